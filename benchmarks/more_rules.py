"""Rulebooks with many times the rules and no question more, to see how building and deciding grow with rules.

`larger.py` makes rulebooks that ask more. This one asks the same, and has ever more to say about the answers.
"""

from __future__ import annotations

import dataclasses
import random

from spectrum.rulebook import Condition, Rule, Rulebook, Then

SEED = 17
TOGETHER, LOOKED_AT = 60, 4
"""How many sets of questions the new rules look at, and how many questions are in each."""


def with_more_rules(book: Rulebook, times: int) -> Rulebook:
    """The rulebook with so many times its rules. Each new one is a note for where four questions are answered so.

    The new rules share 60 sets of four questions, as notes on a large body of guidance would, so that each set has the
    more rules the more there are. They move no way of working. More rules that do, among questions that are decided
    together, are bounded by durable_rules: it refuses some hundred to a thousand of them.
    """
    dice = random.Random(SEED)
    asked = [factor for factor in book.factors if factor.scope in ("workstream", "partnership")]
    sets = [dice.sample(asked, LOOKED_AT) for _ in range(TOGETHER)]
    like = next(rule for rule in book.current_rules if rule.layer == "note")
    made = []
    for number in range((times - 1) * len(book.current_rules)):
        when = tuple(Condition(one.id, (dice.choice(one.option_ids),)) for one in sets[number % TOGETHER])
        made.append(_note(like, when, number))
    return dataclasses.replace(book, rules=(*book.rules, *made), hash=f"{book.hash} x {times} rules")


def _note(like: Rule, when: tuple[Condition, ...], number: int) -> Rule:
    return dataclasses.replace(like, id=f"note-{number}", when=when, then=Then(), fits=(), not_with=())
