"""How sure an advice is: told in three plain words, which numbers define."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spectrum.atlas import Choices
from spectrum.reasoning.changes import SingleChange, radius
from spectrum.reasoning.position import Position
from spectrum.rulebook import Rulebook

SETTLED, LEANING, OPEN = "settled", "leaning", "open"
WORDS = (SETTLED, LEANING, OPEN)
MOST_KEPT = 1_024
"""For how many answers it is kept what one step worse is, and of how many changes how far they move the advice."""


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
    tested = optimism(position, steps)
    return Sureness(
        word=OPEN if not position.is_settled else SETTLED if tested.survives else LEANING,
        modes=position.names(position.modes),
        radius=radius(position),
        check=_farthest(position, steps),
        alone=tuple(steps),
        optimism=tested,
    )


def one_step(position: Position) -> list[SingleChange]:
    """The given answers that move the advice when they move by one step, and what would be advised then.

    None while it is open: then it is not one answer that was given, but those that are missing.
    """
    if not position.is_settled:
        return []
    book = position.atlas.rulebook
    moving = sorted([(book.order[name], option, name, modes) for name, option, modes in position.one_step()])
    return [_single_change(book, name, option, position.names(modes)) for _, option, name, modes in moving]


def _farthest(position: Position, steps: Sequence[SingleChange]) -> SingleChange | None:
    """The first of the changes that move the advice farthest, at most; None where there is none."""
    if len(steps) <= 1:
        return steps[0] if steps else None
    book, now = position.atlas.rulebook, position.names(position.modes)
    return max(steps, key=lambda one: _farness(book, now, one.advised))


@functools.lru_cache(MOST_KEPT)
def _farness(book: Rulebook, now: tuple[str, ...], then: tuple[str, ...]) -> int:
    """How far a change moves the advice at most, in ways of working."""
    return max(abs(book.depth(mode) - book.depth(today)) for mode in then for today in now)


def optimism(position: Position, steps: Sequence[SingleChange]) -> Optimism:
    """What remains if the answers that people tend to give too kindly (the rulebook names them) were one step worse.

    `steps` are all those that move the advice when they move by one step.
    """
    book, choices = position.atlas.rulebook, position.choices
    told, worse = _one_step_worse(book, tuple(tuple(choices.get(name, ())) for name in book.optimism))
    modes = position.modes_with(worse)
    if position.is_settled and all(len(options) == 1 for options in worse.values()):
        moving = {one.factor: one for one in steps if one.factor in told and one.option == told[one.factor]}
    else:
        moving = {name: one for name, options in worse.items() if (one := _moving(position, name, options))}
    alone = tuple(moving[name] for name in told if name in moving)
    return Optimism(told, position.names(modes), modes == position.modes, alone)


def _moving(position: Position, name: str, options: Sequence[int]) -> SingleChange | None:
    """Another answer to a question (places of options), where it moves the advice."""
    modes = position.modes_with({name: options})
    if modes == position.modes:
        return None
    return _single_change(position.atlas.rulebook, name, options[0], position.names(modes))


@functools.lru_cache(MOST_KEPT)
def _single_change(book: Rulebook, name: str, option: int, advised: tuple[str, ...]) -> SingleChange:
    """Another answer to a question (the place of an option), and what would be advised then; kept."""
    return SingleChange(name, book.looked_at[name][option], advised)


@functools.lru_cache(MOST_KEPT)
def _one_step_worse(book: Rulebook, given: Sequence[Sequence[int]]) -> tuple[Mapping[str, str], Choices]:
    """The answers that people tend to give too kindly one step worse, as options and as places of them.

    `given` holds the places given to each of these questions, none where it was not answered. Options go from worse to
    better. Not to be changed.
    """
    worse = {
        name: tuple(sorted({max(option - 1, 0) for option in options}))
        for name, options in zip(book.optimism, given, strict=True)
        if options
    }
    return {name: book.looked_at[name][options[0]] for name, options in worse.items()}, worse


def next_best(position: Position) -> str | None:
    """The mode, other than those possible now, that the fewest changed answers would make certain.

    Of several as near, the one nearest in depth, the lighter first. None when no answers would make any other certain.
    """
    book = position.atlas.rulebook
    now = [depth for depth in range(len(book.modes)) if position.modes >> depth & 1]
    others = [depth for depth in range(len(book.modes)) if depth not in now and 1 << depth in position.fewest]
    found = [(position.fewest[1 << depth], min(abs(depth - one) for one in now), depth) for depth in others]
    return book.mode_ids[min(found)[2]] if found else None
