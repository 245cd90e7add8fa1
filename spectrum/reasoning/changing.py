"""What would change the advice: every smallest set of changed answers, and every single one. Exact, nothing sampled."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from spectrum.reasoning.place import Flags, Place, Ways
from spectrum.rulebook import Rulebook

MOST_CHANGES = 4
"""Sets of this size are always listed; larger ones only where nothing smaller will do."""

WHO_ORDER = ("you", "partners", "nobody")


@dataclass(frozen=True)
class ChangeSet:
    """Answers to change together (factor -> option), and who could change them: `you`, `partners`, `nobody`."""

    answers: Mapping[str, str]
    who: tuple[str, ...]


@dataclass(frozen=True)
class SingleChange:
    """One other answer to one question, and what would be advised then (every mode still possible)."""

    factor: str
    option: str
    advised: tuple[str, ...]


def changes_to(place: Place, mode: str, most: int = MOST_CHANGES) -> list[ChangeSet]:
    """Every minimal set of answers that makes this mode the only one possible, those with the fewest changes first.

    A set is minimal when no part of it would do. All of up to `most` changes are listed, and if there are none, all of
    the smallest size there is. Only given answers are changed; the mode must be certain whatever the open ones are.
    Empty when the mode is certain already, or can't be made so.
    """
    target = np.int64(1 << place.atlas.rulebook.depth(mode))
    if place.modes == target:
        return []
    reached = place.outcomes == target
    pairs = list(_minimal(place.need, place.bounds, reached))
    smallest = min((one.size for one in pairs), default=0)
    found = [
        _change_set(place, {**dict(one), **dict(other)})
        for pair in pairs
        for one, other in pair.up_to(place, max(most, smallest))
    ]
    return sorted(found, key=lambda one: _nearness(place.atlas.rulebook, one))


@dataclass(frozen=True)
class _Pairs:
    """Ways of the need side and ways of the bounds side, each of which is minimal together with each of the other."""

    needs: NDArray[np.int64]
    bounds: NDArray[np.int64]
    need_sizes: NDArray[np.int64]
    bounds_sizes: NDArray[np.int64]

    @property
    def size(self) -> int:
        return int(self.need_sizes.min() + self.bounds_sizes.min())

    def up_to(
        self, place: Place, most: int
    ) -> Iterator[tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]]:
        """Every pair of at most this many changes, as answers of either side."""
        needs = self.needs[self.need_sizes + self.bounds_sizes.min() <= most]
        bounds = self.bounds[self.bounds_sizes + self.need_sizes.min() <= most]
        told = [
            [_answers(place, ways, entries) for entries in some]
            for ways, some in ((place.need, needs), (place.bounds, bounds))
        ]
        for one, other in itertools.product(*told):
            for some in one:
                for more in other:
                    if len(some) + len(more) <= most:
                        yield some, more


def _minimal(need: Ways, bounds: Ways, reached: Flags) -> Iterator[_Pairs]:
    """Groups of ways that reach what is wanted together while no part of them does.

    How many parts of a pair of ways reach it is a sum over kinds of need: those parts of the one that are of a kind,
    times those parts of the other that reach it with that kind. A pair is minimal when the sum is one: only itself.
    """
    kinds, kind_of = np.unique(reached, axis=0, return_inverse=True)
    own = kind_of.ravel()[need.numbers]
    able = [kind for kind in range(len(kinds)) if kinds[kind].any()]
    parts = np.stack([_parts(own == kind, need.now) for kind in able]) if able else np.zeros((0, *own.shape))
    reaching = [_parts(kinds[kind][bounds.numbers], bounds.now) for kind in able]
    for place, kind in enumerate(able):
        lone = (own == kind) & (parts[place] == 1)
        entries = np.argwhere(lone)
        others = (parts[:, lone] > 0).T
        others[:, place] = False
        for beside in np.unique(others, axis=0):
            among = entries[(others == beside).all(axis=1)]
            fits = kinds[kind][bounds.numbers] & (reaching[place] == 1)
            for other in np.flatnonzero(beside):
                fits &= reaching[other] == 0
            if fits.any():
                yield _Pairs(among, np.argwhere(fits), need.sizes[tuple(among.T)], bounds.sizes[fits])


def _parts(flags: Flags, now: Sequence[int]) -> NDArray[np.uint32]:
    """For every way, how many of its parts (any of its changes left out, none included) are flagged."""
    counts = flags.astype(np.uint32)
    for axis, entry in enumerate(now):
        today = np.take(counts, [entry], axis)
        counts = counts + today
        counts[(slice(None),) * axis + (entry,)] = today.squeeze(axis)
    return counts


def _answers(place: Place, ways: Ways, entries: NDArray[np.int64]) -> list[tuple[tuple[str, str], ...]]:
    """The answers that bring a way about: one for each choice of options within its classes."""
    changed = [
        [(axis.factor, option) for option in place.options(axis.factor, axis.classes[entry])]
        for axis, entry, today in zip(ways.axes, entries.tolist(), ways.now, strict=True)
        if entry != today
    ]
    return list(itertools.product(*changed))


def _change_set(place: Place, answers: Mapping[str, str]) -> ChangeSet:
    book = place.atlas.rulebook
    in_order = {factor.id: answers[factor.id] for factor in book.factors if factor.id in answers}
    who = {book.factor[name].who for name in in_order}
    return ChangeSet(in_order, tuple(one for one in WHO_ORDER if one in who))


def _nearness(book: Rulebook, one: ChangeSet) -> tuple[int, int, list[int]]:
    """Fewest changes first, then what you could do yourself, then the rulebook's order."""
    order = {factor.id: place for place, factor in enumerate(book.factors)}
    return len(one.answers), WHO_ORDER.index(one.who[-1]), [order[name] for name in one.answers]


def radius(place: Place) -> int:
    """The smallest number of given answers which, if they were wrong, could move the mode.

    It is 0 when the mode is open already, and one more than there are answers when nothing could move it.
    """
    if not place.is_settled:
        return 0
    moved = place.outcomes != place.modes
    return int(nearest_ways(place)[moved].min()) if moved.any() else len(place.choices) + 1


def nearest_ways(place: Place) -> NDArray[np.int64]:
    """The fewest changes of given answers that bring each pair of sets of values about; shape as `place.outcomes`."""
    return _nearest(place.need)[:, None] + _nearest(place.bounds)[None, :]


def _nearest(ways: Ways) -> NDArray[np.int64]:
    """For each set of values, the fewest changes that bring it about."""
    found = np.full(len(ways.sets), ways.numbers.ndim + 1)
    np.minimum.at(found, ways.numbers.ravel(), ways.sizes.ravel())
    return found


def single_changes(place: Place, factors: Sequence[str]) -> list[SingleChange]:
    """Every other answer to each of these questions, one at a time, and what would be advised then."""
    found = []
    for name in factors:
        factor = place.atlas.rulebook.factor[name]
        today = tuple(place.choices.get(name, ()))
        for option in range(len(factor.options)):
            if today != (option,):
                advised = place.names(place.modes_with({name: (option,)}))
                found.append(SingleChange(name, factor.option_ids[option], advised))
    return found
