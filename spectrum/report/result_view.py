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
    """Something that has to be mended or lifted: what it means, the first step, and who takes it by which day.

    `by` is empty for what has no date; `otherwise` says what follows if it is done or not.
    """

    title: str
    text: str
    first_step: str
    who: str
    by: str
    otherwise: str


@dataclass(frozen=True)
class Obstacles:
    """What stands in the way under one heading: what is told at once, and what is folded under a heading of its own."""

    heading: str
    shown: tuple[Obstacle, ...]
    more_heading: str
    more: tuple[Obstacle, ...]


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

    What is told at once comes first, up to `first_step`; the rest is folded under a few headings. `headline` is the
    answer, and `lead` its reason; where nothing is safe, the headline says so and `warning` what to do. `meaning` and
    `looks_like` are told where one way of working is advised.
    """

    title: str
    headline: str
    lead: tuple[str, ...]
    warning: str
    result: str
    lightest: str
    name_and_practice: str
    meaning: Term | None
    sure_in_short: str
    asked_again: tuple[str, ...]
    find_out: ToFindOut | None
    in_the_way: tuple[Obstacles, ...]
    first_step: Term
    referrals_heading: str
    referrals: tuple[ReferralView, ...]

    reasons: tuple[ReasonLine, ...]
    against: Term | None
    why_not: tuple[NotThisWay, ...]
    loose_heading: str
    loose: tuple[Term, ...]

    alerts_heading: str
    first_alerts: tuple[AlertView, ...]
    other_alerts: tuple[AlertView, ...]
    not_known: str

    next_best: str
    to_earn: tuple[ChangesTo, ...]
    to_lose: tuple[ChangesTo, ...]

    next_steps: tuple[str, ...]
    partners: tuple[Term, ...]
    worth_keeping: tuple[str, ...]
    giving: str
    looks_like: tuple[Term, ...]

    sure: str
    rests_on: str
    settled_by: tuple[Answered, ...]
    notes: tuple[Term, ...]
    review: str
    decided_by: str
    hedges: tuple[str, ...]
    version: str
