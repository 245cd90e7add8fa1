"""Reasons of others to read before people vote again.

They are drawn once for the whole room, from the reasons alone: who chose which way of working has no part in it. So
they tell nothing of that, whoever reads them. One in four is drawn from the whole list, whatever people said, and all
are where too few voted. So any may be shown in any room, and nobody can tell for certain that somebody gave it.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from typing import Protocol

from spectrum.classroom.telling import ENOUGH

FROM_THE_ROOM = 0.75
"""How often a reason is drawn from those that people gave, where enough people voted."""
DRAWN = 3
"""How many are drawn: two to read, and one in place of a reason that one gave oneself."""


class Chance(Protocol):
    """What draws by lot."""

    def random(self) -> float: ...

    def choice(self, seq: Sequence[str], /) -> str: ...


def draw_reasons(given: Sequence[str], reasons: Sequence[str], chance: Chance | None = None) -> tuple[str, ...]:
    """Three different reasons for everybody to read; `given` are those of each vote, `reasons` are all there are."""
    chance = chance or secrets.SystemRandom()
    found: list[str] = []
    for _ in range(min(DRAWN, len(reasons))):
        of_room = [one for one in given if one not in found] if len(given) >= ENOUGH else []
        from_the_room = chance.random() < FROM_THE_ROOM
        found.append(
            chance.choice(of_room if of_room and from_the_room else [one for one in reasons if one not in found])
        )
    return tuple(found)


def two_to_read(drawn: Sequence[str], own: str) -> tuple[str, ...]:
    """The two that somebody reads who gave a reason of their own."""
    return tuple(one for one in drawn if one != own)[:2]
