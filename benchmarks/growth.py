"""How building and checking grow with the rulebook: time, cases asked and memory, all in one run.

`python -m benchmarks.growth` measures the rulebook that ships, two and five of it side by side, and two and four more
questions in its largest group; then five of it with four more. Each is measured in a process of its own, so that memory
is its own too. It prints a table in Markdown.
"""

from __future__ import annotations

import multiprocessing
import platform
import resource
import time
from concurrent.futures import ProcessPoolExecutor
from typing import NamedTuple

import click

from benchmarks.larger import larger
from spectrum.atlas import build_atlas, cases_to_ask
from spectrum.checks import prove_all
from spectrum.rulebook import load_rulebook

GROWN = ((1, 0), (2, 0), (5, 0), (1, 2), (1, 4), (5, 4))


class Growth(NamedTuple):
    """What one rulebook took: seconds, and megabytes at most."""

    questions: int
    rules: int
    combinations: int
    cases: int
    build: float
    check: float
    megabytes: int


def measured(copies: int, questions: int) -> Growth:
    """Build and check one larger rulebook."""
    book = larger(load_rulebook(), copies, questions)
    begun = time.perf_counter()
    atlas = build_atlas(book)
    built = time.perf_counter()
    prove_all(atlas)
    checked = time.perf_counter()
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    sizes = (len(book.factors), len(book.current_rules), atlas.cells, cases_to_ask(book))
    return Growth(*sizes, built - begun, checked - built, most)


def main() -> None:
    """Measure all of them, one after the other."""
    click.echo(f"Python {platform.python_version()}, {multiprocessing.cpu_count()} processors.\n")
    click.echo("| rulebook | questions | rules | combinations | cases asked | build s | check s | most MB |")
    click.echo("| --- | --- | --- | --- | --- | --- | --- | --- |")
    for copies, questions in GROWN:
        with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as alone:
            one = alone.submit(measured, copies, questions).result()
        name = f"x{copies}" + (f", {questions} more in the largest group" if questions else "")
        sizes = f"{one.questions} | {one.rules:,} | {one.combinations:,} | {one.cases:,}"
        click.echo(f"| {name} | {sizes} | {one.build:.2f} | {one.check:.2f} | {one.megabytes} |")


if __name__ == "__main__":
    main()
