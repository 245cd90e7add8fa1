"""The atlas boiled down to what the advised mode depends on: small enough to reason about every change at once.

The groups that argue for modes make the *need* side, those that set limits or find things to mend the *bounds* side,
and each group that shows what is done in practice a side of its own. Options that a side treats alike are one *class*,
and conclusions that always lead to the same advice are one *value*. What is advised is then a small table with one axis
a side.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from spectrum.atlas.conclusions import Conclusion, Orderings, join
from spectrum.atlas.table import Choices, Table
from spectrum.input.mistakes import BadRulebook, Mistake
from spectrum.language.words import listed
from spectrum.rulebook.model import SUMMARIES

MOST_CELLS = 2_000_000
MOST_VALUES = 64
"""Sets of values are kept as bits of one 64-bit number."""
MOST_MIXES, LARGEST_KEPT = 1_024, 4_096
"""For how many choices of sets of values, a number of them a side, all mixes are kept, and of how many mixes each."""
MOST_KEPT = 16_384
"""For how many mixes of sets of values the modes possible are kept, and for how many families of such sets."""

MOST_NEAR = 4_096
"""For how many mixes of what is near on each side the fewest changes are kept."""
OUT_OF_REACH = 100
"""More answers than there are: for values to which no changes lead."""

Numbers = NDArray[np.int64]
Fewest = tuple[tuple[int, ...], tuple[int, ...]]
"""Sets of values of a side (as bits), and for each how few answers have to change."""


@dataclass(frozen=True)
class Axis:
    """A factor with its classes: for each class the places of its options, which are treated alike here."""

    factor: str
    classes: tuple[tuple[int, ...], ...]

    @cached_property
    def of(self) -> dict[int, int]:
        """Place of an option -> class."""
        return {index: number for number, places in enumerate(self.classes) for index in places}

    def among(self, choices: Choices) -> tuple[int, ...]:
        """The classes still possible."""
        places = choices.get(self.factor)
        return tuple(range(len(self.classes))) if places is None else tuple(sorted({self.of[one] for one in places}))


@dataclass(frozen=True, eq=False)
class Side:
    """Some groups joined: the number of a value for every combination of their classes; shape as the axes.

    `unsaid` is the value of a side about practice while none of its questions is answered; None when it always counts.
    """

    axes: tuple[Axis, ...]
    cells: Numbers
    unsaid: int | None = None

    @cached_property
    def factors(self) -> tuple[str, ...]:
        return tuple(axis.factor for axis in self.axes)

    @cached_property
    def by_factor(self) -> Mapping[str, tuple[Axis, int]]:
        """Each axis by its factor, with how many places among all cells one class is from the next."""
        shape = self.cells.shape
        return {axis.factor: (axis, math.prod(shape[at:])) for at, axis in enumerate(self.axes, start=1)}

    @cached_property
    def summed_up(self) -> tuple[str, ...]:
        """Its names that are no questions, but summed up of the partners."""
        return tuple(name for name in SUMMARIES if name in self.by_factor)

    def asked(self, choices: Choices) -> bool:
        """Whether any of its questions is answered."""
        return not choices.keys().isdisjoint(self.factors)

    @cached_property
    def bits(self) -> NDArray[np.uint64]:
        """Each cell as a set of one value, in bits."""
        return np.left_shift(np.uint64(1), self.cells.astype(np.uint64))

    def counting(self, choices: Choices) -> Side:
        """The side as it counts beside these answers: one that says nothing yet has a single cell and no axes."""
        return self if self.unsaid is None or self.asked(choices) else self._unsaid

    @cached_property
    def _unsaid(self) -> Side:
        return Side((), np.array(self.unsaid))


@dataclass(frozen=True)
class Space:
    """All sides, need and bounds first, and what is advised (a depth) for every mix of values: one axis a side."""

    sides: tuple[Side, ...]
    advised: Numbers

    @property
    def need(self) -> Side:
        return self.sides[0]

    @property
    def bounds(self) -> Side:
        return self.sides[1]

    @cached_property
    def side_of(self) -> Mapping[str, int]:
        """Which side each factor is on."""
        return {name: at for at, side in enumerate(self.sides) for name in side.factors}

    def mixes(self, sides: tuple[tuple[int, ...], ...]) -> tuple[int, ...]:
        """The modes possible (as bits) for every mix of some sets of values (as bits; one tuple a side)."""
        found = self._mixes.get(sides)
        if found is None:
            found = tuple(self.modes(mix) for mix in itertools.product(*sides))
            if len(self._mixes) >= MOST_MIXES:
                self._mixes.clear()
            if len(found) <= LARGEST_KEPT:
                self._mixes[sides] = found
        return found

    def fewest(self, sides: tuple[Fewest, ...]) -> Mapping[int, int]:
        """The fewest changes that leave each set of modes possible (as bits), from those on each side; kept."""
        found = self._fewest.get(sides)
        if found is None:
            sums = [0]
            for _, counts in sides:
                sums = [one + other for one in sums for other in counts]
            found = {}
            for modes, few in zip(self.mixes(tuple(sets for sets, _ in sides)), sums, strict=True):
                if few < found.get(modes, OUT_OF_REACH):
                    found[modes] = few
            if len(self._fewest) >= MOST_NEAR:
                self._fewest.clear()
            self._fewest[sides] = found
        return found

    @cached_property
    def _fewest(self) -> dict[tuple[Fewest, ...], dict[int, int]]:
        """What was worked out already: many cells of a side are alike in what is near them."""
        return {}

    @cached_property
    def _mixes(self) -> dict[tuple[tuple[int, ...], ...], tuple[int, ...]]:
        """What was worked out already: in most situations changes lead to the same sets of values."""
        return {}

    def modes(self, sets: tuple[int, ...]) -> int:
        """The modes possible (as bits) for sets of values (as bits), one from each side."""
        found = self._modes.get(sets)
        if found is None:
            places = [[value for value in range(some.bit_length()) if some >> value & 1] for some in sets]
            bits = np.left_shift(1, self.advised[np.ix_(*places)])
            found = int(np.bitwise_or.reduce(bits, axis=None))
            if len(self._modes) >= MOST_KEPT:
                self._modes.clear()
            self._modes[sets] = found
        return found

    @cached_property
    def _modes(self) -> dict[tuple[int, ...], int]:
        """What was worked out already; in most rulebooks there are not many sets of values."""
        return {}

    @cached_property
    def factors(self) -> frozenset[str]:
        """The names on which the advised mode depends: factors, and what is summed up of the partners."""
        return frozenset(name for side in self.sides for name in side.factors)

    @cached_property
    def cells(self) -> int:
        """How many cells all sides hold."""
        return sum(side.cells.size for side in self.sides)


def make_space(orderings: Orderings, tables: Iterable[Table]) -> Space:
    """The space of a rulebook's tables about the work. Raises BadRulebook when a side is too large to hold."""
    deciding = [table for table in tables if table.plan.decides and _bears(orderings, table)]
    always = [table for table in deciding if table.plan.counts(())]
    parts = [
        _joined(orderings, [table for table in always if _argues(table)]),
        _joined(orderings, [table for table in always if not _argues(table)]),
        *(_when_asked(orderings, table) for table in deciding if not table.plan.counts(())),
    ]
    advised, values = _merged(_advised(orderings, [conclusions for _, conclusions in parts]))
    if max(advised.shape) > MOST_VALUES:
        says = (
            f"they lead to {max(advised.shape)} kinds of conclusion, too many to reason about; at most {MOST_VALUES}."
        )
        raise BadRulebook([Mistake("rules", says)])
    sides = (_renamed(side, numbers) for (side, _), numbers in zip(parts, values, strict=True))
    return Space(tuple(sides), advised)


def _bears(orderings: Orderings, table: Table) -> bool:
    """Whether a table has a say in the advised mode; duties have none."""
    return any(orderings.for_advice(said) != orderings.nothing for said in table.conclusions)


def _argues(table: Table) -> bool:
    return any(said.argued or said.discarded for said in table.conclusions)


def _when_asked(orderings: Orderings, table: Table) -> tuple[Side, list[Conclusion]]:
    """A table about practice as a side, whose last value stands for nothing having been said."""
    side, values = _joined(orderings, [table])
    return Side(side.axes, side.cells, len(values)), [*values, orderings.nothing]


def _advised(orderings: Orderings, values: Sequence[Sequence[Conclusion]]) -> Numbers:
    """What is advised for every mix of the conclusions of the sides."""
    found = [orderings.verdict(orderings.all_of(mix)).advised for mix in itertools.product(*values)]
    return np.array(found, dtype=np.int64).reshape([len(some) for some in values])


def _merged(advised: Numbers) -> tuple[Numbers, list[Numbers]]:
    """The advice with conclusions that always lead to the same one merged, and their new numbers on each side."""
    renumbered = []
    for at in range(advised.ndim):
        rows = np.moveaxis(advised, at, 0).reshape(advised.shape[at], -1)
        _, first, numbers = np.unique(rows, axis=0, return_index=True, return_inverse=True)
        advised = np.take(advised, first, at)
        renumbered.append(numbers.ravel())
    return advised, renumbered


def _renamed(side: Side, numbers: Numbers) -> Side:
    """A side with its values by their new numbers, and no class that makes no difference any more."""
    unsaid = None if side.unsaid is None else int(numbers[side.unsaid])
    return squeezed(Side(side.axes, numbers[side.cells], unsaid))


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
    axes = tuple(Axis(name, tuple((index,) for index in range(size))) for name, size in sizes)
    return squeezed(Side(axes, numbers[table.pattern])), values


def _distinct(conclusions: Iterable[Conclusion]) -> tuple[list[Conclusion], Numbers]:
    known: dict[Conclusion, int] = {}
    numbers = [known.setdefault(one, len(known)) for one in conclusions]
    return list(known), np.array(numbers, dtype=np.int64)


def squeezed(side: Side) -> Side:
    """A side with classes that make no difference merged."""
    axes, cells = [], side.cells
    for at, axis in enumerate(side.axes):
        alike: dict[bytes, list[int]] = {}
        for number in range(len(axis.classes)):
            alike.setdefault(np.take(cells, number, at).tobytes(), []).append(number)
        merged = (sorted(index for number in some for index in axis.classes[number]) for some in alike.values())
        axes.append(Axis(axis.factor, tuple(tuple(places) for places in merged)))
        cells = np.take(cells, [some[0] for some in alike.values()], at)
    return Side(tuple(axes), cells, side.unsaid)
