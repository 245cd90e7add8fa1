"""What would change an advice is told in few lines, which stand for every minimal set and no other: 10,000 cases."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Iterator, Sequence

import numpy as np
import pytest

from spectrum.advice import choices_of
from spectrum.atlas import Atlas
from spectrum.reasoning import AnyOf, Atom, Change, Lines, Position, changes_to, fewer, lines_to
from spectrum.reasoning.change import Part
from spectrum.reasoning.fewer import DEEPEST, Kind, depth_of, told_in_few
from spectrum.reasoning.lines import EARN, LOSE, SETTLE
from spectrum.rulebook import Rulebook

from .conftest import ROOT
from .plausible import plausible
from .test_reasoning_changes import Exact, brute_changes, exact, other_modes
from .test_reasoning_space import CASES, Brute, random_cases, some_choices

MOST = 4
"""So many lines are enough for nearly every way of working."""

# -- every minimal set, and no other -----------------------------------------------------------------------------------


def test_lines_stand_for_every_minimal_set_of_a_random_atlas_once_and_for_nothing_else(book: Rulebook) -> None:
    """Held against trying every change: some 4,000 times a situation, and a mode that something leads to."""
    cases = 0
    for brute, choices in random_cases(book, seed=21, atlases=240, situations=14):
        place = Position(brute.atlas, choices)
        grid = brute.grid(choices, brute.to_change(choices))
        for mode in other_modes(place):
            lines = lines_to(place, mode, changes_to(place, mode))
            expected = brute_changes(brute, choices, grid, 1 << book.depth(mode))
            stand_for(lines.all, expected)
            well_told(place, lines)
            told_apart(brute, choices, lines)
            cases += bool(expected)
    assert cases >= 4_000 * CASES


@pytest.mark.parametrize("most", [fewer.MOST_MERGED, 1])
def test_whatever_kinds_of_sets_there_are_the_lines_stand_for_the_same_sets(
    monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    """Also with more lines than are tried for what they share; 5,000 cases in all."""
    monkeypatch.setattr(fewer, "MOST_MERGED", most)
    chance, merged = random.Random(most), 0
    for _ in range(2500 * CASES):
        kinds = some_kinds(chance)
        plain = [Change((), tuple(AnyOf(count, pile) for count, pile in kind), ()) for kind in kinds]
        lines = [Change((), (AnyOf(len(line), tuple(line)),), ()) for line in told_in_few(kinds)]
        stand_for(lines, set(exact(plain)))
        merged += len(kinds) > len(lines)
    assert merged > 200 * CASES


def some_kinds(chance: random.Random) -> list[Kind]:
    """Some kinds of sets of a few piles, none of which is told twice."""
    piles = [
        tuple(Atom(f"{number}{at}", tuple("xy"[: chance.choice((1, 1, 2))])) for at in range(chance.randint(1, 3)))
        for number in range(chance.randint(2, 5))
    ]
    rows = {tuple(chance.choice((0, 0, 0, 1, len(pile) - 1, len(pile))) for pile in piles) for _ in range(8)}
    kinds = [tuple((count, pile) for count, pile in zip(row, piles, strict=True) if count) for row in sorted(rows)]
    return [kind for kind in kinds if kind]


def stand_for(lines: Sequence[Change], expected: set[Exact]) -> None:
    sets = exact(lines)
    assert len(sets) == len(set(sets)) == sum(one.count for one in lines)
    assert set(sets) == expected


def well_told(place: Position, lines: Lines) -> None:
    """The nearest first; in every line the rulebook's order, no question told twice in a choice, no list too deep."""
    looked_at = place.atlas.rulebook.looked_at
    for some in (lines.earning, lines.losing):
        sizes = [one.size for one in some]
        assert sizes == sorted(sizes)
        for line in some:
            assert line.size == min(map(len, exact([line])))
            names = [atom.factor for atom in line.all_of]
            assert names == sorted(set(names), key=list(looked_at).index)
            assert all(0 < one.count < len(one.of) for one in line.any_of)
            assert all(depth_of(one) <= DEEPEST for one in line.any_of)
            for one in (some for choice in line.any_of for some in choices_in(choice)):
                alone = [atom.factor for atom in one.of if isinstance(atom, Atom)]
                assert one.count != 1 or len(alone) == len(set(alone))
            for atom in line.atoms:
                assert list(atom.options) == sorted(set(atom.options), key=looked_at[atom.factor].index)


def choices_in(part: Part) -> Iterator[AnyOf]:
    if isinstance(part, AnyOf):
        yield part
        for one in part.of:
            yield from choices_in(one)


def told_apart(brute: Brute, choices: dict[str, list[int]], lines: Lines) -> None:
    """A line that earns holds nothing that could only cost; one that loses does, unless the mode is lighter anyway."""
    place = Position(brute.atlas, choices)
    bit = 1 << place.atlas.rulebook.depth(lines.mode)
    deeper, lighter = bit > place.modes, bit < place.modes & -place.modes
    assert lines.direction == (EARN if deeper else LOSE if lighter else SETTLE)
    if lighter:
        assert not lines.earning
        return
    looked_at = place.atlas.rulebook.looked_at
    costs = {
        (name, looked_at[name][at]) for name in brute.given(choices) for at in could_only_cost(brute, choices, name)
    }
    assert not any(set(one) & costs for one in exact(lines.earning))
    for line in lines.losing:
        assert {(atom.factor, option) for atom in line.atoms for option in atom.options} & costs


def could_only_cost(brute: Brute, choices: dict[str, list[int]], name: str) -> set[int]:
    """The options with which the advice is nowhere deeper than with those given, and somewhere lighter, by trying all."""
    along = np.moveaxis(brute.modes(choices), brute.names.index(name), 0)
    now = choices[name]
    nowhere = {at for at in range(len(along)) if all((along[at] <= along[one]).all() for one in now)}
    return {at for at in nowhere if any((along[at] < along[one]).any() for one in now)}


# -- the shipped rulebook ----------------------------------------------------------------------------------------------


def test_nine_of_ten_ways_of_working_need_at_most_four_lines(atlas: Atlas) -> None:
    """In situations as people could tell them, also for deeper ways of working alone; 1,000 cases in all."""
    needed: dict[str, list[int]] = {EARN: [], LOSE: [], SETTLE: []}
    for seed in range(300 * CASES):
        place = Position(atlas, choices_of(atlas, plausible(atlas.rulebook, seed)))
        for mode in other_modes(place):
            changes = changes_to(place, mode)
            lines = lines_to(place, mode, changes)
            stand_for(lines.all, set(exact(changes)))
            well_told(place, lines)
            if changes:
                needed[lines.direction].append(len(lines.all))
    assert sum(map(len, needed.values())) >= 1000 * CASES
    for some in (needed[EARN], needed[LOSE], [*needed[EARN], *needed[LOSE], *needed[SETTLE]]):
        assert sum(count <= MOST for count in some) >= 0.95 * len(some)


def test_lines_are_few_and_exact_whatever_was_answered(atlas: Atlas) -> None:
    chance = random.Random(22)
    for _ in range(60 * CASES):
        place = Position(atlas, some_choices(atlas, chance, chance.choice((0, 0, 3, 12)), chance.choice((0, 0, 2))))
        for mode in other_modes(place):
            changes = changes_to(place, mode)
            lines = lines_to(place, mode, changes)
            assert len(lines.all) <= 25
            if sum(one.count for one in changes) <= 20_000:
                stand_for(lines.all, set(exact(changes)))


def test_nobody_is_told_to_lose_their_backing(atlas: Atlas) -> None:
    """No line that earns holds less backing, less trust or less of anything that a law of the rulebook speaks for."""
    book = atlas.rulebook
    better = {
        law.factor for law in book.laws if (law.aspect, law.towards, law.never) == ("advised", "later", "shallower")
    }
    for seed in range(150):
        place = Position(atlas, choices_of(atlas, plausible(book, seed)))
        for mode in other_modes(place):
            lines = lines_to(place, mode, changes_to(place, mode))
            for atom in (
                atom for line in lines.earning for atom in line.atoms if atom.factor in better - {"convening"}
            ):
                options = book.looked_at[atom.factor]
                assert min(map(options.index, atom.options)) > min(place.choices[atom.factor])


ALIKE = """
from spectrum.atlas import load_atlas
from spectrum.consultation import Consultation
from spectrum.rulebook import load_rulebook
from tests.plausible import plausible

atlas = load_atlas(load_rulebook())
for seed in (59, 107, 533, 611, 612):
    explanation = Consultation.of(atlas, plausible(atlas.rulebook, seed)).advice_on().explanation
    for mode in explanation.reasoning.nearest_first:
        print(explanation.changes_to(mode))
"""


def test_the_same_answers_are_told_in_the_same_lines_by_every_process() -> None:
    """Python orders sets differently in each process; a link opened again must not read differently."""
    told = set()
    for seed in ("1", "2", "3"):
        run = subprocess.run(
            [sys.executable, "-c", ALIKE], env={**os.environ, "PYTHONHASHSEED": seed}, cwd=ROOT,
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        told.add(run.stdout)
    assert len(told) == 1
    assert "would" in told.pop()
