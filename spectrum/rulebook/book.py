"""A whole rulebook, and what is asked of it by name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from spectrum.rulebook.model import (
    SUMMARIES,
    Agreement,
    Boundary,
    Carrying,
    Chart,
    Declaration,
    Dimension,
    Factor,
    Finding,
    Gap,
    Impossible,
    Law,
    Misconception,
    Mode,
    Passage,
    Referral,
    Rule,
    Source,
    conclusions,
)


@dataclass(frozen=True)
class Rulebook:
    """A whole body of guidance, checked on load; `hash` is over its parsed meaning, not over its text.

    `no_case` is the mode when nothing argues for any other. What doesn't stand in the way is kept quiet, unless people
    call the work by one of the modes in `quiet_unless_claimed`. `carrying` says how many things to mend a start can
    carry. `optimism` names the factors that people tend to answer too kindly; their options go from worse to better.
    """

    name: str
    title: str
    about: str
    version: str
    format: int
    hash: str
    no_case: str
    quiet_unless_claimed: tuple[str, ...]
    carrying: tuple[Carrying, ...]
    optimism: tuple[str, ...]
    modes: tuple[Mode, ...]
    dimensions: tuple[Dimension, ...]
    boundaries: tuple[Boundary, ...]
    charts: tuple[Chart, ...]
    factors: tuple[Factor, ...]
    findings: tuple[Finding, ...]
    gaps: tuple[Gap, ...]
    misconceptions: tuple[Misconception, ...]
    rules: tuple[Rule, ...]
    laws: tuple[Law, ...]
    declarations: tuple[Declaration, ...]
    impossible: tuple[Impossible, ...]
    sources: tuple[Source, ...]
    passages: tuple[Passage, ...]
    referrals: tuple[Referral, ...] = ()
    agreements: tuple[Agreement, ...] = ()

    def __hash__(self) -> int:
        """By its meaning, which `hash` is over; so that what was worked out of a rulebook can be kept by it."""
        return hash(self.hash)

    @cached_property
    def mode_ids(self) -> tuple[str, ...]:
        """The modes from light to deep."""
        return tuple(mode.id for mode in self.modes)

    @cached_property
    def factor(self) -> Mapping[str, Factor]:
        return {factor.id: factor for factor in self.factors}

    @cached_property
    def looked_at(self) -> Mapping[str, tuple[str, ...]]:
        """Everything that rules can look at: factors, partners in sum, modes reached and comparisons, with values."""
        factors = {factor.id: factor.option_ids for factor in self.factors}
        return {**factors, **SUMMARIES, **conclusions(self.mode_ids)}

    @cached_property
    def place(self) -> Mapping[str, Mapping[str, int]]:
        """Where each value stands among those of what rules can look at, from 0."""
        return {name: {value: at for at, value in enumerate(values)} for name, values in self.looked_at.items()}

    @cached_property
    def order(self) -> Mapping[str, int]:
        """Where each name that rules can look at stands in the rulebook, from 0."""
        return {name: at for at, name in enumerate(self.looked_at)}

    @cached_property
    def reached(self) -> frozenset[str]:
        """The names of what is only known once modes are reached."""
        return frozenset(conclusions(self.mode_ids))

    @cached_property
    def finding(self) -> Mapping[str, Finding]:
        return {finding.id: finding for finding in self.findings}

    @cached_property
    def mode(self) -> Mapping[str, Mode]:
        return {mode.id: mode for mode in self.modes}

    @cached_property
    def agreement(self) -> Mapping[str, Agreement]:
        """What people write down for each way of working, by the id of the mode; empty where the rulebook has none."""
        return {agreement.mode: agreement for agreement in self.agreements}

    @cached_property
    def rule(self) -> Mapping[str, Rule]:
        return {rule.id: rule for rule in self.rules}

    @cached_property
    def current_rules(self) -> tuple[Rule, ...]:
        """The rules in force; retired ones are kept for history only."""
        return tuple(rule for rule in self.rules if rule.status == "current")

    @cached_property
    def identity(self) -> str:
        """'name/version/hash', as it stands in the header of every response."""
        return f"{self.name}/{self.version}/{self.hash}"

    def depth(self, mode_id: str) -> int:
        """Where a mode stands in the order, 0 for the lightest. Raises KeyError."""
        return self._depths[mode_id]

    @cached_property
    def _depths(self) -> Mapping[str, int]:
        return {mode_id: depth for depth, mode_id in enumerate(self.mode_ids)}

    def in_order(self, mode_ids: Iterable[str]) -> tuple[str, ...]:
        """Some modes, once each, from light to deep."""
        return tuple(sorted(set(mode_ids), key=self.depth))
