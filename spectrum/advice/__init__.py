"""Advice on situations: looking at them in two steps, and telling what was found."""

from spectrum.advice.compose import compose
from spectrum.advice.deciding import Decision, decide, plain_verdicts
from spectrum.advice.explanation import Explanation
from spectrum.advice.in_a_line import in_a_line
from spectrum.advice.look import Look, choices, choices_of, compared, look_at
from spectrum.advice.model import Advice, WorkstreamAdvice
from spectrum.advice.partners import roles
from spectrum.advice.parts import (
    Alert,
    Block,
    Blocked,
    Evidence,
    Limit,
    Link,
    NextStep,
    Note,
    PartnerAdvice,
    PartnerLimit,
    Question,
    Reason,
    Referred,
    ThingToMend,
    Trigger,
    WhyNot,
)

__all__ = [
    "Advice",
    "Alert",
    "Block",
    "Blocked",
    "Decision",
    "Evidence",
    "Explanation",
    "Limit",
    "Link",
    "Look",
    "NextStep",
    "Note",
    "PartnerAdvice",
    "PartnerLimit",
    "Question",
    "Reason",
    "Referred",
    "ThingToMend",
    "Trigger",
    "WhyNot",
    "WorkstreamAdvice",
    "choices",
    "choices_of",
    "compared",
    "compose",
    "decide",
    "in_a_line",
    "look_at",
    "plain_verdicts",
    "roles",
]
