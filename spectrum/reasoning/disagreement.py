"""Disagreement inside a group: which of the questions people differ on decide the mode, and which can be left alone."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from spectrum.atlas import Side, Space
from spectrum.reasoning.position import Position
from spectrum.reasoning.ways import Bits, Flags, either, numbered, open_cells, outcomes

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


def disagreement(position: Position, differ: Sequence[str]) -> Disagreement:
    """Which of the questions on which people differ need settling; exact, whichever way each is settled."""
    order = [factor.id for factor in position.atlas.rulebook.factors if factor.id in differ]
    found = [_settled(side, position, order) for side in position.sides]
    choices = [list(one.values()) for one in found]
    deciding = [
        sorted(itertools.chain.from_iterable(some[at] for some, at in zip(choices, row, strict=True)), key=order.index)
        for row in np.argwhere(_deciding(position.space, [list(one) for one in found])).tolist()
    ]
    if deciding:
        settle = min(deciding, key=lambda names: (len(names), [order.index(name) for name in names]))
        return Disagreement(tuple(order), tuple(settle), tuple(name for name in order if name not in settle))
    return Disagreement(tuple(order), None, tuple(name for name in order if name not in position.factors))


def _settled(side: Side, position: Position, differ: Sequence[str]) -> dict[Sets, tuple[str, ...]]:
    """What can come of settling some of the questions of a side: the sets of values that remain, one for each way.

    Of several choices of questions with the same outcome, only one of the smallest is kept.
    """
    bits = np.left_shift(np.uint64(1), open_cells(side, position.choices).astype(np.uint64))
    partly: list[tuple[tuple[str, ...], Bits]] = [((), bits)]
    for axis in side.axes:
        left = [(some, either(bits, len(some), range(bits.shape[len(some)]))) for some, bits in partly]
        more = [((*some, axis.factor), bits) for some, bits in partly] if axis.factor in differ else []
        partly = [*more, *left]
    found: dict[Sets, tuple[str, ...]] = {}
    for some, bits in sorted(partly, key=lambda one: len(one[0])):
        found.setdefault(numbered(bits)[1], some)
    return found


def _deciding(space: Space, families: Sequence[Sequence[Sets]]) -> Flags:
    """Whether the mode is decided for every mix of sets of values, one of each side; shape as the families."""
    known = [sorted(set(itertools.chain.from_iterable(some))) for some in families]
    modes = outcomes(space, known)
    undecided = ((modes & (modes - 1)) != 0).astype(np.int64)
    for some, sets in zip(families, known, strict=True):
        holding = np.array([[one in family for one in sets] for family in some], dtype=np.int64)
        undecided = np.tensordot(undecided, holding, axes=(0, 1))
    decided: Flags = undecided == 0
    return decided
