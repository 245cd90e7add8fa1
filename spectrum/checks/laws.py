"""Proving laws on every combination of answers, or finding the plainest case that breaks one."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from spectrum.atlas import Atlas, Conclusion, Table, join
from spectrum.checks.contexts import Cell, Witness, answers_of, contexts_of, plainest, told
from spectrum.language.words import listed
from spectrum.rulebook import Law
from spectrum.rulebook.model import NOT_KNOWN, SUMMARIES
from spectrum.rulebook.phrases import condition_words

NO_PLACE = ("none", NOT_KNOWN)
"""What has no place in the order of what is summed up of the partners."""
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
    """
    table = _table_of(atlas, law)
    if table is None:
        return Proof(law, 0, None)
    contexts = contexts_of(atlas, table)
    pairs = 0
    holding: set[tuple[Conclusion, Conclusion]] = set()
    for pairs, step in enumerate(_neighbours(atlas, table, law), 1):
        said = (table.conclusions[step.patterns[0]], table.conclusions[step.patterns[1]])
        if said in holding:
            continue
        context = next((one for one in contexts if _breaks(atlas, law, said, one)), None)
        if context is not None:
            return Proof(law, pairs, _broken(atlas, law, step, context, contexts[context]))
        holding.add(said)
    return Proof(law, pairs * len(contexts), None)


def _neighbours(atlas: Atlas, table: Table, law: Law) -> Iterator[Neighbours]:
    """Pairs of cells that differ by one step of the law's factor, in the law's direction.

    Options that have no place in the order are left out, and those around them are neighbours.
    """
    axis = table.plan.factors.index(law.factor)
    outside = {*law.outside, *(NO_PLACE if law.factor in SUMMARIES else ())}
    order = [index for index, one in enumerate(atlas.rulebook.looked_at[law.factor]) if one not in outside]
    indices = np.arange(table.plan.size).reshape(table.plan.shape)
    order = order if law.towards == "later" else order[::-1]
    pairs = zip(steps_along(indices, axis, order), steps_along(table.pattern, axis, order), strict=True)
    yield from itertools.starmap(Neighbours, pairs)


def steps_along(cells: NDArray[np.integer[Any]], axis: int, order: Sequence[int]) -> Iterator[tuple[int, int]]:
    """What stands in the cells that lie one step apart along an axis; `order` holds its places in the steps' order.

    Two questions, of two and of three answers, make six cells. One step of the second question leads from four of them
    to another; without its middle answer, those around it are one step apart:

    >>> six = np.array([[0, 1, 2], [3, 4, 5]])
    >>> list(steps_along(six, 1, (0, 1, 2)))
    [(0, 1), (3, 4), (1, 2), (4, 5)]
    >>> list(steps_along(six, 1, (0, 2)))
    [(0, 2), (3, 5)]
    """
    for steps in pairwise(order):
        yield from zip(*(np.take(cells, at, axis).ravel().tolist() for at in steps), strict=True)


def _breaks(atlas: Atlas, law: Law, said: Iterable[Conclusion], context: Conclusion) -> bool:
    """Whether a step from one conclusion to another breaks the law in this context."""
    before, after = (_aspect(atlas, law, join(one, context)) for one in said)
    return {"changes": before != after, "shallower": after < before, "deeper": after > before}[law.never]


def _aspect(atlas: Atlas, law: Law, said: Conclusion) -> int:
    if law.aspect == "needed":
        return atlas.orderings.needed(said)
    depth: int = said.limit if law.aspect == "limit" else getattr(atlas.orderings.verdict(said), law.aspect)
    return depth


def _table_of(atlas: Atlas, law: Law) -> Table | None:
    """The one table that looks at the law's factor and decides; groups share no factor."""
    return next((one for one in atlas.work_tables if one.plan.decides and law.factor in one.plan.factors), None)


def _broken(atlas: Atlas, law: Law, step: Neighbours, context: Conclusion, witness: Witness) -> Broken:
    table = _table_of(atlas, law)
    assert table is not None
    before, after = (_aspect(atlas, law, join(table.conclusions[one], context)) for one in step.patterns)
    index = np.unravel_index(step.cells[1], table.plan.shape)[table.plan.factors.index(law.factor)]
    ids = atlas.rulebook.mode_ids
    return Broken(
        answers={**plainest(atlas, table, step.cells), **answers_of(atlas, witness)},
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
