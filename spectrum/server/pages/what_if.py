"""What if an answer were different: beside the case, never in it, until somebody says to keep it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import flask
from flask import Blueprint

from spectrum.atlas import Atlas
from spectrum.consultation import Consultation
from spectrum.report import ResultView, result_view
from spectrum.rulebook import Rulebook
from spectrum.rulebook.phrases import said_words
from spectrum.server.pages.addresses import to
from spectrum.server.pages.case import Case, read_case
from spectrum.server.pages.dear import cost_of, while_it_is_its_turn
from spectrum.situation import answered

MOST_CHANGES = 20


@dataclass(frozen=True)
class Changed:
    """One answer that would be different: what is asked, the answer now and then, and the address without it."""

    name: str
    now: str
    then: str
    undo: str


@dataclass(frozen=True)
class ToTry:
    """A question, and the answers that could be tried in place of today's: what is sent, and its words."""

    name: str
    options: tuple[tuple[str, str], ...]


def what_if_routes(pages: Blueprint, atlas: Atlas) -> None:
    """The route of what would be advised with other answers."""
    book = atlas.rulebook

    @pages.get("/what-if")
    def what_if() -> str:
        case = read_case(flask.request.args, book)
        changes = _changes(book, case, flask.request.args.getlist("change"))
        then = _with(case, changes)
        with while_it_is_its_turn(case, cost_of(then)):
            now_view, then_view = _view(atlas, case), _view(atlas, then) if changes else None
        return flask.render_template(
            "what_if.html",
            case=case,
            changes=list(_told(book, case, changes)),
            sent=[f"{name}:{option}" for name, option in changes.items()],
            to_try=list(_to_try(book, then)),
            now=now_view,
            then=then_view,
            same=then_view and then_view.headline == now_view.headline,
            keep=to("answer", then),
        )


def _changes(book: Rulebook, case: Case, sent: Sequence[str]) -> dict[str, str]:
    """The answers to try, by question; what is no answer to a question that was asked is left out, as is today's."""
    found: dict[str, str] = {}
    for one in sent[:MOST_CHANGES]:
        name, _, option = one.partition(":")
        factor = book.factor.get(name)
        if factor and name in case.piece.answers and option in factor.option_ids:
            found[name] = option
    return {name: option for name, option in found.items() if case.piece.answers[name] != (option,)}


def _with(case: Case, changes: dict[str, str]) -> Case:
    piece = case.piece
    for name, option in changes.items():
        piece = answered(piece, ("", name), (option,))
    return case.with_piece(piece)


def _told(book: Rulebook, case: Case, changes: dict[str, str]) -> Iterator[Changed]:
    for name, option in changes.items():
        factor = book.factor[name]
        others = [f"{other}:{said}" for other, said in changes.items() if other != name]
        undo = to("what_if", case, change=others)
        yield Changed(factor.question, said_words(factor, case.piece.answers[name]), said_words(factor, [option]), undo)


def _to_try(book: Rulebook, case: Case) -> Iterator[ToTry]:
    for factor in book.factors:
        now = case.piece.answers.get(factor.id)
        if now is not None:
            options = [(f"{factor.id}:{one.id}", one.words) for one in factor.options if now != (one.id,)]
            yield ToTry(factor.question, tuple(options))


def _view(atlas: Atlas, case: Case) -> ResultView:
    return result_view(Consultation(atlas, case.alone().situation), 0, datetime.date.today())
