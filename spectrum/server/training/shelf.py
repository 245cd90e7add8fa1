"""Stories by their tags: what can be filtered by, how many stories each choice leaves, and what is wrong with one."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from spectrum.atlas import Atlas
from spectrum.input.strict import not_among
from spectrum.training import Library, TeachingStory, expected_ways

SECTOR, DIFFICULTY, PHASE, POINT, WAY, TRAIT = "sector", "difficulty", "phase", "point", "way", "trait"
KINDS: Mapping[str, str] = {
    SECTOR: "Field",
    DIFFICULTY: "How hard it is",
    PHASE: "How far the work is",
    POINT: "Its trap",
    WAY: "Way of working",
    TRAIT: "What else it shows",
}
"""What stories can be filtered by -> its heading. What comes after the phase gives an answer away."""
FOR_LEARNERS = (SECTOR, DIFFICULTY, PHASE)
MOST_TO_BEGIN_WITH = 3


@dataclass(frozen=True)
class OnShelf:
    """A story with its tags: kind -> values. `opening` is how it begins, in a sentence or two."""

    story: TeachingStory
    tags: Mapping[str, tuple[str, ...]]
    opening: str


@dataclass(frozen=True)
class TagChoice:
    """One value to filter by: its words, and how many stories there would be with it beside the other filters."""

    value: str
    words: str
    count: int


@dataclass(frozen=True)
class TagFilter:
    """One kind of tag to filter by: its choices, the one that is chosen (or none), and how many there are without."""

    kind: str
    heading: str
    choices: tuple[TagChoice, ...]
    chosen: str
    without: int
    mistake: str

    @property
    def words(self) -> str:
        """The words of what is chosen; empty where nothing is."""
        return next((one.words for one in self.choices if one.value == self.chosen), "")


@dataclass(frozen=True)
class StoryShelf:
    """Every story with its tags, in the order of their titles, and the words of every tag: kind -> value -> words."""

    stories: tuple[OnShelf, ...]
    words: Mapping[str, Mapping[str, str]]

    def filters(self, kinds: Sequence[str], sent: Mapping[str, str]) -> tuple[TagFilter, ...]:
        """The filters of these kinds as they were sent; what is no value of one counts as not chosen."""
        return tuple(self._filter(kind, kinds, sent) for kind in kinds)

    def found(self, kinds: Sequence[str], sent: Mapping[str, str]) -> tuple[OnShelf, ...]:
        """The stories that fit everything that was sent."""
        return tuple(one for one in self.stories if self._fits(one, kinds, sent))

    def _filter(self, kind: str, kinds: Sequence[str], sent: Mapping[str, str]) -> TagFilter:
        others = [other for other in kinds if other != kind]
        among = [one for one in self.stories if self._fits(one, others, sent)]
        known, said = self.words[kind], sent.get(kind, "")
        counts = {value: sum(value in one.tags[kind] for one in among) for value in known}
        there = {value for one in self.stories for value in one.tags[kind]} | {said}
        choices = (TagChoice(value, known[value], counts[value]) for value in known if value in there)
        mistake = "" if not said or said in known else str(not_among(said, _CALLED[kind], [*known]))
        return TagFilter(kind, KINDS[kind], tuple(choices), said if said in known else "", len(among), mistake)

    def _fits(self, one: OnShelf, kinds: Sequence[str], sent: Mapping[str, str]) -> bool:
        return all(sent[kind] in one.tags[kind] for kind in kinds if sent.get(kind) in self.words[kind])

    @cached_property
    def grid(self) -> Mapping[str, Mapping[str, tuple[OnShelf, ...]]]:
        """Misconception -> way of working -> the stories whose point it is, and whose file expects it."""
        return {
            point: self._by_way([one for one in self.stories if point in one.tags[POINT]])
            for point in self.words[POINT]
        }

    @cached_property
    def to_begin_with(self) -> tuple[OnShelf, ...]:
        """A few plain stories for whoever is new to this: different ways of working, different traps and fields."""
        plain, chosen = next(iter(self.words[DIFFICULTY])), list[OnShelf]()
        for way in self.words[WAY]:
            fits = (one for one in self.stories if one.tags[DIFFICULTY] == (plain,) and one.tags[WAY] == (way,))
            good = (one for one in fits if one.tags[POINT] and not any(_alike(one, other) for other in chosen))
            chosen += itertools.islice(good, 1)
        return tuple(chosen[:MOST_TO_BEGIN_WITH])

    @cached_property
    def without_point(self) -> Mapping[str, tuple[OnShelf, ...]]:
        """Way of working -> the stories that are the point of no one misconception; empty where there are none."""
        some = [one for one in self.stories if not one.tags[POINT]]
        return self._by_way(some) if some else {}

    def _by_way(self, some: Sequence[OnShelf]) -> Mapping[str, tuple[OnShelf, ...]]:
        return {way: tuple(one for one in some if way in one.tags[WAY]) for way in self.words[WAY]}


def _alike(one: OnShelf, other: OnShelf) -> bool:
    return any(set(one.tags[kind]) & set(other.tags[kind]) for kind in (POINT, SECTOR))


_CALLED = {
    SECTOR: "a sector",
    DIFFICULTY: "a difficulty",
    PHASE: "a phase",
    POINT: "a misconception",
    WAY: "a way of working",
    TRAIT: "a trait",
}


def shelf_of(atlas: Atlas, library: Library) -> StoryShelf:
    """The shelf of a library; ways of working are those that the files expect, and no advice is worked out."""
    book, teaching = atlas.rulebook, library.teaching
    words = {
        SECTOR: teaching.sectors,
        DIFFICULTY: teaching.difficulties,
        PHASE: teaching.phases,
        POINT: {one.id: one.title for one in book.misconceptions},
        WAY: {one.id: one.name for one in book.modes},
        TRAIT: teaching.traits,
    }
    stories = sorted(library.stories, key=lambda one: one.title.casefold())
    return StoryShelf(tuple(OnShelf(one, _tags(atlas, one), _opening(one)) for one in stories), words)


def _tags(atlas: Atlas, story: TeachingStory) -> Mapping[str, tuple[str, ...]]:
    tags = story.tags
    return {
        SECTOR: (tags.sector,),
        DIFFICULTY: (tags.difficulty,),
        PHASE: (tags.phase,),
        POINT: tags.points,
        WAY: expected_ways(atlas, story),
        TRAIT: tags.traits,
    }


LONG_ENOUGH = 110
"""So many characters of a story tell what it is about; its sentence is ended."""


def _opening(story: TeachingStory) -> str:
    """The first sentences of what happened, or what people would get where nothing else is told."""
    return " ".join(_until_long_enough(story.setting[0])) if story.setting else story.piece.result


def _until_long_enough(text: str) -> Iterator[str]:
    length = 0
    for sentence in text.split(". "):
        if length >= LONG_ENOUGH:
            return
        length += len(sentence)
        yield sentence if sentence.endswith((".", "?", "!")) else f"{sentence}."
