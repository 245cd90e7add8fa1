"""Every step that a scenario may use as a page, each with an example from the scenarios that are there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spectrum.rulebook import Factor, Rulebook
from spectrum.scenarios import Feature, Step, find_step
from spectrum.scenarios.feature_files import StepText
from spectrum.scenarios.step import FIXED
from spectrum.scenarios.steps import SENTENCES
from spectrum.scenarios.vocabulary import BETWEEN_OPTIONS, DONT_KNOW, NOT_ASKED

HEADINGS = {
    "telling_steps": "Given: the story",
    "mode_steps": "Then: ways of working, duties, and whether a rule applies",
    "obstacle_steps": "Then: limits, things to mend, and partners",
    "sentence_steps": "Then: misconceptions, next steps, where the advice ends, and what is said besides",
}
"""What the steps of each module are called."""

ABOUT = """\
# Steps for scenarios

<!-- Written by `make docs` from the steps themselves; a test compares the two. -->

A scenario tells a piece of work under `Given`, asks under `When` if it reads better so, and says under `Then` what is
expected of the advice. `And` and `But` go on with what stands above them. What tells the story is refused under `Then`,
and what expects something is refused elsewhere. Capitals and spaces make no difference, nor do marks at the end of an
answer. Words in capitals below stand for words of your own; several ways of working are written "coordinating or
cooperating". The examples are taken from the scenarios that ship, where any of them uses the step.

How it is typed makes little difference. `GIVEN`, `Given:` and a line without such a word are read, and so are curly
quotes, files from Windows in UTF-8 or UTF-16, and the words of other languages (`# language: fr`). Of a
`Scenario Outline`, each row is a scenario. Text between lines of three quotes goes on with the line above it, or is its
rows. What can't be read is told with its line, all at once. `.venv/bin/spectrum scenarios run FILE` tells what does not
hold, why, and what would; `.venv/bin/spectrum scenarios steps WORDS` finds statements, and so does the page `/write`.
The test runner reads less: scenarios in `features/` keep to `Feature:`, `Scenario:` and the five words above, and each
has a name of its own in its file.

Under `Rule: some-id - its title`, "this rule", "this limit" and the like speak of that rule. Scenarios may start from
an ordinary case, kept in an `ordinary.yaml` beside the feature files or in one of the two folders above them.
"""
ANSWERS = """\
## Given: answers

Whatever is no step below tells an answer, in any of these ways. The words are those of the questions; `spectrum rules`
and the pages show them.

| written as | means |
| --- | --- |
"""
PRACTICE = "A table of answers has one column of such sentences, or two: what is asked, and the answer.\n"


def steps_page(book: Rulebook, features: Sequence[Feature]) -> str:
    """The page in Markdown: how answers are told, then every step with an example."""
    used = _examples(features)
    lines = [ABOUT, ANSWERS + "\n".join(f"| `{said}` | {means} |" for said, means in answer_ways(book)), "", PRACTICE]
    for module in SENTENCES:
        name = module.__name__.rpartition(".")[2]
        lines += [f"## {HEADINGS[name]}", ""]
        for step in (one for one in FIXED if one.meaning.__module__ == module.__name__):
            lines += _step(step, used.get(step.sentence) or _made_up(book, step))
    return "\n".join(lines)


def answer_ways(book: Rulebook) -> Iterator[tuple[str, str]]:
    """Every way to tell an answer, with what it means, told of the first question that has three answers."""
    factor = _usual(book)
    first, second = factor.options[0], factor.options[1]
    question, name = factor.question, factor.name
    yield first.tells.rstrip("."), "the answer, as its own sentence"
    yield f"{question} {first.words}", "the question, and the words of the answer"
    yield f"{name}: {first.words}", "the name of what is asked, and the words of the answer"
    yield f"{name}: {first.words}{BETWEEN_OPTIONS}{second.words}", "one of these, or people differ"
    yield f"{name}: {DONT_KNOW}", "it was asked, and nobody knows"
    yield f"{name}{NOT_ASKED}", "an answer told before is taken back"


def _usual(book: Rulebook) -> Factor:
    return next(one for one in book.factors if one.scope not in ("context", "partner") and len(one.options) > 2)


def _examples(features: Sequence[Feature]) -> dict[str, StepText]:
    """For each sentence that scenarios use, the place where it takes the fewest lines; of these the first."""
    found: dict[str, StepText] = {}
    for text in (text for feature in features for one in feature.scenarios for text in one.steps):
        sentence = find_step(text.text)[0].sentence
        if sentence not in found or len(text.rows) < len(found[sentence].rows):
            found[sentence] = text
    return found


def _made_up(book: Rulebook, step: Step) -> StepText:
    """An example of a step that no scenario uses: its sentence as it stands, and an answer where it takes a table."""
    return StepText(step.shown, ((_usual(book).options[0].tells,),) if step.takes_table else (), step.expects)


def _step(step: Step, example: StepText) -> Iterator[str]:
    yield f"### {step.shown}{', with a table' if step.takes_table else ''}"
    yield ""
    yield from ("```gherkin", f"{'Then' if step.expects else 'Given'} {example.text}", *_table(example), "```", "")


def _table(example: StepText) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*example.rows, strict=True)]
    for row in example.rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield f"  | {' | '.join(cells)} |"
