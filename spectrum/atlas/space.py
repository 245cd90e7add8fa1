"""The atlas boiled down to what the advised mode depends on: small enough to reason about every change at once.

The groups that argue for modes make the *need* side, the other groups the *bounds* side. Options that a side treats
alike are one *class*, and conclusions that always lead to the same advice are one *value*. What is advised is then a
small table: value of the need side by value of the bounds side.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from spectrum.atlas.conclusions import Conclusion, Orderings, join
from spectrum.atlas.table import Choices, Table
from spectrum.mistakes import BadRulebook, Mistake
from spectrum.words import listed

MOST_CELLS = 2_000_000
MOST_VALUES = 64
"""Sets of values are kept as bits of one 64-bit number."""

Numbers = NDArray[np.int64]


@dataclass(frozen=True)
class Axis:
    """A factor with its classes: for each class the places of its options, which are treated alike here."""

    factor: str
    classes: tuple[tuple[int, ...], ...]

    @cached_property
    def of(self) -> dict[int, int]:
        """Place of an option -> class."""
        return {place: number for number, places in enumerate(self.classes) for place in places}

    def among(self, choices: Choices) -> tuple[int, ...]:
        """The classes still possible."""
        places = choices.get(self.factor)
        return tuple(range(len(self.classes))) if places is None else tuple(sorted({self.of[one] for one in places}))


@dataclass(frozen=True)
class Side:
    """Some groups joined: a value for every combination of their classes; shape as the axes."""

    axes: tuple[Axis, ...]
    cells: Numbers

    @cached_property
    def factors(self) -> tuple[str, ...]:
        return tuple(axis.factor for axis in self.axes)


@dataclass(frozen=True)
class Space:
    """Both sides and what is advised (a depth) for every pair of their values; shape (need values, bounds values)."""

    need: Side
    bounds: Side
    advised: Numbers

    @property
    def sides(self) -> tuple[Side, Side]:
        return self.need, self.bounds

    @cached_property
    def factors(self) -> frozenset[str]:
        """The factors on which the advised mode depends."""
        return frozenset(self.need.factors + self.bounds.factors)

    @cached_property
    def cells(self) -> int:
        """How many cells both sides hold."""
        return self.need.cells.size + self.bounds.cells.size


def make_space(orderings: Orderings, tables: Iterable[Table]) -> Space:
    """The space of a rulebook's tables about the work. Raises BadRulebook when a side is too large to hold."""
    deciding = [table for table in tables if table.plan.decides and _bears(orderings, table)]
    need, needs = _joined(orderings, [table for table in deciding if _argues(table)])
    bounds, limits = _joined(orderings, [table for table in deciding if not _argues(table)])
    advised = np.array([[orderings.verdict(join(one, other)).advised for other in limits] for one in needs])
    rows, need_values = np.unique(advised, axis=0, return_inverse=True)
    advised, bounds_values = np.unique(rows, axis=1, return_inverse=True)
    if max(advised.shape) > MOST_VALUES:
        says = (
            f"they lead to {max(advised.shape)} kinds of conclusion, too many to reason about; at most {MOST_VALUES}."
        )
        raise BadRulebook([Mistake("rules", says)])
    return Space(
        _squeezed(Side(need.axes, need_values.ravel()[need.cells])),
        _squeezed(Side(bounds.axes, bounds_values.ravel()[bounds.cells])),
        advised,
    )


def _bears(orderings: Orderings, table: Table) -> bool:
    """Whether a table has a say in the advised mode; what is done in practice and duties have none."""
    return any(orderings.for_advice(said) != orderings.nothing for said in table.conclusions)


def _argues(table: Table) -> bool:
    return any(said.argued or said.discarded for said in table.conclusions)


def _joined(orderings: Orderings, tables: Sequence[Table]) -> tuple[Side, list[Conclusion]]:
    """Some tables as one side, whose cells are numbers of conclusions; and these conclusions."""
    side, values = Side((), np.zeros((), dtype=np.int64)), [orderings.nothing]
    for table in tables:
        own, known = _of_table(orderings, table)
        if side.cells.size * own.cells.size > MOST_CELLS:
            names = listed((*side.factors, *own.factors))
            raise BadRulebook([Mistake("rules", f"{names} make too many combinations to reason about at once.")])
        values, numbers = _distinct(join(one, other) for one in values for other in known)
        grid = numbers.reshape(-1, len(known))
        spread = side.cells.reshape(side.cells.shape + (1,) * own.cells.ndim)
        side = Side(side.axes + own.axes, grid[spread, own.cells])
    return side, values


def _of_table(orderings: Orderings, table: Table) -> tuple[Side, list[Conclusion]]:
    values, numbers = _distinct(orderings.for_advice(said) for said in table.conclusions)
    sizes = zip(table.plan.factors, table.plan.shape, strict=True)
    axes = tuple(Axis(name, tuple((place,) for place in range(size))) for name, size in sizes)
    return _squeezed(Side(axes, numbers[table.pattern])), values


def _distinct(conclusions: Iterable[Conclusion]) -> tuple[list[Conclusion], Numbers]:
    known: dict[Conclusion, int] = {}
    numbers = [known.setdefault(one, len(known)) for one in conclusions]
    return list(known), np.array(numbers, dtype=np.int64)


def _squeezed(side: Side) -> Side:
    """A side with classes that make no difference merged."""
    axes, cells = [], side.cells
    for place, axis in enumerate(side.axes):
        alike: dict[bytes, int] = {}
        slices = [np.take(cells, number, place).tobytes() for number in range(len(axis.classes))]
        numbers = [alike.setdefault(one, len(alike)) for one in slices]
        kept = [numbers.index(number) for number in range(len(alike))]
        cells = np.take(cells, kept, place)
        merged = [
            tuple(
                sorted(
                    one
                    for number, places in zip(numbers, axis.classes, strict=True)
                    if number == kind
                    for one in places
                )
            )
            for kind in range(len(alike))
        ]
        axes.append(Axis(axis.factor, tuple(merged)))
    return Side(tuple(axes), cells)
