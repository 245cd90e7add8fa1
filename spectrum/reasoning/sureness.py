"""How sure an advice is: told in three plain words, which numbers define."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from spectrum.reasoning.changes import SingleChange, nearest_ways, radius
from spectrum.reasoning.position import Position

SETTLED, LEANING, OPEN = "settled", "leaning", "open"
WORDS = (SETTLED, LEANING, OPEN)


@dataclass(frozen=True)
class Optimism:
    """What would be advised if some answers had been given one step too kindly.

    `answers` are those answers one step worse (factor -> option), `advised` the modes possible if all of them were, and
    `alone` those that move the advice by themselves.
    """

    answers: Mapping[str, str]
    advised: tuple[str, ...]
    survives: bool
    alone: tuple[SingleChange, ...]


@dataclass(frozen=True)
class Sureness:
    """How sure an advice is.

    `word` is `open` when several modes are possible; `settled` when only one is, and it survives the optimism test;
    `leaning` when only one is, and it does not. `radius` is the smallest number of given answers which, if wrong, could
    move the mode. `alone` are the answers that by themselves move the advice when they move by one step, and `check` is
    the one of them most worth checking: the one that moves it farthest.
    """

    word: str
    modes: tuple[str, ...]
    radius: int
    check: SingleChange | None
    alone: tuple[SingleChange, ...]
    optimism: Optimism


def sureness(place: Position, steps: Sequence[SingleChange]) -> Sureness:
    """How sure the advice on a situation is, by its numbers; `steps` as `one_step` finds them."""
    tested = optimism(place)
    return Sureness(
        word=OPEN if not place.is_settled else SETTLED if tested.survives else LEANING,
        modes=place.names(place.modes),
        radius=radius(place),
        check=max(steps, key=lambda one: _farness(place, one), default=None),
        alone=tuple(steps),
        optimism=tested,
    )


def one_step(place: Position) -> list[SingleChange]:
    """The given answers that move the advice when they move by one step, and what would be advised then.

    None while it is open: then it is not one answer that was given, but those that are missing.
    """
    if not place.is_settled:
        return []
    found = []
    book = place.atlas.rulebook
    for name in place.factors:
        if name in book.factor and book.factor[name].scope == "context":
            continue  # what the work is, and not something answered too well or too badly
        for option in _one_step_away(place, name):
            modes = place.modes_with({name: (option,)})
            if modes != place.modes:
                found.append(SingleChange(name, place.option(name, option), place.names(modes)))
    return found


def _one_step_away(place: Position, name: str) -> list[int]:
    """The options one step before and after what was answered; none when nothing was."""
    if not place.is_given(name):
        return []
    today, able = place.choices[name], place.changeable(name)
    before, after = [one for one in able if one < min(today)], [one for one in able if one > max(today)]
    return before[-1:] + after[:1]


def _farness(place: Position, one: SingleChange) -> int:
    depth = place.atlas.rulebook.depth
    now = place.names(place.modes)
    return max(abs(depth(mode) - depth(today)) for mode in one.advised for today in now)


def optimism(place: Position) -> Optimism:
    """What remains if the answers that people tend to give too kindly (the rulebook names them) were one step worse."""
    worse = {}
    for name in place.atlas.rulebook.optimism:
        if place.is_given(name):
            worse[name] = tuple(sorted({max(option - 1, 0) for option in place.choices[name]}))
    modes = place.modes_with(worse)
    alone = []
    for name, options in worse.items():
        then = place.modes_with({name: options})
        if then != place.modes:
            alone.append(SingleChange(name, place.options(name, options)[0], place.names(then)))
    told = {name: place.options(name, options)[0] for name, options in worse.items()}
    return Optimism(told, place.names(modes), modes == place.modes, tuple(alone))


def next_best(place: Position) -> str | None:
    """The mode, other than those possible now, that the fewest changed answers would make certain.

    Of several as near, the one nearest in depth, the lighter first. None when no answers would make any other certain.
    """
    book = place.atlas.rulebook
    nearest = nearest_ways(place)
    now = [depth for depth in range(len(book.modes)) if place.modes >> depth & 1]
    found = []
    for depth in range(len(book.modes)):
        reached = place.outcomes == np.int64(1 << depth)
        if depth not in now and reached.any():
            found.append((int(nearest[reached].min()), min(abs(depth - one) for one in now), depth))
    return book.mode_ids[min(found)[2]] if found else None
