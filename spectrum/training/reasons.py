"""The main reasons that a learner chooses from: the same list for every story, so that it gives nothing away."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from spectrum.rulebook import Rule, Rulebook
from spectrum.rulebook.model import FOUND

NEED, PARTNERS, LAW_AND_TIME, KNOWN = "need", "partners", "law_and_time", "known"
ABOUT: Mapping[str, str] = {
    NEED: "What the work is like",
    PARTNERS: "The partners",
    LAW_AND_TIME: "The law and the clock",
    KNOWN: "What is known",
}
"""What reasons are about -> the heading over them, in the order of the list."""

NOTHING_FOR_MORE = "nothing-for-more"
TOO_MANY_TO_MEND = "too-many-to-mend"
DONE_ALREADY = "done-already"
A_DUTY = "a-duty"
NOT_KNOWN = "not-known"
OF_OUR_OWN: Mapping[str, str] = {
    NOTHING_FOR_MORE: "Nothing speaks for working more closely",
    TOO_MANY_TO_MEND: "There is more to mend between the partners than a start can carry",
    DONE_ALREADY: "In practice, people work this closely already",
    A_DUTY: "A duty asks for joint work",
    NOT_KNOWN: "Something that would decide it is not known",
}
"""The reasons that are no single piece of guidance, and their words."""


@dataclass(frozen=True)
class MainReason:
    """One reason of the list: its id, its words, and what it is about (a key of ABOUT).

    `rules` are the pieces of guidance that say it; it is true where any of them holds. Where there are none, it is
    worked out from the whole (OF_OUR_OWN).
    """

    id: str
    words: str
    about: str
    rules: tuple[str, ...] = ()


@functools.lru_cache(4)
def reasons_of(book: Rulebook) -> tuple[MainReason, ...]:
    """Every reason there is to choose from, in a fixed order that depends on the rulebook alone."""
    found = [*_of_need(book), *_of_bounds(book)]
    return tuple(one for about in ABOUT for one in found if one.about == about)


def reason_of(book: Rulebook, name: str) -> MainReason:
    """The reason with this id. Raises KeyError."""
    return _by_id(book)[name]


@functools.lru_cache(4)
def _by_id(book: Rulebook) -> Mapping[str, MainReason]:
    return {one.id: one for one in reasons_of(book)}


def _of_need(book: Rulebook) -> Iterator[MainReason]:
    """The arguments for and against, from what the work is like; those that hold at the same answers are one."""
    yield from _joined(book, NEED, lambda rule: bool(rule.then.supports or rule.then.against), lambda rule: rule.when)
    yield MainReason(NOTHING_FOR_MORE, OF_OUR_OWN[NOTHING_FOR_MORE], NEED)


def _of_bounds(book: Rulebook) -> Iterator[MainReason]:
    """What keeps people from working more closely, what asks them to, and what lets them.

    Limits that the same first step would lift are one reason.
    """
    for bound_by, about in {"partners": PARTNERS, "law": LAW_AND_TIME, "time": LAW_AND_TIME}.items():
        yield from _joined(book, about, functools.partial(_limits, bound_by), lambda rule: rule.closes)
    rules = book.current_rules
    to_mend = tuple(rule.id for rule in rules if rule.then.gap and not rule.then.partner_cap)
    if book.carrying and to_mend:
        yield MainReason(TOO_MANY_TO_MEND, OF_OUR_OWN[TOO_MANY_TO_MEND], PARTNERS)
    duties = tuple(rule.id for rule in rules if rule.then.floor)
    if duties:
        yield MainReason(A_DUTY, OF_OUR_OWN[A_DUTY], LAW_AND_TIME, duties)
    if any(rule.then.actual for rule in rules):
        yield MainReason(DONE_ALREADY, OF_OUR_OWN[DONE_ALREADY], KNOWN)
    yield MainReason(NOT_KNOWN, OF_OUR_OWN[NOT_KNOWN], KNOWN)


def _limits(bound_by: str, rule: Rule) -> bool:
    return bool(rule.then.cap) and rule.bound_by == bound_by


def _joined(
    book: Rulebook, about: str, fits: Callable[[Rule], bool], alike: Callable[[Rule], object]
) -> Iterator[MainReason]:
    """A reason for each kind of rule; rules that are alike are one, in the words of the first."""
    together: dict[object, list[Rule]] = {}
    for rule in filter(fits, book.current_rules):
        together.setdefault(alike(rule), []).append(rule)
    for rules in together.values():
        yield MainReason(rules[0].id, _words(book, rules[0]), about, tuple(one.id for one in rules))


def _words(book: Rulebook, rule: Rule) -> str:
    """A rule as a reason: what was found, where it rests on one finding alone, or else its title."""
    alone = rule.when[0] if len(rule.when) == 1 else None
    if alone is not None and alone.values == (FOUND,) and alone.name in book.finding:
        words = book.finding[alone.name].words
        return f"{words[:1].upper()}{words[1:]}"
    return rule.title
