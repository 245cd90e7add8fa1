"""Drools' own form of the rules, for java/Worker.java, which makes rules of its executable model from it."""

from __future__ import annotations

import json

from benchmarks.peers.plain import PlainRules


def written(rules: PlainRules) -> str:
    return json.dumps(
        [
            {
                "id": rule.id,
                "answers": [one for one in rule.when if one[0] in rules.options],
                "findings": [name for name, _ in rule.when if name not in rules.options],
                "finding": rule.finding,
            }
            for rule in rules.rules
        ]
    )
