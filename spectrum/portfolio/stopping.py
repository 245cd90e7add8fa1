"""Processes that end together: a run that is told to end stops as with Ctrl-C, and what works for it leaves with it."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NoReturn

ENDING = ("SIGTERM", "SIGHUP")


@contextmanager
def stopped_as_by_hand() -> Iterator[None]:
    """While this lasts, being told to end raises KeyboardInterrupt, as Ctrl-C does."""
    before: dict[int, Any] = {}
    if threading.current_thread() is threading.main_thread():  # no other one may say what a signal does
        known = [getattr(signal, name) for name in ENDING if hasattr(signal, name)]
        before = {one: signal.getsignal(one) for one in known}
        before = {one: was for one, was in before.items() if was is signal.SIG_DFL}  # nohup has it ignored
    try:
        for one in before:
            signal.signal(one, _stop)
        yield
    finally:
        for one, was in before.items():
            signal.signal(one, was)


def _stop(*_: object) -> NoReturn:
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
