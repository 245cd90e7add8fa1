"""Joining what groups conclude, part by part, for many pieces of work at once.

A *state* is a set of conclusions still possible, with the rules that hold for certain beside it. Most pieces of work
come to few states, and states to few conclusions.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from spectrum.atlas import Conclusion, join
from spectrum.columnar.groups import Cells, Group, GroupConclusions
from spectrum.columnar.pairs import Numbered, Numbers, Pairs

Finish = Callable[[Conclusion], Conclusion]
"""What keeps of a conclusion only what can make a difference."""


def as_it_is(said: Conclusion) -> Conclusion:
    """What keeps all of a conclusion."""
    return said


class State(NamedTuple):
    """The numbers of the conclusions still possible, in their order, and rules as bits."""

    members: tuple[int, ...]
    rules: int


class States:
    """States with a number each, over conclusions with a number each."""

    def __init__(self) -> None:
        self.conclusions: Numbered[Conclusion] = Numbered()
        self.states: Numbered[State] = Numbered()
        self.members: list[NDArray[np.intp]] = []

    def __len__(self) -> int:
        return len(self.states.all)

    def number(self, members: Sequence[int], rules: int) -> int:
        """The number of a state; its conclusions are given in their order."""
        found = self.states.number(State(tuple(members), rules))
        if found == len(self.members):
            self.members.append(np.array(members, dtype=np.intp))
        return found

    def of(self, said: GroupConclusions, finish: Finish) -> int:
        """The number of the state of what a group concludes."""
        numbers = {self.conclusions.number(finish(one)) for one in sorted(said.conclusions)}
        return self.number(sorted(numbers), said.rules)


class SidePart(NamedTuple):
    """Groups that are looked up at one place: for each cell there the number of a state."""

    place: int
    cells: Cells
    states: States


def part_of(place: int, group: Group, finish: Finish) -> SidePart:
    """A group whose columns have this place, as a part; what `finish` makes the same is one."""
    states = States()
    numbers = np.array([states.of(one, finish) for one in group.concluded])
    return SidePart(place, numbers[group.cells.ravel()].astype(np.min_scalar_type(len(states))), states)


class Joined:
    """What states of two kinds come to together, as far as was met."""

    def __init__(self, left: States, right: States, finish: Finish) -> None:
        self.left, self.right, self.finish = left, right, finish
        self.states = States()
        self._pairs = Pairs(self._join)
        self._conclusions = Pairs(self._join_conclusions)

    def look_up(self, left: Numbers, right: Numbers) -> Numbers:
        """The numbers of what these states come to together, two by two. Raises TooMany."""
        return self._pairs.look_up(left, right, (len(self.left), len(self.right)))

    def _join(self, left: int, right: int) -> int:
        first, second = self.left.members[left], self.right.members[right]
        most = len(self.left.conclusions.all), len(self.right.conclusions.all)
        rules = self.left.states.all[left].rules | self.right.states.all[right].rules
        return self.states.number(self._conclusions.every_two(first, second, most), rules)

    def _join_conclusions(self, left: int, right: int) -> int:
        both = join(self.left.conclusions.all[left], self.right.conclusions.all[right])
        return self.states.conclusions.number(self.finish(both))


class SideStates:
    """Some parts joined; `finish` for the whole of them."""

    def __init__(self, parts: Sequence[SidePart], finish: Finish) -> None:
        self.parts = parts
        self.states = parts[0].states
        self._joined: list[Joined] = []
        for part in parts[1:]:
            last = part is parts[-1]
            self._joined.append(Joined(self.states, part.states, finish if last else as_it_is))
            self.states = self._joined[-1].states

    def numbers(self, places: Sequence[Numbers]) -> Numbers:
        """The number of the state of each piece of work. Raises TooMany."""
        found, *others = (part.cells.take(places[part.place], mode="clip") for part in self.parts)
        for own, joined in zip(others, self._joined, strict=True):
            found = joined.look_up(found, own)
        return found
