"""What the one-page record of an advice on one piece of work says."""

from __future__ import annotations

import datetime
import itertools
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from spectrum.advice import Limit, ThingToMend, WorkstreamAdvice
from spectrum.language.words import in_words, listed
from spectrum.report.sentences import (
    ESCALATE,
    WHERE_IT_ENDS,
    answer_headline,
    binding,
    by_words,
    day_words,
    door_words,
    mend_heading,
    otherwise_words,
    review_of,
    to_mend,
    tripwires,
)
from spectrum.rulebook import Rulebook
from spectrum.rulebook.phrases import mode_words, role_words

PAGE = 65
"""How many lines fit on one A4 page of the record; headings and small print are counted in parts of lines."""

NO_WAY_FITS = "No way of working fits yet"
NO_CASE = "No answer makes a case for working more closely."
NOT_ENOUGH_KNOWN = "Too little is known yet to give reasons."
BLANK = "____________________"


@dataclass(frozen=True)
class Most:
    """How many entries of each list are told, and how many sentences on how sure it is; the rest is only counted."""

    reasons: int
    limits: int
    conditions: int
    to_mend: int
    steps: int
    referrals: int
    dissent: int
    partners: int
    tripwires: int
    notes: int
    sureness: int


ROOMY = Most(
    reasons=2,
    limits=2,
    conditions=4,
    to_mend=3,
    steps=2,
    referrals=3,
    dissent=2,
    partners=6,
    tripwires=2,
    notes=3,
    sureness=9,
)
CLOSER = replace(ROOMY, steps=1, referrals=2, partners=4, tripwires=1, notes=2)
TIGHT = replace(CLOSER, reasons=1, limits=1, to_mend=2, referrals=1, dissent=1, partners=2, tripwires=0, notes=1)
TIGHTER = replace(TIGHT, conditions=3, to_mend=1, partners=1, notes=0, sureness=1)
TIGHTEST = replace(TIGHTER, conditions=2, to_mend=0, steps=0, dissent=0)
CUTS = (ROOMY, CLOSER, TIGHT, TIGHTER, TIGHTEST)
"""From what is told where there is room, to what always fits."""


@dataclass(frozen=True)
class ConsideredWay:
    """A way of working that was considered, and what was found of it in one sentence; `advised` marks the advice."""

    name: str
    found: str
    advised: bool


@dataclass(frozen=True)
class Record:
    """The record, in words only. Lists are cut to what fits on one A4 page; `case` opens the whole again.

    `warning` comes before everything else, and is empty where nobody could be hurt. `review` is when to look again;
    `date` is the day of the record; `decided_by` is empty when nobody was named.
    """

    title: str
    result: str
    lightest: str
    mode: str
    warning: str
    in_short: tuple[str, ...]
    options: tuple[ConsideredWay, ...]
    sections: tuple[tuple[str, tuple[str, ...]], ...]
    review: str
    date: str
    case: str

    @property
    def lines(self) -> float:
        """How many lines the record takes, without the case as text."""
        about = [self.title, self.warning, self.result, self.lightest, " ".join(self.in_short)]
        options = sum(_lines(one.found, 94) + 0.4 for one in self.options)
        listed_lines = sum(1.8 + sum(_lines(line, 112) for line in some) for _, some in self.sections)
        return 4 + sum(_lines(one, 114) for one in about) + 1.8 + options + listed_lines

    @property
    def case_needs_a_sheet(self) -> bool:
        """Whether the case as text is too long to share the one page."""
        return self.lines + 1.8 + 0.55 * _lines(self.case, 140) > PAGE


def _lines(text: str, width: int) -> int:
    return math.ceil(len(text) / width)


@dataclass(frozen=True)
class Beside:
    """What stands on a record beside the advice: what was noted (asked, and the note), and what to find out first.

    `find_out` is empty where the way of working is not open.
    """

    notes: Sequence[tuple[str, str]] = ()
    find_out: str = ""


NOTHING_BESIDE = Beside()


def make_record(
    book: Rulebook, advice: WorkstreamAdvice, case: str, today: datetime.date, beside: Beside = NOTHING_BESIDE
) -> Record:
    """The record of an advice, with as much as fits; `case` is the case as text, from which it can be opened again."""
    records = [_record(book, advice, case, today, most, beside) for most in CUTS]
    return next((one for one in records if one.lines <= PAGE), records[-1])


def _record(  # noqa: PLR0913, PLR0917  # all that one page tells
    book: Rulebook, advice: WorkstreamAdvice, case: str, today: datetime.date, most: Most, beside: Beside
) -> Record:
    sure = ". ".join(advice.sure_words.split(". ")[: most.sureness]).rstrip(".")
    told = (advice.line, advice.weighing, advice.name_and_practice, f"{sure}.")
    noted = _cut([f"{asked}: {text}" for asked, text in beside.notes], most.notes)
    every = {
        "First find out": [beside.find_out] if beside.find_out else [],
        **_sections(book, advice, today, most),
        "Noted": noted,
    }
    sections = {name: tuple(lines) for name, lines in every.items()}
    return Record(
        title=advice.title,
        result=advice.result,
        lightest=advice.lightest,
        mode=NO_WAY_FITS if advice.unsafe else answer_headline(book, advice),
        warning=f"{advice.line} {ESCALATE}" if advice.unsafe else "",
        in_short=tuple(one for one in (told[1:] if advice.unsafe else told) if one),
        options=tuple(_options(book, advice)),
        sections=tuple((name, lines) for name, lines in sections.items() if lines),
        review=review_of(book, advice, today),
        date=day_words(today),
        case=case,
    )


def _sections(book: Rulebook, advice: WorkstreamAdvice, today: datetime.date, most: Most) -> dict[str, Iterable[str]]:
    """The headings after the options, each with its lines; those without a line are left out."""
    conditions = [_condition(book, one, today) for one in advice.conditions]
    mending = [_to_mend(one, today) for one in to_mend(advice)]
    differently = f"Who sees it differently, and why: {BLANK}"
    return {
        "Reasons": _reasons(book, advice, most),
        "What stands in the way": _cut([_limit(one) for one in binding(advice)], most.limits),
        "Conditions": _cut(conditions, most.conditions),
        mend_heading(book, advice): _cut(mending, most.to_mend),
        "Next steps": _cut([one.text for one in advice.next_steps], most.steps),
        WHERE_IT_ENDS: _cut([f"{one.text} {door_words(one)}" for one in advice.referrals], most.referrals),
        "Partners": _partners(book, advice, most),
        "Dissent": [*_cut(list(_dissent(book, advice)), most.dissent), differently],
        "Review and decision": _decision(book, advice, today, most),
    }


def _cut(lines: Sequence[str], most: int) -> list[str]:
    """The first lines, and how many more there are on the page with the answer."""
    left = len(lines) - most
    more = f"And {in_words(left)} more" if most else in_words(left).capitalize()
    return [*lines[:most], *([f"{more} on the page with the answer."] if left > 0 else [])]


def _reasons(book: Rulebook, advice: WorkstreamAdvice, most: Most) -> Iterator[str]:
    """The reasons that count, what a duty asks for, and the strongest reason against another way."""
    held = [one.text for one in advice.reasons if not one.set_aside]
    yield from held[: most.reasons] or [NO_CASE if len(advice.advised) == 1 else NOT_ENOUGH_KNOWN]
    if advice.floor:
        yield f"A duty asks for at least {mode_words(book, [advice.floor])}."
    for one in advice.against[:1]:
        yield f"Against {mode_words(book, one.modes)}: {one.text}"


def _limit(one: Limit) -> str:
    return f"{one.title}. First step: {one.first_step} Who: {one.who}."


def _condition(book: Rulebook, one: ThingToMend, today: datetime.date) -> str:
    return f"{_to_mend(one, today)} {otherwise_words(book, one)}"


def _to_mend(one: ThingToMend, today: datetime.date) -> str:
    """A thing to mend, with a field for the name of its owner beside who that usually is."""
    return f"{one.title}. First step: {one.first_step} Owner ({one.who}): {BLANK} By: {by_words(one, today)}."


def _partners(book: Rulebook, advice: WorkstreamAdvice, most: Most) -> list[str]:
    """Every partner's part, in one line."""
    told = [f"{one.name}: {role_words(book, one.role)}" for one in advice.partners[: most.partners]]
    left = len(advice.partners) - len(told)
    more = [f"and {in_words(left)} more on the page with the answer"] if left else []
    return [f"{'; '.join([*told, *more])}."] if told else []


def _dissent(book: Rulebook, advice: WorkstreamAdvice) -> Iterator[str]:
    differ = advice.explanation.disagreement
    if differ:
        yield f"People differ on: {listed([book.factor[name].name for name in differ.differ])}."
    for one in advice.contradictions:
        yield one.text


def _decision(book: Rulebook, advice: WorkstreamAdvice, today: datetime.date, most: Most) -> Iterator[str]:
    wires = " ".join(itertools.islice(tripwires(book, advice), most.tripwires))
    yield f"Look again: {review_of(book, advice, today)}. {wires}".strip()
    yield f"Decided by: {advice.decided_by or BLANK} Answered by: {advice.answered_by or 'not noted'}"
    yield f"This record: {day_words(today)}. {book.title}, version {book.version}. This is advice; people decide."


def _options(book: Rulebook, advice: WorkstreamAdvice) -> Iterator[ConsideredWay]:
    """Every way of working, and why it is not the advice."""
    for mode in book.modes:
        if mode.id not in advice.advised:
            yield ConsideredWay(mode.name, _not_advised(book, advice, mode.id), False)
        elif advice.unsafe:
            yield ConsideredWay(mode.name, "As close as it can be now, and not close enough to be safe.", False)
        elif len(advice.advised) == 1:
            yield ConsideredWay(mode.name, mode.definition, True)
        else:
            yield ConsideredWay(mode.name, "Still possible on these answers.", False)


def _not_advised(book: Rulebook, advice: WorkstreamAdvice, mode: str) -> str:
    """Why a way of working is not advised: it is not called for, something stands in its way, or it is too light."""
    depth = book.depth(mode)
    against = [one.text for one in advice.against if mode in one.modes]
    if depth > book.depth(advice.needed[-1]):
        return next(iter(against), "Nothing in these answers calls for working this closely.")
    if depth > book.depth(advice.advised[-1]):
        lower = [one.text for one in binding(advice) if book.depth(one.cap) < depth]
        return next(iter(lower), advice.weighing or _blocked(advice, mode))
    if depth < book.depth(advice.advised[0]):
        decides = [one.text for one in advice.reasons if one.decides]
        return next(iter((*against, *decides)), _blocked(advice, mode))
    return _blocked(advice, mode)


def _blocked(advice: WorkstreamAdvice, mode: str) -> str:
    """What keeps a way of working away: what holds already sooner than what another answer would bring."""
    blocks = next((one.blocks for one in advice.explanation.why_not if one.mode == mode), ())
    answers = [answer for block in blocks for answer in block.answers if answer.because]
    answers.sort(key=lambda one: not one.holds)
    return answers[0].because[0] if answers else "Ruled out by these answers."
