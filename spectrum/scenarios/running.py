"""Running scenarios without a test runner: for the command line and for people who teach with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spectrum.atlas import Atlas
from spectrum.consultation.live_engine import LiveEngine
from spectrum.scenarios.feature_files import Feature, Scenario
from spectrum.scenarios.step_mistakes import NotSo, StepMistake
from spectrum.scenarios.steps import take
from spectrum.scenarios.story import Story


@dataclass(frozen=True)
class Outcome:
    """How a scenario ended: the step that did not hold and why, both empty when all held."""

    scenario: Scenario
    step: str = ""
    why: str = ""

    @property
    def passed(self) -> bool:
        return not self.why

    def __str__(self) -> str:
        if self.passed:
            return f"{self.scenario}: holds"
        return f"{self.scenario.place}: {self.scenario.name}\n    at: {self.step}\n    but: {self.why}"


def run_features(atlas: Atlas, features: Iterable[Feature], live: LiveEngine | None = None) -> Iterator[Outcome]:
    """Run every scenario, one outcome each."""
    for feature in features:
        for scenario in feature.scenarios:
            yield run_scenario(atlas, scenario, live)


def run_scenario(atlas: Atlas, scenario: Scenario, live: LiveEngine | None = None) -> Outcome:
    """Run one scenario up to the first step that does not hold or can't be understood.

    Raises BadScenario when words of the rulebook have two meanings.
    """
    story = Story(atlas, scenario.rule, live, scenario.cases)
    for text in scenario.steps:
        try:
            take(story, text.text, text.rows, is_outcome=text.is_outcome)
        except (StepMistake, NotSo) as error:
            return Outcome(scenario, text.text, str(error))
    return Outcome(scenario)


def told(atlas: Atlas, scenario: Scenario) -> Story:
    """The story of a scenario, without holding anything that it expects. Raises StepMistake or BadScenario."""
    story = Story(atlas, scenario.rule, cases=scenario.cases)
    for text in scenario.steps:
        if not text.is_outcome:
            take(story, text.text, text.rows, is_outcome=False)
    return story
