"""Whether the API's interview is the pages' interview: random walks through both doors, from an empty case to the end.

Run it from the top of the repository: python -m benchmarks.interviews
"""

from __future__ import annotations

import sys
import time

import click

from spectrum.atlas import load_atlas
from spectrum.rulebook import load_rulebook
from spectrum.server import create_app
from tests.walking import Within, quick, walk

TOLD = 20


@click.command()
@click.option("--walks", default=1_000, show_default=True, type=click.IntRange(1, 10_000), help="How many walks.")
def main(walks: int) -> None:
    """Walk, and print how many questions were asked and how many differences there were; with any, leave with 1."""
    began = time.process_time()
    book = load_rulebook()
    door = Within(create_app(load_atlas(book)).test_client())
    quick(setattr)
    counts, differ = [], list[str]()
    for seed in range(walks):
        count, found = walk(door, book, seed)
        counts.append(count)
        differ += found
    for line in differ[:TOLD]:
        click.echo(line)
    took = time.process_time() - began
    click.echo(f"{walks:,} walks, {sum(counts):,} questions, {len(differ):,} differences; {took:.0f} s of CPU")
    sys.exit(bool(differ))


if __name__ == "__main__":
    main()
