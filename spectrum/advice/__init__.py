"""Advice on situations: looking at them in two steps, and telling what was found."""

from spectrum.advice.explaining import Explanation
from spectrum.advice.looking import Look, choices, look_at, roles
from spectrum.advice.model import COMPLY_LIGHT, Advice, WorkstreamAdvice
from spectrum.advice.parts import (
    Alert,
    Block,
    Blocked,
    Limit,
    Link,
    NextStep,
    Note,
    OneThing,
    PartnerAdvice,
    Question,
    Reason,
    Trigger,
    WhyNot,
)
from spectrum.advice.telling import advise, advise_workstream

__all__ = [
    "COMPLY_LIGHT",
    "Advice",
    "Alert",
    "Block",
    "Blocked",
    "Explanation",
    "Limit",
    "Link",
    "Look",
    "NextStep",
    "Note",
    "OneThing",
    "PartnerAdvice",
    "Question",
    "Reason",
    "Trigger",
    "WhyNot",
    "WorkstreamAdvice",
    "advise",
    "advise_workstream",
    "choices",
    "look_at",
    "roles",
]
