"""Every small change to a rule is noticed by the rule's own scenarios, and the trial itself can be trusted."""

from __future__ import annotations

import dataclasses
import random

import numpy as np
import pytest
from click.testing import CliRunner

from spectrum.atlas import Atlas, build_atlas
from spectrum.cli import main
from spectrum.handbook import kill_report
from spectrum.mutation import (
    EQUAL,
    KILLED,
    KINDS,
    SURVIVED,
    KillTable,
    count_mutants,
    mutants_of,
    same,
    try_all,
    try_rule,
    with_change,
)
from spectrum.rulebook import Condition, Rule, Rulebook
from spectrum.scenarios import BadScenario, Feature, load_features, scenarios_of

from .conftest import ROOT
from .oracle import random_rulebook

RULE = "trust-is-untested"


@pytest.fixture(scope="module")
def features() -> tuple[Feature, ...]:
    return load_features()


@pytest.fixture(scope="module")
def kills(atlas: Atlas, features: tuple[Feature, ...]) -> KillTable:
    return try_all(atlas, features)


def test_every_small_change_to_every_rule_breaks_a_scenario_of_that_rule(kills: KillTable, atlas: Atlas) -> None:
    assert not [f"{one.rule}: {one.says}" for one in kills.of(SURVIVED)]
    assert {one.rule for one in kills.of(KILLED)} == {rule.id for rule in atlas.rulebook.current_rules}
    assert {one.kind for one in kills.of(KILLED)} == set(KINDS)
    assert len(kills.trials) == count_mutants(atlas) > 1000


def test_the_kill_table_in_docs_is_fresh(kills: KillTable, book: Rulebook, features: tuple[Feature, ...]) -> None:
    assert (ROOT / "docs" / "kill-table.md").read_text() == kill_report(book, features, kills), "run `make docs`"


def test_a_changed_rule_is_decided_as_if_the_whole_atlas_were_built_again() -> None:
    chance = random.Random(20261123)
    tried = 0
    while tried < 30:
        book = random_rulebook(chance)
        atlas = build_atlas(book)
        plans = [table.plan for table in atlas.tables]
        mutants = [one for plan in plans for name in plan.home for one in mutants_of(book, book.rule[name], plan)]
        for mutant in chance.sample(mutants, min(5, len(mutants))):
            changed = with_change(atlas, mutant)
            for table in changed.tables:
                whole = build_atlas(dataclasses.replace(changed.rulebook, rules=table.plan.rules))
                assert fired(changed, table.plan.factors, table.plan.home) == fired(
                    whole, table.plan.factors, table.plan.home
                ), mutant.name
            tried += 1


def fired(atlas: Atlas, factors: tuple[str, ...], rules: tuple[str, ...]) -> list[frozenset[str]]:
    """Which of some rules hold in each combination of some factors, by however many tables."""
    book = atlas.rulebook
    found: list[set[str]] = [set() for _ in range(int(np.prod([len(book.looked_at[name]) for name in factors])))]
    for table in atlas.tables:
        home = set(table.plan.home) & set(rules)
        if home and set(table.plan.factors) <= set(factors):
            sizes = [len(book.looked_at[name]) if name in table.plan.factors else 1 for name in factors]
            full = [len(book.looked_at[name]) for name in factors]
            for place, pattern in enumerate(np.broadcast_to(table.pattern.reshape(sizes), full).ravel().tolist()):
                found[place].update(home.intersection(table.fired[pattern]))
    return [frozenset(one) for one in found]


def test_a_change_that_changes_nothing_is_proven_to_be_none(atlas: Atlas) -> None:
    idle = Condition("mandate", atlas.rulebook.factor["mandate"].option_ids)
    rule = atlas.rulebook.rule["must-line-up"]
    home = next(table.plan for table in atlas.tables if rule.id in table.plan.home)
    mutant = mutants_of(atlas.rulebook, rule, home)[1]
    nothing = dataclasses.replace(mutant, changed=dataclasses.replace(rule, title="Other words"))
    assert same(atlas, with_change(atlas, nothing), nothing)
    something = dataclasses.replace(mutant, changed=dataclasses.replace(rule, when=(idle,)))
    assert not same(atlas, with_change(atlas, something), something)


def test_a_condition_that_says_nothing_is_found_to_be_equal_and_not_waved_through(atlas: Atlas) -> None:
    """A rule that holds nowhere stays the same however it is narrowed, and its scenario can't tell."""
    never = (Condition("stands_alone", ("found",)), Condition("must_mesh", ("found",)))
    book = planted(atlas.rulebook, dataclasses.replace(atlas.rulebook.rule["get-on-with-it"], id="never", when=never))
    trials = try_rule(build_atlas(book), (), "never")
    assert {one.outcome for one in trials if one.kind == "drop"} == {SURVIVED}
    assert {one.outcome for one in trials if one.kind == "drop_rule"} == {EQUAL}


@pytest.mark.parametrize(
    ("rule", "says", "none"),
    [
        ("free-some-time", "actual is act_alone or", True),  # nobody does more than is needed who acts alone
        ("free-some-time", "actual is coordinate or", False),
        ("look-again-with-more-time", "advised is coordinate or cooperate", True),  # days leave no room for more
        ("alone-would-harm", "concludes safety coexist", True),  # no advice is lighter where going it alone does harm
        ("alone-would-harm", "concludes safety cooperate", False),
    ],
)
def test_what_cannot_come_about_tells_no_change_from_none(atlas: Atlas, rule: str, says: str, none: bool) -> None:
    home = next(table.plan for table in atlas.tables if rule in table.plan.home)
    mutants = mutants_of(atlas.rulebook, atlas.rulebook.rule[rule], home)
    mutant = next(one for one in mutants if one.says.startswith(says))
    assert same(atlas, with_change(atlas, mutant), mutant) is none


def planted(book: Rulebook, rule: Rule) -> Rulebook:
    return dataclasses.replace(book, rules=(*book.rules, rule))


def test_a_rule_without_scenarios_of_its_own_survives_everything(atlas: Atlas, features: tuple[Feature, ...]) -> None:
    new = dataclasses.replace(atlas.rulebook.rule[RULE], id="a-new-rule")
    trials = try_rule(build_atlas(planted(atlas.rulebook, new)), features, new.id)
    assert {one.outcome for one in trials} == {SURVIVED}


def test_a_scenario_left_out_lets_a_change_survive(atlas: Atlas, features: tuple[Feature, ...]) -> None:
    assert not [one for one in try_rule(atlas, features, RULE) if one.outcome != KILLED]
    missed = [name for name in [one.name for one in scenarios_of(features, RULE)] if _survivors(atlas, features, name)]
    assert len(missed) >= 2


def _survivors(atlas: Atlas, features: tuple[Feature, ...], name: str) -> list[str]:
    """What nobody notices of a rule's changes without one scenario."""
    fewer = [dataclasses.replace(one, scenarios=tuple(s for s in one.scenarios if s.name != name)) for one in features]
    return [one.says for one in try_rule(atlas, fewer, RULE) if one.outcome == SURVIVED]


def test_what_stands_in_the_way_is_also_tried_as_the_other_kind(book: Rulebook, atlas: Atlas) -> None:
    limit, thing = _changed(book, atlas, "aims-clash", "counts as"), _changed(book, atlas, RULE, "counts as")
    assert (limit.layer, limit.then.cap, limit.then.otherwise) == ("gap", "", "coordinate")
    assert (thing.layer, thing.then.cap, thing.then.otherwise) == ("limit", "cooperate", "")
    assert atlas.orderings.of(limit).mend == 1
    assert atlas.orderings.of(thing).mend == 0


def test_every_part_of_a_conclusion_is_moved(book: Rulebook, atlas: Atlas) -> None:
    assert _changed(book, atlas, RULE, "concludes otherwise").then.otherwise == "coordinate"
    assert _changed(book, atlas, "needed-but-unwilling", "concludes stance").then.stance == "told_to"
    assert _changed(book, atlas, "nobody-has-time", "is no thing to mend").then.gap == ""
    assert not _changed(book, atlas, "essential-partner-refuses", "is no red flag").red_flag


def _changed(book: Rulebook, atlas: Atlas, rule_id: str, says: str) -> Rule:
    """A rule as the first of its mutants that says so has it."""
    home = next(table.plan for table in atlas.tables if rule_id in table.plan.home)
    return next(one.changed for one in mutants_of(book, book.rule[rule_id], home) if one.says.startswith(says))


def test_scenarios_that_fail_as_things_are_prove_nothing(atlas: Atlas, features: tuple[Feature, ...]) -> None:
    (feature,) = [one for one in features if one.file.endswith("things_to_mend.feature")]
    applies = [one for one in scenarios_of(features, "trust-is-broken") if "this rule applies" in str(one.steps)]
    broken = dataclasses.replace(applies[0], rule=RULE)
    with pytest.raises(BadScenario, match="fails as things are"):
        try_all(atlas, [dataclasses.replace(feature, scenarios=(broken,))])


def test_the_command_leaves_with_1_and_names_what_was_not_noticed() -> None:
    one_file = ROOT / "features" / "things_to_mend.feature"
    result = CliRunner().invoke(main, ["mutate", RULE, "must-line-up", "--features", str(one_file), "--workers", "1"])
    assert result.exit_code == 1
    assert "Not noticed: must-line-up" in result.output
    assert f"Not noticed: {RULE}" not in result.output


def test_the_command_knows_a_rule_that_is_not_there() -> None:
    result = CliRunner().invoke(main, ["mutate", "trust-is-untried"])
    assert result.exit_code == 2
    assert 'Did you mean "trust-is-untested"?' in result.output
