"""What can go wrong with scenarios: what can't be understood, does not hold, or can't be run."""

from __future__ import annotations

from spectrum.input.mistakes import BadInput


class BadScenario(BadInput):
    """Feature files that can't be run."""

    aftermath = "nothing was run"


class StepMistake(ValueError):
    """A step that can't be understood."""


class NotSo(AssertionError):
    """Something a scenario expects, and that is not so; `instead` is a statement like it that is so, or empty."""

    def __init__(self, otherwise: str, instead: str = "") -> None:
        super().__init__(otherwise)
        self.instead = instead
