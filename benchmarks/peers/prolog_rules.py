"""SWI-Prolog's own form of the rules, for prolog/worker.pl: a clause a rule, over one term that holds the answers."""

from __future__ import annotations

from collections.abc import Iterable

from benchmarks.peers.plain import PlainRule, PlainRules


def written(rules: PlainRules) -> str:
    return "\n".join([f"questions([{', '.join(rules.options)}]).", *_lines(rules)])


def _lines(rules: PlainRules) -> Iterable[str]:
    """Clauses of one name stand together, as Prolog wants them. `once` keeps a finding from being found again."""
    for rule in rules.rules:
        if rule.finding:
            yield f"found({rule.finding}, {_head(rules, rule)}) :- {_body(rules, rule)}."
    for rule in rules.rules:
        yield f"fired('{rule.id}', {_head(rules, rule)}) :- {_body(rules, rule)}."


def _head(rules: PlainRules, rule: PlainRule) -> str:
    """The answers, with a name for those that the body looks at, and the value of those that may be one thing only."""
    asked = {name: values for name, values in rule.when if name in rules.options}
    if not _findings(rules, rule):
        return f"work({', '.join(_place(asked, name) for name in rules.options)})"
    return "Work"


def _place(asked: dict[str, tuple[str, ...]], name: str) -> str:
    if name not in asked:
        return "_"
    return asked[name][0] if len(asked[name]) == 1 else f"V_{name}"


def _body(rules: PlainRules, rule: PlainRule) -> str:
    asked = {name: values for name, values in rule.when if name in rules.options}
    findings = _findings(rules, rule)
    tests = [f"once(found({name}, Work))" for name in findings]
    if findings and asked:
        tests.insert(0, f"Work = work({', '.join(_place(asked, name) for name in rules.options)})")
    several = {name: values for name, values in asked.items() if len(values) > 1}
    tests += [f"({'; '.join(f'V_{name} == {value}' for value in values)})" for name, values in several.items()]
    return ", ".join(tests) or "true"


def _findings(rules: PlainRules, rule: PlainRule) -> list[str]:
    return [name for name, _ in rule.when if name not in rules.options]
