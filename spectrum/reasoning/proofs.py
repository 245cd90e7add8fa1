"""Which of the given answers settle the advice, which played no part, and which block another mode. Exact."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from spectrum.reasoning.minimal_sets import Minimal, Way, kinds_along, minimal
from spectrum.reasoning.position import Position
from spectrum.reasoning.ways import Flags, Numbers, Ways, outcomes, ways_to_keep

MOST_WEIGHED = 56
"""The order of so many answers fits in a 64-bit number beside a count of them; later ones count as equally far down."""


@dataclass(frozen=True)
class Keeping:
    """For every choice of answers to keep, all others forgotten, the modes still possible.

    `ways` holds every choice of answers for each side, and `modes` the modes (as bits) for every mix of what these
    leave possible; one axis a side. `factors` are the answers that bear on the mode, in the rulebook's order.
    """

    factors: tuple[str, ...]
    ways: tuple[Ways, ...]
    modes: Numbers

    def smallest(self, wanted: Flags) -> tuple[str, ...]:
        """The smallest set of answers that is wanted, the first in the rulebook's order; all of them when none is."""
        if not wanted.any():
            return self.factors
        total = np.zeros((), dtype=np.int64)
        for cheapest, _ in self._cheapest:
            total = total[..., None] + cheapest
        row = np.unravel_index(np.argmin(np.where(wanted, total, total.max() + 1)), wanted.shape)
        return self._named([way[at] for (_, way), at in zip(self._cheapest, row, strict=True)])

    def minimal(self, wanted: Flags) -> Minimal:
        """Every set of answers that is wanted while no part of it is."""
        return minimal(self.ways, wanted)

    def listed(self, found: Minimal, most: int | None = None) -> list[tuple[str, ...]]:
        """Minimal sets of answers, the smallest first and then in the rulebook's order; at most so many."""
        some = found.cheapest(found.count if most is None else most, self._costs)
        return [self._named(one) for one in some]

    def matter(self, wanted: Flags) -> frozenset[str]:
        """The answers that belong to some minimal set: those that, kept or forgotten, may make the difference.

        What is wanted must stay wanted when more answers are kept.
        """
        found = []
        for at, ways in enumerate(self.ways):
            kinds = kinds_along(wanted, at)[0][ways.numbers]
            along = (np.moveaxis(kinds, axis, 0) for axis in range(kinds.ndim))
            found += [axis.factor for axis, (less, more) in zip(ways.axes, along, strict=True) if (less != more).any()]
        return frozenset(found)

    @cached_property
    def _costs(self) -> list[Numbers]:
        """What each choice of answers costs, so that fewer cost less, and of as many the first in the rulebook."""
        count = min(len(self.factors), MOST_WEIGHED)
        cost = {name: (1 << count) - (1 << count >> (at + 1)) for at, name in enumerate(self.factors)}
        return [ways.sums([cost[axis.factor] for axis in ways.axes]) for ways in self.ways]

    @cached_property
    def _cheapest(self) -> list[tuple[Numbers, Numbers]]:
        """For each side, the least that each set of values costs, and the choice of answers that costs it."""
        found = []
        for ways, costs in zip(self.ways, self._costs, strict=True):
            order = np.lexsort((costs.ravel(), ways.numbers.ravel()))
            _, first = np.unique(ways.numbers.ravel()[order], return_index=True)
            found.append((costs.ravel()[order][first], order[first]))
        return found

    def _named(self, way: Way | Sequence[int]) -> tuple[str, ...]:
        kept = {name for ways, one in zip(self.ways, way, strict=True) for name in ways.touched(one)}
        return tuple(name for name in self.factors if name in kept)


def keeping(position: Position) -> Keeping:
    """What remains possible when any of the given answers that bear on the advised mode are forgotten."""
    ways = tuple(ways_to_keep(side, position.choices, position.given) for side in position.sides)
    names = {axis.factor for one in ways for axis in one.axes}
    factors = tuple(name for name in position.factors if name in names)
    return Keeping(factors, ways, outcomes(position.space, [one.sets for one in ways]))


def settled_by(position: Position, kept: Keeping) -> tuple[str, ...]:
    """The smallest set of given answers that alone leaves just as much possible as all of them do."""
    return kept.smallest(kept.modes == position.modes)


def all_proofs(position: Position, kept: Keeping) -> list[tuple[str, ...]]:
    """Every minimal set of given answers that alone leaves just as much possible as all of them do."""
    return kept.listed(kept.minimal(kept.modes == position.modes))


def no_part(position: Position, kept: Keeping) -> tuple[str, ...]:
    """The given answers about the work that belong to no minimal proof: they could be anything, or were not needed."""
    matter = kept.matter(kept.modes == position.modes)
    factors = position.atlas.rulebook.factor
    scopes = {name: factors[name].scope if name in factors else "" for name in position.atlas.rulebook.looked_at}
    asked = (name for name, scope in scopes.items() if scope not in ("context", "partner"))
    return tuple(name for name in asked if name in position.given and name not in matter)


def blocking(position: Position, kept: Keeping, mode: str, most: int) -> tuple[list[tuple[str, ...]], int]:
    """The minimal sets of given answers that alone rule a mode out: the smallest of them first, and how many there are.

    None when it is possible.
    """
    bit = 1 << position.atlas.rulebook.depth(mode)
    if position.modes & bit:
        return [], 0
    found = kept.minimal((kept.modes & bit) == 0)
    return kept.listed(found, most), found.count
