"""Looking up what tables leave open. Everything that is asked of a situation asks this first, so it has to be quick.

What is still possible of each factor is kept as bits, and so are the rules that fire. What one table leaves open for
the same bits is kept, up to a bound: most situations share most of what they say with others.
"""

from __future__ import annotations

import functools
import itertools
import math
import operator
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from spectrum.atlas.conclusions import Conclusion, Orderings, Verdict
from spectrum.atlas.table import Choices, Table
from spectrum.rulebook import Rulebook

MOST_KEPT = 4096
"""What is kept of each table: some 300 bytes an entry, and few tables have so many. A full memory is emptied."""
BYTE, WORD = 8, 64

LARGEST_BLOCK = 1_000
"""How many combinations of single answers tables that are asked at once may have, and of how many that is kept."""
FEW = 100
"""Patterns of so few cells are told apart by a set, of more by counting them."""

Numbers = NDArray[np.int64]
Codes = Any
"""What is still possible of a table's factors, as bits: a tuple of numbers, or one number where there is one factor."""


class TableOutcome(NamedTuple):
    """What a table leaves open: the rules that fire certainly and possibly, as bits, and the conclusions."""

    certain: int
    possible: int
    conclusions: frozenset[Conclusion]


@dataclass(frozen=True)
class Outlook:
    """What is still possible: every verdict, the rules that fire whatever the open answers are, and those that may."""

    verdicts: frozenset[Verdict]
    certain: tuple[str, ...]
    possible: tuple[str, ...]

    @property
    def uncertain(self) -> tuple[str, ...]:
        """The rules that fire for some of the open answers and not for others."""
        return tuple(rule_id for rule_id in self.possible if rule_id not in set(self.certain))


class LeftOpen(NamedTuple):
    """The same with the rules as bits, in the order of `RuleNames`."""

    verdicts: frozenset[Verdict]
    certain: int
    possible: int


class TableLookup:
    """One table, asked by bits."""

    def __init__(self, table: Table, places: Sequence[int], numbers: dict[str, int]) -> None:
        """`places` says where among all bits those of the table's factors stand; `numbers` gives each rule its bit."""
        self.table = table
        self.decides = table.plan.decides
        self.places = list(places)
        self.pick = _picking(places)
        self.bits = sum(table.plan.shape)
        self.radix = [1 << sum(table.plan.shape[at:]) for at in range(1, len(places) + 1)]
        self.kept: dict[Codes, TableOutcome] = {}
        self.cells = table.pattern.ravel()
        self.steps = [step // table.pattern.itemsize for step in table.pattern.strides]
        sizes = zip(table.plan.shape, self.steps, strict=True)
        self.away = [{1 << place: place * step for place in range(size)} for size, step in sizes]
        fired = [sum(1 << numbers[rule_id] for rule_id in rule_ids) for rule_ids in table.fired]
        said = map(functools.cache(lambda one: frozenset([one])), table.conclusions)
        self.outcomes = [TableOutcome(rules, rules, one) for rules, one in zip(fired, said, strict=True)]

    def ask(self, codes: Codes) -> TableOutcome:
        """What the table leaves open. Where each of its factors has one answer, the place of the cell is a sum."""
        several = codes if isinstance(codes, tuple) else (codes,)
        try:
            cell = sum(map(operator.getitem, self.away, several))
        except KeyError:
            return self.kept.get(codes) or self._find(codes, several)
        return self.outcomes[self.cells.item(cell)]

    def _find(self, codes: Codes, several: Sequence[int]) -> TableOutcome:
        found = self._open(several)
        if len(self.kept) >= MOST_KEPT:
            self.kept.clear()
        self.kept[codes] = found
        return found

    def _open(self, several: Sequence[int]) -> TableOutcome:
        cells = np.zeros(1, dtype=np.int64)
        for bits, step in zip(several, self.steps, strict=True):
            cells = (cells[:, None] + _away(bits, step)).ravel()
        some = [self.outcomes[pattern] for pattern in self._patterns(cells)]
        return TableOutcome(
            functools.reduce(operator.and_, (one.certain for one in some)),
            functools.reduce(operator.or_, (one.possible for one in some)),
            frozenset().union(*(one.conclusions for one in some)),
        )

    def _patterns(self, cells: Numbers) -> Iterable[int]:
        """The distinct patterns of some cells."""
        found = self.cells[cells]
        return set(found.tolist()) if len(cells) <= FEW else np.flatnonzero(np.bincount(found)).tolist()


class OutcomeTogether(NamedTuple):
    """What the tables of a block leave open: rules as bits, and the conclusions of those tables that say something."""

    certain: int
    possible: int
    conclusions: tuple[frozenset[Conclusion], ...]


class TablesTogether:
    """Several small tables, asked at once. What they say of the same few answers is kept, up to a bound."""

    def __init__(self, tables: Sequence[TableLookup], nothing: frozenset[Conclusion]) -> None:
        self.tables = tables
        self.nothing = nothing
        self.pick = _picking(sorted({place for one in tables for place in one.places}))
        self.kept: dict[Codes, OutcomeTogether] = {}

    def ask(self, codes: Sequence[int]) -> OutcomeTogether:
        """What the tables leave open, of all that is still possible (bits)."""
        own = self.pick(codes)
        return self.kept.get(own) or self._find(own, codes)

    def _find(self, own: Codes, codes: Sequence[int]) -> OutcomeTogether:
        certain = possible = 0
        deciding = []
        for one in self.tables:
            found = one.ask(one.pick(codes))
            certain |= found.certain
            possible |= found.possible
            if one.decides and found.conclusions != self.nothing:
                deciding.append(found.conclusions)
        if len(self.kept) >= LARGEST_BLOCK:
            self.kept.clear()
        outcome = self.kept[own] = OutcomeTogether(certain, possible, tuple(deciding))
        return outcome


def _blocks(tables: Iterable[TableLookup], nothing: frozenset[Conclusion]) -> list[TablesTogether]:
    """Tables in blocks of few combinations of answers: each goes where it adds the fewest."""
    blocks: list[tuple[dict[str, int], list[TableLookup]]] = []
    for table in sorted(tables, key=lambda one: -one.table.plan.size):
        own = dict(zip(table.table.plan.factors, table.table.plan.shape, strict=True))
        grown = [
            (math.prod((factors | own).values()) / math.prod(factors.values()), at)
            for at, (factors, _) in enumerate(blocks)
        ]
        fitting = [(times, at) for times, at in grown if times * math.prod(blocks[at][0].values()) <= LARGEST_BLOCK]
        if fitting:
            factors, some = blocks[min(fitting)[1]]
            factors.update(own)
            some.append(table)
        else:
            blocks.append((own, [table]))
    return [TablesTogether(some, nothing) for _, some in blocks]


class Lookup:
    """Some tables, asked together: what they leave open is joined. Threads may share it."""

    def __init__(self, rulebook: Rulebook, orderings: Orderings, tables: Iterable[Table], names: RuleNames) -> None:
        self.orderings = orderings
        self.nothing = frozenset([orderings.nothing])
        self.places = rulebook.order
        self.everything = [(1 << len(values)) - 1 for values in rulebook.looked_at.values()]
        self.names = names
        self.always: list[TableLookup] = []
        self.when_asked: list[TableLookup] = []
        for table in tables:
            one = TableLookup(table, [self.places[name] for name in table.plan.factors], self.names.numbers)
            (self.always if table.plan.counts(()) else self.when_asked).append(one)
        self.blocks = _blocks(self.always, self.nothing)
        self.asked_blocks = [(one.table.plan, TablesTogether([one], self.nothing)) for one in self.when_asked]
        self.kept: dict[tuple[frozenset[Conclusion], ...], frozenset[Verdict]] = {}

    def outlook(self, choices: Choices) -> Outlook:
        """What these answers leave possible, over all tables that count."""
        found = self.ask(choices)
        certain = self.names.of(found.certain)
        possible = certain if found.possible == found.certain else self.names.of(found.possible)
        return Outlook(found.verdicts, certain, possible)

    def ask(self, choices: Choices) -> LeftOpen:
        """The same with the rules as bits."""
        codes = self.codes(choices)
        certain = possible = 0
        deciding: tuple[frozenset[Conclusion], ...] = ()
        for one in self._counting(choices):
            found = one.ask(codes)
            certain |= found.certain
            possible |= found.possible
            deciding += found.conclusions
        return LeftOpen(self.verdicts(deciding), certain, possible)

    def codes(self, choices: Choices) -> list[int]:
        """What is still possible of everything that rules can look at, as bits."""
        codes = self.everything.copy()
        for name, options in choices.items():
            place = self.places.get(name)
            if place is not None:
                codes[place] = 1 << options[0] if len(options) == 1 else sum(1 << option for option in options)
        return codes

    def _counting(self, choices: Choices) -> Sequence[TablesTogether]:
        """The blocks that take part: tables that show what is done in practice only once it was asked about."""
        asked = [block for plan, block in self.asked_blocks if plan.counts(choices)]
        return [*self.blocks, *asked] if asked else self.blocks

    def verdicts(self, parts: tuple[frozenset[Conclusion], ...]) -> frozenset[Verdict]:
        """Every verdict that what tables conclude can come to together; kept."""
        found = self.kept.get(parts)
        if found is None:
            found = self.orderings.verdicts(parts)
            if len(self.kept) >= MOST_KEPT:
                self.kept.clear()
            self.kept[parts] = found
        return found


class RuleNames:
    """Each rule's bit, and the ids of rules for bits, a byte at a time."""

    def __init__(self, ids: Sequence[str]) -> None:
        self.numbers = {rule_id: number for number, rule_id in enumerate(ids)}
        eights = [ids[at : at + BYTE] for at in range(0, len(ids), BYTE)]
        self.words = -(-len(ids) // WORD)
        self.by_byte = [[tuple(itertools.compress(some, _bits(byte))) for byte in range(1 << BYTE)] for some in eights]

    def of(self, rules: int) -> tuple[str, ...]:
        """The rules of these bits, in the rulebook's order."""
        some = map(list.__getitem__, self.by_byte, rules.to_bytes(len(self.by_byte), "little"))
        return tuple(itertools.chain.from_iterable(some))


def _picking(places: Sequence[int]) -> Callable[[Sequence[int]], Codes]:
    """What picks out of all bits those at some places."""
    return operator.itemgetter(*places) if places else _nothing


def _nothing(_: Sequence[int]) -> tuple[()]:
    """What is picked where nothing is looked at; by name, so that what holds it can be sent to a process."""
    return ()


def _bits(byte: int) -> list[int]:
    return [byte >> at & 1 for at in range(BYTE)]


@functools.lru_cache(4096)
def _away(bits: int, step: int) -> Numbers:
    """How far away from the first cell of an axis those are whose bits are set."""
    return np.array([place * step for place in range(bits.bit_length()) if bits >> place & 1], dtype=np.int64)
