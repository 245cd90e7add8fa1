"""One table of the atlas, read one answer at a time: what is left to be told after each, with *unknown* as an answer.

After some answers of a table, what it may still conclude depends on the others in one way: the *residue*. Answers that
leave the same residue come to the same state, so that a table of thousands of cells is a few hundred steps. An unknown
answer leaves whatever any of its options would leave: nothing is filled in.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from spectrum.atlas import Atlas, Conclusion, Table
from spectrum.input.mistakes import BadRulebook, Mistake
from spectrum.warehouse.grounds import alone

MOST_CELLS = 20_000_000
"""The largest table that is read so: its cells, with `unknown` as one more option of every question."""
WORD = 64

Steps = NDArray[np.int64]
"""For each state and each option, and in the last column for an unknown answer, the state that follows."""


@dataclass(frozen=True, eq=False)
class Residues:
    """The steps of one table, a question at a time from state 0, and for each last state what may be concluded."""

    questions: tuple[str, ...]
    steps: tuple[Steps, ...]
    ends: tuple[frozenset[Conclusion], ...]
    counts_unasked: bool


def residues_of(atlas: Atlas, table: Table, said: Sequence[Conclusion]) -> Residues:
    """Read a table whose patterns conclude what is `said`; raises BadRulebook when it is too large."""
    if math.prod(size + 1 for size in table.plan.shape) > MOST_CELLS:
        says = f"{table.plan.name} make too many combinations to write down for a warehouse."
        raise BadRulebook([Mistake("rules", says)])
    distinct = list(dict.fromkeys(said))
    places = {one: place for place, one in enumerate(distinct)}
    names, cells = alone(atlas, table, np.array([places[one] for one in said])[table.pattern])
    layer = [_as_bits(cells, len(distinct))]
    steps = []
    for _ in names:
        known: dict[bytes, int] = {}
        after: list[NDArray[np.uint64]] = []
        steps.append(np.array([[_number(known, after, one) for one in _followers(left)] for left in layer]))
        layer = after
    ends = tuple(frozenset(one for place, one in enumerate(distinct) if _holds(bits, place)) for bits in layer)
    return Residues(tuple(names), tuple(steps), ends, table.plan.counts(()))


def _as_bits(cells: NDArray[np.generic], count: int) -> NDArray[np.uint64]:
    """Each cell as a set of one conclusion, as bits in words along one more axis."""
    sets = np.zeros((count, -(-count // WORD)), dtype=np.uint64)
    for place in range(count):
        sets[place, place // WORD] = np.uint64(1 << place % WORD)
    found: NDArray[np.uint64] = sets[cells]
    return found


def _followers(left: NDArray[np.uint64]) -> list[NDArray[np.uint64]]:
    """What each option of the next question leaves, and after them what an unknown answer leaves."""
    return [*left, np.bitwise_or.reduce(left, axis=0)]


def _number(known: dict[bytes, int], after: list[NDArray[np.uint64]], one: NDArray[np.uint64]) -> int:
    key = one.tobytes()
    if key not in known:
        known[key] = len(after)
        after.append(one)
    return known[key]


def _holds(bits: NDArray[np.uint64], place: int) -> bool:
    return bool(int(bits[place // WORD]) >> place % WORD & 1)
