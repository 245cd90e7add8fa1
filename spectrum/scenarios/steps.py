"""Every step a scenario may use. The words of questions and answers come from the rulebook."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from types import MappingProxyType

from spectrum.language.words import quoted
from spectrum.scenarios import mode_steps, obstacle_steps, sentence_steps, telling_steps
from spectrum.scenarios.step import FIXED, Rows, Step
from spectrum.scenarios.step_mistakes import StepMistake
from spectrum.scenarios.story import Story

SENTENCES = (telling_steps, mode_steps, obstacle_steps, sentence_steps)
"""Where steps with words of their own are written."""


def _tell(story: Story, said: str) -> None:
    story.tell(said)


ANSWER = Step("{said}", _tell, expects=False, takes_table=False, pattern=re.compile("(?P<said>.*)"))
"""An answer: its sentence alone, or its question or the name of what is asked, with its words."""

STEPS = (*FIXED, ANSWER)


LONGEST_KEPT = 300
"""What longer texts mean is not kept: a few thousand of them would fill the memory."""


def find_step(text: str) -> tuple[Step, Mapping[str, str]]:
    """The step that a text is, with the contents of its blanks; whatever is no sentence of ours tells an answer.

    Raises StepMistake when it is two sentences at once. That an answer is none is found when it is told.
    """
    return _kept(text) if len(text) <= LONGEST_KEPT else _found(text)


def _found(text: str) -> tuple[Step, Mapping[str, str]]:
    found = [(one, blanks) for one in FIXED if (blanks := one.match(text)) is not None]
    if len(found) > 1:
        raise StepMistake(f'"{text}" may be read as {quoted(one.shown for one, _ in found)}')
    known, blanks = found[0] if found else (ANSWER, {"said": text})
    return known, MappingProxyType(dict(blanks))


_kept = functools.lru_cache(maxsize=10_000)(_found)


def take(story: Story, text: str, rows: Rows, *, is_outcome: bool) -> None:
    """Take one step of a story. Raises StepMistake when it makes no sense there, NotSo when it does not hold."""
    known, blanks = find_step(text)
    if known.expects != is_outcome:
        if known is ANSWER:
            story.vocabulary.told(text)
        raise StepMistake(
            f'"{text}" tells the story, and Then is for what is expected of the advice'
            if is_outcome
            else f'"{text}" expects something of the advice, so it belongs under Then'
        )
    known.run(story, rows, blanks)
