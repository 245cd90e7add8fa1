"""A consultation: one situation under one rulebook's atlas, and all that can be asked about it. Doors only read it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from spectrum.advice import Advice, WorkstreamAdvice, choices_of, compose, in_a_line, look_at
from spectrum.advice.in_a_line import bearing
from spectrum.advice.look import Look, glance_at
from spectrum.advice.schema import LINE, plain_head, plain_piece_advice
from spectrum.atlas import Atlas
from spectrum.consultation.live_engine import LiveEngine, compare
from spectrum.interview import Interview, interview
from spectrum.reasoning import Position, Reasoning
from spectrum.rulebook import Rulebook
from spectrum.situation import Situation, Workstream


@dataclass(frozen=True)
class Consultation:
    """A situation under an atlas; each answer is worked out when it is first asked for, and kept.

    `at` counts the pieces of work from 0 throughout. Raises IndexError for a piece of work that there is not.
    """

    atlas: Atlas
    situation: Situation

    @classmethod
    def of(cls, atlas: Atlas, *pieces: Workstream) -> Consultation:
        """A consultation on some pieces of work that stand by themselves."""
        return cls(atlas, Situation(pieces[0].title, pieces))

    @property
    def rulebook(self) -> Rulebook:
        """The rulebook that speaks."""
        return self.atlas.rulebook

    @property
    def pieces(self) -> Sequence[Workstream]:
        """The pieces of work."""
        return self.situation.workstreams

    @cached_property
    def looks(self) -> tuple[Look, ...]:
        """What was found out about each piece of work, before it is put into words."""
        return tuple(look_at(self.atlas, self.pieces))

    @cached_property
    def advice(self) -> Advice:
        """The advice on every piece of work."""
        told = (compose(self.atlas, piece, look) for piece, look in zip(self.pieces, self.looks, strict=True))
        return Advice(self.rulebook, self.situation.title, tuple(told), self.situation.reference)

    def plain(self, explain: str, between: Callable[[], None] = lambda: None) -> dict[str, Any]:
        """The advice as plain data, ready for JSON, with as much explanation as is asked for.

        It is worked out a piece of work at a time, and nothing is kept of one when the next begins; `between` is
        called then, and may raise to stop.
        """
        head = plain_head(self.rulebook, self.situation.title, self.situation.reference)
        return {**head, "workstreams": list(self._plain_pieces(explain, between))}

    def _plain_pieces(self, explain: str, between: Callable[[], None]) -> Iterator[Mapping[str, Any]]:
        if explain == LINE:
            glances = glance_at(self.atlas, self.pieces, bearing(self.rulebook).all)
            for piece, glance in zip(self.pieces, glances, strict=True):
                between()
                yield in_a_line(self.atlas, piece, glance)
            return
        for piece, look in zip(self.pieces, self.looks, strict=True):
            between()
            yield plain_piece_advice(compose(self.atlas, piece, look), explain)

    def advice_on(self, at: int = 0) -> WorkstreamAdvice:
        """The advice on one piece of work."""
        return self.advice.workstreams[at]

    def reference(self, at: int = 0) -> str:
        """What whoever asks calls a piece of work in its own files, or else the case; empty where it was not said."""
        return self.pieces[at].reference or self.situation.reference

    def reasoning(self, at: int = 0) -> Reasoning:
        """What settles the advice on a piece of work, what blocks another, and what would change it."""
        if "advice" in self.__dict__:
            return self.advice_on(at).explanation.reasoning
        return Reasoning(Position(self.atlas, choices_of(self.atlas, self.pieces[at])))

    def interview(self, at: int = 0) -> Interview:
        """What to ask next about a piece of work, and what need not be asked."""
        return interview(self.atlas, self.pieces[at])

    def prove(self, live: LiveEngine) -> None:
        """Ask the engine itself as well. Raises EngineDisagrees when it says anything else than the atlas."""
        compare(self.atlas, live, self.pieces)
