"""What can go wrong with scenarios: what can't be understood, does not hold, or can't be run."""

from __future__ import annotations

from collections.abc import Callable

from spectrum.input.mistakes import BadInput


class BadScenario(BadInput):
    """Feature files that can't be run."""

    aftermath = "nothing was run"


def _no_hint() -> str:
    return ""


class StepMistake(ValueError):
    """A step that can't be understood: what is wrong (`says`), and after it what may have been meant.

    `hint` looks for that (' Did you mean ...?', or nothing) when somebody reads it, and not before: it takes long.
    """

    def __init__(self, says: str, hint: Callable[[], str] = _no_hint) -> None:
        super().__init__(says)
        self.says = says
        self._hint = hint

    def __str__(self) -> str:
        return self.says + self._hint()


class NotSo(AssertionError):
    """Something a scenario expects, and that is not so; `instead` is a statement like it that is so, or empty."""

    def __init__(self, otherwise: str, instead: str = "") -> None:
        super().__init__(otherwise)
        self.instead = instead
