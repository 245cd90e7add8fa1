"""What is said about an advice is exact: held against brute force, against theory, and against walks to the end."""

from __future__ import annotations

import itertools
import os
import random
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import pytest

from spectrum.atlas import Atlas, Choices, build_atlas
from spectrum.reasoning import (
    ChangeSet,
    Place,
    Reasoning,
    changes_to,
    disagreement,
    futures,
    keeping,
    next_question,
    one_step,
    radius,
    relevant,
)
from spectrum.reasoning.changing import MOST_CHANGES
from spectrum.rulebook import Rulebook

from .oracle import random_rulebook

# The brute force over up to four changes takes 50 ms a situation; more of them can be asked for: SPECTRUM_CASES=10000.
CASES = int(os.environ.get("SPECTRUM_CASES", "100"))


@pytest.fixture(params=["ceiling", "condition"])
def counted(request: pytest.FixtureRequest, atlas: Atlas) -> Atlas:
    return atlas.counting_lone_gaps(request.param)


def deciding(atlas: Atlas) -> list[str]:
    return [factor.id for factor in atlas.rulebook.factors if factor.id in atlas.space.factors]


def some_choices(atlas: Atlas, chance: random.Random, open_: int = 0, lists: int = 0) -> dict[str, list[int]]:
    """Answers to every deciding question, some of them left out and some of them lists."""
    names = deciding(atlas)
    found = {name: [chance.randrange(len(atlas.rulebook.factor[name].options))] for name in names}
    for name in chance.sample(names, lists):
        options = range(len(atlas.rulebook.factor[name].options))
        found[name] = sorted(chance.sample(options, chance.randint(2, len(options))))
    for name in chance.sample(names, open_):
        found.pop(name)
    return found


def by_the_atlas(atlas: Atlas, choices: Choices) -> int:
    """The modes possible as bits, from the atlas itself."""
    return sum({1 << verdict.advised for verdict in atlas.outlook(choices).verdicts})


def advised(atlas: Atlas, choices: Choices) -> int:
    """The modes possible as bits, from the space, which the first tests hold against the atlas."""
    return Place(atlas, choices).modes


# -- the space ---------------------------------------------------------------------------------------------------------


def test_the_space_says_what_the_atlas_says(counted: Atlas) -> None:
    chance = random.Random(1)
    for _ in range(300):
        choices = some_choices(counted, chance, chance.choice((0, 0, 3, 6)), chance.choice((0, 2, 5)))
        assert Place(counted, choices).modes == by_the_atlas(counted, choices)


def test_the_space_of_a_random_rulebook_says_what_its_atlas_says() -> None:
    chance = random.Random(2)
    for _ in range(60):
        atlas = build_atlas(random_rulebook(chance))
        names = [factor.id for factor in atlas.rulebook.factors]
        for _ in range(8):
            choices = {
                name: [chance.randrange(len(atlas.rulebook.factor[name].options))]
                for name in names
                if chance.random() < 0.7
            }
            assert Place(atlas, choices).modes == by_the_atlas(atlas, choices)


# -- what would change it ----------------------------------------------------------------------------------------------


class BruteSide:
    """Every change of up to four answers to some factors, as rows of numbers: told by tables, not by the space."""

    def __init__(self, atlas: Atlas, factors: Sequence[str]) -> None:
        self.factors = factors
        self.options = np.array([len(atlas.rulebook.factor[name].options) for name in factors])
        self.offsets = np.concatenate([[0], np.cumsum(self.options)[:-1]])
        rows = [
            row
            for size in range(MOST_CHANGES + 1)
            for some in itertools.combinations(range(len(factors)), size)
            for row in itertools.product(
                *(range(self.options[at] - 1) if at in some else [-1] for at in range(len(factors)))
            )
        ]
        self.patterns = np.array(sorted(rows, key=lambda row: sum(one >= 0 for one in row)))
        self.sizes = (self.patterns >= 0).sum(axis=1)

    def changed(self, now: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The answers after each change, and which answers are new, as bits."""
        others = self.patterns + (self.patterns >= now)
        answers = np.where(self.patterns < 0, now, others)
        bits = np.where(self.patterns < 0, 0, np.left_shift(1, self.offsets + answers)).sum(axis=1)
        return answers, bits

    def bits_of(self, change: ChangeSet, book: Rulebook) -> int:
        mine = [(at, name) for at, name in enumerate(self.factors) if name in change.answers]
        return sum(1 << int(self.offsets[at] + book.factor[name].place(change.answers[name])) for at, name in mine)


class Brute:
    """Needed modes and ceilings of the shipped rulebook for every change, where a lone gap counts as a ceiling."""

    def __init__(self, atlas: Atlas) -> None:
        self.atlas = atlas
        tables = [one for one in atlas.work_tables if one.plan.decides and one.plan.counts(())]
        (self.task,) = [one for one in tables if any(rule.then.supports for rule in one.plan.rules)]
        self.others = [one for one in tables if one is not self.task and set(one.plan.factors) <= atlas.space.factors]
        self.need = BruteSide(atlas, self.task.plan.factors)
        self.bounds = BruteSide(atlas, [name for table in self.others for name in table.plan.factors])

    def check(self, choices: Mapping[str, Sequence[int]], mode: str, listed: Sequence[ChangeSet]) -> None:
        """Each small change that reaches the mode holds a listed one, and each small listed one is a change that does."""
        depth = self.atlas.rulebook.depth(mode)
        rows, row_bits = self.need.changed(np.array([choices[name][0] for name in self.need.factors]))
        columns, column_bits = self.bounds.changed(np.array([choices[name][0] for name in self.bounds.factors]))
        needed, cap = self._task(rows)
        caps = self._caps(columns)
        small = [one for one in listed if len(one.answers) <= MOST_CHANGES]
        wanted = [
            (self.need.bits_of(one, self.atlas.rulebook), self.bounds.bits_of(one, self.atlas.rulebook))
            for one in small
        ]
        reached_listed = 0
        for size in range(MOST_CHANGES + 1):
            some = self.need.sizes == size
            others = self.bounds.sizes <= MOST_CHANGES - size
            reached = np.minimum(np.minimum(needed, cap)[some][:, None], caps[others][None, :]) == depth
            holds = np.zeros_like(reached)
            for one, other in wanted:
                holds |= ((row_bits[some] & one) == one)[:, None] & ((column_bits[others] & other) == other)[None, :]
                exact = (row_bits[some] == one)[:, None] & (column_bits[others] == other)[None, :]
                reached_listed += int((reached & exact).sum())
            assert (reached <= holds).all(), "a change that reaches the mode holds no listed one"
        assert reached_listed == len(wanted), "a listed change does not reach the mode"

    def _task(self, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        verdicts = [self.atlas.orderings.verdict(said) for said in self.task.conclusions]
        patterns = self.task.pattern[tuple(rows.T)]
        return np.array([one.needed for one in verdicts])[patterns], np.array([one.feasible for one in verdicts])[
            patterns
        ]

    def _caps(self, columns: np.ndarray) -> np.ndarray:
        lowest = np.full(len(columns), 99)
        at = 0
        for table in self.others:
            feasible = np.array([self.atlas.orderings.verdict(said).feasible for said in table.conclusions])
            part = columns[:, at : at + len(table.plan.factors)]
            lowest = np.minimum(lowest, feasible[table.pattern[tuple(part.T)]])
            at += len(table.plan.factors)
        return lowest


def test_every_minimal_change_is_found_and_nothing_else(atlas: Atlas) -> None:
    brute = Brute(atlas)
    chance = random.Random(3)
    for _ in range(CASES):
        choices = some_choices(atlas, chance)
        place = Place(atlas, choices)
        for mode in atlas.rulebook.mode_ids:
            if mode not in place.names(place.modes):
                listed = changes_to(place, mode)
                brute.check(choices, mode, listed)
                irreducible(listed)


def irreducible(listed: Sequence[ChangeSet]) -> None:
    """No listed set is part of another one, and the nearest come first."""
    sets = [frozenset(one.answers.items()) for one in listed]
    assert len(set(sets)) == len(sets)
    sizes = [len(one) for one in sets]
    assert sizes == sorted(sizes)
    small = [one for one in sets if len(one) <= MOST_CHANGES]
    for one, other in itertools.permutations(small, 2):
        assert not one < other


def test_changes_are_right_when_answers_are_open_or_disputed(counted: Atlas) -> None:
    chance = random.Random(4)
    book = counted.rulebook
    for _ in range(8):
        choices = some_choices(counted, chance, open_=chance.choice((0, 2, 8)), lists=chance.choice((0, 2)))
        place = Place(counted, choices)
        for depth, mode in enumerate(book.mode_ids):
            if place.modes == 1 << depth:
                continue
            listed = changes_to(place, mode)
            for one in listed[:40]:
                then = {**choices, **{name: [book.factor[name].place(option)] for name, option in one.answers.items()}}
                assert set(one.answers) <= set(choices)
                assert advised(counted, then) == 1 << depth
                for fewer in parts(one.answers):
                    less = {name: [book.factor[name].place(option)] for name, option in fewer.items()}
                    assert Place(counted, {**choices, **less}).modes != 1 << depth
            singles = {next(iter(one.answers.items())) for one in listed if len(one.answers) == 1}
            assert singles == {
                (name, option)
                for name in choices
                for at, option in enumerate(book.factor[name].option_ids)
                if [at] != choices[name] and advised(counted, {**choices, name: [at]}) == 1 << depth
            }


def parts(answers: Mapping[str, str]) -> Iterator[dict[str, str]]:
    for size in range(len(answers)):
        for some in itertools.combinations(answers, size):
            yield {name: answers[name] for name in some}


def test_every_single_change_says_what_the_atlas_says(counted: Atlas) -> None:
    chance = random.Random(5)
    for _ in range(20):
        choices = some_choices(counted, chance, open_=chance.choice((0, 4)))
        reasoning = Reasoning(Place(counted, choices))
        assert len(reasoning.single) == sum(
            len(counted.rulebook.factor[name].options) - (name in choices) for name in deciding(counted)
        )
        for one in reasoning.single:
            then = {**choices, one.factor: [counted.rulebook.factor[one.factor].place(one.option)]}
            assert one.advised == reasoning.place.names(advised(counted, then))


def test_the_radius_is_the_size_of_the_nearest_change(counted: Atlas) -> None:
    chance = random.Random(6)
    for _ in range(60):
        place = Place(counted, some_choices(counted, chance))
        sizes = [len(one.answers) for mode in counted.rulebook.mode_ids for one in changes_to(place, mode)]
        assert radius(place) == min(sizes)
        assert radius(Place(counted, {})) == 0


# -- what settles it ---------------------------------------------------------------------------------------------------


def test_the_smallest_proof_is_found_and_no_answer_outside_all_proofs_matters(counted: Atlas) -> None:
    chance = random.Random(7)
    for _ in range(12):
        choices = some_choices(counted, chance, open_=9)
        choices |= {"trust": [0]}
        reasoning = Reasoning(Place(counted, choices))
        wanted = advised(counted, choices)
        proving = [
            some
            for size in range(len(choices) + 1)
            for some in itertools.combinations(choices, size)
            if advised(counted, {name: choices[name] for name in some}) == wanted
        ]
        assert len(reasoning.settled_by) == len(proving[0])
        assert set(reasoning.settled_by) in [set(one) for one in proving]
        minimal = [set(one) for one in proving if not any(set(other) < set(one) for other in proving)]
        assert sorted(map(sorted, minimal)) == sorted(map(sorted, reasoning.proofs()))
        assert set(reasoning.no_part) == set(choices) - set().union(*minimal)


def test_minimal_reasons_are_the_minimal_hitting_sets_of_minimal_changes(atlas: Atlas) -> None:
    chance = random.Random(8)
    for _ in range(25):
        place = Place(atlas, some_choices(atlas, chance))
        changed = {
            frozenset(one.answers)
            for mode in atlas.rulebook.mode_ids
            for one in changes_to(place, mode, most=len(place.choices))
        }
        smallest = {one for one in changed if not any(other < one for other in changed)}
        proofs = {frozenset(one) for one in Reasoning(place).proofs()}
        assert hitting_sets(smallest) == proofs
        assert hitting_sets(proofs) == smallest


def hitting_sets(sets: set[frozenset[str]]) -> set[frozenset[str]]:
    """All minimal sets that share something with each of some sets (Berge's way)."""
    found = {frozenset[str]()}
    for one in sets:
        more = {old if old & one else old | {name} for old in found for name in (one if not old & one else [""])}
        found = {new for new in more if not any(other < new for other in more)}
    return found


def test_what_blocks_a_mode_really_rules_it_out(counted: Atlas) -> None:
    chance = random.Random(9)
    for _ in range(15):
        choices = some_choices(counted, chance, open_=chance.choice((0, 3)))
        place = Place(counted, choices)
        kept = keeping(place)
        for depth, mode in enumerate(counted.rulebook.mode_ids):
            blocks = Reasoning(place).blocking(mode)
            assert bool(blocks) != bool(place.modes >> depth & 1)
            for block in blocks[:10]:
                assert not advised(counted, {name: choices[name] for name in block}) >> depth & 1
                for name in block:
                    fewer = {one: choices[one] for one in block if one != name}
                    assert advised(counted, fewer) >> depth & 1
            assert set().union(*blocks) <= set(kept.factors)


# -- how sure ----------------------------------------------------------------------------------------------------------


def test_the_words_for_sureness_follow_from_the_numbers(atlas: Atlas) -> None:
    chance = random.Random(10)
    words = set()
    for _ in range(60):
        place = Place(atlas, some_choices(atlas, chance, open_=chance.choice((0, 1, 4))))
        sure = Reasoning(place).sureness
        words.add(sure.word)
        single = len(sure.modes) == 1
        holds = sure.optimism.survives and not sure.one_decides
        assert sure.word == ("open" if not single else "settled" if holds else "leaning")
        assert (sure.radius == 0) == (not single)
        worse = {name: [atlas.rulebook.factor[name].place(option)] for name, option in sure.optimism.answers.items()}
        assert sure.optimism.advised == place.names(advised(atlas, {**place.choices, **worse}))
        assert sure.one_decides == (single and len({one.factor for one in one_step(place)}) == 1)
        if sure.check:
            assert sure.check in one_step(place)
    assert words == {"open", "leaning", "settled"}


def test_the_next_best_mode_is_the_nearest_one(atlas: Atlas) -> None:
    chance = random.Random(11)
    for _ in range(30):
        place = Place(atlas, some_choices(atlas, chance))
        sizes = {
            mode: min(len(one.answers) for one in found)
            for mode in atlas.rulebook.mode_ids
            if (found := changes_to(place, mode))
        }
        best = Reasoning(place).next_best
        assert best is not None
        assert sizes[best] == min(sizes.values())


# -- the interview -----------------------------------------------------------------------------------------------------


def walk(atlas: Atlas, truth: Mapping[str, int]) -> tuple[int, Place]:
    """Ask until nothing can matter; every question asked must be able to matter, and its futures must be true."""
    place, count = Place(atlas, {}), 0
    while (name := next_question(place)) is not None:
        assert name in relevant(place)
        told = futures(place, name)
        assert len(set(told.values())) > 1 or len(next(iter(told.values()))) > 1
        option = atlas.rulebook.factor[name].option_ids[truth[name]]
        place = place.with_answers({name: [truth[name]]})
        assert place.names(place.modes) == told[option]
        count += 1
    return count, place


def test_every_walk_ends_with_the_whole_answer_and_asks_much_less(counted: Atlas) -> None:
    chance = random.Random(12)
    names = deciding(counted)
    counts = []
    for _ in range(CASES):
        truth = {name: chance.randrange(len(counted.rulebook.factor[name].options)) for name in names}
        count, place = walk(counted, truth)
        assert place.modes == advised(counted, {name: [option] for name, option in truth.items()})
        assert place.is_settled
        counts.append(count)
    assert sum(counts) / len(counts) < len(names) / 2
    assert max(counts) < len(names)


def test_a_question_is_relevant_just_when_some_completion_makes_it_matter(atlas: Atlas) -> None:
    chance = random.Random(13)
    names = deciding(atlas)
    for _ in range(15):
        choices = some_choices(atlas, chance, open_=4)
        open_ = [name for name in names if name not in choices]
        ranges = [range(len(atlas.rulebook.factor[name].options)) for name in open_]
        by_cell = {
            cell: advised(atlas, {**choices, **{name: [one] for name, one in zip(open_, cell, strict=True)}})
            for cell in itertools.product(*ranges)
        }
        matter = {
            name
            for at, name in enumerate(open_)
            for cell, modes in by_cell.items()
            if any(by_cell[(*cell[:at], other, *cell[at + 1 :])] != modes for other in ranges[at])
        }
        assert set(relevant(Place(atlas, choices))) == matter


def test_what_nobody_knows_is_not_asked_again_and_ends_the_interview_open(atlas: Atlas) -> None:
    place, asked = Place(atlas, {}), set[str]()
    while (name := next_question(place, asked)) is not None:
        assert name not in asked
        asked.add(name)
    assert not place.is_settled
    assert asked == set(deciding(atlas))


def test_the_interview_is_within_five_per_cent_of_the_best_there_is_on_the_task(atlas: Atlas) -> None:
    """The best is found by dynamic programming over every state of knowledge of the task's questions."""
    space = atlas.space
    axes = space.need.axes
    sizes = [np.array([len(places) for places in axis.classes]) for axis in axes]
    free = np.argwhere(space.bounds.cells == space.advised[-1].argmax())[0]
    ready = {axis.factor: [axis.classes[at][0]] for axis, at in zip(space.bounds.axes, free.tolist(), strict=True)}
    bits = np.left_shift(1, space.advised[:, space.advised[-1].argmax()])[space.need.cells]
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
        name = next_question(Place(atlas, {**ready, **known}))
        ours[state] = after(ours, state, [axis.factor for axis in axes].index(str(name)))
    start = tuple(len(size) for size in sizes)
    assert ours[start] <= 1.05 * best[start]


# -- disagreement ------------------------------------------------------------------------------------------------------


def test_the_smallest_set_of_disputes_to_settle_is_found(counted: Atlas) -> None:
    chance = random.Random(14)
    found = 0
    for _ in range(25):
        choices = some_choices(counted, chance, open_=chance.choice((0, 0, 2)), lists=3)
        several = [name for name, options in choices.items() if len(options) > 1]
        told = disagreement(Place(counted, choices), several)

        def decides(some: Sequence[str], choices: Mapping[str, Sequence[int]] = choices) -> bool:
            ways = itertools.product(*([(name, option) for option in choices[name]] for name in some))
            return all(
                advised(counted, {**choices, **{name: [one] for name, one in way}}).bit_count() == 1 for way in ways
            )

        smallest = next(
            (
                size
                for size in range(len(several) + 1)
                for some in itertools.combinations(several, size)
                if decides(some)
            ),
            None,
        )
        assert (None if told.settle is None else len(told.settle)) == smallest
        if told.settle is not None:
            assert decides(told.settle)
            assert set(told.leave) == set(several) - set(told.settle)
            found += bool(told.settle)
    assert found
