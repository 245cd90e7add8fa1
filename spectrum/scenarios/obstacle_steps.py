"""The steps that expect limits, things to mend and conditions, and how partners are involved."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from spectrum.advice import Limit, PartnerLimit, ThingToMend
from spectrum.language.words import quoted
from spectrum.rulebook import Rule
from spectrum.rulebook.model import BOUND_BY, CEILINGS
from spectrum.rulebook.phrases import ROLE_WORDS, role_words
from spectrum.scenarios.expecting_steps import (
    chosen,
    column,
    hold,
    rule_of,
    same_modes,
    same_titles,
    step,
    titled,
    words_of,
)
from spectrum.scenarios.step import Rows
from spectrum.scenarios.step_mistakes import NotSo
from spectrum.scenarios.story import Story
from spectrum.scenarios.vocabulary import plain

Hindrance = TypeVar("Hindrance", Limit, ThingToMend, Limit | ThingToMend | PartnerLimit)

# -- limits ------------------------------------------------------------------------------------------------------------


@step("this limit stands in the way")
def _binds(story: Story) -> None:
    hold(_own_limit(story).binds, "this limit is told and does not stand in the way")


@step("this limit is told and does not stand in the way")
def _told(story: Story) -> None:
    hold(not _own_limit(story).binds, "this limit stands in the way")


@step("this limit is not told")
def _untold(story: Story) -> None:
    rule = _limit_rule(story)
    hold(rule not in [one.rule for one in story.advice().limits], "this limit is told")


@step("this limit is set by {setter}")
def _set_by(story: Story, setter: str) -> None:
    wanted = chosen(setter, [f"the {one}" for one in BOUND_BY], "one who sets limits")
    found = f"the {_own_limit(story).bound_by}"
    hold(found == wanted, f"this limit is set by {found}")


@step("these limits stand in the way", takes_table=True)
def _binding_limits(story: Story, rows: Rows) -> None:
    wanted = [titled(story, title, "limit", lambda rule: rule.then.cap) for title in column(rows)]
    same_titles("in the way", wanted, (one.title for one in story.advice().limits if one.binds))


@step("no limit stands in the way")
def _no_limit(story: Story) -> None:
    found = [one.title for one in story.advice().limits if one.binds]
    hold(not found, f"in the way: {quoted(found, 'and')}")


def _limit_rule(story: Story) -> str:
    return rule_of(story, "limits the work", lambda rule: bool(rule.then.cap))


def _own_limit(story: Story) -> Limit:
    """The limit that comes from the rule the scenario stands under."""
    return _own(_limit_rule(story), story.advice().limits, "limit")


# -- things to mend ----------------------------------------------------------------------------------------------------


@step("this is a condition of the advice")
def _condition(story: Story) -> None:
    _own(_mending_rule(story), story.advice().conditions, "condition")


@step("this is one of too many things to mend")
def _too_many(story: Story) -> None:
    hold(_other_to_mend(story).binds, "this thing to mend is told and does not stand in the way")


@step("this thing to mend is told and does not stand in the way")
def _mend_told(story: Story) -> None:
    hold(not _other_to_mend(story).binds, "this is one of too many things to mend")


@step("this thing to mend is not told")
def _mend_untold(story: Story) -> None:
    rule, advice = _mending_rule(story), story.advice()
    hold(rule not in [one.rule for one in (*advice.conditions, *advice.to_mend)], "this thing to mend is told")


@step("without it, {modes} fits")
def _otherwise(story: Story, modes: str) -> None:
    rule, advice = _mending_rule(story), story.advice()
    found = _own(rule, (*advice.conditions, *advice.to_mend), "thing to mend")
    same_modes(story, "without it, what fits is", modes, found.otherwise)


@step("what is missing is {gap}")
def _missing(story: Story, gap: str) -> None:
    book, advice = story.rulebook, story.advice()
    names = {one.id: one.name for one in book.gaps}
    wanted = chosen(gap, list(names.values()), "name of what may be missing")
    rule = rule_of(story, "names something that is missing", lambda one: bool(one.then.gap))
    told: list[Limit | ThingToMend | PartnerLimit] = [*advice.conditions, *advice.to_mend]
    told += [limit for limit in advice.limits if book.rule[limit.rule].then.gap]
    told += [limit for partner in advice.partners for limit in partner.limits if limit.kind == "gap"]
    _own(rule, told, "thing to mend")
    found = names[book.rule[rule].then.gap]
    hold(found == wanted, f"what is missing is {found}")


@step("the advice rests on no condition")
def _no_condition(story: Story) -> None:
    found = [one.title for one in story.advice().conditions]
    hold(not found, f"it rests on: {quoted(found, 'and')}")


@step("the advice rests on these conditions", takes_table=True)
def _conditions(story: Story, rows: Rows) -> None:
    wanted = [titled(story, title, "thing to mend", _is_mending) for title in column(rows)]
    same_titles("a condition", wanted, (one.title for one in story.advice().conditions))


@step('the condition "{title}" comes with it')
def _one_condition(story: Story, title: str) -> None:
    wanted = titled(story, title, "thing to mend", _is_mending)
    found = [one.title for one in story.advice().conditions]
    hold(wanted in found, f"the conditions are: {quoted(found, 'and') or 'none'}")


@step('the condition "{title}" does not come with it')
def _not_a_condition(story: Story, title: str) -> None:
    wanted = titled(story, title, "thing to mend", _is_mending)
    hold(wanted not in [one.title for one in story.advice().conditions], "it does")


def _is_mending(rule: Rule) -> bool:
    return bool(rule.then.otherwise)


def _mending_rule(story: Story) -> str:
    return rule_of(story, "is a thing to mend of the work", _is_mending)


def _other_to_mend(story: Story) -> ThingToMend:
    return _own(_mending_rule(story), story.advice().to_mend, "thing to mend beside the conditions")


def _own(rule: str, told: Iterable[Hindrance], what: str) -> Hindrance:
    """What comes from this rule among what is told."""
    found = {one.rule: one for one in told}
    if rule not in found:
        raise NotSo(f"{rule} is no {what}; told: {', '.join(found) or 'nothing'}")
    return found[rule]


# -- partners ----------------------------------------------------------------------------------------------------------


@step('this keeps the partner "{partner}" back as a {limit_or_gap}')
def _keeps_back(story: Story, partner: str, limit_or_gap: str) -> None:
    kind = chosen(limit_or_gap, CEILINGS, "kind of thing that keeps a partner back")
    rule = rule_of(story, "keeps a partner back as a limit or a gap", lambda one: bool(one.then.partner_cap))
    limits = {one.rule: one for one in story.partner(partner).limits}
    hold(rule in limits, f"{rule} does not keep this partner back; told: {', '.join(limits) or 'nothing'}")
    hold(limits[rule].kind == kind, f"this is a {limits[rule].kind}")


@step('the partner "{partner}" is {role}')
def _role(story: Story, partner: str, role: str) -> None:
    book = story.rulebook
    accepted = {role_words(book, one): one for one in (*ROLE_WORDS, *book.mode_ids, "")}
    wanted = accepted[chosen(role, list(accepted), "way to take part")]
    found = story.partner(partner).role
    hold(found == wanted, f'the partner "{partner}" is {role_words(book, found)}')


@step('the partner "{partner}" can go as far as {modes}')
def _ceiling(story: Story, partner: str, modes: str) -> None:
    same_modes(story, f'the partner "{partner}" can go as far as', modes, story.partner(partner).ceiling)


@step('the partner "{partner}" is told "{words}"')
def _partner_told(story: Story, partner: str, words: str) -> None:
    told = story.partner(partner).text
    hold(plain(words_of(words)) in plain(told), f"told: {told or 'nothing'}")
