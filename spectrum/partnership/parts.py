"""What a partner's part in a piece of work is: four places that people know by name, and two for everything else."""

from __future__ import annotations

from dataclasses import dataclass

from spectrum.advice import PartnerAdvice
from spectrum.rulebook import Rulebook

CORE, CONTRIBUTES, HEARD, TOLD, LEFT_OUT, OPEN = "core", "contributes", "heard", "told", "left_out", "open"


@dataclass(frozen=True)
class PartnerPart:
    """A part: its id, a word or two for a picture, its name, and what it means. Parts are places, not ranks."""

    id: str
    short: str
    name: str
    meaning: str


PARTS = (
    PartnerPart(CORE, "core", "In the core", "The work can't do without it, and it is willing and able."),
    PartnerPart(CONTRIBUTES, "contributes", "Contributes", "It brings something, or fits in with the others."),
    PartnerPart(
        HEARD,
        "heard",
        "Is heard",
        "It is asked for its view before things are decided.",
    ),
    PartnerPart(TOLD, "told", "Is told", "It goes on with its own work, and knows what the others do."),
    PartnerPart(
        LEFT_OUT,
        "not in it",
        "Not in it",
        "It was asked; it brings nothing particular, and is hardly touched.",
    ),
    PartnerPart(
        OPEN, "not settled", "Not settled", "Ask it first: too little is known, or it is needed and not in it yet."
    ),
)
PART = {one.id: one for one in PARTS}


def part_of(book: Rulebook, found: PartnerAdvice, asked: str) -> str:
    """The part that a partner's role comes to: who must stay independent is heard from outside.

    Nobody is left out whom nobody has asked. Who is needed and does not want to, or can't, has no settled part yet.
    """
    role = found.role
    if role == "not_involved":
        return LEFT_OUT if asked == "yes" else OPEN
    if role in {"core", "consult"}:
        return CORE if role == "core" else HEARD
    if role not in book.mode or any(book.rule[one].then.stance for one in found.fired):
        return OPEN
    lightest = book.depth(book.no_case)
    if max(map(book.depth, found.ceiling)) <= lightest:
        return HEARD
    return TOLD if book.depth(role) <= lightest else CONTRIBUTES
