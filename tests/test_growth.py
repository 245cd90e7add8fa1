"""Rulebooks that are larger than the one that ships grow as large rulebooks do: by more groups, or by a larger one."""

from __future__ import annotations

import random
from collections import Counter

import numpy as np
import pytest

from benchmarks.larger import larger
from spectrum.advice import look_at
from spectrum.atlas import Atlas, Verdict, build_atlas, seconds_to_build
from spectrum.checks import groups_of, seconds_to_prove
from spectrum.checks.contexts import contexts_of
from spectrum.cli.shared import say_how_long
from spectrum.consultation import live_engine
from spectrum.consultation.live_engine import LiveEngine
from spectrum.rulebook import Rulebook, held_at_once, plan_tables
from spectrum.rulebook.whole_book import whole_book_mistakes

from .oracle import random_rulebook
from .plausible import plausible


def test_copies_make_groups_of_their_own_as_large_as_todays(book: Rulebook) -> None:
    grown = larger(book, copies=3)
    assert len(grown.factors) == 3 * len(book.factors) - 2  # what the work is called is asked once
    assert len(grown.rules) == len({rule.id for rule in grown.rules})
    assert 2.5 * len(book.rules) < len(grown.rules) < 3 * len(book.rules)
    assert len(grown.laws) > 2.5 * len(book.laws)
    today, then = (Counter(plan.size for plan in plan_tables(one)) for one in (book, grown))
    assert set(then) == set(today)
    assert all(then[size] in range(count, 3 * count + 1) for size, count in today.items())
    assert then[max(today)] == 3


def test_questions_that_are_added_multiply_the_group_about_the_work(book: Rulebook) -> None:
    today, then = (max(plan_tables(one), key=lambda plan: plan.size) for one in (book, larger(book, questions=2)))
    assert then.size == 9 * today.size
    assert len(then.rules) == len(today.rules) + 4


def test_what_groups_come_to_together_is_what_joining_every_mix_gives() -> None:
    """The way in whole numbers, against the plainest one: verdicts on all mixes of what the groups leave possible."""
    chance = random.Random(17)
    for _ in range(40):
        atlas = build_atlas(random_rulebook(chance))
        groups = groups_of(atlas)
        asked = [one for one in atlas.rulebook.factors if chance.random() < 0.3]
        choices = {one.id: [chance.randrange(len(one.options))] for one in asked}
        for tables in groups.counting(choices):
            said = [{table.conclusions[number] for number in table.patterns(choices)} for table in tables]
            verdicts = {_seen(one) for one in atlas.orderings.verdicts(said)}
            places = np.flatnonzero(groups.seen(groups.possible(tables, choices)))
            mixes = groups.mixes
            parts = (mixes.needed, mixes.advised, mixes.actual, mixes.floor, mixes.mending)
            assert {tuple(int(part[place]) for part in parts) for place in places} == verdicts


def _seen(verdict: Verdict) -> tuple[int, ...]:
    return verdict.needed, verdict.advised, verdict.actual, verdict.floor, verdict.mending


def test_contexts_told_with_their_plainest_cells_are_all_there_are(atlas: Atlas) -> None:
    groups = groups_of(atlas)
    for table in groups.tables:
        found = contexts_of(atlas, table)
        assert sorted(found.packed.tolist()) == groups.contexts(table).tolist()
        for index in range(0, len(found.packed), 97):
            cells = found.witness(index)
            said = [atlas.work_tables[at].conclusions[atlas.work_tables[at].pattern.flat[cell]] for at, cell in cells]
            joined = groups.packing.packed([atlas.orderings.for_advice(atlas.orderings.all_of(said))])
            assert groups.told_apart(table, joined) == found.packed[index]
            assert len(cells) == found.lengths[index]


def test_how_long_it_takes_is_told_before_when_it_is_more_than_a_few_seconds(
    book: Rulebook, atlas: Atlas, capsys: pytest.CaptureFixture[str]
) -> None:
    assert 0 < seconds_to_build(book) < seconds_to_build(larger(book, copies=8))
    assert seconds_to_prove(atlas) > 0
    say_how_long("This is done", 3)
    assert capsys.readouterr().err == ""
    say_how_long("This is done", 23)
    assert capsys.readouterr().err == "This is done, which takes about 20 seconds.\n"


def test_a_rulebook_that_one_engine_cannot_hold_is_sound_where_each_of_its_groups_can_be_held(atlas: Atlas) -> None:
    grown = larger(atlas.rulebook, copies=5)
    assert not held_at_once(grown.current_rules)
    assert [one for one in whole_book_mistakes(grown) if "accepted" in str(one)] == []


def test_the_engine_is_asked_group_by_group_where_it_cannot_hold_the_whole(
    atlas: Atlas, monkeypatch: pytest.MonkeyPatch
) -> None:
    dice = random.Random(3)
    monkeypatch.setattr(live_engine, "held_at_once", lambda _: False)
    with LiveEngine(atlas.rulebook) as live:
        assert live.whole is None
        for seed in range(20):
            piece = plausible(atlas.rulebook, dice.randrange(10**6) + seed)
            assert look_at(live, [piece]) == look_at(atlas, [piece])
