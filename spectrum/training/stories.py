"""Worked scenarios as stories to teach with. A story holds no answer: what the advice is, is asked for on its own."""

from __future__ import annotations

import dataclasses
import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from slugify import slugify

from spectrum.atlas import Atlas
from spectrum.input.mistakes import BadInput, Mistake
from spectrum.scenarios import Feature, Scenario, StepMistake, Story, find_step, parted, take
from spectrum.scenarios.reading_aloud import row_aloud, step_aloud
from spectrum.situation import Situation, Workstream
from spectrum.training.tags import StoryTags, is_for_teaching, story_tags, tag_mistakes
from spectrum.training.teaching import Teaching, load_teaching

NOT_TOLD_TWICE = (
    'a piece of work called "{title}"',
    "people would get: {text}",
    "the smallest version: {text}",
    "they ask how to work together",
)
"""Sentences that stand above a story, and so are not told again in it."""
THE_ADVICE_IS = "the advice is {modes}"
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class StoryBlock:
    """Some sentences that are told together, and the piece of work (and others) as it is told up to their end."""

    sentences: tuple[str, ...]
    piece: Workstream
    others: tuple[Workstream, ...] = ()


@dataclass(frozen=True)
class TeachingStory:
    """A worked scenario as a story; `id` stands in addresses. Nothing in it says what the advice is.

    `to_talk_about` and `experts_differ` are kept for after the answer; `scenario` holds what its file expects, and is
    for trainers.
    """

    id: str
    title: str
    setting: tuple[str, ...]
    blocks: tuple[StoryBlock, ...]
    tags: StoryTags
    to_talk_about: tuple[str, ...]
    experts_differ: tuple[str, ...]
    scenario: Scenario = field(repr=False)

    @property
    def piece(self) -> Workstream:
        """The piece of work as the whole story tells it, with its result and its smallest version."""
        return self.blocks[-1].piece

    @property
    def others(self) -> tuple[Workstream, ...]:
        """Other pieces of work of the same partnership."""
        return self.blocks[-1].others

    @property
    def situation(self) -> Situation:
        """The story as a case: this piece of work first."""
        return Situation(self.title, (self.piece, *self.others))


@dataclass(frozen=True)
class Library:
    """Every story there is to teach with, in the order of their files, and what their tags are called."""

    stories: tuple[TeachingStory, ...]
    teaching: Teaching

    @cached_property
    def _by_id(self) -> Mapping[str, TeachingStory]:
        return {one.id: one for one in self.stories}

    def story(self, name: str) -> TeachingStory:
        """The story with this id. Raises KeyError."""
        return self._by_id[name]


def stories_of(atlas: Atlas, features: Iterable[Feature], teaching: Teaching | None = None) -> Library:
    """The library of those scenarios that carry tags of a story; a story that can't be told is left out, and logged."""
    teaching = teaching or load_teaching(atlas.rulebook)
    stories: dict[str, TeachingStory] = {}
    for feature, scenario in _for_teaching(features):
        mistakes = list(tag_mistakes(atlas.rulebook, teaching, scenario))
        try:
            story = None if mistakes else _story(atlas, feature, scenario)
        except (StepMistake, BadInput) as error:
            mistakes, story = [Mistake(scenario.place, str(error))], None
        if story is not None and story.id in stories:
            mistakes = [Mistake(scenario.place, f'another story is called "{scenario.name}" too.')]
        elif story is not None:
            stories[story.id] = story
        for mistake in mistakes:
            _log.warning("a story is left out: %s", mistake)
    return Library(tuple(stories.values()), teaching)


def mistakes_in_stories(atlas: Atlas, features: Iterable[Feature], teaching: Teaching) -> Iterator[Mistake]:
    """Every mistake in the tags of stories."""
    for _, scenario in _for_teaching(features):
        yield from tag_mistakes(atlas.rulebook, teaching, scenario)


def expected_ways(atlas: Atlas, story: TeachingStory) -> tuple[str, ...]:
    """The ways of working that a story's file expects the advice to be: ids, from light to deep. For trainers only."""
    for step in story.scenario.steps:
        if step.is_outcome:
            known, blanks = find_step(step.text)
            if known.sentence == THE_ADVICE_IS:
                return Story(atlas).modes(blanks["modes"])
    return ()


def _for_teaching(features: Iterable[Feature]) -> Iterator[tuple[Feature, Scenario]]:
    return ((one, scenario) for one in features for scenario in one.scenarios if is_for_teaching(scenario))


def _story(atlas: Atlas, feature: Feature, scenario: Scenario) -> TeachingStory:
    whole, own = parted(feature.about), parted(scenario.about)
    return TeachingStory(
        id=slugify(scenario.name, max_length=80),
        title=scenario.name,
        setting=(*whole.story, *own.story),
        blocks=tuple(_blocks(atlas, scenario)),
        tags=story_tags(scenario),
        to_talk_about=(*whole.to_talk_about, *own.to_talk_about),
        experts_differ=(*whole.experts_differ, *own.experts_differ),
        scenario=scenario,
    )


def _blocks(atlas: Atlas, scenario: Scenario) -> Iterator[StoryBlock]:
    """What is told, a block for each table and for each run of lone sentences. Raises StepMistake or BadScenario."""
    story = Story(atlas, scenario.rule, cases=scenario.cases)
    found: list[StoryBlock] = []
    alone: list[str] = []
    for step in scenario.steps:
        if step.is_outcome:
            continue
        if step.rows:
            found += _block(story, alone)
            alone = []
        take(story, step.text, step.rows, is_outcome=False)
        known, blanks = find_step(step.text)
        if step.rows:
            found += _block(story, [row_aloud(atlas.rulebook, row, blanks.get("partner", "")) for row in step.rows])
        elif known.sentence not in NOT_TOLD_TWICE:
            alone.append(step_aloud(atlas.rulebook, step).sentence)
    found += _block(story, alone)
    if not found:
        raise StepMistake("the story tells nothing")
    # What stands above the story holds in each of its blocks, wherever its file tells it.
    title, result, lightest = story.title or scenario.name, story.result, story.lightest
    return (
        dataclasses.replace(one, piece=dataclasses.replace(one.piece, title=title, result=result, lightest=lightest))
        for one in found
    )


def _block(story: Story, sentences: Sequence[str]) -> list[StoryBlock]:
    return [StoryBlock(tuple(sentences), story.piece(), tuple(story.others))] if sentences else []
