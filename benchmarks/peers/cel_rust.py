"""The Common Expression Language by its bindings to Rust: one program that tells of each rule whether it holds."""

from __future__ import annotations

import itertools
import json

import cel

from benchmarks.peers.plain import Answers, Decide, PlainRules, Row


def written(rules: PlainRules) -> str:
    tests = [" || ".join(map(_all, ways)) for ways in rules.rows.values()]
    form = {"questions": list(rules.options), "ids": list(rules.rows), "program": f"[{', '.join(tests)}]"}
    return json.dumps(form)


def _all(row: Row) -> str:
    return "(" + " && ".join(_test(name, values) for name, values in row.items()) + ")"


def _test(name: str, values: tuple[str, ...]) -> str:
    """Comparing one after another is faster here than looking in a list."""
    tests = " || ".join(f"{name} == {json.dumps(value)}" for value in values)
    return tests if len(values) == 1 else f"({tests})"


def loaded(text: str) -> Decide:
    form = json.loads(text)
    blank = dict.fromkeys(form["questions"], "")
    ids = form["ids"]
    execute = cel.compile(form["program"]).execute

    def decide(answers: Answers) -> list[str]:
        return list(itertools.compress(ids, execute({**blank, **answers})))

    return decide
