"""Two reasons of others to read before people vote again.

They are drawn once for everybody who chose the same, and some of them from the whole list, whatever people said. So any
two may be shown in any room: nobody can tell from them what anybody said, or whether anybody chose otherwise.
"""

from __future__ import annotations

import random
import secrets
from collections.abc import Mapping, Sequence

from spectrum.classroom.telling import FIVE
from spectrum.classroom.votes import Vote

FROM_THE_ROOM = 0.75
"""How often a reason is drawn from those that people gave, where enough people chose otherwise."""

TwoReasons = tuple[str, str]
"""The ids of two reasons."""
ReasonsToRead = Mapping[str, TwoReasons]
"""Way of working -> what those read who chose it."""


def draw_reasons(
    votes: Sequence[Vote], ways: Sequence[str], reasons: Sequence[str], chance: random.Random | None = None
) -> dict[str, TwoReasons]:
    """For each way of working, two different reasons for those who chose it; `reasons` are all there are, two or more.

    A reason is one that somebody gave who chose otherwise only where at least five did.
    """
    chance = chance or secrets.SystemRandom()
    return {way: _two([one.reason for one in votes if one.way != way], reasons, chance) for way in ways}


def _two(of_others: Sequence[str], reasons: Sequence[str], chance: random.Random) -> TwoReasons:
    given = of_others if len(of_others) >= FIVE else ()
    first = _one(given, reasons, chance)
    second = _one([one for one in given if one != first], [one for one in reasons if one != first], chance)
    return first, second


def _one(given: Sequence[str], reasons: Sequence[str], chance: random.Random) -> str:
    from_the_room = chance.random() < FROM_THE_ROOM
    return chance.choice(given if given and from_the_room else reasons)
