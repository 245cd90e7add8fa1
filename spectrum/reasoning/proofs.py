"""Which of the given answers settle the advice, which played no part, and which block another mode. Exact."""

from __future__ import annotations

import functools

from spectrum.reasoning.corners import answers_kept
from spectrum.reasoning.keeping import Keeping, Smallest
from spectrum.reasoning.position import Position
from spectrum.rulebook import Rulebook


def keeping(position: Position) -> Keeping:
    """What remains possible when any of the given answers that bear on the advised mode are forgotten."""
    order = position.atlas.rulebook.order
    sides = tuple(answers_kept(side, position.choices, position.given, order) for side in position.sides)
    names = {name for side in sides for name in side.names}
    factors = tuple(name for name in position.factors if name in names)
    return Keeping(factors, sides, position.space.mixes(tuple(tuple(side.families) for side in sides)))


def proving(position: Position, kept: Keeping) -> Smallest:
    """Every minimal set of given answers that alone leaves just as much possible as all of them do."""
    return kept.minimal([modes == position.modes for modes in kept.modes])


def no_part(position: Position, proofs: Smallest) -> tuple[str, ...]:
    """The given answers about the work that belong to no minimal proof: they could be anything, or were not needed."""
    matter, given = proofs.factors, position.given
    return tuple(name for name in _about_the_work(position.atlas.rulebook) if name in given and name not in matter)


@functools.lru_cache(16)
def _about_the_work(book: Rulebook) -> tuple[str, ...]:
    """What rules can look at about the work, be it asked or summed up of the partners, in the rulebook's order."""
    scopes = {name: book.factor[name].scope if name in book.factor else "" for name in book.looked_at}
    return tuple(name for name, scope in scopes.items() if scope not in ("context", "partner"))


def blocking(position: Position, kept: Keeping, mode: str, most: int) -> tuple[list[tuple[str, ...]], int]:
    """The minimal sets of given answers that alone rule a mode out: the smallest of them first, and how many there are.

    None when it is possible.
    """
    bit = 1 << position.atlas.rulebook.depth(mode)
    if position.modes & bit:
        return [], 0
    found = kept.minimal([not modes & bit for modes in kept.modes])
    return found.listed(most), found.count
