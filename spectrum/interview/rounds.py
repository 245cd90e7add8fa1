"""What is asked next, together, and which stop was reached: every door of the interview reads it from here.

A page shows a round, a request is answered with one, and a terminal goes through it line by line. What can be left out
is skipped by name; everything else is asked until it is told.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from spectrum.atlas import Atlas
from spectrum.interview.ask import PARTNER, WARNING, Ask
from spectrum.interview.beginning import AFTER, BEFORE, LINES, Line, unwritten
from spectrum.interview.partners import about_partners
from spectrum.interview.questions import Interview, about_the_work, interview
from spectrum.situation import Workstream

SKIPPABLE = (*(line.id for line in LINES if line.may_skip), WARNING, PARTNER)
"""What people may leave out: lines that they need not write, and whole parts."""
NO_STOP, MODE_STOP, END = "none", "mode", "all"
STOPS = (NO_STOP, MODE_STOP, END)


@dataclass(frozen=True)
class Round:
    """What is asked next, together; nothing when the interview is over. `now` tells where it stands.

    It holds all that opens an interview, or one question, or all that is left to ask about the partners.
    """

    now: Interview
    asks: tuple[Line | Ask, ...]

    @property
    def first(self) -> Line | Ask | None:
        """What is asked first; None when the interview is over."""
        return self.asks[0] if self.asks else None

    @property
    def part(self) -> str:
        """The part of the interview that this belongs to; empty when it is over."""
        return self.asks[0].part if self.asks else ""

    @property
    def opens(self) -> bool:
        """Whether this opens an interview, with lines to write."""
        return any(isinstance(one, Line) for one in self.asks)

    @property
    def stop(self) -> str:
        """Which stop was reached: the way of working can't change any more by asking on, or nothing is left to ask."""
        if not self.asks:
            return END
        return MODE_STOP if self.now.settled or self.part == WARNING else NO_STOP


def next_round(atlas: Atlas, piece: Workstream, skip: Collection[str] = (), begun: bool = False) -> Round:
    """What is asked next about a piece of work; `skip` holds some of SKIPPABLE.

    An interview has `begun` when a question was answered, or when somebody else told what the work is.
    """
    now = interview(atlas, piece, skip)
    if not begun and not piece.answers:
        lines = [tuple(unwritten(piece, some, tuple(skip))) for some in (BEFORE, AFTER)]
        if any(lines):
            return Round(now, (*lines[0], *about_the_work(atlas.rulebook, piece), *lines[1]))
    if now.question is None:
        return Round(now, ())
    return Round(now, tuple(about_partners(atlas, piece)) if now.question.part == PARTNER else (now.question,))
