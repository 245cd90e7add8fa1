"""Everything that can be asked about an advice, worked out when it is first asked for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from spectrum.reasoning.change import Change
from spectrum.reasoning.changes import SingleChange, changes_to, single_changes
from spectrum.reasoning.disagreement import Disagreement, disagreement
from spectrum.reasoning.effort import MOST_WAYS, ways_of_changing
from spectrum.reasoning.keeping import Keeping, Smallest
from spectrum.reasoning.lines import Lines, lines_to
from spectrum.reasoning.position import Position
from spectrum.reasoning.proofs import blocking, keeping, no_part, proving
from spectrum.reasoning.sureness import Sureness, next_best, one_step, sureness

MOST_BLOCKS = 5
"""How many blocking sets are told for a mode; the rest is only counted."""


@dataclass(frozen=True)
class Reasoning:
    """Why, why not, what would change it and how sure it is, for one situation. Exact; each part is worked out once."""

    position: Position

    @cached_property
    def _kept(self) -> Keeping:
        return keeping(self.position)

    @cached_property
    def _proofs(self) -> Smallest:
        return proving(self.position, self._kept)

    @cached_property
    def settled_by(self) -> tuple[str, ...]:
        """The smallest set of given answers that alone leaves just as much possible as all of them do."""
        return self._proofs.listed(1)[0]

    @cached_property
    def no_part(self) -> tuple[str, ...]:
        """The given answers that belong to no minimal proof of what is advised."""
        return no_part(self.position, self._proofs)

    def proofs(self) -> list[tuple[str, ...]]:
        """Every minimal set of given answers that alone leaves just as much possible as all of them do."""
        return self._proofs.listed()

    def blocking(self, mode: str, most: int = MOST_BLOCKS) -> tuple[list[tuple[str, ...]], int]:
        """The smallest of the minimal sets of given answers that alone rule a mode out, and how many sets there are."""
        return blocking(self.position, self._kept, mode, most)

    def changes_to(self, mode: str) -> tuple[Change, ...]:
        """Every minimal set of answer changes that makes a mode certain, grouped, the nearest first."""
        if mode not in self._changes:
            self._changes[mode] = changes_to(self.position, mode)
        return self._changes[mode]

    def lines_to(self, mode: str) -> Lines:
        """The same in few lines: what would earn a mode, apart from what would lose it."""
        return lines_to(self.position, mode, self.changes_to(mode))

    @cached_property
    def _changes(self) -> dict[str, tuple[Change, ...]]:
        """What was worked out already, since the nearest mode is asked for before its changes are told."""
        return {}

    @cached_property
    def takes_too_long(self) -> bool:
        """Whether there are too many ways to change the answers to look through, as most of them are several in one."""
        return ways_of_changing(self.position) > MOST_WAYS

    @cached_property
    def nearest_first(self) -> tuple[str, ...]:
        """The modes that changed answers could make certain, the fewest changes first; not one advised alone."""
        now = self.position.names(self.position.modes)
        others = (mode for mode in self.position.atlas.rulebook.mode_ids if now != (mode,))
        sizes = {mode: changes[0].size for mode in others if (changes := self.changes_to(mode))}
        return tuple(sorted(sizes, key=sizes.__getitem__))

    @cached_property
    def single(self) -> list[SingleChange]:
        """Every other answer to every question that bears on the mode, and what would be advised then."""
        return single_changes(self.position, self.position.factors)

    @cached_property
    def sureness(self) -> Sureness:
        """How sure it is."""
        return sureness(self.position, self.one_step)

    @cached_property
    def one_step(self) -> list[SingleChange]:
        """The given answers that move the advice by one step of theirs, and what would be advised then."""
        return one_step(self.position)

    @cached_property
    def next_best(self) -> str | None:
        """The mode that would come next, when the fewest answers change."""
        return next_best(self.position)

    @cached_property
    def disagreement(self) -> Disagreement:
        """What people differ on: the questions with several options given."""
        several = [name for name, options in self.position.choices.items() if len(options) > 1]
        return disagreement(self.position, several)
