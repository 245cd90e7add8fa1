"""What has to be done, as the record tells it: the weightiest first, each once, with room for who and by when."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spectrum.advice import WorkstreamAdvice
from spectrum.language.words import in_words, listed
from spectrum.papers.kept_private import tells_of_partners
from spectrum.printing.paper import DAY, Blank, Cell, PaperTable
from spectrum.report.actions import CONDITION, LIMIT, MEND, STEP, Action, actions_of
from spectrum.report.sentences import day_words
from spectrum.rulebook import Rulebook
from spectrum.situation import Task, Workstream

WEIGHT = (CONDITION, LIMIT, MEND, STEP)
"""What is told first where there is little room."""
MOST_NAMED = 6


@dataclass(frozen=True)
class Asked:
    """An action, and the pieces of work that ask for it, from 0."""

    action: Action
    pieces: tuple[int, ...]


def asked_for(
    book: Rulebook, pieces: Iterable[tuple[int, Workstream, WorkstreamAdvice]], today: datetime.date
) -> list[Asked]:
    """What a whole case asks for; what several pieces of work ask for in the same words is told once.

    What follows from what was said of a partner is left out: that is for a talk with it alone.
    """
    found: list[Asked] = []
    for at, piece, advice in pieces:
        for action in actions_of(advice, piece, today):
            if tells_of_partners(book, action.rule):
                continue
            same = next((place for place, one in enumerate(found) if _is_same(one.action, action)), None)
            if same is None:
                found.append(Asked(action, (at,)))
            else:
                found[same] = Asked(_with_task(found[same].action, action), (*found[same].pieces, at))
    return found


def _is_same(one: Action, other: Action) -> bool:
    """Whether two actions ask for the same, whoever sees to each."""
    return dataclasses.replace(one, kind=other.kind, task=other.task) == other


def _with_task(one: Action, other: Action) -> Action:
    """An action with what was settled about it; for another piece of work only where nothing was for the first."""
    return one if one.task != Task() else dataclasses.replace(one, task=other.task)


def weightiest(every: Sequence[Asked], most: int) -> list[Asked]:
    """What somebody sees to already, then the first action of each piece of work, then the weightiest of the rest.

    What people settled is always told, however many that are.
    """
    first = {at: number for number, one in reversed(list(enumerate(every))) for at in _first_of(one)}
    settled = {number for number, one in enumerate(every) if one.action.task != Task()}

    def weight(number: int) -> tuple[bool, bool, int]:
        kind = every[number].action.kind
        return number not in settled, number not in first.values(), WEIGHT.index(kind)

    kept = {*sorted(range(len(every)), key=weight)[:most], *settled}
    return [one for number, one in enumerate(every) if number in kept]


def _first_of(one: Asked) -> tuple[int, ...]:
    """The pieces of work of which this may be the first action: what several ask for is no one's own."""
    return one.pieces if len(one.pieces) == 1 else ()


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
    depending = ", depending on which" if len(lighter) > 1 else ""
    return f"If {count} not met by its day, {modes}{depending}."


def left_words(left: Sequence[Asked]) -> str:
    """What there is no room for: what stands in the way by name, and how many other steps there are."""
    named = [one.action.title for one in left if one.action.kind != STEP][:MOST_NAMED]
    more = len(left) - len(named)
    also = f"Also to see to: {'; '.join(named)}." if named else ""
    stand = "stands" if more == 1 else "stand"
    count = f"{in_words(more).capitalize()} more {stand} in the table of actions." if more else ""
    return " ".join(one for one in (also, count) if one)
