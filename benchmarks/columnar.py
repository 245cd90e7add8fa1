"""How quickly columns of codes are decided: `python -m benchmarks.columnar [--rows 1000000] [--verify 20000]`.

Pieces of work with any answers at all, a share of them not known, and pieces as people could really tell them, measured
in turns. Before any time is taken, some of each are compared with the decision on that piece alone. All of it runs on
one core; a case is one piece of work.
"""

from __future__ import annotations

import argparse
import dataclasses
import statistics
import time
from collections.abc import Mapping

import click
import numpy as np

from spectrum.advice import decide
from spectrum.atlas import load_atlas
from spectrum.columnar import UNKNOWN, ColumnarDecider, coded
from spectrum.columnar.alone import decided_of
from spectrum.columnar.coding import Codes
from spectrum.rulebook import load_rulebook
from tests.plausible import plausible

SHARES = (0.0, 0.05, 0.3)
PEOPLE = 5_000
"""So many different pieces of work as people could tell them; they are repeated in another order."""
ROUNDS = 7


def workloads(decider: ColumnarDecider, rows: int) -> dict[str, Codes]:
    """Columns of so many pieces of work, by what they are."""
    dice = np.random.default_rng(17)
    sizes = [len(options) for options in decider.columns.options.values()]
    any_answers = np.array([dice.integers(0, size, rows) for size in sizes], dtype=np.uint8)
    made = {}
    for share in SHARES:
        codes = any_answers.copy()
        if share:
            codes[dice.random(codes.shape) < share] = UNKNOWN
        made[f"any answers, {share:.0%} not known"] = codes
    book = decider.atlas.rulebook
    told = coded(decider.columns, [dataclasses.replace(plausible(book, seed), partners=()) for seed in range(PEOPLE)])
    made["as people tell it"] = np.ascontiguousarray(told[:, dice.integers(0, PEOPLE, rows)])
    return made


def verify(decider: ColumnarDecider, codes: Codes) -> float:
    """Compare with each piece alone, and give the seconds that those took. Raises AssertionError for a difference."""
    pieces = [[decider.columns.piece(row)] for row in codes.T.tolist()]
    began = time.perf_counter()
    alone = [one for (one,) in decide(decider.atlas, pieces)]
    took = time.perf_counter() - began
    for one, other in zip(decider.decide(codes), decided_of(decider.rule_ids, alone), strict=True):
        assert np.array_equal(one, other)
    return took


def measure(decider: ColumnarDecider, loads: Mapping[str, Codes]) -> dict[str, list[float]]:
    """Seconds for each round of each workload, in turns."""
    taken: dict[str, list[float]] = {name: [] for name in loads}
    for _ in range(ROUNDS):
        for name, codes in loads.items():
            began = time.perf_counter()
            decider.decide(codes)
            taken[name].append(time.perf_counter() - began)
    return taken


def main() -> None:
    """Measure, and print a line for each workload."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--verify", type=int, default=20_000, help="pieces of each workload compared one by one")
    asked = parser.parse_args()
    began = time.perf_counter()
    decider = ColumnarDecider(load_atlas(load_rulebook()))
    loads = workloads(decider, asked.rows)
    decider.decide(loads["as people tell it"][:, :1])
    click.echo(f"ready after {time.perf_counter() - began:.2f} s, with the rulebook and making the workloads")
    alone = {name: verify(ColumnarDecider(decider.atlas), codes[:, : asked.verify]) for name, codes in loads.items()}
    click.echo(f"equal to single decisions: {min(asked.verify, asked.rows):,} pieces of each workload")
    first = {}
    for name, codes in loads.items():
        began = time.perf_counter()
        ColumnarDecider(decider.atlas).decide(codes)
        first[name] = time.perf_counter() - began
    click.echo(f"{'':>32} {'us a case':>10} {'first run':>10} {'one by one':>11} {'ratio':>9}")
    for name, rounds in measure(decider, loads).items():
        case, met = (seconds / asked.rows * 1e6 for seconds in (statistics.median(rounds), first[name]))
        single = alone[name] / min(asked.verify, asked.rows) * 1e6
        click.echo(f"{name:>32} {case:>10.3f} {met:>10.3f} {single:>11.1f} {single / case:>9,.0f}")


if __name__ == "__main__":
    main()
