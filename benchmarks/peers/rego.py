"""Rego, the language of Open Policy Agent, for two of its interpreters: a set of the ids of the rules that hold."""

from __future__ import annotations

import json
from collections.abc import Iterable

from benchmarks.peers.plain import PlainRules


def written(rules: PlainRules) -> str:
    return "\n".join(["package work", "import rego.v1", *_lines(rules)])


def _lines(rules: PlainRules) -> Iterable[str]:
    for rule in rules.rules:
        holds = "; ".join(_test(rules, name, values) for name, values in rule.when)
        yield f"fired contains {json.dumps(rule.id)} if {{ {holds} }}"
        if rule.finding:
            yield f"{rule.finding} if {{ {holds} }}"


def _test(rules: PlainRules, name: str, values: tuple[str, ...]) -> str:
    if name not in rules.options:
        return name
    if len(values) == 1:
        return f"input.{name} == {json.dumps(values[0])}"
    return f"input.{name} in {{{', '.join(map(json.dumps, values))}}}"
