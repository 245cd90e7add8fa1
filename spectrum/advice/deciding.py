"""Deciding many situations at once: ways of working and the rules that hold, without a word about them."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from spectrum.advice.look import across_pieces, choices_of, core_places, outlooks_of_partners, reached_by
from spectrum.atlas import NO_MODE, Atlas, Verdict
from spectrum.rulebook import Rulebook
from spectrum.situation import Workstream


@dataclass(frozen=True)
class Decision:
    """What is decided about a piece of work: the verdicts still possible, and the ids of the rules that hold."""

    verdicts: frozenset[Verdict]
    fired: tuple[str, ...]


def decide(atlas: Atlas, situations: Sequence[Sequence[Workstream]]) -> list[list[Decision]]:
    """Decide every piece of work of many situations; the same as in the advice on each."""
    book = atlas.rulebook
    pieces = [piece for some in situations for piece in some]
    partners = [outlooks_of_partners(atlas, piece) for piece in pieces]
    known = [choices_of(atlas, piece, some) for piece, some in zip(pieces, partners, strict=True)]
    first = atlas.outlooks(known)
    across = _across(book, situations, first.verdicts)
    reached = [
        {**one, **reached_by(book, one, verdicts), "core_partners": core_places(book, some), "pieces_of_work": beside}
        for one, verdicts, some, beside in zip(known, first.verdicts, partners, across, strict=True)
    ]
    second = atlas.second_looks(reached)
    rules = (atlas.rules_of(one | other) for one, other in zip(first.certain, second.certain, strict=True))
    found = iter([Decision(verdicts, fired) for verdicts, fired in zip(first.verdicts, rules, strict=True)])
    return [[next(found) for _ in some] for some in situations]


def _across(
    book: Rulebook, situations: Sequence[Sequence[Workstream]], verdicts: Sequence[frozenset[Verdict]]
) -> list[Sequence[int]]:
    """For each piece of work, how those of its situation compare."""
    found: list[Sequence[int]] = []
    for some in situations:
        own = verdicts[len(found) : len(found) + len(some)]
        found += [across_pieces(book, own)] * len(some)
    return found


@functools.lru_cache(4096)
def plain_verdicts(book: Rulebook, verdicts: frozenset[Verdict]) -> dict[str, Any]:
    """The ways of working of some verdicts as plain data, named as in the advice; not to be changed."""

    def modes(aspect: str) -> list[str]:
        depths = {getattr(one, aspect) for one in verdicts} - {NO_MODE}
        return [book.mode_ids[depth] for depth in sorted(depths)]

    unsafe = {one.advised < one.safety for one in verdicts}
    told = {aspect: modes(aspect) for aspect in ("needed", "feasible", "advised", "actual")}
    return {**told, "unsafe": unsafe.pop() if len(unsafe) == 1 else None}
