"""The floor: one Python function as a person might write it for these rules only, an `if` a rule."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from benchmarks.peers.plain import Decide, PlainRules


def written(rules: PlainRules) -> str:
    return "\n".join(_lines(rules))


def _lines(rules: PlainRules) -> Iterable[str]:
    yield "def decide(answers):"
    yield "    get = answers.get"
    yield from (f"    {name} = get({name!r})" for name in rules.options)
    yield "    fired = []"
    yield from (f"    {name} = False" for name in rules.findings)
    for rule in rules.rules:
        yield f"    if {' and '.join(_test(rules, *one) for one in rule.when)}:"
        yield f"        fired.append({rule.id!r})"
        if rule.finding:
            yield f"        {rule.finding} = True"
    yield "    return fired"


def _test(rules: PlainRules, name: str, values: tuple[str, ...]) -> str:
    if name not in rules.options:
        return name
    return f"{name} == {values[0]!r}" if len(values) == 1 else f"{name} in {values!r}"


def loaded(text: str) -> Decide:
    names: dict[str, Any] = {}
    exec(text, names)  # written above, from our own rulebook
    decide: Decide = names["decide"]
    return decide
