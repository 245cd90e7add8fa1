"""The steps that expect something of the advice: the modes, the rules that apply, and what is said with it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from spectrum.advice import Limit, NextStep, Note, Question, Reason, WorkstreamAdvice
from spectrum.rulebook.model import CEILINGS, STRENGTHS
from spectrum.rulebook.phrases import ROLE_WORDS
from spectrum.scenarios.step import Rows, Step, entering_into
from spectrum.scenarios.story import StepMistake, Story, plain
from spectrum.words import listed

EXPECTING: list[Step] = []
step = entering_into(EXPECTING)


class NotSo(AssertionError):
    """Something a scenario expects, and that is not so."""


@step("the work calls for {modes}")
def _needed(story: Story, rows: Rows, modes: str) -> None:
    _same(story, "the work calls for", modes, story.advice().needed)


@step("these partners can go as far as {modes}")
def _feasible(story: Story, rows: Rows, modes: str) -> None:
    _same(story, "these partners can go as far as", modes, story.advice().feasible)


@step("the advice is {modes}")
def _advised(story: Story, rows: Rows, modes: str) -> None:
    _same(story, "the advice is", modes, story.advice().advised)


@step("in practice they are {modes}")
def _actual(story: Story, rows: Rows, modes: str) -> None:
    _same(story, "in practice they are", modes, story.advice().actual)


@step('the partner "{partner}" can go as far as {modes}')
def _ceiling(story: Story, rows: Rows, partner: str, modes: str) -> None:
    found = [one.ceiling for one in story.advice().partners if one.name == partner]
    if not found:
        raise StepMistake(f'nothing was said about a partner "{partner}"')
    _same(story, f'the partner "{partner}" can go as far as', modes, found[0])


@step("a duty asks for at least {modes}")
def _floor(story: Story, rows: Rows, modes: str) -> None:
    _same(story, "a duty asks for at least", modes, tuple(one for one in story.advice().floors if one))


@step("no duty asks for more")
def _no_floor(story: Story, rows: Rows) -> None:
    _same(story, "a duty asks for at least", "", tuple(one for one in story.advice().floors if one))


@step("the duty should be met in its lightest form")
def _comply_light(story: Story, rows: Rows) -> None:
    _hold(story.advice().comply_light is True, "the duty asks for no more than the advice already gives")


@step("the duty asks for nothing extra")
def _complies(story: Story, rows: Rows) -> None:
    _hold(story.advice().comply_light is False, "the duty asks for more than the advice gives")


@step("leaving it there would not be safe")
def _unsafe(story: Story, rows: Rows) -> None:
    _hold(story.advice().unsafe is True, "nothing says that this would not be safe")


@step("leaving it there would be safe")
def _safe(story: Story, rows: Rows) -> None:
    _hold(story.advice().unsafe is False, "it may not be safe to leave it there")


@step("this rule applies")
def _applies(story: Story, rows: Rows) -> None:
    _hold(_rule(story) in _certain(story.advice()), f"the rule {story.rule} does not apply for certain")


@step("this rule does not apply")
def _does_not_apply(story: Story, rows: Rows) -> None:
    advice = story.advice()
    possible = {*advice.may_fire, *(rule for partner in advice.partners for rule in partner.may_fire)}
    _hold(_rule(story) not in {*_certain(advice), *possible}, f"the rule {story.rule} applies, or may apply")


@step("this rule does not apply for certain")
def _may_apply(story: Story, rows: Rows) -> None:
    _hold(_rule(story) not in _certain(story.advice()), f"the rule {story.rule} applies for certain")


@step("this is a {strength} reason for {modes}")
def _reason_for(story: Story, rows: Rows, strength: str, modes: str) -> None:
    _argued(story, story.advice().reasons, strength, "for", modes)


@step("this is a {strength} reason against {modes}")
def _reason_against(story: Story, rows: Rows, strength: str, modes: str) -> None:
    _argued(story, story.advice().against, strength, "against", modes)


def _argued(story: Story, reasons: Iterable[Reason], strength: str, side: str, modes: str) -> None:
    if strength not in STRENGTHS:
        raise StepMistake(f"a reason is {listed(STRENGTHS, 'or')}, not {strength}")
    found = [one for one in reasons if one.rule == _rule(story)]
    _same(story, f"this is a reason {side}", modes, found[0].modes if found else ())
    _hold(found[0].strength == strength, f"this reason is {found[0].strength}")


@step("one thing stands between this and {modes}")
def _one_thing(story: Story, rows: Rows, modes: str) -> None:
    one = story.advice().one_thing
    _same(story, "one thing stands between this and", modes, one.advised if one and not one.is_condition else ())


@step("this holds on one condition")
def _condition(story: Story, rows: Rows) -> None:
    one = story.advice().one_thing
    _hold(one is not None and one.is_condition, "this holds without a condition")


@step("no one thing makes the difference")
def _no_one_thing(story: Story, rows: Rows) -> None:
    one = story.advice().one_thing
    _hold(one is None, f"one thing does: {one.rule if one else ''}")


@step('the partner "{partner}" is {role}')
def _role(story: Story, rows: Rows, partner: str, role: str) -> None:
    known = {plain(words): one for one, words in ROLE_WORDS.items()}
    wanted = known.get(plain(role)) or story.modes(role)[0]
    found = next((one.role for one in story.advice().partners if one.name == partner), None)
    _hold(found == wanted, f'the partner "{partner}" is {found or "in no settled role"}')


@step("{misconceptions} is at work")
@step("{misconceptions} are at work")
def _at_work(story: Story, rows: Rows, misconceptions: str) -> None:
    wanted = _named(misconceptions)
    found = {alert.id for alert in story.advice().alerts}
    _hold(found == wanted, f"at work: {', '.join(sorted(found)) or 'none'}")


@step("this rule raises {misconceptions}")
def _raised(story: Story, rows: Rows, misconceptions: str) -> None:
    wanted = _named(misconceptions)
    found = {alert.id for alert in story.advice().alerts if alert.rule == _rule(story)}
    _hold(found == wanted, f"{story.rule} raises {', '.join(sorted(found)) or 'nothing'}")


def _named(misconceptions: str) -> set[str]:
    """'M1 and CONCL' as ids."""
    return set(re.findall(r"[A-Z][A-Z0-9]+", misconceptions))


@step("this is a next step")
def _next_step(story: Story, rows: Rows) -> None:
    _among(story, story.advice().next_steps, "not among the next steps", nothing="none")


@step("this is worth keeping")
def _note(story: Story, rows: Rows) -> None:
    _among(story, story.advice().notes, "not among what is worth keeping")


@step("this is asked again")
def _contradiction(story: Story, rows: Rows) -> None:
    _among(story, story.advice().contradictions, "not asked again; asked")


@step("this is said with the advice")
def _hedge(story: Story, rows: Rows) -> None:
    _among(story, story.advice().hedges, "not said with the advice; said")


def _among(story: Story, told: Iterable[Note | NextStep | Question], otherwise: str, nothing: str = "nothing") -> None:
    """Hold that what is told comes from the scenario's own rule, among others."""
    found = [one.rule for one in told]
    _hold(_rule(story) in found, f"{story.rule} is {otherwise}: {', '.join(found) or nothing}")


@step("this stands in the way as a {limit_or_gap}")
def _told(story: Story, rows: Rows, limit_or_gap: str) -> None:
    _of_kind(_own_limit(story, story.advice().limits), limit_or_gap)


@step('this keeps the partner "{partner}" back as a {limit_or_gap}')
def _keeps_back(story: Story, rows: Rows, partner: str, limit_or_gap: str) -> None:
    limits = [limit for one in story.advice().partners if one.name == partner for limit in one.limits]
    _of_kind(_own_limit(story, limits), limit_or_gap)


@step("what is missing is {gap}")
def _missing(story: Story, rows: Rows, gap: str) -> None:
    advice = story.advice()
    found = _own_limit(story, (*advice.limits, *(limit for one in advice.partners for limit in one.limits)))
    named = {one.id: one.name for one in story.rulebook.gaps}
    if gap not in named.values():
        raise StepMistake(f"{gap} is nothing that may be missing; accepted: {listed(list(named.values()), 'or')}")
    _hold(named.get(found.gap) == gap, f"what is missing is {named.get(found.gap, 'not named')}")


def _own_limit(story: Story, limits: Iterable[Limit]) -> Limit:
    """The limit or gap that comes from the rule the scenario stands under."""
    told = {limit.rule: limit for limit in limits}
    if _rule(story) not in told:
        raise NotSo(f"{story.rule} is not among what stands in the way: {', '.join(told) or 'nothing'}")
    return told[story.rule]


def _of_kind(limit: Limit, kind: str) -> None:
    if kind not in CEILINGS:
        raise StepMistake(f"what stands in the way is a {' or a '.join(CEILINGS)}, not a {kind}")
    _hold(limit.kind == kind, f"this is a {limit.kind}")


@step("nothing is said to stand in the way")
def _quiet(story: Story, rows: Rows) -> None:
    told = [limit.title for limit in story.advice().limits]
    _hold(not told, f"said to stand in the way: {', '.join(told)}")


def _rule(story: Story) -> str:
    if story.rule not in story.rulebook.rule:
        raise StepMistake(f'"this rule" needs a Rule: that starts with the id of a rule, not "{story.rule}"')
    return story.rule


def _certain(advice: WorkstreamAdvice) -> set[str]:
    return {*advice.fired, *(rule for partner in advice.partners for rule in partner.fired)}


def _hold(so: bool, otherwise: str) -> None:
    if not so:
        raise NotSo(otherwise)


def _same(story: Story, said: str, expected: str, found: tuple[str, ...]) -> None:
    wanted = story.modes(expected) if expected else ()
    _hold(found == wanted, f"{said} {story.named(found)}, not {story.named(wanted)}")
