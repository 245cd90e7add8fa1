"""The steps that tell a story: the case it starts from, the answers, the partners, and what people call the work."""

from __future__ import annotations

from collections.abc import Callable

from spectrum.rulebook import Factor
from spectrum.scenarios.step import Rows, entering
from spectrum.scenarios.step_mistakes import StepMistake
from spectrum.scenarios.story import Story

step = entering(expects=False)


@step('the case "{name}"')
def _case(story: Story, name: str) -> None:
    story.begin(name)


@step('a piece of work called "{title}"')
def _piece(story: Story, title: str) -> None:
    story.title = title


@step("people would get: {text}")
def _result(story: Story, text: str) -> None:
    story.result = text


@step("the smallest version: {text}")
def _lightest(story: Story, text: str) -> None:
    story.lightest = text


@step("nobody has given it a name")
def _no_name(story: Story) -> None:
    story.claimed_mode = ""
    story.answered.append(("", "claimed_mode"))


@step("these answers", takes_table=True)
def _answers(story: Story, rows: Rows) -> None:
    _tell_all(story, rows)


@step('these answers about the partner "{partner}"', takes_table=True)
def _partner_answers(story: Story, rows: Rows, partner: str) -> None:
    _tell_all(story, rows, partner)


@step('the partner "{partner}": {said}')
def _partner_answer(story: Story, partner: str, said: str) -> None:
    story.tell(said, partner)


@step("another piece of work with these answers", takes_table=True)
def _other_piece(story: Story, rows: Rows) -> None:
    _add_other(story, lambda other: _tell_all(other, rows))


@step('another piece of work like the case "{name}"')
def _other_case(story: Story, name: str) -> None:
    _add_other(story, lambda other: other.begin(name))


def _add_other(story: Story, tell: Callable[[Story], object]) -> None:
    """Add another piece of work, told as a story of its own."""
    other = Story(story.atlas, cases=story.cases, title=f"Another piece of work {len(story.others) + 1}")
    tell(other)
    story.others.append(other.piece())


def _tell_all(story: Story, rows: Rows, partner: str = "") -> None:
    """Tell every row of a table: a sentence, or a question (or the name of what is asked) with its answer."""
    told: list[Factor] = []
    for row in rows:
        if len(row) == 1:
            factor = story.tell(row[0], partner)
        elif len(row) == 2:
            factor = story.note(story.vocabulary.answer(*row), partner)
        else:
            raise StepMistake("a table of answers has one column of sentences, or two: what is asked, and the answer")
        if factor in told:
            raise StepMistake(f'"{factor.question}" is answered twice in one table')
        told.append(factor)


@step("they ask how to work together")
def _ask(story: Story) -> None:
    """Nothing more is told by asking; the advice is worked out when something is expected of it."""
