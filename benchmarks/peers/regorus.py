"""Regorus, Rego in Rust: the policy is read once, the answers are its input."""

from __future__ import annotations

import hobofan_regorus

from benchmarks.peers import rego
from benchmarks.peers.plain import Answers, Decide

written = rego.written


def loaded(text: str) -> Decide:
    engine = hobofan_regorus.Engine()
    engine.add_policy("work.rego", text)

    def decide(answers: Answers) -> set[str]:
        engine.set_input(answers)
        found: set[str] = engine.eval_rule("data.work.fired")
        return found

    return decide
