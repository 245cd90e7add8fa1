"""Looking for what can't be right in a rulebook: rules that never hold, words nobody uses, things said twice."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator

import numpy as np

from spectrum.advice.look import compared
from spectrum.atlas import NO_MODE, Atlas, Table, Verdict, join
from spectrum.checks.contexts import contexts_of
from spectrum.checks.fault import Fault
from spectrum.language.words import listed
from spectrum.rulebook import Citation, Condition, Rule, Rulebook
from spectrum.rulebook.model import STRENGTHS

NAME = "claimed_mode"


def faults(atlas: Atlas) -> list[Fault]:
    """Every fault that is not declared, and every declaration that no fault needs."""
    found = [
        *_dead_rules(atlas),
        *_unused_words(atlas),
        *_idle_impossibilities(atlas),
        *_same_options(atlas),
        *_contradictions(atlas),
        *_opposed(atlas),
        *_subsumed(atlas),
        *_never_in_the_way(atlas),
        *_never_a_condition(atlas),
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


def _homes(atlas: Atlas) -> Iterator[tuple[Rule, Table, np.ndarray]]:
    """Every rule with the table it is at home in, and whether it fires, pattern by pattern.

    Only what can be counts, save for rules that ask again: people may answer what can't be.
    """
    for table in atlas.tables:
        can_be = np.zeros(len(table.bits), dtype=np.bool_)
        can_be[np.unique(table.pattern[~impossible_cells(atlas, table)])] = True
        for index, rule in enumerate(table.plan.rules):
            if rule.id in table.plan.home:
                yield rule, table, table.bits[:, index] & (can_be | (rule.layer == "contradiction"))


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


def _dead_rules(atlas: Atlas) -> Iterator[Fault]:
    for rule, _, fires in _homes(atlas):
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


Home = tuple[Rule, Table, np.ndarray]


def _contradictions(atlas: Atlas) -> Iterator[Fault]:
    """Two rules that can hold together, one arguing for a mode that the other rules out."""
    for one, other in _arguing(atlas):
        mode = one[0].then.supports
        if mode in other[0].then.discards and _can_meet(one, other):
            says = f"{one[0].id} argues for {mode} where {other[0].id} rules it out."
            yield Fault("contradiction", (one[0].id, other[0].id), says)


def _opposed(atlas: Atlas) -> Iterator[Fault]:
    """Two strong arguments that can hold together, one for a mode and one against it; those about safety come first."""
    book = atlas.rulebook
    found = []
    for one, other in _arguing(atlas):
        mode, against = one[0].then.supports, other[0].then
        unsafe = bool(against.safety) and book.depth(mode) < book.depth(against.safety)
        strong = one[0].then.strength == against.strength == STRENGTHS[0]
        opposes = mode in against.against or unsafe
        if strong and opposes and mode not in against.discards and _can_meet(one, other):
            why = "says that it is not safe" if unsafe else "argues against it as strongly"
            says = f"{one[0].id} argues strongly for {mode} where {other[0].id} {why}."
            found.append((not unsafe, Fault("opposed", (one[0].id, other[0].id), says)))
    yield from (fault for _, fault in sorted(found, key=lambda pair: pair[0]))


def _arguing(atlas: Atlas) -> Iterator[tuple[Home, Home]]:
    """Every argument for a mode with every argument against some."""
    homes = [one for one in _homes(atlas) if one[1].plan.decides]
    against = [one for one in homes if one[0].then.against or one[0].then.discards or one[0].then.safety]
    return itertools.product([one for one in homes if one[0].then.supports], against)


def _can_meet(one: Home, other: Home) -> bool:
    """Whether two rules can hold together; groups share no factor, so those of two groups can meet if each can hold."""
    if one[1] is other[1]:
        return bool((one[2] & other[2]).any())
    return bool(one[2].any() and other[2].any())


def _subsumed(atlas: Atlas) -> Iterator[Fault]:
    """Two rules that conclude the same, one of which holds only where the other does."""
    for (rule, table, fires), (other, other_table, other_fires) in itertools.permutations(_homes(atlas), 2):
        if table is not other_table or rule.then != other.then or rule.layer != other.layer or not rule.when:
            continue
        if rule.layer in ("note", "next_step", "contradiction", "hedge", "alert"):
            continue  # they say different sentences, which is what they are for
        if fires.any() and not (fires & ~other_fires).any():
            yield Fault("subsumed", (rule.id, other.id), f"{rule.id} holds only where {other.id} says the same.")


def _never_in_the_way(atlas: Atlas) -> Iterator[Fault]:
    """Limits that never bind, so that their first step is never anyone's next step."""
    for rule, table, fires in _homes(atlas):
        if rule.then.cap and not rule.red_flag and not table.plan.partner:
            cap = atlas.rulebook.depth(rule.then.cap)
            if fires.any() and not any(one.needed > cap for one in _verdicts_with(atlas, table, fires)):
                says = f"{rule.id} never stands in the way of what the work needs."
                yield Fault("never_in_the_way", (rule.id,), says)


def _never_a_condition(atlas: Atlas) -> Iterator[Fault]:
    """Things to mend that no advice ever rests on."""
    for rule, table, fires in _homes(atlas):
        if rule.then.otherwise:
            otherwise = atlas.rulebook.depth(rule.then.otherwise)
            if fires.any() and not any(one.advised > otherwise for one in _verdicts_with(atlas, table, fires)):
                yield Fault("never_in_the_way", (rule.id,), f"{rule.id} is never a condition of the advice.")


def _verdicts_with(atlas: Atlas, table: Table, fires: np.ndarray) -> Iterator[Verdict]:
    """Every verdict that is possible where a rule holds."""
    said = {conclusion for conclusion, one in zip(table.conclusions, fires, strict=True) if one}
    contexts = contexts_of(atlas, table) if said else {}
    return (atlas.orderings.verdict(join(one, other)) for one in said for other in contexts)


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
