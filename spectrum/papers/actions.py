"""The actions of a whole case as a table for a spreadsheet: what to do, what for, who sees to it, and by when."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Iterator

from spectrum.consultation import Consultation
from spectrum.printing.legible import legible
from spectrum.report.actions import CONDITION, Action, actions_of, look_again_on
from spectrum.report.result_writer import to_find_out
from spectrum.report.sentences import ESCALATE
from spectrum.rulebook import Rulebook
from spectrum.situation import Task
from spectrum.spreadsheet.csv_file import csv_bytes

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
YES, NO = "yes", "no"
NOBODY = "nobody"
PEOPLE_DIFFER = "People see this differently."
ALL_PIECES = "All pieces of work"
COMPARED = "pieces_of_work"
"""What is known only of all pieces of work together."""


def usual_owner(action: Action) -> str:
    """Who usually takes a step, as the guidance says; empty where it says that nobody can."""
    return "" if action.usually.startswith(NOBODY) else action.usually


def about_all(book: Rulebook, rule: str) -> bool:
    """Whether a step follows from all pieces of work together, and so is the same for each."""
    return any(one.name == COMPARED for one in book.rule[rule].when)


def actions_csv(consultation: Consultation, today: datetime.date) -> bytes:
    """The actions on every piece of work, one a row: UTF-8 with its mark and CRLF, so that spreadsheets read it.

    Days are written YYYY-MM-DD, and left blank where none is named. Nothing in a cell can be run by a spreadsheet.
    """
    return csv_bytes([HEAD, *(legible(row) for row in _rows(consultation, today))])


def _rows(consultation: Consultation, today: datetime.date) -> Iterator[tuple[str, ...]]:
    """The rows; what is to be done about all pieces of work together is told once."""
    told: set[str] = set()
    for at, piece in enumerate(consultation.pieces):
        advice = consultation.advice_on(at)
        day = look_again_on(advice, piece, today)
        review = day.isoformat() if day else ""
        for step, title in _first_of_all(consultation, at, today):
            yield piece.title, step, title, NO, "", "", "", review
        for one in actions_of(advice, piece, today):
            if not about_all(consultation.rulebook, one.rule):
                yield _row(piece.title, one, review)
            elif one.rule not in told:
                told.add(one.rule)
                some = (other.tasks[one.rule] for other in consultation.pieces if one.rule in other.tasks)
                yield _row(ALL_PIECES, dataclasses.replace(one, task=next(some, Task())), "")


def _first_of_all(consultation: Consultation, at: int, today: datetime.date) -> Iterator[tuple[str, str]]:
    """What comes before every other step, each with what it is for: what can't wait, and what is still open."""
    advice = consultation.advice_on(at)
    if advice.unsafe:
        yield ESCALATE, advice.line
    find_out = to_find_out(consultation, at, today)
    if find_out and find_out.question:
        yield f"Find out: {find_out.question}", find_out.why
    for question in find_out.differ if find_out else ():
        yield f"Settle: {question}", PEOPLE_DIFFER


def _row(title: str, one: Action, review: str) -> tuple[str, ...]:
    by = one.task.by or (one.suggested.isoformat() if one.suggested else "")
    condition = YES if one.kind == CONDITION else NO
    return title, one.first_step, one.title, condition, usual_owner(one), one.task.owner, by, review
