"""Check your answers: what was told so far, what can still be asked, and what seems not to go together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import flask

from spectrum.advice import Question
from spectrum.atlas import Atlas
from spectrum.consultation import Consultation
from spectrum.interview import Interview, interview
from spectrum.language.words import listed
from spectrum.report.sentences import over_words, settled_words
from spectrum.rulebook import Factor, Rulebook
from spectrum.rulebook.phrases import mode_words
from spectrum.server.pages.case import Case
from spectrum.situation import Workstream
from spectrum.situation.schema import LIGHTEST, RESULT

NOT_SAID = "Not said"


def interview_of(atlas: Atlas, case: Case) -> Interview:
    """Where the interview about the piece of work stands."""
    return interview(atlas, case.piece)


def asked_again(atlas: Atlas, case: Case) -> Sequence[Question]:
    """Answers that seem not to go together."""
    (advice,) = Consultation(atlas, case.alone().situation).advice.workstreams
    return advice.contradictions


def check_page(atlas: Atlas, case: Case) -> str:
    """The answers so far, each of which can be changed, and what can still be asked."""
    book, now = atlas.rulebook, interview_of(atlas, case)
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
        now=now,
        stand=_stand(book, now),
        again=asked_again(atlas, case),
    )


def _stand(book: Rulebook, now: Interview) -> str:
    """Where the interview stands, in a sentence or two."""
    if now.question is None:
        return over_words(now)
    if now.settled:
        return settled_words(book, now)
    return f"Still possible: {mode_words(book, now.advised)}. You can see the answer now, or go on with the questions."


def _context(book: Rulebook, piece: Workstream) -> Iterator[tuple[str, str]]:
    """What the first page told: a heading and words for each."""
    yield "The piece of work", piece.title
    yield from (
        (question, NOT_SAID) for question, told in ((RESULT, piece.result), (LIGHTEST, piece.lightest)) if not told
    )
    for name, told in (("is_running", piece.is_running), ("claimed_mode", piece.claimed_mode)):
        factor = book.factor[name]
        yield factor.question, _words(factor, (told,) if told in factor.option_ids else ())
    if piece.partners:
        yield "Partners to look at one by one", listed([one.name for one in piece.partners])


def _words(factor: Factor, options: Sequence[str]) -> str:
    if not options:
        return "We don't know yet"
    return " / ".join(factor.option(one).words for one in options)
