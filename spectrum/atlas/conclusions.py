"""What rules conclude about modes, as small integers, and the orderings by which conclusions are joined.

Modes are depths here: 0 is the lightest. `argued`, `discarded` and `roles` are sets as bits. Each rule is counted once,
in one group; then joining is the same in any order, which is why groups can be decided apart and joined afterwards.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from typing import NamedTuple

from spectrum.rulebook import Rule, Rulebook
from spectrum.rulebook.model import ROLES

NO_MODE = -1


class Conclusion(NamedTuple):
    """All that a set of fired rules says about modes; NO_MODE where nothing was said.

    `limit` is the lowest ceiling that always binds; `gap` and `next_gap` are the two lowest that can be mended, and all
    three are the deepest mode where there is none.
    """

    argued: int
    discarded: int
    limit: int
    gap: int
    next_gap: int
    floor: int
    safety: int
    actual: int
    roles: int


class Verdict(NamedTuple):
    """A conclusion brought to its point (depths): what the task needs, what is feasible now, and what is advised.

    `lone_gap` tells that exactly one gap is the lowest ceiling of all; `without_it` is what would be feasible then.
    """

    needed: int
    feasible: int
    advised: int
    floor: int
    safety: int
    actual: int
    roles: int
    lone_gap: bool
    without_it: int


class Orderings:
    """How conclusions join and come to a verdict, for the modes of one rulebook."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.depth = rulebook.depth
        self.no_case = rulebook.depth(rulebook.no_case)
        self.lone_gap_is_condition = rulebook.lone_gap == "condition"
        deepest = len(rulebook.modes) - 1
        self.nothing = Conclusion(0, 0, deepest, deepest, deepest, NO_MODE, NO_MODE, NO_MODE, 0)

    def of(self, rule: Rule) -> Conclusion:
        """What one rule's conclusion says about modes."""
        then = rule.then
        cap = min([self.depth(mode) for mode in (then.cap, then.partner_cap) if mode], default=self.nothing.limit)
        mendable = rule.layer == "gap"
        return self.nothing._replace(
            argued=self._bits([then.supports] if then.supports else []),
            discarded=self._bits(then.discards),
            limit=self.nothing.limit if mendable else cap,
            gap=cap if mendable else self.nothing.gap,
            floor=self.depth(then.floor) if then.floor else NO_MODE,
            safety=self.depth(then.safety) if then.safety else NO_MODE,
            actual=self.depth(then.actual) if then.actual else NO_MODE,
            roles=1 << ROLES.index(then.role) if then.role else 0,
        )

    def all_of(self, conclusions: Iterable[Conclusion]) -> Conclusion:
        """Several conclusions as one."""
        return reduce(join, conclusions, self.nothing)

    def for_advice(self, said: Conclusion) -> Conclusion:
        """The part of a conclusion that needed, feasible and advised modes depend on; the rest says nothing."""
        nothing = self.nothing
        return said._replace(floor=nothing.floor, safety=nothing.safety, actual=nothing.actual, roles=nothing.roles)

    def verdict(self, said: Conclusion) -> Verdict:
        """The deepest argument left is needed, the lowest ceiling is feasible, and the shallower of them is advised.

        Without any argument the need is the rulebook's `no_case` mode. Where a lone gap is a condition, it lowers what
        is feasible by one step at most.
        """
        arguments = said.argued & ~said.discarded
        needed = arguments.bit_length() - 1 if arguments else self.no_case
        without_it = min(said.limit, said.next_gap)
        lone = said.gap < without_it
        feasible = min(said.gap, without_it)
        if lone and self.lone_gap_is_condition:
            feasible = max(said.gap, without_it - 1)
        advised = min(needed, feasible)
        return Verdict(needed, feasible, advised, said.floor, said.safety, said.actual, said.roles, lone, without_it)

    def _bits(self, modes: Iterable[str]) -> int:
        return sum(1 << self.depth(mode) for mode in modes)


def join(one: Conclusion, other: Conclusion) -> Conclusion:
    """Two conclusions as one: arguments add up, the lowest ceilings and the deepest of the rest hold."""
    gap, next_gap = sorted((one.gap, one.next_gap, other.gap, other.next_gap))[:2]
    return Conclusion(
        one.argued | other.argued,
        one.discarded | other.discarded,
        min(one.limit, other.limit),
        gap,
        next_gap,
        max(one.floor, other.floor),
        max(one.safety, other.safety),
        max(one.actual, other.actual),
        one.roles | other.roles,
    )
