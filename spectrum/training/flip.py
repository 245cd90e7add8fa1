"""Make it flip: change as few answers as lead a piece of work to another way of working, and to no other.

What counts as one change: the answer to one question, about the work or about one partner, which becomes another of its
options. An answer that nobody knows, or that is not told, may be told; where people differ, one of their answers may be
settled on. Each counts as one.

Everything may be changed that would be asked about such work. What is done in practice may be changed where the work
runs, since people can carry on with what they already do, and that moves the advice. Each partner's answers may be
changed as well, since a partner that is needed and says no holds the work back. What work it is stays as it is: who the
partners are, whether it runs, and what it is called.

`pars` is exact: every mix of changes is looked at, side by side in the space of the atlas, as reasoning does it.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from spectrum.advice import WorkstreamAdvice, choices_of
from spectrum.atlas import Atlas, Choices, Side
from spectrum.consultation import Consultation
from spectrum.reasoning import Change, Position, lines_to
from spectrum.reasoning.changes import told_over_counts
from spectrum.reasoning.effort import MOST_WAYS, ways_to_look_through
from spectrum.reasoning.minimal_sets import minimal
from spectrum.reasoning.ways import Numbers, Ways, outcomes, ways_to_change
from spectrum.rulebook import Factor
from spectrum.situation import AnswerKey, Workstream, answered
from spectrum.training.flip_partners import IN_SUM, PartnersInSum, Recipe, partners_in_sum

MOST_PARTNERS = 40
"""Of so many partners the answers are looked through in well under a second."""

Chosen = Mapping[AnswerKey, str]
"""Whom and what an answer is about -> the option that it becomes."""


@dataclass(frozen=True)
class Attempt:
    """What comes of some changed answers: the modes that are advised then, and whether that is the target alone.

    `changed` holds those that are other answers than today's; `par` is the fewest that would do.
    """

    target: str
    changed: Chosen
    advice: WorkstreamAdvice
    par: int

    @property
    def flips(self) -> bool:
        """Whether the target is advised, and no other way of working is still possible."""
        return self.advice.advised == (self.target,)


@dataclass(frozen=True)
class FewestWays:
    """Smallest sets of changes: partners' answers, any one of `recipes`, together with `change` of the work's.

    `stands` is what partners come to in sum then (places).
    """

    stands: tuple[int, ...]
    recipes: tuple[Recipe, ...]
    change: Change


@dataclass(frozen=True)
class FlipTask:
    """A piece of work whose advice is to be flipped; each part is worked out when it is first asked for."""

    atlas: Atlas
    piece: Workstream
    others: tuple[Workstream, ...] = ()

    @cached_property
    def now(self) -> tuple[str, ...]:
        """The modes possible as it is told."""
        return self._whole.names(self._whole.modes)

    @cached_property
    def questions(self) -> tuple[AnswerKey, ...]:
        """Whom and what everything is about that may be changed: the work first, then each partner."""
        factors = self.atlas.rulebook.factors
        work = [("", one.id) for one in factors if self._may_change(one)]
        about_partners = [one.id for one in factors if one.scope == "partner"]
        return (*work, *((one.name, name) for one in self.piece.partners for name in about_partners))

    def _may_change(self, factor: Factor) -> bool:
        if factor.scope == "practice":
            running = self.piece.is_running
            return running == "yes" or (factor.also_when_planned and running == "talking")
        return factor.scope in ("workstream", "partnership")

    def told(self, key: AnswerKey) -> tuple[str, ...]:
        """The options that are told for an answer today; none where nobody knows, or nothing is told."""
        partner, name = key
        if not partner:
            return tuple(self.piece.answers.get(name, ()))
        return next((tuple(one.answers.get(name, ())) for one in self.piece.partners if one.name == partner), ())

    @cached_property
    def effort(self) -> int:
        """How many ways to change the answers there are to look through, side by side, for all that partners come to.

        What partners come to themselves is looked through side by side too: a few hundred ways a partner.
        """
        return sum(ways_to_look_through(side, position.choices, self._able) for side, position in self._sides)

    @property
    def is_small_enough(self) -> bool:
        """Whether there is no more to look through than one request may."""
        return len(self.piece.partners) <= MOST_PARTNERS and self.effort <= MOST_WAYS

    @cached_property
    def pars(self) -> Mapping[str, int]:
        """The fewest answers to change for each mode that can be reached, and is not the only one possible already."""
        found: dict[str, int] = {}
        for depth, mode in enumerate(self.atlas.rulebook.mode_ids):
            counts = (
                self._fewest(some, ways, 1 << depth) for some, ways in zip(self._partners, self._ways, strict=True)
            )
            least = min((count for count in counts if count is not None), default=0)
            if least:
                found[mode] = least
        return found

    def changed(self, chosen: Chosen) -> Chosen:
        """Those of some answers that are other ones than today's. What may not be changed is left out."""
        return {
            key: option for key in self.questions if (option := chosen.get(key, "")) and self.told(key) != (option,)
        }

    def attempt(self, chosen: Chosen, target: str) -> Attempt:
        """What comes of some changed answers. Raises KeyError for a target that can't be reached."""
        changed = self.changed(chosen)
        piece = functools.reduce(lambda one, key: answered(one, key, (changed[key],)), changed, self.piece)
        advice = Consultation.of(self.atlas, piece, *self.others).advice_on()
        return Attempt(target, changed, advice, self.pars[target])

    def smallest(self, target: str) -> tuple[FewestWays, ...]:
        """Every set of as few changes as do, in few lines. Raises KeyError for a target that can't be reached."""
        bit, par = 1 << self.atlas.rulebook.depth(target), self.pars[target]
        found: list[FewestWays] = []
        for some, ways, (_, position) in zip(self._partners, self._ways, self._positions, strict=True):
            if self._fewest(some, ways, bit) == par:
                found += self._lines(some, ways, position, target)
        return tuple(found)

    def _lines(
        self, some: PartnersInSum, ways: Sequence[Ways], position: Position, target: str
    ) -> Iterator[FewestWays]:
        bit, left = 1 << self.atlas.rulebook.depth(target), self.pars[target] - some.changed
        wanted = outcomes(self.atlas.space, [one.sets for one in ways]) == bit
        if left == 0:
            yield FewestWays(some.stands, some.recipes, Change((), (), ()))
            return
        changes = [one for one in told_over_counts(position, minimal(ways, wanted)) if one.size == left]
        yield from (FewestWays(some.stands, some.recipes, one) for one in lines_to(position, target, changes).all)

    # -- in the space ------------------------------------------------------------------------------------------------

    @cached_property
    def _whole(self) -> Position:
        return Position(self.atlas, choices_of(self.atlas, self.piece))

    @cached_property
    def _partners(self) -> tuple[PartnersInSum, ...]:
        return partners_in_sum(self.atlas, self.piece)

    @cached_property
    def _able(self) -> Mapping[str, Sequence[int]]:
        return {name: range(len(self.atlas.rulebook.place[name])) for partner, name in self.questions if not partner}

    @cached_property
    def _positions(self) -> tuple[tuple[PartnersInSum, Position], ...]:
        """The work beside all that its partners can come to; what is not told is spelt out as wholly open."""
        told: Choices = {**{name: tuple(places) for name, places in self._able.items()}, **self._whole.choices}
        return tuple((some, Position(self.atlas, {**told, IN_SUM: some.stands})) for some in self._partners)

    @property
    def _sides(self) -> Iterator[tuple[Side, Position]]:
        """Each side as it counts here; those that look at partners once for each thing that these can come to."""
        for at, (_, position) in enumerate(self._positions):
            yield from ((side, position) for side in position.sides if at == 0 or IN_SUM in side.factors)

    @cached_property
    def _ways(self) -> tuple[tuple[Ways, ...], ...]:
        """For each thing that partners can come to, every way to change the answers on each side."""
        first = self._positions[0][1]
        shared = {side: self._of_side(side, first) for side in first.sides if IN_SUM not in side.factors}
        return tuple(
            tuple(shared[side] if side in shared else self._of_side(side, position) for side in position.sides)
            for _, position in self._positions
        )

    def _of_side(self, side: Side, position: Position) -> Ways:
        return ways_to_change(side, position.choices, self._able)

    def _fewest(self, some: PartnersInSum, ways: Sequence[Ways], bit: int) -> int | None:
        """The fewest changes that leave one mode possible (a bit) where partners come to this; None where none do."""
        wanted = outcomes(self.atlas.space, [one.sets for one in ways]) == bit
        counts: Numbers = functools.reduce(np.add.outer, (one.nearest for one in ways))
        return int(counts[wanted].min()) + some.changed if wanted.any() else None
