"""Worked scenarios: reading feature files, what their steps mean, and running them."""

from spectrum.scenarios.reading import BadScenario, Feature, Scenario, load_features, scenarios_of
from spectrum.scenarios.running import Outcome, run_features, run_scenario
from spectrum.scenarios.step import Step
from spectrum.scenarios.steps import STEPS, find_step
from spectrum.scenarios.story import Story

__all__ = [
    "STEPS",
    "BadScenario",
    "Feature",
    "Outcome",
    "Scenario",
    "Step",
    "Story",
    "find_step",
    "load_features",
    "run_features",
    "run_scenario",
    "scenarios_of",
]
