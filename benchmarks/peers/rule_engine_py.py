"""rule-engine: one typed expression a rule, parsed once, matched one after another."""

from __future__ import annotations

import json

import rule_engine

from benchmarks.peers.plain import Answers, Decide, PlainRules, Row


def written(rules: PlainRules) -> str:
    return json.dumps(
        {
            "questions": list(rules.options),
            "rules": {rule_id: " or ".join(map(_all, ways)) for rule_id, ways in rules.rows.items()},
        }
    )


def _all(row: Row) -> str:
    return "(" + " and ".join(_test(name, values) for name, values in row.items()) + ")"


def _test(name: str, values: tuple[str, ...]) -> str:
    if len(values) == 1:
        return f"{name} == {json.dumps(values[0])}"
    return f"{name} in [{', '.join(map(json.dumps, values))}]"


def loaded(text: str) -> Decide:
    form = json.loads(text)
    types = rule_engine.type_resolver_from_dict(dict.fromkeys(form["questions"], rule_engine.DataType.STRING))
    context = rule_engine.Context(type_resolver=types, default_value=None)
    rules = [(rule_id, rule_engine.Rule(said, context=context).matches) for rule_id, said in form["rules"].items()]

    def decide(answers: Answers) -> list[str]:
        return [rule_id for rule_id, matches in rules if matches(answers)]

    return decide
