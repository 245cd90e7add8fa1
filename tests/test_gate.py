"""The gate before dear work: one at a time, a short queue, and nobody can fill it for everybody else."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from flask import Flask
from werkzeug.exceptions import HTTPException, ServiceUnavailable

from spectrum.server.running.gate import DEAR, Gate, one_after_another
from spectrum.server.running.hung_up import IS_GONE, HungUp, stop_if_hung_up


class Queue:
    """Callers that come to a gate one after the other while somebody is inside, and what became of each."""

    def __init__(self, gate: Gate) -> None:
        self.gate = gate
        self.passed: list[str] = []
        self.refused: list[str] = []
        self.threads: list[threading.Thread] = []

    def comes(self, name: str) -> None:
        """A caller comes, called after its first letter; it has its place when this returns."""
        before = len(self.gate._waiting), len(self.refused)
        self.threads.append(threading.Thread(target=self._pass, args=(name,)))
        self.threads[-1].start()
        _until(lambda: (len(self.gate._waiting), len(self.refused)) != before)

    def _pass(self, name: str) -> None:
        try:
            with self.gate.passing(DEAR + 1, name[0]):
                self.passed.append(name)
        except HTTPException as refused:
            assert refused.code == ServiceUnavailable.code
            self.refused.append(name)


def _until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + 10
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.002)


@contextmanager
def behind(gate: Gate) -> Iterator[Queue]:
    """Callers that come while one is inside; afterwards all of them have passed or were refused."""
    queue = Queue(gate)
    with gate.passing(DEAR + 1, "inside"):
        yield queue
    for thread in queue.threads:
        thread.join(10)


def test_cheap_requests_pass_whoever_is_inside() -> None:
    gate = Gate()
    with gate.passing(DEAR + 1, "a"), gate.passing(DEAR, "b"):
        pass


def test_dear_requests_pass_one_at_a_time_in_the_order_they_came() -> None:
    with behind(Gate()) as queue:
        for name in ("a1", "b1", "c1"):
            queue.comes(name)
        assert queue.passed == []
    assert (queue.passed, queue.refused) == (["a1", "b1", "c1"], [])


def test_callers_take_turns_so_that_one_that_asks_much_holds_up_itself() -> None:
    with behind(Gate()) as queue:
        for name in ("a1", "a2", "a3", "b1"):
            queue.comes(name)
    assert queue.passed == ["a1", "b1", "a2", "a3"]


def test_a_full_queue_has_no_place_for_more_of_the_same_caller() -> None:
    with behind(Gate(most_waiting=2)) as queue:
        for name in ("a1", "a2", "a3"):
            queue.comes(name)
        assert queue.refused == ["a3"]


def test_a_full_queue_has_a_place_for_a_caller_that_has_none_there() -> None:
    with behind(Gate(most_waiting=2)) as queue:
        for name in ("a1", "a2", "b1"):
            queue.comes(name)
        _until(lambda: queue.refused == ["a2"])
    assert queue.passed == ["a1", "b1"]


def test_whoever_lost_the_place_is_told_so_even_when_nobody_else_is_there_any_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    gate = Gate()

    def all_go_on(_: float) -> None:
        gate._waiting.pop().lost = True
        gate._inside = False

    gate._inside = True
    monkeypatch.setattr(gate._changed, "wait", all_go_on)
    with pytest.raises(HTTPException) as refused, gate.passing(DEAR + 1, "a"):
        pass
    assert refused.value.code == ServiceUnavailable.code


def test_nobody_waits_longer_than_the_gate_is_patient_and_hears_when_to_come_again() -> None:
    gate = Gate(patience=0.05)
    with gate.passing(DEAR + 1, "a"):
        with pytest.raises(HTTPException) as refused, gate.passing(DEAR + 1, "b"):
            pass
        assert refused.value.code == ServiceUnavailable.code
        assert refused.value.with_headers == {"Retry-After": "1"}  # type: ignore[attr-defined]
    assert gate._waiting == []


def test_whatever_goes_wrong_inside_the_gate_opens_again() -> None:
    gate = Gate()
    with pytest.raises(KeyError), gate.passing(DEAR + 1, "a"):
        raise KeyError
    with gate.passing(DEAR + 1, "a"):
        pass


def test_whoever_hung_up_while_waiting_gives_up_the_place() -> None:
    gate = Gate()
    with gate.passing(DEAR + 1, "a"), Flask(__name__).test_request_context(environ_overrides={IS_GONE: lambda: True}):
        with pytest.raises(HungUp), gate.passing(DEAR + 1, "b"):
            pass
        assert gate._waiting == []


def test_work_goes_on_for_callers_that_are_there_or_that_nobody_can_tell_of() -> None:
    stop_if_hung_up()
    for known in ({IS_GONE: lambda: False}, {}):
        with Flask(__name__).test_request_context(environ_overrides=known):
            stop_if_hung_up()


def test_cheap_work_goes_one_after_another_and_neither_waits_for_dear_work_nor_keeps_it_waiting() -> None:
    done: list[str] = []

    def work(name: str, cost: float) -> None:
        with one_after_another(cost):
            done.append(name)

    cheap = threading.Thread(target=work, args=("cheap", 1))
    with one_after_another(DEAR + 1):
        work("cheap beside dear", DEAR)
    with one_after_another(1):
        work("dear", DEAR + 1)
        cheap.start()
        time.sleep(0.05)
        assert done == ["cheap beside dear", "dear"]
    cheap.join(10)
    assert done == ["cheap beside dear", "dear", "cheap"]


def test_cheap_work_that_fails_keeps_nobody_waiting() -> None:
    for _ in range(2):
        with pytest.raises(HungUp), one_after_another(1):
            raise HungUp
