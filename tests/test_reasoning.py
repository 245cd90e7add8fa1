"""What is said about an advice is exact: held against trying everything, and against theory."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from spectrum.atlas import Atlas
from spectrum.reasoning import Change, Position, Reasoning, changes_to, disagreement, one_step
from spectrum.rulebook import Rulebook

from .test_reasoning_space import (
    PARTNERS,
    Brute,
    deciding,
    minimal_ways,
    random_cases,
    some_choices,
    touched,
)

# -- what settles it ---------------------------------------------------------------------------------------------------


def in_order(brute: Brute, some: Iterable[frozenset[str]]) -> list[tuple[str, ...]]:
    """Sets of answers as they are told: the smallest first, then in the rulebook's order."""
    order = list(brute.atlas.rulebook.looked_at)
    told = (tuple(sorted(one, key=order.index)) for one in some)
    return sorted(told, key=lambda names: (len(names), [order.index(name) for name in names]))


def test_every_minimal_proof_in_a_random_atlas_is_found_and_nothing_else(book: Rulebook) -> None:
    found = 0
    for brute, choices in random_cases(book, seed=11, atlases=130, situations=8):
        reasoning = Reasoning(Position(brute.atlas, choices))
        wanted = brute.grid(choices, brute.to_keep(choices)) == reasoning.position.modes
        proofs = in_order(brute, {touched(brute, way) for way in minimal_ways(wanted).tolist()})
        assert reasoning.proofs() == proofs
        assert reasoning.settled_by == proofs[0]
        scopes = {factor.id: factor.scope for factor in brute.atlas.rulebook.factors}
        given = {name for name in brute.given(choices) if scopes.get(name) != "context"}
        assert set(reasoning.no_part) == given.difference(*proofs)
        found += len(proofs) > 1
    assert found > 100


def test_every_minimal_set_that_blocks_a_mode_is_found_and_nothing_else(book: Rulebook) -> None:
    for brute, choices in random_cases(book, seed=12, atlases=60, situations=6):
        reasoning = Reasoning(Position(brute.atlas, choices))
        grid = brute.grid(choices, brute.to_keep(choices))
        for depth, mode in enumerate(book.mode_ids):
            ways = minimal_ways(grid & (1 << depth) == 0).tolist()
            blocks = in_order(brute, {touched(brute, way) for way in ways})
            possible = bool(reasoning.position.modes >> depth & 1)
            assert reasoning.blocking(mode, most=3) == ([], 0) if possible else (blocks[:3], len(blocks))
            assert reasoning.blocking(mode, most=1000)[0] == ([] if possible else blocks)


def test_the_proofs_in_the_shipped_rulebook_are_minimal_and_none_is_missed(atlas: Atlas) -> None:
    chance = random.Random(13)
    questions = [name for name in deciding(atlas) if name not in ("is_running", PARTNERS)]
    for _ in range(8):
        names = ["is_running", *chance.sample(questions, 7), PARTNERS]
        choices = some_choices(atlas, chance, lists=chance.choice((0, 1)), names=names)
        reasoning = Reasoning(Position(atlas, choices))
        given = [name for name in names if reasoning.position.is_given(name)]
        forgotten = {name: [*reasoning.position.answerable(name)] for name in given}
        proving = [
            frozenset(some)
            for size in range(len(given) + 1)
            for some in itertools.combinations(given, size)
            if Position(atlas, {**choices, **forgotten, **{name: choices[name] for name in some}}).modes
            == reasoning.position.modes
        ]
        minimal = {one for one in proving if not any(other < one for other in proving)}
        assert reasoning.proofs() == in_order(Brute(atlas), minimal)


def test_minimal_reasons_are_the_minimal_hitting_sets_of_minimal_changes(atlas: Atlas) -> None:
    chance = random.Random(14)
    for _ in range(12):
        place = Position(atlas, some_choices(atlas, chance))
        changed = {
            names for mode in atlas.rulebook.mode_ids for one in changes_to(place, mode) for names in _changed(one)
        }
        smallest = {one for one in changed if not any(other < one for other in changed)}
        proofs = {frozenset(one) for one in Reasoning(place).proofs()}
        assert hitting_sets(smallest) == proofs
        assert hitting_sets(proofs) == smallest


def _changed(change: Change) -> Iterable[frozenset[str]]:
    """The answers that change together, whatever they become."""
    whole = [atom.factor for atom in change.all_of]
    some = (itertools.combinations([atom.factor for atom in one.of], one.count) for one in change.any_of)
    return (frozenset([*whole, *itertools.chain.from_iterable(mix)]) for mix in itertools.product(*some))


def hitting_sets(sets: set[frozenset[str]]) -> set[frozenset[str]]:
    """All minimal sets that share something with each of some sets (Berge's way)."""
    found = {frozenset[str]()}
    for one in sorted(sets, key=len):
        more = {old if old & one else old | {name} for old in found for name in (one if not old & one else [""])}
        found = {new for new in more if not any(other < new for other in more)}
    return found


def test_what_nobody_answered_is_never_part_of_a_proof(atlas: Atlas) -> None:
    chance = random.Random(15)
    values = atlas.rulebook.looked_at[PARTNERS]
    for value in ("none", "not_known"):
        choices = {**some_choices(atlas, chance, open_=4), PARTNERS: [values.index(value)]}
        reasoning = Reasoning(Position(atlas, choices))
        told = [*reasoning.proofs(), reasoning.no_part]
        told += [one for mode in atlas.rulebook.mode_ids for one in reasoning.blocking(mode, 1000)[0]]
        assert PARTNERS not in set().union(*told)


# -- how sure ----------------------------------------------------------------------------------------------------------


def test_the_words_for_sureness_follow_from_the_numbers(atlas: Atlas) -> None:
    chance = random.Random(16)
    words = set()
    for _ in range(80):
        place = Position(atlas, some_choices(atlas, chance, open_=chance.choice((0, 1, 4))))
        sure = Reasoning(place).sureness
        words.add(sure.word)
        single = len(sure.modes) == 1
        holds = sure.optimism.survives
        assert sure.word == ("open" if not single else "settled" if holds else "leaning")
        assert (sure.radius == 0) == (not single)
        worse = {name: [atlas.rulebook.factor[name].index(option)] for name, option in sure.optimism.answers.items()}
        assert sure.optimism.advised == place.names(place.modes_with(worse))
        assert list(sure.alone) == one_step(place)
        assert (sure.check is None) == (not sure.alone)
        if sure.check:
            far = [_farness(place, one.advised) for one in sure.alone]
            assert sure.check == sure.alone[far.index(max(far))]
    assert words == {"open", "leaning", "settled"}


def _farness(place: Position, advised: Sequence[str]) -> int:
    depth = place.atlas.rulebook.depth
    (today,) = place.names(place.modes)
    return max(abs(depth(mode) - depth(today)) for mode in advised)


def beside(able: Sequence[int], now: Sequence[int]) -> list[int]:
    """The nearest option before what was answered, and the nearest after it."""
    return [at for at in able if at < min(now)][-1:] + [at for at in able if at > max(now)][:1]


def test_one_step_moves_along_the_options_and_never_makes_a_partner_essential_or_not(book: Rulebook) -> None:
    steps = 0
    for brute, choices in random_cases(book, seed=17, atlases=50, situations=8):
        place = Position(brute.atlas, choices)
        context = {factor.id for factor in brute.atlas.rulebook.factors if factor.scope == "context"}
        expected = {
            (name, at, brute.grid({**choices, name: [at]}, {}).item())
            for name in brute.given(choices)
            if name not in context
            for at in beside(brute.changeable(name, choices), choices[name])
        }
        told = [
            (one.factor, brute.atlas.rulebook.looked_at[one.factor].index(one.option), one.advised)
            for one in one_step(place)
        ]
        moved = {(name, at, place.names(modes)) for name, at, modes in expected if modes != place.modes}
        assert set(told) == (moved if place.is_settled else set())
        steps += len(told)
    assert steps > 100


# -- disagreement ------------------------------------------------------------------------------------------------------


def test_the_smallest_set_of_disputes_to_settle_is_found(book: Rulebook) -> None:
    found = 0
    for brute, choices in random_cases(book, seed=18, atlases=80, situations=6, lists=(2, 3, 5)):
        several = [name for name, options in choices.items() if len(options) > 1 and name != PARTNERS]
        told = disagreement(Position(brute.atlas, choices), several)
        sets = (some for size in range(len(several) + 1) for some in itertools.combinations(told.differ, size))
        assert told.settle == next((some for some in sets if decides(brute, choices, some)), None)
        if told.settle is not None:
            assert set(told.leave) == set(several) - set(told.settle)
            found += bool(told.settle)
    assert found > 50


def decides(brute: Brute, choices: Mapping[str, Sequence[int]], some: Sequence[str]) -> bool:
    """Whether some disputes, settled in whatever way, leave one mode."""
    modes = brute.grid(choices, {name: [[option] for option in choices[name]] for name in some})
    return not np.any(modes & (modes - 1))


def test_disputes_about_everything_are_sorted_out_in_time(atlas: Atlas) -> None:
    chance = random.Random(19)
    choices = some_choices(atlas, chance, lists=len(deciding(atlas)))
    told = disagreement(Position(atlas, choices), list(choices))
    assert PARTNERS not in told.differ
    assert told.settle is None or set(told.settle) | set(told.leave) == set(told.differ)
