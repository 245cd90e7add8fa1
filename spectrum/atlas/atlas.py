"""The atlas: everything the rulebook concludes, for every combination of answers, as the engine said it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from spectrum.atlas.building import Progress, build_tables
from spectrum.atlas.conclusions import Conclusion, Orderings
from spectrum.atlas.lookup import LeftOpen, Lookup, Outlook, RuleNames
from spectrum.atlas.many import Found, look_up_many
from spectrum.atlas.space import Space, make_space
from spectrum.atlas.table import Choices, StillOpen, Table
from spectrum.rulebook import Rulebook, plan_tables

MOST_KEPT = 1_024
"""For how many ways in which groups take part it is kept which factors decide."""


@dataclass(frozen=True, eq=False)
class Atlas:
    """All tables of one rulebook version; read-only, and safe to share between threads and forked processes."""

    rulebook: Rulebook
    tables: tuple[Table, ...]

    @cached_property
    def orderings(self) -> Orderings:
        return Orderings(self.rulebook)

    @cached_property
    def work_tables(self) -> tuple[Table, ...]:
        """The tables about a piece of work that look at answers only."""
        return tuple(table for table in self.tables if not table.plan.partner and not table.plan.second)

    @cached_property
    def second_tables(self) -> tuple[Table, ...]:
        """The tables that also look at the modes reached."""
        return tuple(table for table in self.tables if table.plan.second)

    @cached_property
    def partner_tables(self) -> tuple[Table, ...]:
        """The tables about one partner."""
        return tuple(table for table in self.tables if table.plan.partner)

    @cached_property
    def space(self) -> Space:
        """What the advised mode depends on, boiled down. Raises BadRulebook when that is too large to reason about."""
        return make_space(self.orderings, self.work_tables)

    @property
    def cells(self) -> int:
        """The number of combinations of answers whose conclusions are kept."""
        return sum(table.plan.size for table in self.tables)

    def outlook(self, choices: Choices) -> Outlook:
        """What these answers leave possible for a piece of work. Exact: nothing is sampled and nothing assumed.

        Tables that show what is done in practice count only once one of their factors is answered.
        """
        return self._work.outlook(choices)

    def left_open(self, choices: Choices) -> LeftOpen:
        """The same as `outlook`, with rules as bits: of each, its place among the rulebook's current rules."""
        return self._work.ask(choices)

    def factors_that_decide(self, choices: Choices) -> tuple[str, ...]:
        """The factors of the groups that take part in deciding the mode, in the rulebook's order."""
        taking_part = tuple(one.table.plan.counts(choices) for one in self._work.when_asked)
        found = self._deciding.get(taking_part)
        if found is None:
            if len(self._deciding) >= MOST_KEPT:
                self._deciding.clear()
            found = self._deciding[taking_part] = self._find_deciding(choices)
        return found

    def _find_deciding(self, choices: Choices) -> tuple[str, ...]:
        groups = [table.plan for table in self.work_tables if table.plan.decides and table.plan.counts(choices)]
        names = {name for plan in groups for name in plan.factors}
        return tuple(factor.id for factor in self.rulebook.factors if factor.id in names)

    @cached_property
    def _deciding(self) -> dict[tuple[bool, ...], tuple[str, ...]]:
        """The factors that decide, by which of the groups that show what is done in practice take part."""
        return {}

    def second_look(self, choices: Choices) -> Outlook:
        """What follows from answers and modes reached together: `choices` holds both."""
        return self._second.outlook(choices)

    @cached_property
    def second_rules(self) -> int:
        """The rules that look at the modes reached as well, as bits."""
        return self.bits_of({rule_id for table in self.second_tables for rule_id in table.plan.home})

    def partner_outlook(self, choices: Choices) -> Outlook:
        """What a partner's answers leave possible for that partner."""
        return self._partner.outlook(choices)

    def outlooks(self, situations: Sequence[Choices]) -> Found:
        """The same as `outlook` for many pieces of work at once; only what holds for certain is told."""
        return look_up_many(self._work, situations)

    def second_looks(self, situations: Sequence[Choices]) -> Found:
        """The same as `second_look` for many pieces of work at once; only what holds for certain is told."""
        return look_up_many(self._second, situations)

    def rules_of(self, bits: int) -> tuple[str, ...]:
        """The rules that bits stand for, in the rulebook's order."""
        return self._names.of(bits)

    def bits_of(self, rule_ids: Iterable[str]) -> int:
        """Rules as bits, by their ids; each is named once."""
        return sum(1 << self._names.numbers[one] for one in rule_ids)

    @cached_property
    def _work(self) -> Lookup:
        return Lookup(self.rulebook, self.orderings, self.work_tables, self._names)

    @cached_property
    def _second(self) -> Lookup:
        return Lookup(self.rulebook, self.orderings, self.second_tables, self._names)

    @cached_property
    def _partner(self) -> Lookup:
        return Lookup(self.rulebook, self.orderings, self.partner_tables, self._names)

    @cached_property
    def _names(self) -> RuleNames:
        """The rules in the rulebook's order, and after them those that only a table knows."""
        known = [rule.id for rule in self.rulebook.current_rules]
        at_home = [rule_id for table in self.tables for rule_id in table.plan.home]
        return RuleNames(list(dict.fromkeys([*known, *at_home])))


def sum_up(rulebook: Rulebook, orderings: Orderings, parts: Iterable[StillOpen]) -> Outlook:
    """Join what several tables leave open. They share no factor where they decide a mode, so every mix can happen."""
    deciding: list[set[Conclusion]] = []
    certain: set[str] = set()
    possible: set[str] = set()
    for part in parts:
        fired = [set(rule_ids) for rule_ids, _ in part.cases]
        certain.update(set.intersection(*fired))
        possible.update(*fired)
        if part.decides:
            deciding.append({conclusion for _, conclusion in part.cases})
    in_order = [rule.id for rule in rulebook.current_rules]
    return Outlook(
        orderings.verdicts(deciding),
        tuple(rule_id for rule_id in in_order if rule_id in certain),
        tuple(rule_id for rule_id in in_order if rule_id in possible),
    )


def build_atlas(rulebook: Rulebook, progress: Progress | None = None) -> Atlas:
    """Ask the engine about every case that the rules can tell apart: done once for a rulebook version."""
    return Atlas(rulebook, tuple(build_tables(rulebook, plan_tables(rulebook), progress)))
