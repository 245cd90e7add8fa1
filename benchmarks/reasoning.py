"""How long a full explanation and the choice of the next question take, and how many questions people are spared.

Ratios are taken side by side in one run: everything against deciding a situation without a word about why.
"""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable, Iterator

import click
from decider import Decider

from spectrum.advice.schema import PROOF, plain_advice
from spectrum.atlas import Atlas, load_atlas
from spectrum.consultation import Consultation
from spectrum.interview import interview
from spectrum.interview.schema import changes_document
from spectrum.reasoning import Position, keeping, next_question
from spectrum.rulebook import load_rulebook
from spectrum.rulebook.model import NOT_KNOWN, SUMMARIES
from spectrum.situation import Situation, Workstream

ROUNDS = 100
WALKS = 10_000


def main() -> None:
    """Measure and print."""
    atlas = load_atlas(load_rulebook())
    click.echo(f"the space: {' + '.join(f'{side.cells.size:,}' for side in atlas.space.sides)} cells\n")
    _explaining(atlas)
    _questions(atlas)


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
    advice = Consultation(atlas, Situation("x", (Workstream("x", answers),))).advice
    plain_advice(advice, PROOF)
    reasoning = advice.workstreams[0].explanation.reasoning
    changes_document(atlas.rulebook, reasoning)


def _cells(atlas: Atlas, answers: dict[str, tuple[str, ...]]) -> int:
    """The array cells that reasoning about a situation looks at: ways to change it, and answers kept or forgotten."""
    factors = atlas.rulebook.factor
    place = Position(atlas, {name: [factors[name].place(said[0])] for name, said in answers.items()})
    return sum(ways.numbers.size for ways in (*place.ways, *keeping(place).ways))


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


def _questions(atlas: Atlas) -> None:
    """How many questions are asked, on every walk there is (each completion weighs the same) and on random ones."""
    chance = random.Random(2)
    start = _at_the_start(atlas)
    names = [name for name in start.factors if name not in SUMMARIES]
    known: dict[frozenset[tuple[str, int]], str | None] = {}

    def ask(answers: dict[str, int]) -> str | None:
        key = frozenset(answers.items())
        if key not in known:
            known[key] = next_question(start.with_answers({name: [option] for name, option in answers.items()}))
        return known[key]

    counts = []
    for _ in range(WALKS):
        truth = {name: chance.randrange(len(atlas.rulebook.factor[name].options)) for name in names}
        answers: dict[str, int] = {}
        while (name := ask(answers)) is not None:
            answers[name] = truth[name]
        counts.append(len(answers))
    mean, longest, walks = _every_walk(atlas)
    click.echo(f"\nquestions asked, of {len(names)} that decide the mode:")
    click.echo(f"  on all {walks:,} walks there are: {mean:.2f} on average, {longest} at most")
    click.echo(f"  on {WALKS:,} random ones: {statistics.mean(counts):.2f} on average, {max(counts)} at most")


def _at_the_start(atlas: Atlas) -> Position:
    """Planned work of which nothing is known, and for which no partner is named."""
    return Position(atlas, {name: [values.index(NOT_KNOWN)] for name, values in SUMMARIES.items()})


def _every_walk(atlas: Atlas) -> tuple[float, int, int]:
    """Mean and most questions over every walk, and how many walks there are; options treated alike are walked once."""
    axes = {axis.factor: axis for side in atlas.space.sides for axis in side.axes}
    mean, longest, walks = 0.0, 0, 0
    waiting = [(_at_the_start(atlas), 1.0, 0)]
    while waiting:
        place, weight, asked = waiting.pop()
        name = next_question(place)
        if name is None:
            mean, longest, walks = mean + weight * asked, max(longest, asked), walks + 1
            continue
        options = len(atlas.rulebook.factor[name].options)
        for places in axes[name].classes:
            waiting.append((place.with_answers({name: [places[0]]}), weight * len(places) / options, asked + 1))
    return mean, longest, walks


if __name__ == "__main__":
    main()
