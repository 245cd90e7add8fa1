"""Which of the given answers settle the advice, which played no part, and which block another mode. Exact."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from spectrum.atlas import Choices, Side
from spectrum.reasoning.place import Bits, Flags, Place, numbered, outcomes, value_bits


@dataclass(frozen=True)
class Keeping:
    """For every choice of answers to keep, all others forgotten, the modes still possible (as bits).

    `modes` has one axis of two for each of `factors`: 0 when its answer is forgotten, 1 when it is kept.
    """

    factors: tuple[str, ...]
    modes: NDArray[np.uint8]

    def smallest(self, wanted: Flags) -> tuple[str, ...]:
        """The smallest set of answers that is wanted, the first in the rulebook's order; all of them when none is."""
        if not wanted.any():
            return self.factors
        sizes = np.where(wanted, _sizes(len(self.factors)), len(self.factors) + 1)
        return self._named(int(np.flatnonzero(sizes == sizes.min())[-1]))

    def minimal(self, wanted: Flags) -> list[tuple[str, ...]]:
        """Every set of answers that is wanted while no part of it is, the smallest first.

        What is wanted must stay wanted when more answers are kept.
        """
        minimal, unwanted = wanted.copy(), ~wanted
        for axis in range(wanted.ndim):
            np.moveaxis(minimal, axis, 0)[1] &= np.moveaxis(unwanted, axis, 0)[0]
        sets = np.flatnonzero(minimal)[::-1].tolist()
        return [self._named(one) for one in sorted(sets, key=int.bit_count)]

    def matter(self, wanted: Flags) -> tuple[str, ...]:
        """The answers that belong to some minimal set."""
        differs = ((np.take(wanted, 0, axis) != np.take(wanted, 1, axis)).any() for axis in range(wanted.ndim))
        return tuple(name for name, one in zip(self.factors, differs, strict=True) if one)

    def _named(self, kept: int) -> tuple[str, ...]:
        """A set by its place in the flattened array, whose bits say which answers are kept, the first factor first."""
        last = len(self.factors) - 1
        return tuple(name for place, name in enumerate(self.factors) if kept >> (last - place) & 1)


@cache
def _sizes(factors: int) -> NDArray[np.int8]:
    """How many answers each choice of answers keeps; shape as the modes of a `Keeping` of so many factors."""
    found = np.zeros((), dtype=np.int8)
    for _ in range(factors):
        found = found[..., None] + np.array([0, 1], dtype=np.int8)
    return found


def keeping(place: Place) -> Keeping:
    """What remains possible when any of the given answers that bear on the advised mode are forgotten."""
    names: list[str] = []
    grids = []
    for side in place.space.sides:
        given, bits = _forgetful(side, place.choices)
        names += given
        grids.append(numbered(bits))
    (need, needs), (bounds, limits) = grids
    joint = outcomes(place.space, needs, limits).astype(np.uint8)
    return Keeping(tuple(names), joint[need.reshape(need.shape + (1,) * bounds.ndim), bounds])


def _forgetful(side: Side, choices: Choices) -> tuple[list[str], Bits]:
    """The given factors of a side, and its sets of values with each answer forgotten or kept."""
    bits = value_bits(side)
    given: list[str] = []
    for axis in side.axes:
        place = len(given)
        forgotten = np.bitwise_or.reduce(bits, axis=place, keepdims=True)
        if axis.factor not in choices:
            bits = forgotten.squeeze(place)
            continue
        kept = np.bitwise_or.reduce(np.take(bits, axis.among(choices), place), axis=place, keepdims=True)
        bits = np.concatenate([forgotten, kept], axis=place)
        given.append(axis.factor)
    return given, bits


def settled_by(place: Place, kept: Keeping) -> tuple[str, ...]:
    """The smallest set of given answers that alone leaves just as much possible as all of them do."""
    return kept.smallest(kept.modes == place.modes)


def all_proofs(place: Place, kept: Keeping) -> list[tuple[str, ...]]:
    """Every minimal set of given answers that alone leaves just as much possible as all of them do."""
    return kept.minimal(kept.modes == place.modes)


def no_part(place: Place, kept: Keeping) -> tuple[str, ...]:
    """The given answers about the work that belong to no minimal proof: they could be anything, or were not needed."""
    matter = set(kept.matter(kept.modes == place.modes))
    factors = place.atlas.rulebook.factors
    asked = [one.id for one in factors if one.scope not in ("context", "partner")]
    return tuple(name for name in asked if place.is_given(name) and name not in matter)


def blocking(place: Place, kept: Keeping, mode: str) -> list[tuple[str, ...]]:
    """Every minimal set of given answers that alone rules a mode out, the smallest first; none when it is possible."""
    bit = np.uint8(1 << place.atlas.rulebook.depth(mode))
    return kept.minimal((kept.modes & bit) == 0) if not place.modes & int(bit) else []
