"""For those who look after a rulebook: the pages in docs/ that are made from it, and first drafts of rules."""

from spectrum.handbook.draft import TO_DO, Draft, draft_rule
from spectrum.handbook.draft_files import with_rule, with_scenarios
from spectrum.handbook.kill_table import kill_report
from spectrum.handbook.rule_format import rule_format
from spectrum.handbook.steps_page import steps_page
from spectrum.handbook.traceability import trace
from spectrum.handbook.what_changed import what_changed

__all__ = [
    "TO_DO",
    "Draft",
    "draft_rule",
    "kill_report",
    "rule_format",
    "steps_page",
    "trace",
    "what_changed",
    "with_rule",
    "with_scenarios",
]
