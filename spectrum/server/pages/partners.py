"""All partners of a piece of work on one page, as one table: what each brings, wants and can do."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

import flask
from werkzeug.wrappers import Response

from spectrum.atlas import Atlas
from spectrum.interview import PARTNER
from spectrum.interview.ask import DONT_AGREE, DONT_KNOW
from spectrum.interview.partners import about_partners, asked_of_partners
from spectrum.rulebook import Factor, Rulebook
from spectrum.rulebook.model import UNKNOWN
from spectrum.server.pages.addresses import go, to
from spectrum.server.pages.case import SEVERAL, Case, chosen
from spectrum.server.pages.check import CHECK
from spectrum.situation import AnswerKey, answered

NEED_NOT = "Need not be asked"
"""What stands for a question to which, after what is known of a partner, no answer makes a difference."""


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
    open_ = {(ask.partner, ask.factor.id) for ask in about_partners(atlas, case.piece)}
    return flask.render_template(
        "partners.html",
        case=case,
        then=then,
        asked=asked_of_partners(book),
        rows=[_row(book, case, at, open_) for at in range(len(case.piece.partners))],
        back=to(CHECK, case),
    )


def partners_told(book: Rulebook, case: Case, form: Mapping[str, str]) -> Case:
    """The case with what the table tells; a blank is not asked, and what can't be read changes nothing."""
    piece = case.piece
    for at, partner in enumerate(case.piece.partners):
        for factor in asked_of_partners(book):
            said = form.get(_field(at, factor))
            if said == "":
                piece = answered(piece, (partner.name, factor.id), None)
            elif said == UNKNOWN:
                piece = answered(piece, (partner.name, factor.id), ())
            elif said in factor.option_ids:
                piece = answered(piece, (partner.name, factor.id), (said,))
    return case.with_piece(piece).skipping(PARTNER)


def _field(at: int, factor: Factor) -> str:
    return f"partner-{at}-{factor.id}"


def _row(book: Rulebook, case: Case, at: int, open_: Collection[AnswerKey]) -> PartnerRow:
    name = case.piece.partners[at].name
    cells = (_cell(case, at, factor, (name, factor.id) in open_) for factor in asked_of_partners(book))
    return PartnerRow(name, tuple(cells))


def _cell(case: Case, at: int, factor: Factor, is_open: bool) -> Cell:
    partner = case.piece.partners[at]
    given, taken_from = partner.answers.get(factor.id), ""
    if given is None and factor.carries_over:
        given, taken_from = next(_elsewhere(case, partner.name, factor), (None, ""))
    blank = NEED_NOT if given is None and not is_open else "Not answered" if case.answers_of else "Not asked yet"
    options = [("", blank), *((one.id, one.words) for one in factor.options), (UNKNOWN, DONT_KNOW)]
    if given is not None and len(given) > 1:
        options.append((SEVERAL, DONT_AGREE))
    return Cell(_field(at, factor), factor, tuple(options), chosen(given), taken_from)


def _elsewhere(case: Case, name: str, factor: Factor) -> Iterator[tuple[tuple[str, ...], str]]:
    """What was answered about the partner of this name in other pieces of work, and in which."""
    for at, piece in enumerate(case.pieces):
        for one in piece.partners if at != case.at else ():
            if one.name == name and len(one.answers.get(factor.id, ())) == 1:
                yield one.answers[factor.id], piece.title
