"""How fast a situation is decided, against other engines on the same rules, in one run: run it with `make bench`.

Prints medians and ratios. Nothing is tested here; every engine must first give the same answers, or nothing is timed.
"""

from __future__ import annotations

import dataclasses
import itertools
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import click
import handwritten
import peers

from spectrum.atlas import Atlas, Decider, build_atlas, load_atlas
from spectrum.rulebook import Rulebook, TablePlan, load_rulebook, plan_tables

SITUATIONS = 400
ROUNDS = 15
OURS = "the atlas (Decider.decide)"

Contender = tuple[str, peers.Decide]


def main() -> None:
    """Compare answers, then times."""
    book = load_rulebook()
    plan = _about_the_work(book)
    atlas = load_atlas(book)
    _same_answers(book, plan, _contenders(book, plan, atlas))
    _show_times(_times(book, plan, atlas))
    _show_loading(book)


def _about_the_work(book: Rulebook) -> TablePlan:
    """The group of the seven questions about the work itself, without the rules that only ask again."""
    plan = next(plan for plan in plan_tables(book) if plan.decides and "solo_reach" in plan.factors)
    return dataclasses.replace(plan, rules=tuple(rule for rule in plan.rules if rule.layer != "contradiction"))


def _contenders(book: Rulebook, plan: TablePlan, atlas: Atlas) -> list[Contender]:
    return [
        ("hand-written if/else", handwritten.decide),
        ("datalogic, no trace", peers.datalogic(book, plan)),
        ("zen-engine, no trace", peers.zen_table(book, plan, trace=False)),
        ("zen-engine, with trace", peers.zen_table(book, plan, trace=True)),
        ("clipspy", peers.clips_rules(book, plan)),
        ("durable_rules, guarded", peers.durable(book, plan)),
        ("the atlas, sliced as for any advice", _sliced(atlas, plan)),
    ]


def _sliced(atlas: Atlas, plan: TablePlan) -> peers.Decide:
    """The path that also takes open answers, on a settled situation."""
    (table,) = (table for table in atlas.tables if table.plan.factors == plan.factors)
    finish = peers.Finish(atlas.rulebook, table.plan.rules)
    compared = {rule.id for rule in plan.rules}
    places = {name: {o: [n] for n, o in enumerate(atlas.rulebook.looked_at[name])} for name in plan.factors}

    def decide(answers: peers.Answers) -> tuple[int, int, Sequence[str]]:
        (case,) = table.still_open({name: places[name][answers[name]] for name in plan.factors}).cases
        return finish([rule_id for rule_id in case[0] if rule_id in compared])  # type: ignore[return-value]

    return decide


def _same_answers(book: Rulebook, plan: TablePlan, contenders: Sequence[Contender]) -> None:
    """Every contender on every combination of answers about the work; leaves with 1 when any of them differs."""
    reference = peers.durable(book, plan)
    cells = itertools.product(*(book.looked_at[name] for name in plan.factors))
    count = 0
    for combination in cells:
        answers = dict(zip(plan.factors, combination, strict=True))
        expected = _comparable(reference(answers))
        count += 1
        for name, decide in contenders:
            if _comparable(decide(answers)) != expected:
                click.echo(f"{name} differs on {answers}: {_comparable(decide(answers))}, not {expected}")
                sys.exit(1)
    click.echo(f"All engines give the same modes and the same rules on all {count:,} combinations of answers.\n")


def _comparable(found: tuple[int, int, object]) -> tuple[int, int, frozenset[str]]:
    needed, ceiling, fired = found
    return needed, ceiling, frozenset(fired)  # type: ignore[arg-type, call-overload, no-any-return]


def _times(book: Rulebook, plan: TablePlan, atlas: Atlas) -> dict[str, list[float]]:
    """Microseconds a decision, by name, one figure a round; the contenders take turns, so that drift hits all alike.

    They are made afresh for each round, outside the time taken: some grow slower the longer they live.
    """
    chance = random.Random(1)
    decider = Decider(atlas)
    whole = [{name: chance.choice(book.looked_at[name]) for name in decider.factors} for _ in range(SITUATIONS)]
    work = [{name: answers[name] for name in plan.factors} for answers in whole]
    times: dict[str, list[float]] = {}
    for round_number in range(ROUNDS + 1):
        runs: list[tuple[str, Callable[..., object], list[dict[str, str]]]] = [(OURS, decider.decide, whole)]
        runs += [(name, decide, work) for name, decide in _contenders(book, plan, atlas)]
        for name, decide, situations in runs:
            taken = _microseconds(decide, situations)
            if round_number:  # the first round warms up
                times.setdefault(name, []).append(taken)
    return times


def _microseconds(decide: Callable[..., object], situations: Sequence[dict[str, str]]) -> float:
    start = time.perf_counter()
    for answers in situations:
        decide(answers)
    return (time.perf_counter() - start) / len(situations) * 1e6


def _show_times(times: dict[str, list[float]]) -> None:
    click.echo(f"Deciding one settled situation with the ids of the rules that hold, median of {ROUNDS} rounds:\n")
    click.echo(f"  {'':38}{'us':>9}   {'times ours':>10}")
    ours = statistics.median(times[OURS])
    for name, taken in sorted(times.items(), key=lambda item: statistics.median(item[1])):
        median = statistics.median(taken)
        click.echo(f"  {name:38}{median:9.2f}   {median / ours:10.1f}")
    click.echo("\nOurs decides all 19 questions that decide; the others only the seven about the work itself.\n")


def _show_loading(book: Rulebook) -> None:
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        atlas = build_atlas(book)
        built = time.perf_counter() - start
        load_atlas(book, Path(folder))
        loads = [_timed_load(book, Path(folder)) for _ in range(ROUNDS)]
    click.echo(f"Building the atlas: {built:.2f} s for {atlas.cells:,} combinations.")
    click.echo(f"Loading it from its file: {statistics.median(loads) * 1e3:.1f} ms, median of {ROUNDS}.")


def _timed_load(book: Rulebook, folder: Path) -> float:
    start = time.perf_counter()
    load_atlas(book, folder)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
