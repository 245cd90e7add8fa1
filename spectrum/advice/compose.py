"""Putting what was found into the form of an advice: each part from its rule, each sentence worked out."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Sequence

from spectrum.advice.alerts import alerts, triggers
from spectrum.advice.explanation import Explanation
from spectrum.advice.headline import Weighed, headline, name_and_practice, weighing
from spectrum.advice.look import Look
from spectrum.advice.model import WorkstreamAdvice
from spectrum.advice.obstacles import limits_of, things_to_mend
from spectrum.advice.partners import partner_advice
from spectrum.advice.parts import NextStep, Note, Question, Reason
from spectrum.advice.referrals import referrals
from spectrum.atlas import NO_MODE, Atlas, Verdict
from spectrum.language.words import counted
from spectrum.reasoning import Position, Reasoning
from spectrum.rulebook import Rule, Rulebook
from spectrum.rulebook.model import UNKNOWN
from spectrum.rulebook.tables import chains_of
from spectrum.situation import Answers, Workstream

STRENGTH_ORDER = {"strong": 0, "medium": 1, "weak": 2, "": 3}
MANY_UNKNOWN = 3


def compose(atlas: Atlas, piece: Workstream, look: Look) -> WorkstreamAdvice:
    """Put what was found about a piece of work into the form of an advice."""
    book = atlas.rulebook
    verdicts = look.first.verdicts
    certain = {*look.first.certain, *look.second.certain}
    rules = [rule for rule in book.current_rules if rule.id in certain]
    limits = limits_of(atlas, piece.claimed_mode, verdicts, rules, look.choices)
    conditions, to_mend = things_to_mend(book, piece.claimed_mode, verdicts, rules)
    floors = floors_of(book, verdicts)
    possible = {*look.first.possible, *look.second.possible} - certain
    explanation = Explanation(book, look, Reasoning(Position(atlas, look.choices)))
    against = tuple(argument_against(rule) for rule in against_of(rules))
    mends = sum(bool(rule.then.gap) for rule in rules)
    found = Weighed(book, verdicts, limits, len(conditions), mends)
    hindering = {one.rule for one in limits if one.binds} | {one.rule for one in (*conditions, *to_mend) if one.binds}

    def decides(rule: Rule) -> bool:
        argues = rule.then.supports and (rule.then.supports,) == found.needed
        return bool(argues) or rule.id in hindering

    return WorkstreamAdvice(
        title=piece.title,
        reference=piece.reference,
        result=piece.result,
        lightest=piece.lightest,
        claimed_mode="" if piece.claimed_mode == UNKNOWN else piece.claimed_mode,
        line=headline(found),
        weighing=weighing(found),
        name_and_practice=name_and_practice(book, piece.claimed_mode, found.modes("actual")),
        needed=found.needed,
        feasible=found.modes("feasible"),
        advised=found.advised,
        actual=found.modes("actual"),
        floor=floors[0] if len(floors) == 1 else None,
        floors=floors,
        comply_light=always(verdicts, lambda one: one.needed < one.floor),
        unsafe=always(verdicts, lambda one: one.advised < one.safety),
        close_call=tuple(close_call(piece, against, found.advised)),
        reasons=tuple(_reasons(book, rules, found.needed)),
        against=against,
        conditions=conditions,
        to_mend=to_mend,
        limits=limits,
        alerts=tuple(alerts(book, piece, look, rules, decides)),
        notes=tuple(_note(rule) for rule in rules if rule.layer == "note"),
        next_steps=tuple(_next_step(rule) for rule in rules if rule.layer == "next_step"),
        referrals=tuple(referrals(book, piece, look.choices)),
        contradictions=tuple(_contradictions(book, look, rules)),
        hedges=tuple(_note(rule) for rule in rules if rule.layer == "hedge"),
        fired=tuple(rule.id for rule in rules),
        may_fire=tuple(rule.id for rule in book.current_rules if rule.id in possible) if possible else (),
        unanswered=_unanswered(atlas, look, piece.answers),
        partners=tuple(partner_advice(book, name, outlook, found.advised) for name, outlook in look.partners.items()),
        answered_by=piece.answered_by,
        decided_by=piece.decided_by,
        explanation=explanation,
    )


def floors_of(book: Rulebook, verdicts: Iterable[Verdict]) -> tuple[str | None, ...]:
    """Every duty still possible, from light to deep; None for no duty."""
    depths = sorted({verdict.floor for verdict in verdicts})
    return tuple(None if depth == NO_MODE else book.mode_ids[depth] for depth in depths)


def always(verdicts: Iterable[Verdict], holds: Callable[[Verdict], bool]) -> bool | None:
    """True or False when it is so in every case still possible, None when it depends."""
    found = {holds(verdict) for verdict in verdicts}
    return found.pop() if len(found) == 1 else None


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


def against_of(rules: Iterable[Rule]) -> list[Rule]:
    """The rules that argue against, the strongest first: the losing side is always shown."""
    return sorted((rule for rule in rules if rule.then.against), key=lambda one: STRENGTH_ORDER[one.then.strength])


def argument_against(rule: Rule) -> Reason:
    """A rule that argues against ways of working, as a reason."""
    return _argument(rule, rule.then.against)


def close_call(piece: Workstream, against: Iterable[Reason], advised: Sequence[str]) -> Iterable[str]:
    """Why this is a close call, in plain sentences; nothing when it is not."""
    if len(advised) > 1:
        unknown = [name for name, options in piece.answers.items() if not options]
        if len(unknown) >= MANY_UNKNOWN:
            yield f"{counted(len(unknown), 'answer')} are not known."
        yield "Answers that are still open could change it."
        return
    yield from reasons_against(against, advised[0])


def reasons_against(against: Iterable[Reason], mode: str) -> Iterable[str]:
    """The reasons against the one mode that is advised, in plain sentences."""
    for one in against:
        if mode in one.modes:
            yield f"There is a reason against it. {one.text}"


def _note(rule: Rule) -> Note:
    return Note(rule.id, rule.title, rule.because, rule.source)


def _next_step(rule: Rule) -> NextStep:
    return NextStep(rule.id, rule.title, rule.step, rule.because, rule.source)


def _contradictions(book: Rulebook, look: Look, rules: Iterable[Rule]) -> Iterable[Question]:
    chains = chains_of(book)
    for rule in rules:
        if rule.layer == "contradiction":
            yield Question(rule.id, rule.because, tuple(triggers(chains, look, rule)))


def _unanswered(atlas: Atlas, look: Look, answers: Answers) -> tuple[str, ...]:
    """The questions that decide the mode and have no single answer yet, in the rulebook's order."""
    asked = (name for name in atlas.factors_that_decide(look.choices) if atlas.rulebook.factor[name].scope != "context")
    return tuple(name for name in asked if len(answers.get(name, ())) != 1)
