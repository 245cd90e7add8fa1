"""In which order to make several changes, and what would be advised after each."""

from __future__ import annotations

import functools
import heapq
import itertools
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from spectrum.atlas import Choices
from spectrum.reasoning.changes import SingleChange, who_could
from spectrum.reasoning.position import Position
from spectrum.rulebook.model import WHO

MOST_ORDERED = 7
"""For so many changes an order is looked for: no set of them is looked at twice, and there are 128."""

Contradicts = Callable[[Choices], bool]
"""Whether the guidance would ask again about some answers (places of options), as they seem not to go together."""


@dataclass(frozen=True)
class Order:
    """Changes in the order to make them in: each with every mode still possible once it is made.

    `contradictory` counts the stages on the way at which some answers seem not to go together; 0 where any order
    avoids them all.
    """

    steps: tuple[SingleChange, ...]
    contradictory: int


def order_of(position: Position, answers: Mapping[str, str], contradicts: Contradicts) -> Order | None:
    """The best order to change some answers in (factor -> option); None for more than can be tried.

    It passes the fewest stages at which answers contradict each other, then gets lighter the fewest times; of equals,
    what you could do yourself comes first, then what partners could, and then the rulebook's order counts.
    """
    if len(answers) > MOST_ORDERED:
        return None
    book = position.atlas.rulebook
    in_turn = list(book.looked_at)
    names = sorted(answers, key=lambda name: (WHO.index(who_could(book, name)), in_turn.index(name)))
    places = {name: (book.looked_at[name].index(answers[name]),) for name in names}

    def stage(made: int) -> Choices:
        return {name: places[name] for at, name in enumerate(names) if made >> at & 1}

    modes = functools.cache(lambda made: position.modes_with(stage(made)))
    contradictory = functools.cache(lambda made: contradicts({**position.choices, **stage(made)}))
    order = best_order(len(names), modes, contradictory)
    passed = list(itertools.accumulate(1 << at for at in order))
    told = ((names[at], position.names(modes(made))) for at, made in zip(order, passed, strict=True))
    steps = tuple(SingleChange(name, answers[name], advised) for name, advised in told)
    return Order(steps, sum(contradictory(made) for made in passed[:-1]))


def best_order(count: int, modes: Callable[[int], int], contradictory: Callable[[int], bool]) -> tuple[int, ...]:
    """The best order for so many changes, numbered by how gladly they come first.

    Of a set of them, in bits, `modes` tells the modes possible once it is made, in bits too, and `contradictory`
    whether its answers contradict each other. Here either change alone leads nowhere yet, and the first alone
    contradicts something:

    >>> best_order(2, [4, 4, 4, 8].__getitem__, [False, True, False, False].__getitem__)
    (1, 0)

    Nothing contradicts here, but the first alone would make it lighter:

    >>> best_order(2, [4, 2, 4, 8].__getitem__, lambda made: False)
    (1, 0)
    """
    # The cheapest beginning goes on first. It is weighed only when its turn comes, since most often the first order
    # that is tried costs nothing, and looking at a set takes long.
    begun: list[tuple[int, int, tuple[int, ...], bool]] = [(0, 0, (), True)]
    done: set[int] = set()
    while True:
        passed, lighter, order, weighed = heapq.heappop(begun)
        made = sum(1 << at for at in order)
        if not weighed:
            lighter += _is_lighter(modes(made), modes(made ^ 1 << order[-1]))
            passed += len(order) < count and contradictory(made)
            heapq.heappush(begun, (passed, lighter, order, True))
        elif len(order) == count:
            return order
        elif made not in done:
            done.add(made)
            for at in (at for at in range(count) if not made >> at & 1):
                heapq.heappush(begun, (passed, lighter, (*order, at), False))


def _is_lighter(modes: int, before: int) -> bool:
    """Whether some modes possible reach less deep than those before, or begin lighter."""
    return modes.bit_length() < before.bit_length() or modes & -modes < before & -before
