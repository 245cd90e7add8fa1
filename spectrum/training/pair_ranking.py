"""Which near-miss pairs are worth telling: the most surprising ones first, and not all of them about one question.

*Surprise* is measured. A pair is a change of one answer that moves the advice so many steps in one direction. Its
surprise is how rarely just this change (this question, from this option to that) moves the advice at least as far in
that direction, over all situations that pairs are mined from: those told in full, and all that lie one answer away from
them and go together. One in 64 is six bits. So a jump over several ways of working surprises more than a step, and so
does a change that mostly leaves everything as it is, or that mostly moves the advice the other way. What misconceptions
would say is no part of it: each would say the same of both situations of a pair.

*Believable* is measured too, against the cases that were told. No two answers are told together that no case has
together although chance alone would have brought `MOST_DOUBT` such cases. And for each changed answer, as far as any
case tells it, one that does agrees with the situation in `LEAST_KINSHIP` of all else that both tell, and in as much of
what both tell of the work itself. A question that would have no pair then is told with more doubt, up to
`MOST_DOUBT_AT_ALL`.

*Different*: pairs come in rounds. In each round every question has one pair, the most surprising first, and a question
comes with two other ways of working before it comes with the same ones again. It comes with a case only once. Of pairs
that are surprising within one bit of each other, the case counts that has been told least, then the one that is changed
least, whose two options are nearest, and that is doubted least.
"""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from spectrum.atlas import Atlas
from spectrum.rulebook import Rulebook
from spectrum.situation import AnswerKey
from spectrum.training.pair_mining import NOT_TOGETHER, Around, go_together
from spectrum.training.told_cases import Answer, Doubts, Together, answers_told

MOST_PAIRS = 60
MOST_DOUBT, MOST_DOUBT_AT_ALL = 1.0, 2.0
LEAST_KINSHIP = 0.6
WHAT_WORK_IT_IS = ("context", "workstream")
MOST_TRIED = 40
"""Of so many pairs of a lesson it is looked, one after the other, whether both situations go together."""
WITHIN_ONE_BIT = 2

Steps = NDArray[np.int64]
Change = tuple[str, str, str]
"""A question, and the options from which and to which its answer changes."""
Lesson = tuple[str, frozenset[str]]
"""A question, and the two ways of working between which it decides."""


@dataclass(frozen=True)
class NearMiss:
    """Two situations one answer apart, of which different ways of working are advised.

    Both are the told case of this title, with the answers `changed` (at most one) first. `key` says whom and what the
    one answer is about in which they differ, `options` are the two, in their question's order, and `ways` the mode that
    is advised with each. Of `of` situations in which that answer could change so, `moved` move as far.
    """

    case: str
    changed: tuple[tuple[AnswerKey, str], ...]
    key: AnswerKey
    options: tuple[str, str]
    ways: tuple[str, str]
    moved: int
    of: int

    @property
    def surprise(self) -> float:
        """How surprising it is, in bits."""
        return -math.log2(self.moved / self.of)


@dataclass(frozen=True)
class Shares:
    """How often each change of an answer moves the advice, and how far.

    `counts` holds for each change how many situations it moves by -4 to 4 steps (with five ways of working).
    """

    counts: Mapping[Change, Steps]
    deepest: int

    def of(self, change: Change, steps: int) -> tuple[int, int]:
        """In how many situations a change moves the advice at least so far this way, and in how many it could."""
        found = self.counts[change]
        far = found[self.deepest + steps :] if steps > 0 else found[: self.deepest + steps + 1]
        return int(far.sum()), int(found.sum())


def shares_of(book: Rulebook, near: Iterable[Around]) -> Shares:
    """How often each change of an answer moves the advice, over all plausible situations."""
    deepest = len(book.modes) - 1
    counts: dict[Change, Steps] = {}
    for one in near:
        for key, entries in one.levers.items():
            first = one.moves[entries[0] - 1]
            options = [first.now, *(one.moves[at - 1].option for at in entries)]
            rows = one.plausible & (one.advised[:, entries[0]] != NOT_TOGETHER)
            depths = one.advised[np.ix_(rows, [0, *entries])]
            steps = depths[:, None, :] - depths[:, :, None]
            found = np.stack([(steps == step).sum(axis=0) for step in range(-deepest, deepest + 1)], axis=-1)
            for at, before in enumerate(options):
                for to, after in enumerate(options):
                    if at != to:
                        change = (key[1], before, after)
                        counts[change] = counts.get(change, 0) + found[at, to]
    return Shares(counts, deepest)


def ranked(atlas: Atlas, near: Sequence[Around], together: Together, most: int = MOST_PAIRS) -> tuple[NearMiss, ...]:
    """The pairs worth telling, the most surprising first in each round; the same for the same cases."""
    shares = shares_of(atlas.rulebook, near)
    found = [one for at, around in enumerate(near) for one in _found(atlas.rulebook, shares, together, at, around)]
    return tuple(_in_rounds(atlas, near, found, most))


# -- what is found -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Candidate:
    """A pair that could be told: the case and entries of its two moves (0 for none), and what it is measured by."""

    around: int
    before: int
    move: int
    lesson: Lesson
    share: Fraction
    moved: int
    of: int
    doubt: float
    is_believable: bool
    gap: int

    @cached_property
    def order(self) -> tuple[object, ...]:
        return self.share, bool(self.before), self.doubt, self.gap, self.around, self.before, self.move


def _found(book: Rulebook, shares: Shares, together: Together, at: int, around: Around) -> Iterator[Candidate]:
    worst, total = _doubts(together, around)
    for before, move in around.pairs.tolist():
        if worst[before, move] >= MOST_DOUBT_AT_ALL:
            continue
        one = around.moves[move - 1]
        depths = int(around.advised[before, 0]), int(around.advised[before, move])
        moved, of = shares.of((one.key[1], one.now, one.option), depths[1] - depths[0])
        options = book.place[one.key[1]]
        yield Candidate(
            around=at,
            before=before,
            move=move,
            lesson=(one.key[1], frozenset(book.mode_ids[depth] for depth in depths)),
            share=Fraction(moved, of),
            moved=moved,
            of=of,
            doubt=round(float(total[before, move]), 6),
            is_believable=bool(worst[before, move] < MOST_DOUBT) and _is_kindred(book, together, around, before, move),
            gap=abs(options[one.now] - options[one.option]),
        )


def _is_kindred(book: Rulebook, together: Together, around: Around, before: int, move: int) -> bool:
    """Whether for each changed answer some told case that has it is like the situation in enough of all else."""
    told = dict(answers_told(around.piece))
    about_the_work = frozenset(one.id for one in book.factors if one.scope in WHAT_WORK_IT_IS)
    changed: list[str] = []
    for one in (around.moves[at - 1] for at in (before, move) if at):
        if not one.key[0]:
            told[one.key[1]] = one.option
            changed.append(one.key[1])
            coded = together.coded(told.items())
            kinship = (together.kinship(coded, name, some) for name in changed for some in (told, about_the_work))
            if any(share < LEAST_KINSHIP for share in kinship):
                return False
    return True


def _doubts(together: Together, around: Around) -> tuple[Doubts, Doubts]:
    """How doubtful what is told after any two moves is: the most doubtful two answers, and all of them in sum."""
    told = answers_told(around.piece)
    names = [name for name, _ in told]
    now = np.array([together.place(one) for one in told])
    new = np.array([together.place(_answer(move.key, move.option)) for move in around.moves])
    beside = together.doubts[np.ix_(new, now)]
    columns = [names.index(move.key[1]) if not move.key[0] else -1 for move in around.moves]
    for row, column in enumerate(columns):
        if column >= 0:
            beside[row, column] = 0
    size = len(around.moves) + 1
    worst, total = np.zeros((size, size)), np.zeros((size, size))
    worst[0, 1:], total[0, 1:] = beside.max(axis=1), beside.sum(axis=1)
    for row, column in enumerate(columns):
        rest = beside.copy()  # what stands beside each other move, once this one is made
        if column >= 0:
            rest[:, column] = together.doubts[new, new[row]]
        worst[row + 1, 1:] = np.maximum(rest.max(axis=1), beside[row].max())
        total[row + 1, 1:] = rest.sum(axis=1) + beside[row].sum()
    return worst, total


def _answer(key: AnswerKey, option: str) -> Answer:
    """An answer about the work; what partners answer each for itself is not compared."""
    return ("", "") if key[0] else (key[1], option)


# -- in which order ----------------------------------------------------------------------------------------------------


def _in_rounds(atlas: Atlas, near: Sequence[Around], found: Iterable[Candidate], most: int) -> list[NearMiss]:
    found = list(found)
    believable = {one.lesson[0] for one in found if one.is_believable}
    lessons: dict[Lesson, list[Candidate]] = {}
    for one in sorted(found, key=lambda one: one.order):
        if one.is_believable or one.lesson[0] not in believable:
            lessons.setdefault(one.lesson, []).append(one)
    waiting: dict[str, list[list[Candidate]]] = {}
    for (name, _), some in lessons.items():  # the most surprising first, since dictionaries keep their order
        waiting.setdefault(name, []).append(some)
    told: Counter[int] = Counter()
    pairs: list[Candidate] = []
    while waiting and len(pairs) < most:
        of_each = [_next(atlas, near, some, told) for some in waiting.values()]
        pairs += sorted((one for one in of_each if one is not None), key=lambda one: one.order)
        waiting = {name: some for name, some in waiting.items() if some}
    return [_near_miss(atlas.rulebook, near[one.around], one) for one in pairs[:most]]


def _next(atlas: Atlas, near: Sequence[Around], lessons: list[list[Candidate]], told: Counter[int]) -> Candidate | None:
    """The next pair of a question: of the lesson whose turn it is, which then waits for its turn with other cases."""
    while lessons:
        some = lessons.pop(0)
        one = _best(atlas, near, some, told)
        if one is not None:
            told[one.around] += 1
            others = ([other for other in left if other.around != one.around] for left in (*lessons, some))
            lessons[:] = filter(None, others)
            return one
    return None


def _best(atlas: Atlas, near: Sequence[Around], some: Sequence[Candidate], told: Counter[int]) -> Candidate | None:
    """Of pairs nearly as surprising as the first, the one of the case told least whose situations both go together."""
    most = WITHIN_ONE_BIT * some[0].share
    nearly = [one for one in some if one.share <= most]
    by_case = sorted(nearly, key=lambda one: (told[one.around], bool(one.before), one.gap, one.doubt, one.order))[
        :MOST_TRIED
    ]
    after = [near[one.around].moved(one.before, one.move) for one in by_case]
    return next(itertools.compress(by_case, go_together(atlas, after)), None)


def _near_miss(book: Rulebook, around: Around, one: Candidate) -> NearMiss:
    """A pair in the order of its question's options, which says nothing of what was told first."""
    move = around.moves[one.move - 1]
    ways = [book.mode_ids[int(around.advised[one.before, at])] for at in (0, one.move)]
    both = sorted(zip((move.now, move.option), ways, strict=True), key=lambda of: book.place[move.key[1]][of[0]])
    changed = ((around.moves[one.before - 1].key, around.moves[one.before - 1].option),) if one.before else ()
    (first, way), (second, other) = both
    return NearMiss(around.piece.title, changed, move.key, (first, second), (way, other), one.moved, one.of)
