"""The figures of a report, read off the totals of a portfolio. Each counts pieces of work."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from spectrum.columnar.decided import OPEN, YES
from spectrum.columnar.telling import lightest_and_deepest
from spectrum.portfolio.totals import CLAIMED, Counts, PortfolioTotals


@dataclass(frozen=True)
class InWays:
    """How many pieces of work come to each way of working, from light to deep, and of how many that is not settled."""

    settled: tuple[int, ...]
    unsettled: int

    @property
    def total_settled(self) -> int:
        return sum(self.settled)


@dataclass(frozen=True)
class BesideNeed:
    """How the need of some pieces of work compares with a way of working: lighter, the same, closer, not settled."""

    lighter: int
    same: int
    closer: int
    unsettled: int

    @property
    def total(self) -> int:
        return self.lighter + self.same + self.closer + self.unsettled

    @property
    def counts(self) -> tuple[int, ...]:
        """The total, and then the parts of it."""
        return self.total, self.lighter, self.same, self.closer, self.unsettled


class PortfolioFigures:
    """What a report tells of a portfolio, as plain numbers; ways of working go from light to deep."""

    def __init__(self, totals: PortfolioTotals) -> None:
        self.totals = totals
        self.book = totals.book
        self.decided, self.mistaken = totals.decided, totals.mistaken
        self._counts = totals.counts
        self._depths = range(len(self.book.modes))
        lightest, deepest = lightest_and_deepest(len(self.book.modes))
        self._lightest, self._deepest = lightest.tolist(), deepest.tolist()

    @cached_property
    def advised(self) -> InWays:
        return self._in_ways(self._counts["advised_needed"].sum(axis=1))

    @cached_property
    def needed(self) -> InWays:
        return self._in_ways(self._counts["advised_needed"].sum(axis=0))

    @cached_property
    def feasible(self) -> InWays:
        return self._in_ways(self._counts["needed_feasible"].sum(axis=0))

    @cached_property
    def practised(self) -> InWays:
        return self._in_ways(self._counts["practised_needed"].sum(axis=1))

    @cached_property
    def named(self) -> InWays:
        """What people call it; not settled where that is no way of working, or not known."""
        by_mode = tuple(one.total for one in self.by_name)
        return InWays(by_mode, self.decided - sum(by_mode))

    @cached_property
    def open_between(self) -> list[tuple[tuple[str, ...], int]]:
        """The sets of ways of working that are still possible, those of most pieces of work first."""
        some = self._counts["advised_needed"].sum(axis=1).tolist()
        found = [(self._modes(bits), count) for bits, count in enumerate(some) if count and bits & (bits - 1)]
        return sorted(found, key=lambda one: (-one[1], len(one[0])))

    @cached_property
    def by_name(self) -> list[BesideNeed]:
        """For each way of working, the work that is called so."""
        options = self.totals.columns.options[CLAIMED]
        return [
            self._beside(self._counts["named_needed"][options.index(mode)], depth) if mode in options else NOTHING
            for depth, mode in enumerate(self.book.mode_ids)
        ]

    @cached_property
    def by_practice(self) -> list[BesideNeed]:
        """For each way of working, the work that is certainly done so."""
        return [self._beside(self._counts["practised_needed"][1 << depth], depth) for depth in self._depths]

    @cached_property
    def names_beyond_practice(self) -> int:
        """How much work is called closer than it is in practice."""
        options, found = self.totals.columns.options[CLAIMED], 0
        for depth, mode in enumerate(self.book.mode_ids):
            if mode in options:
                found += self._sum(self._counts["named_practised"][options.index(mode)], below=depth)
        return found

    @cached_property
    def held_back(self) -> int:
        """How much work certainly needs more than is possible now."""
        some = self._counts["needed_feasible"]
        return sum(self._sum(row, below=self._lightest[bits]) for bits, row in enumerate(some) if bits)

    @property
    def asked_beyond_need(self) -> int:
        """Of how much work a duty asks for more than it needs."""
        return int(self._counts["asked_beyond_need"].sum())

    @property
    def unsafe(self) -> int:
        return int(self._counts["unsafe"][YES])

    @property
    def perhaps_unsafe(self) -> int:
        return int(self._counts["unsafe"][OPEN])

    def any(self, kind: str) -> int:
        """How much work has at least one `condition`, thing `to_mend`, `limit` or `misconception`."""
        return int(self._counts[f"any_{kind}"][0])

    @property
    def doubtful(self) -> int:
        """In how much work some answers do not go together."""
        return int(self._counts["doubtful"][0])

    @cached_property
    def to_mend(self) -> list[tuple[str, tuple[int, int]]]:
        """The rules of what is to be mended, as a condition and as what is in the way of the need; most work first."""
        pairs = zip(self._counts["conditions"].tolist(), self._counts["to_mend"].tolist(), strict=True)
        found = [(rule_id, pair) for rule_id, pair in zip(self.totals.rule_ids, pairs, strict=True) if any(pair)]
        return sorted(found, key=lambda one: -sum(one[1]))

    @cached_property
    def limits(self) -> list[tuple[str, int]]:
        """The rules of the limits in the way, those of most work first."""
        return _most_first(self.totals.rule_ids, self._counts["limits"])

    @cached_property
    def misconceptions(self) -> list[tuple[str, int]]:
        """The misconceptions at work, those of most work first."""
        return _most_first([one.id for one in self.book.misconceptions], self._counts["misconceptions"])

    @cached_property
    def not_known(self) -> list[tuple[str, int]]:
        """The questions that may be what keeps work open, those of most work first."""
        return _most_first(self.totals.columns.names, self._counts["not_known"])

    def _in_ways(self, by_set: Counts) -> InWays:
        settled = tuple(int(by_set[1 << depth]) for depth in self._depths)
        return InWays(settled, int(by_set.sum()) - sum(settled))

    def _beside(self, needed: Counts, depth: int) -> BesideNeed:
        """How needs, counted by their sets, compare with one way of working."""
        lighter = self._sum(needed, below=depth)
        closer = sum(int(count) for bits, count in enumerate(needed) if self._lightest[bits] > depth)
        same = int(needed[1 << depth])
        return BesideNeed(lighter, same, closer, int(needed.sum()) - lighter - same - closer)

    def _sum(self, by_set: Counts, below: int) -> int:
        """How many certainly are lighter than this."""
        return sum(int(count) for bits, count in enumerate(by_set) if bits and self._deepest[bits] < below)

    def _modes(self, bits: int) -> tuple[str, ...]:
        return tuple(mode for depth, mode in enumerate(self.book.mode_ids) if bits >> depth & 1)


NOTHING = BesideNeed(0, 0, 0, 0)


def _most_first(ids: Sequence[str], counts: Counts) -> list[tuple[str, int]]:
    found = [(one, count) for one, count in zip(ids, counts.tolist(), strict=True) if count]
    return sorted(found, key=lambda one: -one[1])
