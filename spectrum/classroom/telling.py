"""What may be told of a vote, so that nobody can work out how others voted: whole fives, and not always those.

**Whoever knows up to `known_by_some` of the votes learns nothing from what is told that is about fewer than five of the
other people.** Known votes are those from one's own phones, however many, and those that others tell.

Every number told is a multiple of five that is reached even without so many votes for it; so it counts five others or
nobody. That alone is not enough: where all the fives make up the whole room, the rest is known too. So where too little
would stay open, less is told. A test goes through every possible vote of rooms of many sizes and everything that
somebody may know of it, and works out from what is told all that could have been.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

FIVE = 5
"""The fewest people who may stand behind a number."""
MOST_KNOWN = 4
"""Of how many votes it never matters that somebody knows them, where there are enough for that."""
ENOUGH = FIVE + 3
"""With fewer votes no number is ever told: five, one that may be known, and two more, of whom one is open."""


def known_by_some(votes: int) -> int:
    """How many votes somebody may know: one of eight votes, two of ten, three of twelve, four of fourteen or more.

    In a room of so many there could be no more, and any number be told of it at all.
    """
    return max(0, min(MOST_KNOWN, (votes - ENOUGH) // 2 + 1))


@dataclass(frozen=True)
class ToldVote:
    """What may be told of one vote.

    `votes` is how many voted. `at_least` holds choice -> a multiple of five that its votes reach. What is not in it was
    chosen by too few, or by nobody, or it would give somebody away.
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
    if votes < ENOUGH:
        return (0,) * len(counts)
    known = known_by_some(votes)
    found = [max(0, count - known) // FIVE * FIVE for count in counts]
    while any(found) and not _leaves_enough_open(found, votes):
        most = max(found)
        found = [fives - FIVE if fives == most else fives for fives in found]
    return (0,) * len(found) if _would_tell_of_silence(found, votes) else tuple(found)


def _leaves_enough_open(found: Sequence[int], votes: int) -> bool:
    """Whether those beside the fives could be with any choice, or with none."""
    beside, known = votes - sum(found), known_by_some(votes)
    if sum(fives > 0 for fives in found) == 1 and beside <= 2 * known:
        return False  # whoever knows so many who chose otherwise would know that all others chose this
    return beside <= _untold(votes) * (len(found) - 1)  # with more, each choice was certainly somebody's


def _would_tell_of_silence(found: Sequence[int], votes: int) -> bool:
    """Whether a single five has to stay untold: otherwise silence would tell that each choice is somebody's."""
    few = _untold(votes)
    return sum(found) == FIVE and few * (len(found) - 1) < votes <= few * len(found)


def _untold(votes: int) -> int:
    """How many can choose something and no number be told of it."""
    return FIVE - 1 + known_by_some(votes)
