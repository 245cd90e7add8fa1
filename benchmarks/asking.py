"""How many questions people are asked: about the mode topic by topic, as they are, and settling most first.

Run it from the top of the repository: python -m benchmarks.asking
"""

from __future__ import annotations

import statistics
from collections.abc import Callable

import click

from spectrum.advice import choices_of
from spectrum.atlas import Atlas, load_atlas
from spectrum.interview import next_about_the_mode
from spectrum.reasoning import Position, next_question
from spectrum.rulebook import load_rulebook
from spectrum.rulebook.model import NOT_KNOWN, SUMMARIES
from spectrum.scenarios import load_features, told
from spectrum.situation import Workstream, answered
from tests.plausible import plausible

PLAUSIBLE = 300

Picker = Callable[[Position], str | None]


def main() -> None:
    """How many questions about the mode are asked, topic by topic and settling most first, side by side.

    On every walk there is (each completion weighs the same), on plausible answers and on the worked cases.
    """
    atlas = load_atlas(load_rulebook())
    pickers: dict[str, Picker] = {"topic by topic": next_about_the_mode, "settling most first": next_question}
    start = _at_the_start(atlas)
    names = [name for name in start.factors if name not in SUMMARIES]
    click.echo(f"questions asked, of {len(names)} that decide the mode; mean (most):")
    told: dict[str, list[float]] = {says: [] for says in pickers}
    for says, pick in pickers.items():
        mean, longest, walks = _every_walk(atlas, pick)
        plausible = [_asked(atlas, pick, one) for one in _plausible(atlas)]
        worked = [_asked(atlas, pick, one) for one in _worked(atlas)]
        told[says] = [mean, statistics.mean(plausible), statistics.mean(worked)]
        click.echo(
            f"  {says:20} all {walks:,} walks {mean:.2f} ({longest}), {len(plausible)} plausible situations "
            f"{told[says][1]:.2f} ({max(plausible)}), {len(worked)} worked cases {told[says][2]:.2f} ({max(worked)})"
        )
    ratios = [f"{one / other:.2f}" for one, other in zip(*told.values(), strict=True)]
    click.echo(f"  {'ratio':20} {', '.join(ratios)}")


def _plausible(atlas: Atlas) -> list[Workstream]:
    return [plausible(atlas.rulebook, seed) for seed in range(PLAUSIBLE)]


def _worked(atlas: Atlas) -> list[Workstream]:
    features = [one for one in load_features() if "worked" in one.file]
    return [told(atlas, scenario).piece() for feature in features for scenario in feature.scenarios]


def _asked(atlas: Atlas, pick: Picker, truth: Workstream) -> int:
    """How many questions about the mode are put to somebody who knows this, up to the first that was never answered."""
    known = Workstream(truth.title, {}, truth.claimed_mode, truth.is_running, truth.partners)
    count = 0
    while (name := pick(Position(atlas, choices_of(atlas, known)))) is not None and name in truth.answers:
        known = answered(known, ("", name), truth.answers[name])
        count += 1
    return count


def _at_the_start(atlas: Atlas) -> Position:
    """Planned work of which nothing is known, and for which no partner is named."""
    return Position(atlas, {name: [values.index(NOT_KNOWN)] for name, values in SUMMARIES.items()})


def _every_walk(atlas: Atlas, pick: Picker) -> tuple[float, int, int]:
    """Mean and most questions over every walk, and how many walks there are; options treated alike are walked once."""
    axes = {axis.factor: axis for side in atlas.space.sides for axis in side.axes}
    mean, longest, walks = 0.0, 0, 0
    waiting = [(_at_the_start(atlas), 1.0, 0)]
    while waiting:
        place, weight, asked = waiting.pop()
        name = pick(place)
        if name is None:
            mean, longest, walks = mean + weight * asked, max(longest, asked), walks + 1
            continue
        options = len(atlas.rulebook.factor[name].options)
        for places in axes[name].classes:
            waiting.append((place.with_answers({name: [places[0]]}), weight * len(places) / options, asked + 1))
    return mean, longest, walks


if __name__ == "__main__":
    main()
