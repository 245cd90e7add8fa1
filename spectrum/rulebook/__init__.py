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
from spectrum.rulebook.whole_book import held_at_once

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
    "held_at_once",
    "load_rulebook",
    "plan_tables",
]
