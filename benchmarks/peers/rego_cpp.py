"""rego-cpp, Rego in C++: the policy is compiled to a bundle once, the answers are its input."""

from __future__ import annotations

import regopy

from benchmarks.peers import rego
from benchmarks.peers.plain import Answers, Decide

written = rego.written


def loaded(text: str) -> Decide:
    interpreter = regopy.Interpreter()
    interpreter.add_module("work.rego", text)
    bundle = interpreter.build(None, ["work/fired"])

    def decide(answers: Answers) -> list[str]:
        interpreter.set_input(answers)
        found: list[str] = interpreter.query_bundle_entrypoint(bundle, "work/fired").results[0].expressions[0]
        return found

    return decide
