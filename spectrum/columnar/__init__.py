"""Deciding as arrays: many pieces of work as columns of codes, decided together, and equal to the advice on each."""

from spectrum.columnar.coding import MISTAKEN, SEVERAL, UNKNOWN, CodedColumns, coded
from spectrum.columnar.decided import NO, OPEN, YES, Decided
from spectrum.columnar.deciding import ColumnarDecider
from spectrum.columnar.telling import ColumnarTeller, ColumnsTold

__all__ = [
    "MISTAKEN",
    "NO",
    "OPEN",
    "SEVERAL",
    "UNKNOWN",
    "YES",
    "CodedColumns",
    "ColumnarDecider",
    "ColumnarTeller",
    "ColumnsTold",
    "Decided",
    "coded",
]
