"""The steps that expect misconceptions, next steps, where the advice ends, and the sentences said beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from spectrum.advice import NextStep, Note, Question
from spectrum.language.words import quoted
from spectrum.rulebook import Rule
from spectrum.scenarios.expecting_steps import chosen, column, hold, rule_of, same_titles, step, titled
from spectrum.scenarios.step import Rows
from spectrum.scenarios.step_mistakes import StepMistake
from spectrum.scenarios.story import Story

# -- misconceptions ----------------------------------------------------------------------------------------------------


@step("these misconceptions are at work", takes_table=True)
def _misconceptions(story: Story, rows: Rows) -> None:
    same_titles("at work", (_misconception(story, title) for title in column(rows)), _at_work(story))


@step('the misconception "{title}" is at work')
def _is_at_work(story: Story, title: str) -> None:
    wanted, found = _misconception(story, title), _at_work(story)
    hold(wanted in found, f"at work: {quoted(found, 'and') or 'none'}")


@step('the misconception "{title}" is not at work')
def _is_not_at_work(story: Story, title: str) -> None:
    hold(_misconception(story, title) not in _at_work(story), "it is")


@step("no misconception is at work")
def _none_at_work(story: Story) -> None:
    found = _at_work(story)
    hold(not found, f"at work: {quoted(found, 'and')}")


@step("this rule shows {titles}")
def _shows(story: Story, titles: str) -> None:
    wanted = [_misconception(story, title) for title in _in_quotes(titles)]
    rule = rule_of(story, "shows a misconception", lambda one: bool(one.then.alerts))
    alerts = story.advice().alerts
    same_titles("shown", wanted, (one.title for one in alerts if rule in [shown.rule for shown in one.shown_by]))


def _misconception(story: Story, title: str) -> str:
    return chosen(title, [one.title for one in story.rulebook.misconceptions], "misconception")


def _at_work(story: Story) -> list[str]:
    return [alert.title for alert in story.advice().alerts]


def _in_quotes(text: str) -> list[str]:
    """The titles in a text that holds titles in quotes and nothing else."""
    if not re.fullmatch(r'"[^"]+"((, | and )"[^"]+")*', text):
        raise StepMistake(f'titles stand in quotes, with "and" between the last two, not {text}')
    return column(tuple((title,) for title in re.findall(r'"([^"]+)"', text)))


# -- next steps, referrals, notes and questions ------------------------------------------------------------------------


@step('the next step "{title}" comes with it')
def _comes(story: Story, title: str) -> None:
    wanted = titled(story, title, "next step", _is_step)
    found = [one.title for one in story.advice().next_steps]
    hold(wanted in found, f"the next steps are: {quoted(found, 'and') or 'none'}")


@step('the next step "{title}" does not come with it')
def _does_not_come(story: Story, title: str) -> None:
    wanted = titled(story, title, "next step", _is_step)
    hold(wanted not in [one.title for one in story.advice().next_steps], "it does")


def _is_step(rule: Rule) -> bool:
    return rule.layer == "next_step"


@step('the advice sends them elsewhere for "{title}"')
def _sends(story: Story, title: str) -> None:
    wanted, found = _referral(story, title), _sent_for(story)
    hold(wanted in found, f"it sends them elsewhere for {quoted(found, 'and') or 'nothing'}")


@step('the advice does not send them elsewhere for "{title}"')
def _does_not_send(story: Story, title: str) -> None:
    hold(_referral(story, title) not in _sent_for(story), "it does")


@step("the advice sends them nowhere else")
def _sends_nowhere(story: Story) -> None:
    found = _sent_for(story)
    hold(not found, f"it sends them elsewhere for {quoted(found, 'and')}")


def _referral(story: Story, title: str) -> str:
    return chosen(title, [one.title for one in story.rulebook.referrals], "referral")


def _sent_for(story: Story) -> list[str]:
    return [one.title for one in story.advice().referrals]


def _said_by(layer: str, said: str, unsaid: str, told: Callable[[Story], Iterable[Note | NextStep | Question]]) -> None:
    """Enter the two steps for what a layer says: that this rule's sentence is told, and that it is not."""

    def among(story: Story) -> tuple[bool, str]:
        rule = rule_of(story, f'is what "{said}" speaks of', lambda one: one.layer == layer)
        found = [one.rule for one in told(story)]
        return rule in found, f"told: {', '.join(found) or 'nothing'}"

    def is_said(story: Story) -> None:
        hold(*among(story))

    def is_unsaid(story: Story) -> None:
        found, told_instead = among(story)
        hold(not found, told_instead)

    step(said)(is_said)
    step(unsaid)(is_unsaid)


_said_by("next_step", "this is a next step", "this is not a next step", lambda story: story.advice().next_steps)
_said_by("note", "this is worth keeping", "this is not worth keeping", lambda story: story.advice().notes)
_said_by("contradiction", "this is asked again", "this is not asked again", lambda story: story.advice().contradictions)
_said_by(
    "hedge", "this is said with the advice", "this is not said with the advice", lambda story: story.advice().hedges
)
