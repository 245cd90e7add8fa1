"""The interview in a terminal: one question at a time, with a way back at every step."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Protocol

from rich.console import Console
from rich.text import Text

from spectrum.atlas import Atlas
from spectrum.interview import CONTEXT, MODE, Ask, Interview, interview
from spectrum.report.interview_sentences import over_words, settled_words
from spectrum.rulebook import Factor, Rulebook
from spectrum.rulebook.phrases import mode_words
from spectrum.situation import AnswerKey, Partner, Workstream, answer_keys, answered
from spectrum.situation.schema import LIGHTEST, LONGEST_LINE, LONGEST_TITLE, MOST_PARTNERS, RESULT

DONT_KNOW = "We don't know yet"
DONT_AGREE = "We don't agree: choose several"
WHY = "Why do you ask?"
BACK = "Back to the question before"
CHANGE = "Change an earlier answer"
STOP = "Stop here and see the advice"
FIRST = (
    ("title", "What is this piece of work called?", LONGEST_TITLE),
    ("result", RESULT, LONGEST_LINE),
    ("lightest", LIGHTEST, LONGEST_LINE),
)
PARTNERS = (
    "Which partners, besides your own organisation, do you want to look at one by one? "
    "(Put a semicolon between them; leave it empty for none.)"
)


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
    said: list[AnswerKey] = field(default_factory=list)
    again: AnswerKey | None = None
    told_settled: bool = False

    def __post_init__(self) -> None:
        """What a file already answers can be gone back to and changed like what is answered here."""
        self.said = self.said or answer_keys(self.piece)

    @property
    def book(self) -> Rulebook:
        return self.atlas.rulebook

    def hold(self) -> Workstream:
        """Ask until nothing is left to ask, or until the person wants to stop."""
        while True:
            now = interview(self.atlas, self.piece)
            ask = self._again() or now.question
            if ask is None:
                self._tell(over_words(now))
                return self.piece
            try:
                self._progress(now)
                self._put(ask)
            except Stopped:
                return self.piece

    def begin(self) -> None:
        """What the work is, before any question about it; what is known already is not asked."""
        for name, question, longest in FIRST:
            if not getattr(self.piece, name):
                known: dict[str, Any] = {name: self._written(question, longest)}
                self.piece = dataclasses.replace(self.piece, **known)
        for ask in iter(self._next_about_the_work, None):
            self._put(ask)
        if not self.piece.partners:
            self.piece = dataclasses.replace(self.piece, partners=self._partners())

    def _written(self, question: str, longest: int) -> str:
        """A line of text, asked for again as long as it is too long."""
        while len(text := " ".join(self.prompts.write(question).split())) > longest:
            self._tell(f"That is too long: use {longest} characters or fewer.")
        return text

    def _next_about_the_work(self) -> Ask | None:
        ask = self._again() or interview(self.atlas, self.piece).question
        return ask if ask and ask.part == CONTEXT else None

    def _partners(self) -> tuple[Partner, ...]:
        """The partners that are to be asked about one by one."""
        while True:
            text = self._written(PARTNERS, MOST_PARTNERS * LONGEST_TITLE)
            names = list(dict.fromkeys(name for one in text.split(";") if (name := one.strip())))
            if len(names) <= MOST_PARTNERS and all(len(name) <= LONGEST_TITLE for name in names):
                return tuple(Partner(name) for name in names)
            self._tell(f"Name {MOST_PARTNERS} partners or fewer, in {LONGEST_TITLE} characters each.")

    # -- one question --------------------------------------------------------------------------------------------------

    def _put(self, ask: Ask) -> None:
        factor, about = ask.factor, f"{ask.partner}: " if ask.partner else ""
        ways: dict[str, Callable[[], None]] = {
            DONT_KNOW: lambda: self._note(ask, ()),
            DONT_AGREE: lambda: self._several(ask),
            WHY: lambda: self._tell(f"{ask.why} {ask.bearing}".strip()),
        }
        if ask.part == CONTEXT:
            del ways[DONT_AGREE]
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
        return Ask(factor, CONTEXT if factor.scope == CONTEXT else MODE, "", {}, partner)

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


def _choices(factor: Factor) -> list[tuple[str, str]]:
    return [(option.words, option.example) for option in factor.options]


def _option(factor: Factor, words: str) -> str:
    """The option that says this; empty for none, when nobody knows."""
    return next((option.id for option in factor.options if option.words == words), "")
