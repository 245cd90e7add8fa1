"""What each choice of answers to keep leaves possible on one side: read off where it was worked out beforehand.

A side's cells get one more entry on each axis, for any of its answers. Where each question has one answer, or none,
keeping it or forgetting it are then two entries of its axis, so that all choices are the corners of a box in there.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from spectrum.atlas import Axis, Choices, Side
from spectrum.reasoning.keeping import KeptSide, kept_side
from spectrum.reasoning.ways import STANCES, Able, ways_to_keep
from spectrum.rulebook.model import SUMMARIES

MOST_CELLS, MOST_VALUES = 4_000_000, 8
"""A side is worked out beforehand where it has no more cells with these entries, and a set of values fits in a byte."""
KNOWN_SIDES = 16
"""For how many sides that is kept: a rulebook in use has two or three, and most of them are small."""

FEW_ANSWERS, MOST_KEPT = 8, 4_096
"""Up to how many answers of a side it is kept what they leave possible, and for how many choices of them."""

Bits = NDArray[np.uint8]


def answers_kept(side: Side, choices: Choices, able: Able, order: Mapping[str, int]) -> KeptSide:
    """What each choice of answers to keep leaves possible; `able` as for `ways_to_keep`, which does the rest."""
    found = _corners(side, choices, able, order)
    if found is not None:
        return found
    ways = ways_to_keep(side, choices, able)
    names = [axis.factor for axis in ways.axes]
    turn = sorted(range(len(names)), key=lambda at: order[names[at]])
    values = np.array(ways.sets, dtype=np.uint64)[ways.numbers]
    return kept_side([names[at] for at in turn], values.transpose(turn))


def _corners(side: Side, choices: Choices, able: Able, order: Mapping[str, int]) -> KeptSide | None:
    """The same where each question has one answer or none; None where it has not, or nothing is worked out."""
    cube = _with_any(side)
    if cube is None:
        return None
    start, boxes = 0, []
    for axis, step in zip(side.axes, cube.strides, strict=True):
        any_, today = len(axis.classes), _entry(axis, choices)
        if today is None:
            return None
        if axis.factor in able:
            start += any_ * step
            boxes.append((order[axis.factor], axis.factor, (today - any_) * step))
        else:
            start += today * step
    boxes.sort()
    kept = tuple((name, step) for _, name, step in boxes)
    return _few_corners(side, start, kept) if len(kept) <= FEW_ANSWERS else _kept_corners(cube, start, kept)


def _kept_corners(cube: Bits, start: int, kept: Sequence[tuple[str, int]]) -> KeptSide:
    """What each choice of some answers leaves possible: of each its name, and how far away its entry is from any's."""
    corners: NDArray[Any] = np.ndarray((2,) * len(kept), np.uint8, cube.data, start, tuple(step for _, step in kept))
    return kept_side([name for name, _ in kept], corners)


@functools.lru_cache(MOST_KEPT)
def _few_corners(side: Side, start: int, kept: tuple[tuple[str, int], ...]) -> KeptSide:
    """The same of so few answers that many situations have them in common; kept."""
    cube = _with_any(side)
    assert cube is not None
    return _kept_corners(cube, start, kept)


def _entry(axis: Axis, choices: Choices) -> int | None:
    """The entry of an axis for what was answered; None for several answers that are not treated alike.

    What is summed up of the partners could not have been just anything, so that it has no entry while it is open.
    """
    places = choices.get(axis.factor)
    if places is None:
        return None if axis.factor in SUMMARIES else len(axis.classes)
    if len(places) == 1:
        return axis.of[places[0]]
    classes = {axis.of[place] for place in places}
    return classes.pop() if len(classes) == 1 else None


@functools.lru_cache(KNOWN_SIDES)
def _with_any(side: Side) -> Bits | None:
    """Each cell as a set of one value, in bits, and one more entry on each axis; None where that would be too large."""
    cells = math.prod(size + 1 for size in side.cells.shape)
    if cells > MOST_CELLS or int(side.cells.max()) >= MOST_VALUES:
        return None
    bits = np.left_shift(np.uint8(1), side.cells.astype(np.uint8))
    for at, axis in enumerate(side.axes):
        some = np.take(bits, _answerable(axis), at)
        bits = np.concatenate([bits, np.bitwise_or.reduce(some, axis=at, keepdims=True)], axis=at)
    return np.asarray(bits)


def _answerable(axis: Axis) -> Sequence[int]:
    """The classes of an axis that an answer could have had."""
    places = STANCES.get(axis.factor)
    return range(len(axis.classes)) if places is None else sorted({axis.of[place] for place in places})
