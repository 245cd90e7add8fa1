"""A case as the rows of a table: a row for each piece of work, and under it a row for each of its partners."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from spectrum.input.mistakes import BadSituation, Mistake
from spectrum.language.words import shown
from spectrum.rulebook import Rulebook
from spectrum.situation.model import UNTITLED, Answers, Partner, Situation, Workstream
from spectrum.spreadsheet.choices import written
from spectrum.spreadsheet.columns import (
    CASE_REFERENCE,
    NEEDED,
    PARTNER,
    PARTNERSHIP,
    PIECE,
    WORK_ROW,
    TableColumn,
    table_columns,
)
from spectrum.spreadsheet.csv_file import csv_bytes
from spectrum.spreadsheet.grid import LARGEST_FILE, MOST_ROWS, Trouble, text_value

TOO_MANY_ROWS = f"A table has {MOST_ROWS:,} rows at most, and this case needs more. Make a case of each part."
TOO_LARGE = f"This case needs a table of more than {LARGEST_FILE // 1_000_000} MB. Make a case of each part."

Cell = str | int | float
"""What stands in a cell: text, empty when there is nothing, or a number."""


class UnwritableTable(BadSituation):
    """A case that a table can't hold in a way in which it could be read again."""

    aftermath = "nothing was written"


def as_csv(book: Rulebook, situation: Situation) -> bytes:
    """A case as CSV, in UTF-8 with its mark so that Excel reads it. Raises UnwritableTable."""
    columns = table_columns(book)
    return within_size(csv_bytes([[column.title for column in columns], *table_rows(columns, situation)]))


def within_size(content: bytes) -> bytes:
    """A file that was made, if it is small enough to be read again. Raises UnwritableTable."""
    if len(content) > LARGEST_FILE:
        raise UnwritableTable([Mistake("", TOO_LARGE)])
    return content


def table_rows(columns: Sequence[TableColumn], situation: Situation) -> list[list[Cell]]:
    """The rows under the titles. Raises UnwritableTable with everything that could not be read again."""
    pieces = situation.workstreams
    if sum(1 + len(piece.partners) for piece in pieces) > MOST_ROWS:
        raise UnwritableTable([Mistake("", TOO_MANY_ROWS)])
    about = [(piece, partner) for piece in pieces for partner in (None, *piece.partners)]
    rows = [[_cell(column, situation, *one) for column in columns] for one in about]
    mistakes = [*_badly_named(pieces), *(found for row in rows for found in _unwritable(columns, row))]
    if mistakes:
        raise UnwritableTable(dict.fromkeys(mistakes))
    return rows


def _cell(column: TableColumn, situation: Situation, piece: Workstream, partner: Partner | None) -> Cell:
    """What stands in a column in the row of a piece of work, or of a partner in it."""
    if column.title == PARTNERSHIP:
        return said_title(situation)
    if column.title == PIECE:
        return piece.title.strip()
    if column.title == PARTNER:
        return "" if partner is None else partner.name.strip()
    if (partner is None) != (column.rows == WORK_ROW):
        return ""
    if column.title == CASE_REFERENCE:
        return situation.reference
    return _said(column, piece if partner is None else partner)


def said_title(situation: Situation) -> str:
    """What the case is called; nothing where nobody said."""
    return "" if situation.title == UNTITLED else situation.title.strip()


def _said(column: TableColumn, of: Workstream | Partner) -> Cell:
    """What was said of a piece of work or a partner."""
    *answers, name = column.path
    if answers:
        return _answer(column, of.answers, name)
    said = getattr(of, name)
    if column.choices is not None:
        return written(column.choices, (said,)) if said else ""
    if column.hours:
        return "" if said is None else int(said) if float(said).is_integer() else said
    return str(said).strip()


def _answer(column: TableColumn, answers: Answers, name: str) -> str:
    return written(column.choices, answers[name]) if column.choices is not None and name in answers else ""


def _badly_named(pieces: Sequence[Workstream]) -> Iterator[Mistake]:
    """Pieces of work, or partners in one of them, that a table could not tell apart: it goes by their names."""
    yield from _alike("", "piece of work", (piece.title for piece in pieces))
    for piece in pieces:
        yield from _alike(f"{shown(piece.title)}, ", "partner", (partner.name for partner in piece.partners))


def _alike(inside: str, thing: str, names: Iterable[str]) -> Iterator[Mistake]:
    for name, count in Counter(name.strip() for name in names).items():
        if not name:
            yield Mistake(f"{inside}a {thing}", "this has no name. Give it one, then save the table.")
        elif count > 1:
            says = f"another {thing} has this name too. Give each a name of its own, then save the table."
            yield Mistake(f"{inside}{shown(name)}", says)


def _unwritable(columns: Sequence[TableColumn], row: Sequence[Cell]) -> Iterator[Mistake]:
    """Texts in a row that no spreadsheet holds."""
    for column, cell in zip(columns, row, strict=True):
        value = text_value(cell) if isinstance(cell, str) else None
        if isinstance(value, Trouble):
            names = [shown(name) for one, name in zip(columns, row, strict=True) if one.title in NEEDED and name]
            yield Mistake(", ".join(names), f"{shown(column.title)} {value.says}")
