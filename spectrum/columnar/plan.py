"""The plan of a decision about columns: which columns are looked up together, and how the place in each table is found.

Columns fall into *chunks*, each small enough that the rows of rules for all its combinations stay near the processor. A
group of questions is looked up by the chunks that hold its columns.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

MOST_ROWS = 1024
"""Combinations of a chunk: 32 kB of rows for as many rules as are shipped."""


class PlaceStep(NamedTuple):
    """A place from two: that on the left times `factor` plus that on the right, kept as `dtype`."""

    left: int
    factor: int
    right: int
    dtype: np.dtype[np.unsignedinteger]


class Places:
    """How places in tables are worked out from codes, in steps that share what they can.

    Numbers of places below `len(sizes)` stand for the columns themselves, the others for steps in turn.
    """

    def __init__(self, sizes: Sequence[int]) -> None:
        """`sizes` says how many codes each column has, not knowing included."""
        self.sizes = list(sizes)
        self.steps: list[PlaceStep] = []
        self._known: dict[tuple[int, ...], int] = {(at,): at for at in range(len(sizes))}
        self._count = dict(enumerate(sizes))

    def of(self, columns: Sequence[int]) -> int:
        """The number of the place of some columns together, the last of them changing first."""
        own = tuple(columns)
        if own not in self._known:
            left = own[:-1]
            self._known[own] = self._joined(self.of(left), own[-1])
        return self._known[own]

    def of_several(self, parts: Sequence[Sequence[int]]) -> int:
        """The same for the columns of several parts, each of which has a place by itself."""
        whole = tuple(column for part in parts for column in part)
        if whole not in self._known:
            first, *others = (self.of(part) for part in parts)
            for other in others:
                first = self._joined(first, other)
            self._known[whole] = first
        return self._known[whole]

    def _joined(self, left: int, right: int) -> int:
        number = len(self.sizes) + len(self.steps)
        count = self._count[left] * self._count[right]
        self._count[number] = count
        self.steps.append(PlaceStep(left, self._count[right], right, np.min_scalar_type(count - 1)))
        return number

    def work_out(self, codes: NDArray[np.uint8]) -> list[NDArray[np.unsignedinteger]]:
        """Every place there is, for codes of shape (columns, n)."""
        found: list[NDArray[np.unsignedinteger]] = list(codes)
        for left, factor, right, dtype in self.steps:
            place = np.multiply(found[left], factor, dtype=dtype, casting="unsafe")
            place += found[right]
            found.append(place)
        return found


class Chunk(NamedTuple):
    """Columns whose rows of rules are looked up together.

    `groups` are those that lie in it whole. `part` is the group of which it holds a part, and how many columns of that:
    they come first.
    """

    columns: tuple[int, ...]
    groups: tuple[int, ...] = ()
    part: tuple[int, int] | None = None

    def with_unit(self, other: Chunk) -> Chunk:
        """A chunk with more columns behind its own."""
        return self._replace(columns=self.columns + other.columns, groups=self.groups + other.groups)


def chunks_of(sizes: Sequence[int], groups: Sequence[tuple[int, ...]]) -> list[Chunk]:
    """All columns in chunks. A group too large for one takes several."""
    large = [number for number, columns in enumerate(groups) if _rows(sizes, columns) > MOST_ROWS]
    parts = [Chunk(part, (), (number, len(part))) for number in large for part in _split(sizes, groups[number])]
    small = [Chunk(columns, (number,)) for number, columns in enumerate(groups) if number not in large]
    taken = {column for columns in groups for column in columns}
    single = [Chunk((column,)) for column in range(len(sizes)) if column not in taken]
    return _packed(sizes, parts, [*small, *single])


def _split(sizes: Sequence[int], columns: Iterable[int]) -> list[tuple[int, ...]]:
    """Columns in a row of parts, none larger than a chunk unless it is a single column."""
    parts: list[tuple[int, ...]] = [()]
    for column in columns:
        if parts[-1] and _rows(sizes, (*parts[-1], column)) > MOST_ROWS:
            parts.append(())
        parts[-1] = (*parts[-1], column)
    return parts


def _packed(sizes: Sequence[int], chunks: list[Chunk], units: Iterable[Chunk]) -> list[Chunk]:
    """Chunks with smaller ones put to them, each to the first that has room for it, or else a new one."""
    for unit in units:
        for at, chunk in enumerate(chunks):
            if _rows(sizes, chunk.columns + unit.columns) <= MOST_ROWS:
                chunks[at] = chunk.with_unit(unit)
                break
        else:
            chunks.append(unit)
    return chunks


def _rows(sizes: Sequence[int], columns: Iterable[int]) -> int:
    return math.prod(sizes[column] for column in columns)
