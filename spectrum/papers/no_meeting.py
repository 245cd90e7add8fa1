"""Where a piece of work needs no meeting, or has no time for one: a paper that says so, and what to do instead."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterator

from spectrum.consultation import Consultation
from spectrum.papers.actions import about_all
from spectrum.papers.agenda import BEGIN, DECIDE, items_of
from spectrum.papers.kept_private import tells_of_partners
from spectrum.papers.paper import Block, Bullets, Caution, Paper, Paragraph, Section
from spectrum.papers.slide import three_sentences
from spectrum.report.sentences import answer_headline, binding, door_words, review_of, tripwires
from spectrum.rulebook import Rulebook
from spectrum.rulebook.phrases import mode_words

KIND = "Meeting plan"
NONE_NEEDED = "No meeting is needed"
NO_TIME = "There is no time for a planned meeting"
RUSH = ("time_pressure", ("hours",))
"""The answer with which nobody should wait for a meeting."""
MOST_STEPS = 2
MOST_TRIPWIRES = 3
TO_WHOM = "Everyone whom it touches, in one message. Ask them to say if they see it differently."
HEAR_FIRST = "Hear each partner that it touches before you go ahead."
IF_CHANGED = "Meet after all if somebody sees it differently, or if an answer changes."


def why_no_meeting(consultation: Consultation, at: int, today: datetime.date) -> str:
    """Why there is no meeting to plan about a piece of work, as the headline of a paper; empty where there is one.

    None is needed where the advice is to act alone or side by side, and nothing is open, missing or contradictory.
    """
    book, advice = consultation.rulebook, consultation.advice_on(at)
    name, rush = RUSH
    if consultation.pieces[at].answers.get(name) == rush:
        return NO_TIME
    light = len(advice.advised) == 1 and book.depth(advice.advised[0]) <= book.depth(book.no_case)
    open_ = any(one.kind not in {BEGIN, DECIDE} for one in items_of(consultation, at, today))
    return NONE_NEEDED if light and not advice.unsafe and not open_ else ""


def no_meeting_paper(consultation: Consultation, at: int, today: datetime.date) -> Paper:
    """The paper in place of a plan: why there is no meeting, what to do or to send round, and when to look again."""
    advice, why = consultation.advice_on(at), why_no_meeting(consultation, at, today)
    sections = _at_once(consultation, at) if why == NO_TIME else _round(consultation, at, today)
    again = Paragraph(_sentence(review_of(consultation.rulebook, advice, today)))
    return Paper(
        kind=KIND,
        about=advice.title,
        headline=why,
        first=tuple(_first(consultation, at, why)),
        sections=(*sections, Section("Look again", (again,))),
        foot=foot_of(consultation.rulebook),
        made=today,
    )


def _first(consultation: Consultation, at: int, why: str) -> Iterator[Block]:
    book, advice = consultation.rulebook, consultation.advice_on(at)
    if why == NO_TIME:
        yield Caution("Nobody should wait for a meeting.")
        return
    yield Paragraph(_sentence(answer_headline(book, advice)), "The answer")
    if advice.floor and book.depth(advice.floor) > book.depth(advice.advised[0]):
        duty = mode_words(book, [advice.floor])
        yield Paragraph(
            f"A duty asks for at least {duty}. Check whether it asks for a meeting.", "Before you cancel one"
        )


def _at_once(consultation: Consultation, at: int) -> Iterator[Section]:
    """What to do when it is a matter of hours, and whose door is next."""
    book, advice = consultation.rulebook, consultation.advice_on(at)
    steps = [one.first_step for one in binding(advice) if not tells_of_partners(book, one.rule)]
    steps += [one.text for one in advice.next_steps[:MOST_STEPS] if not about_all(book, one.rule)]
    if steps:
        yield Section("Do this at once", (Bullets(tuple(steps)),))
    doors = tuple(f"{one.text} {door_words(one)}" for one in advice.referrals)
    if doors:
        yield Section("Whose door is next", (Bullets(doors),))


def _round(consultation: Consultation, at: int, today: datetime.date) -> Iterator[Section]:
    """What to send round in place of a meeting, to whom, and what would make a meeting worth it after all."""
    book, advice = consultation.rulebook, consultation.advice_on(at)
    told = three_sentences(consultation, at, today)
    others = tuple(
        f"{one.because} {one.text}" for one in advice.next_steps[1:] if not tells_of_partners(book, one.rule)
    )
    yield Section("Send this round instead", (Bullets((*told, *others)),))
    first = (HEAR_FIRST,) if consultation.pieces[at].partners else ()
    yield Section("To whom", (Bullets((*first, TO_WHOM)),))
    wires = tuple(itertools.islice(tripwires(book, advice), MOST_TRIPWIRES))
    yield Section("When to meet after all", (Paragraph(IF_CHANGED), *([Bullets(wires)] if wires else [])))


def _sentence(words: str) -> str:
    return f"{words.rstrip('.')}."


def foot_of(book: Rulebook) -> tuple[str, ...]:
    """What stands in small print under a plan."""
    return (f"{book.title}, version {book.version}. This is advice; people decide.",)
