"""The plainest answers that bring a case about, and what other groups can conclude beside one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from spectrum.atlas import Atlas, Conclusion, Table
from spectrum.checks.groups import DecidingGroups, groups_of
from spectrum.checks.packing import Packed, Packing
from spectrum.rulebook import Rulebook
from spectrum.rulebook.phrases import condition_words

Cell = Mapping[str, str]
NO_CELL = -1
Witness = tuple[tuple[int, int], ...]
"""Cells that bring something about: the place of a table among the atlas's work tables, and the index of its cell."""


class Contexts:
    """What groups can conclude together, each with the fewest cells that bring it about, as far as was seen."""

    def __init__(self) -> None:
        self.packed: Packed = np.zeros(1, dtype=np.int64)
        self.lengths: Packed = np.zeros(1, dtype=np.int64)
        self.steps: list[_Step] = []

    def join(self, packing: Packing, at: int, more: _Witnesses) -> None:
        """Take in what one more group can conclude: the table in a place among the atlas's work tables."""
        packed = packing.join(self.packed[:, None], more.packed).ravel()
        lengths = (self.lengths[:, None] + (more.cells != NO_CELL)).ravel()
        kept = _plainest_of(packed, lengths)
        before, which = np.divmod(kept, len(more.packed))
        self.steps.append(_Step(before, at, more.cells[which]))
        self.packed, self.lengths = packed[kept], lengths[kept]

    def tell_apart(self, packed: Packed) -> None:
        """Merge those of which the same is told; `packed` is what is told of each."""
        kept = _plainest_of(packed, self.lengths)
        self.steps.append(_Step(kept, 0, np.full(len(kept), NO_CELL)))
        self.packed, self.lengths = packed[kept], self.lengths[kept]

    def plainest(self, wanted: NDArray[np.bool_]) -> int:
        """The first of some that as few groups as possible bring about."""
        some = np.flatnonzero(wanted)
        return int(some[np.argmin(self.lengths[some])])

    def witness(self, index: int) -> Witness:
        """The cells that bring one about."""
        found = []
        for step in reversed(self.steps):
            if step.cells[index] != NO_CELL:
                found.append((step.at, int(step.cells[index])))
            index = int(step.before[index])
        return tuple(reversed(found))


class _Step(NamedTuple):
    """How each context came about: from which before it, and by which cell of the table in which place."""

    before: NDArray[np.intp]
    at: int
    cells: NDArray[np.intp]


class _Witnesses(NamedTuple):
    """What a table can say that moves the advice, and for each a cell; none is needed for one that says nothing."""

    packed: Packed
    cells: NDArray[np.intp]


def contexts_of(atlas: Atlas, table: Table) -> Contexts:
    """Everything the other groups can conclude together, as far as a verdict can tell it apart beside this table."""
    groups = groups_of(atlas)
    others = [(at, one) for at, one in enumerate(atlas.work_tables) if one is not table and one.plan.decides]
    arguing = [(at, one) for at, one in others if groups.argues(one)]
    found = Contexts()
    for part in (arguing, [one for one in others if one not in arguing]):
        for at, other in part:
            found.join(groups.packing, at, _witnesses(groups, other))
        found.tell_apart(groups.told_apart(table, found.packed))
    return found


def _witnesses(groups: DecidingGroups, table: Table) -> _Witnesses:
    """What a table can say, in the order in which its cells say it."""
    advising = groups.advising(table)
    patterns, cells = np.unique(table.pattern, return_index=True)
    packed = advising.values[advising.numbers[patterns]]
    cells[packed == 0] = NO_CELL
    if not table.plan.counts(()):
        packed, cells = np.concatenate(([0], packed)), np.concatenate(([NO_CELL], cells))
    first = np.sort(np.unique(packed, return_index=True)[1])
    return _Witnesses(packed[first], cells[first])


def _plainest_of(packed: Packed, lengths: Packed) -> NDArray[np.intp]:
    """The place of each packed conclusion once, where it is shortest; in the order in which they first come."""
    order = np.lexsort((lengths, packed))
    starts = np.flatnonzero(np.diff(packed[order], prepend=packed[order[0]] - 1))
    kept: NDArray[np.intp] = order[starts][np.argsort(np.minimum.reduceat(order, starts))]
    return kept


def answers_of(atlas: Atlas, witness: Witness) -> dict[str, str]:
    """As few answers as bring a context about."""
    found: dict[str, str] = {}
    for at, index in witness:
        found.update(plainest(atlas, atlas.work_tables[at], [index]))
    return found


def plainest(atlas: Atlas, table: Table, cells: Sequence[int]) -> dict[str, str]:
    """The first of some cells with as few answers as leave each of them no other conclusion.

    Answers in which the cells differ are kept, so that each of them still says what it said.
    """
    places = [[int(index) for index in np.unravel_index(cell, table.plan.shape)] for cell in cells]
    wanted = [_said(atlas, table, int(table.pattern.flat[cell])) for cell in cells]
    left: list[int] = []
    for axis, size in enumerate(table.plan.shape):
        wider = [*left, axis]
        if size > 1 and len({one[axis] for one in places}) == 1:
            left = wider if all(_only(atlas, table, *one, wider) for one in zip(places, wanted, strict=True)) else left
    values = atlas.rulebook.looked_at
    named = enumerate(zip(table.plan.factors, places[0], strict=True))
    return {name: values[name][index] for axis, (name, index) in named if axis not in left}


def _only(atlas: Atlas, table: Table, places: Sequence[int], wanted: Conclusion, left: Sequence[int]) -> bool:
    """Whether a table says only this when some of a cell's answers are left out."""
    part = table.pattern[tuple(slice(None) if axis in left else index for axis, index in enumerate(places))]
    return all(_said(atlas, table, pattern) == wanted for pattern in np.unique(part).tolist())


def _said(atlas: Atlas, table: Table, pattern: int) -> Conclusion:
    return atlas.orderings.for_advice(table.conclusions[pattern])


def told(book: Rulebook, answers: Cell) -> str:
    """Answers in the words of their questions; what else could be answered says nothing here."""
    if not answers:
        return "Whatever is answered."
    return " ".join(_sentence(condition_words(book, name, [value])) for name, value in answers.items())


def _sentence(words: str) -> str:
    return words if words.endswith((".", "?", "!")) else f"{words}."
