"""Looking for what can't be right in a rulebook: rules that never hold, words nobody uses, things said twice."""

from __future__ import annotations

import itertools
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from spectrum.advice.look import compared
from spectrum.atlas import NO_MODE, Atlas, Table
from spectrum.checks.fault import Fault
from spectrum.checks.groups import groups_of
from spectrum.language.words import listed
from spectrum.rulebook import Citation, Condition, Rule, Rulebook
from spectrum.rulebook.model import STRENGTHS

NAME = "claimed_mode"
DIFFERENT_SENTENCES = ("note", "next_step", "contradiction", "hedge", "alert")
"""Rules of these layers say different sentences, which is what they are for."""


def faults(atlas: Atlas) -> list[Fault]:
    """Every fault that is not declared, and every declaration that no fault needs."""
    homes = _homes(atlas)
    found = [
        *_dead_rules(homes),
        *_unused_words(atlas),
        *_idle_impossibilities(atlas),
        *_same_options(atlas),
        *_contradictions(homes),
        *_opposed(atlas, homes),
        *_subsumed(homes),
        *_never_in_the_way(atlas, homes),
        *_never_a_condition(atlas, homes),
        *_idle_laws(atlas),
        *_untraced(atlas.rulebook),
    ]
    declared = {(one.fault, one.of) for one in atlas.rulebook.declarations}
    needed = {(one.kind, one.of) for one in found}
    idle = [
        Fault("idle_declaration", of, f"a {kind} of {listed(of)} is declared, but there is none.")
        for kind, of in sorted(declared - needed)
    ]
    return [one for one in found if (one.kind, one.of) not in declared] + idle


class Home(NamedTuple):
    """A rule with the table it is at home in, and whether it fires, pattern by pattern.

    Only what can be counts, save for rules that ask again: people may answer what can't be.
    """

    rule: Rule
    table: Table
    fires: NDArray[np.bool_]


Homes = Sequence[Home]


def _homes(atlas: Atlas) -> Homes:
    found = []
    for table in atlas.tables:
        can_be = np.zeros(len(table.bits), dtype=np.bool_)
        can_be[table.pattern[~impossible_cells(atlas, table)]] = True
        home = frozenset(table.plan.home)
        for index, rule in enumerate(table.plan.rules):
            if rule.id in home:
                fires = table.bits[:, index] & (can_be | (rule.layer == "contradiction"))
                found.append(Home(rule, table, fires))
    return found


def impossible_cells(atlas: Atlas, table: Table) -> np.ndarray:
    """Which cells of a table hold what is declared never to come together; shape as the table."""
    found = np.zeros(table.plan.shape, dtype=np.bool_)
    for one in atlas.rulebook.impossible:
        if all(condition.name in table.plan.factors for condition in one.when):
            found |= _holds(atlas, table, one.when)
    return found


def _holds(atlas: Atlas, table: Table, when: Iterable[Condition]) -> np.ndarray:
    found = np.ones(table.plan.shape, dtype=np.bool_)
    for condition in when:
        axis = table.plan.factors.index(condition.name)
        accepted = [value in condition.values for value in atlas.rulebook.looked_at[condition.name]]
        found &= np.reshape(accepted, [-1 if index == axis else 1 for index in range(found.ndim)])
    return found


def _dead_rules(homes: Homes) -> Iterator[Fault]:
    for rule, _, fires in homes:
        if not fires.any():
            yield Fault("dead_rule", (rule.id,), f"the rule {rule.id} holds for no combination of answers.")


def _unused_words(atlas: Atlas) -> Iterator[Fault]:
    """Questions, findings, gaps, misconceptions and sources that nothing uses; what every rulebook asks is no fault."""
    book = atlas.rulebook
    rules = book.current_rules
    looked_at = {condition.name for rule in rules for condition in rule.when}
    cited = {one.source for one in _citations(book)} | {chart.source for chart in book.charts}
    words = {
        "factor": ([factor.id for factor in book.factors if factor.scope != "context"], looked_at),
        "finding": ([finding.id for finding in book.findings], looked_at),
        "gap": ([gap.id for gap in book.gaps], {rule.then.gap for rule in rules}),
        "misconception": ([one.id for one in book.misconceptions], {one for rule in rules for one in rule.then.alerts}),
        "source": ([source.id for source in book.sources], cited),
    }
    for kind, (defined, used) in words.items():
        for name in defined:
            if name not in used:
                yield Fault("unused", (name,), f"no rule uses the {kind} {name}.")


def _idle_impossibilities(atlas: Atlas) -> Iterator[Fault]:
    """Combinations declared impossible that no rule could meet anyway, since none looks at all of their parts."""
    for one in atlas.rulebook.impossible:
        names = {condition.name for condition in one.when}
        if not any(names <= set(table.plan.factors) for table in atlas.tables):
            yield Fault("unused", (one.id,), f"no rules look at all of {listed(sorted(names))} ({one.id}) together.")


def _same_options(atlas: Atlas) -> Iterator[Fault]:
    """Neighbouring options that every rule treats alike, so that telling them apart decides and says nothing."""
    for factor in atlas.rulebook.factors:
        tables = [table for table in atlas.tables if factor.id in table.plan.factors]
        for index, (one, other) in enumerate(itertools.pairwise(factor.option_ids)):
            if factor.id == NAME and _named_apart(atlas, one, other):
                continue
            if tables and all(_alike(table, factor.id, index) for table in tables):
                says = f"no rule tells the options {one} and {other} of {factor.id} apart."
                yield Fault("same_options", (factor.id, one, other), says)


def _alike(table: Table, factor: str, index: int) -> bool:
    axis = table.plan.factors.index(factor)
    return bool((np.take(table.pattern, index, axis) == np.take(table.pattern, index + 1, axis)).all())


def _named_apart(atlas: Atlas, one: str, other: str) -> bool:
    """Whether some rule that compares the name with what is needed or done can tell two names apart."""
    book = atlas.rulebook
    looking = [part for rule in book.current_rules for part in rule.when if part.name.startswith("name_and_")]
    claimed = [book.depth(name) if name in book.mode else NO_MODE for name in (one, other)]
    for depth in range(len(book.modes)):
        verdict = atlas.orderings.verdict(atlas.orderings.nothing._replace(argued=1 << depth, actual=depth))
        first, second = (compared(book, verdict, name) for name in claimed)
        if any((first[part.name] in part.values) != (second[part.name] in part.values) for part in looking):
            return True
    return False


def _contradictions(homes: Homes) -> Iterator[Fault]:
    """Two rules that can hold together, one arguing for a mode that the other rules out."""
    for one, other in _arguing(homes):
        mode = one.rule.then.supports
        if mode in other.rule.then.discards and _can_meet(one, other):
            says = f"{one.rule.id} argues for {mode} where {other.rule.id} rules it out."
            yield Fault("contradiction", (one.rule.id, other.rule.id), says)


def _opposed(atlas: Atlas, homes: Homes) -> Iterator[Fault]:
    """Two strong arguments that can hold together, one for a mode and one against it; those about safety come first."""
    book = atlas.rulebook
    found = []
    for one, other in _arguing(homes):
        mode, against = one.rule.then.supports, other.rule.then
        unsafe = bool(against.safety) and book.depth(mode) < book.depth(against.safety)
        strong = one.rule.then.strength == against.strength == STRENGTHS[0]
        opposes = mode in against.against or unsafe
        if strong and opposes and mode not in against.discards and _can_meet(one, other):
            why = "says that it is not safe" if unsafe else "argues against it as strongly"
            says = f"{one.rule.id} argues strongly for {mode} where {other.rule.id} {why}."
            found.append((not unsafe, Fault("opposed", (one.rule.id, other.rule.id), says)))
    yield from (fault for _, fault in sorted(found, key=lambda pair: pair[0]))


def _arguing(homes: Homes) -> Iterator[tuple[Home, Home]]:
    """Every argument for a mode with every argument against some."""
    deciding = [one for one in homes if one.table.plan.decides]
    against = [one for one in deciding if one.rule.then.against or one.rule.then.discards or one.rule.then.safety]
    return itertools.product([one for one in deciding if one.rule.then.supports], against)


def _can_meet(one: Home, other: Home) -> bool:
    """Whether two rules can hold together; groups share no factor, so those of two groups can meet if each can hold."""
    if one.table is other.table:
        return bool((one.fires & other.fires).any())
    return bool(one.fires.any() and other.fires.any())


def _subsumed(homes: Homes) -> Iterator[Fault]:
    """Two rules that conclude the same, one of which holds only where the other does."""
    alike: dict[Hashable, list[Home]] = {}
    for one in homes:
        if one.rule.layer not in DIFFERENT_SENTENCES:
            alike.setdefault(_concludes(one), []).append(one)
    for one in homes:
        for other in alike.get(_concludes(one), ()) if one.rule.when and one.fires.any() else ():
            if one is not other and not (one.fires & ~other.fires).any():
                says = f"{one.rule.id} holds only where {other.rule.id} says the same."
                yield Fault("subsumed", (one.rule.id, other.rule.id), says)


def _concludes(home: Home) -> Hashable:
    return home.table, home.rule.then, home.rule.layer


def _never_in_the_way(atlas: Atlas, homes: Homes) -> Iterator[Fault]:
    """Limits that never bind, so that their first step is never anyone's next step."""
    for home in homes:
        rule = home.rule
        binding = rule.then.cap and not rule.red_flag and not home.table.plan.partner
        if binding and home.fires.any() and not _goes_past(atlas, home, "needed", rule.then.cap):
            says = f"{rule.id} never stands in the way of what the work needs."
            yield Fault("never_in_the_way", (rule.id,), says)


def _never_a_condition(atlas: Atlas, homes: Homes) -> Iterator[Fault]:
    """Things to mend that no advice ever rests on."""
    for home in homes:
        rule = home.rule
        if rule.then.otherwise and home.fires.any() and not _goes_past(atlas, home, "advised", rule.then.otherwise):
            yield Fault("never_in_the_way", (rule.id,), f"{rule.id} is never a condition of the advice.")


def _goes_past(atlas: Atlas, home: Home, aspect: str, mode: str) -> bool:
    """Whether an aspect can be deeper than a mode where a rule holds."""
    groups = groups_of(atlas)
    said = np.unique(groups.packing.packed(itertools.compress(home.table.conclusions, home.fires)))
    both = groups.packing.join(said[:, None], groups.contexts(home.table))
    return bool((groups.joining.aspect(both, aspect) > atlas.rulebook.depth(mode)).any())


def _idle_laws(atlas: Atlas) -> Iterator[Fault]:
    """Laws about a question that moves no mode: they hold whatever the rules say."""
    deciding = {name for table in atlas.work_tables if table.plan.decides for name in table.plan.factors}
    for law in atlas.rulebook.laws:
        if law.factor not in deciding:
            yield Fault("idle_law", (law.id,), f"the law {law.id} is about {law.factor}, which moves no mode.")


def _untraced(book: Rulebook) -> Iterator[Fault]:
    """Sentences of the essay that nothing rests on and nobody explained, and explanations that are not true."""
    used = {(one.passage, one.sentence) for one in _citations(book) if one.sentence}
    for passage in book.passages:
        explained = {one.sentence for one in passage.not_used}
        for sentence in range(1, passage.sentences + 1):
            name = f"{passage.id}.{sentence}"
            if (passage.id, sentence) not in used and sentence not in explained:
                yield Fault("untraced", (name,), f"nothing rests on sentence {name}, and no reason is given.")
            elif (passage.id, sentence) in used and sentence in explained:
                yield Fault("untraced", (name,), f"sentence {name} is said not to be used, but it is.")
        for sentence in sorted(explained - set(range(1, passage.sentences + 1))):
            yield Fault("untraced", (f"{passage.id}.{sentence}",), f"passage {passage.id} has no sentence {sentence}.")


def _citations(book: Rulebook) -> Iterator[Citation]:
    for parts in (book.current_rules, book.factors, book.boundaries, book.referrals):
        yield from (citation for part in parts for citation in part.source)
