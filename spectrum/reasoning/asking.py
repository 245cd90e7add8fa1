"""The interview: which question to ask next, why, and when nothing left can matter. It never asks in vain."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from spectrum.atlas import Axis, Side
from spectrum.reasoning.place import Place, open_cells


@dataclass(frozen=True)
class Prospect:
    """A question that may be asked: its factor, and how many ways to go on lead to each mode.

    `ways` has one row an option and one column a mode, counted over every completion of the answers.
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


def relevant(place: Place) -> tuple[str, ...]:
    """The open questions whose answer can still change the advised mode, in the rulebook's order.

    An open question is irrelevant when, however all others are answered, every answer to it leads to the same mode.
    """
    if place.is_settled:
        return ()
    need, bounds = (open_cells(side, place.choices) for side in place.space.sides)
    columns = np.unique(bounds)
    rows = np.unique(need)
    kinds_of_need = np.unique(place.space.advised[:, columns], axis=0, return_inverse=True)[1].ravel()
    kinds_of_bounds = np.unique(place.space.advised[rows], axis=1, return_inverse=True)[1].ravel()
    found = {
        *_varying(place.space.need, kinds_of_need[need]),
        *_varying(place.space.bounds, kinds_of_bounds[bounds]),
    }
    return tuple(factor.id for factor in place.atlas.rulebook.factors if factor.id in found)


def _varying(side: Side, kinds: NDArray[np.int64]) -> list[str]:
    return [axis.factor for at, axis in enumerate(side.axes) if (kinds.min(axis=at) != kinds.max(axis=at)).any()]


def next_question(place: Place, asked: Collection[str] = ()) -> str | None:
    """The question that is expected to leave the advised mode least open; None when no question can change it.

    Ties go to the rulebook's order. `asked` are questions whose answer nobody knows: they are not asked again.
    """
    may_ask = [name for name in relevant(place) if name not in asked]
    if not may_ask:
        return None
    prospects = {one.factor: one for one in _prospects(place) if one.factor in may_ask}
    return min(may_ask, key=lambda name: round(prospects[name].entropy, 9))


def futures(place: Place, factor: str) -> dict[str, tuple[str, ...]]:
    """For each answer a question may still get, the modes that would be possible then."""
    ids = place.atlas.rulebook.factor[factor].option_ids
    possible = place.choices.get(factor, range(len(ids)))
    return {ids[option]: place.names(place.modes_with({factor: (option,)})) for option in possible}


def _prospects(place: Place) -> list[Prospect]:
    """Every open question with how many completions each of its answers leaves for each mode."""
    modes = np.arange(len(place.atlas.rulebook.modes))
    reached = (place.space.advised[:, :, None] == modes).astype(np.float64)  # need value, bounds value, mode
    need, bounds = (_Counts.of(side, place, size) for side, size in zip(place.space.sides, reached.shape, strict=False))
    by_need = np.einsum("n,vnm->vm", bounds.total, reached)
    by_bounds = np.einsum("v,vnm->nm", need.total, reached)
    found = [Prospect(factor, counts @ by_need) for factor, counts in need.by_option.items()]
    return found + [Prospect(factor, counts @ by_bounds) for factor, counts in bounds.by_option.items()]


@dataclass(frozen=True)
class _Counts:
    """How many completions of a side lead to each value; `by_option` for each possible option of each factor."""

    total: NDArray[np.float64]
    by_option: dict[str, NDArray[np.float64]]

    @classmethod
    def of(cls, side: Side, place: Place, values: int) -> _Counts:
        """Count the completions that are still possible; a class counts as often as it has possible options."""
        cells = open_cells(side, place.choices)
        sizes = [_class_sizes(axis, place) for axis in side.axes]
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


def _class_sizes(axis: Axis, place: Place) -> NDArray[np.float64]:
    """How many possible options each possible class holds."""
    possible = place.choices.get(axis.factor)
    return np.array(
        [
            sum(possible is None or option in possible for option in axis.classes[one])
            for one in axis.among(place.choices)
        ],
        dtype=np.float64,
    )
