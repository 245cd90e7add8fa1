"""Spectrum's atlas, looked up: the rules that hold on the answers, and the ways of working still possible."""

from __future__ import annotations

from benchmarks.peers import ours
from benchmarks.peers.plain import Answers, Decide
from spectrum.advice.look import choices_of

written, written_from = ours.written, ours.written_from


def loaded(text: str) -> Decide:
    atlas = ours.atlas_of(text)

    def decide(answers: Answers) -> tuple[str, ...]:
        return atlas.outlook(choices_of(atlas, ours.piece_of(answers), {})).certain

    return decide
