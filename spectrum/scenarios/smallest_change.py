"""The fewest answers, told otherwise or told besides, that would make a way of working the advice: exact, and bounded.

Changing what is told is looked through whole. Telling more is looked through for one answer and for two.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spectrum.reasoning import Position, Reasoning, expanded
from spectrum.reasoning.effort import ways_of_changing

MOST_LOOKED_THROUGH = 200
"""Through how many of the smallest changes it is looked for one that statements can tell."""
MOST_WAYS_HERE = 60_000
"""Through how many ways to change what is told it is looked: a third of a second."""
MOST_TRIED = 6_000
"""How many pairs of answers are tried, told otherwise or besides."""
MOST_BESIDES = 2
"""Of up to so many answers it is looked whether they would do, also where they were not told."""


@dataclass(frozen=True)
class SmallestChange:
    """The statements to tell, and in how many ways so few answers would do.

    `in_place_of` holds for each of them the line that answers the same question now, or 0 where no line does.
    `besides` tells that answers count that were not told; otherwise only what is told is changed.
    """

    statements: tuple[str, ...]
    ways: int
    besides: bool
    in_place_of: tuple[int, ...] = ()


def smallest_change(reasoning: Reasoning, mode: str) -> SmallestChange | None:
    """The fewest answers that make one mode certain; None where it is so already, or where none were found."""
    position = reasoning.position
    target = 1 << position.atlas.rulebook.depth(mode)
    if position.modes == target:
        return None
    changes = () if ways_of_changing(position) > MOST_WAYS_HERE else reasoning.changes_to(mode)
    size = changes[0].size if changes else MOST_BESIDES + 1
    for count in range(1, min(size, MOST_BESIDES + 1)):
        ways = _besides(position, target, count)
        if ways:
            return SmallestChange(_statements(position, ways[0]), len(ways), besides=True)
    factors = position.atlas.rulebook.factor
    some = itertools.islice((answers for one in changes for answers in expanded(one)), MOST_LOOKED_THROUGH)
    first = next((answers for answers in some if answers.keys() <= factors.keys()), None)
    if first is None:
        return None
    return SmallestChange(_statements(position, first), sum(one.count for one in changes if one.size == size), False)


def _besides(position: Position, target: int, count: int) -> list[Mapping[str, str]]:
    """Every set of so many answers, told or not, that leaves only one mode possible; none where they are too many."""
    names = [name for name in position.factors if name in position.atlas.rulebook.factor]
    sets = list(itertools.combinations(names, count))
    ways = sum(_product(position, some) for some in sets)
    if ways > MOST_TRIED:
        return []
    return [answers for some in sets for answers in _making(position, target, some)]


def _product(position: Position, names: Sequence[str]) -> int:
    found = 1
    for name in names:
        found *= len(position.changeable(name))
    return found


def _making(position: Position, target: int, names: Sequence[str]) -> Iterator[Mapping[str, str]]:
    others = ([one for one in position.changeable(name) if position.choices.get(name) != (one,)] for name in names)
    for options in itertools.product(*others):
        if position.modes_with({name: (option,) for name, option in zip(names, options, strict=True)}) == target:
            yield {name: position.option(name, option) for name, option in zip(names, options, strict=True)}


def _statements(position: Position, answers: Mapping[str, str]) -> tuple[str, ...]:
    factors = position.atlas.rulebook.factor
    return tuple(factors[name].option(option).tells.rstrip(".") for name, option in answers.items())
