"""From what Gherkin's parser sees to scenarios: backgrounds in front, and a scenario for each row.

Gherkin's own compiler takes the name of a column as a pattern, so that a text could keep it busy for ever. Here a name
is a name; how much comes of a text is known before it is made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from spectrum.language.words import shown
from spectrum.scenarios.ordinary_cases import OrdinaryCase
from spectrum.scenarios.reading import Parsed, descriptions, tags
from spectrum.scenarios.step_mistakes import StepMistake
from spectrum.scenarios.steps import find_step

NO_NAME = "A story without a name"
LONGEST_ROW_NAME = 80
BLANK = re.compile(r"<([^<>]+)>")


@dataclass(frozen=True)
class StepText:
    """One step as it is written: its words, the rows of its table if it has one, and whether it stands under Then.

    `line` is the line it stands on, and `row_lines` those of its rows.
    """

    text: str
    rows: tuple[tuple[str, ...], ...] = ()
    is_outcome: bool = False
    line: int = field(default=0, compare=False)
    row_lines: tuple[int, ...] = field(default=(), compare=False)


@dataclass(frozen=True)
class Scenario:
    """One scenario with the steps of its backgrounds in front; `rule` is the id its Rule: starts with, or empty.

    `cases` are the ordinary cases that its story may start from. `about` is what is written under its name. Its tags,
    and those of its feature, are without their "@".
    """

    name: str
    rule: str
    steps: tuple[StepText, ...]
    place: str
    cases: tuple[OrdinaryCase, ...] = field(default=(), compare=False, repr=False)
    about: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.name} ({self.place})"


@dataclass(frozen=True)
class Limits:
    """How much one text may hold: characters, and, once every story is told in full, stories, lines and characters."""

    text: int
    stories: int
    lines: int
    told: int


@dataclass(frozen=True)
class WrittenStory:
    """A story as it is written: its node, the nodes of the backgrounds, and those whose tags it has."""

    node: Any
    before: tuple[Any, ...]
    above: tuple[Any, ...]
    rule: str

    @property
    def steps(self) -> tuple[Any, ...]:
        """Every step of it, those of backgrounds first; none where it has none of its own."""
        own = self.node["steps"]
        return (*(step for one in self.before for step in one["steps"]), *own) if own else ()

    @property
    def tables(self) -> list[Any]:
        """Its tables of rows, each of which tells it anew."""
        return [one for one in self.node["examples"] if "tableHeader" in one]

    @property
    def times(self) -> int:
        """How often it is told."""
        return sum(len(one["tableBody"]) for one in self.tables) if self.node["examples"] else 1


def told_stories(feature: Any) -> Iterator[WrittenStory]:
    """Every story in a feature."""
    before: list[Any] = []
    for child in feature["children"]:
        if "background" in child:
            before.append(child["background"])
        elif "scenario" in child:
            yield WrittenStory(child["scenario"], tuple(before), (feature, child["scenario"]), "")
        else:
            yield from _of_rule(feature, child["rule"], before)


def _of_rule(feature: Any, rule: Any, before: Sequence[Any]) -> Iterator[WrittenStory]:
    own = list(before)
    name = rule["name"].partition(" ")[0].rstrip(":")
    for child in rule["children"]:
        if "background" in child:
            own.append(child["background"])
        else:
            yield WrittenStory(child["scenario"], tuple(own), (feature, rule, child["scenario"]), name)


def too_much(stories: Sequence[WrittenStory], limits: Limits) -> str:
    """Why a text holds too much to be told in full; empty where it does not."""
    count = sum(one.times for one in stories)
    if count > limits.stories:
        return f"this tells {count:,} stories, with one for each row; at most {limits.stories:,} are accepted."
    lines = sum(one.times * sum(1 + len(_cells(step)) for step in one.steps) for one in stories)
    if lines > limits.lines:
        return f"this comes to {lines:,} lines, with all stories told in full; at most {limits.lines:,} are accepted."
    if sum(map(_most_signs, stories)) > limits.told:
        return f"this comes to more than {limits.told:,} characters, with all stories told in full."
    return ""


def _most_signs(story: WrittenStory) -> int:
    """At most so many characters come of a story, told for each of its rows."""
    texts = [story.node["name"], *(text for step in story.steps for text in _texts(step))]
    plain = sum(map(len, texts))
    if not story.node["examples"]:
        return plain
    blanks = sum(text.count("<") for text in texts)
    longest = max(
        (len(cell["value"]) for one in story.tables for row in one["tableBody"] for cell in row["cells"]), default=0
    )
    return story.times * int(plain + blanks * longest)


def _texts(step: Any) -> Iterator[str]:
    yield step["text"]
    yield step.get("docString", {}).get("content", "")
    for row in _cells(step):
        yield from row


def _cells(step: Any) -> list[list[str]]:
    """The cells of the rows under a step, without those that are empty behind what a row says."""
    return [_said([cell["value"] for cell in row["cells"]]) for row in step.get("dataTable", {"rows": ()})["rows"]]


def _said(cells: list[str]) -> list[str]:
    while len(cells) > 1 and not cells[-1]:
        cells.pop()
    return cells


def scenarios_in(
    found: Parsed, stories: Sequence[WrittenStory], name: str, cases: tuple[OrdinaryCase, ...]
) -> Iterator[Scenario]:
    """Every scenario of some stories, one for each row of those that have rows; `name` is that of the file."""
    for story in stories:
        about, own = descriptions(story.node), story.node["name"].strip() or NO_NAME
        if not story.node["examples"]:
            place = f"{name}:{found.line(story.node)}"
            steps = tuple(_steps(found, story, {}))
            yield Scenario(own, story.rule, steps, place, cases, about, tags(*story.above))
        for table in story.tables:
            for row in table["tableBody"]:
                values = _values(table, row)
                place = f"{name}:{found.line(row)}"
                steps = tuple(_steps(found, story, values))
                called = _row_name(own, values, story.times)
                yield Scenario(called, story.rule, steps, place, cases, about, tags(*story.above, table))


def _values(table: Any, row: Any) -> Mapping[str, str]:
    heads = (cell["value"] for cell in table["tableHeader"]["cells"])
    return dict(zip(heads, (cell["value"] for cell in row["cells"]), strict=True))


def _row_name(name: str, values: Mapping[str, str], times: int) -> str:
    """What the story of one row is called; where its name has no blank for it, the row itself tells it apart."""
    filled = _filled(name, values)
    if filled != name or times == 1:
        return filled
    row = ", ".join(one for one in values.values() if one)
    return f"{name} ({row if len(row) <= LONGEST_ROW_NAME else row[:LONGEST_ROW_NAME] + '…'})"


def _filled(text: str, values: Mapping[str, str]) -> str:
    return BLANK.sub(lambda blank: values.get(blank[1], blank[0]), text) if values else text


def _steps(found: Parsed, story: WrittenStory, values: Mapping[str, str]) -> Iterator[StepText]:
    expects = False
    own = {id(step) for step in story.node["steps"]}
    for step in story.steps:
        expects = _expects(step, expects)
        said = values if id(step) in own else {}
        rows = tuple(tuple(_filled(cell, said) for cell in row) for row in _cells(step))
        at = tuple(found.line(row) for row in step.get("dataTable", {"rows": ()})["rows"])
        text = _filled(step["text"], said)
        if "docString" in step:
            text, more = _with_text(text, _filled(step["docString"]["content"], said))
            rows, at = rows + more, at + (found.line(step["docString"]),) * len(more)
        yield StepText(text, rows, expects, found.line(step), at)


def _expects(step: Any, before: bool) -> bool:
    """Whether a step stands under Then; what goes on with what stands above it does as that did."""
    kind = step["keywordType"]
    return before if kind in ("Conjunction", "Unknown") else kind == "Outcome"


def _with_text(text: str, below: str) -> tuple[str, tuple[tuple[str, ...], ...]]:
    """A statement with the text under it: its rows where it takes a table, else the end of its line."""
    try:
        takes_table = find_step(text)[0].takes_table
    except StepMistake:
        takes_table = False
    lines = [" ".join(line.split()) for line in below.splitlines() if line.strip()]
    return (text, tuple((line,) for line in lines)) if takes_table else (" ".join((text, *lines)), ())


def unchecked(found: Parsed, stories: Sequence[WrittenStory], expects: bool) -> Iterator[tuple[int, str]]:
    """Stories that would hold because they say nothing or, where they must, expect nothing: their lines, and why."""
    for one in stories:
        line, name = found.line(one.node), shown(one.node["name"] or NO_NAME)
        if not one.node["steps"]:
            yield line, f'the story {name} has no line that begins with "Given", "When" or "Then", so it says nothing.'
        elif not one.times:
            yield line, f"the story {name} is told for each of its rows, and has none."
        elif expects and not any(step.is_outcome for step in _steps(found, one, {})):
            yield line, f'the story {name} has no "Then", so it would check nothing.'
