"""Columns of codes are decided as each piece of work alone."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from unittest import mock

import numpy as np
import pytest
from larger import larger

from spectrum.advice import decide, plain_verdicts
from spectrum.atlas import Atlas, build_atlas
from spectrum.columnar import MISTAKEN, NO, OPEN, SEVERAL, UNKNOWN, YES, ColumnarDecider, coded, deciding, pairs
from spectrum.columnar.results import Results
from spectrum.rulebook import load_rulebook
from spectrum.situation import Workstream

COUNT = 300
RELEASES = Path(__file__).parent.parent / "releases"


def random_codes(decider: ColumnarDecider, count: int, unknown: float, seed: int) -> np.ndarray:
    """Pieces of work with any answers, this share of which is not known."""
    dice = np.random.default_rng(seed)
    sizes = [len(options) for options in decider.columns.options.values()]
    codes = np.array([dice.integers(0, size, count) for size in sizes], dtype=np.uint8)
    codes[dice.random(codes.shape) < unknown] = UNKNOWN
    return codes


def assert_same_as_alone(decider: ColumnarDecider, codes: np.ndarray) -> None:
    """Each row is decided as its piece of work is by itself."""
    found = decider.decide(codes)
    modes = decider.atlas.rulebook.mode_ids
    words = {NO: False, YES: True, OPEN: None}
    for at, row in enumerate(codes.T.tolist()):
        ((alone,),) = decide(decider.atlas, [[decider.columns.piece(row)]])
        told = plain_verdicts(decider.atlas.rulebook, alone.verdicts)
        for aspect in ("advised", "needed", "feasible", "actual"):
            bits = int(getattr(found, aspect)[at])
            assert [mode for depth, mode in enumerate(modes) if bits >> depth & 1] == told[aspect]
        assert words[int(found.unsafe[at])] is told["unsafe"]
        fired = int.from_bytes(found.fired[:, at].tobytes(), "little")
        assert tuple(one for place, one in enumerate(decider.rule_ids) if fired >> place & 1) == alone.fired


@pytest.mark.parametrize("unknown", [0, 0.02, 0.3, 0.9, 1])
def test_columns_are_decided_as_each_piece_alone(decider: ColumnarDecider, unknown: float) -> None:
    assert_same_as_alone(decider, random_codes(decider, COUNT, unknown, seed=int(unknown * 100)))


@pytest.mark.parametrize("name", ["an earlier release", "one twice as large"])
def test_so_they_are_by_other_rulebooks(atlas: Atlas, name: str) -> None:
    book = load_rulebook(RELEASES / "2026.11.3") if name == "an earlier release" else larger(atlas.rulebook, copies=2)
    other = ColumnarDecider(build_atlas(book))
    for unknown in (0, 0.3, 1):
        assert_same_as_alone(other, random_codes(other, 40, unknown, seed=5))


def test_so_they_are_where_bits_cannot_tell_the_rules(atlas: Atlas, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ColumnarDecider, "_program", None)
    assert_same_as_alone(ColumnarDecider(atlas), random_codes(ColumnarDecider(atlas), 60, 0.3, seed=6))


def test_so_they_are_where_more_is_met_than_is_kept(atlas: Atlas, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is kept is thrown away, and no table is made."""
    monkeypatch.setattr(pairs, "MOST_CELLS", 0)
    monkeypatch.setattr(pairs, "MOST_PAIRS", 400)
    monkeypatch.setattr(deciding, "AT_ONCE", 20)
    begun = mock.Mock(side_effect=Results)
    monkeypatch.setattr(deciding, "Results", begun)
    decider = ColumnarDecider(atlas)
    assert_same_as_alone(decider, random_codes(decider, COUNT, 0.3, seed=8))
    assert begun.call_count > 1


def test_a_code_that_is_no_place_is_refused(decider: ColumnarDecider) -> None:
    codes = random_codes(decider, 5, 0, seed=1)
    for wrong in (SEVERAL, MISTAKEN, 7):
        codes[decider.columns.names.index("trust"), 3] = wrong
        with pytest.raises(ValueError, match=f"trust: {wrong} is no place among its 5 options"):
            decider.decide(codes)
    with pytest.raises(ValueError, match="uint8"):
        decider.decide(codes.astype(np.int64))
    with pytest.raises(ValueError, match="shape"):
        decider.decide(codes[1:])


def test_threads_share_a_decider(atlas: Atlas) -> None:
    decider, alone = ColumnarDecider(atlas), ColumnarDecider(atlas)
    codes = random_codes(decider, 5_000, 0.05, seed=9)
    with ThreadPoolExecutor(4) as pool:
        for found in pool.map(decider.decide, [codes] * 4):
            for one, other in zip(found, alone.decide(codes), strict=True):
                assert np.array_equal(one, other)


def test_pieces_of_work_become_codes_and_back(decider: ColumnarDecider) -> None:
    codes = random_codes(decider, COUNT, 0.3, seed=7)
    pieces = [decider.columns.piece(row) for row in codes.T.tolist()]
    assert (coded(decider.columns, pieces) == codes).all()


def test_one_of_several_answers_is_no_place(decider: ColumnarDecider) -> None:
    codes = coded(decider.columns, [Workstream("", {"trust": ("broken", "strong")})])
    assert codes[decider.columns.names.index("trust")].tolist() == [SEVERAL]


def test_not_to_know_whether_work_runs_is_not_the_same_as_not_being_asked(decider: ColumnarDecider) -> None:
    told = {"work_changed": ("methods",)}
    codes = coded(decider.columns, [Workstream("", told), Workstream("", told, is_running="unknown")])
    assert codes[decider.columns.names.index("is_running")].tolist() == [UNKNOWN, SEVERAL]


def test_nothing_is_decided_about_no_pieces(decider: ColumnarDecider) -> None:
    codes = np.zeros((len(decider.columns.names), 0), dtype=np.uint8)
    assert all(part.shape[-1] == 0 for part in decider.decide(codes))


def test_what_two_threads_meet_at_once_is_worked_out_once() -> None:
    both_here = threading.Barrier(2)
    asked = []

    def work_out(left: int, right: int) -> int:
        time.sleep(0.01)
        asked.append((left, right))
        return 10 * left + right

    table = pairs.Pairs(work_out)
    left, right = np.array([0, 1, 2, 2]), np.array([3, 1, 0, 0])

    def look_up(_: int) -> list[int]:
        both_here.wait()
        found: list[int] = table.look_up(left, right, (4, 4)).tolist()
        return found

    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(look_up, range(2))) == [[3, 11, 20, 20]] * 2
    assert sorted(asked) == [(0, 3), (1, 1), (2, 0)]


@pytest.mark.parametrize("most_cells", [pairs.MOST_CELLS, 0], ids=["in a table", "without one"])
def test_every_two_numbers_come_to_what_each_two_do(most_cells: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pairs, "MOST_CELLS", most_cells)
    table = pairs.Pairs(lambda left, right: (left * right) % 5)
    left, right, most = np.array([1, 70, 3]), np.array([2, 90]), (100, 100)
    wanted = sorted({one * other % 5 for one in left.tolist() for other in right.tolist()})
    assert table.every_two(left, right, most) == wanted
    assert table.every_two(left, right, most) == wanted
    assert table.every_two(left[:1], right[:1], most) == [2]
