"""business-rules: conditions as nested lists, an action that notes the rule's id."""

from __future__ import annotations

import json
from typing import Any

from business_rules import run_all
from business_rules.actions import BaseActions, rule_action
from business_rules.fields import FIELD_TEXT
from business_rules.variables import BaseVariables, string_rule_variable

from benchmarks.peers.plain import Answers, Decide, PlainRules, Row


def written(rules: PlainRules) -> str:
    return json.dumps(
        {
            "questions": list(rules.options),
            "rules": [
                {"conditions": _any(ways), "actions": [{"name": "note", "params": {"rule": rule_id}}]}
                for rule_id, ways in rules.rows.items()
            ],
        }
    )


def _any(ways: list[Row]) -> dict[str, Any]:
    told = [{"all": [_test(name, values) for name, values in row.items()]} for row in ways]
    return told[0] if len(told) == 1 else {"any": told}


def _test(name: str, values: tuple[str, ...]) -> dict[str, Any]:
    tests: list[dict[str, Any]] = [{"name": name, "operator": "equal_to", "value": value} for value in values]
    return tests[0] if len(tests) == 1 else {"any": tests}


def loaded(text: str) -> Decide:
    form = json.loads(text)

    def ask(name: str) -> Any:
        return string_rule_variable()(lambda self: self.answers.get(name, ""))

    class Asked(BaseVariables):
        def __init__(self, answers: Answers) -> None:
            self.answers = answers

    for name in form["questions"]:
        setattr(Asked, name, ask(name))

    class Noted(BaseActions):
        def __init__(self) -> None:
            self.ids: list[str] = []

        @rule_action(params={"rule": FIELD_TEXT})
        def note(self, rule: str) -> None:
            self.ids.append(rule)

    def decide(answers: Answers) -> list[str]:
        noted = Noted()
        run_all(rule_list=form["rules"], defined_variables=Asked(answers), defined_actions=noted)
        return noted.ids

    return decide
