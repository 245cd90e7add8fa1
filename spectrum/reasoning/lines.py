"""What would lead to another way of working, in few lines: what would earn it apart from what would lose it."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from spectrum.reasoning.change import AnyOf, Atom, Change, Part
from spectrum.reasoning.changes import change_of, nearest_first
from spectrum.reasoning.fewer import Kind, Line, so_many, told_in_few
from spectrum.reasoning.position import Position
from spectrum.rulebook import Rulebook

EARN, LOSE, SETTLE = "earn", "lose", "settle"
Costs = Callable[[Atom], bool]
"""Whether a change could only cost, with any of its options."""


@dataclass(frozen=True)
class Lines:
    """What would lead to a mode: every minimal set of changed answers, in few lines, the nearest first.

    `direction` is `earn` for a mode deeper than those possible now, `lose` for a lighter one, and `settle` for one in
    between. Lines of `losing` hold something that speaks against closer work, or lead to a lighter mode; those of
    `earning` do neither.
    """

    mode: str
    direction: str
    earning: tuple[Change, ...]
    losing: tuple[Change, ...]

    @property
    def all(self) -> tuple[Change, ...]:
        return (*self.earning, *self.losing)


def lines_to(position: Position, mode: str, changes: Sequence[Change]) -> Lines:
    """What leads to a mode, `changes` as `changes_to` finds them, in few lines that can still be read."""
    direction = _direction(position, mode)
    book = position.atlas.rulebook
    if direction == LOSE:
        kinds = list(_kinds(changes, lambda _: False))
        return Lines(mode, direction, (), _lines(book, kinds))
    kinds = list(_kinds(changes, lambda atom: _costs(position, atom)))
    costly = [any(_costs(position, atom) for _, pile in kind for one in pile for atom in one.atoms) for kind in kinds]
    earning = [kind for kind, costs in zip(kinds, costly, strict=True) if not costs]
    losing = list(itertools.compress(kinds, costly))
    return Lines(mode, direction, _lines(book, earning), _lines(book, losing))


def _direction(position: Position, mode: str) -> str:
    bit = 1 << position.atlas.rulebook.depth(mode)
    if bit > position.modes:
        return EARN
    lightest = position.modes & -position.modes
    return LOSE if bit < lightest else SETTLE


def _costs(position: Position, atom: Atom) -> bool:
    options = position.atlas.rulebook.looked_at[atom.factor]
    return any(options.index(option) in position.losses[atom.factor] for option in atom.options)


def _kinds(changes: Iterable[Change], costs: Costs) -> Iterator[Kind]:
    """Ways to change an advice by how many changes they hold of which piles; no pile mixes what costs with others."""
    changes = tuple(changes)
    piles = {atom: some.of for change in changes for some in change.any_of for atom in some.of}
    for change in changes:
        counts: Counter[tuple[Part, ...]] = Counter()
        for atom in change.all_of:
            counts[piles.get(atom, (atom,))] += 1
        for some in change.any_of:
            counts[some.of] += some.count
        for mix in itertools.product(*(_apart(count, pile, costs) for pile, count in counts.items())):
            yield tuple(itertools.chain.from_iterable(mix))


def _apart(count: int, pile: Sequence[Part], costs: Costs) -> list[Kind]:
    """Each way to take so many changes of a pile, some of those that cost and the rest of the others."""
    costly = tuple(one for one in pile for atom in one.atoms if costs(atom))
    others = tuple(one for one in pile if one not in costly)
    splits = (((count - some, others), (some, costly)) for some in range(count + 1))
    fitting = (split for split in splits if all(of <= len(half) for of, half in split))
    return [tuple((of, half) for of, half in split if of) for split in fitting]


def _lines(book: Rulebook, kinds: Sequence[Kind]) -> tuple[Change, ...]:
    return nearest_first(book, (_change(book, line) for line in told_in_few(kinds)))


def _change(book: Rulebook, line: Line) -> Change:
    """A line in the rulebook's order and words."""
    whole = so_many(len(line), (_in_order(book, part) for part in line))
    parts = whole.of if isinstance(whole, AnyOf) and whole.count == len(whole.of) else (whole,)
    some = [part for part in parts if isinstance(part, AnyOf)]
    return change_of(book, [part for part in parts if isinstance(part, Atom)], some)


def _in_order(book: Rulebook, part: Part) -> Part:
    """A part with its changes and their options in the rulebook's order."""
    if isinstance(part, Atom):
        options = book.looked_at[part.factor]
        return Atom(part.factor, tuple(sorted(part.options, key=options.index)))
    order = book.order
    of = sorted((_in_order(book, one) for one in part.of), key=lambda one: [order[atom.factor] for atom in one.atoms])
    return AnyOf(part.count, tuple(of))
