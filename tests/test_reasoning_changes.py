"""What would change an advice: every minimal set of answers and no other, every single one, and how far away it is."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np
import pytest

from spectrum.atlas import Atlas
from spectrum.reasoning import Change, Position, Reasoning, changes_to, expanded, radius
from spectrum.rulebook import Rulebook
from spectrum.rulebook.model import WHO

from .test_reasoning_space import PARTNERS, Brute, minimal_ways, random_cases, some_choices

Exact = frozenset[tuple[str, str]]


def exact(listed: Iterable[Change]) -> list[Exact]:
    """Every exact set that some changes stand for."""
    return [frozenset(one.items()) for change in listed for one in expanded(change)]


def other_modes(place: Position) -> list[str]:
    return [mode for depth, mode in enumerate(place.atlas.rulebook.mode_ids) if place.modes != 1 << depth]


# -- every minimal change, and no other --------------------------------------------------------------------------------


def brute_changes(brute: Brute, choices: Mapping[str, Sequence[int]], grid: np.ndarray, target: int) -> set[Exact]:
    """Every minimal set of changes that makes a mode certain, by trying all."""
    entries = brute.to_change(choices)
    looked_at = brute.atlas.rulebook.looked_at
    return {
        frozenset(
            (name, looked_at[name][entries[name][entry][0]])
            for name, entry in zip(brute.names, way, strict=True)
            if entry
        )
        for way in minimal_ways(grid == target).tolist()
    }


def test_every_minimal_change_in_a_random_atlas_is_found_once_and_nothing_else(book: Rulebook) -> None:
    found = 0
    for brute, choices in random_cases(book, seed=3, atlases=110, situations=14):
        place = Position(brute.atlas, choices)
        grid = brute.grid(choices, brute.to_change(choices))
        for mode in other_modes(place):
            listed = changes_to(place, mode)
            sets = exact(listed)
            assert len(sets) == len(set(sets)) == sum(one.count for one in listed)
            assert set(sets) == brute_changes(brute, choices, grid, 1 << book.depth(mode))
            well_told(place, listed)
            found += len(sets)
        certain = [mode for mode in book.mode_ids if place.modes == 1 << book.depth(mode)]
        assert not any(changes_to(place, mode) for mode in certain)
    assert found > 4_000


def well_told(place: Position, listed: Sequence[Change]) -> None:
    """Nearest first; each says who could do it; what is told over counts leaves a choice, and options are in order."""
    sizes = [one.size for one in listed]
    assert sizes == sorted(sizes)
    looked_at, factors = place.atlas.rulebook.looked_at, place.atlas.rulebook.factor
    for change in listed:
        who = {factors[atom.factor].who if atom.factor != PARTNERS else "partners" for atom in change.atoms}
        assert change.who == tuple(one for one in WHO if one in who)
        assert all(0 < one.count < len(one.of) for one in change.any_of)
        names = [atom.factor for atom in change.all_of]
        assert names == sorted(names, key=list(looked_at).index)
        for atom in change.atoms:
            assert list(atom.options) == sorted(atom.options, key=looked_at[atom.factor].index)


# -- the shipped rulebook ----------------------------------------------------------------------------------------------


def reaches(place: Position, answers: Iterable[tuple[str, str]], depth: int) -> bool:
    looked_at = place.atlas.rulebook.looked_at
    return place.modes_with({name: [looked_at[name].index(option)] for name, option in answers}) == 1 << depth


def minimal_parts(place: Position, answers: Exact, depth: int) -> Iterator[Exact]:
    """The minimal parts of a change that make a mode certain, by trying all parts."""
    reaching: list[Exact] = []
    for size in range(len(answers) + 1):
        for some in map(frozenset, itertools.combinations(sorted(answers), size)):
            if not any(one <= some for one in reaching) and reaches(place, some, depth):
                reaching.append(some)
    return iter(reaching)


def test_the_changes_in_the_shipped_rulebook_are_minimal_and_none_is_missed(atlas: Atlas) -> None:
    """Each of some listed ones is minimal; and of random changes that reach a mode, each minimal part is listed."""
    chance, looked_at, missed = random.Random(5), atlas.rulebook.looked_at, 0
    for _ in range(40):
        choices = some_choices(atlas, chance, chance.choice((0, 0, 3, 12)), chance.choice((0, 0, 2)))
        place = Position(atlas, choices)
        others = [
            (name, looked_at[name][at])
            for name in place.factors
            if place.is_given(name)
            for at in place.changeable(name)
            if [at] != choices[name]
        ]
        for mode in other_modes(place):
            depth, sets = atlas.rulebook.depth(mode), exact(changes_to(place, mode))
            for one in chance.sample(sets, min(3, len(sets))):
                if len(one) <= 7:
                    assert list(minimal_parts(place, one, depth)) == [one]
            for _ in range(20):
                some = frozenset(
                    {name: (name, option) for name, option in chance.sample(others, min(6, len(others)))}.values()
                )
                if reaches(place, some, depth):
                    missed += len(set(minimal_parts(place, some, depth)) - set(sets))
    assert not missed


def test_with_few_answers_every_change_in_the_shipped_rulebook_is_found_and_nothing_else(atlas: Atlas) -> None:
    chance, looked_at, found = random.Random(12), atlas.rulebook.looked_at, 0
    for _ in range(8):
        names = chance.sample(atlas.space.need.factors, 5)
        choices = some_choices(atlas, chance, lists=chance.choice((0, 1)), names=[*names, "goal_fit"])
        place, brute = Position(atlas, choices), Brute(atlas)
        entries = brute.to_change(choices)
        ways = itertools.product(*(entries[name] for name in choices))
        modes = [place.modes_with(dict(zip(choices, way, strict=True))) for way in ways]
        grid = np.array(modes).reshape([len(entries[name]) for name in choices])
        for mode in other_modes(place):
            rows = minimal_ways(grid == 1 << atlas.rulebook.depth(mode)).tolist()
            told = [[(name, at) for name, at in zip(choices, row, strict=True) if at] for row in rows]
            expected = {frozenset((name, looked_at[name][entries[name][at][0]]) for name, at in one) for one in told}
            sets = exact(changes_to(place, mode))
            assert set(sets) == expected
            assert len(sets) == len(expected)
            found += len(sets)
    assert found > 20


def test_every_change_of_one_or_two_answers_is_listed(atlas: Atlas) -> None:
    chance = random.Random(6)
    for _ in range(6):
        choices = some_choices(atlas, chance, chance.choice((0, 8)))
        place = Position(atlas, choices)
        entries = Brute(atlas).to_change({name: choices[name] for name in place.factors if name in choices})
        ones = [(name, atlas.rulebook.looked_at[name][one[0]]) for name, some in entries.items() for one in some[1:]]
        pairs = [some for some in itertools.combinations(ones, 2) if some[0][0] != some[1][0]]
        for mode in other_modes(place):
            depth = atlas.rulebook.depth(mode)
            alone = {frozenset([one]) for one in ones if reaches(place, [one], depth)}
            both = {
                frozenset(some)
                for some in pairs
                if not any(frozenset([one]) in alone for one in some) and reaches(place, some, depth)
            }
            listed = changes_to(place, mode)
            assert set(exact(one for one in listed if one.size <= 2)) == alone | both


# -- single changes, and how far it is ---------------------------------------------------------------------------------


def test_every_single_change_says_what_the_atlas_says(book: Rulebook) -> None:
    for brute, choices in random_cases(book, seed=7, atlases=40, situations=5):
        place = Position(brute.atlas, choices)
        single = Reasoning(place).single
        looked_at = brute.atlas.rulebook.looked_at
        expected = {
            (name, looked_at[name][at])
            for name in place.factors
            if name != PARTNERS or place.is_given(name)
            for at in brute.changeable(name, choices)
            if choices.get(name) != [at]
        }
        assert {(one.factor, one.option) for one in single} == expected
        assert len(single) == len(expected)
        for one in single:
            then = {**choices, one.factor: [looked_at[one.factor].index(one.option)]}
            assert one.advised == place.names(brute.grid(then, {}).item())


def test_the_radius_is_the_size_of_the_nearest_change(book: Rulebook) -> None:
    for brute, choices in random_cases(book, seed=8, atlases=60, situations=10):
        place = Position(brute.atlas, choices)
        grid = brute.grid(choices, brute.to_change(choices))
        sizes = sum(np.indices(grid.shape) > 0)
        moved = grid != place.modes
        nearest = sizes[moved].min() if moved.any() else len(brute.given(choices)) + 1
        assert radius(place) == (nearest if place.is_settled else 0)


def test_the_next_best_mode_is_the_nearest_one(book: Rulebook) -> None:
    for brute, choices in random_cases(book, seed=9, atlases=40, situations=6):
        place = Position(brute.atlas, choices)
        sizes = {
            mode: found[0].size
            for depth, mode in enumerate(book.mode_ids)
            if not place.modes >> depth & 1 and (found := changes_to(place, mode))
        }
        best = Reasoning(place).next_best
        assert (best is None) == (not sizes)
        assert best is None or sizes[best] == min(sizes.values())


@pytest.mark.parametrize("open_", [0, 8])
def test_a_list_of_changes_is_short_however_many_sets_it_stands_for(atlas: Atlas, open_: int) -> None:
    chance = random.Random(10)
    for _ in range(30):
        place = Position(atlas, some_choices(atlas, chance, open_))
        assert all(len(changes_to(place, mode)) <= 100 for mode in other_modes(place))
