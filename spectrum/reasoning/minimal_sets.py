"""The smallest things to do to given answers that bring about what is wanted, exact and without listing them.

A combination of ways, one from each side, is minimal when it is wanted and none of its parts is: when nothing that it
does could be left undone. How many parts are wanted is a sum over what the parts of each way come to, so that ways
need only be told apart by what they come to themselves, and by what their parts come to: such ways make a group, and
only groups are tried together.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from spectrum.reasoning.ways import Flags, Numbers, Ways, along, membership

Way = tuple[int, ...]
"""A combination of ways: for each side, the place of a way among all of that side."""


@dataclass(frozen=True)
class Minimal:
    """Every minimal combination of ways: `fits` tells which groups go together, with one axis a side.

    `groups` holds for each side its groups, and a group the places of its ways.
    """

    ways: tuple[Ways, ...]
    groups: tuple[tuple[Numbers, ...], ...]
    fits: Flags

    def __iter__(self) -> Iterator[Way]:
        """Each of them, in no particular order."""
        for groups in self._together():
            yield from itertools.product(*(group.tolist() for group in groups))

    def _together(self) -> Iterator[list[Numbers]]:
        for row in np.argwhere(self.fits).tolist():
            yield [some[group] for some, group in zip(self.groups, row, strict=True)]


def minimal(ways: Sequence[Ways], wanted: Flags) -> Minimal:
    """The minimal combinations for what is wanted: a flag for every mix of sets of values, with one axis a side.

    Of two answers, with one and with two others to change to, either changed brings value 1 about, and both value 2:

    >>> side = Ways((), np.array([[0, 1, 1], [1, 2, 2]]), (1, 2, 4), (0, 0))
    >>> list(minimal([side], np.array([False, True, True])))
    [(1,), (2,), (3,)]
    >>> list(minimal([side], np.array([False, False, True])))
    [(4,), (5,)]
    """
    kinds = [kinds_along(wanted, at) for at in range(wanted.ndim)]
    among = wanted[np.ix_(*(first for _, first in kinds))]
    sides = [_groups(way, kind, among, at) for at, (way, (kind, _)) in enumerate(zip(ways, kinds, strict=True))]
    counts = among.astype(np.int64)
    for side in sides:
        counts = np.tensordot(counts, membership(side.parts, counts.shape[0]), axes=(0, 1))
    fits = among[np.ix_(*(side.kinds for side in sides))] & (counts == 1)
    return Minimal(tuple(ways), tuple(side.members for side in sides), fits)


def kinds_along(wanted: Flags, at: int) -> tuple[Numbers, list[int]]:
    """The numbers along an axis by kind (those of a kind are wanted with the same others), and the first of each."""
    along = np.moveaxis(wanted, at, 0)
    known: dict[bytes, int] = {}
    kinds = [known.setdefault(one.tobytes(), len(known)) for one in along]
    return np.array(kinds, dtype=np.int64), [kinds.index(kind) for kind in range(len(known))]


@dataclass(frozen=True)
class _Groups:
    """The groups of one side: of which kind their ways are, the kinds of all parts (as bits), and their ways."""

    kinds: Numbers
    parts: list[int]
    members: tuple[Numbers, ...]


def _groups(ways: Ways, kinds: Numbers, among: Flags, at: int) -> _Groups:
    """The ways of a side that may belong to a minimal combination: no part of them is of their own kind."""
    count = among.shape[at]
    useful = np.moveaxis(among, at, 0).reshape(count, -1).max(axis=1).tolist()
    bits = [1 << kind if useful[kind] else 0 for kind in range(count)]
    dtype = np.min_scalar_type((1 << count) - 1)
    own = np.asarray(np.array(bits, dtype=dtype)[kinds][ways.numbers], dtype=dtype)
    parts = _of_parts(own, ways.now)
    lone = np.flatnonzero((own != 0) & ((own & parts) == 0))
    owns, rest = own.ravel()[lone], parts.ravel()[lone]
    _, first, numbers = np.unique(_paired(owns, rest), return_index=True, return_inverse=True)
    order = np.argsort(numbers, kind="stable")
    starts = np.searchsorted(numbers[order], np.arange(len(first)))
    return _Groups(
        np.array([int(owns[one]).bit_length() - 1 for one in first], dtype=np.int64),
        [int(owns[one]) | int(rest[one]) for one in first],
        tuple(np.split(lone[order], starts)[1:]),
    )


def _of_parts(own: NDArray[Any], now: Sequence[int]) -> NDArray[Any]:
    """For every way, the kinds (as bits) of its parts: of the ways with one or more of its changes left out."""
    parts = np.zeros_like(own)
    for axis, today in enumerate(now):
        without = parts[along(axis, today)] | own[along(axis, today)]
        for entry in range(parts.shape[axis]):
            if entry != today:
                parts[along(axis, entry)] |= without
    return parts


def _paired(one: NDArray[Any], other: NDArray[Any]) -> Numbers:
    """A number for every distinct pair."""
    _, first = np.unique(one, return_inverse=True)
    values, second = np.unique(other, return_inverse=True)
    return np.asarray(first * len(values) + second, dtype=np.int64)
