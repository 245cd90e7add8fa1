"""The answers, kept closed until everybody has chosen twice: a cover for each story, and the answer behind it."""

from __future__ import annotations

from collections.abc import Iterator

from spectrum.papers.no_meeting import foot_of
from spectrum.papers.pack.lesson import Lesson, WorkedStory
from spectrum.printing.paper import LARGE, PAGE, SHEET, Block, Bullets, Paper, Paragraph, Seal, Section
from spectrum.report.sentences import conditions_heading

KIND = "Answer"
TO_DO_FIRST = "To do first:"
OPEN_AFTER = "Open after the second choice"
HOW = (
    "Print this on both sides of one sheet, and lay it on the table with this side up. If you print on one side only, "
    "staple the next page behind this one, with its print inside."
)


def closed_papers(lesson: Lesson) -> tuple[Paper, ...]:
    """For each story a cover on a sheet of its own, and on the page behind it the answer."""
    return tuple(paper for one in lesson.stories for paper in (_cover(lesson, one), _answer(lesson, one)))


def _cover(lesson: Lesson, one: WorkedStory) -> Paper:
    seal = Seal(one.story.title, OPEN_AFTER, HOW)
    return Paper(f"{KIND}: {one.story.title}", "", "", (seal,), (), (), lesson.made, letters=LARGE, begins=SHEET)


def _answer(lesson: Lesson, one: WorkedStory) -> Paper:
    sections = tuple(Section(heading, blocks) for heading, blocks in answer_sections(one) if blocks)
    foot = foot_of(lesson.book)
    return Paper(KIND, one.story.title, one.advice.line, (), sections, foot, lesson.made, letters=LARGE, begins=PAGE)


def answer_sections(one: WorkedStory) -> Iterator[tuple[str, tuple[Block, ...]]]:
    """What is revealed besides the first line: what decided it and what it rests on, and what to talk about.

    Some of it may be empty.
    """
    reveal = one.reveal
    yield "Why", tuple(_reasons(one))
    yield conditions_heading(one.book, one.advice), tuple(_conditions(one))
    told = tuple(reveal.settled_by)
    heading = "What is decided so far" if reveal.is_open else "The answers that decided it"
    yield heading, (Bullets(told),) if told else ()
    if reveal.find_out and reveal.find_out.question:
        found = (Paragraph(reveal.find_out.question), Paragraph(reveal.find_out.why))
        yield "What would settle it", found
    yield "To talk about", _listed(one.story.to_talk_about)
    yield "Experts could differ", _listed(one.story.experts_differ)


def _reasons(one: WorkedStory) -> Iterator[Block]:
    for standing in one.reveal.deciding:
        yield Paragraph(" ".join(standing.says), f"{standing.reason.words}.")


def _conditions(one: WorkedStory) -> Iterator[Block]:
    """What the advice rests on: what each condition is, why it matters, and what to do first."""
    for each in one.advice.conditions:
        first = [f"{TO_DO_FIRST} {each.first_step}"] if each.first_step else []
        yield Paragraph(" ".join([each.text, *first]), f"{each.title}.")


def _listed(lines: tuple[str, ...]) -> tuple[Block, ...]:
    if len(lines) == 1:
        return (Paragraph(lines[0]),)
    return (Bullets(lines),) if lines else ()
