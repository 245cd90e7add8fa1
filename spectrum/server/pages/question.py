"""One question a page: what comes after an answer, and how a question is shown."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from typing import Any

import flask

from spectrum.advice import Question, advise
from spectrum.atlas import Atlas
from spectrum.interview import MODE, Ask, interview
from spectrum.rulebook import Factor
from spectrum.server.pages.beginning import begin_page
from spectrum.server.pages.case import Case, said
from spectrum.situation import Place, Situation, Workstream

CHANGE = "change:"
NOTHING_CHOSEN = "Choose an answer, or say that you don't know"
NOT_SEVERAL = "Choose every answer that somebody gives"


def after_question(atlas: Atlas, case: Case, form: Any) -> str:
    """What to show after a page with a question, or with a button to go elsewhere, was sent."""
    action = str(form.get("action", ""))
    if action == "back":
        return _back(atlas, case)
    if action.startswith(CHANGE):
        partner, _, name = action[len(CHANGE) :].rpartition("/")
        return _to_change(atlas, case, (partner, name))
    place = (str(form.get("partner", "")), str(form.get("factor", "")))
    if action == "stop" or not _can_be_asked(atlas, case, place):
        return check_page(atlas, case)
    return _answered(atlas, case, place, form)


def next_page(atlas: Atlas, case: Case, just_answered: str = "") -> str:
    """The page with the next question, or with all answers when nothing is left to ask."""
    ask = interview(atlas, case.piece).question
    if ask is None:
        return check_page(atlas, case)
    again = _asked_again(atlas, case.piece, just_answered) if just_answered else ()
    return _question_page(atlas, case, ask, again=tuple(again))


def _can_be_asked(atlas: Atlas, case: Case, place: Place) -> bool:
    partner, name = place
    factor = atlas.rulebook.factor.get(name)
    about_partner = partner in [one.name for one in case.piece.partners]
    return factor is not None and (factor.scope == "partner") == about_partner and factor.scope != "context"


def _answered(atlas: Atlas, case: Case, place: Place, form: Any) -> str:
    factor = atlas.rulebook.factor[place[1]]
    options = said(form, form.getlist("options"), factor.option_ids)
    returning = form.get("return") == "check"
    if options is None:
        mistake = NOT_SEVERAL if form.get("answer") == "several" else NOTHING_CHOSEN
        return _question_page(atlas, case, _ask(atlas, case, place), mistake=mistake, returning=returning)
    case = case.answered(place, options)
    return check_page(atlas, case) if returning else next_page(atlas, case, factor.id)


def _back(atlas: Atlas, case: Case) -> str:
    """The question before, with its answer still marked; before the first, what the work is."""
    if not case.trail:
        return begin_page(atlas.rulebook, case, {}, {})
    place = case.trail[-1]
    before = dataclasses.replace(case, trail=case.trail[:-1])
    return _question_page(atlas, before, _ask(atlas, case, place))


def _to_change(atlas: Atlas, case: Case, place: Place) -> str:
    if not _can_be_asked(atlas, case, place):
        return check_page(atlas, case)
    return _question_page(atlas, case, _ask(atlas, case, place), returning=True)


def _ask(atlas: Atlas, case: Case, place: Place) -> Ask:
    """A question that was asked before, with what each answer would leave open where it is the next one anyway."""
    now = interview(atlas, case.answered(place, None).piece).question
    partner, name = place
    if now and (now.partner, now.factor.id) == place:
        return now
    factor = atlas.rulebook.factor[name]
    return Ask(factor, MODE, factor.why, {}, partner)


def _asked_again(atlas: Atlas, piece: Workstream, just_answered: str) -> Iterator[Question]:
    """Answers that seem not to go together, the one just given among them."""
    (advice,) = advise(atlas, Situation(piece.title, (piece,))).workstreams
    for one in advice.contradictions:
        if just_answered in [answer.factor for answer in one.answers]:
            yield one


def _question_page(atlas: Atlas, case: Case, ask: Ask, **shown: Any) -> str:
    """A page with one question; `shown` may hold a mistake, what is asked again, and that it returns to the check."""
    return flask.render_template(
        "question.html",
        book=atlas.rulebook,
        case=case,
        ask=ask,
        now=interview(atlas, case.piece),
        given=case.given((ask.partner, ask.factor.id)),
        **{"mistake": "", "returning": False, "again": (), **shown},
    )


# -- check your answers ------------------------------------------------------------------------------------------------


def check_page(atlas: Atlas, case: Case) -> str:
    """The answers so far, each of which can be changed, and what can still be asked."""
    book = atlas.rulebook
    asked = [("", case.piece.answers), *((one.name, one.answers) for one in case.piece.partners)]
    rows = [
        ((partner, factor.id), factor, _words(factor, answers[factor.id]))
        for partner, answers in asked
        for factor in book.factors
        if factor.id in answers
    ]
    return flask.render_template("check.html", book=book, case=case, rows=rows, now=interview(atlas, case.piece))


def _words(factor: Factor, options: Sequence[str]) -> str:
    if not options:
        return "We don't know yet"
    return " / ".join(factor.option(one).words for one in options)
