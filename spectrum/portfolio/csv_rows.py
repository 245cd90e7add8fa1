"""CSV, block by block: what kind of text it is, where rows end, and the rows of a block."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute
import pyarrow.csv as pc
from numpy.typing import NDArray

from spectrum.columnar import CodedColumns
from spectrum.input.mistakes import Mistake
from spectrum.input.signs import broken, displayed
from spectrum.language.words import counted
from spectrum.portfolio.forms import BadPortfolio
from spectrum.portfolio.guarding import unguarded
from spectrum.portfolio.mapping import in_loose_form
from spectrum.portfolio.rows import RowMistake, RowNumbers, RowsRead, may_be_broken, one_batch, rows_of
from spectrum.portfolio.titles import MOST_TITLES, TitlesRead, Wishes, known_titles
from spectrum.rulebook import Rulebook
from spectrum.spreadsheet.csv_file import SEPARATORS

LONGEST_ROW = 4_000_000
"""How many bytes a row may have. In a longer one, a quotation mark may not be closed."""
SAVE_AGAIN = 'Save it as "CSV UTF-8", or say how it was saved, such as with --encoding windows-1252.'
UNREADABLE = "\ufffd"
NOT_CLOSED = 'a quotation mark (") in this row is not closed. Inside a text, write it twice.'
TOO_LONG = f"this row is longer than {LONGEST_ROW // 1_000_000} MB, which no row may be."
NOT_UTF8 = f"this is not CSV in UTF-8. {SAVE_AGAIN}"
MAY_NOT_BE_CLOSED = 'This cell holds line breaks: a quotation mark (") that begins it may not be closed.'
SAID_SEPARATOR = re.compile(rb'"?sep=([,;\t|])"?\r?\n', re.IGNORECASE)
"""A first line with which Excel is told what stands between cells. It shows no such row, and counts none."""
LAST = "\x1dlast\x1d"
"""A row that is put under the last one, to see whether that one ends."""
MOST_SHOWN = 200
MOST_NULS = 4
"""One byte of so many may be 0 in a text in UTF-8 that something broke."""
DICTIONARY = pa.dictionary(pa.int32(), pa.string())


@dataclass(frozen=True)
class CsvHead:
    """The first row of a CSV file: its titles, what stands between cells, and where the rows under it begin."""

    titles: tuple[str, ...]
    separator: str
    starts: int


def read_head(start: bytes, book: Rulebook, wishes: Wishes, encoding: str, place: str) -> CsvHead:
    """The head of a CSV file from how it begins. Raises BadPortfolio."""
    mark = len(codecs.BOM_UTF8) if start.startswith(codecs.BOM_UTF8) else 0
    said = SAID_SEPARATOR.match(start, mark)
    mark = said.end() if said else mark
    if not start[mark:].strip():
        raise BadPortfolio([Mistake(place, "this file is empty. Its first row must hold the titles of the columns.")])
    if _is_wide(start):
        raise BadPortfolio([Mistake(place, NOT_UTF8)])
    end = _end_of_head(start[mark:], place)
    text = _decoded(start[mark : mark + end], encoding, place)
    try:
        with _cells_of_any_length(text):
            separator = said[1].decode() if said else _separator(text, book, wishes)
            titles = [" ".join(one.split()) for one in next(csv.reader([text], delimiter=separator), [])]
    except csv.Error:
        raise BadPortfolio([Mistake(f"{place}, row 1", NOT_CLOSED)]) from None
    while titles and not titles[-1]:
        titles.pop()  # Excel leaves empty columns behind
    return CsvHead(tuple(titles), separator, mark + end)


@contextmanager
def _cells_of_any_length(text: str) -> Iterator[None]:
    """Let Python read each cell of a text, however long: it is as long as a block at most."""
    before = csv.field_size_limit(len(text) + len(LAST) + 1)
    try:
        yield
    finally:
        csv.field_size_limit(before)


def _is_wide(start: bytes) -> bool:
    """Whether this looks like UTF-16, or like no text at all: a stray sign is told with its row instead."""
    some = start[:1000]
    return start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or MOST_NULS * some.count(b"\0") > len(some)


def _end_of_head(start: bytes, place: str) -> int:
    """Where the first row ends. Raises BadPortfolio where it does not."""
    end = end_of_rows(start, first=True)
    if end:
        return end
    line = start.partition(b"\n")[0]
    columns = max(line.count(one.encode()) for one in SEPARATORS) + 1
    says = ""
    if columns > MOST_TITLES:
        says = f"it has more than {MOST_TITLES:,} columns; at most {MOST_TITLES:,} are accepted."
    elif start.count(b'"') % 2 or (len(start) > LONGEST_ROW and b"\n" in start):
        says = NOT_CLOSED
    elif len(start) > LONGEST_ROW:
        says = TOO_LONG
    if says:
        raise BadPortfolio([Mistake(f"{place}, row 1", says)])
    return len(start)


def _decoded(head: bytes, encoding: str, place: str) -> str:
    """The first row as text. Raises BadPortfolio."""
    try:
        text = head.decode(encoding)
    except UnicodeDecodeError:
        raise BadPortfolio([Mistake(f"{place}, row 1", f"this row is not text in {encoding}. {SAVE_AGAIN}")]) from None
    if "\r" in text.rstrip("\r\n"):
        raise BadPortfolio([Mistake(place, 'its rows end as on old Macs. Save it as "CSV UTF-8".')])
    wrong = broken(text)
    if wrong:
        raise BadPortfolio([Mistake(f"{place}, row 1", f"this row {wrong}")])
    return text


def _separator(text: str, book: Rulebook, wishes: Wishes) -> str:
    """The separator with which a head shows most of the columns that are known, then most columns."""
    known = {*known_titles(book), *in_loose_form(wishes.mapped.columns)}

    def shows(separator: str) -> tuple[int, int]:
        cells = next(csv.reader([text], delimiter=separator), [])
        return len(known & in_loose_form(dict.fromkeys(cells, "")).keys()), len(cells)

    return max(SEPARATORS, key=shows)


def end_of_rows(data: bytes, *, first: bool = False) -> int:
    """Where the last row in some bytes that begin a row ends, or the first one; 0 where none does.

    A line ends a row when it stands outside of quotation marks, of which an even number then stands before it.
    """
    if b'"' not in data:
        return (data.find(b"\n") if first else data.rfind(b"\n")) + 1
    signs = np.frombuffer(data, dtype=np.uint8)
    ends = np.flatnonzero(signs == ord("\n"))
    marks = np.flatnonzero(signs == ord('"'))
    outside = ends[np.searchsorted(marks, ends) % 2 == 0]
    return int(outside[0 if first else -1]) + 1 if len(outside) else 0


@dataclass(frozen=True)
class CsvReader:
    """Reads the rows of a block of CSV."""

    titles: tuple[str, ...]
    separator: str
    encoding: str
    reading: TitlesRead

    def read(self, columns: CodedColumns, data: bytes) -> Iterator[RowsRead]:
        """The rows of a block: quickly where they are what they should be, else cell by cell."""
        yield self._read(columns, data)

    def _read(self, columns: CodedColumns, data: bytes) -> RowsRead:
        if self.encoding not in ("utf-8", "ascii"):
            data = data.decode(self.encoding, errors="replace").encode()
        if data.count(b'"') % 2 or may_be_broken(data):
            return self._read_slowly(columns, data)
        odd: list[Any] = []
        try:
            table = self._parsed(data, odd)
        except pa.ArrowInvalid:
            return self._read_slowly(columns, data)
        if any(row.text.strip("\r\n") for row in odd):
            return self._read_slowly(columns, data)
        count = table.num_rows + len(odd)
        numbers = np.delete(np.arange(count), [row.number - 1 for row in odd]) if odd else np.arange(count)
        return self._rows(columns, one_batch(table), numbers, count)

    def _parsed(self, data: bytes, odd: list[Any]) -> Any:
        """A block as a table of what is read of it; rows with another number of cells are noted as odd."""

        def note(row: Any) -> str:
            odd.append(row)
            return "skip"

        answered = {one.title for one in self.reading.answers.values()}
        kept = dict.fromkeys(title for title, _ in self.reading.kept)
        others = unique(self.titles) if self.reading.ignores else ()  # only to tell blank rows from others
        texts = dict.fromkeys([*kept, *(title for title in others if title not in answered)], pa.string())
        types = {**texts, **dict.fromkeys(answered - kept.keys(), DICTIONARY)}
        return pc.read_csv(
            pa.BufferReader(data),
            pc.ReadOptions(use_threads=False, block_size=len(data) + 1, column_names=unique(self.titles)),
            pc.ParseOptions(
                delimiter=self.separator, newlines_in_values=True, invalid_row_handler=note, ignore_empty_lines=False
            ),
            pc.ConvertOptions(
                include_columns=list(types), column_types=types, null_values=[], strings_can_be_null=False
            ),
        )

    def _rows(self, columns: CodedColumns, batch: Any, numbers: RowNumbers, count: int) -> RowsRead:
        """The rows in which something stands: spreadsheets leave others at the end."""
        filled = _filled(batch)
        if not filled.all():
            batch, numbers = batch.filter(pa.array(filled)), numbers[filled]
        rows = rows_of(columns, self.reading, batch, numbers, count)
        rows.kept = [unguarded(column) for column in rows.kept]
        rows.mistakes = [_with_line_breaks(one) for one in rows.mistakes]
        return rows

    def _read_slowly(self, columns: CodedColumns, data: bytes) -> RowsRead:
        """Rows cell by cell: short ones have blanks at their end; long ones and unreadable ones are mistakes."""
        text = data.decode("utf-8", errors="replace")
        with _cells_of_any_length(text):
            is_closed = self._is_closed(text)
            found = list(self._records(csv.reader(io.StringIO(text, newline=""), delimiter=self.separator)))
        sound: list[list[str]] = []
        numbers: list[int] = []
        mistakes: list[RowMistake] = []
        number = -1
        for number, cells in enumerate(found):
            is_open = number == len(found) - 1 and not is_closed
            wrong = [self._not_closed(number, cells)] if is_open else self._wrong(number, cells)
            mistakes += wrong
            if cells and not wrong:
                sound.append([*cells[: len(self.titles)], *[""] * (len(self.titles) - len(cells))])
                numbers.append(number)
        arrays = [pa.array(one, pa.string()) for one in zip(*sound, strict=True)] or [pa.array([], pa.string())] * len(
            self.titles
        )
        batch = pa.RecordBatch.from_arrays(arrays, names=unique(self.titles))
        rows = self._rows(columns, batch, np.array(numbers, dtype=np.int64), number + 1)
        rows.mistakes = sorted([*rows.mistakes, *mistakes], key=lambda one: one.row)
        return rows

    def _records(self, records: Iterator[list[str]]) -> Iterator[list[str]]:
        while True:
            try:
                yield next(records)
            except StopIteration:
                return
            except csv.Error as error:
                yield ["\0" if "NUL" in str(error) else UNREADABLE + str(error)]

    def _is_closed(self, text: str) -> bool:
        """Whether the last row ends, and not inside of quotation marks."""
        if text.count('"') % 2 == 0:
            return True
        below = csv.reader(io.StringIO(f"{text}\n{LAST}", newline=""), delimiter=self.separator)
        return deque(self._records(below), maxlen=1).pop() == [LAST]

    def _not_closed(self, number: int, cells: Sequence[str]) -> RowMistake:
        """What is wrong with the last row, where all that stands under it was read as one cell of it."""
        cell = cells[-1]
        lines = cell.rstrip("\r\n").count("\n")
        under = f" It took in {counted(lines, 'line')} under it." if lines else ""
        title = self.titles[len(cells) - 1] if len(cells) <= len(self.titles) else ""
        return RowMistake(number, "", title, displayed(cell[:MOST_SHOWN]), f"{NOT_CLOSED}{under}", "")

    def _wrong(self, number: int, cells: Sequence[str]) -> list[RowMistake]:
        filled = len(cells) - next((at for at, cell in enumerate(reversed(cells)) if cell.strip()), len(cells))
        if filled > len(self.titles):
            says = f"this row has {len(cells)} cells, and the head names {len(self.titles)} columns."
            more = f" {MAY_NOT_BE_CLOSED}" if any(_breaks(cell) for cell in cells) else ""
            return [RowMistake(number, "", "", "", says + more, "")]
        told = [(title, cell, _unreadable(cell)) for title, cell in zip(self.titles, cells, strict=False)]
        return [RowMistake(number, "", title, displayed(cell), says, "") for title, cell, says in told if says]


def _unreadable(cell: str) -> str:
    """What can't be read of a cell; empty where everything can."""
    if UNREADABLE in cell:
        return f"this cell holds a sign that can't be read. {SAVE_AGAIN}"
    wrong = broken(cell)
    return f"this cell {wrong}" if wrong else ""


def _breaks(cell: str) -> bool:
    return "\n" in cell.strip()


def _with_line_breaks(mistake: RowMistake) -> RowMistake:
    """A mistake that says too where line breaks in its cell hint at what is behind it."""
    return mistake._replace(wrong=f"{mistake.wrong} {MAY_NOT_BE_CLOSED}") if _breaks(mistake.said) else mistake


def unique(titles: Sequence[str]) -> list[str]:
    """Titles as names of columns, of which no two are the same: whatever stands twice is read by its first."""
    return [title if title and title not in titles[:at] else f"\0{at}" for at, title in enumerate(titles)]


def _filled(batch: Any) -> NDArray[np.bool_]:
    """In which rows something stands."""
    blank = np.ones(batch.num_rows, dtype=np.bool_)
    for column in batch.columns:
        if not blank.any():
            break
        texts = column.dictionary_decode() if pa.types.is_dictionary(column.type) else column
        blank &= np.asarray(pa.compute.equal(texts, "").fill_null(True))
    return ~blank
