"""Parquet written a row group at a time to the end of a file, so that a stopped run can go on with the same bytes.

A Parquet file ends in a footer that says where each row group stands. Here every row group is written with a footer of
its own, which is taken off again and kept beside; the last step puts one footer for all of them at the end.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

MAGIC = b"PAR1"
FOOTER_LENGTH = 8
AT_LEAST = 1_000_000
MOST_VALUES_AT_ONCE = 1_048_576
"""So many values of a column are encoded at once."""
ZEROS = bytes(1_000_000)


def add_row_group(path: Path, batch: Any) -> bytes:
    """Write a record batch to the end of a file as a row group, and return its footer. Raises OSError."""
    if path.stat().st_size == 0:
        path.write_bytes(MAGIC)
    start = path.stat().st_size
    room = 2 * batch.nbytes + AT_LEAST
    while True:
        try:
            return _added(path, batch, start, room)
        except _NoRoom:
            os.truncate(path, start)
            room *= 4


class _NoRoom(Exception):
    """A row group is longer than was thought."""


def _added(path: Path, batch: Any, start: int, room: int) -> bytes:
    _make_room(path, start, room)
    try:
        with pa.memory_map(str(path), "r+") as file:
            # without Arrow's own schema, since pyarrow can't read lists of dictionaries across row groups
            plain, at_once = _plain_columns(batch.schema), MOST_VALUES_AT_ONCE
            writer = pq.ParquetWriter(
                file, batch.schema, write_statistics=plain, store_schema=False, write_batch_size=at_once
            )
            file.seek(start)  # past what stands there already: places in the footer count from the file's beginning
            writer.write_batch(batch, row_group_size=max(batch.num_rows, 1))
            writer.close()
            end = file.tell()
    except (pa.ArrowInvalid, OSError) as error:
        if "out of bounds" in str(error) or "past end" in str(error):
            raise _NoRoom from None
        raise
    with path.open("r+b") as whole:
        whole.seek(end - FOOTER_LENGTH)
        ends = end - FOOTER_LENGTH - int.from_bytes(whole.read(4), "little")
        whole.seek(ends)
        footer = whole.read(end - ends)
        whole.truncate(ends)
    return footer


def _plain_columns(schema: Any) -> Any:
    """The columns of which the least and the greatest are kept: of lists nobody looks for these."""
    return [one.name for one in schema if not pa.types.is_nested(one.type)] or False


def _make_room(path: Path, start: int, room: int) -> None:
    """Make a file longer by space that the disk really has: writing to a map of one that is full ends a program."""
    with path.open("r+b") as file:
        if hasattr(os, "posix_fallocate"):
            os.posix_fallocate(file.fileno(), start, room)
            return
        file.seek(start)
        for at in range(0, room, len(ZEROS)):
            file.write(ZEROS[: room - at])


def end_with_footer(path: Path, footers: Iterable[bytes]) -> None:
    """Put one footer for all row groups at the end. Raises OSError."""
    whole: Any = None
    for footer in footers:
        one = pq.read_metadata(pa.BufferReader(MAGIC + footer))
        if whole is None:
            whole = one
        else:
            whole.append_row_groups(one)
    sink = pa.BufferOutputStream()
    whole.write_metadata_file(sink)
    with path.open("ab") as file:
        file.write(sink.getvalue().to_pybytes()[len(MAGIC) :])
