"""Worked scenarios: reading feature files, what their steps mean, and running them."""

from spectrum.scenarios.cases import Case
from spectrum.scenarios.mistakes import BadScenario, NotSo, StepMistake
from spectrum.scenarios.reading import Feature, Scenario, load_features, scenarios_of
from spectrum.scenarios.running import Outcome, run_features, run_scenario, told
from spectrum.scenarios.step import Step
from spectrum.scenarios.steps import STEPS, find_step, take
from spectrum.scenarios.story import Story

__all__ = [
    "STEPS",
    "BadScenario",
    "Case",
    "Feature",
    "NotSo",
    "Outcome",
    "Scenario",
    "Step",
    "StepMistake",
    "Story",
    "find_step",
    "load_features",
    "run_features",
    "run_scenario",
    "scenarios_of",
    "take",
    "told",
]
