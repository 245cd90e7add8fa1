"""Which factors belong together: the plan of the tables that the atlas is made of.

Two factors belong to one *group* when some rule that can move a mode, followed back through its findings, depends on
both. Groups share no factor, so whatever they conclude can be joined by the orderings alone. A rule that moves no mode
and spans groups gets a table of its own over just what it looks at.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from spectrum.rulebook.book import Rulebook
from spectrum.rulebook.model import Rule


@dataclass(frozen=True)
class TablePlan:
    """One table to be built: its factors (in the rulebook's order), the rules to run, and those that are at home.

    `second` tables also look at modes reached, which stand among the factors, and are asked after the others.
    """

    factors: tuple[str, ...]
    shape: tuple[int, ...]
    rules: tuple[Rule, ...]
    home: tuple[str, ...]
    decides: bool
    partner: bool
    second: bool

    @cached_property
    def size(self) -> int:
        """The number of cells: every combination of the factors' options."""
        return math.prod(self.shape)

    def counts(self, answered: Container[str]) -> bool:
        """Whether this table takes part: one that shows what is done in practice only once it was asked about."""
        return any(factor in answered for factor in self.factors) or not any(rule.then.actual for rule in self.rules)

    @property
    def name(self) -> str:
        return ", ".join(self.factors)


class Chains:
    """Follows rules back through the findings they need."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook
        self.place = {rule.id: at for at, rule in enumerate(rulebook.current_rules)}
        self.makers: dict[str, list[Rule]] = {}
        self._behind: dict[str, dict[str, Rule]] = {}
        for rule in rulebook.current_rules:
            if rule.then.finding:
                self.makers.setdefault(rule.then.finding, []).append(rule)

    def behind(self, rule: Rule) -> Mapping[str, Rule]:
        """The rule itself and every rule that one of its findings may come from, by id."""
        if rule.id not in self._behind:
            self._behind[rule.id] = self._follow(rule)
        return self._behind[rule.id]

    def _follow(self, rule: Rule) -> dict[str, Rule]:
        found = {rule.id: rule}
        waiting = [rule]
        while waiting:
            for condition in waiting.pop().when:
                for maker in self.makers.get(condition.name, ()):
                    if maker.id not in found:
                        found[maker.id] = maker
                        waiting.append(maker)
        return found

    def factors(self, rules: Iterable[Rule]) -> tuple[str, ...]:
        """What these rules look at besides findings: factors in the rulebook's order, then modes and comparisons."""
        order = self.rulebook.order
        names = {condition.name for rule in rules for condition in rule.when}
        return tuple(sorted((name for name in names if name in order), key=order.__getitem__))


@functools.lru_cache(4)
def chains_of(rulebook: Rulebook) -> Chains:
    """The chains of a rulebook, made once."""
    return Chains(rulebook)


def plan_tables(rulebook: Rulebook) -> tuple[TablePlan, ...]:
    """Every table of the rulebook's atlas: first the groups that decide modes, then the others."""
    chains = chains_of(rulebook)
    behind = {rule.id: chains.behind(rule) for rule in rulebook.current_rules}
    looked_at = {rule_id: chains.factors(rules.values()) for rule_id, rules in behind.items()}
    groups = _groups(rulebook, looked_at)
    members: dict[tuple[str, ...], dict[str, Rule]] = {group: {} for group in groups}
    group_of = {name: group for group in groups for name in group}
    homeless: list[Rule] = []
    for rule in rulebook.current_rules:
        # the group that holds all that it looks at, if there is one; what looks at nothing belongs to none
        group = next(iter({group_of.get(name) for name in looked_at[rule.id]}), None)
        if group is None or not set(looked_at[rule.id]) <= set(group):
            homeless.append(rule)
        else:
            members[group].update(behind[rule.id])
    tables = [_plan(rulebook, group, rules, tuple(rules), decides=True) for group, rules in members.items()]
    return (*tables, *_side_tables(rulebook, homeless, behind, looked_at))


def _groups(rulebook: Rulebook, looked_at: Mapping[str, tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The factors of the rules that decide modes, merged wherever two rules share one."""
    group_of: dict[str, set[str]] = {}
    for rule in rulebook.current_rules:
        if rule.then.decides_mode:
            merged = set(looked_at[rule.id]).union(*(group_of.get(name, ()) for name in looked_at[rule.id]))
            group_of.update(dict.fromkeys(merged, merged))
    order = rulebook.order
    groups = {id(group): group for group in group_of.values()}.values()
    sorted_groups = (tuple(sorted(group, key=order.__getitem__)) for group in groups)
    return sorted(sorted_groups, key=lambda group: order[group[0]])


def _side_tables(
    rulebook: Rulebook,
    rules: Iterable[Rule],
    behind: Mapping[str, Mapping[str, Rule]],
    looked_at: Mapping[str, tuple[str, ...]],
) -> list[TablePlan]:
    """Tables for the rules that move no mode and fit in no group; rules with the same factors share one."""
    together: dict[tuple[str, ...], list[Rule]] = {}
    for rule in rules:
        together.setdefault(looked_at[rule.id], []).append(rule)
    tables = []
    for factors, sharing in together.items():
        needed = {rule_id: one for rule in sharing for rule_id, one in behind[rule.id].items()}
        home = tuple(rule.id for rule in sharing)
        tables.append(_plan(rulebook, factors, needed, home, decides=False))
    return tables


def _plan(
    rulebook: Rulebook, factors: tuple[str, ...], rules: Mapping[str, Rule], home: tuple[str, ...], *, decides: bool
) -> TablePlan:
    place = chains_of(rulebook).place
    in_order = tuple(sorted(rules.values(), key=lambda rule: place[rule.id]))
    asked = [rulebook.factor[name] for name in factors if name in rulebook.factor]
    at_home = frozenset(home)
    return TablePlan(
        factors=factors,
        shape=tuple(len(rulebook.looked_at[name]) for name in factors),
        rules=in_order,
        home=tuple(rule.id for rule in in_order if rule.id in at_home),
        decides=decides,
        partner=any(factor.scope == "partner" for factor in asked),
        second=any(name in rulebook.reached for name in factors),
    )
