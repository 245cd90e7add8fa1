"""Mistakes at cells: collected while a table is read, and told at once in the order in which people meet them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from spectrum.input.mistakes import MOST_TOLD, Mistake
from spectrum.input.strict import Detail
from spectrum.spreadsheet.grid import BadTable, cell_name

Say = Callable[[], str]
"""What is wrong with a cell, put into words only when it is told: looking for the nearest right word takes time."""


class CellMistakes:
    """The mistakes found so far, of which the first ones are kept and all are counted.

    `name` is what the file is called, and `where` follows the name of each cell.
    """

    def __init__(self, name: str, where: str = "") -> None:
        self.name, self.where = name, where
        self.kept: list[tuple[int, int, Say]] = []
        self.count = 0

    def add(self, row: int, column: int, say: str | Say) -> None:
        """Note what is wrong with a cell, in words or as something that finds them."""
        self.count += 1
        if len(self.kept) >= 2 * MOST_TOLD:
            self.kept = sorted(self.kept, key=_place)[:MOST_TOLD]
        self.kept.append((row, column, partial(str, say) if isinstance(say, str) else say))

    def error(self) -> BadTable:
        """All that was found, at most so many of them told."""
        told = list(self._told())
        return BadTable(told, self.count - len(told))

    def _told(self) -> Iterator[Mistake]:
        for row, column, say in sorted(self.kept, key=_place)[:MOST_TOLD]:
            words = say()
            allowed = words.allowed if isinstance(words, Detail) else ()
            yield Mistake(f"{cell_name(row, column)}{self.where}", str(words), allowed)


def _place(one: tuple[int, int, Say]) -> tuple[int, int]:
    return one[:2]
