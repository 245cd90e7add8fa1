"""Worked examples that are one click from the front door: the features tagged `@example`."""

from __future__ import annotations

import dataclasses
import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePath

from spectrum.atlas import Atlas
from spectrum.input.mistakes import BadInput
from spectrum.scenarios import Feature, Scenario, StepMistake, parted, told
from spectrum.situation import Situation, Workstream

TAG = "example"
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Example:
    """A worked example: its name in the address, what it is called on the page, and what it tells of.

    `story` is what happened, and `to_talk_about` holds what there is to talk about, for each piece of work.
    """

    name: str
    title: str
    situation: Situation
    story: tuple[str, ...]
    to_talk_about: tuple[tuple[str, ...], ...]


def examples_of(atlas: Atlas, features: Iterable[Feature]) -> dict[str, Example]:
    """The worked examples by their names in the address, in the order of the features."""
    return {example.name: example for example in _examples(atlas, features)}


def _examples(atlas: Atlas, features: Iterable[Feature]) -> Iterator[Example]:
    """A feature whose words are not, or no longer, those of the rulebook is no example."""
    for feature in features:
        if TAG not in feature.tags:
            continue
        try:
            pieces = tuple(_piece(atlas, scenario) for scenario in feature.scenarios)
        except (StepMistake, BadInput) as error:
            _log.warning("%s can't be shown as an example: %s", feature.file, error)
            continue
        name = PurePath(feature.file).stem.replace("_", "-")
        whole = parted(feature.about)
        to_talk_about = tuple((*whole.to_talk_about, *parted(one.about).to_talk_about) for one in feature.scenarios)
        yield Example(name, feature.name, Situation(feature.name, pieces), whole.story, to_talk_about)


def _piece(atlas: Atlas, scenario: Scenario) -> Workstream:
    piece = told(atlas, scenario).piece()
    return dataclasses.replace(piece, title=piece.title or scenario.name)
