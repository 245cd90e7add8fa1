"""A way to change an advice: answers to change together, told over counts where any of several would do."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Atom:
    """One change: a factor, and the options of which any would do as well."""

    factor: str
    options: tuple[str, ...]


@dataclass(frozen=True)
class AnyOf:
    """Any so many of several changes."""

    count: int
    of: tuple[Atom, ...]

    @property
    def sets(self) -> int:
        """How many ways there are to choose them, and an option for each.

        >>> AnyOf(2, (Atom("trust", ("growing", "strong")), Atom("time", ("set_aside",)), Atom("law", ("no",)))).sets
        5
        """
        ways = [1] + [0] * self.count
        for atom in self.of:
            ways = [1] + [ways[at] + ways[at - 1] * len(atom.options) for at in range(1, len(ways))]
        return ways[self.count]


@dataclass(frozen=True)
class Change:
    """Sets of answers that lead to another mode: all of some changes, and so many of each of some others.

    `who` are those who could make the changes: `you`, `partners`, `nobody`.
    """

    all_of: tuple[Atom, ...]
    any_of: tuple[AnyOf, ...]
    who: tuple[str, ...]

    @cached_property
    def size(self) -> int:
        """How many answers change."""
        return len(self.all_of) + sum(one.count for one in self.any_of)

    @cached_property
    def count(self) -> int:
        """For how many exact sets of answers it stands."""
        return math.prod(len(atom.options) for atom in self.all_of) * math.prod(one.sets for one in self.any_of)

    @cached_property
    def atoms(self) -> tuple[Atom, ...]:
        """Every change in it."""
        return (*self.all_of, *(atom for one in self.any_of for atom in one.of))


def expanded(change: Change) -> Iterator[Mapping[str, str]]:
    """Each exact set of answers that a way to change stands for, once: factor -> option.

    >>> some = AnyOf(1, (Atom("trust", ("growing", "strong")), Atom("time", ("set_aside",))))
    >>> for answers in expanded(Change((Atom("law", ("no",)),), (some,), ("you",))):
    ...     print(answers)
    {'law': 'no', 'trust': 'growing'}
    {'law': 'no', 'trust': 'strong'}
    {'law': 'no', 'time': 'set_aside'}
    """
    chosen = (itertools.combinations(one.of, one.count) for one in change.any_of)
    for some in itertools.product(*chosen):
        atoms = [*change.all_of, *itertools.chain.from_iterable(some)]
        for options in itertools.product(*(atom.options for atom in atoms)):
            yield {atom.factor: option for atom, option in zip(atoms, options, strict=True)}
