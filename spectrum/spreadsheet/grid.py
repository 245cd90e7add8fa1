"""What stands in a spreadsheet, whichever kind of file it came from: rows of cells, each with its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from spectrum.input.mistakes import BadSituation
from spectrum.input.signs import broken, is_blank, one_line

LARGEST_FILE = 2_000_000
"""How many bytes a spreadsheet may have."""
MOST_ROWS = 5_000
"""How many rows may hold something, besides the one with the titles of the columns."""
MOST_COLUMNS = 500
"""How many cells of a row may hold something, more than any rulebook asks for."""
LONGEST_CELL = 32_767
"""How many characters a cell may hold; no spreadsheet program holds more."""

FORMULA = "holds a formula; paste its value instead."
WAY_OUT = 'Give the cell the format "General" or "Text", and write what is meant.'
DAY = f"holds a date or a time. {WAY_OUT}"
PERCENT = f"holds a percentage. {WAY_OUT}"
IN_A_FORM = f"holds a number in a form of its own, such as money. {WAY_OUT}"
TOO_MANY_ROWS = f"this table has more rows than the {MOST_ROWS:,} that are accepted. Make a table of each part."
TOO_MANY_COLUMNS = f"this row fills more cells than the {MOST_COLUMNS} that are accepted."


@dataclass(frozen=True)
class Trouble:
    """A cell that can't be used, and why: the end of a sentence that begins with the title of its column."""

    says: str


@dataclass(frozen=True)
class Dressed:
    """A number that its cell shows in a form of its own, such as money."""

    number: int | float


Value = str | bool | int | float | Dressed | Trouble
Row = Mapping[int, Value]
"""Column, counted from 1 -> what its cell holds; empty cells are left out."""


class BadTable(BadSituation):
    """A spreadsheet that can't be read as a table."""

    aftermath = "nothing was read"


class NotATable(Exception):
    """A whole file that can't be read, and why, in a sentence; `place` is where in it, when that is known."""

    def __init__(self, says: str, place: str = "") -> None:
        super().__init__(says)
        self.says, self.place = says, place


@dataclass
class Grid:
    """The rows of one sheet that hold something, by their number, counted from 1."""

    rows: dict[int, Row] = field(default_factory=dict)

    def add(self, number: int, row: Row) -> None:
        """Take a row in; an empty one is skipped. Raises NotATable when there are too many, or too many cells in it."""
        if not row:
            return
        if len(self.rows) > MOST_ROWS:
            raise NotATable(TOO_MANY_ROWS, cell_name(number, 1))
        if len(row) > MOST_COLUMNS:
            raise NotATable(TOO_MANY_COLUMNS, cell_name(number, sorted(row)[MOST_COLUMNS]))
        self.rows[number] = {**self.rows.get(number, {}), **row}

    @property
    def first(self) -> tuple[int, Row]:
        """The first row that holds something, and its number; none is row 1."""
        number = min(self.rows, default=1)
        return number, self.rows.get(number, {})


def text_value(text: str) -> Value | None:
    """What a text in a cell comes to as one line, None when nothing of it can be seen, or what is wrong with it."""
    if len(text) > LONGEST_CELL and len(text.strip()) > LONGEST_CELL:
        return Trouble(f"holds {len(text.strip()):,} characters. A cell holds {LONGEST_CELL:,} at most.")
    line = one_line(text)
    hidden = broken(line)
    if hidden:
        return Trouble(hidden)
    return None if is_blank(line) else line


def column_letters(column: int) -> str:
    """'A' for the first column, 'AA' for the 27th."""
    letters = ""
    while column:
        column, left = divmod(column - 1, 26)
        letters = chr(ord("A") + left) + letters
    return letters


def cell_name(row: int, column: int) -> str:
    """'D14': a cell as people see it in their spreadsheet."""
    return f"{column_letters(column)}{row}"
