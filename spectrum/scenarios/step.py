"""What a step of a scenario is: a sentence with blanks, and what it does to the story."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import parse

Rows = tuple[tuple[str, ...], ...]
Meaning = Callable[..., None]


@dataclass(frozen=True)
class Step:
    """A sentence with blanks in braces, and what it does to a story (given the blanks' contents and a table's rows)."""

    sentence: str
    meaning: Meaning
    parser: Any

    def match(self, text: str) -> Mapping[str, str] | None:
        """The contents of the blanks, or None when this is another sentence."""
        found = self.parser.parse(text.strip())
        return None if found is None else {name: str(value) for name, value in found.named.items()}


def entering_into(steps: list[Step]) -> Callable[[str], Callable[[Meaning], Meaning]]:
    """A decorator that enters a sentence with its meaning into a list of steps."""

    def step(sentence: str) -> Callable[[Meaning], Meaning]:
        def enter(meaning: Meaning) -> Meaning:
            steps.append(Step(sentence, meaning, parse.compile(sentence)))
            return meaning

        return enter

    return step
