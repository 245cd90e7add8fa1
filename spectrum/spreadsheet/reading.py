"""A table read as a case: which kind of file it is, what its rows say, and every mistake at its cell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from marshmallow import ValidationError

from spectrum.input.documents import Path
from spectrum.input.mistakes import Mistake
from spectrum.input.strict import Detail, flatten
from spectrum.language.words import counted, quoted, shown
from spectrum.rulebook import Rulebook
from spectrum.situation.model import Situation
from spectrum.situation.schema import situation_schema
from spectrum.spreadsheet.cell_mistakes import CellMistakes
from spectrum.spreadsheet.columns import NEEDED, PIECE
from spectrum.spreadsheet.csv_file import csv_grid
from spectrum.spreadsheet.grid import LARGEST_FILE, BadTable, NotATable
from spectrum.spreadsheet.header import Header, read_header
from spectrum.spreadsheet.rows import TableRows
from spectrum.spreadsheet.xlsx_parts import ZIP, refuse_old
from spectrum.spreadsheet.xlsx_reading import FoundSheet, xlsx_sheet

TOO_LARGE = f"this file has more than {LARGEST_FILE // 1_000_000} MB, which is too much for a table."
EMPTY = "this file is empty."
MOST_NAMED = 5
NO_ROWS = "there is no row under the titles. Write a row for each piece of work."


@dataclass(frozen=True)
class Reading:
    """A case read from a table, and what people should know about how it was read."""

    situation: Situation
    remarks: tuple[str, ...]


def read_table(content: bytes, name: str, book: Rulebook) -> Situation:
    """A case from a table as XLSX or CSV; `name` is what mistakes call the file. Raises BadTable, a BadSituation."""
    return read_with_remarks(content, name, book).situation


def read_with_remarks(content: bytes, name: str, book: Rulebook) -> Reading:
    """A case from a table, and what people should know about how it was read. Raises BadTable with every mistake."""
    try:
        found = _sheet(content)
    except NotATable as error:
        raise BadTable([Mistake(error.place or name, error.says)]) from None
    mistakes = CellMistakes(name, f" on the sheet {quoted([found.name])}" if found.name else "")
    header = read_header(found.grid, book, mistakes)
    if not all(header.at(title) for title in NEEDED):
        raise mistakes.error()
    rows = TableRows(header, mistakes)
    for number in sorted(found.grid.rows)[1:]:
        rows.take(number, found.grid.rows[number])
    _tell_merged(found, header, mistakes)
    if not rows.pieces and not mistakes.count:
        mistakes.add(header.row + 1, header.at(PIECE), NO_ROWS)
    return Reading(_judged(rows, header, book, mistakes), tuple(_remarks(found, header, rows)))


def _sheet(content: bytes) -> FoundSheet:
    """The sheet with the table, whichever kind of file it is in. Raises NotATable."""
    if len(content) > LARGEST_FILE:
        raise NotATable(TOO_LARGE)
    if not content.strip():
        raise NotATable(EMPTY)
    refuse_old(content)
    return xlsx_sheet(content) if content.startswith(ZIP) else FoundSheet(csv_grid(content))


def _tell_merged(found: FoundSheet, header: Header, mistakes: CellMistakes) -> None:
    """Add cells that were merged into one: nobody can tell for which of the rows its words are meant."""
    for area, reference in found.merged:
        if area.left in found.grid.rows.get(area.top, {}) and area.left <= max(header.columns):
            says = f"the cells {reference} are merged. Unmerge them, and write in each what belongs there."
            mistakes.add(area.top, area.left, says)


def _judged(rows: TableRows, header: Header, book: Rulebook, mistakes: CellMistakes) -> Situation:
    """The case, judged like any other. Raises BadTable with what is wrong with it, and with the mistakes so far."""
    if not rows.pieces:
        raise mistakes.error()
    try:
        situation: Situation = situation_schema(book).load(rows.plain)
    except ValidationError as error:
        for path, detail in flatten(error.messages):
            place = rows.place(path)
            mistakes.add(*place, partial(_at_column, header.columns[place[1]].title, path, detail))
        raise mistakes.error() from None
    if mistakes.count:
        raise mistakes.error()
    return situation


def _at_column(title: str, path: Path, detail: Detail) -> Detail:
    """What is wrong with a part of a case, said of the column in which people wrote it."""
    name = next((part for part in reversed(path) if isinstance(part, str)), "")
    about = detail.removeprefix(f'"{name}" ')
    return Detail(f"{shown(title)}{' ' if about != detail else ': '}{about}", detail.allowed)


def _remarks(found: FoundSheet, header: Header, rows: TableRows) -> Iterator[str]:
    """What was read from where, what was made without a row of its own, and which columns there are not."""
    if found.others:
        which = "sheet" if len(found.others) == 1 else "sheets"
        verb = "was" if len(found.others) == 1 else "were"
        yield f"This was read from the sheet {quoted([found.name])}."
        yield f"The {which} {quoted(found.others, 'and')} {verb} not read."
    without = [name for name, piece in rows.pieces.items() if not piece.row]
    for name in without[:MOST_NAMED]:
        yield f"{shown(name)} has no row of its own. It was made from the rows of its partners."
    if len(without) > MOST_NAMED:
        yield f"{len(without) - MOST_NAMED:,} more pieces of work were made in this way."
    if header.missing:
        yield f"The table lacks {counted(len(header.missing), 'column')}. What is asked there counts as not asked."
