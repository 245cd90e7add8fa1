"""Putting what was found into the form of an advice: reasons, limits, alerts and steps, each from its rule."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Sequence

from spectrum.advice.explaining import Explanation
from spectrum.advice.looking import Look, choices, look_at, roles
from spectrum.advice.model import ONE_DECIDES, Advice, WorkstreamAdvice
from spectrum.advice.parts import Limit, Note, OneThing, PartnerAdvice, Question, Reason
from spectrum.advice.raising import alerts, triggers
from spectrum.advice.stepping import next_steps
from spectrum.atlas import NO_MODE, Atlas, Outlook, Verdict
from spectrum.reasoning import Place, Reasoning
from spectrum.rulebook import Rule, Rulebook
from spectrum.rulebook.model import CEILINGS
from spectrum.rulebook.phrases import mode_words
from spectrum.situation import Answers, Situation, Workstream
from spectrum.words import listed

STRENGTH_ORDER = {"strong": 0, "medium": 1, "weak": 2, "": 3}
MANY_UNKNOWN = 3
FAR = 2


def advise(atlas: Atlas, situation: Situation) -> Advice:
    """The advice on every piece of work of a situation."""
    atlas = atlas.counting_lone_gaps(situation.lone_gap)
    looks = look_at(atlas, situation.workstreams)
    told = [tell(atlas, piece, look) for piece, look in zip(situation.workstreams, looks, strict=True)]
    return Advice(atlas.rulebook, situation.title, tuple(told))


def advise_workstream(atlas: Atlas, piece: Workstream) -> WorkstreamAdvice:
    """The advice on one piece of work by itself, exact whatever is still open."""
    (look,) = look_at(atlas, [piece])
    return tell(atlas, piece, look)


def tell(atlas: Atlas, piece: Workstream, look: Look) -> WorkstreamAdvice:
    """Put what was found about a piece of work into the form of an advice."""
    book = atlas.rulebook
    modes = _Modes(book, look.first.verdicts)
    certain = {*look.first.certain, *look.second.certain}
    rules = [rule for rule in book.current_rules if rule.id in certain]
    needed, advised = modes.of("needed"), modes.of("advised")
    limits = tuple(_limits(book, rules, needed, piece.claimed_mode))
    floors = modes.floors()
    possible = {*look.first.possible, *look.second.possible} - certain
    explanation = Explanation(book, look, Reasoning(Place(atlas, choices(book, piece.answers))))
    return WorkstreamAdvice(
        title=piece.title,
        claimed_mode=piece.claimed_mode,
        line=_line(book, advised),
        weighing=_weighing(book, modes, limits),
        needed=needed,
        feasible=modes.of("feasible"),
        advised=advised,
        actual=modes.of("actual"),
        floor=floors[0] if len(floors) == 1 else None,
        floors=floors,
        comply_light=modes.always(lambda one: one.advised < one.floor),
        unsafe=modes.always(lambda one: one.advised < one.safety),
        close_call=tuple(_close_call(piece, look.first, explanation.reasoning)),
        one_thing=_one_thing(book, look.first.verdicts, limits),
        reasons=tuple(_reasons(book, rules, needed)),
        against=tuple(_against(rules)),
        limits=limits,
        alerts=tuple(alerts(book, piece, look, rules, limits)),
        notes=tuple(_note(rule) for rule in rules if rule.layer == "note"),
        next_steps=tuple(next_steps(atlas, piece, look, rules, limits)),
        contradictions=tuple(_contradictions(book, piece, look, rules)),
        hedges=tuple(_note(rule) for rule in rules if rule.layer == "hedge"),
        fired=tuple(rule.id for rule in rules),
        may_fire=tuple(rule.id for rule in book.current_rules if rule.id in possible),
        unanswered=_unanswered(atlas, piece.answers),
        partners=tuple(_partner(book, name, outlook, advised) for name, outlook in look.partners.items()),
        answered_by=piece.answered_by,
        decided_by=piece.decided_by,
        explanation=explanation,
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


def _weighing(book: Rulebook, modes: _Modes, limits: Iterable[Limit]) -> str:
    """What the work calls for beside what these partners can carry, in words; nothing while that is open."""
    needed, feasible, advised = modes.of("needed"), modes.of("feasible"), modes.of("advised")
    if len(advised) > 1 or advised not in (needed, feasible):
        return ""
    calls_for = mode_words(book, needed)
    if needed == advised:
        if book.depth(advised[0]) <= book.depth(book.no_case):
            return f"The work itself calls for no more than {calls_for}."
        return f"The work itself calls for {calls_for}, and these partners can carry that now."
    lowest = [one for one in limits if one.cap == advised[0]]
    by_law = lowest and not any(one.gap for one in lowest)
    most = "the law or the clock allows" if by_law else "these partners can carry"
    calls = "may call" if len(needed) > 1 else "itself calls"
    return f"The work {calls} for {calls_for}. As things stand, {most} no more than {mode_words(book, advised)}."


def _reasons(rulebook: Rulebook, rules: Sequence[Rule], needed: Sequence[str]) -> list[Reason]:
    """The arguments for, those that the need rests on first, then the deepest and the strongest."""
    thrown_out = {mode for rule in rules for mode in rule.then.discards}
    found = [_reason(rule, needed, thrown_out) for rule in rules if rule.then.supports]
    return sorted(found, key=lambda one: (not one.decides, -rulebook.depth(one.modes[0]), STRENGTH_ORDER[one.strength]))


def _reason(rule: Rule, needed: Sequence[str], thrown_out: Container[str]) -> Reason:
    mode = rule.then.supports
    set_aside = mode in thrown_out
    decides = not set_aside and tuple(needed) == (mode,)
    return _argument(rule, (mode,), decides, set_aside)


def _argument(rule: Rule, modes: tuple[str, ...], decides: bool = False, set_aside: bool = False) -> Reason:
    strength = rule.then.strength
    return Reason(rule.id, rule.title, rule.because, modes, strength, rule.evidence, rule.source, decides, set_aside)


def _against(rules: Iterable[Rule]) -> list[Reason]:
    """The arguments against, the strongest first: the losing side is always shown."""
    found = [_argument(rule, rule.then.against) for rule in rules if rule.then.against]
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
    return sorted(found, key=lambda one: (not one.binds, rulebook.depth(one.cap), one.kind == "gap"))


def _limit(rule: Rule, cap: str, *, binds: bool) -> Limit:
    return Limit(
        rule=rule.id,
        title=rule.title,
        text=rule.because,
        kind=rule.layer,
        cap=cap,
        gap=rule.then.gap,
        closes=rule.closes,
        by=rule.by,
        binds=binds,
        evidence=rule.evidence,
        source=rule.source,
    )


def _one_thing(book: Rulebook, verdicts: Iterable[Verdict], limits: Sequence[Limit]) -> OneThing | None:
    """The one gap between these partners and the next way of working, when that is certain."""
    cases = list(verdicts)
    if not all(one.lone_gap and min(one.needed, one.without_it) > one.advised for one in cases):
        return None
    lowest = min((book.depth(limit.cap) for limit in limits if limit.kind == "gap"), default=NO_MODE)
    found = [limit for limit in limits if limit.kind == "gap" and book.depth(limit.cap) == lowest]
    if len(found) != 1:
        return None
    limit = found[0]
    then = book.in_order(book.mode_ids[min(one.needed, one.without_it)] for one in cases)
    is_condition = all(one.feasible > lowest for one in cases)
    return OneThing(limit.rule, limit.text, limit.closes, limit.by, then, is_condition)


def _close_call(piece: Workstream, first: Outlook, reasoning: Reasoning) -> Iterable[str]:
    """Why this is a close call, in plain sentences; nothing when it is not."""
    if all(one.needed - one.feasible >= FAR for one in first.verdicts):
        yield "The work needs much more than these partners can carry now."
    unknown = [name for name, options in piece.answers.items() if not options]
    if len(unknown) >= MANY_UNKNOWN:
        yield f"{len(unknown)} answers are not known."
    if len({one.advised for one in first.verdicts}) > 1:
        yield "Answers that are still open could change it."
    if reasoning.one_decides:
        yield ONE_DECIDES


def _note(rule: Rule) -> Note:
    return Note(rule.id, rule.title, rule.because, rule.source)


def _contradictions(book: Rulebook, piece: Workstream, look: Look, rules: Iterable[Rule]) -> Iterable[Question]:
    for rule in rules:
        if rule.layer == "contradiction":
            yield Question(rule.id, rule.because, tuple(triggers(book, piece, look, rule)))


def _unanswered(atlas: Atlas, answers: Answers) -> tuple[str, ...]:
    """The questions that decide the mode and have no single answer yet, in the rulebook's order."""
    looked_at = atlas.factors_that_decide(choices(atlas.rulebook, answers))
    return tuple(name for name in looked_at if len(answers.get(name, ())) != 1)


def _partner(book: Rulebook, name: str, outlook: Outlook, advised: Sequence[str]) -> PartnerAdvice:
    ceiling = _Modes(book, outlook.verdicts).of("feasible")
    possible = sorted(_lightened(book, role, advised) for role in roles(book, outlook))
    rules = [book.rule[rule_id] for rule_id in outlook.certain]
    return PartnerAdvice(
        name=name,
        role=possible[0] if len(possible) == 1 else "",
        roles=tuple(role for role in possible if role),
        ceiling=ceiling,
        reasons=tuple(_note(rule) for rule in rules),
        limits=tuple(_partner_limits(book, rules, advised)),
        fired=outlook.certain,
        may_fire=outlook.uncertain,
    )


def _partner_limits(book: Rulebook, rules: Iterable[Rule], advised: Sequence[str]) -> Iterable[Limit]:
    """What keeps a partner back; it binds where the work is certain to be closer than the partner can be."""
    lightest = min(book.depth(mode) for mode in advised)
    for rule in rules:
        if rule.layer in CEILINGS and rule.then.partner_cap:
            yield _limit(rule, rule.then.partner_cap, binds=book.depth(rule.then.partner_cap) < lightest)


def _lightened(book: Rulebook, role: str, advised: Sequence[str]) -> str:
    """A partner's way of working is never deeper than the work's own, and never lighter than knowing of each other."""
    if role not in book.mode or len(advised) != 1:
        return role
    depth = max(min(book.depth(role), book.depth(advised[0])), book.depth(book.no_case))
    return book.mode_ids[depth]
