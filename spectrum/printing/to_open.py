"""The case behind a link on paper: what one partner said of another is never in it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator

from spectrum.advice import look_at
from spectrum.consultation import Consultation
from spectrum.language.words import listed
from spectrum.printing.paper import Paper, Section, ToOpen
from spectrum.situation import Partner, Situation, Workstream

HEADING = "To open this case again"
WORDS = "Open this case"
WHOLE = "It opens all that was told."
MORE_WAYS = "So the page may show more ways of working as possible than this paper."


def to_share(situation: Situation) -> Situation:
    """A situation that may go round on paper: of the partners only their names, and nothing that was written of them.

    Notes and dissent can hold what one partner said of another, so they are left out too.
    """
    pieces = tuple(_to_share(one) for one in situation.workstreams)
    return dataclasses.replace(situation, workstreams=pieces, views=())


def to_open(consultation: Consultation, address: Callable[[Situation], str]) -> ToOpen:
    """The link for a paper, which `address` gives for a situation, with what it opens and what is left out."""
    shared = to_share(consultation.situation)
    left = list(_left_out(consultation.situation))
    if not left:
        return ToOpen(address(shared), WORDS, WHOLE)
    says = [f"It opens this case without {listed(left)}."]
    if opens_more_ways(consultation, shared):
        says.append(MORE_WAYS)
    return ToOpen(address(shared), WORDS, " ".join(says))


def with_link(paper: Paper, link: ToOpen) -> Paper:
    """A paper with the link to its case at the end."""
    return dataclasses.replace(paper, sections=(*paper.sections, Section(HEADING, (link,))))


def opens_more_ways(consultation: Consultation, shared: Situation) -> bool:
    """Whether what is left out leaves more ways of working possible for some piece of work."""
    looks = look_at(consultation.atlas, shared.workstreams)
    now = consultation.looks
    return any(
        set(one.reached["advised"]) > set(other.reached["advised"]) for one, other in zip(looks, now, strict=True)
    )


def _to_share(piece: Workstream) -> Workstream:
    partners = tuple(Partner(one.name) for one in piece.partners)
    return dataclasses.replace(piece, partners=partners, notes={}, dissent="")


def _left_out(situation: Situation) -> Iterator[str]:
    pieces = situation.workstreams
    if any(one != Partner(one.name) for piece in pieces for one in piece.partners):
        yield "what was told of each partner"
    if any(piece.notes for piece in pieces):
        yield "the notes beside the answers"
    if any(piece.dissent for piece in pieces):
        yield "who sees it differently"
    if situation.views:
        yield "what partners answered for themselves"
