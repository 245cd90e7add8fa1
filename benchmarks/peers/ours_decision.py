"""Spectrum's whole decision: also the rules that look at the ways of working reached, which peers do not have."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.peers import ours
from benchmarks.peers.plain import Answers, Decide
from spectrum import advice
from spectrum.atlas import Atlas

written, written_from = ours.written, ours.written_from


class WholeDecision:
    """Decides one, or many at once."""

    def __init__(self, atlas: Atlas) -> None:
        self.atlas = atlas

    def __call__(self, answers: Answers) -> tuple[str, ...]:
        (look,) = advice.look_at(self.atlas, [ours.piece_of(answers)])
        return (*look.first.certain, *look.second.certain)


def loaded(text: str) -> Decide:
    return WholeDecision(ours.atlas_of(text))


def several(decide: WholeDecision, pieces: Sequence[Answers]) -> None:
    """A batch, as the server's door for batches decides it."""
    advice.decide(decide.atlas, [[ours.piece_of(one)] for one in pieces])
