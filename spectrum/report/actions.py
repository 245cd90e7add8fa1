"""What an advice asks people to do, with who usually does it and by when: the same list for every paper."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from spectrum.advice import WorkstreamAdvice
from spectrum.language.periods import end_of
from spectrum.report import sentences
from spectrum.situation import Task, Workstream

CONDITION, LIMIT, MEND, STEP = "condition", "limit", "mend", "step"


@dataclass(frozen=True)
class Action:
    """One thing to do, and the id of the rule that asks for it.

    `kind` is CONDITION for what the advice rests on, LIMIT for what has to be lifted, MEND for what is to be mended
    besides, STEP for any other step. `title` is what it is for, `usually` who would usually do it (empty where nobody
    is named), `suggested` the day that the guidance suggests, None where it names none. `task` is what people settled.
    """

    rule: str
    kind: str
    title: str
    first_step: str
    usually: str
    suggested: datetime.date | None
    task: Task


def actions_of(advice: WorkstreamAdvice, piece: Workstream, today: datetime.date) -> Iterator[Action]:
    """What one piece of work asks for, in the order in which it is told: conditions come first."""
    for limit in sentences.binding(advice):
        yield Action(limit.rule, LIMIT, limit.title, limit.first_step, limit.who, None, _task(piece, limit.rule))
    mending = [(CONDITION, one) for one in advice.conditions] + [(MEND, one) for one in sentences.to_mend(advice)]
    for kind, one in mending:
        day = end_of(one.by, today) if one.by else None
        yield Action(one.rule, kind, one.title, one.first_step, one.who, day, _task(piece, one.rule))
    for step in advice.next_steps:
        yield Action(step.rule, STEP, step.title, step.text, "", None, _task(piece, step.rule))


def _task(piece: Workstream, rule: str) -> Task:
    return piece.tasks.get(rule, Task())


def look_again_on(advice: WorkstreamAdvice, piece: Workstream, today: datetime.date) -> datetime.date | None:
    """The day to look again: the one that people chose, else the soonest that the guidance suggests, if any."""
    if piece.review:
        return datetime.date.fromisoformat(piece.review)
    told = [one.by for one in (*advice.conditions, *sentences.to_mend(advice)) if one.by]
    return min((end_of(by, today) for by in told), default=None)
