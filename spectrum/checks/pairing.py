"""Two atlases side by side: what both conclude from the same answers, group by group."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from spectrum.atlas import Atlas, Conclusion, Table
from spectrum.mistakes import BadRulebook, Mistake
from spectrum.rulebook.checks import MOST_CELLS
from spectrum.words import listed


class Pair(NamedTuple):
    """What the old and the new rulebook conclude from the same answers."""

    old: Conclusion
    new: Conclusion


class Found(NamedTuple):
    """In how many cases a pair comes about, and answers that bring it about, as few factors as was seen."""

    cases: int
    answers: Mapping[str, str]


def deciding(atlas: Atlas) -> list[Table]:
    """The tables that have a say in the advised mode: those about practice and duties have none."""
    nothing = atlas.orderings.nothing
    deciding = (table for table in atlas.work_tables if table.plan.decides)
    return [one for one in deciding if any(atlas.orderings.for_advice(said) != nothing for said in one.conclusions)]


class Part:
    """One merged group of factors, with what both rulebooks conclude in each of its cells."""

    def __init__(self, old: Atlas, new: Atlas, names: Sequence[str], options: Mapping[str, tuple[str, ...]]) -> None:
        self.names = tuple(name for name in names if name in options)
        self.options = options
        self.shape = tuple(len(options[name]) for name in self.names)
        if math.prod(self.shape) > MOST_CELLS:
            size = f"{math.prod(self.shape):,} combinations of {listed(self.names)}"
            raise BadRulebook(
                [Mistake("rules", f"the two group factors so differently that {size} would be compared.")]
            )
        self.pairs, self.cells = self._pairs(old, new)
        self.found = dict(self._found(old))

    def _pairs(self, old: Atlas, new: Atlas) -> tuple[list[Pair], NDArray[np.intp]]:
        """The distinct pairs, and for each cell which of them it holds."""
        sides = [[table for table in deciding(one) if set(table.plan.factors) & set(self.names)] for one in (old, new)]
        columns = [self._spread(one, table) for one, tables in zip((old, new), sides, strict=True) for table in tables]
        rows, cells = np.unique(np.stack(columns), axis=1, return_inverse=True)
        known: dict[Pair, int] = {}
        numbers = []
        for row in rows.T.tolist():
            said = iter(row)
            pair = Pair(*(self._said(one, tables, said) for one, tables in zip((old, new), sides, strict=True)))
            numbers.append(known.setdefault(pair, len(known)))
        return list(known), np.array(numbers)[cells.ravel()].reshape(self.shape)

    def _said(self, atlas: Atlas, tables: Iterable[Table], patterns: Iterator[int]) -> Conclusion:
        return atlas.orderings.all_of(atlas.orderings.for_advice(table.conclusions[next(patterns)]) for table in tables)

    def _spread(self, atlas: Atlas, table: Table) -> NDArray[np.int64]:
        """A table's patterns over the cells of this part, in the options that both rulebooks know."""
        book = atlas.rulebook
        axes = [[book.factor[name].place(one) for one in self.options[name]] for name in table.plan.factors]
        own = table.pattern[np.ix_(*axes)]
        order = sorted(range(own.ndim), key=lambda axis: self.names.index(table.plan.factors[axis]))
        sizes = [size if name in table.plan.factors else 1 for name, size in zip(self.names, self.shape, strict=True)]
        return np.broadcast_to(own.transpose(order).reshape(sizes), self.shape).ravel().astype(np.int64)

    def _found(self, old: Atlas) -> Iterator[tuple[Pair, Found]]:
        nothing = old.orderings.nothing
        numbers, first, counts = np.unique(self.cells.ravel(), return_index=True, return_counts=True)
        for number, index, count in zip(numbers.tolist(), first.tolist(), counts.tolist(), strict=True):
            pair = self.pairs[number]
            yield pair, Found(count, {} if pair == Pair(nothing, nothing) else self._cell(index))

    def _cell(self, index: int) -> dict[str, str]:
        places = np.unravel_index(index, self.shape)
        return {name: self.options[name][int(place)] for name, place in zip(self.names, places, strict=True)}

    def pairs_left(self, answers: Mapping[str, Sequence[str]]) -> set[Pair]:
        """The pairs that are still possible when only these answers are given."""
        axes = [
            [place for place, option in enumerate(self.options[name]) if option in answers.get(name, (option,))]
            for name in self.names
        ]
        return {self.pairs[number] for number in np.unique(self.cells[np.ix_(*axes)]).tolist()}
