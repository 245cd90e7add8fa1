"""What may be told of a vote, so that nobody can work out how anybody voted: whole fives, and not always those.

Every number told is a multiple of five, and says that at least so many people chose something. So no number, and no
difference of two, counts fewer than five. That alone is not enough: where all the fives make up the whole room, the
rest is known too. So where too little would stay open, less is told. A test goes through every possible vote of rooms
of many sizes, and works out from what is told all that could have been.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

FIVE = 5
"""The fewest people who may stand behind a number."""
MORE_THAN_TWO = 3
"""How many must be left open where one choice alone is told: two who tell each other their votes learn no third one."""
ENOUGH = FIVE + MORE_THAN_TWO
"""With fewer votes no number is ever told."""


@dataclass(frozen=True)
class ToldVote:
    """What may be told of one vote.

    `votes` is how many voted. `at_least` holds choice -> a multiple of five that its votes reach. What is not in it was
    chosen by fewer than five, or by nobody, or it would give somebody away.
    """

    votes: int
    at_least: Mapping[str, int]


def told(counts: Mapping[str, int]) -> ToldVote:
    """What may be told of a vote; `counts` hold choice -> votes, also for choices of nobody."""
    found = whole_fives(tuple(counts.values()))
    return ToldVote(sum(counts.values()), {one: fives for one, fives in zip(counts, found, strict=True) if fives})


def whole_fives(counts: Sequence[int]) -> tuple[int, ...]:
    """For each count a multiple of five that it reaches; 0 where nothing may be told of it."""
    votes = sum(counts)
    found = [count - count % FIVE for count in counts]
    while any(found) and not _leaves_enough_open(found, votes):
        most = max(found)
        found = [fives - FIVE if fives == most else fives for fives in found]
    return (0,) * len(found) if _would_tell_of_silence(found, votes) else tuple(found)


def _leaves_enough_open(found: Sequence[int], votes: int) -> bool:
    """Whether those beside the fives could be with any choice, or with none."""
    beside = votes - sum(found)
    if sum(fives > 0 for fives in found) == 1 and beside < MORE_THAN_TWO:
        return False  # as good as all chose the same
    return beside <= (FIVE - 1) * (len(found) - 1)  # with more, each choice was certainly somebody's


def _would_tell_of_silence(found: Sequence[int], votes: int) -> bool:
    """Whether a single five has to stay untold: otherwise silence would tell that each choice is somebody's."""
    few = FIVE - 1
    return sum(found) == FIVE and few * (len(found) - 1) < votes <= few * len(found)
