"""Building tables: the engine is asked once about every case that the rules can tell apart, and about no other.

A rule fires by what it looks at, followed back through its findings, and by nothing else. So a table falls into
*blocks*: rules that look at few of its factors are asked about those alone. Within a block, options of a factor that
every condition takes alike are one *class*, and one of them is asked for all. What fires in a cell of the table is what
fires in its place in each of the blocks.
"""

from __future__ import annotations

import itertools
import math
import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from functools import cached_property
from multiprocessing import get_context
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from spectrum.atlas.table import CELL, Table, make_table
from spectrum.engine import Engine
from spectrum.rulebook import Rule, Rulebook, TablePlan, plan_tables
from spectrum.rulebook.tables import chains_of

Progress = Callable[[int], None]
"""Called now and then with the number of cases asked since the last call."""

STEP = 256
ALONE = 20_000
"""Up to so many cases, about a second's work, are asked in this process; more are shared out."""
MOST_LISTED = 100_000
SAMPLED = 20
"""About so many blocks are tried, with so many cases of each, to tell how long building takes."""
SAMPLE_OF_CELLS = 100_000
Fired = frozenset[str]
Numbers = NDArray[np.int64]


@dataclass(frozen=True)
class TableBlock:
    """Rules of a table that look at no more than these factors; `home` are those that no other block answers for.

    `classes` has, for each factor, the class of each of its options: numbers from 0 in the order of the options.
    """

    factors: tuple[str, ...]
    classes: tuple[tuple[int, ...], ...]
    rules: tuple[Rule, ...]
    home: frozenset[str]

    @cached_property
    def shape(self) -> tuple[int, ...]:
        """How many classes each factor has."""
        return tuple(max(one) + 1 for one in self.classes)

    @cached_property
    def size(self) -> int:
        """How many cases the engine is asked about."""
        return math.prod(self.shape)


class AskedCases(NamedTuple):
    """What the engine said of a block: a number for each of its cases (flat), and what fires for each number."""

    cells: NDArray[np.uint32]
    fired: list[Fired]


def build_tables(rulebook: Rulebook, plans: Sequence[TablePlan], progress: Progress | None = None) -> list[Table]:
    """Ask the engine about every case of some tables; many cases are shared out among the processors."""
    blocks = [blocks_of(rulebook, plan) for plan in plans]
    cases = sum(block.size for some in blocks for block in some)
    asked = iter(_ask_all(rulebook, [block for some in blocks for block in some], cases > ALONE, progress))
    return [
        _joined(rulebook, plan, some, list(itertools.islice(asked, len(some))))
        for plan, some in zip(plans, blocks, strict=True)
    ]


def build_table(rulebook: Rulebook, plan: TablePlan) -> Table:
    """Ask the engine about every case of one table."""
    return build_tables(rulebook, [plan])[0]


def cases_to_ask(rulebook: Rulebook) -> int:
    """How many cases building will ask the engine about."""
    return sum(block.size for plan in plan_tables(rulebook) for block in blocks_of(rulebook, plan))


def seconds_to_build(rulebook: Rulebook) -> float:
    """About how long building will take on this machine, by how long it takes to ask about some of the cases."""
    blocks = [block for plan in plan_tables(rulebook) for block in blocks_of(rulebook, plan)]
    some = blocks[:: max(1, len(blocks) // SAMPLED)]
    begun = time.perf_counter()
    asked = 0
    for block in some:
        asked += len(_ask(rulebook, block, 0, min(block.size, SAMPLED), None).cells)
    asking = time.perf_counter() - begun
    cells = np.arange(SAMPLE_OF_CELLS, dtype=np.int64) % SAMPLED
    begun = time.perf_counter()
    _renumbered(cells, SAMPLED)
    joining = (time.perf_counter() - begun) / SAMPLE_OF_CELLS
    cases = sum(block.size for block in blocks)
    processors = _processors() if cases > ALONE else 1
    # each table is gone through a few times: once for each of its largest blocks, and once to keep it
    return asking / max(asked, 1) * cases / processors + 6 * joining * sum(plan.size for plan in plan_tables(rulebook))


def blocks_of(rulebook: Rulebook, plan: TablePlan) -> list[TableBlock]:
    """The blocks of a table: for each set of factors that no other such set holds, the rules that look at no more."""
    chains = chains_of(rulebook)
    looks_at = {rule.id: frozenset(chains.factors(chains.behind(rule).values())) for rule in plan.rules}
    sets = list(dict.fromkeys(looks_at.values()))
    left = {rule.id for rule in plan.rules}
    found = []
    for largest in [one for one in sets if not any(one < other for other in sets)]:
        home = frozenset(rule_id for rule_id in left if looks_at[rule_id] <= largest)
        left -= home
        behind = {rule_id for rule in plan.rules if rule.id in home for rule_id in chains.behind(rule)}
        rules = tuple(rule for rule in plan.rules if rule.id in behind)
        factors = tuple(name for name in plan.factors if name in largest)
        classes = tuple(_classes(rulebook.looked_at[name], name, rules) for name in factors)
        found.append(TableBlock(factors, classes, rules, home))
    return found


def _classes(options: Sequence[str], name: str, rules: Iterable[Rule]) -> tuple[int, ...]:
    """The class of each option: the same where every condition on the factor takes them alike."""
    conditions = [frozenset(one.values) for rule in rules for one in rule.when if one.name == name]
    known: dict[tuple[bool, ...], int] = {}
    return tuple(known.setdefault(tuple(option in one for one in conditions), len(known)) for option in options)


# -- asking ------------------------------------------------------------------------------------------------------------


def _ask_all(
    rulebook: Rulebook, blocks: Sequence[TableBlock], share: bool, progress: Progress | None
) -> Iterable[AskedCases]:
    processors = _processors()
    if not share or processors < 2:
        return [_ask(rulebook, block, 0, block.size, progress) for block in blocks]
    return _ask_shared(rulebook, blocks, processors, progress)


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _ask_shared(
    rulebook: Rulebook, blocks: Sequence[TableBlock], processors: int, progress: Progress | None
) -> list[AskedCases]:
    """Every block in parts of much the same size, asked in processes of their own."""
    parts = list(_parts(blocks))
    answers: dict[int, AskedCases] = {}
    # The engine may be at work in a thread of this process, so a plain fork of it is not safe.
    with ProcessPoolExecutor(processors, get_context("spawn"), _begin, (rulebook, blocks)) as pool:
        waiting = {pool.submit(_ask_part, *part): number for number, part in enumerate(parts)}
        for done in as_completed(waiting):
            answers[waiting[done]] = done.result()
            if progress:
                progress(len(done.result().cells))
    found: list[list[AskedCases]] = [[] for _ in blocks]
    for number, (at, _, _) in enumerate(parts):
        found[at].append(answers[number])
    return [_in_a_row(some) for some in found]


def _parts(blocks: Sequence[TableBlock]) -> Iterator[tuple[int, int, int]]:
    for at, block in enumerate(blocks):
        for start in range(0, block.size, ALONE // 4):
            yield at, start, min(block.size, start + ALONE // 4)


_work: list[tuple[Rulebook, Sequence[TableBlock]]] = []


def _begin(rulebook: Rulebook, blocks: Sequence[TableBlock]) -> None:
    _work.append((rulebook, blocks))


def _ask_part(at: int, start: int, end: int) -> AskedCases:
    rulebook, blocks = _work[-1]
    return _ask(rulebook, blocks[at], start, end, None)


def _in_a_row(parts: Sequence[AskedCases]) -> AskedCases:
    """Parts of a block as one."""
    if len(parts) == 1:
        return parts[0]
    numbers: dict[Fired, int] = {}
    cells = []
    for part in parts:
        renamed = [numbers.setdefault(one, len(numbers)) for one in part.fired]
        cells.append(np.array(renamed, dtype=CELL)[part.cells])
    return AskedCases(np.concatenate(cells), list(numbers))


def _ask(rulebook: Rulebook, block: TableBlock, start: int, end: int, progress: Progress | None) -> AskedCases:
    """Ask about the cases of a block from one number to before another, the last factor changing first."""
    stands_for = [
        [rulebook.looked_at[name][classes.index(number)] for number in range(max(classes) + 1)]
        for name, classes in zip(block.factors, block.classes, strict=True)
    ]
    numbers: dict[Fired, int] = {}
    cells = np.empty(end - start, dtype=CELL)
    engine = Engine(rulebook, block.rules)
    try:
        for index, combination in enumerate(itertools.islice(itertools.product(*stands_for), start, end)):
            fired = engine.fire(dict(zip(block.factors, combination, strict=True))) & block.home
            cells[index] = numbers.setdefault(fired, len(numbers))
            if progress and (index + 1) % STEP == 0:
                progress(STEP)
    finally:
        engine.close()
    if progress:
        progress((end - start) % STEP)
    return AskedCases(cells, list(numbers))


# -- joining -----------------------------------------------------------------------------------------------------------


def _joined(rulebook: Rulebook, plan: TablePlan, blocks: Sequence[TableBlock], asked: Sequence[AskedCases]) -> Table:
    """A table from its blocks. Its patterns are numbered in the order in which its cells first have them."""
    cells: Numbers = np.zeros((1,) * len(plan.shape), dtype=np.int64)
    fired: list[Fired] = [frozenset()]
    for block, said in zip(blocks, asked, strict=True):
        both = cells * len(said.fired) + _spread(plan, block, said.cells)
        pairs, cells = _renumbered(both, len(fired) * len(said.fired))
        fired = [fired[pair // len(said.fired)] | said.fired[pair % len(said.fired)] for pair in pairs]
    pattern = np.array(np.broadcast_to(cells, plan.shape), dtype=CELL, order="C")
    bits = np.array([[rule.id in one for rule in plan.rules] for one in fired], dtype=np.bool_)
    return make_table(rulebook, plan, pattern, bits.reshape(len(fired), len(plan.rules)))


def _spread(plan: TablePlan, block: TableBlock, cells: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """What was said of classes, for every option of a block's factors; the other axes of the table have length 1."""
    whole = cells.reshape(block.shape)[np.ix_(*block.classes)] if block.factors else cells.reshape(())
    sizes = dict(zip(block.factors, whole.shape, strict=True))
    return whole.reshape([sizes.get(name, 1) for name in plan.factors])


def _renumbered(numbers: Numbers, count: int) -> tuple[list[int], Numbers]:
    """The numbers that occur, in the order in which they first do, and for each cell the place of its own in it.

    `count` is more than the largest of them. What may occur is looked up in a list, which takes a fifth of the time of
    sorting the cells, unless the list would be much longer than they are many.
    """
    flat = numbers.ravel()
    if count > MOST_LISTED + 4 * flat.size:
        values, first, places = np.unique(flat, return_index=True, return_inverse=True)
    else:
        values = np.flatnonzero(np.bincount(flat, minlength=count))
        places = np.zeros(count, dtype=np.int64)
        places[flat[::-1]] = np.arange(flat.size - 1, -1, -1)
        first = places[values]
        places[values] = np.arange(len(values))
        places = places[flat]
    order = np.argsort(first, kind="stable")
    rank = np.empty(len(order), dtype=np.int64)
    rank[order] = np.arange(len(order))
    return [int(one) for one in values[order]], rank[places].reshape(numbers.shape)
