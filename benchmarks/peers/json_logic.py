"""The rules as JSON Logic: one rule that lists the ids of those that hold."""

from __future__ import annotations

import json

from benchmarks.peers.plain import PlainRules, Row


def written(rules: PlainRules) -> str:
    return json.dumps({"merge": [{"if": [_any(ways), [rule_id], []]} for rule_id, ways in rules.rows.items()]})


def _any(ways: list[Row]) -> object:
    told = [_all(row) for row in ways]
    return told[0] if len(told) == 1 else {"or": told}


def _all(row: Row) -> object:
    tests = [_test(name, values) for name, values in row.items()]
    return tests[0] if len(tests) == 1 else {"and": tests}


def _test(name: str, values: tuple[str, ...]) -> object:
    """One value is compared and several are searched: the first is a little faster."""
    asked = {"var": name}
    return {"==": [asked, values[0]]} if len(values) == 1 else {"in": [asked, list(values)]}
