"""The space says what the atlas says; and what the other tests of reasoning try everything on: small random atlases."""

from __future__ import annotations

import dataclasses
import itertools
import os
import random
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

import numpy as np
import pytest

from spectrum.atlas import Atlas, Choices, Table, make_table
from spectrum.reasoning import Position
from spectrum.rulebook import Condition, Factor, Option, Rule, Rulebook, TablePlan, Then
from spectrum.rulebook.model import WHO, Carrying

PARTNERS = "essential_partners"
CASES = int(os.environ.get("SPECTRUM_CASES", "1"))
"""So many times as many random atlases can be asked for."""
CELLS = 1500
"""So many combinations of options a random atlas has at most, besides what is summed up of the partners."""

# -- random atlases ----------------------------------------------------------------------------------------------------


def random_atlas(book: Rulebook, chance: random.Random) -> Atlas:
    """Some tables whose cells say anything: of need, limits, things to mend, practice, and what partners want."""
    factors = list(_factors(chance))
    ids = [factor.id for factor in factors]
    groups = [[ids.pop() for _ in range(min(len(ids), most))] for most in (3, chance.randint(1, 2)) if ids]
    groups += [[name] for name in ids]
    kinds = ["need", chance.choice(("need", "practice", "mend")), *chance.choices(["mend", "practice"], [5, 1], k=8)]
    groups += [[PARTNERS]] * chance.randint(0, 1)
    small = dataclasses.replace(
        book,
        factors=tuple(factors),
        findings=(),
        rules=(),
        carrying=(Carrying(1, "cooperate", "Because."), Carrying(2, "coordinate", "Because.")),
        optimism=tuple(factor.id for factor in factors[:2]),
    )
    return Atlas(small, tuple(_table(small, chance, kind, group) for kind, group in zip(kinds, groups, strict=False)))


def _factors(chance: random.Random) -> Iterator[Factor]:
    cells = 1
    for number in range(chance.randint(4, 9)):
        options = chance.randint(2, 4)
        cells *= options
        if cells <= CELLS:
            names = (f"option_{at}" for at in range(options))
            told = tuple(Option(one, one, one) for one in names)
            scope = chance.choice(("workstream", "partnership", "practice", "context"))
            yield Factor(f"factor_{number}", f"{number}", scope, f"{number}?", "", chance.choice(WHO), told, ())


THENS = {
    "need": lambda mode: [Then(supports=mode), Then(supports=mode), Then(discards=(mode,)), Then(cap=mode)],
    "mend": lambda mode: [Then(gap="gap", otherwise=mode), Then(gap="gap", otherwise=mode), Then(cap=mode)],
    "practice": lambda mode: [Then(actual=mode)],
}


def _table(book: Rulebook, chance: random.Random, kind: str, names: Sequence[str]) -> Table:
    """A table of a few random rules; in some tables any of them may fire in any cell."""
    names = [name for name in book.looked_at if name in names]
    most = 2 if kind == "need" else 1
    rules = tuple(_rule(book, chance, kind, names, number) for number in range(chance.randint(most, 3 * most)))
    shape = tuple(len(book.looked_at[name]) for name in names)
    plan = TablePlan(tuple(names), shape, rules, tuple(one.id for one in rules), True, False, False)
    cells = itertools.product(*(book.looked_at[name] for name in names))
    fired = [_fired(rules, dict(zip(names, cell, strict=True))) for cell in cells]
    if chance.random() < 0.2:
        chance.shuffle(fired)
    bits = list(dict.fromkeys(fired))
    pattern = np.array([bits.index(one) for one in fired], dtype=np.uint32)
    return make_table(book, plan, pattern.reshape(shape), np.array(bits))


def _rule(book: Rulebook, chance: random.Random, kind: str, names: Sequence[str], number: int) -> Rule:
    when = []
    for name in chance.sample(names, chance.randint(1, len(names))):
        options = book.looked_at[name]
        when.append(Condition(name, tuple(chance.sample(options, chance.randint(1, len(options) - 1)))))
    then = chance.choice(THENS[kind](chance.choice(book.mode_ids)))
    return Rule(f"{names[0]}-{number}", "limit", "A rule", tuple(when), then, "Because.", ())


def _fired(rules: Sequence[Rule], answers: Mapping[str, str]) -> tuple[bool, ...]:
    return tuple(all(answers[one.name] in one.values for one in rule.when) for rule in rules)


def some_choices(
    atlas: Atlas, chance: random.Random, open_: int = 0, lists: int = 0, names: Sequence[str] = ()
) -> dict[str, list[int]]:
    """Answers to every deciding question, some of them left out and some of them lists."""
    names = names or deciding(atlas)
    sizes = {name: len(atlas.rulebook.looked_at[name]) for name in names}
    found = {name: [chance.randrange(sizes[name])] for name in names}
    for name in chance.sample(names, min(lists, len(names))):
        found[name] = sorted(chance.sample(range(sizes[name]), chance.randint(2, sizes[name])))
    for name in chance.sample([name for name in names if name != PARTNERS], min(open_, len(names) - 1)):
        found.pop(name)
    return found


def random_cases(
    book: Rulebook, seed: int, atlases: int, situations: int, lists: Sequence[int] = (0, 0, 1, 2)
) -> Iterator[tuple[Brute, dict[str, list[int]]]]:
    """Situations in random atlases, whole, half open and disputed."""
    chance = random.Random(seed)
    for _ in range(atlases * CASES):
        brute = Brute(random_atlas(book, chance))
        for _ in range(situations):
            yield brute, some_choices(brute.atlas, chance, chance.choice((0, 0, 1, 2, 4)), chance.choice(lists))


def deciding(atlas: Atlas) -> list[str]:
    """The names that the advised mode depends on, in the rulebook's order."""
    return [name for name in atlas.rulebook.looked_at if name in atlas.space.factors]


# -- trying everything -------------------------------------------------------------------------------------------------

Entries = Mapping[str, Sequence[Sequence[int]]]
"""For each name what may be done to its answer: sets of options that are possible then, the first for doing nothing."""


class Brute:
    """What is advised for every combination of options, told by the tables alone."""

    def __init__(self, atlas: Atlas) -> None:
        self.atlas = atlas
        self.tables = [table for table in atlas.work_tables if table.plan.decides]
        self.names = [name for table in self.tables for name in table.plan.factors]
        self._known: dict[tuple[bool, ...], np.ndarray] = {}

    @cached_property
    def sizes(self) -> list[int]:
        return [len(self.atlas.rulebook.looked_at[name]) for name in self.names]

    def modes(self, choices: Choices) -> np.ndarray:
        """The advised mode (as a bit) of each combination of options, with the tables that count beside these answers."""
        counting = tuple(table.plan.counts(choices) for table in self.tables)
        if counting not in self._known:
            self._known[counting] = self._decided(counting)
        return self._known[counting]

    def _decided(self, counting: Sequence[bool]) -> np.ndarray:
        orderings = self.atlas.orderings
        counted = list(zip(self.tables, counting, strict=True))
        said = [table.conclusions if counts else (orderings.nothing,) for table, counts in counted]
        mixes = itertools.product(*said)
        modes = np.array([1 << orderings.verdict(orderings.all_of(mix)).advised for mix in mixes])
        patterns = [
            table.pattern if counts else np.zeros(table.plan.shape, dtype=np.int64) for table, counts in counted
        ]
        spread = np.broadcast_arrays(
            *(one.reshape(shape) for one, shape in zip(patterns, apart(patterns), strict=True))
        )
        return modes.reshape([len(some) for some in said])[tuple(spread)]

    def grid(self, choices: Choices, entries: Entries) -> np.ndarray:
        """The modes possible (as bits) for every way to do something to answers; one axis a name."""
        modes = self.modes(choices)
        for at, (name, size) in enumerate(zip(self.names, self.sizes, strict=True)):
            some = entries.get(name, [choices.get(name, range(size))])
            modes = np.stack([np.bitwise_or.reduce(np.take(modes, one, at), axis=at) for one in some], axis=at)
        return modes

    def able(self, name: str) -> list[int]:
        """The options that somebody could answer: partners that nobody named, or that aren't essential, can't."""
        values = self.atlas.rulebook.looked_at[name]
        return [at for at, value in enumerate(values) if name != PARTNERS or value not in ("none", "not_known")]

    def changeable(self, name: str, choices: Choices) -> list[int]:
        """The options that an answer could become, and those it is: partners turn out unwilling, or willing and able."""
        values = self.atlas.rulebook.looked_at[name]
        ends = ("refuses", "willing")
        now = choices.get(name, ())
        return [at for at in self.able(name) if name != PARTNERS or values[at] in ends or at in now]

    def given(self, choices: Choices) -> list[str]:
        return [name for name in self.names if set(choices.get(name, ())) & set(self.able(name))]

    def to_change(self, choices: Choices) -> Entries:
        """Every answer as it is, or any other single option."""
        return {
            name: [choices[name], *([one] for one in self.changeable(name, choices) if [one] != list(choices[name]))]
            for name in self.given(choices)
        }

    def to_keep(self, choices: Choices) -> Entries:
        """Every answer forgotten, or as it is."""
        return {name: [sorted({*self.able(name), *choices[name]}), choices[name]] for name in self.given(choices)}


def apart(arrays: Sequence[np.ndarray]) -> Iterator[list[int]]:
    """Shapes that give every array axes of its own."""
    for at, one in enumerate(arrays):
        before, after = sum(other.ndim for other in arrays[:at]), sum(other.ndim for other in arrays[at + 1 :])
        yield [1] * before + list(one.shape) + [1] * after


def minimal_ways(wanted: np.ndarray) -> np.ndarray:
    """The ways that are wanted while none of their parts is, by trying all parts; one row a way, one column an axis."""
    holding, minimal = wanted.copy(), wanted.copy()
    for at in range(wanted.ndim):
        along = np.moveaxis(holding, at, 0)
        along[1:] |= along[0]
    for at in range(wanted.ndim):
        np.moveaxis(minimal, at, 0)[1:] &= ~np.moveaxis(holding, at, 0)[0]
    return np.argwhere(minimal)


def touched(brute: Brute, way: Sequence[int]) -> frozenset[str]:
    return frozenset(name for name, entry in zip(brute.names, way, strict=True) if entry)


# -- the space ---------------------------------------------------------------------------------------------------------


def by_the_atlas(atlas: Atlas, choices: Choices) -> int:
    """The modes possible as bits, from the atlas itself."""
    return sum({1 << verdict.advised for verdict in atlas.outlook(choices).verdicts})


def test_the_space_says_what_the_atlas_says(atlas: Atlas) -> None:
    chance = random.Random(1)
    for _ in range(100):
        choices = some_choices(atlas, chance, chance.choice((0, 3, 6, 20)), chance.choice((0, 2, 5)))
        assert Position(atlas, choices).modes == by_the_atlas(atlas, choices)


def test_the_space_of_a_random_atlas_says_what_it_says_and_so_do_its_tables(book: Rulebook) -> None:
    for brute, choices in random_cases(book, seed=2, atlases=60, situations=10):
        place = Position(brute.atlas, choices)
        assert place.modes == by_the_atlas(brute.atlas, choices) == brute.grid(choices, {}).item()


def test_what_is_done_in_practice_counts_once_one_of_its_questions_is_answered(atlas: Atlas) -> None:
    (table,) = [one for one in atlas.work_tables if one.plan.decides and not one.plan.counts(())]
    place = Position(atlas, {})
    assert set(table.plan.factors).isdisjoint(place.factors)
    for name in table.plan.factors:
        assert set(table.plan.factors) <= set(place.with_answers({name: [0]}).factors)


@pytest.mark.parametrize("value", ["none", "not_known"])
def test_partners_of_whom_nobody_is_essential_are_no_answer(atlas: Atlas, value: str) -> None:
    values = atlas.rulebook.looked_at[PARTNERS]
    assert not Position(atlas, {PARTNERS: [values.index(value)]}).is_given(PARTNERS)
    assert Position(atlas, {PARTNERS: [values.index("willing")]}).is_given(PARTNERS)
    assert Position(atlas, {}).options(PARTNERS, (0, 1)) == values[:2]
