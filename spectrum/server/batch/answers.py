"""What a batch answers, item by item, in the form in which it was asked."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from spectrum.advice import Decision, decide, plain_verdicts
from spectrum.atlas import Atlas
from spectrum.rulebook import Rulebook
from spectrum.server.answers_json import as_json
from spectrum.server.batch.items import JSON, LINES, SEVERAL, Item
from spectrum.server.cost import MOST_UNITS
from spectrum.server.problems import problem_body
from spectrum.situation import Situation
from spectrum.spreadsheet import csv_cell

AT_ONCE = 1_000
"""So many items are read, decided and sent before the next."""
COLUMNS = ("item", "reference", "title", "advised", "needed", "feasible", "actual", "unsafe", "fired", "problem")

A_DECISION, A_DECISION_OF_PARTNER, A_REFUSAL = 0.14, 0.05, 0.5
"""What an item costs in units, each of its partners, and an item with mistakes."""
MISTAKEN_A_UNIT = 2_000
"""How many characters of an item with mistakes are read for a unit."""
_OVER = problem_body("too-costly", "The items before this one took all that a batch may take. Send the others again.")

Answer = Mapping[str, Any]


def answers_to(atlas: Atlas, items: Iterator[Item], count: int) -> Iterator[list[Answer]]:
    """The answers to so many items, as many at once as are decided at once.

    Items past what a batch may take are not even read; each is told so.
    """
    number = 0
    paid = _paid_for(items)
    while some := list(islice(paid, AT_ONCE)):
        sound = [one.situation for one in some if one.situation is not None]
        decided = iter(decide(atlas, [one.workstreams for one in sound]))
        yield [_answer(atlas.rulebook, at, one, decided) for at, one in enumerate(some, start=number)]
        number += len(some)
    for start in range(number, count, AT_ONCE):
        yield [{"item": at, "reference": None, "problem": _OVER} for at in range(start, min(count, start + AT_ONCE))]


def _paid_for(items: Iterator[Item]) -> Iterator[Item]:
    """The items for which a batch has units enough."""
    spent = 0.0
    for item in items:
        spent += _cost(item)
        if spent > MOST_UNITS:
            return
        yield item


def _cost(item: Item) -> float:
    """What an item costs, in units."""
    if item.situation is None:
        return A_REFUSAL + item.size / MISTAKEN_A_UNIT
    return A_DECISION + A_DECISION_OF_PARTNER * sum(len(piece.partners) for piece in item.situation.workstreams)


def _answer(book: Rulebook, number: int, item: Item, decided: Iterator[list[Decision]]) -> Answer:
    if item.situation is None:
        return {"item": number, "reference": item.reference, "problem": item.problem}
    return {"item": number, **_told(book, item.situation, next(decided))}


def _told(book: Rulebook, situation: Situation, decisions: Sequence[Decision]) -> Answer:
    pieces = [
        {
            "title": piece.title,
            "reference": piece.reference or None,
            **plain_verdicts(book, one.verdicts),
            "fired": one.fired,
        }
        for piece, one in zip(situation.workstreams, decisions, strict=True)
    ]
    return {"title": situation.title, "reference": situation.reference or None, "workstreams": pieces}


def written(form: str, answers: Iterable[list[Answer]]) -> Iterator[bytes]:
    """Answers as bytes in one of the forms, piece by piece."""
    if form == JSON:
        return _as_array(answers)
    return _as_lines(answers) if form == LINES else _as_table(answers)


def _as_array(answers: Iterable[list[Answer]]) -> Iterator[bytes]:
    before = b"["
    for some in answers:
        yield before + b",\n".join(map(as_json, some))
        before = b",\n"
    yield b"]\n" if before != b"[" else b"[]\n"


def _as_lines(answers: Iterable[list[Answer]]) -> Iterator[bytes]:
    for some in answers:
        yield b"".join(as_json(one) + b"\n" for one in some)


def _as_table(answers: Iterable[list[Answer]]) -> Iterator[bytes]:
    yield _csv([COLUMNS])
    for some in answers:
        yield _csv([_cells(one) for one in some])


def _cells(answer: Answer) -> list[str]:
    """An answer as a row; a row of a table is one piece of work."""
    if "problem" in answer:
        said = " ".join(one["detail"] for one in answer["problem"].get("errors", ())) or answer["problem"]["detail"]
        return [str(answer["item"]), _cell(answer.get("reference")), *[""] * (len(COLUMNS) - 3), csv_cell(said)]
    (piece,) = answer["workstreams"]
    told = {**piece, "reference": answer["reference"], "item": answer["item"]}
    return [_cell(told.get(name)) for name in COLUMNS]


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return SEVERAL.join(value) if isinstance(value, list | tuple) else csv_cell(str(value))


def _csv(rows: Iterable[Sequence[str]]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    return out.getvalue().encode()
