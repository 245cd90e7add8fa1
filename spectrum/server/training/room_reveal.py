"""What is revealed in a room when its trainer says so. It is worked out then, and not before."""

from __future__ import annotations

import functools
from typing import Any, Protocol

from spectrum.atlas import Atlas
from spectrum.classroom import PartingAnswer, VoteOutcome, parting_answer
from spectrum.consultation.live_engine import LiveEngine
from spectrum.report import sentences
from spectrum.training import Library, Reveal, mark, reasons_of


class OwnChoice(Protocol):
    """What somebody chose: ids."""

    @property
    def way(self) -> str: ...

    @property
    def reason(self) -> str: ...


class Revealing:
    """Works out what a room is shown in the end; what is the same for all is worked out once."""

    def __init__(self, atlas: Atlas, library: Library) -> None:
        self.atlas = atlas
        self.library = library
        self._live = functools.lru_cache(1)(lambda: LiveEngine(atlas.rulebook))
        self._proven = functools.lru_cache(64)(self._prove)
        self._parting = functools.lru_cache(64)(self._part)

    def for_screen(self, story: str, outcome: VoteOutcome | None) -> dict[str, Any]:
        """What the trainer's screen shows: the advice and what decides it, and what separates the camps."""
        told = [one.at_least for one in (outcome.first, outcome.last) if one] if outcome else []
        camps = tuple(mode for mode in self.atlas.rulebook.mode_ids if any(mode in one for one in told))
        return {**self._words(self._proven(story)), "camps": camps, "parting": self._parting(story, camps)}

    def for_phone(self, story: str, own: OwnChoice) -> dict[str, Any]:
        """What a phone shows: the same advice and, where it voted, how its choice stands to it."""
        if not own.way:
            return self._words(self._proven(story))
        return self._words(mark(self.atlas, self.library.story(story), own.way, own.reason))

    def _prove(self, story: str) -> Reveal:
        """The advice, held against the rules engine; what is chosen in it is nobody's choice, and not shown."""
        book = self.atlas.rulebook
        return mark(self.atlas, self.library.story(story), book.mode_ids[0], reasons_of(book)[0].id, self._live())

    def _part(self, story: str, camps: tuple[str, ...]) -> PartingAnswer | None:
        return parting_answer(self.atlas, self.library.story(story), camps)

    def _words(self, reveal: Reveal) -> dict[str, Any]:
        book, advice = self.atlas.rulebook, reveal.advice
        return {
            "reveal": reveal,
            "advice": advice,
            "headline": sentences.answer_headline(book, advice),
            "conditions_heading": sentences.conditions_heading(book, advice),
            "limits": sentences.binding(advice),
            "mend_heading": sentences.mend_heading(book, advice),
            "to_mend": sentences.to_mend(advice),
        }
