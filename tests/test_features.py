"""Every scenario in features/, run by pytest-bdd; the steps are those of spectrum.scenarios."""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pytest
from pytest_bdd import given, parsers, scenarios, then, when

from spectrum.atlas import Atlas
from spectrum.consultation.live_engine import LiveEngine
from spectrum.rulebook import Rulebook
from spectrum.scenarios import STEPS, Feature, Scenario, Story, find_step, load_features
from spectrum.scenarios import Step as KnownStep
from spectrum.scenarios.vocabulary import plain

from .conftest import ROOT

FEATURES: tuple[Feature, ...] = load_features(ROOT / "features")
ALL = tuple(scenario for feature in FEATURES for scenario in feature.scenarios)


class Blanks(parsers.StepParser):
    """Lets pytest-bdd match a step of ours and hands its blanks over as one argument."""

    def __init__(self, known: KnownStep) -> None:
        super().__init__(known.sentence)
        self.known = known

    def parse_arguments(self, name: str) -> dict[str, Any] | None:
        return {"blanks": find_step(name)[1]}

    def is_matching(self, name: str) -> bool:
        return find_step(name)[0] is self.known


def _bind(known: KnownStep) -> None:
    """What expects something is bound to Then, and what tells something to Given and When, and to nothing else."""

    def run(story: Story, blanks: dict[str, str], datatable: list[list[str]] | None = None) -> None:
        known.run(story, tuple(map(tuple, datatable or ())), blanks)

    for keyword in (then,) if known.expects else (given, when):
        keyword(Blanks(known), stacklevel=2)(run)


for _known in STEPS:
    _bind(_known)

scenarios(str(ROOT / "features"))


@pytest.fixture
def story(atlas: Atlas, live: LiveEngine) -> Story:
    """A scenario's story, which may start from an ordinary case, advised from the atlas and by the live engine."""
    return Story(atlas, live=live, cases=ALL[0].cases)


def test_all_features_start_from_the_same_ordinary_cases() -> None:
    assert ALL[0].cases
    assert all(scenario.cases == ALL[0].cases for scenario in ALL)


def test_each_rule_has_scenarios_in_which_it_holds_and_a_near_miss(book: Rulebook) -> None:
    said: dict[str, set[str]] = {}
    for scenario in ALL:
        said.setdefault(scenario.rule, set()).update(one.text for one in scenario.steps)
    lacking = [
        f"{rule.id} lacks {wanted!r}"
        for rule in book.current_rules
        for wanted in ("this rule applies", "this rule does not apply")
        if (rule.when or wanted == "this rule applies") and wanted not in said.get(rule.id, ())
    ]
    assert not lacking
    assert said.keys() - {""} <= book.rule.keys()


def test_the_scenarios_of_a_rule_stand_in_the_file_named_like_that_of_the_rule(book: Rulebook) -> None:
    elsewhere = [
        f"{scenario.place}: {scenario.rule} stands in {book.rule[scenario.rule].place}"
        for scenario in ALL
        if scenario.rule and _file(scenario.place) != _file(book.rule[scenario.rule].place)
    ]
    assert not elsewhere
    files = {_file(one.place) for one in (*book.current_rules, *book.referrals)}
    top = {_file(feature.file) for feature in FEATURES if Path(feature.file).parent.name == "features"}
    assert top == files


def _file(place: str) -> str:
    """The name of the file in a place such as 'rules/need.yaml:14', without its ending."""
    return Path(place.partition(":")[0]).stem


def test_each_referral_has_a_scenario_in_which_it_applies_and_a_near_miss(book: Rulebook) -> None:
    said = {plain(step.text) for scenario in ALL for step in scenario.steps if step.is_outcome}
    wanted = ('the advice sends them elsewhere for "{}"', 'the advice does not send them elsewhere for "{}"')
    assert not [
        step for one in book.referrals for step in (say.format(one.title) for say in wanted) if plain(step) not in said
    ]


def test_no_two_scenarios_of_a_file_have_one_name() -> None:
    """The test runner would only run the last of them."""
    named = Counter(
        f"{file.name}: {line.partition(':')[2].strip()}"
        for file in (ROOT / "features").rglob("*.feature")
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.strip().startswith(("Scenario:", "Scenario Outline:"))
    )
    assert not [name for name, count in named.items() if count > 1]


def test_no_two_scenarios_of_a_rule_tell_the_same_story() -> None:
    """Two scenarios with the same steps and tables check nothing more than one of them."""
    told: dict[tuple[str, object], list[Scenario]] = defaultdict(list)
    for scenario in ALL:
        steps = tuple((plain(one.text), one.rows) for one in scenario.steps if not one.is_outcome)
        told[scenario.rule or scenario.place.partition(":")[0], steps].append(scenario)
    assert not [" and ".join(map(str, twins)) for twins in told.values() if len(twins) > 1]


def test_each_rule_is_headed_once_by_its_id_and_its_title(book: Rulebook) -> None:
    headings = [
        line.strip().removeprefix("Rule:").strip()
        for file in (ROOT / "features").rglob("*.feature")
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.strip().startswith("Rule:")
    ]
    assert not [heading for heading, count in Counter(one.split(" ")[0] for one in headings).items() if count > 1]
    titles = {f"{rule.id} - {rule.title}" for rule in book.rules}
    assert not [heading for heading in headings if heading not in titles]
