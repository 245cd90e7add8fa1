"""The fastest way we know to decide settled situations one by one: tables merged, one sum to find every cell.

No door reaches it: people and systems ask for whole advice. It shows what the atlas itself costs beside other engines.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from spectrum.atlas.atlas import Atlas
from spectrum.atlas.conclusions import Conclusion, Orderings, join
from spectrum.atlas.table import Table
from spectrum.rulebook.model import SUMMARIES

MOST_MERGED = 2048
"""Cells that small tables may have once merged: fewer look-ups against the time to merge them."""


class Decision(NamedTuple):
    """The verdict on a settled situation (mode ids) and the ids of the rules that fired."""

    needed: str
    feasible: str
    advised: str
    floor: str | None
    fired: tuple[str, ...]


Entry = tuple[int, int, int, int, int, tuple[str, ...]]
"""What a cell holds: modes argued and discarded, limit, things to mend, floor, and the rules that fired."""


class Decider:
    """Decides situations in which every question that decides has one answer, a few millionths of a second each.

    The same as `Atlas.outlook` for settled answers, which a test holds it to. `factors` are the questions it needs,
    `rules` those it tells of. What only raises alerts, practice and partners are left out: as if none were known.
    """

    def __init__(self, atlas: Atlas) -> None:
        deciding = [table for table in atlas.work_tables if table.plan.decides and table.plan.counts(())]
        tables = [table for table in deciding if SUMMARIES.keys().isdisjoint(table.plan.factors)]
        groups = _merged(sorted(tables, key=lambda table: table.plan.size))
        self.factors: tuple[str, ...] = tuple(
            name for group in groups for table in group for name in table.plan.factors
        )
        self.rules = frozenset(rule_id for group in groups for table in group for rule_id in table.plan.home)
        self._entries = [_entries(atlas.orderings, group) for group in groups]
        self._bits = max(len(entries) for entries in self._entries).bit_length()
        self._mask = (1 << self._bits) - 1
        self._places = _places(atlas, groups, self._bits)
        self._pick = itemgetter(*self.factors)
        self._modes = atlas.rulebook.mode_ids
        self._deepest = len(self._modes) - 1
        most = sum(max(one.mend for one in table.conclusions) for table in tables)
        self._carried = [atlas.orderings.carried(mend) for mend in range(most + 1)]
        self._needed = _needs(atlas.orderings, len(self._modes))

    def decide(self, answers: Mapping[str, str]) -> Decision:
        """The decision on a settled situation: factor id -> option id for each of `factors`, more are ignored.

        Raises KeyError for a factor that is missing or an option that it does not have.
        """
        cells = sum(map(dict.__getitem__, self._places, self._pick(answers)))
        mask, bits = self._mask, self._bits
        argued = discarded = mend = 0
        limit = self._deepest
        floor = -1
        fired: tuple[str, ...] = ()
        for entries in self._entries:
            for_these, not_these, at_most, to_mend, at_least, rules = entries[cells & mask]
            cells >>= bits
            argued |= for_these
            discarded |= not_these
            mend += to_mend
            fired += rules
            # spelt out: min() and max() take three times as long, and this runs a million times
            if at_most < limit:  # noqa: PLR1730
                limit = at_most
            if at_least > floor:  # noqa: PLR1730
                floor = at_least
        needed = self._needed[argued & ~discarded]
        carried = self._carried[mend]
        feasible = limit if limit < carried else carried
        advised = needed if needed < feasible else feasible
        modes = self._modes
        return Decision(modes[needed], modes[feasible], modes[advised], modes[floor] if floor >= 0 else None, fired)


def _merged(tables: Iterable[Table]) -> list[list[Table]]:
    """Tables, the smallest first, put together as long as their product stays small."""
    groups: list[list[Table]] = []
    cells = 0
    for table in tables:
        if groups and cells * table.plan.size <= MOST_MERGED:
            groups[-1].append(table)
            cells *= table.plan.size
        else:
            groups.append([table])
            cells = table.plan.size
    return groups


def _entries(orderings: Orderings, group: Sequence[Table]) -> list[Entry]:
    """What each cell of some merged tables holds, in the order of their joint index."""
    by_pattern: dict[tuple[int, ...], Entry] = {}
    cells = itertools.product(*(table.pattern.ravel().tolist() for table in group))
    found = []
    for patterns in cells:
        if patterns not in by_pattern:
            by_pattern[patterns] = _entry(orderings, group, patterns)
        found.append(by_pattern[patterns])
    return found


def _entry(orderings: Orderings, group: Sequence[Table], patterns: Sequence[int]) -> Entry:
    said: Conclusion = orderings.nothing
    fired: tuple[str, ...] = ()
    for table, pattern in zip(group, patterns, strict=True):
        if table.plan.decides:
            said = join(said, table.conclusions[pattern])
        fired += table.fired[pattern]
    return said.argued, said.discarded, said.limit, said.mend, said.floor, fired


def _places(atlas: Atlas, groups: Sequence[Sequence[Table]], bits: int) -> list[dict[str, int]]:
    """For each factor, what each option adds to the sum that holds the cell of every group, `bits` bits a group."""
    found: list[dict[str, int]] = []
    for number, group in enumerate(groups):
        sizes = [size for table in group for size in table.plan.shape]
        names = [name for table in group for name in table.plan.factors]
        stride = 1
        strides = []
        for size in reversed(sizes):
            strides.append(stride)
            stride *= size
        for name, step in zip(names, reversed(strides), strict=True):
            options = atlas.rulebook.factor[name].option_ids
            found.append({option: (place * step) << (bits * number) for place, option in enumerate(options)})
    return found


def _needs(orderings: Orderings, modes: int) -> list[int]:
    """The needed mode (a depth) for every set of arguments that stand."""
    nothing = orderings.nothing
    return [orderings.verdict(nothing._replace(argued=arguments)).needed for arguments in range(1 << modes)]
