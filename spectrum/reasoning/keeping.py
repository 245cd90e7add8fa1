"""Keeping some of the given answers and forgetting the others: what each choice leaves possible, and the smallest ones.

A set of answers of one side is a number whose bits say which of them are kept. A *family* of such sets is one long
number, whose bit at `n` says whether the set `n` belongs to it. So whole families are joined and compared at once, and
those of which nothing could be left out are one shift away for each answer.
"""

from __future__ import annotations

import functools
import heapq
import itertools
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from spectrum.reasoning.ways import Flags, Numbers

Family = int
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

    def named(self, kept: int) -> list[str]:
        """The names in a set of answers."""
        last = len(self.names) - 1
        return [name for at, name in enumerate(self.names) if kept >> (last - at) & 1]


def kept_side(names: Sequence[str], values: NDArray[Any]) -> KeptSide:
    """A side by the values (as bits) that each choice of its answers leaves possible.

    `values` has an axis an answer, whose entry 0 forgets it and 1 keeps it.

    >>> kept_side(["law", "trust"], np.array([[3, 3], [3, 1]], dtype=np.uint8)).families
    {1: 8, 3: 7}
    """
    flat = values.ravel()
    distinct = np.flatnonzero(np.bincount(flat)) if flat.dtype == np.uint8 else np.unique(flat)
    return KeptSide(tuple(names), {one: _family(flat == one) for one in distinct.tolist()})


def _family(flags: Flags) -> Family:
    return int.from_bytes(np.packbits(flags, bitorder="little").tobytes(), "little")


@dataclass(frozen=True)
class Keeping:
    """For every choice of answers to keep, all others forgotten, the modes still possible.

    `modes` holds the modes (as bits) for every mix of what the sides leave possible, in the order of their families;
    one axis a side. `factors` are the answers that bear on the mode, in the rulebook's order.
    """

    factors: tuple[str, ...]
    sides: tuple[KeptSide, ...]
    modes: Numbers

    def minimal(self, wanted: Flags) -> Smallest:
        """Every set of answers that is wanted while no part of it is.

        `wanted` has the shape of `modes`. What is wanted must stay wanted when more answers are kept.
        """
        told = [_kinds(wanted, at, tuple(side.families.values())) for at, side in enumerate(self.sides)]
        among = wanted[np.ix_(*(first for _, first in told))]
        kinds = [families for families, _ in told]

        @functools.cache
        def least_of(at: int, line: bytes) -> Family:
            """The least sets of a side beside given sets of the others: `line` tells which kinds are wanted there."""
            joined = functools.reduce(int.__or__, itertools.compress(kinds[at], line))
            return least(joined, len(self.sides[at].names))

        found = []
        for row in np.argwhere(among).tolist():
            groups = [kinds[at][one] & least_of(at, _line(among, row, at)) for at, one in enumerate(row)]
            if all(groups):
                found.append(tuple(groups))
        return Smallest(self, tuple(found))


def _kinds(wanted: Flags, at: int, families: Sequence[Family]) -> tuple[list[Family], list[int]]:
    """The sets of a side by kind (those of a kind are wanted with the same others), and the first entry of each."""
    found: dict[bytes, Family] = {}
    first: list[int] = []
    for entry, (row, family) in enumerate(zip(wanted.swapaxes(0, at), families, strict=True)):
        key = row.tobytes()
        if key not in found:
            first.append(entry)
        found[key] = found.get(key, 0) | family
    return list(found.values()), first


def _line(among: Flags, row: Sequence[int], at: int) -> bytes:
    """Which kinds of one side are wanted, with those of the other sides as in a row."""
    index: list[Any] = [*row]
    index[at] = slice(None)
    line: bytes = among[tuple(index)].tobytes()
    return line


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
        sides, order = self.keeping.sides, {name: at for at, name in enumerate(self.keeping.factors)}

        @functools.cache
        def weight(at: int, kept: int) -> tuple[int, int]:
            """By how many answers they are, then by which; what comes first weighs least. Weights add up over sides."""
            names = sides[at].named(kept)
            return len(names), -sum(1 << (len(order) - order[name]) for name in names)

        def weighed(some: tuple[int, ...]) -> tuple[int, int]:
            weights = [weight(at, kept) for at, kept in enumerate(some)]
            return sum(size for size, _ in weights), sum(which for _, which in weights)

        found: list[tuple[int, ...]] = []
        for group in self.groups:
            near = (in_order(family, len(side.names)) for family, side in zip(group, sides, strict=True))
            found += itertools.product(*(itertools.islice(some, most) for some in near))
        chosen = heapq.nsmallest(len(found) if most is None else most, found, key=weighed)
        return [self._named(one) for one in chosen]

    def _named(self, some: Sequence[int]) -> tuple[str, ...]:
        kept = {name for side, one in zip(self.keeping.sides, some, strict=True) for name in side.named(one)}
        return tuple(name for name in self.keeping.factors if name in kept)


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
