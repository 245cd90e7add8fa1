"""Columns of codes from Apache Arrow, and what is decided as Arrow again. Needs pyarrow: the extra `batch`.

`decide_batch` is all that a cluster or a warehouse needs: a record batch in, a record batch out, row for row.
"""

from __future__ import annotations

import functools
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import orjson
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from spectrum.columnar.coding import MISTAKEN, SEVERAL, UNKNOWN, CodedColumns, Codes
from spectrum.columnar.decided import OPEN, YES, Decided
from spectrum.columnar.deciding import ColumnarDecider
from spectrum.columnar.one_by_one import decide_one_by_one
from spectrum.columnar.telling import ColumnsTold, teller_of
from spectrum.columnar.words import ColumnWords, words_of
from spectrum.input.signs import broken
from spectrum.rulebook import Rulebook
from spectrum.situation import CONTEXT, Workstream

BAR = "|"
BYTE = 8
ROWS_AT_ONCE = 2_048
"""So many rows of bits are spread at once: these fit into the cache of a core."""
ID_LIST = pa.list_(pa.dictionary(pa.int16(), pa.string()))
CONCLUSIONS = pa.schema(
    [
        ("advised", pa.dictionary(pa.int8(), pa.string())),
        ("possible", ID_LIST),
        ("needed", ID_LIST),
        ("feasible", ID_LIST),
        ("actual", ID_LIST),
        ("unsafe", pa.bool_()),
        ("fired", ID_LIST),
        ("conditions", ID_LIST),
        ("misconceptions", ID_LIST),
    ]
)
"""What is told of each piece of work. `advised` is null while several ways of working are possible, `unsafe` while that
is open; every other column lists ids, in the order of the rulebook."""
MISTAKES = "mistakes"
"""The last column of `decide_batch`: what is wrong with a row, null where nothing is."""


@dataclass(frozen=True)
class ArrowColumn:
    """A column of a table that answers one question: what it is called there, and what its values mean."""

    title: str
    words: ColumnWords

    def codes(self, array: Any) -> Codes:
        """The codes of a column, of any type, shape (n,); each distinct value is read once."""
        if pa.types.is_null(array.type):
            return np.full(len(array), UNKNOWN, dtype=np.uint8)
        if not pa.types.is_dictionary(array.type):
            array = _as_texts(array).dictionary_encode()
        values = [self.words.code(as_text(one)) for one in array.dictionary.to_pylist()]
        found = np.array([*values, UNKNOWN], dtype=np.uint8)
        codes: Codes = found.take(_places(array.indices, len(values)), mode="clip")
        return codes


Rows = NDArray[np.bool_]
Bits = NDArray[np.uint64]
Reading = Mapping[str, ArrowColumn]
"""Question id -> the column that answers it. A question without a column was not asked."""


def plain_reading(book: Rulebook, titles: Iterable[str]) -> dict[str, ArrowColumn]:
    """The reading of a table whose columns are called by the ids of questions; its other columns are not read."""
    names = CodedColumns(book).names
    return {title: ArrowColumn(title, words_of(book, title)) for title in titles if title in names}


def codes_of(columns: CodedColumns, batch: Any, reading: Reading) -> Codes:
    """The codes of a record batch, shape (columns, n). Beside places and UNKNOWN these can be MISTAKEN and SEVERAL."""
    codes = np.full((len(columns.names), batch.num_rows), UNKNOWN, dtype=np.uint8)
    for at, name in enumerate(columns.names):
        if name in reading:
            codes[at] = reading[name].codes(batch.column(reading[name].title))
    return codes


def as_text(value: object) -> str:
    """A value as a spreadsheet shows it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, list | tuple):
        return BAR.join(map(as_text, value))
    if isinstance(value, bytes):
        return _bytes_as_text(value)
    if isinstance(value, dict):
        return orjson.dumps(value, default=as_text).decode()
    return f"{value:.15g}" if isinstance(value, float) else str(value)


def _bytes_as_text(value: bytes) -> str:
    """The text that some bytes hold, as many databases write it; bytes that are no text in hexadecimal, after `0x`."""
    try:
        text = value.decode()
    except UnicodeDecodeError:
        text = "\0"
    return f"0x{value.hex()}" if broken(text) else text


def _as_texts(array: Any) -> Any:
    """A column whose distinct values Arrow can tell apart: lists, which it can't, as their texts."""
    if pa.types.is_nested(array.type):
        return pa.array([as_text(one) for one in array.to_pylist()], pa.string())
    return array


def _places(indices: Any, missing: int) -> NDArray[Any]:
    """Indices of a dictionary as numbers; `missing` where there is none."""
    if indices.null_count:
        indices = indices.cast(pa.int32()).fill_null(missing)
    return np.asarray(indices)


@dataclass(frozen=True)
class Aside:
    """Pieces of work of one situation that are decided one by one, and the rows where they stand."""

    rows: Sequence[int]
    pieces: Sequence[Workstream]


class BatchDecider:
    """A decider that is asked record batch by record batch, with what it needs for telling at hand."""

    def __init__(self, decider: ColumnarDecider) -> None:
        book = decider.atlas.rulebook
        self.decider = decider
        self.teller = teller_of(decider)
        self.mode_ids = pa.array(book.mode_ids, pa.string())
        self.misconception_ids = tuple(one.id for one in book.misconceptions)
        self.modes_by_bits = _lists(np.arange(1 << len(book.modes), dtype=np.uint64)[None], book.mode_ids)

    def decide(self, codes: Codes, aside: Sequence[Aside] = ()) -> tuple[Decided, ColumnsTold]:
        """Decide rows of codes; those that are set aside one by one."""
        if not aside:
            decided = _word_by_word(self.decider.decide(codes))
            return decided, self.teller.told(decided)
        rows = np.array([row for one in aside for row in one.rows], dtype=np.int64)
        others = np.setdiff1d(np.arange(codes.shape[1]), rows)
        quick = _word_by_word(self.decider.decide(np.ascontiguousarray(codes[:, others])))
        slow, beside = decide_one_by_one(self.teller, [one.pieces for one in aside])
        order = np.argsort(np.concatenate([others, rows]))
        return Decided(*_joined(quick, slow, order)), ColumnsTold(*_joined(self.teller.told(quick), beside, order))

    def told(self, decided: Decided, beside: ColumnsTold) -> list[Any]:
        """What was decided as Arrow columns, in the order of CONCLUSIONS."""
        return [
            self._advised(decided.advised),
            *(self._modes(bits) for bits in (decided.advised, decided.needed, decided.feasible, decided.actual)),
            pa.array(decided.unsafe == YES, pa.bool_(), mask=decided.unsafe == OPEN),
            _lists(decided.fired, self.decider.rule_ids),
            _lists(beside.conditions, self.decider.rule_ids),
            _lists(beside.misconceptions[None], self.misconception_ids),
        ]

    def _advised(self, bits: NDArray[np.uint8]) -> Any:
        settled = (bits & (bits - 1)) == 0
        depth = np.where(settled, np.frexp(bits.astype(np.float32))[1] - 1, 0).astype(np.int8)
        return pa.DictionaryArray.from_arrays(pa.array(depth, mask=~settled), self.mode_ids)

    def _modes(self, bits: NDArray[np.uint8]) -> Any:
        return pc.take(self.modes_by_bits, pa.array(bits), boundscheck=False)


def _word_by_word(decided: Decided) -> Decided:
    """The same with each word of the rules in one piece: what is worked out of these takes a fifth less time."""
    return decided._replace(fired=np.ascontiguousarray(decided.fired))


def _joined(one: Sequence[Any], other: Sequence[Any], order: NDArray[np.int64]) -> list[Any]:
    return [np.concatenate(both, axis=-1)[..., order] for both in zip(one, other, strict=True)]


def _lists(bits: Bits, ids: Sequence[str]) -> Any:
    """Bits, shape (words, n), as lists of the ids that they stand for. Bytes that no row uses are passed by."""
    count = bits.shape[1]
    offsets = np.zeros(count + 1, dtype=np.int32)
    np.cumsum(np.bitwise_count(bits).sum(axis=0, dtype=np.int32), out=offsets[1:])
    which = np.empty(offsets[-1], dtype=np.int16)
    used = np.flatnonzero(np.bitwise_or.reduce(bits, axis=1).astype("<u8").view(np.uint8))
    places = np.tile((BYTE * used[:, None] + np.arange(BYTE)).ravel().astype(np.int16), min(count, ROWS_AT_ONCE))
    for start in range(0, count if len(used) else 0, ROWS_AT_ONCE):
        some = np.ascontiguousarray(bits[:, start : start + ROWS_AT_ONCE].T, dtype="<u8").view(np.uint8)
        flags = np.unpackbits(some[:, used].reshape(-1), bitorder="little").view(np.bool_)
        end = min(start + ROWS_AT_ONCE, count)
        np.compress(flags, places[: len(flags)], out=which[offsets[start] : offsets[end]])
    values = pa.DictionaryArray.from_arrays(pa.array(which), pa.array(ids, pa.string()))
    return pa.ListArray.from_arrays(pa.array(offsets), values)


def set_aside(batch: Any, reading: Reading, rows: Collection[int]) -> list[Aside]:
    """Some rows of a record batch, each as a piece of work with several answers. Each value must be readable."""
    arrays = {name: batch.column(one.title) for name, one in reading.items()}
    told = ({name: _said(reading[name], arrays[name][row]) for name in arrays} for row in rows)
    return [Aside((row,), (_piece(said),)) for row, said in zip(rows, told, strict=True)]


def _said(column: ArrowColumn, cell: Any) -> tuple[str, ...]:
    return column.words.read(as_text(cell.as_py())) or ()


def _piece(said: Mapping[str, tuple[str, ...]]) -> Workstream:
    running, claimed = (next(iter(said.get(name, ())), "") for name in CONTEXT)
    answers = {name: options for name, options in said.items() if options and name not in CONTEXT}
    return Workstream(title="", answers=answers, is_running=running, claimed_mode=claimed)


def wrong_cells(columns: CodedColumns, codes: Codes, row: int) -> list[str]:
    """The questions whose answer in a row can't be read."""
    return [columns.names[at] for at in np.flatnonzero(codes[:, row] == MISTAKEN)]


def wrong_with(batch: Any, reading: Reading, name: str, row: int) -> str:
    """What is wrong with one cell, in a sentence that begins with its column."""
    column = reading[name]
    return f"{column.title} {column.words.wrong(as_text(batch.column(column.title)[row].as_py()))}"


@functools.lru_cache(16)
def batch_decider(decider: ColumnarDecider) -> BatchDecider:
    """What decides record batches with this decider; kept, since making it takes some milliseconds."""
    return BatchDecider(decider)


def decide_batch(decider: ColumnarDecider, batch: Any, reading: Reading, keep: Sequence[str] = ()) -> Any:
    """Decide a record batch: its columns in `keep`, those of CONCLUSIONS, and `mistakes`; a row for each of its rows.

    A row with a value that can't be read is not decided: its conclusions are null, and its mistakes say why. One with
    several answers in a cell, or a list of them, is decided as "one of these", some 0.3 ms each. `decider` may be used
    by threads and forked processes at once; `reading` can be pickled. Raises KeyError for a column that is not there.
    """
    codes = codes_of(decider.columns, batch, reading)
    mistaken = (codes == MISTAKEN).any(axis=0)
    told = _told_of(decider, batch, reading, codes, mistaken)
    wrong = [_wrong_row(decider.columns, batch, reading, codes, row) for row in np.flatnonzero(mistaken).tolist()]
    says = _spread(pa.array(wrong, pa.string()), mistaken)
    names = [*keep, *CONCLUSIONS.names, MISTAKES]
    return pa.RecordBatch.from_arrays([*(batch.column(name) for name in keep), *told, says], names=names)


def _told_of(decider: ColumnarDecider, batch: Any, reading: Reading, codes: Codes, mistaken: Rows) -> list[Any]:
    """The columns of CONCLUSIONS, null in the rows with mistakes."""
    several = np.flatnonzero((codes == SEVERAL).any(axis=0) & ~mistaken)
    place = np.cumsum(~mistaken) - 1
    aside = [
        Aside((int(place[row]),), one.pieces) for one in set_aside(batch, reading, several.tolist()) for row in one.rows
    ]
    deciding = batch_decider(decider)
    told = deciding.told(*deciding.decide(codes[:, ~mistaken] if mistaken.any() else codes, aside))
    return [_spread(column, ~mistaken) for column in told] if mistaken.any() else told


def _spread(values: Any, where: Rows) -> Any:
    """Values in the rows where they belong, in their order, and null in the others."""
    return values.take(pa.array(np.cumsum(where) - 1, mask=~where))


def _wrong_row(columns: CodedColumns, batch: Any, reading: Reading, codes: Codes, row: int) -> str:
    return " ".join(wrong_with(batch, reading, name, row) for name in wrong_cells(columns, codes, row))
