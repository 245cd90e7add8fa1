"""The sheets that learners get: the story, and room for a choice and a reason. Nothing on them tells the answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spectrum.papers.pack.lesson import Lesson
from spectrum.printing.height import height_of
from spectrum.printing.paper import (
    BOX,
    LARGE,
    LARGER,
    SHEET,
    Block,
    Bullets,
    Fold,
    Paper,
    PaperTable,
    Paragraph,
    RuledLines,
    Section,
)
from spectrum.rulebook import Rulebook
from spectrum.training import TeachingStory

KIND = "Which way of working fits?"
FOLDED = "Stop here. Fold the paper back along this line, and go on when you are asked to."
PEOPLE_GET, SMALLEST = "People would get:", "The smallest version that would get it:"
KNOWN = "What is known"
NOT_TOLD = "What is not told here is left open."
TOO_EARLY = "Too early"
TICK = "Tick one way of working each time, by yourself."
WHY, WHY_NOW = "My main reason, before we talk", "My main reason, after we talked"
FRONT_AND_BACK = (92.2, 106.4)
"""How high a sheet is that fits on two pages only in smaller letters, in lines as papers are measured.

What is lower does so in large letters too; what is higher takes a third page in either, and has its choice there.
"""
MOVED = "What I heard that made me think again"


def learners_papers(lesson: Lesson) -> tuple[Paper, ...]:
    """A sheet for each story of a lesson. It holds nothing but what is told before anybody chooses."""
    return tuple(_sheet(lesson, one.story) for one in lesson.stories)


def _sheet(lesson: Lesson, story: TeachingStory) -> Paper:
    paper = Paper(
        kind=KIND,
        about=story.title,
        headline="",
        first=tuple(_story(story)),
        sections=tuple(_sections(lesson, story)),
        foot=(),
        made=lesson.made,
        letters=LARGE,
        begins=SHEET,
    )
    low, high = FRONT_AND_BACK
    return replace(paper, letters=LARGER) if low < height_of(paper) <= high else paper


def _story(story: TeachingStory) -> Iterator[Block]:
    yield from (Paragraph(one) for one in story.setting)
    if story.piece.result:
        yield Paragraph(_ended(story.piece.result), PEOPLE_GET)
    if story.piece.lightest:
        yield Paragraph(_ended(story.piece.lightest), SMALLEST)


def _sections(lesson: Lesson, story: TeachingStory) -> Iterator[Section]:
    if lesson.in_turns:
        for number, block in enumerate(story.blocks, 1):
            folded = (Fold(FOLDED),) if number < len(story.blocks) else ()
            ticks = RuledLines(_ways(lesson.book, f"After part {number}:"), 1)
            yield Section(f"Part {number}", (Bullets(block.sentences), ticks, *folded))
        columns: tuple[str, ...] = ("After talking",)
    else:
        yield Section(KNOWN, (*(Bullets(one.sentences) for one in story.blocks), Paragraph(NOT_TOLD)))
        columns = ("Before talking", "After talking")
    yield Section(KIND, tuple(_choice(lesson.book, columns)), whole=True)


def _ways(book: Rulebook, when: str) -> str:
    """The ways of working in one line, with a box before each."""
    ways = (*(mode.name for mode in book.modes), TOO_EARLY)
    return "  ".join([when, *(f"{BOX}\u00a0{one}" for one in ways)])


def _choice(book: Rulebook, columns: tuple[str, ...]) -> Iterator[Block]:
    rows = tuple((mode.name, mode.definition, *(BOX for _ in columns)) for mode in book.modes)
    yield PaperTable(TICK, ("Way of working", "What it means", *columns), rows)
    if len(columns) > 1:
        yield RuledLines(WHY, 2)
    yield RuledLines(WHY_NOW, 2)
    yield RuledLines(MOVED, 2)


def _ended(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."
