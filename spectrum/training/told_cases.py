"""Cases that somebody has told in full: ordinary cases and worked stories, and how far their answers go together."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from spectrum.input.mistakes import BadInput
from spectrum.rulebook import Rulebook
from spectrum.scenarios import Feature, OrdinaryCase
from spectrum.situation import Workstream
from spectrum.training.stories import Library

MOST_CASES = 150
"""So many cases are looked at, which takes a few seconds; the first of them, where there are more."""

Answer = tuple[str, str]
"""A question and an option of it."""
Doubts = NDArray[np.float64]
Codes = NDArray[np.int64]
NOT_TOLD = -1


def told_cases(book: Rulebook, features: Iterable[Feature], library: Library) -> tuple[Workstream, ...]:
    """The ordinary cases that scenarios start from, and the pieces of work of all stories; each once."""
    ordinary = {case: None for one in features for scenario in one.scenarios for case in scenario.cases}
    pieces = (*_ordinary(book, ordinary), *(story.piece for story in library.stories))
    found: dict[str, Workstream] = {}
    for piece in pieces:
        found.setdefault(piece.title, piece)
    return tuple(itertools.islice(found.values(), MOST_CASES))


def _ordinary(book: Rulebook, cases: Iterable[OrdinaryCase]) -> Iterator[Workstream]:
    """The cases that speak of this rulebook's questions."""
    for case in cases:
        try:
            yield case.piece(book)
        except BadInput:
            continue


@dataclass(frozen=True)
class Together:
    """Which answers go together in cases that were told.

    Two answers are doubtful together when no told case has both, and the more so the more cases would have both if
    answers were dealt out by chance: the number of such cases is the doubt. Of answers that are rare, little is known,
    and the doubt is small.
    """

    cases: Sequence[Workstream]

    @cached_property
    def places(self) -> dict[Answer, int]:
        """Every answer that was told, with its place in `doubts`."""
        return {one: at for at, one in enumerate(self._counts)}

    @cached_property
    def _told(self) -> list[list[Answer]]:
        return [answers_told(piece) for piece in self.cases]

    @cached_property
    def _counts(self) -> Counter[Answer]:
        return Counter(itertools.chain.from_iterable(self._told))

    @cached_property
    def doubts(self) -> Doubts:
        """How doubtful each two answers are together: in how many cases chance would have brought both; 0 where told.

        The last row and column stand for answers that no case tells, of which nothing is known.
        """
        size = len(self.places) + 1
        counts = np.array([*self._counts.values(), 0], dtype=np.float64)
        found = np.outer(counts, counts) / max(1, len(self.cases))
        for told in self._told:
            at = [self.places[one] for one in told]
            found[np.ix_(at, at)] = 0
        assert found.shape == (size, size)
        return found

    def kinship(self, coded: Codes, name: str, among: Collection[str]) -> float:
        """How far the told case with this answer that is most like a situation agrees with it in some other questions.

        The share of what both tell, the question left out; 1 where no case tells the answer, so that nothing is known.
        """
        column = self.columns[name]
        alike = self._codes[self._codes[:, column] == coded[column]]
        asked = np.array([one in among and one != name for one in self.columns])
        both = (alike != NOT_TOLD) & (coded != NOT_TOLD) & asked
        agree = ((alike == coded) & both).sum(axis=1)
        return float((agree / np.maximum(1, both.sum(axis=1))).max(initial=0)) if len(alike) else 1.0

    def coded(self, told: Iterable[Answer]) -> Codes:
        """What is told, as numbers: one entry a question."""
        found = np.full(len(self.columns), NOT_TOLD)
        for one in told:
            if one[0] in self.columns:
                found[self.columns[one[0]]] = self.place(one)
        return found

    @cached_property
    def columns(self) -> dict[str, int]:
        """The entry of each question in `coded`."""
        return {name: at for at, name in enumerate(dict.fromkeys(name for name, _ in self._counts))}

    @cached_property
    def _codes(self) -> Codes:
        return np.stack([self.coded(told) for told in self._told])

    def place(self, answer: Answer) -> int:
        return self.places.get(answer, len(self.places))


def answers_told(piece: Workstream) -> list[Answer]:
    """The answers about the work that are settled, and whether it runs."""
    told = [(name, options[0]) for name, options in piece.answers.items() if len(options) == 1]
    return [*told, ("is_running", piece.is_running)] if piece.is_running else told
