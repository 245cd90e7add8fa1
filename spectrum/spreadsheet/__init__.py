"""Situations as spreadsheets, CSV and XLSX: written and read, with every mistake at its cell."""
