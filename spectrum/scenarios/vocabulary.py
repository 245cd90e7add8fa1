"""The words in which a story can be told: answers as sentences, by their questions, or by the names of these."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from spectrum.input.mistakes import Mistake
from spectrum.language.likeness import Likeness
from spectrum.language.words import nearest, shown
from spectrum.rulebook import Factor
from spectrum.scenarios.ordinary_cases import OrdinaryCase
from spectrum.scenarios.step import FIXED
from spectrum.scenarios.step_mistakes import BadScenario, StepMistake
from spectrum.situation import Workstream

DONT_KNOW = "we don't know"
BETWEEN_OPTIONS = " / "
NOT_ASKED = " is not asked"
MARKS = ("? ", ": ")
"""What stands between a question, or the name of what is asked, and the words of an answer."""

MOST_COMPARED, LONGEST_COMPARED = 12, 400
"""With how many sentences a mistyped one is compared letter by letter, and up to how many characters."""


@dataclass(frozen=True)
class Told:
    """An answer as a story tells it: one option, several that may be true, none that is known, or None: not asked."""

    factor: Factor
    options: tuple[str, ...] | None


@dataclass(frozen=True)
class Vocabulary:
    """The words of one rulebook's questions and answers; every sentence in it has one meaning.

    `pieces` keeps the ordinary cases that were read with these words.
    """

    tells: Mapping[str, Told]
    factors: Mapping[str, Factor]
    pieces: dict[OrdinaryCase, Workstream] = field(default_factory=dict, compare=False, repr=False)

    def told(self, text: str) -> Told:
        """The answer that a sentence tells. Raises StepMistake with the nearest sentence."""
        words = plain(text)
        for said in (words, f"when {words}"):  # "When someone is unhappy …" begins like a line that asks
            if said in self.tells:
                return self.tells[said]
        if words.endswith(NOT_ASKED):
            return Told(self.factor(words.removesuffix(NOT_ASKED)), None)
        for mark in MARKS:
            head, found, answer = text.strip().partition(mark)
            if found and plain(head) in self.factors:
                return self.answer(head, answer)
        raise StepMistake(f"no statement reads {shown(text)}.", lambda: self._hint(text))

    def answer(self, asked: str, words: str) -> Told:
        """An answer given by its question, or the name of what is asked, and by its words."""
        factor = self.factor(asked)
        return Told(factor, _options(factor, words))

    def factor(self, asked: str) -> Factor:
        """The factor with this question or name."""
        if plain(asked) not in self.factors:
            raise StepMistake(f'nothing asked is called "{asked}".', lambda: self._hint(asked))
        return self.factors[plain(asked)]

    def _hint(self, text: str) -> str:
        """' Did you mean ...?', from all the sentences there are."""
        tried = [text, *(text.partition(mark)[0] for mark in MARKS if mark in text)]
        found = next((meant for meant in map(self._meant, tried) if meant), "")
        return f' Did you mean "{found}"?' if found else ""

    def _meant(self, text: str) -> str:
        """The sentence that a text was meant to be; empty where none is near. A long text is near none."""
        among = self._likeness.most_like(text, MOST_COMPARED) if len(text) <= LONGEST_COMPARED else []
        known = {plain(one): one for one in among}
        return known.get(nearest(plain(text), known) or "", "")

    @functools.cached_property
    def _likeness(self) -> Likeness:
        heads = [said for one in self.factors.values() for said in (one.question, one.name)]
        return Likeness([*(step.shown for step in FIXED), *map(_sentence, self.tells.values()), *dict.fromkeys(heads)])


def _sentence(told: Told) -> str:
    return told.factor.option((told.options or ("",))[0]).tells


def _options(factor: Factor, words: str) -> tuple[str, ...]:
    """The options that these words stand for: one, several with a slash between, or none for "we don't know"."""
    if plain(words) == plain(DONT_KNOW):
        return ()
    named = {plain(option.words): option.id for option in factor.options}
    said = [plain(part) for part in words.split(BETWEEN_OPTIONS)]
    wrong = [part for part in said if part not in named]
    if wrong:
        accepted = "; ".join([*(option.words for option in factor.options), DONT_KNOW])
        raise StepMistake(f'"{wrong[0]}" is no answer to "{factor.question}" The answers are: {accepted}')
    chosen = {named[part] for part in said}
    return tuple(option for option in factor.option_ids if option in chosen)


STRAIGHT = str.maketrans(dict.fromkeys("\u2018\u2019", "'"))


def plain(words: str) -> str:
    """Words without capitals, doubled spaces, curls and closing marks, so that they compare as a reader would."""
    return " ".join(words.split()).casefold().translate(STRAIGHT).rstrip(".?! ")


# -- one meaning each --------------------------------------------------------------------------------------------------


@functools.lru_cache(maxsize=16)
def vocabulary_of(factors: tuple[Factor, ...]) -> Vocabulary:
    """The words of some factors. Raises BadScenario when something that a step may say has two meanings."""
    mistakes = [Mistake("", detail) for detail in _double_meanings(factors)]
    if mistakes:
        raise BadScenario(mistakes)
    tells = {plain(option.tells): Told(one, (option.id,)) for one in factors for option in one.options}
    asked = {plain(said): one for one in factors for said in (one.question, one.name)}
    return Vocabulary(tells, asked)


def _double_meanings(factors: tuple[Factor, ...]) -> Iterator[str]:
    tells = [option.tells for one in factors for option in one.options]
    heads = [said for one in factors for said in (one.question, one.name)]
    for said in _twice([*tells, *heads]):
        yield f"{shown(said)} is said of two things, so a step with these words would have two meanings."
    for said in tells:
        yield from _read_otherwise(said, {plain(head) for head in heads})
    for one in factors:
        for said in _twice([*(option.words for option in one.options), DONT_KNOW]):
            yield f"two answers to {shown(one.question)} read {shown(said)}."
        for option in one.options:
            if BETWEEN_OPTIONS in option.words:
                yield f"{shown(option.words)} has a slash between spaces, which stands between two answers."


def _read_otherwise(tells: str, heads: set[str]) -> Iterator[str]:
    """Why a sentence that tells an answer would be read as some other step."""
    for step in FIXED:
        if step.match(tells) is not None or step.match(tells.rstrip(".")) is not None:
            yield f'{shown(tells)} tells an answer and also reads as the step "{step.shown}".'
    if plain(tells).endswith(NOT_ASKED) or any(
        plain(tells.partition(mark)[0]) in heads for mark in MARKS if mark in tells
    ):
        yield f"{shown(tells)} tells an answer and also reads as a question or a name with an answer."


def _twice(said: Iterable[str]) -> list[str]:
    return [words for words, count in Counter(plain(one) for one in said).items() if count > 1]
