"""What an advice holds, as frozen values. Decided once; the command line, the API and the pages only show it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from spectrum.advice.explanation import Explanation
from spectrum.advice.parts import Alert, Limit, NextStep, Note, PartnerAdvice, Question, Reason, Referred, ThingToMend
from spectrum.rulebook import Rulebook


@dataclass(frozen=True)
class WorkstreamAdvice:
    """The advice on one piece of work. Lists of modes hold exactly those still possible, from light to deep.

    `line` is the advice in a sentence or two; `weighing` sets what the work calls for beside what these partners can
    carry, empty while that is open; `name_and_practice` sets the name beside the practice, empty unless both are known.
    `actual` is empty when practice was not asked about. `floors` holds every duty still possible, None for no duty;
    `floor` is the one duty when it is proven, else None. `comply_light` tells whether a duty asks for more than the
    work needs, and `unsafe` whether the advice is lighter than safety asks for; None when that is still open.
    `conditions` are the things to mend that the advice rests on, `to_mend` the others worth telling. `referrals` tell
    where the advice ends. `fired` holds the rules that hold whatever the open answers are; `may_fire` those that might.
    `reference` is what whoever asks calls this piece in its own files. `explanation` answers why, why not and how sure.
    """

    title: str
    reference: str
    result: str
    lightest: str
    claimed_mode: str
    line: str
    weighing: str
    name_and_practice: str
    needed: tuple[str, ...]
    feasible: tuple[str, ...]
    advised: tuple[str, ...]
    actual: tuple[str, ...]
    floor: str | None
    floors: tuple[str | None, ...]
    comply_light: bool | None
    unsafe: bool | None
    close_call: tuple[str, ...]
    reasons: tuple[Reason, ...]
    against: tuple[Reason, ...]
    conditions: tuple[ThingToMend, ...]
    to_mend: tuple[ThingToMend, ...]
    limits: tuple[Limit, ...]
    alerts: tuple[Alert, ...]
    notes: tuple[Note, ...]
    next_steps: tuple[NextStep, ...]
    referrals: tuple[Referred, ...]
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
        return sure_words(self.explanation.sureness_words, self.close_call, self.advised)


def sure_words(words: str, close_call: Sequence[str], advised: Sequence[str]) -> str:
    """How sure an advice is, and whether it is a close call; while it is open, the first says as much."""
    if not close_call or len(advised) > 1:
        return words
    return f"{words} This is a close call. {' '.join(close_call)}"


@dataclass(frozen=True)
class Advice:
    """The advice on a whole situation, in the order of its pieces of work, and the rulebook that spoke."""

    rulebook: Rulebook
    title: str
    workstreams: tuple[WorkstreamAdvice, ...]
    reference: str = ""
