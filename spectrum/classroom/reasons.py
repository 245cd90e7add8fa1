"""Reasons of others to read before people vote again.

They are drawn once for everybody who chose the same, and some of them from the whole list, whatever people said. So any
may be shown in any room: nobody can tell from them what anybody said, or whether anybody chose otherwise.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from typing import Protocol

from spectrum.classroom.telling import FIVE
from spectrum.classroom.votes import Vote

FROM_THE_ROOM = 0.75
"""How often a reason is drawn from those that people gave, where enough people chose otherwise."""
DRAWN = 3
"""How many are drawn: two to read, and one in place of a reason that one gave oneself."""

ReasonsToRead = Mapping[str, tuple[str, ...]]
"""Way of working -> ids of the reasons that are drawn for those who chose it."""


class Chance(Protocol):
    """What draws by lot."""

    def random(self) -> float: ...

    def choice(self, seq: Sequence[str], /) -> str: ...


def draw_reasons(
    votes: Sequence[Vote], ways: Sequence[str], reasons: Sequence[str], chance: Chance | None = None
) -> ReasonsToRead:
    """For each way of working, three different reasons for those who chose it; `reasons` are all there are.

    A reason is one that somebody gave who chose otherwise only where at least five did.
    """
    chance = chance or secrets.SystemRandom()
    return {way: _drawn([one.reason for one in votes if one.way != way], reasons, chance) for way in ways}


def two_to_read(drawn: Sequence[str], own: str) -> tuple[str, ...]:
    """The two that somebody reads who gave a reason of their own."""
    return tuple(one for one in drawn if one != own)[:2]


def _drawn(of_others: Sequence[str], reasons: Sequence[str], chance: Chance) -> tuple[str, ...]:
    found: list[str] = []
    for _ in range(min(DRAWN, len(reasons))):
        given = [one for one in of_others if one not in found] if len(of_others) >= FIVE else []
        from_the_room = chance.random() < FROM_THE_ROOM
        found.append(chance.choice(given if given and from_the_room else [one for one in reasons if one not in found]))
    return tuple(found)
