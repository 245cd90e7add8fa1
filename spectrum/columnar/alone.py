"""Pieces of work that were decided one by one, in the form of those decided as columns."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from spectrum.advice.deciding import Decision
from spectrum.atlas import NO_MODE, Verdict
from spectrum.columnar.decided import NO, OPEN, YES, Decided, in_words, words_for


def decided_of(rule_ids: Sequence[str], decisions: Sequence[Decision]) -> Decided:
    """Decisions on pieces of work, whatever was answered about them, as columns; a bit for each of the rules."""
    places = {rule_id: place for place, rule_id in enumerate(rule_ids)}
    words = words_for(len(places))
    fired = np.zeros((words, len(decisions)), dtype=np.uint64)
    for at, one in enumerate(decisions):
        fired[:, at] = in_words(sum(1 << places[rule_id] for rule_id in one.fired), words)
    modes = np.array([modes_of(one.verdicts) for one in decisions], dtype=np.uint8).reshape(len(decisions), 5)
    advised, needed, feasible, actual, unsafe = modes.T.copy()
    return Decided(advised, needed, feasible, actual, unsafe, fired)


def modes_of(verdicts: frozenset[Verdict]) -> list[int]:
    """The modes still possible as bits, aspect by aspect, and whether the advice is lighter than safety asks for."""
    told = [
        sum(1 << depth for depth in {getattr(one, aspect) for one in verdicts} - {NO_MODE})
        for aspect in ("advised", "needed", "feasible", "actual")
    ]
    unsafe = {one.advised < one.safety for one in verdicts}
    return [*told, OPEN if len(unsafe) > 1 else YES if unsafe.pop() else NO]
