"""An atlas as a program over columns of codes: what is looked up where, for every piece of work alike.

Made once for an atlas. In it a code is one more than in `coding`, and 0 is not knowing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import reduce

import numpy as np
from numpy.typing import NDArray

from spectrum.advice.look import known_when_alone
from spectrum.atlas import Atlas, Orderings, Table
from spectrum.columnar.coding import CodedColumns
from spectrum.columnar.decided import WORD, Words, words_for
from spectrum.columnar.groups import Group, as_one, group_of, saying_nothing
from spectrum.columnar.joining import Finish, SidePart, as_it_is, part_of
from spectrum.columnar.masks import RuleMasks, rule_masks
from spectrum.columnar.plan import Chunk, Places, chunks_of
from spectrum.situation import CONTEXT

NEED, BOUNDS, PRACTICE = range(3)
"""The sides of a decision: what the work needs, what bounds it, and what practice shows."""
ALL = np.uint64(2**WORD - 1)


class NotInBlocks(Exception):
    """Some rule looks at modes reached and fires in no block of them, so that rows can't tell whether it holds."""


@dataclass(frozen=True, eq=False)
class RowLookup:
    """The rows of rules for the columns of a chunk, shape (combinations, words + 1); the last word has all bits."""

    place: int
    rows: Words


@dataclass(frozen=True, eq=False)
class Program:
    """What is looked up: rows of rules, and the parts of each side; `always` and `scattered` are rules as bits."""

    sizes: NDArray[np.uint8]
    running: tuple[int, int, tuple[int, ...]]
    claimed: int
    places: Places
    rows: tuple[RowLookup, ...]
    sides: tuple[tuple[SidePart, ...], ...]
    finishes: tuple[Finish, ...]
    finish_work: Finish
    masks: RuleMasks
    always: Words
    scattered: int


def program_of(atlas: Atlas, columns: CodedColumns, rule_ids: Sequence[str]) -> Program:
    """The program of an atlas. Raises NotInBlocks."""
    bits = {rule_id: at for at, rule_id in enumerate(rule_ids)}
    masks = rule_masks(atlas, bits, words_for(len(rule_ids)))
    if any(not masks.scattered.isdisjoint(table.plan.home) for table in atlas.second_tables):
        raise NotInBlocks
    constant = known_when_alone(atlas)
    sizes = [len(columns.options[name]) + 1 for name in columns.names]
    number = {name: at for at, name in enumerate(columns.names)}
    placed = {**{name: -1 - place for name, (place,) in constant.items()}, **number}
    groups = _groups(atlas, masks, bits, placed, saying_nothing(atlas.orderings.nothing, sizes[0]))
    places = Places(sizes)
    finishes = tuple(_finish(atlas.orderings, groups, side) for side in (NEED, BOUNDS, PRACTICE))
    chunks = chunks_of(sizes, [group.columns for _, group in groups])
    return Program(
        sizes=np.array(sizes, dtype=np.uint8),
        running=_running(atlas, number),
        claimed=number[CONTEXT[1]],
        places=places,
        rows=tuple(_row_lookup(columns, masks, places, chunk) for chunk in chunks),
        sides=tuple(_parts(side, groups, chunks, places, finishes[side]) for side in (NEED, BOUNDS, PRACTICE)),
        finishes=finishes,
        finish_work=_finish(atlas.orderings, groups, NEED, BOUNDS),
        masks=masks,
        always=reduce(np.bitwise_and, (masks.row(name, options) for name, options in constant.items()), masks.always),
        scattered=sum(1 << bits[rule_id] for rule_id in masks.scattered),
    )


def _running(atlas: Atlas, number: Mapping[str, int]) -> tuple[int, int, tuple[int, ...]]:
    """The column that says whether work runs, the code for yes, and the columns that only running work can answer."""
    book = atlas.rulebook
    shown_by = [number[one.id] for one in book.factors if one.shows_it_runs]
    return number[CONTEXT[0]], book.place[CONTEXT[0]]["yes"] + 1, tuple(shown_by)


def _row_lookup(columns: CodedColumns, masks: RuleMasks, places: Places, chunk: Chunk) -> RowLookup:
    rows = np.full((1, masks.always.size + 1), ALL)
    for column in chunk.columns:
        own = masks.with_unknown(columns.names[column])
        own = np.hstack([own, np.full((len(own), 1), ALL)])
        rows = (rows[:, None] & own[None]).reshape(-1, rows.shape[1])
    return RowLookup(places.of(chunk.columns), rows)


# -- the sides ---------------------------------------------------------------------------------------------------------


def _groups(
    atlas: Atlas, masks: RuleMasks, bits: Mapping[str, int], places: Mapping[str, int], silent: Group
) -> list[tuple[int, Group]]:
    """The groups that say something of the way of working, or of rules that fire in no block; each with its side.

    A side without any has one that is `silent`.
    """
    nothing = atlas.orderings.nothing
    by_side: list[list[Group]] = [[] for _ in (NEED, BOUNDS, PRACTICE)]
    for table in atlas.work_tables:
        scattered = masks.scattered.intersection(table.plan.home)
        if scattered or any(said != nothing for said in table.conclusions):
            by_side[_side(table)].append(group_of(table, scattered, bits, places, nothing))
    return [(side, group) for side, groups in enumerate(by_side) for group in _without_constants(groups, silent)]


def _side(table: Table) -> int:
    if not table.plan.counts(()):
        return PRACTICE
    return NEED if any(said.argued or said.discarded for said in table.conclusions) else BOUNDS


def _without_constants(groups: Sequence[Group], silent: Group) -> list[Group]:
    """The groups of a side, at least one; what is concluded of every piece of work is told by the first."""
    constant = [group for group in groups if not group.columns]
    others = [group for group in groups if group.columns] or [silent]
    return [as_one([*constant, others[0]]), *others[1:]]


def _parts(
    side: int, groups: Sequence[tuple[int, Group]], chunks: Sequence[Chunk], places: Places, finish: Finish
) -> tuple[SidePart, ...]:
    """The parts of a side: a group that is several chunks is one part, and the groups in one chunk are one."""
    found: list[tuple[int, Group]] = []
    for number in (number for number, (own, _) in enumerate(groups) if own == side):
        several = [chunk.columns[: chunk.part[1]] for chunk in chunks if chunk.part and chunk.part[0] == number]
        if several:
            columns = [column for some in several for column in some]
            found.append((places.of_several(several), groups[number][1].in_order(columns)))
    for chunk in chunks:
        inside = [groups[number][1] for number in chunk.groups if groups[number][0] == side]
        if inside:
            one = as_one(inside)
            found.append((places.of(one.columns), one))
    keep = finish if len(found) == 1 else as_it_is
    return tuple(part_of(place, group, keep) for place, group in found)


def _finish(orderings: Orderings, groups: Sequence[tuple[int, Group]], *sides: int) -> Finish:
    """What keeps of these sides, joined, only what can make a difference to a verdict."""
    others = [
        one for side, group in groups if side not in sides for said in group.concluded for one in said.conclusions
    ]
    argues_alone = NEED in sides and not any(one.argued or one.discarded for one in others)
    mends_alone = not any(one.mend for one in others)

    return lambda said: orderings.bare(said, argues_alone, mends_alone)
