"""Votes, and what becomes of them when a vote is closed: nothing stays but what may be told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spectrum.classroom.telling import ToldVote, told


@dataclass(frozen=True)
class Vote:
    """What one person chose: ids of a way of working and of a reason. `before` is the way they chose the first time,
    as their own phone remembers it and the room has signed it; empty where they did not vote then."""

    way: str
    reason: str
    before: str = ""


@dataclass(frozen=True)
class VoteOutcome:
    """What may be told of how a room voted.

    `last` tells of the last vote, and `reasons` of the reasons given in it. `first` tells of the first one, where there
    were two: then all three are about the same people, those who voted both times.
    """

    last: ToldVote
    reasons: ToldVote
    first: ToldVote | None = None


def outcome_of_one(votes: Iterable[Vote], ways: Sequence[str], reasons: Sequence[str]) -> VoteOutcome:
    """What may be told where people voted once."""
    votes = list(votes)
    return VoteOutcome(_told((one.way for one in votes), ways), _told((one.reason for one in votes), reasons))


def outcome_of_two(votes: Iterable[Vote], ways: Sequence[str], reasons: Sequence[str]) -> VoteOutcome:
    """What may be told of two votes, from those of the second.

    Only people who voted both times count, in both. Otherwise whoever came later or left would be the difference.
    """
    both = [one for one in votes if one.before in ways]
    only = outcome_of_one(both, ways, reasons)
    return VoteOutcome(only.last, only.reasons, _told((one.before for one in both), ways))


def _told(chosen: Iterable[str], choices: Sequence[str]) -> ToldVote:
    counted = Counter(chosen)
    return told({one: counted[one] for one in choices})
