"""What the one-page record of an advice on one piece of work says."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from spectrum.advice import COMPLY_LIGHT, WhyNot, WorkstreamAdvice
from spectrum.periods import end_of
from spectrum.rulebook import Rulebook
from spectrum.rulebook.phrases import mode_words

LONGEST_CASE = 1800
"""How many characters of a case still fit on the page, below the longest record that there is."""
MOST_REASONS, MOST_GAPS, MOST_TRIPWIRES, MOST_DISSENT = 3, 3, 4, 3


@dataclass(frozen=True)
class Option:
    """A way of working that was considered, and what was found of it in one sentence."""

    name: str
    found: str
    fits: bool


@dataclass(frozen=True)
class Record:
    """The record, in words only. Lists are cut to what fits on one A4 page; `case` opens the whole again.

    `review` is when to look again; `date` is the day of the record; `decided_by` is empty when nobody was named.
    """

    title: str
    mode: str
    in_short: str
    options: tuple[Option, ...]
    reasons: tuple[str, ...]
    against: tuple[str, ...]
    gaps: tuple[tuple[str, str], ...]
    dissent: tuple[str, ...]
    tripwires: tuple[str, ...]
    review: str
    answered_by: str
    decided_by: str
    date: str
    guidance: str
    case: str

    @property
    def sections(self) -> list[tuple[str, list[str]]]:
        """The headings after the options, each with its lines."""
        gaps = [f"{title}. First step: {closes}" for title, closes in self.gaps]
        return [
            ("Reasons", [*self.reasons, *self.against] or ["No answer makes a case for working more closely."]),
            ("What stands in the way of working more closely", gaps or ["Nothing that this work needs."]),
            ("Dissent", [*self.dissent, "Who sees it differently, and why: ____________________"]),
            ("Look again if", list(self.tripwires) or ["More than one answer changes."]),
            (
                "Review and decision",
                [
                    f"Look again: {self.review}. This record: {self.date}",
                    f"Decided by: {self.decided_by or '____________________'}",
                    f"Answered by: {self.answered_by or 'not noted'}",
                    f"{self.guidance}. This is advice; people decide.",
                ],
            ),
        ]

    @property
    def case_needs_a_sheet(self) -> bool:
        """Whether the case as text is too long to share the one page, as with very many partners."""
        return len(self.case) > LONGEST_CASE


def make_record(book: Rulebook, advice: WorkstreamAdvice, case: str, today: datetime.date) -> Record:
    """The record of an advice; `case` is the case as text, from which the answers can be opened again."""
    held = [one.text for one in advice.reasons if not one.set_aside]
    return Record(
        title=advice.title,
        mode=book.mode[advice.advised[0]].name if len(advice.advised) == 1 else "Still open",
        in_short=" ".join(filter(None, (advice.line, advice.weighing, advice.sure_words))),
        options=tuple(_options(book, advice)),
        reasons=tuple(held[:MOST_REASONS]),
        against=tuple(_against(book, advice)),
        gaps=tuple((one.title, one.closes) for one in advice.limits if one.binds and one.closes)[:MOST_GAPS],
        dissent=tuple(_dissent(book, advice))[:MOST_DISSENT],
        tripwires=tuple(_tripwires(book, advice)),
        review=review_of(advice, today),
        answered_by=advice.answered_by,
        decided_by=advice.decided_by,
        date=day_words(today),
        guidance=f"{book.title}, version {book.version}",
        case=case,
    )


def _options(book: Rulebook, advice: WorkstreamAdvice) -> Iterator[Option]:
    why_not = {one.mode: one for one in advice.explanation.why_not}
    for mode in book.modes:
        if mode.id in why_not:
            yield Option(mode.name, _found(why_not[mode.id]), False)
        elif len(advice.advised) == 1:
            yield Option(mode.name, mode.definition, True)
        else:
            yield Option(mode.name, "Still possible on these answers.", False)


def _found(why_not: WhyNot) -> str:
    """What keeps a way of working away: what holds already sooner than what another answer would bring."""
    answers = [answer for block in why_not.blocks for answer in block.answers if answer.because]
    answers.sort(key=lambda one: not one.holds)
    return answers[0].because[0] if answers else "Ruled out by these answers."


def _against(book: Rulebook, advice: WorkstreamAdvice) -> Iterator[str]:
    """The other side: a duty that asks for more than fits, and the strongest reason against another way."""
    if advice.comply_light:
        yield COMPLY_LIGHT
    for one in advice.against[:1]:
        yield f"Against {mode_words(book, one.modes)}: {one.text}"


def _dissent(book: Rulebook, advice: WorkstreamAdvice) -> Iterator[str]:
    differ = advice.explanation.disagreement
    for name in differ.differ if differ else ():
        yield f"People differ on: {book.factor[name].question}"
    for one in advice.contradictions:
        yield one.text


def _tripwires(book: Rulebook, advice: WorkstreamAdvice) -> Iterator[str]:
    """Single answers which, if they changed, would move the way of working: at most one for each question."""
    told: set[str] = set()
    for one in advice.explanation.reasoning.single:
        if one.factor in told or set(one.advised) & set(advice.advised) or len(told) == MOST_TRIPWIRES:
            continue
        told.add(one.factor)
        factor = book.factor[one.factor]
        then = mode_words(book, one.advised)
        yield f"{factor.name}: if the answer becomes “{factor.option(one.option).words}”, it is {then}."


def review_of(advice: WorkstreamAdvice, today: datetime.date) -> str:
    """When to look again: the soonest day that what stands in the way names, or when answers change."""
    soonest = min((end_of(one.by, today) for one in advice.limits if one.binds and one.by), default=None)
    if soonest is None:
        return "As soon as an answer changes"
    return f"By {day_words(soonest)}, or as soon as an answer changes"


def day_words(day: datetime.date) -> str:
    """'4 January 2027'."""
    return f"{day.day} {day:%B %Y}"
