"""The tags of a story: what it is the point of, where it plays, how hard it is, how far the work is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spectrum.input.mistakes import Mistake
from spectrum.language.words import did_you_mean, listed
from spectrum.rulebook import Rulebook
from spectrum.scenarios import Scenario
from spectrum.training.teaching import Teaching

ONE_EACH = ("sector", "difficulty", "phase")
ANY_NUMBER = ("point", "trait")


@dataclass(frozen=True)
class StoryTags:
    """The tags of one story; `points` are ids of misconceptions, and the other tags stand in teaching.yaml."""

    sector: str
    difficulty: str
    phase: str
    points: tuple[str, ...] = ()
    traits: tuple[str, ...] = ()


def is_for_teaching(scenario: Scenario) -> bool:
    """Whether a scenario carries any tag of a story."""
    return any(kind in (*ONE_EACH, *ANY_NUMBER) for kind, _ in _parts(scenario))


def story_tags(scenario: Scenario) -> StoryTags:
    """The tags of a scenario that has no `tag_mistakes`."""
    found = _found(scenario)
    one = {kind: found[kind][0] for kind in ONE_EACH}
    return StoryTags(**one, points=tuple(found["point"]), traits=tuple(found["trait"]))


def tag_mistakes(book: Rulebook, teaching: Teaching, scenario: Scenario) -> Iterator[Mistake]:
    """What is wrong with the tags of a story: unknown words, and what is missing or said twice."""
    found = _found(scenario)
    for kind, accepted in _accepted(book, teaching).items():
        for said in found[kind]:
            if said not in accepted:
                hint = did_you_mean(said, list(accepted))
                tags = listed([f"@{kind}-{one}" for one in accepted], "and")
                yield Mistake(scenario.place, f'"@{kind}-{said}" is no tag of stories.{hint} There are {tags}.')
    for kind in ONE_EACH:
        if len(found[kind]) != 1:
            detail = f'the story "{scenario.name}" needs one tag that begins @{kind}-, and has {len(found[kind])}.'
            yield Mistake(scenario.place, detail)


def _accepted(book: Rulebook, teaching: Teaching) -> Mapping[str, Sequence[str]]:
    return {
        "sector": tuple(teaching.sectors),
        "difficulty": tuple(teaching.difficulties),
        "phase": tuple(teaching.phases),
        "point": tuple(one.id for one in book.misconceptions),
        "trait": tuple(teaching.traits),
    }


def _found(scenario: Scenario) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {kind: [] for kind in (*ONE_EACH, *ANY_NUMBER)}
    for kind, said in _parts(scenario):
        if kind in found and said not in found[kind]:
            found[kind].append(said)
    return found


def _parts(scenario: Scenario) -> Iterator[tuple[str, str]]:
    for tag in scenario.tags:
        kind, dash, said = tag.partition("-")
        if dash:
            yield kind, said
