"""The atlas folded up small: walks through the answers, what their ends come to, and when each rule holds for certain.

It is exact for every mix of options and unknown answers about a piece of work that stands alone and names no partners.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from spectrum.atlas import Atlas
from spectrum.rulebook import Rulebook
from spectrum.warehouse.grounds import Ground, grounds_of
from spectrum.warehouse.reached import Aspect, aspects_of, starts_of
from spectrum.warehouse.sides import DUTY, NAME, NEED, Walk, fewest_states, merged, walks_of

START = "start"
ENDS = (NEED, START, DUTY, NAME)
"""The four ends that come together in a decision."""


@dataclass(frozen=True, eq=False)
class Folded:
    """All of it. `starts` has an axis for the limits and for each walk about practice, and holds numbers of starts."""

    rulebook: Rulebook
    grounds: tuple[Ground, ...]
    walks: tuple[Walk, ...]
    starts: NDArray[np.int64]
    aspects: tuple[Aspect, ...]

    @property
    def start_walks(self) -> tuple[Walk, ...]:
        """The walks that come to a start: what limits it, and what is practised."""
        return tuple(walk for walk in self.walks if walk.side not in (NEED, DUTY, NAME))

    @property
    def cells(self) -> int:
        """How many cells it has, apart from the conditions of rules."""
        steps = sum(step.size for walk in self.walks for step in walk.steps)
        return steps + self.starts.size + sum(aspect.outcome.size for aspect in self.aspects)


def fold(atlas: Atlas) -> Folded:
    """Fold an atlas; raises BadRulebook where that would be too large, before it is done."""
    grounds = grounds_of(atlas)
    walks = {walk.side: walk for walk in walks_of(atlas)}
    starting = [walk for side, walk in walks.items() if side not in (NEED, DUTY, NAME)]
    ends = [walks[NEED].ends, starts_of(starting), walks[DUTY].ends, walks[NAME].ends]
    aspects = aspects_of(atlas, grounds, ends)
    kinds = [list(zip(*(aspect.classes[at] for aspect in aspects), strict=True)) for at in range(len(ENDS))]
    kept: list[Sequence[int]] = []
    for at, side in enumerate(ENDS):
        if side == START:
            numbers, first = merged(kinds[at])
            starts = np.array(numbers).reshape([len(walk.ends) for walk in starting])
            kept.append(first)
        else:
            walks[side], first = fewest_states(walks[side], kinds[at])
            kept.append(first)
    for axis, walk in enumerate(starting):
        rows = [np.take(starts, end, axis).tobytes() for end in range(starts.shape[axis])]
        walks[walk.side], first = fewest_states(walk, rows)
        starts = np.take(starts, first, axis)
    small = [
        replace(one, classes=tuple(tuple(some[at] for at in of) for some, of in zip(one.classes, kept, strict=True)))
        for one in aspects
    ]
    return Folded(atlas.rulebook, grounds, tuple(walks.values()), starts, tuple(small))
