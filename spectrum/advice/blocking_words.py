"""An answer that helps to keep a way of working away, in words: the rules behind it, and what to say of them."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from spectrum.advice.parts import Blocked
from spectrum.language.words import quoted
from spectrum.rulebook import Rule, Rulebook
from spectrum.rulebook.phrases import condition_words
from spectrum.rulebook.tables import chains_of

MOST_KEPT = 4_096
"""For how many answers and modes it is kept which rules have to do with both, and what is said of them."""


class RulesNow(NamedTuple):
    """How the rules stand: the depth of the deepest mode possible, and those (ids) that hold for certain, or may."""

    deepest: int
    certain: frozenset[str]
    possible: frozenset[str]

    def among(self, rules: frozenset[str]) -> RulesNow:
        """The same of some rules alone."""
        return RulesNow(self.deepest, self.certain & rules, self.possible & rules)


def blocked(book: Rulebook, mode: str, name: str, options: tuple[str, ...], now: RulesNow) -> Blocked:
    """What to say of an answer (ids of options) that helps to keep a mode away.

    It rests on few rules, so that what is said of it is kept.
    """
    return _blocked(book, mode, name, options, now.among(_about(book, mode, name)))


@functools.lru_cache(MOST_KEPT)
def _blocked(book: Rulebook, mode: str, name: str, options: tuple[str, ...], now: RulesNow) -> Blocked:
    holding = [rule for rule in _keeping_away(book, mode, name, now.deepest) if rule.id in now.certain]
    if holding:
        rules, because = holding, [one.because for one in holding]
    else:
        rules, because = _other_answer(book, mode, name, options, now)
    ids, words = tuple(one.id for one in rules), condition_words(book, name, options)
    return Blocked(name, options, words, ids, tuple(dict.fromkeys(because)), bool(holding))


def _other_answer(
    book: Rulebook, mode: str, name: str, options: tuple[str, ...], now: RulesNow
) -> tuple[list[Rule], list[str]]:
    """What another answer could bring towards a mode: the rules, and a sentence."""
    failing, leading = _kept_from_holding(book, name, options) - now.possible, _leading_to(book, mode, name)
    kept = [rule for rule, _ in leading if rule.id in failing]
    missing = [rule for rule in kept if rule.then.supports == mode]
    if missing:
        return missing, [f"Another answer here could be a reason for {book.mode[mode].gerund}: {_titles(missing)}."]
    if kept:
        return kept, [f"Another answer here could lead to {_titles(kept)}."]
    helped = [rule for rule, argues in leading if argues and rule.id not in failing | now.certain]
    return helped, [f"Other answers keep it from coming to {_titles(helped)}."] if helped else []


@functools.lru_cache(MOST_KEPT)
def _about(book: Rulebook, mode: str, name: str) -> frozenset[str]:
    """The rules resting on an answer that have a say in whether a mode is kept away."""
    away = (_keeping_away(book, mode, name, deepest) for deepest in range(len(book.modes)))
    leading = (rule.id for rule, _ in _leading_to(book, mode, name))
    return frozenset((*(rule.id for some in away for rule in some), *leading))


@functools.lru_cache(MOST_KEPT)
def _keeping_away(book: Rulebook, mode: str, name: str, deepest: int) -> tuple[Rule, ...]:
    """The rules resting on an answer that keep a mode away where they hold, and the deepest mode possible is this.

    They lower it, or ask for more.
    """
    depth = book.depth(mode)

    def keeps_away(rule: Rule) -> bool:
        then = rule.then
        cap = then.cap or then.otherwise
        lowers = (bool(cap) and book.depth(cap) < depth) or mode in then.discards
        return lowers or bool(then.supports and depth < min(book.depth(then.supports), deepest))

    return tuple(rule for rule, _ in _resting(book).get(name, ()) if keeps_away(rule))


@functools.lru_cache(MOST_KEPT)
def _leading_to(book: Rulebook, mode: str, name: str) -> tuple[tuple[Rule, bool], ...]:
    """The rules resting on an answer that could lead to a mode, each with whether it argues for as much as that."""
    depth, found = book.depth, []
    for rule, _ in _resting(book).get(name, ()):
        then = rule.then
        lowers = bool(then.discards or then.otherwise) or bool(then.cap and depth(then.cap) <= depth(mode))
        argues = any(one and depth(one) >= depth(mode) for one in (then.supports, then.actual))
        if lowers or argues:
            found.append((rule, argues))
    return tuple(found)


@functools.lru_cache(MOST_KEPT)
def _kept_from_holding(book: Rulebook, name: str, options: tuple[str, ...]) -> frozenset[str]:
    """The rules that look for another answer than these to a question, themselves or through what they rest on."""
    said = {*options}
    resting = _resting(book).get(name, ())
    looks = ((rule, one) for rule, behind in resting for each in behind for one in each.when if one.name == name)
    return frozenset(rule.id for rule, one in looks if said.isdisjoint(one.values))


@functools.lru_cache(4)
def _resting(book: Rulebook) -> Mapping[str, list[tuple[Rule, Sequence[Rule]]]]:
    """For each name, the rules in force that look at it, themselves or through others, with all that they rest on."""
    chains, found = chains_of(book), dict[str, list[tuple[Rule, Sequence[Rule]]]]()
    for rule in book.current_rules:
        behind = list(chains.behind(rule).values())
        for name in {one.name for each in behind for one in each.when}:
            found.setdefault(name, []).append((rule, behind))
    return found


def _titles(rules: Sequence[Rule]) -> str:
    return quoted(one.title for one in rules)
