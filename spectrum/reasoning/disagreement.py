"""Disagreement inside a group: which of the questions people differ on decide the mode, and which can be left alone."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Sequence
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


def disagreement(position: Position, differ: Collection[str]) -> Disagreement:
    """Which of the questions on which people differ need settling; exact, whichever way each is settled."""
    order = _in_order(position, differ)
    settle = _smallest(position, order)
    if settle is None:
        return Disagreement(tuple(order), None, tuple(name for name in order if name not in position.factors))
    return Disagreement(tuple(order), settle, tuple(name for name in order if name not in settle))


def decides(position: Position, settled: Collection[str]) -> bool:
    """Whether the mode is decided once some questions are settled, in whatever way."""
    return _smallest(position, (), settled) is not None


def worth_settling(position: Position, differ: Collection[str]) -> tuple[str, ...]:
    """The smallest set of disputes which, settled in whatever way, leaves nothing that hangs on the others.

    That holds whatever turns out about what nobody knows. So it is what `disagreement` says to settle where that
    decides the mode; where it does not, what stays open then is left open by what nobody knows alone.
    """
    axes = (axis for side in position.sides for axis in side.axes if len(axis.among(position.choices)) > 1)
    not_known = {axis.factor for axis in axes} - {*differ}
    settle = _smallest(position, _in_order(position, differ), not_known)
    if settle is None:
        raise AssertionError("when all that is open is settled, the mode is decided")
    return settle


def _in_order(position: Position, differ: Collection[str]) -> list[str]:
    return [factor.id for factor in position.atlas.rulebook.factors if factor.id in differ]


def _smallest(position: Position, order: Sequence[str], besides: Collection[str] = ()) -> tuple[str, ...] | None:
    """The smallest set of disputes that decides the mode once they are settled, and what else is settled `besides`.

    Of sets as small, the first in order; None where even all of them do not.
    """
    found = [_settled(side, position, order, besides) for side in position.sides]
    choices = [list(one.values()) for one in found]
    deciding = [
        sorted(itertools.chain.from_iterable(some[at] for some, at in zip(choices, row, strict=True)), key=order.index)
        for row in np.argwhere(_deciding(position.space, [list(one) for one in found])).tolist()
    ]
    smallest = min(deciding, key=lambda names: (len(names), [order.index(name) for name in names]), default=None)
    return None if smallest is None else tuple(smallest)


def _settled(
    side: Side, position: Position, differ: Sequence[str], besides: Collection[str]
) -> dict[Sets, tuple[str, ...]]:
    """What can come of settling some of the questions of a side: the sets of values that remain, one for each way.

    What is settled `besides` always is, and is not named. Of several choices of questions with the same outcome, only
    one of the smallest is kept.
    """
    bits = np.left_shift(np.uint64(1), open_cells(side, position.choices).astype(np.uint64))
    partly: list[tuple[tuple[str, ...], Bits]] = [((), bits)]
    for axis in side.axes:
        kept = [((*some, axis.factor), bits) for some, bits in partly]
        if axis.factor in besides:
            partly = kept
            continue
        left = [(some, either(bits, len(some), range(bits.shape[len(some)]))) for some, bits in partly]
        partly = [*kept, *left] if axis.factor in differ else left
    named = [(tuple(name for name in some if name not in besides), bits) for some, bits in partly]
    found: dict[Sets, tuple[str, ...]] = {}
    for some, bits in sorted(named, key=lambda one: len(one[0])):
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
