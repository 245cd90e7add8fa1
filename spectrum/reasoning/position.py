"""Where a situation stands in the space: what it leaves possible, and what every change to it would leave possible."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from spectrum.atlas import Atlas, Choices, Side, Space
from spectrum.reasoning.losses import losses
from spectrum.reasoning.nearby import SideNow
from spectrum.reasoning.ways import STANCES, Numbers, Ways, outcomes, ways_to_change


@dataclass(frozen=True)
class Position:
    """A situation (its choices) in the space of an atlas."""

    atlas: Atlas
    choices: Choices

    @property
    def space(self) -> Space:
        return self.atlas.space

    @cached_property
    def sides(self) -> tuple[Side, ...]:
        """The sides of the space as they count here."""
        return tuple(side.counting(self.choices) for side in self.space.sides)

    @cached_property
    def given(self) -> Mapping[str, Sequence[int]]:
        """Everything that was answered, and the places of all that could have been."""
        return {name: self.answerable(name) for name in self.choices if self.is_given(name)}

    @cached_property
    def factors(self) -> tuple[str, ...]:
        """The names on which the advised mode depends here, in the rulebook's order."""
        names = {name for side in self.sides for name in side.factors}
        return tuple(name for name in self.atlas.rulebook.looked_at if name in names)

    @cached_property
    def ways(self) -> tuple[Ways, ...]:
        """For each side, every way its given answers could be changed."""
        able = {name: self.changeable(name) for name in self.given}
        return tuple(ways_to_change(side, self.choices, able) for side in self.sides)

    @cached_property
    def losses(self) -> Mapping[str, frozenset[int]]:
        """For each given answer, the places of the options that could only make the advice lighter."""
        return losses(self.space, self.sides, self.choices, self.given)

    @cached_property
    def outcomes(self) -> Numbers:
        """The modes possible (as bits) for every mix of sets of values that changes bring about; one axis a side."""
        return outcomes(self.space, [one.sets for one in self.ways])

    @cached_property
    def fewest(self) -> Mapping[int, int]:
        """The fewest changes of given answers that leave each set of modes possible (as bits), where any do."""
        return self.space.fewest(tuple([side.fewest(self._could_become) for side in self.nearby]))

    def _could_become(self, name: str) -> Sequence[int]:
        """The places of all that an answer could become; none where it was not given."""
        return self.changeable(name) if self.is_given(name) else ()

    @cached_property
    def modes(self) -> int:
        """The modes still possible, as bits."""
        return self.space.modes(self._values_now)

    def modes_with(self, answers: Choices) -> int:
        """The modes still possible, as bits, when some answers are changed (places of options)."""
        return self.space.modes(tuple([side.with_answers(answers) for side in self.nearby]))

    def modes_with_one(self, name: str, option: int) -> int:
        """The same with another answer to one question (the place of an option)."""
        at = self.space.side_of.get(name)
        if at is None:
            return self.modes
        now, values = self._values_now, self.nearby[at].with_answer(name, option)
        return self.modes if values == now[at] else self.space.modes((*now[:at], values, *now[at + 1 :]))

    def one_step(self) -> Iterator[tuple[str, int, int]]:
        """The answers one step away from those given (factor, place of the option) that move the modes, and these.

        What the work is (scope `context`) is left out: it was not answered too well or too badly.
        """
        now = self._values_now
        for at, side in enumerate(self.nearby):
            for name, option, values in side.one_step(self._could_become):
                modes = self.space.modes((*now[:at], values, *now[at + 1 :]))
                if modes != self.modes and not self._is_context(name):
                    yield name, option, modes

    def _is_context(self, name: str) -> bool:
        factor = self.atlas.rulebook.factor.get(name)
        return factor is not None and factor.scope == "context"

    @cached_property
    def _values_now(self) -> tuple[int, ...]:
        return tuple([side.now for side in self.nearby])

    @cached_property
    def nearby(self) -> tuple[SideNow, ...]:
        """Each side beside these answers."""
        return tuple([SideNow(side, self.choices) for side in self.space.sides])

    @property
    def is_settled(self) -> bool:
        """Whether only one mode is possible."""
        return self.modes.bit_count() == 1

    def names(self, bits: int) -> tuple[str, ...]:
        """Modes as bits, by id, from light to deep."""
        return _names(self.atlas.rulebook.mode_ids, bits)

    def option(self, name: str, position: int) -> str:
        """An option of a factor, or a value of what is summed up of the partners, by id."""
        return self.atlas.rulebook.looked_at[name][position]

    def options(self, name: str, places: Sequence[int]) -> tuple[str, ...]:
        ids = self.atlas.rulebook.looked_at[name]
        return (ids[places[0]],) if len(places) == 1 else tuple(ids[position] for position in places)

    def answerable(self, name: str) -> Sequence[int]:
        """The places of all that can be answered."""
        return STANCES.get(name) or range(len(self.atlas.rulebook.place[name]))

    def changeable(self, name: str) -> Sequence[int]:
        """The places of all that an answer could become, and what it is.

        Partners could turn out unwilling, or willing and able; nobody asks for anything in between.
        """
        if name not in STANCES:
            return self.answerable(name)
        ends = {STANCES[name][0], STANCES[name][-1]}
        return tuple(option for option in STANCES[name] if option in ends or option in self.choices.get(name, ()))

    def is_given(self, name: str) -> bool:
        """Whether there is any answer to a question, or from a partner where these are summed up."""
        told = self.choices.get(name, ())
        return bool(told) and (name not in STANCES or not set(told).isdisjoint(STANCES[name]))

    def with_answers(self, answers: Mapping[str, Sequence[int]]) -> Position:
        """The same situation with some answers changed (places of options); an empty answer is taken back."""
        kept = {name: places for name, places in {**self.choices, **answers}.items() if places}
        return Position(self.atlas, kept)


@functools.lru_cache(1024)
def _names(modes: tuple[str, ...], bits: int) -> tuple[str, ...]:
    return tuple(mode for depth, mode in enumerate(modes) if bits >> depth & 1)
