"""Check your answers: what was told so far, what can still be asked, and what seems not to go together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import flask

from spectrum.advice import Question
from spectrum.atlas import Atlas
from spectrum.consultation import Consultation
from spectrum.language.words import listed
from spectrum.report.interview_sentences import stand_words
from spectrum.rulebook import Factor, Rulebook
from spectrum.server.pages.addresses import to
from spectrum.server.pages.case import Case
from spectrum.server.pages.own_answers import next_to_answer
from spectrum.situation import AnswerKey, answer_keys
from spectrum.situation.schema import LIGHTEST, RESULT

CHECK = "check"
NOT_SAID = "Not said"
MOST_LISTED = 80
"""How many answers are listed with where each can be changed; those about many partners stand in their table."""


@dataclass(frozen=True)
class AnswerRow:
    """An answer as it was given: what was asked, the words, what was noted, and where it can be changed."""

    asked: str
    words: str
    note: str
    change: str


def asked_again(atlas: Atlas, case: Case) -> Sequence[Question]:
    """Answers that seem not to go together."""
    (advice,) = Consultation(atlas, case.alone().situation).advice.workstreams
    return advice.contradictions


def answers_so_far(book: Rulebook, case: Case) -> list[AnswerRow]:
    """The answers in the order in which people are asked, each with where it can be changed; at most MOST_LISTED."""
    return [_row(book, case, key, case.given(key) or ()) for key in answer_keys(case.piece)[:MOST_LISTED]]


def not_listed(case: Case) -> int:
    """How many answers, all of them about partners, stand only in the table of the partners."""
    return max(0, len(answer_keys(case.piece)) - MOST_LISTED)


def _row(book: Rulebook, case: Case, key: AnswerKey, options: Sequence[str]) -> AnswerRow:
    partner, name = key
    factor = book.factor[name]
    change = to("question", case, of=name, partner=partner, then=CHECK)
    asked = f"{partner}: {factor.question}" if partner else factor.question
    return AnswerRow(asked, _words(factor, options), case.note(key), change)


def check_page(atlas: Atlas, case: Case) -> str:
    """The answers so far, each of which can be changed, and what can still be asked."""
    now = case.next_round(atlas).now
    return flask.render_template(
        "check.html",
        book=atlas.rulebook,
        case=case,
        rows=answers_so_far(atlas.rulebook, case),
        more=not_listed(case),
        context=list(_context(case)),
        now=now,
        stand=stand_words(atlas.rulebook, now),
        again=asked_again(atlas, case),
        next_piece=next_to_answer(case) if case.answers_of else None,
    )


def _context(case: Case) -> Iterator[tuple[str, str]]:
    """What the first page told: a heading and words for each."""
    piece = case.piece
    yield "The piece of work", piece.title
    yield from ((question, said or NOT_SAID) for question, said in ((RESULT, piece.result), (LIGHTEST, piece.lightest)))
    if piece.partners and not case.answers_of:
        yield "Partners to look at one by one", listed([one.name for one in piece.partners])


def _words(factor: Factor, options: Sequence[str]) -> str:
    known = [factor.option(one).words for one in options if one in factor.option_ids]
    return " / ".join(known) or "We don't know yet"
