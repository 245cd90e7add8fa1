"""The groups of an atlas as proofs look at them: what each can conclude, by the answers that it tells apart.

A table has a cell for every combination of answers. What it concludes tells far fewer apart: options that never make a
difference are one class. So a proof over classes of answers is a proof over all of them.
"""

from __future__ import annotations

import weakref
from collections.abc import Iterable
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from spectrum.atlas import Atlas, Axis, Choices, Side, Table, squeezed
from spectrum.checks.joining import Joining, Possible, joining_for
from spectrum.checks.packing import Depths, Packed, Packing
from spectrum.checks.seen import Seen, SeenMixes, mixes_of

MOST_KEPT = 2_048
"""For how many mixes of what groups can conclude it is kept what is seen, and how much is kept of each group."""


class DecidingGroup:
    """A table that decides: the packed conclusions that it comes to, and which of them each mix of classes has."""

    def __init__(self, table: Table, packing: Packing) -> None:
        self.factors = frozenset(table.plan.factors)
        values, self.numbers = np.unique(packing.packed(table.conclusions), return_inverse=True)
        self.values: Packed = values
        self.everything: Possible = tuple(values.tolist())
        self.side = _side(table, self.numbers)
        self.kept: dict[tuple[tuple[int, ...], ...], Possible] = {}

    def possible(self, choices: Choices) -> Possible:
        """What can still be concluded."""
        if self.factors.isdisjoint(choices):
            return self.everything
        classes = tuple(axis.among(choices) for axis in self.side.axes)
        if classes not in self.kept:
            if len(self.kept) >= MOST_KEPT:
                self.kept.clear()
            left = np.bincount(self.side.cells[np.ix_(*classes)].ravel(), minlength=len(self.values))
            self.kept[classes] = tuple(self.values[left > 0].tolist())
        return self.kept[classes]

    def advising(self, packing: Packing) -> Advising:
        """The same without duties, which have no say in what is advised."""
        values, numbers = np.unique(self.values & ~packing.floor, return_inverse=True)
        side = squeezed(Side(self.side.axes, numbers[self.side.cells]))
        return Advising(values, numbers[self.numbers], side)


def _side(table: Table, numbers: NDArray[np.intp]) -> Side:
    """A table with a number for each pattern, by the classes of answers that these tell apart."""
    sizes = zip(table.plan.factors, table.plan.shape, strict=True)
    axes = tuple(Axis(name, tuple((index,) for index in range(size))) for name, size in sizes)
    cells: Any = numbers.astype(np.min_scalar_type(int(numbers.max())))[table.pattern]  # a table can be large
    side = squeezed(Side(axes, cells))
    return Side(side.axes, side.cells.astype(np.int64))


class Advising(NamedTuple):
    """What a group concludes that can move the advice: packed conclusions, and their numbers.

    `numbers` has one of them for each pattern of the table, and the cells of `side` hold one for each mix of classes.
    """

    values: Packed
    numbers: NDArray[np.intp]
    side: Side


class Outcomes(NamedTuple):
    """What one aspect comes to: the number of an outcome for each packed conclusion of a group.

    `depths` has a row for each outcome and a column for each context, as far as contexts make a difference.
    """

    numbers: NDArray[np.intp]
    depths: Depths


class DecidingGroups:
    """The groups of an atlas that decide about the work."""

    def __init__(self, atlas: Atlas) -> None:
        self.joining: Joining = joining_for(atlas.orderings)
        self.mixes: SeenMixes = mixes_of(atlas.rulebook)
        self.tables = tuple(table for table in atlas.work_tables if table.plan.decides)
        self.groups = tuple(group_of(table, self.joining.packing) for table in self.tables)
        self._seen: dict[tuple[Possible, ...], Seen] = {}

    @property
    def packing(self) -> Packing:
        return self.joining.packing

    def counting(self, choices: Choices) -> list[tuple[Table, ...]]:
        """The tables that take part; with those of practice, and, unless it was asked about, without them before."""
        unasked = {table for table in self._when_asked if not table.plan.counts(choices)}
        return (
            [tuple(table for table in self.tables if table not in unasked), self.tables] if unasked else [self.tables]
        )

    def possible(self, tables: Iterable[Table], choices: Choices) -> list[Possible]:
        """What each of some tables can still conclude."""
        return [group_of(table, self.packing).possible(choices) for table in tables]

    def seen(self, several: Iterable[Possible]) -> Seen:
        """Everything that can be seen of verdicts where groups can conclude so much."""
        arguing, others = self.joining.in_order(several)
        key = (*arguing, *others)
        if key not in self._seen:
            if len(self._seen) >= MOST_KEPT:
                self._seen.clear()
            self._seen[key] = self.mixes.of(self.joining, self.joining.together(key))
        return self._seen[key]

    def contexts(self, table: Table) -> Packed:
        """Everything the other groups can conclude together, as far as a verdict can tell it apart beside a table."""
        if table not in self._contexts:
            others = [self._advises(one) for one in self.tables if one is not table]
            argues, mends = self.argues(table), self.mends(table)
            self._contexts[table] = self.joining.beside(others, argues=argues, mends=mends)
        return self._contexts[table]

    def told_apart(self, table: Table, packed: Packed) -> Packed:
        """What is told of packed conclusions of other groups beside a table: what makes no difference is the same."""
        some = packed if self.argues(table) else self.joining.settled(packed)
        return some if self.mends(table) else self.joining.weighed(some)

    def argues(self, table: Table) -> bool:
        """Whether a table argues for a mode, or throws one out."""
        return bool((group_of(table, self.packing).values & self.packing.arguments).any())

    def mends(self, table: Table) -> bool:
        """Whether a table finds things to mend."""
        return bool(self.packing.mend(group_of(table, self.packing).values).any())

    def advising(self, table: Table) -> Advising:
        """A table as far as it has a say in what is advised."""
        if table not in self._advising:
            self._advising[table] = group_of(table, self.packing).advising(self.packing)
        return self._advising[table]

    def outcomes(self, table: Table, aspect: str) -> Outcomes:
        """What an aspect comes to for each conclusion of a table, beside everything that the other groups conclude."""
        key = table, aspect
        if key not in self._outcomes:
            both = self.packing.join(self.advising(table).values[:, None], self.contexts(table))
            depths = np.unique(self.joining.aspect(both, aspect), axis=1)
            kinds, numbers = np.unique(depths, axis=0, return_inverse=True)
            self._outcomes[key] = Outcomes(numbers.ravel(), kinds)
        return self._outcomes[key]

    def _advises(self, table: Table) -> Possible:
        """What a table can say that moves the advice; nothing, too, where it counts only once it was asked about."""
        values = set((group_of(table, self.packing).values & ~self.packing.floor).tolist())
        return tuple(sorted(values if table.plan.counts(()) else {0, *values}))

    @cached_property
    def _when_asked(self) -> tuple[Table, ...]:
        """The tables that take part only once something of theirs was asked about."""
        return tuple(table for table in self.tables if not table.plan.counts(()))

    @cached_property
    def _contexts(self) -> dict[Table, Packed]:
        return {}

    @cached_property
    def _advising(self) -> dict[Table, Advising]:
        return {}

    @cached_property
    def _outcomes(self) -> dict[tuple[Table, str], Outcomes]:
        return {}


_groups: weakref.WeakKeyDictionary[Table, DecidingGroup] = weakref.WeakKeyDictionary()
_all_groups: weakref.WeakKeyDictionary[Atlas, DecidingGroups] = weakref.WeakKeyDictionary()


def group_of(table: Table, packing: Packing) -> DecidingGroup:
    """A table as proofs look at it; kept as long as the table, since atlases with much in common share tables."""
    found = _groups.get(table)
    if found is None:
        found = _groups[table] = DecidingGroup(table, packing)
    return found


def groups_of(atlas: Atlas) -> DecidingGroups:
    """The groups of an atlas; kept as long as the atlas."""
    found = _all_groups.get(atlas)
    if found is None:
        found = _all_groups[atlas] = DecidingGroups(atlas)
    return found
