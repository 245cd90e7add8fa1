"""Parquet, some rows of a group at a time."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from spectrum.columnar import CodedColumns
from spectrum.portfolio.rows import RowsRead, rows_of
from spectrum.portfolio.titles import TitlesRead

ROWS_AT_ONCE = 131_072
"""So many rows are decided at once; each such part is a row group of what is written."""
MOST_IN_BLOCK = 1_048_576
"""How many rows of a group one process takes; of a larger group, several take a part each."""


class GroupPart(NamedTuple):
    """Some rows of a row group."""

    group: int
    start: int
    stop: int


@dataclass(frozen=True)
class ParquetReader:
    """Reads rows of a Parquet file. Columns of text are read as the distinct values that the file keeps of them."""

    path: str
    reading: TitlesRead

    def read(self, columns: CodedColumns, data: GroupPart) -> Iterator[RowsRead]:
        """The rows of a part of a group, some at a time."""
        if data.start == data.stop:
            yield self._empty(columns)
            return
        at = 0
        for batch in self._batches(data.group):
            start, stop = max(data.start - at, 0), min(data.stop - at, batch.num_rows)
            at += batch.num_rows
            if start < stop:
                part = batch.slice(start, stop - start)
                yield rows_of(columns, self.reading, part, np.arange(part.num_rows), part.num_rows)
            if at >= data.stop:
                return

    def _empty(self, columns: CodedColumns) -> RowsRead:
        """No rows, in columns of the types that this file gives."""
        schema = _opened(self.path, self._texts).schema_arrow
        batch = pa.RecordBatch.from_pylist([], schema=schema)
        return rows_of(columns, self.reading, batch, np.arange(0), 0)

    @property
    def _texts(self) -> tuple[str, ...]:
        return tuple(one.title for one in self.reading.answers.values())

    def _batches(self, group: int) -> Iterator[Any]:
        titles = [*self._texts, *(title for title, _ in self.reading.kept)]
        file = _opened(self.path, self._texts)
        return iter(
            file.iter_batches(ROWS_AT_ONCE, row_groups=[group], columns=list(dict.fromkeys(titles)), use_threads=False)
        )


_files = threading.local()


def _opened(path: str, texts: tuple[str, ...]) -> Any:
    """A Parquet file, kept open from part to part; each thread has its own."""
    if getattr(_files, "of", None) != (path, texts):
        schema = pq.read_schema(path)
        plain = [one for one in texts if pa.types.is_string(schema.field(one).type)]
        _files.of, _files.open = (path, texts), pq.ParquetFile(path, read_dictionary=plain, pre_buffer=False)
    return _files.open
