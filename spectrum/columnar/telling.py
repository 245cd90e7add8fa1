"""What an advice tells beside its ways of working, for many pieces of work at once: what stands in the way, and alerts.

It says of each piece just what `advice.obstacles` and `advice.alerts` say of it alone.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from spectrum.advice.deciding import Decision
from spectrum.atlas import Verdict
from spectrum.columnar.alone import decided_of
from spectrum.columnar.decided import Decided, in_words, words_for
from spectrum.columnar.deciding import ColumnarDecider
from spectrum.rulebook import Rule

Words = NDArray[np.uint64]
Mask = NDArray[np.bool_]


class ColumnsTold(NamedTuple):
    """What is told of n pieces of work.

    `conditions` of the advice, other things `to_mend` and `limits` that stand in the way for certain: rules as bits, in
    the order and the shape of `Decided.fired`. `misconceptions` at work: bits in the rulebook's order, shape (n,).
    `doubtful` where answers do not go together, shape (n,).
    """

    conditions: Words
    to_mend: Words
    limits: Words
    misconceptions: Words
    doubtful: Mask


class ColumnarTeller:
    """Tells what stands in the way and which misconceptions are at work, from what was decided."""

    def __init__(self, decider: ColumnarDecider) -> None:
        self.decider = decider
        self.book = decider.atlas.rulebook
        self.lightest, self.deepest = lightest_and_deepest(len(self.book.modes))
        self._partners_cap = self._mask(lambda rule: rule.bound_by == "partners" and bool(rule.then.cap))
        self._counted = self._mask(_is_counted)
        counts = range(sum(map(_is_counted, self.book.current_rules)) + 1)
        self._carried = np.array([decider.atlas.orderings.carried(count) for count in counts], dtype=np.int8)
        self._contradictions = self._mask(lambda rule: rule.layer == "contradiction")
        self._alerts = [
            self._mask(functools.partial(_alerts_to, misconception.id)) for misconception in self.book.misconceptions
        ]
        self._missing = self._by_lightest(self._is_missing)
        # what is in the way of every set of modes as needed, and then the same with too many things to mend
        self._in_the_way = self._with_too_many(self._missing, lambda rule: bool(rule.then.otherwise))
        binding = self._by_lightest(self._binds)
        self._binding = self._with_too_many(binding, lambda rule: bool(rule.then.cap and rule.then.gap))

    def told(self, decided: Decided) -> ColumnsTold:
        """What is told of pieces of work whose questions have one answer, or none at all."""
        too_many = self._too_many(decided)
        lighter = self.deepest[decided.feasible] < self.lightest[decided.needed]
        held_back = too_many | (_any(decided.fired, self._partners_cap) & lighter)
        return self._told(decided, too_many, held_back)

    def told_alone(self, decisions: Sequence[Decision]) -> ColumnsTold:
        """What is told of pieces of work that were decided one by one, whatever was answered about them."""
        decided = decided_of(self.decider.rule_ids, decisions)
        capped = _any(decided.fired, self._partners_cap).tolist()
        too_many = [all(verdict.too_much for verdict in one.verdicts) for one in decisions]
        held_back = [_is_held_back(one.verdicts, by) for one, by in zip(decisions, capped, strict=True)]
        return self._told(decided, np.array(too_many, dtype=np.bool_), np.array(held_back, dtype=np.bool_))

    def _told(self, decided: Decided, too_many: Mask, held_back: Mask) -> ColumnsTold:
        """`too_many` where there are certainly too many things to mend; `held_back` where partners certainly bind."""
        fired = decided.fired
        conditions = _those(fired, self._missing, decided.advised.astype(np.intp))
        needed = decided.needed + too_many * np.intp(len(self.lightest))
        held = np.where(held_back, needed, 0)  # nothing is in the way of no mode
        to_mend = _those(fired & ~conditions, self._in_the_way, held)
        limits = _those(fired, self._binding, needed)
        return ColumnsTold(conditions, to_mend, limits, self._misconceptions(fired), _any(fired, self._contradictions))

    def _too_many(self, decided: Decided) -> Mask:
        """Where there are too many things to mend in every case still possible.

        What is to mend for certain is the least there can be, since nothing may be to mend behind an open question.
        """
        mends = np.zeros(decided.needed.shape, dtype=np.uint8)
        for word, bits in zip(decided.fired, self._counted, strict=True):
            if bits:
                mends += np.bitwise_count(word & bits)
        too_many: Mask = np.maximum(self._carried[mends], self.deepest[decided.actual]) < self.lightest[decided.needed]
        return too_many

    def _misconceptions(self, fired: Words) -> Words:
        kind = np.min_scalar_type((1 << len(self._alerts)) - 1)  # shifting narrow numbers takes a fraction of the time
        found = np.zeros(fired.shape[1], dtype=kind)
        for place, mask in enumerate(self._alerts):
            found |= _any(fired, mask).astype(kind) << kind.type(place)
        return found.astype(np.uint64)

    def _is_missing(self, lightest: int, rule: Rule) -> bool:
        """Whether what is to mend must be mended for a way of working as close as this."""
        return bool(rule.then.otherwise) and self.book.depth(rule.then.otherwise) < lightest

    def _binds(self, lightest: int, rule: Rule) -> bool:
        """Whether a limit stands in the way of work that needs at least this."""
        if not rule.then.cap:
            return False
        cap = self.book.depth(rule.then.cap)
        return cap < lightest or (rule.red_flag and cap == lightest)

    def _with_too_many(self, by_set: Words, holds: Callable[[Rule], bool]) -> Words:
        """For every set of modes, and then for each of them with what else there is with too many things to mend."""
        return np.hstack([by_set, by_set | self._mask(holds)[:, None]])

    def _by_lightest(self, holds: Callable[[int, Rule], bool]) -> Words:
        """Rules as bits for every set of modes, by the lightest of the set; shape (words, sets)."""
        by_depth = {depth: self._mask(functools.partial(holds, depth)) for depth in set(self.lightest.tolist())}
        return np.array([by_depth[depth] for depth in self.lightest.tolist()]).T.copy()

    def _mask(self, holds: Callable[[Rule], bool]) -> Words:
        """The rules of which this holds, as bits; shape (words,)."""
        ids = self.decider.rule_ids
        bits = sum(1 << place for place, rule_id in enumerate(ids) if holds(self.book.rule[rule_id]))
        return in_words(bits, words_for(len(ids)))


@functools.lru_cache(16)
def teller_of(decider: ColumnarDecider) -> ColumnarTeller:
    """The teller of a decider; kept, since making it takes as long as telling of some thousands of pieces of work."""
    return ColumnarTeller(decider)


def lightest_and_deepest(modes: int) -> tuple[NDArray[np.int8], NDArray[np.int8]]:
    """For every set of modes as bits, the depth of its lightest and of its deepest; -1 for no mode."""
    sets = range(1 << modes)
    lightest = [(one & -one).bit_length() - 1 for one in sets]
    deepest = [one.bit_length() - 1 for one in sets]
    return np.array(lightest, dtype=np.int8), np.array(deepest, dtype=np.int8)


def _is_held_back(verdicts: Collection[Verdict], by_partners: bool) -> bool:
    """Whether these partners certainly keep the advice lighter than the need."""
    return all(one.advised < one.needed and (by_partners or one.too_much) for one in verdicts)


def _alerts_to(misconception: str, rule: Rule) -> bool:
    return misconception in rule.then.alerts


def _is_counted(rule: Rule) -> bool:
    """Whether a rule is one more thing to mend of the work itself."""
    return bool(rule.then.gap) and not rule.then.partner_cap


def _those(fired: Words, by_set: Words, sets: NDArray[np.intp]) -> Words:
    """Of the rules that hold, those that there are for the set of each; `by_set` has shape (words, sets)."""
    found = np.zeros_like(fired)
    for word, some, told in zip(fired, by_set, found, strict=True):
        if some.any():
            np.bitwise_and(word, some.take(sets, mode="clip"), out=told)
    return found


def _any(fired: Words, mask: Words) -> Mask:
    """Where one of these rules holds."""
    found = np.zeros(fired.shape[1], dtype=np.bool_)
    for word, bits in zip(fired, mask, strict=True):
        if bits:
            found |= (word & bits) != 0
    return found
