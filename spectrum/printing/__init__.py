"""Printing: a paper as a value, and any paper as a page, a PDF or a Word document."""
