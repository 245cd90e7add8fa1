"""Cards to cut out: ways of working, reasons, and what the stories tell. Nothing on them tells an answer."""

from __future__ import annotations

from collections.abc import Iterator

from spectrum.papers.pack.lesson import Lesson
from spectrum.printing.paper import LARGE, Card, Cards, Paper, Paragraph
from spectrum.training import ABOUT, reasons_of

KIND = "Cards"
CUT = "Cut along the dashed lines. Thicker paper lasts longer. One set for each pair is enough."
WAYS = ("Ways of working", "Lay them out side by side. None is better than another.")
REASONS = ("Reasons", "They are the same for every story. Find the one that decides here.")
STATEMENTS = (
    "What the story tells",
    "Optional. Sort them: what speaks for your choice, what against it, and what decides.",
)


def cards_papers(lesson: Lesson) -> tuple[Paper, ...]:
    """The cards of a lesson: the ways of working, the reasons, and, where there is time, what each story tells."""
    return tuple(_papers(lesson))


def _papers(lesson: Lesson) -> Iterator[Paper]:
    book = lesson.book
    ways = tuple(Card("Way of working", one.name, one.definition) for one in book.modes)
    yield _paper(lesson, WAYS, ways, 2, CUT)
    yield _paper(lesson, REASONS, tuple(Card(ABOUT[one.about], one.words) for one in reasons_of(book)), 3)
    for one in lesson.stories if lesson.with_story_cards else ():
        told = [sentence for block in one.story.blocks for sentence in block.sentences]
        cards = tuple(Card(one.story.title, text=sentence) for sentence in told)
        yield _paper(lesson, _statements(lesson, one.story.title), cards, 3)


def _statements(lesson: Lesson, title: str) -> tuple[str, str]:
    """What stands over the sentences of a story; its title too, where there are several."""
    what, about = STATEMENTS
    return (f"{what}: {title}" if len(lesson.stories) > 1 else what), about


def _paper(lesson: Lesson, what: tuple[str, str], cards: tuple[Card, ...], across: int, first: str = "") -> Paper:
    title, about = what
    return Paper(
        kind=KIND,
        about=title,
        headline="",
        first=(*((Paragraph(first),) if first else ()), Cards(about, cards, across)),
        sections=(),
        foot=(),
        made=lesson.made,
        letters=LARGE,
    )
