"""The engine says what the plainest reading of the rules says, from many threads, after a fork, and without dying."""

from __future__ import annotations

import dataclasses
import itertools
import os
import random
import threading

import durable_rules_engine
import pytest

from spectrum.engine import Engine, EngineError
from spectrum.rulebook import Finding, Rule, Rulebook, Then, plan_tables

from .oracle import fixpoint, random_rulebook

RULEBOOKS = 1_000
CASES_EACH = 20
BROKEN = {"trust-is-broken", "a-person-decides"}


def some_answers(book: Rulebook, chance: random.Random) -> dict[str, str]:
    """An answer to most factors, and none to some."""
    return {factor.id: chance.choice(factor.option_ids) for factor in book.factors if chance.random() < 0.9}


def test_it_agrees_with_the_fixpoint_on_random_rulebooks() -> None:
    chance = random.Random(20_000)
    for _ in range(RULEBOOKS):
        book = random_rulebook(chance)
        engine = Engine(book)
        for _ in range(CASES_EACH):
            answers = some_answers(book, chance)
            assert engine.fire(answers) == fixpoint(book.rules, answers), answers
        engine.close()


def test_it_agrees_with_the_fixpoint_on_every_cell_of_the_shipped_rulebook(book: Rulebook) -> None:
    for plan in plan_tables(book):
        engine = Engine(book, plan.rules)
        for combination in itertools.product(*(book.looked_at[name] for name in plan.factors)):
            answers = dict(zip(plan.factors, combination, strict=True))
            assert engine.fire(answers) == fixpoint(plan.rules, answers), answers
        engine.close()


def test_nothing_answered_fires_what_always_holds_and_nothing_else(book: Rulebook) -> None:
    always = {rule.id for rule in book.rules if not rule.when}
    assert Engine(book).fire({}) == always
    assert Engine(book).fire({"sole_duty": "no"}) == always


def test_what_always_holds_leads_on_to_what_follows(book: Rulebook) -> None:
    always = Rule("always", "finding", "Always", (), Then(finding="must_mesh"), "Because.", ())
    engine = Engine(book, [always, book.rule["steps-must-fit"], book.rule["agree-the-hand-offs"]])
    assert engine.fire({}) == {"always", "agree-the-hand-offs"}
    assert engine.fire({"interdependence": "hand_offs"}) == {"always", "steps-must-fit", "agree-the-hand-offs"}


@pytest.mark.parametrize(("factor", "option"), [("trust", "huge"), ("truth", "growing"), ("trust", "Growing")])
def test_an_unknown_word_never_reaches_it(book: Rulebook, factor: str, option: str) -> None:
    engine = Engine(book)
    with pytest.raises(KeyError):
        engine.fire({factor: option})
    assert engine.fire({"trust": "broken"}) == BROKEN


def test_facts_that_look_the_same_to_it_are_refused_each_time(book: Rulebook, monkeypatch: pytest.MonkeyPatch) -> None:
    told = durable_rules_engine.assert_fact

    def taken_for_another(handle: int, fact: str) -> tuple[int, int]:
        return (2, 0) if "never_made" in fact else told(handle, fact)

    monkeypatch.setattr(durable_rules_engine, "assert_fact", taken_for_another)
    more = dataclasses.replace(book, findings=(*book.findings, Finding("never_made", "something")))
    for _ in range(2):
        with pytest.raises(EngineError, match="takes this fact for one it has already"):
            Engine(more)


def test_a_closed_engine_opens_again(book: Rulebook) -> None:
    engine = Engine(book)
    engine.close()
    engine.close()
    assert engine.fire({"trust": "broken"}) == BROKEN


def test_a_chain_without_end_is_stopped(book: Rulebook) -> None:
    engine = Engine(book)
    engine._most_firings = 1
    with pytest.raises(EngineError, match="firings"):
        engine.fire({"trust": "broken", "time_people": "none"})
    engine._most_firings = 100
    assert engine.fire({"trust": "broken"}) == BROKEN


def test_eight_threads_get_the_same_answers(book: Rulebook) -> None:
    engine = Engine(book)
    chance = random.Random(8)
    cases = [some_answers(book, chance) for _ in range(150)]
    expected = [fixpoint(book.rules, answers) for answers in cases]
    wrong: list[object] = []

    def ask() -> None:
        for answers, fired in zip(cases, expected, strict=True):
            if engine.fire(answers) != fired:
                wrong.append(answers)

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert not any(thread.is_alive() for thread in threads)
    assert not wrong


@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
def test_a_child_forked_while_others_decide_can_decide(book: Rulebook) -> None:
    engine = Engine(book)
    stop = threading.Event()

    def keep_asking() -> None:
        while not stop.is_set():
            engine.fire({"trust": "broken", "convening": "nobody"})

    threads = [threading.Thread(target=keep_asking, daemon=True) for _ in range(4)]
    for thread in threads:
        thread.start()
    try:
        assert [_decides_in_a_child(engine) for _ in range(10)] == [0] * 10
    finally:
        stop.set()
        for thread in threads:
            thread.join(10)


def _decides_in_a_child(engine: Engine) -> int:
    """The exit status of a forked child that decides: 0 when it was right."""
    child = os.fork()
    if child == 0:
        try:
            os._exit(0 if engine.fire({"trust": "broken"}) == BROKEN else 1)
        finally:
            os._exit(2)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
