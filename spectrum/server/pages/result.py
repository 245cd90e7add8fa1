"""The result: what to read out first, then as much depth as anyone wants, and what would change it."""

from __future__ import annotations

import dataclasses
import datetime
import functools
from collections.abc import Sequence
from typing import Any

import flask
from flask import Blueprint
from werkzeug.exceptions import NotFound

from spectrum.advice import COMPLY_LIGHT, WorkstreamAdvice, advise
from spectrum.atlas import Atlas
from spectrum.interview import MODE, Ask
from spectrum.report import review_of
from spectrum.rulebook import Citation, Rulebook
from spectrum.rulebook.phrases import citation_words
from spectrum.scenarios import Feature
from spectrum.server.pages.case import Case, read_case
from spectrum.server.pages.checking import interview_of
from spectrum.server.pages.examples import EXAMPLES, Example, pieces_of
from spectrum.server.pages.picture import Picture, pictures_of
from spectrum.situation import Situation, answered
from spectrum.situation_schema import LONGEST_TITLE

MOST_CHANGES_SHOWN = 3


def result_routes(pages: Blueprint, atlas: Atlas, features: Sequence[Feature]) -> None:
    """The routes of results."""
    book = atlas.rulebook

    examples = {one.name: one for one in EXAMPLES}

    @functools.cache
    def case_of(one: Example) -> Case:
        return Case(Situation(one.title, pieces_of(atlas, features, one)))

    @pages.get("/examples/<name>")
    def example(name: str) -> str:
        if name not in examples:
            raise NotFound
        return _result_page(atlas, case_of(examples[name]))

    @pages.post("/result")
    def result() -> str:
        case = read_case(flask.request.form, book)
        changed = any(name.startswith("what-if-") for name in flask.request.form)
        return _result_page(atlas, _what_if(book, case, flask.request.form), changed=changed)


def _what_if(book: Rulebook, case: Case, form: Any) -> Case:
    """The case with the answers that were changed on the page itself."""
    piece = case.piece
    for name, option in form.items():
        factor = book.factor.get(name.removeprefix("what-if-"))
        if name.startswith("what-if-") and factor and option in factor.option_ids and factor.scope != "partner":
            piece = answered(piece, ("", factor.id), (option,))
    return case.with_piece(piece)


def _result_page(atlas: Atlas, case: Case, changed: bool = False) -> str:
    book = atlas.rulebook
    whole = advise(atlas, case.situation)
    advice = whole.workstreams[case.at]
    reasoning = advice.explanation.reasoning
    changes = {
        mode: reasoning.changes_to(mode) for mode in book.mode_ids if advice.explanation.how_sure.modes != (mode,)
    }
    return flask.render_template(
        "result.html",
        book=book,
        case=case,
        advice=advice,
        whole=whole,
        pictures=_pictures(book, advice),
        changes=changes,
        most=MOST_CHANGES_SHOWN,
        changed=changed,
        review=review_of(advice, datetime.date.today()),
        find_out=_to_find_out(atlas, case),
        longest=LONGEST_TITLE,
        comply_light=COMPLY_LIGHT,
        cited=lambda *place: citation_words(book, Citation(*place)),
    )


def _to_find_out(atlas: Atlas, case: Case) -> Ask | None:
    """The question about the mode that is best asked next, also when nobody knew; None when the mode is settled."""
    known = {name: options for name, options in case.piece.answers.items() if options}
    ask = interview_of(atlas, case.with_piece(dataclasses.replace(case.piece, answers=known))).question
    return ask if ask and ask.part == MODE else None


def _pictures(book: Rulebook, advice: WorkstreamAdvice) -> tuple[Picture, ...]:
    told = {"The work needs": advice.needed, "Partners can carry now": advice.feasible}
    if advice.floor:
        told["A duty asks for"] = (advice.floor,)
    if advice.actual:
        told["In practice it is"] = advice.actual
    if advice.claimed_mode:
        told["People call it"] = (advice.claimed_mode,)
    return pictures_of(book, {**told, "What fits": advice.advised})
