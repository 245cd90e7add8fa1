"""Cells of a whole column kept from being run by a spreadsheet, or freed of what kept them; as `csv_cell` does it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from spectrum.spreadsheet import csv_cell
from spectrum.spreadsheet.csv_file import GUARDED

MAY_BEGIN = r"[=+\-@\t\r\x{ff1d}\x{ff0b}\x{ff0d}\x{ff20}]"
"""A sign with which a formula may begin: only cells that hold one are looked at more closely."""


def guarded(column: Any) -> Any:
    """A column of text for CSV."""
    return _each(column, csv_cell)


def unguarded(column: Any) -> Any:
    """A column of text from CSV, without the signs that kept its cells from being run."""
    return _each(column, lambda cell: GUARDED.sub(r"\1", cell), besides="'")


def _each(column: Any, change: Any, besides: str = "") -> Any:
    """A column with some cells changed: only those that may need it are looked at."""
    close = pc.match_substring_regex(column, MAY_BEGIN)
    if besides:
        close = pc.and_(close, pc.match_substring(column, besides))
    rows = np.flatnonzero(np.asarray(close.fill_null(False)))
    cells = column.take(pa.array(rows)).to_pylist()
    changed = [change(cell) for cell in cells]
    if changed == cells:
        return column
    mask = np.zeros(len(column), dtype=np.bool_)
    mask[rows] = True
    return pc.replace_with_mask(column, pa.array(mask), pa.array(changed, column.type))
