"""What was decided as a workbook of Excel, from the Parquet file that was written first."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import xlsxwriter
from xlsxwriter.exceptions import XlsxWriterException

from spectrum.columnar.arrow import as_text

MOST_ROWS = 1_048_575
"""How many rows a sheet holds under its titles."""
LONGEST_CELL = 32_767
ROWS_AT_ONCE = 8_192


def write_workbook(source: Path, out: Path) -> None:
    """Write the rows of a Parquet file to the one sheet of a workbook, every cell text. Raises OSError."""
    try:
        with closing(pq.ParquetFile(source)) as file, xlsxwriter.Workbook(str(out), {"constant_memory": True}) as book:
            _write_sheet(book, file)
    except XlsxWriterException as error:  # its own kind, even where the disk is full
        raise OSError(str(error)) from None


def _write_sheet(book: Any, file: Any) -> None:
    sheet = book.add_worksheet("Decided")
    bold, text = book.add_format({"bold": True}), book.add_format({"num_format": "@"})
    for at, name in enumerate(file.schema_arrow.names):
        sheet.write_string(0, at, name, bold)
    sheet.freeze_panes(1, 0)
    row = 1
    for batch in file.iter_batches(ROWS_AT_ONCE, use_threads=False):
        for cells in zip(*(one.to_pylist() for one in batch.columns), strict=True):
            _write_row(sheet, row, cells, text)
            row += 1


def _write_row(sheet: Any, row: int, cells: tuple[object, ...], form: Any) -> None:
    for at, cell in enumerate(cells):
        said = {True: "yes", False: "no"}[cell] if isinstance(cell, bool) else as_text(cell)
        if said:
            sheet.write_string(row, at, said[:LONGEST_CELL], form)
