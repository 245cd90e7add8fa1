"""The sentences around an advice that the page, the terminal and the record share, so that all three say the same."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence

from spectrum.advice import Limit, Referred, ThingToMend, WorkstreamAdvice
from spectrum.language.periods import end_of
from spectrum.language.words import in_words, listed
from spectrum.rulebook import Rulebook
from spectrum.rulebook.phrases import mode_words
from spectrum.situation import Workstream

ESCALATE = "Take this to whoever can change it today. It is not a choice."
"""What to do where the advice is lighter than safety asks for."""

TOO_MUCH = "Too much to mend at once: where to begin"
TO_MEND = "What to mend besides"
IN_THE_WAY = "What stands in the way"
ASK_THE_PARTNERS = "Ask each partner you named what it would bring, and whether it wants to be in it."
ASK_THE_OTHERS = "Ask the others whether they see it the same way, and write down where they do not."
FIRST_OF_ALL = "before anything else"
STILL_OPEN = "Still open"
WHERE_IT_ENDS = "Where this advice ends"
"""What to say over the referrals that apply."""
MOST_TITLES = 3


def answer_headline(book: Rulebook, advice: WorkstreamAdvice) -> str:
    """The answer as a few words to read out: where to start, on which conditions, or what is still possible."""
    if advice.unsafe:
        return advice.line
    if len(advice.advised) > 1:
        return STILL_OPEN if len(advice.advised) == len(book.modes) else f"{STILL_OPEN}: {_names(book, advice)}"
    mode = book.mode[advice.advised[0]]
    if advice.advised != advice.needed and len(advice.needed) == 1:
        return f"Start by {mode.gerund}"
    if advice.conditions:
        return f"{mode.name}, on {in_words(len(advice.conditions))} condition{'s'[: len(advice.conditions) != 1]}"
    return mode.name


def _names(book: Rulebook, advice: WorkstreamAdvice) -> str:
    return listed([book.mode[mode].name.lower() for mode in advice.advised], "or")


def beside_headline(book: Rulebook, advice: WorkstreamAdvice) -> str:
    """What the answer's line says besides its headline; nothing where the headline says all of it."""
    if advice.conditions and advice.advised == advice.needed:
        return ""
    first = f"{answer_headline(book, advice)}. "
    return advice.line.removeprefix(first) if advice.line.startswith(first) else advice.line


def alerts_heading(advice: WorkstreamAdvice) -> str:
    """What to say over the misconceptions: the first by its name, and how many more there are."""
    if not advice.alerts:
        return "Misconceptions that may be at work"
    more = len(advice.alerts) - 1
    others = f", and {in_words(more)} more" if more else ""
    return f"Misconceptions that may be at work: “{advice.alerts[0].title}”{others}"


def first_sentence(text: str) -> str:
    """The first sentence of a text."""
    return text.partition(". ")[0].rstrip(".") + "." if text else ""


def noted(book: Rulebook, piece: Workstream) -> Iterator[tuple[str, str]]:
    """What was noted beside the answers on a piece of work: what was asked, and the note. Partners' stay with them."""
    for name, text in piece.notes.items():
        if name in book.factor:
            yield book.factor[name].name, text


def presses(book: Rulebook, advice: WorkstreamAdvice) -> bool:
    """Whether time presses so much that it sets a limit: then nothing can wait for months."""
    return any(book.rule[rule_id].bound_by == "time" for rule_id in advice.fired)


def conditions_heading(book: Rulebook, advice: WorkstreamAdvice) -> str:
    """What to say over the conditions of an advice."""
    count = "One condition" if len(advice.conditions) == 1 else "The conditions"
    return f"{count} for {mode_words(book, advice.advised)}"


def binding(advice: WorkstreamAdvice) -> tuple[Limit, ...]:
    """The limits that stand in the way of what the work needs."""
    return tuple(one for one in advice.limits if one.binds)


def to_mend(advice: WorkstreamAdvice) -> tuple[ThingToMend, ...]:
    """The things to mend that stand in the way of what the work needs."""
    return tuple(one for one in advice.to_mend if one.binds)


def mend_heading(book: Rulebook, advice: WorkstreamAdvice) -> str:
    """What to say over them: that they are too many for a start, where that is certain."""
    reached = advice.explanation.look.reached["mending"]
    too_many = list(reached) == [book.looked_at["mending"].index("too_many")]
    return TOO_MUCH if too_many else TO_MEND


def loose(advice: WorkstreamAdvice) -> tuple[Limit | ThingToMend, ...]:
    """What is told, and does not stand in the way for certain."""
    told: tuple[Limit | ThingToMend, ...] = (*advice.limits, *advice.to_mend)
    return tuple(one for one in told if not one.binds)


def loose_heading(book: Rulebook, advice: WorkstreamAdvice) -> str:
    """What to say over what is told and does not stand in the way for certain."""
    if len(advice.needed) > 1:
        return "What may stand in the way, depending on what is still open"
    if advice.advised != advice.needed:
        return "Also missing, though it is not what holds this back now"
    if advice.claimed_mode in book.mode:
        return f"Not in the way of this work, but of calling it {book.mode[advice.claimed_mode].gerund}"
    return "Not in the way of this work, but of working more closely"


def door_words(one: Referred) -> str:
    """Whose door is next, as a sentence."""
    return f"Whose door is next: {one.door}."


def by_words(thing: ThingToMend, today: datetime.date | None = None) -> str:
    """By when it should be done: within a period, with its day when today is given; first of all when time presses."""
    if not thing.by:
        return FIRST_OF_ALL
    return f"within {thing.by}" if today is None else day_words(end_of(thing.by, today))


def otherwise_words(book: Rulebook, thing: ThingToMend) -> str:
    """What to do if a condition is not met by then."""
    modes = listed([book.mode[mode].name.lower() for mode in thing.otherwise], "or")
    return f"If that is not done by then, {modes}." if thing.by else f"If that can't be done now, {modes}."


def then_words(book: Rulebook, advice: WorkstreamAdvice, then: Sequence[str]) -> str:
    """What the advice would be once one limit is lifted; nothing where that alone changes nothing."""
    if not then or tuple(then) == advice.advised:
        return ""
    return f"Once that is lifted, the advice {'would' if len(then) == 1 else 'could'} be {mode_words(book, then)}."


def review_of(book: Rulebook, advice: WorkstreamAdvice, today: datetime.date) -> str:
    """When to look again: the soonest day that is named, when the rush is over, or when answers change."""
    if presses(book, advice):
        return "When it is over, or as soon as an answer changes"
    told = (*advice.conditions, *to_mend(advice))
    soonest = min((end_of(one.by, today) for one in told if one.by), default=None)
    if soonest is None:
        return "As soon as an answer changes"
    return f"By {day_words(soonest)}, or as soon as an answer changes"


def tripwires(book: Rulebook, advice: WorkstreamAdvice) -> Iterator[str]:
    """Single answers which, if they changed, would move the way of working: at most one for each question."""
    if presses(book, advice):
        return
    told: set[str] = set()
    for one in advice.explanation.reasoning.single:
        known = one.factor in book.factor and one.factor not in told
        if not known or set(one.advised) & set(advice.advised):
            continue
        told.add(one.factor)
        factor = book.factor[one.factor]
        then = mode_words(book, one.advised)
        yield f"If “{factor.name}” becomes “{factor.option(one.option).words}”, it is {then}."


def not_known_words(open_warnings: Iterable[str]) -> str:
    """Which misconceptions may be at work besides, since nobody was asked or nobody knows; nothing when none may."""
    titles = [f"“{title}”" for title in open_warnings]
    if not titles:
        return ""
    whether = "whether this is" if len(titles) == 1 else "whether these are"
    more = len(titles) - MOST_TITLES
    told = [*titles[:MOST_TITLES], f"{in_words(more)} more"] if more > 1 else titles
    return f"Not asked or not known yet, so nobody can tell {whether} at work too: {listed(told)}."


def day_words(day: datetime.date) -> str:
    """'4 January 2027'."""
    return f"{day.day} {day:%B %Y}"
