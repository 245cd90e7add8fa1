"""What has to be done, as the record tells it: the weightiest first, each once, with room for who and by when."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spectrum.advice import WorkstreamAdvice
from spectrum.language.words import in_words, listed
from spectrum.papers.paper import DAY, Blank, Cell, PaperTable
from spectrum.report.actions import CONDITION, LIMIT, MEND, STEP, Action, actions_of
from spectrum.report.sentences import day_words
from spectrum.rulebook import Rulebook
from spectrum.situation import Workstream

WEIGHT = (CONDITION, LIMIT, MEND, STEP)
"""What is told first where there is little room."""
MOST_NAMED = 6


@dataclass(frozen=True)
class Asked:
    """An action, and the pieces of work that ask for it, from 0."""

    action: Action
    pieces: tuple[int, ...]


def asked_for(pieces: Iterable[tuple[int, Workstream, WorkstreamAdvice, datetime.date]]) -> list[Asked]:
    """What a whole case asks for; what several pieces of work ask for in the same words is told once."""
    found: list[Asked] = []
    for at, piece, advice, today in pieces:
        for action in actions_of(advice, piece, today):
            same = next((place for place, one in enumerate(found) if _is_same(one.action, action)), None)
            if same is None:
                found.append(Asked(action, (at,)))
            else:
                found[same] = dataclasses.replace(found[same], pieces=(*found[same].pieces, at))
    return found


def _is_same(one: Action, other: Action) -> bool:
    return dataclasses.replace(one, kind=other.kind) == other


def weightiest(every: Sequence[Asked], most: int) -> list[Asked]:
    """The first action of each piece of work, then what conditions, limits and mending ask for, then the rest."""
    first = {at: number for number, one in reversed(list(enumerate(every))) for at in one.pieces}
    order = sorted(enumerate(every), key=lambda one: (one[0] not in first.values(), WEIGHT.index(one[1].action.kind)))
    kept = {number for number, _ in order[:most]}
    return [one for number, one in enumerate(every) if number in kept]


def table_of(told: Sequence[Asked], several: bool) -> PaperTable:
    """The actions as a table, with fields for owners and days."""
    usual = any(one.action.usually or one.action.suggested for one in told)
    head = ("What for", "First step", *(("Usually",) if usual else ()), "Owner", "By")
    return PaperTable("What has to be done", head, tuple(_row(one, several, usual) for one in told))


def _row(one: Asked, several: bool, usual: bool) -> tuple[Cell, ...]:
    action, at = one.action, one.pieces[0]
    numbers = f"{listed([str(piece + 1) for piece in one.pieces])}. " if several else ""
    condition = "Condition: " if action.kind == CONDITION else ""
    day = day_words(action.suggested) if action.suggested else ""
    usually = ", by ".join(said for said in (action.usually, day) if said)
    owner = Blank(f"owner-{at}-{action.rule}", f"Owner: {action.title}", action.task.owner)
    by = Blank(f"by-{at}-{action.rule}", f"By: {action.title}", action.task.by, DAY)
    return (f"{numbers}{condition}{action.title}", action.first_step, *((usually,) if usual else ()), owner, by)


def otherwise_words(book: Rulebook, advice: WorkstreamAdvice) -> str:
    """What to do where a condition is not met in time."""
    lighter = book.in_order({mode for one in advice.conditions for mode in one.otherwise})
    modes = listed([book.mode[mode].name.lower() for mode in lighter], "or")
    count = "the condition is" if len(advice.conditions) == 1 else "a condition is"
    return f"If {count} not met by its day, {modes}."


def left_words(left: Sequence[Asked]) -> str:
    """What there is no room for: what stands in the way by name, and how many other steps there are."""
    named = [one.action.title for one in left if one.action.kind != STEP][:MOST_NAMED]
    more = len(left) - len(named)
    also = f"Also to see to: {'; '.join(named)}." if named else ""
    count = f"And {in_words(more)} more on the page with the answer." if more else ""
    return " ".join(one for one in (also, count) if one)
