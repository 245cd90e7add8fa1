"""Two atlases side by side: what both can conclude from the same answers, group by group."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from spectrum.atlas import Atlas, Conclusion, Table, join
from spectrum.input.mistakes import BadRulebook, Mistake
from spectrum.language.words import listed
from spectrum.rulebook.model import NOT_KNOWN, SUMMARIES
from spectrum.rulebook.whole_book import MOST_CELLS

Said = frozenset[Conclusion]


class Pair(NamedTuple):
    """What the old and the new rulebook can conclude from the same answers to the questions that both ask."""

    old: Said
    new: Said


class Tally(NamedTuple):
    """In how many cases a pair comes about, and answers that bring it about, as few factors as was seen."""

    cases: int
    answers: Mapping[str, str]


class Shared(NamedTuple):
    """What two rulebooks have in common: the options that both offer, by factor, and what only one of them asks."""

    options: Mapping[str, tuple[str, ...]]
    left_open: Mapping[str, tuple[str, ...]]

    def values(self, name: str) -> tuple[str, ...]:
        return self.options.get(name) or self.left_open[name]


def shared(old: Atlas, new: Atlas) -> Shared:
    """The questions and answers of two rulebooks set side by side; no partner is named."""
    books = (old.rulebook, new.rulebook)
    both: dict[str, tuple[str, ...]] = dict.fromkeys(SUMMARIES, (NOT_KNOWN,))
    one_only: dict[str, tuple[str, ...]] = {}
    for name, factor in {**books[1].factor, **books[0].factor}.items():
        known = [book.factor[name].option_ids for book in books if name in book.factor]
        common = tuple(option for option in factor.option_ids if all(option in ids for ids in known))
        if len(known) == len(books) and common:
            both[name] = common
        else:
            one_only[name] = factor.option_ids
    return Shared(both, one_only)


def deciding(atlas: Atlas) -> list[Table]:
    """The tables that have a say in the advised mode; duties have none."""
    nothing = atlas.orderings.nothing
    deciding = (table for table in atlas.work_tables if table.plan.decides)
    return [one for one in deciding if any(atlas.orderings.for_advice(said) != nothing for said in one.conclusions)]


def both_said(one: Pair, other: Pair) -> Pair:
    """What two groups can conclude together, on both sides."""
    return Pair(_mixed(one.old, other.old), _mixed(one.new, other.new))


def _mixed(some: Said, more: Said) -> Said:
    return frozenset(itertools.starmap(join, itertools.product(some, more)))


class Part:
    """One merged group of factors, with what both rulebooks can conclude in each of its cells.

    Its cells are the combinations of answers that both know; what only one of the rulebooks asks is left open.
    """

    def __init__(self, old: Atlas, new: Atlas, names: Sequence[str], known: Shared) -> None:
        self.known = known
        self.names = tuple(name for name in names if name in known.options)
        self.left_open = tuple(name for name in names if name in known.left_open)
        self.shape = tuple(len(known.values(name)) for name in self.names)
        every = (*self.names, *self.left_open)
        size = math.prod(len(known.values(name)) for name in every)
        if size > MOST_CELLS:
            many = f"{size:,} combinations of {listed(every)}"
            says = f"the two group factors so differently that {many} would be compared."
            raise BadRulebook([Mistake("rules", says)])
        self.pairs, self.cells = self._pairs(old, new)
        self.found = dict(self._found(old, new))

    def _pairs(self, old: Atlas, new: Atlas) -> tuple[list[Pair], NDArray[np.intp]]:
        """The distinct pairs, and for each cell which of them it holds."""
        sides = [self._side(atlas) for atlas in (old, new)]
        rows = np.concatenate([cells for cells, _ in sides], axis=1)
        distinct, cells = np.unique(rows, axis=0, return_inverse=True)
        width = sides[0][0].shape[1]
        known: dict[Pair, int] = {}
        numbers = []
        for row in distinct.tolist():
            halves = zip((row[:width], row[width:]), sides, strict=True)
            pair = Pair(*(frozenset(said[number] for number in set(half)) for half, (_, said) in halves))
            numbers.append(known.setdefault(pair, len(known)))
        return list(known), np.array(numbers)[cells.ravel()].reshape(self.shape)

    def _side(self, atlas: Atlas) -> tuple[NDArray[np.int64], list[Conclusion]]:
        """What one rulebook concludes: a row a cell, a column for each way to answer what only one of them asks."""
        tables = [table for table in deciding(atlas) if set(table.plan.factors) & {*self.names, *self.left_open}]
        orderings = atlas.orderings
        said, cells = [orderings.nothing], np.zeros(math.prod(self.shape) * self._ways, dtype=np.int64)
        for table in tables:
            known: dict[Conclusion, int] = {}
            own = [orderings.for_advice(one) for one in table.conclusions]
            mixed = [known.setdefault(join(one, other), len(known)) for one in said for other in own]
            cells = np.array(mixed).reshape(len(said), len(own))[cells, self._spread(atlas, table)]
            said = list(known)
        return np.sort(cells.reshape(-1, self._ways), axis=1), said

    @property
    def _ways(self) -> int:
        return math.prod(len(self.known.values(name)) for name in self.left_open)

    def _spread(self, atlas: Atlas, table: Table) -> NDArray[np.int64]:
        """A table's patterns over the cells of this part, in the options that both rulebooks know."""
        names = (*self.names, *self.left_open)
        values = atlas.rulebook.looked_at
        axes = [[values[name].index(one) for one in self.known.values(name)] for name in table.plan.factors]
        own = table.pattern[np.ix_(*axes)]
        order = sorted(range(own.ndim), key=lambda axis: names.index(table.plan.factors[axis]))
        full = [len(self.known.values(name)) for name in names]
        sizes = [size if name in table.plan.factors else 1 for name, size in zip(names, full, strict=True)]
        return np.broadcast_to(own.transpose(order).reshape(sizes), full).ravel().astype(np.int64)

    def _found(self, old: Atlas, new: Atlas) -> Iterator[tuple[Pair, Tally]]:
        nothing = silence(old, new)
        numbers, first, counts = np.unique(self.cells.ravel(), return_index=True, return_counts=True)
        for number, index, count in zip(numbers.tolist(), first.tolist(), counts.tolist(), strict=True):
            pair = self.pairs[number]
            yield pair, Tally(count, {} if pair == nothing else self._cell(index))

    def _cell(self, index: int) -> dict[str, str]:
        places = np.unravel_index(index, self.shape)
        named = zip(self.names, places, strict=True)
        return {name: self.known.values(name)[int(index)] for name, index in named if name not in SUMMARIES}

    def pairs_left(self, answers: Mapping[str, Iterable[str]]) -> set[Pair]:
        """The pairs that are still possible when only these answers are given."""
        axes = [
            [index for index, one in enumerate(self.known.values(name)) if one in answers.get(name, (one,))]
            for name in self.names
        ]
        return {self.pairs[number] for number in np.unique(self.cells[np.ix_(*axes)]).tolist()}


def silence(old: Atlas, new: Atlas) -> Pair:
    """The pair of a group that says nothing on either side."""
    return Pair(frozenset({old.orderings.nothing}), frozenset({new.orderings.nothing}))
