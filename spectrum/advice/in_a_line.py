"""The advice in a line: what is said of a piece of work where little is asked, without working out the rest of it.

Each part follows from the verdicts and from the rules of one kind, of which few mixes come up: it is kept by these.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from spectrum.advice.compose import against_of, always, argument_against, floors_of, reasons_against
from spectrum.advice.explanation import people_differ, words_of_sureness
from spectrum.advice.headline import Weighed, headline
from spectrum.advice.look import Glance
from spectrum.advice.model import sure_words
from spectrum.advice.obstacles import conditions_of, limits_of
from spectrum.atlas import Atlas, Verdict
from spectrum.reasoning import Position, one_step, sureness
from spectrum.reasoning.sureness import OPEN
from spectrum.rulebook import Rule, Rulebook
from spectrum.situation import Workstream

MOST_KEPT = 4096
"""For how many mixes of verdicts and rules it is kept how they are told."""


class Bearing(NamedTuple):
    """The rules that have a say in the short form by kind, as the atlas's bits: of each, its place among the current.

    `limits` are ceilings, `conditions` things to mend that may be conditions, and `against` arguments against.
    """

    limits: int
    conditions: int
    against: int

    @property
    def all(self) -> int:
        """Those of every kind."""
        return self.limits | self.conditions | self.against


@functools.lru_cache
def bearing(book: Rulebook) -> Bearing:
    """The rules that have a say in the short form."""
    rules = [(1 << at, rule.then) for at, rule in enumerate(book.current_rules)]
    return Bearing(
        limits=sum(bit for bit, then in rules if then.cap),
        conditions=sum(bit for bit, then in rules if then.otherwise),
        against=sum(bit for bit, then in rules if then.against),
    )


def in_a_line(atlas: Atlas, piece: Workstream, glance: Glance) -> Mapping[str, Any]:
    """The few fields of an advice that its shortest form holds, as plain data; the same as in the whole advice.

    `glance` has to tell of the rules in `bearing`.
    """
    book, bears, verdicts = atlas.rulebook, bearing(atlas.rulebook), glance.verdicts
    modes = _modes(book, verdicts)
    falls_short = len(modes["advised"]) == 1 and modes["needed"] != modes["advised"]
    conditions = _conditions(book, modes["advised"][0], glance.certain & bears.conditions)
    position = Position(atlas, glance.choices)
    sure = sureness(position, one_step(position))
    words = words_of_sureness(book, sure, sure.word == OPEN and people_differ(book, glance.choices))
    if sure.word != OPEN:
        close_call = _close_call(book, modes["advised"][0], glance.certain & bears.against)
        words = sure_words(words, close_call, modes["advised"])
    return {
        "title": piece.title,
        "reference": piece.reference or None,
        "line": _line(atlas, verdicts, glance.certain & bears.limits if falls_short else 0, len(conditions)),
        **modes,
        "conditions": conditions,
        "sureness": words,
    }


# What these give is kept, and not to be changed.


@functools.lru_cache(MOST_KEPT)
def _modes(book: Rulebook, verdicts: frozenset[Verdict]) -> Mapping[str, Any]:
    """What verdicts say of ways of working, as plain data."""
    found, floors = Weighed(book, verdicts, (), 0, 0), floors_of(book, verdicts)
    return {
        "needed": list(found.needed),
        "feasible": list(found.modes("feasible")),
        "advised": list(found.advised),
        "floor": floors[0] if len(floors) == 1 else None,
        "unsafe": always(verdicts, lambda one: one.advised < one.safety),
    }


@functools.lru_cache(MOST_KEPT)
def _conditions(book: Rulebook, lightest: str, rules: int) -> list[dict[str, str]]:
    """Those of some rules (as bits) that are conditions where nothing lighter than a mode may be advised."""
    return [{"title": one.title} for one in conditions_of(book, book.depth(lightest), _holding(book, rules))]


@functools.lru_cache(MOST_KEPT)
def _close_call(book: Rulebook, advised: str, rules: int) -> tuple[str, ...]:
    """Why the one mode advised is a close call, of the rules that argue against some (as bits)."""
    return tuple(reasons_against(map(argument_against, against_of(_holding(book, rules))), advised))


@functools.lru_cache(MOST_KEPT)
def _line(atlas: Atlas, verdicts: frozenset[Verdict], rules: int, conditions: int) -> str:
    """The headline, with the rules that set limits (as bits); they matter only where one mode falls short of the need.

    What people call the work only adds limits that leave all that it needs; of these the headline says nothing.
    """
    book = atlas.rulebook
    limits = limits_of(atlas, "", verdicts, list(_holding(book, rules)))
    return headline(Weighed(book, verdicts, limits, conditions, 0))


def _holding(book: Rulebook, rules: int) -> Iterator[Rule]:
    """The rules of some bits, in the rulebook's order."""
    while rules:
        lowest = rules & -rules
        yield book.current_rules[lowest.bit_length() - 1]
        rules ^= lowest
