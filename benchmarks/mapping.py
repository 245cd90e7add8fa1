"""What a map costs beside the advice on its pieces of work one by one, and how that grows with partners.

Run it from the top of the repository: python -m benchmarks.mapping
"""

from __future__ import annotations

import dataclasses
import random
import statistics
import time
from collections.abc import Callable

import click

from spectrum.atlas import Atlas, load_atlas
from spectrum.consultation import Consultation
from spectrum.partnership import map_of
from spectrum.rulebook import Rulebook, load_rulebook
from spectrum.situation import Partner, Situation
from tests.plausible import plausible

SIZES = ((12, 4), (12, 10), (23, 3), (100, 20))
ROUNDS = 9


def main() -> None:
    """Maps of several sizes, timed in turns with the advice on each piece of work alone; medians, and their ratio."""
    book = load_rulebook()
    atlas = load_atlas(book)
    for partners, pieces in SIZES:
        situation = _situation(book, partners, pieces)
        map_, alone = _in_turns(lambda one=situation: map_of(atlas, one), lambda one=situation: _one_by_one(atlas, one))
        click.echo(
            f"{partners:>4} partners x {pieces:>2} pieces: map {map_ * 1e3:7.1f} ms, "
            f"advice one by one {alone * 1e3:7.1f} ms, ratio {map_ / alone:.2f}"
        )


def _situation(book: Rulebook, partners: int, pieces: int) -> Situation:
    dice = random.Random(partners * 1000 + pieces)
    asked = [one for one in book.factors if one.scope == "partner"]
    told = []
    for at in range(pieces):
        here = [
            Partner(f"Partner {number}", {one.id: (dice.choice(one.option_ids),) for one in asked}, asked="yes")
            for number in range(partners)
        ]
        told.append(dataclasses.replace(plausible(book, at), title=f"Piece {at}", partners=tuple(here)))
    return Situation("A partnership", tuple(told))


def _one_by_one(atlas: Atlas, situation: Situation) -> None:
    for piece in situation.workstreams:
        Consultation.of(atlas, piece).advice_on()


def _in_turns(*ways: Callable[[], object]) -> list[float]:
    """The median time of each way, taken in turns so that a busy moment of the machine falls on all."""
    times: list[list[float]] = [[] for _ in ways]
    for _ in range(ROUNDS):
        for way, taken in zip(ways, times, strict=True):
            start = time.perf_counter()
            way()
            taken.append(time.perf_counter() - start)
    return [statistics.median(taken) for taken in times]


if __name__ == "__main__":
    main()
