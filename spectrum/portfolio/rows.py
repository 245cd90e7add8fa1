"""Rows as they are read from any form of file: codes, what is carried over, and the mistakes of rows left out."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from spectrum.columnar import MISTAKEN, SEVERAL, CodedColumns
from spectrum.columnar.arrow import Aside, as_text, codes_of, set_aside
from spectrum.columnar.coding import Codes
from spectrum.columnar.words import ColumnWords
from spectrum.input.strict import Detail
from spectrum.portfolio.titles import TitlesRead

ONE_BYTE_SIGNS = bytes([*range(0x09), *range(0x0E, 0x1C), 0x7F])
LONGER_SIGNS = re.compile(rb"\xc2[\x80-\x9f]|\xef\xb7[\x90-\xaf]|\xbf[\xb9-\xbb\xbe\xbf]")
RowNumbers = NDArray[np.int64]


class RowMistake(NamedTuple):
    """One thing wrong with a row: its number in its block (from 0), the column, what was said, and what is accepted."""

    row: int
    reference: str
    column: str
    said: str
    wrong: str
    accepted: str


@dataclass
class RowsRead:
    """What was read of a block: `count` rows, those without mistakes as codes and columns carried over.

    `numbers` says which row of the block each of these is, counted from 0.
    """

    codes: Codes
    kept: list[Any]
    numbers: RowNumbers
    count: int
    aside: list[Aside] = field(default_factory=list)
    mistakes: list[RowMistake] = field(default_factory=list)


def rows_of(columns: CodedColumns, reading: TitlesRead, batch: Any, numbers: RowNumbers, count: int) -> RowsRead:
    """The rows of a record batch."""
    codes = codes_of(columns, batch, reading.answers)
    kept = [batch.column(title) for title, _ in reading.kept]
    mistaken = (codes == MISTAKEN).any(axis=0)
    mistakes: list[RowMistake] = []
    if mistaken.any():
        bad = np.flatnonzero(mistaken).tolist()
        mistakes = [one for row in bad for one in _wrong_in_row(columns, reading, batch, codes, row)]
        mistakes = [one._replace(row=int(numbers[one.row])) for one in mistakes]
        batch = batch.filter(pa.array(~mistaken))
        kept = [batch.column(title) for title, _ in reading.kept]
        codes, numbers = np.ascontiguousarray(codes[:, ~mistaken]), numbers[~mistaken]
    several = np.flatnonzero((codes == SEVERAL).any(axis=0)).tolist()
    aside = set_aside(batch, reading.answers, several) if several else []
    return RowsRead(codes, kept, numbers, count, aside, mistakes)


def _wrong_in_row(
    columns: CodedColumns, reading: TitlesRead, batch: Any, codes: Codes, row: int
) -> Iterator[RowMistake]:
    titles = {name: title for title, name in reading.kept}
    called = as_text(batch.column(titles["reference"])[row].as_py()) if "reference" in titles else ""
    for at in np.flatnonzero(codes[:, row] == MISTAKEN):
        column = reading.answers[columns.names[at]]
        said = as_text(batch.column(column.title)[row].as_py())
        wrong = _wrong(column.words, said)
        says, *_ = wrong.split(" Accepted: ")  # what is accepted has a column of its own
        yield RowMistake(row, called, column.title, said, says, " | ".join(wrong.allowed))


@functools.lru_cache(4096)
def _wrong(words: ColumnWords, said: str) -> Detail:
    """Why a value can't be read; kept, since the same mistake is often made in many rows."""
    return words.wrong(said)


def may_be_broken(data: bytes) -> bool:
    """Whether some text in UTF-8 may hold a sign that no text may hold: each has then to be looked at."""
    return len(data.translate(None, ONE_BYTE_SIGNS)) != len(data) or LONGER_SIGNS.search(data) is not None


def one_batch(table: Any) -> Any:
    """A table as one record batch."""
    table = table.unify_dictionaries().combine_chunks()
    batches = table.to_batches()
    return batches[0] if batches else pa.RecordBatch.from_pylist([], schema=table.schema)


def joined(parts: Sequence[RowsRead]) -> RowsRead:
    """Rows that were read in parts of one block, in the order of the block."""
    if len(parts) == 1:
        return parts[0]
    numbers = np.concatenate([one.numbers for one in parts])
    order = np.argsort(numbers, kind="stable")
    codes = np.concatenate([one.codes for one in parts], axis=1)[:, order]
    kept = [_in_order(columns, order) for columns in zip(*(one.kept for one in parts), strict=True)]
    place = np.empty(len(order), dtype=np.int64)
    place[order] = np.arange(len(order))
    aside, start = [], 0
    for one in parts:
        aside += [Aside([int(place[start + row]) for row in some.rows], some.pieces) for some in one.aside]
        start += len(one.numbers)
    mistakes = sorted((found for one in parts for found in one.mistakes), key=lambda one: one.row)
    return RowsRead(codes, kept, numbers[order], max(one.count for one in parts), aside, mistakes)


def _in_order(columns: Sequence[Any], order: RowNumbers) -> Any:
    return pa.chunked_array(columns).take(pa.array(order)).combine_chunks()
