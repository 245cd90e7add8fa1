"""Situations as spreadsheets, CSV and XLSX: written and read, with every mistake at its cell."""

from spectrum.spreadsheet.columns import TableColumn, table_columns
from spectrum.spreadsheet.csv_file import csv_cell
from spectrum.spreadsheet.grid import LARGEST_FILE, MOST_ROWS, BadTable
from spectrum.spreadsheet.keeping import laid_over, not_in_a_table
from spectrum.spreadsheet.reading import Reading, read_table, read_with_remarks
from spectrum.spreadsheet.writing import UnwritableTable, as_csv
from spectrum.spreadsheet.xlsx_writing import as_xlsx

__all__ = [
    "LARGEST_FILE",
    "MOST_ROWS",
    "BadTable",
    "Reading",
    "TableColumn",
    "UnwritableTable",
    "as_csv",
    "as_xlsx",
    "csv_cell",
    "laid_over",
    "not_in_a_table",
    "read_table",
    "read_with_remarks",
    "table_columns",
]
