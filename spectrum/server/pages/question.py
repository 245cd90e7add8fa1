"""One question a page: how it is shown, and what comes after its answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import flask
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from spectrum.atlas import Atlas
from spectrum.input.signs import broken, displayed, one_line
from spectrum.interview import CONTEXT, MODE, PARTNER, WARNING, Ask, Interview, ahead, interview
from spectrum.report.interview_sentences import ahead_words, second_part_words
from spectrum.rulebook.phrases import said_words
from spectrum.server.pages.addresses import ask_again, draft_of, go, to
from spectrum.server.pages.case import SEVERAL, Case, chosen, said
from spectrum.server.pages.check import CHECK, answers_so_far, asked_again, not_listed
from spectrum.situation import AnswerKey
from spectrum.situation.schema import LONGEST_LINE

NOTHING_CHOSEN = "Choose an answer, or say that you don't know"
NOT_SEVERAL = "Choose every answer that somebody gives"
TOO_LONG = f"Use {LONGEST_LINE} characters or fewer for the note"
MANY_UNKNOWN = 3
"""After how many answers that nobody knew a person is told that it is fine to stop."""
PARTNERS = "partners"
"""The page on which all partners of a piece of work are told of at once."""


def question_page(atlas: Atlas, case: Case, args: Mapping[str, str]) -> str | Response:
    """The page with the question that the address names, or else with the next one; past the last, the check."""
    key = (args.get("partner", ""), args.get("of", ""))
    found = case.next_round(atlas)
    if key[1]:
        return (
            _page(atlas, case, _again(atlas, case, key), found.now, args)
            if can_be_asked(atlas, case, key)
            else go(CHECK, case)
        )
    if found.opens:
        return go("begin", case)
    if found.part == PARTNER:
        return go(PARTNERS, case)
    return _page(atlas, case, found.first, found.now, args) if isinstance(found.first, Ask) else go(CHECK, case)


def question_told(atlas: Atlas, case: Case, form: MultiDict[str, str]) -> str | Response | tuple[str, int]:
    """Where the browser goes after a page with a question was sent."""
    key = (form.get("partner", ""), form.get("factor", ""))
    then = CHECK if CHECK in (form.get("then"), form.get("action")) else ""
    if not can_be_asked(atlas, case, key):
        return go(CHECK, case)
    options, mistake = _read(atlas, key, form)
    if form.get("action") == CHECK and options is None:
        return go(CHECK, case)
    if mistake:
        named = {"of": key[1], "partner": key[0], "then": then}
        args = {**named, "draft": ""}
        return ask_again("question", case, form, **named) or (
            _page(atlas, case, _again(atlas, case, key), interview(atlas, case.piece), args, form),
            422,
        )
    case = case.answered(key, options, _note(form))
    return go(CHECK, case) if then else go("question", case, after=key[1])


def can_be_asked(atlas: Atlas, case: Case, key: AnswerKey) -> bool:
    """Whether there is such a question about the piece of work or one of its partners."""
    partner, name = key
    factor = atlas.rulebook.factor.get(name)
    about_partner = partner in [one.name for one in case.piece.partners]
    return factor is not None and (factor.scope == PARTNER) == about_partner and bool(partner) == about_partner


def _read(atlas: Atlas, key: AnswerKey, form: MultiDict[str, str]) -> tuple[tuple[str, ...] | None, str]:
    """The answer that was sent, and what is wrong with it."""
    factor = atlas.rulebook.factor[key[1]]
    options = said(form, form.getlist("options"), factor.option_ids)
    if options and factor.scope == CONTEXT:
        options = options[:1]
    if options is None:
        return None, NOT_SEVERAL if form.get("answer") == SEVERAL else NOTHING_CHOSEN
    hidden = broken(_note(form))
    return options, f"This {hidden}" if hidden else TOO_LONG if len(_note(form)) > LONGEST_LINE else ""


def _note(form: Mapping[str, str]) -> str:
    return one_line(form.get("note", ""))


def _again(atlas: Atlas, case: Case, key: AnswerKey) -> Ask:
    """A question by its name, with what each answer would leave open where it is the next one anyway."""
    now = interview(atlas, case.answered(key, None).piece).question
    partner, name = key
    if now and (now.partner, now.factor.id) == key:
        return now
    factor = atlas.rulebook.factor[name]
    part = factor.scope if factor.scope in (CONTEXT, PARTNER) else MODE
    return Ask(factor, part, "", {}, partner)


def _page(  # noqa: PLR0913, PLR0917  # what a page shows, each from somewhere else
    atlas: Atlas,
    case: Case,
    ask: Ask,
    now: Interview,
    args: Mapping[str, str],
    form: MultiDict[str, str] | None = None,
) -> str:
    key = (ask.partner, ask.factor.id)
    form = form if form is not None else draft_of(args)
    mistake = "" if form is None else _read(atlas, key, form)[1]
    then = CHECK if args.get("then") == CHECK else ""
    return flask.render_template(
        "question.html",
        book=atlas.rulebook,
        case=case,
        ask=ask,
        now=now,
        mistake=mistake,
        then=then,
        back=_back(case, key, then),
        earlier=answers_so_far(atlas.rulebook, case),
        more=not_listed(case),
        ahead=ahead_words(ahead(atlas, case.piece), now),
        second_part=second_part_words(atlas.rulebook, now) if ask.part == WARNING else "",
        elsewhere=list(_elsewhere(case, ask)),
        little_known=_little_known(case) and not then,
        again=_not_together(atlas, case, args.get("after", "")),
        shown=_shown(case, key, form),
        longest=LONGEST_LINE,
    )


def _shown(case: Case, key: AnswerKey, form: MultiDict[str, str] | None) -> dict[str, Any]:
    """What is marked and written on the page: as it was sent, or as it was answered before."""
    if form is not None:
        return {
            "answer": form.get("answer", ""),
            "options": form.getlist("options"),
            "note": displayed(form.get("note", "")),
        }
    answer = chosen(given := case.given(key))
    return {"answer": answer, "options": given if answer == SEVERAL else (), "note": case.note(key)}


def _back(case: Case, key: AnswerKey, then: str) -> str:
    """The address of the question before; before the first, of where it all begins."""
    if then:
        return to(CHECK, case)
    partner, name = key
    order = list(case.piece.answers)
    before = order[: order.index(name)] if not partner and name in order else order
    return to("question", case, of=before[-1]) if before else to(case.start, case)


def _elsewhere(case: Case, ask: Ask) -> Iterator[tuple[str, str]]:
    """What was answered in the case's other pieces of work to a question about the partnership: title, and words."""
    for at, piece in enumerate(case.pieces):
        given = piece.answers.get(ask.factor.id)
        if at != case.at and given and ask.factor.scope == "partnership":
            yield piece.title, said_words(ask.factor, given)


def _little_known(case: Case) -> bool:
    """Whether nobody knew the last few answers: then it is time to offer to stop."""
    last = list(case.piece.answers.values())[-MANY_UNKNOWN:]
    return len(last) == MANY_UNKNOWN and not any(last)


def _not_together(atlas: Atlas, case: Case, just_answered: str) -> list[Any]:
    """What seems not to go together with the answer that was just given."""
    contradictions = asked_again(atlas, case) if just_answered else ()
    return [one for one in contradictions if just_answered in [answer.factor for answer in one.answers]]
