"""What deciding costs on Apache Spark and Dask, beside one process, on the same Parquet files; and what 1e9 rows cost.

Run it from the top of the repository, on a machine that does nothing else: python -m benchmarks.clusters
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click
import dask.dataframe as dd
import numpy as np
import psutil
import pyarrow as pa
import pyarrow.parquet as pq
from distributed import Client, LocalCluster
from pyspark.sql import SparkSession

from spectrum.atlas import Atlas, load_atlas
from spectrum.clusters import dask as on_dask
from spectrum.clusters import spark as on_spark
from spectrum.clusters.job import deciding_job
from spectrum.clusters.sending import packed
from spectrum.columnar import UNKNOWN, CodedColumns
from spectrum.rulebook import load_rulebook
from tests.conftest import ROOT

OPEN = 0.02
"""The share of answers that are not known."""
ALL, FEW = None, ("advised", "unsafe")
BILLION = 1_000_000_000
CLUSTERS = (16, 64, 256)
"""Cores of the clusters that are worked out on paper."""
UNEVEN = 1.2
"""What is assumed to be lost where the last partitions run while other cores have nothing to do."""
MEGABYTE = 1e6

Run = Callable[[str, Sequence[str] | None], None]


@dataclass
class Contender:
    """One way to get from the files to the files, how many cores it is given, and what its runs took in seconds."""

    name: str
    run: Run
    cores: int
    tell: Sequence[str] | None
    wall: list[float] = field(default_factory=list)
    used: list[float] = field(default_factory=list)
    written: int = 0

    @property
    def seconds(self) -> float:
        """Core-seconds of a run: cores that are kept busy or waiting, times the median run."""
        return self.cores * statistics.median(self.wall)


@click.command()
@click.option("--rows", default=1_000_000, help="Rows in all files together.")
@click.option("--files", default=8, help="Files, of which each is a partition.")
@click.option("--rounds", default=5, help="How often each way is taken, in turns.")
@click.option("--cores", default=os.cpu_count() or 1, help="Cores for Spark and Dask.")
@click.option("--price", default=0.05, help="What a core is assumed to cost an hour, in any money.")
def main(rows: int, files: int, rounds: int, cores: int, price: float) -> None:
    """Measure all ways in turns, after a run of each that is not counted and must give the same; then work out 1e9."""
    atlas = load_atlas(load_rulebook())
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        source = folder / "in"
        _make_files(atlas, source, rows, files)
        spark, dask = stack.enter_context(_spark(cores, folder)), stack.enter_context(_dask(cores, folder))
        contenders = list(_contenders(atlas, source, spark, cores))
        click.echo(f"started: Spark {spark.started:.1f} s, Dask {dask.started:.1f} s")
        _warm(contenders, folder)
        for _ in range(rounds):
            for contender in contenders:
                _time(contender, folder / "out")
        _tell(contenders, rows, source)
        _on_paper(contenders, rows, _size(source), price)


@dataclass(frozen=True)
class Started:
    """A cluster on this machine, and how many seconds it took to start."""

    session: Any
    started: float


@contextmanager
def _spark(cores: int, folder: Path) -> Iterator[Started]:
    os.environ.update(PYSPARK_PYTHON=sys.executable, SPARK_LOCAL_IP="127.0.0.1", PYTHONPATH=str(ROOT))
    begun = time.perf_counter()
    settings = {
        "spark.driver.memory": "2g",
        "spark.local.dir": str(folder / "spark"),
        "spark.sql.files.openCostInBytes": str(128 << 20),
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.log.level": "ERROR",
    }
    session = SparkSession.builder.master(f"local[{cores}]").config(map=settings).getOrCreate()
    yield Started(session, time.perf_counter() - begun)
    session.stop()


@contextmanager
def _dask(cores: int, folder: Path) -> Iterator[Started]:
    begun = time.perf_counter()
    with (
        LocalCluster(
            n_workers=cores,
            threads_per_worker=1,
            dashboard_address="127.0.0.1:0",
            host="127.0.0.1",
            local_directory=str(folder / "dask"),
        ) as cluster,
        Client(cluster) as client,
    ):
        yield Started(client, time.perf_counter() - begun)


def _contenders(atlas: Atlas, source: Path, spark: Started, cores: int) -> Iterator[Contender]:
    def in_one_process(out: str, tell: Sequence[str] | None) -> None:
        _in_one_process(atlas, source, Path(out), tell)

    def by_spark(out: str, tell: Sequence[str] | None) -> None:
        pieces = spark.session.read.parquet(str(source))
        on_spark.decided(pieces, atlas, keep=["id"], tell=tell).write.parquet(out)

    def by_dask(out: str, tell: Sequence[str] | None) -> None:
        pieces = dd.read_parquet(source, split_row_groups=False)
        on_dask.decided(pieces, atlas, keep=["id"], tell=tell).to_parquet(out, write_index=False)

    for tell, what in ((ALL, "all told"), (FEW, "advised and unsafe")):
        yield Contender(f"one process, {what}", in_one_process, 1, tell)
        yield Contender(f"Spark, {what}", by_spark, cores, tell)
        yield Contender(f"Dask, {what}", by_dask, cores, tell)


def _in_one_process(atlas: Atlas, source: Path, out: Path, tell: Sequence[str] | None) -> None:
    """File after file, batch after batch, on one core: what the others are compared with."""
    titles = pq.read_schema(next(source.iterdir())).names
    job, parcel = deciding_job(atlas.rulebook, titles, ["id"], tell), packed(atlas)
    out.mkdir()
    for file in sorted(source.iterdir()):
        batches = pq.ParquetFile(file).iter_batches(65_536, use_threads=False)
        schema = pa.schema([("id", pa.int64()), *job.told_schema])
        with pq.ParquetWriter(out / file.name, schema) as writer:
            for told in job.told(parcel, batches):
                writer.write_batch(told)


def _make_files(atlas: Atlas, folder: Path, rows: int, files: int) -> None:
    """Rows with any answers, OPEN of which are not known."""
    folder.mkdir()
    dice = np.random.default_rng(20)
    columns = CodedColumns(atlas.rulebook)
    for at, count in enumerate(len(part) for part in np.array_split(np.arange(rows), files)):
        table = {"id": pa.array(np.arange(count) + at * rows, pa.int64())}
        for name, options in columns.options.items():
            codes = dice.integers(0, len(options), count).astype(np.uint8)
            known = dice.random(count) >= OPEN
            values = pa.array(np.where(known, codes, 0), mask=~known)
            table[name] = pa.DictionaryArray.from_arrays(values, list(options)).cast(pa.string())
        assert UNKNOWN not in codes
        pq.write_table(pa.table(table), folder / f"part-{at:03}.parquet")


def _warm(contenders: Sequence[Contender], folder: Path) -> None:
    """One run of each, which is not counted; leaves with 1 where two tell different things."""
    first: dict[Sequence[str] | None, Any] = {}
    for contender in contenders:
        out = folder / "out"
        contender.run(str(out), contender.tell)
        contender.written = _size(out)
        table = pq.read_table(out).sort_by("id").combine_chunks()
        table = table.cast(first.setdefault(contender.tell, table).schema)
        if not table.equals(first[contender.tell]):
            sys.exit(f"{contender.name} tells something else than {contenders[0].name}; nothing was measured.")
        shutil.rmtree(out)


def _time(contender: Contender, out: Path) -> None:
    used, begun = _processor_seconds(), time.perf_counter()
    contender.run(str(out), contender.tell)
    contender.wall.append(time.perf_counter() - begun)
    contender.used.append(_processor_seconds() - used)
    shutil.rmtree(out)


def _processor_seconds() -> float:
    """What this process and all that it started have used so far; those that have ended count with who started them."""
    me = psutil.Process()
    return sum(sum(one.cpu_times()[:4]) for one in (me, *me.children(recursive=True)))


def _size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.iterdir() if file.suffix == ".parquet")


def _tell(contenders: Sequence[Contender], rows: int, source: Path) -> None:
    """The table of what was measured; ratios are medians of the rounds' ratios of core-seconds."""
    click.echo(f"{rows:,} rows, {_size(source) / rows:.0f} bytes a row in, {OPEN:.0%} of answers not known\n")
    _line(
        "", "rows a second a core", "core-seconds a million", "times one process", "of them at work", "bytes a row out"
    )
    _line(*["---"] * 6)
    for at, one in enumerate(contenders):
        base = contenders[at - at % 3]
        ratio = statistics.median(one.cores * mine / other for mine, other in zip(one.wall, base.wall, strict=True))
        at_work = statistics.median(one.used) / one.seconds
        millions = one.seconds / rows * 1e6
        speed = f"{rows / one.seconds:,.0f}"
        _line(one.name, speed, f"{millions:.2f}", f"{ratio:.2f}", f"{at_work:.0%}", f"{one.written / rows:.0f}")


def _on_paper(contenders: Sequence[Contender], rows: int, size: int, price: float) -> None:
    """What 1e9 rows cost, from what was measured and the assumptions above."""
    click.echo(f"\n1e9 rows on paper; lost to uneven ends: {UNEVEN - 1:.0%}; a core costs {price} an hour\n")
    minutes = [f"minutes on {cores}" for cores in CLUSTERS]
    _line("", "core-hours", "money", *minutes, "GB in", "GB out", "MB a second a core")
    _line(*["---"] * (6 + len(minutes)))
    for one in contenders:
        hours = UNEVEN * one.seconds / rows * BILLION / 3600
        took = [f"{60 * hours / cores:,.1f}" for cores in CLUSTERS]
        moved = (size + one.written) / one.seconds / MEGABYTE
        gigabytes = [f"{part / rows * BILLION / 1e9:.0f}" for part in (size, one.written)]
        _line(one.name, f"{hours:.1f}", f"{price * hours:.2f}", *took, *gigabytes, f"{moved:.1f}")


def _line(*cells: str) -> None:
    click.echo(f"| {' | '.join(cells)} |")


if __name__ == "__main__":
    main()
