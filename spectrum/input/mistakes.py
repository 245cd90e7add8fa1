"""Mistakes in what we were given: each names the place, the trouble and the way out, and all come at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Mistake:
    """One thing wrong with an input: where it is, what is wrong and, where a list helps, what is accepted."""

    place: str
    detail: str
    allowed: tuple[str, ...] = ()
    pointer: tuple[str | int, ...] = ()

    def __str__(self) -> str:
        return f"{self.place}: {self.detail}" if self.place else self.detail


class BadInput(Exception):
    """An input that can't be used, with every mistake found in it; nothing of it was taken over."""

    aftermath = "nothing was done"

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        self.mistakes: Sequence[Mistake] = tuple(mistakes)
        super().__init__(str(self))

    def __str__(self) -> str:
        count = len(self.mistakes)
        lines = [str(mistake) for mistake in self.mistakes]
        return "\n".join([*lines, f"{count} error{'' if count == 1 else 's'}; {self.aftermath}."])


class BadRulebook(BadInput):
    """A rulebook folder that can't be used."""

    aftermath = "nothing was loaded"


class BadSituation(BadInput):
    """A situation that can't be advised on."""

    aftermath = "nothing was advised"
