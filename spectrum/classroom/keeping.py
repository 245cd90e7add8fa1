"""What is kept of a room when it goes from one step to the next. Nothing in it is anybody's vote."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from spectrum.classroom.reasons import draw_reasons
from spectrum.classroom.steps import FIRST, SECOND, TALK, TOLD
from spectrum.classroom.telling import ToldVote
from spectrum.classroom.votes import Vote, VoteOutcome, outcome_of_one, outcome_of_two


@dataclass(frozen=True)
class Ballot:
    """What there is to choose from: ids of ways of working, from light to deep, and of reasons."""

    ways: tuple[str, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class KeptOfRoom:
    """What is kept of the votes of a room.

    `to_read` are the reasons that people read before they vote again. `so_far` is what could be told of the first vote,
    should there be no second one; `outcome` is what is told.
    """

    to_read: tuple[str, ...] = ()
    so_far: VoteOutcome | None = None
    outcome: VoteOutcome | None = None

    def as_text(self) -> str:
        """As text to keep."""
        told = {"so_far": _plain(self.so_far), "outcome": _plain(self.outcome)}
        return json.dumps({"to_read": self.to_read, **told})


def read_kept(text: str) -> KeptOfRoom:
    """What `as_text` wrote."""
    told = json.loads(text)
    return KeptOfRoom(tuple(told["to_read"]), _outcome(told["so_far"]), _outcome(told["outcome"]))


def kept_after(move: tuple[str, str], votes: Sequence[Vote], ballot: Ballot, kept: KeptOfRoom) -> KeptOfRoom:
    """What is kept after a move (from one step to another) that ends the vote, if one was open.

    What could be told of the first vote is forgotten when a second begins. Beside that of the second it would tell what
    those chose who left in between.
    """
    now, then = move
    if now == FIRST:
        once = outcome_of_one(votes, ballot.ways, ballot.reasons)
        return KeptOfRoom(outcome=once) if then == TOLD else KeptOfRoom(_to_read(votes, ballot), so_far=once)
    if move == (TALK, SECOND):
        return KeptOfRoom(kept.to_read)
    if move == (TALK, TOLD):
        return KeptOfRoom(outcome=kept.so_far)
    if now == SECOND:
        return KeptOfRoom(outcome=outcome_of_two(votes, ballot.ways, ballot.reasons))
    return kept


def _to_read(votes: Sequence[Vote], ballot: Ballot) -> tuple[str, ...]:
    return draw_reasons([one.reason for one in votes], ballot.reasons)


def _plain(outcome: VoteOutcome | None) -> dict[str, Any] | None:
    if outcome is None:
        return None
    votes = {"last": outcome.last, "reasons": outcome.reasons, "first": outcome.first}
    return {name: [one.votes, dict(one.at_least)] for name, one in votes.items() if one}


def _outcome(told: Mapping[str, Any] | None) -> VoteOutcome | None:
    return VoteOutcome(**{name: ToldVote(*one) for name, one in told.items()}) if told else None
