"""A story in turns: its facts arrive a block at a time, and people commit themselves at each."""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spectrum.advice import WorkstreamAdvice, choices_of, look_at
from spectrum.atlas import Atlas, Choices
from spectrum.consultation import Consultation
from spectrum.reasoning import Position, Reasoning, moved_by
from spectrum.situation import Workstream
from spectrum.training.shortfall import answers_told
from spectrum.training.stories import StoryBlock, TeachingStory
from spectrum.training.why_not import AnswerGroup, answer_groups

EARLY = "early"
"""What people choose who find it too early to say."""
CONDITION, TO_MEND, LIMIT, TRAP = "A condition", "To mend", "In the way of more", "A trap"
"""What a part of a story can bring besides a way of working."""


@dataclass(frozen=True)
class Brought:
    """Something of the answer, besides the way of working, that a part of a story brings: what it is, and its title."""

    kind: str
    title: str


@dataclass(frozen=True)
class Turn:
    """One turn of a story that was told to its end: what was told, what was possible then, and what was chosen.

    `moved_by` holds the smallest sets of what was newly told that, beside all that was told before, alone move what is
    possible to where it is now, as sentences; none where it did not move. `more` tells that there are other such sets.
    `brings` is what else of the answer rests on what was newly told.
    """

    number: int
    block: StoryBlock
    before: tuple[str, ...]
    possible: tuple[str, ...]
    chosen: str
    moved_by: tuple[tuple[str, ...], ...]
    more: bool
    brings: tuple[Brought, ...] = ()

    @property
    def moved(self) -> bool:
        """Whether this turn changed what is possible."""
        return self.before != self.possible

    @property
    def fits(self) -> bool:
        """Whether the choice was possible then: a way of working that was, or that it was too early, where it was."""
        return len(self.possible) > 1 if self.chosen == EARLY else self.chosen in self.possible


@dataclass(frozen=True)
class Debrief:
    """All turns of a story, the advice, and the smallest set of all answers that settles it, as sentences in groups."""

    turns: tuple[Turn, ...]
    advice: WorkstreamAdvice
    settled: tuple[AnswerGroup, ...]

    @property
    def stretches(self) -> tuple[tuple[Turn, ...], ...]:
        """The turns in order; those in a row that moved nothing are together."""
        runs = ((moved, tuple(some)) for moved, some in itertools.groupby(self.turns, key=lambda one: one.moved))
        return tuple(part for moved, some in runs for part in ([(one,) for one in some] if moved else [some]))

    @property
    def advised(self) -> tuple[str, ...]:
        """The ways of working that the whole story leaves possible."""
        return self.turns[-1].possible


def debrief(atlas: Atlas, story: TeachingStory, chosen: Sequence[str]) -> Debrief:
    """What there is to say of the choices, one for each block: the id of a mode, or EARLY.

    Raises ValueError for another number of them.
    """
    if len(chosen) != len(story.blocks):
        raise ValueError(f"{len(story.blocks)} turns need as many choices, not {len(chosen)}")
    told = [choices_of(atlas, one.piece) for one in story.blocks]
    steps = zip([choices_of(atlas, Workstream(story.title)), *told[:-1]], told, strict=True)
    advice = Consultation(atlas, story.situation).advice_on()
    turns = [_turn(atlas, *one) for one in zip(itertools.count(1), story.blocks, chosen, steps, strict=False)]
    brings = _brings(atlas, story, advice)
    turns = [dataclasses.replace(one, brings=tuple(some)) for one, some in zip(turns, brings, strict=True)]
    settled_by = Reasoning(Position(atlas, told[-1])).settled_by
    return Debrief(tuple(turns), advice, answer_groups(atlas, told[-1], settled_by))


def prose_of_parts(story: TeachingStory) -> tuple[tuple[str, ...], ...]:
    """The paragraphs of a story for each of its parts: one for each of the first, or more where there are many."""
    paragraphs, parts = story.setting, len(story.blocks)
    if len(paragraphs) <= parts:
        return (*((one,) for one in paragraphs), *[()] * (parts - len(paragraphs)))
    ends = [len(paragraphs) * at // parts for at in range(parts + 1)]
    return tuple(paragraphs[begin:end] for begin, end in itertools.pairwise(ends))


def _brings(atlas: Atlas, story: TeachingStory, advice: WorkstreamAdvice) -> Iterator[list[Brought]]:
    """For each part what of the answer is certain from then on: conditions, what to mend, what is in the way, traps."""
    of_rule = {
        **{shown.rule: Brought(TRAP, f"“{one.title}”") for one in advice.alerts for shown in one.shown_by},
        **{one.rule: Brought(TO_MEND, one.title) for one in advice.to_mend},
        **{one.rule: Brought(CONDITION, one.title) for one in advice.conditions},
        **{one.rule: Brought(LIMIT, one.title) for one in advice.limits if one.binds},
    }
    told: set[Brought] = set()
    for block in story.blocks:
        look = look_at(atlas, [block.piece, *block.others])[0]
        outlooks = (look.first, look.second, *look.partners.values())
        found = [of_rule[rule_id] for one in outlooks for rule_id in one.certain if rule_id in of_rule]
        new = [one for one in dict.fromkeys(found) if one not in told]
        told.update(new)
        yield new


def _turn(atlas: Atlas, number: int, block: StoryBlock, chosen: str, step: tuple[Choices, Choices]) -> Turn:
    book, (before, after) = atlas.rulebook, step
    moved, names = moved_by(atlas.space, tuple(book.order), before, after), Position(atlas, after).names
    sets = (tuple(answers_told(book, after, some)) for some in moved.sets) if moved.before != moved.after else ()
    return Turn(number, block, names(moved.before), names(moved.after), chosen, tuple(sets), moved.more)
