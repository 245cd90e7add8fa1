"""Other engines deciding from the same rules, which are generated from the rulebook.

Each peer gives the ids of the rules that hold; the mode then follows from them by the same few lines for all.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import clips
import datalogic_py
import zen

from spectrum.atlas import Orderings
from spectrum.engine import Engine
from spectrum.rulebook import Rule, Rulebook, TablePlan

Answers = Mapping[str, str]
Decide = Callable[[Answers], tuple[int, int, Iterable[str]]]
Row = dict[str, tuple[str, ...]]


class Finish:
    """From the rules that hold to the depths of the mode needed and of the ceiling."""

    def __init__(self, book: Rulebook, rules: Sequence[Rule]) -> None:
        orderings = Orderings(book)
        said = {rule.id: orderings.of(rule) for rule in rules}
        self.no_case, self.deepest = orderings.no_case, len(book.modes) - 1
        self.said = {rule_id: (one.argued, one.discarded, min(one.limit, one.gap)) for rule_id, one in said.items()}

    def __call__(self, fired: Iterable[str]) -> tuple[int, int, Iterable[str]]:
        argued = discarded = 0
        ceiling = self.deepest
        for rule_id in fired:
            for_these, not_these, at_most = self.said[rule_id]
            argued |= for_these
            discarded |= not_these
            ceiling = min(ceiling, at_most)
        left = argued & ~discarded
        return (left.bit_length() - 1 if left else self.no_case), ceiling, fired


def rows(rules: Sequence[Rule], rule: Rule) -> list[Row]:
    """A rule's conditions on answers alone: findings are replaced by the conditions of the rules that make them."""
    makers: dict[str, list[Rule]] = {}
    for one in rules:
        makers.setdefault(one.then.finding, []).append(one)
    own: Row = {}
    ways: list[list[Row]] = []
    for condition in rule.when:
        if condition.name in makers:
            ways.append([row for maker in makers[condition.name] for row in rows(rules, maker)])
        else:
            own[condition.name] = condition.values
    mixed = (_both(own, *mix) for mix in itertools.product(*ways))
    return [row for row in mixed if all(row.values())]


def _both(*parts: Row) -> Row:
    found: Row = {}
    for part in parts:
        for name, values in part.items():
            found[name] = tuple(value for value in found.get(name, values) if value in values)
    return found


def durable(book: Rulebook, plan: TablePlan) -> Decide:
    """durable_rules behind our own guarded module: what the atlas asks when it is built."""
    engine, finish = Engine(book, plan.rules), Finish(book, plan.rules)
    return lambda answers: finish(engine.fire(answers))


def zen_table(book: Rulebook, plan: TablePlan, *, trace: bool) -> Decide:
    """zen-engine: one decision table that collects every row that holds, loaded once by its static loader."""
    lines = [(rule.id, row) for rule in plan.rules for row in rows(plan.rules, rule)]
    cells = [
        {
            "_id": f"row-{number}",
            "out": json.dumps(rule_id),
            **{name: ", ".join(map(json.dumps, row.get(name, ()))) for name in plan.factors},
        }
        for number, (rule_id, row) in enumerate(lines)
    ]
    table = {
        "hitPolicy": "collect",
        "inputs": [{"id": name, "name": name, "field": name} for name in plan.factors],
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
    content = {"contentType": "application/vnd.gorules.decision", "nodes": nodes, "edges": edges}
    engine = zen.ZenEngine({"loader": {"type": "static", "content": {"work": content}}})
    finish, options = Finish(book, plan.rules), {"trace": trace}

    def decide(answers: Answers) -> tuple[int, int, Iterable[str]]:
        found: Any = engine.evaluate("work", dict(answers), options)["result"]
        return finish({one["rule"] for one in found})

    return decide


def clips_rules(book: Rulebook, plan: TablePlan) -> Decide:
    """clipspy: real chaining, one CLIPS rule a rule, findings asserted as facts; rules that fire call back."""
    environment = clips.Environment()
    slots = " ".join(f"(slot {name} (type SYMBOL))" for name in plan.factors)
    environment.build(f"(deftemplate answers {slots})")
    environment.build("(deftemplate finding (slot id (type SYMBOL)))")
    fired: set[str] = set()
    environment.define_function(lambda rule_id: fired.add(str(rule_id)), "note-fired")
    for rule in plan.rules:
        environment.build(_clips_rule(plan, rule))
    answers_template = environment.find_template("answers")
    finish = Finish(book, plan.rules)

    def decide(answers: Answers) -> tuple[int, int, Iterable[str]]:
        fired.clear()
        environment.reset()
        answers_template.assert_fact(**{name: clips.Symbol(answers[name]) for name in plan.factors})
        environment.run()
        return finish(set(fired))

    return decide


def _clips_rule(plan: TablePlan, rule: Rule) -> str:
    answers = [one for one in rule.when if one.name in plan.factors]
    findings = [one for one in rule.when if one.name not in plan.factors]
    slots = " ".join(f"({one.name} {'|'.join(one.values)})" for one in answers)
    conditions = ([f"(answers {slots})"] if answers else []) + [f"(finding (id {one.name}))" for one in findings]
    finding = f"(assert (finding (id {rule.then.finding})))" if rule.then.finding else ""
    return f"(defrule {rule.id} {' '.join(conditions)} => (note-fired {rule.id}) {finding})"


def datalogic(book: Rulebook, plan: TablePlan) -> Decide:
    """datalogic: one compiled JSON Logic rule that lists the ids of the rules that hold."""
    each = [{"if": [_logic(plan, rule), [rule.id], []]} for rule in plan.rules]
    compiled = datalogic_py.Engine().compile({"merge": each})
    finish = Finish(book, plan.rules)
    return lambda answers: finish(compiled.evaluate(dict(answers)))


def _logic(plan: TablePlan, rule: Rule) -> object:
    ways = [
        {"and": [{"in": [{"var": name}, list(values)]} for name, values in row.items()]}
        for row in rows(plan.rules, rule)
    ]
    return ways[0] if len(ways) == 1 else {"or": ways}
