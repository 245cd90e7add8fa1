"""Pieces of work as columns of codes: one column a question, and in it the place of the option that was chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from spectrum.rulebook import Rulebook
from spectrum.rulebook.model import UNKNOWN as SAID_UNKNOWN
from spectrum.situation import CONTEXT, Workstream

UNKNOWN, MISTAKEN, SEVERAL = 255, 254, 253
"""Codes that are no place: not known or not asked; not an answer at all; one of several options.

`ColumnarDecider` takes places and UNKNOWN. Rows with the other two are for whoever reads them to set aside.
"""

Codes = NDArray[np.uint8]


@dataclass(frozen=True, eq=False)
class CodedColumns:
    """The columns there are: every question about a piece of work itself, in the rulebook's order."""

    rulebook: Rulebook

    @cached_property
    def names(self) -> tuple[str, ...]:
        return tuple(factor.id for factor in self.rulebook.factors if factor.scope != "partner")

    @cached_property
    def options(self) -> dict[str, tuple[str, ...]]:
        """The option ids of each column; a code is a place among them."""
        return {name: tuple(self.rulebook.looked_at[name]) for name in self.names}

    def code(self, name: str, option: str) -> int:
        """The code of an option id; UNKNOWN for `unknown` and nothing at all. Raises ValueError for anything else."""
        if option in ("", SAID_UNKNOWN):
            return UNKNOWN
        return self.options[name].index(option)

    def piece(self, row: Sequence[int]) -> Workstream:
        """A row of codes as a piece of work without a title."""
        said = {name: self.options[name][code] for name, code in zip(self.names, row, strict=True) if code != UNKNOWN}
        running, claimed = (said.pop(name, "") for name in CONTEXT)
        answers = {name: (option,) for name, option in said.items()}
        return Workstream(title="", answers=answers, is_running=running, claimed_mode=claimed)


def coded(columns: CodedColumns, pieces: Sequence[Workstream]) -> Codes:
    """Pieces of work as codes, shape (columns, pieces). A piece with partners can't be told so: leave these out.

    SEVERAL stands also where people said that they don't know whether it runs. Then, unlike where that was not asked,
    answers about practice don't show that it does.
    """
    rows = [[_code(columns, piece, name) for name in columns.names] for piece in pieces]
    return np.array(rows, dtype=np.uint8).reshape(len(pieces), len(columns.names)).T.copy()


def _code(columns: CodedColumns, piece: Workstream, name: str) -> int:
    said = (getattr(piece, name),) if name in CONTEXT else tuple(piece.answers.get(name) or ("",))
    if name == CONTEXT[0] and said[0] == SAID_UNKNOWN:
        return SEVERAL
    return columns.code(name, said[0]) if len(said) == 1 else SEVERAL
