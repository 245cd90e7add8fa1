"""Every step a scenario may use. The words of questions and answers come from the rulebook."""

from __future__ import annotations

from collections.abc import Mapping

from spectrum.scenarios.expecting import EXPECTING
from spectrum.scenarios.step import Step
from spectrum.scenarios.story import StepMistake
from spectrum.scenarios.telling import TELLING
from spectrum.words import nearest

STEPS = (*TELLING, *EXPECTING)


def find_step(text: str) -> tuple[Step, Mapping[str, str]]:
    """The step that a text is, with the contents of its blanks. Raises StepMistake with the nearest sentence."""
    for known in STEPS:
        found = known.match(text)
        if found is not None:
            return known, found
    meant = nearest(text, [known.sentence for known in STEPS])
    hint = f' Did you mean "{meant}"?' if meant else ""
    raise StepMistake(f'no step reads "{text}".{hint}')
