"""Whether all contenders decide alike, which has to be seen before their times mean anything."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import peers
from decider import Decider, Decision

from spectrum.atlas import Orderings
from spectrum.engine import Engine
from spectrum.rulebook import Rulebook, TablePlan

WHOLE_SITUATIONS = 1000

Named = tuple[str, Callable[[Mapping[str, str]], Any]]
Comparable = tuple[int, int, frozenset[str]]


def first_difference(book: Rulebook, plan: TablePlan, decider: Decider, contenders: Sequence[Named]) -> str:
    """Where and how a contender first differs from the rules engine; empty when all agree everywhere."""
    differences = itertools.chain(_about_the_work(book, plan, contenders), _whole(book, decider))
    return next(differences, "")


def agreement(plan: TablePlan) -> str:
    """What was found when nothing differed."""
    return (
        f"All engines give the same modes and the same rules on all {plan.size:,} combinations of answers about the\n"
        f"work; so do the atlas and the rules engine on {WHOLE_SITUATIONS:,} whole situations.\n"
    )


def _about_the_work(book: Rulebook, plan: TablePlan, contenders: Sequence[Named]) -> Iterator[str]:
    """Every contender on every combination of answers about the work."""
    reference = peers.durable(book, plan)
    compared = frozenset(rule.id for rule in plan.rules)
    for combination in itertools.product(*(book.looked_at[name] for name in plan.factors)):
        answers = dict(zip(plan.factors, combination, strict=True))
        expected = _comparable(book, reference(answers), compared)
        for name, decide in contenders:
            found = _comparable(book, decide(answers), compared)
            if found != expected:
                yield f"{name} differs on {answers}: {found}, not {expected}"


def _whole(book: Rulebook, decider: Decider) -> Iterator[str]:
    """The atlas on whole situations at random, against one engine that has all the rules at once."""
    chance = random.Random(2)
    rules = tuple(rule for rule in book.current_rules if not rule.then.actual)
    engine, orderings = Engine(book, rules), Orderings(book)
    easy = _away_from_ceilings(book, decider.factors)
    for _ in range(WHOLE_SITUATIONS):
        lean = chance.random()  # wholly at random, some ceiling is nearly always low, and high ones are never tried
        options = {name: easy[name] if chance.random() < lean else book.looked_at[name] for name in decider.factors}
        answers = {name: chance.choice(options[name]) for name in decider.factors}
        fired = engine.fire(answers) & decider.rules
        verdict = orderings.verdict(orderings.all_of(orderings.of(book.rule[rule_id]) for rule_id in fired))
        expected = (verdict.needed, verdict.feasible, fired)
        found = _comparable(book, decider.decide(answers), decider.rules)
        if found != expected:
            yield f"the atlas differs on {answers}: {found}, not {expected}"


def _away_from_ceilings(book: Rulebook, factors: Sequence[str]) -> dict[str, Sequence[str]]:
    """For each factor the options that no ceiling looks at, or all where every one is looked at."""
    capping = [condition for rule in book.current_rules if rule.then.cap for condition in rule.when]
    low = {(condition.name, value) for condition in capping for value in condition.values}
    easy = {name: [option for option in book.looked_at[name] if (name, option) not in low] for name in factors}
    return {name: options or book.looked_at[name] for name, options in easy.items()}


def _comparable(book: Rulebook, found: Decision | peers.Found, compared: frozenset[str]) -> Comparable:
    """The depths of the mode needed and of the ceiling, and those of the rules that all can tell of."""
    if isinstance(found, Decision):
        return book.depth(found.needed), book.depth(found.feasible), compared.intersection(found.fired)
    needed, ceiling, fired = found
    return needed, ceiling, compared.intersection(fired)
