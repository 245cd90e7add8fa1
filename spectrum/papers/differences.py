"""The paper for a meeting: where partners who answered for themselves differ, and what is worth an hour's talk."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from spectrum.consultation import Consultation
from spectrum.language.words import in_words
from spectrum.partnership.differences import Differences, differences_on
from spectrum.partnership.differences_words import (
    WHO_IS_SHOWN,
    DifferencesWords,
    DisputedQuestion,
    differences_words,
    who_answered,
)
from spectrum.partnership.sending import title_of
from spectrum.partnership.views import all_voices
from spectrum.printing.paper import LONG, Blank, Block, Bullets, Paper, Paragraph, Section

KIND = "What partners see differently"
WHOLE = -1
"""In place of a piece of work: all of them."""
MOST_PIECES = 12
"""So many pieces of work stand on one paper; of more, each needs a paper of its own."""
TALK_FIRST = "Talk about this first"
AN_HOURS_TALK = "Worth an hour's talk"
ALSO = "What can move it only as long as these are open"
IDLE = "Seen differently, and it moves nothing"
SETTLED = "What we settled"
OWN_TOO = "The organisation that asks has answered too."


def differences_paper(consultation: Consultation, at: int, today: datetime.date) -> Paper:
    """Where partners differ on a piece of work, `at` counted from 0, or on all of them (WHOLE).

    Nobody can tell from it who gave which answer, unless that partner chose to be named. Raises BadSituation where the
    partners' answers don't fit the case.
    """
    pieces = range(len(consultation.pieces)) if at == WHOLE else [at]
    told = [differences_on(consultation.atlas, consultation.situation, one) for one in pieces[:MOST_PIECES]]
    return Paper(
        kind=KIND,
        about=title_of(consultation.situation) if at == WHOLE else consultation.pieces[at].title,
        headline=_headline(told),
        first=tuple(Paragraph(one) for one in _first(consultation, len(pieces))),
        sections=tuple(_section(consultation, one) for one in told),
        foot=(WHO_IS_SHOWN, f"This is advice; people decide. Guidance version {consultation.rulebook.version}."),
        made=today,
    )


def whole_differences_paper(consultation: Consultation, at: int, today: datetime.date) -> Paper:  # noqa: ARG001
    """Where partners differ on all pieces of work, whichever is looked at."""
    return differences_paper(consultation, WHOLE, today)


def _headline(told: list[Differences]) -> str:
    """How many questions are worth the meeting."""
    count = sum(len(one.to_talk_about) for one in told)
    if not any(one.voices > 1 for one in told):
        return "There is nothing to compare yet"
    if not count:
        return "No disagreement changes the way of working"
    return f"{in_words(count).capitalize()} {'question' if count == 1 else 'questions'} to talk about"


def _first(consultation: Consultation, pieces: int) -> Iterator[str]:
    yield from who_answered(consultation.situation)
    if any(not voice.of for voices in all_voices(consultation.situation) for voice in voices):
        yield OWN_TOO
    if pieces > MOST_PIECES:
        yield f"Only the first {MOST_PIECES} of {pieces} pieces of work are on this paper. Each has one of its own."


def _section(consultation: Consultation, one: Differences) -> Section:
    return Section(one.title, tuple(_blocks(one, differences_words(consultation.rulebook, one))))


def _blocks(one: Differences, words: DifferencesWords) -> Iterator[Block]:
    yield Paragraph(words.stand)
    if words.first:
        yield Paragraph(words.first.question, TALK_FIRST)
        yield Paragraph(words.first.why, "Why it matters")
        yield Bullets((*words.first.answers, *words.first.leads_to))
        yield Paragraph(words.talk_intro, AN_HOURS_TALK)
        yield from _talk(one, words)
    for name, some in ((ALSO, words.also), (IDLE, words.idle)):
        if some:
            yield Paragraph(
                f"{in_words(len(some)).capitalize()} {'question' if len(some) == 1 else 'questions'}.", name
            )
            yield Bullets(tuple(_in_a_line(question) for question in some))


def _talk(one: Differences, words: DifferencesWords) -> Iterator[Block]:
    """Each question worth the talk, with room for what is settled; the first stands in full above."""
    for factor, question in zip(one.to_talk_about, words.talk, strict=True):
        if len(words.talk) > 1:
            yield Paragraph(_in_a_line(question))
        yield Blank(f"settled-{one.at}-{factor}", SETTLED, kind=LONG)
    if words.leads_to:
        yield Bullets(words.leads_to)


def _in_a_line(question: DisputedQuestion) -> str:
    return " ".join((question.question, *question.answers))
