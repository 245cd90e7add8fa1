"""Worked examples that are one click from the front door."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spectrum.atlas import Atlas
from spectrum.scenarios import Feature, Story, find_step
from spectrum.situation import Partner, Workstream


@dataclass(frozen=True)
class Example:
    """A worked example: its name in the address, what it is called on the page, and the file that tells it."""

    name: str
    title: str
    file: str


EXAMPLES = (
    Example("frailty", "A health and care partnership with three things to do", "features/worked/frailty.feature"),
    Example("flood", "A flood: tonight, and afterwards", "features/worked/flood.feature"),
    Example("rough-sleeping", "Ending rough sleeping", "features/worked/rough_sleeping.feature"),
    Example("one-building", "A library and a job centre in one building", "features/worked/one_building.feature"),
)


def pieces_of(atlas: Atlas, features: Sequence[Feature], example: Example) -> tuple[Workstream, ...]:
    """The pieces of work that a worked example tells of."""
    (feature,) = [one for one in features if one.file == example.file]
    pieces = []
    for scenario in feature.scenarios:
        story = Story(atlas, scenario.rule)
        for text in scenario.steps:
            known, blanks = find_step(text.text)
            known.meaning(story, text.rows, **blanks)
        partners = tuple(Partner(name, answers) for name, answers in story.partners.items())
        title = story.title or scenario.name
        pieces.append(Workstream(title, story.answers, story.claimed_mode, story.is_running, partners))
    return tuple(pieces)
