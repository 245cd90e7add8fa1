"""What a request will cost, worked out before the work is done, and what would fit where it is too much.

A unit is about a millisecond of CPU on the machine where these figures were taken; `python -m benchmarks.cost` says how
far they hold on yours. Bytes are those of the answer. Both are upper bounds: leaving something out of a request only
makes it cheaper.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass

from spectrum.advice import Look, choices, choices_of
from spectrum.advice.schema import LINE, PROOF, REASONS
from spectrum.atlas import Atlas
from spectrum.consultation.live_engine import LiveEngine
from spectrum.language.words import counted
from spectrum.reasoning import Position
from spectrum.reasoning.effort import MOST_WAYS, ways_of_changing
from spectrum.server.callers import spend
from spectrum.server.problems import refuse
from spectrum.situation import Situation, Workstream

MOST_UNITS = 1_500
"""What one request may cost: under two seconds."""
LARGEST_ANSWER = 1_000_000
"""How many bytes an answer may have."""
BYTES_A_SIGN = 6
"""How many bytes a sign of a text that comes back may take."""


@dataclass(frozen=True)
class Cost:
    """Units of work, and bytes of the answer."""

    units: float = 0
    size: int = 0

    def __add__(self, other: Cost) -> Cost:
        return Cost(self.units + other.units, self.size + other.size)

    def times(self, count: int) -> Cost:
        """So many times as much."""
        return Cost(self.units * count, self.size * count)

    @property
    def fits(self) -> bool:
        """Whether a request may cost so much."""
        return self.units <= MOST_UNITS and self.size <= LARGEST_ANSWER


A_PIECE = {LINE: Cost(2, 2_000), REASONS: Cost(10, 65_000), PROOF: Cost(11, 80_000)}
A_PARTNER = {LINE: Cost(0.2), REASONS: Cost(0.6, 2_500), PROOF: Cost(0.7, 2_700)}
CHANGES, INTERVIEW = Cost(25, 60_000), Cost(6, 20_000)
INTERVIEW_PARTNER = Cost(0.5)
MAP_PIECE, MAP_PLACE = Cost(2, 1_000), Cost(0.3, 400)
CHEAPER = {PROOF: "ask with explain=reasons", REASONS: "ask with explain=line"}
"""What to ask for where an explanation is too dear."""
HINT = "ask about fewer partners, or give several answers to fewer questions"
WAYS_A_UNIT = 5_000
"""How many ways to change given answers are looked through for one unit, where people differ."""
CHANGES_A_UNIT = MOST_WAYS / MOST_UNITS
"""The same where each smallest set of changes is told."""
RUNS_A_UNIT = 10
"""How many runs of the rules engine one unit pays for."""


def cost_of_advice(atlas: Atlas, piece: Workstream, explain: str) -> Cost:
    """What the advice on a piece of work costs with so much explanation; a proof costs more besides."""
    found = A_PIECE[explain] + _texts(piece)
    if piece.partners:
        found += A_PARTNER[explain].times(len(piece.partners))
    if _people_differ(piece):
        found += Cost(ways_of_changing(Position(atlas, choices_of(atlas, piece))) / WAYS_A_UNIT)
    return found


def cost_of_proof(live: LiveEngine, piece: Workstream, look: Look) -> Cost:
    """What it costs to ask the engine for what the atlas shows of a piece of work."""
    partners = [choices(live.rulebook, one.answers) for one in piece.partners]
    return Cost(live.runs(look, partners) / RUNS_A_UNIT)


def cost_of_changes(atlas: Atlas, piece: Workstream) -> Cost:
    """What telling everything that would change an advice costs."""
    ways = ways_of_changing(Position(atlas, choices_of(atlas, piece)))
    return CHANGES + Cost(ways / CHANGES_A_UNIT) + A_PARTNER[LINE].times(len(piece.partners))


def cost_of_interview(piece: Workstream) -> Cost:
    """What the next question costs."""
    return INTERVIEW + INTERVIEW_PARTNER.times(len(piece.partners)) + _texts(piece)


def cost_of_map(situation: Situation) -> Cost:
    """What a map costs."""
    places = sum(len(piece.partners) + len(situation.views) for piece in situation.workstreams)
    return MAP_PIECE.times(len(situation.workstreams)) + MAP_PLACE.times(places)


def _people_differ(piece: Workstream) -> bool:
    return max(map(len, piece.answers.values()), default=0) > 1


def _texts(piece: Workstream) -> Cost:
    """What comes back of what was sent."""
    names = sum(len(partner.name) for partner in piece.partners)
    said = (piece.title, piece.result, piece.lightest, piece.reference, piece.answered_by, piece.decided_by)
    return Cost(0, BYTES_A_SIGN * (names + sum(map(len, said))))


def pay(cost: Cost, hint: str = HINT) -> None:
    """Spend what a request costs. Refuses it as too costly when that is too much, and `hint` says what would fit."""
    if not cost.fits:
        refuse("too-costly", f"{_over(cost)} To fit, {hint}.", units=round(cost.units), most_units=MOST_UNITS)
    spend(math.ceil(cost.units))


def pay_for_pieces(costs: Sequence[Cost], explain: str) -> None:
    """The same for the advice on several pieces of work."""
    total = costs[0] if len(costs) == 1 else sum(costs, Cost())
    pay(total) if total.fits else pay(total, _what_fits(costs, explain))


def _over(cost: Cost) -> str:
    """By how much it is too much, in a sentence or two."""
    said = []
    if cost.units > MOST_UNITS:
        said.append(f"This would take some {cost.units:,.0f} units of work; a request may take {MOST_UNITS:,}.")
    if cost.size > LARGEST_ANSWER:
        said.append(f"The answer could have {cost.size:,} bytes; it may have {LARGEST_ANSWER:,}.")
    return " ".join(said)


def _what_fits(costs: Sequence[Cost], explain: str) -> str:
    """How many pieces of work fit, and which explanation would be cheaper."""
    totals = itertools.accumulate(costs)
    fitting = sum(1 for _ in itertools.takewhile(lambda total: total.fits, totals))
    ways = [CHEAPER[explain]] if explain in CHEAPER else []
    if fitting:
        ways.insert(0, f"ask about {counted(fitting, 'piece')} of work at a time")
    else:
        ways.append("give one answer to each question")
    return ", or ".join(ways)
