"""Trying every mutant of every rule against the rule's own scenarios, on all processors."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass

from spectrum.atlas import Atlas
from spectrum.input.mistakes import Mistake
from spectrum.mutation.equal import same
from spectrum.mutation.mutants import Mutant, mutants_of
from spectrum.mutation.mutated_atlas import with_change
from spectrum.scenarios import BadScenario, Feature, Scenario, run_scenario, scenarios_of

KILLED, EQUAL, SURVIVED = "killed", "equal", "survived"


@dataclass(frozen=True)
class Trial:
    """What became of a mutant: killed by a scenario (`by`), proven equal on every combination, or survived."""

    rule: str
    kind: str
    says: str
    outcome: str
    by: str = ""


@dataclass(frozen=True)
class KillTable:
    """Every trial, rule by rule in the rulebook's order, and how many combinations equality was proven on."""

    trials: tuple[Trial, ...]
    cells: int

    def of(self, outcome: str, rule: str = "", kind: str = "") -> list[Trial]:
        """The trials that ended so, of one rule or one kind of change when they are given."""
        return [
            one for one in self.trials if one.outcome == outcome and rule in ("", one.rule) and kind in ("", one.kind)
        ]

    @property
    def clean(self) -> bool:
        """Whether every mutant that changes anything was killed."""
        return not self.of(SURVIVED)


def try_all(
    atlas: Atlas,
    features: Sequence[Feature],
    rules: Sequence[str] = (),
    progress: Callable[[int], None] = lambda _: None,
    workers: int = 0,
) -> KillTable:
    """Try every mutant of some rules, of all in force when none are named; `progress` is told of mutants done.

    `workers` is the number of processes, as many as there are processors when it is 0. Raises BadScenario when a
    scenario fails before anything was changed: it would kill every mutant and prove nothing.
    """
    rules = rules or [rule.id for rule in atlas.rulebook.current_rules]
    _refuse_failing(atlas, features, rules)
    context = multiprocessing.get_context("spawn")  # not fork: progress displays keep threads of their own
    found: dict[str, list[Trial]] = {}
    with ProcessPoolExecutor(workers or os.cpu_count(), context, _prepare, (atlas, tuple(features))) as pool:
        waiting = {pool.submit(_try_rule, rule_id): rule_id for rule_id in _largest_first(atlas, rules)}
        for one in as_completed(waiting):
            found[waiting[one]] = one.result()
            progress(len(found[waiting[one]]))
    return KillTable(tuple(trial for rule_id in rules for trial in found[rule_id]), atlas.cells)


def try_rule(atlas: Atlas, features: Sequence[Feature], rule_id: str) -> list[Trial]:
    """Try every mutant of one rule against the scenarios under that rule's own `Rule:`."""
    rule = atlas.rulebook.rule[rule_id]
    scenarios = scenarios_of(features, rule_id)
    home = next(table.plan for table in atlas.tables if rule_id in table.plan.home)
    return [_try(atlas, scenarios, mutant) for mutant in mutants_of(atlas.rulebook, rule, home)]


def count_mutants(atlas: Atlas, rules: Sequence[str] = ()) -> int:
    """How many mutants there are to try, of some rules or of all."""
    book = atlas.rulebook
    homes = [(book.rule[one], table.plan) for table in atlas.tables for one in table.plan.home]
    return sum(len(mutants_of(book, rule, plan)) for rule, plan in homes if not rules or rule.id in rules)


def _try(atlas: Atlas, scenarios: Sequence[Scenario], mutant: Mutant) -> Trial:
    changed = with_change(atlas, mutant)
    for scenario in scenarios:
        if not run_scenario(changed, scenario).passed:
            return Trial(mutant.rule.id, mutant.kind, mutant.says, KILLED, scenario.name)
    outcome = EQUAL if same(atlas, changed, mutant) else SURVIVED
    return Trial(mutant.rule.id, mutant.kind, mutant.says, outcome)


def _refuse_failing(atlas: Atlas, features: Sequence[Feature], rules: Sequence[str]) -> None:
    mistakes = []
    for scenario in (one for feature in features for one in feature.scenarios if one.rule in rules):
        outcome = run_scenario(atlas, scenario)
        if not outcome.passed:
            mistakes.append(Mistake(scenario.place, f'"{scenario.name}" fails as things are: {outcome.why}'))
    if mistakes:
        raise BadScenario(mistakes)


def _largest_first(atlas: Atlas, rules: Sequence[str]) -> list[str]:
    """The rules whose tables are largest come first, so that no processor is left with a long one at the end."""
    homes = [(table.plan.size, rule_id) for table in atlas.tables for rule_id in table.plan.home if rule_id in rules]
    return [rule_id for _, rule_id in sorted(homes, key=lambda one: -one[0])]


# -- in a process of its own -------------------------------------------------------------------------------------------

_given: list[tuple[Atlas, tuple[Feature, ...]]] = []


def _prepare(atlas: Atlas, features: tuple[Feature, ...]) -> None:
    _given.append((atlas, features))


def _try_rule(rule_id: str) -> list[Trial]:
    return try_rule(*_given[-1], rule_id)
