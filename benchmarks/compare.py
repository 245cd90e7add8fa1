"""Spectrum beside other engines, on the same rules and the same pieces of work, in one run: `make bench`.

Everybody first has to decide alike, or is shown as differing and not timed. Then they take turns, and what was found is
written to docs/benchmark.md with its plot. `--quick` tries all of it in small, and writes elsewhere.
"""

from __future__ import annotations

import dataclasses
import datetime
import os
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from benchmarks import machine, sameness, sections
from benchmarks.ground import QUICK, WHOLE, Ground, Sizes, holding
from benchmarks.measuring import Rounds, summaries
from benchmarks.more_rules import with_more_rules
from benchmarks.peers.registry import COLUMNS, DECISION, LEFT_OUT, LOOK_UP, PEERS, installed
from benchmarks.processes import Held, PeerFailed
from benchmarks.publish import publish
from benchmarks.workload import expected, in_part, settled
from spectrum.atlas import load_atlas
from spectrum.rulebook import Rulebook, load_rulebook

HERE = Path(__file__).parent
OURS = (LOOK_UP, DECISION, COLUMNS)


@click.command()
@click.option("--quick", is_flag=True, help="Try everything in small, in about a minute.")
@click.option("--out", type=click.Path(path_type=Path), help="The folder to write to; docs/, or build/ when quick.")
def main(quick: bool, out: Path | None) -> None:
    """Compare Spectrum with other engines and write docs/benchmark.md."""
    sizes = QUICK if quick else WHOLE
    folder = out or HERE.parent / ("build/benchmark" if quick else "docs")
    figures = measure(sizes) | {"quick": quick}
    publish(figures, folder)
    click.echo(f"Written to {folder / 'benchmark.md'}, in {figures['seconds']:.0f} s.")


def measure(sizes: Sizes) -> dict[str, Any]:
    """Everything that is measured, as plain data."""
    start, before = time.monotonic(), machine.load()
    with tempfile.TemporaryDirectory() as name:
        os.environ["SPECTRUM_CACHE"] = name  # nothing kept on this machine before makes anything faster
        ground = Ground(load_rulebook(), Path(name) / "shipped")
        ground.folder.mkdir()
        found = _compared(ground, sizes)
        found["growth"] = _growth(ground.book, Path(name), sizes, found["equal"])
    return {
        **found,
        "about": _about(ground),
        "sizes": dataclasses.asdict(sizes),
        "machine": machine.about(),
        "load": {"before": before, "after": machine.load()},
        "measured": datetime.date.today().isoformat(),
        "seconds": time.monotonic() - start,
    }


def _about(ground: Ground) -> dict[str, Any]:
    rules = ground.rules
    return {
        "rulebook": ground.book.version,
        "rules": len(ground.book.current_rules),
        "compared": len(rules.rules),
        "questions": len(rules.looked_at),
        "peers": {peer.name: {**dataclasses.asdict(peer), "version": peer.version()} for peer in (*OURS, *PEERS)},
        "left_out": LEFT_OUT,
    }


def _compared(ground: Ground, sizes: Sizes) -> dict[str, Any]:
    """All sections on the shipped rulebook, for the peers that decide alike."""
    start = time.monotonic()
    load_atlas(ground.book)
    found: dict[str, Any] = {"building": time.monotonic() - start}
    with holding(ground, (*OURS, *installed())) as held:
        found |= _alike(ground, sizes, held)
        same = {name: one for name, one in held.items() if name in found["equal"]}
        _say("one decision")
        found["single"] = _summed(sections.single(ground, sizes, same), LOOK_UP.name)
        _say("answers open")
        found["part"] = _summed(sections.part(ground, sizes, same), LOOK_UP.name)
        for count in sizes.batches:
            _say(f"a batch of {count:,}")
            rounds, rows = sections.batch(ground, sizes, count, same)  # the first is the smallest
            found.setdefault("batch", {})[str(count)] = {"found": _summed(rounds, COLUMNS.name), "rows": rows}
        _say("by HTTP")
        found["doors"] = _summed(sections.doors(ground, sizes, same), LOOK_UP.name)
    _say("explaining")
    found["explained"] = _summed(sections.explained(ground, sizes), LOOK_UP.name)
    _say("starting")
    peers = [one.peer for one in same.values()]
    seconds, memory = sections.starting(ground, sizes, peers)
    return {**found, "starting": _summed(seconds, LOOK_UP.name), "memory": _summed(memory, LOOK_UP.name)}


def _alike(ground: Ground, sizes: Sizes, held: Mapping[str, Held]) -> dict[str, Any]:
    """Who decides as the advice does on all pieces of work, and where others first differ."""
    _say("whether all decide alike")
    atlas, rules = load_atlas(ground.book), ground.rules
    pieces, parts = settled(ground.book, sizes.alike), in_part(ground.book, max(2, sizes.alike // 10))
    wanted = expected(atlas, rules, pieces)
    wanted_in_part = expected(atlas, rules, [one.told for one in parts])
    differing: dict[str, str] = {}
    for name, one in held.items():
        try:
            trouble = sameness.differs_settled(one, ground, pieces, wanted)
            if not (trouble or one.peer.by_columns or one.peer.ours):
                trouble = sameness.differs_in_part(one, ground, parts, wanted_in_part)
        except PeerFailed as failed:
            trouble = str(failed)
        if trouble:
            differing[name] = trouble
            _say(f"  {trouble}")
    if LOOK_UP.name in differing or DECISION.name in differing or COLUMNS.name in differing:
        raise click.ClickException("Spectrum differs from its own advice; nothing is timed.")
    completions = sum(len(one.completions) for one in parts)
    equal = [name for name in held if name not in differing]
    return {
        "equal": equal,
        "differing": differing,
        "alike": {"settled": len(pieces), "part": len(parts), "completions": completions},
        "open_cost": completions / len(parts),
    }


def _growth(book: Rulebook, folder: Path, sizes: Sizes, equal: Sequence[str]) -> dict[str, Any]:
    """Building, and deciding by everybody, with more and more rules."""
    grounds: dict[int, Ground] = {}
    building: dict[str, float] = {}
    for times in sizes.growth:
        _say(f"{times} times the rules")
        grounds[times] = Ground(with_more_rules(book, times), folder / f"x{times}", made=True)
        grounds[times].folder.mkdir()
        start = time.monotonic()
        load_atlas(grounds[times].book)
        building[str(times)] = time.monotonic() - start
    peers = [one for one in (LOOK_UP, COLUMNS, *PEERS) if one.name in equal]
    found = sections.growing(grounds, sizes, peers)
    return {
        "rules": {str(times): len(ground.book.current_rules) for times, ground in grounds.items()},
        "building": building,
        "deciding": {str(times): _medians(rounds) for times, rounds in found.deciding.items()},
        "starting": {str(times): seconds for times, seconds in found.starting.items()},
        "failed": found.failed,
    }


def _medians(rounds: Rounds) -> dict[str, float]:
    return {name: one.median for name, one in summaries(rounds, next(iter(rounds))).items()}


def _summed(rounds: Rounds, ours: str) -> dict[str, dict[str, float]]:
    return {name: one._asdict() for name, one in summaries(rounds, ours).items()}


def _say(what: str) -> None:
    click.echo(f"{time.strftime('%H:%M:%S')} {what}", err=True)


if __name__ == "__main__":
    main()
