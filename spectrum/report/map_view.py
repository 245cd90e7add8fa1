"""The map of a partnership in words and in reading order; page, paper and terminal only print it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spectrum.language.words import in_words, listed, quoted
from spectrum.partnership import PART, Burden, PartnershipMap, PieceOnMap, Place, burdens, invited_to_everything
from spectrum.partnership.changes import ChangedAnswer, MapChanges
from spectrum.partnership.parts import CONTRIBUTES, CORE, OPEN
from spectrum.report.result_view import Term
from spectrum.report.sentences import answer_headline
from spectrum.rulebook.phrases import mode_words
from spectrum.situation import UNTITLED

MOST_NAMES = 12
"""How many names are read out in one sentence."""
NOTHING_KNOWN = "Nobody has said anything of it here yet."
NOTHING = "-"
NOBODY_CLOSELY = "No piece of work asks anybody to work closely."


@dataclass(frozen=True)
class Square:
    """A partner in a piece of work: its part (an id, and in words), why, and whether it was asked; empty elsewhere."""

    part: str
    name: str
    why: str
    asked: bool


@dataclass(frozen=True)
class MapRow:
    """A partner, and its square in each piece of work."""

    name: str
    squares: tuple[Square, ...]


@dataclass(frozen=True)
class MapColumn:
    """A piece of work on the map: its answer in a few words, its core, and who must work closely on it."""

    title: str
    answer: str
    core: str
    closely: str


@dataclass(frozen=True)
class HoursRow:
    """What a partner gives to meetings in a month, and what of it can be spared, in words; a dash for nothing."""

    name: str
    now: str
    for_its_part: str
    spared: str
    if_heard_otherwise: str


@dataclass(frozen=True)
class MapView:
    """The whole map: `lead` says in a few sentences what it shows; the terms tell it of one partner or piece each."""

    title: str
    lead: tuple[str, ...]
    columns: tuple[MapColumn, ...]
    rows: tuple[MapRow, ...]
    parts: tuple[Term, ...]
    hours: tuple[HoursRow, ...]
    small: tuple[Term, ...]
    ask_first: tuple[Term, ...]
    differing: tuple[Term, ...]


def map_view(map_: PartnershipMap) -> MapView:
    """The map in words."""
    told = burdens(map_)
    return MapView(
        title="" if map_.title == UNTITLED else map_.title,
        lead=tuple(_lead(map_, told)),
        columns=tuple(_column(map_, piece) for piece in map_.pieces),
        rows=tuple(_row(map_, name) for name in map_.partners),
        parts=tuple(Term(one.name, one.meaning) for one in PART.values()),
        hours=tuple(_hours_row(one) for one in told if one.now),
        small=tuple(Term(name, " ".join(_borne(map_, name, told))) for name in map_.small),
        ask_first=tuple(_ask_first(map_)),
        differing=tuple(_differing(map_)),
    )


# -- what it shows -----------------------------------------------------------------------------------------------------


def _lead(map_: PartnershipMap, told: Sequence[Burden]) -> Iterator[str]:
    yield from _closely(map_)
    yield from _invitations(map_)
    spared = sum(one.spared for one in told)
    if spared:
        some = sum(bool(one.spared) for one in told)
        whom = "One partner" if some == 1 else f"{in_words(some).capitalize()} partners"
        yield f"{whom} can be spared {hours_words(spared)} of meetings a month{' in all' if some > 1 else ''}."
    not_asked = [name for name in map_.partners if not all(one.asked for one in map_.of(name))]
    if not_asked:
        whom = "all partners" if len(not_asked) == len(map_.partners) else names_words(not_asked)
        yield f"Not yet asked about all of this: {whom}. What stands of them is what others say."
    if map_.left_out:
        yield map_.left_out


def _closely(map_: PartnershipMap) -> Iterator[str]:
    """Who must work closely, and on what; what is still open is said to be open."""
    close = [piece for piece in map_.pieces if piece.closely]
    if close:
        on = f"on {_of_pieces(len(close), len(map_.pieces))}"
        count = len(map_.closely)
        verb = "has" if count == 1 else "have"
        yield f"Of {_partners(len(map_.partners))}, {in_words(count)} {verb} to work closely with you, {on}."
    open_ = [piece.advice.title for piece in map_.pieces if piece.may_be_closely]
    if open_:
        who = "Who else has to" if close else "Who has to work closely"
        yield f"{who} is not known yet for {quoted(open_, 'and')}."
    if not close and not open_:
        yield NOBODY_CLOSELY


def _invitations(map_: PartnershipMap) -> Iterator[str]:
    everywhere = invited_to_everything(map_)
    if not everywhere:
        return
    whole = len(everywhere) == len(map_.partners)
    who = f"All {in_words(len(everywhere))} partners are" if whole else _are(len(everywhere))
    yield f"{who} invited to the meetings about everything."
    needed = [name for name in everywhere if all(one.part in {CORE, CONTRIBUTES} for one in map_.of(name))]
    if needed:
        yield f"{names_words(needed)} {'has' if len(needed) == 1 else 'have'} a part in everything."
    else:
        yield "None of them has a part in everything."


def _are(count: int) -> str:
    return "One partner is" if count == 1 else f"{in_words(count).capitalize()} partners are"


def _partners(count: int) -> str:
    return "one partner" if count == 1 else f"{in_words(count)} partners"


def _of_pieces(count: int, of: int) -> str:
    if of == 1:
        return "this piece of work"
    return f"{in_words(count)} of {in_words(of)} pieces of work"


def names_words(names: Sequence[str], last: str = "and") -> str:
    """Names read aloud; where there are many, the first and how many more."""
    if len(names) <= MOST_NAMES:
        return listed(names, last)
    return listed([*names[: MOST_NAMES - 1], f"{in_words(len(names) - MOST_NAMES + 1)} more"], last)


def hours_words(hours: float) -> str:
    """'one hour', '34 hours', '1.5 hours'."""
    if not float(hours).is_integer():
        return f"{hours:,.10g} hours"
    return "one hour" if hours == 1 else f"{in_words(int(hours))} hours"


# -- partners and pieces -----------------------------------------------------------------------------------------------


def _column(map_: PartnershipMap, piece: PieceOnMap) -> MapColumn:
    return MapColumn(
        piece.advice.title,
        answer_headline(map_.rulebook, piece.advice),
        names_words(piece.core) or "Nobody besides you",
        _who_closely(piece),
    )


def _who_closely(piece: PieceOnMap) -> str:
    """The smallest set that must work closely on a piece of work, in a sentence or two."""
    told = []
    if piece.closely:
        told.append(f"{names_words(piece.closely)}. Without any one of them, you said, it can't be done.")
    if piece.at_odds:
        who, verb = names_words(piece.at_odds), "has" if len(piece.at_odds) == 1 else "have"
        told.append(f"You said that it can't be done without {who}, and that {who} {verb} to stay independent.")
    if piece.may_be_closely:
        told.append(f"Whether {names_words(piece.may_be_closely, 'or')} has to is not known yet.")
    return " ".join(told) or "Nobody besides you."


def _row(map_: PartnershipMap, name: str) -> MapRow:
    return MapRow(name, tuple(_square(map_.place(name, piece.at)) for piece in map_.pieces))


def _square(place: Place | None) -> Square:
    if place is None:
        return Square("", "", "", False)
    part = PART[place.part]
    return Square(part.id, part.name, place.reason or NOTHING_KNOWN, place.asked)


def _hours_row(burden: Burden) -> HoursRow:
    some = (burden.now, burden.for_its_part, burden.spared, burden.if_heard_otherwise)
    return HoursRow(burden.partner, *(f"{one:,.10g}" if one else NOTHING for one in some))


def _borne(map_: PartnershipMap, name: str, told: Sequence[Burden]) -> Iterator[str]:
    """What a small organisation bears, in sentences."""
    burden = next(one for one in told if one.partner == name)
    places = map_.of(name)
    part = [one for one in places if one.part in {CORE, CONTRIBUTES}]
    count = _of_pieces(len(part), len(places)) if part else "none of this work"
    if burden.now and not part:
        yield f"It gives {hours_words(burden.now)} a month to meetings, and has a part in {count}."
        return
    if burden.now:
        yield f"It gives {hours_words(burden.now)} a month to meetings, {_for_its_part(burden)}."
    yield f"It has a part in {count}."


def _for_its_part(burden: Burden) -> str:
    count = "all" if burden.for_its_part == burden.now else hours_words(burden.for_its_part)
    return f"{count if burden.for_its_part else 'none'} of them for work in which it has a part"


def _ask_first(map_: PartnershipMap) -> Iterator[Term]:
    """Whom to ask before anything is settled about it."""
    for name in map_.partners:
        open_ = [one for one in map_.of(name) if one.part == OPEN]
        if open_:
            titles = [map_.pieces[one.at].advice.title for one in open_]
            yield Term(name, f"Its part is not settled in {quoted(titles, 'and')}.")


def _differing(map_: PartnershipMap) -> Iterator[Term]:
    """Which pairs see a piece of work differently, by their own answers alone."""
    for one in map_.differing:
        ways = [mode_words(map_.rulebook, some) for some in (one.one_advised, one.other_advised)]
        title = map_.pieces[one.at].advice.title
        yield Term(f"{one.one} and {one.other}", f"In “{title}”, {one.one}: {ways[0]}. {one.other}: {ways[1]}.")


# -- what changed ------------------------------------------------------------------------------------------------------


def changes_view(changes: MapChanges) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What changed between two maps: headings, each with its sentences; none where nothing changed."""
    told: dict[str, list[str]] = {
        "Ways of working": [f"{one.piece}: {one.before} before, {one.after} now." for one in changes.ways],
        "Parts": [
            f"{one.partner}, in “{one.piece}”: {_part(one.before)} before, {_part(one.after)} now."
            for one in changes.parts
        ],
        "Pieces of work": [
            *(f"New: {one}." for one in changes.new_pieces),
            *(f"Gone: {one}." for one in changes.gone_pieces),
        ],
        "Partners": [
            *(f"New: {one}." for one in changes.new_partners),
            *(f"Gone: {one}." for one in changes.gone_partners),
        ],
        "Answers": [_answer(one) for one in changes.answers],
    }
    return tuple((heading, tuple(lines)) for heading, lines in told.items() if lines)


def _part(part: str) -> str:
    return PART[part].name.lower() if part else "not named"


def _answer(one: ChangedAnswer) -> str:
    whose = f"{one.partner}, in “{one.piece}”" if one.partner else one.piece
    return f"{whose}. {one.question}: “{one.before or 'not asked'}” before, “{one.after or 'not asked'}” now."
