"""Why something that a story expects is not so: what the guidance says of this story, in plain words."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from spectrum.advice import WorkstreamAdvice
from spectrum.language.words import quoted
from spectrum.reasoning.questions import relevant
from spectrum.rulebook import Factor, Rule
from spectrum.rulebook.phrases import condition_words
from spectrum.scenarios.step import Step
from spectrum.scenarios.story import Story
from spectrum.scenarios.vocabulary import plain

MOST_GROUNDS = 4
MOST_OPEN = 4


def grounds(story: Story, known: Step, blanks: Mapping[str, str]) -> tuple[str, ...]:
    """Sentences that say why; at most a few, and none where the guidance has nothing to say of it."""
    found = BY_SENTENCE.get(known.sentence)
    told = found(story.advice()) if found else _of_title(story, blanks.get("title", ""))
    still_open = _still_open(story) if known.sentence in OF_THE_WAY else []
    return tuple(itertools.islice(dict.fromkeys((*still_open, *told)), MOST_GROUNDS))


def open_questions(story: Story) -> tuple[Factor, ...]:
    """The questions whose answers could still change what is advised, where that is open."""
    advice = story.advice()
    if len(advice.advised) == 1:
        return ()
    return tuple(story.rulebook.factor[one] for one in relevant(advice.explanation.reasoning.position))


def _still_open(story: Story) -> list[str]:
    """What the story leaves open, where it does."""
    names = [one.name for one in open_questions(story)]
    if not names:
        return []
    more = ", and more" if len(names) > MOST_OPEN else ""
    return [f"The story leaves this open. Say more about {quoted(names[:MOST_OPEN], 'and')}{more}."]


def _need(advice: WorkstreamAdvice) -> Iterator[str]:
    """What the work is found to need, and what speaks against more of it."""
    deciding = [one for one in advice.reasons if one.decides] or list(advice.reasons[:1])
    yield from (one.text for one in (*deciding, *advice.against))


def _bounds(advice: WorkstreamAdvice) -> Iterator[str]:
    """What stands in the way, what binds first."""
    told = [(one.binds, one.text) for one in advice.limits]
    told += [(one.binds, one.text) for one in (*advice.conditions, *advice.to_mend)]
    yield from (text for _, text in sorted(told, key=lambda one: not one[0]))


def _way(advice: WorkstreamAdvice) -> Iterator[str]:
    if advice.weighing:
        yield advice.weighing
    binding = [one.text for one in advice.limits if one.binds] + [one.text for one in advice.to_mend if one.binds]
    yield from binding if binding and advice.needed != advice.advised else _need(advice)


def _practice(advice: WorkstreamAdvice) -> Iterator[str]:
    book = advice.explanation.book
    if advice.name_and_practice:
        yield advice.name_and_practice
    yield from _because(book.rule[one] for one in advice.fired if book.rule[one].layer == "practice")


def _duty(advice: WorkstreamAdvice) -> Iterator[str]:
    book = advice.explanation.book
    yield from _because(book.rule[one] for one in advice.fired if book.rule[one].then.floor)


def _misconceptions(advice: WorkstreamAdvice) -> Iterator[str]:
    for alert in advice.alerts:
        yield f"“{alert.title}”: {alert.shown_by[0].says}"


def _referrals(advice: WorkstreamAdvice) -> Iterator[str]:
    yield from (one.because for one in advice.referrals)


def _partners(advice: WorkstreamAdvice) -> Iterator[str]:
    for partner in advice.partners:
        if partner.text:
            yield f"{partner.name}: {partner.text}"


def _because(rules: Iterable[Rule]) -> Iterator[str]:
    return (rule.because for rule in rules)


OF_THE_WAY = (
    "the advice is {modes}",
    "the work calls for {modes}",
    "these partners can go as far as {modes}",
)
BY_SENTENCE: Mapping[str, Callable[[WorkstreamAdvice], Iterator[str]]] = {
    "the work calls for {modes}": _need,
    "these partners can go as far as {modes}": _bounds,
    "the advice is {modes}": _way,
    "in practice it is {modes}": _practice,
    "nothing is known of the practice": _practice,
    "a duty asks for at least {mode}": _duty,
    "no duty is set": _duty,
    "these limits stand in the way": _bounds,
    "no limit stands in the way": _bounds,
    "the advice rests on no condition": _bounds,
    "the advice rests on these conditions": _bounds,
    "these misconceptions are at work": _misconceptions,
    'the misconception "{title}" is at work': _misconceptions,
    'the misconception "{title}" is not at work': _misconceptions,
    "no misconception is at work": _misconceptions,
    'the advice sends them elsewhere for "{title}"': _referrals,
    'the advice does not send them elsewhere for "{title}"': _referrals,
    "the advice sends them nowhere else": _referrals,
    'the partner "{partner}" is {role}': _partners,
    'the partner "{partner}" can go as far as {modes}': _partners,
    'the partner "{partner}" is told "{words}"': _partners,
}
"""What the guidance says of each kind of expectation; what is named by its title is looked up."""


def _of_title(story: Story, title: str) -> Iterator[str]:
    """Of a next step or a condition: why it comes, or when it would."""
    rules = [rule for rule in story.rulebook.current_rules if title and plain(rule.title) == plain(title)]
    for rule in rules:
        if rule.id in story.advice().fired:
            yield rule.because
        else:
            yield f"It comes when all of this is so: {_when(story, rule)}"


def _when(story: Story, rule: Rule) -> str:
    conditions: Sequence[str] = [condition_words(story.rulebook, one.name, one.values) for one in rule.when]
    return " And: ".join(conditions)
