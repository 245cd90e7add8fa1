"""Everything that could be done to the given answers of one side, each answer for itself: changed, or forgotten.

Open questions stay open. What a way leaves possible on its side is a set of values; what sets of values leave possible
together, one from each side, is a set of modes. Both are kept as bits, and sets of values by their numbers.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from spectrum.atlas import Axis, Choices, Side, Space
from spectrum.rulebook.model import NOT_KNOWN, SUMMARIES

Bits = NDArray[np.uint64]
Flags = NDArray[np.bool_]
Numbers = NDArray[np.int64]

Able = Mapping[str, Sequence[int]]
"""What was answered -> the places of all that could have been."""

STANCES = {
    name: tuple(position for position, value in enumerate(values) if value not in ("none", NOT_KNOWN))
    for name, values in SUMMARIES.items()
}
"""What is summed up of the partners -> the places of what they may have answered.

Its other values tell that nobody was there to answer: a fact about who was named, which no other answer changes.
"""

FEW_BITS = 16
"""Sets of so few values are numbered by looking them up, which takes a tenth of the time of sorting them."""


@dataclass(frozen=True)
class Ways:
    """One side with every way to deal with its given answers.

    `numbers` holds for each way the number of its set of values in `sets`; one axis a given answer, one entry for each
    thing that can be done to it. `now` is each axis's entry for leaving it alone.
    """

    axes: tuple[Axis, ...]
    numbers: Numbers
    sets: tuple[int, ...]
    now: tuple[int, ...]

    @cached_property
    def sizes(self) -> Numbers:
        """To how many answers each way does something; shape as `numbers`."""
        found = np.zeros((), dtype=np.int64)
        for entry, entries in zip(self.now, self.numbers.shape, strict=True):
            found = found[..., None] + (np.arange(entries) != entry)
        return found

    @cached_property
    def nearest(self) -> Numbers:
        """For each set of values, the fewest answers to which something must be done to bring it about."""
        sizes = len(self.axes) + 1
        counts = np.bincount((self.numbers * sizes + self.sizes).ravel(), minlength=len(self.sets) * sizes)
        there = counts.reshape(len(self.sets), sizes) > 0
        return np.asarray(there.argmax(axis=1), dtype=np.int64)

    def touched(self, way: int) -> list[str]:
        """The factors to whose answers a way (its place among all) does something."""
        entries = np.unravel_index(way, self.numbers.shape)
        dealt = zip(self.axes, entries, self.now, strict=True)
        return [axis.factor for axis, entry, today in dealt if entry != today]


def ways_to_change(side: Side, choices: Choices, able: Able) -> Ways:
    """Every way to change given answers: an entry a class, and one more for today's where it leaves several open."""
    bits = side.bits
    axes: list[Axis] = []
    now: list[int] = []
    for axis in side.axes:
        at, today = len(axes), axis.among(choices)
        others, kept = _answerable(axis, able)
        if axis.factor not in able or {*others, *today} == {today[0]}:
            bits = either(bits, at, today)
            continue
        if len(today) > 1:
            changed = [*np.moveaxis(bits, at, 0)[list(others)], either(bits, at, today)]
            bits = np.stack(changed, axis=at)
        elif len(others) < len(axis.classes):
            bits = np.take(bits, others, at)
        axes.append(kept)
        now.append(others.index(today[0]) if len(today) == 1 else len(others))
    return Ways(tuple(axes), *numbered(bits), tuple(now))


def ways_to_keep(side: Side, choices: Choices, able: Able) -> Ways:
    """Every way to keep given answers and forget the others: entry 0 forgets an answer, which is `now`; 1 keeps it."""
    bits = side.bits
    axes: list[Axis] = []
    for axis in side.axes:
        at, today = len(axes), axis.among(choices)
        either_way = {*today, *_answerable(axis, able)[0]}
        kept = either(bits, at, today)
        if axis.factor not in able or len(either_way) == 1:
            bits = kept
            continue
        axes.append(axis)
        bits = np.stack([either(bits, at, either_way), kept], axis=at)
    return Ways(tuple(axes), *numbered(bits), (0,) * len(axes))


def _answerable(axis: Axis, able: Able) -> tuple[tuple[int, ...], Axis]:
    """The classes of an axis that an answer could have, and the axis with them alone."""
    places = able.get(axis.factor, ())
    if len(places) == len(axis.of):
        return tuple(range(len(axis.classes))), axis
    there = tuple(at for at, some in enumerate(axis.classes) if not set(some).isdisjoint(places))
    classes = (tuple(position for position in axis.classes[at] if position in places) for at in there)
    return there, Axis(axis.factor, tuple(classes))


def either(bits: Bits, axis: int, entries: Iterable[int]) -> Bits:
    """What is possible when any of some entries of an axis may hold; the axis is gone."""
    return functools.reduce(np.bitwise_or, (bits[along(axis, entry)] for entry in entries))


def along(axis: int, entry: int) -> tuple[slice | int, ...]:
    """The index of one entry of an axis, whatever the others are; much quicker than turning the axis to the front."""
    return (slice(None),) * axis + (entry,)


def numbered(bits: Bits) -> tuple[Numbers, tuple[int, ...]]:
    """Sets of values by number, and the sets, in ascending order."""
    most = int(bits.max())
    if most >> FEW_BITS:
        distinct, numbers = np.unique(bits, return_inverse=True)
        return numbers.reshape(bits.shape), tuple(distinct.tolist())
    there = np.zeros(most + 1, dtype=np.bool_)
    there[bits] = True
    return (np.cumsum(there) - 1)[bits], tuple(np.flatnonzero(there).tolist())


def outcomes(space: Space, sets: Sequence[Sequence[int]]) -> Numbers:
    """The modes possible (as bits) for every mix of sets of values, one from each side; one axis a side."""
    modes = np.arange(int(space.advised.max()) + 1)
    counts = (space.advised[..., None] == modes).astype(np.int64)
    for some, values in zip(sets, space.advised.shape, strict=True):
        counts = np.tensordot(counts, membership(some, values), axes=(0, 1))
    found = np.zeros(counts.shape[1:], dtype=np.int64)
    for mode in modes:
        found |= (counts[mode] > 0).astype(np.int64) << mode
    return found


def membership(sets: Sequence[int], values: int) -> Numbers:
    """Which values belong to which set (as bits): 1 for those that do; shape (sets, values).

    Whole numbers, so that counting is exact whatever the machine's linear algebra does.
    """
    rows = [[one >> value & 1 for value in range(values)] for one in sets]
    return np.array(rows, dtype=np.int64).reshape(len(sets), values)


def open_cells(side: Side, choices: Choices) -> Numbers:
    """The cells of a side that are still possible; one axis a factor, one entry a class still possible."""
    among = [axis.among(choices) for axis in side.axes]
    # nothing is copied for what is settled or wholly open, which most answers are
    cells = side.cells[tuple(slice(some[0], some[0] + 1) if len(some) == 1 else slice(None) for some in among)]
    for at, some in enumerate(among):
        if len(some) != cells.shape[at]:
            cells = np.take(cells, some, at)
    return cells


def values_among(cells: Numbers) -> Numbers:
    """The distinct values of some cells, in ascending order."""
    return np.flatnonzero(np.bincount(cells.ravel()))
