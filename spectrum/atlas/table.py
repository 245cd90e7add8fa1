"""One table of the atlas: for every combination of its factors' options, which rules fired and what they conclude."""

from __future__ import annotations

import itertools
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from spectrum.atlas.conclusions import Conclusion, Orderings
from spectrum.rulebook import Rulebook, TablePlan

Choices = Mapping[str, Sequence[int]]
"""Factor id -> places of the options still possible; a factor that is left out is wholly open."""

CELL = np.dtype("<u4")


class StillOpen(NamedTuple):
    """What one table leaves possible: cases of fired rules and their conclusion, and whether it can move a mode."""

    decides: bool
    cases: Sequence[tuple[tuple[str, ...], Conclusion]]


@dataclass(frozen=True, eq=False)
class Table:
    """A dense array of pattern numbers, shape `plan.shape`; a pattern is a set of rules that fire together.

    `bits` has one row a pattern and one column a rule of `plan.rules`; `conclusions` has one entry a pattern.
    """

    plan: TablePlan
    pattern: NDArray[np.uint32]
    bits: NDArray[np.bool_]
    conclusions: tuple[Conclusion, ...]

    @cached_property
    def fired(self) -> tuple[tuple[str, ...], ...]:
        """For each pattern, the ids of the rules at home in this table that fire, in the rulebook's order."""
        home = frozenset(self.plan.home)
        ids = [rule.id for rule in self.plan.rules]
        return tuple(
            tuple(rule_id for rule_id, fires in zip(ids, row, strict=True) if fires and rule_id in home)
            for row in self.bits
        )

    def kinds(self, rule_ids: frozenset[str]) -> NDArray[np.int64]:
        """For each pattern a number, the same where the same of these rules fire."""
        if rule_ids not in self._numbers:
            self._numbers[rule_ids] = _numbered(rule_ids.intersection(fired) for fired in self.fired)
        return self._numbers[rule_ids]

    def standings(self, aspects: tuple[str, ...]) -> NDArray[np.int64]:
        """For each pattern a number, the same where the same is concluded in these aspects (fields of a conclusion)."""
        if aspects not in self._numbers:
            said = ([getattr(one, aspect) for aspect in aspects] for one in self.conclusions)
            self._numbers[aspects] = _numbered(map(tuple, said))
        return self._numbers[aspects]

    @cached_property
    def _numbers(self) -> dict[Hashable, NDArray[np.int64]]:
        return {}

    def differs(self, numbers: NDArray[np.int64], name: str, choices: Choices) -> bool:
        """Whether numbers of patterns differ along one of the factors, in the cells still possible."""
        everything = zip(self.plan.factors, self.plan.shape, strict=True)
        found = numbers[self.pattern[np.ix_(*(choices.get(factor, range(size)) for factor, size in everything))]]
        axis = self.plan.factors.index(name)
        return bool((found.min(axis=axis) != found.max(axis=axis)).any())

    def patterns(self, choices: Choices) -> list[int]:
        """The distinct patterns still possible."""
        everything = zip(self.plan.factors, self.plan.shape, strict=True)
        axes = [choices.get(factor, range(size)) for factor, size in everything]
        if all(len(axis) == 1 for axis in axes):
            return [int(self.pattern[tuple(axis[0] for axis in axes)])]
        return [int(one) for one in np.unique(self.pattern[np.ix_(*axes)])]


def _numbered(things: Iterable[Hashable]) -> NDArray[np.int64]:
    """A number for each thing, the same for the same thing."""
    known: dict[Hashable, int] = {}
    return np.array([known.setdefault(one, len(known)) for one in things], dtype=np.int64)


def make_table(rulebook: Rulebook, plan: TablePlan, pattern: NDArray[np.uint32], bits: NDArray[np.bool_]) -> Table:
    """A read-only table from its two arrays; the conclusions follow from the rules that fired."""
    pattern.setflags(write=False)
    bits.setflags(write=False)
    return Table(plan, pattern, bits, tuple(_conclusions(rulebook, plan, bits)))


def _conclusions(rulebook: Rulebook, plan: TablePlan, bits: NDArray[np.bool_]) -> Iterator[Conclusion]:
    """What each pattern says about modes; most patterns differ only in rules that say nothing of them."""
    orderings = Orderings(rulebook)
    deciding = [index for index, rule in enumerate(plan.rules) if rule.then.decides_mode]
    said = [orderings.of(plan.rules[index]) for index in deciding]
    known: dict[bytes, Conclusion] = {}
    for row in bits[:, deciding]:
        key = row.tobytes()
        if key not in known:
            known[key] = orderings.all_of(itertools.compress(said, row))
        yield known[key]
