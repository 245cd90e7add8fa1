"""What is done with a block, in whichever process: read its rows, decide them, and put them into the form asked for."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa

from spectrum.atlas import load_atlas
from spectrum.columnar import ColumnarDecider
from spectrum.columnar.arrow import CONCLUSIONS, batch_decider
from spectrum.portfolio.encoding import encoded
from spectrum.portfolio.rows import RowMistake, RowsRead
from spectrum.portfolio.sources import Reader
from spectrum.portfolio.stopping import leave_with_parent
from spectrum.portfolio.totals import PortfolioTotals
from spectrum.rulebook import load_rulebook


@dataclass(frozen=True)
class Work:
    """What has to be known to do a block: it can be sent to another process."""

    reader: Reader
    names: tuple[str, ...]
    form: str
    separator: str

    @property
    def all_names(self) -> tuple[str, ...]:
        """The names of the columns that are written."""
        return (*self.names, *CONCLUSIONS.names)


class Done(NamedTuple):
    """A block that was done: how many rows it held, how many pieces of work were decided, what is written of these.

    `parts` are bytes or record batches; the mistakes count rows from the first of the block, from 0.
    """

    rows: int
    decided: int
    parts: list[Any]
    mistakes: list[RowMistake]
    mistaken_rows: int
    totals: dict[str, Any]


class Unreadable(Exception):
    """A part of what is read is damaged."""


class Worker:
    """Does block after block."""

    def __init__(self, decider: ColumnarDecider, work: Work) -> None:
        self.work, self.decider = work, decider
        self.deciding = batch_decider(decider)

    def do(self, data: Any) -> Done:
        """Do a block. Raises Unreadable."""
        try:
            return self._done(self.work.reader.read(self.decider.columns, data))
        except (OSError, pa.ArrowInvalid) as error:
            raise Unreadable(" ".join(str(error).split())) from None

    def _done(self, parts: Iterable[RowsRead]) -> Done:
        totals = PortfolioTotals(self.decider)
        told: list[Any] = []
        mistakes: list[RowMistake] = []
        rows = decided = mistaken = 0
        for part in parts:
            if len(part.numbers):
                told.append(self._told(part, totals))
            mistakes += [one._replace(row=one.row + rows) for one in part.mistakes]
            in_part = len({one.row for one in part.mistakes})
            totals.add_mistaken(in_part)
            mistaken += in_part
            rows += part.count
            decided += len(part.numbers)
        return Done(rows, decided, told, mistakes, mistaken, totals.plain())

    def _told(self, part: RowsRead, totals: PortfolioTotals) -> Any:
        decided, told = self.deciding.decide(part.codes, part.aside)
        totals.add(part.codes, decided, told)
        columns = [*part.kept, *self.deciding.told(decided, told)]
        return encoded(self.work.form, self.work.all_names, columns, self.work.separator)

    def nothing(self, data: Any) -> Any:
        """No rows, as a record batch: the columns of a file in which no row could be decided."""
        part = next(iter(self.work.reader.read(self.decider.columns, data)))
        return self._told(part, PortfolioTotals(self.decider))


def use_lean_memory() -> None:
    """Have Arrow take its memory from jemalloc, where it brings that and nothing else was asked for.

    Blocks follow each other: with jemalloc they held a sixth less memory and took a twentieth less time.
    """
    if "jemalloc" in pa.supported_memory_backends() and "ARROW_DEFAULT_MEMORY_POOL" not in os.environ:
        pa.set_memory_pool(pa.jemalloc_memory_pool())


_worker: list[Worker] = []


def start_worker(folder: Path | None, work: Work) -> None:
    """Make this process one that does blocks. It decides with the atlas that was kept."""
    leave_with_parent()
    use_lean_memory()
    pa.set_cpu_count(1)
    _worker[:] = [Worker(ColumnarDecider(load_atlas(load_rulebook(folder))), work)]


def do_in_worker(data: Any) -> Done:
    """Do a block in this process."""
    return _worker[0].do(data)
