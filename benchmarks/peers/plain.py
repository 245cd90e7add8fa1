"""The rules as plain data, which each peer's own form is written from."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

Answers = Mapping[str, str]
"""Question id -> option id; what is not answered is left out."""
Decide = Callable[[Answers], Iterable[str]]
"""What every peer that decides one by one offers: the ids of the rules that hold."""
Row = dict[str, tuple[str, ...]]


class Said(NamedTuple):
    """What a rule says about ways of working, as `spectrum.atlas.Conclusion` has it."""

    argued: int
    discarded: int
    limit: int
    mend: int
    actual: int


@dataclass(frozen=True)
class PlainRule:
    """A rule: all of `when` has to hold, each a question or a finding and the values that satisfy it."""

    id: str
    when: tuple[tuple[str, tuple[str, ...]], ...]
    finding: str
    said: Said


@dataclass(frozen=True)
class PlainRules:
    """All rules that look at answers about a piece of work, and how what they say comes to a verdict."""

    options: Mapping[str, tuple[str, ...]]
    rules: tuple[PlainRule, ...]
    no_case: int
    deepest: int
    carrying: tuple[tuple[int, int], ...]

    @cached_property
    def findings(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(rule.finding for rule in self.rules if rule.finding))

    @cached_property
    def makers(self) -> Mapping[str, Sequence[PlainRule]]:
        """Finding -> the rules that make it."""
        return {name: [rule for rule in self.rules if rule.finding == name] for name in self.findings}

    @cached_property
    def rows(self) -> Mapping[str, list[Row]]:
        """Rule id -> the ways in which it can hold on answers alone: findings are replaced by what makes them."""
        known: dict[str, list[Row]] = {}
        for rule in self.rules:
            self._rows(rule, known)
        return known

    def _rows(self, rule: PlainRule, known: dict[str, list[Row]]) -> list[Row]:
        if rule.id not in known:
            own = {name: values for name, values in rule.when if name in self.options}
            ways = [
                [row for maker in self.makers[name] for row in self._rows(maker, known)]
                for name, _ in rule.when
                if name not in self.options
            ]
            mixed = (_both(own, *mix) for mix in itertools.product(*ways))
            known[rule.id] = [row for row in mixed if all(row.values())]
        return known[rule.id]

    @property
    def looked_at(self) -> set[str]:
        """The questions that some rule looks at."""
        return {name for rule in self.rules for name, _ in rule.when if name in self.options}


def _both(*parts: Row) -> Row:
    found: Row = {}
    for part in parts:
        for name, values in part.items():
            found[name] = tuple(value for value in found.get(name, values) if value in values)
    return found


def identifier(rule_id: str) -> str:
    """A rule's id as a name that any language takes."""
    return "r_" + rule_id.replace("-", "_")
