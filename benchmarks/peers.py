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

from spectrum.atlas import Orderings, Table
from spectrum.engine import Engine
from spectrum.rulebook import Rule, Rulebook, TablePlan

Answers = Mapping[str, str]
Found = tuple[int, int, Iterable[str]]
Decide = Callable[[Answers], Found]
Row = dict[str, tuple[str, ...]]


class Finish:
    """From the rules that hold to the depths of the mode needed and of the ceiling."""

    def __init__(self, book: Rulebook, rules: Sequence[Rule]) -> None:
        orderings = Orderings(book)
        said = {rule.id: orderings.of(rule) for rule in rules}
        self.no_case, self.deepest = orderings.no_case, len(book.modes) - 1
        self.said = {rule_id: (one.argued, one.discarded, one.limit) for rule_id, one in said.items()}

    def __call__(self, fired: Iterable[str]) -> Found:
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


def sliced(book: Rulebook, table: Table) -> Decide:
    """Our own path that also takes open answers, on a settled situation."""
    finish = Finish(book, table.plan.rules)
    factors = table.plan.factors
    places = {name: {option: [place] for place, option in enumerate(book.looked_at[name])} for name in factors}

    def decide(answers: Answers) -> Found:
        (pattern,) = table.patterns({name: places[name][answers[name]] for name in factors})
        return finish(table.fired[pattern])

    return decide


def zen_table(book: Rulebook, plan: TablePlan, *, trace: bool) -> Decide:
    """zen-engine: one decision table that collects every row that holds, loaded once by its static loader."""
    engine = zen.ZenEngine({"loader": {"type": "static", "content": {"work": _zen_graph(_zen_table(plan))}}})
    evaluate: Any = engine.evaluate
    finish, options = Finish(book, plan.rules), {"trace": trace}

    def decide(answers: Answers) -> Found:
        return finish({one["rule"] for one in evaluate("work", answers, options)["result"]})

    return decide


def _zen_table(plan: TablePlan) -> dict[str, object]:
    """A row for each way in which a rule can hold; an empty cell accepts everything."""
    lines = [(rule.id, row) for rule in plan.rules for row in rows(plan.rules, rule)]
    cells = [
        {
            "_id": f"row-{number}",
            "out": json.dumps(rule_id),
            **{name: ", ".join(map(json.dumps, row.get(name, ()))) for name in plan.factors},
        }
        for number, (rule_id, row) in enumerate(lines)
    ]
    return {
        "hitPolicy": "collect",
        "inputs": [{"id": name, "name": name, "field": name} for name in plan.factors],
        "outputs": [{"id": "out", "name": "rule", "field": "rule"}],
        "rules": cells,
    }


def _zen_graph(table: dict[str, object]) -> dict[str, object]:
    nodes = [
        {"id": "in", "type": "inputNode", "name": "in"},
        {"id": "table", "type": "decisionTableNode", "name": "table", "content": table},
        {"id": "end", "type": "outputNode", "name": "end"},
    ]
    edges = [
        {"id": "one", "sourceId": "in", "targetId": "table", "type": "edge"},
        {"id": "two", "sourceId": "table", "targetId": "end", "type": "edge"},
    ]
    return {"contentType": "application/vnd.gorules.decision", "nodes": nodes, "edges": edges}


def clips_rules(book: Rulebook, plan: TablePlan) -> Decide:
    """clipspy: real chaining, one CLIPS rule a rule, findings asserted as facts, and one call for a whole decision."""
    environment = clips.Environment()
    for construct in _clips_frame(plan):
        environment.build(construct)
    for rule in plan.rules:
        environment.build(_clips_rule(plan, rule))
    environment.build(_clips_decide(plan))
    symbols = {name: {option: clips.Symbol(option) for option in book.looked_at[name]} for name in plan.factors}
    finish = Finish(book, plan.rules)

    def decide(answers: Answers) -> Found:
        return finish(environment.call("decide", *[symbols[name][answers[name]] for name in plan.factors]))

    return decide


def _clips_frame(plan: TablePlan) -> Iterable[str]:
    """The kinds of facts, and a list of the rules that fired: calling Python from each would take twice as long."""
    slots = " ".join(f"(slot {name} (type SYMBOL))" for name in plan.factors)
    yield f"(deftemplate answers {slots})"
    yield "(deftemplate finding (slot id (type SYMBOL)))"
    yield "(defglobal ?*fired* = (create$))"
    yield "(deffunction note-fired (?rule) (bind ?*fired* (create$ ?*fired* ?rule)))"


def _clips_decide(plan: TablePlan) -> str:
    """The whole decision as a function of CLIPS's own.

    clipspy 1.0.6 never releases a fact that Python has held (its `Fact.__del__` passes an argument too many and keeps
    quiet about it), so one that asserts from Python grows slower with every decision. Here Python holds none.
    """
    heard = " ".join(f"?{name}" for name in plan.factors)
    slots = " ".join(f"({name} ?{name})" for name in plan.factors)
    return f"(deffunction decide ({heard}) (reset) (assert (answers {slots})) (run) ?*fired*)"


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
    return lambda answers: finish(compiled.evaluate(answers))


def _logic(plan: TablePlan, rule: Rule) -> object:
    ways = [{"and": [_test(name, values) for name, values in row.items()]} for row in rows(plan.rules, rule)]
    return ways[0] if len(ways) == 1 else {"or": ways}


def _test(name: str, values: tuple[str, ...]) -> object:
    """One value is compared and several are searched: the first is a little faster."""
    asked = {"var": name}
    return {"==": [asked, values[0]]} if len(values) == 1 else {"in": [asked, list(values)]}
