"""json-rules-engine's own form of the rules, for node/json_rules_engine.mjs."""

from __future__ import annotations

import json
from typing import Any

from benchmarks.peers.plain import PlainRules, Row


def written(rules: PlainRules) -> str:
    """Conditions on answers alone: handing findings on from rule to rule takes the engine longer."""
    return json.dumps([{"conditions": _any(ways), "event": {"type": rule_id}} for rule_id, ways in rules.rows.items()])


def _any(ways: list[Row]) -> dict[str, Any]:
    told = [{"all": [_test(name, values) for name, values in row.items()]} for row in ways]
    return told[0] if len(told) == 1 else {"any": told}


def _test(name: str, values: tuple[str, ...]) -> dict[str, Any]:
    if len(values) == 1:
        return {"fact": name, "operator": "equal", "value": values[0]}
    return {"fact": name, "operator": "in", "value": list(values)}
