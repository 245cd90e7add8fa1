"""Advice on situations: looking at them in two steps, and telling what was found."""

from spectrum.advice.looking import Look, choices, look_at
from spectrum.advice.model import (
    Advice,
    Alert,
    Limit,
    NextStep,
    Note,
    OneThing,
    PartnerAdvice,
    Question,
    Reason,
    Trigger,
    WorkstreamAdvice,
)
from spectrum.advice.telling import advise, advise_workstream

__all__ = [
    "Advice",
    "Alert",
    "Limit",
    "Look",
    "NextStep",
    "Note",
    "OneThing",
    "PartnerAdvice",
    "Question",
    "Reason",
    "Trigger",
    "WorkstreamAdvice",
    "advise",
    "advise_workstream",
    "choices",
    "look_at",
]
