"""What an advice holds, as frozen values. Decided once; the command line, the API and the pages only show it."""

from __future__ import annotations

from dataclasses import dataclass, field

from spectrum.advice.explaining import Explanation
from spectrum.advice.parts import Alert, Limit, NextStep, Note, OneThing, PartnerAdvice, Question, Reason
from spectrum.reasoning.sureness import SETTLED
from spectrum.rulebook import Rulebook

COMPLY_LIGHT = "The duty asks for more than the work does: meet it in its lightest lawful form, and say so."
"""What to say when `comply_light` is true."""
ONE_DECIDES = "One answer decides it."
"""Why it is a close call when `how_sure.one_decides` is true; `how_sure.check` is that answer."""


@dataclass(frozen=True)
class WorkstreamAdvice:
    """The advice on one piece of work. Lists of modes hold exactly those still possible, from light to deep.

    `actual` is empty when practice was not asked about. `floors` holds every duty still possible, None for no duty;
    `floor` is the one duty when it is proven, else None. `comply_light` and `unsafe` are None when they depend on
    answers still open. `fired` holds the rules that hold whatever the open answers are; `may_fire` those that might.
    `weighing` sets what the work calls for beside what these partners can carry; it is empty while that is open.
    `explanation` answers why, why not and how sure.
    """

    title: str
    claimed_mode: str
    line: str
    weighing: str
    needed: tuple[str, ...]
    feasible: tuple[str, ...]
    advised: tuple[str, ...]
    actual: tuple[str, ...]
    floor: str | None
    floors: tuple[str | None, ...]
    comply_light: bool | None
    unsafe: bool | None
    close_call: tuple[str, ...]
    one_thing: OneThing | None
    reasons: tuple[Reason, ...]
    against: tuple[Reason, ...]
    limits: tuple[Limit, ...]
    alerts: tuple[Alert, ...]
    notes: tuple[Note, ...]
    next_steps: tuple[NextStep, ...]
    contradictions: tuple[Question, ...]
    hedges: tuple[Note, ...]
    fired: tuple[str, ...]
    may_fire: tuple[str, ...]
    unanswered: tuple[str, ...]
    partners: tuple[PartnerAdvice, ...]
    answered_by: str
    decided_by: str
    explanation: Explanation = field(compare=False, repr=False)

    @property
    def sure_words(self) -> str:
        """How sure the advice is, and whether it is a close call; while it is open, the first says as much."""
        sure, words = self.explanation.how_sure, self.explanation.sureness_words
        besides = [one for one in self.close_call if one != ONE_DECIDES]
        if not besides or len(self.advised) > 1:
            return words
        still = "" if sure.one_decides else f"{'Still, this' if sure.word == SETTLED else 'This'} is a close call."
        return " ".join(filter(None, (words, still, *besides)))

    def loose_heading(self, book: Rulebook) -> str:
        """What to say over limits that don't stand in the way of what the work needs, or not for certain."""
        if len(self.needed) > 1:
            return "What may stand in the way, depending on what is still open"
        claim = (
            f"of calling it {book.mode[self.claimed_mode].gerund}" if self.claimed_mode else "of working more closely"
        )
        return f"Not in the way of this work, but {claim}"


@dataclass(frozen=True)
class Advice:
    """The advice on a whole situation, in the order of its pieces of work, and the rulebook that spoke."""

    rulebook: Rulebook
    title: str
    workstreams: tuple[WorkstreamAdvice, ...]
