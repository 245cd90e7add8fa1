"""How far a partner has come that answers for itself: its pieces of work, and which is next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spectrum.language.words import counted
from spectrum.partnership.sending import has_answers
from spectrum.server.pages.addresses import to
from spectrum.server.pages.case import Case
from spectrum.situation import Workstream, answer_keys


@dataclass(frozen=True)
class PieceToAnswer:
    """A piece of work, how far its answers are, and where they begin or can be changed.

    `takes_part` tells whether the partner that answers is named in it.
    """

    title: str
    result: str
    answered: str
    address: str
    takes_part: bool


def pieces_to_answer(case: Case) -> tuple[PieceToAnswer, ...]:
    """Every piece of work, those first in which the partner is named."""
    return tuple(sorted(_pieces(case), key=lambda one: not one.takes_part))


def next_to_answer(case: Case) -> Case | None:
    """The case about the next piece of work in which the partner is named, and about which nothing is told yet."""
    count = len(case.pieces)
    order = [(case.at + step) % count for step in range(1, count)]
    return next((case.about(at) for at in order if _waits(case.pieces[at])), None)


def _waits(piece: Workstream) -> bool:
    return bool(piece.partners) and not has_answers(piece)


def _pieces(case: Case) -> Iterator[PieceToAnswer]:
    for at, piece in enumerate(case.pieces):
        begun = has_answers(piece)
        answered = counted(len(answer_keys(piece)), "answer") if begun else ""
        address = to("check" if begun else "question", case.about(at))
        yield PieceToAnswer(piece.title, piece.result, answered, address, bool(piece.partners))
