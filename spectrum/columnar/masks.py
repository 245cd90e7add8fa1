"""Which rules hold, as bits: one row of words for each option of each name that rules look at.

Nearly every rule fires in a block of its table: for each name it takes some options, whatever the others are. Such a
rule holds where the rows of all names have its bit, so that rows are joined by `and`. This is read off the tables of
the atlas and checked on every cell; the few rules that fire in no such block are left to `groups`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import reduce

import numpy as np
from numpy.typing import NDArray

from spectrum.atlas import Atlas, Table
from spectrum.columnar.decided import WORD, Words


@dataclass(frozen=True, eq=False)
class RuleMasks:
    """For each name a row of words for each option, shape (options, words); a bit is set where its rule may hold.

    `always` has the bits of the rules that can hold about a piece of work at all; `scattered` are the rules that fire
    in no block.
    """

    rows: Mapping[str, Words]
    always: Words
    scattered: frozenset[str]

    def row(self, name: str, places: Sequence[int]) -> Words:
        """The row of several options still possible: what holds for each of them holds for certain."""
        found: Words = np.bitwise_and.reduce(self.rows[name][list(places)], axis=0)
        return found

    def of_sets(self, name: str) -> Words:
        """The rows of every set of options, by its bits; that of none has all of them."""
        rows = np.full((1, self.always.size), _FULL)
        for own in self.rows[name]:
            rows = np.vstack([rows, rows & own])
        return rows

    def with_unknown(self, name: str) -> Words:
        """The rows of a name behind one for not knowing: code 0 is unknown, and code 1 the first option."""
        return np.vstack([self.row(name, range(len(self.rows[name]))), self.rows[name]])


def rule_masks(atlas: Atlas, places: Mapping[str, int], words: int) -> RuleMasks:
    """The masks of an atlas; `places` gives each rule its bit, among so many words."""
    rows = {name: np.full((len(options), words), _FULL) for name, options in atlas.rulebook.looked_at.items()}
    always = np.zeros(words, dtype=np.uint64)
    scattered = []
    for table in (*atlas.work_tables, *atlas.second_tables):
        for number, rule in enumerate(table.plan.rules):
            if rule.id not in table.plan.home:
                continue
            word, bit = divmod(places[rule.id], WORD)
            always[word] |= np.uint64(1 << bit)
            taken = _block(table.bits[:, number][table.pattern])
            if taken is None or _fires_unasked(table, taken):
                scattered.append(rule.id)
                continue
            for name, options in zip(table.plan.factors, taken, strict=True):
                rows[name][~options, word] &= ~np.uint64(1 << bit)
    return RuleMasks(rows, always, frozenset(scattered))


def _block(fires: NDArray[np.bool_]) -> list[NDArray[np.bool_]] | None:
    """The options of each axis that some cells take, if these cells are all there are for them; None if not."""
    axes = range(fires.ndim)
    taken = [np.asarray(fires.any(axis=tuple(other for other in axes if other != axis))) for axis in axes]
    whole = reduce(np.logical_and.outer, taken, np.array(True))
    return taken if np.array_equal(fires, whole) else None


def _fires_unasked(table: Table, taken: Sequence[NDArray[np.bool_]]) -> bool:
    """Whether a rule would hold with nothing answered, in a table that counts only once something is."""
    return not table.plan.counts(()) and all(options.all() for options in taken)


_FULL = np.uint64(2**WORD - 1)
