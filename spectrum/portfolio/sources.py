"""What is read, block by block. A block is known by where it begins, so that a stopped run can go on there."""

from __future__ import annotations

import codecs
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple, Protocol

import pyarrow as pa
import pyarrow.parquet as pq

from spectrum.columnar import CodedColumns
from spectrum.input.mistakes import Mistake
from spectrum.portfolio.csv_rows import LONGEST_ROW, NOT_CLOSED, TOO_LONG, CsvReader, end_of_rows, read_head
from spectrum.portfolio.forms import CSV, PARQUET, STREAM, XLSX, BadPortfolio, Interrupted
from spectrum.portfolio.line_rows import LineReader, end_of_lines, flat_titles
from spectrum.portfolio.parquet_rows import MOST_IN_BLOCK, ROWS_AT_ONCE, GroupPart, ParquetReader
from spectrum.portfolio.rows import RowsRead
from spectrum.portfolio.titles import TitlesRead, Wishes, read_titles
from spectrum.portfolio.workbook_rows import WorkbookReader, read_workbook
from spectrum.rulebook import Rulebook

BLOCK = 8_000_000
"""So many bytes of text are read at once."""


class RowBlock(NamedTuple):
    """Some rows as they are read: where the block after it begins, and how much of the whole it is."""

    data: Any
    next: int
    size: int


class Reader(Protocol):
    """Makes rows of a block; it can be sent to another process."""

    def read(self, columns: CodedColumns, data: Any) -> Iterator[RowsRead]: ...


class RowSource(Protocol):
    """A file, or a stream. `total` is how large it is, in the same measure as its blocks, None where nobody knows.

    `first_row` is what people call the first row under the titles; `nothing` is a block without rows. One that
    `is_small` has one block at most. What is done with columns is done outside of Python, and so `in_threads`.
    """

    reading: TitlesRead
    reader: Reader
    total: int | None
    first_row: int
    nothing: Any
    separator: str
    is_small: bool
    in_threads: bool

    def blocks(self, at: int) -> Iterator[RowBlock]:
        """The blocks from one that begins there; 0 is the first. Raises Interrupted."""

    def close(self) -> None: ...


def source_of(name: str, form: str, book: Rulebook, wishes: Wishes, encoding: str) -> RowSource:
    """A file, its columns made out. Raises BadPortfolio with everything that is wrong with these."""
    try:
        if form == PARQUET:
            return ParquetSource(name, book, wishes)
        if form == XLSX:
            return WorkbookSource(Path(name).read_bytes(), name, book, wishes)
        stream = opened(name)
        with stream.closed_on_error():
            return CsvSource(stream, book, wishes, encoding) if form == CSV else LinesSource(stream, book, wishes)
    except OSError as error:
        raise BadPortfolio([Mistake(name, f"this file can't be read: {error.strerror or error}.")]) from None


def opened(name: str) -> Stream:
    """A file or standard input, to be read from its beginning. Raises OSError."""
    if name == STREAM:
        return Stream(sys.stdin.buffer, None, "standard input")
    path = Path(name)
    return Stream(path.open("rb"), path.stat().st_size, name)


@dataclass
class Stream:
    """Bytes that are read once, from the beginning or from a place in a file."""

    file: BinaryIO
    total: int | None
    place: str
    start: bytes = b""

    @contextmanager
    def closed_on_error(self) -> Iterator[None]:
        try:
            yield
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        if self.total is not None:
            self.file.close()

    @property
    def is_small(self) -> bool:
        return self.total is not None and self.total <= BLOCK

    def begin(self) -> bytes:
        """The first bytes, which are read to find out what there is."""
        self.start = self.file.read(LONGEST_ROW + 1)
        return self.start

    def blocks(self, at: int, first: int, end_of: Callable[[bytes], int]) -> Iterator[RowBlock]:
        """Blocks of whole rows, the last of which `end_of` finds; the first row begins at `first`.

        Raises Interrupted for a row that does not end.
        """
        begin = at or first
        if begin > len(self.start) or self.total is not None:
            self.file.seek(begin)
            left = b""
        else:
            left = self.start[begin:]
        while True:
            read = self.file.read(max(BLOCK - len(left), BLOCK // 8))
            left += read
            end = end_of(left) if read else len(left)
            if end:
                begin += end
                yield RowBlock(left[:end], begin, end)
                left = left[end:]
            elif len(left) > LONGEST_ROW:
                says = NOT_CLOSED if b"\n" in left else TOO_LONG
                raise Interrupted([Mistake(f"{self.place}, from byte {begin:,}", says)])
            if not read:
                return


class CsvSource:
    """CSV."""

    first_row = 2
    nothing = b""
    in_threads = False

    def __init__(self, stream: Stream, book: Rulebook, wishes: Wishes, encoding: str) -> None:
        self.is_small = stream.is_small
        head = read_head(stream.begin(), book, wishes, encoding, stream.place)
        self.stream, self.total, self.separator = stream, stream.total, head.separator
        self.starts = head.starts
        self.reading = read_titles(book, head.titles, wishes, stream.place)
        self.reader: Reader = CsvReader(head.titles, head.separator, encoding, self.reading)

    def blocks(self, at: int) -> Iterator[RowBlock]:
        return self.stream.blocks(at, self.starts, end_of_rows)

    def close(self) -> None:
        self.stream.close()


class LinesSource:
    """NDJSON."""

    first_row = 1
    nothing = b""
    separator = ","
    in_threads = False

    def __init__(self, stream: Stream, book: Rulebook, wishes: Wishes) -> None:
        self.stream, self.total, self.is_small = stream, stream.total, stream.is_small
        start = stream.begin()
        self.starts = len(codecs.BOM_UTF8) if start.startswith(codecs.BOM_UTF8) else 0
        titles = flat_titles(start[self.starts :])
        self.reading = _of_lines(book, titles, wishes, stream.place)
        self.reader: Reader = LineReader(titles, self.reading)

    def blocks(self, at: int) -> Iterator[RowBlock]:
        return self.stream.blocks(at, self.starts, end_of_lines)

    def close(self) -> None:
        self.stream.close()


def _of_lines(book: Rulebook, titles: Sequence[str], wishes: Wishes, place: str) -> TitlesRead:
    """The names of flat lines made out; where there are none, every line is a situation."""
    if titles:
        return read_titles(book, titles, wishes, place)
    return TitlesRead({}, (("reference", "reference"), ("title", "title")), ignores=False)


class WorkbookSource:
    """A workbook of Excel."""

    nothing: Any = {}
    separator = ","
    is_small = True
    in_threads = False

    def __init__(self, content: bytes, place: str, book: Rulebook, wishes: Wishes) -> None:
        found = read_workbook(content, place)
        self.rows, self.first_row = found.rows, found.first + 1
        self.total: int | None = len(found.rows)
        self.reading = read_titles(book, found.titles, wishes, place)
        self.reader: Reader = WorkbookReader(found.titles, found.first, self.reading)

    def blocks(self, at: int) -> Iterator[RowBlock]:
        if self.rows and not at:
            yield RowBlock(self.rows, 1, len(self.rows))

    def close(self) -> None:
        """Nothing is open: it was read whole."""


class ParquetSource:
    """Parquet."""

    first_row = 1
    nothing = GroupPart(0, 0, 0)
    separator = ","
    in_threads = True

    def __init__(self, name: str, book: Rulebook, wishes: Wishes) -> None:
        try:
            with pq.ParquetFile(name) as file:
                groups = [file.metadata.row_group(at).num_rows for at in range(file.metadata.num_row_groups)]
                titles = file.schema_arrow.names
        except pa.ArrowInvalid as error:
            raise BadPortfolio([Mistake(name, f"this is no Parquet file that can be read: {error}.")]) from None
        self.parts = [
            GroupPart(group, start, min(start + MOST_IN_BLOCK, rows))
            for group, rows in enumerate(groups)
            for start in range(0, rows, MOST_IN_BLOCK)
        ]
        self.total: int | None = sum(groups)
        self.is_small = sum(groups) <= ROWS_AT_ONCE
        self.reading = read_titles(book, titles, wishes, name)
        self.reader: Reader = ParquetReader(name, self.reading)

    def blocks(self, at: int) -> Iterator[RowBlock]:
        for number, part in enumerate(self.parts[at:], start=at + 1):
            yield RowBlock(part, number, part.stop - part.start)

    def close(self) -> None:
        """Nothing is open: whoever reads a part opens the file."""
