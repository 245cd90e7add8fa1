"""The interview in a terminal: one question at a time, with a way back at every step."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, Protocol

from rich.console import Console
from rich.text import Text

from spectrum.atlas import Atlas
from spectrum.interview import MODE, Ask, Interview, interview
from spectrum.rulebook import Factor, Rulebook
from spectrum.rulebook.phrases import mode_words
from spectrum.situation import Place, Workstream, answered
from spectrum.words import counted

DONT_KNOW = "We don't know yet"
DONT_AGREE = "We don't agree: choose several"
WHY = "Why do you ask?"
BACK = "Back to the question before"
CHANGE = "Change an earlier answer"
STOP = "Stop here and see the advice"


class Stopped(Exception):  # a wish, not an error
    """The person wants to stop; what was said so far is kept."""


class Prompts(Protocol):
    """How questions are put to a person; each may raise Stopped."""

    def choose(self, message: str, choices: Iterable[tuple[str, str]]) -> str:
        """One of several (what it says, an example), by what it says."""

    def choose_several(self, message: str, choices: Iterable[str]) -> list[str]:
        """Some of several, none or more."""

    def write(self, message: str) -> str:
        """A line of text, perhaps empty."""


@dataclass
class Conversation:
    """A conversation about one piece of work; `piece` holds what was said so far, `said` in which order."""

    atlas: Atlas
    prompts: Prompts
    console: Console
    piece: Workstream
    said: list[Place] = field(default_factory=list)
    again: Place | None = None
    told_settled: bool = False

    @property
    def book(self) -> Rulebook:
        return self.atlas.rulebook

    def hold(self) -> Workstream:
        """Ask until nothing is left to ask, or until the person wants to stop."""
        while True:
            now = interview(self.atlas, self.piece)
            ask = self._again() or now.question
            if ask is None:
                self._tell("That is all there is to ask.")
                return self.piece
            try:
                self._progress(now)
                self._put(ask)
            except Stopped:
                return self.piece

    def begin(self) -> None:
        """What the work is, before any question about it; what is known already is not asked."""
        if not self.piece.title:
            title = self.prompts.write("What is this piece of work called?")
            self.piece = dataclasses.replace(self.piece, title=title.strip())
        for name in ("is_running", "claimed_mode"):
            if name in self.book.factor and not getattr(self.piece, name):
                factor = self.book.factor[name]
                said = self.prompts.choose(factor.question, [*_choices(factor), (DONT_KNOW, "")])
                known: dict[str, Any] = {name: _option(factor, said)}
                self.piece = dataclasses.replace(self.piece, **known)

    # -- one question --------------------------------------------------------------------------------------------------

    def _put(self, ask: Ask) -> None:
        factor, about = ask.factor, f"{ask.partner}: " if ask.partner else ""
        ways: dict[str, Callable[[], None]] = {
            DONT_KNOW: lambda: self._note(ask, ()),
            DONT_AGREE: lambda: self._several(ask),
            WHY: lambda: self._tell(ask.why),
        }
        if self.said:
            ways |= {BACK: self._back, CHANGE: self._change}
        ways[STOP] = self._stop
        hint = f" ({factor.hint})" if factor.hint else ""
        said = self.prompts.choose(about + factor.question + hint, [*_choices(factor), *((way, "") for way in ways)])
        if said in ways:
            ways[said]()
        else:
            self._note(ask, (_option(factor, said),))

    def _several(self, ask: Ask) -> None:
        words = [option.words for option in ask.factor.options]
        several = self.prompts.choose_several(f"{ask.factor.question} Choose every answer that somebody gives.", words)
        if several:
            self._note(ask, tuple(_option(ask.factor, one) for one in words if one in several))

    def _note(self, ask: Ask, options: tuple[str, ...]) -> None:
        place = (ask.partner, ask.factor.id)
        self.piece = answered(self.piece, place, options)
        self.again = None
        if place not in self.said:
            self.said.append(place)

    def _back(self) -> None:
        self.again = self.said.pop()
        self.piece = answered(self.piece, self.again, None)

    def _change(self) -> None:
        named = {self._name(place): place for place in self.said}
        self.again = named[self.prompts.choose("Which answer?", [(name, "") for name in named])]

    def _stop(self) -> None:
        raise Stopped

    def _again(self) -> Ask | None:
        """A question that was gone back to, or whose answer is to change; the other answers stay."""
        if self.again is None:
            return None
        partner, name = self.again
        factor = self.book.factor[name]
        return Ask(factor, MODE, factor.why, {}, partner)

    def _name(self, place: Place) -> str:
        partner, name = place
        return f"{partner}: {self.book.factor[name].name}" if partner else self.book.factor[name].name

    # -- what is told --------------------------------------------------------------------------------------------------

    def _progress(self, now: Interview) -> None:
        if now.settled and not self.told_settled:
            mode = self.book.mode[now.advised[0]].gerund
            unasked = f" {counted(len(now.irrelevant), 'question')} need not be asked." if now.irrelevant else ""
            self._tell(f"It is {mode}: nothing left to ask can change that.{unasked}")
        elif not now.settled:
            possible = mode_words(self.book, now.advised)
            self._tell(f"Still possible: {possible}.")
        self.told_settled = now.settled

    def _tell(self, words: str) -> None:
        self.console.print(Text(words, style="dim"))


def _choices(factor: Factor) -> list[tuple[str, str]]:
    return [(option.words, option.example) for option in factor.options]


def _option(factor: Factor, words: str) -> str:
    """The option that says this; empty for none, when nobody knows."""
    return next((option.id for option in factor.options if option.words == words), "")
