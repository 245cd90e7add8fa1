"""Which of some new answers moved what is possible: the smallest sets of them that alone do. Exact.

It is never looked at more mixes of answers than a side of the space has cells, since each new answer takes the place of
all the classes of its question by two: what was possible before it was told, and what is now.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from spectrum.atlas import Axis, Choices, Side, Space
from spectrum.reasoning.minimal_sets import Way, minimal
from spectrum.reasoning.ways import Flags, Ways, either, numbered, outcomes

MOST_TOLD = 4
"""How many smallest sets are told; that there are more is only said."""


@dataclass(frozen=True)
class Moved:
    """The modes possible before and after some answers were told (as bits), and what moved them.

    `sets` holds the smallest sets of new answers that, beside all that was told before, leave exactly as much possible
    as all new answers do; the first MOST_TOLD of them in the rulebook's order, and `more` where there are others of
    that size. Where nothing moved, the one set is empty.
    """

    before: int
    after: int
    sets: tuple[tuple[str, ...], ...]
    more: bool


def moved_by(space: Space, order: tuple[str, ...], before: Choices, after: Choices) -> Moved:
    """What moved the modes possible from some choices to others; `order` is that of names in the rulebook."""
    new = [name for name in order if before.get(name) != after.get(name)]
    ways = tuple(_ways_to_tell(side, before, after, new) for side in space.sides)
    modes = outcomes(space, [one.sets for one in ways])
    first = int(modes[tuple(one.numbers.flat[0] for one in ways)])
    last = int(modes[tuple(one.numbers.flat[-1] for one in ways)])
    smallest = _smallest(ways, minimal(ways, modes == last), new)
    return Moved(first, last, tuple(smallest[:MOST_TOLD]), len(smallest) > MOST_TOLD)


def _smallest(ways: Sequence[Ways], found: Iterable[Way], new: Sequence[str]) -> list[tuple[str, ...]]:
    """Of some ways to tell new answers, those that tell the fewest, by what they tell: in the order of these names."""
    some = [(sum(int(side.sizes.flat[at]) for side, at in zip(ways, way, strict=True)), way) for way in found]
    fewest = min(size for size, _ in some)
    told = [
        {name for side, at in zip(ways, way, strict=True) for name in side.touched(at)}
        for size, way in some
        if size == fewest
    ]
    return sorted(
        (tuple(name for name in new if name in names) for names in told), key=lambda names: [*map(new.index, names)]
    )


def _ways_to_tell(side: Side, before: Choices, after: Choices, new: Container[str]) -> Ways:
    """Every way to tell some of the new answers of a side: entry 0 leaves an answer as it was, and 1 tells it."""
    bits = side.bits
    axes: list[Axis] = []
    for axis in side.axes:
        at, was, now = len(axes), axis.among(before), axis.among(after)
        if axis.factor not in new or (was == now and side.unsaid is None):
            bits = either(bits, at, was)
            continue
        axes.append(axis)
        bits = np.stack([either(bits, at, was), either(bits, at, now)], axis=at)
    if side.unsaid is not None:
        bits = np.where(_asked(side, before, after, new), bits, np.uint64(1 << side.unsaid))
    return Ways(tuple(axes), *numbered(bits), (0,) * len(axes))


def _asked(side: Side, before: Choices, after: Choices, new: Container[str]) -> Flags:
    """Whether any question of a side about practice is answered, for every way to tell some of the new answers."""
    found = np.array(any(name in before for name in side.factors if name not in new))
    for name in side.factors:
        if name in new:
            found = found[..., None] | np.array([name in before, name in after])
    return found
