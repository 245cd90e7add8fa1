"""One question a page: what comes after an answer, and how a question is shown."""

from __future__ import annotations

import dataclasses
from typing import Any

import flask

from spectrum.atlas import Atlas
from spectrum.interview import CONTEXT, MODE, PARTNER, Ask, Interview
from spectrum.report.sentences import settled_words
from spectrum.server.pages.begin import begin_page
from spectrum.server.pages.case import Case, said
from spectrum.server.pages.check import asked_again, check_page, interview_of
from spectrum.situation import AnswerKey

CHANGE = "change:"
ABOUT = "about"
NOTHING_CHOSEN = "Choose an answer, or say that you don't know"
NOT_SEVERAL = "Choose every answer that somebody gives"


def after_question(atlas: Atlas, case: Case, form: Any) -> str:
    """What to show after a page with a question, or with a button to go elsewhere, was sent."""
    action = str(form.get("action", ""))
    if action == "back":
        return _back(atlas, case)
    if action == ABOUT:
        return begin_page(atlas.rulebook, case, {}, {"return": "check"})
    if action.startswith(CHANGE):
        partner, _, name = action[len(CHANGE) :].rpartition("/")
        return _to_change(atlas, case, (partner, name))
    key = (str(form.get("partner", "")), str(form.get("factor", "")))
    if action == "stop" or not _can_be_asked(atlas, case, key):
        return check_page(atlas, case)
    return _answered(atlas, case, key, form)


def next_page(atlas: Atlas, case: Case, just_answered: str = "") -> str:
    """The page with the next question, or with all answers when nothing is left to ask."""
    now = interview_of(atlas, case)
    if now.question is None:
        return check_page(atlas, case)
    contradictions = asked_again(atlas, case) if just_answered else ()
    again = [one for one in contradictions if just_answered in [answer.factor for answer in one.answers]]
    return _question_page(atlas, case, now.question, now=now, again=again)


def _can_be_asked(atlas: Atlas, case: Case, key: AnswerKey) -> bool:
    partner, name = key
    factor = atlas.rulebook.factor.get(name)
    about_partner = partner in [one.name for one in case.piece.partners]
    return factor is not None and (factor.scope == PARTNER) == about_partner and bool(partner) == about_partner


def _answered(atlas: Atlas, case: Case, key: AnswerKey, form: Any) -> str:
    factor = atlas.rulebook.factor[key[1]]
    options = said(form, form.getlist("options"), factor.option_ids)
    if options and factor.scope == CONTEXT:
        options = options[:1]
    returning = form.get("return") == "check"
    if options is None:
        mistake = NOT_SEVERAL if form.get("answer") == "several" else NOTHING_CHOSEN
        return _question_page(atlas, case, _ask(atlas, case, key), mistake=mistake, returning=returning)
    case = case.answered(key, options)
    return check_page(atlas, case) if returning else next_page(atlas, case, factor.id)


def _back(atlas: Atlas, case: Case) -> str:
    """The question before, with its answer still marked; before the first, what the work is."""
    if not case.trail:
        return begin_page(atlas.rulebook, case, {}, {})
    key = case.trail[-1]
    before = dataclasses.replace(case, trail=case.trail[:-1])
    return _question_page(atlas, before, _ask(atlas, case, key))


def _to_change(atlas: Atlas, case: Case, key: AnswerKey) -> str:
    if not _can_be_asked(atlas, case, key):
        return check_page(atlas, case)
    return _question_page(atlas, case, _ask(atlas, case, key), returning=True)


def _ask(atlas: Atlas, case: Case, key: AnswerKey) -> Ask:
    """A question that was asked before, with what each answer would leave open where it is the next one anyway."""
    now = interview_of(atlas, case.answered(key, None)).question
    partner, name = key
    if now and (now.partner, now.factor.id) == key:
        return now
    factor = atlas.rulebook.factor[name]
    part = factor.scope if factor.scope in (CONTEXT, PARTNER) else MODE
    return Ask(factor, part, "", {}, partner)


def _question_page(atlas: Atlas, case: Case, ask: Ask, now: Interview | None = None, **shown: Any) -> str:
    """A page with one question; `shown` may hold a mistake, what is asked again, and that it returns to the check."""
    now = now or interview_of(atlas, case)
    return flask.render_template(
        "question.html",
        book=atlas.rulebook,
        case=case,
        ask=ask,
        now=now,
        settled=settled_words(atlas.rulebook, now) if now.settled and now.question else "",
        given=case.given((ask.partner, ask.factor.id)),
        **{"mistake": "", "returning": False, "again": (), **shown},
    )
