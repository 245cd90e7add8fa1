"""Cedar: a policy a rule, parsed once; what it answers names the policies that apply."""

from __future__ import annotations

import json
from typing import Any

import cedarpy

from benchmarks.peers.plain import Answers, Decide, PlainRules, Row


def written(rules: PlainRules) -> str:
    """A line a policy, after one with the questions; Cedar numbers policies in their order."""
    policies = [
        f"permit(principal, action, resource) when {{ {' || '.join(map(_all, ways))} }};"
        for ways in rules.rows.values()
    ]
    return "\n".join([" ".join(rules.options), " ".join(rules.rows), *policies])


def _all(row: Row) -> str:
    return "(" + " && ".join(_test(name, values) for name, values in row.items()) + ")"


def _test(name: str, values: tuple[str, ...]) -> str:
    if len(values) == 1:
        return f"context.{name} == {json.dumps(values[0])}"
    return f"[{', '.join(map(json.dumps, values))}].contains(context.{name})"


def loaded(text: str) -> Decide:
    questions, ids, *policies = text.split("\n")
    known = {f"policy{number}": rule_id for number, rule_id in enumerate(ids.split())}
    blank = dict.fromkeys(questions.split(), "")
    rules = cedarpy.PolicySet.from_str("\n".join(policies))
    nobody = cedarpy.Entities.from_json_str("[]")
    asked: dict[str, Any] = {"principal": 'Who::"asks"', "action": 'Action::"decide"', "resource": 'Piece::"of work"'}

    def decide(answers: Answers) -> list[str]:
        found = cedarpy.is_authorized({**asked, "context": {**blank, **answers}}, rules, nobody)
        return [known[one] for one in found.diagnostics.reasons]

    return decide
