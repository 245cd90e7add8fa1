"""CLIPS by clipspy: real chaining, one CLIPS rule a rule, findings asserted as facts, one call for a whole decision.

clipspy 1.0.6 never releases a fact that Python has held (its `Fact.__del__` passes an argument too many and keeps quiet
about it), so one that asserts from Python grows slower with every decision. Here CLIPS asserts its own facts.
"""

from __future__ import annotations

from collections.abc import Iterable

import clips

from benchmarks.peers.plain import Answers, Decide, PlainRule, PlainRules

BLANK = "not-answered"


def written(rules: PlainRules) -> str:
    """The constructs, one a line; the first line names the questions in the order that `decide` takes."""
    lines = [" ".join(rules.options), *_frame(rules), *(_rule(rules, rule) for rule in rules.rules), _decide(rules)]
    return "\n".join(lines)


def _frame(rules: PlainRules) -> Iterable[str]:
    """The kinds of facts, and a list of the rules that fired: calling Python from each would take twice as long."""
    slots = " ".join(f"(slot {name} (type SYMBOL))" for name in rules.options)
    yield f"(deftemplate answers {slots})"
    yield "(deftemplate finding (slot id (type SYMBOL)))"
    yield "(defglobal ?*fired* = (create$))"
    yield "(deffunction note-fired (?rule) (bind ?*fired* (create$ ?*fired* ?rule)))"


def _decide(rules: PlainRules) -> str:
    heard = " ".join(f"?{name}" for name in rules.options)
    slots = " ".join(f"({name} ?{name})" for name in rules.options)
    return f"(deffunction decide ({heard}) (reset) (assert (answers {slots})) (run) ?*fired*)"


def _rule(rules: PlainRules, rule: PlainRule) -> str:
    answers = [one for one in rule.when if one[0] in rules.options]
    findings = [name for name, _ in rule.when if name not in rules.options]
    slots = " ".join(f"({name} {'|'.join(values)})" for name, values in answers)
    conditions = ([f"(answers {slots})"] if answers else []) + [f"(finding (id {name}))" for name in findings]
    finding = f"(assert (finding (id {rule.finding})))" if rule.finding else ""
    return f"(defrule {rule.id} {' '.join(conditions)} => (note-fired {rule.id}) {finding})"


def loaded(text: str) -> Decide:
    first, *constructs = text.splitlines()
    names = first.split()
    environment = clips.Environment()
    for construct in constructs:
        environment.build(construct)
    symbol = clips.Symbol

    def decide(answers: Answers) -> tuple[str, ...]:
        told = [symbol(answers.get(name, BLANK)) for name in names]
        found: tuple[str, ...] = environment.call("decide", *told)
        return found

    return decide
