"""A case as it travels in the pages: nothing of it is kept on the server."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from spectrum.input.documents import read_document
from spectrum.input.mistakes import BadInput, BadSituation, Mistake
from spectrum.rulebook import Rulebook
from spectrum.rulebook.model import UNKNOWN
from spectrum.situation import CONTEXT, UNTITLED, AnswerKey, Situation, Workstream, answered
from spectrum.situation.schema import LONGEST_TITLE, plain_piece, situation_from

LONGEST_NUMBER = 4
NOT_WHOLE = "this can't be read as a case. Copy all of the text, from its first sign to its last."


@dataclass(frozen=True)
class Case:
    """What a person tells of, which of its pieces of work the page is about, and the order of its answers."""

    situation: Situation
    at: int = 0
    trail: tuple[AnswerKey, ...] = ()

    @property
    def pieces(self) -> tuple[Workstream, ...]:
        return self.situation.workstreams

    @property
    def piece(self) -> Workstream:
        return self.pieces[self.at]

    @property
    def text(self) -> str:
        """The case as text, as it travels in a page or a link, and from which it can be opened again."""
        title = {} if self.situation.title == UNTITLED else {"title": self.situation.title}
        return json.dumps({**title, "workstreams": [plain_piece(one) for one in self.pieces]}, ensure_ascii=False)

    @property
    def trail_text(self) -> str:
        """The order of the answers, as it travels in a page."""
        return json.dumps(self.trail)

    def with_piece(self, piece: Workstream) -> Case:
        """The case with the piece of work that the page is about in another form."""
        return self.with_pieces((*self.pieces[: self.at], piece, *self.pieces[self.at + 1 :]))

    def with_pieces(self, pieces: tuple[Workstream, ...]) -> Case:
        """The case with other pieces of work."""
        return dataclasses.replace(self, situation=dataclasses.replace(self.situation, workstreams=pieces))

    def alone(self) -> Case:
        """The case with only the piece of work that the page is about."""
        return Case(dataclasses.replace(self.situation, workstreams=(self.piece,)))

    def answered(self, key: AnswerKey, options: tuple[str, ...] | None) -> Case:
        """The case with one answer given (no option: nobody knows), or with None taken back."""
        earlier = tuple(one for one in self.trail if one != key or options is not None)
        trail = earlier if options is None or key in earlier else (*earlier, key)
        return dataclasses.replace(self.with_piece(answered(self.piece, key, options)), trail=trail)

    def given(self, key: AnswerKey) -> tuple[str, ...] | None:
        """What was answered: options, none when nobody knows, None when it was not asked."""
        partner, name = key
        if not partner and name in CONTEXT:
            told = getattr(self.piece, name)
            return () if told == UNKNOWN else (told,) if told else None
        answers = {"": self.piece.answers, **{one.name: one.answers for one in self.piece.partners}}
        return answers.get(partner, {}).get(name)


def empty_case() -> Case:
    """A case of which nothing is told yet."""
    return Case(Situation(UNTITLED, (Workstream(UNTITLED),)))


def read_case(form: Mapping[str, Any], book: Rulebook) -> Case:
    """The case that a page sent along, or that somebody kept as JSON or YAML. Raises BadInput with every mistake."""
    text = str(form.get("case") or "{}")
    try:
        document = read_document(text, "case")
    except BadInput as error:
        raise BadSituation([Mistake("case", NOT_WHOLE), *error.mistakes]) from None
    situation = situation_from(document, book)
    at = str(form.get("at") or "0")
    index = min(int(at), len(situation.workstreams) - 1) if at.isdecimal() and len(at) < LONGEST_NUMBER else 0
    case = _with_people(Case(situation, index), form)
    return dataclasses.replace(case, trail=tuple(one for one in _trail(form) if case.given(one) is not None))


def _with_people(case: Case, form: Mapping[str, Any]) -> Case:
    """The case with who answered and who decides, where the page asked for them."""
    answered_by, decided_by = (
        " ".join(str(form.get(name, now)).split())
        for name, now in (("answered_by", case.piece.answered_by), ("decided_by", case.piece.decided_by))
    )
    if max(len(answered_by), len(decided_by)) > LONGEST_TITLE:
        raise BadSituation([Mistake("", f"who answered and who decides take {LONGEST_TITLE} characters each at most.")])
    return case.with_piece(dataclasses.replace(case.piece, answered_by=answered_by, decided_by=decided_by))


def _trail(form: Mapping[str, Any]) -> Iterator[AnswerKey]:
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
