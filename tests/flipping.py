"""Counts by brute force how few answers flip an advice, from the YAML alone: python -m tests.flipping 1000 0 12000.

The arguments are how many cases, from which on, and of how many sets of changes every one is tried for a case.

It shares no line with what it checks. Two counts are taken. One tries every set of one change, of two, of three and so
on until a set flips the advice, as long as that is not too many sets. The other tries every combination of answers in
each group of questions, and every mix of what they come to.
"""

from __future__ import annotations

import collections
import functools
import itertools
import sys
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from spectrum.atlas import Atlas, load_atlas
from spectrum.rulebook import load_rulebook
from spectrum.situation import Workstream
from spectrum.training.flip import FlipTask

from .conftest import ROOT
from .independent_checker import COMPUTED, MODES, accepted, fired, needs, read, when_of
from .plausible import plausible

RULES = str(ROOT / "rules")
MOST_SETS = 12_000
"""Of so many sets of changes every one is tried for a case."""
STANDS = COMPUTED["essential_partners"]
NOBODY_NAMED, NONE = STANDS.index("not_known"), STANDS.index("none")
PARTNER_QUESTIONS = ("adds_value", "partner_wants", "partner_capacity", "affected", "must_stay_independent")

T = TypeVar("T")
Told = tuple[str, ...]
Answers = Mapping[tuple[str, str], Told]
"""Whom ("" for the work) and what -> the options that may be true."""
Said = tuple[frozenset[int], frozenset[int], int, int, int]
"""What is argued for, what is thrown out, the lowest limit, how much there is to mend, and what is practised."""


class Decider:
    """What every combination of answers leads to, straight from the YAML."""

    def __init__(self) -> None:
        self.options, self.rules, self.head = read(RULES)
        moving = [one for one in self.rules if set(one[3]) & {"for", "discards", "cap", "gap", "actual"}]
        moving = [one for one in moving if "partner_cap" not in one[3]]
        self.groups = self._groups([needs(self.options, self.rules, one) for one in moving])
        self.partner = [
            (one[0], [(name, accepted(self.options, name, said)) for name, said in when_of(one)], None)
            for one in self.rules
            if {"stance", "role"} & set(one[3])
        ]
        self.then = {one[0]: one[3] for one in self.rules}
        self.tests = [self._tests(group) for group in self.groups]
        self.cell, self.group = functools.cache(self._cell), functools.cache(self._group)
        self.stands, self.joined = functools.cache(self._stands), functools.lru_cache(200_000)(self._joined)

    def _groups(self, some: Sequence[set[str]]) -> list[tuple[str, ...]]:
        """Questions that some rule looks at together."""
        groups: list[set[str]] = []
        for names in some:
            near = [one for one in groups if one & names]
            groups = [one for one in groups if one not in near] + [names.union(*near)]
        return [tuple(name for name in self.options if name in one) for one in groups]

    def _tests(self, group: Sequence[str]) -> list[tuple[str, list[tuple[str, set[str]]], str | None]]:
        return [
            (one[0], [(name, accepted(self.options, name, said)) for name, said in when_of(one)], one[3].get("finding"))
            for one in self.rules
            if when_of(one) and needs(self.options, self.rules, one) <= set(group)
        ]

    def _cell(self, at: int, answers: Told) -> Said:
        """What one group concludes when each of its questions has one answer."""
        holding = [self.then[one] for one in fired(self.tests[at], dict(zip(self.groups[at], answers, strict=True)))]
        return (
            frozenset(MODES.index(then["for"]) for then in holding if "for" in then),
            frozenset(MODES.index(mode) for then in holding for mode in then.get("discards", [])),
            min([MODES.index(then["cap"]) for then in holding if "cap" in then], default=4),
            sum("gap" in then and "partner_cap" not in then for then in holding),
            max([MODES.index(then["actual"]) for then in holding if "actual" in then], default=-1),
        )

    def _group(self, at: int, told: tuple[Told, ...]) -> frozenset[Said]:
        """Everything that one group may conclude."""
        return frozenset(self.cell(at, answers) for answers in itertools.product(*told))

    def _stands(self, told: tuple[Told, ...]) -> frozenset[int]:
        """How one partner may stand to the work: a place, the gravest first."""
        found = set()
        for answers in itertools.product(*told):
            holding = fired(self.partner, dict(zip(PARTNER_QUESTIONS, answers, strict=True)))
            stances = [STANDS.index(self.then[one]["stance"]) for one in holding if "stance" in self.then[one]]
            core = any(self.then[one].get("role") == "core" for one in holding)
            found.add(min(stances, default=STANDS.index("willing") if core else NONE))
        return frozenset(found)

    def in_sum(self, partners: Sequence[frozenset[int]]) -> Told:
        """How the partners may stand in sum."""
        if not partners:
            return (STANDS[NOBODY_NAMED],)
        return tuple(STANDS[at] for at in sorted({min(mix) for mix in itertools.product(*partners)}))

    def possible(self, answers: Answers, partners: Sequence[str]) -> frozenset[int]:
        """The ways of working possible (depths)."""
        each = [self.stands(tuple(answers[one, name] for name in PARTNER_QUESTIONS)) for one in partners]
        work = {name: told for (one, name), told in answers.items() if not one}
        work["essential_partners"] = self.in_sum(each)
        return self.joined(
            tuple(self.group(at, tuple(work[name] for name in group)) for at, group in enumerate(self.groups))
        )

    def _joined(self, parts: tuple[frozenset[Said], ...]) -> frozenset[int]:
        return frozenset(self.advised(one) for one in functools.reduce(self.mixed, parts))

    def mixed(self, some: frozenset[Said], others: frozenset[Said]) -> frozenset[Said]:
        return frozenset(
            (a | f, o | d, min(m, n), k + j, max(p, q)) for a, o, m, k, p in some for f, d, n, j, q in others
        )

    def advised(self, said: Said) -> int:
        argued, out, limit, mend, practised = said
        needed = max(argued - out, default=MODES.index(self.head["no_case"]))
        carried = min([MODES.index(one["cap"]) for one in self.head["carrying"] if mend > int(one["more_than"])] + [4])
        return min(needed, limit, max(carried, practised))


def told_of(decider: Decider, piece: Workstream) -> dict[tuple[str, str], Told]:
    """The answers of a piece of work; what is not told may be anything."""
    names = {name for group in decider.groups for name in group} - {"essential_partners"}
    work = {("", name): tuple(piece.answers.get(name, ())) or tuple(decider.options[name]) for name in sorted(names)}
    work["", "is_running"] = (piece.is_running,)
    return work | {
        (one.name, name): tuple(one.answers.get(name, ())) or tuple(decider.options[name])
        for one in piece.partners
        for name in PARTNER_QUESTIONS
    }


def changeable(piece: Workstream, answers: Answers, practice: frozenset[str]) -> list[tuple[str, str]]:
    """What may be changed of it, as far as it can move the way of working."""
    fixed = practice if piece.is_running != "yes" else frozenset({"is_running"})
    return [key for key in answers if key[0] or key[1] not in fixed]


def one_by_one(
    decider: Decider, piece: Workstream, answers: Answers, able: Sequence[tuple[str, str]], most: int
) -> dict[int, int]:
    """The fewest changes for each way of working, by trying every set of one, of two and so on while they are few."""
    partners = [one.name for one in piece.partners]
    found = {next(iter(now)): 0} if len(now := decider.possible(answers, partners)) == 1 else {}
    tried = 0
    for count in itertools.count(1):
        sets = sum(1 for _ in _sets(decider, answers, able, count, most - tried))
        if sets >= most - tried:
            return {**found, -1: count - 1}
        tried += sets
        for changed in _sets(decider, answers, able, count, most):
            modes = decider.possible({**answers, **changed}, partners)
            if len(modes) == 1:
                found.setdefault(next(iter(modes)), count)
    raise AssertionError


def _sets(
    decider: Decider, answers: Answers, able: Sequence[tuple[str, str]], count: int, most: int
) -> Iterator[dict[tuple[str, str], Told]]:
    """Every set of so many changes, and no more than so many sets."""
    found = (
        dict(zip(keys, ((one,) for one in mix), strict=True))
        for keys in itertools.combinations(able, count)
        for mix in itertools.product(
            *([one for one in decider.options[key[1]] if answers[key] != (one,)] for key in keys)
        )
    )
    return itertools.islice(found, max(0, most))


def group_by_group(
    decider: Decider, piece: Workstream, answers: Answers, able: Sequence[tuple[str, str]]
) -> dict[int, int]:
    """The same by every combination of answers in each group, and every mix of what the groups come to."""
    sums = {frozenset({NOBODY_NAMED}): 0}
    if piece.partners:
        sums = {frozenset({NONE}): 0}
        for one in piece.partners:
            ways = _ways(decider, answers, able, [(one.name, name) for name in PARTNER_QUESTIONS])
            own = _least((decider.stands(told), count) for told, count in ways)
            mixes = itertools.product(sums.items(), own.items())
            sums = _least(
                (frozenset(min(mix) for mix in itertools.product(old, new)), a + b) for (old, a), (new, b) in mixes
            )
    parts: dict[frozenset[Said], int] = {frozenset({(frozenset(), frozenset(), 4, 0, -1)}): 0}
    for at, group in enumerate(decider.groups):
        if group == ("essential_partners",):
            ways_here = [((tuple(STANDS[place] for place in sorted(some)),), count) for some, count in sums.items()]
        else:
            ways_here = _ways(decider, answers, able, [("", name) for name in group])
        own = _least((decider.group(at, told), count) for told, count in ways_here)
        parts = _least((decider.mixed(old, new), a + b) for old, a in parts.items() for new, b in own.items())
    modes = _least((frozenset(decider.advised(one) for one in some), count) for some, count in parts.items())
    return {next(iter(some)): count for some, count in modes.items() if len(some) == 1}


def _least(pairs: Iterable[tuple[T, int]]) -> dict[T, int]:
    """Each thing once, with the fewest changes that bring it about."""
    found: dict[T, int] = {}
    for one, count in pairs:
        found[one] = min(count, found.get(one, count))
    return found


def _ways(
    decider: Decider, answers: Answers, able: Sequence[tuple[str, str]], keys: Sequence[tuple[str, str]]
) -> list[tuple[tuple[Told, ...], int]]:
    """Every way to change some answers, and how many of them are changed."""
    each = [
        [answers[key], *((one,) for one in decider.options[key[1]] if answers[key] != (one,) and key in able)]
        for key in keys
    ]
    return [
        (told, sum(one != answers[key] for one, key in zip(told, keys, strict=True)))
        for told in itertools.product(*each)
    ]


def check(atlas: Atlas, decider: Decider, piece: Workstream, most: int = MOST_SETS) -> tuple[dict[int, int], int]:
    """Hold what is reckoned against both counts; gives the fewest by depth, and up to how many changes all were tried."""
    answers = told_of(decider, piece)
    practice = frozenset(one.id for one in atlas.rulebook.factors if one.scope == "practice") | {"is_running"}
    able = changeable(piece, answers, practice)
    task = FlipTask(atlas, piece)
    reckoned = {atlas.rulebook.depth(mode): count for mode, count in task.pars.items()}
    if len(task.now) == 1:
        reckoned[atlas.rulebook.depth(task.now[0])] = 0
    grouped = group_by_group(decider, piece, answers, able)
    assert reckoned == grouped, (piece, reckoned, grouped)
    tried = one_by_one(decider, piece, answers, able, most)
    upto = tried.pop(-1)
    assert tried == {mode: count for mode, count in reckoned.items() if count <= upto}, (piece, reckoned, tried)
    return reckoned, upto


def cases(atlas: Atlas, first: int = 0) -> Iterator[Workstream]:
    """Made-up cases without end, but for those that leave too much open to be counted for a page."""
    pieces = (plausible(atlas.rulebook, seed) for seed in itertools.count(first))
    return (piece for piece in pieces if FlipTask(atlas, piece).is_small_enough)


def main(count: int = 1_000, first: int = 0, most: int = MOST_SETS) -> None:
    """Check so many cases, and say what was found."""
    atlas, decider = load_atlas(load_rulebook()), Decider()
    pars: collections.Counter[int] = collections.Counter()
    whole: collections.Counter[int] = collections.Counter()
    begun = time.perf_counter()
    for piece in itertools.islice(cases(atlas, first), count):
        reckoned, upto = check(atlas, decider, piece, most)
        pars.update(reckoned.values())
        whole[upto] += 1
    sys.stdout.write(
        f"{count} cases in {time.perf_counter() - begun:.0f} s, all equal.\n"
        f"Ways of working by how few changes reach them: {dict(sorted(pars.items()))}\n"
        f"Cases by up to how many changes every set was tried: {dict(sorted(whole.items()))}\n"
    )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
