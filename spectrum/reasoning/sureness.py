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


def sureness(position: Position, steps: Sequence[SingleChange]) -> Sureness:
    """How sure the advice on a situation is, by its numbers; `steps` as `one_step` finds them."""
    tested = optimism(position)
    return Sureness(
        word=OPEN if not position.is_settled else SETTLED if tested.survives else LEANING,
        modes=position.names(position.modes),
        radius=radius(position),
        check=max(steps, key=lambda one: _farness(position, one), default=None),
        alone=tuple(steps),
        optimism=tested,
    )


def one_step(position: Position) -> list[SingleChange]:
    """The given answers that move the advice when they move by one step, and what would be advised then.

    None while it is open: then it is not one answer that was given, but those that are missing.
    """
    if not position.is_settled:
        return []
    found = []
    book = position.atlas.rulebook
    for name in position.factors:
        if name in book.factor and book.factor[name].scope == "context":
            continue  # what the work is, and not something answered too well or too badly
        for option in _one_step_away(position, name):
            modes = position.modes_with({name: (option,)})
            if modes != position.modes:
                found.append(SingleChange(name, position.option(name, option), position.names(modes)))
    return found


def _one_step_away(position: Position, name: str) -> list[int]:
    """The options one step before and after what was answered; none when nothing was."""
    if not position.is_given(name):
        return []
    today, able = position.choices[name], position.changeable(name)
    before, after = [one for one in able if one < min(today)], [one for one in able if one > max(today)]
    return before[-1:] + after[:1]


def _farness(position: Position, one: SingleChange) -> int:
    depth = position.atlas.rulebook.depth
    now = position.names(position.modes)
    return max(abs(depth(mode) - depth(today)) for mode in one.advised for today in now)


def optimism(position: Position) -> Optimism:
    """What remains if the answers that people tend to give too kindly (the rulebook names them) were one step worse."""
    worse = {}
    for name in position.atlas.rulebook.optimism:
        if position.is_given(name):
            worse[name] = tuple(sorted({max(option - 1, 0) for option in position.choices[name]}))
    modes = position.modes_with(worse)
    alone = []
    for name, options in worse.items():
        then = position.modes_with({name: options})
        if then != position.modes:
            alone.append(SingleChange(name, position.options(name, options)[0], position.names(then)))
    told = {name: position.options(name, options)[0] for name, options in worse.items()}
    return Optimism(told, position.names(modes), modes == position.modes, tuple(alone))


def next_best(position: Position) -> str | None:
    """The mode, other than those possible now, that the fewest changed answers would make certain.

    Of several as near, the one nearest in depth, the lighter first. None when no answers would make any other certain.
    """
    book = position.atlas.rulebook
    nearest = nearest_ways(position)
    now = [depth for depth in range(len(book.modes)) if position.modes >> depth & 1]
    found = []
    for depth in range(len(book.modes)):
        reached = position.outcomes == np.int64(1 << depth)
        if depth not in now and reached.any():
            found.append((int(nearest[reached].min()), min(abs(depth - one) for one in now), depth))
    return book.mode_ids[min(found)[2]] if found else None
