"""How far a story is from making a reason true: which answers keep it from that, and what would have to be told."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from spectrum.atlas import Choices
from spectrum.rulebook import Rule, Rulebook
from spectrum.rulebook.phrases import answer_words, condition_words
from spectrum.rulebook.tables import chains_of

NOT_TOLD, NOT_YET, IN_PART, FURTHER, OTHERWISE = "not_told", "not_yet", "in_part", "further", "otherwise"
DISTANCES = (NOT_TOLD, NOT_YET, IN_PART, FURTHER, OTHERWISE)
"""How far a told answer is from one that a reason needs: nothing is told; it is told that this is not settled yet; it
goes half the way at most; it goes beyond; it is another answer altogether."""
NOT_SETTLED = " yet"
"""What the statement of an option says that leaves its question unanswered: nobody was asked, or nothing came of it."""
HALF = 2
MOST_WAYS = 64

Way = Mapping[str, frozenset[int]]
"""One way for a reason to be true: name -> the places of the options that it needs there; all of them together."""


@dataclass(frozen=True)
class Shortfall:
    """What keeps a reason from being true, at the way in which it is nearest to that.

    `told` are the names of the answers that say so, and `would` the options (name -> place) that would make it true
    beside everything else that is told.
    """

    distance: str
    told: tuple[str, ...]
    would: Mapping[str, int]


@dataclass(frozen=True)
class Needs:
    """What some rules need, of which one is enough, held against what is told (`choices`: name -> places)."""

    book: Rulebook
    choices: Choices
    rules: tuple[str, ...]

    @cached_property
    def ways(self) -> tuple[Way, ...]:
        """Every way for one of them to hold, with findings followed back to answers."""
        found = itertools.chain.from_iterable(self._ways(self.book.rule[one], ()) for one in self.rules)
        return tuple(itertools.islice(found, MOST_WAYS))

    def _ways(self, rule: Rule, within: tuple[str, ...]) -> Iterator[Way]:
        parts: list[list[Way]] = []
        for one in rule.when:
            if one.name in self.book.looked_at:
                parts.append([{one.name: frozenset(self.book.place[one.name][value] for value in one.values)}])
                continue
            makers = [maker for maker in chains_of(self.book).makers.get(one.name, ()) if maker.id not in within]
            parts.append([way for maker in makers for way in self._ways(maker, (*within, rule.id))])
        for mix in itertools.product(*parts):
            way = _joined(mix)
            if all(way.values()):
                yield way

    @property
    def met_by(self) -> tuple[str, ...]:
        """The names of the answers that make them hold for certain, by the shortest way; none where none does."""
        sure = [way for way in self.ways if all(self._is_sure(name, way[name]) for name in way)]
        shortest: tuple[str, ...] = min((tuple(way) for way in sure), key=len, default=())
        return self._in_order(shortest)

    @property
    def shortfall(self) -> Shortfall:
        """What keeps all of them from holding for certain."""
        return min((self._shortfall(way) for way in self.ways), key=self._how_far)

    def _is_sure(self, name: str, needed: frozenset[int]) -> bool:
        return name in self.choices and set(self.choices[name]) <= needed

    def _shortfall(self, way: Way) -> Shortfall:
        lacking = [name for name in self._in_order(way) if not self._is_sure(name, way[name])]
        distances = {name: self._distance(name, way[name]) for name in lacking}
        # What rules it out is told; only where nothing does is it told what is missing.
        farthest = max(distances.values(), key=DISTANCES.index)
        told = [name for name in lacking if distances[name] != NOT_TOLD]
        return Shortfall(farthest, tuple(told), {name: self._nearest(name, way[name]) for name in lacking})

    def _how_far(self, one: Shortfall) -> tuple[int, int, int]:
        distance = sum(self._steps(name, place) for name, place in one.would.items())
        return len(one.would), DISTANCES.index(one.distance), distance

    def _distance(self, name: str, needed: frozenset[int]) -> str:
        """How far what is told of one question is from what is needed there (one of DISTANCES)."""
        places = self.choices.get(name, ())
        if not places or set(places) & needed or self._says_nothing(name, places):
            return NOT_TOLD
        if all(NOT_SETTLED in self._statement(name, place) for place in places):
            return NOT_YET
        return max((self._one_distance(name, place, needed) for place in places), key=DISTANCES.index)

    def _says_nothing(self, name: str, places: Iterable[int]) -> bool:
        """Whether what is summed up of the partners is that none is told of."""
        return name not in self.book.factor and all(self.book.looked_at[name][one] == "not_known" for one in places)

    def _one_distance(self, name: str, place: int, needed: frozenset[int]) -> str:
        """By the order of the options: the end that is farther from what is needed is its opposite."""
        first, last, end = min(needed), max(needed), len(self.book.looked_at[name]) - 1
        if last - first + 1 > len(needed) or not (first == 0 or last == end or self._sets_limit):
            return OTHERWISE  # what is needed has no end of the order to itself, so no side is its own
        opposite_is_last = end - last > first
        beyond, edge = (place < first, last) if opposite_is_last else (place > last, first)
        if beyond:
            return FURTHER
        whole = abs((end if opposite_is_last else 0) - edge)
        return IN_PART if abs(place - edge) * HALF <= whole else OTHERWISE

    @property
    def _sets_limit(self) -> bool:
        return any(self.book.rule[one].then.cap for one in self.rules)

    def _nearest(self, name: str, needed: frozenset[int]) -> int:
        return min(needed, key=lambda place: (self._steps(name, place), place))

    def _steps(self, name: str, place: int) -> int:
        return min((abs(place - told) for told in self.choices.get(name, ())), default=0)

    def _statement(self, name: str, place: int) -> str:
        value = self.book.looked_at[name][place]
        return answer_words(self.book, name, [value]) if name in self.book.factor else ""

    def _in_order(self, names: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(names, key=self.book.order.__getitem__))


def _joined(mix: Sequence[Way]) -> Way:
    """All of some ways together."""
    found: dict[str, frozenset[int]] = {}
    for way in mix:
        for name, places in way.items():
            found[name] = found[name] & places if name in found else places
    return found


def answers_told(book: Rulebook, choices: Choices, names: Iterable[str]) -> Iterator[str]:
    """Some of the answers about a piece of work, as sentences; `choices` holds the places of their options."""
    for name in names:
        options = [book.looked_at[name][place] for place in choices.get(name, ())]
        if not options:
            yield f"{book.factor[name].question} That is not known any more."
        elif name in book.factor:
            yield answer_words(book, name, options)
        else:
            yield condition_words(book, name, options)
