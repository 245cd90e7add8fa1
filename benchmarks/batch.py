"""How fast `spectrum batch` is, form by form, how much memory it takes for more and more rows, and where its time goes.

`python -m benchmarks.batch` makes tables of made-up answers (any answer as likely as any other, 3 in 100 not known),
decides them with the command itself, and prints rows a second, processor time a row and the most memory that all of its
processes held at once. `--most 1e7` is as far as it goes when nothing else is said. Answers picked by lot are the worst
case: no two pieces of work share much, so that little of what was worked out for one helps with the next.
"""

from __future__ import annotations

import contextlib
import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import click
import numpy as np
import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet as pq

from spectrum.atlas import load_atlas
from spectrum.columnar import CodedColumns, ColumnarDecider
from spectrum.portfolio.asking import BatchAsked, run_of
from spectrum.portfolio.encoding import encoded
from spectrum.portfolio.forms import NDJSON, PARQUET
from spectrum.portfolio.row_groups import add_row_group
from spectrum.portfolio.totals import PortfolioTotals
from spectrum.portfolio.working import Worker
from spectrum.rulebook import load_rulebook

NOT_KNOWN = 0.03
IN_GROUP = 131_072
MILLION = 1_000_000
BY_FORM = {"csv": MILLION, "ndjson": 200_000, "xlsx": 5_000}
"""How many rows are tried in the forms that are slower than Parquet."""
SOME_HAVE_SEVERAL = 20_000


class Measured(NamedTuple):
    """What one run took: seconds, seconds of processors in sum, and the most MB that its processes held at once."""

    seconds: float
    cpu: float
    megabytes: float


def tables(rows: int, several: float = 0) -> Iterator[pa.Table]:
    """Made-up tables of so many rows in sum; in some rows one question has several answers."""
    columns = CodedColumns(load_rulebook())
    dice = np.random.default_rng(5)
    for start in range(0, rows, IN_GROUP):
        count = min(IN_GROUP, rows - start)
        made = {"reference": pa.array([f"R-{number:08d}" for number in range(start, start + count)])}
        for name, options in columns.options.items():
            codes = pa.array(dice.integers(0, len(options), count).astype(np.int8), mask=dice.random(count) < NOT_KNOWN)
            made[name] = pa.DictionaryArray.from_arrays(codes, pa.array(options)).cast(pa.string())
        if several:
            trust = pa.array(["growing|strong"] * count)
            made["trust"] = pa.compute.if_else(pa.array(dice.random(count) < several), trust, made["trust"])
        yield pa.table(made)


def write(path: Path, rows: int, several: float = 0) -> None:
    """A made-up table as a file, in the form that its name tells."""
    form = path.suffix[1:]
    with contextlib.ExitStack() as open_files:
        writer = None
        for table in tables(rows, several):
            if form == NDJSON:
                with path.open("ab") as file:
                    file.write(encoded(NDJSON, table.column_names, table.combine_chunks().to_batches()[0].columns, ","))
                continue
            if writer is None:
                make = pq.ParquetWriter if form == PARQUET else pyarrow.csv.CSVWriter
                writer = open_files.enter_context(make(path, table.schema))
            writer.write_table(table)


def run(source: Path, out: Path, workers: int) -> Measured:
    """Decide a file with the command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.perf_counter()
    command = [sys.executable, "-m", "spectrum.cli", "batch", source, out, "--force", "--workers", workers]
    process = subprocess.Popen(list(map(str, command)), stderr=subprocess.DEVNULL)
    most = [0.0]
    watching = threading.Thread(target=_watch, args=(process, most))
    watching.start()
    if process.wait():
        raise SystemExit(f"{source} was not decided.")
    watching.join()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Measured(time.perf_counter() - began, cpu, most[0])


def _watch(process: subprocess.Popen[bytes], most: list[float]) -> None:
    """Note the most memory that a process and its children hold at once; what they share is counted once."""
    while process.poll() is None:
        most[0] = max(most[0], sum(map(_held, _family(process.pid))))
        time.sleep(0.1)


def _family(pid: int) -> list[int]:
    found = [pid]
    with contextlib.suppress(OSError):
        for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split():
            found += _family(int(child))
    return found


def _held(pid: int) -> float:
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1_000
    return 0.0


def parts_of_the_time(source: Path, folder: Path) -> dict[str, float]:
    """Microseconds of one core a row in each part of the work, from Parquet to Parquet, once it has run warm."""
    decider = ColumnarDecider(load_atlas(load_rulebook()))
    one = run_of(decider, str(source), str(folder / "parts.parquet"), BatchAsked(force=True))
    worker = Worker(decider, one.work)
    _spent(worker, one.source.blocks(0), folder / "cold")
    return _spent(worker, one.source.blocks(0), folder / "warm")


def _spent(worker: Worker, blocks: Iterator, out: Path) -> dict[str, float]:
    spent: Counter[str] = Counter()
    rows = 0
    out.touch()
    for block in blocks:
        with _timed(spent, "reading, and codes"):
            parts = list(worker.work.reader.read(worker.decider.columns, block.data))
        for part in parts:
            rows += len(part.numbers)
            with _timed(spent, "deciding, and what goes with it"):
                decided, told = worker.deciding.decide(part.codes)
            with _timed(spent, "counting what it comes to"):
                PortfolioTotals(worker.decider).add(part.codes, decided, told)
            with _timed(spent, "lists of ids"):
                batch = encoded(PARQUET, worker.work.all_names, [*part.kept, *worker.deciding.told(decided, told)], ",")
            with _timed(spent, "writing"):
                add_row_group(out, batch)
    return {what: seconds / rows * MILLION for what, seconds in spent.items()}


@contextlib.contextmanager
def _timed(spent: Counter[str], what: str) -> Iterator[None]:
    began = time.process_time()
    yield
    spent[what] += time.process_time() - began


def say(what: str, rows: int, found: Measured) -> None:
    rate, cpu = rows / found.seconds, found.cpu / rows * MILLION
    click.echo(f"{what:<34}{rows:>12,}{rate:>12,.0f}{cpu:>10.2f}{found.megabytes:>10,.0f}")


@click.command()
@click.option("--most", default=1e7, help="How many rows the largest Parquet file has.")
@click.option("--workers", default=2, help="How many processes decide.")
def main(most: float, workers: int) -> None:
    """Measure `spectrum batch`."""
    load_atlas(load_rulebook())
    pa.set_cpu_count(1)
    click.echo(f"{os.cpu_count()} cores; the load on them is {os.getloadavg()[0]:.1f} as this begins\n")
    click.echo(f"{'':<34}{'rows':>12}{'rows/s':>12}{'us/row':>10}{'MB':>10}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sizes = [int(size) for size in (1e4, 1e6, 1e7) if size <= most]
        for rows in sizes:
            source = folder / f"in{rows}.parquet"
            write(source, rows)
            say("Parquet to Parquet", rows, run(source, folder / "out.parquet", workers))
        for form, rows in BY_FORM.items():
            source = folder / f"in.{form if form != 'xlsx' else 'csv'}"
            source.unlink(missing_ok=True)
            write(source, min(rows, int(most)))
            say(f"{source.suffix[1:]} to {form}", min(rows, int(most)), run(source, folder / f"out.{form}", workers))
        write(folder / "several.parquet", SOME_HAVE_SEVERAL, several=1)
        found = run(folder / "several.parquet", folder / "out.parquet", workers)
        say("several answers in every row", SOME_HAVE_SEVERAL, found)
        click.echo("\nus of one core a row, from Parquet to Parquet, once it has run warm:")
        for what, cost in parts_of_the_time(folder / f"in{sizes[min(1, len(sizes) - 1)]}.parquet", folder).items():
            click.echo(f"{what:<34}{cost:>8.2f}")


if __name__ == "__main__":
    main()
