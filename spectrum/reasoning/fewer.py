"""Telling kinds of sets of changes in fewer lines: what goes together, or stands in for each other, counts as one.

Three steps, none of which adds or leaves out a set. Changes that come all together or not at all, and so many of a
pile that always come so, are one change of their own; then such changes are piled with those that they can stand for
("any two of these five, of which one is: both of these"). What is left are lines, and lines that differ in one part
alone are one line in which that part may be any of theirs.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Sequence

import numpy as np

from spectrum.reasoning.change import AnyOf, Atom, Part
from spectrum.reasoning.grouping import Family, piled

Kind = Sequence[tuple[int, tuple[Part, ...]]]
"""A kind of set: how many changes it holds of which piles; no change is in two piles."""
Line = tuple[Part, ...]
"""A line: parts that all have to change, each once. Their order says nothing, and is the same in every process."""

DEEPEST = 2
"""Of the changes that a line leaves to choose from, any may be a list itself; lists in these would be hard to read."""
MOST_MERGED = 300
"""So many lines are tried for what they share; more would take long, and nobody would read them."""


def told_in_few(kinds: Sequence[Kind]) -> list[Line]:
    """Kinds of sets in fewer lines, which stand for exactly the same sets.

    Time goes with trust, with the law and a plan together, or with any money, be it some or much. That is one line:

    >>> time, trust, law, plan = (Atom(name, ("yes",)) for name in ("time", "trust", "law", "plan"))
    >>> some, much = Atom("money", ("some",)), Atom("money", ("much",))
    >>> sets = [[time, trust], [time, law, plan], [time, some], [time, much]]
    >>> (line,) = told_in_few([[(1, (one,)) for one in some] for some in sets])
    >>> whole, choice = sorted(line, key=lambda part: len(part.atoms))
    >>> whole.factor, choice.count
    ('time', 1)
    >>> [[(atom.factor, len(atom.options)) for atom in one.atoms] for one in choice.of]
    [[('trust', 1)], [('money', 2)], [('law', 1), ('plan', 1)]]
    """
    if not kinds:
        return []
    family = _family(kinds)
    while (smaller := piled(_bundled(family))).rows.shape != family.rows.shape:
        family = smaller
    lines = [tuple(so_many(count, pile) for count, pile in _held(row, family)) for row in family.rows.tolist()]
    return _merged(lines) if len(lines) <= MOST_MERGED else lines


def so_many(count: int, parts: Iterable[Part]) -> Part:
    """So many of several changes, as one: all in all is all, one of one is one, and a change alone is itself."""
    parts = tuple(parts)
    if len(parts) == 1:
        return parts[0]
    if count == len(parts):
        flat = _opened(parts, lambda one: one.count == len(one.of))
        return AnyOf(len(flat), flat)
    return AnyOf(count, parts) if count > 1 else _either(_opened(parts, lambda one: one.count == 1))


def _opened(parts: Iterable[Part], says_the_same: Callable[[AnyOf], bool]) -> tuple[Part, ...]:
    """Some changes, with what each list that says the same of its changes holds in place of the list."""
    inner = (one.of if isinstance(one, AnyOf) and says_the_same(one) else (one,) for one in parts)
    return tuple(itertools.chain.from_iterable(inner))


def _either(parts: Sequence[Part]) -> Part:
    """Any one of several changes, with the options of a question put together."""
    options: dict[str, tuple[str, ...]] = {}
    for one in parts:
        if isinstance(one, Atom):
            options[one.factor] = options.get(one.factor, ()) + one.options
    together = [Atom(factor, some) for factor, some in options.items()]
    whole: tuple[Part, ...] = (*together, *(one for one in parts if not isinstance(one, Atom)))
    return AnyOf(1, whole) if len(whole) > 1 else whole[0]


def depth_of(part: Part) -> int:
    """How many lists lie within each other in it."""
    return 0 if isinstance(part, Atom) else 1 + max(map(depth_of, part.of))


# -- what counts as one ------------------------------------------------------------------------------------------------


def _family(kinds: Sequence[Kind]) -> Family[Part]:
    """Kinds of sets with a row each and a column for each pile."""
    piles = tuple(dict.fromkeys(pile for kind in kinds for _, pile in kind))
    column = {pile: at for at, pile in enumerate(piles)}
    rows = np.zeros((len(kinds), len(piles)), dtype=np.int64)
    for row, kind in zip(rows, kinds, strict=True):
        for count, pile in kind:
            row[column[pile]] = count
    return Family(piles, rows, np.zeros(len(rows), dtype=np.int64))


def _bundled(family: Family[Part]) -> Family[Part]:
    """The same sets, with every pile of which sets hold always as many, and piles that come together, as one change."""
    alike: dict[bytes, list[tuple[int, Part]]] = {}
    piles: list[tuple[Part, ...]] = []
    columns = []
    for at, pile in enumerate(family.piles):
        column = family.rows[:, at]
        held = column > 0
        one = so_many(int(column.max()), pile)
        if (column[held] == column.max()).all() and depth_of(one) < DEEPEST:
            alike.setdefault(held.tobytes(), []).append((at, one))
        else:
            piles.append(pile)
            columns.append(column)
    for some in alike.values():
        held = family.rows[:, some[0][0]] > 0
        whole = so_many(len(some), [one for _, one in some])
        together = [whole] if depth_of(whole) < DEEPEST and not held.all() else [one for _, one in some]
        piles += [(one,) for one in together]
        columns += [held.astype(np.int64)] * len(together)
    return Family(tuple(piles), np.stack(columns, axis=1), family.labels)


def _held(row: Sequence[int], family: Family[Part]) -> Iterable[tuple[int, tuple[Part, ...]]]:
    return ((count, pile) for count, pile in zip(row, family.piles, strict=True) if count)


# -- lines that differ in one part -------------------------------------------------------------------------------------


def _merged(lines: Sequence[Line]) -> list[Line]:
    """Lines of which no two differ in one part alone, as far as that part can still be read."""
    lines = list(lines)
    while True:
        shared = _sharing(lines)
        best = max(shared, key=lambda rest: (len(shared[rest]), -min(at for at, _ in shared[rest])), default=None)
        if best is None:
            return lines
        first, last = shared[best][0]
        merged = {at for at, _ in shared[best]}
        rest = (part for part in lines[first] if part != last)
        line = (*rest, so_many(1, (part for _, part in shared[best])))
        lines = [*(one for at, one in enumerate(lines) if at not in merged), line]


def _sharing(lines: Sequence[Line]) -> dict[frozenset[Part], list[tuple[int, Part]]]:
    """What several lines share but for one part of each, with these parts and the places of the lines."""
    found: dict[frozenset[Part], list[tuple[int, Part]]] = {}
    for at, line in enumerate(lines):
        for part in line if len(line) > 1 else ():
            found.setdefault(frozenset(line) - {part}, []).append((at, part))
    some = {rest: parts for rest, parts in found.items() if len(parts) > 1}
    return {rest: parts for rest, parts in some.items() if depth_of(so_many(1, (one for _, one in parts))) <= DEEPEST}
