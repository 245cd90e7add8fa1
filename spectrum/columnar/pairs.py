"""What two numbered things come to together, for many at once: a table that is filled where it is asked.

It is worked out where it is first met, and looked up from then on. What is kept is bounded.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable, Sequence
from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

MOST_CELLS = 4_000_000
"""Cells that a table may have, of 4 bytes each."""
MOST_PAIRS = 250_000
"""Pairs that are kept; what they come to takes some 500 bytes each."""
FEW = 64
SIDE = 32
"""Bits for a number of a pair that is kept without a table."""

Numbers = NDArray[Any]
Thing = TypeVar("Thing", bound=Hashable)


class Numbered(Generic[Thing]):
    """Things with a number each, from 0 in the order in which they were met."""

    def __init__(self) -> None:
        self.all: list[Thing] = []
        self._numbers: dict[Thing, int] = {}

    def number(self, thing: Thing) -> int:
        """The number of a thing; a new one when it was not met before."""
        found = self._numbers.get(thing)
        if found is None:
            found = self._numbers[thing] = len(self.all)
            self.all.append(thing)
        return found


class TooMany(Exception):
    """More pairs than are kept. What keeps them is to be begun anew."""


class Pairs:
    """What two numbers come to together: a table that is filled where it is first asked. Threads may share it.

    Where a table would have too many cells, only the pairs that were met are kept.
    """

    def __init__(self, work_out: Callable[[int, int], int]) -> None:
        self.work_out = work_out
        self._cells: NDArray[np.int32] = np.full((FEW, FEW), -1, dtype=np.int32)
        self._met: dict[int, int] = {}
        self._count = 0
        self._lock = threading.RLock()

    def look_up(self, left: Numbers, right: Numbers, most: tuple[int, int]) -> Numbers:
        """What each two numbers come to; those on the left are below `most[0]`, those on the right below `most[1]`.

        Raises TooMany.
        """
        cells = self._with_room_for(most)
        if cells is None:
            return self._met_ones(left, right)
        places = np.multiply(left, cells.shape[1], dtype=np.intp)
        places += right
        found = cells.ravel().take(places, mode="clip")
        if found.size and found.min() < 0:
            missing = np.unique(places[found < 0])
            return self._filled([divmod(place, cells.shape[1]) for place in missing.tolist()])[left, right]
        return found

    def look_up_one(self, left: int, right: int, most: tuple[int, int]) -> int:
        """The same for two numbers."""
        cells = self._with_room_for(most)
        if cells is None:
            return int(self._met_ones(np.array([left]), np.array([right]))[0])
        found = cells.item(left, right)
        return found if found >= 0 else self._filled([(left, right)]).item(left, right)

    def every_two(self, left: Numbers, right: Numbers, most: tuple[int, int]) -> list[int]:
        """What each of some numbers on the left comes to with each of others on the right: all that differ, in order.

        Raises TooMany.
        """
        if left.size == right.size == 1:
            return [self.look_up_one(left.item(), right.item(), most)]
        cells = self._with_room_for(most)
        if cells is not None:
            distinct = sorted(set(cells[left[:, None], right].ravel().tolist()))
            if distinct[0] >= 0:
                return distinct
        found = self.look_up(np.repeat(left, right.size), np.tile(right, left.size), most)
        return sorted(set(found.tolist()))

    def _filled(self, missing: Sequence[tuple[int, int]]) -> NDArray[np.int32]:
        """The table with some more cells filled."""
        with self._lock:
            for left, right in missing:
                if self._cells.item(left, right) < 0:  # no other thread was here before
                    self._cells[left, right] = self._worked_out(left, right)
            return self._cells

    def _met_ones(self, left: Numbers, right: Numbers) -> Numbers:
        """The same without a table."""
        places = np.left_shift(left, SIDE, dtype=np.int64) | right
        distinct, which = np.unique(places, return_inverse=True)
        with self._lock:
            for place in distinct.tolist():
                if place not in self._met:
                    self._met[place] = self._worked_out(place >> SIDE, place & (1 << SIDE) - 1)
            found = np.array([self._met[place] for place in distinct.tolist()], dtype=np.int32)
        return found[which]

    def _worked_out(self, left: int, right: int) -> int:
        self._count += 1
        if self._count > MOST_PAIRS:
            raise TooMany
        return self.work_out(left, right)

    def _with_room_for(self, most: tuple[int, int]) -> NDArray[np.int32] | None:
        """The table with room for so many numbers on each side, where it is not too large: a side grows by doubling."""
        if most[0] <= self._cells.shape[0] and most[1] <= self._cells.shape[1]:
            return self._cells
        with self._lock:
            has = self._cells
            shape = (_room(has.shape[0], most[0]), _room(has.shape[1], most[1]))
            if shape[0] * shape[1] > MOST_CELLS:
                return None
            grown = np.full(shape, -1, dtype=np.int32)
            grown[: has.shape[0], : has.shape[1]] = has
            self._cells = grown
            return grown


def _room(has: int, wanted: int) -> int:
    while has < wanted:
        has *= 2
    return has
