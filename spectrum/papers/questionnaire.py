"""The blank questionnaire for a workshop: everything that may be asked, to be answered by hand and compared."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator, Mapping

from spectrum.interview import USUALLY_ON_THE_MODE
from spectrum.interview.first import EARLY
from spectrum.language.words import in_words, listed
from spectrum.printing.paper import BOX, LONG, Blank, Block, Bullets, Paper, Paragraph, Section
from spectrum.rulebook import Factor, Rulebook
from spectrum.rulebook.model import TOPICS
from spectrum.situation.schema import LIGHTEST, RESULT

KIND = "Blank questionnaire"
HEADLINE = "Answer alone first, then compare. Where you differ is what you came to find out."
NOT_KNOWN = "We don't know yet"
TOPIC_NAMES = {
    "work": "The work",
    "law_and_time": "Law and time",
    "partners": "The partners together",
    "practice": "What happens today",
}
ON_PRACTICE = "Answer these if the work is already running. If it is not, answer only those marked “planned work too”."
EACH_PARTNER = "For each partner about itself"
ABOUT_ITSELF = (
    "Each partner answers these about itself. “This partner” is your own organisation. Print this part once for each."
)
AN_HOUR = (
    (10, "Agree on the two lines under “What it is about”. Everybody must mean the same piece of work."),
    (
        15,
        "Everybody answers alone and in silence: first what is marked “begin here”, then others as far as you get.",
    ),
    (25, "Compare, question by question. Where answers differ, each says what it has seen. Nobody votes."),
    (10, "Write down what nobody knows, what you differ on, and who finds it out by when."),
)
"""How to use it in a meeting: minutes, and what is done in them."""


def questionnaire_paper(
    book: Rulebook, today: datetime.date, title: str = "", begin_with: Collection[str] = ()
) -> Paper:
    """All the questions of a rulebook, without a case; `begin_with` marks the few that an interview would ask first."""
    asked = {topic: [one for one in _in_order(book) if one.asked_under == topic] for topic in TOPICS}
    of_partner = [one for one in book.factors if one.scope == "partner"]
    everything = [*(one for some in asked.values() for one in some), *of_partner]
    numbers = {one.id: number for number, one in enumerate(everything, 1)}
    sections = (
        Section("In an hour", tuple(_an_hour(numbers, begin_with))),
        Section("What it is about", _about()),
        *(
            Section(TOPIC_NAMES[topic], _topic(topic, some, numbers, begin_with))
            for topic, some in asked.items()
            if some
        ),
        *([Section(EACH_PARTNER, (Paragraph(ABOUT_ITSELF), *_questions(of_partner, numbers)))] if of_partner else []),
    )
    foot = f"{book.title} Version {book.version}. This is advice; people decide."
    return Paper(KIND, title, HEADLINE, (), sections, (foot,), today)


def _in_order(book: Rulebook) -> Iterator[Factor]:
    """What is asked about the work and the partners together: what the work is, then everything else."""
    for context in (True, False):
        yield from (one for one in book.factors if (one.scope == "context") == context and one.scope != "partner")


def _an_hour(numbers: Mapping[str, int], begin_with: Collection[str]) -> Iterator[Block]:
    yield Bullets(tuple(f"{minutes} minutes: {does}" for minutes, does in AN_HOUR), steps=True)
    few, many = map(in_words, USUALLY_ON_THE_MODE)
    yield Paragraph(
        f"Nobody has to answer everything. It usually takes {few} to {many} questions to settle how to work together."
    )
    first = sorted(numbers[name] for name in begin_with)
    if first:
        told = listed([str(number) for number in first])
        often = f"at least half of all ways through the questions ask it among the first {in_words(EARLY)}"
        yield Paragraph(f"Begin with {told}: of each of these, {often}.")


def _about() -> tuple[Block, ...]:
    return (
        Blank("", "Who answers, and for which organisation"),
        Blank("", RESULT, kind=LONG),
        Blank("", LIGHTEST, kind=LONG),
        Paragraph("All questions are about these two."),
    )


def _topic(
    topic: str, some: list[Factor], numbers: Mapping[str, int], begin_with: Collection[str]
) -> tuple[Block, ...]:
    practice = topic == TOPICS[-1]
    marks = {one.id: "planned work too" for one in some if practice and one.also_when_planned}
    marks |= dict.fromkeys(begin_with, "begin here")
    told = _questions(some, numbers, marks, hints=True)
    return (*((Paragraph(ON_PRACTICE),) if practice else ()), *told)


def _questions(
    some: list[Factor], numbers: Mapping[str, int], marks: Mapping[str, str] = {}, *, hints: bool = False
) -> Iterator[Block]:
    """Questions with their options to tick, that nobody knows yet, and room for a note.

    What a hint says is for whoever answers about the work; it would mislead a partner that answers about itself.
    """
    for one in some:
        mark = f" ({marks[one.id]})" if one.id in marks else ""
        yield Paragraph(one.hint if hints else "", f"{numbers[one.id]}.{mark} {one.question}")
        yield from (Paragraph(option.words, BOX) for option in one.options)
        yield Paragraph(NOT_KNOWN, BOX)
        yield Blank("", "Note")
