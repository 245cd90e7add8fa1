"""What must hold of a rulebook as a whole, once each entry is well formed."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator, Sequence

from spectrum.input.mistakes import Mistake
from spectrum.language.words import did_you_mean, listed, shown
from spectrum.rulebook.agreements import agreement_mistakes
from spectrum.rulebook.book import Rulebook
from spectrum.rulebook.model import Rule
from spectrum.rulebook.tables import Chains, TablePlan, plan_tables
from spectrum.rulebook.wording import wording_mistakes

# The engine's own bounds, with room to spare: past them it errs, over-fires or hangs.
MOST_CONDITIONS = 16
MOST_RULES_ON_ONE_OPTION = 48
MOST_TESTS = 500
MOST_MODES = 8
MOST_CELLS = 5_000_000


def whole_book_mistakes(rulebook: Rulebook) -> Iterator[Mistake]:
    """Every mistake that only shows when the rulebook is seen whole."""
    yield from _modes(rulebook)
    yield from _optimism(rulebook)
    yield from _carrying(rulebook)
    yield from _context(rulebook)
    yield from wording_mistakes(rulebook)
    yield from _together(rulebook)
    yield from _laws(rulebook)
    yield from _referrals(rulebook)
    yield from agreement_mistakes(rulebook)
    yield from _findings(rulebook)
    yield from _alerts(rulebook)
    yield from _scopes(rulebook)
    engine_mistakes = [*_engine_bounds(rulebook)]
    yield from engine_mistakes
    if not engine_mistakes:
        yield from _table_sizes(rulebook)


def _at(rule: Rule) -> str:
    return f"{rule.place} (rule {rule.id})"


def _modes(rulebook: Rulebook) -> Iterator[Mistake]:
    count = len(rulebook.modes)
    if not 2 <= count <= MOST_MODES:
        yield Mistake("modes", f"a rulebook needs 2 to {MOST_MODES} modes; this one has {count}.")
    caps = [one.cap for one in rulebook.carrying]
    heads = (
        ("no_case", [rulebook.no_case]),
        ("quiet_unless_claimed", rulebook.quiet_unless_claimed),
        ("carrying", caps),
    )
    for key, named in heads:
        for mode in named:
            if mode not in rulebook.mode_ids:
                hint = did_you_mean(mode, rulebook.mode_ids)
                accepted = ", ".join(rulebook.mode_ids)
                yield Mistake(f"rulebook ({key})", f"{shown(mode)} is no mode.{hint} The modes are: {accepted}.")


def _optimism(rulebook: Rulebook) -> Iterator[Mistake]:
    for name in rulebook.optimism:
        if name not in rulebook.factor or rulebook.factor[name].scope in ("partner", "context"):
            hint = did_you_mean(name, rulebook.factor)
            yield Mistake("rulebook (optimism)", f"{shown(name)} is no question about the work.{hint}")


def _carrying(rulebook: Rulebook) -> Iterator[Mistake]:
    """More things to mend must leave less, or the numbers contradict each other."""
    known = [one for one in rulebook.carrying if one.cap in rulebook.mode_ids]
    for one, other in itertools.pairwise(known):
        if one.more_than >= other.more_than or rulebook.depth(one.cap) <= rulebook.depth(other.cap):
            says = f"more than {other.more_than} must come after more than {one.more_than}, and leave a lighter mode."
            yield Mistake("rulebook (carrying)", says)


def _context(rulebook: Rulebook) -> Iterator[Mistake]:
    """What every rulebook asks before anything else: whether the work runs, and what it is called."""
    needed = {"is_running": ("no", "yes"), "claimed_mode": rulebook.mode_ids}
    for name, options in needed.items():
        factor = rulebook.factor.get(name)
        missing = [one for one in options if factor is None or one not in factor.option_ids]
        if factor is None or factor.scope != "context":
            says = f"every rulebook asks a question {shown(name)} of scope context, with at least the options "
            yield Mistake("factors", f"{says}{', '.join(options)}.")
        elif missing:
            yield Mistake(f"factors (factor {name})", f"lacks the options {', '.join(missing)}.")
    for factor in rulebook.factors:
        if factor.scope == "context" and factor.id not in needed:
            says = f"only {listed([*needed])} may have the scope context; nothing else is asked there."
            yield Mistake(f"factors (factor {factor.id})", says)


def _together(rulebook: Rulebook) -> Iterator[Mistake]:
    """What may never stand beside something must name a rule that there is."""
    for rule in rulebook.rules:
        for name in rule.not_with:
            if name not in rulebook.rule or name == rule.id:
                hint = did_you_mean(name, rulebook.rule)
                yield Mistake(_at(rule), f'names {shown(name)} under "not_with", which is no other rule.{hint}')


def _laws(rulebook: Rulebook) -> Iterator[Mistake]:
    """What a law leaves out of the order must be there to be left out, with a reason."""
    for law in rulebook.laws:
        place = f"laws (law {law.id})"
        options = rulebook.looked_at[law.factor]
        for name in law.outside:
            if name not in options:
                hint = did_you_mean(name, options)
                yield Mistake(place, f"leaves {shown(name)} out, which is no option of {law.factor}.{hint}")
        if law.outside and not law.because:
            yield Mistake(place, 'must say under "because" why options are left out.')


def _referrals(rulebook: Rulebook) -> Iterator[Mistake]:
    """Where the advice on a piece of work ends can only be told from answers about that work."""
    for one in rulebook.referrals:
        for name in (condition.name for condition in one.when):
            if rulebook.factor[name].scope == "partner":
                says = f"looks at {shown(name)}, which is asked of a partner; a referral is about the work."
                yield Mistake(f"{one.place} (referral {one.id})", says)


def _findings(rulebook: Rulebook) -> Iterator[Mistake]:
    made = {rule.then.finding for rule in rulebook.current_rules}
    findings = {finding.id for finding in rulebook.findings}
    for rule in rulebook.current_rules:
        for condition in rule.when:
            if condition.name in findings and condition.name not in made:
                yield Mistake(_at(rule), f"needs the finding {shown(condition.name)}, which no rule concludes.")


def _alerts(rulebook: Rulebook) -> Iterator[Mistake]:
    """An alert shows the passage of the essay that it rests on, so its rule must cite that passage and a sentence."""
    for rule in rulebook.current_rules:
        cited = {citation.passage for citation in rule.source if citation.sentence}
        for alert in rule.then.alerts:
            if alert not in cited:
                yield Mistake(_at(rule), f"raises an alert for {alert}, so it must cite a sentence of passage {alert}.")


def _scopes(rulebook: Rulebook) -> Iterator[Mistake]:
    """A rule looks at one partner or at the work, never at both: partners are judged one by one."""
    chains = Chains(rulebook)
    for rule in rulebook.current_rules:
        factors = chains.factors(chains.behind(rule).values())
        of_partner = [name for name in factors if name in rulebook.factor and rulebook.factor[name].scope == "partner"]
        of_work = [name for name in factors if name not in of_partner]
        computed = [name for name in of_work if name in rulebook.reached]
        if of_partner and of_work:
            names = f"{listed(of_partner)} (asked of a partner) and {listed(of_work)} (asked of the work)"
            yield Mistake(_at(rule), f"looks at {names}; a rule may look at one kind only.")
        elif (rule.then.partner_cap or rule.then.role or rule.then.stance) and of_work:
            yield Mistake(
                _at(rule), "concludes something of a partner, so it may only look at factors of scope partner."
            )
        elif of_partner and rule.then.moves_work:
            yield Mistake(_at(rule), "looks at a partner, so the only mode it may conclude is partner_cap.")
        elif computed and (rule.then.decides_mode or rule.then.finding):
            yield Mistake(
                _at(rule), f"looks at {listed(computed)}, which is reached last, so it can't conclude more modes."
            )


def _engine_bounds(rulebook: Rulebook) -> Iterator[Mistake]:
    for rule in rulebook.current_rules:
        if len(rule.when) > MOST_CONDITIONS:
            yield Mistake(_at(rule), f"has {len(rule.when)} conditions; at most {MOST_CONDITIONS} are accepted.")
    told = (says for plan in plan_tables(rulebook) for says in _too_much_to_hold(plan.rules))
    yield from (Mistake("rules", says) for says in dict.fromkeys(told))


def held_at_once(rules: Sequence[Rule]) -> bool:
    """Whether one engine can hold all of these rules."""
    return not any(_too_much_to_hold(rules))


def _too_much_to_hold(rules: Sequence[Rule]) -> Iterator[str]:
    """Why rules that are asked together are too much for one engine."""
    on_option = Counter(
        (condition.name, value) for rule in rules for condition in rule.when for value in condition.values
    )
    for (name, value), count in on_option.items():
        if count > MOST_RULES_ON_ONE_OPTION:
            bound = f"at most {MOST_RULES_ON_ONE_OPTION} are accepted"
            yield f"{count} rules that belong together look at {name} being {shown(value)}; {bound}."
    if len(on_option) > MOST_TESTS:
        yield (
            f"rules that belong together look at {len(on_option)} different answers; at most {MOST_TESTS} are accepted."
        )


def _table_sizes(rulebook: Rulebook) -> Iterator[Mistake]:
    for plan in plan_tables(rulebook):
        if plan.size > MOST_CELLS:
            tie = _tying_rule(rulebook, plan)
            yield Mistake(
                _at(tie),
                f"ties {len(plan.factors)} factors into one group of {plan.size:,} combinations "
                f"({plan.name}); at most {MOST_CELLS:,} are accepted. Split the rule, or look at fewer factors.",
            )


def _tying_rule(rulebook: Rulebook, plan: TablePlan) -> Rule:
    """The rule of a group that looks at the most factors, counting those behind its findings."""
    chains = Chains(rulebook)
    return max(plan.rules, key=lambda rule: len(chains.factors(chains.behind(rule).values())))
