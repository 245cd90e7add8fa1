"""Proving that nothing is said where it would contradict the advice, or something else that is said.

A sentence that names the advised modes it fits, or the sentences it must never stand beside, is followed back to every
way in which it can come about. Each way is held against every verdict that the answers it leaves open allow.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from spectrum.atlas import NO_MODE, Atlas, Choices, Conclusion, Table
from spectrum.checks.contexts import plainest, told
from spectrum.checks.fault import Fault
from spectrum.checks.faults import impossible_cells
from spectrum.checks.groups import groups_of
from spectrum.checks.seen import Seen
from spectrum.language.words import listed
from spectrum.rulebook import Rule, Rulebook
from spectrum.rulebook.phrases import condition_words, mode_words

Way = Mapping[str, frozenset[str]]
"""One way in which a rule can hold: everything it looks at in the end, with the values that it accepts."""

Findings = Mapping[str, Sequence[Way]]
"""The ways in which each finding can come about."""

RUNNING = "is_running"


@dataclass(frozen=True)
class Incoherence:
    """What is said where it must not be, and how much was held to be right."""

    faults: tuple[Fault, ...]
    counts: dict[str, int]


def incoherence(atlas: Atlas) -> Incoherence:
    """Hold everything that is said beside the advice against every combination of answers."""
    book = atlas.rulebook
    findings = finding_ways(book)
    fitting = [rule for rule in book.current_rules if rule.fits]
    apart = _pairs(book.current_rules)
    found = [fault for rule in fitting for fault in _outside(atlas, rule, ways(rule, findings))]
    for one, other in apart:
        both = both_of(ways(book.rule[one], findings), ways(book.rule[other], findings))
        found += _together(atlas, one, other, both)
    found += [*_without_step(atlas), *_without_practice(atlas)]
    counts = {"sentences that fit wherever they are told": len(fitting), "pairs never told together": len(apart)}
    return Incoherence(tuple(found), counts)


def _pairs(rules: Iterable[Rule]) -> list[tuple[str, str]]:
    """Every two rules in force that must never be told together, once."""
    current = {rule.id: rule for rule in rules}
    named = ((rule.id, other) for rule in current.values() for other in rule.not_with if other in current)
    return sorted({(min(pair), max(pair)) for pair in named})


# -- the ways in which rules come about --------------------------------------------------------------------------------


def finding_ways(book: Rulebook) -> Findings:
    """Every way in which each finding can come about, followed back until nothing new is found."""
    found: dict[str, list[Way]] = {finding.id: [] for finding in book.findings}
    makers = [rule for rule in book.current_rules if rule.then.finding]
    while True:
        before = dict(found)
        for rule in makers:
            found[rule.then.finding] = _widest([*found[rule.then.finding], *ways(rule, found)])
        if found == before:
            return found


def ways(rule: Rule, findings: Findings) -> list[Way]:
    """Every way in which a rule can hold, its findings followed back to what was answered."""
    found: list[Way] = [{one.name: frozenset(one.values) for one in rule.when if one.name not in findings}]
    for condition in rule.when:
        if condition.name in findings:
            found = both_of(found, findings[condition.name])
    return found


def both_of(some: Iterable[Way], more: Iterable[Way]) -> list[Way]:
    """Every mix of two ways, as far as what they look at can be so at once."""
    return _widest(filter(lambda way: all(way.values()), itertools.starmap(_mixed, itertools.product(some, more))))


def _mixed(one: Way, other: Way) -> Way:
    known = {**one, **other}
    return {name: one.get(name, values) & other.get(name, values) for name, values in known.items()}


def _widest(several: Iterable[Way]) -> list[Way]:
    """Some ways without those that another covers."""
    found: list[Way] = []
    for way in several:
        if not any(_covers(wider, way) for wider in found):
            found = [one for one in found if not _covers(way, one)] + [way]
    return found


def _covers(wide: Way, narrow: Way) -> bool:
    """Whether one way holds wherever another does."""
    return all(name in narrow and narrow[name] <= values for name, values in wide.items())


def _choices(book: Rulebook, way: Way) -> Choices:
    """What a way leaves open of the answers about the work; a partner's answers have no say in it."""
    names = [name for name in way if name not in book.reached and not _of_partner(book, name)]
    return {name: sorted(book.looked_at[name].index(value) for value in way[name]) for name in names}


def _of_partner(book: Rulebook, name: str) -> bool:
    return name in book.factor and book.factor[name].scope == "partner"


# -- what they can come to ---------------------------------------------------------------------------------------------


def _conclusions(table: Table, choices: Choices) -> dict[Conclusion, int]:
    """What a table can still conclude, each with the first of its cells that does."""
    axes = [choices.get(name, range(size)) for name, size in zip(table.plan.factors, table.plan.shape, strict=True)]
    at = np.ix_(*axes)
    cells = np.arange(table.plan.size).reshape(table.plan.shape)[at].ravel()
    patterns, first = np.unique(table.pattern[at], return_index=True)
    found: dict[Conclusion, int] = {}
    for pattern, index in zip(patterns.tolist(), first.tolist(), strict=True):
        found.setdefault(table.conclusions[pattern], int(cells[index]))
    return found


class Occurrence(NamedTuple):
    """That a way comes to what is wrong: which tables take part, what of all that can be seen, and the work's name."""

    tables: tuple[Table, ...]
    wrong: Seen
    claimed: str


def _case(atlas: Atlas, way: Way, wrong: Seen) -> str:
    """The plainest case in which a way comes to what is wrong, in words; empty when there is none."""
    found = _found(atlas, way, wrong)
    if found is None:
        return ""
    answers = _plainest(atlas, _choices(atlas.rulebook, way), found)
    named = {"claimed_mode": found.claimed} if found.claimed else {}
    return _told(atlas.rulebook, way, {**answers, **named})


def _found(atlas: Atlas, way: Way, wrong: Seen) -> Occurrence | None:
    """Whether a way can come to what is wrong: with what is practised not known, or known."""
    book, groups = atlas.rulebook, groups_of(atlas)
    choices = _choices(book, way)
    for tables in groups.counting(choices):
        seen = groups.seen(groups.possible(tables, choices))
        for claimed in _names(book, way):
            depth = book.depth(claimed) if claimed in book.mode else NO_MODE
            holds = wrong & groups.mixes.where(way, depth)
            if (seen & holds).any():
                return Occurrence(tables, holds, claimed)
    return None


def can_be(atlas: Atlas, way: Way) -> bool:
    """Whether some situation has all that a way looks for."""
    return _found(atlas, way, groups_of(atlas).mixes.all) is not None


def advised_where(atlas: Atlas, way: Way) -> frozenset[str]:
    """Every mode that can be advised where a way holds that looks at answers about the work alone."""
    groups = groups_of(atlas)
    choices = _choices(atlas.rulebook, way)
    some = [groups.seen(groups.possible(tables, choices)) for tables in groups.counting(choices)]
    depths = np.unique(groups.mixes.advised[np.logical_or.reduce(some)])
    return frozenset(atlas.rulebook.mode_ids[depth] for depth in depths.tolist())


def _names(book: Rulebook, way: Way) -> list[str]:
    """What the work may be called in this way: one of the accepted names, or (empty) not asked."""
    accepted = way.get("claimed_mode")
    if accepted is not None:
        return [one for one in book.looked_at["claimed_mode"] if one in accepted]
    return ["", *book.looked_at["claimed_mode"]] if any(name.startswith("name_and_") for name in way) else [""]


def _plainest(atlas: Atlas, choices: Choices, found: Occurrence) -> dict[str, str]:
    """Answers that bring about what is wrong: groups that need say nothing say nothing."""
    groups, nothing = groups_of(atlas), atlas.orderings.nothing
    fixed = groups.possible(found.tables, choices)
    answers: dict[str, str] = {}
    for at, table in enumerate(found.tables):
        conclusions = _conclusions(table, choices)
        for said in sorted(conclusions, key=lambda one: (one != nothing, conclusions[one])):
            fixed[at] = (groups.packing.pack(said),)
            if (groups.seen(fixed) & found.wrong).any():
                break
        free = said == nothing and choices.keys().isdisjoint(table.plan.factors)
        answers.update({} if free else plainest(atlas, table, [conclusions[said]]))
    return answers


def _told(book: Rulebook, way: Way, answers: Mapping[str, str]) -> str:
    """A case in words: the answers, then what else the way looks at."""
    more = [name for name in way if name not in answers and name not in book.reached]
    said = [told(book, answers)] if answers or not more else []
    return " ".join([*said, *(condition_words(book, name, sorted(way[name])) for name in more)])


# -- what must not be --------------------------------------------------------------------------------------------------


def _outside(atlas: Atlas, rule: Rule, possible: Sequence[Way]) -> Iterator[Fault]:
    """A sentence that can be told beside an advice that it does not fit."""
    book, mixes = atlas.rulebook, groups_of(atlas).mixes
    for depth, mode in enumerate(book.mode_ids):
        if mode in rule.fits:
            continue
        case = next(filter(None, (_case(atlas, way, mixes.advised == depth) for way in possible)), "")
        if case:
            told_with = mode_words(book, [mode])
            says = f"{rule.id} can be told beside the advice of {told_with}, which it does not fit. {case}"
            yield Fault("outside_fits", (rule.id, mode), says)


def _together(atlas: Atlas, one: str, other: str, possible: Iterable[Way]) -> Iterator[Fault]:
    """Two sentences that must never stand together, and can."""
    case = next(filter(None, (_case(atlas, way, groups_of(atlas).mixes.all) for way in possible)), "")
    if case:
        yield Fault("told_together", (one, other), f"{one} and {other} can be told together, and must not. {case}")


def _without_step(atlas: Atlas) -> Iterator[Fault]:
    """Advice with which no next step is sure to come, once everything that decides is answered."""
    book, mixes = atlas.rulebook, groups_of(atlas).mixes
    silent = mixes.all
    for rule in _looking_at_modes(book):
        silent = silent & ~mixes.where({one.name: frozenset(one.values) for one in rule.when}, NO_MODE)
    for depth, mode in enumerate(book.mode_ids):
        case = _case(atlas, {}, silent & (mixes.advised == depth))
        if case:
            says = f"no next step is sure to come with the advice of {mode_words(book, [mode])}. {case}"
            yield Fault("no_next_step", (mode,), says)


def _looking_at_modes(book: Rulebook) -> list[Rule]:
    """The next steps that look at the modes reached and nothing else: neither a name nor an answer can silence them."""
    steps = [rule for rule in book.current_rules if rule.layer == "next_step"]
    return [rule for rule in steps if all(_of_modes(book, one.name) for one in rule.when)]


def _of_modes(book: Rulebook, name: str) -> bool:
    return name in book.reached and not name.startswith("name_and_") and name not in ("core_partners", "pieces_of_work")


def _without_practice(atlas: Atlas) -> Iterator[Fault]:
    """Practice that was told in full, and that no rule names."""
    for table in atlas.work_tables:
        if table.plan.counts(()) or not table.plan.decides:
            continue
        nameless = np.array([said.actual == NO_MODE for said in table.conclusions])[table.pattern]
        nameless &= ~impossible_cells(atlas, table)
        if RUNNING in table.plan.factors:
            nameless &= _running(atlas.rulebook, table)
        if nameless.any():
            case = told(atlas.rulebook, plainest(atlas, table, [int(np.flatnonzero(nameless)[0])]))
            of = listed([name for name in table.plan.factors if name != RUNNING])
            yield Fault("no_practice", table.plan.factors, f"no rule says what this is in practice ({of}): {case}")


def _running(book: Rulebook, table: Table) -> np.ndarray:
    """The cells of work that is running, in a shape that spreads over the table."""
    axis = table.plan.factors.index(RUNNING)
    accepted = [value == "yes" for value in book.looked_at[RUNNING]]
    return np.reshape(accepted, [-1 if index == axis else 1 for index in range(len(table.plan.shape))])
