"""An advice in three sentences, to copy into a slide or an email: the answer, why, and what to do first."""

from __future__ import annotations

import datetime

from spectrum.advice import WorkstreamAdvice
from spectrum.consultation import Consultation
from spectrum.papers.kept_private import tells_of_partners
from spectrum.report.result_writer import NO_CASE, first_step, to_find_out
from spectrum.report.sentences import ESCALATE, TOO_MUCH, binding, first_sentence, mend_heading
from spectrum.rulebook import Rulebook
from spectrum.rulebook.phrases import mode_words
from spectrum.situation import UNTITLED

LONGEST = 25
"""About how many words a sentence may have."""
ROOM_FOR_TITLE = 9
ON_THESE = "on these answers, "
OPEN = "Answers that are missing could still change the way of working."
DIFFER = "Answers that are missing, or that people differ on, could still change the way of working."
HURT = "Someone could be hurt."
TIME = "time"


def three_sentences(consultation: Consultation, at: int, today: datetime.date) -> tuple[str, str, str]:
    """The answer on a piece of work, why it is the answer, and what to do or to find out first, a sentence each.

    Each is true by itself, and none tells what was said of a partner.
    """
    book, advice = consultation.rulebook, consultation.advice_on(at)
    return _answer(advice), _why(book, advice), _first(consultation, at, today)


def _answer(advice: WorkstreamAdvice) -> str:
    """The first sentence of the answer, with what it is about."""
    said = first_sentence(advice.line)
    said = said[:1].lower() + said[1:]
    return f"For {_named(advice.title)}, {said.removeprefix(ON_THESE)}"


def _named(title: str) -> str:
    """The title, where there is room for it."""
    return "this piece of work" if title == UNTITLED or len(title.split()) > ROOM_FOR_TITLE else f"“{title}”"


def _why(book: Rulebook, advice: WorkstreamAdvice) -> str:
    if advice.unsafe:
        return next((book.rule[one].because for one in advice.fired if book.rule[one].then.safety), HURT)
    if len(advice.advised) > 1:
        return DIFFER if advice.explanation.disagreement else OPEN
    now = mode_words(book, advice.advised)
    if advice.advised == advice.needed:
        held = [one.text for one in advice.reasons if not one.set_aside and one.modes == advice.advised]
        return _in_one(next(iter(held), NO_CASE))
    if len(advice.needed) > 1:
        needs = mode_words(book, advice.needed)
        return f"It is still open whether the work needs {needs}, and either way the advice is {now}."
    return f"The work needs {mode_words(book, advice.needed)}, but {_in_the_way(book, advice)}."


def _in_the_way(book: Rulebook, advice: WorkstreamAdvice) -> str:
    """What holds the advice back from what the work needs; what partners said stays with them."""
    limits = binding(advice)
    if any(one.bound_by == TIME for one in limits):
        return "there is no time for that now"
    titles = [one.title[:1].lower() + one.title[1:] for one in limits if not tells_of_partners(book, one.rule)]
    if titles:
        others = ", among other things" if len(titles) > 1 else ""
        return f"this stands in the way{others}: {titles[0]}"
    if limits:
        return "these partners can't work that closely yet"
    if mend_heading(book, advice) == TOO_MUCH:
        return "there is too much to mend at once"
    return f"no more than {mode_words(book, advice.advised)} is possible now"


def _in_one(text: str) -> str:
    """A text where it is short enough, else its first sentence."""
    return text if len(text.split()) <= LONGEST else first_sentence(text)


def _first(consultation: Consultation, at: int, today: datetime.date) -> str:
    if consultation.advice_on(at).unsafe:
        return ESCALATE
    find_out = to_find_out(consultation, at, today)
    step = first_step(consultation, at, today)
    if find_out:
        return f"{step.name}: {step.text}"
    return _in_one(f"First, {step.text[:1].lower()}{step.text[1:]}")
