"""A lesson with stories: which, how long, and what is worked out of each for the one who leads it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from spectrum.advice import WorkstreamAdvice
from spectrum.advice.parts import WhyNot
from spectrum.atlas import Atlas
from spectrum.consultation import Consultation
from spectrum.input.mistakes import BadInput, Mistake
from spectrum.language.words import counted, did_you_mean, in_words, shown
from spectrum.papers.pack.run_sheet import Timed, fewest_minutes, run_sheet
from spectrum.rulebook import Rulebook
from spectrum.training import (
    Grounds,
    Library,
    Reveal,
    Standing,
    StoryBlock,
    TeachingStory,
    mark,
    reasons_of,
    standing_of,
)

USUAL_MINUTES = 45
FEWEST_MINUTES, MOST_MINUTES = 20, 240
MINUTES_TO_SORT = 60
"""From so many minutes a story on, there are cards of what it tells."""
MOST_PARTS, LEAST_IN_A_PART = 4, 5
"""Into how many parts a story is told in turns at most, and about how many sentences a part has at least."""
MOST_STORIES = 4
"""How many stories one lesson may have."""


def parts_of(story: TeachingStory) -> tuple[StoryBlock, ...]:
    """A story in a few parts for telling in turns: blocks that stand beside each other are told as one.

    Each part tells about as much as another, and the piece of work in it is as it is told up to its end.
    """
    whole = sum(len(one.sentences) for one in story.blocks)
    goal = max(LEAST_IN_A_PART, whole / MOST_PARTS)
    parts: list[StoryBlock] = []
    waiting: list[StoryBlock] = []
    told = 0
    for block in story.blocks:
        waiting.append(block)
        told += len(block.sentences)
        if told >= goal * (len(parts) + 1) or block is story.blocks[-1]:
            sentences = tuple(line for one in waiting for line in one.sentences)
            parts.append(StoryBlock(sentences, block.piece, block.others))
            waiting = []
    return tuple(parts)


@dataclass(frozen=True)
class WorkedStory:
    """A story with all that is worked out of it: the answer, what decides it, and how every reason stands."""

    atlas: Atlas
    story: TeachingStory

    @property
    def book(self) -> Rulebook:
        return self.atlas.rulebook

    @cached_property
    def reveal(self) -> Reveal:
        """The answer as it is revealed; the choice in it is of no account."""
        return mark(self.atlas, self.story, self.book.mode_ids[0], reasons_of(self.book)[0].id)

    @property
    def advice(self) -> WorkstreamAdvice:
        return self.reveal.advice

    @cached_property
    def standings(self) -> tuple[Standing, ...]:
        """How each reason of the list stands here."""
        grounds = Grounds(self.atlas, Consultation(self.atlas, self.story.situation).looks[0])
        return tuple(standing_of(grounds, one) for one in reasons_of(self.book))

    @cached_property
    def why_not(self) -> dict[str, WhyNot]:
        """For each way of working that is ruled out, the answers that rule it out."""
        return {one.mode: one for one in self.advice.explanation.why_not}


@dataclass(frozen=True)
class LessonPlan:
    """What somebody asks for: the ids of stories, how many minutes, and whether they are told part by part."""

    stories: tuple[str, ...]
    minutes: int = USUAL_MINUTES
    in_turns: bool = False


@dataclass(frozen=True)
class Lesson:
    """A lesson of so many minutes on some stories, taught at once or part by part; `made` is the day of its papers."""

    stories: tuple[WorkedStory, ...]
    minutes: int
    in_turns: bool
    made: datetime.date

    @property
    def book(self) -> Rulebook:
        return self.stories[0].book

    @property
    def title(self) -> str:
        """What the lesson is called: its story, or how many stories it has."""
        if len(self.stories) == 1:
            return self.stories[0].story.title
        return f"{in_words(len(self.stories)).capitalize()} stories"

    @property
    def with_story_cards(self) -> bool:
        """Whether there is time to sort cards of what the stories tell."""
        return self.minutes >= MINUTES_TO_SORT * len(self.stories)

    @cached_property
    def run(self) -> tuple[Timed, ...]:
        return run_sheet([one.story for one in self.stories], self.minutes, in_turns=self.in_turns)


def lesson_on(atlas: Atlas, library: Library, plan: LessonPlan, made: datetime.date) -> Lesson:
    """The lesson that somebody asks for, with papers of this day. Raises BadInput with everything that is wrong."""
    known = {one.id: one for one in library.stories}
    wanted = list(dict.fromkeys(plan.stories))
    stories = [known[name] for name in wanted if name in known]
    if plan.in_turns:
        stories = [replace(one, blocks=parts_of(one)) for one in stories]
    wrong = [_no_story(name, known) for name in wanted if name not in known]
    wrong += _too_many_or_few(len(wanted))
    wrong += _no_length(plan.minutes)
    wrong = wrong or _too_short(stories, plan)
    if wrong:
        raise BadInput(wrong)
    return Lesson(tuple(WorkedStory(atlas, one) for one in stories), plan.minutes, plan.in_turns, made)


def _too_many_or_few(count: int) -> list[Mistake]:
    if not count:
        return [Mistake("stories", "choose at least one story.")]
    if count > MOST_STORIES:
        return [Mistake("stories", f"one lesson has at most {in_words(MOST_STORIES)} stories; these are {count:,}.")]
    return []


def _no_length(minutes: int) -> list[Mistake]:
    if FEWEST_MINUTES <= minutes <= MOST_MINUTES:
        return []
    accepted = f"from {FEWEST_MINUTES} to {MOST_MINUTES} minutes are accepted"
    return [Mistake("minutes", f"a lesson can't have {minutes:,} minutes; {accepted}.")]


def _no_story(name: str, known: dict[str, TeachingStory]) -> Mistake:
    return Mistake("stories", f"no story is called {shown(name)}.{did_you_mean(name, known)}")


def _too_short(stories: Sequence[TeachingStory], plan: LessonPlan) -> list[Mistake]:
    """What is wrong where there is no time for so much, and what would fit."""
    needed = fewest_minutes(stories, in_turns=plan.in_turns)
    if needed <= plan.minutes:
        return []
    what = counted(len(stories), "story", "stories")
    ways = [f"Give it {needed} minutes or more"] if needed <= MOST_MINUTES else []
    if len(stories) > 1:
        ways.append("choose fewer stories")
    if plan.in_turns:
        ways.append("tell the whole story at once")
    way = ", or ".join(ways) or "Choose a shorter story"
    told = f"{plan.minutes} minutes are too few for {what}{' told part by part' if plan.in_turns else ''}."
    return [Mistake("minutes", f"{told} {way[:1].upper()}{way[1:]}.")]
