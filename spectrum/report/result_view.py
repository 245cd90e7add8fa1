"""The answer as people read it, in words and in reading order; doors only print it."""

from __future__ import annotations

from dataclasses import dataclass

from spectrum.advice.change_words import ChangesWords


@dataclass(frozen=True)
class Term:
    """A name, and what is said of it."""

    name: str
    text: str


@dataclass(frozen=True)
class Obstacle:
    """Something that has to be mended or lifted: what it means, and what to do, each line after its label or none."""

    title: str
    text: str
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Answered:
    """An answer that was given, after its question (empty where it is a whole sentence), and what rests on it."""

    question: str
    answer: str
    because: str = ""


@dataclass(frozen=True)
class ReasonLine:
    """An argument, and which ways of working it speaks for where that is not simply the advice."""

    text: str
    speaks_for: str


@dataclass(frozen=True)
class AlertView:
    """A misconception at work: what shows it, each with the answers behind it, and what to ask in the room."""

    id: str
    title: str
    shown_by: tuple[Term, ...]
    question: str
    source: str
    otherwise: str


@dataclass(frozen=True)
class ReferralView:
    """Something that this advice does not answer, whose door is next, and which answers or words led to it."""

    title: str
    text: str
    door: str
    because: str


@dataclass(frozen=True)
class ToFindOut:
    """What to find out or to settle first: a heading, a question with why it matters, and what people differ on."""

    heading: str
    question: str
    why: str
    differ_intro: str
    differ: tuple[str, ...]


@dataclass(frozen=True)
class InTheWay:
    """What stands in the way: limits first, then what to mend under a heading of its own."""

    heading: str
    limits: tuple[Obstacle, ...]
    mend_heading: str
    to_mend: tuple[Obstacle, ...]


@dataclass(frozen=True)
class ChangesTo:
    """A way of working, and what would lead to it."""

    mode: str
    ways: ChangesWords


@dataclass(frozen=True)
class NotThisWay:
    """Why a way of working is ruled out: the answers that do it, and those that only have to stay as they are."""

    mode: str
    heading: str
    answers: tuple[Answered, ...]
    besides: str


@dataclass(frozen=True)
class ResultView:
    """The answer on one piece of work, in words and in reading order; whatever is empty is left out.

    `line` is the headline where nothing is safe (`warning` is told then), and the sentence under it otherwise.
    `meaning` and `looks_like` are told where one way of working is advised.
    """

    title: str
    headline: str
    line: str
    warning: str
    weighing: str
    result: str
    lightest: str
    name_and_practice: str
    meaning: Term | None
    looks_like: tuple[Term, ...]
    sure: str
    asked_again: tuple[str, ...]
    find_out: ToFindOut | None
    conditions_heading: str
    conditions: tuple[Obstacle, ...]
    in_the_way: InTheWay | None
    loose_heading: str
    loose: tuple[Term, ...]
    reasons: tuple[ReasonLine, ...]
    against: Term | None
    next_heading: str
    next_steps: tuple[str, ...]
    referrals_heading: str
    referrals: tuple[ReferralView, ...]
    first_alerts: tuple[AlertView, ...]
    other_alerts: tuple[AlertView, ...]
    not_known: str
    partners: tuple[Term, ...]
    worth_keeping: tuple[str, ...]
    giving: str
    next_best: str
    changes: tuple[ChangesTo, ...]
    why_not: tuple[NotThisWay, ...]
    rests_on: str
    settled_by: tuple[Answered, ...]
    review: str
    decided_by: str
    hedges: tuple[str, ...]
    version: str
