"""What is seen of a verdict by the rules that look at modes reached, and by whoever reads the advice.

Only five parts of a verdict are: what is needed, advised and practised, how deep the duties are, and how much is to be
mended. All mixes of them are numbered, so a set of verdicts is a row of bits, and a condition on modes is another.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from spectrum.advice.look import compared
from spectrum.atlas import NO_MODE, Verdict
from spectrum.atlas.conclusions import CARRIED, NOTHING, TOO_MANY
from spectrum.checks.joining import Joining
from spectrum.checks.packing import Packed
from spectrum.rulebook import Rulebook
from spectrum.rulebook.model import COMPARISONS

Seen = NDArray[np.bool_]
"""For each mix whether it is among some verdicts."""
MOST_KEPT, FEW = 2_048, 8


class SeenMixes:
    """Every mix of what can be seen of a verdict, in a row, for rulebooks with these modes."""

    def __init__(self, book: Rulebook) -> None:
        self.book = book
        modes = len(book.modes)
        self.shape = (modes, modes, modes + 1, modes + 1, len(COMPARISONS["mending"]))
        parts = np.indices(self.shape).reshape(len(self.shape), -1)
        self.needed, self.advised, actual, floor, self.mending = parts
        self.actual, self.floor = actual + NO_MODE, floor + NO_MODE
        self.nothing: Seen = np.zeros(len(self.needed), dtype=np.bool_)
        self.all: Seen = ~self.nothing
        self.kept: dict[tuple[int, str, frozenset[str]], Seen] = {}

    def of(self, joining: Joining, packed: Packed) -> Seen:
        """What is seen of packed conclusions."""
        needed, carried = joining.needed(packed), joining.carried(packed)
        actual, owing = joining.packing.actual(packed), joining.packing.owing(packed)
        mending = np.where(carried < needed, TOO_MANY, np.where(joining.packing.mend(packed) > 0, CARRIED, NOTHING))
        parts = (needed, joining.aspect(packed, "advised"), actual - NO_MODE, owing - NO_MODE, mending)
        found = self.nothing.copy()
        found[np.ravel_multi_index(parts, self.shape)] = True
        return found

    def where(self, way: Mapping[str, frozenset[str]], claimed: int) -> Seen:
        """Where the modes are such as a way looks for, for work that is called by a mode (a depth, or NO_MODE)."""
        found = self.all.copy()
        for name, accepted in way.items():
            if name in self._compared(NO_MODE):
                found &= self._accepted(claimed, name, accepted)
        return found

    def _accepted(self, claimed: int, name: str, accepted: frozenset[str]) -> Seen:
        key = claimed, name, accepted
        if key not in self.kept:
            if len(self.kept) >= MOST_KEPT:
                self.kept.clear()
            self.kept[key] = np.array([value in accepted for value in self._compared(claimed)[name]], dtype=np.bool_)
        return self.kept[key]

    def _compared(self, claimed: int) -> Mapping[str, list[str]]:
        """For each name that rules can look at its value in each mix."""
        if claimed not in self._values:
            several = [compared(self.book, self._verdict(at), claimed) for at in range(len(self.needed))]
            self._values[claimed] = {name: [one[name] for one in several] for name in several[0]}
        return self._values[claimed]

    def _verdict(self, at: int) -> Verdict:
        """A verdict that is seen so; what is not seen is as good as anything."""
        seen = {name: int(getattr(self, name)[at]) for name in ("needed", "advised", "actual", "floor", "mending")}
        return Verdict(limit=0, carried=0, feasible=0, safety=NO_MODE, roles=0, **seen)

    @cached_property
    def _values(self) -> dict[int, Mapping[str, list[str]]]:
        return {}


_known: dict[tuple[str, ...], SeenMixes] = {}


def mixes_of(book: Rulebook) -> SeenMixes:
    """What can be seen of the modes of a rulebook; kept, since most rulebooks have the same."""
    if book.mode_ids not in _known:
        if len(_known) >= FEW:
            _known.clear()
        _known[book.mode_ids] = SeenMixes(book)
    return _known[book.mode_ids]
