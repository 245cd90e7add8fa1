"""The cells of one sheet of a workbook, as they are told in its XML."""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from spectrum.spreadsheet.grid import DAY, FORMULA, PERCENT, Dressed, Grid, NotATable, Trouble, Value, text_value
from spectrum.spreadsheet.xlsx_parts import DAMAGED, TOO_MUCH_IN_IT, Package
from spectrum.spreadsheet.xlsx_shared import AS_DAY, AS_OTHER, AS_PERCENT, PLAIN, RunReader, SharedByCells, unescaped

CELL = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
MOST_DIGITS = 15
"""How many digits of a number a spreadsheet keeps."""
MOST_MERGED = 10_000
"""How many times cells may be merged."""
MOST_COVERED = 1_000_000
"""How many cells formulas that fill several may fill in sum."""


class Area(NamedTuple):
    """Cells from the first row and column to the last, counted from 1."""

    top: int
    left: int
    bottom: int
    right: int


Merged = Sequence[tuple[Area, str]]
"""Cells merged into one, and how they are named: 'A2:A5'."""


def place_of(reference: str) -> tuple[int, int]:
    """Row and column of 'D14'. Raises NotATable."""
    found = CELL.fullmatch(reference)
    if found is None:
        raise NotATable(DAMAGED)
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    row = int(found[2])
    if row > LAST_ROW or column > LAST_COLUMN:
        raise NotATable(DAMAGED)
    return row, column


def area_of(reference: str) -> Area:
    """The area of 'A2:A5', or of one cell. Raises NotATable."""
    first, _, last = reference.replace("$", "").partition(":")
    return Area(*place_of(first), *place_of(last or first))


class _FirstRowRead(Exception):
    """Everything that was asked for has been read."""


class SheetReader:
    """Reads the cells of a sheet; with `first_only`, those of the first row that holds something."""

    def __init__(self, shared: SharedByCells, *, first_only: bool = False) -> None:
        self.shared, self.first_only = shared, first_only
        self.grid = Grid()
        self.merged: list[tuple[Area, str]] = []
        self.filled: list[Area] = []
        self.row: dict[int, Value] = {}
        self.number = self.column = 0
        self.cell: Mapping[str, str] | None = None
        self.value: list[str] | None = None
        self.kept: list[str] = []
        self.is_formula = False
        self.runs = RunReader()

    def read(self, package: Package, part: str) -> None:
        """Read a sheet's part. Raises NotATable."""
        try:
            package.read(part, self._begin, self._end, self._written)
        except _FirstRowRead:
            return
        self._mark_filled()

    def _begin(self, element: str, attributes: Mapping[str, str]) -> None:
        if element == "row":
            self.number, _ = place_of(f"A{attributes.get('r', self.number + 1)}")
            self.column, self.row = 0, {}
        elif element == "c":
            self.cell, self.value, self.kept, self.is_formula = attributes, None, [], False
            self.column = place_of(attributes["r"])[1] if "r" in attributes else self.column + 1
        elif element == "mergeCell":
            self._begin_merged(attributes["ref"])
        elif self.cell is not None:
            self._begin_inside(element, attributes)

    def _begin_inside(self, element: str, attributes: Mapping[str, str]) -> None:
        self.runs.begin(element)
        if element == "v":
            self.value = []
        if element == "f":
            self.is_formula = True
            if "ref" in attributes and attributes.get("t") != "shared":
                self.filled.append(area_of(attributes["ref"]))

    def _begin_merged(self, reference: str) -> None:
        if len(self.merged) >= MOST_MERGED:
            raise NotATable(TOO_MUCH_IN_IT)
        plain = reference.replace("$", "")
        self.merged.append((area_of(plain), plain))

    def _written(self, text: str) -> None:
        if self.value is not None:
            self.value.append(text)
        self.runs.written(text)

    def _end(self, element: str) -> None:
        if self.cell is None:
            if element == "row":
                self._end_row()
            return
        self.runs.end(element)
        if element == "v" and self.value is not None:
            self.kept, self.value = self.value, None
        if element == "c":
            value = self._cell_value(self.cell, "".join(self.kept), self.runs.taken())
            if value is not None:
                self.row[self.column] = value
            self.cell = None

    def _end_row(self) -> None:
        self.grid.add(self.number, self.row)
        if self.first_only and self.row:
            raise _FirstRowRead

    def _cell_value(self, cell: Mapping[str, str], value: str, inline: str) -> Value | None:
        kind = cell.get("t", "n")
        if self.is_formula:
            return Trouble(FORMULA)
        if kind == "inlineStr":
            return text_value(inline)
        if not value:
            return None
        kinds: dict[str, Callable[[], Value | None]] = {
            "s": lambda: self._shared_text(int(value)),
            "str": lambda: text_value(unescaped(value)),
            "e": lambda: Trouble(f"holds the error {value[:20]}. Write what belongs there instead."),
            "d": lambda: Trouble(DAY),
            "b": lambda: value.strip() in ("1", "true"),
        }
        return kinds.get(kind, lambda: self._number(cell, value))()

    def _shared_text(self, at: int) -> Value | None:
        if not 0 <= at < len(self.shared.texts):
            raise NotATable(DAMAGED)
        return self.shared.texts[at]

    def _number(self, cell: Mapping[str, str], value: str) -> Value:
        """A number, by how its cell shows it; one with more digits than its cell can keep is no plain number."""
        number = float(value)
        style = int(cell.get("s", 0))
        form = self.shared.shown_as[style] if 0 <= style < len(self.shared.shown_as) else PLAIN
        if form in (AS_DAY, AS_PERCENT):
            return Trouble(DAY if form == AS_DAY else PERCENT)
        if not abs(number) < 10**MOST_DIGITS:
            return Dressed(number)
        plain = int(number) if number.is_integer() else number
        return Dressed(plain) if form == AS_OTHER else plain

    def _mark_filled(self) -> None:
        """Mark the cells that a formula of another cell fills: they hold its values, and no formula of their own."""
        rows = sorted(self.grid.rows)
        left = MOST_COVERED
        for area in self.filled:
            for number in rows[bisect.bisect_left(rows, area.top) : bisect.bisect_right(rows, area.bottom)]:
                row = self.grid.rows[number]
                left -= len(row)
                if left < 0:
                    raise NotATable(TOO_MUCH_IN_IT)
                self.grid.rows[number] = {**row, **dict(_troubled(row, area))}


def _troubled(row: Mapping[int, Value], area: Area) -> Iterator[tuple[int, Value]]:
    return ((at, Trouble(FORMULA)) for at in row if area.left <= at <= area.right)
