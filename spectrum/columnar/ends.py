"""What verdicts lead to, as bits: the modes reached, how they compare, and the rules that look at them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from spectrum.advice.look import compared
from spectrum.atlas import NO_MODE, Conclusion, Orderings, Verdict
from spectrum.columnar.decided import NO, OPEN, YES, Words, in_words
from spectrum.columnar.masks import RuleMasks
from spectrum.columnar.pairs import Numbered
from spectrum.rulebook import Rulebook
from spectrum.situation import CONTEXT

ASPECTS = ("advised", "needed", "feasible", "actual")
IS_SAFE, IS_UNSAFE = 1, 2
SAFETY = np.array([OPEN, NO, YES, OPEN], dtype=np.uint8)


class VerdictWords:
    """Two words for each verdict met, for each thing that the work can be called (the first is nothing).

    One has a bit for each value of each name reached, the other for each mode of each aspect and for safety. What
    several verdicts leave possible is their words joined by `or`.
    """

    def __init__(self, rulebook: Rulebook, orderings: Orderings) -> None:
        self.rulebook, self.orderings = rulebook, orderings
        named = (rulebook.depth(one) if one in rulebook.mode else NO_MODE for one in rulebook.looked_at[CONTEXT[1]])
        self.claimed = (NO_MODE, *named)
        self.names = tuple(compared(rulebook, orderings.verdict(orderings.nothing), NO_MODE))
        self.verdicts: Numbered[Verdict] = Numbered()
        self._words: Words = np.zeros((0, len(self.claimed), 2), dtype=np.uint64)

    def number(self, said: Conclusion) -> int:
        """The number of the verdict that a conclusion comes to."""
        found = self.verdicts.number(self.orderings.verdict(said))
        if found == len(self._words):
            self._words = np.concatenate([self._words, self._of(self.verdicts.all[found])[None]])
        return found

    def joined(self, numbers: Sequence[int]) -> Words:
        """What these verdicts leave possible; shape (things it can be called, 2)."""
        found: Words = self._words[numbers[0]]
        return found if len(numbers) == 1 else np.bitwise_or.reduce(self._words[numbers], axis=0)

    def _of(self, verdict: Verdict) -> Words:
        depths = [getattr(verdict, aspect) for aspect in ASPECTS]
        safety = IS_UNSAFE if verdict.advised < verdict.safety else IS_SAFE
        modes = bytes([*(1 << depth if depth != NO_MODE else 0 for depth in depths), safety])
        word = int.from_bytes(modes, "little")
        return np.array([[self._reached(verdict, claimed), word] for claimed in self.claimed], dtype=np.uint64)

    def _reached(self, verdict: Verdict, claimed: int) -> int:
        """The names reached in the order of the rulebook, a bit for each of their values."""
        word, start = 0, 0
        for name, value in compared(self.rulebook, verdict, claimed).items():
            word |= 1 << start + self.rulebook.place[name][value]
            start += len(self.rulebook.looked_at[name])
        return word


class Ends:
    """The rows of rules and modes that verdicts lead to, for each thing that the work can be called."""

    def __init__(self, words: VerdictWords, masks: RuleMasks, always: Words, scattered: int) -> None:
        self.words, self.always = words, always
        self.named = len(words.claimed)
        self.scattered = in_words(scattered, always.size)
        self._ends: Numbered[tuple[bytes, int]] = Numbered()
        self._table: Words = np.zeros((0, always.size + 1), dtype=np.uint64)
        self._by_values = [masks.of_sets(name) for name in words.names]

    def number(self, verdicts: Sequence[int], rules: int) -> int:
        """The number of what these verdicts lead to, and some rules, as bits, that hold for certain beside them."""
        return self._ends.number((self.words.joined(verdicts).tobytes(), rules))

    @property
    def table(self) -> Words:
        """Every row so far: for each end one for each thing that the work can be called."""
        table = self._table
        missing = self._ends.all[len(table) // self.named :]
        if missing:
            self._table = table = np.concatenate([table, self._rows(missing)])
        return table

    def _rows(self, ends: Sequence[tuple[bytes, int]]) -> Words:
        words = np.frombuffer(b"".join(one for one, _ in ends), dtype=np.uint64).reshape(-1, 2)
        certain = np.array([in_words(rules, self.always.size) for _, rules in ends]).repeat(self.named, axis=0)
        rows = self.always & (certain | ~self.scattered)
        reached = words[:, 0].copy()
        for by_values in self._by_values:
            rows &= by_values[reached & np.uint64(len(by_values) - 1)]
            reached >>= np.uint64(len(by_values).bit_length() - 1)
        modes = words[:, 1:].copy()
        safety = modes.view(np.uint8)[:, len(ASPECTS)]
        safety[:] = SAFETY[safety]
        return np.hstack([rows, modes])
