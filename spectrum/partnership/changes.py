"""What changed between two maps of a partnership, such as last year's and this year's: exactly, and nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spectrum.atlas import Atlas
from spectrum.partnership.map import PartnershipMap, map_of
from spectrum.rulebook import Rulebook
from spectrum.rulebook.model import UNKNOWN
from spectrum.rulebook.phrases import mode_words, said_words
from spectrum.situation import CONTEXT, Partner, Situation, Workstream

Key = tuple[str, int]
"""A piece of work by its title, and the how-manieth of that title it is, from 0."""
BESIDE = ("asked", "small", "invited")
"""What is said of a partner beside the answers."""


@dataclass(frozen=True)
class ChangedAnswer:
    """An answer that is not what it was: whose (empty: the work), to what, and both in words, empty when not asked."""

    piece: str
    partner: str
    question: str
    before: str
    after: str


@dataclass(frozen=True)
class ChangedPart:
    """A partner whose part in a piece of work is another, as ids of parts; empty where it is not named."""

    piece: str
    partner: str
    before: str
    after: str


@dataclass(frozen=True)
class ChangedWay:
    """A piece of work whose ways of working are others, in words."""

    piece: str
    before: str
    after: str


@dataclass(frozen=True)
class MapChanges:
    """Everything that differs between two maps, in the order of the later one; gone things come last."""

    new_pieces: tuple[str, ...]
    gone_pieces: tuple[str, ...]
    new_partners: tuple[str, ...]
    gone_partners: tuple[str, ...]
    ways: tuple[ChangedWay, ...]
    parts: tuple[ChangedPart, ...]
    answers: tuple[ChangedAnswer, ...]

    def __bool__(self) -> bool:
        return any((self.new_pieces, self.gone_pieces, self.new_partners, self.gone_partners)) or any(
            (self.ways, self.parts, self.answers)
        )


def changes_between(atlas: Atlas, before: Situation, after: Situation) -> MapChanges:
    """What changed from one situation to another, and what that does to the map. Pieces are known by their titles."""
    first, then = map_of(atlas, before), map_of(atlas, after)
    was, now = _by_title(before), _by_title(after)
    both = [(was[key], now[key]) for key in now if key in was]
    return MapChanges(
        new_pieces=tuple(key[0] for key in now if key not in was),
        gone_pieces=tuple(key[0] for key in was if key not in now),
        new_partners=tuple(name for name in then.partners if name not in first.partners),
        gone_partners=tuple(name for name in first.partners if name not in then.partners),
        ways=tuple(_ways(first, then, both)),
        parts=tuple(_parts(first, then, both)),
        answers=tuple(
            one
            for old, new in both
            for one in _answers(atlas.rulebook, before.workstreams[old], after.workstreams[new])
        ),
    )


def _by_title(situation: Situation) -> dict[Key, int]:
    """Each piece of work, and its place."""
    seen: Counter[str] = Counter()
    places = {}
    for at, piece in enumerate(situation.workstreams):
        places[piece.title, seen[piece.title]] = at
        seen[piece.title] += 1
    return places


def _ways(first: PartnershipMap, then: PartnershipMap, both: list[tuple[int, int]]) -> Iterator[ChangedWay]:
    for old, new in both:
        was, now = first.pieces[old].advice, then.pieces[new].advice
        if was.advised != now.advised:
            yield ChangedWay(now.title, *(mode_words(then.rulebook, one.advised) for one in (was, now)))


def _parts(first: PartnershipMap, then: PartnershipMap, both: list[tuple[int, int]]) -> Iterator[ChangedPart]:
    everybody = dict.fromkeys((*then.partners, *first.partners))
    for old, new in both:
        for name in everybody:
            was, now = first.place(name, old), then.place(name, new)
            told = (was.part if was else "", now.part if now else "")
            if told[0] != told[1]:
                yield ChangedPart(then.pieces[new].advice.title, name, *told)


def _answers(book: Rulebook, was: Workstream, now: Workstream) -> Iterator[ChangedAnswer]:
    yield from _changed(now.title, "", _of_work(book, was), _of_work(book, now))
    partners = {one.name: one for one in was.partners}
    for one in now.partners:
        if one.name in partners:
            yield from _changed(now.title, one.name, _of_partner(book, partners[one.name]), _of_partner(book, one))


def _changed(piece: str, partner: str, was: Mapping[str, str], now: Mapping[str, str]) -> Iterator[ChangedAnswer]:
    for question in dict.fromkeys((*now, *was)):
        before, after = was.get(question, ""), now.get(question, "")
        if before != after:
            yield ChangedAnswer(piece, partner, question, before, after)


def _of_work(book: Rulebook, piece: Workstream) -> dict[str, str]:
    """What is said of a piece of work, by the names of the questions, in words."""
    said = {name: getattr(piece, name) for name in CONTEXT}
    context = {name: () if one == UNKNOWN else (one,) for name, one in said.items() if one}
    hours = {} if piece.meeting_hours is None else {"Hours of meetings a month": f"{piece.meeting_hours:,.10g}"}
    return {**_in_words(book, {**context, **piece.answers}), **hours}


def _of_partner(book: Rulebook, partner: Partner) -> dict[str, str]:
    names = {"asked": "Answered for itself", "small": "Small organisation", "invited": "Invited today"}
    beside = {names[name]: said.capitalize() for name in BESIDE if (said := getattr(partner, name))}
    return {**_in_words(book, partner.answers), **beside}


def _in_words(book: Rulebook, answers: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    return {book.factor[name].name: said_words(book.factor[name], said) for name, said in answers.items()}
