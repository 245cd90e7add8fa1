"""How sure an advice is: told in three plain words, which numbers define."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from spectrum.reasoning.changes import SingleChange, radius
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
        check=max(steps, key=_farness(position), default=None),
        alone=tuple(steps),
        optimism=tested,
    )


def one_step(position: Position) -> list[SingleChange]:
    """The given answers that move the advice when they move by one step, and what would be advised then.

    None while it is open: then it is not one answer that was given, but those that are missing.
    """
    if not position.is_settled:
        return []
    order = position.atlas.rulebook.order
    moving = [(order[name], option, name, modes) for name, option, modes in position.one_step()]
    return [
        SingleChange(name, position.option(name, option), position.names(modes))
        for _, option, name, modes in sorted(moving)
    ]


def _farness(position: Position) -> Callable[[SingleChange], int]:
    """How far a change moves the advice at most, in ways of working."""
    depth = position.atlas.rulebook.depth
    now = [depth(mode) for mode in position.names(position.modes)]
    return lambda one: max([abs(depth(mode) - today) for mode in one.advised for today in now])


def optimism(position: Position) -> Optimism:
    """What remains if the answers that people tend to give too kindly (the rulebook names them) were one step worse."""
    given = ((name, position.choices.get(name, ())) for name in position.atlas.rulebook.optimism)
    worse = {name: _one_step_worse(options) for name, options in given if options}
    modes = position.modes_with(worse)
    alone = []
    for name, options in worse.items():
        then = position.modes_with_one(name, options[0]) if len(options) == 1 else position.modes_with({name: options})
        if then != position.modes:
            alone.append(SingleChange(name, position.option(name, options[0]), position.names(then)))
    told = {name: position.option(name, options[0]) for name, options in worse.items()}
    return Optimism(told, position.names(modes), modes == position.modes, tuple(alone))


def _one_step_worse(options: Sequence[int]) -> Sequence[int]:
    """An answer (places of options) one step worse; options go from worse to better."""
    if len(options) == 1:
        return (max(options[0] - 1, 0),)
    return tuple(sorted({max(option - 1, 0) for option in options}))


def next_best(position: Position) -> str | None:
    """The mode, other than those possible now, that the fewest changed answers would make certain.

    Of several as near, the one nearest in depth, the lighter first. None when no answers would make any other certain.
    """
    book = position.atlas.rulebook
    now = [depth for depth in range(len(book.modes)) if position.modes >> depth & 1]
    others = [depth for depth in range(len(book.modes)) if depth not in now and 1 << depth in position.fewest]
    found = [(position.fewest[1 << depth], min(abs(depth - one) for one in now), depth) for depth in others]
    return book.mode_ids[min(found)[2]] if found else None
