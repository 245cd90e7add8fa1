"""Where a situation stands in the space: what it leaves possible, and what every change to it would leave possible."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from spectrum.atlas import Atlas, Axis, Choices, Side, Space

Bits = NDArray[np.uint64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True)
class Ways:
    """One side with every way its given answers could be changed; open questions stay open.

    `numbers` holds for each way the number of a set of values; one axis a given answer, one entry a class, and one more
    for what is answered now where that leaves several classes open. `now` is each axis's entry that stands for today.
    """

    axes: tuple[Axis, ...]
    numbers: NDArray[np.int64]
    sets: tuple[int, ...]
    now: tuple[int, ...]

    @cached_property
    def sizes(self) -> NDArray[np.int64]:
        """How many answers each way changes; shape as `numbers`."""
        found = np.zeros(self.numbers.shape, dtype=np.int64)
        for place, entry in enumerate(self.now):
            changed = np.arange(self.numbers.shape[place]) != entry
            found += changed.reshape([-1 if one == place else 1 for one in range(found.ndim)])
        return found


@dataclass(frozen=True)
class Place:
    """A situation (its choices) in the space of an atlas."""

    atlas: Atlas
    choices: Choices

    @property
    def space(self) -> Space:
        return self.atlas.space

    @cached_property
    def need(self) -> Ways:
        return _ways(self.space.need, self.choices)

    @cached_property
    def bounds(self) -> Ways:
        return _ways(self.space.bounds, self.choices)

    @cached_property
    def outcomes(self) -> NDArray[np.int64]:
        """The modes possible (as bits) for every set of need values (rows) and of bounds values (columns)."""
        return outcomes(self.space, self.need.sets, self.bounds.sets)

    @cached_property
    def modes(self) -> int:
        """The modes still possible, as bits."""
        return self.modes_with({})

    def modes_with(self, answers: Choices) -> int:
        """The modes still possible, as bits, when some answers are changed (places of options)."""
        choices = {**self.choices, **answers}
        rows, columns = (
            now if answers.keys().isdisjoint(side.factors) else np.unique(open_cells(side, choices))
            for side, now in zip(self.space.sides, self._values_now, strict=True)
        )
        return int(np.bitwise_or.reduce(np.left_shift(1, self.space.advised[np.ix_(rows, columns)]), axis=None))

    @cached_property
    def _values_now(self) -> tuple[NDArray[np.int64], ...]:
        """The values still possible on each side."""
        return tuple(np.unique(open_cells(side, self.choices)) for side in self.space.sides)

    @property
    def is_settled(self) -> bool:
        """Whether only one mode is possible."""
        return self.modes.bit_count() == 1

    def names(self, bits: int) -> tuple[str, ...]:
        """Modes as bits, by id, from light to deep."""
        return tuple(mode for depth, mode in enumerate(self.atlas.rulebook.mode_ids) if bits >> depth & 1)

    def options(self, factor: str, places: Sequence[int]) -> tuple[str, ...]:
        ids = self.atlas.rulebook.factor[factor].option_ids
        return tuple(ids[place] for place in places)

    def is_given(self, factor: str) -> bool:
        """Whether there is any answer to a question."""
        return factor in self.choices

    def with_answers(self, answers: Mapping[str, Sequence[int]]) -> Place:
        """The same situation with some answers changed (places of options); an empty answer is taken back."""
        kept = {name: places for name, places in {**self.choices, **answers}.items() if places}
        return Place(self.atlas, kept)


def outcomes(space: Space, needs: Sequence[int], bounds: Sequence[int]) -> NDArray[np.int64]:
    """The modes possible (as bits) for sets of need values and sets of bounds values; shape (needs, bounds)."""
    modes = np.left_shift(1, space.advised)
    rows = np.array(
        [[np.bitwise_or.reduce(modes[_members(one), column]) for column in range(modes.shape[1])] for one in needs]
    )
    return np.array([np.bitwise_or.reduce(rows[:, _members(one)], axis=1) for one in bounds]).T


def _members(bits: int) -> list[int]:
    return [place for place in range(bits.bit_length()) if bits >> place & 1]


def open_cells(side: Side, choices: Choices) -> NDArray[np.int64]:
    """The cells of a side that are still possible; one axis a factor, one entry a class still possible."""
    return side.cells[np.ix_(*(axis.among(choices) for axis in side.axes))]


def value_bits(side: Side) -> Bits:
    """Each cell of a side as a set of one value, in bits."""
    return np.left_shift(np.uint64(1), side.cells.astype(np.uint64))


def numbered(bits: Bits) -> tuple[NDArray[np.int64], tuple[int, ...]]:
    """Sets of values by number, and the sets."""
    sets, numbers = np.unique(bits, return_inverse=True)
    return numbers.reshape(bits.shape), tuple(sets.tolist())


def _ways(side: Side, choices: Choices) -> Ways:
    bits = value_bits(side)
    given: list[Axis] = []
    now: list[int] = []
    for axis in side.axes:
        place = len(given)
        possible = axis.among(choices)
        open_now = np.bitwise_or.reduce(np.take(bits, possible, place), axis=place, keepdims=True)
        if axis.factor not in choices:
            bits = open_now.squeeze(place)
            continue
        given.append(axis)
        now.append(possible[0] if len(possible) == 1 else len(axis.classes))
        if len(possible) > 1:
            bits = np.concatenate([bits, open_now], axis=place)
    return Ways(tuple(given), *numbered(bits), tuple(now))
