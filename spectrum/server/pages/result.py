"""The result: what to read out first, then as much depth as anyone wants, and what would change it."""

from __future__ import annotations

import dataclasses
import datetime
import functools
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import flask
from flask import Blueprint
from werkzeug.exceptions import NotFound

from spectrum.advice import Evidence, Trigger, WorkstreamAdvice, advise
from spectrum.advice.change_words import ChangeWords, change_words, name_of, other_ways, ways_in_all
from spectrum.atlas import Atlas
from spectrum.interview import MODE, Ask
from spectrum.report import telling
from spectrum.rulebook import Citation, Factor, Rulebook
from spectrum.rulebook.model import UNKNOWN
from spectrum.rulebook.phrases import citation_words
from spectrum.server.pages.case import Case, read_case
from spectrum.server.pages.checking import interview_of
from spectrum.server.pages.examples import Example
from spectrum.server.pages.picture import Picture, pictures_of
from spectrum.situation import answered
from spectrum.situation_schema import LONGEST_TITLE

MOST_CHANGES_SHOWN = 3
NO_LOSS = {"nothing", "refuse"}
"""Answers to what would be given up, beside which nothing is said of what each would give up."""


@dataclass(frozen=True)
class Changes:
    """What would lead to one way of working: the nearest ways, what is not shown, and how many exact ways there are."""

    mode: str
    shown: tuple[ChangeWords, ...]
    more: str
    in_all: str


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
    today = datetime.date.today()
    return flask.render_template(
        "result.html",
        book=book,
        case=case,
        advice=advice,
        whole=whole,
        pictures=_pictures(book, advice),
        changes=_changes(book, advice),
        changed=changed,
        today=today,
        review=telling.review_of(book, advice, today),
        telling=telling,
        giving=_giving(book, advice, case),
        find_out=_to_find_out(atlas, case),
        settle=_to_settle(book, advice),
        not_known=telling.not_known_words(interview_of(atlas, case).open_warnings),
        longest=LONGEST_TITLE,
        cited=lambda *place: citation_words(book, Citation(*place)),
        said=functools.partial(_said, book),
        name_of=functools.partial(name_of, book),
    )


def _changes(book: Rulebook, advice: WorkstreamAdvice) -> list[Changes]:
    """What would change the advice, for every way of working that something leads to."""
    told = []
    for mode in book.mode_ids:
        changes = advice.explanation.reasoning.changes_to(mode) if advice.advised != (mode,) else ()
        if changes:
            shown = tuple(change_words(book, one) for one in changes[:MOST_CHANGES_SHOWN])
            told.append(Changes(mode, shown, other_ways(changes[MOST_CHANGES_SHOWN:]), ways_in_all(changes)))
    return told


def _said(book: Rulebook, evidence: Evidence) -> list[str]:
    """The answers behind something that shows a misconception, as a person would say them; no modes reached."""
    return [_told(book.factor[one.factor], one) for one in evidence.triggered_by if one.factor in book.factor]


def _told(factor: Factor, one: Trigger) -> str:
    return factor.option(one.options[0]).tells if len(one.options) == 1 else one.words


def _giving(book: Rulebook, advice: WorkstreamAdvice, case: Case) -> Mapping[str, str]:
    """What each would give up or change: told where people work closely, and neither safety nor the clock decides."""
    (mode,) = advice.advised if len(advice.advised) == 1 else ("",)
    if mode not in book.quiet_unless_claimed or advice.unsafe or telling.presses(book, advice):
        return {}
    change = book.mode[mode].looks_like.get("change", "")
    answer = case.piece.answers.get("give_up", ())
    if set(answer) & NO_LOSS:
        return {}
    told = book.factor["give_up"].option(answer[0]).tells if len(answer) == 1 and "give_up" in book.factor else ""
    return {"change": f"{change[:1].lower()}{change[1:]}", "told": told} if change else {}


def _to_find_out(atlas: Atlas, case: Case) -> Ask | None:
    """The question about the mode that is best asked next, also when nobody knew; None when the mode is settled."""
    now = case.piece
    known = {name: options for name, options in now.answers.items() if options}
    running, claimed = now.is_running or UNKNOWN, now.claimed_mode or UNKNOWN
    piece = dataclasses.replace(now, answers=known, is_running=running, claimed_mode=claimed)
    ask = interview_of(atlas, case.with_piece(piece)).question
    return ask if ask and ask.part == MODE else None


def _to_settle(book: Rulebook, advice: WorkstreamAdvice) -> list[str]:
    """The questions on which people differ and which, once settled, settle the way of working."""
    differ = advice.explanation.disagreement
    return [book.factor[name].question for name in (differ.settle or differ.differ)] if differ else []


def _pictures(book: Rulebook, advice: WorkstreamAdvice) -> tuple[Picture, ...]:
    told = {"The work needs": advice.needed, "Possible now, at most": advice.feasible}
    if advice.floor:
        told["A duty asks for"] = (advice.floor,)
    if 0 < len(advice.actual) < len(book.modes):
        told["In practice it is"] = advice.actual
    if advice.claimed_mode in book.mode:
        told["People call it"] = (advice.claimed_mode,)
    return pictures_of(book, {**told, "As close as it can be" if advice.unsafe else "The advice": advice.advised})
