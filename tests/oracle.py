"""A second opinion on what rules conclude: the plainest fixpoint there is, sharing no code with the engine."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping

from spectrum.rulebook import Condition, Factor, Finding, Mode, Option, Rule, Rulebook, Then
from spectrum.rulebook.model import Carrying, Gap

MODES = ("act_alone", "coexist", "coordinate", "cooperate", "collaborate")


def fixpoint(rules: Iterable[Rule], answers: Mapping[str, str]) -> frozenset[str]:
    """The ids of the rules that hold, found by trying all of them until nothing new is found."""
    rules = list(rules)
    known = dict(answers)
    while True:
        fired = [rule for rule in rules if all(known.get(one.name) in one.values for one in rule.when)]
        found = {rule.then.finding: "found" for rule in fired if rule.then.finding}
        if found.items() <= known.items():
            return frozenset(rule.id for rule in fired)
        known.update(found)


def needed_and_feasible(book: Rulebook, fired: Iterable[str]) -> tuple[str, str]:
    """The modes needed and feasible, straight from the words of the design."""
    fired = set(fired)
    holding = [rule.then for rule in book.rules if rule.id in fired]
    thrown_out = {mode for then in holding for mode in then.discards}
    arguments = [then.supports for then in holding if then.supports and then.supports not in thrown_out]
    return max(arguments, key=MODES.index, default=book.no_case), feasible(book, holding)


def feasible(book: Rulebook, holding: Iterable[Then]) -> str:
    """The lowest limit, or what a start can carry if that is less; what is practised can be carried."""
    holding = list(holding)
    limits = [then.cap for then in holding if then.cap]
    to_mend = len([then for then in holding if then.gap and not then.partner_cap])
    too_many = [one.cap for one in book.carrying if to_mend > one.more_than]
    practised = [then.actual for then in holding if then.actual]
    carried = max([min(too_many, key=MODES.index, default=MODES[-1]), *practised], key=MODES.index)
    return min([*limits, carried], key=MODES.index)


def random_rulebook(chance: random.Random) -> Rulebook:
    """A rulebook of random factors, findings (chains and even circles of them) and rules."""
    factors = [_factor(f"factor_{number}", chance.randint(2, 5)) for number in range(chance.randint(1, 7))]
    findings = [Finding(f"finding_{number}", "something") for number in range(chance.randint(0, 5))]
    rules = [_rule(chance, number, factors, findings) for number in range(chance.randint(1, 30))]
    return Rulebook(
        name="random",
        title="Random",
        about="Random",
        version="1",
        format=2,
        hash="0" * 64,
        no_case="coexist",
        quiet_unless_claimed=(),
        carrying=_carrying(chance),
        modes=tuple(Mode(mode, mode, mode, mode, mode, {}) for mode in MODES),
        dimensions=(),
        boundaries=(),
        charts=(),
        factors=tuple(factors),
        findings=tuple(findings),
        gaps=(Gap("thing", "something"),),
        misconceptions=(),
        rules=tuple(rules),
        laws=(),
        optimism=(factors[0].id,),
        declarations=(),
        impossible=(),
        sources=(),
        passages=(),
    )


def _carrying(chance: random.Random) -> tuple[Carrying, ...]:
    """None, one or two numbers of things to mend, the second larger and leaving a lighter mode."""
    few = chance.randint(0, 3)
    numbers = (Carrying(few, "cooperate", "Because."), Carrying(few + chance.randint(1, 3), "coexist", "Because."))
    return numbers[: chance.randint(0, 2)]


def _factor(name: str, options: int) -> Factor:
    # the words that YAML, Python and the engine itself are most likely to mistake for something else
    awkward = ["no", "yes", "none", "true", "null", "3", "0", "id"]
    ids = awkward[:options] if name.endswith(("1", "4")) else [f"option_{number}" for number in range(options)]
    return Factor(name, name, "workstream", f"{name}?", "", "you", tuple(Option(one, one, one) for one in ids), ())


def _rule(chance: random.Random, number: int, factors: list[Factor], findings: list[Finding]) -> Rule:
    when = []
    for factor in chance.sample(factors, chance.randint(0, min(4, len(factors)))):
        most = max(1, len(factor.options) - 1)
        when.append(Condition(factor.id, tuple(chance.sample(factor.option_ids, chance.randint(1, most)))))
    for finding in chance.sample(findings, chance.randint(0, min(2, len(findings)))):
        when.append(Condition(finding.id, ("found",)))
    if not when:
        when.append(Condition(factors[0].id, factors[0].option_ids[:1]))
    chance.shuffle(when)
    concludes = [
        ("argument_for", Then(supports=chance.choice(MODES), strength="strong")),
        ("argument_against", Then(against=("collaborate",), strength="strong", discards=("collaborate",))),
        ("limit", Then(cap=chance.choice(MODES))),
        ("limit", Then(cap=chance.choice(MODES), gap="thing")),
        ("gap", Then(gap="thing", otherwise=chance.choice(MODES))),
        ("gap", Then(gap="thing", otherwise=chance.choice(MODES))),
        ("practice", Then(actual=chance.choice(MODES))),
        *(("finding", Then(finding=finding.id)) for finding in findings),
    ]
    layer, then = chance.choice(concludes)
    return Rule(f"rule-{number}", layer, "A rule", tuple(when), then, "Because.", ())
