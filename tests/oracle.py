"""A second opinion on what rules conclude: the plainest fixpoint there is, sharing no code with the engine."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Set

from spectrum.rulebook import Condition, Factor, Finding, Mode, Option, Rule, Rulebook, Then

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
    return max(arguments, key=MODES.index, default=book.no_case), feasible(book, set(fired))


def feasible(book: Rulebook, fired: Set[str]) -> str:
    """The mode feasible, by the words of how a lone gap counts."""
    limits = [
        MODES.index(rule.then.cap) for rule in book.rules if rule.id in fired and rule.then.cap and rule.layer != "gap"
    ]
    gaps = sorted(
        MODES.index(rule.then.cap) for rule in book.rules if rule.id in fired and rule.then.cap and rule.layer == "gap"
    )
    every = sorted([*limits, *gaps, len(MODES) - 1])
    if book.lone_gap == "condition" and gaps and gaps[0] == every[0] < every[1]:
        return MODES[max(gaps[0], every[1] - 1)]
    return MODES[every[0]]


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
        format=1,
        hash="0" * 64,
        no_case="coexist",
        quiet_unless_claimed=(),
        lone_gap=chance.choice(("ceiling", "condition")),
        modes=tuple(Mode(mode, mode, mode, mode, {}) for mode in MODES),
        dimensions=(),
        boundaries=(),
        charts=(),
        factors=tuple(factors),
        findings=tuple(findings),
        gaps=(),
        misconceptions=(),
        rules=tuple(rules),
        laws=(),
        optimism=(factors[0].id,),
        declarations=(),
        impossible=(),
        sources=(),
        passages=(),
    )


def _factor(name: str, options: int) -> Factor:
    # the words that YAML, Python and the engine itself are most likely to mistake for something else
    awkward = ["no", "yes", "none", "true", "null", "3", "0", "id"]
    ids = awkward[:options] if name.endswith(("1", "4")) else [f"option_{number}" for number in range(options)]
    return Factor(name, name, "workstream", f"{name}?", "", "you", tuple(Option(one, one) for one in ids), ())


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
    concludes = [Then(supports=chance.choice(MODES), strength="strong"), Then(cap=chance.choice(MODES))]
    concludes += [Then(finding=finding.id) for finding in findings]
    layer = chance.choice(("gap", "limit"))
    return Rule(f"rule-{number}", layer, "A rule", tuple(when), chance.choice(concludes), "Because.", ())
