"""Spectrum's full explanation: the advice with its reasons, and every smallest set of changes that would change it."""

from __future__ import annotations

from benchmarks.peers import ours
from benchmarks.peers.plain import Answers, Decide
from spectrum.advice.schema import PROOF, plain_piece_advice
from spectrum.consultation import Consultation
from spectrum.interview.schema import changes_document

written, written_from = ours.written, ours.written_from


def loaded(text: str) -> Decide:
    atlas = ours.atlas_of(text)

    def decide(answers: Answers) -> tuple[str, ...]:
        asked = Consultation.of(atlas, ours.piece_of(answers))
        said = asked.advice_on()
        plain_piece_advice(said, PROOF)
        changes_document(atlas.rulebook, said.explanation.reasoning)
        return ()

    return decide
