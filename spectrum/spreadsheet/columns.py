"""The columns of the table: what is asked of a piece of work, then what is asked of a partner in it."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from spectrum.rulebook import Factor, Rulebook
from spectrum.situation.model import CONTEXT
from spectrum.situation.schema import LIGHTEST, MOST_HOURS, RESULT
from spectrum.spreadsheet.choices import YES_OR_NO, CellChoices, factor_choices, in_one_form

PARTNERSHIP, PIECE, PARTNER = "Partnership", "Piece of work", "Partner"
CASE_REFERENCE, REFERENCE = "Your reference of the partnership", "Your reference"
NEEDED = (PIECE, PARTNER)
"""The columns that no table can do without."""
OF_CASE = (PARTNERSHIP, CASE_REFERENCE)
"""The columns about the whole case, which say the same wherever they say something."""
NOT_ASKED = (*OF_CASE, REFERENCE)
"""Columns that ask nothing: what decides is all there without them."""

TABLE_SHEET, WORDS_SHEET = "Table", "Words"
"""What the sheets of a workbook that is written here are called."""

ANY_ROW, WORK_ROW, PARTNER_ROW = "any row", "the row of a piece of work", "the row of a partner"
WORK_SCOPES = ("workstream", "partnership", "practice")
YOUR_REFERENCE = "What do you call it in your own files, such as a case number? It decides nothing."


@dataclass(frozen=True)
class TableColumn:
    """One column: its title, the rows in which it holds something, what it asks, and where in a case that belongs.

    `path` is the name of what it holds in the plain form of a piece of work or a partner (of the whole case for the
    partnership). Without `choices` it holds text, or a number where it is about `hours`.
    """

    title: str
    rows: str
    path: tuple[str, ...]
    asks: str
    choices: CellChoices | None = None
    hours: bool = False
    factor: Factor | None = None


def table_columns(book: Rulebook) -> tuple[TableColumn, ...]:
    """All columns in their order; no two have the same title."""
    of_work = [one for one in book.factors if one.scope in WORK_SCOPES]
    of_partner = [one for one in book.factors if one.scope == "partner"]
    running, claimed = (book.factor[name] for name in CONTEXT)
    columns = [
        *_who_and_what(),
        *(_about(one, WORK_ROW, (one.id,)) for one in (running, claimed)),
        *(_about(one, WORK_ROW, ("answers", one.id)) for one in of_work),
        *_last_of_work(),
        *_first_of_partner(),
        *(_about(one, PARTNER_ROW, ("answers", one.id)) for one in of_partner),
    ]
    return tuple(_told_apart(columns))


def _who_and_what() -> Iterator[TableColumn]:
    yield TableColumn(
        PARTNERSHIP, ANY_ROW, ("title",), "What is the partnership or case called? The same in every row."
    )
    about_piece = "What is this piece of work called? It stands in its own row and in the row of each of its partners."
    yield TableColumn(PIECE, ANY_ROW, ("title",), about_piece)
    yield TableColumn(PARTNER, ANY_ROW, ("name",), "Who is the partner? Empty in the row of the piece of work itself.")
    yield TableColumn("What people would get", WORK_ROW, ("result",), RESULT)
    yield TableColumn("Smallest version", WORK_ROW, ("lightest",), LIGHTEST)


def _last_of_work() -> Iterator[TableColumn]:
    hours = (
        "How many hours a month does each of those invited give to meetings about it? A number, such as 3 or 2.5, "
        f"and at most {MOST_HOURS}."
    )
    yield TableColumn("Hours of meetings a month", WORK_ROW, ("meeting_hours",), hours, hours=True)
    yield TableColumn("Who answered", WORK_ROW, ("answered_by",), "Who gave these answers?")
    yield TableColumn("Who decides", WORK_ROW, ("decided_by",), "Who will decide?")
    yield TableColumn(REFERENCE, WORK_ROW, ("reference",), YOUR_REFERENCE)
    yield TableColumn(CASE_REFERENCE, WORK_ROW, ("reference",), f"{YOUR_REFERENCE} The same for every piece of work.")


def _first_of_partner() -> Iterator[TableColumn]:
    for title, name, asks in (
        ("Answered for itself", "asked", "Did this partner answer for itself?"),
        ("Small organisation", "small", "Is this a small organisation?"),
        ("Invited today", "invited", "Is this partner invited to the meetings about this piece of work today?"),
    ):
        yield TableColumn(title, PARTNER_ROW, (name,), asks, YES_OR_NO)


def _about(factor: Factor, rows: str, path: tuple[str, ...]) -> TableColumn:
    choices = factor_choices(factor, several=factor.scope != "context")
    return TableColumn(factor.name, rows, path, factor.question, choices, factor=factor)


def _told_apart(columns: list[TableColumn]) -> Iterator[TableColumn]:
    """Columns in which a question whose name stands over another column too stands itself, instead of its name."""
    count = Counter(in_one_form(column.title) for column in columns)
    for column in columns:
        twin = count[in_one_form(column.title)] > 1 and column.factor is not None
        yield dataclasses.replace(column, title=column.asks) if twin else column
