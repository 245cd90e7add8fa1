"""The command that decides a whole file of pieces of work."""

from __future__ import annotations

import datetime
import importlib.util
import os
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from rich.progress import BarColumn, Progress, ProgressColumn, Task, TaskProgressColumn, TextColumn, TimeRemainingColumn
from rich.text import Text

from spectrum.cli.screen import console
from spectrum.cli.shared import BAD_INPUT, atlas_of, rulebook_option
from spectrum.cli.show_totals import show_report
from spectrum.columnar import ColumnarDecider
from spectrum.input.mistakes import BadInput, Mistake
from spectrum.portfolio.report import ReportFile, portfolio_report
from spectrum.portfolio.stopping import stopped_as_by_hand
from spectrum.rulebook import load_rulebook

if TYPE_CHECKING:
    from spectrum.portfolio.running import Run

SOME_MISTAKEN = 1
FAILED_INSIDE = 3
NOBODY_READS = 128 + 13
"""As a program leaves that the system ends because nobody reads what it writes."""
NO_PYARROW = "`spectrum batch` needs pyarrow. Install it with: pip install 'collaboration-spectrum[batch]'"
FORMS = click.Choice(["csv", "xlsx", "ndjson", "parquet"])
MOST_WORKERS = 64


@click.command("batch")
@click.argument("source", metavar="IN")
@click.argument("out", metavar="OUT")
@click.option("--from", "from_", type=FORMS, help="The form of IN, where its name does not tell.")
@click.option("--to", type=FORMS, help="The form of OUT, where its name does not tell.")
@click.option("--map", "said", multiple=True, metavar="TITLE=NAME", help="What a column is here; or a file (YAML).")
@click.option("--keep", multiple=True, metavar="TITLE", help='Carry this column over; "*" for all others.')
@click.option("--ignore", multiple=True, metavar="TITLE", help='Leave this column out; "*" for all others.')
@click.option("--encoding", default="utf-8", show_default=True, help="How a CSV was saved, such as windows-1252.")
@click.option("--mistakes", "side", type=click.Path(path_type=Path), help="Where rows with mistakes are told.")
@click.option("--summary", type=click.Path(path_type=Path), help="Write a report of one or two pages: .html or .pdf.")
@click.option("--workers", type=click.IntRange(1, MOST_WORKERS), help="How many at once.  [default: one a core]")
@click.option("--resume", is_flag=True, help="Go on where a stopped run stopped.")
@click.option("--force", is_flag=True, help="Replace OUT where it is there already.")
@rulebook_option
def batch_command(source: str, out: str, folder: Path | None, **asked: Any) -> None:
    """Decide every piece of work in the file IN, and write what was decided to the file OUT.

    Each is a CSV, XLSX, NDJSON or Parquet file; "-" is standard input or output. A row with mistakes is told in
    OUT.mistakes.csv, and never stops the others; the command then leaves with 1.
    """
    if importlib.util.find_spec("pyarrow") is None:
        raise BadInput([Mistake("", NO_PYARROW)])
    # these need pyarrow, which is an extra
    from spectrum.portfolio.asking import BatchAsked, run_of  # noqa: PLC0415
    from spectrum.portfolio.working import use_lean_memory  # noqa: PLC0415

    use_lean_memory()
    workers = asked.pop("workers") or cores()
    with stopped_as_by_hand(), _never_left_with_1():
        report = ReportFile(asked["summary"]) if asked["summary"] else None
        run = run_of(decider_of(folder), source, out, BatchAsked(folder=folder, **asked))
        with _watched(run.source.total) as told:
            progress = run.finish(workers, told)
        _tell(run, report, "Standard input" if source == "-" else Path(source).name)
    if progress.mistaken_rows:
        sys.exit(SOME_MISTAKEN)


@contextmanager
def _never_left_with_1() -> Iterator[None]:
    """What goes wrong has an exit code of its own: 1 says that the command went to the end."""
    try:
        yield
    except BadInput:
        raise
    except BrokenPipeError:
        with suppress(OSError):
            sys.stdout.flush()
        with suppress(OSError):  # or Python complains at its end that the rest can't be written
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(NOBODY_READS)
    except KeyboardInterrupt:
        click.echo("The work was stopped.", err=True)
        sys.exit(BAD_INPUT)
    except Exception:
        traceback.print_exc()
        sys.exit(FAILED_INSIDE)


def _tell(run: Run, report: ReportFile | None, about: str) -> None:
    """Write the report on what the work comes to where there should be one, and tell the same on standard error."""
    from spectrum.portfolio.telling import told_at_the_end  # noqa: PLC0415

    now = datetime.datetime.now().astimezone()
    if report is not None:  # first, since whoever reads what is told may stop reading
        report.write(run.totals, about, now)
    show_report(console(stderr=True), portfolio_report(run.totals, about, now.date()))
    click.echo(err=True)
    for line in told_at_the_end(run):
        click.echo(line, err=True)


def decider_of(folder: Path | None) -> ColumnarDecider:
    return ColumnarDecider(atlas_of(load_rulebook(folder)))


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def _watched(total: int | None) -> Iterator[Callable[[int, int], None]]:
    """A progress bar on standard error, when a person is watching: told of so many rows, and how much that was."""
    terminal = console(stderr=True)
    columns = (TextColumn("Deciding"), BarColumn(), TaskProgressColumn(), _Rate(), TimeRemainingColumn())
    with Progress(*columns, console=terminal, transient=True, disable=not terminal.is_terminal) as bar:
        task = bar.add_task("", total=total, rows=0)

        def told(rows: int, size: int) -> None:
            bar.update(task, advance=size, rows=bar.tasks[task].fields["rows"] + rows)

        yield told


class _Rate(ProgressColumn):
    """How many rows there were, and how many a second."""

    def render(self, task: Task) -> Text:
        rows = task.fields["rows"]
        rate = rows / task.elapsed if task.elapsed else 0
        return Text(f"{rows:,} rows, {rate:,.0f} a second")
