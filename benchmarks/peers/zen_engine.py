"""GoRules' zen-engine: one decision table that collects every row that holds, compiled once and kept."""

from __future__ import annotations

import json
from typing import Any

import zen

from benchmarks.peers.plain import Answers, Decide, PlainRules


def written(rules: PlainRules) -> str:
    """A row for each way in which a rule can hold; an empty cell accepts everything."""
    lines = [(rule_id, row) for rule_id, some in rules.rows.items() for row in some]
    cells = [
        {
            "_id": f"row-{number}",
            "out": json.dumps(rule_id),
            **{name: ", ".join(map(json.dumps, row.get(name, ()))) for name in rules.options},
        }
        for number, (rule_id, row) in enumerate(lines)
    ]
    table = {
        "hitPolicy": "collect",
        "inputs": [{"id": name, "name": name, "field": name} for name in rules.options],
        "outputs": [{"id": "out", "name": "rule", "field": "rule"}],
        "rules": cells,
    }
    nodes = [
        {"id": "in", "type": "inputNode", "name": "in"},
        {"id": "table", "type": "decisionTableNode", "name": "table", "content": table},
        {"id": "end", "type": "outputNode", "name": "end"},
    ]
    edges = [
        {"id": "one", "sourceId": "in", "targetId": "table", "type": "edge"},
        {"id": "two", "sourceId": "table", "targetId": "end", "type": "edge"},
    ]
    return json.dumps({"contentType": "application/vnd.gorules.decision", "nodes": nodes, "edges": edges})


def loaded(text: str) -> Decide:
    evaluate: Any = zen.ZenEngine().create_decision(zen.ZenDecisionContent(text)).evaluate

    def decide(answers: Answers) -> set[str]:
        # a rule that can hold in several ways has several rows
        return {one["rule"] for one in evaluate(answers)["result"]}

    return decide
