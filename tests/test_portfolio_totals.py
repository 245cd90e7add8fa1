"""What a portfolio comes to: counted in blocks, merged, and equal to a plain count over the advice on each piece."""

from __future__ import annotations

import dataclasses
import itertools
import json
from collections import Counter
from collections.abc import Iterator
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spectrum.advice import WorkstreamAdvice, decide
from spectrum.atlas import Atlas
from spectrum.columnar import UNKNOWN, ColumnarDecider, ColumnarTeller, Decided, coded
from spectrum.columnar.alone import decided_of
from spectrum.columnar.coding import Codes
from spectrum.consultation import Consultation
from spectrum.portfolio import PortfolioTotals
from spectrum.portfolio.open_questions import OpenQuestions
from spectrum.rulebook import Rulebook
from spectrum.situation import Answers, Workstream

from .plausible import plausible

COUNT = 200
Counted = Counter[tuple[str, ...]]


@pytest.fixture(scope="module")
def pieces(book: Rulebook) -> list[Workstream]:
    """Pieces of work as people could tell them, without partners; in some, hardly anything is known."""
    found = [plausible(book, seed) for seed in range(COUNT)]
    return [_less_known(one, at) for at, one in enumerate(found)]


def _less_known(piece: Workstream, at: int) -> Workstream:
    kept = {name: said for place, (name, said) in enumerate(piece.answers.items()) if at % 10 or (place + at // 10) % 3}
    return Workstream("", kept, piece.claimed_mode, piece.is_running)


@pytest.fixture(scope="module")
def advice(atlas: Atlas, pieces: list[Workstream]) -> list[WorkstreamAdvice]:
    return [Consultation.of(atlas, one).advice.workstreams[0] for one in pieces]


def plainly(pieces: list[Workstream], advice: list[WorkstreamAdvice]) -> Counted:
    """What a portfolio comes to, counted one by one over the advice on each."""
    return Counter(told for piece, one in zip(pieces, advice, strict=True) for told in _told(piece, one))


def _told(piece: Workstream, one: WorkstreamAdvice) -> Iterator[tuple[str, ...]]:
    named = piece.claimed_mode or "not known"
    yield "advised_needed", *one.advised, "/", *one.needed
    yield "needed_feasible", *one.needed, "/", *one.feasible
    yield "practised_needed", *one.actual, "/", *one.needed
    yield "named_needed", named, *one.needed
    yield "named_practised", named, *one.actual
    yield "running", piece.is_running or "not known"
    yield "unsafe", str(one.unsafe)
    told = {
        "condition": [thing.rule for thing in one.conditions],
        "to_mend": [thing.rule for thing in one.to_mend if thing.binds],
        "limit": [limit.rule for limit in one.limits if limit.binds],
        "misconception": [alert.id for alert in one.alerts],
    }
    for kind, ids in told.items():
        yield from ((kind, told_id) for told_id in ids)
        if ids:
            yield (f"any_{kind}",)
    if one.contradictions:
        yield ("doubtful",)
    floors = [floor for floor in one.floors if floor]
    if floors and one.comply_light:
        yield "asked_beyond_need", floors[0]


def in_words(totals: PortfolioTotals) -> Counted:
    """The counts of totals, told as they are counted plainly."""
    book, counts, found = totals.book, totals.counts, Counter[tuple[str, ...]]()
    sets = [tuple(mode for at, mode in enumerate(book.mode_ids) if bits >> at & 1) for bits in range(32)]
    columns = totals.columns.options
    named, running = ([*columns[name], "not known"] for name in ("claimed_mode", "is_running"))
    heads = {
        "advised_needed": [(*down, "/") for down in sets],
        "needed_feasible": [(*down, "/") for down in sets],
        "practised_needed": [(*down, "/") for down in sets],
        "named_needed": [(name,) for name in named],
        "named_practised": [(name,) for name in named],
    }
    for name, downs in heads.items():
        found.update({(name, *downs[at], *sets[to]): count for (at, to), count in np.ndenumerate(counts[name])})
    lists = {
        "running": ("running", running),
        "conditions": ("condition", totals.rule_ids),
        "to_mend": ("to_mend", totals.rule_ids),
        "limits": ("limit", totals.rule_ids),
        "misconceptions": ("misconception", [one.id for one in book.misconceptions]),
        "asked_beyond_need": ("asked_beyond_need", book.mode_ids),
        "unsafe": ("unsafe", ["False", "True", "None"]),
    }
    for name, (kind, ids) in lists.items():
        found.update({(kind, one): int(count) for one, count in zip(ids, counts[name], strict=True)})
    for name in ("any_condition", "any_to_mend", "any_limit", "any_misconception", "doubtful"):
        found[name,] = int(counts[name][0])
    return +found


def test_totals_are_a_plain_count_over_the_advice_on_each(
    block: tuple[Codes, Decided, PortfolioTotals],
    pieces: list[Workstream],
    advice: list[WorkstreamAdvice],
) -> None:
    totals = block[2]
    assert in_words(totals) == plainly(pieces, advice)
    assert totals.decided == COUNT


def part_of(decided: Decided, rows: slice) -> Decided:
    return Decided(*(some[..., rows] for some in decided))


@pytest.fixture(scope="module")
def block(decider: ColumnarDecider, pieces: list[Workstream]) -> tuple[Codes, Decided, PortfolioTotals]:
    """The portfolio as codes, what is decided of it, and what it comes to at once."""
    codes = coded(decider.columns, pieces)
    decided = decider.decide(codes)
    totals = PortfolioTotals(decider)
    totals.add(codes, decided)
    return codes, decided, totals


@settings(max_examples=30)
@given(st.lists(st.integers(0, COUNT), max_size=5), st.integers(0, 3), st.randoms())
def test_blocks_in_any_order_come_to_the_same(
    block: tuple[Codes, Decided, PortfolioTotals],
    decider: ColumnarDecider,
    cuts: list[int],
    mistaken: int,
    dice: Random,
) -> None:
    codes, decided, at_once = block
    edges = sorted({0, COUNT, *cuts})
    blocks = [slice(*edge) for edge in itertools.pairwise(edges)]
    dice.shuffle(blocks)
    merged = PortfolioTotals(decider)
    for rows in blocks:
        one = PortfolioTotals(decider)
        one.add(codes[:, rows], part_of(decided, rows))
        one.add_mistaken(mistaken)
        merged.add_plain(json.loads(json.dumps(one.plain())))
    assert merged.mistaken == mistaken * len(blocks)
    merged.counts["mistaken"][0] = 0
    assert merged.plain() == at_once.plain()


def test_work_with_several_answers_is_told_as_its_advice(
    book: Rulebook, decider: ColumnarDecider, pieces: list[Workstream]
) -> None:
    unsure = [dataclasses.replace(piece, answers=_unsure(book, piece, at)) for at, piece in enumerate(pieces[:60])]
    decisions = [one for (one,) in decide(decider.atlas, [[piece] for piece in unsure])]
    totals = PortfolioTotals(decider)
    told = ColumnarTeller(decider).told_alone(decisions)
    totals.add(coded(decider.columns, unsure), decided_of(decider.rule_ids, decisions), told)
    advice = [Consultation.of(decider.atlas, one).advice.workstreams[0] for one in unsure]
    assert in_words(totals) == plainly(unsure, advice)


def _unsure(book: Rulebook, piece: Workstream, at: int) -> Answers:
    """The answers of a piece of work, every third of them beside its neighbour."""
    found = dict(piece.answers)
    for name, said in list(found.items())[at % 3 :: 3]:
        options = book.factor[name].option_ids
        found[name] = (said[0], options[(options.index(said[0]) + 1) % len(options)])
    return found


def test_a_question_is_not_told_where_it_bears_on_nothing_open(decider: ColumnarDecider) -> None:
    """One organisation can do it, and nobody knows of trust: that can't be what keeps anything open."""
    alone = {"solo_reach": "yes_all", "interdependence": "separate", "side_effects": "none", "put_in": "no"}
    known = {**alone, "problem_type": "known", "joint_cost": "light"}
    totals = PortfolioTotals(decider)
    for gain in ((), ("large",)):
        pieces = [Workstream("", {name: (said,) for name, said in known.items()} | {"value_gain": gain})]
        codes = coded(decider.columns, pieces)
        totals.add(codes, decider.decide(codes))
    told = dict(zip(decider.columns.names, totals.counts["not_known"].tolist(), strict=True))
    assert {name for name, count in told.items() if count} == {"value_gain"}


def test_every_question_is_told_of_which_one_answer_narrows_the_advice(
    decider: ColumnarDecider, pieces: list[Workstream]
) -> None:
    codes = coded(decider.columns, pieces)
    is_open = [bin(one).count("1") > 1 for one in decider.decide(codes).advised.tolist()]
    for row in codes[:, is_open].T[:20]:
        (alone,) = decider.decide(row[:, None]).advised.tolist()
        told = OpenQuestions(decider.columns).counted(row[:, None], decider.decide(row[:, None]))
        for place, options in enumerate(decider.columns.options.values()):
            if row[place] == UNKNOWN and not told[place]:
                answered = np.repeat(row[:, None], len(options), axis=1)
                answered[place] = range(len(options))
                assert set(decider.decide(answered).advised.tolist()) == {alone}


def test_counts_of_another_rulebook_are_refused(decider: ColumnarDecider) -> None:
    totals = PortfolioTotals(decider)
    plain = {**totals.plain(), "rulebook": "another/1/abc"}
    with pytest.raises(ValueError, match="another/1/abc"):
        totals.add_plain(plain)
