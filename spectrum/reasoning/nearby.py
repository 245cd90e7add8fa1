"""What one side of the space leaves possible, as things are and near by: the plain case quickly, every case exactly.

Most situations have one answer to each question of a side. Then what another answer brings is one cell away, and how
few answers have to change for each value is worked out beforehand, once a side.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from spectrum.atlas import Choices, Side
from spectrum.reasoning.ways import open_cells, values_among, ways_to_change
from spectrum.rulebook.model import SUMMARIES

Counts = NDArray[np.int64]
Fewest = tuple[tuple[int, ...], tuple[int, ...]]
"""Sets of values (as bits), and for each how few answers have to change."""
CouldBecome = Callable[[str], Sequence[int]]
"""Gives of each question the places of all that its answer could become; none where it has no answer."""
Kept = TypeVar("Kept")

OUT_OF_REACH = 100
"""More answers than there are: for values to which no changes lead."""
MOST_KEPT = 512
KNOWN_SIDES = 64
"""How much is kept of a side, and of how many sides; each rulebook in use has a few."""


@dataclass(frozen=True)
class SideNow:
    """One side of the space beside some answers; values it leaves possible are bits throughout."""

    side: Side
    choices: Choices

    @cached_property
    def now(self) -> int:
        """The values possible as things are."""
        if self.is_unsaid:
            return 1 << (self.side.unsaid or 0)
        if self.place is None:
            return self._kept("now", lambda: self._values(self.choices))
        return 1 << self.side.cells.item(self.place)

    @cached_property
    def is_unsaid(self) -> bool:
        """Whether it is a side about practice of which nothing was said."""
        return self.side.unsaid is not None and not self.side.asked(self.choices)

    def with_answer(self, name: str, option: int) -> int:
        """The values possible with another answer to one of its questions."""
        if self.place is None:
            return self._values({**self.choices, name: (option,)})
        return 1 << self.side.cells.item(self.place + self._away(name, option))

    def one_step(self) -> Iterator[tuple[str, int, int]]:
        """The answers one step away (factor, place of the option) with which other values are possible, and these.

        Only where the side has one answer to each question; what is summed up of the partners is left out.
        """
        if self.place is None:
            return
        cells, now = self.side.cells.item, self.now
        for name, steps in _steps(self.side):
            for option, away in steps[self.choices[name][0]]:
                values = 1 << cells(self.place + away)
                if values != now:
                    yield name, option, values

    def with_answers(self, answers: Choices) -> int:
        """The values possible with some answers changed (places of options)."""
        own = {name: options for name, options in answers.items() if name in self.side.by_factor}
        if not own:
            return self.now
        if self.place is None or any(len(options) != 1 for options in own.values()):
            return self._values({**self.choices, **own})
        away = sum(self._away(name, option) for name, (option,) in own.items())
        return 1 << self.side.cells.item(self.place + away)

    def _away(self, name: str, option: int) -> int:
        """How many places another answer to one question is away from the one given."""
        axis, step = self.side.by_factor[name]
        return (axis.of[option] - axis.of[self.choices[name][0]]) * step

    @cached_property
    def place(self) -> int | None:
        """The place of the one cell that is possible; None where several are, or where the side has not been asked."""
        place = 0
        for axis, step in self.side.by_factor.values():
            options = self.choices.get(axis.factor, ())
            if len(options) != 1:
                return None
            place += axis.of[options[0]] * step
        return place

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
        key = (what, *(tuple(self.choices.get(name, ())) for name in self.side.factors))
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


@functools.lru_cache(KNOWN_SIDES)
def _steps(side: Side) -> list[tuple[str, list[list[tuple[int, int]]]]]:
    """For each question, and each option of it: the options one step away, and how many places away that is."""
    found = []
    for name, (axis, step) in side.by_factor.items():
        options = range(len(axis.of))
        near = [[other for other in (option - 1, option + 1) if other in options] for option in options]
        away = [
            [(other, (axis.of[other] - axis.of[option]) * step) for other in some] for option, some in enumerate(near)
        ]
        if name not in SUMMARIES:
            found.append((name, away))
    return found


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
    distinct, numbers = np.unique(_distances(side), axis=1, return_inverse=True)
    return numbers.ravel(), [_reached(side, counts) for counts in distinct.T]


def _reached(side: Side, counts: Counts) -> Fewest:
    """How few answers have to change for each value that changes can bring about."""
    told = zip(_singles(side), counts.tolist(), strict=True)
    values, few = zip(*((value, count) for value, count in told if count < OUT_OF_REACH), strict=True)
    return values, few
