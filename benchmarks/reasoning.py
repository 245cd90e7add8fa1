"""How long a full explanation and the choice of the next question take.

Ratios are taken side by side in one run: everything against deciding a situation without a word about why.
"""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable, Iterator

import click
from decider import Decider

from spectrum.advice.schema import PROOF, plain_piece_advice
from spectrum.atlas import Atlas, load_atlas
from spectrum.consultation import Consultation
from spectrum.interview import interview
from spectrum.interview.schema import changes_document
from spectrum.reasoning import Position
from spectrum.reasoning.proofs import keeping
from spectrum.rulebook import load_rulebook
from spectrum.situation import Situation, Workstream

ROUNDS = 100


def main() -> None:
    """Measure and print."""
    atlas = load_atlas(load_rulebook())
    click.echo(f"the space: {' + '.join(f'{side.cells.size:,}' for side in atlas.space.sides)} cells\n")
    _explaining(atlas)


def _explaining(atlas: Atlas) -> None:
    chance = random.Random(1)
    decider = Decider(atlas)
    whole = [_answers(atlas, chance, 0) for _ in range(ROUNDS)]
    base = _median(whole, lambda one: decider.decide({name: said[0] for name, said in one.items()}))
    click.echo(f"deciding alone: {base * 1e6:.1f} us")
    click.echo(f"{'':34}{'median ms':>10}{'slowest ms':>12}{'times deciding':>16}{'cells touched':>16}")
    for open_ in (0, 8, 18):
        some = [_answers(atlas, chance, open_) for _ in range(ROUNDS)]
        cells = statistics.median(_cells(atlas, one) for one in some)
        for says, work in (
            ("full advice with all changes", lambda one: _everything(atlas, one)),
            ("next question", lambda one: interview(atlas, Workstream("x", one))),
        ):
            times = sorted(_times(some, work))
            middle = times[len(times) // 2]
            click.echo(
                f"{f'{says}, {open_} open':34}{middle * 1e3:>10.1f}{times[-1] * 1e3:>12.1f}"
                f"{middle / base:>16,.0f}{cells:>16,.0f}"
            )


def _everything(atlas: Atlas, answers: dict[str, tuple[str, ...]]) -> None:
    """The advice with its full chain, every single change, and every minimal set of changes to every mode."""
    advice = Consultation(atlas, Situation("x", (Workstream("x", answers),))).advice_on()
    plain_piece_advice(advice, PROOF)
    changes_document(atlas.rulebook, advice.explanation.reasoning)


def _cells(atlas: Atlas, answers: dict[str, tuple[str, ...]]) -> int:
    """The array cells that reasoning about a situation looks at: ways to change it, and answers kept or forgotten."""
    factors = atlas.rulebook.factor
    place = Position(atlas, {name: [factors[name].index(said[0])] for name, said in answers.items()})
    kept = sum(2 ** len(side.names) for side in keeping(place).sides)
    return kept + sum(ways.numbers.size for ways in place.ways)


def _answers(atlas: Atlas, chance: random.Random, open_: int) -> dict[str, tuple[str, ...]]:
    asked = {*atlas.space.factors, "mandate"}
    factors = [one for one in atlas.rulebook.factors if one.id in asked]
    given = {one.id: (chance.choice(one.option_ids),) for one in factors}
    for name in chance.sample(sorted(atlas.space.factors & given.keys()), open_):
        given.pop(name)
    return given


def _median(some: list[dict[str, tuple[str, ...]]], work: Callable[[dict[str, tuple[str, ...]]], object]) -> float:
    return statistics.median(_times(some, work))


def _times(
    some: list[dict[str, tuple[str, ...]]], work: Callable[[dict[str, tuple[str, ...]]], object]
) -> Iterator[float]:
    for one in some[:5]:
        work(one)
    for one in some:
        start = time.perf_counter()
        work(one)
        yield time.perf_counter() - start


if __name__ == "__main__":
    main()
