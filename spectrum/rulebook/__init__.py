"""The rulebook: what it says (model), its form on disk (schema), and reading it (reading)."""

from spectrum.rulebook.model import (
    Citation,
    Condition,
    Declaration,
    Factor,
    Finding,
    Law,
    Misconception,
    Mode,
    Option,
    Rule,
    Rulebook,
    Then,
)
from spectrum.rulebook.reading import load_rulebook
from spectrum.rulebook.tables import TablePlan, plan_tables

__all__ = [
    "Citation",
    "Condition",
    "Declaration",
    "Factor",
    "Finding",
    "Law",
    "Misconception",
    "Mode",
    "Option",
    "Rule",
    "Rulebook",
    "TablePlan",
    "Then",
    "load_rulebook",
    "plan_tables",
]
