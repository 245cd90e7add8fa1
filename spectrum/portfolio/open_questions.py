"""Which questions may be what keeps a piece of work open: those without one answer that bear on what is still open."""

from __future__ import annotations

from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from spectrum.columnar import SEVERAL, CodedColumns, Decided
from spectrum.columnar.coding import Codes
from spectrum.columnar.telling import lightest_and_deepest
from spectrum.rulebook import Rule
from spectrum.rulebook.tables import chains_of

NEED, BOUNDS, PRACTICE = range(3)


class OpenQuestions:
    """Counts, for each question, the open pieces of work of which it may be what keeps them open."""

    def __init__(self, columns: CodedColumns) -> None:
        self.columns = columns
        self.lightest, self.deepest = lightest_and_deepest(len(columns.rulebook.modes))

    def counted(self, codes: Codes, decided: Decided) -> NDArray[np.int64]:
        """How many open pieces of work have no one answer to each question that bears on what is open in them.

        A question about what the work needs bears where the need is open, and may be lighter than what is possible now.
        One about what is possible bears where that is open, and may be lighter than the need. Shape (columns,).
        """
        at = np.flatnonzero(_several(decided.advised))
        needed, feasible, actual = decided.needed[at], decided.feasible[at], decided.actual[at]
        bounds = _several(feasible) & (self.lightest[feasible] < self.deepest[needed])
        open_ = {
            NEED: _several(needed) & (self.lightest[needed] < self.deepest[feasible]),
            BOUNDS: bounds,
            PRACTICE: bounds & _several(actual),
        }
        found = np.zeros(len(self.columns.names), dtype=np.int64)
        for place, bears in enumerate(self._bearing):
            if bears and at.size:
                unknown = codes[place][at] >= SEVERAL
                found[place] = np.count_nonzero(unknown & np.any([open_[one] for one in bears], axis=0))
        return found

    @cached_property
    def _bearing(self) -> list[set[int]]:
        """What each question bears on, through all the rules that can be followed back to it."""
        book = self.columns.rulebook
        chains = chains_of(book)
        bearing: dict[str, set[int]] = {name: set() for name in self.columns.names}
        for rule in book.current_rules:
            for name in chains.factors(chains.behind(rule).values()):
                if name in bearing and book.factor[name].scope != "context":
                    bearing[name] |= _bears_on(rule)
        return list(bearing.values())


def _bears_on(rule: Rule) -> set[int]:
    then = rule.then
    counted = bool(then.gap) and not then.partner_cap
    bears = {NEED: then.supports or then.discards, BOUNDS: then.cap or counted, PRACTICE: then.actual}
    return {one for one, does in bears.items() if does}


def _several(sets: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Where more than one mode is still possible."""
    several: NDArray[np.bool_] = (sets & (sets - np.uint8(1))) != 0
    return several
