"""A situation: what is known about pieces of joint work (model), and its form on disk and in requests (schema)."""

from spectrum.situation.model import (
    CONTEXT,
    UNTITLED,
    AnswerKey,
    Answers,
    Partner,
    Situation,
    Task,
    Workstream,
    answer_keys,
    answered,
    noted,
)

__all__ = [
    "CONTEXT",
    "UNTITLED",
    "AnswerKey",
    "Answers",
    "Partner",
    "Situation",
    "Task",
    "Workstream",
    "answer_keys",
    "answered",
    "noted",
]
