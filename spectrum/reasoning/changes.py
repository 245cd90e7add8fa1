"""What would change the advice: every smallest set of changed answers, and every single one. Exact, nothing sampled."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from spectrum.reasoning.change import AnyOf, Atom, Change, Part
from spectrum.reasoning.grouping import Alternative, kinds_of_sets
from spectrum.reasoning.minimal_sets import Minimal, minimal
from spectrum.reasoning.position import Position
from spectrum.rulebook import Rulebook
from spectrum.rulebook.model import WHO


@dataclass(frozen=True)
class SingleChange:
    """One other answer to one question, and what would be advised then (every mode still possible)."""

    factor: str
    option: str
    advised: tuple[str, ...]


def changes_to(position: Position, mode: str) -> tuple[Change, ...]:
    """Every minimal set of answers that makes this mode the only one possible, those with the fewest changes first.

    A set is minimal when no part of it would do. All there are are told, grouped by which changes can stand for each
    other; of as many changes, those that you could make come first, and then the rulebook's order counts. Only given
    answers are changed; the mode must be certain whatever the open ones are. Empty when it is certain already, or
    can't be made so.
    """
    target = 1 << position.atlas.rulebook.depth(mode)
    if position.modes == target:
        return ()
    return told_over_counts(position, minimal(position.ways, position.outcomes == target))


def told_over_counts(position: Position, found: Minimal) -> tuple[Change, ...]:
    """Minimal sets of changes, grouped by which changes can stand for each other; those with the fewest first."""
    order = position.atlas.rulebook.order
    changes = (_change(position, order, kind) for kind in kinds_of_sets(found))
    return nearest_first(position.atlas.rulebook, changes)


def _change(
    position: Position, order: Mapping[str, int], kind: Iterable[tuple[int, tuple[Alternative, ...]]]
) -> Change:
    """One kind of set in the rulebook's order and words: what it holds whole, and what it holds so many of."""
    told = [(count, _atoms(position, order, pile)) for count, pile in kind]
    whole = [atom for count, atoms in told if count == len(atoms) for atom in atoms]
    some = [AnyOf(count, atoms) for count, atoms in told if count < len(atoms)]
    return change_of(position.atlas.rulebook, whole, some)


def change_of(book: Rulebook, whole: Iterable[Atom], some: Iterable[AnyOf]) -> Change:
    """A way to change an advice, in the rulebook's order and with those who could make it."""
    order = book.order
    all_of = tuple(sorted(whole, key=lambda atom: order[atom.factor]))
    any_of = tuple(sorted(some, key=lambda one: [order[atom.factor] for atom in one.atoms]))
    parts: tuple[Part, ...] = (*all_of, *any_of)
    who = {who_could(book, atom.factor) for one in parts for atom in one.atoms}
    return Change(all_of, any_of, tuple(one for one in WHO if one in who))


def nearest_first(book: Rulebook, changes: Iterable[Change]) -> tuple[Change, ...]:
    """Ways to change an advice: fewest answers first, then what you could do yourself, then the rulebook's order."""
    order = book.order
    return tuple(sorted(changes, key=lambda one: _nearness(order, one)))


def _atoms(position: Position, order: Mapping[str, int], pile: Iterable[Alternative]) -> tuple[Atom, ...]:
    in_order = sorted(pile, key=lambda move: (order[move.factor], move.options))
    return tuple(Atom(move.factor, position.options(move.factor, move.options)) for move in in_order)


def who_could(book: Rulebook, name: str) -> str:
    """Who could change an answer; what is summed up of the partners, only they can."""
    return book.factor[name].who if name in book.factor else "partners"


def _nearness(order: Mapping[str, int], one: Change) -> tuple[object, ...]:
    places = [order[atom.factor] for atom in one.atoms]
    return one.size, max(WHO.index(who) for who in one.who), places, [atom.options for atom in one.atoms]


def radius(position: Position) -> int:
    """The smallest number of given answers which, if they were wrong, could move the mode.

    It is 0 when the mode is open already, and one more than there are answers when nothing could move it.
    """
    if not position.is_settled:
        return 0
    moving = [count for modes, count in position.fewest.items() if modes != position.modes]
    return min(moving) if moving else len(position.given) + 1


def single_changes(position: Position, names: Sequence[str]) -> list[SingleChange]:
    """Every other answer to each of these questions, one at a time, and what would be advised then.

    What is summed up of the partners changes only where a partner has answered.
    """
    found = []
    for name in names:
        today = tuple(position.choices.get(name, ()))
        if name not in position.atlas.rulebook.factor and not position.is_given(name):
            continue
        for option in position.changeable(name):
            if today != (option,):
                advised = position.names(position.modes_with_one(name, option))
                found.append(SingleChange(name, position.option(name, option), advised))
    return found
