"""Who must be at a meeting about a piece of work, who may choose, who can be spared, and whom to ask first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from spectrum.advice import PartnerAdvice
from spectrum.consultation import Consultation
from spectrum.language.words import listed, quoted
from spectrum.papers.actions import usual_owner
from spectrum.partnership.parts import CONTRIBUTES, CORE, HEARD, LEFT_OUT, TOLD, part_of
from spectrum.report.actions import Action
from spectrum.report.result_view import Term
from spectrum.situation import Partner, Workstream

IN_THE_CORE = "In the core of this piece of work."
DECIDES = "Decides on this piece of work."
WHOEVER_DECIDES = Term("Whoever decides", "Nobody is named yet. Name them before the meeting.")
KNOWS_WHY = "Gave the answers, and can say why."
INFORMED = {
    HEARD: "Ask each for its view before the meeting, and tell it what was decided.",
    TOLD: "Tell each what was decided.",
    LEFT_OUT: "Tell each what was decided, in a line.",
}
"""How those who can be spared are kept informed, by their part."""


@dataclass(frozen=True)
class Attendance:
    """Who is needed at a meeting, each with the reason; who may choose; who can be spared, and how they are informed.

    `ask_first` are those whom nobody has asked yet, or whose part is still open: nobody leaves them out unasked.
    """

    needed: tuple[Term, ...]
    may_choose: tuple[str, ...]
    spared: tuple[Term, ...]
    ask_first: tuple[str, ...]


def attendance_of(consultation: Consultation, at: int, steps: Sequence[Action]) -> Attendance:
    """Who should be at a meeting about a piece of work, in which these steps are given an owner and a day.

    It tells the part of each partner, and nothing that was said of it.
    """
    piece, advice = consultation.pieces[at], consultation.advice_on(at)
    parts = {
        found.name: _part(consultation, partner, found)
        for partner, found in zip(piece.partners, advice.partners, strict=True)
    }
    needed = _merged(_needed(piece, parts, steps))
    others = {name: part for name, part in parts.items() if name not in needed}
    return Attendance(
        needed=tuple(Term(name, why) for name, why in needed.items()),
        may_choose=tuple(name for name, part in others.items() if part == CONTRIBUTES),
        spared=tuple(_spared(others)),
        ask_first=tuple(name for name, part in others.items() if not part),
    )


def _needed(piece: Workstream, parts: Mapping[str, str], steps: Sequence[Action]) -> Iterator[Term]:
    """Who is needed, and why: somebody may be named for several reasons."""
    yield from (Term(name, IN_THE_CORE) for name, part in parts.items() if part == CORE)
    yield Term(piece.decided_by, DECIDES) if piece.decided_by else WHOEVER_DECIDES
    yield from _with_steps(steps)
    if piece.answered_by:
        yield Term(piece.answered_by, KNOWS_WHY)


def _merged(some: Iterable[Term]) -> Mapping[str, str]:
    """Each once, with all the reasons."""
    told: dict[str, str] = {}
    for one in some:
        told[one.name] = f"{told.get(one.name, '')} {one.text}".strip()
    return told


def _spared(others: Mapping[str, str]) -> Iterator[Term]:
    """Those who can be spared, together where they are kept informed in one way."""
    for part, informed in INFORMED.items():
        names = [name for name, one in others.items() if one == part]
        if names:
            yield Term(listed(names), informed)


def _part(consultation: Consultation, partner: Partner, found: PartnerAdvice) -> str:
    """A partner's part; none where it could be spared, and nobody has asked it, or where its part is open."""
    part = part_of(consultation.rulebook, found, partner.asked)
    if part in INFORMED and partner.asked != "yes":
        return ""
    return part if part in {CORE, CONTRIBUTES, *INFORMED} else ""


def _with_steps(steps: Sequence[Action]) -> Iterator[Term]:
    """Those who would take a first step, each with what for: by name where somebody is named."""
    told: dict[str, list[str]] = {}
    for one in steps:
        who = one.task.owner or usual_owner(one)
        if who:
            told.setdefault(who[:1].upper() + who[1:], []).append(one.title)
    for who, titles in told.items():
        yield Term(who, f"Would take the first step on {quoted(titles, 'and')}.")
