"""Proving of each sentence of an agreement that it can be told: that its answers and its way of working can meet."""

from __future__ import annotations

from dataclasses import dataclass

from spectrum.atlas import Atlas
from spectrum.checks.coherence import Way, advised_where
from spectrum.checks.fault import Fault
from spectrum.rulebook import AgreementLine, Condition


@dataclass(frozen=True)
class Tellable:
    """The sentences of agreements that can never be told, and how many can."""

    faults: tuple[Fault, ...]
    count: int


def tellable(atlas: Atlas) -> Tellable:
    """Hold each sentence of each agreement against every combination of answers under which its mode is advised.

    What is proven is that some answers bring both about. Whether a sentence says what its answers say, only a reader
    can tell.
    """
    lines = [
        (agreement.mode, line)
        for agreement in atlas.rulebook.agreements
        for section in agreement.sections
        for line in section.lines
    ]
    advised = {when: advised_where(atlas, _way(when)) for when in {line.when for _, line in lines}}
    found = [_dead(mode, line) for mode, line in lines if mode not in advised[line.when]]
    return Tellable(tuple(found), len(lines) - len(found))


def _way(when: tuple[Condition, ...]) -> Way:
    return {one.name: frozenset(one.values) for one in when}


def _dead(mode: str, line: AgreementLine) -> Fault:
    names = " and ".join(one.name for one in line.when)
    says = f"the agreement for {mode} never tells “{line.text}”: where {mode} is advised, {names} can't be so."
    return Fault("dead_line", (mode, line.text), says)
