"""Looking for what can't be right in a rulebook: rules that never hold, words nobody uses, things said twice."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from spectrum.atlas import Atlas, Table
from spectrum.rulebook import Rule
from spectrum.words import listed


@dataclass(frozen=True)
class Fault:
    """Something wrong with the rulebook: its kind, the names it is about, and a sentence."""

    kind: str
    of: tuple[str, ...]
    says: str


def faults(atlas: Atlas) -> list[Fault]:
    """Every fault that is not declared, and every declaration that no fault needs."""
    found = [
        *_dead_rules(atlas),
        *_unused_words(atlas),
        *_same_options(atlas),
        *_contradictions(atlas),
        *_subsumed(atlas),
    ]
    declared = {(one.fault, one.of) for one in atlas.rulebook.declarations}
    needed = {(one.kind, one.of) for one in found}
    idle = [
        Fault("idle_declaration", of, f"a {kind} of {listed(of)} is declared, but there is none.")
        for kind, of in sorted(declared - needed)
    ]
    return [one for one in found if (one.kind, one.of) not in declared] + idle


def _homes(atlas: Atlas) -> Iterator[tuple[Rule, Table, np.ndarray]]:
    """Every rule with the table it is at home in, and whether it fires, pattern by pattern."""
    for table in atlas.tables:
        for place, rule in enumerate(table.plan.rules):
            if rule.id in table.plan.home:
                yield rule, table, table.bits[:, place]


def _dead_rules(atlas: Atlas) -> Iterator[Fault]:
    for rule, _, fires in _homes(atlas):
        if not fires.any():
            yield Fault("dead_rule", (rule.id,), f"the rule {rule.id} holds for no combination of answers.")


def _unused_words(atlas: Atlas) -> Iterator[Fault]:
    """Factors no rule looks at, findings no rule needs, gaps and misconceptions no rule names, sources nobody cites."""
    book = atlas.rulebook
    rules = book.current_rules
    looked_at = {condition.name for rule in rules for condition in rule.when}
    citations = [part.source for part in rules] + [part.source for part in book.factors]
    citations += [part.source for part in book.boundaries]
    cited = {one.source for source in citations for one in source} | {chart.source for chart in book.charts}
    words = {
        "factor": ([factor.id for factor in book.factors], looked_at),
        "finding": ([finding.id for finding in book.findings], looked_at),
        "gap": ([gap.id for gap in book.gaps], {rule.then.gap for rule in rules}),
        "misconception": ([one.id for one in book.misconceptions], {one for rule in rules for one in rule.then.alerts}),
        "source": ([source.id for source in book.sources], cited),
    }
    for kind, (defined, used) in words.items():
        for name in defined:
            if name not in used:
                yield Fault("unused", (name,), f"no rule uses the {kind} {name}.")


def _same_options(atlas: Atlas) -> Iterator[Fault]:
    """Neighbouring options that every rule treats alike, so that telling them apart decides nothing."""
    for factor in atlas.rulebook.factors:
        tables = [table for table in atlas.tables if factor.id in table.plan.factors]
        for place, (one, other) in enumerate(itertools.pairwise(factor.option_ids)):
            if tables and all(_alike(table, factor.id, place) for table in tables):
                says = f"no rule tells the options {one} and {other} of {factor.id} apart."
                yield Fault("same_options", (factor.id, one, other), says)


def _alike(table: Table, factor: str, place: int) -> bool:
    axis = table.plan.factors.index(factor)
    return bool((np.take(table.pattern, place, axis) == np.take(table.pattern, place + 1, axis)).all())


def _contradictions(atlas: Atlas) -> Iterator[Fault]:
    """Two rules that can hold together, one arguing for a mode that the other rules out."""
    homes = [(rule, table, fires) for rule, table, fires in _homes(atlas) if table.plan.decides]
    arguing = [one for one in homes if one[0].then.supports]
    ruling_out = [one for one in homes if one[0].then.discards]
    for (rule, table, fires), (other, other_table, other_fires) in itertools.product(arguing, ruling_out):
        if rule.then.supports not in other.then.discards:
            continue
        together = bool((fires & other_fires).any()) if table is other_table else fires.any() and other_fires.any()
        if together:
            says = f"{rule.id} argues for {rule.then.supports} where {other.id} rules it out."
            yield Fault("contradiction", (rule.id, other.id), says)


def _subsumed(atlas: Atlas) -> Iterator[Fault]:
    """Two rules that conclude the same, one of which holds only where the other does."""
    for (rule, table, fires), (other, other_table, other_fires) in itertools.permutations(_homes(atlas), 2):
        if table is not other_table or rule.then != other.then or rule.layer != other.layer or not rule.when:
            continue
        if rule.layer in ("note", "next_step", "contradiction", "hedge", "alert"):
            continue  # they say different sentences, which is what they are for
        if fires.any() and not (fires & ~other_fires).any():
            yield Fault("subsumed", (rule.id, other.id), f"{rule.id} holds only where {other.id} says the same.")
