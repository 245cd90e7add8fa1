"""All partners of a piece of work on one page, as one table: what each brings, wants and can do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import flask
from werkzeug.wrappers import Response

from spectrum.atlas import Atlas
from spectrum.interview import PARTNER
from spectrum.rulebook import Factor, Rulebook
from spectrum.rulebook.model import UNKNOWN
from spectrum.server.pages.addresses import go, to
from spectrum.server.pages.case import SEVERAL, Case, chosen
from spectrum.server.pages.check import CHECK
from spectrum.situation import Partner, answered


@dataclass(frozen=True)
class Cell:
    """One question about one partner: its field, the options, which is chosen, and from where it was filled in."""

    field: str
    factor: Factor
    options: tuple[tuple[str, str], ...]
    chosen: str
    taken_from: str


@dataclass(frozen=True)
class PartnerRow:
    """A partner, and what is asked of it."""

    name: str
    cells: tuple[Cell, ...]


def partners_page(atlas: Atlas, case: Case, then: str) -> str | Response:
    """The table; without partners, what comes after it."""
    book = atlas.rulebook
    if not case.piece.partners:
        return go(CHECK, case)
    return flask.render_template(
        "partners.html",
        case=case,
        then=then,
        asked=_asked(book),
        rows=[_row(book, case, at, one) for at, one in enumerate(case.piece.partners)],
        back=to(CHECK, case),
    )


def partners_told(book: Rulebook, case: Case, form: Mapping[str, str]) -> Case:
    """The case with what the table tells; a blank is not asked, and what can't be read changes nothing."""
    piece = case.piece
    for at, partner in enumerate(case.piece.partners):
        for factor in _asked(book):
            said = form.get(_field(at, factor))
            if said == "":
                piece = answered(piece, (partner.name, factor.id), None)
            elif said == UNKNOWN:
                piece = answered(piece, (partner.name, factor.id), ())
            elif said in factor.option_ids:
                piece = answered(piece, (partner.name, factor.id), (said,))
    return case.with_piece(piece).skipping(PARTNER)


def _asked(book: Rulebook) -> list[Factor]:
    """What is asked of each partner: first about this piece of work, then what holds for all of its work."""
    return sorted((one for one in book.factors if one.scope == PARTNER), key=lambda one: one.carries_over)


def _field(at: int, factor: Factor) -> str:
    return f"partner-{at}-{factor.id}"


def _row(book: Rulebook, case: Case, at: int, partner: Partner) -> PartnerRow:
    return PartnerRow(partner.name, tuple(_cell(case, at, partner, factor) for factor in _asked(book)))


def _cell(case: Case, at: int, partner: Partner, factor: Factor) -> Cell:
    given, taken_from = partner.answers.get(factor.id), ""
    if given is None and factor.carries_over:
        given, taken_from = next(_elsewhere(case, partner.name, factor), (None, ""))
    blank = "Not answered" if case.answers_of else "Not asked yet"
    options = [("", blank), *((one.id, one.words) for one in factor.options), (UNKNOWN, "We don't know yet")]
    if given is not None and len(given) > 1:
        options.append((SEVERAL, "We don't agree"))
    return Cell(_field(at, factor), factor, tuple(options), chosen(given), taken_from)


def _elsewhere(case: Case, name: str, factor: Factor) -> Iterator[tuple[tuple[str, ...], str]]:
    """What was answered about the partner of this name in other pieces of work, and in which."""
    for at, piece in enumerate(case.pieces):
        for one in piece.partners if at != case.at else ():
            if one.name == name and len(one.answers.get(factor.id, ())) == 1:
                yield one.answers[factor.id], piece.title
