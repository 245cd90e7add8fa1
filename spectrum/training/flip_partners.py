"""What partners come to in sum once some of their answers are changed, and how few answers that takes.

The work looks at partners only in sum: how the gravest of those that it can't do without stands to it. So each partner
is looked at alone, and then they are put together.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from spectrum.advice import choices
from spectrum.advice.partners import essential_partners
from spectrum.atlas import Atlas, Axis, Side
from spectrum.reasoning import Atom
from spectrum.reasoning.ways import Numbers, Ways, ways_to_change
from spectrum.rulebook.model import NOT_KNOWN, SUMMARIES
from spectrum.situation import Workstream

IN_SUM = "essential_partners"
STANDS = SUMMARIES[IN_SUM]
"""How partners may stand to the work, the gravest first."""
MOST_RECIPES = 100
"""Of so many sets of partners' answers that do the same, no more are told."""

PartnerAtom = tuple[str, Atom]
"""A partner's name, and one change of its answers."""
Recipe = tuple[PartnerAtom, ...]
"""Changes of partners' answers that go together."""


@dataclass(frozen=True)
class PartnersInSum:
    """How partners may stand in sum (places), the fewest answers that bring it about, and sets of so many that do."""

    stands: tuple[int, ...]
    changed: int
    recipes: tuple[Recipe, ...] = ((),)


def partners_in_sum(atlas: Atlas, piece: Workstream) -> tuple[PartnersInSum, ...]:
    """Everything that the partners of a piece of work can come to when their answers are changed; today's first."""
    if not piece.partners:
        return (PartnersInSum((STANDS.index(NOT_KNOWN),), 0),)
    side = _side(atlas)
    found: _Found = {1 << STANDS.index("none"): (0, [()])}
    for one in piece.partners:
        able = {name: range(len(atlas.rulebook.place[name])) for name in side.factors}
        ways = ways_to_change(side, choices(atlas.rulebook, one.answers), able)
        found = _together(found, _of_one(atlas, one.name, ways))
    some = (PartnersInSum(_places(bits), changed, tuple(recipes)) for bits, (changed, recipes) in found.items())
    return tuple(sorted(some, key=lambda one: (one.changed, one.stands)))


_Found = Mapping[int, tuple[int, Sequence[Recipe]]]
"""How partners may stand (places as bits) -> the fewest changed answers, and the sets of so many."""


def _side(atlas: Atlas) -> Side:
    """How a partner stands to the work for every combination of its answers that have a say in it."""
    tables = [table.plan for table in atlas.partner_tables if table.plan.decides]
    sizes = {name: size for plan in tables for name, size in zip(plan.factors, plan.shape, strict=True)}
    cells: Numbers = np.zeros(tuple(sizes.values()), dtype=np.int64)
    for places in itertools.product(*map(range, sizes.values())):
        outlook = atlas.partner_outlook({name: (place,) for name, place in zip(sizes, places, strict=True)})
        (stands,) = essential_partners({"": outlook})
        cells[places] = STANDS.index(stands)
    axes: list[Axis] = []
    for name, size in sizes.items():
        at = len(axes)
        if (cells == np.take(cells, [0], at)).all():
            cells = np.take(cells, 0, at)
        else:
            axes.append(Axis(name, tuple((place,) for place in range(size))))
    return Side(tuple(axes), cells)


def _of_one(atlas: Atlas, partner: str, ways: Ways) -> _Found:
    """How one partner may stand, with the smallest sets of its answers that bring it about."""
    found: dict[int, tuple[int, Sequence[Recipe]]] = {}
    sizes, numbers = ways.sizes, ways.numbers
    for number, (bits, fewest) in enumerate(zip(ways.sets, ways.nearest.tolist(), strict=True)):
        there = np.argwhere((numbers == number) & (sizes == fewest)).tolist()
        found[bits] = fewest, [_recipe(atlas, partner, one) for one in _alike(ways, there)]
    return found


def _alike(ways: Ways, there: Sequence[Sequence[int]]) -> Iterator[dict[str, tuple[int, ...]]]:
    """Ways as changed answers (factor -> places of options); where a single answer changes, any of the options do."""
    alone: dict[str, tuple[int, ...]] = {}
    for entries in there:
        dealt = zip(ways.axes, entries, ways.now, strict=True)
        changed = {axis.factor: axis.classes[entry] for axis, entry, now in dealt if entry != now}
        if len(changed) != 1:
            yield changed
        for name, places in changed.items() if len(changed) == 1 else ():
            alone[name] = (*alone.get(name, ()), *places)
    yield from ({name: places} for name, places in alone.items())


def _recipe(atlas: Atlas, partner: str, changed: Mapping[str, Sequence[int]]) -> Recipe:
    options = atlas.rulebook.looked_at
    return tuple((partner, Atom(name, tuple(options[name][at] for at in some))) for name, some in changed.items())


def _together(found: _Found, other: _Found) -> dict[int, tuple[int, list[Recipe]]]:
    """Some partners and one more: every mix, with the fewest changes for each that they come to."""
    joined: dict[int, tuple[int, list[Recipe]]] = {}
    for (one, (count, recipes)), (two, (more, others)) in itertools.product(found.items(), other.items()):
        bits, changed = _gravest(one, two), count + more
        known = joined.get(bits)
        if known is None or changed < known[0]:
            joined[bits] = known = (changed, [])
        if changed == known[0]:
            room = MOST_RECIPES - len(known[1])
            known[1].extend((*a, *b) for a, b in itertools.islice(itertools.product(recipes, others), room))
    return joined


def _gravest(one: int, other: int) -> int:
    """How two may stand together (as bits): the graver of any mix, and the gravest have the lowest bits."""
    return sum(bit for bit in _bits(one | other) if one >= bit and other >= bit)


def _bits(some: int) -> list[int]:
    return [1 << at for at in range(some.bit_length()) if some >> at & 1]


def _places(bits: int) -> tuple[int, ...]:
    return tuple(at for at in range(bits.bit_length()) if bits >> at & 1)
