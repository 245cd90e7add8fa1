"""A story in turns: its facts arrive a block at a time, and people commit themselves at each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spectrum.advice import choices_of
from spectrum.atlas import Atlas, Choices
from spectrum.reasoning import Position, Reasoning, moved_by
from spectrum.situation import Workstream
from spectrum.training.standing import answers_told
from spectrum.training.stories import StoryBlock, TeachingStory

EARLY = "early"
"""What people choose who find it too early to say."""


@dataclass(frozen=True)
class Turn:
    """One turn of a story that was told to its end: what was told, what was possible then, and what was chosen.

    `moved_by` holds the smallest sets of what was newly told that, beside all that was told before, alone move what is
    possible to where it is now, as sentences; none where it did not move. `more` tells that there are other such sets.
    """

    block: StoryBlock
    before: tuple[str, ...]
    possible: tuple[str, ...]
    chosen: str
    moved_by: tuple[tuple[str, ...], ...]
    more: bool

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
    """All turns of a story, and the smallest set of all answers that settles it, as sentences."""

    turns: tuple[Turn, ...]
    settled_by: tuple[str, ...]

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
    turns = [_turn(atlas, *one) for one in zip(story.blocks, chosen, steps, strict=True)]
    settled_by = Reasoning(Position(atlas, told[-1])).settled_by
    return Debrief(tuple(turns), tuple(answers_told(atlas.rulebook, told[-1], settled_by)))


def _turn(atlas: Atlas, block: StoryBlock, chosen: str, step: tuple[Choices, Choices]) -> Turn:
    book, (before, after) = atlas.rulebook, step
    moved, names = moved_by(atlas.space, tuple(book.order), before, after), Position(atlas, after).names
    sets = (tuple(answers_told(book, after, some)) for some in moved.sets) if moved.before != moved.after else ()
    return Turn(block, names(moved.before), names(moved.after), chosen, tuple(sets), moved.more)
