"""How much there is to look through when it is asked what would change an advice; known before it is done."""

from __future__ import annotations

import math
from collections.abc import Container

from spectrum.atlas import Choices, Side
from spectrum.reasoning.position import Position

MOST_WAYS = 300_000
"""So many ways are looked through in about a second and a half, and no more of them for one request."""


def ways_of_changing(position: Position) -> int:
    """In how many ways the given answers could be changed, side by side: the cells of what `Position.ways` holds.

    A question to which several answers were given has one way more, and that multiplies.
    """
    return sum(ways_to_look_through(side, position.choices, position.given) for side in position.sides)


def ways_to_look_through(side: Side, choices: Choices, able: Container[str]) -> int:
    """In how many ways those answers on one side could be changed that may be."""
    return math.prod(len(axis.classes) + (len(axis.among(choices)) > 1) for axis in side.axes if axis.factor in able)
