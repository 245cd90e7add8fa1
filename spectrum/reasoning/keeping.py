"""Keeping some of the given answers and forgetting the others: what each choice leaves possible, and the smallest ones.

A set of answers of one side is a number whose bits say which of them are kept. A *family* of such sets is one long
number, whose bit at `n` says whether the set `n` belongs to it. So whole families are joined and compared at once, and
those of which nothing could be left out are one shift away for each answer.
"""

from __future__ import annotations

import functools
import itertools
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from spectrum.reasoning.ways import Flags

Family = int
PATTERNS, LARGEST_KEPT = 4_096, 1_024
"""For how many patterns of what is wanted it is kept which sets go with which, and of how many mixes each."""
SIZES = 32
"""For how many numbers of answers masks are kept; a side has at most some twenty answers."""


@dataclass(frozen=True)
class KeptSide:
    """The answers of one side that may be kept, in the rulebook's order, and what comes of keeping them.

    `families` holds for each set of values (as bits) the sets of answers that leave just these possible. In a set of
    answers the first of the names has the highest bit, so that of as many the first in the rulebook's order is highest.
    """

    names: tuple[str, ...]
    families: Mapping[int, Family]


def kept_side(names: Sequence[str], values: NDArray[Any]) -> KeptSide:
    """A side by the values (as bits) that each choice of its answers leaves possible.

    `values` has an axis an answer, whose entry 0 forgets it and 1 keeps it.

    >>> kept_side(["law", "trust"], np.array([[3, 3], [3, 1]], dtype=np.uint8)).families
    {1: 8, 3: 7}
    """
    flat = values.ravel()
    distinct = np.flatnonzero(np.bincount(flat)) if flat.dtype == np.uint8 else np.unique(flat)
    families = np.packbits(flat == distinct.astype(flat.dtype)[:, None], axis=1, bitorder="little")
    told = [int.from_bytes(one, "little") for one in map(bytes, families)]
    return KeptSide(tuple(names), dict(zip(distinct.tolist(), told, strict=True)))


@dataclass(frozen=True)
class Keeping:
    """For every choice of answers to keep, all others forgotten, the modes still possible.

    `modes` holds the modes (as bits) for every mix of what the sides leave possible, in the order of their families;
    the last side changes first. `factors` are the answers that bear on the mode, in the rulebook's order.
    """

    factors: tuple[str, ...]
    sides: tuple[KeptSide, ...]
    modes: tuple[int, ...]

    @cached_property
    def families(self) -> tuple[tuple[Family, ...], ...]:
        """The families of each side."""
        return tuple(tuple(side.families.values()) for side in self.sides)

    @cached_property
    def bits(self) -> tuple[tuple[int, ...], ...]:
        """Which bit of a set of answers of all sides each bit of a set of one side is, the lowest first.

        Of all sides, too, the first answer in the rulebook's order has the highest bit.
        """
        bit = {name: 1 << len(self.factors) - at for at, name in enumerate(self.factors, start=1)}
        return tuple(tuple(bit[name] for name in reversed(side.names)) for side in self.sides)

    def minimal(self, wanted: Sequence[bool]) -> Smallest:
        """Every set of answers that is wanted while no part of it is.

        `wanted` tells it of each of `modes`. What is wanted must stay wanted when more answers are kept.
        """
        find = _kept_pattern if len(wanted) <= LARGEST_KEPT else _pattern
        pattern = find(tuple(map(len, self.families)), bytes(wanted))
        joined = [
            [_joined(families, entries) for entries in own]
            for families, own in zip(self.families, pattern.kinds, strict=True)
        ]
        known: dict[tuple[int, tuple[int, ...]], Family] = {}

        def least_of(at: int, line: tuple[int, ...]) -> Family:
            """The least sets of a side, of those that are wanted with the same sets of the others."""
            if (at, line) not in known:
                known[at, line] = least(_joined(joined[at], line), len(self.sides[at].names))
            return known[at, line]

        rows = (
            tuple(joined[at][kind] & least_of(at, line) for at, (kind, line) in enumerate(row)) for row in pattern.rows
        )
        return Smallest(self, tuple(row for row in rows if all(row)))


def _joined(families: Sequence[Family], which: Sequence[int]) -> Family:
    found = 0
    for one in which:
        found |= families[one]
    return found


class _Pattern(NamedTuple):
    """Which sets go with which others, whatever is in them: few patterns come up, again and again.

    `kinds` holds for each side its families by kind: those of a kind are wanted with the same others. Each of `rows` is
    a kind a side that are wanted together, and beside each the kinds of its side that are wanted with the others.
    """

    kinds: tuple[tuple[tuple[int, ...], ...], ...]
    rows: tuple[tuple[tuple[int, tuple[int, ...]], ...], ...]


def _pattern(shape: tuple[int, ...], wanted: bytes) -> _Pattern:
    """The pattern of what is wanted, a byte for each mix of families; `shape` says how many there are on each side."""
    flags = np.frombuffer(wanted, dtype=np.bool_).reshape(shape)
    kinds = tuple(_kinds(flags, at) for at in range(flags.ndim))
    among = flags[np.ix_(*([entries[0] for entries in own] for own in kinds))]
    rows = (tuple((one, _line(among, row, at)) for at, one in enumerate(row)) for row in np.argwhere(among).tolist())
    return _Pattern(kinds, tuple(rows))


_kept_pattern = functools.lru_cache(PATTERNS)(_pattern)


def _kinds(flags: Flags, at: int) -> tuple[tuple[int, ...], ...]:
    """The families of a side by kind."""
    found: dict[bytes, tuple[int, ...]] = {}
    for entry, row in enumerate(flags.swapaxes(0, at)):
        found[row.tobytes()] = (*found.get(row.tobytes(), ()), entry)
    return tuple(found.values())


def _line(among: Flags, row: Sequence[int], at: int) -> tuple[int, ...]:
    """Which kinds of one side are wanted, with those of the other sides as in a row."""
    index: list[Any] = [*row]
    index[at] = slice(None)
    return tuple(np.flatnonzero(among[tuple(index)]).tolist())


@dataclass(frozen=True)
class Smallest:
    """Sets of which nothing could be left out; a group holds a family a side, any of whose sets go together."""

    keeping: Keeping
    groups: tuple[tuple[Family, ...], ...]

    @property
    def count(self) -> int:
        """How many there are."""
        return sum(math.prod(family.bit_count() for family in group) for group in self.groups)

    @property
    def factors(self) -> frozenset[str]:
        """The answers that belong to any of them."""
        found: set[str] = set()
        for at, side in enumerate(self.keeping.sides):
            family = functools.reduce(int.__or__, (group[at] for group in self.groups), 0)
            lacking = reversed(_without(len(side.names)))
            found.update(name for name, without in zip(side.names, lacking, strict=True) if family & ~without)
        return frozenset(found)

    def listed(self, most: int | None = None) -> list[tuple[str, ...]]:
        """The smallest first and then in the rulebook's order; at most so many."""
        factors, bits = self.keeping.factors, self.keeping.bits
        found: list[int] = []
        for group in self.groups:
            near = (itertools.islice(in_order(one, len(own)), most) for one, own in zip(group, bits, strict=True))
            spread = ([_spread(kept, own) for kept in some] for some, own in zip(near, bits, strict=True))
            found += map(sum, itertools.product(*spread))
        found.sort(key=lambda one: (one.bit_count(), -one))
        return [tuple(_named(factors, one)) for one in found[:most]]


def _spread(kept: int, bits: Sequence[int]) -> int:
    """A set of answers of one side as one of all sides; `bits` tells of each of its bits which one it becomes."""
    found = 0
    while kept:
        lowest = kept & -kept
        found |= bits[lowest.bit_length() - 1]
        kept ^= lowest
    return found


def _named(factors: Sequence[str], kept: int) -> Iterator[str]:
    """The names in a set of answers of all sides; the first has the highest bit."""
    while kept:
        yield factors[len(factors) - kept.bit_length()]
        kept ^= 1 << kept.bit_length() - 1


def least(family: Family, answers: int) -> Family:
    """The sets of a family no part of which belongs to it. With each set, all that hold it must belong to the family.

    Of two answers, all sets but the empty one; either answer alone is least:

    >>> least(0b1110, answers=2) == 0b0110
    True
    """
    more = 0
    for at, without in enumerate(_without(answers)):
        more |= (family & without) << (1 << at)
    return family & ~more


def in_order(family: Family, answers: int) -> Iterator[int]:
    """The sets of a family, the smallest first, then the highest.

    >>> list(in_order(0b1111, answers=2))
    [0, 2, 1, 3]
    """
    if family & (family - 1) == 0:  # one set, as in most families, or none
        if family:
            yield family.bit_length() - 1
        return
    for size in _of_size(answers):
        left = family & size
        while left:
            highest = left.bit_length() - 1
            yield highest
            left ^= 1 << highest


@functools.lru_cache(SIZES)
def _without(answers: int) -> tuple[Family, ...]:
    """For each of so many answers, from the lowest bit up, the sets that do not hold it."""
    everything = (1 << (1 << answers)) - 1
    return tuple(everything // ((1 << (1 << at)) + 1) for at in range(answers))


@functools.lru_cache(SIZES)
def _of_size(answers: int) -> tuple[Family, ...]:
    """The sets of none of so many answers, of one, of two and so on."""
    if not answers:
        return (1,)
    fewer, shift = _of_size(answers - 1), 1 << (answers - 1)
    return tuple(one | other << shift for one, other in zip((*fewer, 0), (0, *fewer), strict=True))
