"""The advice in a line: what is said of a piece of work where little is asked, without working out the rest of it."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from spectrum.advice.compose import against_of, always, argument_against, close_call, floors_of
from spectrum.advice.explanation import people_differ, words_of_sureness
from spectrum.advice.headline import Weighed, headline
from spectrum.advice.look import Glance
from spectrum.advice.model import sure_words
from spectrum.advice.obstacles import conditions_of, limits_of
from spectrum.atlas import Atlas, Verdict
from spectrum.reasoning import Position, Reasoning
from spectrum.rulebook import Rule, Rulebook
from spectrum.situation import Workstream

MOST_KEPT = 4096
"""For how many sets of verdicts it is kept how they are told."""


def in_a_line(atlas: Atlas, piece: Workstream, glance: Glance) -> Mapping[str, Any]:
    """The few fields of an advice that its shortest form holds, as plain data; the same as in the whole advice.

    `glance` has to tell of the rules in `bearing`.
    """
    book = atlas.rulebook
    modes = _modes(book, glance.verdicts)
    advised: Sequence[str] = modes["advised"]
    rules = list(_holding(book, glance.certain & bearing(book)))
    conditions = conditions_of(book, book.depth(advised[0]), rules)
    sure = Reasoning(Position(atlas, glance.choices)).sureness
    against = (argument_against(rule) for rule in against_of(rules) if advised[0] in rule.then.against)
    close = tuple(close_call(piece, against, advised))
    return {
        "title": piece.title,
        "reference": piece.reference or None,
        "line": _line(atlas, piece, glance.verdicts, rules, len(conditions)),
        **modes,
        "conditions": [{"title": one.title} for one in conditions],
        "sureness": sure_words(words_of_sureness(book, sure, people_differ(book, glance.choices)), close, advised),
    }


@functools.lru_cache
def bearing(book: Rulebook) -> int:
    """The rules that have a say in the short form, as the atlas's bits: of each, its place among the current ones."""
    return sum(1 << at for at, rule in enumerate(book.current_rules) if _bears(rule))


def _bears(rule: Rule) -> bool:
    then = rule.then
    return bool(then.cap or then.otherwise or then.gap or then.against or rule.bound_by)


def _holding(book: Rulebook, rules: int) -> Iterator[Rule]:
    """The rules of some bits, in the rulebook's order."""
    while rules:
        lowest = rules & -rules
        yield book.current_rules[lowest.bit_length() - 1]
        rules ^= lowest


@functools.lru_cache(MOST_KEPT)
def _modes(book: Rulebook, verdicts: frozenset[Verdict]) -> Mapping[str, Any]:
    """What verdicts say of ways of working, as plain data; not to be changed."""
    found, floors = Weighed(book, verdicts, (), 0, 0), floors_of(book, verdicts)
    return {
        "needed": list(found.needed),
        "feasible": list(found.modes("feasible")),
        "advised": list(found.advised),
        "floor": floors[0] if len(floors) == 1 else None,
        "unsafe": always(verdicts, lambda one: one.advised < one.safety),
    }


def _line(atlas: Atlas, piece: Workstream, verdicts: frozenset[Verdict], rules: Sequence[Rule], conditions: int) -> str:
    """The headline; limits matter to it only where something keeps the advice lighter than the need."""
    if all(one.advised == one.needed for one in verdicts):
        return _fitting_line(atlas.rulebook, verdicts, conditions)
    return headline(Weighed(atlas.rulebook, verdicts, limits_of(atlas, piece, verdicts, rules), conditions, 0))


@functools.lru_cache(MOST_KEPT)
def _fitting_line(book: Rulebook, verdicts: frozenset[Verdict], conditions: int) -> str:
    return headline(Weighed(book, verdicts, (), conditions, 0))
