"""What moves between two rulebooks is counted over every combination, and told by its plainest case."""

from __future__ import annotations

import collections
import csv
import dataclasses
import itertools
import math
import random
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner

from spectrum.atlas import Atlas, build_atlas, load_atlas
from spectrum.checks import Difference, Move, difference
from spectrum.cli import main
from spectrum.files.shipped import shipped_folder
from spectrum.handbook import what_changed
from spectrum.input.mistakes import BadRulebook
from spectrum.rulebook import Condition, Rule, Rulebook, Then, load_rulebook

from .conftest import ROOT
from .oracle import fixpoint, needed_and_feasible, random_rulebook

RELEASED = ROOT / "releases" / "2026.11.3"
Way = tuple[tuple[str, ...], tuple[str, ...]]


@pytest.fixture(scope="module")
def released() -> Atlas:
    """The atlas of the rulebook as it was released in 2026.11.3."""
    return load_atlas(load_rulebook(RELEASED))


@pytest.fixture(scope="module")
def since(released: Atlas, atlas: Atlas) -> Difference:
    return difference(released, atlas)


def test_nothing_moves_between_a_rulebook_and_itself(atlas: Atlas) -> None:
    found = difference(atlas, atlas)
    assert (found.moved, found.added, found.removed, found.changed, found.only_in_one) == (0, (), (), (), ())
    assert found.reworded == {}
    assert found.cases > 10**10


def advised(book: Rulebook, answers: Mapping[str, str]) -> str:
    return min(needed_and_feasible(book, fixpoint(book.rules, answers)), key=book.depth)


def by_trying_all(old: Rulebook, new: Rulebook, names: list[str]) -> tuple[int, dict[Way, int]]:
    """How often each way comes about, what only one of them asks being open."""
    moves: collections.Counter[Way] = collections.Counter()
    both = [name for name in names if name in old.factor and name in new.factor]
    for combination in itertools.product(*(old.factor[name].option_ids for name in both)):
        answers = dict(zip(both, combination, strict=True))
        moves[_possible(old, answers), _possible(new, answers)] += 1
    return sum(moves.values()), {way: count for way, count in moves.items() if way[0] != way[1]}


def _possible(book: Rulebook, answers: Mapping[str, str]) -> tuple[str, ...]:
    left = [name for name in book.factor if name not in answers]
    mixes = itertools.product(*(book.factor[name].option_ids for name in left))
    return book.in_order(advised(book, {**answers, **dict(zip(left, mix, strict=True))}) for mix in mixes)


def test_counts_are_those_of_trying_every_combination() -> None:
    chance = random.Random(20261123)
    moved = 0
    for _ in range(30):
        old = random_rulebook(chance)
        new = dataclasses.replace(old, rules=tuple(_mixed(chance, old)))
        names = [name for name in old.factor if any(name in one for one in _looked_at(old, new))]
        moved += _holds(old, new, names)
    assert moved > 10


def test_what_only_one_of_them_asks_is_left_open() -> None:
    chance = random.Random(7)
    moved = 0
    while moved < 15:
        whole = random_rulebook(chance)
        if not 2 < len(whole.factors) < 6:
            continue
        first, *_, last = whole.factors
        old, new = _without(whole, first.id), _without(whole, last.id)
        moved += _holds(old, new, [one.id for one in whole.factors])


def _holds(old: Rulebook, new: Rulebook, names: list[str]) -> bool:
    """Hold the counts against trying everything, up to factors that no rule looks at; whether something moved."""
    found = difference(build_atlas(old), build_atlas(new))
    cases, moves = by_trying_all(old, new, names)
    assert {(move.before, move.after): move.cases * cases for move in found.moves} == {
        way: count * found.cases for way, count in moves.items()
    }
    assert found.certainly_moved * cases == found.cases * sum(
        count for (before, after), count in moves.items() if not set(before) & set(after)
    )
    assert all(set(move.answers) <= set(names) for move in found.moves)
    return bool(moves)


def _without(book: Rulebook, name: str) -> Rulebook:
    """A rulebook that does not ask one of its questions."""
    rules = tuple(rule for rule in book.rules if all(one.name != name for one in rule.when))
    return dataclasses.replace(book, factors=tuple(one for one in book.factors if one.id != name), rules=rules)


def _looked_at(*books: Rulebook) -> list[set[str]]:
    return [{one.name for one in rule.when} for book in books for rule in book.rules]


def _mixed(chance: random.Random, book: Rulebook) -> list[Rule]:
    """The rules of a book, some left out, and some with a condition of their own changed."""
    kept = [rule for rule in book.rules if chance.random() < 0.8]
    return [_moved(chance, book, rule) if chance.random() < 0.3 else rule for rule in kept]


def _moved(chance: random.Random, book: Rulebook, rule: Rule) -> Rule:
    factor = chance.choice(book.factors)
    others = tuple(one for one in rule.when if one.name != factor.id)
    return dataclasses.replace(rule, when=(*others, Condition(factor.id, (chance.choice(factor.option_ids),))))


def test_the_plainest_case_really_moves_whatever_the_other_answers_are(atlas: Atlas, book: Rulebook) -> None:
    eager = Atlas(dataclasses.replace(book, carrying=()), atlas.tables)
    found = difference(atlas, eager)
    ways = {(move.before, move.after) for move in found.moves}
    assert ways == {
        (("coordinate",), ("cooperate",)),
        (("coordinate",), ("collaborate",)),
        (("cooperate",), ("collaborate",)),
    }
    assert 0 < found.moved < found.cases
    for move in found.moves:
        assert _seen(atlas, move) == move.before
        assert _seen(eager, move) == move.after


def _seen(atlas: Atlas, move: Move) -> tuple[str, ...]:
    """What is advised with the answers of a move, where the groups that it does not touch say nothing."""
    book = atlas.rulebook
    known = {name: [book.looked_at[name].index(one) for one in options] for name, options in move.answers.items()}
    for table in (one for one in atlas.work_tables if one.plan.decides and known.keys().isdisjoint(one.plan.factors)):
        said = [atlas.orderings.for_advice(one) for one in table.conclusions]
        cells = (table.pattern == said.index(atlas.orderings.nothing)).nonzero()
        known |= {name: [int(places[0])] for name, places in zip(table.plan.factors, cells, strict=True)}
    return book.in_order(book.mode_ids[one.advised] for one in atlas.outlook(known).verdicts)


def test_a_rule_that_ties_other_factors_together_is_still_counted_exactly(book: Rulebook) -> None:
    kept = tuple(rule for rule in book.current_rules if rule.then.cap and not rule.then.gap and rule.bound_by != "time")
    needs = dataclasses.replace(
        book.rule["answer-is-known"],
        id="always-deep",
        layer="argument_for",
        then=Then(supports="collaborate", strength="weak"),
        when=(Condition("trust", book.factor["trust"].option_ids),),
    )
    old = dataclasses.replace(book, rules=(needs, *kept), laws=(), declarations=())
    tied = dataclasses.replace(
        book.rule["aims-clash"],
        id="tied",
        when=(Condition("trust", ("growing",)), Condition("convening", ("chair_only",))),
    )
    new = dataclasses.replace(old, rules=(*old.rules, tied))
    found = difference(build_atlas(old), build_atlas(new))
    assert found.added == ("tied",)
    assert {move.after for move in found.moves} == {("coordinate",)}
    assert {move.before for move in found.moves} == {("cooperate",), ("collaborate",)}
    plainest = next(move for move in found.moves if move.before == ("collaborate",))
    assert plainest.answers == {"trust": ("growing",), "convening": ("chair_only",)}
    assert found.moved / found.cases == pytest.approx((1 / 5) * (1 / 5) * _no_lower_cap(old))


def _no_lower_cap(book: Rulebook) -> float:
    """The share of cases in which no rule allows coordinating at most."""
    low = [rule for rule in book.rules if rule.then.cap in ("coexist", "coordinate")]
    names = {one.name for rule in low for one in rule.when} & set(book.factor)
    return math.prod(1 - _low_share(book, low, name) for name in names)


def _low_share(book: Rulebook, low: list[Rule], name: str) -> float:
    values = {value for rule in low if rule.when[0].name == name for value in rule.when[0].values}
    return len(values) / len(book.factor[name].options)


def test_other_options_and_factors_are_left_out_and_named(atlas: Atlas, book: Rulebook) -> None:
    trust = book.factor["trust"]
    fewer = dataclasses.replace(trust, options=tuple(one for one in trust.options if one.id != "growing"))
    new = dataclasses.replace(book, factors=tuple(fewer if one is trust else one for one in book.factors))
    found = difference(atlas, build_atlas(new))
    assert found.only_in_one == ("trust (growing)",)
    assert found.cases * 5 == difference(atlas, atlas).cases * 4
    assert found.moved == 0


def test_rulebooks_with_other_modes_are_not_compared(atlas: Atlas, book: Rulebook) -> None:
    other = dataclasses.replace(book, modes=tuple(reversed(book.modes)))
    with pytest.raises(BadRulebook, match="same modes"):
        difference(atlas, Atlas(other, atlas.tables))


# -- since the last release ----------------------------------------------------------------------------------------


def test_the_released_rulebook_still_says_what_its_own_program_said(released: Atlas) -> None:
    """The answers and modes in the table were written by the program of that release."""
    book = released.rulebook
    with (RELEASED / "advice.csv").open() as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        known = {name: [book.factor[name].index(said)] for name, said in row.items() if name in book.factor}
        (verdict,) = released.outlook(known).verdicts
        reached = [book.mode_ids[depth] for depth in (verdict.needed, verdict.feasible, verdict.advised)]
        assert reached == [row["needed"], row["feasible"], row["advised"]]
    assert {row["advised"] for row in rows} == set(book.mode_ids)
    assert len(rows) > 200


def test_every_change_since_then_is_counted_and_told_by_its_plainest_case(since: Difference, released: Atlas) -> None:
    assert 0 < since.certainly_moved < since.moved < since.cases
    assert {"put_in", "run_time"} <= set(since.only_in_one)
    for move in since.moves:
        answers = {name: options for name, options in move.answers.items() if name in released.rulebook.factor}
        assert answers == move.answers
        assert move.before != move.after


def test_the_share_that_moved_is_what_random_situations_show(since: Difference, released: Atlas, atlas: Atlas) -> None:
    chance = random.Random(3)
    books = (released.rulebook, atlas.rulebook)
    both = [one.id for one in books[1].factors if one.id in books[0].factor and one.scope != "partner"]
    seen: collections.Counter[Way] = collections.Counter()
    tries = 4_000
    for _ in range(tries):
        ids = {name: set(books[0].factor[name].option_ids) & set(books[1].factor[name].option_ids) for name in both}
        said = {name: chance.choice(sorted(options)) for name, options in ids.items()}
        seen[_advice(released, said), _advice(atlas, {**said, "essential_partners": "not_known"})] += 1
    for move in since.moves:
        share = move.cases / since.cases
        assert seen[move.before, move.after] / tries == pytest.approx(share, abs=4 * (share / tries) ** 0.5 + 1 / tries)
    assert sum(seen.values()) - sum(seen[move.before, move.after] for move in since.moves) == sum(
        count for (before, after), count in seen.items() if before == after
    )


def _advice(atlas: Atlas, answers: Mapping[str, str]) -> tuple[str, ...]:
    values = atlas.rulebook.looked_at
    known = {name: [values[name].index(option)] for name, option in answers.items()}
    return atlas.rulebook.in_order(atlas.rulebook.mode_ids[one.advised] for one in atlas.outlook(known).verdicts)


def test_the_page_of_changes_in_docs_is_fresh(since: Difference) -> None:
    assert (ROOT / "docs" / "what-changed.md").read_text() == what_changed(since), "run `make docs`"


def test_the_page_tells_each_move_in_words(since: Difference) -> None:
    page = what_changed(since)
    assert page.count("\n| ") == len(since.moves) + 4
    assert "| coordinating | collaborating |" in page
    assert "Asked by 2026.12" in page
    assert "solo_reach" not in page


def test_the_command_tells_what_moves_in_words(tmp_path: Path) -> None:
    for file in shipped_folder("rules").rglob("*.yaml"):
        copy = tmp_path / file.relative_to(shipped_folder("rules"))
        copy.parent.mkdir(exist_ok=True)
        copy.write_text(file.read_text().replace("goal_fit: opposed", "goal_fit: [opposed, separate]"))
    result = CliRunner().invoke(main, ["diff", str(shipped_folder("rules")), str(tmp_path)])
    assert result.exit_code == 0, result.output
    said = " ".join(result.output.split())
    assert "1 rule changed: aims-clash" in said
    assert "From cooperating to coordinating" in said


def test_other_words_first_steps_and_next_steps_are_told_by_rule(atlas: Atlas, book: Rulebook) -> None:
    said = {
        "aims-clash": {"because": "Aims pull apart.", "who": "a mediator"},
        "trust-is-broken": {"closes": "Keep one promise.", "by": "one month"},
        "begin-alone": {"step": "Name one name.", "title": "Name it"},
    }
    rules = tuple(dataclasses.replace(rule, **said.get(rule.id, {})) for rule in book.rules)
    found = difference(atlas, Atlas(dataclasses.replace(book, rules=rules), atlas.tables))
    assert {rule: set(parts) for rule, parts in found.reworded.items()} == {one: set(said[one]) for one in said}
    assert (found.moved, found.changed) == (0, ())
    page = what_changed(found)
    assert "- aims-clash: the reason and who takes it\n" in page
    assert "- trust-is-broken: the first step and by when\n" in page
    assert "- begin-alone: the title and the next step\n" in page


def test_a_rule_that_is_new_or_went_is_not_told_as_reworded(since: Difference) -> None:
    assert since.reworded
    assert not since.reworded.keys() & {*since.added, *since.removed}


def test_the_command_names_rules_told_in_other_words(tmp_path: Path) -> None:
    shutil.copytree(shipped_folder("rules"), tmp_path / "rules")
    notes = tmp_path / "rules" / "notes.yaml"
    notes.write_text(notes.read_text().replace("Power can be named here", "Power has a name here"))
    result = CliRunner().invoke(main, ["diff", str(shipped_folder("rules")), str(tmp_path / "rules")])
    assert "1 rule told in other words: power-that-can-be-named" in " ".join(result.output.split())


@pytest.mark.parametrize("other", ["1", "3"])
def test_a_rulebook_of_another_format_says_which_format_it_is(tmp_path: Path, other: str) -> None:
    """Another format has other keys; what they would be in this one is of no use to anybody."""
    shutil.copytree(RELEASED, tmp_path / "old")
    head = tmp_path / "old" / "rulebook.yaml"
    head.write_text(head.read_text().replace("  format: 2", f"  format: {other}\n  lone_gap: ceiling"))
    result = CliRunner().invoke(main, ["diff", str(tmp_path / "old"), str(shipped_folder("rules"))])
    assert result.exit_code == 2
    assert f"this Spectrum reads rulebooks of format 2, not {other}." in result.output
    assert "1 error; nothing was loaded." in result.output


def test_the_difference_is_frozen(atlas: Atlas) -> None:
    found: Difference = difference(atlas, atlas)
    with pytest.raises(dataclasses.FrozenInstanceError):
        found.cases = 0  # type: ignore[misc]
