"""The map of a partnership: for each partner and each piece of work which part fits, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from spectrum.advice import PartnerAdvice, WorkstreamAdvice
from spectrum.atlas import Atlas
from spectrum.consultation import Consultation
from spectrum.input.mistakes import BadSituation
from spectrum.partnership.differences import NamedPair, pairs_that_differ
from spectrum.partnership.parts import CORE, HEARD, LEFT_OUT, TOLD, part_of
from spectrum.partnership.views import left_out_words
from spectrum.rulebook import Rulebook
from spectrum.situation import Partner, Situation, Workstream

CLOSELY = "cooperate"
"""From this way of working on, people work closely: they put something in for each other, or decide together."""
ESSENTIAL = "essential"


@dataclass(frozen=True)
class Place:
    """One partner in one piece of work: its part there, the role that the advice gives it, and why.

    `at` counts the pieces of work from 0. `part` is the id of a part; `role` is empty while it is open. `asked` tells
    whether the partner answered for itself. `invited` is True or False where it was said, None where it was not.
    `hours` is what it gives to the meetings of this piece in a month, None without a figure. `essential` tells whether
    the piece can't do without it, as far as it was said.
    """

    partner: str
    at: int
    part: str
    role: str
    reason: str
    asked: bool
    essential: bool
    invited: bool | None
    hours: float | None

    @property
    def can_be_spared(self) -> bool:
        """Whether it can stay away from the meetings: it was asked, and only has to know."""
        return self.asked and self.part in {TOLD, LEFT_OUT} and not self.essential

    @property
    def at_odds(self) -> bool:
        """Whether the work can't do without it although it has to stay outside: it can't work closely then."""
        return self.essential and self.part == HEARD


@dataclass(frozen=True)
class PieceOnMap:
    """A piece of work on the map: the ways of working still possible, and who is where.

    `core` are the partners whose part is the core. `closely` is the smallest set that must work closely: each partner
    that the work was said not to do without, so that none can be left away; empty unless the work is certain to need
    working closely. `may_be_closely` are those of whom it is still open, and `at_odds` those that the work can't do
    without although they have to stay outside.
    """

    at: int
    advice: WorkstreamAdvice
    core: tuple[str, ...]
    closely: tuple[str, ...]
    at_odds: tuple[str, ...]
    may_be_closely: tuple[str, ...]
    hours: float | None


@dataclass(frozen=True)
class PartnershipMap:
    """Partners and pieces of work, and the place of each in each; partners stand in the order they are named in.

    `differing` are the pairs of partners that answered for themselves, chose to be named, and see a piece differently.
    `left_out` says whose own answers don't fit the case, empty where all do. `reference` is what whoever asks calls
    the case in its own files.
    """

    rulebook: Rulebook
    title: str
    pieces: tuple[PieceOnMap, ...]
    partners: tuple[str, ...]
    places: tuple[Place, ...]
    small: tuple[str, ...]
    differing: tuple[NamedPair, ...] = ()
    reference: str = ""
    left_out: str = ""

    @cached_property
    def _at(self) -> dict[tuple[str, int], Place]:
        return {(one.partner, one.at): one for one in self.places}

    def place(self, partner: str, at: int) -> Place | None:
        """The place of a partner in a piece of work; None where it is not named there."""
        return self._at.get((partner, at))

    def of(self, partner: str) -> list[Place]:
        """All the places of one partner."""
        return [one for one in self.places if one.partner == partner]

    @property
    def closely(self) -> tuple[str, ...]:
        """Everybody who must work closely on something."""
        there = {name for piece in self.pieces for name in piece.closely}
        return tuple(name for name in self.partners if name in there)


def map_of(atlas: Atlas, situation: Situation) -> PartnershipMap:
    """The map of a situation; each place is what the advice on its piece of work says of the partner."""
    consultation = Consultation(atlas, situation)
    book = atlas.rulebook
    names = dict.fromkeys(one.name for piece in situation.workstreams for one in piece.partners)
    places, pieces = [], []
    for at, piece in enumerate(situation.workstreams):
        advice = consultation.advice_on(at)
        here = list(_places(book, at, piece, advice))
        places += here
        pieces.append(_piece(book, at, piece, advice, here))
    partners = [one for piece in situation.workstreams for one in piece.partners]
    small = {one.name for one in partners if one.small == "yes"}
    return PartnershipMap(
        book,
        situation.title,
        tuple(pieces),
        tuple(names),
        tuple(places),
        tuple(name for name in names if name in small),
        _differing(atlas, situation),
        situation.reference,
        left_out_words(situation),
    )


def _differing(atlas: Atlas, situation: Situation) -> tuple[NamedPair, ...]:
    """The pairs that see a piece differently; none where what partners sent back is about other work than this."""
    try:
        return pairs_that_differ(situation, atlas) if situation.views else ()
    except BadSituation:
        return ()


def _places(book: Rulebook, at: int, piece: Workstream, advice: WorkstreamAdvice) -> Iterator[Place]:
    found = {one.name: one for one in advice.partners}
    for partner in piece.partners:
        yield _place(book, at, piece, partner, found[partner.name])


def _place(book: Rulebook, at: int, piece: Workstream, partner: Partner, found: PartnerAdvice) -> Place:
    return Place(
        partner=partner.name,
        at=at,
        part=part_of(book, found, partner.asked),
        role=found.role,
        reason=found.text,
        asked=partner.asked == "yes",
        essential=partner.answers.get("adds_value") == (ESSENTIAL,),
        invited=_invited(piece, partner),
        hours=piece.meeting_hours,
    )


def _invited(piece: Workstream, partner: Partner) -> bool | None:
    """What was said of this partner, or else of everybody's invitations; None where nothing was."""
    if partner.invited:
        return partner.invited == "yes"
    return True if piece.answers.get("invitations") == ("all_to_all",) else None


def _piece(book: Rulebook, at: int, piece: Workstream, advice: WorkstreamAdvice, here: list[Place]) -> PieceOnMap:
    closely = book.depth(CLOSELY) if CLOSELY in book.mode else len(book.modes)
    close = {mode for mode in book.mode_ids if book.depth(mode) >= closely}
    may, must = bool(close & {*advice.needed}), close >= {*advice.needed}
    needed = {one.partner for one in here if one.essential}
    values = {one.name: one.answers.get("adds_value") or () for one in piece.partners}
    maybe = [name for name, said in values.items() if not said or (ESSENTIAL in said and len(said) > 1)]
    open_ = [one.name for one in piece.partners if may and one.name in {*maybe, *(() if must else needed)}]
    return PieceOnMap(
        at,
        advice,
        core=tuple(one.partner for one in here if one.part == CORE),
        closely=tuple(one.partner for one in here if must and one.essential and not one.at_odds),
        at_odds=tuple(one.partner for one in here if one.at_odds),
        may_be_closely=tuple(open_),
        hours=piece.meeting_hours,
    )
