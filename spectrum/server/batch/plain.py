"""Items as plain as most: one answer a question and nothing about partners. They are read straight to codes.

Only what can't be wrong is read so. Anything else is left to the schema, which takes ten times as long, takes all that
may be sent, and tells every mistake.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain
from operator import getitem
from typing import Any, NamedTuple

import numpy as np
import orjson
from marshmallow import ValidationError

from spectrum.columnar import UNKNOWN, CodedColumns
from spectrum.columnar.coding import Codes
from spectrum.input.strict import OneLine
from spectrum.rulebook.model import UNKNOWN as SAID_UNKNOWN
from spectrum.situation import CONTEXT
from spectrum.situation.loading import line_loader
from spectrum.situation.model import UNTITLED
from spectrum.situation.schema import situation_schema

COLUMN = 8
"""An answer is one number: its code, and from this bit on its column."""
RUNNING = "is_running"


class PlainItem(NamedTuple):
    """One situation of a batch, of one piece of work; each of its answers is a column and a code in one number."""

    title: str
    reference: str
    answers: list[int]


class PlainReading:
    """Reads what is plain."""

    def __init__(self, columns: CodedColumns) -> None:
        self._columns = columns
        tables = {name: _table(columns, at, name) for at, name in enumerate(columns.names)}
        del tables[RUNNING][SAID_UNKNOWN]  # not the same as not asked: then answers about practice don't tell either
        self._context = {name: tables.pop(name) for name in CONTEXT}
        self._tables = tables
        fields = situation_schema(columns.rulebook).fields.items()
        self._texts = {name: line_loader(one) for name, one in fields if type(one) is OneLine}

    def of_text(self, text: str) -> PlainItem | None:
        """A JSON text as a plain item; None where it has to be looked at more closely.

        orjson keeps the last of several values of a key without a word. So all colons are counted: beside those in
        words there is one for each name that was kept, or else a name was given twice.
        """
        if "\\" in text:
            return None
        try:
            return self.of_data(orjson.loads(text), text.count(":"))
        except orjson.JSONDecodeError:
            return None

    def of_data(self, data: Any, colons: int | None = None) -> PlainItem | None:
        """The same for what was read already, from a text with so many colons, or where no name can be there twice."""
        answers = data.get("answers", _NOTHING) if type(data) is dict else None
        if type(answers) is not dict:
            return None
        try:
            codes = list(map(getitem, map(self._tables.__getitem__, answers), answers.values()))
            texts = self._read_beside(data, codes)
        except (KeyError, TypeError, ValidationError):
            return None
        if colons is not None:
            colons -= sum(data[name].count(":") for name in texts)
            if colons != len(data) + len(answers):
                return None
        return PlainItem(texts.get("title", UNTITLED), texts.get("reference", ""), codes)

    def _read_beside(self, data: Mapping[str, Any], codes: list[int]) -> dict[str, str]:
        """Read what stands beside the answers: words, which are returned, and what is known before any question."""
        texts = {}
        for name, value in data.items():
            if name in self._texts:
                texts[name] = self._texts[name](value)
            elif name != "answers":
                codes.append(self._context[name][value])
        return texts

    def codes(self, items: Sequence[PlainItem]) -> Codes:
        """Some items as columns of codes, shape (columns, items)."""
        found = np.full((len(self._columns.names), len(items)), UNKNOWN, dtype=np.uint8)
        answers = np.fromiter(chain.from_iterable(one.answers for one in items), dtype=np.int64)
        rows = np.repeat(np.arange(len(items)), [len(one.answers) for one in items])
        found[answers >> COLUMN, rows] = answers & ((1 << COLUMN) - 1)
        return found


_NOTHING: dict[str, Any] = {}


def _table(columns: CodedColumns, at: int, name: str) -> dict[str | None, int]:
    """What may be said in a column, as numbers: one of its options, `unknown`, or nothing."""
    said = [*columns.options[name], SAID_UNKNOWN]
    return {None: at << COLUMN | UNKNOWN, **{one: at << COLUMN | columns.code(name, one) for one in said}}
