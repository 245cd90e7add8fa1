"""Looking up many situations at once: the same as one by one, a table at a time for all of them."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from spectrum.atlas.conclusions import Conclusion, Verdict
from spectrum.atlas.lookup import WORD, Lookup, TableLookup, TableOutcome
from spectrum.atlas.table import Choices

MOST_BITS = 62
"""As many bits as a key of a table can have; a table with more is looked up one by one."""
JOINS = {
    "argued": np.bitwise_or,
    "discarded": np.bitwise_or,
    "limit": np.minimum,
    "mend": np.add,
    "floor": np.maximum,
    "safety": np.maximum,
    "actual": np.maximum,
    "roles": np.bitwise_or,
}
"""How each field of conclusions is joined, as `conclusions.join` does it for two."""

Numbers = NDArray[np.int64]
WorkOut = Callable[[Sequence[int]], frozenset[Verdict]]


class Found(NamedTuple):
    """For each situation its verdicts, and the rules that certainly fire as bits."""

    verdicts: list[frozenset[Verdict]]
    certain: list[int]


def look_up_many(lookup: Lookup, situations: Sequence[Choices]) -> Found:
    """What these answers leave possible, for each situation."""
    if not situations:
        return Found([], [])
    codes = np.array([lookup.codes(one) for one in situations], dtype=np.int64)
    single = (codes & (codes - 1)) == 0
    places = np.frexp(codes.astype(np.float64))[1] - 1
    certain = np.zeros((len(situations), lookup.names.words), dtype=np.uint64)
    joined = _Joined(lookup, len(situations))
    for table in (*lookup.always, *lookup.when_asked):
        rows: Numbers | slice = slice(None)
        if table in lookup.when_asked:
            rows = np.array([at for at, one in enumerate(situations) if table.table.plan.counts(one)], dtype=np.int64)
        own = _Rows(codes[rows], single[rows], places[rows].astype(np.int64))
        outcomes, which = _outcomes(table, own)
        certain[rows] |= outcomes.rules(lookup.names.words)[which]
        if table.decides:
            joined.add(outcomes, which, rows)
    return Found(joined.verdicts(), [int.from_bytes(row.tobytes(), "little") for row in certain])


class _Rows(NamedTuple):
    """Some situations: what is still possible of each name as bits, whether it is one thing, and the place of that."""

    codes: Numbers
    single: NDArray[np.bool_]
    places: Numbers


class _Outcomes(NamedTuple):
    """Outcomes of a table: one for each pattern, then those of open answers."""

    table: TableLookup
    more: list[TableOutcome]

    def rules(self, words: int) -> NDArray[np.uint64]:
        """The rules that certainly fire, as bits in words of 64; one row an outcome."""
        return np.concatenate([_rules(self.table, words), _words([one.certain for one in self.more], words)])

    def field(self, name: str) -> Numbers:
        """A field of the conclusion of each outcome; of one that leaves several open, of any of these."""
        return np.concatenate([_field(self.table, name), _fields(self.more, name)])

    @property
    def sets(self) -> list[frozenset[Conclusion]]:
        return [*(one.conclusions for one in self.table.outcomes), *(one.conclusions for one in self.more)]


@functools.lru_cache(1024)
def _rules(table: TableLookup, words: int) -> NDArray[np.uint64]:
    return _words([one.certain for one in table.outcomes], words)


@functools.lru_cache(1024)
def _field(table: TableLookup, name: str) -> Numbers:
    return _fields(table.outcomes, name)


def _fields(outcomes: Sequence[TableOutcome], name: str) -> Numbers:
    return np.array([getattr(next(iter(one.conclusions)), name) for one in outcomes], dtype=np.int64)


def _words(rules: Sequence[int], words: int) -> NDArray[np.uint64]:
    data = b"".join(one.to_bytes(words * WORD // 8, "little") for one in rules)
    return np.frombuffer(data, dtype="<u8").reshape(len(rules), words)


def _outcomes(table: TableLookup, rows: _Rows) -> tuple[_Outcomes, Numbers]:
    """What a table says of some situations: its outcomes, and which of them each situation has."""
    cells = rows.places[:, table.places] @ np.array(table.steps, dtype=np.int64)
    which = table.cells[cells].astype(np.int64)
    open_rows = np.flatnonzero(~rows.single[:, table.places].all(axis=1))
    if not len(open_rows):
        return _Outcomes(table, []), which
    distinct, numbers = _distinct(table, rows.codes[open_rows][:, table.places])
    which[open_rows] = numbers + len(table.outcomes)
    return _Outcomes(table, [table.ask(tuple(row) if len(row) > 1 else row[0]) for row in distinct]), which


def _distinct(table: TableLookup, codes: Numbers) -> tuple[list[list[int]], Numbers]:
    """The distinct rows of bits, and which of them each row is."""
    if table.bits > MOST_BITS:
        rows, which = np.unique(codes, axis=0, return_inverse=True)
        return rows.tolist(), which.ravel()
    _, first, which = np.unique(codes @ np.array(table.radix, dtype=np.int64), return_index=True, return_inverse=True)
    return codes[first].tolist(), which


class _Joined:
    """What the tables that decide conclude about each situation, joined."""

    def __init__(self, lookup: Lookup, count: int) -> None:
        self.lookup = lookup
        self.state = {name: np.full(count, getattr(lookup.orderings.nothing, name), np.int64) for name in JOINS}
        self.open = np.zeros(count, dtype=np.bool_)
        self.sets: list[list[frozenset[Conclusion]]] = []
        self.which: list[Numbers] = []

    def add(self, outcomes: _Outcomes, which: Numbers, rows: Numbers | slice) -> None:
        """Join what one table says of some situations."""
        sets = outcomes.sets
        self.open[rows] |= np.array([len(one) > 1 for one in sets])[which]
        for name, join in JOINS.items():
            self.state[name][rows] = join(self.state[name][rows], outcomes.field(name)[which])
        numbers = np.full(len(self.open), -1)
        numbers[rows] = which
        self.sets.append(sets)
        self.which.append(numbers)

    def verdicts(self) -> list[frozenset[Verdict]]:
        """The verdicts on each situation: what is settled by its joined state, what is open by all that is possible."""
        found = _each(np.stack(list(self.state.values()), axis=1), self._settled)
        if self.open.any():
            rows = np.flatnonzero(self.open)
            some = _each(np.stack(self.which, axis=1)[rows], self._possible)
            for row, verdicts in zip(rows.tolist(), some, strict=True):
                found[row] = verdicts
        return found

    def _settled(self, row: Sequence[int]) -> frozenset[Verdict]:
        return frozenset([self.lookup.orderings.verdict(Conclusion(*row))])

    def _possible(self, row: Sequence[int]) -> frozenset[Verdict]:
        parts = (sets[one] for sets, one in zip(self.sets, row, strict=True) if one >= 0)
        return self.lookup.verdicts(tuple(one for one in parts if one != self.lookup.nothing))


def _each(rows: Numbers, work_out: WorkOut) -> list[frozenset[Verdict]]:
    """Verdicts for rows of numbers, worked out once for rows that are the same."""
    distinct, which = np.unique(rows, axis=0, return_inverse=True)
    told = [work_out(row) for row in distinct.tolist()]
    return [told[one] for one in which.ravel().tolist()]
