"""What one side of the space leaves possible, as things are and near by: the plain case quickly, every case exactly.

Most situations have one answer to each question of a side. Then what another answer brings is one cell away, and how
few answers have to change for each value is worked out beforehand, once a side.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from spectrum.atlas import Choices, Side
from spectrum.atlas.space import OUT_OF_REACH, Fewest
from spectrum.reasoning.ways import Flags, open_cells, values_among, ways_to_change
from spectrum.rulebook.model import SUMMARIES

Counts = NDArray[np.int64]
Steps = list[list[tuple[int, int]]]
"""For each option of a question, the options one step away that are in another cell, and how far that is."""
Step = tuple[str, int, int]
"""An answer one step away from the one given (factor, place of the option), and the values possible with it."""
CouldBecome = Callable[[str], Sequence[int]]
"""Gives of each question the places of all that its answer could become; none where it has no answer."""
Kept = TypeVar("Kept")

MOST_KEPT = 512
KNOWN_SIDES = 64
"""How much is kept of a side, and of how many sides; each rulebook in use has a few."""


class SideNow:
    """One side of the space beside some answers; values it leaves possible are bits throughout.

    `place` is that of the one cell that is possible, None where several are, or where the side has not been asked.
    `now` holds the values possible as things are; `is_unsaid` tells of a side about practice of which nothing was said.
    """

    def __init__(self, side: Side, choices: Choices) -> None:
        self.side = side
        self.choices = choices
        self.is_unsaid = side.unsaid is not None and not side.asked(choices)
        self._flat = _flat(side)
        self.place = None if self.is_unsaid else _place(self._flat, choices)
        if self.place is not None:
            self.now = 1 << self._flat.values[self.place]
        elif self.is_unsaid:
            self.now = 1 << (side.unsaid or 0)
        else:
            self._said = tuple(tuple(choices.get(name, ())) for name in side.factors)
            self.now = self._kept("now", lambda: self._values(choices))

    def with_answer(self, name: str, option: int) -> int:
        """The values possible with another answer to one of its questions."""
        if self.place is None:
            return self._values({**self.choices, name: (option,)})
        offsets = self._flat.offsets[name]
        return 1 << self._flat.values[self.place + offsets[option] - offsets[self.choices[name][0]]]

    def with_answers(self, answers: Choices) -> int:
        """The values possible with some answers changed (places of options)."""
        choices, offsets, place = self.choices, self._flat.offsets, self.place
        if place is None:
            return self.now if offsets.keys().isdisjoint(answers) else self._values({**choices, **answers})
        for name, options in answers.items():
            if name in offsets:
                if len(options) != 1:
                    return self._values({**choices, **answers})
                place += offsets[name][options[0]] - offsets[name][choices[name][0]]
        return 1 << self._flat.values[place]

    def _away(self, name: str, option: int) -> int:
        """How many places another answer to one question is away from the one given."""
        offsets = self._flat.offsets[name]
        return offsets[option] - offsets[self.choices[name][0]]

    def one_step(self, could_become: CouldBecome) -> Sequence[Step]:
        """The given answers one step away with which other values are possible."""
        if self.is_unsaid:
            return ()
        if self.place is None:
            return self._kept("one step", lambda: list(self._one_by_one(self.side.factors, could_become)))
        found = self._near(self.place)
        return [*found, *self._one_by_one(self.side.summed_up, could_become)] if self.side.summed_up else found

    def _near(self, place: int) -> list[Step]:
        """The same where the side has one answer to each question; what is summed up of the partners is left out."""
        values, choices = self._flat.values, self.choices
        now = values[place]
        return [
            (name, option, 1 << values[place + away])
            for name, steps in self._flat.bearing(place)
            for option, away in steps[choices[name][0]]
            if values[place + away] != now
        ]

    def _one_by_one(self, names: Sequence[str], could_become: CouldBecome) -> Iterator[Step]:
        """The same of some questions, whatever is said on the side."""
        for name in names:
            able = could_become(name)
            if able:
                today = self.choices[name]
                before, after = [one for one in able if one < min(today)], [one for one in able if one > max(today)]
                for option in before[-1:] + after[:1]:
                    values = self.with_answer(name, option)
                    if values != self.now:
                        yield name, option, values

    def fewest(self, could_become: CouldBecome) -> Fewest:
        """How few given answers have to change to bring about each set of values that changes can bring about."""
        if self.is_unsaid:
            return (self.now,), (0,)
        if self.place is None:
            return self._kept("fewest", lambda: self._fewest_of_many(could_become))
        away = {self._away(name, option) for name in self.side.summed_up for option in could_become(name)} - {0}
        numbers, told = _profiles(self.side)
        if not away:
            return told[numbers.item(self.place)]
        near = np.min([_distances(self.side)[:, self.place + one] + 1 for one in away], axis=0)
        return _reached(self.side, np.minimum(_distances(self.side)[:, self.place], near))

    def _fewest_of_many(self, could_become: CouldBecome) -> Fewest:
        able = {name: places for name in self.side.factors if (places := could_become(name))}
        ways = ways_to_change(self.side.counting(self.choices), self.choices, able)
        return ways.sets, tuple(ways.nearest.tolist())

    def _kept(self, what: str, work_out: Callable[[], Kept]) -> Kept:
        """Something that depends on what was said on this side alone; worked out once for the same answers."""
        key = (what, self._said)
        memory = _memory(self.side)
        if key not in memory:
            if len(memory) >= MOST_KEPT:
                memory.clear()
            memory[key] = work_out()
        found: Kept = memory[key]
        return found

    def _values(self, choices: Choices) -> int:
        found = values_among(open_cells(self.side.counting(choices), choices))
        return sum(1 << value for value in found.tolist())


@functools.lru_cache(KNOWN_SIDES)
def _memory(_: Side) -> dict[object, Any]:
    """What was worked out of a side."""
    return {}


@functools.lru_cache(KNOWN_SIDES)
def _singles(side: Side) -> tuple[int, ...]:
    """Each value of a side as a set of its own."""
    return tuple(1 << value for value in range(1 + max(int(side.cells.max()), side.unsaid or 0)))


class _Flat(NamedTuple):
    """A side as plain numbers.

    `values` has the number of the value in each cell, and `offsets` tells of each option of a question how many places
    it is away from the first cell. `near` has a number for each cell, and `steps` for each such number the questions
    that bear on the value there: with the options one step away from each of their options that are in another cell,
    and how far that is. What is summed up of the partners is left out.
    """

    values: bytes
    offsets: Mapping[str, tuple[int, ...]]
    near: NDArray[Any]
    steps: list[list[tuple[str, Steps]]]

    def bearing(self, place: int) -> list[tuple[str, Steps]]:
        """The questions of which one other answer would bring another value to a cell, with the steps of each."""
        return self.steps[self.near.item(place)]


@functools.lru_cache(KNOWN_SIDES)
def _flat(side: Side) -> _Flat:
    offsets = {
        name: tuple(axis.of[option] * step for option in range(len(axis.of)))
        for name, (axis, step) in side.by_factor.items()
    }
    steps = [(name, list(_steps(some))) for name, some in offsets.items() if name not in SUMMARIES]
    bears = [_bears(side, at) for at, name in enumerate(offsets) if name not in SUMMARIES]
    distinct, near = _alike(np.array(bears, dtype=np.bool_).reshape(len(bears), side.cells.size))
    by_number = [list(itertools.compress(steps, one)) for one in distinct.T.tolist()]
    return _Flat(side.cells.astype(np.uint8).tobytes(), offsets, near, by_number)


def _bears(side: Side, at: int) -> Flags:
    """Whether another class of an axis has another value, for every cell."""
    return np.broadcast_to((side.cells != side.cells.take([0], at)).any(axis=at, keepdims=True), side.cells.shape)


def _steps(offsets: Sequence[int]) -> Iterator[list[tuple[int, int]]]:
    """For each option of a question: the options one step away that are in another cell, and how far that is."""
    for option, here in enumerate(offsets):
        near = [other for other in (option - 1, option + 1) if other in range(len(offsets))]
        yield [(other, offsets[other] - here) for other in near if offsets[other] != here]


def _place(flat: _Flat, choices: Choices) -> int | None:
    """The place of the one cell that is possible; None where several are."""
    place = 0
    try:
        for name, offsets in flat.offsets.items():
            (option,) = choices[name]
            place += offsets[option]
    except (KeyError, ValueError):
        return None
    return place


@functools.lru_cache(KNOWN_SIDES)
def _distances(side: Side) -> Counts:
    """How few answers have to change to come to each value (rows) from each cell (columns).

    What is summed up of the partners stays as it is here: it can't become everything.
    """
    values = np.arange(len(_singles(side))).reshape(-1, *([1] * side.cells.ndim))
    found = np.where(side.cells[None] == values, 0, OUT_OF_REACH).astype(np.int64)
    for at, axis in enumerate(side.axes, start=1):
        if axis.factor not in SUMMARIES:
            found = np.minimum(found, found.min(axis=at, keepdims=True) + 1)
    return found.reshape(len(found), -1)


@functools.lru_cache(KNOWN_SIDES)
def _profiles(side: Side) -> tuple[Counts, list[Fewest]]:
    """For each cell a number, and for each number how few answers have to change: many cells are alike in that."""
    distinct, numbers = _alike(_distances(side))
    return numbers, [_reached(side, counts) for counts in distinct.T]


def _alike(columns: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
    """The distinct columns of some, and for each of all its number among these, held in few bytes."""
    if not len(columns):
        return columns[:, :1], np.zeros(columns.shape[1], dtype=np.uint8)
    signs = np.ascontiguousarray(columns.T, dtype=np.uint8).view(f"S{len(columns)}")  # sorted faster than rows are
    _, first, numbers = np.unique(signs.ravel(), return_index=True, return_inverse=True)
    return columns[:, first], numbers.astype(np.min_scalar_type(len(first)))


def _reached(side: Side, counts: Counts) -> Fewest:
    """How few answers have to change for each value that changes can bring about."""
    told = zip(_singles(side), counts.tolist(), strict=True)
    values, few = zip(*((value, count) for value, count in told if count < OUT_OF_REACH), strict=True)
    return values, few
