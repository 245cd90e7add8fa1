"""Proving that a change is none: nothing that can come about is decided or said otherwise."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import numpy as np

from spectrum.atlas import Atlas, Table
from spectrum.checks import Way, can_be, groups_of
from spectrum.mutation.mutants import Mutant
from spectrum.rulebook import Rule
from spectrum.rulebook.model import Then


def same(one: Atlas, other: Atlas, mutant: Mutant) -> bool:
    """Whether every rule holds as before in every case, and the rule that was changed still concludes the same.

    A finding is no conclusion of its own: it shows in the rules that look at it. What safety asks for shows only where
    an advice falls short of it.
    """
    tables = list(zip(one.tables, other.tables, strict=True))
    if not all(before is after or _same_cells(one, before, after) for before, after in tables):
        return False
    if _said(mutant.rule) != _said(mutant.changed):
        return False
    if mutant.rule.then.safety == mutant.changed.then.safety:
        return True
    return all(before is after or _same_safety(one, before, after) for before, after in tables)


def _said(rule: Rule) -> tuple[str, Then, bool]:
    return rule.layer, dataclasses.replace(rule.then, finding="", safety=""), rule.red_flag


def _same_cells(atlas: Atlas, before: Table, after: Table) -> bool:
    """Whether the same rules hold in every cell that can come about, whatever the patterns are numbered."""
    return not any(can_be(atlas, way) for way in _differing(atlas, before, after))


def _differing(atlas: Atlas, before: Table, after: Table) -> Iterator[Way]:
    """The cells in which other rules hold than before."""
    pairs, numbers = np.unique(np.stack([before.pattern.ravel(), after.pattern.ravel()]), axis=1, return_inverse=True)
    other = (before.bits[pairs[0]] != after.bits[pairs[1]]).any(axis=1)
    values = atlas.rulebook.looked_at
    for index in np.flatnonzero(other[numbers.ravel()]).tolist():
        places = zip(before.plan.factors, np.unravel_index(index, before.plan.shape), strict=True)
        yield {name: frozenset({values[name][int(index)]}) for name, index in places}


def _same_safety(atlas: Atlas, before: Table, after: Table) -> bool:
    """Whether no advice falls short of what safety asks for now where it did not before, or the other way round."""
    groups = groups_of(atlas)
    contexts = groups.contexts(before)
    for said, now in set(zip(before.conclusions, after.conclusions, strict=True)):
        advised = groups.joining.aspect(groups.packing.join(groups.packing.packed([said]), contexts), "advised")
        if ((advised < said.safety) != (advised < now.safety)).any():
            return False
    return True
