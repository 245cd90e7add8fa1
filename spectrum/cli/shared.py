"""What the commands share: the rulebook to use, the atlas with its progress bar, reading situations, and errors."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path

import click
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
from rich.progress import Progress as ProgressBar

from spectrum.atlas import Atlas, Progress, cases_to_ask, load_atlas, seconds_to_build
from spectrum.cli.screen import console
from spectrum.input.mistakes import BadSituation, Mistake
from spectrum.rulebook import Rulebook, plan_tables
from spectrum.situation import Situation
from spectrum.situation.schema import LARGEST_TEXT, read_situation

BAD_INPUT = 2
A_FEW_SECONDS = 4
AT_ONCE, CELLS_AT_ONCE = 4_000, 1_000_000
"""So many cases, and combinations of answers, are worked out in a few seconds on any machine."""

rulebook_option = click.option(
    "--rulebook",
    "folder",
    envvar="SPECTRUM_RULEBOOK",
    type=click.Path(path_type=Path),
    help="A rulebook folder to use in place of the one that ships.",
)


def situations_in(files: tuple[str, ...], book: Rulebook) -> list[Situation]:
    """Every file as a situation, or the mistakes of all of them together."""
    mistakes: list[Mistake] = []
    more = 0
    situations: list[Situation] = []
    for name in files:
        try:
            situations.append(read_situation(_text(name), "standard input" if name == "-" else name, book))
        except BadSituation as error:
            mistakes.extend(error.told)
            more += error.more
    if mistakes:
        raise BadSituation(mistakes, more)
    return situations


def _text(name: str) -> str:
    try:
        content = sys.stdin.buffer.read(4 * LARGEST_TEXT) if name == "-" else _bytes(Path(name))
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadSituation([Mistake(name, "this is not text in UTF-8.")]) from None
    except OSError as error:
        raise BadSituation([Mistake(name, f"this file can't be read: {error.strerror}.")]) from None


def _bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(4 * LARGEST_TEXT)


def atlas_of(book: Rulebook) -> Atlas:
    return load_atlas(book, progress=lambda: _building(book))


def _building(book: Rulebook) -> contextlib.AbstractContextManager[Progress]:
    cases = cases_to_ask(book)
    if cases > AT_ONCE or sum(plan.size for plan in plan_tables(book)) > CELLS_AT_ONCE:
        say_how_long(f"The rules are asked about {cases:,} cases", seconds_to_build(book))
    return watched("Working out every answer once", cases)


def say_how_long(what: str, seconds: float) -> None:
    """Tell on standard error, before the work, how long it will take; of a few seconds nothing is said."""
    if seconds > A_FEW_SECONDS:
        click.echo(f"{what}, which takes {about(seconds)}.", err=True)


def about(seconds: float) -> str:
    """A time as roughly as it is known: "about 20 seconds".

    >>> about(7.2), about(23), about(52), about(200)
    ('about 5 seconds', 'about 20 seconds', 'about a minute', 'about 3 minutes')
    """
    for step, longest in ((5, 15), (10, 45)):
        if seconds < longest:
            return f"about {max(step, round(seconds / step) * step)} seconds"
    minutes = max(1, round(seconds / 60))
    return "about a minute" if minutes == 1 else f"about {minutes} minutes"


@contextlib.contextmanager
def watched(what: str, total: int) -> Iterator[Progress]:
    """A progress bar on standard error, when a person is watching."""
    columns = (TextColumn(what), BarColumn(), MofNCompleteColumn())
    terminal = console(stderr=True)
    with ProgressBar(*columns, console=terminal, transient=True, disable=not terminal.is_terminal) as bar:
        task = bar.add_task("", total=total)
        yield lambda steps: bar.advance(task, steps)
