"""Deciding as arrays: many pieces of work as columns of codes, decided together, and equal to the advice on each."""

from spectrum.columnar.coding import MISTAKEN, SEVERAL, UNKNOWN, CodedColumns, coded
from spectrum.columnar.deciding import ColumnarDecider, Decided
from spectrum.columnar.telling import ColumnarTeller, ColumnsTold

__all__ = [
    "MISTAKEN",
    "SEVERAL",
    "UNKNOWN",
    "CodedColumns",
    "ColumnarDecider",
    "ColumnarTeller",
    "ColumnsTold",
    "Decided",
    "coded",
]
