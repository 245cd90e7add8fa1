"""Rulebooks larger than the one that ships, made from it, to see how building, checking and deciding grow.

A rulebook grows in two ways. It comes to speak of more things (`larger(book, copies=5)`), or it comes to ask more about
one of them (`larger(book, questions=4)`).
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Iterable, Mapping

from spectrum.rulebook import Agreement, AgreementLine, Condition, Declaration, Factor, Option, Rule, Rulebook, Then
from spectrum.rulebook.tables import Chains

NAME = "claimed_mode"
"""What the work is called: there is one name, however much else is asked."""
RUNS = "is_running"
OPTIONS = ("never", "sometimes", "often")
TIED_TO = ("value_gain", "solo_reach")
"""Questions about the work, in the rulebook that ships; what is asked more is looked at together with these."""

Names = Mapping[str, str]


def larger(book: Rulebook, copies: int = 1, questions: int = 0) -> Rulebook:
    """The rulebook with all that it asks and says `copies` times over, and `questions` more in its largest group.

    Each copy asks questions of its own, so it makes groups of its own, as large as today's: that is what a rulebook
    looks like that covers more ground, since no rule looks at all of it at once. Whether the work runs is asked anew
    for each copy; else what each tells of practice would be tied into one group, of more combinations than a rulebook
    may hold. What the work is called is asked once, and so is what is summed up of the partners. Rules that look at
    nothing but these and the modes reached are there once, because a copy would say the same in the same place. Laws,
    declarations, impossible combinations and lines of agreements come with what they are about.

    Questions that come in addition have three options, and rules tell each of the options from the others.
    """
    grown = book
    for number in range(2, copies + 1):
        grown = _with(grown, _copy(book, number))
    grown = dataclasses.replace(grown, agreements=tuple(_agreement(one, copies) for one in book.agreements))
    grown = _with(grown, *_questions(grown, questions))
    told_apart = f"{book.hash} {copies} {questions}".encode()
    return dataclasses.replace(grown, hash=hashlib.sha256(told_apart).hexdigest())


def _with(book: Rulebook, *more: Mapping[str, Iterable[object]]) -> Rulebook:
    """A rulebook with more in some of its lists."""
    for parts in more:
        book = dataclasses.replace(book, **{name: (*getattr(book, name), *some) for name, some in parts.items()})
    return book


# -- copies ------------------------------------------------------------------------------------------------------------


def _copy(book: Rulebook, number: int) -> Mapping[str, Iterable[object]]:
    asked = [one for one in book.factors if one.id != NAME]
    own = {one.id: f"{one.id}_{number}" for one in (*asked, *book.findings)}
    rules = _own_rules(book, own)
    named = own | {one.id: f"{one.id}-{number}" for one in rules}
    declared = [one for one in book.declarations if not named.keys().isdisjoint(one.of)]
    return {
        "factors": [_factor(one, own[one.id], number) for one in asked],
        "findings": [dataclasses.replace(one, id=own[one.id]) for one in book.findings],
        "rules": [_rule(one, named) for one in rules],
        "laws": [
            dataclasses.replace(one, id=f"{one.id}-{number}", factor=own[one.factor])
            for one in book.laws
            if one.factor in own
        ],
        "declarations": [_declaration(one, named) for one in declared],
        "impossible": [
            dataclasses.replace(one, id=f"{one.id}-{number}", when=_when(one.when, own))
            for one in book.impossible
            if any(condition.name in own for condition in one.when)
        ],
    }


def _declaration(declared: Declaration, named: Names) -> Declaration:
    return dataclasses.replace(declared, of=tuple(named.get(name, name) for name in declared.of))


def _own_rules(book: Rulebook, own: Names) -> list[Rule]:
    """The rules that look, through their findings, at some question that each copy asks."""
    chains = Chains(book)
    return [one for one in book.current_rules if own.keys() & chains.factors(chains.behind(one).values())]


def _factor(factor: Factor, name: str, number: int) -> Factor:
    options = tuple(dataclasses.replace(one, tells=f"{one.tells} ({number})") for one in factor.options)
    said = {"name": f"{factor.name} ({number})", "question": f"({number}) {factor.question}"}
    # only what every rulebook asks first has the scope context
    scope = "workstream" if factor.id == RUNS else factor.scope
    return dataclasses.replace(factor, id=name, options=options, scope=scope, **said)


def _rule(rule: Rule, named: Names) -> Rule:
    then = dataclasses.replace(rule.then, finding=named.get(rule.then.finding, rule.then.finding))
    apart = tuple(named[name] for name in rule.not_with if name in named)
    return dataclasses.replace(rule, id=named[rule.id], when=_when(rule.when, named), then=then, not_with=apart)


def _when(when: Iterable[Condition], named: Names) -> tuple[Condition, ...]:
    return tuple(dataclasses.replace(one, name=named.get(one.name, one.name)) for one in when)


def _agreement(agreement: Agreement, copies: int) -> Agreement:
    """An agreement with its sentences about the work once for each copy."""
    sections = []
    for section in agreement.sections:
        lines = [_line(line, number) for number in range(1, copies + 1) for line in section.lines]
        sections.append(dataclasses.replace(section, lines=tuple(lines)))
    return dataclasses.replace(agreement, sections=tuple(sections))


def _line(line: AgreementLine, number: int) -> AgreementLine:
    if number == 1:
        return line
    named = {one.name: f"{one.name}_{number}" for one in line.when if one.name != NAME}
    return AgreementLine(_when(line.when, named), f"{line.text} ({number})")


# -- questions ---------------------------------------------------------------------------------------------------------


def _questions(book: Rulebook, count: int) -> Iterable[Mapping[str, Iterable[object]]]:
    value, reach = (book.factor[name] for name in TIED_TO)
    lightest, lighter = book.mode_ids[1:3]
    said = (
        ("often", Condition(value.id, value.option_ids[-1:]), Then(supports=lighter, strength="weak")),
        ("never", Condition(reach.id, reach.option_ids[:1]), Then(supports=lightest, strength="weak")),
    )
    like = next(rule for rule in book.current_rules if rule.then.supports)
    for number in range(1, count + 1):
        name = f"more_{number}"
        options = tuple(Option(one, f"{one.capitalize()} ({number})", f"It is {one} so ({number}).") for one in OPTIONS)
        asked = {"name": f"More ({number})", "question": f"({number}) How often is it so?", "options": options}
        rules = [
            dataclasses.replace(like, id=f"more-{option}-{number}", when=(Condition(name, (option,)), also), then=then)
            for option, also, then in said
        ]
        yield {"factors": [dataclasses.replace(value, id=name, **asked)], "rules": rules}
