"""The steps that tell a story: the answers, the partners, and what people call the work."""

from __future__ import annotations

from spectrum.rulebook.model import LONE_GAP
from spectrum.scenarios.step import Rows, Step, entering_into
from spectrum.scenarios.story import StepMistake, Story

TELLING: list[Step] = []
step = entering_into(TELLING)


@step('a piece of work called "{title}"')
def _piece(story: Story, rows: Rows, title: str) -> None:
    story.title = title


@step("these answers")
def _answers(story: Story, rows: Rows) -> None:
    for question, words in _pairs(rows):
        story.answer(question, words)


@step("another piece of work with these answers")
def _other_piece(story: Story, rows: Rows) -> None:
    story.other_piece((question, words) for question, words in _pairs(rows))


@step('these answers about the partner "{partner}"')
def _partner_answers(story: Story, rows: Rows, partner: str) -> None:
    for question, words in _pairs(rows):
        story.answer(question, words, partner)


@step("people call it {mode}")
def _claim(story: Story, rows: Rows, mode: str) -> None:
    story.claimed_mode = story.modes(mode)[0]


@step("nobody has given it a name")
def _no_name(story: Story, rows: Rows) -> None:
    story.claimed_mode = ""


@step("the work is running")
def _running(story: Story, rows: Rows) -> None:
    story.is_running = "yes"


@step("a lone gap counts as a {ceiling_or_condition}")
def _lone_gap(story: Story, rows: Rows, ceiling_or_condition: str) -> None:
    if ceiling_or_condition not in LONE_GAP:
        raise StepMistake(f"a lone gap counts as a {' or a '.join(LONE_GAP)}, not as a {ceiling_or_condition}")
    story.lone_gap = ceiling_or_condition


@step("the work is being planned")
def _planned(story: Story, rows: Rows) -> None:
    story.is_running = "no"


@step('about the partner "{partner}": {question}? {words}')
def _partner_answer(story: Story, rows: Rows, partner: str, question: str, words: str) -> None:
    story.answer(question, words, partner)


@step("{question}? {words}")
def _answer(story: Story, rows: Rows, question: str, words: str) -> None:
    story.answer(question, words)


def _pairs(rows: Rows) -> Rows:
    if not rows or any(len(row) != 2 for row in rows):
        raise StepMistake("this step needs a table with two columns, the question and the answer")
    return rows


@step("they ask how to work together")
def _ask(story: Story, rows: Rows) -> None:
    story.advice()
