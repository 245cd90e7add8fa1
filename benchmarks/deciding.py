"""How fast a situation is decided, against other engines on the same rules, in one run: run it with `make bench`.

Prints medians and ratios. No time is enforced; but every engine must first give the same answers, or nothing is timed.
"""

from __future__ import annotations

import dataclasses
import platform
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import click
import handwritten
import peers
import sameness
from decider import Decider

from spectrum.atlas import Atlas, build_atlas, load_atlas
from spectrum.rulebook import Rulebook, TablePlan, load_rulebook, plan_tables

SITUATIONS = 400
ROUNDS = 25
BUILDS = 3
OURS = "the atlas (Decider.decide)"
TRACED = "zen-engine, with trace"


class Contender(NamedTuple):
    """One engine: what it is called, what is timed, and the situations it is timed on."""

    name: str
    decide: Callable[[Mapping[str, str]], Any]
    situations: Sequence[Mapping[str, str]]


class Figures(NamedTuple):
    """What was measured: microseconds a decision round by round, then seconds."""

    decisions: dict[str, list[float]]
    builds: list[float]
    loads: list[float]


def main() -> None:
    """Compare answers, then times."""
    book = load_rulebook()
    plan = _about_the_work(book)
    atlas, builds, loads = _building_and_loading(book)
    contenders = _contenders(book, plan, atlas)
    difference = sameness.first_difference(
        book, plan, Decider(atlas), [(one.name, one.decide) for one in contenders if one.name != OURS]
    )
    if difference:
        click.echo(difference)
        sys.exit(1)
    click.echo(sameness.agreement(plan))
    figures = Figures(_times(contenders), builds, loads)
    _show_times(figures.decisions)
    _show_wanted(figures, atlas.cells)


def _about_the_work(book: Rulebook) -> TablePlan:
    """The group of the eight questions about the work itself, without the rules that only ask again."""
    plan = next(plan for plan in plan_tables(book) if plan.decides and "solo_reach" in plan.factors)
    return dataclasses.replace(plan, rules=tuple(rule for rule in plan.rules if rule.layer != "contradiction"))


def _building_and_loading(book: Rulebook) -> tuple[Atlas, list[float], list[float]]:
    """The atlas, the seconds that each building of it took, and the seconds that each loading took."""
    builds = []
    for _ in range(BUILDS):
        start = time.perf_counter()
        atlas = build_atlas(book)
        builds.append(time.perf_counter() - start)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        load_atlas(book, folder)  # finds nothing, so it builds and keeps
        loads = [_timed_load(book, folder) for _ in range(ROUNDS)]
    return atlas, builds, loads


def _timed_load(book: Rulebook, folder: Path) -> float:
    start = time.perf_counter()
    load_atlas(book, folder)
    return time.perf_counter() - start


def _contenders(book: Rulebook, plan: TablePlan, atlas: Atlas) -> list[Contender]:
    """Ours decides whole situations; all others, and ours once more, the same situations' answers about the work."""
    chance = random.Random(1)
    decider = Decider(atlas)
    whole = [{name: chance.choice(book.looked_at[name]) for name in decider.factors} for _ in range(SITUATIONS)]
    work = [{name: answers[name] for name in plan.factors} for answers in whole]
    (table,) = (table for table in atlas.tables if table.plan.factors == plan.factors)
    same_work: list[tuple[str, Callable[..., Any]]] = [
        ("the atlas, the eight questions only", Decider(Atlas(book, (table,))).decide),
        ("hand-written if/else", handwritten.decide),
        ("datalogic, no trace", peers.datalogic(book, plan)),
        ("zen-engine, no trace", peers.zen_table(book, plan, trace=False)),
        (TRACED, peers.zen_table(book, plan, trace=True)),
        ("clipspy", peers.clips_rules(book, plan)),
        ("durable_rules, guarded", peers.durable(book, plan)),
        ("the atlas, sliced as for any advice", peers.sliced(book, table)),
    ]
    return [Contender(OURS, decider.decide, whole), *(Contender(*one, work) for one in same_work)]


def _times(contenders: Sequence[Contender]) -> dict[str, list[float]]:
    """Microseconds a decision, by name, one figure a round; contenders take turns, so that drift hits all alike."""
    times: dict[str, list[float]] = {one.name: [] for one in contenders}
    for round_number in range(ROUNDS + 1):
        for one in contenders:
            taken = _microseconds(one)
            if round_number:  # the first round warms up
                times[one.name].append(taken)
    return times


def _microseconds(contender: Contender) -> float:
    decide, situations = contender.decide, contender.situations
    start = time.perf_counter()
    for answers in situations:
        decide(answers)
    return (time.perf_counter() - start) / len(situations) * 1e6


def _ratio(times: Mapping[str, Sequence[float]], name: str) -> float:
    """How many times as long as ours: the median over the rounds, since a busy moment hits both of a round."""
    return statistics.median(taken / ours for taken, ours in zip(times[name], times[OURS], strict=True))


def _show_times(times: Mapping[str, Sequence[float]]) -> None:
    click.echo(
        f"Deciding one settled situation with the ids of the rules that hold, Python {platform.python_version()},"
    )
    click.echo(f"median of {ROUNDS} rounds of {SITUATIONS} situations:\n")
    click.echo(f"  {'':38}{'us':>9}   {'times ours':>10}")
    for name, taken in sorted(times.items(), key=lambda item: statistics.median(item[1])):
        click.echo(f"  {name:38}{statistics.median(taken):9.2f}   {_ratio(times, name):10.2f}")
    click.echo("\nOurs decides all questions that decide a mode; the others only the eight about the work itself.\n")


def _show_wanted(figures: Figures, cells: int) -> None:
    """What was wanted beside what was found. Shown, never enforced: a busy machine is no fault of the program."""
    ours = statistics.median(figures.decisions[OURS])
    traced = _ratio(figures.decisions, TRACED)
    load, build = statistics.median(figures.loads) * 1e3, statistics.median(figures.builds)
    rows = [
        ("one decision by the atlas", f"{ours:.2f} us", "at most 5 us", ours <= 5),
        ("ahead of zen-engine with trace", f"{traced:.1f} times", "at least 10 times", traced >= 10),
        ("loading the atlas from its file", f"{load:.1f} ms", "under 20 ms", load < 20),
        (f"building it ({cells:,} combinations)", f"{build:.2f} s", "under 10 s", build < 10),
    ]
    click.echo(f"  {'':38}{'found':>12}   wanted")
    for what, found, wanted, met in rows:
        click.echo(f"  {what:38}{found:>12}   {wanted:18}{'met' if met else 'missed'}")
    click.echo(
        f"\nLoading: median of {ROUNDS}, slowest {max(figures.loads) * 1e3:.1f} ms. Building: median of {BUILDS}."
    )


if __name__ == "__main__":
    main()
