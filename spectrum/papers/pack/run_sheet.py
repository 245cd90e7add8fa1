"""The run of a lesson, minute by minute: what there must be time for, and what more time is good for."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spectrum.training import TeachingStory

WELCOME, READ, CHOOSE, PART, PAIRS, AGAIN, REVEAL, DEBRIEF, BREAK, HOME, IN_HAND = (
    *("welcome", "read", "choose", "part", "pairs", "again", "reveal", "debrief", "break", "home", "in_hand"),
)
MINUTES = {
    WELCOME: (2, 4, 8),
    CHOOSE: (3, 4, 6),
    PAIRS: (5, 10, 15),
    AGAIN: (3, 4, 6),
    REVEAL: (3, 5, 8),
    DEBRIEF: (5, 11, 25),
    BREAK: (10, 10, 15),
    HOME: (2, 4, 8),
}
"""The minutes of each phase: the fewest, those that are good for it, and the most that are of use."""
WORDS_A_MINUTE = 130
"""How many words people read in a minute when they are to choose afterwards."""
LONG = 90
"""From so many minutes on, a lesson with several stories has a break."""


@dataclass(frozen=True)
class Phase:
    """One phase of a lesson: its kind, the story it is about (empty for none), and the part of it, from 1 (else 0).

    `fewest`, `good` and `most` are minutes.
    """

    kind: str
    story: str
    part: int
    fewest: int
    good: int
    most: int


@dataclass(frozen=True)
class Timed:
    """A phase with its minutes, and after how many minutes of the lesson it begins."""

    phase: Phase
    begins: int
    minutes: int

    @property
    def clock(self) -> str:
        """When it begins, as the lesson's clock shows it: '0:07'."""
        return f"{self.begins // 60}:{self.begins % 60:02}"


def fewest_minutes(stories: Sequence[TeachingStory], *, in_turns: bool) -> int:
    """How many minutes a lesson on these stories takes at least."""
    return sum(one.fewest for one in _phases(stories, in_turns=in_turns, long=False))


def run_sheet(stories: Sequence[TeachingStory], minutes: int, *, in_turns: bool) -> tuple[Timed, ...]:
    """The phases of a lesson, whose minutes add up to those asked for: at least `fewest_minutes`.

    Every phase has the fewest it needs; what there is more goes where most is wanting. What is over is in hand.
    """
    phases = list(_phases(stories, in_turns=in_turns, long=minutes >= LONG))
    if sum(one.fewest for one in phases) > minutes:
        phases = list(_phases(stories, in_turns=in_turns, long=False))
    given = _shared(phases, minutes)
    over = minutes - sum(given)
    if over:
        phases.append(Phase(IN_HAND, "", 0, 0, 0, over))
        given.append(over)
    begins = 0
    timed = []
    for one, took in zip(phases, given, strict=True):
        timed.append(Timed(one, begins, took))
        begins += took
    return tuple(timed)


def _phases(stories: Sequence[TeachingStory], *, in_turns: bool, long: bool) -> Iterator[Phase]:
    yield _phase(WELCOME)
    for at, story in enumerate(stories):
        if long and len(stories) > 1 and at == (len(stories) + 1) // 2:
            yield _phase(BREAK)
        yield from _reading(story, in_turns=in_turns)
        for kind in (PAIRS, AGAIN, REVEAL, DEBRIEF):
            yield _phase(kind, story.id)
    yield _phase(HOME)


def _phase(kind: str, story: str = "") -> Phase:
    return Phase(kind, story, 0, *MINUTES[kind])


def _reading(story: TeachingStory, *, in_turns: bool) -> Iterator[Phase]:
    """Reading and choosing alone: the whole story at once, or part by part with a choice after each."""
    above = [*story.setting, story.piece.result, story.piece.lightest]
    parts = [[line for one in story.blocks for line in one.sentences]]
    if in_turns:
        parts = [list(one.sentences) for one in story.blocks]
    for number, sentences in enumerate(parts, 1):
        words = sum(len(line.split()) for line in [*(above if number == 1 else []), *sentences])
        good = max(1, math.ceil(words / WORDS_A_MINUTE))
        if in_turns:
            yield Phase(PART, story.id, number, good + 1, good + 2, good + 4)
        else:
            yield Phase(READ, story.id, 0, max(2, good - 1), good + 1, good + 3)
    if not in_turns:
        yield _phase(CHOOSE, story.id)


def _shared(phases: Sequence[Phase], minutes: int) -> list[int]:
    """Minutes for each phase: first up to what is good for it, then up to the most, always where most is wanting."""
    given = [one.fewest for one in phases]
    for upto in ([one.good for one in phases], [one.most for one in phases]):
        begun = list(given)
        while sum(given) < minutes:
            wanting = [
                (goal - have) / (goal - had) if goal > had else 0.0
                for goal, have, had in zip(upto, given, begun, strict=True)
            ]
            most = max(wanting)
            if most <= 0:
                break
            given[wanting.index(most)] += 1
    return given
