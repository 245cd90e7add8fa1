"""The steps that expect a way of working, a duty, a reason, or that a rule applies."""

from __future__ import annotations

from collections.abc import Iterable

from spectrum.advice import Reason
from spectrum.language.words import listed
from spectrum.rulebook.model import STRENGTHS
from spectrum.scenarios.expecting_steps import hold, rule_of, rules_of, same_modes, step, words_of
from spectrum.scenarios.step_mistakes import NotSo, StepMistake
from spectrum.scenarios.story import Story
from spectrum.scenarios.vocabulary import plain


@step("the work calls for {modes}")
def _needed(story: Story, modes: str) -> None:
    same_modes(story, "the work calls for", modes, story.advice().needed)


@step("these partners can go as far as {modes}")
def _feasible(story: Story, modes: str) -> None:
    same_modes(story, "these partners can go as far as", modes, story.advice().feasible)


@step("the advice is {modes}")
def _advised(story: Story, modes: str) -> None:
    same_modes(story, "the advice is", modes, story.advice().advised)


@step("in practice it is {modes}")
def _actual(story: Story, modes: str) -> None:
    same_modes(story, "in practice it is", modes, story.advice().actual)


@step("nothing is known of the practice")
def _no_practice(story: Story) -> None:
    actual = story.advice().actual
    hold(not actual, f"in practice it is {story.named(actual)}")


@step('the answer begins "{text}"')
def _begins(story: Story, text: str) -> None:
    line = story.advice().line
    hold(plain(line).startswith(plain(words_of(text))), f"the answer is: {line}")


@step('the name and the practice are told as "{sentence}"')
def _name_and_practice(story: Story, sentence: str) -> None:
    told = story.advice().name_and_practice
    hold(plain(told) == plain(words_of(sentence)), f"told: {told or 'nothing'}")


@step("nothing is told of name and practice")
def _no_name_and_practice(story: Story) -> None:
    told = story.advice().name_and_practice
    hold(not told, f"told: {told}")


# -- duties and safety -------------------------------------------------------------------------------------------------


@step("a duty asks for at least {mode}")
def _floor(story: Story, mode: str) -> None:
    same_modes(story, "a duty asks for at least", mode, _duties(story))


@step("no duty is set")
def _no_floor(story: Story) -> None:
    hold(story.advice().floors == (None,), "a duty is set, or may be")


@step("the duty asks for more than the work needs")
def _comply_light(story: Story) -> None:
    _duties(story)
    hold(story.advice().comply_light is True, "the duty asks for no more, or may ask for no more")


@step("the duty asks for no more than the work needs")
def _complies(story: Story) -> None:
    _duties(story)
    hold(story.advice().comply_light is False, "the duty asks for more, or may ask for more")


def _duties(story: Story) -> tuple[str, ...]:
    """What the duty may ask for, where there certainly is one."""
    floors = story.advice().floors
    if None in floors:
        raise NotSo("no duty is set" if floors == (None,) else "perhaps no duty is set")
    return tuple(one for one in floors if one)


@step("leaving it there would not be safe")
def _unsafe(story: Story) -> None:
    hold(story.advice().unsafe is True, "nothing says for certain that this would not be safe")


@step("leaving it there would be safe")
def _safe(story: Story) -> None:
    hold(story.advice().unsafe is False, "it may not be safe to leave it there")


# -- rules and reasons -------------------------------------------------------------------------------------------------


@step("this rule applies")
def _applies(story: Story) -> None:
    certain, _ = rules_of(story)
    hold(rule_of(story) in certain, f"the rule {story.rule} does not apply for certain")


@step("this rule does not apply")
def _does_not_apply(story: Story) -> None:
    certain, possible = rules_of(story)
    hold(rule_of(story) not in certain | possible, f"the rule {story.rule} applies, or may apply")


@step("this rule may apply")
def _may_apply(story: Story) -> None:
    certain, possible = rules_of(story)
    hold(rule_of(story) not in certain, f"the rule {story.rule} applies for certain")
    hold(story.rule in possible, f"the rule {story.rule} can't apply")


@step("this is a {strength} reason for {mode}")
def _reason_for(story: Story, strength: str, mode: str) -> None:
    _argued(story, story.advice().reasons, strength, "for", mode)


@step("this is a {strength} reason against {modes}")
def _reason_against(story: Story, strength: str, modes: str) -> None:
    _argued(story, story.advice().against, strength, "against", modes)


def _argued(story: Story, reasons: Iterable[Reason], strength: str, side: str, modes: str) -> None:
    if strength not in STRENGTHS:
        raise StepMistake(f"a reason is {listed(STRENGTHS, 'or')}, not {strength}")
    rule = rule_of(story, "argues for or against a way of working", lambda one: bool(one.then.strength))
    found = [one for one in reasons if one.rule == rule]
    same_modes(story, f"this is a reason {side}", modes, found[0].modes if found else ())
    hold(found[0].strength == strength, f"this reason is {found[0].strength}")
