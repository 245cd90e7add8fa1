"""A workbook read: which of its sheets holds the table, and what stands in the cells of that sheet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from spectrum.language.words import quoted
from spectrum.spreadsheet.choices import in_one_form
from spectrum.spreadsheet.columns import NEEDED, WORDS_SHEET
from spectrum.spreadsheet.grid import Grid, NotATable
from spectrum.spreadsheet.xlsx_parts import DAMAGED, TOO_MUCH_IN_IT, Package, opened
from spectrum.spreadsheet.xlsx_shared import SharedByCells, shared_texts, shown_as
from spectrum.spreadsheet.xlsx_sheet import Merged, SheetReader

MOST_SHEETS = 255
LONGEST_NAME = 60
"""How many characters of a sheet's name are shown; Excel takes 31."""


@dataclass(frozen=True)
class SheetPart:
    """A sheet: its name, the name of its part, and whether people see it."""

    name: str
    part: str
    visible: bool


@dataclass(frozen=True)
class FoundSheet:
    """The sheet with the table: what stands in it, and its merged cells.

    Where a workbook has `others`, `name` is what the sheet is called.
    """

    grid: Grid
    merged: Merged = ()
    name: str = ""
    others: tuple[str, ...] = ()


def xlsx_sheet(content: bytes) -> FoundSheet:
    """The sheet with the table. Raises NotATable."""
    package = opened(content)
    workbook = _workbook_part(package)
    related = package.related(workbook)
    sheets = _sheets(package, workbook, related)
    parts = dict(related.values())
    shared = SharedByCells(shared_texts(package, parts.get("sharedStrings")), shown_as(package, parts.get("styles")))
    chosen = _chosen(package, sheets, shared)
    reader = SheetReader(shared)
    reader.read(package, chosen.part)
    others = tuple(one.name for one in sheets if one != chosen and one.name != WORDS_SHEET)
    return FoundSheet(reader.grid, reader.merged, chosen.name if others else "", others)


def _workbook_part(package: Package) -> str:
    found = [part for kind, part in package.related("").values() if kind == "officeDocument"]
    if not found:
        raise NotATable(DAMAGED)
    return found[0]


def _sheets(package: Package, workbook: str, related: Mapping[str, tuple[str, str]]) -> list[SheetPart]:
    """The sheets with cells, in the order of their tabs; at least one that people see."""
    found: list[SheetPart] = []

    def begin(element: str, attributes: Mapping[str, str]) -> None:
        if element != "sheet":
            return
        told = {name.rpartition(" ")[2]: value for name, value in attributes.items()}
        kind, part = related[told["id"]]
        if kind == "worksheet":
            name = " ".join(told["name"].split())[:LONGEST_NAME]
            found.append(SheetPart(name, part, told.get("state", "visible") == "visible"))
        if len(found) > MOST_SHEETS:
            raise NotATable(TOO_MUCH_IN_IT)

    package.read(workbook, begin)
    if not any(one.visible for one in found):
        raise NotATable(DAMAGED)
    return found


def _chosen(package: Package, sheets: list[SheetPart], shared: SharedByCells) -> SheetPart:
    """The one sheet that people see whose first row shows the columns that a table needs, or the first one.

    Raises NotATable when there are several, or when the only one is hidden: which one is meant is not guessed.
    """
    fits = [one for one in sheets if _shows_columns(package, one, shared)]
    visible = [one for one in fits if one.visible]
    if len(visible) > 1:
        names = quoted((one.name for one in visible), "and")
        raise NotATable(
            f"this workbook holds a table on each of the sheets {names}. Keep one, and hide or delete the rest."
        )
    if fits and not visible:
        raise NotATable(
            f"the table is on the hidden sheet {quoted([fits[0].name])}. Show that sheet, and save the workbook."
        )
    return visible[0] if visible else next(one for one in sheets if one.visible)


def _shows_columns(package: Package, sheet: SheetPart, shared: SharedByCells) -> bool:
    reader = SheetReader(shared, first_only=True)
    reader.read(package, sheet.part)
    _, titles = reader.grid.first
    told = {in_one_form(value) for value in titles.values() if isinstance(value, str)}
    return all(in_one_form(one) in told for one in NEEDED)
