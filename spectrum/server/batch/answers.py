"""What a batch answers, item by item, in the form in which it was asked."""

from __future__ import annotations

import csv
import functools
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from spectrum.advice import Decision, decide, plain_verdicts
from spectrum.columnar import NO, OPEN, YES, ColumnarDecider
from spectrum.rulebook import Rulebook
from spectrum.server.answers_json import as_json
from spectrum.server.batch.items import JSON, LINES, SEVERAL, Item, Items
from spectrum.server.batch.plain import PlainItem, PlainReading
from spectrum.server.cost import MOST_UNITS
from spectrum.server.problems import problem_body
from spectrum.spreadsheet import csv_cell

AT_ONCE = 1_000
"""So many items are read, decided and sent before the next."""
COLUMNS = ("item", "reference", "title", "advised", "needed", "feasible", "actual", "unsafe", "fired", "problem")

A_DECISION, A_DECISION_OF_PARTNER, A_REFUSAL = 0.14, 0.05, 0.5
"""What an item costs in units, each of its partners, and an item with mistakes."""
MISTAKEN_A_UNIT = 2_000
"""How many characters of an item with mistakes are read for a unit."""
_OVER = problem_body("too-costly", "The items before this one took all that a batch may take. Send the others again.")

UNSAFE: Mapping[int, bool | None] = {NO: False, YES: True, OPEN: None}

Answer = Mapping[str, Any]


@dataclass(frozen=True)
class BatchDeciding:
    """What decides the items of a batch: plain ones in columns, all others one by one."""

    decider: ColumnarDecider
    plain: PlainReading

    def prepare(self) -> None:
        """Have everything ready that is made once."""
        self.decider.decide(self.plain.codes([PlainItem("", "", [])]))

    def answers(self, items: Sequence[Item | PlainItem], start: int) -> Iterator[Answer]:
        """The answers to some items, which are counted from `start`."""
        decided = self._decided([one for one in items if isinstance(one, Item)])
        plain = self._plain([one for one in items if isinstance(one, PlainItem)])
        for at, one in enumerate(items, start=start):
            yield {"item": at, **next(plain if isinstance(one, PlainItem) else decided)}

    def _decided(self, items: Sequence[Item]) -> Iterator[Answer]:
        atlas = self.decider.atlas
        pieces = [one.situation.workstreams for one in items if one.situation is not None]
        found = iter(decide(atlas, pieces) if pieces else ())
        for one in items:
            if one.situation is None:
                yield {"reference": one.reference, "problem": one.problem}
            else:
                told = zip(one.situation.workstreams, next(found), strict=True)
                pieces_told = [_piece(atlas.rulebook, piece.title, piece.reference, each) for piece, each in told]
                yield _told(one.situation.title, one.situation.reference, pieces_told)

    def _plain(self, items: Sequence[PlainItem]) -> Iterator[Answer]:
        if not items:
            return
        book, rules_of = self.decider.atlas.rulebook, self.decider.atlas.rules_of
        found = self.decider.decide(self.plain.codes(items))
        modes = zip(*(part.tolist() for part in found[:-1]), strict=True)
        fired = (int.from_bytes(row.tobytes(), "little") for row in found.fired.T.astype("<u8"))
        for one, bits, rules in zip(items, modes, fired, strict=True):
            piece = {"title": one.title, "reference": one.reference or None}
            yield _told(one.title, one.reference, [{**piece, **_in_words(book, bits), "fired": rules_of(rules)}])


def answers_to(deciding: BatchDeciding, items: Items, count: int) -> Iterator[list[Answer]]:
    """The answers to so many items, as many at once as are decided at once.

    Items past what a batch may take are not even read; each is told so.
    """
    number = 0
    paid = _paid_for(items)
    while some := list(islice(paid, AT_ONCE)):
        yield list(deciding.answers(some, number))
        number += len(some)
    for start in range(number, count, AT_ONCE):
        yield [{"item": at, "reference": None, "problem": _OVER} for at in range(start, min(count, start + AT_ONCE))]


def _paid_for(items: Items) -> Items:
    """The items for which a batch has units enough."""
    spent = 0.0
    for item in items:
        spent += _cost(item)
        if spent > MOST_UNITS:
            return
        yield item


def _cost(item: Item | PlainItem) -> float:
    """What an item costs at most, in units."""
    if isinstance(item, PlainItem):
        return A_DECISION
    if item.situation is None:
        return A_REFUSAL + item.size / MISTAKEN_A_UNIT
    return A_DECISION + A_DECISION_OF_PARTNER * sum(len(piece.partners) for piece in item.situation.workstreams)


def _told(title: str, reference: str, pieces: Sequence[Answer]) -> Answer:
    return {"title": title, "reference": reference or None, "workstreams": pieces}


def _piece(book: Rulebook, title: str, reference: str, found: Decision) -> Answer:
    modes = plain_verdicts(book, found.verdicts)
    return {"title": title, "reference": reference or None, **modes, "fired": found.fired}


@functools.lru_cache(4096)
def _in_words(book: Rulebook, bits: tuple[int, ...]) -> dict[str, Any]:
    """What columns hold of a piece of work, as `plain_verdicts` tells it; not to be changed."""

    def modes(some: int) -> list[str]:
        return [mode for depth, mode in enumerate(book.mode_ids) if some >> depth & 1]

    advised, needed, feasible, actual, unsafe = bits
    told = {"needed": modes(needed), "feasible": modes(feasible), "advised": modes(advised), "actual": modes(actual)}
    return {**told, "unsafe": UNSAFE[unsafe]}


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
