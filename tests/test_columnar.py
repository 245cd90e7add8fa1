"""Columns of codes are decided as each piece of work alone."""

from __future__ import annotations

import numpy as np
import pytest

from spectrum.advice import decide, plain_verdicts
from spectrum.atlas import Atlas
from spectrum.columnar import NO, OPEN, SEVERAL, UNKNOWN, YES, ColumnarDecider, coded
from spectrum.situation import Workstream

COUNT = 400


@pytest.fixture(scope="module")
def decider(atlas: Atlas) -> ColumnarDecider:
    return ColumnarDecider(atlas)


def random_codes(decider: ColumnarDecider, count: int, unknown: float, seed: int) -> np.ndarray:
    """Pieces of work with any answers, this share of which is not known."""
    dice = np.random.default_rng(seed)
    sizes = [len(options) for options in decider.columns.options.values()]
    codes = np.array([dice.integers(0, size, count) for size in sizes], dtype=np.uint8)
    codes[dice.random(codes.shape) < unknown] = UNKNOWN
    return codes


@pytest.mark.parametrize("unknown", [0, 0.02, 0.3, 0.9, 1])
def test_columns_are_decided_as_each_piece_alone(atlas: Atlas, decider: ColumnarDecider, unknown: float) -> None:
    codes = random_codes(decider, COUNT, unknown, seed=int(unknown * 100))
    found = decider.decide(codes)
    modes = atlas.rulebook.mode_ids
    words = {NO: False, YES: True, OPEN: None}
    for at, row in enumerate(codes.T.tolist()):
        ((alone,),) = decide(atlas, [[decider.columns.piece(row)]])
        told = plain_verdicts(atlas.rulebook, alone.verdicts)
        for aspect in ("advised", "needed", "feasible", "actual"):
            bits = int(getattr(found, aspect)[at])
            assert [mode for depth, mode in enumerate(modes) if bits >> depth & 1] == told[aspect]
        assert words[int(found.unsafe[at])] is told["unsafe"]
        fired = int.from_bytes(found.fired[:, at].tobytes(), "little")
        assert tuple(one for place, one in enumerate(decider.rule_ids) if fired >> place & 1) == alone.fired


def test_pieces_of_work_become_codes_and_back(decider: ColumnarDecider) -> None:
    codes = random_codes(decider, COUNT, 0.3, seed=7)
    pieces = [decider.columns.piece(row) for row in codes.T.tolist()]
    assert (coded(decider.columns, pieces) == codes).all()


def test_one_of_several_answers_is_no_place(decider: ColumnarDecider) -> None:
    codes = coded(decider.columns, [Workstream("", {"trust": ("broken", "strong")})])
    assert codes[decider.columns.names.index("trust")].tolist() == [SEVERAL]


def test_nothing_is_decided_about_no_pieces(decider: ColumnarDecider) -> None:
    codes = np.zeros((len(decider.columns.names), 0), dtype=np.uint8)
    assert all(part.shape[-1] == 0 for part in decider.decide(codes))
