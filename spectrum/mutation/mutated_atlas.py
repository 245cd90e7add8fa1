"""The atlas of a rulebook in which one rule was changed, asking the engine only about what the change can reach."""

from __future__ import annotations

import dataclasses
from collections.abc import Set

import numpy as np

from spectrum.atlas import Atlas, Table, build_table, make_table
from spectrum.mutation.mutants import Mutant
from spectrum.rulebook import Rule, Rulebook, TablePlan
from spectrum.rulebook.tables import Chains


def with_change(atlas: Atlas, mutant: Mutant) -> Atlas:
    """The atlas as it would be with the mutant in place of its rule.

    The tables stay as they were planned, since no mutant looks at a factor that its rule shares no table with.
    """
    rules, told_apart = _exchanged(atlas.rulebook.rules, mutant), f"{atlas.rulebook.hash} {mutant}"
    book = dataclasses.replace(atlas.rulebook, rules=rules, hash=told_apart)
    before, after = Chains(atlas.rulebook), Chains(book)

    def table_of(table: Table) -> Table:
        if mutant.rule not in table.plan.rules:
            return table
        plan = dataclasses.replace(table.plan, rules=_exchanged(table.plan.rules, mutant))
        reached = _reached(before, table.plan, mutant) | _reached(after, plan, mutant)
        return _merged(book, plan, table, build_table(book, _part(after, plan, reached)), reached)

    return Atlas(book, tuple(table_of(table) for table in atlas.tables))


def _exchanged(rules: tuple[Rule, ...], mutant: Mutant) -> tuple[Rule, ...]:
    return tuple(mutant.changed if rule.id == mutant.rule.id else rule for rule in rules)


def _reached(chains: Chains, plan: TablePlan, mutant: Mutant) -> set[str]:
    """The rule itself, and those of a table that its finding may lead to."""
    return {rule.id for rule in plan.rules if mutant.rule.id in chains.behind(rule)}


def _part(chains: Chains, plan: TablePlan, reached: Set[str]) -> TablePlan:
    """A smaller table, over just what the rules that were reached look at."""
    needed = {one.id: one for rule in plan.rules if rule.id in reached for one in chains.behind(rule).values()}
    looked_at = chains.factors(needed.values())
    kept = [(name, size) for name, size in zip(plan.factors, plan.shape, strict=True) if name in looked_at]
    return dataclasses.replace(
        plan,
        factors=tuple(name for name, _ in kept),
        shape=tuple(size for _, size in kept),
        rules=tuple(rule for rule in plan.rules if rule.id in needed and rule.status == "current"),
    )


def _merged(book: Rulebook, plan: TablePlan, table: Table, part: Table, reached: Set[str]) -> Table:
    """A table with the rules that were reached as a smaller table has them; what was said of the others still holds."""
    axes = [size if name in part.plan.factors else 1 for name, size in zip(plan.factors, plan.shape, strict=True)]
    anew = np.broadcast_to(part.pattern.reshape(axes), plan.shape).astype(np.int64)
    both = table.pattern * np.int64(len(part.bits)) + anew
    pairs, cells = np.unique(both, return_inverse=True)
    bits = table.bits[pairs // len(part.bits)]
    columns = {rule.id: column for column, rule in enumerate(part.plan.rules)}
    for index, rule in enumerate(plan.rules):
        if rule.id in reached:
            column = columns.get(rule.id)  # a rule that was dropped is in no table and never fires
            bits[:, index] = False if column is None else part.bits[pairs % len(part.bits), column]
    return make_table(book, plan, cells.reshape(plan.shape).astype(table.pattern.dtype), bits)
