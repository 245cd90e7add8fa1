"""The result: what to read out first, then as much depth as anyone wants, and what would change it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import flask
from flask import Blueprint
from werkzeug.exceptions import NotFound

from spectrum.advice import WorkstreamAdvice
from spectrum.atlas import Atlas
from spectrum.consultation import Consultation
from spectrum.report import result_view
from spectrum.rulebook import Factor, Rulebook
from spectrum.rulebook.phrases import mode_words
from spectrum.server.pages.case import Case, read_case
from spectrum.server.pages.examples import Example
from spectrum.server.pages.picture import Picture, pictures_of
from spectrum.situation import answered
from spectrum.situation.schema import LONGEST_TITLE

WHAT_IF = "what-if-"
"""How the fields begin with which answers are changed on the page itself."""


@dataclass(frozen=True)
class Tab:
    """A piece of work above the answer, and what is advised on it; `here` marks the one that the page is about."""

    title: str
    advised: str
    here: bool


@dataclass(frozen=True)
class WhatIf:
    """A question whose answer can be changed on the page itself, as a list to choose from."""

    name: str
    question: str
    options: tuple[Mapping[str, object], ...]


def result_routes(pages: Blueprint, atlas: Atlas, examples: Mapping[str, Example]) -> None:
    """The routes of results."""
    book = atlas.rulebook

    @pages.get("/examples/<name>")
    def example(name: str) -> str:
        if name not in examples:
            raise NotFound
        return _result_page(atlas, Case(examples[name].situation))

    @pages.post("/result")
    def result() -> str:
        case = read_case(flask.request.form, book)
        changed = any(name.startswith(WHAT_IF) for name in flask.request.form)
        return _result_page(atlas, _changed(book, case, flask.request.form), changed=changed)


def _changed(book: Rulebook, case: Case, form: Any) -> Case:
    """The case with the answers that were changed on the page itself."""
    piece = case.piece
    for name, option in form.items():
        factor = book.factor.get(name.removeprefix(WHAT_IF))
        if name.startswith(WHAT_IF) and factor and option in factor.option_ids and factor.scope != "partner":
            piece = answered(piece, ("", factor.id), (option,))
    return case.with_piece(piece)


def _result_page(atlas: Atlas, case: Case, changed: bool = False) -> str:
    consultation = Consultation(atlas, case.situation)
    return flask.render_template(
        "result.html",
        case=case,
        changed=changed,
        longest=LONGEST_TITLE,
        pictures=_pictures(atlas.rulebook, consultation.advice_on(case.at)),
        view=result_view(consultation, case.at, datetime.date.today()),
        what_if=list(_what_if(atlas.rulebook, case)),
        whole=list(_tabs(consultation, case)),
    )


def _tabs(consultation: Consultation, case: Case) -> Iterator[Tab]:
    for at, one in enumerate(consultation.advice.workstreams):
        yield Tab(one.title, mode_words(consultation.rulebook, one.advised), at == case.at)


def _what_if(book: Rulebook, case: Case) -> Iterator[WhatIf]:
    for factor in book.factors:
        if factor.id in case.piece.answers:
            yield WhatIf(
                f"{WHAT_IF}{factor.id}", factor.question, tuple(_options(factor, case.piece.answers[factor.id]))
            )


def _options(factor: Factor, now: tuple[str, ...]) -> Iterator[Mapping[str, object]]:
    """The options of a question to choose from, with today's answer chosen, also where it is not one option."""
    if len(now) != 1:
        yield {"value": "", "text": "We don't agree" if now else "We don't know yet", "selected": True}
    for option in factor.options:
        yield {"value": option.id, "text": option.words, "selected": now == (option.id,)}


def _pictures(book: Rulebook, advice: WorkstreamAdvice) -> tuple[Picture, ...]:
    told = {"The work needs": advice.needed, "Possible now, at most": advice.feasible}
    if advice.floor:
        told["A duty asks for"] = (advice.floor,)
    if 0 < len(advice.actual) < len(book.modes):
        told["In practice it is"] = advice.actual
    if advice.claimed_mode in book.mode:
        told["People call it"] = (advice.claimed_mode,)
    return pictures_of(book, {**told, "As close as it can be" if advice.unsafe else "The advice": advice.advised})
