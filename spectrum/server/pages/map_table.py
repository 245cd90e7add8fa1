"""The table of a map: what each partner would bring to each piece of work, and what holds for a partner throughout."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import flask

from spectrum.input.signs import displayed
from spectrum.interview import PARTNER
from spectrum.rulebook import Factor, Rulebook
from spectrum.rulebook.model import UNKNOWN
from spectrum.server.pages.case import SEVERAL, Case, chosen
from spectrum.situation import Answers, Partner, Workstream
from spectrum.situation.schema import MOST_HOURS

BRINGS = "adds_value"
OUT, DIFFER = "out", "differ"
"""What a form says of a partner that is not in a piece of work, and of what is not the same everywhere."""
BESIDE = {
    "asked": ("Asked itself", "Did this partner answer for itself?"),
    "small": ("Small", "Is it a small organisation?"),
    "invited": ("Invited", "Is it invited to the meetings today?"),
}
A_NUMBER = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{1,2})?")
LONGEST_IN_LABEL = 60
NOT_ASKED = ("", "Not asked yet")
NOT_KNOWN = (UNKNOWN, "We don't know yet")
DIFFERS = (DIFFER, "Differs by piece")


@dataclass(frozen=True)
class GridCell:
    """One place of the table: its field, whom and what it is about, its options, and which is chosen."""

    field: str
    about: str
    options: tuple[tuple[str, str], ...]
    chosen: str


@dataclass(frozen=True)
class GridColumn:
    """A column of the table: its key, its heading, what it asks, and the options with which it can be filled down."""

    key: str
    heading: str
    asks: str
    options: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class GridRow:
    """A partner, and its places in the order of the columns."""

    name: str
    cells: tuple[GridCell, ...]


@dataclass(frozen=True)
class HoursField:
    """How many hours a month the meetings about a piece of work take from each of those invited."""

    field: str
    title: str
    value: str
    mistake: str


def names_of(case: Case) -> list[str]:
    """Every partner, in the order in which they are named."""
    return list(dict.fromkeys(one.name for piece in case.pieces for one in piece.partners))


def table_page(book: Rulebook, case: Case, form: Mapping[str, str] | None) -> str:
    """The table, filled with what the case holds or with what was sent back."""
    mistakes = wrong_hours(case, form) if form is not None else {}
    told = form if form is not None else _told_of(book, case)
    by_piece, throughout = _columns_by_piece(book, case), _columns_throughout(book)
    return flask.render_template(
        "map_table.html",
        case=case,
        mistakes=mistakes,
        groups=(
            ("What each would bring to each piece of work", by_piece, _rows(case, by_piece, told)),
            ("What holds for each throughout", throughout, _rows(case, throughout, told)),
        ),
        hours=[
            HoursField(
                f"hours-{at}", piece.title, displayed(told.get(f"hours-{at}", "")), mistakes.get(f"hours-{at}", "")
            )
            for at, piece in enumerate(case.pieces)
        ],
        asked=[book.factor[BRINGS], *_throughout(book)],
    )


def _throughout(book: Rulebook) -> list[Factor]:
    """What is asked of a partner once for all pieces of work in the table."""
    return [one for one in book.factors if one.scope == PARTNER and one.id != BRINGS]


def _columns_by_piece(book: Rulebook, case: Case) -> list[GridColumn]:
    factor = book.factor[BRINGS]
    options = (NOT_ASKED, *((one.id, one.words) for one in factor.options), NOT_KNOWN, (OUT, "Not in this one"))
    return [GridColumn(f"in-{at}", piece.title, factor.question, options) for at, piece in enumerate(case.pieces)]


def _columns_throughout(book: Rulebook) -> list[GridColumn]:
    columns = []
    for factor in _throughout(book):
        options = (NOT_ASKED, *((one.id, one.words) for one in factor.options), NOT_KNOWN)
        columns.append(GridColumn(f"all-{factor.id}", factor.name, factor.question, options))
    options = (("", "Not said"), ("yes", "Yes"), ("no", "No"))
    return [*columns, *(GridColumn(key, heading, asks, options) for key, (heading, asks) in BESIDE.items())]


def _rows(case: Case, columns: list[GridColumn], told: Mapping[str, str]) -> list[GridRow]:
    return [
        GridRow(name, tuple(_choice(name, q, column, told) for column in columns))
        for q, name in enumerate(names_of(case))
    ]


def _choice(name: str, q: int, column: GridColumn, told: Mapping[str, str]) -> GridCell:
    field = f"{column.key}-{q}"
    now = str(told.get(field, ""))
    more = {SEVERAL: ((SEVERAL, "We don't agree"),), DIFFER: (DIFFERS,)}.get(now, ())
    return GridCell(field, f"{_short(name)}, {_short(column.heading)}", (*column.options, *more), now)


def _short(name: str) -> str:
    """A name as the label of a place names it, which stands there very often."""
    return name if len(name) <= LONGEST_IN_LABEL else f"{name[:LONGEST_IN_LABEL]}…"


def _told_of(book: Rulebook, case: Case) -> dict[str, str]:
    """What the case holds, as the fields of the form."""
    told = {f"hours-{at}": _hours(piece) for at, piece in enumerate(case.pieces)}
    for q, name in enumerate(names_of(case)):
        places = [next((one for one in piece.partners if one.name == name), None) for piece in case.pieces]
        for at, one in enumerate(places):
            told[f"in-{at}-{q}"] = chosen(one.answers.get(BRINGS)) if one else OUT
        there = [one for one in places if one]
        for factor in _throughout(book):
            told[f"all-{factor.id}-{q}"] = _same({chosen(one.answers.get(factor.id)) for one in there})
        for key in BESIDE:
            told[f"{key}-{q}"] = _same({getattr(one, key) for one in there})
    return told


def _same(values: set[str]) -> str:
    return values.pop() if len(values) == 1 else DIFFER


def _hours(piece: Workstream) -> str:
    return "" if piece.meeting_hours is None else f"{piece.meeting_hours:.10g}"


# -- what the form tells -----------------------------------------------------------------------------------------------


def wrong_hours(case: Case, form: Mapping[str, str]) -> dict[str, str]:
    """What is wrong with the hours, by field."""
    fields = [f"hours-{at}" for at in range(len(case.pieces))]
    says = f"Write hours a month as a number from 0 to {MOST_HOURS}, such as 6 or 1.5, or leave it empty"
    return {name: says for name in fields if not _are_hours(str(form.get(name, "")))}


def _are_hours(text: str) -> bool:
    """Whether a text says hours of a month, or nothing."""
    told = text.strip()
    return not told or (bool(A_NUMBER.fullmatch(told)) and _number(told) <= MOST_HOURS)


def _number(text: str) -> float:
    return float(text.strip().replace(",", "."))


def filled_down(case: Case, form: Mapping[str, str]) -> dict[str, str]:
    """The form with every place of one column that was left open filled in; what was chosen is never changed."""
    key = str(form.get("fill", ""))
    value = str(form.get(f"fill-{key}", ""))
    fields = [f"{key}-{q}" for q in range(len(names_of(case)))]
    return {**form, **{name: value for name in fields if name in form and not form[name]}}


def with_table(book: Rulebook, case: Case, form: Mapping[str, str]) -> Case:
    """The case with what the table tells; what can't be read changes nothing, and neither does what differs."""
    names = names_of(case)
    pieces = []
    for at, piece in enumerate(case.pieces):
        here = {one.name: one for one in piece.partners}
        there = [q for q, name in enumerate(names) if form.get(f"in-{at}-{q}", "" if name in here else OUT) != OUT]
        partners = [_partner(book, here.get(names[q], Partner(names[q])), at, q, form) for q in there]
        told = str(form.get(f"hours-{at}", _hours(piece)))
        hours = _number(told) if told.strip() and _are_hours(told) else None
        pieces.append(dataclasses.replace(piece, partners=tuple(partners), meeting_hours=hours))
    return case.with_pieces(tuple(pieces))


def _partner(book: Rulebook, partner: Partner, at: int, q: int, form: Mapping[str, str]) -> Partner:
    fields = {BRINGS: f"in-{at}-{q}", **{one.id: f"all-{one.id}-{q}" for one in _throughout(book)}}
    answers = dict(partner.answers)
    for name, field in fields.items():
        answers = _with(answers, book.factor[name], form.get(field))
    beside = {key: str(form.get(f"{key}-{q}")) for key in BESIDE}
    changed: dict[str, Any] = {key: said for key, said in beside.items() if said in {"", "yes", "no"}}
    return dataclasses.replace(partner, answers=answers, **changed)


def _with(answers: Answers, factor: Factor, said: str | None) -> dict[str, tuple[str, ...]]:
    """Answers with one of them as the form says it; a blank takes it back."""
    others = {name: one for name, one in answers.items() if name != factor.id}
    if said == "":
        return others
    if said == UNKNOWN or said in factor.option_ids:
        return {**answers, factor.id: () if said == UNKNOWN else (said,)}
    return dict(answers)
