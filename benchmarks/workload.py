"""What all are asked: the shipped rules as plain data, and pieces of work made from them with a fixed seed."""

from __future__ import annotations

import itertools
import json
import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from benchmarks.peers.columns import Codes
from benchmarks.peers.plain import PlainRule, PlainRules, Said
from spectrum.advice import decide
from spectrum.atlas import NO_MODE, Atlas, Orderings, Verdict
from spectrum.columnar import UNKNOWN, CodedColumns
from spectrum.rulebook import Rule, Rulebook
from spectrum.rulebook.tables import chains_of
from spectrum.situation import CONTEXT, Workstream
from tests.plausible import plausible

SEED = 17
MOST_OPEN = 3
"""How many answers are taken out of a piece of work that is told in part."""

Told = dict[str, str]
"""A piece of work: question id -> option id, without what is not answered."""


class Part(NamedTuple):
    """A piece of work told in part, and every way in which the rest of it can be answered."""

    told: Told
    completions: list[Told]


class Expected(NamedTuple):
    """What a decision has to come to: the rules that hold for certain, and the depths still possible."""

    ids: frozenset[str]
    needed: frozenset[int]
    feasible: frozenset[int]
    advised: frozenset[int]
    actual: frozenset[int]


def plain_rules(book: Rulebook) -> PlainRules:
    """The rules that look at answers about a piece of work and at nothing else, each after those it rests on."""
    columns, orderings = CodedColumns(book), Orderings(book)
    chains = chains_of(book)
    rules = [
        rule
        for rule in book.current_rules
        if rule.when and columns.options.keys() >= set(chains.factors(chains.behind(rule).values()))
    ]
    return PlainRules(
        options=columns.options,
        rules=tuple(_plain(orderings, rule) for rule in _makers_first(rules)),
        no_case=orderings.no_case,
        deepest=orderings.deepest,
        carrying=orderings.carrying,
    )


def _plain(orderings: Orderings, rule: Rule) -> PlainRule:
    said = orderings.of(rule)
    told = Said(said.argued, said.discarded, said.limit, said.mend, said.actual)
    return PlainRule(rule.id, tuple((one.name, one.values) for one in rule.when), rule.then.finding, told)


def _makers_first(rules: Sequence[Rule]) -> list[Rule]:
    made = {rule.then.finding for rule in rules} - {""}
    left: list[Rule] = list(rules)
    found: list[Rule] = []
    while left:
        waiting = {rule.then.finding for rule in left} & made
        rests = [any(one.name in waiting for one in rule.when) for rule in left]
        found += [rule for rule, does in zip(left, rests, strict=True) if not does]
        left = list(itertools.compress(left, rests))
    return found


def settled(book: Rulebook, count: int, seed: int = SEED) -> list[Told]:
    """Pieces of work that are told in full: half as people could tell them, half wholly at random."""
    usual = itertools.islice(_plausible(book, seed), count - count // 2)
    dice = random.Random(seed)
    options = CodedColumns(book).options
    anything = [{name: dice.choice(some) for name, some in options.items()} for _ in range(count // 2)]
    mixed = [*usual, *anything]
    dice.shuffle(mixed)
    return mixed


def in_part(book: Rulebook, count: int, seed: int = SEED) -> list[Part]:
    """The same, each with one to three answers taken out that somebody gave."""
    dice = random.Random(seed)
    options = CodedColumns(book).options
    found = []
    for whole in settled(book, count, seed + 1):
        asked = [name for name in whole if name not in CONTEXT]
        open_ = dice.sample(asked, dice.randint(1, MOST_OPEN))
        told = {name: option for name, option in whole.items() if name not in open_}
        mixes = itertools.product(*(options[name] for name in open_))
        found.append(Part(told, [{**told, **dict(zip(open_, mix, strict=True))} for mix in mixes]))
    return found


def _plausible(book: Rulebook, seed: int) -> Iterator[Told]:
    """Pieces of work as people could tell them, of whoever asks alone, with every question answered that is asked."""
    for number in itertools.count(seed * 1_000_000):
        piece = plausible(book, number)
        asked = sum(_is_asked(book, name, piece.is_running) for name in CodedColumns(book).names)
        told = told_of(piece)
        if not piece.partners and len(told) == asked - (not piece.claimed_mode):
            yield told


def _is_asked(book: Rulebook, name: str, running: str) -> bool:
    factor = book.factor[name]
    return factor.scope != "practice" or running == "yes" or (factor.also_when_planned and running == "talking")


def told_of(piece: Workstream) -> Told:
    """A piece of work as plain answers."""
    context = {name: getattr(piece, name) for name in CONTEXT}
    answers = {name: options[0] for name, options in piece.answers.items()}
    return {name: option for name, option in {**context, **answers}.items() if option}


def expected(atlas: Atlas, rules: PlainRules, pieces: Iterable[Mapping[str, str]]) -> list[Expected]:
    """What the advice on each piece alone says, of the rules that all are asked about."""
    known = frozenset(rule.id for rule in rules.rules)
    columns = CodedColumns(atlas.rulebook)
    situations = [[columns.piece(row)] for row in codes_of(rules, list(pieces)).T.tolist()]
    return [
        Expected(known.intersection(one.fired), *_depths(one.verdicts))
        for (one,) in (decide(atlas, [situation])[0] for situation in situations)
    ]


def _depths(verdicts: Iterable[Verdict]) -> list[frozenset[int]]:
    some = list(verdicts)
    return [
        frozenset(getattr(one, aspect) for one in some) - {NO_MODE}
        for aspect in ("needed", "feasible", "advised", "actual")
    ]


class Finish:
    """From the ids of the rules that hold to ways of working: the same few lines for every peer, never timed."""

    def __init__(self, rules: PlainRules) -> None:
        self.rules = rules
        self.said = {rule.id: rule.said for rule in rules.rules}
        self.known = frozenset(self.said)

    def __call__(self, ids: Iterable[str]) -> Expected:
        found = frozenset(ids)
        some = [self.said[rule_id] for rule_id in found]
        argued, discarded = (_bits(getattr(one, name) for one in some) for name in ("argued", "discarded"))
        left = argued & ~discarded
        needed = left.bit_length() - 1 if left else self.rules.no_case
        mend = sum(one.mend for one in some)
        carried = min((cap for more_than, cap in self.rules.carrying if mend > more_than), default=self.rules.deepest)
        actual = max((one.actual for one in some), default=NO_MODE)
        feasible = min([max(carried, actual), *(one.limit for one in some)])
        told = (needed, feasible, min(needed, feasible))
        return Expected(found, *(frozenset([one]) for one in told), frozenset([actual]) - {NO_MODE})


def together(completions: Iterable[Expected]) -> Expected:
    """What holds whichever completion is true, and every way of working that one of them comes to."""
    ids, *modes = zip(*completions, strict=True)
    return Expected(frozenset.intersection(*ids), *(frozenset().union(*some) for some in modes))


def _bits(some: Iterable[int]) -> int:
    found = 0
    for one in some:
        found |= one
    return found


def codes_of(rules: PlainRules, pieces: Sequence[Mapping[str, str]]) -> Codes:
    """Pieces of work as columns of codes, shape (questions, pieces); UNKNOWN for what is not answered."""
    places = {name: {option: at for at, option in enumerate(some)} for name, some in rules.options.items()}
    rows = [[places[name][one[name]] if name in one else UNKNOWN for name in rules.options] for one in pieces]
    return np.array(rows, dtype=np.uint8).reshape(len(pieces), len(rules.options)).T.copy()


def many_codes(rules: PlainRules, pieces: Sequence[Mapping[str, str]], count: int, seed: int = SEED) -> Codes:
    """So many rows made of fewer pieces of work: each keeps a picture of one, with four answers of its own."""
    dice = np.random.default_rng(seed)
    codes = codes_of(rules, pieces)[:, dice.integers(0, len(pieces), count)]
    sizes = np.array([len(some) for some in rules.options.values()], dtype=np.uint8)
    rows = np.arange(count)
    for _ in range(4):
        columns = dice.integers(0, len(sizes), count)
        answered = codes[columns, rows] != UNKNOWN
        codes[columns[answered], rows[answered]] = dice.integers(0, sizes[columns[answered]], dtype=np.uint8)
    return codes


def rows_of(rules: PlainRules, codes: Codes) -> list[Told]:
    """Columns of codes as pieces of work again."""
    options = list(rules.options.items())
    return [
        {name: some[code] for (name, some), code in zip(options, row, strict=True) if code != UNKNOWN}
        for row in codes.T.tolist()
    ]


def write_pieces(file: Path, pieces: Sequence[Told]) -> None:
    file.write_text(json.dumps(pieces))
