"""What one cell says: as text, as hours or as answers, and what is wrong when it says none of these."""

from __future__ import annotations

import re

from spectrum.input.strict import Detail
from spectrum.language.words import shown
from spectrum.spreadsheet.choices import CellChoices, why_not
from spectrum.spreadsheet.columns import PARTNER, PARTNER_ROW, TableColumn
from spectrum.spreadsheet.grid import IN_A_FORM, Dressed, Trouble, Value

TRUTH = "holds {}, which a spreadsheet keeps as a yes or no. If the word is meant, type an apostrophe (') before it."
DECIMAL_COMMA = re.compile(r"(\d+),(\d{1,2})", re.ASCII)


def no_answer(title: str, choices: CellChoices, text: str) -> Detail:
    """Why the words in a cell are no answer to what its column asks."""
    why = why_not(choices, text)
    return Detail(f"{shown(title)} {why}", why.allowed)


def trouble(column: TableColumn, value: Value) -> str:
    """What is wrong with what kind of thing a cell holds, as the end of a sentence; nothing when it will do."""
    if isinstance(value, Trouble):
        return value.says
    if isinstance(value, Dressed) and not column.hours:
        return IN_A_FORM
    if isinstance(value, bool) and column.choices is None and not column.hours:
        return TRUTH.format(as_text(value))
    return ""


def as_text(value: Value) -> str:
    """A value as text, numbers with the digits that a spreadsheet shows."""
    if isinstance(value, bool):
        return str(value).upper()
    number = value.number if isinstance(value, Dressed) else value
    return f"{number:.15g}" if isinstance(number, int | float) else str(number)


def hours(value: Value) -> int | float | str:
    """Hours as a number, or as they were written where that is none."""
    if isinstance(value, Dressed):
        return value.number
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return as_text(value)
    return DECIMAL_COMMA.sub(r"\1.\2", value) if isinstance(value, str) and DECIMAL_COMMA.fullmatch(value) else value


def wrong_row(column: TableColumn, piece: Value | None) -> str:
    """That a cell is asked of the other kind of row, and where it belongs."""
    if column.rows == PARTNER_ROW:
        return f"{shown(column.title)} is asked of a partner, but this is the row of a piece of work."
    of = f" of {shown(piece)}" if isinstance(piece, str) else ""
    where = f"Write it in the row{of} in which {shown(PARTNER)} is empty."
    return f"{shown(column.title)} is asked of a piece of work, but this is the row of a partner. {where}"
