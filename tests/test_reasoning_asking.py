"""The interview asks what matters, tells true futures, and never asks in vain; held against walks to the end."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

import numpy as np
import pytest

from spectrum.atlas import Atlas
from spectrum.reasoning import Position, futures, next_question, relevant
from spectrum.rulebook import Rulebook

from .test_reasoning_space import PARTNERS, Brute, deciding, random_cases

WALKS = 60


def questions(atlas: Atlas) -> list[str]:
    return [name for name in deciding(atlas) if name != PARTNERS]


def walk(atlas: Atlas, truth: Mapping[str, int], known: Sequence[str]) -> tuple[int, Position]:
    """Ask until nothing can matter; every question asked must be able to matter, and its futures must be true."""
    place, count = Position(atlas, {name: [truth[name]] for name in known}), 0
    while (name := next_question(place)) is not None:
        assert name in relevant(place)
        told = futures(place, name)
        assert len(set(told.values())) > 1 or len(next(iter(told.values()))) > 1
        option = atlas.rulebook.factor[name].option_ids[truth[name]]
        place = place.with_answers({name: [truth[name]]})
        assert place.names(place.modes) == told[option]
        count += 1
    return count, place


@pytest.mark.parametrize("known", [[PARTNERS], [PARTNERS, "is_running"]])
def test_every_walk_ends_with_the_whole_answer_and_asks_much_less(atlas: Atlas, known: list[str]) -> None:
    chance = random.Random(21)
    counts = []
    for _ in range(WALKS):
        truth = {name: chance.randrange(len(atlas.rulebook.looked_at[name])) for name in deciding(atlas)}
        count, place = walk(atlas, truth, known)
        whole = {name: [option] for name, option in truth.items() if name in place.factors}
        assert place.modes == Position(atlas, whole).modes
        assert place.is_settled
        counts.append(count)
    assert sum(counts) / len(counts) < len(questions(atlas)) / 2
    assert max(counts) < len(questions(atlas))


def completions(brute: Brute, choices: Mapping[str, Sequence[int]]) -> np.ndarray:
    """The mode (as a bit) of every completion of some answers; one axis a name, one entry a possible option."""
    sizes = zip(brute.names, brute.sizes, strict=True)
    return brute.grid(choices, {name: [[one] for one in choices.get(name, range(size))] for name, size in sizes})


def test_a_question_is_relevant_just_when_some_completion_makes_it_matter(book: Rulebook) -> None:
    for brute, choices in random_cases(book, seed=22, atlases=80, situations=8):
        modes = completions(brute, choices)
        matter = {name for at, name in enumerate(brute.names) if (modes.min(axis=at) != modes.max(axis=at)).any()}
        assert set(relevant(Position(brute.atlas, choices))) == matter - {PARTNERS}


def test_the_next_question_is_the_one_that_leaves_least_open(book: Rulebook) -> None:
    asked = 0
    for brute, choices in random_cases(book, seed=23, atlases=80, situations=8):
        place = Position(brute.atlas, choices)
        modes = completions(brute, choices)
        open_ = [(name, round(_entropy(modes, brute.names.index(name)), 9)) for name in relevant(place)]
        expected = min(open_, key=lambda one: one[1], default=(None, 0))[0]
        assert next_question(place) == expected
        asked += expected is not None
    assert asked > 200


def _entropy(modes: np.ndarray, at: int) -> float:
    """How open the mode is after a question, on average over all completions."""
    left = [np.unique(some, return_counts=True)[1] for some in np.moveaxis(modes, at, 0)]
    return sum(-(one * np.log2(one / one.sum())).sum() for one in left) / modes.size


def test_what_nobody_knows_is_not_asked_again_and_ends_the_interview_open(atlas: Atlas) -> None:
    start = {PARTNERS: [5], "is_running": [2]}
    place, asked = Position(atlas, start), set[str]()
    while (name := next_question(place, [name for name in relevant(place) if name not in asked])) is not None:
        assert name not in asked
        asked.add(name)
    assert not place.is_settled
    assert asked == set(questions(atlas)) - start.keys()


def test_the_interview_is_within_five_per_cent_of_the_best_there_is_on_the_task(atlas: Atlas) -> None:
    """The best is found by dynamic programming over every state of knowledge of the task's questions.

    Questions about costs and dates are answered, so that the states stay few.
    """
    space, cheapest = atlas.space, {"joint_cost": [0], "time_pressure": [3]}
    highest = space.advised[:, :, space.sides[2].unsaid]
    free = np.argwhere(space.bounds.cells == highest.sum(axis=0).argmax())[0]
    ready = {axis.factor: [axis.classes[at][0]] for axis, at in zip(space.bounds.axes, free.tolist(), strict=True)}
    cells = space.need.cells[
        tuple(
            slice(None) if axis.factor not in cheapest else axis.of[cheapest[axis.factor][0]]
            for axis in space.need.axes
        )
    ]
    axes = [axis for axis in space.need.axes if axis.factor not in cheapest]
    sizes = [np.array([len(places) for places in axis.classes]) for axis in axes]
    bits = np.left_shift(1, highest[:, highest.sum(axis=0).argmax()])[cells]
    for at in range(len(axes)):
        bits = np.concatenate([bits, np.bitwise_or.reduce(bits, axis=at, keepdims=True)], axis=at)
    decided = (bits & (bits - 1)) == 0
    order = sorted(
        np.ndindex(bits.shape), key=lambda state: sum(one == len(size) for one, size in zip(state, sizes, strict=True))
    )
    best, ours = np.zeros(bits.shape), np.zeros(bits.shape)

    def after(costs: np.ndarray, state: tuple[int, ...], at: int) -> float:
        then = [costs[(*state[:at], one, *state[at + 1 :])] for one in range(len(sizes[at]))]
        return 1 + float((sizes[at] * then).sum() / sizes[at].sum())

    for state in order:
        if decided[state]:
            continue
        open_ = [at for at, size in enumerate(sizes) if state[at] == len(size)]
        best[state] = min(after(best, state, at) for at in open_)
        known = {axes[at].factor: [axes[at].classes[one][0]] for at, one in enumerate(state) if at not in open_}
        name = next_question(Position(atlas, {**ready, **cheapest, **known}))
        ours[state] = after(ours, state, [axis.factor for axis in axes].index(str(name)))
    start = tuple(len(size) for size in sizes)
    assert ours[start] <= 1.05 * best[start]
