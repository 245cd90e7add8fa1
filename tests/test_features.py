"""Every scenario in features/, run by pytest-bdd; the steps are those of spectrum.scenarios."""

from __future__ import annotations

from collections import Counter
from typing import Any

from pytest_bdd import parsers, scenarios, step

from spectrum.rulebook import Rulebook
from spectrum.scenarios import STEPS, Story, load_features
from spectrum.scenarios import Step as KnownStep

from .conftest import ROOT


class Blanks(parsers.StepParser):
    """Lets pytest-bdd match a step of ours and hands its blanks over as one argument."""

    def __init__(self, known: KnownStep) -> None:
        super().__init__(known.sentence)
        self.known = known

    def parse_arguments(self, name: str) -> dict[str, Any] | None:
        found = self.known.match(name)
        return None if found is None else {"blanks": found}

    def is_matching(self, name: str) -> bool:
        return next((one for one in STEPS if one.match(name) is not None), None) is self.known


def _bind(known: KnownStep) -> None:
    @step(Blanks(known), stacklevel=2)
    def run(story: Story, blanks: dict[str, str], datatable: list[list[str]] | None = None) -> None:
        known.meaning(story, tuple(map(tuple, datatable or ())), **blanks)


for _known in STEPS:
    _bind(_known)

scenarios(str(ROOT / "features"))


def test_each_rule_has_scenarios_in_which_it_holds_and_a_near_miss(book: Rulebook) -> None:
    said: dict[str, set[str]] = {}
    for feature in load_features(ROOT / "features"):
        for scenario in feature.scenarios:
            said.setdefault(scenario.rule, set()).update(one.text for one in scenario.steps)
    lacking = [
        f"{rule.id} lacks {wanted!r}"
        for rule in book.current_rules
        for wanted in ("this rule applies", "this rule does not apply")
        if (rule.when or wanted == "this rule applies") and wanted not in said.get(rule.id, ())
    ]
    assert not lacking
    assert said.keys() - {""} <= book.rule.keys()


def test_no_two_rules_share_a_heading() -> None:
    headings = [
        line.strip()
        for file in (ROOT / "features").rglob("*.feature")
        for line in file.read_text().splitlines()
        if line.strip().startswith("Rule:")
    ]
    assert not [heading for heading, count in Counter(headings).items() if count > 1]
