"""What groups of questions can conclude beside each other, with the plainest answers that bring it about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from spectrum.atlas import Atlas, Conclusion, Orderings, Table, join
from spectrum.rulebook import Rulebook
from spectrum.rulebook.phrases import condition_words

Cell = Mapping[str, str]
Witness = tuple[tuple[int, int], ...]
"""Cells that bring something about: the place of a table among the atlas's work tables, and the index of its cell."""


def contexts_of(atlas: Atlas, table: Table) -> dict[Conclusion, Witness]:
    """Everything the other groups can conclude together, as far as a verdict can tell it apart beside this table.

    Those that few groups bring about come first.
    """
    others = [(at, one) for at, one in enumerate(atlas.work_tables) if one is not table and one.plan.decides]
    arguing = [(at, one) for at, one in others if _argues(one)]
    found: dict[Conclusion, Witness] = {atlas.orderings.nothing: ()}
    for part in (arguing, [one for one in others if one not in arguing]):
        for at, other in part:
            found = _joined(found, _witnesses(atlas, at, other))
        found = _told_apart(atlas.orderings, table, found)
    return dict(sorted(found.items(), key=lambda item: len(item[1])))


def _argues(table: Table) -> bool:
    return any(said.argued or said.discarded for said in table.conclusions)


def _joined(found: Mapping[Conclusion, Witness], cells: Mapping[Conclusion, Witness]) -> dict[Conclusion, Witness]:
    return _plainest_of((join(one, other), found[one] + cells[other]) for one in found for other in cells)


def _plainest_of(pairs: Iterable[tuple[Conclusion, Witness]]) -> dict[Conclusion, Witness]:
    """Each conclusion once, with the fewest cells that bring it about."""
    found: dict[Conclusion, Witness] = {}
    for said, cells in pairs:
        if said not in found or len(cells) < len(found[said]):
            found[said] = cells
    return found


def _witnesses(atlas: Atlas, at: int, table: Table) -> dict[Conclusion, Witness]:
    """For each conclusion of a table, a cell that brings it about; none is needed for one that says nothing."""
    nothing = atlas.orderings.nothing
    found: dict[Conclusion, Witness] = {} if table.plan.counts(()) else {nothing: ()}
    patterns, first = np.unique(table.pattern, return_index=True)
    for pattern, index in zip(patterns.tolist(), first.tolist(), strict=True):
        said = atlas.orderings.for_advice(table.conclusions[pattern])
        found.setdefault(said, () if said == nothing else ((at, index),))
    return found


def _told_apart(orderings: Orderings, table: Table, found: Mapping[Conclusion, Witness]) -> dict[Conclusion, Witness]:
    """Contexts with what makes no difference beside a table merged: which arguments, or how many things to mend."""
    bare = not _argues(table)
    mends = any(said.mend for said in table.conclusions)
    return _plainest_of((orderings.bare(said, bare, not mends), cells) for said, cells in found.items())


def answers_of(atlas: Atlas, witness: Witness) -> dict[str, str]:
    """As few answers as bring a context about."""
    found: dict[str, str] = {}
    for at, index in witness:
        found.update(plainest(atlas, atlas.work_tables[at], [index]))
    return found


def plainest(atlas: Atlas, table: Table, cells: Sequence[int]) -> dict[str, str]:
    """The first of some cells with as few answers as leave each of them no other conclusion.

    Answers in which the cells differ are kept, so that each of them still says what it said.
    """
    places = [[int(index) for index in np.unravel_index(cell, table.plan.shape)] for cell in cells]
    wanted = [_said(atlas, table, int(table.pattern.flat[cell])) for cell in cells]
    left: list[int] = []
    for axis, size in enumerate(table.plan.shape):
        wider = [*left, axis]
        if size > 1 and len({one[axis] for one in places}) == 1:
            left = wider if all(_only(atlas, table, *one, wider) for one in zip(places, wanted, strict=True)) else left
    values = atlas.rulebook.looked_at
    named = enumerate(zip(table.plan.factors, places[0], strict=True))
    return {name: values[name][index] for axis, (name, index) in named if axis not in left}


def _only(atlas: Atlas, table: Table, places: Sequence[int], wanted: Conclusion, left: Sequence[int]) -> bool:
    """Whether a table says only this when some of a cell's answers are left out."""
    part = table.pattern[tuple(slice(None) if axis in left else index for axis, index in enumerate(places))]
    return all(_said(atlas, table, pattern) == wanted for pattern in np.unique(part).tolist())


def _said(atlas: Atlas, table: Table, pattern: int) -> Conclusion:
    return atlas.orderings.for_advice(table.conclusions[pattern])


def told(book: Rulebook, answers: Cell) -> str:
    """Answers in the words of their questions; what else could be answered says nothing here."""
    if not answers:
        return "Whatever is answered."
    return " ".join(_sentence(condition_words(book, name, [value])) for name, value in answers.items())


def _sentence(words: str) -> str:
    return words if words.endswith((".", "?", "!")) else f"{words}."
