"""Check your answers: what was told so far, what can still be asked, and what seems not to go together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import flask

from spectrum.advice import Question, advise
from spectrum.atlas import Atlas
from spectrum.interview import Interview, interview
from spectrum.rulebook import Factor, Rulebook
from spectrum.server.pages.case import Case
from spectrum.situation import Workstream
from spectrum.words import listed


def interview_of(atlas: Atlas, case: Case) -> Interview:
    """Where the interview about the piece of work stands."""
    return interview(atlas.counting_lone_gaps(case.situation.lone_gap), case.piece)


def asked_again(atlas: Atlas, case: Case) -> Sequence[Question]:
    """Answers that seem not to go together."""
    (advice,) = advise(atlas, case.alone().situation).workstreams
    return advice.contradictions


def check_page(atlas: Atlas, case: Case) -> str:
    """The answers so far, each of which can be changed, and what can still be asked."""
    book = atlas.rulebook
    asked = [("", case.piece.answers), *((one.name, one.answers) for one in case.piece.partners)]
    rows = [
        ((partner, factor.id), factor, _words(factor, answers[factor.id]))
        for partner, answers in asked
        for factor in book.factors
        if factor.id in answers
    ]
    return flask.render_template(
        "check.html",
        book=book,
        case=case,
        rows=rows,
        context=_context(book, case.piece),
        now=interview_of(atlas, case),
        again=asked_again(atlas, case),
    )


def _context(book: Rulebook, piece: Workstream) -> Iterator[tuple[str, str]]:
    """What the first page told: a heading and words for each."""
    yield "What you call it", piece.title
    for name, said in (("is_running", piece.is_running), ("claimed_mode", piece.claimed_mode)):
        yield book.factor[name].question, _words(book.factor[name], (said,) if said else ())
    if piece.partners:
        yield "Partners to look at one by one", listed([one.name for one in piece.partners])


def _words(factor: Factor, options: Sequence[str]) -> str:
    if not options:
        return "We don't know yet"
    return " / ".join(factor.option(one).words for one in options)
