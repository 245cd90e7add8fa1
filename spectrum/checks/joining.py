"""What several groups can conclude together, worked out once for groups that can conclude the same.

Only what can make a difference is kept apart. A mode that is thrown out need not be known to be argued for; once every
group that argues was heard, only the deepest argument counts; and so many things to mend are enough that more change
nothing. So however many groups there are, what they come to together stays small.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable

import numpy as np
from numpy.typing import NDArray

from spectrum.atlas import Orderings
from spectrum.checks.packing import Depths, Packed, Packing

MOST_KEPT = 2_048
"""For how many sets of groups it is kept what they come to. A full memory is emptied."""

Possible = tuple[int, ...]
"""What a group can conclude: packed conclusions, each once, the smallest first."""
NOTHING: Possible = (0,)
Joined = tuple[str | Possible, ...]
"""What groups are joined for, and what each of them can conclude."""
Smaller = Callable[[Packed], Packed]


class Joining:
    """Joins what groups can conclude, for rulebooks with so many modes that carry so much."""

    def __init__(self, deepest: int, no_case: int, carrying: tuple[tuple[int, int], ...]) -> None:
        """`carrying` holds how many things to mend are too many, and the deepest mode then."""
        self.packing = Packing(deepest)
        enough = 1 + max((more_than for more_than, _ in carrying), default=0)
        caps = [[cap for more_than, cap in carrying if mend > more_than] for mend in range(enough + 1)]
        self.carried_by = np.array([min(some, default=deepest) for some in caps], dtype=np.int64)
        self.alike = self._alike()
        deepest_of = [bits.bit_length() - 1 if bits else no_case for bits in range(self.packing.modes + 1)]
        self.needed_by = np.array(deepest_of, dtype=np.int64)
        self.kept: dict[Joined, Packed] = {}

    def _alike(self) -> NDArray[np.int64]:
        """For each number of things to mend the smallest that weighs as much: it leaves as much, and is none or not."""
        weights = [(carried, mend > 0) for mend, carried in enumerate(self.carried_by.tolist())]
        return np.array([weights.index(one) for one in weights], dtype=np.int64)

    # -- what packed conclusions come to -------------------------------------------------------------------------------

    def needed(self, packed: Packed) -> Depths:
        return self.needed_by[self.packing.argued(packed)]

    def carried(self, packed: Packed) -> Depths:
        """The deepest mode that can be carried: with so much to mend, or since it is practised."""
        mend = np.minimum(self.packing.mend(packed), len(self.carried_by) - 1)
        return np.maximum(self.carried_by[mend], self.packing.actual(packed))

    def aspect(self, packed: Packed, name: str) -> Depths:
        """What they come to: needed, limit, feasible or advised."""
        if name == "needed":
            return self.needed(packed)
        limit = self.packing.limit(packed)
        if name == "limit":
            return limit
        feasible = np.minimum(limit, self.carried(packed))
        return feasible if name == "feasible" else np.minimum(feasible, self.needed(packed))

    # -- what makes no difference --------------------------------------------------------------------------------------

    def settled(self, packed: Packed) -> Packed:
        """With the deepest argument alone: nothing else is going to argue or throw out."""
        return (packed & ~self.packing.arguments) | (np.int64(1) << self.needed(packed))

    def weighed(self, packed: Packed) -> Packed:
        """With as few things to mend as weigh the same: nothing else has any."""
        mend = np.minimum(self.packing.mend(packed), len(self.alike) - 1)
        return (packed & self.packing.below) | (self.alike[mend] << self.packing.mended)

    def _enough(self, packed: Packed) -> Packed:
        """With no more things to mend than make a difference."""
        mend = np.minimum(self.packing.mend(packed), len(self.alike) - 1)
        return (packed & self.packing.below) | (mend << self.packing.mended)

    def _standing(self, packed: Packed) -> Packed:
        """Without arguments for what is thrown out, and with no more things to mend than make a difference."""
        arguments = self.packing.argued(packed) | (packed & (self.packing.modes << self.packing.thrown_out))
        return self._enough((packed & ~self.packing.arguments) | arguments)

    # -- joining -------------------------------------------------------------------------------------------------------

    def together(self, groups: Iterable[Possible]) -> Packed:
        """Everything that some groups can come to together, as far as it makes a difference; each once, in order."""
        return self._all(groups, "together", self._standing, self.settled)

    def beside(self, groups: Iterable[Possible], *, argues: bool, mends: bool) -> Packed:
        """Everything that some groups can come to together, as far as a verdict can tell it apart beside one more.

        `argues` and `mends` tell whether that one has arguments, or things to mend, of its own.
        """
        smaller = _as_it_is if mends else self._enough
        found = self._all(groups, f"beside {argues} {mends}", smaller, _as_it_is if argues else self.settled)
        return found if mends else np.unique(self.weighed(found))

    def in_order(self, groups: Iterable[Possible]) -> tuple[list[Possible], list[Possible]]:
        """The groups that argue or throw out, and the others; those that say nothing are left out."""
        arguing: list[Possible] = []
        others: list[Possible] = []
        for one in sorted(one for one in groups if one != NOTHING):
            (arguing if any(said & self.packing.arguments for said in one) else others).append(one)
        return arguing, others

    def _all(self, groups: Iterable[Possible], purpose: str, smaller: Smaller, once_argued: Smaller) -> Packed:
        """Groups joined one by one. What some of them come to is kept for when others follow on them."""
        arguing, others = self.in_order(groups)
        states = np.zeros(1, dtype=np.int64)
        for at, one in enumerate(arguing, 1):
            states = self._step((purpose, *arguing[:at]), states, one, smaller)
        states = np.unique(once_argued(states))
        for at, one in enumerate(others, 1):
            states = self._step((purpose, *arguing, *others[:at]), states, one, smaller)
        return states

    def _step(self, so_far: Joined, states: Packed, more: Possible, smaller: Smaller) -> Packed:
        found = self.kept.get(so_far)
        if found is None:
            found = np.unique(smaller(self.packing.join(states[:, None], np.array(more, dtype=np.int64))))
            if len(self.kept) >= MOST_KEPT:
                self.kept.clear()
            self.kept[so_far] = found
        return found


def _as_it_is(packed: Packed) -> Packed:
    return packed


@functools.lru_cache(8)
def _joining(deepest: int, no_case: int, carrying: tuple[tuple[int, int], ...]) -> Joining:
    return Joining(deepest, no_case, carrying)


def joining_for(orderings: Orderings) -> Joining:
    """How a rulebook's conclusions join; kept, since many rulebooks are much the same in this."""
    return _joining(orderings.deepest, orderings.no_case, orderings.carrying)
