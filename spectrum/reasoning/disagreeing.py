"""Disagreement inside a group: which of the questions people differ on decide the mode, and which can be left alone."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from spectrum.atlas import Side
from spectrum.reasoning.place import Place, numbered, open_cells, outcomes

Sets = tuple[int, ...]


@dataclass(frozen=True)
class Disagreement:
    """The questions on which people differ (several options were given).

    `settle` is the smallest set of them which, settled in whatever way, decides the mode; empty when it is decided
    already, None when even settling all would not decide it, because of what nobody knows. `leave` are the others.
    """

    differ: tuple[str, ...]
    settle: tuple[str, ...] | None
    leave: tuple[str, ...]


def disagreement(place: Place, differ: Sequence[str]) -> Disagreement:
    """Which of the questions on which people differ need settling; exact, whichever way each is settled."""
    differ = tuple(factor.id for factor in place.atlas.rulebook.factors if factor.id in differ)
    needs, limits = (_settled(side, place, differ) for side in place.space.sides)
    deciding = [
        (*some, *others)
        for (need, some), (limit, others) in itertools.product(needs.items(), limits.items())
        if _decided(outcomes(place.space, need, limit))
    ]
    if deciding:
        settle = min(deciding, key=lambda names: (len(names), [differ.index(name) for name in names]))
        return Disagreement(differ, settle, tuple(name for name in differ if name not in settle))
    return Disagreement(differ, None, tuple(name for name in differ if name not in place.space.factors))


def _decided(modes: np.ndarray) -> bool:
    """Whether every set of modes (as bits) holds a single one."""
    return bool((np.bitwise_and(modes, modes - 1) == 0).all())


def _settled(side: Side, place: Place, differ: Sequence[str]) -> dict[Sets, tuple[str, ...]]:
    """What can come of settling some of the questions of a side: the sets of values that remain, one for each way.

    Of several choices of questions with the same outcome, only one of the smallest is kept.
    """
    bits = np.left_shift(np.uint64(1), open_cells(side, place.choices).astype(np.uint64))
    own = [name for name in side.factors if name in differ]
    found: dict[Sets, tuple[str, ...]] = {}
    for size in range(len(own) + 1):
        for some in itertools.combinations(own, size):
            left = [at for at, name in enumerate(side.factors) if name not in some]
            found.setdefault(numbered(functools.reduce(_either, left, bits))[1], some)
    return found


def _either(bits: np.ndarray, axis: int) -> np.ndarray:
    return np.bitwise_or.reduce(bits, axis=axis, keepdims=True)
