"""Processes that end together: a run that is told to end stops as with Ctrl-C, and what works for it leaves with it."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

ENDING = ("SIGTERM", "SIGHUP")
EVERY = 1.0
"""Seconds after which a process looks again whether it was told to end."""


class _Told:
    """Whether this process was told to end and has not heard of it."""

    waiting = False


@contextmanager
def stopped_as_by_hand() -> Iterator[None]:
    """While this lasts, being told to end raises KeyboardInterrupt, as Ctrl-C does, until it was `heard`.

    It is looked for again and again: a process that waits for more to read may not wake when it is told, and Python
    throws away what is raised while it clears up after an object.
    """
    before: dict[int, Any] = {}
    if threading.current_thread() is threading.main_thread():  # no other one may say what a signal does
        known = [getattr(signal, name) for name in ENDING if hasattr(signal, name)]
        before = {one: signal.getsignal(one) for one in known}
        before = {one: was for one, was in before.items() if was is signal.SIG_DFL}  # nohup has it ignored
    again = bool(before) and hasattr(signal, "setitimer")
    try:
        for one in before:
            signal.signal(one, _end)
        if again:
            before[signal.SIGALRM] = signal.signal(signal.SIGALRM, _look)
            signal.setitimer(signal.ITIMER_REAL, EVERY, EVERY)
        yield
    finally:
        heard()
        for one, was in before.items():
            signal.signal(one, was)


def heard() -> None:
    """Being told to end was heard: it is not told again."""
    _Told.waiting = False
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, 0)


def _end(*_: object) -> None:
    _Told.waiting = True
    _look()


def _look(*_: object) -> None:
    if _Told.waiting:
        raise KeyboardInterrupt


def leave_with_parent() -> None:
    """Have this process end when the one that started it is gone. Ctrl-C is for that one alone: it ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_leave_after, args=(parent,), daemon=True).start()


def _leave_after(parent: Any) -> None:
    parent.join()
    os._exit(1)
