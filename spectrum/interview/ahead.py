"""How many questions are still ahead, so that people know before they begin."""

from __future__ import annotations

import random
from dataclasses import dataclass

from spectrum.advice import look_at
from spectrum.atlas import Atlas
from spectrum.interview.questions import next_about_the_mode
from spectrum.interview.warnings import warnings
from spectrum.reasoning import Position
from spectrum.situation import Workstream

WALKS = 3
"""How many ways to go on are tried; more would tell hardly better, and each takes some milliseconds."""


@dataclass(frozen=True)
class Ahead:
    """How many questions are ahead: about so many on the mode; then at most so many in the second part.

    `second` is None while the mode is open, for much of it hangs on the mode. `partners` are those about whom nothing
    has been said yet; all of them are asked about on one page.
    """

    mode: int
    second: int | None
    partners: int


USUALLY_ON_THE_MODE = (2, 11)
USUALLY_IN_ALL = (6, 24)
"""How many questions it takes for eight in ten plausible pieces of work; measured, and held by a test."""


def ahead(atlas: Atlas, piece: Workstream) -> Ahead:
    """What is ahead of a person who has answered so much.

    On the mode it is the mean over some ways to answer, chosen evenly and always the same; at least one while it is
    open. The second part gets no longer as answers come in, but may be shorter.
    """
    (look,) = look_at(atlas, [piece])
    position = Position(atlas, look.choices)
    mode = _about_the_mode(position, tuple(piece.answers))
    return Ahead(
        mode=mode,
        second=None if mode else sum(1 for _ in warnings(atlas, piece, look)),
        partners=sum(1 for one in piece.partners if not one.answers),
    )


def _about_the_mode(position: Position, asked: tuple[str, ...]) -> int:
    chance = random.Random(len(asked))
    counts = [_one_walk(position, asked, chance) for _ in range(WALKS)]
    mean = sum(counts) / WALKS
    return max(round(mean), 1) if any(counts) else 0


def _one_walk(position: Position, asked: tuple[str, ...], chance: random.Random) -> int:
    count = 0
    while (name := next_about_the_mode(position, asked)) is not None:
        options = len(position.atlas.rulebook.factor[name].options)
        possible = position.choices.get(name, range(options))
        position = position.with_answers({name: [chance.choice(list(possible))]})
        asked = (*asked, name)
        count += 1
    return count
