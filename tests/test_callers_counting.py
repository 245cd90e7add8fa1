"""Counting who asks for how much: the embedded store counts as the library's own does, and two processes count as one."""

from __future__ import annotations

import itertools
import math
import multiprocessing
import sqlite3
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from limits.errors import StorageError
from limits.storage import MemoryStorage, Storage, storage_from_string
from limits.strategies import SlidingWindowCounterRateLimiter

from spectrum.server.callers.allowance import WINDOW, Allowance, Quota
from spectrum.server.callers.counts import EmbeddedCounts, embedded_counts
from tests.clocks import standing_clock


@contextmanager
def counts_in_a_file() -> Iterator[EmbeddedCounts]:
    with tempfile.TemporaryDirectory() as folder:
        counts = embedded_counts(Path(folder))
        yield counts
        counts.close()


def limiter(storage: Storage) -> SlidingWindowCounterRateLimiter:
    return SlidingWindowCounterRateLimiter(storage)


# -- the store -----------------------------------------------------------------------------------------------------------

KEYS = st.sampled_from(["a", "b/c", "ü"])
AMOUNTS = st.integers(1, 7)
STEPS = st.one_of(
    st.tuples(st.just("pass"), st.sampled_from([0.25, 1, 7, 29.75, 60, 119, 121, 500])),
    st.tuples(st.just("acquire_sliding_window_entry"), KEYS, st.integers(1, 12), st.just(60), AMOUNTS),
    st.tuples(st.just("get_sliding_window"), KEYS, st.just(60)),
    st.tuples(st.just("clear_sliding_window"), KEYS, st.just(60)),
    st.tuples(st.just("incr"), KEYS.map("counter {}".format), st.just(60), AMOUNTS),
    st.tuples(st.just("get"), KEYS.map("counter {}".format)),
    st.tuples(st.just("get_expiry"), KEYS.map("counter {}".format)),
)


@settings(max_examples=60)
@given(st.lists(STEPS, max_size=40))
def test_the_store_counts_as_the_one_in_memory_does(steps: list[tuple[Any, ...]]) -> None:
    with standing_clock() as clock, counts_in_a_file() as counts:
        memory = MemoryStorage()
        for name, *values in steps:
            if name == "pass":
                clock.now += values[0]
                continue
            ours, theirs = getattr(counts, name)(*values), getattr(memory, name)(*values)
            if name == "get_sliding_window":
                assert ours == pytest.approx(theirs, abs=1e-3)
            elif name != "get_expiry" or theirs > clock.now:
                assert ours == theirs


def test_the_store_is_found_by_its_address_like_any_other(tmp_path: Path) -> None:
    counts = storage_from_string(f"sqlite://{tmp_path}/with%20space.db")
    assert isinstance(counts, EmbeddedCounts)
    assert counts.incr("a", 60) == 1
    assert counts.reset() == 1
    assert counts.get("a") == 0
    counts.close()
    assert (tmp_path / "with space.db").stat().st_mode & 0o777 == 0o600


def test_a_process_that_is_a_moment_behind_counts_in_the_newer_window(tmp_path: Path) -> None:
    """Two processes look at the clock on both sides of the edge of a window, and the later one writes first."""
    with standing_clock() as clock:
        counts = embedded_counts(tmp_path)
        clock.now = 60_000_059.0
        assert counts.acquire_sliding_window_entry("a", 10, 60, 10)
        clock.now = 60_000_060.0
        assert not counts.acquire_sliding_window_entry("a", 10, 60, 10)
        clock.now = 60_000_090.0
        assert counts.acquire_sliding_window_entry("a", 10, 60, 5)
        clock.now = 60_000_059.999
        assert not counts.acquire_sliding_window_entry("a", 10, 60, 5)
        counts.close()


def test_nobody_is_remembered_for_longer_than_two_windows(tmp_path: Path) -> None:
    with standing_clock() as clock:
        counts = embedded_counts(tmp_path)
        for number in range(50):
            counts.acquire_sliding_window_entry(f"somebody {number}", 10, 60)
        clock.now += 121
        counts.acquire_sliding_window_entry("another", 10, 60)
        with sqlite3.connect(counts.file) as seen:
            assert seen.execute("SELECT key FROM windows").fetchall() == [("another",)]
        seen.close()
        counts.close()


def test_damaged_counts_are_thrown_away_and_said_to_be(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "counts.db").write_bytes(b"not a database " * 1000)
    counts = embedded_counts(tmp_path)
    assert "was damaged" in caplog.text
    assert counts.acquire_sliding_window_entry("a", 1, 60)
    counts.close()


def test_counts_of_another_form_are_thrown_away(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "counts.db") as older:
        older.execute("CREATE TABLE windows (something TEXT)")
    older.close()
    counts = embedded_counts(tmp_path)
    assert counts.acquire_sliding_window_entry("a", 1, 60)
    counts.close()


def test_a_store_that_another_holds_for_long_fails_soon(tmp_path: Path) -> None:
    counts = embedded_counts(tmp_path)
    counts.check()
    holding = sqlite3.connect(counts.file, isolation_level=None)
    holding.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StorageError):
        counts.acquire_sliding_window_entry("a", 1, 60)
    holding.close()
    counts.close()


# -- what a caller may use -----------------------------------------------------------------------------------------------


@settings(max_examples=60)
@given(
    st.integers(1, 3000),
    st.lists(st.tuples(st.integers(0, 2), st.integers(1, 40), st.sampled_from([0, 0, 0.1, 3, 31, 61])), max_size=150),
)
def test_in_any_span_a_caller_uses_at_most_what_is_said(amount: int, asked: list[tuple[int, int, float]]) -> None:
    """Three processes; whatever the demand, in `t` seconds `amount * (1 + t / 60)` and a block for each process."""
    quota = Quota("units", amount)
    used: list[tuple[float, int]] = []
    with standing_clock() as clock, counts_in_a_file() as counts:
        processes = [Allowance(quota, "a", limiter(counts)) for _ in range(3)]
        for process, share, waited in asked:
            clock.now += waited
            cost = max(1, amount * share // 40)
            if not processes[process].take(cost):
                used.append((clock.now, cost))
    for first, last in itertools.combinations_with_replacement(range(len(used)), 2):
        span = used[last][0] - used[first][0]
        most = amount * (1 + span / WINDOW) + 1 + 3 * quota.block
        assert sum(cost for _, cost in used[first : last + 1]) <= most


@given(st.integers(1, 500), st.lists(st.tuples(st.integers(1, 30), st.sampled_from([0, 1, 20, 45])), max_size=60))
@settings(max_examples=60)
def test_whoever_waits_as_long_as_was_said_is_let_through(amount: int, asked: list[tuple[int, float]]) -> None:
    with standing_clock() as clock, counts_in_a_file() as counts:
        allowance = Allowance(Quota("units", amount), "a", limiter(counts))
        for share, passed in asked:
            clock.now += passed
            cost = max(1, amount * share // 30)
            wait = allowance.take(cost)
            assert wait <= 2 * WINDOW
            if wait:
                assert allowance.take(cost) > 0
                clock.now += wait + 1e-3
                assert allowance.take(cost) == 0


def test_a_cost_above_the_whole_quota_never_fits(tmp_path: Path) -> None:
    counts = embedded_counts(tmp_path)
    assert math.isinf(Allowance(Quota("units", 10), "a", limiter(counts)).take(11))
    counts.close()


def test_what_was_used_without_asking_is_paid_back_first(tmp_path: Path) -> None:
    with standing_clock() as clock:
        counts = embedded_counts(tmp_path)
        allowance = Allowance(Quota("units", 100), "a", limiter(counts))
        assert allowance.take(1) == 0
        allowance.owe(99)
        assert allowance.left() == 0
        assert allowance.take(1) > 0
        allowance.owe(10**9)
        clock.now += 2 * WINDOW
        assert allowance.take(1) == 0, "a debt is never more than a minute's worth"
        counts.close()


def test_a_small_request_still_passes_where_a_large_one_does_not(tmp_path: Path) -> None:
    counts = embedded_counts(tmp_path)
    allowance = Allowance(Quota("units", 100), "a", limiter(counts))
    assert allowance.take(60) == 0
    assert allowance.take(60) > 0
    assert allowance.take(30) == 0
    counts.close()


def test_a_caller_at_its_limit_hardly_asks_the_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    counts = embedded_counts(tmp_path)
    asked: list[str] = []
    ask = EmbeddedCounts._ask
    monkeypatch.setattr(EmbeddedCounts, "_ask", lambda self, *said: (asked.append(said[0]), ask(self, *said))[1])
    allowance = Allowance(Quota("units", 6000), "a", limiter(counts))
    assert sum(allowance.take(1) == 0 for _ in range(6000)) == 6000
    assert len(asked) < 2 * 600 + 10
    del asked[:]
    assert all(allowance.take(1) > 0 for _ in range(1000))
    assert len(asked) < 10
    counts.close()


def use_all(folder: str, amount: int, start: Any, told: Any) -> None:
    """One process of several: ask as fast as it goes for two seconds, and tell how often it was let through.

    It asks once before all begin together, since on a busy machine one of them may be through before another wakes.
    """
    counts = embedded_counts(Path(folder))
    allowance = Allowance(Quota("requests", amount), "a", limiter(counts))
    began, passed = time.monotonic(), int(allowance.take(1) == 0)
    start.wait(30)
    stop = time.monotonic() + 2
    while time.monotonic() < stop:
        passed += allowance.take(1) == 0
    told.put((passed, time.monotonic() - began))
    counts.close()


def test_two_processes_count_as_one(tmp_path: Path) -> None:
    """A limit is used up by both together: all of it, and at most the stated error more."""
    amount, spawn = 6000, multiprocessing.get_context("spawn")
    start, told = spawn.Barrier(2), spawn.Queue()
    processes = [spawn.Process(target=use_all, args=(str(tmp_path), amount, start, told)) for _ in range(2)]
    for one in processes:
        one.start()
    found = [told.get(timeout=60) for _ in processes]
    for one in processes:
        one.join(30)
    passed, span = sum(one for one, _ in found), max(span for _, span in found)
    block = Quota("requests", amount).block
    assert amount - 2 * block <= passed <= amount * (1 + (span + 1) / WINDOW) + 2 * block
    assert min(one for one, _ in found) > 0


def test_threads_of_one_process_count_as_one(tmp_path: Path) -> None:
    counts = embedded_counts(tmp_path)
    allowance = Allowance(Quota("units", 500), "a", limiter(counts))
    passed: list[int] = []

    def ask() -> None:
        passed.append(sum(allowance.take(1) == 0 for _ in range(300)))

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert 500 <= sum(passed) <= 500 + 30
    counts.close()
