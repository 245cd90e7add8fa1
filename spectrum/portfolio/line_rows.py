"""NDJSON, block by block: a JSON text a line, as flat as a row of a table or a whole situation as the API takes it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import orjson
import pyarrow as pa
import pyarrow.json as pj
from marshmallow import ValidationError

from spectrum.columnar import SEVERAL, CodedColumns, coded
from spectrum.columnar.arrow import Aside, as_text
from spectrum.input.documents import GIVEN_TWICE, Twins, read_json
from spectrum.input.mistakes import BadInput
from spectrum.input.signs import broken, displayed
from spectrum.input.strict import not_among, told
from spectrum.language.words import shown
from spectrum.portfolio.mapping import CARRIED
from spectrum.portfolio.rows import RowMistake, RowsRead, joined, may_be_broken, one_batch, rows_of
from spectrum.portfolio.titles import TitlesRead
from spectrum.rulebook.model import UNKNOWN
from spectrum.situation import Workstream
from spectrum.situation.loading import situation_loader
from spectrum.situation.model import Situation

OF_SITUATION = ("answers", "workstreams", "partners")
"""A line with one of these is a situation; any other is as flat as a row of a table."""
LONGEST_LINE = 1_000_000
LONG = 18
LONG_NUMBER = re.compile(rb"\d{%d}" % LONG)
"""A number that may be too large for orjson, which then gives one that is only near it."""
BROKEN_ESCAPED = re.compile(rb"\\u(?:00(?:0[0-8eEfF]|1[0-9a-bA-B]|7[fF]|[89])|[fF](?:[dD][dDeE]|[fF]{2}))")
"""How a sign begins that no text may hold, or one close to these."""
KEY_ENDS = re.compile(rb'"\s*:')
NO_OBJECT = "this line is no set of named values ({...})."


def flat_titles(start: bytes) -> tuple[str, ...]:
    """The names that the flat lines among the first ones use, in the order in which they come."""
    names: dict[str, None] = {}
    for line in start.splitlines():
        try:
            data = orjson.loads(line)
        except orjson.JSONDecodeError:
            continue
        if isinstance(data, dict) and not is_situation(data):
            names.update(dict.fromkeys(data))
    return tuple(names)


def end_of_lines(data: bytes) -> int:
    """Where the last whole line in some bytes ends; 0 where none does. A line break inside a JSON text is escaped."""
    return data.rfind(b"\n") + 1


def is_situation(data: dict[str, Any]) -> bool:
    return any(name in data for name in OF_SITUATION)


@dataclass(frozen=True)
class LineReader:
    """Reads the lines of a block."""

    titles: tuple[str, ...]
    reading: TitlesRead

    def read(self, columns: CodedColumns, data: bytes) -> Iterator[RowsRead]:
        """The lines of a block as rows: a piece of work each, of which a situation may have several."""
        table = self._quickly(data)
        if table is not None:
            numbers = np.arange(table.num_rows)
            yield rows_of(columns, self.reading, one_batch(table), numbers, table.num_rows)
            return
        taken = _Lines(self, columns)
        lines = data.split(b"\n")
        if lines and not lines[-1].strip():
            lines.pop()
        for number, line in enumerate(lines):
            if line.strip():
                taken.take(number, line)
        yield taken.rows(len(lines))

    def _quickly(self, data: bytes) -> Any:
        """A block in which every line is flat and holds text or nothing, as a table; None for any other."""
        lines = data.count(b"\n") + (not data.endswith(b"\n"))
        if not data or b"\n\n" in data or BROKEN_ESCAPED.search(data) or may_be_broken(data):
            return None
        if any(f'"{name}"'.encode() in data for name in OF_SITUATION):
            return None
        # where some names are passed by, only those that are read have to be text
        names = self.names_read if self.reading.ignores else self.titles
        options = pj.ParseOptions(
            explicit_schema=pa.schema([(name, pa.string()) for name in names]),
            unexpected_field_behavior="ignore" if self.reading.ignores else "error",
        )
        try:
            read = pj.ReadOptions(use_threads=False, block_size=len(data) + 1)
            table = pj.read_json(pa.BufferReader(data), read, options)
        except pa.ArrowInvalid:
            return None
        return table if table.num_rows == lines else None

    @property
    def names_read(self) -> list[str]:
        answered = [one.title for one in self.reading.answers.values()]
        return list(dict.fromkeys([*answered, *(title for title, _ in self.reading.kept)]))


class _Lines:
    """Takes line after line."""

    def __init__(self, reader: LineReader, columns: CodedColumns) -> None:
        self.reader, self.columns = reader, columns
        self.load = situation_loader(columns.rulebook)
        self.known = frozenset(reader.titles)
        self.read = reader.names_read
        self.flat: list[dict[str, Any]] = []
        self.numbers: list[int] = []
        self.situations: list[tuple[int, Situation]] = []
        self.mistakes: list[RowMistake] = []

    def take(self, number: int, line: bytes) -> None:
        data = self._data(number, line)
        if data is None:
            return
        if is_situation(data):
            self._take_situation(number, data)
            return
        unseen = {name: broken(data[name]) for name in self.read if isinstance(data.get(name), str)}
        if any(unseen.values()):
            for name, says in unseen.items():
                if says:
                    self._wrong(number, data, name, f"{name} {says}")
            return
        others = [name for name in data if name not in self.known]
        if others and not self.reader.reading.ignores:
            for name in others:
                self._wrong(number, data, name, not_among(name, "a name of the lines before", self.reader.titles))
            return
        self.flat.append(data)
        self.numbers.append(number)

    def _data(self, number: int, line: bytes) -> dict[str, Any] | None:
        try:
            data = orjson.loads(line)
            if isinstance(data, dict) and len(KEY_ENDS.findall(line)) != len(data):
                data = read_json(line.decode(), "")  # a name may be given twice, which orjson does not tell
            if LONG_NUMBER.search(line) and not isinstance(data, Twins):
                data = json.loads(line, parse_int=_exact)
        except (json.JSONDecodeError, UnicodeDecodeError) as error:
            self._wrong(number, {}, "", f"this line is not JSON: {error}.")
            return None
        except BadInput as error:
            self._wrong(number, {}, "", " ".join(map(str, error.mistakes)))
            return None
        if not isinstance(data, dict):
            self._wrong(number, {}, "", NO_OBJECT)
            return None
        if isinstance(data, Twins) and not is_situation(data):
            for name in data.twice:
                self._wrong(number, data, name, f"{shown(name)} {GIVEN_TWICE}")
            return None
        return data

    def _take_situation(self, number: int, data: dict[str, Any]) -> None:
        try:
            self.situations.append((number, self.load(data)))
        except ValidationError as error:
            found, more = told(error.messages)
            for path, detail in found:
                self._wrong(number, data, ".".join(map(str, path)), detail, " | ".join(detail.allowed))
            if more:
                self._wrong(number, data, "", f"{more} more mistakes in this line.")

    def _wrong(self, number: int, data: dict[str, Any], column: str, says: str, accepted: str = "") -> None:
        reference = data.get("reference")
        called = reference if isinstance(reference, str) else ""
        said = as_text(data.get(column)) if column in data else ""
        self.mistakes.append(RowMistake(number, displayed(called), column, displayed(said), str(says), accepted))

    def rows(self, count: int) -> RowsRead:
        """All that was taken, as rows."""
        parts = [self._flat_rows(count)]
        if self.situations:
            parts.append(self._situation_rows(count))
        found = joined(parts)
        found.mistakes = sorted([*found.mistakes, *self.mistakes], key=lambda one: one.row)
        return found

    def _flat_rows(self, count: int) -> RowsRead:
        reading = self.reader.reading
        titles = dict.fromkeys(
            [*(one.title for one in reading.answers.values()), *(title for title, _ in reading.kept)]
        )
        arrays = [pa.array([_cell(row.get(title)) for row in self.flat], pa.string()) for title in titles]
        batch = pa.RecordBatch.from_arrays(arrays, names=list(titles))
        return rows_of(self.columns, reading, batch, np.array(self.numbers, dtype=np.int64), count)

    def _situation_rows(self, count: int) -> RowsRead:
        """A row for each piece of work of the situations; all but the plainest are decided one by one."""
        pieces = [piece for _, one in self.situations for piece in one.workstreams]
        numbers = [number for number, one in self.situations for _ in one.workstreams]
        places = iter(range(len(pieces)))
        aside = [Aside([next(places) for _ in one.workstreams], one.workstreams) for _, one in self.situations]
        codes = coded(self.columns, pieces)
        several = (codes == SEVERAL).any(axis=0)
        aside = [one for one in aside if not _is_plain(one) or several[one.rows[0]]]
        owners = [one for _, one in self.situations for _ in one.workstreams]
        kept = [
            pa.array([_carried(name, piece, one) for piece, one in zip(pieces, owners, strict=True)], pa.string())
            for name in self.reader.reading.names
        ]
        return RowsRead(codes, kept, np.array(numbers, dtype=np.int64), count, aside)


def _exact(digits: str) -> int | str:
    """A whole number; one that is too long to be reckoned with, such as a reference, as its text."""
    return int(digits) if len(digits) < LONG else digits


def _is_plain(situation: Aside) -> bool:
    """Whether a situation can be told in codes, as long as each question has one answer."""
    (piece, *others) = situation.pieces
    return not others and not piece.partners and piece.is_running != UNKNOWN


def _cell(value: Any) -> str | None:
    return value if value is None or type(value) is str else as_text(value)


def _carried(name: str, piece: Workstream, situation: Situation) -> str | None:
    """What a situation says of what is carried over."""
    if name not in CARRIED:
        return None
    return str(getattr(piece, name) or getattr(situation, name)) or None
