"""The actions of a whole case as a table for a spreadsheet: what to do, what for, who sees to it, and by when."""

from __future__ import annotations

import codecs
import csv
import datetime
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from spectrum.advice import WorkstreamAdvice
from spectrum.consultation import Consultation
from spectrum.language.periods import end_of
from spectrum.report.sentences import ESCALATE, binding, review_day, to_mend
from spectrum.rulebook import Rulebook
from spectrum.situation.model import Task

HEAD = (
    "Piece of work",
    "Action",
    "What it is for",
    "Condition of the advice",
    "Who usually does it",
    "Owner",
    "By",
    "Review day",
)
COULD_RUN = re.compile(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]")
"""What a spreadsheet could take for the beginning of a formula, also after spaces, and in wide signs."""
NOBODY = "nobody"
ALL_PIECES = "All pieces of work"


@dataclass(frozen=True)
class Action:
    """A step that an advice asks for: the rule behind it, the step, and what it is for.

    `who` would usually take it, `by` is the period in which (both empty where the guidance names none). `condition`
    tells whether the advice rests on it.
    """

    rule: str
    step: str
    title: str
    who: str = ""
    by: str = ""
    condition: bool = False


def actions_of(advice: WorkstreamAdvice) -> Iterator[Action]:
    """Every step that an advice asks for: what can't wait, limits, conditions, things to mend, then the next steps."""
    if advice.unsafe:
        yield Action("", ESCALATE, advice.line)
    for limit in binding(advice):
        yield Action(limit.rule, limit.first_step, limit.title, usual_owner(limit.who))
    for thing in advice.conditions:
        yield Action(thing.rule, thing.first_step, thing.title, thing.who, thing.by, condition=True)
    for thing in to_mend(advice):
        yield Action(thing.rule, thing.first_step, thing.title, thing.who, thing.by)
    for step in advice.next_steps:
        yield Action(step.rule, step.text, step.title)


def usual_owner(who: str) -> str:
    """Who usually takes a step, as the guidance says; empty where it says that nobody can."""
    return "" if who.startswith(NOBODY) else who


def due_day(by: str, task: Task, today: datetime.date) -> datetime.date | None:
    """The day by which a step is to be done: the one that people chose, else the end of the period, else none."""
    if task.by:
        return datetime.date.fromisoformat(task.by)
    return end_of(by, today) if by else None


def actions_csv(consultation: Consultation, today: datetime.date) -> bytes:
    """The actions on every piece of work, one a row: UTF-8 with its mark and CRLF, so that spreadsheets read it.

    Days are written YYYY-MM-DD, and left blank where none is named. Nothing in a cell can be run by a spreadsheet.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(HEAD)
    writer.writerows([_guarded(cell) for cell in row] for row in _rows(consultation, today))
    return codecs.BOM_UTF8 + out.getvalue().encode(errors="replace")


def _rows(consultation: Consultation, today: datetime.date) -> Iterator[tuple[str, ...]]:
    """The rows: what is to be done about all pieces of work together is told once."""
    told: set[str] = set()
    for piece, advice in zip(consultation.pieces, consultation.advice.workstreams, strict=True):
        day = review_day(consultation.rulebook, advice, today)
        review = piece.review or (day.isoformat() if day else "")
        for one in actions_of(advice):
            if not about_all(consultation.rulebook, one.rule):
                yield _row(piece.title, one, piece.tasks.get(one.rule, Task()), review, today)
            elif one.rule not in told:
                told.add(one.rule)
                some = (other.tasks[one.rule] for other in consultation.pieces if one.rule in other.tasks)
                yield _row(ALL_PIECES, one, next(some, Task()), "", today)


def about_all(book: Rulebook, rule: str) -> bool:
    """Whether a step follows from all pieces of work together, and so is the same for each."""
    return rule in book.rule and any(one.name == "pieces_of_work" for one in book.rule[rule].when)


def _row(title: str, action: Action, task: Task, review: str, today: datetime.date) -> tuple[str, ...]:
    due = due_day(action.by, task, today)
    condition = "yes" if action.condition else "no"
    return title, action.step, action.title, condition, action.who, task.owner, due.isoformat() if due else "", review


def _guarded(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if COULD_RUN.match(cell) else cell
