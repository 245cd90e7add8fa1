"""An attack on the votes of a room: everything that is shown, and all that could have been for that to be shown.

The attacker knows how what is shown is worked out, how many voted each time, and some of the votes: those of phones of
its own, cast as it likes, and those that others told it. It must learn nobody else's vote, and of no group of fewer than
five others that there is one.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

import numpy as np
import pytest

from spectrum.classroom import ENOUGH, FIVE, Vote, VoteOutcome
from spectrum.classroom.telling import known_by_some, whole_fives
from spectrum.classroom.votes import outcome_of_one, outcome_of_two

Histogram = tuple[int, ...]
Seen = tuple[object, ...]
"""Everything that is shown of a room."""


def histograms(votes: int, choices: int) -> Iterator[Histogram]:
    """Every way in which so many votes can fall on so many choices."""
    for bars in itertools.combinations(range(votes + choices - 1), choices - 1):
        ends = (-1, *bars, votes + choices - 1)
        yield tuple(after - before - 1 for before, after in itertools.pairwise(ends))


def shown(outcome: VoteOutcome) -> Seen:
    votes = (outcome.last, outcome.reasons, *([outcome.first] if outcome.first else []))
    return tuple((one.votes, tuple(one.at_least.items())) for one in votes)


def groups(choices: int) -> list[tuple[int, ...]]:
    """Every group of choices but none and all."""
    return [some for size in range(1, choices) for some in itertools.combinations(range(choices), size)]


# -- one vote, of every size ---------------------------------------------------------------------------------------------

SIZES = [*((5, votes) for votes in (*range(1, 22), 27, 33)), *((3, votes) for votes in range(1, 41))]


@pytest.mark.parametrize(("choices", "votes"), SIZES)
def test_nothing_follows_from_what_is_told_of_one_vote(choices: int, votes: int) -> None:
    could_be = defaultdict(list)
    for one in histograms(votes, choices):
        could_be[whole_fives(one)].append(one)
    if votes < ENOUGH:
        assert not any(map(any, could_be))
    for told, some in could_be.items():
        if list(told) != sorted(told):
            continue  # no choice is treated otherwise than another, so the order of the choices changes nothing
        possible = np.array(some)
        assert all(number % FIVE == 0 and (possible[:, at] >= number).all() for at, number in enumerate(told))
        for known in known_votes(choices, known_by_some(votes)):
            others = possible - known
            others = others[(others >= 0).all(axis=1)]
            if len(others):
                no_small_group_is_known(others, choices)
                nobody_is_known(others)


def test_how_many_votes_may_be_known() -> None:
    assert [known_by_some(votes) for votes in (7, 8, 9, 10, 11, 12, 13, 14, 40)] == [0, 1, 1, 2, 2, 3, 3, 4, 4]


def known_votes(choices: int, most: int) -> Iterator[np.ndarray]:
    """What an attacker may know or cast: nobody's vote, one, and so on, for each choice."""
    for count in range(most + 1):
        for known in itertools.combinations_with_replacement(range(choices), count):
            yield np.bincount(np.array(known, int), minlength=choices)


def no_small_group_is_known(possible: np.ndarray, choices: int) -> None:
    """Of no group of choices it is known that one to four people are behind it: it may be nobody, or five."""
    behind = possible @ np.array([[one in some for one in range(choices)] for some in groups(choices)]).T
    assert ((behind.min(axis=0) == 0) | (behind.max(axis=0) >= FIVE)).all()


def nobody_is_known(others: np.ndarray) -> None:
    """It is not known that all the others chose the same."""
    rest = int(others[0].sum())
    assert not rest or not (others == rest).all(axis=0).any()


def test_four_phones_do_not_tell_whether_any_of_thirty_chose_a_way() -> None:
    """They vote for a way that nobody, one, or up to four others chose: the same is told of it."""
    told = [whole_fives((15, 15 - others, 0, 0, 4 + others)) for others in range(FIVE)]
    assert {one[-1] for one in told} == {0}
    assert whole_fives((15, 10, 0, 0, 4 + FIVE))[-1] == FIVE


# -- two votes and reasons, person by person -----------------------------------------------------------------------------


@pytest.mark.parametrize("people", range(5, 9))
def test_nobody_is_known_from_two_votes_together(people: int) -> None:
    """Every person's two votes, between two ways: for each of them there is another that looks the same to each other."""
    cells = list(itertools.product("ab", "ab"))
    could_be: dict[Seen, list[tuple[int, ...]]] = defaultdict(list)
    for room in itertools.product(range(len(cells)), repeat=people):
        votes = [Vote(cells[one][1], "r", cells[one][0]) for one in room]
        could_be[_shown_of(tuple(sorted(room)), votes)].append(room)
    for rooms in could_be.values():
        possible = np.array(rooms)
        for mine in range(len(cells)):
            seen_by_me = possible[possible[:, 0] == mine]
            for vote in (0, 1):
                if len(seen_by_me):
                    chosen = np.array([cells[one][vote] for one in seen_by_me[:, 1]])
                    assert len(set(chosen)) == 2, "somebody who sits beside me is known"


_OF: dict[tuple[int, ...], Seen] = {}


def _shown_of(counts: tuple[int, ...], votes: Iterable[Vote]) -> Seen:
    """What is shown does not depend on who is who."""
    if counts not in _OF:
        _OF[counts] = shown(outcome_of_two(votes, ("a", "b"), ("r",)))
    return _OF[counts]


@pytest.mark.parametrize(("ways", "people"), [(2, 8), (2, 10), (2, 14), (2, 19), (2, 24), (3, 8), (3, 9)])
def test_no_small_group_is_known_from_two_votes_together(ways: int, people: int) -> None:
    """Of nobody who went from some ways to others, in any mix, it is known that they are one to four.

    Whoever asks knows both votes of as many people as may be known.
    """
    tables = np.array(list(histograms(people, ways * ways)))
    squares = tables.reshape(-1, ways, ways)
    could_be = defaultdict(list)
    for at, (first, last) in enumerate(zip(squares.sum(axis=2).tolist(), squares.sum(axis=1).tolist(), strict=True)):
        could_be[whole_fives(first), whole_fives(last)].append(at)
    mixes = np.array([[cell in some for cell in range(ways * ways)] for some in groups(ways * ways)], dtype=np.int16).T
    for some in could_be.values():
        for known in known_votes(ways * ways, known_by_some(people)):
            others = tables[some] - known
            behind = others[(others >= 0).all(axis=1)].astype(np.int16) @ mixes
            if len(behind):
                assert ((behind.min(axis=0) == 0) | (behind.max(axis=0) >= FIVE)).all()


# -- people who come late, and people who leave --------------------------------------------------------------------------

WAYS = ("alone", "beside", "in step", "by turns", "with")
REASONS = ("because", "since")


@pytest.mark.parametrize("stay", [["with"] * 9, ["with"] * 6 + ["alone"] * 6, ["alone"] * 4 + ["with"] * 8])
@pytest.mark.parametrize("changed", [False, True])
def test_whoever_comes_late_or_leaves_moves_no_number(stay: list[str], changed: bool) -> None:
    """Even who knows that everybody else kept to a vote, or how each one changed it, sees no trace of them."""
    again = [Vote("beside" if changed else way, "because", way) for way in stay]
    without = shown(outcome_of_two(again, WAYS, REASONS))
    for way, reason in itertools.product(WAYS, REASONS):
        for late in (1, 4, 6):
            assert shown(outcome_of_two([*again, *[Vote(way, reason)] * late], WAYS, REASONS)) == without


def test_every_number_and_every_difference_of_two_is_whole_fives() -> None:
    chance = np.random.default_rng(16)
    for _ in range(500):
        people = int(chance.integers(1, 41))
        ways = chance.choice(WAYS, size=(people, 2))
        votes = [Vote(str(last), str(chance.choice(REASONS)), str(first)) for first, last in ways]
        for outcome in (outcome_of_one(votes, WAYS, REASONS), outcome_of_two(votes, WAYS, REASONS)):
            numbers = [number for one in _told(outcome) for number in one.values()]
            for one, other in itertools.product([0, *numbers], repeat=2):
                assert (one - other) % FIVE == 0


def _told(outcome: VoteOutcome) -> list[Mapping[str, int]]:
    return [one.at_least for one in (outcome.first, outcome.last, outcome.reasons) if one]
