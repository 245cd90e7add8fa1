"""How a room voted as rows for a spreadsheet: no more than its screen shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from spectrum.classroom.telling import ToldVote
from spectrum.classroom.votes import VoteOutcome

HEAD = ("vote", "about", "what was chosen", "chosen by at least", "votes counted")
WAY, REASON = "way of working", "reason"
NOT_TOLD = ""
"""What stands for a number that is not told; it may be nobody."""


def rows_of(outcome: VoteOutcome, ways: Mapping[str, str], reasons: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """The rows, the head first; `ways` and `reasons` hold the words of each id, in the order of the rows."""
    yield HEAD
    if outcome.first:
        yield from _rows("first", WAY, outcome.first, ways)
    name = "second" if outcome.first else "first"
    yield from _rows(name, WAY, outcome.last, ways)
    yield from _rows(name, REASON, outcome.reasons, reasons)


def _rows(vote: str, about: str, told: ToldVote, words: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    for one, said in words.items():
        yield vote, about, said, str(told.at_least.get(one, NOT_TOLD)), str(told.votes)
