"""Clocks that stand still, for what counts by the minute: a test that crosses the edge of one would fail by chance."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

BEGINNING = 1_800_000_007.5


class Clock:
    """Both clocks of the machine, standing still until they are moved."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.now = BEGINNING
        patch.setattr(time, "time", lambda: self.now)
        patch.setattr(time, "monotonic", lambda: self.now)


@contextmanager
def standing_clock() -> Iterator[Clock]:
    with pytest.MonkeyPatch.context() as patch:
        yield Clock(patch)
