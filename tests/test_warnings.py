"""Through the door: people who answer the interview to its end see every warning that is due, and the same advice."""

from __future__ import annotations

import dataclasses
import random

import pytest

from spectrum.advice import look_at
from spectrum.atlas import Atlas
from spectrum.consultation import Consultation
from spectrum.interview import CONTEXT, MODE, PARTNER, WARNING, Interview, interview
from spectrum.rulebook import Rulebook
from spectrum.situation import Partner, Situation, Workstream, answered

from .plausible import plausible

WALKS = 300
ORDER = (CONTEXT, MODE, PARTNER, WARNING)


def truth(book: Rulebook, seed: int) -> Workstream:
    """A whole situation, half of them plausible and half of them at random, with everything known."""
    dice = random.Random(seed)
    piece = plausible(book, seed)
    at_random = seed % 2 == 0
    answers = {}
    for factor in book.factors:
        runs = piece.is_running == "yes"
        if factor.scope in ("workstream", "partnership") or (
            factor.scope == "practice" and (runs or factor.also_when_planned)
        ):
            drawn = (dice.choice(factor.option_ids),)
            answers[factor.id] = drawn if at_random else piece.answers.get(factor.id, drawn)
    claimed = piece.claimed_mode or dice.choice(book.factor["claimed_mode"].option_ids)
    return dataclasses.replace(piece, answers=answers, claimed_mode=claimed)


def walked(atlas: Atlas, whole: Workstream) -> tuple[Workstream, Interview, list[str]]:
    """The situation as the interview about it leaves it, where it stands then, and the parts that were asked."""
    piece = Workstream(whole.title, partners=tuple(Partner(one.name) for one in whole.partners))
    known = {one.name: one.answers for one in whole.partners} | {"": whole.answers}
    parts = []
    while (ask := (now := interview(atlas, piece)).question) is not None:
        parts.append(ask.part)
        if ask.part == CONTEXT:
            piece = dataclasses.replace(piece, **{ask.factor.id: getattr(whole, ask.factor.id)})  # type: ignore[arg-type]
        else:
            piece = answered(piece, (ask.partner, ask.factor.id), known[ask.partner][ask.factor.id])
    return piece, now, parts


def raised(atlas: Atlas, piece: Workstream) -> set[tuple[str, str]]:
    """The misconceptions at work in the whole work, and in each partner's part of it."""
    book = atlas.rulebook
    (look,) = look_at(atlas, [piece])
    fired = [("", one) for one in (*look.first.certain, *look.second.certain)]
    fired += [(name, one) for name, outlook in look.partners.items() for one in outlook.certain]
    return {(name, alert) for name, one in fired for alert in book.rule[one].then.alerts}


@pytest.mark.parametrize("part", range(2))
def test_every_warning_that_is_due_is_seen_at_the_end_of_a_walk(atlas: Atlas, part: int) -> None:
    for seed in range(part, WALKS, 2):
        whole = truth(atlas.rulebook, seed)
        piece, now, parts = walked(atlas, whole)
        assert raised(atlas, piece) == raised(atlas, whole), seed
        assert not now.open_warnings, seed
        assert now.settled, seed
        advice, due = (Consultation(atlas, Situation("A case", (one,))).advice.workstreams[0] for one in (piece, whole))
        assert advice.advised == due.advised, seed
        assert [one.rule for one in advice.conditions] == [one.rule for one in due.conditions], seed
        settled = [ORDER.index(one) for one in parts if one in (CONTEXT, MODE)]
        assert settled == sorted(settled), seed
        assert WARNING not in parts or MODE not in parts[parts.index(WARNING) :], seed


def test_nothing_is_asked_of_practice_before_there_is_any(atlas: Atlas) -> None:
    planned = {
        factor.id for factor in atlas.rulebook.factors if factor.scope == "practice" and not factor.also_when_planned
    }
    for seed in range(60):
        whole = truth(atlas.rulebook, seed)
        piece, _, _ = walked(atlas, dataclasses.replace(whole, is_running="no"))
        assert not planned & set(piece.answers)
