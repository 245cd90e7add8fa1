"""What rules conclude about modes, as small integers, and the orderings by which conclusions are joined.

Modes are depths here: 0 is the lightest. `argued`, `discarded` and `roles` are sets as bits. Each rule is counted once,
in one group; then joining is the same in any order, which is why groups can be decided apart and joined afterwards.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from functools import reduce
from typing import NamedTuple

from spectrum.rulebook import Rule, Rulebook
from spectrum.rulebook.model import ROLES, STANCES

NO_MODE = -1
_KINDS = ("argued", "discarded", "mend", "actual", "floor")


class Conclusion(NamedTuple):
    """All that a set of fired rules says about modes; NO_MODE where nothing was said.

    `limit` is the lowest ceiling, the deepest mode where there is none; `mend` counts the things to mend.
    """

    argued: int
    discarded: int
    limit: int
    mend: int
    floor: int
    safety: int
    actual: int
    roles: int


class Verdict(NamedTuple):
    """A conclusion brought to its point (depths): what the task needs, what is feasible now, and what is advised.

    `limit` is the lowest ceiling and `carried` what the number of things to mend leaves, or what is practised already;
    the lower of both is `feasible`. `mending` is a place in the values of the comparison of that name.
    """

    needed: int
    limit: int
    carried: int
    feasible: int
    advised: int
    floor: int
    safety: int
    actual: int
    roles: int
    mending: int

    @property
    def too_much(self) -> bool:
        """Whether there are too many things to mend for what the work needs."""
        return self.carried < self.needed


TOO_MANY, CARRIED, NOTHING = range(3)
"""The places of the values of the comparison `mending`."""


class Orderings:
    """How conclusions join and come to a verdict, for the modes of one rulebook."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.depth = rulebook.depth
        self.no_case = rulebook.depth(rulebook.no_case)
        self.deepest = len(rulebook.modes) - 1
        self.carrying = tuple((one.more_than, rulebook.depth(one.cap)) for one in rulebook.carrying)
        self.nothing = Conclusion(0, 0, self.deepest, 0, NO_MODE, NO_MODE, NO_MODE, 0)

    def of(self, rule: Rule) -> Conclusion:
        """What one rule's conclusion says about modes."""
        then = rule.then
        caps = [self.depth(mode) for mode in (then.cap, then.partner_cap) if mode]
        return self.nothing._replace(
            argued=self._bits([then.supports] if then.supports else []),
            discarded=self._bits(then.discards),
            limit=min(caps, default=self.deepest),
            mend=int(bool(then.gap) and not then.partner_cap),
            floor=self.depth(then.floor) if then.floor else NO_MODE,
            safety=self.depth(then.safety) if then.safety else NO_MODE,
            actual=self.depth(then.actual) if then.actual else NO_MODE,
            roles=sum(1 << index for index, one in enumerate((*ROLES, *STANCES)) if one in (then.role, then.stance)),
        )

    def all_of(self, conclusions: Iterable[Conclusion]) -> Conclusion:
        """Several conclusions as one."""
        return reduce(join, conclusions, self.nothing)

    def for_advice(self, said: Conclusion) -> Conclusion:
        """The part of a conclusion that needed, feasible and advised modes depend on; the rest says nothing."""
        nothing = self.nothing
        return said._replace(floor=nothing.floor, safety=nothing.safety, roles=nothing.roles)

    def needed(self, said: Conclusion) -> int:
        """The deepest mode argued for and not thrown out; without any, the rulebook's `no_case` mode."""
        arguments = said.argued & ~said.discarded
        return arguments.bit_length() - 1 if arguments else self.no_case

    def carried(self, mend: int) -> int:
        """The deepest mode that a start with so many things to mend can carry."""
        return min((cap for more_than, cap in self.carrying if mend > more_than), default=self.deepest)

    def verdict(self, said: Conclusion) -> Verdict:
        """The deepest argument left is needed, the lowest ceiling is feasible, and the shallower of them is advised.

        What people already do they can carry: things to mend never count for more than what is practised shows.
        """
        needed = self.needed(said)
        carried = max(self.carried(said.mend), said.actual)
        feasible = min(said.limit, carried)
        mending = TOO_MANY if carried < needed else CARRIED if said.mend else NOTHING
        return Verdict(
            needed=needed,
            limit=said.limit,
            carried=carried,
            feasible=feasible,
            advised=min(needed, feasible),
            floor=said.floor,
            safety=said.safety,
            actual=said.actual,
            roles=said.roles,
            mending=mending,
        )

    def verdicts(self, parts: Iterable[AbstractSet[Conclusion]]) -> frozenset[Verdict]:
        """Every verdict that groups can come to together, each of which leaves some conclusions possible.

        Groups share no factor, so every mix can happen. They are joined by what they speak of first, and only what a
        verdict can tell apart is kept, so that the work stays small however much is open. Where nothing is, there is
        nothing to tell apart.
        """
        parts = list(parts)
        if all(len(part) == 1 for part in parts):
            return frozenset([self.verdict(self.all_of(itertools.chain.from_iterable(parts)))])
        kinds: dict[tuple[bool, ...], set[Conclusion]] = {}
        for part in parts:
            kind = tuple(any(getattr(one, name) != getattr(self.nothing, name) for one in part) for name in _KINDS)
            kinds[kind] = {join(state, one) for state in kinds.get(kind, {self.nothing}) for one in part}
        found = {self.nothing}
        for kind, states in kinds.items():
            alone = [not any(other[at] for other in kinds if other != kind) for at in range(len(_KINDS))]
            told_apart = {self.bare(state, alone[0] and alone[1], alone[2]) for state in states}
            found = {join(state, one) for state in found for one in told_apart}
        return frozenset(self.verdict(state) for state in found)

    def bare(self, state: Conclusion, argues_alone: bool, mends_alone: bool) -> Conclusion:
        """A state with less to tell apart, where nothing else argues or throws out, or has things to mend."""
        if argues_alone:
            state = state._replace(argued=1 << self.needed(state), discarded=0)
        if mends_alone:
            alike = (mend for mend in range(state.mend + 1) if self._weighs(mend) == self._weighs(state.mend))
            state = state._replace(mend=next(alike))
        return state

    def _weighs(self, mend: int) -> tuple[int, bool]:
        return self.carried(mend), mend > 0

    def _bits(self, modes: Iterable[str]) -> int:
        return sum(1 << self.depth(mode) for mode in modes)


def join(one: Conclusion, other: Conclusion) -> Conclusion:
    """Two as one: arguments and things to mend add up, the lowest ceiling holds, and the deepest of the rest."""
    argued, discarded, limit, mend, floor, safety, actual, roles = other
    # spelt out, since a proof joins millions: min(), max() and the constructor take twice as long
    return tuple.__new__(
        Conclusion,
        (
            one.argued | argued,
            one.discarded | discarded,
            one.limit if one.limit < limit else limit,
            one.mend + mend,
            one.floor if one.floor > floor else floor,
            one.safety if one.safety > safety else safety,
            one.actual if one.actual > actual else actual,
            one.roles | roles,
        ),
    )
