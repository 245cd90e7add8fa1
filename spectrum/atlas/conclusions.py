"""What rules conclude about modes, as small integers, and the orderings by which conclusions are joined.

Modes are depths here: 0 is the lightest. `argued` and `discarded` are sets of modes as bits. Joining is the same in any
order and any number of times, which is why groups of factors can be decided apart and joined afterwards.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from typing import NamedTuple

from spectrum.rulebook import Rulebook, Then

NO_MODE = -1


class Conclusion(NamedTuple):
    """All that a set of fired rules says about modes; NO_MODE where nothing was said."""

    argued: int
    discarded: int
    ceiling: int
    floor: int
    safety: int
    actual: int


class Verdict(NamedTuple):
    """A conclusion brought to its point (depths): what the task needs, what is feasible now, and what is advised."""

    needed: int
    feasible: int
    advised: int
    floor: int
    safety: int
    actual: int


class Orderings:
    """How conclusions join and come to a verdict, for the modes of one rulebook."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.depth = rulebook.depth
        self.no_case = rulebook.depth(rulebook.no_case)
        self.nothing = Conclusion(0, 0, len(rulebook.modes) - 1, NO_MODE, NO_MODE, NO_MODE)

    def of(self, then: Then) -> Conclusion:
        """What one rule's conclusion says about modes."""
        caps = [self.depth(cap) for cap in (then.cap, then.partner_cap) if cap]
        return Conclusion(
            argued=self._bits([then.supports] if then.supports else []),
            discarded=self._bits(then.discards),
            ceiling=min(caps, default=self.nothing.ceiling),
            floor=self.depth(then.floor) if then.floor else NO_MODE,
            safety=self.depth(then.safety) if then.safety else NO_MODE,
            actual=self.depth(then.actual) if then.actual else NO_MODE,
        )

    def all_of(self, conclusions: Iterable[Conclusion]) -> Conclusion:
        """Several conclusions as one."""
        return reduce(join, conclusions, self.nothing)

    def verdict(self, said: Conclusion) -> Verdict:
        """The deepest argument left is needed, the lowest ceiling is feasible, and the shallower of them is advised.

        Without any argument the need is the rulebook's `no_case` mode.
        """
        arguments = said.argued & ~said.discarded
        needed = arguments.bit_length() - 1 if arguments else self.no_case
        advised = min(needed, said.ceiling)
        return Verdict(needed, said.ceiling, advised, said.floor, said.safety, said.actual)

    def _bits(self, modes: Iterable[str]) -> int:
        return sum(1 << self.depth(mode) for mode in modes)


def join(one: Conclusion, other: Conclusion) -> Conclusion:
    """Two conclusions as one: arguments and discards add up, the lowest ceiling and the deepest of the rest hold."""
    return Conclusion(
        one.argued | other.argued,
        one.discarded | other.discarded,
        min(one.ceiling, other.ceiling),
        max(one.floor, other.floor),
        max(one.safety, other.safety),
        max(one.actual, other.actual),
    )
