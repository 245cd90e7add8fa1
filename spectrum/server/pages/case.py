"""A case as it travels in the addresses of the pages: nothing of it is kept on the server."""

from __future__ import annotations

import dataclasses
import urllib.parse
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import markupsafe
from werkzeug.datastructures import MultiDict

from spectrum.atlas import Atlas
from spectrum.input.documents import look_through
from spectrum.input.mistakes import BadInput, BadSituation, Mistake
from spectrum.input.signs import broken, one_line
from spectrum.interview import SKIPPABLE, Round, next_round
from spectrum.language.words import shown
from spectrum.partnership.sending import title_of
from spectrum.rulebook import Rulebook
from spectrum.rulebook.model import UNKNOWN
from spectrum.server.pages.fields import refuse_repeated
from spectrum.situation import CONTEXT, UNTITLED, AnswerKey, Partner, Situation, Workstream, answered, noted
from spectrum.situation.link import FORM, LARGEST_UNPACKED, LONGEST_LINK, case_text, packed, unpacked
from spectrum.situation.schema import LARGEST_TEXT, LONGEST_TITLE, situation_from

MOST_PIECES, MOST_PLACES = 24, 1_000
"""How many pieces of work, and partners in them, the pages take."""
LONGEST_NAMES = 100_000
"""How many characters of HTML the names in all these places take at most: they stand on the pages again and again."""
SEVERAL = "several"
"""What a form says in place of one option, where people don't agree."""
NOT_WHOLE = "this can't be read as a case. Copy all of the text, from its first sign to its last."
TOO_LONG = (
    "this case has become too long for an address of a page. Shorten what is noted in it, or leave out a piece of work "
    "or partners. Nothing is lost: all of it is in the text below, which you can copy and change."
)
TRAVELS = ("case", "at", "skip")
"""The fields of an address or a form in which a case travels."""


class CaseTooLong(BadSituation):
    """A case that no address can hold; `text` is the whole of it."""

    def __init__(self, text: str) -> None:
        super().__init__([Mistake("case", TOO_LONG)])
        self.text = text


@dataclass(frozen=True)
class Case:
    """What a person tells of, which of its pieces of work the page is about, and what nobody wants to be asked now.

    `skip` holds what is left out of the interview, by the names of SKIPPABLE.
    """

    situation: Situation
    at: int = 0
    skip: tuple[str, ...] = ()

    @property
    def pieces(self) -> tuple[Workstream, ...]:
        return self.situation.workstreams

    @property
    def piece(self) -> Workstream:
        return self.pieces[self.at]

    @property
    def title(self) -> str:
        """What the whole case is called."""
        return title_of(self.situation)

    @property
    def answers_of(self) -> str:
        """The partner that answers for itself here; empty where a partnership answers."""
        return self.situation.answers_of

    @property
    def start(self) -> str:
        """The page on which what is asked about begins."""
        return "yours" if self.answers_of else "begin"

    @property
    def end(self) -> str:
        """The page to which all questions lead."""
        return "send_back" if self.answers_of else "answer"

    @property
    def text(self) -> str:
        """The case as text, to keep as a file, and from which it can be opened again."""
        return case_text(self.situation)

    @cached_property
    def address(self) -> dict[str, str]:
        """The case as the fields of an address. Raises CaseTooLong."""
        link = packed(self.text)
        if len(link) > LONGEST_LINK or len(self.text.encode()) > LARGEST_UNPACKED:
            raise CaseTooLong(self.text)
        fields = {"case": link, "at": str(self.at) if self.at else "", "skip": ",".join(self.skip)}
        return {name: said for name, said in fields.items() if said}

    def with_piece(self, piece: Workstream) -> Case:
        """The case with the piece of work that the page is about in another form."""
        return self.with_pieces((*self.pieces[: self.at], piece, *self.pieces[self.at + 1 :]))

    def with_pieces(self, pieces: tuple[Workstream, ...]) -> Case:
        """The case with other pieces of work."""
        return dataclasses.replace(self, situation=dataclasses.replace(self.situation, workstreams=pieces))

    def about(self, at: int) -> Case:
        """The case with the page about another of its pieces of work."""
        return Case(self.situation, at)

    def alone(self) -> Case:
        """The case with only the piece of work that the page is about, and without the answers that partners sent."""
        return Case(dataclasses.replace(self.situation, workstreams=(self.piece,), views=()))

    def skipping(self, *names: str) -> Case:
        """The case with some of what may be skipped left out of the interview."""
        return dataclasses.replace(self, skip=tuple(dict.fromkeys((*self.skip, *names))))

    def next_round(self, atlas: Atlas) -> Round:
        """What is asked next; a partner that answers for itself was told what the work is by whoever asks."""
        return next_round(atlas, self.piece, self.skip, begun=bool(self.answers_of))

    def answered(self, key: AnswerKey, options: tuple[str, ...] | None, note: str | None = None) -> Case:
        """The case with one answer given (no option: nobody knows) or, with None, taken back; and with a note."""
        piece = answered(self.piece, key, options)
        return self.with_piece(piece if note is None else noted(piece, key, note))

    def given(self, key: AnswerKey) -> tuple[str, ...] | None:
        """What was answered: options, none when nobody knows, None when it was not asked."""
        partner, name = key
        if not partner and name in CONTEXT:
            told = getattr(self.piece, name)
            return () if told == UNKNOWN else (told,) if told else None
        about = self._about(partner)
        return about.answers.get(name) if about else None

    def note(self, key: AnswerKey) -> str:
        """What was noted beside an answer."""
        partner, name = key
        about = self._about(partner)
        return about.notes.get(name, "") if about else ""

    def _about(self, partner: str) -> Workstream | Partner | None:
        """What an answer is about: the work itself, or the partner of this name if there is one."""
        return next((one for one in self.piece.partners if one.name == partner), None) if partner else self.piece


def empty_case() -> Case:
    """A case of which nothing is told yet."""
    return Case(Situation(UNTITLED, (Workstream(UNTITLED),)))


def _refuse_too_much(situation: Situation) -> None:
    """Refuse what no page works out in time. Raises BadSituation."""
    pieces = len(situation.workstreams)
    places = sum(len(one.partners) for one in situation.workstreams)
    if pieces > MOST_PIECES or places > MOST_PLACES:
        says = (
            f"this case has {pieces} pieces of work and names {places:,} partners in all. The pages take {MOST_PIECES} "
            f"pieces and {MOST_PLACES:,} names; make a case of each part, or use the command line."
        )
        raise BadSituation([Mistake("case", says)])
    names = sum(
        _in_html(one.title) + _in_html(partner.name) for one in situation.workstreams for partner in one.partners
    )
    if names > LONGEST_NAMES:
        says = "the names in this case are too long for so many partners in so many pieces of work. Shorten them."
        raise BadSituation([Mistake("case", says)])


def _in_html(name: str) -> int:
    return len(markupsafe.escape(name))


def read_case(sent: Mapping[str, Any], book: Rulebook) -> Case:
    """The case in an address or a form. Raises BadInput with every mistake."""
    link = str(sent.get("case") or "")
    case = opened_case(unpacked(link), book) if link else empty_case()
    if isinstance(sent, MultiDict):
        refuse_repeated(sent, TRAVELS)
    index = _index(str(sent.get("at") or "0"), len(case.pieces))
    skip = tuple(name for name in SKIPPABLE if name in str(sent.get("skip") or "").split(","))
    return _with_people(Case(case.situation, index, skip), sent)


def _index(at: str, count: int) -> int:
    """Which piece of work an address is about, from 0. Raises BadSituation for one that there is not."""
    known = {str(number): number for number in range(count)}
    if at not in known:
        pieces = "one piece of work" if count == 1 else f"{count} pieces of work"
        raise BadSituation([Mistake("case", f"this case has {pieces}, and none is number {shown(at)} counted from 0.")])
    return known[at]


def opened_case(text: str, book: Rulebook) -> Case:
    """The case that somebody kept: as JSON or YAML, as a link, or as what a link holds. Raises BadInput."""
    kept = text.strip()
    if kept.startswith(("http://", "https://")):
        kept = _in_address(kept)
    if kept.startswith(FORM) and kept.replace("-", "").replace("_", "").isalnum():
        kept = unpacked(kept)
    if len(kept) > LARGEST_TEXT:
        raise BadSituation([Mistake("case", f"this is too long: at most {LARGEST_TEXT:,} characters are accepted.")])
    try:
        document = look_through(kept, "case")
    except BadInput as error:
        raise BadSituation([Mistake("case", NOT_WHOLE), *error.told], error.more) from None
    if not isinstance(document.data, dict):
        raise BadSituation([Mistake("case", NOT_WHOLE)])
    situation = situation_from(document, book)
    _refuse_too_much(situation)
    return Case(situation)


def _in_address(address: str) -> str:
    """The case in the address of a page; the address itself where it holds none, or is none."""
    try:
        query = urllib.parse.urlsplit(address).query
    except ValueError:
        return address
    return dict(urllib.parse.parse_qsl(query)).get("case", address)


def _with_people(case: Case, sent: Mapping[str, Any]) -> Case:
    """The case with who answered and who decides, where the page asked for them."""
    now = {"answered_by": case.piece.answered_by, "decided_by": case.piece.decided_by}
    answered_by, decided_by = (one_line(str(sent.get(name, said))) for name, said in now.items())
    if max(len(answered_by), len(decided_by)) > LONGEST_TITLE:
        raise BadSituation([Mistake("", f"who answered and who decides take {LONGEST_TITLE} characters each at most.")])
    hidden = broken(f"{answered_by}\n{decided_by}")
    if hidden:
        raise BadSituation([Mistake("", f"who answered or who decides {hidden}")])
    return case.with_piece(dataclasses.replace(case.piece, answered_by=answered_by, decided_by=decided_by))


def chosen(given: tuple[str, ...] | None) -> str:
    """How an answer stands in a form; `said` reads it again. Empty where nothing was answered."""
    if given is None:
        return ""
    return UNKNOWN if not given else given[0] if len(given) == 1 else SEVERAL


def said(form: Mapping[str, Any], several: list[str], options: tuple[str, ...]) -> tuple[str, ...] | None:
    """The options that a page's answer stands for; none when nobody knows; None when nothing was chosen."""
    answer = form.get("answer")
    if answer == UNKNOWN:
        return ()
    if answer == SEVERAL:
        return tuple(one for one in options if one in several) or None
    return (str(answer),) if answer in options else None
