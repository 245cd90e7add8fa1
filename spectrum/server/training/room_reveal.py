"""What is revealed in a room when its trainer says so. It is worked out then, and not before."""

from __future__ import annotations

import datetime
import functools
from typing import Any, Protocol

from spectrum.atlas import Atlas
from spectrum.classroom import PartingAnswer, VoteOutcome, parting_answer
from spectrum.consultation.live_engine import LiveEngine
from spectrum.server.training.exercise import proven_mark, revealed
from spectrum.training import Library, Reveal, reasons_of


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
        self._marked = functools.lru_cache(256)(self._mark)
        self._nobodys = (atlas.rulebook.mode_ids[0], reasons_of(atlas.rulebook)[0].id)
        self._parting = functools.lru_cache(64)(self._part)

    def for_screen(self, story: str, outcome: VoteOutcome | None) -> dict[str, Any]:
        """What the trainer's screen shows: the advice and what decides it, and what separates the camps."""
        told = [one.at_least for one in (outcome.first, outcome.last) if one] if outcome else []
        camps = tuple(mode for mode in self.atlas.rulebook.mode_ids if any(mode in one for one in told))
        return {**self._told_of(story, self._nobodys), "camps": camps, "parting": self._parting(story, camps)}

    def for_phone(self, story: str, own: OwnChoice) -> dict[str, Any]:
        """What a phone shows: the same advice and, where it voted, how its choice stands to it."""
        return self._told_of(story, (own.way, own.reason) if own.way else self._nobodys)

    def _told_of(self, story: str, choice: tuple[str, str]) -> dict[str, Any]:
        reveal = self._marked(story, *choice, datetime.date.today())
        return {**revealed(self.atlas, reveal), "advice": reveal.advice}

    def _mark(self, story: str, way: str, reason: str, _today: datetime.date) -> Reveal:
        """It is worked out again on another day, since some of it tells days."""
        return proven_mark(self.atlas, self._live(), self.library.story(story), way, reason)

    def _part(self, story: str, camps: tuple[str, ...]) -> PartingAnswer | None:
        return parting_answer(self.atlas, self.library.story(story), camps)
