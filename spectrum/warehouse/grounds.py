"""When a rule holds for certain, whatever the open answers are: its *grounds*, read from the atlas.

A ground names some questions and, for each, the options that will do. A rule holds for certain when all that is still
possible of each question is among the options of one of its grounds, and only then: the grounds are all the largest
boxes of cells in which the rule fires. Most rules have one; a rule with a finding behind it may have several.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from spectrum.advice.look import known_when_alone
from spectrum.atlas import Atlas, Table
from spectrum.input.mistakes import BadRulebook, Mistake

MOST_GROUNDS = 1_000
"""More boxes than this for one rule are refused before they are worked out."""

Fires = NDArray[np.bool_]
Box = tuple[int, ...]
"""For each axis the places that belong to the box, as bits."""


@dataclass(frozen=True)
class Ground:
    """One way in which a rule holds for certain: name -> the options (or values reached) that will do."""

    rule: str
    when: Mapping[str, tuple[str, ...]]


def grounds_of(atlas: Atlas) -> tuple[Ground, ...]:
    """The grounds of every rule that can hold for a piece of work without partners, in the rulebook's order.

    Raises BadRulebook for a rule with too many, and for one about practice that holds whatever was answered.
    """
    found: dict[str, list[Ground]] = {}
    for table in atlas.tables:
        if not table.plan.partner:
            for rule_id in table.plan.home:
                found[rule_id] = list(_grounds(atlas, table, rule_id))
    return tuple(ground for rule in atlas.rulebook.current_rules for ground in found.get(rule.id, ()))


def _grounds(atlas: Atlas, table: Table, rule_id: str) -> Iterable[Ground]:
    names, fires = alone(atlas, table, _fires(table, rule_id))
    options = [atlas.rulebook.looked_at[name] for name in names]
    for box in largest_boxes(rule_id, fires):
        places = [_places(bits) for bits in box]
        when = {
            name: tuple(values[place] for place in some)
            for name, values, some in zip(names, options, places, strict=True)
            if len(some) < len(values)
        }
        if not when and not table.plan.counts(()):
            says = f"rule {rule_id} holds whatever is answered about practice, which no table can tell."
            raise BadRulebook([Mistake("rules", says)])
        yield Ground(rule_id, when)


def _fires(table: Table, rule_id: str) -> Fires:
    """In which cells of its table a rule fires."""
    at = [rule.id for rule in table.plan.rules].index(rule_id)
    return table.bits[:, at][table.pattern]


def alone(atlas: Atlas, table: Table, cells: NDArray[np.generic]) -> tuple[list[str], NDArray[np.generic]]:
    """The axes and cells of a table that are left for a piece of work without partners that stands alone."""
    names, known = [], known_when_alone(atlas)
    for at in range(len(table.plan.factors) - 1, -1, -1):
        name = table.plan.factors[at]
        if name in known:
            (place,) = known[name]
            cells = np.take(cells, place, at)
        else:
            names.append(name)
    return names[::-1], cells


def largest_boxes(rule_id: str, fires: NDArray[np.generic]) -> list[Box]:
    """Every box in which a rule fires in all cells and that no larger one holds; raises BadRulebook for too many.

    All there is is one box to begin with. Each cell in which the rule does not fire is cut out of every box that holds
    it: a box falls into as many as it has axes, each without the place of that cell along one of them.
    """
    if not fires.any():
        return []
    boxes = {tuple((1 << size) - 1 for size in fires.shape)}
    for cell in _told_apart(fires):
        boxes = _cut(boxes, cell)
        if len(boxes) > MOST_GROUNDS:
            says = f"rule {rule_id} holds for certain in more than {MOST_GROUNDS} ways, too many to write down."
            raise BadRulebook([Mistake("rules", says)])
    return sorted(boxes, reverse=True)


def _told_apart(fires: NDArray[np.generic]) -> Sequence[Box]:
    """The cells in which a rule does not fire, as bits; places along an axis that are alike are cut out together."""
    classes, cells = [], fires
    for axis in range(fires.ndim):
        alike: dict[bytes, list[int]] = {}
        for place in range(cells.shape[axis]):
            alike.setdefault(np.take(cells, place, axis).tobytes(), []).append(place)
        classes.append([sum(1 << place for place in some) for some in alike.values()])
        cells = np.take(cells, [some[0] for some in alike.values()], axis)
    return [
        tuple(bits[at] for bits, at in zip(classes, cell, strict=True)) for cell in np.argwhere(~cells.astype(bool))
    ]


def _cut(boxes: set[Box], cell: Box) -> set[Box]:
    """The largest boxes that are left without a cell."""
    hit = {box for box in boxes if all(bits & place for bits, place in zip(box, cell, strict=True))}
    left = boxes - hit
    pieces = {
        (*box[:axis], box[axis] & ~place, *box[axis + 1 :])
        for box in hit
        for axis, place in enumerate(cell)
        if box[axis] & ~place
    }
    return left | {one for one in pieces if not any(one != other and _within(one, other) for other in left | pieces)}


def _within(one: Box, other: Box) -> bool:
    return all(bits & ~outer == 0 for bits, outer in zip(one, other, strict=True))


def _places(bits: int) -> list[int]:
    return [place for place in range(bits.bit_length()) if bits >> place & 1]
