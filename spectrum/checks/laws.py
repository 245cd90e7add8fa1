"""Proving laws on every combination of answers, or finding the plainest case that breaks one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from spectrum.atlas import Atlas, Conclusion, Table, join
from spectrum.checks.contexts import Cell, answers_of, contexts_of, plainest, told
from spectrum.checks.groups import groups_of
from spectrum.checks.packing import Depths
from spectrum.language.words import listed
from spectrum.rulebook import Law
from spectrum.rulebook.model import NOT_KNOWN, SUMMARIES
from spectrum.rulebook.phrases import condition_words

Number = TypeVar("Number", bound=np.integer[Any])

NO_PLACE = ("none", NOT_KNOWN)
"""What has no place in the order of what is summed up of the partners."""
BREAKS = {"changes": np.not_equal, "shallower": np.greater, "deeper": np.less}
"""What must never be so of an aspect before and after a step."""
ASPECTS = {
    "needed": "what the work needs",
    "advised": "the advice",
    "feasible": "what is feasible",
    "limit": "the limit",
}


@dataclass(frozen=True)
class Broken:
    """A case that breaks a law: the answers that matter, the answer that moves, and what the aspect was and becomes.

    `rules` are those that hold before the move and not after, or the other way round: they make the difference.
    """

    answers: Cell
    factor: str
    option: str
    before: str
    after: str
    rules: tuple[str, ...]


class Neighbours(NamedTuple):
    """Two neighbouring cells of a table: their indices, and the numbers of their patterns."""

    cells: tuple[int, int]
    patterns: tuple[int, int]


@dataclass(frozen=True)
class Proof:
    """A law, how many pairs of neighbouring cases it was held against, and the case that breaks it, if any."""

    law: Law
    pairs: int
    broken: Broken | None


def prove(atlas: Atlas, law: Law) -> Proof:
    """Hold a law against every pair of neighbouring cells of the factor's group, in every context.

    The context is everything the other groups can conclude together; groups share no factor, so all mixes can happen.
    Cells that conclude the same are held against it once.
    """
    table = _table_of(atlas, law)
    if table is None:
        return Proof(law, 0, None)
    groups = groups_of(atlas)
    side = groups.advising(table).side
    outcomes = groups.outcomes(table, law.aspect)
    breaks = _breaking(outcomes.depths, law)
    order = _order(atlas, law)
    classes = [side.by_factor[law.factor][0].of[place] for place in order]
    for step in steps_along(side.cells, side.factors.index(law.factor), classes):
        if breaks[tuple(outcomes.numbers[cells] for cells in step)].any():
            return _counterexample(atlas, law, table, breaks)
    pairs = table.plan.size // len(atlas.rulebook.looked_at[law.factor]) * max(len(order) - 1, 0)
    return Proof(law, pairs * len(groups.contexts(table)), None)


def _breaking(depths: Depths, law: Law) -> NDArray[np.bool_]:
    """For each step from one outcome to another, whether it breaks a law in some context.

    `depths` has a row for each outcome and a column for each context.
    """
    return np.array([BREAKS[law.never](before, depths).any(axis=1) for before in depths])


def _order(atlas: Atlas, law: Law) -> list[int]:
    """The places of the options of the law's factor, in the law's direction.

    Options that have no place in the order are left out, and those around them are neighbours.
    """
    outside = {*law.outside, *(NO_PLACE if law.factor in SUMMARIES else ())}
    order = [index for index, one in enumerate(atlas.rulebook.looked_at[law.factor]) if one not in outside]
    return order if law.towards == "later" else order[::-1]


def steps_along(
    cells: NDArray[Number], axis: int, order: Sequence[int]
) -> Iterator[tuple[NDArray[Number], NDArray[Number]]]:
    """What stands in the cells that lie one step apart along an axis; `order` holds its places in the steps' order.

    Two questions, of two and of three answers, make six cells. One step of the second question leads from four of them
    to another; without its middle answer, those around it are one step apart:

    >>> six = np.array([[0, 1, 2], [3, 4, 5]])
    >>> [(before.tolist(), after.tolist()) for before, after in steps_along(six, 1, (0, 1, 2))]
    [([0, 3], [1, 4]), ([1, 4], [2, 5])]
    >>> [(before.tolist(), after.tolist()) for before, after in steps_along(six, 1, (0, 2))]
    [([0, 3], [2, 5])]
    """
    for before, after in pairwise(order):
        yield np.take(cells, before, axis).ravel(), np.take(cells, after, axis).ravel()


def _counterexample(atlas: Atlas, law: Law, table: Table, breaks: NDArray[np.bool_]) -> Proof:
    """The first pair of neighbouring cells that breaks a law; `breaks` tells it of each pair of outcomes."""
    groups = groups_of(atlas)
    numbers = groups.outcomes(table, law.aspect).numbers[groups.advising(table).numbers]
    axis = table.plan.factors.index(law.factor)
    order = _order(atlas, law)
    cells = steps_along(np.arange(table.plan.size).reshape(table.plan.shape), axis, order)
    before = 0
    for indices, patterns in zip(cells, steps_along(table.pattern, axis, order), strict=True):
        broken = breaks[tuple(numbers[cells] for cells in patterns)]
        if broken.any():
            at = int(broken.argmax())
            step = Neighbours(*((int(one[at]), int(other[at])) for one, other in (indices, patterns)))
            return Proof(law, before + at + 1, _broken(atlas, law, table, step))
        before += len(broken)
    raise AssertionError("a step between classes of answers breaks a law, and none between answers does")


def _breaks(atlas: Atlas, law: Law, said: Iterable[Conclusion], context: Conclusion) -> bool:
    """Whether a step from one conclusion to another breaks the law in this context."""
    before, after = (_aspect(atlas, law, join(one, context)) for one in said)
    return bool(BREAKS[law.never](before, after))


def _aspect(atlas: Atlas, law: Law, said: Conclusion) -> int:
    if law.aspect == "needed":
        return atlas.orderings.needed(said)
    depth: int = said.limit if law.aspect == "limit" else getattr(atlas.orderings.verdict(said), law.aspect)
    return depth


def _table_of(atlas: Atlas, law: Law) -> Table | None:
    """The one table that looks at the law's factor and decides; groups share no factor."""
    return next((one for one in atlas.work_tables if one.plan.decides and law.factor in one.plan.factors), None)


def _broken(atlas: Atlas, law: Law, table: Table, step: Neighbours) -> Broken:
    """A step that breaks a law, in the plainest context in which it does."""
    said = [table.conclusions[one] for one in step.patterns]
    groups, contexts = groups_of(atlas), contexts_of(atlas, table)
    both = (groups.packing.join(contexts.packed, groups.packing.packed([one])) for one in said)
    found = contexts.plainest(BREAKS[law.never](*(groups.joining.aspect(one, law.aspect) for one in both)))
    context = groups.packing.unpack(int(contexts.packed[found]))
    before, after = (_aspect(atlas, law, join(one, context)) for one in said)
    index = np.unravel_index(step.cells[1], table.plan.shape)[table.plan.factors.index(law.factor)]
    ids = atlas.rulebook.mode_ids
    return Broken(
        answers={**plainest(atlas, table, step.cells), **answers_of(atlas, contexts.witness(found))},
        factor=law.factor,
        option=atlas.rulebook.looked_at[law.factor][int(index)],
        before=ids[before],
        after=ids[after],
        rules=tuple(_difference_makers(atlas, law, [table.fired[pattern] for pattern in step.patterns], context)),
    )


def _difference_makers(atlas: Atlas, law: Law, fired: Sequence[Sequence[str]], context: Conclusion) -> Iterable[str]:
    """The rules without which the law would hold; when no single one makes the difference, all that come or go."""
    differing = [one for rules in fired for one in rules if one not in fired[0] or one not in fired[1]]

    def said(rules: Iterable[str]) -> Conclusion:
        return atlas.orderings.all_of(atlas.orderings.of(atlas.rulebook.rule[one]) for one in rules)

    def holds_without(rule_id: str) -> bool:
        before, after = (said(one for one in rules if one != rule_id) for rules in fired)
        return not _breaks(atlas, law, (before, after), context)

    return [one for one in differing if holds_without(one)] or differing


def story(atlas: Atlas, proof: Proof) -> str:
    """A broken law told as a case, in the words of the questions, with the rules that make the difference."""
    if proof.broken is None:
        return f"{proof.law.says} It holds."
    broken, book = proof.broken, atlas.rulebook
    before, after = (book.mode[mode].gerund for mode in (broken.before, broken.after))
    moved = _moved(atlas, broken)
    rules = f"{'The rule' if len(broken.rules) == 1 else 'The rules'} {listed(broken.rules)}"
    return (
        f"{proof.law.says} But take this case: {told(book, broken.answers)} Change one answer to “{moved}”, and "
        f"{ASPECTS[proof.law.aspect]} goes from {before} to {after}. "
        f"{rules} {'makes' if len(broken.rules) == 1 else 'make'} the difference."
    )


def _moved(atlas: Atlas, broken: Broken) -> str:
    factor = atlas.rulebook.factor.get(broken.factor)
    if factor is None:
        return condition_words(atlas.rulebook, broken.factor, [broken.option])
    return factor.option(broken.option).words
