"""What people typed on a paper: into the case where the case keeps it, and else only onto the paper."""

from __future__ import annotations

import dataclasses
import datetime
import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from spectrum.input.mistakes import BadSituation, Mistake
from spectrum.input.signs import broken, in_lines
from spectrum.language.words import shown
from spectrum.printing.paper import DAY, LONG, TEXT, Blank, Block, Cell, Paper, PaperTable
from spectrum.situation import Situation, Task, Workstream
from spectrum.situation.schema import LONGEST_LINE, LONGEST_TITLE, MOST_TASKS

KEPT = re.compile(r"(owner|by)-(\d{1,4})-(.+)|(dissent|review|decided_by)-(\d{1,4})")
"""The names of the fields that a case keeps; the number counts its pieces of work from 0."""
KINDS = {"owner": TEXT, "by": DAY, "dissent": LONG, "review": DAY, "decided_by": TEXT}
LONGEST = {TEXT: LONGEST_TITLE, LONG: LONGEST_LINE}
NO_DAY = "{} is no day of the calendar. Write it as year-month-day, such as 2027-03-31."


@dataclasses.dataclass(frozen=True)
class _Place:
    """Where in a case something typed belongs: what it is, of which piece of work, and for which rule if for one."""

    what: str
    at: int
    rule: str


def kept_by_the_case(name: str) -> bool:
    """Whether what is typed into the field of this name belongs in the case."""
    return KEPT.fullmatch(name) is not None


def put_in(situation: Situation, values: Mapping[str, str]) -> Situation:
    """The situation with what was typed, by name of the field; names that no case keeps are passed over.

    An empty value takes back what stood there. Raises BadSituation with every mistake, each at the name of its field.
    """
    told = {name: (_place(name), tidy(text)) for name, text in values.items() if kept_by_the_case(name)}
    mistakes = [
        *_misplaced(situation, told),
        *_mistakes((name, KINDS[to.what], text) for name, (to, text) in told.items()),
    ]
    if mistakes:
        raise BadSituation(mistakes)
    pieces = list(situation.workstreams)
    for to, text in told.values():
        pieces[to.at] = _with(pieces[to.at], to, text)
    too_many = [Mistake("", _too_many(one)) for one in pieces if len(one.tasks) > MOST_TASKS]
    if too_many:
        raise BadSituation(too_many)
    return dataclasses.replace(situation, workstreams=tuple(pieces))


def mistakes_in(paper: Paper, values: Mapping[str, str]) -> list[Mistake]:
    """What is wrong with what was typed into the fields of a paper, each at the name of its field."""
    kinds = {field.name: field.kind for field in paper.fields if field.name in values}
    return list(_mistakes((name, kind, tidy(values[name])) for name, kind in kinds.items()))


def filled(paper: Paper, values: Mapping[str, str]) -> Paper:
    """A paper with what was typed into its fields, by name; a field that is not named stays as it was."""

    def typed(field: Blank) -> Blank:
        return dataclasses.replace(field, value=tidy(values[field.name])) if field.name in values else field

    def refilled(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        return tuple(_in_block(one, typed) for one in blocks)

    sections = tuple(dataclasses.replace(one, blocks=refilled(one.blocks)) for one in paper.sections)
    return dataclasses.replace(paper, first=refilled(paper.first), sections=sections)


def tidy(text: str) -> str:
    """What was typed, with its blanks in order and without signs that show nothing."""
    return in_lines(text)


def _in_block(block: Block, typed: Callable[[Blank], Blank]) -> Block:
    def in_cell(cell: Cell) -> Cell:
        return typed(cell) if isinstance(cell, Blank) else cell

    if isinstance(block, Blank):
        return typed(block)
    if not isinstance(block, PaperTable):
        return block
    return dataclasses.replace(block, rows=tuple(tuple(in_cell(cell) for cell in row) for row in block.rows))


def _place(name: str) -> _Place:
    found = KEPT.fullmatch(name)
    if not found:
        raise ValueError(f"no case keeps a field called {name!r}")
    what, at, rule, other, other_at = found.groups()
    return _Place(what or other, int(at or other_at), rule or "")


def _misplaced(situation: Situation, told: Mapping[str, tuple[_Place, str]]) -> Iterator[Mistake]:
    count = len(situation.workstreams)
    for name, (to, _) in told.items():
        if to.at >= count:
            yield Mistake(name, f"there is no piece of work {to.at}: they are counted from 0 to {count - 1}.")


def _mistakes(told: Iterable[tuple[str, str, str]]) -> Iterator[Mistake]:
    """What is wrong with some fields, each given by its name, its kind and what was typed."""
    for name, kind, text in told:
        hidden = broken(text)
        if hidden:
            yield Mistake(name, f"This {hidden}")
        elif kind == DAY and text and day_of(text) is None:
            yield Mistake(name, NO_DAY.format(shown(text)))
        elif kind != DAY and len(text) > LONGEST[kind]:
            yield Mistake(name, f"Use {LONGEST[kind]} characters or fewer here. Now there are {len(text):,}.")


def day_of(text: str) -> datetime.date | None:
    """The day that was typed as year-month-day; None for anything else."""
    try:
        day = datetime.datetime.strptime(text, "%Y-%m-%d").date()  # a day, not a time
    except ValueError:
        return None
    return day if day.isoformat() == text else None


def _with(piece: Workstream, to: _Place, text: str) -> Workstream:
    if not to.rule:
        change = {to.what: " ".join(text.split()) if to.what == "decided_by" else text}
        return dataclasses.replace(piece, **change)  # type: ignore[arg-type]
    said = {to.what: text if to.what == "by" else " ".join(text.split())}
    task = dataclasses.replace(piece.tasks.get(to.rule, Task()), **said)
    others = {rule: one for rule, one in piece.tasks.items() if rule != to.rule}
    tasks = {**piece.tasks, to.rule: task} if task != Task() else others
    return dataclasses.replace(piece, tasks=tasks)


def _too_many(piece: Workstream) -> str:
    return f"{shown(piece.title)} has {len(piece.tasks):,} owners and days; at most {MOST_TASKS} are accepted."
