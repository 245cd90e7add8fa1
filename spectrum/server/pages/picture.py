"""The picture of the five ways of working: side by side, none above another, with what is known marked on each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spectrum.rulebook import Rulebook
from spectrum.words import listed

WIDTH, LEFT, TOP, ROW, RADIUS = 720, 190, 64, 44, 9


@dataclass(frozen=True)
class Mark:
    """A filled or an open mark at a place of the picture."""

    x: float
    y: float
    filled: bool


@dataclass(frozen=True)
class Row:
    """One line of the picture: what it tells, at which height, its marks, and the same in words."""

    says: str
    y: float
    marks: tuple[Mark, ...]
    words: str


@dataclass(frozen=True)
class Picture:
    """The picture as places and words; the template only draws it."""

    width: int
    height: int
    columns: tuple[tuple[float, str, str], ...]
    rows: tuple[Row, ...]

    @property
    def words(self) -> str:
        """The whole picture in words."""
        return " ".join(row.words for row in self.rows)


def picture_of(book: Rulebook, told: Mapping[str, Sequence[str]]) -> Picture:
    """A picture of what is told of modes: row heading -> modes, several where it is still open."""
    step = (WIDTH - LEFT) / len(book.modes)
    columns = tuple((LEFT + step * (place + 0.5), mode.name, mode.id) for place, mode in enumerate(book.modes))
    rows = tuple(_row(book, columns, number, says, modes) for number, (says, modes) in enumerate(told.items()))
    return Picture(WIDTH, TOP + ROW * len(rows), columns, rows)


def _row(
    book: Rulebook, columns: Sequence[tuple[float, str, str]], number: int, says: str, modes: Sequence[str]
) -> Row:
    y = TOP + ROW * (number + 0.5)
    marks = tuple(Mark(x, y, mode in modes) for x, _, mode in columns)
    return Row(says, y, marks, f"{says}: {listed([book.mode[mode].gerund for mode in modes], 'or') or 'not known'}.")
