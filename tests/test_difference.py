"""What moves between two rulebooks is counted over every combination, and told by its plainest case."""

from __future__ import annotations

import collections
import dataclasses
import itertools
import random
from pathlib import Path

import pytest
from click.testing import CliRunner

from spectrum.atlas import Atlas, build_atlas
from spectrum.checks import Difference, difference
from spectrum.cli import main
from spectrum.mistakes import BadRulebook
from spectrum.rulebook import Condition, Rule, Rulebook, Then
from spectrum.shipped import shipped_folder

from .oracle import fixpoint, needed_and_feasible, random_rulebook


def test_nothing_moves_between_a_rulebook_and_itself(atlas: Atlas) -> None:
    found = difference(atlas, atlas)
    assert (found.moved, found.added, found.removed, found.changed, found.only_in_one) == (0, (), (), (), ())
    assert found.cases > 10**10


def advised(book: Rulebook, answers: dict[str, str]) -> str:
    return min(needed_and_feasible(book, fixpoint(book.rules, answers)), key=book.depth)


def by_trying_all(old: Rulebook, new: Rulebook, names: list[str]) -> tuple[int, dict[tuple[str, str], int]]:
    moves: collections.Counter[tuple[str, str]] = collections.Counter()
    cases = 0
    for combination in itertools.product(*(old.factor[name].option_ids for name in names)):
        answers = dict(zip(names, combination, strict=True))
        moves[advised(old, answers), advised(new, answers)] += 1
        cases += 1
    return cases, {way: count for way, count in moves.items() if way[0] != way[1]}


def test_counts_are_those_of_trying_every_combination() -> None:
    chance = random.Random(20261123)
    moved = 0
    for _ in range(30):
        old = random_rulebook(chance)
        new = dataclasses.replace(old, rules=tuple(_mixed(chance, old, random_rulebook(chance))))
        found = difference(build_atlas(old), build_atlas(new))
        names = [name for name in old.factor if any(name in one.when_names for one in _deciders(old, new))]
        cases, moves = by_trying_all(old, new, names)
        assert {(move.before, move.after): move.cases * cases for move in found.moves} == {
            way: count * found.cases for way, count in moves.items()
        }
        moved += bool(moves)
        for move in found.moves:
            assert set(move.answers) <= set(names)
    assert moved > 10


class _Names:
    def __init__(self, names: set[str]) -> None:
        self.when_names = names


def _deciders(old: Rulebook, new: Rulebook) -> list[_Names]:
    return [_Names({one.name for one in rule.when}) for book in (old, new) for rule in book.rules]


def _mixed(chance: random.Random, book: Rulebook, other: Rulebook) -> list[Rule]:
    """The rules of a book, some left out, and some with a condition of their own changed."""
    kept = [rule for rule in book.rules if chance.random() < 0.8]
    return [_moved(chance, book, rule) if chance.random() < 0.3 else rule for rule in kept]


def _moved(chance: random.Random, book: Rulebook, rule: Rule) -> Rule:
    factor = chance.choice(book.factors)
    others = tuple(one for one in rule.when if one.name != factor.id)
    return dataclasses.replace(rule, when=(*others, Condition(factor.id, (chance.choice(factor.option_ids),))))


def test_the_plainest_case_really_moves_whatever_the_other_answers_are(atlas: Atlas) -> None:
    found = difference(atlas, atlas.counting_lone_gaps("condition"))
    (move,) = found.moves
    assert (move.before, move.after) == ("coordinate", "cooperate")
    assert 0 < found.moved < found.cases
    assert len(move.answers) <= 5


def test_a_rule_that_ties_other_factors_together_is_still_counted_exactly(book: Rulebook) -> None:
    kept = tuple(rule for rule in book.current_rules if rule.layer in ("gap", "limit") and rule.then.cap)
    kept = tuple(rule for rule in kept if all(one.name != "goal_fit" for one in rule.when))
    needs = dataclasses.replace(
        book.rule["answer-is-known"],
        id="always-deep",
        layer="argument_for",
        then=Then(supports="collaborate", strength="weak"),
        when=(Condition("trust", book.factor["trust"].option_ids),),
    )
    old = dataclasses.replace(book, rules=(needs, *kept), laws=(), declarations=())
    tied = dataclasses.replace(
        book.rule["trust-is-untested"],
        id="tied",
        when=(Condition("trust", ("growing",)), Condition("convening", ("chair_only",))),
        then=Then(cap="coordinate", gap="trust"),
    )
    new = dataclasses.replace(old, rules=(*old.rules, tied))
    found = difference(build_atlas(old), build_atlas(new))
    assert found.added == ("tied",)
    assert [(move.before, move.after) for move in found.moves] == [("cooperate", "coordinate")]
    assert set(found.moves[0].answers) == {"trust", "convening"}
    share = found.moved / found.cases
    by_hand = (1 / 4) * (1 / 4) * _no_lower_cap(old)
    assert share == pytest.approx(by_hand)


def _no_lower_cap(book: Rulebook) -> float:
    """The share of cases in which no rule, trust and convening aside, allows coordinating at most."""
    share = 1.0
    for name in {one.name for rule in book.rules for one in rule.when} - {"trust", "convening"}:
        low = {
            value
            for rule in book.rules
            if rule.then.cap in ("coexist", "coordinate") and len(rule.when) == 1 and rule.when[0].name == name
            for value in rule.when[0].values
        }
        share *= 1 - len(low) / len(book.factor[name].options)
    return share


def test_other_options_and_factors_are_left_out_and_named(atlas: Atlas, book: Rulebook) -> None:
    trust = book.factor["trust"]
    fewer = dataclasses.replace(trust, options=tuple(one for one in trust.options if one.id != "growing"))
    new = dataclasses.replace(book, factors=tuple(fewer if one is trust else one for one in book.factors))
    found = difference(atlas, build_atlas(new))
    assert found.only_in_one == ("trust (growing)",)
    assert found.cases * 4 == difference(atlas, atlas).cases * 3
    assert found.moved == 0


def test_rulebooks_with_other_modes_are_not_compared(atlas: Atlas, book: Rulebook) -> None:
    other = dataclasses.replace(book, modes=tuple(reversed(book.modes)))
    with pytest.raises(BadRulebook, match="same modes"):
        difference(atlas, Atlas(other, atlas.tables))


def test_the_command_tells_what_moves_in_words(tmp_path: Path) -> None:
    for file in shipped_folder("rules").rglob("*.yaml"):
        copy = tmp_path / file.relative_to(shipped_folder("rules"))
        copy.parent.mkdir(exist_ok=True)
        copy.write_text(file.read_text().replace("trust: broken", "trust: [broken, untested]"))
    result = CliRunner().invoke(main, ["diff", str(shipped_folder("rules")), str(tmp_path)])
    assert result.exit_code == 0, result.output
    said = " ".join(result.output.split())
    assert "1 rule changed: trust-is-broken" in said
    assert "From cooperating to coordinating" in said
    assert "Do these partners keep their word to each other and speak openly? They hardly know each other." in said


def test_the_difference_is_frozen(atlas: Atlas) -> None:
    found: Difference = difference(atlas, atlas)
    with pytest.raises(dataclasses.FrozenInstanceError):
        found.cases = 0  # type: ignore[misc]
