"""Advice on a situation: the modes still possible, the reasons on both sides, and what stands in the way.

Decided once, here, from the atlas; the command line, the API and the pages only show it.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass

from spectrum.atlas import NO_MODE, Atlas, Choices, Outlook, Verdict
from spectrum.rulebook import Citation, Rule, Rulebook
from spectrum.situation import Answers, Partner, Situation, Workstream
from spectrum.words import listed

STRENGTH_ORDER = {"strong": 0, "medium": 1, "weak": 2, "": 3}


@dataclass(frozen=True)
class Reason:
    """An argument that certainly holds: for one mode, or against some.

    `decides` when the need rests on it, `set_aside` when another rule has thrown it out.
    """

    rule: str
    title: str
    text: str
    modes: tuple[str, ...]
    strength: str
    source: tuple[Citation, ...]
    decides: bool = False
    set_aside: bool = False


@dataclass(frozen=True)
class Limit:
    """A ceiling that certainly holds: a limit of law, clock or independence, or (with `gap`) something not ready yet.

    `binds` is true when the work needs more than `cap` in every case still possible; `closes` is a first step.
    """

    rule: str
    title: str
    text: str
    cap: str
    gap: str
    closes: str
    binds: bool
    source: tuple[Citation, ...]


@dataclass(frozen=True)
class PartnerAdvice:
    """How closely one partner can be involved: every ceiling still possible, and why."""

    name: str
    ceiling: tuple[str, ...]
    limits: tuple[Limit, ...]
    fired: tuple[str, ...]
    may_fire: tuple[str, ...]


@dataclass(frozen=True)
class WorkstreamAdvice:
    """The advice on one piece of work. Lists of modes hold exactly those still possible, from light to deep.

    `actual` is empty when practice was not asked about. `floors` holds every duty still possible, None for no duty;
    `floor` is the one duty when it is proven, else None. `comply_light` and `unsafe` are None when they depend on
    answers still open. `fired` holds the rules that hold whatever the open answers are; `may_fire` those that might.
    """

    title: str
    claimed_mode: str
    line: str
    needed: tuple[str, ...]
    feasible: tuple[str, ...]
    advised: tuple[str, ...]
    actual: tuple[str, ...]
    floor: str | None
    floors: tuple[str | None, ...]
    comply_light: bool | None
    unsafe: bool | None
    reasons: tuple[Reason, ...]
    against: tuple[Reason, ...]
    limits: tuple[Limit, ...]
    fired: tuple[str, ...]
    may_fire: tuple[str, ...]
    unanswered: tuple[str, ...]
    partners: tuple[PartnerAdvice, ...]


@dataclass(frozen=True)
class Advice:
    """The advice on a whole situation, in the order of its pieces of work, and the rulebook that spoke."""

    rulebook: Rulebook
    title: str
    workstreams: tuple[WorkstreamAdvice, ...]


def advise(atlas: Atlas, situation: Situation) -> Advice:
    """The advice on every piece of work of a situation."""
    pieces = tuple(advise_workstream(atlas, piece) for piece in situation.workstreams)
    return Advice(atlas.rulebook, situation.title, pieces)


def advise_workstream(atlas: Atlas, piece: Workstream) -> WorkstreamAdvice:
    """The advice on one piece of work, exact whatever is still open."""
    outlook = atlas.outlook(choices(atlas.rulebook, piece.answers))
    return tell(atlas, piece, outlook)


def choices(rulebook: Rulebook, answers: Answers) -> Choices:
    """Answers as places in each factor's order; what nobody knows is left wholly open, like what was not asked."""
    factors = rulebook.factor
    return {name: [factors[name].place(option) for option in options] for name, options in answers.items() if options}


def tell(atlas: Atlas, piece: Workstream, outlook: Outlook) -> WorkstreamAdvice:
    """Put an outlook into the form of an advice."""
    rulebook = atlas.rulebook
    modes = _Modes(rulebook, outlook.verdicts)
    rules = [rulebook.rule[rule_id] for rule_id in outlook.certain]
    needed = modes.of("needed")
    advised = modes.of("advised")
    floors = modes.floors()
    return WorkstreamAdvice(
        title=piece.title,
        claimed_mode=piece.claimed_mode,
        line=_line(rulebook, advised),
        needed=needed,
        feasible=modes.of("feasible"),
        advised=advised,
        actual=modes.of("actual"),
        floor=floors[0] if len(floors) == 1 else None,
        floors=floors,
        comply_light=modes.always(lambda one: one.advised < one.floor),
        unsafe=modes.always(lambda one: one.advised < one.safety),
        reasons=tuple(_reasons(rulebook, rules, needed)),
        against=tuple(_against(rules)),
        limits=tuple(_limits(rulebook, rules, needed, piece.claimed_mode)),
        fired=outlook.certain,
        may_fire=outlook.uncertain,
        unanswered=_unanswered(atlas, piece.answers),
        partners=tuple(_partner(atlas, partner) for partner in piece.partners),
    )


class _Modes:
    """Reads the verdicts still possible one aspect at a time."""

    def __init__(self, rulebook: Rulebook, verdicts: Iterable[Verdict]) -> None:
        self.ids = rulebook.mode_ids
        self.verdicts = tuple(verdicts)

    def of(self, aspect: str) -> tuple[str, ...]:
        depths = {getattr(verdict, aspect) for verdict in self.verdicts} - {NO_MODE}
        return tuple(self.ids[depth] for depth in sorted(depths))

    def floors(self) -> tuple[str | None, ...]:
        depths = sorted({verdict.floor for verdict in self.verdicts})
        return tuple(None if depth == NO_MODE else self.ids[depth] for depth in depths)

    def always(self, holds: Callable[[Verdict], bool]) -> bool | None:
        """True or False when it is so in every case still possible, None when it depends."""
        found = {holds(verdict) for verdict in self.verdicts}
        return found.pop() if len(found) == 1 else None


def _line(rulebook: Rulebook, advised: Sequence[str]) -> str:
    """The advice in one sentence, for reading out."""
    gerunds = [rulebook.mode[mode].gerund for mode in advised]
    if len(gerunds) == 1:
        return f"On these answers, the lightest way of working that fits is {gerunds[0]}."
    if len(gerunds) == len(rulebook.modes):
        return "These answers leave every way of working open."
    return f"On these answers, it is still open between {listed(gerunds)}."


def _reasons(rulebook: Rulebook, rules: Sequence[Rule], needed: Sequence[str]) -> list[Reason]:
    """The arguments for, those that the need rests on first, then the deepest and the strongest."""
    thrown_out = {mode for rule in rules for mode in rule.then.discards}
    found = [_reason(rule, needed, thrown_out) for rule in rules if rule.then.supports]
    return sorted(found, key=lambda one: (not one.decides, -rulebook.depth(one.modes[0]), STRENGTH_ORDER[one.strength]))


def _reason(rule: Rule, needed: Sequence[str], thrown_out: Container[str]) -> Reason:
    mode = rule.then.supports
    set_aside = mode in thrown_out
    decides = not set_aside and tuple(needed) == (mode,)
    return Reason(rule.id, rule.title, rule.because, (mode,), rule.then.strength, rule.source, decides, set_aside)


def _against(rules: Iterable[Rule]) -> list[Reason]:
    """The arguments against, the strongest first: the losing side is always shown."""
    found = [
        Reason(rule.id, rule.title, rule.because, rule.then.against, rule.then.strength, rule.source)
        for rule in rules
        if rule.then.against
    ]
    return sorted(found, key=lambda one: STRENGTH_ORDER[one.strength])


def _limits(rulebook: Rulebook, rules: Iterable[Rule], needed: Sequence[str], claimed: str) -> list[Limit]:
    """The ceilings worth telling, lowest first.

    The quiet rule: a ceiling is told only if the work may need more than it allows, or if people already claim to
    cooperate or collaborate.
    """
    depths = [rulebook.depth(mode) for mode in needed]
    claims_depth = claimed in rulebook.quiet_unless_claimed
    found = []
    for rule in rules:
        if not rule.then.cap:
            continue
        cap = rulebook.depth(rule.then.cap)
        if cap < max(depths) or claims_depth:
            found.append(_limit(rule, rule.then.cap, binds=cap < min(depths)))
    return sorted(found, key=lambda one: (not one.binds, rulebook.depth(one.cap), bool(one.gap)))


def _limit(rule: Rule, cap: str, *, binds: bool) -> Limit:
    return Limit(rule.id, rule.title, rule.because, cap, rule.then.gap, rule.closes, binds, rule.source)


def _unanswered(atlas: Atlas, answers: Answers) -> tuple[str, ...]:
    """The questions that the advice looks at and that have no single answer yet, in the rulebook's order."""
    looked_at = atlas.factors_looked_at(choices(atlas.rulebook, answers))
    return tuple(name for name in looked_at if len(answers.get(name, ())) != 1)


def _partner(atlas: Atlas, partner: Partner) -> PartnerAdvice:
    outlook = atlas.partner_outlook(choices(atlas.rulebook, partner.answers))
    rules = [atlas.rulebook.rule[rule_id] for rule_id in outlook.certain]
    limits = [_limit(rule, rule.then.partner_cap, binds=True) for rule in rules if rule.then.partner_cap]
    ceiling = _Modes(atlas.rulebook, outlook.verdicts).of("feasible")
    return PartnerAdvice(partner.name, ceiling, tuple(limits), outlook.certain, outlook.uncertain)
