"""A case as it travels in the pages: nothing of it is kept on the server."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from spectrum.documents import Document, read_json
from spectrum.mistakes import BadSituation, Mistake
from spectrum.rulebook import Rulebook
from spectrum.rulebook.model import UNKNOWN
from spectrum.situation import UNTITLED, Place, Situation, Workstream, answered
from spectrum.situation_schema import LARGEST_TEXT, plain_piece, situation_from

LONGEST_NUMBER = 4


@dataclass(frozen=True)
class Case:
    """The pieces of work that a person tells of, which of them the page is about, and the order of its answers."""

    pieces: tuple[Workstream, ...]
    at: int = 0
    trail: tuple[Place, ...] = ()

    @property
    def piece(self) -> Workstream:
        return self.pieces[self.at]

    @property
    def text(self) -> str:
        """The case as text, as it travels in a page or a link, and from which it can be opened again."""
        return json.dumps({"workstreams": [plain_piece(one) for one in self.pieces]}, ensure_ascii=False)

    @property
    def trail_text(self) -> str:
        """The order of the answers, as it travels in a page."""
        return json.dumps(self.trail)

    @property
    def situation(self) -> Situation:
        return Situation(self.pieces[0].title, self.pieces)

    def with_piece(self, piece: Workstream) -> Case:
        """The case with the piece of work that the page is about in another form."""
        pieces = (*self.pieces[: self.at], piece, *self.pieces[self.at + 1 :])
        return dataclasses.replace(self, pieces=pieces)

    def answered(self, place: Place, options: tuple[str, ...] | None) -> Case:
        """The case with one answer given (no option: nobody knows), or with None taken back."""
        earlier = tuple(one for one in self.trail if one != place or options is not None)
        trail = earlier if options is None or place in earlier else (*earlier, place)
        return dataclasses.replace(self.with_piece(answered(self.piece, place, options)), trail=trail)

    def given(self, place: Place) -> tuple[str, ...] | None:
        """What was answered: options, none when nobody knows, None when it was not asked."""
        partner, name = place
        answers = {"": self.piece.answers, **{one.name: one.answers for one in self.piece.partners}}
        return answers.get(partner, {}).get(name)


def empty_case() -> Case:
    """A case of which nothing is told yet."""
    return Case((Workstream(UNTITLED),))


def read_case(form: Mapping[str, Any], book: Rulebook) -> Case:
    """The case that a page sent along. Raises BadSituation when it is damaged."""
    text = str(form.get("case") or "{}")
    if len(text) > LARGEST_TEXT:
        raise BadSituation([Mistake("case", f"this is too long: at most {LARGEST_TEXT:,} characters are accepted.")])
    try:
        data = read_json(text, "case")
    except json.JSONDecodeError:
        raise BadSituation([Mistake("case", "this is no case that Spectrum has written.")]) from None
    pieces = situation_from(Document("case", data, {}), book).workstreams
    at = str(form.get("at") or "0")
    index = min(int(at), len(pieces) - 1) if at.isdecimal() and len(at) < LONGEST_NUMBER else 0
    case = Case(pieces, index)
    return dataclasses.replace(case, trail=tuple(one for one in _trail(form) if case.given(one) is not None))


def _trail(form: Mapping[str, Any]) -> Iterator[Place]:
    """The order in which answers were given, as far as it can be read."""
    try:
        told = json.loads(str(form.get("trail") or "[]"))
    except (ValueError, RecursionError):
        return
    for one in told if isinstance(told, list) else []:
        match one:
            case [str(partner), str(name)]:
                yield partner, name


def said(form: Mapping[str, Any], several: list[str], options: tuple[str, ...]) -> tuple[str, ...] | None:
    """The options that a page's answer stands for; none when nobody knows; None when nothing was chosen."""
    chosen = form.get("answer")
    if chosen == UNKNOWN:
        return ()
    if chosen == "several":
        return tuple(one for one in options if one in several) or None
    return (str(chosen),) if chosen in options else None
