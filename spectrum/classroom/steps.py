"""The steps of a room. Only the trainer moves it on, and never back."""

from __future__ import annotations

from collections.abc import Mapping

FIRST, TALK, SECOND, TOLD, REVEAL = "first", "talk", "second", "told", "reveal"
STEPS = (FIRST, TALK, SECOND, TOLD, REVEAL)
MOVES: Mapping[str, tuple[str, ...]] = {
    FIRST: (TALK, TOLD),
    TALK: (SECOND, TOLD),
    SECOND: (TOLD,),
    TOLD: (REVEAL,),
    REVEAL: (),
}
"""Where a room can go from each step: people read and vote, read what others might say, vote again, see how the room
voted, and then what the advice is. A second vote can be left out."""
VOTES = (FIRST, SECOND)
"""The steps in which people vote."""


def can_move(now: str, then: str) -> bool:
    """Whether a room goes from one step to another."""
    return then in MOVES.get(now, ())
