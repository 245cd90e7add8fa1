"""datalogic, JSON Logic in Rust: one rule that lists the ids of those that hold, compiled, in a session."""

from __future__ import annotations

import json
from typing import Any

import datalogic_py

from benchmarks.peers import json_logic
from benchmarks.peers.plain import Answers, Decide

written = json_logic.written


def loaded(text: str) -> Decide:
    engine = datalogic_py.Engine()
    rule: Any = engine.compile(json.loads(text))
    evaluate = engine.session().evaluate

    def decide(answers: Answers) -> list[str]:
        found: list[str] = evaluate(rule, answers)
        return found

    return decide
