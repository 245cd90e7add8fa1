"""What a batch holds, item by item: an array of JSON, a JSON text a line, or a row of CSV each."""

from __future__ import annotations

import csv
import dataclasses
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, NoReturn

from marshmallow import ValidationError

from spectrum.input.documents import TOO_DEEP, read_json
from spectrum.input.mistakes import BadInput
from spectrum.input.strict import Detail, not_among, told
from spectrum.language.words import shown
from spectrum.server.batch.plain import PlainItem, PlainReading
from spectrum.server.problems import problem_body, refuse
from spectrum.situation import Situation
from spectrum.situation.schema import LONGEST_REFERENCE

JSON, LINES, TABLE = "application/json", "application/x-ndjson", "text/csv"
SEVERAL = "|"
"""What stands between several answers to one question in a cell."""
LONGEST_ITEM = 100_000
"""How many characters the text of one item may have."""
OUTSIDE = ("title", "reference", "result", "lightest", "claimed_mode", "is_running", "answered_by", "decided_by")
"""The columns of a table that are not about answers."""
BLANKS = " \t\r\n"
TOO_LONG = Detail(f"This item is too long: at most {LONGEST_ITEM:,} characters are accepted.", code="too-long")

Load = Callable[[Any], Situation]


@dataclass(frozen=True)
class BatchReading:
    """How the items of a batch are read: those that are plain, what loads all others, and the columns of a table."""

    plain: PlainReading
    load: Load
    columns: tuple[str, ...]


@dataclass(frozen=True)
class Item:
    """One situation of a batch, or the problem with it."""

    situation: Situation | None
    problem: Mapping[str, Any] | None = None
    size: int = 0
    """How many characters its text has."""
    reference: str | None = None
    """What its caller calls an item with a problem, where that could be read."""


Items = Iterator[Item | PlainItem]


@dataclass(frozen=True)
class Batch:
    """How many items a batch holds, and what reads them, one after the other."""

    count: int
    items: Items


def read_batch(form: str, text: str, reading: BatchReading, most: int) -> Batch:
    """A batch in one of the forms; once there are more than `most` items, no further is counted.

    Raises an HTTPException when nothing can be read: no item is known before what holds them all is.
    """
    if form == JSON:
        spans = list(islice(_in_array(text), most + 1))
        return Batch(len(spans), (_item(text[start:end], reading) for start, end in spans))
    if form == LINES:
        return Batch(_counted(_lines(text), most), (_item(line, reading) for line in _lines(text)))
    return Batch(_counted(_records(text), most), _rows(text, reading))


def _counted(items: Iterable[object], most: int) -> int:
    return sum(1 for _ in islice(items, most + 1))


def _item(text: str, reading: BatchReading) -> Item | PlainItem:
    """One item; it is as long as its text, whatever comes of it."""
    if len(text) > LONGEST_ITEM:
        return Item(None, problem_body("mistakes", errors=[((), TOO_LONG)]), len(text))
    return reading.plain.of_text(text) or dataclasses.replace(_item_of(text, reading.load), size=len(text))


def _item_of(text: str, load: Load) -> Item:
    try:
        return _loaded(read_json(text, ""), load)
    except json.JSONDecodeError as error:
        said = f"This item is not JSON: {error.msg} at line {error.lineno}, column {error.colno} of it."
        return Item(None, problem_body("not-json", said))
    except BadInput as error:
        mistakes = [((), Detail(str(one), code="too-deep")) for one in error.mistakes]
        return Item(None, problem_body("mistakes", errors=mistakes))


def _loaded(data: object, load: Load) -> Item:
    reference = _reference(data)
    try:
        situation = load(data)
    except ValidationError as error:
        mistakes, more = told(error.messages)
        return Item(None, problem_body("mistakes", errors=mistakes, not_told=more), reference=reference)
    pieces = len(situation.workstreams)
    if pieces > 1:
        says = f"holds {pieces} pieces of work; an item of a batch is about one."
        mistake = ("workstreams",), Detail(says, code="too-many")
        return Item(None, problem_body("mistakes", errors=[mistake]), reference=reference)
    return Item(situation)


def _reference(data: object) -> str | None:
    """The reference of what is perhaps no situation, so that its caller finds it again."""
    said = data.get("reference") if isinstance(data, dict) else None
    fits = isinstance(said, str) and len(said) <= LONGEST_REFERENCE and said.isprintable()
    return str(said) if fits else None


# -- an array ----------------------------------------------------------------------------------------------------------


def _in_array(text: str) -> Iterator[tuple[int, int]]:
    """Where each item of an array of JSON begins and ends."""
    at = _past_blanks(text, 0)
    if text[at : at + 1] != "[":
        _refuse(text, at, "An array of situations begins with [")
    at = _past_blanks(text, at + 1)
    more = text[at : at + 1] != "]"
    while more:
        end = _end_of_value(text, at)
        yield at, end
        at = _past_blanks(text, end)
        more = text[at : at + 1] == ","
        if more:
            at = _past_blanks(text, at + 1)
        elif text[at : at + 1] != "]":
            _refuse(text, at, "Between two items stands a comma, and after the last one ]")
    if _past_blanks(text, at + 1) != len(text):
        _refuse(text, _past_blanks(text, at + 1), "Something follows the array")


def _end_of_value(text: str, at: int) -> int:
    try:
        _, end = _DECODER.raw_decode(text, at)
    except json.JSONDecodeError as error:
        _refuse(text, error.pos, error.msg)
    except RecursionError:
        refuse("mistakes", errors=[((), Detail(TOO_DEEP, code="too-deep"))])
    except ValueError:
        _refuse(text, at, "A number here has too many digits")
    return end


def _past_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at] in BLANKS:
        at += 1
    return at


def _refuse(text: str, at: int, says: str) -> NoReturn:
    line = text.count("\n", 0, at) + 1
    column = at - text.rfind("\n", 0, at)
    refuse("not-json", f"The body is not an array of JSON. {says}: line {line}, column {column}.")


_DECODER = json.JSONDecoder(parse_constant=str)

# -- lines and rows ----------------------------------------------------------------------------------------------------


def _lines(text: str) -> Iterator[str]:
    """The lines that hold something."""
    return (line for line in _all_lines(text) if line.strip())


def _all_lines(text: str) -> Iterator[str]:
    """Each line with its end; none is copied before its turn."""
    at = 0
    while at < len(text):
        end = text.find("\n", at) + 1 or len(text)
        yield text[at:end]
        at = end


def _rows_of(text: str) -> Iterator[str]:
    """The lines of a table. Raises an HTTPException for one that is too long to be a row."""
    for number, line in enumerate(_all_lines(text), start=1):
        if len(line) > LONGEST_ITEM:
            says = f"Line {number} is too long: at most {LONGEST_ITEM:,} characters are accepted."
            refuse("mistakes", errors=[((), Detail(says, code="too-long"))])
        yield line


def _records(text: str) -> Iterator[list[str]]:
    """The rows under the head of a table that hold something. Raises an HTTPException for a head that won't do."""
    rows = csv.reader(_rows_of(text), strict=True)
    try:
        yield from (row for row in islice(rows, 1, None) if any(row))
    except csv.Error as error:
        refuse(
            "mistakes", errors=[((), Detail(f"Line {rows.line_num} is no row of a table: {error}.", code="wrong-type"))]
        )


def _rows(text: str, reading: BatchReading) -> Items:
    head = _head(text, reading.columns)
    return (_row(head, cells, reading) for cells in _records(text))


def _head(text: str, columns: Sequence[str]) -> list[str]:
    """The names of the columns. Raises an HTTPException with everything that is wrong with them."""
    head = [name.strip() for name in next(csv.reader(_rows_of(text)), [])]
    if len(head) > len(columns):
        says = f"The head of the table names {len(head):,} columns; there are {len(columns)}."
        refuse("mistakes", errors=[((), Detail(says, code="too-many"))])
    mistakes = [not_among(name, "a column here", columns, "unknown-name") for name in head if name not in columns]
    twice = [name for name, count in Counter(head).items() if count > 1]
    mistakes += [Detail(f"The head of the table names {shown(name)} twice.", code="given-twice") for name in twice]
    if not head:
        mistakes = [Detail("The table is empty; its first line names the columns.", code="missing")]
    if len(head) == 1 and ";" in head[0]:
        mistakes = [Detail("The columns of the table are divided by commas, not by semicolons.", code="wrong-type")]
    if mistakes:
        refuse("mistakes", errors=[((), one) for one in mistakes])
    return head


def _row(head: list[str], cells: list[str], reading: BatchReading) -> Item | PlainItem:
    """A row as a situation: a column not about the situation itself is a question, by its id."""
    if len(cells) > len(head):
        says = f"This row has {len(cells)} cells, and the head names {len(head)} columns."
        return Item(None, problem_body("mistakes", errors=[((), Detail(says, code="too-many"))]), len(cells))
    said = {name: cell.strip() for name, cell in zip(head, cells, strict=False) if cell.strip()}
    answers = {name: _answer(cell) for name, cell in said.items() if name not in OUTSIDE}
    outside = {name: cell for name, cell in said.items() if name in OUTSIDE}
    data = {**outside, "answers": answers} if answers else outside
    plain = reading.plain.of_data(data)
    return plain or dataclasses.replace(_loaded(data, reading.load), size=sum(map(len, cells)))


def _answer(cell: str) -> str | list[str]:
    several = [one.strip() for one in cell.split(SEVERAL)]
    return several if len(several) > 1 else cell
