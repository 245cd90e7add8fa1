"""Every small change that could be made to a rule: to one of its conditions, to its conclusion, or to its being there.

A rulebook is well taught when each of these changes breaks a worked scenario of the rule it was made to.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from spectrum.rulebook import Rule, Rulebook, TablePlan
from spectrum.rulebook.model import (
    BOUND_BY,
    CEILINGS,
    ESSAY,
    FOUND,
    ROLES,
    STANCES,
    STRENGTHS,
    Citation,
    Condition,
    Then,
)

KINDS = ("drop_rule", "drop", "negate", "widen", "narrow", "shift", "swap", "conclude")
"""The kinds of change, in the order in which the kill table shows them."""


@dataclass(frozen=True)
class Mutant:
    """A rule with one small change: the kind of change, what was changed in words, and the rule as it is then."""

    rule: Rule
    kind: str
    says: str
    changed: Rule

    @property
    def name(self) -> str:
        """'rule: change', which no other mutant of the rulebook has."""
        return f"{self.rule.id}: {self.says}"


def mutants_of(book: Rulebook, rule: Rule, plan: TablePlan) -> list[Mutant]:
    """Every mutant of a rule, each different change once; `plan` is the table in which the rule is at home."""
    found = [_dropped(rule)]
    for at, condition in enumerate(rule.when):
        found += _of_condition(rule, at, _neighbouring_values(book, condition))
        found += _swapped_findings(plan, rule, at)
    found += [Mutant(rule, "conclude", says, changed) for says, changed in _other_conclusions(book, rule, plan)]
    return found


def _dropped(rule: Rule) -> Mutant:
    return Mutant(rule, "drop_rule", "the rule is dropped", dataclasses.replace(rule, status="retired"))


# -- conditions --------------------------------------------------------------------------------------------------------


def _neighbouring_values(book: Rulebook, condition: Condition) -> list[tuple[str, tuple[str, ...]]]:
    """The small changes to what a condition accepts, as (kind, new values); dropping it is accepting every value."""
    if condition.values == (FOUND,):
        return [("drop", ())]
    options = book.looked_at[condition.name]
    now = {options.index(value) for value in condition.values}
    every = set(range(len(options)))
    beside = {at + step for at in now for step in (-1, 1)} & every - now
    changes = [("drop", every), ("negate", every - now)]
    changes += [("widen", now | {at}) for at in sorted(beside)]
    changes += [("narrow", now - {at}) for at in sorted(now) if len(now) > 1]
    changes += [("shift", {at + step for at in now} & every) for step in (-1, 1)]
    known: dict[tuple[str, ...], str] = {}
    for kind, places in changes:
        values = tuple(options[at] for at in sorted(places))
        if values and values != condition.values:
            known.setdefault(values, kind)
    return [(kind, values) for values, kind in known.items()]


def _of_condition(rule: Rule, at: int, changes: Iterable[tuple[str, tuple[str, ...]]]) -> Iterator[Mutant]:
    name = rule.when[at].name
    for kind, values in changes:
        says = f"{name} is left out" if kind == "drop" else f"{name} is {' or '.join(values)}"
        yield Mutant(rule, kind, says, _with(rule, at, Condition(name, values) if values else None))


def _with(rule: Rule, at: int, condition: Condition | None) -> Rule:
    """A rule with another condition in one place, or with none there."""
    new = () if condition is None else (condition,)
    return dataclasses.replace(rule, when=(*rule.when[:at], *new, *rule.when[at + 1 :]))


def _swapped_findings(plan: TablePlan, rule: Rule, at: int) -> Iterator[Mutant]:
    """A finding looked at exchanged for each other finding that the same table makes before this rule."""
    condition = rule.when[at]
    if condition.values != (FOUND,):
        return
    made = {one.then.finding: None for one in plan.rules if one.then.finding}
    for finding in made:
        if finding not in (condition.name, rule.then.finding):
            says = f"{finding} in place of {condition.name}"
            yield Mutant(rule, "swap", says, _with(rule, at, Condition(finding, (FOUND,))))


# -- conclusions -------------------------------------------------------------------------------------------------------


def _other_conclusions(book: Rulebook, rule: Rule, plan: TablePlan) -> Iterator[tuple[str, Rule]]:
    """The rule with each part of its conclusion moved by one step, or exchanged for another word of its kind."""
    looked_at = {condition.name for one in plan.rules for condition in one.when}
    findings = [one.id for one in book.findings if one.id in looked_at]
    ways = {
        "finding": (findings, _next),
        "supports": (book.mode_ids, _steps),
        "strength": (STRENGTHS, _next),
        "safety": (book.mode_ids, _steps),
        "cap": (book.mode_ids, _steps),
        "gap": ([gap.id for gap in book.gaps], _next),
        "otherwise": (book.mode_ids, _steps),
        "floor": (book.mode_ids, _steps),
        "actual": (book.mode_ids, _steps),
        "partner_cap": (book.mode_ids, _steps),
        "role": (ROLES, _next),
        "stance": (STANCES, _next),
    }
    for part, (words, others) in ways.items():
        now = getattr(rule.then, part)
        for other in others(words, now) if now else ():
            yield _concluding(rule, part, other)
    sets = {"against": book.mode_ids, "discards": book.mode_ids, "alerts": [one.id for one in book.misconceptions]}
    for part, among in sets.items():
        for several in _sets(among, getattr(rule.then, part)):
            yield _concluding(rule, part, several)
    if rule.layer in CEILINGS:
        yield _counting_otherwise(book, rule)
    if rule.layer == "limit" and rule.then.gap:
        yield "is no thing to mend", dataclasses.replace(rule, then=dataclasses.replace(rule.then, gap=""))
    if rule.red_flag:
        yield "is no red flag", dataclasses.replace(rule, red_flag=False)


def _counting_otherwise(book: Rulebook, rule: Rule) -> tuple[str, Rule]:
    """A limit as a thing to mend, or the other way round, with the same mode behind it."""
    then = rule.then
    if rule.layer == "limit":
        gap = then.gap or (book.gaps[0].id if book.gaps else "")
        then = dataclasses.replace(then, cap="", otherwise=then.cap, gap=gap)
        return "counts as a thing to mend", dataclasses.replace(rule, layer="gap", then=then, bound_by="")
    then = dataclasses.replace(then, cap=then.otherwise, otherwise="", gap="")
    bound_by = BOUND_BY[-1] if then.cap else ""
    return "counts as a limit", dataclasses.replace(rule, layer="limit", then=then, bound_by=bound_by)


def _concluding(rule: Rule, part: str, other: str | tuple[str, ...]) -> tuple[str, Rule]:
    said = " and ".join(other) if isinstance(other, tuple) else other
    then: Then = dataclasses.replace(rule.then, **{part: other})  # type: ignore[arg-type]
    # an alert shows the passage it rests on, so one that was exchanged needs a citation to show
    cited = tuple(Citation(ESSAY, alert, 1) for alert in set(then.alerts) - set(rule.then.alerts))
    return f"concludes {part} {said}", dataclasses.replace(rule, then=then, source=rule.source + cited)


def _steps(words: Sequence[str], now: str) -> Iterator[str]:
    """The words just before and just after."""
    at = words.index(now)
    yield from words[max(at - 1, 0) : at]
    yield from words[at + 1 : at + 2]


def _next(words: Sequence[str], now: str) -> Iterator[str]:
    """The word that follows, the first after the last; none when there is no other."""
    if now in words and len(words) > 1:
        yield words[(list(words).index(now) + 1) % len(words)]
    elif now not in words:
        yield from words[:1]


def _sets(words: Sequence[str], now: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """One word of a set left out (unless it is the only one), or exchanged for a neighbour that is not in it."""
    known: dict[tuple[str, ...], None] = {}
    for word in now:
        rest = [one for one in now if one != word]
        if rest:
            known.setdefault(tuple(rest))
        for other in _steps(words, word):
            if other not in now:
                known.setdefault(tuple(one for one in words if one in (*rest, other)))
    yield from known
