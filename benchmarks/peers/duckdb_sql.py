"""DuckDB: the rules as one SQL query over a table with a column a question and a row a piece of work."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import duckdb
import numpy as np

from benchmarks.peers.columns import Codes, Told, form_of
from benchmarks.peers.plain import PlainRules, identifier

MODES = ("needed", "feasible", "advised", "actual")


def written(rules: PlainRules) -> str:
    """The names of the columns, in and out, on a line, and the query."""
    form = form_of(rules)
    fired = [identifier(rule["id"]) for rule in form["rules"]]
    return "\n".join([json.dumps({"questions": form["questions"], "fired": fired}), *_query(rules, form)])


def _query(rules: PlainRules, form: dict[str, Any]) -> Iterable[str]:
    """Findings first, then which rules hold, then what they say about ways of working."""
    findings = [f"{_any(rules, name)} AS {name}" for name in form["findings"]]
    yield f"WITH found AS (SELECT *, {', '.join(findings)} FROM work),"
    yield f"holding AS (SELECT {', '.join(_holds(form, rule) for rule in form['rules'])} FROM found),"
    yield f"said AS (SELECT *, {', '.join(_said(form))} FROM holding),"
    yield f"able AS (SELECT *, least(at_most, greatest({_carried(form)}, actual)) AS feasible,"
    yield f"{_needed(form)} AS needed FROM said)"
    fired = ", ".join(identifier(rule["id"]) for rule in form["rules"])
    yield f"SELECT {fired}, needed, feasible, least(needed, feasible) AS advised, actual FROM able"


def _any(rules: PlainRules, finding: str) -> str:
    """Whether a finding is made, by answers alone."""
    ways = [row for maker in rules.makers[finding] for row in rules.rows[maker.id]]
    tests = [[_in(name, map(rules.options[name].index, values)) for name, values in row.items()] for row in ways]
    return f"({' OR '.join(map(' AND '.join, tests))})"


def _in(name: str, codes: Iterable[int]) -> str:
    some = list(codes)
    return f"{name} = {some[0]}" if len(some) == 1 else f"{name} IN ({', '.join(map(str, some))})"


def _holds(form: dict[str, Any], rule: dict[str, Any]) -> str:
    tests = [_in(form["questions"][column], codes) for column, codes in (form["tests"][one] for one in rule["tests"])]
    return f"({' AND '.join([*tests, *rule['findings']])}) AS {identifier(rule['id'])}"


def _said(form: dict[str, Any]) -> Iterable[str]:
    for name in ("argued", "discarded"):
        bits = [f"{identifier(rule['id'])}::INT * {rule[name]}" for rule in form["rules"] if rule[name]]
        yield f"({' | '.join(bits)}) AS {name}"
    yield f"({' + '.join(_numbers(form, 'mend'))}) AS mend"
    caps = [_either(rule, "limit", form["deepest"]) for rule in form["rules"] if rule["limit"] < form["deepest"]]
    yield f"least({form['deepest']}, {', '.join(caps)}) AS at_most"
    done = [_either(rule, "actual", -1) for rule in form["rules"] if rule["actual"] >= 0]
    yield f"greatest(-1, {', '.join(done)}) AS actual"


def _either(rule: dict[str, Any], name: str, otherwise: int) -> str:
    return f"CASE WHEN {identifier(rule['id'])} THEN {rule[name]} ELSE {otherwise} END"


def _numbers(form: dict[str, Any], name: str) -> list[str]:
    return [f"{identifier(rule['id'])}::INT" for rule in form["rules"] if rule[name]]


def _carried(form: dict[str, Any]) -> str:
    """The more there is to mend, the lower; so the largest number is looked at first."""
    steps = [f"WHEN mend > {more_than} THEN {cap}" for more_than, cap in sorted(form["carrying"], reverse=True)]
    return f"CASE {' '.join(steps)} ELSE {form['deepest']} END"


def _needed(form: dict[str, Any]) -> str:
    """The deepest argument that stands."""
    steps = [f"WHEN (argued & ~discarded) & {1 << depth} > 0 THEN {depth}" for depth in range(form["deepest"], -1, -1)]
    return f"CASE {' '.join(steps)} ELSE {form['no_case']} END"


class Columns:
    def __init__(self, text: str) -> None:
        head, self.query = text.split("\n", 1)
        form = json.loads(head)
        self.questions, self.fired = form["questions"], form["fired"]
        self.database = duckdb.connect()
        self.database.execute("SET threads = 1")
        self.database.execute("SET preserve_insertion_order = true")

    def prepared(self, codes: Codes) -> None:
        """A table of the database's own: what a warehouse has already."""
        work = dict(zip(self.questions, codes, strict=True))  # noqa: F841  # named in the query
        self.database.execute("CREATE OR REPLACE TABLE work AS SELECT * FROM work")

    def decide(self, _: None) -> dict[str, Any]:
        return self.database.execute(self.query).fetchnumpy()

    def told(self, found: dict[str, Any]) -> Told:
        fired = np.array([found[name] for name in self.fired], dtype=bool)
        return Told(fired, *(found[name].astype(np.int8) for name in MODES))


loaded = Columns
