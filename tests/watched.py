"""What tests of clusters share: pieces of work in Parquet files, and a column that tells who reads it, and can kill."""

from __future__ import annotations

import json
import os
import re
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import psutil
import pyarrow as pa
import pyarrow.parquet as pq

from spectrum.clusters.job import TOLD
from spectrum.clusters.sending import made
from spectrum.columnar import ColumnarDecider
from spectrum.columnar.arrow import ArrowColumn, decide_batch, plain_reading
from spectrum.columnar.coding import Codes

ROOT = Path(__file__).resolve().parent.parent
SIZES = (300, 0, 30, 500, 1, 90)
"""Rows in each file: uneven, and one without any."""
OWN = ("id", "who.asks")
"""Columns of the user's own."""
WATCHED = "trust"
Task = Callable[[], str]


class Reader(NamedTuple):
    """One reading of the watched column: by which process, in which task, and how it came by its decider."""

    pid: int
    task: str
    made: int
    asked: int


@dataclass(frozen=True)
class WatchedColumn(ArrowColumn):
    """A column that notes in a folder who reads it. With `victim`, whoever first reads a second partition is killed."""

    folder: Path
    task: Task
    victim: Callable[[], int] | None = None

    def codes(self, array: Any) -> Codes:
        info = made.cache_info()
        reader = Reader(os.getpid(), self.task(), info.misses, info.misses + info.hits)
        with (self.folder / "readers").open("a") as file:
            file.write(json.dumps(reader) + "\n")
        if self.victim and reader.asked > 1:
            self._kill_once(reader, self.victim())
        return super().codes(array)

    def _kill_once(self, reader: Reader, victim: int) -> None:
        try:
            file = (self.folder / "killed").open("x")
        except FileExistsError:
            return
        with file:
            json.dump([reader, victim], file)
        os.kill(victim, signal.SIGKILL)
        time.sleep(10)  # until the end that is on its way


def itself() -> int:
    """The process that reads."""
    return os.getpid()


def grandparent() -> int:
    """The process that started the one that started this: of a Python worker of Spark, its executor."""
    return psutil.Process(os.getppid()).ppid()


def readers(folder: Path) -> list[Reader]:
    """Everyone who read the watched column, in the order of time."""
    return [Reader(*json.loads(line)) for line in (folder / "readers").read_text().splitlines()]


def killed(folder: Path) -> tuple[Reader, int]:
    """Who was reading when a process was killed, and which process that was. Raises FileNotFoundError if none was."""
    reader, victim = json.loads((folder / "killed").read_text())
    return Reader(*reader), victim


def work_was_redone(folder: Path) -> bool:
    """Whether a process was killed once and is gone, and another one then did the task that it was in."""
    reader, victim = killed(folder)
    again = {other.pid for other in readers(folder) if other.task == reader.task} - {reader.pid}
    return not psutil.pid_exists(victim) and bool(again)


def builds(folder: Path) -> dict[int, int]:
    """How many deciders each process has made; more than one reading of the column by some, or this says nothing."""
    found: dict[int, int] = {}
    asked: dict[int, int] = {}
    for reader in readers(folder):
        found[reader.pid] = max(found.get(reader.pid, 0), reader.made)
        asked[reader.pid] = max(asked.get(reader.pid, 0), reader.asked)
    assert max(asked.values()) > 1
    return found


def watched_reading(decider: ColumnarDecider, folder: Path, task: Task, victim: Callable[[], int] | None = None) -> Any:
    """Columns that are called by the ids of questions, one of which is watched."""
    plain = plain_reading(decider.atlas.rulebook, decider.columns.names)
    column = WatchedColumn(plain[WATCHED].title, plain[WATCHED].words, folder, task, victim)
    return {**plain, WATCHED: column}


class Portfolio(NamedTuple):
    """Pieces of work in a folder of Parquet files, the same as one table, and what one machine tells of them."""

    folder: Path
    table: Any
    told: Any


def make_portfolio(decider: ColumnarDecider, folder: Path) -> Portfolio:
    """Pieces of work with random answers: some not known, some of several options, and some that can't be read."""
    folder.mkdir()
    tables = [_table(decider, size, seed) for seed, size in enumerate(SIZES)]
    for at, table in enumerate(tables):
        pq.write_table(table, folder / f"part-{at}.parquet")
    whole = pa.concat_tables(tables)
    (batch,) = whole.combine_chunks().to_batches()
    told = decide_batch(decider, batch, plain_reading(decider.atlas.rulebook, decider.columns.names), ["id"])
    return Portfolio(folder, whole, plainly(pa.Table.from_batches([told])))


def _table(decider: ColumnarDecider, size: int, seed: int) -> Any:
    """Rows of which every third has all answers, every 40th one that can't be read, and the next but one two at once."""
    dice = np.random.default_rng(seed)
    unknown = (dice.random((len(decider.columns.names), size)) < 0.1) & (np.arange(size) % 3 > 0)
    answers: dict[str, list[str | None]] = {}
    for row, (name, options) in zip(unknown, decider.columns.options.items(), strict=True):
        said = dice.integers(0, len(options), size)
        answers[name] = [None if one else options[at] for one, at in zip(row.tolist(), said.tolist(), strict=True)]
    answers[WATCHED][::40] = ["rubbish"] * len(answers[WATCHED][::40])
    answers["goal_fit"][2::40] = ["opposed|shared"] * len(answers["goal_fit"][2::40])
    ids = [seed * 10_000 + at for at in range(size)]
    own = {"id": pa.array(ids, pa.int64()), "who.asks": pa.array([f"team {one % 7}" for one in ids], pa.string())}
    return pa.table({**own, **{name: pa.array(said, pa.string()) for name, said in answers.items()}})


def as_documented(heading: str, **names: Any) -> dict[str, Any]:
    """Do what the page about clusters shows under a heading, with these names; the names that there are then."""
    section = (ROOT / "docs" / "clusters.md").read_text().partition(f"## {heading}\n")[2].partition("\n## ")[0]
    exec(re.findall(r"```python\n(.*?)```", section, re.DOTALL)[0], names)
    return names


def plainly(table: Any) -> Any:
    """What was told, sorted by id, in the types of TOLD."""
    schema = pa.schema([("id", pa.int64()), *TOLD])
    return table.select(schema.names).cast(schema).sort_by("id").combine_chunks()
