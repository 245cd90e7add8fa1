"""Proving laws on every combination of answers, or finding the plainest case that breaks one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from spectrum.atlas import Atlas, Conclusion, Table, join
from spectrum.rulebook import Law
from spectrum.words import listed

Cell = Mapping[str, str]


@dataclass(frozen=True)
class Broken:
    """A case that breaks a law: the answers that matter, the answer that moves, and what the aspect was and becomes."""

    answers: Cell
    factor: str
    option: str
    before: str
    after: str


@dataclass(frozen=True)
class Proof:
    """A law, how many pairs of neighbouring cells it was held against, and the case that breaks it, if any."""

    law: Law
    pairs: int
    broken: Broken | None


def prove(atlas: Atlas, law: Law) -> Proof:
    """Hold a law against every pair of neighbouring cells of the factor's group, in every context.

    The context is everything the other groups can conclude together; groups share no factor, so all mixes can happen.
    """
    table = next((one for one in atlas.work_tables if one.plan.decides and law.factor in one.plan.factors), None)
    if table is None:
        return Proof(law, 0, None)
    contexts = contexts_of(atlas, table)
    pairs = 0
    judged: dict[tuple[Conclusion, Conclusion], tuple[Conclusion, str, str] | None] = {}
    for number, (here, there) in enumerate(_neighbours(table, law)):
        pairs += 1
        said = (table.conclusions[here[1]], table.conclusions[there[1]])
        if said not in judged:
            judged[said] = _breaks(atlas, law, said, contexts)
        found = judged[said]
        if found is not None:
            context, before, after = found
            answers = {**_cell(atlas, table, here[0]), **contexts[context]}
            option = _cell(atlas, table, there[0])[law.factor]
            return Proof(law, number + 1, Broken(answers, law.factor, option, before, after))
    return Proof(law, pairs * len(contexts), None)


def _neighbours(table: Table, law: Law) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Pairs of cells (index, pattern) that differ by one step of the law's factor, in the law's direction."""
    axis = table.plan.factors.index(law.factor)
    indices = np.arange(table.plan.size).reshape(table.plan.shape)
    lower = [np.delete(array, -1, axis).ravel().tolist() for array in (indices, table.pattern)]
    upper = [np.delete(array, 0, axis).ravel().tolist() for array in (indices, table.pattern)]
    here, there = (lower, upper) if law.towards == "later" else (upper, lower)
    return zip(zip(*here, strict=True), zip(*there, strict=True), strict=True)


def contexts_of(atlas: Atlas, table: Table) -> dict[Conclusion, Cell]:
    """Everything the other groups can conclude together, with answers that bring it about, the fewest first."""
    found: dict[Conclusion, dict[str, str]] = {atlas.orderings.nothing: {}}
    for other in atlas.work_tables:
        if other is table or not other.plan.decides:
            continue
        cells = _witnesses(atlas, other)
        for state, answers in list(found.items()):
            for conclusion, cell in cells.items():
                found.setdefault(join(state, conclusion), {**answers, **cell})
    return dict(sorted(found.items(), key=lambda item: len(item[1])))


def _witnesses(atlas: Atlas, table: Table) -> dict[Conclusion, Cell]:
    """For each conclusion of a table, answers that bring it about; none are needed for one that says nothing."""
    patterns, first = np.unique(table.pattern, return_index=True)
    found: dict[Conclusion, Cell] = {}
    for pattern, index in zip(patterns.tolist(), first.tolist(), strict=True):
        conclusion = atlas.orderings.for_advice(table.conclusions[pattern])
        says_nothing = conclusion == atlas.orderings.nothing
        found.setdefault(conclusion, {} if says_nothing else _cell(atlas, table, index))
    return found


def _cell(atlas: Atlas, table: Table, index: int) -> dict[str, str]:
    places = np.unravel_index(index, table.plan.shape)
    values = atlas.rulebook.looked_at
    return {name: values[name][int(place)] for name, place in zip(table.plan.factors, places, strict=True)}


def _breaks(
    atlas: Atlas, law: Law, said: tuple[Conclusion, Conclusion], contexts: Mapping[Conclusion, Cell]
) -> tuple[Conclusion, str, str] | None:
    """The first context in which a step from one conclusion to another breaks the law, with the modes."""
    ids = atlas.rulebook.mode_ids
    for context in contexts:
        before, after = (_aspect(atlas, law, join(one, context)) for one in said)
        if law.never == "changes" and before != after:
            return context, ids[before], ids[after]
        if (law.never == "shallower" and after < before) or (law.never == "deeper" and after > before):
            return context, ids[before], ids[after]
    return None


def _aspect(atlas: Atlas, law: Law, said: Conclusion) -> int:
    depth: int = said.limit if law.aspect == "limit" else getattr(atlas.orderings.verdict(said), law.aspect)
    return depth


def story(atlas: Atlas, proof: Proof) -> str:
    """A broken law told as a case, in the words of the questions."""
    if proof.broken is None:
        return f"{proof.law.says} It holds."
    broken, factors = proof.broken, atlas.rulebook.factor
    told = listed(
        [f"{factors[name].question} {factors[name].option(said).words}." for name, said in broken.answers.items()]
    )
    moved = factors[broken.factor].option(broken.option).words
    modes = atlas.rulebook.mode
    aspect = {"needed": "what the work needs", "advised": "the advice", "feasible": "what is feasible"}.get(
        proof.law.aspect, "the limit"
    )
    change = f"{aspect} goes from {modes[broken.before].gerund} to {modes[broken.after].gerund}"
    return f"{proof.law.says} But take this case: {told} Change one answer to “{moved}”, and {change}."
