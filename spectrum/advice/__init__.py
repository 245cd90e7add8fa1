"""Advice on situations: looking at them in two steps, and telling what was found."""

from spectrum.advice.explaining import Explanation
from spectrum.advice.involving import roles
from spectrum.advice.looking import Look, choices, choices_of, compared, look_at
from spectrum.advice.model import Advice, WorkstreamAdvice
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
    ThingToMend,
    Trigger,
    WhyNot,
)
from spectrum.advice.telling import advise, advise_workstream

__all__ = [
    "Advice",
    "Alert",
    "Block",
    "Blocked",
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
    "ThingToMend",
    "Trigger",
    "WhyNot",
    "WorkstreamAdvice",
    "advise",
    "advise_workstream",
    "choices",
    "choices_of",
    "compared",
    "look_at",
    "roles",
]
