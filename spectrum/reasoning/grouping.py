"""Telling very many sets of moves in few words: which moves stand for each other, and how many of them a set holds.

Two moves can stand for each other when swapping them maps all the sets onto themselves. Then only their number counts,
and a *pile* of such moves is told as "any two of these six". A move changes one answer to any of several options of the
same effect.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from spectrum.reasoning.minimal_sets import Minimal
from spectrum.reasoning.ways import Numbers, Ways

LARGEST = 1 << 62

T = TypeVar("T")


@dataclass(frozen=True, order=True)
class Alternative:
    """One changed answer: a factor, and the places of its options of which any would do as well."""

    factor: str
    options: tuple[int, ...]


@dataclass(frozen=True)
class Family(Generic[T]):
    """Sets of moves, told by how many moves of each pile they hold: one row a kind of set, one column a pile.

    A row stands for every set with so many moves of each pile. Its label tells with what on other sides it goes.
    """

    piles: tuple[tuple[T, ...], ...]
    rows: Numbers
    labels: Numbers

    @cached_property
    def sizes(self) -> tuple[int, ...]:
        """How many moves each pile holds."""
        return tuple(len(pile) for pile in self.piles)


def kinds_of_sets(found: Minimal) -> Iterator[list[tuple[int, tuple[Alternative, ...]]]]:
    """Each kind of minimal set: how many moves of which piles it holds."""
    if not found.fits.any():
        return
    labels, together = _labelled(found)
    families = (_family(ways, grid) for ways, grid in zip(found.ways, labels, strict=True))
    whole = piled(_joined([piled(one) for one in families], together))
    for row in whole.rows.tolist():
        yield [(count, pile) for count, pile in zip(row, whole.piles, strict=True) if count]


def _labelled(found: Minimal) -> tuple[list[Numbers], list[tuple[int, ...]]]:
    """For each side, the ways by label: those that go with the same ways of the others, 0 for those that go with none.

    And the labels that go together.
    """
    grids = []
    first = []
    for at, (ways, groups) in enumerate(zip(found.ways, found.groups, strict=True)):
        rows = np.moveaxis(found.fits, at, 0).reshape(len(groups), -1)
        known: dict[bytes, int] = {row.tobytes(): 0 for row in np.zeros_like(rows[:1])}
        numbers = [known.setdefault(row.tobytes(), len(known)) for row in rows]
        grid = np.zeros(ways.numbers.size, dtype=np.int64)
        for number, group in zip(numbers, groups, strict=True):
            grid[group] = number
        grids.append(grid.reshape(ways.numbers.shape))
        first.append([numbers.index(number) for number in range(1, len(known))])
    fits = np.argwhere(found.fits[np.ix_(*first)])
    return grids, [tuple(row) for row in (fits + 1).tolist()]


def _family(ways: Ways, labels: Numbers) -> Family[Alternative]:
    """The labelled ways of one side as sets of moves; every move is a pile of its own."""
    moves: list[tuple[int, int, Alternative]] = []
    for at, axis in enumerate(ways.axes):
        labels, alike = _squeezed(labels, at, ways.now[at])
        for number, entries in enumerate(alike, start=1):
            options = tuple(sorted(option for entry in entries for option in axis.classes[entry]))
            moves.append((at, number, Alternative(axis.factor, options)))
    sets = np.argwhere(labels)
    held = [sets[:, at] == number for at, number, _ in moves]
    rows = np.array(held, dtype=np.int64).reshape(len(moves), len(sets)).T
    return Family(tuple((move,) for *_, move in moves), rows, labels[labels != 0])


def _squeezed(labels: Numbers, at: int, today: int) -> tuple[Numbers, list[list[int]]]:
    """Labels with the entries of an axis merged that have the same effect: today's first, and none of no effect.

    And the entries that were merged, without today's.
    """
    alike: dict[bytes, list[int]] = {}
    for entry, along in enumerate(np.moveaxis(labels, at, 0)):
        if entry != today and along.any():
            alike.setdefault(along.tobytes(), []).append(entry)
    merged = list(alike.values())
    return np.take(labels, [today, *(entries[0] for entries in merged)], at), merged


def _joined(families: Sequence[Family[Alternative]], together: Sequence[tuple[int, ...]]) -> Family[Alternative]:
    """The sets of all sides, each with those of the other sides with which it goes."""
    piles = tuple(pile for one in families for pile in one.piles)
    rows = [np.zeros((0, len(piles)), dtype=np.int64)]
    for labels in together:
        parts = [one.rows[one.labels == label] for one, label in zip(families, labels, strict=True)]
        mixes = np.indices([len(part) for part in parts]).reshape(len(parts), -1)
        rows.append(np.concatenate([part[mix] for part, mix in zip(parts, mixes, strict=True)], axis=1))
    whole = np.concatenate(rows)
    return Family(piles, whole, np.zeros(len(whole), dtype=np.int64))


def piled(family: Family[T]) -> Family[T]:
    """The same sets with all piles put together whose moves can stand for each other.

    Three sets that hold `d`, and one of `a`, `b` and `c`, are one kind of set: one of a pile of three, and one of one.

    >>> moves = tuple((Alternative(name, (0,)),) for name in "abcd")
    >>> sets = np.array([[1, 0, 0, 1], [0, 1, 0, 1], [0, 0, 1, 1]])
    >>> found = piled(Family(moves, sets, np.zeros(3, dtype=np.int64)))
    >>> [[move.factor for move in pile] for pile in found.piles], found.rows.tolist()
    ([['a', 'b', 'c'], ['d']], [[1, 1]])
    """
    columns = _interchangeable(family)
    piles = tuple(tuple(move for column in some for move in family.piles[column]) for some in columns)
    sums = np.array([family.rows[:, some].sum(axis=1) for some in columns], dtype=np.int64)
    whole = Family(piles, sums.reshape(len(columns), len(family.rows)).T, family.labels)
    _, first = np.unique(_keys(whole)[0], return_index=True)
    return Family(piles, whole.rows[first], whole.labels[first])


def _interchangeable(family: Family[T]) -> list[list[int]]:
    """The piles whose moves can stand for each other, as lists of columns."""
    keys, weights = _keys(family)
    found: dict[bytes, list[list[int]]] = {}
    for column, occurs in enumerate(_occurrences(family).T):
        alike = found.setdefault(occurs.tobytes(), [])
        for some in alike:
            if _may_swap(family, keys, weights, some[0], column):
                some.append(column)
                break
        else:
            alike.append([column])
    return sorted(some for alike in found.values() for some in alike)


def _keys(family: Family[T]) -> tuple[NDArray[Any], list[int]]:
    """A number for every row with its label, in which one more of a pile always adds the same; and what it adds."""
    weights = list(itertools.accumulate(family.sizes, lambda weight, size: weight * (size + 1), initial=1))
    whole = weights[-1] * (int(family.labels.max(initial=0)) + 1)
    dtype = np.int64 if whole < LARGEST else object  # Python's own numbers have no end, but take far longer
    columns = np.concatenate([family.rows, family.labels[:, None]], axis=1).astype(dtype)
    return columns @ np.array(weights, dtype=dtype), weights


def _may_swap(family: Family[T], keys: NDArray[Any], weights: Sequence[int], one: int, other: int) -> bool:
    """Whether swapping a move of one pile with a move of another maps the sets onto themselves.

    It does when the sets that hold the move of the one alone become, by the swap, those that hold the other's alone.
    """
    own, others = family.rows[:, one], family.rows[:, other]
    there = keys[(own > 0) & (others < family.sizes[other])]
    back = keys[(others > 0) & (own < family.sizes[one])]
    return len(there) == len(back) and np.array_equal(np.sort(there + (weights[other] - weights[one])), np.sort(back))


def _occurrences(family: Family[T]) -> Numbers:
    """How many sets of each size and label hold any one move of each pile; shape (sizes and labels, piles).

    Moves that can stand for each other occur equally often. Beyond 64 bits the counts wrap, which keeps them equal.
    """
    rows, sizes, common = family.rows, family.sizes, math.lcm(*family.sizes)
    kind = family.labels * (rows.sum(axis=1).max(initial=0) + 1) + rows.sum(axis=1)
    ways = np.ones(len(rows), dtype=np.int64)
    for column, size in enumerate(sizes):
        ways *= np.array([math.comb(size, count) for count in range(size + 1)], dtype=np.int64)[rows[:, column]]
    holding = ways[:, None] * rows * np.array([common // size for size in sizes], dtype=np.int64)
    order = np.argsort(kind, kind="stable")
    starts = np.flatnonzero(np.diff(kind[order], prepend=-1))
    return np.add.reduceat(holding[order], starts, axis=0)
