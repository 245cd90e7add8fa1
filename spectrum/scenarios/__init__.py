"""Worked scenarios: reading feature files, what their steps mean, and running them."""

from spectrum.scenarios.about import About, parted
from spectrum.scenarios.feature_files import (
    Feature,
    Scenario,
    TextRead,
    features_of,
    load_features,
    read_text,
    scenarios_of,
)
from spectrum.scenarios.line_by_line import LineRun, StoryRun, run_lines
from spectrum.scenarios.ordinary_cases import OrdinaryCase
from spectrum.scenarios.running import Outcome, run_features, run_scenario, told
from spectrum.scenarios.smallest_change import SmallestChange
from spectrum.scenarios.statements import Statement, StatementSearch, search_of, statements_of
from spectrum.scenarios.step import Step
from spectrum.scenarios.step_mistakes import BadScenario, NotSo, StepMistake
from spectrum.scenarios.steps import STEPS, find_step, take
from spectrum.scenarios.story import Story

__all__ = [
    "STEPS",
    "About",
    "BadScenario",
    "Feature",
    "LineRun",
    "NotSo",
    "OrdinaryCase",
    "Outcome",
    "Scenario",
    "SmallestChange",
    "Statement",
    "StatementSearch",
    "Step",
    "StepMistake",
    "Story",
    "StoryRun",
    "TextRead",
    "features_of",
    "find_step",
    "load_features",
    "parted",
    "read_text",
    "run_features",
    "run_lines",
    "run_scenario",
    "scenarios_of",
    "search_of",
    "statements_of",
    "take",
    "told",
]
