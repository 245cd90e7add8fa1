"""Deciding columns of codes."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from spectrum.advice import decide
from spectrum.atlas import NO_MODE, Atlas, Verdict
from spectrum.columnar.coding import CodedColumns, Codes

NO, YES, OPEN = range(3)
WORD = 64


class Decided(NamedTuple):
    """What is decided about n pieces of work; each is the same as in the advice on that piece alone.

    `advised`, `needed`, `feasible` and `actual` hold the modes still possible, as bits (bit 0 is the lightest); shape
    (n,). `actual` is 0 where practice was not asked about. `unsafe` tells whether the advice is lighter than safety
    asks for: NO, YES or OPEN. `fired` holds the rules that hold whatever the open answers are, as bits of words of 64,
    in the order of `ColumnarDecider.rule_ids`; shape (words, n).
    """

    advised: NDArray[np.uint8]
    needed: NDArray[np.uint8]
    feasible: NDArray[np.uint8]
    actual: NDArray[np.uint8]
    unsafe: NDArray[np.uint8]
    fired: NDArray[np.uint64]


class ColumnarDecider:
    """An atlas, made ready to decide columns of codes. Threads and forked processes may share it."""

    def __init__(self, atlas: Atlas) -> None:
        self.atlas = atlas
        self.columns = CodedColumns(atlas.rulebook)

    @cached_property
    def rule_ids(self) -> tuple[str, ...]:
        """The rules in the order of the bits of `Decided.fired`."""
        return tuple(rule.id for rule in self.atlas.rulebook.current_rules)

    def decide(self, codes: Codes) -> Decided:
        """Decide pieces of work: `codes` has shape (columns, n), each a place among the options or UNKNOWN."""
        rows = codes.T.tolist()
        found = [one for (one,) in decide(self.atlas, [[self.columns.piece(row)] for row in rows])]
        places = {rule_id: place for place, rule_id in enumerate(self.rule_ids)}
        fired = np.zeros((-(-len(places) // WORD), len(rows)), dtype=np.uint64)
        for at, one in enumerate(found):
            for rule_id in one.fired:
                fired[places[rule_id] // WORD, at] |= np.uint64(1 << places[rule_id] % WORD)
        modes = [_modes(one.verdicts) for one in found]
        advised, needed, feasible, actual, unsafe = np.array(modes, dtype=np.uint8).reshape(len(rows), 5).T.copy()
        return Decided(advised, needed, feasible, actual, unsafe, fired)


def _modes(verdicts: frozenset[Verdict]) -> list[int]:
    told = [
        sum(1 << depth for depth in {getattr(one, aspect) for one in verdicts} - {NO_MODE})
        for aspect in ("advised", "needed", "feasible", "actual")
    ]
    unsafe = {one.advised < one.safety for one in verdicts}
    return [*told, OPEN if len(unsafe) > 1 else YES if unsafe.pop() else NO]
