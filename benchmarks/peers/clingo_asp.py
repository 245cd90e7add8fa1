"""clingo: the rules as an answer set program, grounded once; each answer is switched on and off from outside."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import clingo

from benchmarks.peers.plain import Answers, Decide, PlainRules


def written(rules: PlainRules) -> str:
    return "\n".join(_lines(rules))


def _lines(rules: PlainRules) -> Iterable[str]:
    for name, options in rules.options.items():
        yield from (f"#external answer({name},{option})." for option in options)
    for at, rule in enumerate(rules.rules):
        for place, (name, values) in enumerate(rule.when):
            if name in rules.options and len(values) > 1:
                yield from (f"one_of({at},{place}) :- answer({name},{value})." for value in values)
        holds = ", ".join(_test(rules, at, place, *one) for place, one in enumerate(rule.when))
        yield f'fired("{rule.id}") :- {holds}.'
        if rule.finding:
            yield f"found({rule.finding}) :- {holds}."
    yield "#show fired/1."


def _test(rules: PlainRules, at: int, place: int, name: str, values: tuple[str, ...]) -> str:
    if name not in rules.options:
        return f"found({name})"
    return f"answer({name},{values[0]})" if len(values) == 1 else f"one_of({at},{place})"


def loaded(text: str) -> Decide:
    control = clingo.Control(["--warn=none"])
    control.add("base", [], text)
    control.ground([("base", [])])
    known: dict[tuple[str, str], Any] = {
        (one.symbol.arguments[0].name, one.symbol.arguments[1].name): one.literal
        for one in control.symbolic_atoms.by_signature("answer", 2)
    }

    def decide(answers: Answers) -> list[str]:
        told = [known[one] for one in answers.items() if one in known]
        for literal in told:
            control.assign_external(literal, True)
        with control.solve(yield_=True) as models:
            found = [one.arguments[0].string for one in next(iter(models)).symbols(shown=True)]
        for literal in told:
            control.assign_external(literal, False)
        return found

    return decide
