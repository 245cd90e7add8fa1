"""Rulebooks larger than the one that ships, made from it, to see how building and checking grow."""

from __future__ import annotations

import dataclasses

from spectrum.rulebook import Factor, Option, Rule, Rulebook
from spectrum.rulebook.model import Condition, Then

OPTIONS = ("never", "sometimes", "often")


def with_copies(book: Rulebook, times: int) -> Rulebook:
    """The rulebook with every question, finding and rule there so many times, each time about questions of its own."""
    factors, findings, rules = list(book.factors), list(book.findings), list(book.rules)
    for number in range(2, times + 1):
        own = {one.id: f"{one.id}_{number}" for one in (*book.factors, *book.findings) if _is_own(book, one.id)}
        factors += [_factor(one, own[one.id], number) for one in book.factors if one.id in own]
        findings += [dataclasses.replace(one, id=own[one.id]) for one in book.findings]
        rules += [_rule(one, own, number) for one in book.rules]
    return dataclasses.replace(
        book, factors=tuple(factors), findings=tuple(findings), rules=tuple(rules), hash=f"{book.hash} x {times}"
    )


def _is_own(book: Rulebook, name: str) -> bool:
    return name not in book.factor or book.factor[name].scope != "context"


def _factor(factor: Factor, name: str, number: int) -> Factor:
    options = tuple(dataclasses.replace(one, tells=f"{one.tells} ({number})") for one in factor.options)
    said = {"name": f"{factor.name} ({number})", "question": f"({number}) {factor.question}"}
    return dataclasses.replace(factor, id=name, options=options, **said)


def _rule(rule: Rule, own: dict[str, str], number: int) -> Rule:
    when = tuple(dataclasses.replace(one, name=own.get(one.name, one.name)) for one in rule.when)
    then = dataclasses.replace(rule.then, finding=own.get(rule.then.finding, rule.then.finding))
    return dataclasses.replace(rule, id=f"{rule.id}-{number}", when=when, then=then)


def with_questions(book: Rulebook, count: int, tied_to: str = "value_gain") -> Rulebook:
    """The rulebook with so many questions more in the group of one that it has, each of three options."""
    like = book.factor[tied_to]
    factors, rules = list(book.factors), list(book.rules)
    sample = next(one for one in book.rules if one.then.supports)
    for number in range(count):
        name = f"more_{number}"
        options = tuple(Option(one, f"{one.capitalize()} {number}", f"More {number}: {one}.") for one in OPTIONS)
        factors.append(
            dataclasses.replace(like, id=name, name=f"More {number}", question=f"More {number}?", options=options)
        )
        when = (Condition(name, ("often",)), Condition(tied_to, like.option_ids[-1:]))
        rules.append(
            dataclasses.replace(
                sample, id=f"more-{number}", when=when, then=Then(supports="coordinate", strength="weak")
            )
        )
    return dataclasses.replace(book, factors=tuple(factors), rules=tuple(rules), hash=f"{book.hash} + {count}")
