"""What a trainer wrote, run: what it costs, and what came of each line, ready to be shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spectrum.atlas import Atlas
from spectrum.input.mistakes import BadInput, Mistake
from spectrum.input.signs import LINE_BREAK
from spectrum.scenarios import LineRun, Scenario, Statement, StoryRun, read_text, run_lines, statements_of
from spectrum.scenarios.expanding import Limits, StepText
from spectrum.scenarios.grounds import open_questions
from spectrum.scenarios.line_by_line import FAILS, HOLDS, UNCLEAR, UNUSED, RunEffort
from spectrum.scenarios.mending import MOST_CELLS
from spectrum.scenarios.ordinary_cases import OrdinaryCase
from spectrum.scenarios.reading import NO_TEXT
from spectrum.server.pages.addresses import to
from spectrum.server.pages.case import opened_case
from spectrum.situation import Situation
from spectrum.situation.link import case_text

OF_PAGES = Limits(text=40_000, stories=20, lines=800, told=100_000)
"""How much a text on a page may hold."""
MOST_MS = 2_000
"""What running a text may cost, in milliseconds of CPU."""
A_LINE, AN_ADVICE, A_PARTNER, A_PLACE, EXPLAINED, CHANGED = 0.4, 10.0, 0.6, 0.008, 9.0, 180.0
"""What it costs to run and show a line, to be advised, for each partner then, and for each partner where something is
expected without telling more; to explain a line, and to look for a change."""
OF_THE_ADVICE = "the advice is "
"""What a line begins with for which the smallest change is looked for where it does not hold."""
READ_LINE, READ_SIGN, READ_CELL = 0.15, 0.001, 0.015
"""What it costs to read a line, a sign of it, and a cell of a table, once its rows are as long as each other."""
MOST_TO_TELL = 4
NAME = "your text"
TOO_DEAR = (
    "This would take too long to run. Tell of fewer partners or of less other work, tell fewer stories at once, or put "
    "what you expect below everything that you tell."
)
WORDS = {
    "told": "Told",
    "unused": "Not used",
    "holds": "Holds",
    "fails": "Does not hold",
    "unclear": "Not understood",
}
"""What is said of a line, by its sign."""


@dataclass(frozen=True)
class LineMarked:
    """A line as it was typed, with what came of it; `is_row` tells that it belongs to the line above.

    `changes` holds each answer that would make it true, with the line of the story whose place it takes and what is
    typed there (0 and nothing where it comes besides).
    """

    run: LineRun
    text: str
    is_row: bool
    changes: tuple[tuple[str, int, str], ...] = ()

    @property
    def words(self) -> str:
        """What is said of it."""
        return WORDS[self.run.sign]


@dataclass(frozen=True)
class StoryMarked:
    """A story that was run: its lines, and a link to where other answers can be tried (or empty).

    `to_tell` holds the first questions that are still open, each with its answers.
    """

    run: StoryRun
    lines: tuple[LineMarked, ...]
    try_others: str
    to_tell: tuple[tuple[str, tuple[Statement, ...]], ...]

    @property
    def expected(self) -> int:
        """How many expectations there are that could be understood."""
        return self.run.count(HOLDS) + self.failing

    @property
    def failing(self) -> int:
        """How many of them do not hold."""
        return self.run.count(FAILS)

    @property
    def unused(self) -> int:
        """How many lines were not used, rows of tables among them."""
        return sum(1 for one in self.run.lines if one.sign == UNUSED)

    @property
    def unclear(self) -> int:
        """How many lines were not understood, rows of tables among them."""
        return sum(1 for one in self.run.lines if one.sign == UNCLEAR)


@dataclass(frozen=True)
class Written:
    """What came of a text: its stories, and what could not be read, by lines (0 for all of it)."""

    stories: tuple[StoryMarked, ...]
    mistakes: tuple[tuple[int, str], ...]


def read_written(
    text: str, cases: tuple[OrdinaryCase, ...]
) -> tuple[tuple[Scenario, ...], tuple[tuple[int, str], ...]]:
    """The stories in a text, and what could not be read, by lines. Raises BadInput where it is too much to be run."""
    reading = read_text(text, NAME, cases, must_expect=False, limits=OF_PAGES)
    whole = [one for one in reading.mistakes if not _line(one.place) or one.detail == NO_TEXT]
    if whole and not reading.feature.scenarios:
        raise BadInput([Mistake("", capital(one.detail)) for one in reading.mistakes])
    if cost_of_running(reading.feature.scenarios) > MOST_MS:
        raise BadInput([Mistake("", TOO_DEAR)])
    return reading.feature.scenarios, tuple((_line(one.place), capital(one.detail)) for one in reading.mistakes)


def run_written(atlas: Atlas, text: str, stories: Sequence[Scenario]) -> tuple[StoryMarked, ...]:
    """What came of the stories of a text."""
    lines, effort = LINE_BREAK.split(text), RunEffort()
    return tuple(_written(run_lines(atlas, one, effort=effort), lines) for one in stories)


def cost_of_reading(text: str) -> float:
    """What it costs to read a text, in milliseconds of CPU at most; what is too long to be read costs little."""
    if len(text) > OF_PAGES.text:
        return 0
    lines = text.splitlines()
    bars = [count for line in lines if (count := line.count("|"))]
    cells = max(sum(bars), min(MOST_CELLS, len(bars) * max(bars, default=0)))
    return READ_LINE * len(lines) + READ_SIGN * len(text) + READ_CELL * cells


def cost_of_running(stories: Sequence[Scenario]) -> float:
    """What it costs to run stories, in milliseconds of CPU at most."""
    most = RunEffort()
    expecting = sum(step.is_outcome and _plain(step).startswith(OF_THE_ADVICE) for one in stories for step in one.steps)
    total = sum(len(step.rows) + 1 for one in stories for step in one.steps)
    explained = min(most.explained, total) * EXPLAINED + min(most.changes, expecting) * CHANGED
    return total * A_LINE + sum(map(_cost_of_advice, stories)) + explained


def _cost_of_advice(story: Scenario) -> float:
    """What it costs to be advised as often as a story expects something of what it tells anew."""
    partners, others, told, found = 0, 0, True, AN_ADVICE
    for step in story.steps:
        small = _plain(step)
        partners += not step.is_outcome and "the partner" in small
        others += small.startswith("another piece")
        if step.is_outcome:
            found += A_PLACE * (partners + others)
        if step.is_outcome and told:
            found += AN_ADVICE * (1 + others) + A_PARTNER * partners
        told = not step.is_outcome
    return found


def _plain(step: StepText) -> str:
    return " ".join(step.text.split()).casefold()


def _written(found: StoryRun, source: Sequence[str]) -> StoryMarked:
    return StoryMarked(found, tuple(_lines(found, source)), _try_others(found), tuple(_to_tell(found)))


def _to_tell(found: StoryRun) -> Iterator[tuple[str, tuple[Statement, ...]]]:
    statements = statements_of(found.story.rulebook)
    for factor in open_questions(found.story)[:MOST_TO_TELL]:
        yield factor.question, tuple(one for one in statements if one.heading == factor.question)


def _lines(found: StoryRun, source: Sequence[str]) -> Iterator[LineMarked]:
    first = _line(found.scenario.place)
    for one in found.lines:
        typed = _typed(source, one.line)
        typed = one.text if "<" in typed and "<" not in one.text else typed or one.text
        yield LineMarked(one, typed, bool(one.of), tuple(_changes(one, source, first)))


def _changes(line: LineRun, source: Sequence[str], first: int) -> Iterator[tuple[str, int, str]]:
    """The answers that would make a line true, each with the line whose place it takes.

    What other stories share, above the `first` line of this one, and what stands for several words, stay as they are.
    """
    if line.change is None:
        return
    for statement, at in zip(line.change.statements, line.change.in_place_of, strict=True):
        typed = _typed(source, at)
        takes_place = at >= first and typed and "<" not in typed
        yield (statement, at, typed) if takes_place else (statement, 0, "")


def _typed(source: Sequence[str], line: int) -> str:
    """What is typed on a line; empty where there is no such line."""
    return source[line - 1].strip() if 0 < line <= len(source) else ""


def _try_others(found: StoryRun) -> str:
    """The address at which other answers can be tried; empty where the story is too large for an address."""
    story = found.story
    told = Situation(found.scenario.name, (story.piece(), *story.others))
    try:
        return to("what_if", opened_case(case_text(told), story.rulebook)) if story.answers else ""
    except BadInput:
        return ""


def _line(place: str) -> int:
    number = place.rpartition(":")[2]
    return int(number) if number.isdecimal() else 0


def capital(text: str) -> str:
    """A sentence with a capital at its beginning."""
    return f"{text[:1].upper()}{text[1:]}"
