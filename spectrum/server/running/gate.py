"""A gate before dear work: one at a time in a process, and a short queue that is fair to every caller.

Python computes on one thread at a time, so that two dear requests at once would each take twice as long, and everybody
else would wait for both. Cheap requests pass at once; their threads get their turns beside the one dear request.
"""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext

import flask

from spectrum.server.problems import refuse
from spectrum.server.running.hung_up import stop_if_hung_up

DEAR = 50
"""From more than so many units of cost on (a unit is about a millisecond), a request has to pass the gate."""
MOST_WAITING = 8
PATIENCE = 10.0
"""How many seconds a request waits before its caller is told to come again."""
MOST_REMEMBERED = 200
"""Of how many callers it is known when they had their turn."""
LOOKS = 0.2
"""How often, in seconds, whoever waits looks whether its caller is still there."""


class Gate:
    """Lets one through at a time. The next is of the caller whose last turn is longest ago."""

    def __init__(self, most_waiting: int = MOST_WAITING, patience: float = PATIENCE) -> None:
        self.most_waiting = most_waiting
        self.patience = patience
        self._changed = threading.Condition()
        self._inside = False
        self._waiting: list[_Waiter] = []
        self._turns: dict[str, int] = {}

    def passing(self, cost: float, caller: str | None = None) -> AbstractContextManager[None]:
        """Do dear work (cost in units) when it is its turn. Refuses as busy when there is no place, or no turn in time.

        The caller is told apart by the address of the request, unless it is given.
        """
        return nullcontext() if cost <= DEAR else self._taking_turns(caller if caller is not None else _address())

    @contextmanager
    def _taking_turns(self, caller: str) -> Iterator[None]:
        self._wait_for_a_turn(caller)
        try:
            yield
        finally:
            self._leave()

    def _wait_for_a_turn(self, caller: str) -> None:
        until = time.monotonic() + self.patience
        with self._changed:
            place = self._take_a_place(caller)
            try:
                while place.lost or self._inside or self._next() is not place:
                    if place.lost or time.monotonic() >= until:
                        self._refuse()
                    stop_if_hung_up()
                    self._changed.wait(LOOKS)
                self._inside = True
                self._note_turn(caller)
            finally:
                if not place.lost:
                    self._waiting.remove(place)

    def _take_a_place(self, caller: str) -> _Waiter:
        """The last place of the queue; when it is full, that of whoever has most places there, if it has two more."""
        places = Counter(one.caller for one in self._waiting)
        if len(self._waiting) >= self.most_waiting:
            greedy, most = places.most_common(1)[0]
            if most < places[caller] + 2:
                self._refuse()
            loser = [one for one in self._waiting if one.caller == greedy][-1]
            loser.lost = True
            self._waiting.remove(loser)
            self._changed.notify_all()
        place = _Waiter(caller)
        self._waiting.append(place)
        return place

    def _next(self) -> _Waiter:
        return min(self._waiting, key=lambda one: self._turns.get(one.caller, 0))

    def _note_turn(self, caller: str) -> None:
        latest = max(self._turns.values(), default=0)
        self._turns.pop(caller, None)
        self._turns[caller] = latest + 1
        if len(self._turns) > MOST_REMEMBERED:
            del self._turns[next(iter(self._turns))]

    def _leave(self) -> None:
        with self._changed:
            self._inside = False
            self._changed.notify_all()

    def _refuse(self) -> None:
        refuse(
            "busy",
            f"As much dear work is waiting here as can be done in {self.patience:.0f} seconds. Nothing was done.",
            headers={"Retry-After": str(max(1, round(self.patience)))},
        )


class _Waiter:
    """A place in the queue; it is lost when a caller with fewer places needs it."""

    def __init__(self, caller: str) -> None:
        self.caller = caller
        self.lost = False


def _address() -> str:
    """Who asks, as callers are counted; where they are not, the address."""
    if not flask.has_request_context():
        return ""
    return flask.g.get("caller") or flask.request.remote_addr or ""


_OF_THIS_PROCESS = Gate()
passing = _OF_THIS_PROCESS.passing
_cheap_work = threading.Lock()


def one_after_another(cost: float) -> AbstractContextManager[object]:
    """Do cheap work (cost in units) when no other is under way here; dear work waits at the gate instead.

    Side by side all of it would take longer, and what takes longest several times as long. It is for work that neither
    waits for anything nor calls for this again.
    """
    return _cheap_work if cost <= DEAR else nullcontext()


def keep_threads_free(threads: int) -> None:
    """Let no more dear requests wait than leave half of a process's threads to the cheap ones."""
    _OF_THIS_PROCESS.most_waiting = min(MOST_WAITING, threads // 2 - 1)
