"""How much there is to look through when it is asked what would change an advice; known before it is done."""

from __future__ import annotations

import math

from spectrum.atlas import Side
from spectrum.reasoning.position import Position

MOST_WAYS = 300_000
"""So many ways are looked through in about a second and a half, and no more of them for one request."""


def ways_of_changing(position: Position) -> int:
    """In how many ways the given answers could be changed, side by side: the cells of what `Position.ways` holds.

    A question to which several answers were given has one way more, and that multiplies.
    """
    return sum(_of_side(position, side) for side in position.sides)


def _of_side(position: Position, side: Side) -> int:
    return math.prod(
        len(axis.classes) + (len(axis.among(position.choices)) > 1)
        for axis in side.axes
        if axis.factor in position.given
    )
