"""Which other answers could only ever cost: with them the advice is nowhere deeper than now, and somewhere lighter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from spectrum.atlas import Axis, Choices, Side, Space
from spectrum.reasoning.ways import Able, Flags, Numbers


def losses(space: Space, sides: Sequence[Side], choices: Choices, able: Able) -> Mapping[str, frozenset[int]]:
    """For each given answer, the places of the options that could only cost, whatever the other answers are.

    Of two questions, the law must allow it, and then trust makes it one step deeper. Losing either could only cost:

    >>> law, trust = Axis("law", ((0,), (1,))), Axis("trust", ((0,), (1,)))
    >>> space = Space((Side((law, trust), np.array([[0, 0], [1, 2]])),), np.array([2, 3, 4]))
    >>> losses(space, space.sides, {"law": (1,), "trust": (0,)}, {"law": (0, 1), "trust": (0, 1)})
    {'law': frozenset({0}), 'trust': frozenset()}
    """
    found = {}
    for at, side in enumerate(sides):
        lighter = _never_deeper(space, at)
        for along, axis in enumerate(side.axes):
            if axis.factor in able:
                cells = np.moveaxis(side.cells, along, 0)
                found[axis.factor] = frozenset(_losing(axis, cells, lighter, choices))
    return found


def _never_deeper(space: Space, at: int) -> Flags:
    """Whether with one value of a side (rows) the advice is nowhere deeper than with another (columns)."""
    rows = np.moveaxis(space.advised, at, 0).reshape(space.advised.shape[at], -1)
    return np.asarray((rows[:, None] <= rows).all(axis=2), dtype=np.bool_)


def _losing(axis: Axis, cells: Numbers, lighter: Flags, choices: Choices) -> Iterator[int]:
    """The options of a question that could only cost, beside each that was given; `cells` has one row a class."""
    now = axis.among(choices)
    for entry, options in enumerate(axis.classes):
        if {entry} != set(now) and all(lighter[cells[entry], cells[one]].all() for one in now):
            yield from options
