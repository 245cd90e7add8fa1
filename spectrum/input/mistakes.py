"""Mistakes in what we were given: each names the place, the trouble and the way out, and all come at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spectrum.language.words import counted

MOST_TOLD = 50
"""How many mistakes are told at once; how many more there are is counted."""


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
    """An input that can't be used, with the mistakes found in it; nothing of it was taken over.

    At most `most` of them are told, and `more` are only counted; where there are such, a last entry says how many.
    """

    aftermath = "nothing was done"
    most: int | None = MOST_TOLD

    def __init__(self, mistakes: Iterable[Mistake], more: int = 0) -> None:
        found = tuple(mistakes)
        self.told: Sequence[Mistake] = found[: self.most]
        self.more = more + len(found) - len(self.told)
        super().__init__(str(self))

    @property
    def mistakes(self) -> Sequence[Mistake]:
        """What is told, and last how much more there is."""
        return (*self.told, Mistake("", not_told(self.more))) if self.more else self.told

    @property
    def count(self) -> int:
        """How many mistakes there are in all."""
        return len(self.told) + self.more

    def __str__(self) -> str:
        lines = [str(mistake) for mistake in self.mistakes]
        return "\n".join([*lines, f"{counted(self.count, 'error')}; {self.aftermath}."])


def not_told(more: int) -> str:
    """That more mistakes were found than are told."""
    others = "1 more mistake is" if more == 1 else f"{more:,} more mistakes are"
    return f"{others} not told here. Mend these first, then try again."


class BadRulebook(BadInput):
    """A rulebook folder that can't be used; whoever writes one sees every mistake."""

    aftermath = "nothing was loaded"
    most = None


class BadSituation(BadInput):
    """A situation that can't be advised on."""

    aftermath = "nothing was advised"
