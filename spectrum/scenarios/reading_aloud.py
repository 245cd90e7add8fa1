"""The steps of a scenario as people read them: whole sentences, in the words of the questions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from spectrum.input.mistakes import BadInput
from spectrum.language.words import quoted
from spectrum.rulebook import Rulebook
from spectrum.rulebook.phrases import answer_words
from spectrum.scenarios.feature_files import Scenario, StepText
from spectrum.scenarios.ordinary_cases import OrdinaryCase
from spectrum.scenarios.step_mistakes import StepMistake
from spectrum.scenarios.steps import ANSWER, find_step
from spectrum.scenarios.vocabulary import Told, Vocabulary, vocabulary_of
from spectrum.situation import Workstream

ENDS = (".", "?", "!", ":", ".”", "?”", "!”")
CASE = 'the case "{name}"'
OTHER_CASE = 'another piece of work like the case "{name}"'
PARTNER_ANSWER = 'the partner "{partner}": {said}'
SAID = {
    CASE: "It begins like the ordinary case “{name}”:",
    'a piece of work called "{title}"': "There is a piece of work called “{title}”.",
    "people would get: {text}": "People would get this: {text}",
    "the smallest version: {text}": "The smallest version that would get it: {text}",
    "these answers": "These answers are given:",
    'these answers about the partner "{partner}"': "These answers are given about the partner “{partner}”:",
    "another piece of work with these answers": "There is another piece of work, with these answers:",
    OTHER_CASE: "There is another piece of work, like the ordinary case “{name}”:",
    "this rule applies": "This piece of guidance applies.",
    "this rule does not apply": "This piece of guidance does not apply.",
    "this rule may apply": "This piece of guidance may apply.",
    "this rule shows {titles}": "This shows that a misconception is at work: {titles}.",
    "these limits stand in the way": "These limits stand in the way:",
    "these misconceptions are at work": "These misconceptions are at work:",
    "the advice rests on these conditions": "The advice rests on these conditions:",
}
"""The sentences of steps that read otherwise to people than they are written; all others are read as they stand."""


@dataclass(frozen=True)
class ReadStep:
    """A step as it is read: a sentence, the lines under it if it has any, and whether it is expected of the advice."""

    sentence: str
    lines: tuple[str, ...]
    is_outcome: bool


def read_aloud(book: Rulebook, scenario: Scenario) -> tuple[ReadStep, ...]:
    """The steps of a scenario in whole sentences; one that nobody can understand is read as it is written.

    What an ordinary case tells stands under the step that names it.
    """
    return tuple(step_aloud(book, step, scenario.cases) for step in scenario.steps)


def row_aloud(book: Rulebook, row: Sequence[str], partner: str = "") -> str:
    """A row of a table as it is read: an answer, about a partner where one is named, or a title."""
    told = _row(vocabulary_of(book.factors), tuple(row))
    return f"{partner}: {told[:1].lower()}{told[1:]}" if partner else told


def step_aloud(book: Rulebook, step: StepText, cases: Sequence[OrdinaryCase] = ()) -> ReadStep:
    """One step in whole sentences."""
    words = vocabulary_of(book.factors)
    rows = tuple(_row(words, row) for row in step.rows)
    try:
        known, blanks = find_step(step.text)
    except StepMistake:
        return ReadStep(_ended(step.text), rows, step.is_outcome)
    if known is ANSWER:
        return ReadStep(_answer(words, step.text), rows, step.is_outcome)
    if known.sentence == PARTNER_ANSWER:
        return ReadStep(row_aloud(book, (blanks["said"],), blanks["partner"]), rows, step.is_outcome)
    if known.sentence in (CASE, OTHER_CASE):
        rows = tuple(_case(book, cases, blanks["name"]))
    told = SAID[known.sentence].format(**blanks) if known.sentence in SAID else step.text
    return ReadStep(_ended(told), rows, step.is_outcome)


def _case(book: Rulebook, cases: Sequence[OrdinaryCase], name: str) -> Iterator[str]:
    """What an ordinary case tells; nothing where there is none of this name, or where it can't be used."""
    case = next((one for one in cases if one.name.casefold() == name.casefold()), None)
    try:
        piece = case.piece(book) if case else Workstream("")
    except BadInput:
        return
    context = {"claimed_mode": piece.claimed_mode, "is_running": piece.is_running}
    told = {**{asked: (option,) for asked, option in context.items() if option}, **piece.answers}
    yield from (_ended(answer_words(book, asked, options)) for asked, options in told.items())
    for partner in piece.partners:
        said = (answer_words(book, asked, options) for asked, options in partner.answers.items())
        yield from (f"{partner.name}: {one[:1].lower()}{_ended(one)[1:]}" for one in said)


def _row(words: Vocabulary, row: tuple[str, ...]) -> str:
    """A row of a table: an answer, or a title of something that is expected."""
    if len(row) == 2:
        return _told(lambda: words.answer(*row), ": ".join(row))
    return _answer(words, row[0]) if len(row) == 1 else _ended(" ".join(row))


def _answer(words: Vocabulary, text: str) -> str:
    return _told(lambda: words.told(text), text)


def _told(find: Callable[[], Told], text: str) -> str:
    """An answer as its own sentence; where none or several are given, with its question."""
    try:
        told = find()
    except StepMistake:
        return _ended(text)
    question = told.factor.question
    if told.options is None:
        return f"{question} This is not asked."
    if not told.options:
        return f"{question} We don't know."
    options = [told.factor.option(one) for one in told.options]
    return _ended(options[0].tells) if len(options) == 1 else f"{question} {quoted(one.words for one in options)}."


def _ended(text: str) -> str:
    """Words that begin with a capital and end as a sentence does, with the quotes that print has."""
    parts = text.strip().split('"')
    curly = "".join(part + ("“" if at % 2 == 0 else "”") for at, part in enumerate(parts[:-1])) + parts[-1]
    curly = curly[:1].upper() + curly[1:]
    return curly if curly.endswith(ENDS) else f"{curly}."
