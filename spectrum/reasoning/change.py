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

    @property
    def size(self) -> int:
        """How many answers change."""
        return 1

    @property
    def sets(self) -> int:
        """How many ways there are to make it."""
        return len(self.options)

    @property
    def atoms(self) -> tuple[Atom, ...]:
        """Every change in it: itself."""
        return (self,)


@dataclass(frozen=True)
class AnyOf:
    """Any so many of several changes, each of which may itself be so many of several; all of them go together."""

    count: int
    of: tuple[Atom | AnyOf, ...]

    @property
    def size(self) -> int:
        """How many answers change at least."""
        return sum(sorted(one.size for one in self.of)[: self.count])

    @property
    def sets(self) -> int:
        """How many ways there are to choose them, and an option for each.

        >>> law, trust = Atom("law", ("no",)), Atom("trust", ("growing", "strong"))
        >>> AnyOf(2, (trust, Atom("time", ("set_aside",)), law)).sets
        5
        >>> AnyOf(1, (law, AnyOf(2, (trust, Atom("time", ("set_aside",)))))).sets
        3
        """
        ways = [1] + [0] * self.count
        for one in self.of:
            ways = [1] + [ways[at] + ways[at - 1] * one.sets for at in range(1, len(ways))]
        return ways[self.count]

    @property
    def atoms(self) -> tuple[Atom, ...]:
        """Every change in it."""
        return tuple(itertools.chain.from_iterable(one.atoms for one in self.of))


Part = Atom | AnyOf


@dataclass(frozen=True)
class Change:
    """Sets of answers that lead to another mode: all of some changes, and so many of each of some others.

    `who` are those who could make the changes: `you`, `partners`, `nobody`.
    """

    all_of: tuple[Atom, ...]
    any_of: tuple[AnyOf, ...]
    who: tuple[str, ...]

    @property
    def parts(self) -> tuple[Part, ...]:
        """All that has to change: each change, and each choice of so many."""
        return (*self.all_of, *self.any_of)

    @cached_property
    def size(self) -> int:
        """How many answers change at least; in a list of `changes_to`, in every set."""
        return sum(one.size for one in self.parts)

    @cached_property
    def count(self) -> int:
        """For how many exact sets of answers it stands."""
        return math.prod(one.sets for one in self.parts)

    @cached_property
    def atoms(self) -> tuple[Atom, ...]:
        """Every change in it."""
        return tuple(itertools.chain.from_iterable(one.atoms for one in self.parts))


def expanded(change: Change) -> Iterator[Mapping[str, str]]:
    """Each exact set of answers that a way to change stands for, once: factor -> option.

    >>> some = AnyOf(1, (Atom("trust", ("growing", "strong")), Atom("time", ("set_aside",))))
    >>> for answers in expanded(Change((Atom("law", ("no",)),), (some,), ("you",))):
    ...     print(answers)
    {'law': 'no', 'trust': 'growing'}
    {'law': 'no', 'trust': 'strong'}
    {'law': 'no', 'time': 'set_aside'}
    """
    return map(dict, _ways(AnyOf(len(change.parts), change.parts)))


def _ways(one: Part) -> Iterator[tuple[tuple[str, str], ...]]:
    """Each way to make a change, or so many of several: answers as factors with options."""
    if isinstance(one, Atom):
        yield from (((one.factor, option),) for option in one.options)
        return
    for some in itertools.combinations(one.of, one.count):
        for mix in itertools.product(*map(_ways, some)):
            yield tuple(itertools.chain.from_iterable(mix))
