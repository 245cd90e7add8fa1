"""What peers that decide whole columns at once share: their input, what they tell, and the rules with numbers."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from benchmarks.peers.plain import PlainRule, PlainRules

Codes = NDArray[np.uint8]
"""Shape (questions, rows): the place of each answer among its options, 255 where there is none."""


class Told(NamedTuple):
    """What was decided about n rows: which rules hold, shape (rules, n), and depths of ways of working, shape (n,)."""

    fired: NDArray[np.bool_]
    needed: NDArray[np.int8]
    feasible: NDArray[np.int8]
    advised: NDArray[np.int8]
    actual: NDArray[np.int8]


def form_of(rules: PlainRules) -> dict[str, Any]:
    """The rules with numbers for names. A test is asked once, however many rules look at it."""
    tests: dict[tuple[int, tuple[int, ...]], int] = {}
    said = [_rule(rules, rule, tests) for rule in rules.rules]
    return {
        "questions": list(rules.options),
        "findings": list(rules.findings),
        "tests": list(tests),
        "rules": said,
        "no_case": rules.no_case,
        "deepest": rules.deepest,
        "carrying": rules.carrying,
    }


def _rule(rules: PlainRules, rule: PlainRule, tests: dict[tuple[int, tuple[int, ...]], int]) -> dict[str, Any]:
    places = list(rules.options)
    asked = [
        (places.index(name), tuple(rules.options[name].index(value) for value in values))
        for name, values in rule.when
        if name in rules.options
    ]
    return {
        "id": rule.id,
        "tests": [tests.setdefault(one, len(tests)) for one in asked],
        "findings": [name for name, _ in rule.when if name not in rules.options],
        "finding": rule.finding,
        **rule.said._asdict(),
    }


def needs(form: dict[str, Any]) -> list[int]:
    """The depth that is needed, for each set of arguments that stand, as bits."""
    return [argued.bit_length() - 1 if argued else form["no_case"] for argued in range(1 << form["deepest"] + 1)]


def carries(form: dict[str, Any]) -> list[int]:
    """The depth that can be carried, for each number of things to mend."""
    most = sum(rule["mend"] for rule in form["rules"])
    return [
        min((cap for more_than, cap in form["carrying"] if mend > more_than), default=form["deepest"])
        for mend in range(most + 1)
    ]
