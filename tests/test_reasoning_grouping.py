"""Minimal ways are found whatever is wanted, and told over counts in as few words as there are."""

from __future__ import annotations

import doctest
import importlib
import itertools
from collections import Counter
from collections.abc import Iterator

import numpy as np
import pytest

from spectrum.atlas import Axis
from spectrum.reasoning import AnyOf, Atom, Change, Position, changes_to, grouping
from spectrum.reasoning.grouping import kinds_of_sets
from spectrum.reasoning.minimal_sets import Minimal, minimal
from spectrum.reasoning.ways import Ways
from spectrum.rulebook import Rulebook

from .test_reasoning_changes import Exact, exact, other_modes
from .test_reasoning_space import apart, minimal_ways, random_cases

# -- a space of two by three -------------------------------------------------------------------------------------------


def two_by_three() -> list[Ways]:
    """`trust` could become better, `time` be found in two ways; together a start, or with `law` alone."""
    grid = np.array([[0, 1, 1], [1, 2, 2]])
    answers = (Axis("trust", ((0,), (1,))), Axis("time", ((0,), (1,), (2,))))
    return [Ways(answers, grid, (1, 2, 4), (0, 0)), Ways((Axis("law", ((0,), (1,))),), np.array([0, 1]), (1, 2), (0,))]


def test_one_thing_mended_and_the_law_is_told_as_any_one_of_two_and_the_law() -> None:
    wanted = np.array([[False, False], [False, True], [False, True]])  # things mended by law
    found = minimal(two_by_three(), wanted)
    assert len([*found]) == 3  # trust; time found one way; time found the other way: each with the law
    (kind,) = kinds_of_sets(found)
    told = {(count, tuple((move.factor, move.options) for move in pile)) for count, pile in kind}
    assert told == {(1, (("trust", (1,)), ("time", (1, 2)))), (1, (("law", (1,)),))}


def test_changes_of_different_sides_can_stand_for_each_other() -> None:
    wanted = np.array([[False, True], [True, True], [True, True]])
    (kind,) = kinds_of_sets(minimal(two_by_three(), wanted))
    assert [(count, {move.factor for move in pile}) for count, pile in kind] == [(1, {"trust", "time", "law"})]


@pytest.mark.parametrize(
    "module",
    [
        *("reasoning.change", "reasoning.fewer", "reasoning.grouping", "reasoning.losses", "reasoning.minimal_sets"),
        *("reasoning.order", "reasoning.questions", "checks.laws"),
    ],
)
def test_the_examples_in_the_docstrings_hold(module: str) -> None:
    result = doctest.testmod(importlib.import_module(f"spectrum.{module}"))
    assert result.attempted
    assert not result.failed


def test_a_change_counts_its_sets_and_its_answers() -> None:
    atoms = [Atom("trust", ("growing", "strong")), Atom("time", ("set_aside",)), Atom("law", ("no",))]
    change = Change((Atom("give_up", ("small", "named", "nothing")),), (AnyOf(2, tuple(atoms)),), ("you", "partners"))
    assert (change.size, change.count) == (3, 15)
    assert len(set(exact([change]))) == 15


@pytest.mark.parametrize("largest", [grouping.LARGEST, 1])
@pytest.mark.parametrize(
    ("values", "shapes"), [(3, [(3, 2, 2), (2, 3), (2,)]), (90, [(10, 9, 2), (4, 4)]), (4, [(2,) * 7])]
)
def test_whatever_is_wanted_the_minimal_ways_are_found_and_told(
    monkeypatch: pytest.MonkeyPatch, largest: int, values: int, shapes: list[tuple[int, ...]]
) -> None:
    """Also with more kinds of ways than a number of 64 bits can hold, and with numbers larger than that."""
    monkeypatch.setattr(grouping, "LARGEST", largest)
    chance = np.random.default_rng(values)
    for _ in range(40):
        numbers = [chance.integers(0, values, shape) for shape in shapes]
        wanted = chance.random([values] * len(shapes)) < chance.choice([0.05, 0.3])
        ways = [
            Ways(
                tuple(Axis(f"{side}{at}", tuple((one,) for one in range(size))) for at, size in enumerate(shape)),
                some,
                tuple(range(values)),
                (0,) * len(shape),
            )
            for side, (shape, some) in enumerate(zip(shapes, numbers, strict=True))
        ]
        grids = (some.reshape(shape) for some, shape in zip(numbers, apart(numbers), strict=True))
        expected = minimal_ways(wanted[tuple(grids)])
        found = minimal(ways, wanted)
        assert len([*found]) == len(expected)
        names = [axis.factor for one in ways for axis in one.axes]
        assert {tuple(sorted(told)) for told in _spelt_out(found)} == {
            tuple((name, entry) for name, entry in zip(names, row, strict=True) if entry) for row in expected.tolist()
        }


def _spelt_out(found: Minimal) -> Iterator[list[tuple[str, int]]]:
    """Every exact set of moves of a family that was told over counts."""
    for kind in kinds_of_sets(found):
        for some in itertools.product(*(itertools.combinations(pile, count) for count, pile in kind)):
            moves = list(itertools.chain.from_iterable(some))
            for options in itertools.product(*(move.options for move in moves)):
                yield [(move.factor, option) for move, option in zip(moves, options, strict=True)]


# -- in as few words as there are ---------------------------------------------------------------------------------------


def test_no_change_could_be_told_in_fewer_words(book: Rulebook) -> None:
    """Held against the plain meaning: options merged, and swaps tried on the whole family."""
    grouped = 0
    for brute, choices in random_cases(book, seed=4, atlases=110, situations=4):
        place = Position(brute.atlas, choices)
        for mode in other_modes(place):
            listed = changes_to(place, mode)
            sets = set(exact(listed))
            if len(sets) > 150:
                continue
            told = {
                (
                    frozenset(map(_merged_atom, one.all_of)),
                    frozenset((some.count, frozenset(map(_merged_atom, some.of))) for some in one.any_of),
                )
                for one in listed
            }
            assert told == plainly_grouped(sets)
            assert len(told) == len(listed)
            grouped += sum(bool(one.any_of) for one in listed)
    assert grouped > 100


Merged = tuple[str, frozenset[str]]


def _merged_atom(atom: Atom) -> Merged:
    return atom.factor, frozenset(atom.options)


def plainly_grouped(sets: set[Exact]) -> set[tuple[frozenset[Merged], frozenset[tuple[int, frozenset[Merged]]]]]:
    links = {atom: frozenset(one - {atom} for one in sets if atom in one) for one in sets for atom in one}
    merged = {
        atom: (atom[0], frozenset(other[1] for other in links if other[0] == atom[0] and links[other] == links[atom]))
        for atom in links
    }
    family = {frozenset(merged[atom] for atom in one) for one in sets}
    piles: list[list[Merged]] = []
    for atom in set(merged.values()):
        same = next((pile for pile in piles if swapped(family, atom, pile[0]) == family), None)
        piles.append([atom]) if same is None else same.append(atom)
    pile_of = {atom: frozenset(pile) for pile in piles for atom in pile}
    found = set()
    for one in family:
        counts = Counter(pile_of[atom] for atom in one)
        whole = frozenset(atom for pile, count in counts.items() if count == len(pile) for atom in pile)
        found.add((whole, frozenset((count, pile) for pile, count in counts.items() if count < len(pile))))
    return found


def swapped(family: set[frozenset[Merged]], one: Merged, other: Merged) -> set[frozenset[Merged]]:
    places = {one: other, other: one}
    return {frozenset(places.get(atom, atom) for atom in some) for some in family}
