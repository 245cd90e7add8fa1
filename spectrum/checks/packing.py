"""Conclusions as whole numbers, so that arrays of them can be joined at once.

In a packed conclusion each mode argued for or thrown out is a bit. A ceiling is as many bits as there are modes above
it, and what is practised or owed as many as there are modes up to it: then the lowest ceiling and the deepest practice
are those with the most bits, and joining is "or". Things to mend are counted above all bits, and add up. Nothing is 0.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from spectrum.atlas import NO_MODE, Conclusion
from spectrum.rulebook.whole_book import MOST_MODES

Packed = NDArray[np.int64]
"""Packed conclusions."""
Depths = NDArray[np.int64]
"""Depths of modes, NO_MODE where there is none."""

_LENGTHS = np.array([number.bit_length() for number in range(1 << MOST_MODES)], dtype=np.int64)


class Packing:
    """Where each part of a conclusion stands in a whole number; what is said of safety and of roles is left out."""

    def __init__(self, deepest: int) -> None:
        """`deepest` is the depth of the deepest mode; a rulebook has at most eight."""
        self.deepest = deepest
        modes = deepest + 1
        self.modes = (1 << modes) - 1
        self.thrown_out, self.ceiling, self.owed, self.practised, self.mended = (modes * at for at in range(1, 6))
        self.arguments = self.modes | self.modes << self.thrown_out
        self.floor = self.modes << self.owed
        self.below = (1 << self.mended) - 1
        """Everything but the things to mend."""

    def pack(self, said: Conclusion) -> int:
        """One conclusion."""
        parts = (
            (said.argued, 0),
            (said.discarded, self.thrown_out),
            (_bits(self.deepest - said.limit), self.ceiling),
            (_bits(said.floor - NO_MODE), self.owed),
            (_bits(said.actual - NO_MODE), self.practised),
            (said.mend, self.mended),
        )
        return sum(bits << at for bits, at in parts)

    def packed(self, several: Iterable[Conclusion]) -> Packed:
        """Several conclusions, in their order."""
        return np.array([self.pack(one) for one in several], dtype=np.int64)

    def unpack(self, packed: int) -> Conclusion:
        """A packed conclusion as it was, save for safety and roles."""
        one = np.array(packed, dtype=np.int64)
        return Conclusion(
            argued=packed & self.modes,
            discarded=packed >> self.thrown_out & self.modes,
            limit=int(self.limit(one)),
            mend=packed >> self.mended,
            floor=int(self.owing(one)),
            safety=NO_MODE,
            actual=int(self.actual(one)),
            roles=0,
        )

    def join(self, some: Packed, others: Packed) -> Packed:
        """Conclusions joined, as `spectrum.atlas.join` joins two; shapes are spread over each other."""
        joined: Packed = ((some | others) & self.below) + (some & ~self.below) + (others & ~self.below)
        return joined

    def argued(self, packed: Packed) -> Packed:
        """The modes argued for and not thrown out, as bits."""
        return packed & self.modes & ~(packed >> self.thrown_out)

    def limit(self, packed: Packed) -> Depths:
        return self.deepest - self._count(packed >> self.ceiling)

    def owing(self, packed: Packed) -> Depths:
        """How deep the duties are."""
        return self._count(packed >> self.owed) + NO_MODE

    def actual(self, packed: Packed) -> Depths:
        return self._count(packed >> self.practised) + NO_MODE

    def mend(self, packed: Packed) -> Packed:
        """How many things there are to mend."""
        return packed >> self.mended

    def _count(self, bits: Packed) -> Depths:
        """How many bits of a row of bits are set."""
        counts: Depths = _LENGTHS[bits & self.modes]
        return counts


def _bits(count: int) -> int:
    return (1 << count) - 1
