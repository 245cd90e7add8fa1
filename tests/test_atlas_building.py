"""Asking only what the rules can tell apart gives the table that asking about every single cell would give."""

from __future__ import annotations

import itertools
import random

import numpy as np
import pytest

from spectrum.atlas import Atlas, Table, build_atlas, building, cases_to_ask
from spectrum.atlas.building import blocks_of
from spectrum.engine import Engine
from spectrum.rulebook import Rulebook, plan_tables

from .oracle import random_rulebook

CELLS_OF_LARGE_TABLES = 300
SMALL = 100


def holds_what_the_engine_says(book: Rulebook, table: Table, chance: random.Random) -> None:
    """Every cell of a small table, and cells by chance of a large one, asked with all rules of the table at once."""
    options = [book.looked_at[name] for name in table.plan.factors]
    cells = [*itertools.product(*map(range, table.plan.shape))] if table.plan.size <= SMALL else []
    cells = cells or [tuple(map(chance.randrange, table.plan.shape)) for _ in range(CELLS_OF_LARGE_TABLES)]
    engine = Engine(book, table.plan.rules)
    try:
        for cell in cells:
            answers = {name: some[at] for name, some, at in zip(table.plan.factors, options, cell, strict=True)}
            row = table.bits[table.pattern[cell]]
            fired = {rule.id for rule, fires in zip(table.plan.rules, row, strict=True) if fires}
            assert fired == engine.fire(answers), (table.plan.name, answers)
    finally:
        engine.close()


def test_cells_hold_what_the_engine_says_of_all_rules_at_once(atlas: Atlas) -> None:
    chance = random.Random(3)
    for table in atlas.tables:
        holds_what_the_engine_says(atlas.rulebook, table, chance)


def test_of_random_rulebooks_too() -> None:
    chance = random.Random(4)
    for _ in range(40):
        book = random_rulebook(chance)
        if sum(plan.size for plan in plan_tables(book)) <= 3_000:
            for table in build_atlas(book).tables:
                holds_what_the_engine_says(book, table, chance)


def test_patterns_are_numbered_as_they_first_come_and_all_of_them_occur(atlas: Atlas) -> None:
    for table in atlas.tables:
        values, first = np.unique(table.pattern, return_index=True)
        assert values.tolist() == [*range(len(table.bits))]
        assert sorted(first.tolist()) == first.tolist()
        assert len(np.unique(table.bits, axis=0)) == len(table.bits)


def test_what_no_rule_tells_apart_is_not_asked_twice(book: Rulebook) -> None:
    cells = sum(plan.size for plan in plan_tables(book))
    assert cases_to_ask(book) < cells / 20
    for plan in plan_tables(book):
        blocks = blocks_of(book, plan)
        homes = [rule_id for block in blocks for rule_id in block.home]
        assert sorted(homes) == sorted(rule.id for rule in plan.rules)


def test_shared_out_among_processes_it_is_the_same(atlas: Atlas, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[int] = []
    monkeypatch.setattr(building, "ALONE", 50)
    built = building.build_tables(atlas.rulebook, plan_tables(atlas.rulebook), done.append)
    assert sum(done) == cases_to_ask(atlas.rulebook)
    for one, other in zip(built, atlas.tables, strict=True):
        assert (one.pattern == other.pattern).all()
        assert (one.bits == other.bits).all()
