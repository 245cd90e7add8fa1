"""What a step of a scenario is: a sentence with blanks, and what it does to the story."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from spectrum.scenarios.step_mistakes import StepMistake

Rows = tuple[tuple[str, ...], ...]
Meaning = Callable[..., None]

_BLANK = re.compile(r'("?)\{(\w+)\}("?)')


@dataclass(frozen=True)
class Step:
    """A sentence with blanks in braces, and what it does to a story, given the blanks' contents.

    `expects` tells that it stands under Then and fails when something is not so; the others tell the story. A step
    that `takes_table` needs one and is given its rows; the others refuse one.
    """

    sentence: str
    meaning: Meaning
    expects: bool
    takes_table: bool
    pattern: re.Pattern[str]

    @property
    def shown(self) -> str:
        """The sentence as an error quotes it: 'the advice is MODES'."""
        return _BLANK.sub(lambda blank: f"{blank[1]}{blank[2].upper()}{blank[3]}", self.sentence)

    def match(self, text: str) -> Mapping[str, str] | None:
        """The contents of the blanks, or None when this is another sentence."""
        found = self.pattern.fullmatch(" ".join(text.split()))
        return None if found is None else found.groupdict()

    def run(self, story: Any, rows: Rows, blanks: Mapping[str, str]) -> None:
        """Do to a story what this step means. Raises StepMistake or NotSo."""
        if rows and not self.takes_table:
            raise StepMistake(f'"{self.shown}" takes no table')
        if self.takes_table and not rows:
            raise StepMistake(f'"{self.shown}" needs a table')
        given = (story, rows) if self.takes_table else (story,)
        self.meaning(*given, **blanks)


FIXED: list[Step] = []
"""Every sentence with words of its own, in no order: no text matches two of them."""


def entering(*, expects: bool) -> Callable[..., Callable[[Meaning], Meaning]]:
    """A decorator that enters a sentence with its meaning among the known steps."""

    def step(sentence: str, *, takes_table: bool = False) -> Callable[[Meaning], Meaning]:
        def enter(meaning: Meaning) -> Meaning:
            FIXED.append(Step(sentence, meaning, expects, takes_table, _pattern(sentence, expects)))
            return meaning

        return enter

    return step


def _pattern(sentence: str, expects: bool) -> re.Pattern[str]:
    """What a sentence looks like: a blank in quotes runs to the next quote, or to the last if nothing follows it.

    Where something is expected, a blank without quotes holds either none or nothing else: what goes on in quotes is
    another step.
    """
    pattern, done = "", 0
    for blank in _BLANK.finditer(sentence):
        pattern += re.escape(sentence[done : blank.start()])
        in_quotes = blank[1] and blank[3] and blank.end() < len(sentence)
        in_part = '".+"|[^"]+' if expects and not blank[1] else ".+"
        words = '[^"]+' if in_quotes else in_part
        pattern += f"{blank[1]}(?P<{blank[2]}>{words}){blank[3]}"
        done = blank.end()
    return re.compile(pattern + re.escape(sentence[done:]), re.IGNORECASE)
