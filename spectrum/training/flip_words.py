"""What comes of a flip, in words: what was changed and by whom it could be, and the smallest ways there are."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from spectrum.advice import look_at
from spectrum.advice.answer_words import becomes, name_of
from spectrum.advice.change_words import change_words
from spectrum.advice.look import contradicts
from spectrum.atlas import Choices
from spectrum.language.words import counted, in_words, quoted
from spectrum.reasoning import expanded
from spectrum.reasoning.changes import who_could
from spectrum.rulebook import Rulebook
from spectrum.rulebook.phrases import mode_words, said_words
from spectrum.situation import AnswerKey
from spectrum.training.flip import Attempt, FewestWays, FlipTask
from spectrum.training.flip_partners import IN_SUM, Recipe

NOBODY_KNOWS, NOT_TOLD = "Nobody knows", "Not told in the story"
WHO_COULD = {
    "you": "You could change this.",
    "partners": "Your partners could change this.",
    "nobody": "Nobody can just decide this, but it can turn out otherwise. To change it here is a thought experiment.",
}
COULD_CHANGE = {
    "you": "You could change what was said of {}.",
    "partners": "Your partners could change what was said of {}.",
    "nobody": "Nobody can just decide {}, but that can turn out otherwise. To change it here is a thought experiment.",
}
SOME_CONTRADICT = "In some of these ways, some answers would seem not to go together."
ALL_CONTRADICT = "Some answers would then seem not to go together."
MOST_SHOWN = 6
"""How many of the smallest ways are told in lines; the rest is only counted."""
MOST_EXPANDED = 500
"""Of so many exact ways it is looked whether their answers go together."""


@dataclass(frozen=True)
class AnswerChanged:
    """One answer that was changed: what is asked (of whom), the answer as told and the new one, and who could."""

    asked: str
    was: str
    then: str
    who: str


@dataclass(frozen=True)
class AttemptWords:
    """What came of some changed answers.

    `verdict` says whether it flips, `advised` what is advised now, and `compared` how that stands to the fewest that
    would do. `asked_again` holds what the guidance asks where answers seem not to go together.
    """

    verdict: str
    advised: str
    compared: str
    changed: tuple[AnswerChanged, ...]
    asked_again: tuple[str, ...]


@dataclass(frozen=True)
class FewestWords:
    """One line of the smallest ways: what changes, what it leaves to choose from, and how many exact ways it tells.

    `ways` is empty for one, and `asked_again` where no answers were found that seem not to go together.
    """

    says: str
    choose_from: tuple[tuple[str, tuple[str, ...]], ...]
    ways: str
    asked_again: str


@dataclass(frozen=True)
class SmallestWords:
    """All smallest ways: how many there are, lines, what is not shown, and who could change each answer in them."""

    heading: str
    in_all: str
    lines: tuple[FewestWords, ...]
    more: str
    could: tuple[str, ...]


def asked_words(book: Rulebook, key: AnswerKey) -> str:
    """What is asked, and of whom where it is about a partner."""
    partner, name = key
    return f"{partner}: {book.factor[name].question}" if partner else book.factor[name].question


def told_words(task: FlipTask, key: AnswerKey) -> str:
    """The answer as it is told."""
    factor = task.atlas.rulebook.factor[key[1]]
    told = task.told(key)
    if told:
        return said_words(factor, told)
    return NOBODY_KNOWS if not key[0] and key[1] in task.piece.answers else NOT_TOLD


def attempt_words(task: FlipTask, attempt: Attempt) -> AttemptWords:
    """What came of some changed answers, in words."""
    book = task.atlas.rulebook
    settled = len(attempt.advice.advised) == 1
    now = mode_words(book, attempt.advice.advised)
    return AttemptWords(
        verdict=_verdict(task, attempt),
        advised=f"The advice is now {now}." if settled else f"The advice is open now: it could be {now}.",
        compared=_compared(attempt),
        changed=tuple(_changed(task, key, option) for key, option in attempt.changed.items()),
        asked_again=tuple(one.text for one in attempt.advice.contradictions),
    )


def _verdict(task: FlipTask, attempt: Attempt) -> str:
    if attempt.flips:
        return "It flips"
    changed = attempt.advice.advised != task.now
    return "It changed, but not to what you set out for" if changed else "It does not flip"


def _changed(task: FlipTask, key: AnswerKey, option: str) -> AnswerChanged:
    book, name = task.atlas.rulebook, key[1]
    then = said_words(book.factor[name], [option])
    return AnswerChanged(asked_words(book, key), told_words(task, key), then, WHO_COULD[who_could(book, name)])


def _compared(attempt: Attempt) -> str:
    """How many were changed, beside the fewest that would do."""
    count, par = len(attempt.changed), attempt.par
    if not count:
        return f"You have not changed an answer yet. The fewest that would do is {in_words(par)}."
    said = f"You changed {_answers(count)}."
    if attempt.flips:
        return (
            f"{said} It can't be done with fewer." if count == par else f"{said} {_enough(par)} would have been enough."
        )
    if count < par:
        return f"{said} It takes {in_words(par)} at least."
    if par == 1:
        return f"{said} One change can be enough, but a different one."
    return f"{said} {_enough(par)} can be enough, but other ones than {_these(count)}."


def _enough(par: int) -> str:
    return in_words(par).capitalize()


def _these(count: int) -> str:
    return "these" if count > 1 else "this"


def _answers(count: int) -> str:
    return f"{in_words(count)} {'answer' if count == 1 else 'answers'}"


# -- the smallest ways -------------------------------------------------------------------------------------------------


def smallest_words(task: FlipTask, target: str) -> SmallestWords:
    """The smallest ways to a mode, as the guidance tells changes. Raises KeyError when it can't be reached."""
    book, par = task.atlas.rulebook, task.pars[target]
    found = task.smallest(target)
    contradictory = contradicts(task.atlas, look_at(task.atlas, [task.piece])[0])
    names = {name for one in found for name in _names(one)}
    more = found[MOST_SHOWN:]
    return SmallestWords(
        heading=f"{_enough(par)} {'answer is' if par == 1 else 'answers are'} enough",
        in_all=counted(sum(_count(one) for one in found), "way"),
        lines=tuple(_line(book, one, contradictory) for one in found[:MOST_SHOWN]),
        more=f"… and {counted(sum(_count(one) for one in more), 'way')} more" if more else "",
        could=tuple(_could(book, [name for name in book.order if name in names])),
    )


def _could(book: Rulebook, names: Sequence[str]) -> Iterator[str]:
    """Who could change what, one sentence for each who could change anything."""
    for who, says in COULD_CHANGE.items():
        some = [name_of(book, name) for name in names if who_could(book, name) == who]
        if some:
            yield says.format(quoted(some, "and"))


def _names(one: FewestWays) -> set[str]:
    return {atom.factor for atom in one.change.atoms} | {atom.factor for some in one.recipes for _, atom in some}


def _count(one: FewestWays) -> int:
    """How many exact ways a line tells."""
    return one.change.count * sum(math.prod(len(atom.options) for _, atom in some) for some in one.recipes)


def _line(book: Rulebook, one: FewestWays, contradictory: Callable[[Choices], bool]) -> FewestWords:
    recipes = [_recipe(book, some) for some in one.recipes if some]
    says, choose_from = [], []
    if len(recipes) == 1:
        says.append(recipes[0])
    elif recipes:
        says.append(f"one of these {in_words(len(recipes))}, about a partner")
        choose_from.append((says[0], tuple(recipes)))
    if one.change.size:
        work = change_words(book, one.change, asks=False)
        says.append(work.says if not says else work.says[:1].lower() + work.says[1:])
        choose_from += work.choose_from
    whole = "; and ".join(says)
    count = _count(one)
    return FewestWords(
        says=whole[:1].upper() + whole[1:],
        choose_from=tuple(choose_from),
        ways=f"{in_words(count)} ways" if count > 1 else "",
        asked_again=_asked_again(book, one, contradictory),
    )


def _recipe(book: Rulebook, recipe: Recipe) -> str:
    return "; and ".join(f"{partner}, {becomes(book, atom)}" for partner, atom in recipe)


def _asked_again(book: Rulebook, one: FewestWays, contradictory: Callable[[Choices], bool]) -> str:
    """Whether the guidance would ask again, as some answers seem not to go together."""
    found = {contradictory(answers) for answers in itertools.islice(_exact(book, one), MOST_EXPANDED)}
    if True not in found:
        return ""
    return SOME_CONTRADICT if False in found else ALL_CONTRADICT


def _exact(book: Rulebook, one: FewestWays) -> Iterator[Choices]:
    for answers in expanded(one.change):
        yield {IN_SUM: one.stands, **{name: (book.place[name][option],) for name, option in answers.items()}}
