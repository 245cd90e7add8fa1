"""The interview in a terminal: one question at a time, with a way back at every step."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from rich.console import Console
from rich.text import Text

from spectrum.atlas import Atlas
from spectrum.interview import CONTEXT, MODE, PARTNER, Ask, Interview, Line, next_round
from spectrum.interview.ask import DONT_AGREE, DONT_KNOW
from spectrum.report.interview_sentences import over_words, settled_words
from spectrum.rulebook import Factor, Rulebook
from spectrum.rulebook.phrases import mode_words
from spectrum.situation import AnswerKey, Partner, Workstream, answer_keys, answered

CHOOSE_SEVERAL = f"{DONT_AGREE}: choose several"
WHY = "Why do you ask?"
BACK = "Back to the question before"
CHANGE = "Change an earlier answer"
STOP = "Stop here and see the advice"
NAMED = "Give this piece of work a name."


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
    """A conversation about one piece of work.

    `piece` holds what was said so far, `said` in which order, and `skip` what people left empty.
    """

    atlas: Atlas
    prompts: Prompts
    console: Console
    piece: Workstream
    said: list[AnswerKey] = field(default_factory=list)
    skip: list[str] = field(default_factory=list)
    again: AnswerKey | None = None
    told_settled: bool = False

    def __post_init__(self) -> None:
        """What a file already answers can be gone back to and changed like what is answered here."""
        self.begun = bool(self.piece.answers)
        self.said = self.said or answer_keys(self.piece)

    @property
    def book(self) -> Rulebook:
        return self.atlas.rulebook

    def hold(self) -> Workstream:
        """Ask until nothing is left to ask, or until the person wants to stop."""
        while True:
            found = next_round(self.atlas, self.piece, self.skip, self.begun)
            ask = self._again() or found.first
            if ask is None:
                self._tell(over_words(found.now))
                return self.piece
            try:
                if not found.opens:
                    self._progress(found.now)
                self._put(ask)
            except Stopped:
                return self.piece

    def _put(self, ask: Line | Ask) -> None:
        if isinstance(ask, Line):
            self._write(ask)
        else:
            self._ask(ask)

    # -- a line to write -----------------------------------------------------------------------------------------------

    def _write(self, line: Line) -> None:
        """Ask for a line until there is one that can be taken; what need not be written may be left empty."""
        optional = " (Leave it empty for none.)" if line.may_skip else ""
        several = " (Put a semicolon between them.)" if line.most > 1 else ""
        hint = f" ({line.hint})" if line.hint else ""
        while True:
            written = self.prompts.write(line.question + hint + several + optional).split(";" if several else None)
            told = _names(written) if several else [" ".join(written)]
            mistake = _mistake(line, told)
            if not mistake:
                break
            self._tell(mistake)
        known: dict[str, Any] = {line.id: tuple(Partner(name) for name in told) if several else told[0]}
        self.piece = dataclasses.replace(self.piece, **known)
        if not known[line.id]:
            self.skip.append(line.id)

    # -- one question --------------------------------------------------------------------------------------------------

    def _ask(self, ask: Ask) -> None:
        factor, about = ask.factor, f"{ask.partner}: " if ask.partner else ""
        ways: dict[str, Callable[[], None]] = {
            DONT_KNOW: lambda: self._note(ask, ()),
            CHOOSE_SEVERAL: lambda: self._several(ask),
            WHY: lambda: self._tell(f"{ask.why} {ask.bearing}".strip()),
        }
        if not ask.may_differ:
            del ways[CHOOSE_SEVERAL]
        if self.said:
            ways |= {BACK: self._back, CHANGE: self._change}
        ways[STOP] = self._stop
        hint = f" ({factor.hint})" if factor.hint else ""
        message = "\n".join([about + factor.question + hint, *self._about()])
        message += "\n" if "\n" in message else ""  # the answer comes on a line of its own
        said = self.prompts.choose(message, [*_choices(factor), *((way, "") for way in ways)])
        if said in ways:
            ways[said]()
        else:
            self._note(ask, (_option(factor, said),))

    def _about(self) -> Iterator[str]:
        """What every question is about, shown under it."""
        for heading, text in (("The result", self.piece.result), ("The smallest version", self.piece.lightest)):
            if text:
                yield f"  {heading}: {text}"

    def _several(self, ask: Ask) -> None:
        words = [option.words for option in ask.factor.options]
        several = self.prompts.choose_several(f"{ask.factor.question} Choose every answer that somebody gives.", words)
        if several:
            self._note(ask, tuple(_option(ask.factor, one) for one in words if one in several))

    def _note(self, ask: Ask, options: tuple[str, ...]) -> None:
        key = (ask.partner, ask.factor.id)
        self.piece = answered(self.piece, key, options)
        self.again = None
        if key not in self.said:
            self.said.append(key)

    def _back(self) -> None:
        self.again = self.said.pop()
        self.piece = answered(self.piece, self.again, None)

    def _change(self) -> None:
        named = {self._name(key): key for key in self.said}
        self.again = named[self.prompts.choose("Which answer?", [(name, "") for name in named])]

    def _stop(self) -> None:
        raise Stopped

    def _again(self) -> Ask | None:
        """A question that was gone back to, or whose answer is to change; the other answers stay."""
        if self.again is None:
            return None
        partner, name = self.again
        factor = self.book.factor[name]
        return Ask(factor, factor.scope if factor.scope in (CONTEXT, PARTNER) else MODE, "", {}, partner)

    def _name(self, key: AnswerKey) -> str:
        partner, name = key
        return f"{partner}: {self.book.factor[name].name}" if partner else self.book.factor[name].name

    # -- what is told --------------------------------------------------------------------------------------------------

    def _progress(self, now: Interview) -> None:
        if now.settled and not self.told_settled:
            self._tell(settled_words(self.book, now))
        elif not now.settled:
            possible = mode_words(self.book, now.advised)
            self._tell(f"Still possible: {possible}.")
        self.told_settled = now.settled

    def _tell(self, words: str) -> None:
        self.console.print(Text(words, style="dim"))


def _names(written: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(name for one in written if (name := " ".join(one.split()))))


def _mistake(line: Line, told: Sequence[str]) -> str:
    """Why what was written can't be taken; empty where it can."""
    if len(told) > line.most:
        return f"Name {line.most} partners or fewer."
    if any(len(one) > line.longest for one in told):
        return f"That is too long: use {line.longest} characters or fewer{' for each' if line.most > 1 else ''}."
    return "" if any(told) or line.may_skip else NAMED


def _choices(factor: Factor) -> list[tuple[str, str]]:
    return [(option.words, option.example) for option in factor.options]


def _option(factor: Factor, words: str) -> str:
    """The option that says this; empty for none, when nobody knows."""
    return next((option.id for option in factor.options if option.words == words), "")
