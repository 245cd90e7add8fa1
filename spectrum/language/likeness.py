"""Which of many sentences is most like what somebody typed: by the pieces of words that both hold, rare ones first.

Pieces of three letters find a sentence behind a slip of the finger, another ending of a word or another order. What a
search costs is bounded by how much of what was typed is looked at.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

LOOKED_AT = 300
"""How many characters of what was typed are looked at."""
LONG = 3
_WORD = re.compile(r"\w+")


class Likeness:
    """Some sentences, and how like each of them a text is."""

    def __init__(self, sentences: Iterable[str]) -> None:
        self.sentences = tuple(sentences)

    @cached_property
    def _pieces(self) -> Sequence[Counter[str]]:
        return [_pieces(one) for one in self.sentences]

    @cached_property
    def _rare(self) -> dict[str, float]:
        """How much a piece counts: the more, the fewer sentences hold it."""
        held = Counter(piece for pieces in self._pieces for piece in pieces)
        return {piece: math.log((1 + len(self.sentences)) / count) for piece, count in held.items()}

    @cached_property
    def _held_by(self) -> dict[str, list[tuple[int, float]]]:
        """For each piece the places of the sentences that hold it, and how much of each it makes."""
        found = defaultdict(list)
        for at, pieces in enumerate(self._pieces):
            size = self._size(pieces)
            for piece, count in pieces.items():
                found[piece].append((at, count * self._rare[piece] / size if size else 0.0))
        return found

    def _size(self, pieces: Counter[str]) -> float:
        return math.sqrt(sum((count * self._rare.get(piece, 0.0)) ** 2 for piece, count in pieces.items()))

    def most_like(self, text: str, most: int, least: float = 0.0) -> list[str]:
        """The sentences most like a text, the nearest first, each at `least` so like it.

        >>> Likeness(["trust is broken", "the law forbids it", "nobody has time"]).most_like("the trust is brocken", 1)
        ['trust is broken']
        """
        return [self.sentences[at] for like, at in self.scored(text)[:most] if like > least]

    def scored(self, text: str) -> list[tuple[float, int]]:
        """How like a text each sentence is (from 0, nothing in common, to 1) with its place, the nearest first.

        What has nothing in common is left out.
        """
        pieces = _pieces(text[:LOOKED_AT])
        unknown = math.log(1 + len(self.sentences))
        size = math.sqrt(sum((count * self._rare.get(piece, unknown)) ** 2 for piece, count in pieces.items()))
        scores: dict[int, float] = defaultdict(float)
        for piece, count in pieces.items():
            weight = count * self._rare.get(piece, 0.0)
            for at, part in self._held_by.get(piece, ()):
                scores[at] += weight * part
        return sorted(((score / size, at) for at, score in scores.items()), key=lambda one: (-one[0], one[1]))

    def covered(self, text: str) -> list[float]:
        """For each sentence how much of a text it holds, from 0 to 1, rare pieces of words counting for more.

        >>> bus, law = Likeness(["lend, borrow or pool buses and rooms", "the law forbids it"]).covered("lend the bus")
        >>> bus > 0.5 > law
        True
        """
        pieces = set(_pieces(text[:LOOKED_AT]))
        unknown = math.log(1 + len(self.sentences))
        weights = {piece: self._rare.get(piece, unknown) for piece in pieces}
        total = sum(weights.values())
        return [sum(weights[one] for one in pieces & held.keys()) / total if total else 0.0 for held in self._pieces]


def _pieces(text: str) -> Counter[str]:
    """The pieces of three letters of each word, with a blank at both of its ends.

    >>> sorted(_pieces("A bus"))
    [' a ', ' bu', 'bus', 'us ']
    """
    words = (f" {word} " for word in _WORD.findall(text.casefold()))
    return Counter(word[at : at + LONG] for word in words for at in range(len(word) - LONG + 1))
