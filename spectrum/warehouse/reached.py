"""What the ends of all sides come to together: the ways of working still possible, and which comparisons hold.

What limits a start and what is practised already come to one *start*; then there are four ends: of the need, the start,
the duty and the name. For each aspect of a decision, ends that always come to the same are one *class*, and what the
aspect may be is a small array with an axis for each of the four.
"""

from __future__ import annotations

import functools
import itertools
import math
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from spectrum.advice.look import compared, known_when_alone
from spectrum.atlas import Atlas, Conclusion, join
from spectrum.input.mistakes import BadRulebook, Mistake
from spectrum.rulebook.model import COMPARISONS, NOT_KNOWN
from spectrum.warehouse.grounds import Ground
from spectrum.warehouse.sides import Walk

MOST_MIXES = 500_000
"""More mixes of conclusions than this are refused before they are worked out."""
UNSAFE = "unsafe"
ADVISED, NEEDED, FEASIBLE, ACTUAL = "advised", "needed", "feasible", "actual"
WAYS = (ADVISED, NEEDED, FEASIBLE, ACTUAL)
TOLD = (*WAYS, UNSAFE)
"""The aspects that are told; of the others it only counts which conditions hold."""

Bits = NDArray[np.int64]
Ends = Sequence[frozenset[Hashable]]
_Classed = tuple[tuple[tuple[int, ...], ...], Bits]


@dataclass(frozen=True, eq=False)
class Aspect:
    """One aspect of a decision, and what may come of it for a class of each of the four ends.

    `conditions` are the sets of values that rules look for. `outcome` has an axis for each end and holds bits: first
    one for each condition, set where it does not hold for certain; for an aspect that is told, then one for each of its
    `values`, set where it is possible. `classes` has for each of the four the class of each end.
    """

    name: str
    values: tuple[str, ...]
    conditions: tuple[tuple[str, ...], ...]
    classes: tuple[tuple[int, ...], ...]
    outcome: Bits

    @property
    def told(self) -> bool:
        return self.name in TOLD

    @property
    def bits(self) -> int:
        """How many bits an outcome has."""
        return len(self.conditions) + (len(self.values) if self.told else 0)

    def holds(self, outcome: int) -> tuple[int, ...]:
        """The conditions that hold for certain, by their places."""
        return tuple(at for at in range(len(self.conditions)) if not outcome >> at & 1)


def aspects_of(atlas: Atlas, grounds: Sequence[Ground], ends: Sequence[Ends]) -> tuple[Aspect, ...]:
    """Every aspect, for the ends of need, start, duty and name. Raises BadRulebook where there are too many mixes."""
    elements = [sorted({one for end in some for one in end}) for some in ends]  # type: ignore[type-var]
    if math.prod(map(len, elements)) > MOST_MIXES:
        says = "what the rules conclude makes too many mixes to write down for a warehouse."
        raise BadRulebook([Mistake("rules", says)])
    values = values_of(atlas)
    found = _values_of_mixes(atlas, elements, values)
    looked_for = {name: tuple(dict.fromkeys(g.when[name] for g in grounds if name in g.when)) for name in values}
    aspects = []
    for name, conditions in looked_for.items():
        classes, outcome = _by_class(_bits(name, values[name], conditions)[found[name]], elements, ends)
        aspects.append(Aspect(name, values[name], conditions, classes, outcome))
    return tuple(aspects)


def values_of(atlas: Atlas) -> dict[str, tuple[str, ...]]:
    """Each aspect with its values; what rules can look at besides answers is among them."""
    modes = atlas.rulebook.mode_ids
    ways = {ADVISED: modes, NEEDED: modes, FEASIBLE: modes, ACTUAL: (NOT_KNOWN, *modes)}
    known = known_when_alone(atlas)
    return {**ways, UNSAFE: ("no", "yes"), **{n: v for n, v in COMPARISONS.items() if n not in known}}


def _values_of_mixes(
    atlas: Atlas, elements: Sequence[Sequence[Hashable]], values: Mapping[str, tuple[str, ...]]
) -> dict[str, Bits]:
    """For every mix of what the ends conclude, the place of each aspect's value: by the atlas's own orderings."""
    orderings, book = atlas.orderings, atlas.rulebook
    places = {name: {value: at for at, value in enumerate(some)} for name, some in values.items()}
    *concluded, names = elements
    rows = []
    for said in itertools.product(*concluded):
        verdict = orderings.verdict(orderings.all_of(said))  # type: ignore[arg-type]
        feasible = book.mode_ids[verdict.feasible]
        unsafe = "yes" if verdict.advised < verdict.safety else "no"
        for claimed in names:
            told = {**compared(book, verdict, claimed), FEASIBLE: feasible, UNSAFE: unsafe}  # type: ignore[arg-type]
            rows.append([places[name][told[name]] for name in values])
    shape = [len(some) for some in elements]
    return {name: column.reshape(shape) for name, column in zip(values, np.array(rows).T, strict=True)}


def _by_class(bits: Bits, elements: Sequence[Sequence[Hashable]], ends: Sequence[Ends]) -> _Classed:
    """One axis after the other: from single conclusions to classes of the sets of them that a side can end with."""
    classes = []
    for axis, (some, of_end) in enumerate(zip(elements, ends, strict=True)):
        place = {one: at for at, one in enumerate(some)}
        own = [np.bitwise_or.reduce(np.take(bits, [place[one] for one in end], axis), axis=axis) for end in of_end]
        known: dict[bytes, int] = {}
        classes.append(tuple(known.setdefault(one.tobytes(), len(known)) for one in own))
        bits = np.stack([own[classes[-1].index(number)] for number in range(len(known))], axis)
    return tuple(classes), bits


def _bits(name: str, values: Sequence[str], conditions: Sequence[tuple[str, ...]]) -> Bits:
    """What each value alone comes to, as the bits of `Aspect.outcome`."""
    missed = [sum(1 << at for at, accepted in enumerate(conditions) if value not in accepted) for value in values]
    possible = [1 << at + len(conditions) if name in TOLD else 0 for at in range(len(values))]
    bits: Bits = np.array(missed) | np.array(possible)
    return bits


@functools.lru_cache(100_000)
def _joined(ends: tuple[frozenset[Conclusion], ...]) -> frozenset[Conclusion]:
    return functools.reduce(lambda one, other: frozenset(itertools.starmap(join, itertools.product(one, other))), ends)


def starts_of(walks: Sequence[Walk]) -> Ends:
    """What limits and practice come to, for every mix of their last states; the last walk's states change first."""
    return [_joined(mix) for mix in itertools.product(*(walk.ends for walk in walks))]
