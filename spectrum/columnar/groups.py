"""What groups of questions conclude, for every combination of answers, not knowing included.

A group leaves open a set of conclusions, and some of the rules that fire in no block hold for certain. Combinations
that come to the same are one class.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import reduce
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from spectrum.atlas import Conclusion, Table, join
from spectrum.columnar.decided import WORD, Words, words_for

Cells = NDArray[Any]


class GroupConclusions(NamedTuple):
    """What is concluded: every conclusion still possible, and the rules, as bits, that hold for certain."""

    conclusions: frozenset[Conclusion]
    rules: int

    def and_also(self, other: GroupConclusions) -> GroupConclusions:
        """What two groups that share no question conclude together."""
        both = frozenset(join(one, another) for one in self.conclusions for another in other.conclusions)
        return GroupConclusions(both, self.rules | other.rules)


class Group(NamedTuple):
    """Some columns; for every combination of their codes a class (code 0 is not knowing), and what each concludes."""

    columns: tuple[int, ...]
    cells: Cells
    concluded: tuple[GroupConclusions, ...]

    def in_order(self, columns: Sequence[int]) -> Group:
        """The same with its columns in another order."""
        axes = [self.columns.index(column) for column in columns]
        return Group(tuple(columns), self.cells.transpose(axes), self.concluded)

    def and_also(self, other: Group) -> Group:
        """Two groups as one."""
        pairs = np.add.outer(self.cells * len(other.concluded), other.cells)
        distinct, cells = np.unique(pairs, return_inverse=True)
        both = [divmod(pair, len(other.concluded)) for pair in distinct.tolist()]
        told = [self.concluded[one].and_also(other.concluded[another]) for one, another in both]
        return Group(self.columns + other.columns, cells.reshape(pairs.shape), tuple(told))


def as_one(groups: Sequence[Group]) -> Group:
    """Several groups as one."""
    return reduce(Group.and_also, groups)


def saying_nothing(nothing: Conclusion, codes: int) -> Group:
    """A group over the first column, which has so many codes, that says nothing whatever was answered."""
    return Group((0,), np.zeros(codes, dtype=np.int64), (GroupConclusions(frozenset([nothing]), 0),))


def group_of(
    table: Table, rules: Collection[str], bits: Mapping[str, int], places: Mapping[str, int], nothing: Conclusion
) -> Group:
    """The group of a table. `rules` are those of it that are told with what it concludes, and `bits` the bit of each.

    `places` says where each column stands, and for a name that is no column and always the same, which option it has,
    as a negative number: -1 for the first.
    """
    kinds = list(dict.fromkeys(table.conclusions))
    number = {said: at for at, said in enumerate(kinds)}
    said = np.array([number[one] for one in table.conclusions])[table.pattern]
    possible = _with_unknown(_one_hot(said, len(kinds)), np.bitwise_or)
    home = [at for at, rule in enumerate(table.plan.rules) if rule.id in rules]
    certain = _with_unknown(table.bits[:, home][table.pattern], np.logical_and)
    told = np.concatenate([possible, certain.astype(np.uint64)], axis=-1)
    distinct, cells = _distinct_rows(told.reshape(-1, told.shape[-1]))
    words = possible.shape[-1]
    own = [1 << bits[table.plan.rules[at].id] for at in home]
    concluded = [
        GroupConclusions(
            _named(row[:words], kinds), sum(bit for bit, holds in zip(own, row[words:], strict=True) if holds)
        )
        for row in distinct.tolist()
    ]
    found = cells.reshape(told.shape[:-1])
    if not table.plan.counts(()):
        found[(0,) * found.ndim] = len(concluded)
        concluded.append(GroupConclusions(frozenset([nothing]), 0))
    return _without_constants(Group(tuple(places[name] for name in table.plan.factors), found, tuple(concluded)))


def _without_constants(group: Group) -> Group:
    """A group over columns alone."""
    fixed = tuple(-column if column < 0 else slice(None) for column in group.columns)
    columns = tuple(column for column in group.columns if column >= 0)
    return Group(columns, np.asarray(group.cells[fixed]), group.concluded)


def _one_hot(numbers: Cells, count: int) -> Words:
    """Each number as the only bit that is set, in words."""
    words = words_for(count)
    found = np.zeros((*numbers.shape, words), dtype=np.uint64)
    for word in range(words):
        own = numbers // WORD == word
        found[own, word] = np.left_shift(np.uint64(1), (numbers[own] % WORD).astype(np.uint64))
    return found


def _with_unknown(cells: Cells, join_all: np.ufunc) -> Cells:
    """Cells with a first place on each axis but the last for not knowing, where all places are joined."""
    for axis in range(cells.ndim - 1):
        cells = np.concatenate([join_all.reduce(cells, axis=axis, keepdims=True), cells], axis=axis)
    return cells


def _distinct_rows(rows: Words) -> tuple[Words, NDArray[np.int64]]:
    """The rows that differ, as they are met, and for each row the number of its own among them."""
    # few differ, so that meeting them one by one takes a sixth of the time of putting all in order
    number: defaultdict[bytes, int] = defaultdict(itertools.count().__next__)
    whole, width = rows.tobytes(), rows.itemsize * rows.shape[1]
    numbers = np.array([number[whole[at : at + width]] for at in range(0, len(whole), width)], dtype=np.int64)
    return np.frombuffer(b"".join(number), dtype=rows.dtype).reshape(-1, rows.shape[1]), numbers


def _named(words: Sequence[int], kinds: Sequence[Conclusion]) -> frozenset[Conclusion]:
    bits = sum(word << WORD * at for at, word in enumerate(words))
    return frozenset(one for at, one in enumerate(kinds) if bits >> at & 1)
