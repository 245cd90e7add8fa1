"""Putting questions to a person in a terminal, with questionary."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import questionary

from spectrum.cli.conversation import Stopped

LOOK = questionary.Style(
    [("qmark", "hidden"), ("question", "bold"), ("highlighted", "bold"), ("answer", "fg:ansicyan")]
)


class Terminal:
    """Questions with arrow keys, in the terminal that is there."""

    def __init__(self, **settings: Any) -> None:
        self.settings = {"qmark": "", "style": LOOK, **settings}

    def choose(self, message: str, choices: Iterable[tuple[str, str]]) -> str:
        """One of several; the example of each is shown below the list."""
        offered = [questionary.Choice(words, description=example or None) for words, example in choices]
        return str(self._ask(questionary.select(message, offered, use_jk_keys=False, instruction=" ", **self.settings)))

    def choose_several(self, message: str, choices: Iterable[str]) -> list[str]:
        """Some of several, chosen with the space bar."""
        found: list[str] = self._ask(questionary.checkbox(message, list(choices), use_jk_keys=False, **self.settings))
        return found

    def write(self, message: str) -> str:
        """A line of text."""
        return str(self._ask(questionary.text(message, **self.settings)))

    def _ask(self, question: questionary.Question) -> Any:
        said = question.ask(kbi_msg="")
        if said is None:
            raise Stopped
        return said
