"""The interview: which question to ask next, why, and when nothing left can matter. It never asks in vain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from spectrum.atlas import Axis, Side
from spectrum.reasoning.position import Position
from spectrum.reasoning.ways import open_cells, values_among


@dataclass(frozen=True)
class Prospect:
    """A question that may be asked: its factor, and how many ways to go on lead to each mode.

    `ways` has one row an option and one column a mode, counted over every completion of the answers. Of two questions
    with two options each, the first leaves both modes as likely as before, while the second settles the mode with its
    first answer and nearly does with its other; so the second is asked:

    >>> Prospect("first", np.array([[2.0, 2.0], [2.0, 2.0]])).entropy
    1.0
    >>> round(Prospect("second", np.array([[3.0, 0.0], [1.0, 4.0]])).entropy, 3)
    0.451
    """

    factor: str
    ways: NDArray[np.float64]

    @property
    def entropy(self) -> float:
        """How open the advised mode is expected to be after this question, in bits; each completion weighs the same."""
        total = self.ways.sum()
        shares = self.ways / self.ways.sum(axis=1, keepdims=True)
        logs = np.log2(shares, out=np.zeros_like(shares), where=shares > 0)
        return float(-(self.ways * logs).sum() / total)


def relevant(position: Position) -> tuple[str, ...]:
    """The open questions whose answer can still change the advised mode, in the rulebook's order.

    An open question is irrelevant when, however all others are answered, every answer to it leads to the same mode.
    """
    if position.is_settled:
        return ()
    cells = [open_cells(side, position.choices) for side in position.sides]
    possible = position.space.advised[np.ix_(*(values_among(some) for some in cells))]
    found = {name for at, side in enumerate(position.sides) for name in _varying(side, cells[at], possible, at)}
    return tuple(factor.id for factor in position.atlas.rulebook.factors if factor.id in found)


def _varying(side: Side, cells: NDArray[np.int64], possible: NDArray[np.int64], at: int) -> list[str]:
    """The factors of a side along which something varies that some values of the other sides let bear on the mode."""
    rows = np.moveaxis(possible, at, 0).reshape(possible.shape[at], -1)
    kinds = np.unique(rows, axis=0, return_inverse=True)[1].ravel()[np.searchsorted(values_among(cells), cells)]
    return [axis.factor for one, axis in enumerate(side.axes) if (kinds.min(axis=one) != kinds.max(axis=one)).any()]


def next_question(position: Position, among: Sequence[str] | None = None) -> str | None:
    """The question that is expected to leave the advised mode least open; None when no question can change it.

    `among` holds the questions that may be asked, each of which must be relevant; all that are, where it is left out.
    Ties go to the rulebook's order.
    """
    may_ask = relevant(position) if among is None else among
    if not may_ask:
        return None
    prospects = {one.factor: one for one in _prospects(position) if one.factor in may_ask}
    return min(may_ask, key=lambda name: round(prospects[name].entropy, 9))


def futures(position: Position, factor: str) -> dict[str, tuple[str, ...]]:
    """For each answer a question may still get, the modes that would be possible then."""
    ids = position.atlas.rulebook.factor[factor].option_ids
    possible = position.choices.get(factor, range(len(ids)))
    return {ids[option]: position.names(position.modes_with_one(factor, option)) for option in possible}


def _prospects(position: Position) -> list[Prospect]:
    """Every open question with how many completions each of its answers leaves for each mode."""
    advised = position.space.advised
    reached = (advised[..., None] == np.arange(len(position.atlas.rulebook.modes))).astype(np.float64)
    counts = [_Counts.of(side, position, size) for side, size in zip(position.sides, advised.shape, strict=True)]
    found = []
    for at, own in enumerate(counts):
        modes = _summed(reached, [one.total for one in counts], at)
        found += [Prospect(factor, np.einsum("ov,vm->om", ways, modes)) for factor, ways in own.by_option.items()]
    return found


def _summed(reached: NDArray[np.float64], totals: Sequence[NDArray[np.float64]], at: int) -> NDArray[np.float64]:
    """How many completions of the other sides lead to each mode (columns), for each value of one side (rows)."""
    rows = np.moveaxis(reached, at, -2)
    for total in (total for one, total in enumerate(totals) if one != at):
        rows = np.einsum("v,v...->...", total, rows)
    return rows


@dataclass(frozen=True)
class _Counts:
    """How many completions of a side lead to each value; `by_option` for each possible option of each factor."""

    total: NDArray[np.float64]
    by_option: dict[str, NDArray[np.float64]]

    @classmethod
    def of(cls, side: Side, position: Position, values: int) -> _Counts:
        """Count the completions that are still possible; a class counts as often as it has possible options."""
        cells = open_cells(side, position.choices)
        sizes = [_class_sizes(axis, position) for axis in side.axes]
        weights: NDArray[np.float64] = np.ones(())
        for one in sizes:
            weights = weights[..., None] * one
        by_option = {}
        for at, (axis, size) in enumerate(zip(side.axes, sizes, strict=True)):
            rows = np.arange(len(size)).reshape([-1 if one == at else 1 for one in range(cells.ndim)])
            counts = np.bincount((rows * values + cells).ravel(), weights.ravel(), len(size) * values)
            alone = counts.reshape(len(size), values) / size[:, None]
            by_option[axis.factor] = np.repeat(alone, size.astype(int), axis=0)
        total = np.bincount(cells.ravel(), weights.ravel(), values).astype(np.float64)
        return cls(total, by_option)


def _class_sizes(axis: Axis, position: Position) -> NDArray[np.float64]:
    """How many possible options each possible class holds."""
    possible = position.choices.get(axis.factor)
    return np.array(
        [
            sum(possible is None or option in possible for option in axis.classes[one])
            for one in axis.among(position.choices)
        ],
        dtype=np.float64,
    )
