"""The atlas as tables for a warehouse, with the join in SQL: exact also where answers are not known."""

from spectrum.warehouse.export import export
from spectrum.warehouse.folded import Folded, fold

__all__ = ["Folded", "export", "fold"]
