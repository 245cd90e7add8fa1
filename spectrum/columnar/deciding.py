"""Deciding columns of codes."""

from __future__ import annotations

from functools import cached_property

import numpy as np

from spectrum.advice import decide
from spectrum.atlas import Atlas
from spectrum.columnar.alone import decided_of
from spectrum.columnar.coding import CodedColumns, Codes
from spectrum.columnar.decided import Decided, Words, words_for
from spectrum.columnar.pairs import TooMany
from spectrum.columnar.program import NotInBlocks, Program, program_of
from spectrum.columnar.results import Results
from spectrum.input.mistakes import BadRulebook, Mistake
from spectrum.rulebook.whole_book import MOST_MODES

AT_ONCE = 16_384
"""So many pieces of work are decided at once: few enough that all about them stays near the processor."""


class ColumnarDecider:
    """An atlas, made ready to decide columns of codes. Threads and forked processes may share it.

    Raises BadRulebook for a rulebook with more than 8 modes, whose bits a byte can't tell.
    """

    def __init__(self, atlas: Atlas) -> None:
        if len(atlas.rulebook.modes) > MOST_MODES:
            raise BadRulebook([Mistake("modes", f"at most {MOST_MODES} can be decided in columns.")])
        self.atlas = atlas
        self.columns = CodedColumns(atlas.rulebook)
        self.rule_ids = tuple(rule.id for rule in atlas.rulebook.current_rules)
        self._results: Results | None = None

    def decide(self, codes: Codes) -> Decided:
        """Decide pieces of work: `codes` has shape (columns, n), each a place among the options or UNKNOWN.

        The result is a view of one array, of 8 bytes a word and one word more for each piece of work. Raises ValueError
        for codes of another kind or shape, and for one that is no place.
        """
        wanted = (len(self.columns.names), codes.shape[-1])
        if codes.dtype != np.uint8 or codes.shape != wanted:
            raise ValueError(f"codes are uint8 of shape ({wanted[0]}, n), not {codes.dtype} of shape {codes.shape}.")
        rows = np.empty((codes.shape[1], words_for(len(self.rule_ids)) + 1), dtype=np.uint64)
        for start in range(0, len(rows), AT_ONCE):
            some = codes[:, start : start + AT_ONCE] + np.uint8(1)
            self._refuse_no_place(some)
            self._decide(some, rows[start : start + AT_ONCE])
        advised, needed, feasible, actual, unsafe, *_ = rows[:, -1:].view(np.uint8).T
        return Decided(advised, needed, feasible, actual, unsafe, rows[:, :-1].T)

    def _refuse_no_place(self, raised: Codes) -> None:
        """Raises ValueError for a code that is neither a place nor UNKNOWN; all are one more here, and UNKNOWN is 0."""
        for name, code in zip(self.columns.names, raised.max(axis=1).tolist(), strict=True):
            if code > len(self.columns.options[name]):
                raise ValueError(f"{name}: {code - 1} is no place among its {len(self.columns.options[name])} options.")

    @cached_property
    def _program(self) -> Program | None:
        try:
            return program_of(self.atlas, self.columns, self.rule_ids)
        except NotInBlocks:
            return None

    def _decide(self, raised: Codes, rows: Words) -> None:
        if self._program is None:
            self._one_by_one(raised - np.uint8(1), rows)
            return
        known = self._results or Results(self.atlas, self._program)
        try:
            known.write(raised, rows)
        except TooMany:
            known = Results(self.atlas, self._program)
            known.write(raised, rows)
        self._results = known

    def _one_by_one(self, codes: Codes, rows: Words) -> None:
        """Each by itself, for a rulebook with rules that bits can't tell."""
        pieces = [[self.columns.piece(row)] for row in codes.T.tolist()]
        found = decided_of(self.rule_ids, [one for (one,) in decide(self.atlas, pieces)])
        rows[:, :-1] = found.fired.T
        rows[:, -1] = 0
        rows[:, -1:].view(np.uint8)[:, : len(found) - 1] = np.stack(found[:-1], axis=1)
