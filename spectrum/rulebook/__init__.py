"""The rulebook: what it says (model, book), its form on disk (schema), and reading it (loading)."""

from spectrum.rulebook.book import Rulebook
from spectrum.rulebook.loading import load_rulebook
from spectrum.rulebook.model import (
    Agreement,
    AgreementLine,
    AgreementSection,
    Citation,
    Condition,
    Declaration,
    Factor,
    Finding,
    Law,
    Misconception,
    Mode,
    Option,
    Referral,
    Rule,
    Then,
)
from spectrum.rulebook.tables import TablePlan, plan_tables

__all__ = [
    "Agreement",
    "AgreementLine",
    "AgreementSection",
    "Citation",
    "Condition",
    "Declaration",
    "Factor",
    "Finding",
    "Law",
    "Misconception",
    "Mode",
    "Option",
    "Referral",
    "Rule",
    "Rulebook",
    "TablePlan",
    "Then",
    "load_rulebook",
    "plan_tables",
]
