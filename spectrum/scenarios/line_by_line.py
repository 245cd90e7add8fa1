"""Running a story line by line: what each line told, and for what is expected whether it holds, and why not.

A run goes on after a line that fails, so that whoever writes a story sees everything at once.
"""

from __future__ import annotations

import dataclasses
import difflib
import functools
import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from spectrum.atlas import Atlas
from spectrum.consultation.live_engine import LiveEngine
from spectrum.scenarios.answered_again import AnsweredLines
from spectrum.scenarios.feature_files import Scenario, StepText
from spectrum.scenarios.grounds import grounds
from spectrum.scenarios.meant import asserts_what_is_denied, near_to, near_to_first
from spectrum.scenarios.smallest_change import SmallestChange, smallest_change
from spectrum.scenarios.statements import MAY_BE_EXPECTED, WITH_ROWS, statements_of
from spectrum.scenarios.step import Step
from spectrum.scenarios.step_mistakes import NotSo, StepMistake
from spectrum.scenarios.steps import ANSWER, find_step, take
from spectrum.scenarios.story import Story
from spectrum.scenarios.vocabulary import NOT_ASKED, plain

TOLD, UNUSED, HOLDS, FAILS, UNCLEAR = "told", "unused", "holds", "fails", "unclear"
SIGNS = (TOLD, UNUSED, HOLDS, FAILS, UNCLEAR)
PARTNER_ANSWER = 'the partner "{partner}": {said}'
THE_ADVICE = "the advice is {modes}"


@dataclass(frozen=True)
class LineRun:
    """What came of one line: `sign` is one of SIGNS, and `of` the line that a row of a table belongs to (0 for none).

    For a line that is not used, `why` names the later one that answers the same. For a line that fails, `why` says what
    is so, `grounds` why, `true` a statement like it that is true (or empty), and `change` the fewest answers that would
    make it true (or None). For a line that nobody understood, `why` says so and `meant` holds the statements nearest to
    it.
    """

    line: int
    text: str
    sign: str
    of: int = 0
    why: str = ""
    grounds: tuple[str, ...] = ()
    true: str = ""
    change: SmallestChange | None = None
    meant: tuple[str, ...] = ()


@dataclass(frozen=True)
class StoryRun:
    """A story with what came of each of its lines; `story` is what it told, and what is advised on it."""

    scenario: Scenario
    lines: tuple[LineRun, ...]
    story: Story = field(repr=False, compare=False)

    @property
    def expects(self) -> bool:
        """Whether any line expects something, whatever came of it."""
        return any(step.is_outcome for step in self.scenario.steps)

    @property
    def holds(self) -> bool:
        """Whether something is expected, all of it is so, and every line was understood."""
        return self.expects and all(one.sign in (TOLD, UNUSED, HOLDS) for one in self.lines)

    def count(self, sign: str) -> int:
        """How many lines came to this sign, rows of tables apart."""
        return sum(1 for one in self.lines if one.sign == sign and not one.of)


@dataclass
class RunEffort:
    """How much is still explained in one run, or in several that share it: of lines that fail or are not understood why
    and what is near, and for expectations of a way of working the smallest change that would make them true."""

    explained: int = 60
    changes: int = 5

    def spend(self, what: str) -> bool:
        """Whether there is some left of it, which is less from then on."""
        left: int = getattr(self, what)
        setattr(self, what, max(0, left - 1))
        return left > 0


def run_lines(
    atlas: Atlas, scenario: Scenario, live: LiveEngine | None = None, effort: RunEffort | None = None
) -> StoryRun:
    """Run a story to its end, whatever fails on the way. Raises BadScenario when words have two meanings."""
    runner = _Runner(Story(atlas, scenario.rule, live, scenario.cases), effort or RunEffort(), scenario.steps[:1])
    lines = tuple(itertools.chain.from_iterable(map(runner.run, scenario.steps)))
    return StoryRun(scenario, tuple(_with_unused(lines, runner.answered.replaced)), runner.story)


def _with_unused(lines: Sequence[LineRun], replaced: Mapping[int, int]) -> Iterator[LineRun]:
    """The lines, with those told so whose answers a later line took the place of."""
    said = {one.line: one.text for one in lines}
    for one in lines:
        by = replaced.get(one.line, 0) if one.sign == TOLD else 0
        back = plain(said.get(by, "")).endswith(NOT_ASKED)
        why = f"line {by} {'says that it is not asked' if back else 'answers the same question'}"
        yield dataclasses.replace(one, sign=UNUSED, why=why) if by else one


class _Runner:
    """Runs the lines of one story."""

    def __init__(self, story: Story, effort: RunEffort, first: Sequence[StepText]) -> None:
        self.story, self.effort, self.first, self.answered = story, effort, tuple(first), AnsweredLines()

    def run(self, step: StepText) -> Iterator[LineRun]:
        """What came of a line, and of the rows under it."""
        try:
            known, blanks = find_step(step.text)
        except StepMistake as error:
            yield self._unclear(step, error)
            return
        if known.takes_table and step.rows and known.expects == step.is_outcome:
            yield from self._with_rows(step, known, blanks)
        else:
            yield self._one(step, known, blanks, [step.line])

    def _one(self, step: StepText, known: Step, blanks: Mapping[str, str], lines: Sequence[int]) -> LineRun:
        """What came of a line whose answers stand on some lines: on itself, or on those of its rows."""
        before = len(self.story.answered)
        if step.is_outcome:
            self.answered.use()
        try:
            take(self.story, step.text, step.rows, is_outcome=step.is_outcome)
        except StepMistake as error:
            return self._unclear(step, error)
        except NotSo as error:
            return self._fails(step, known, blanks, error)
        for asked, line in zip(self.story.answered[before:], lines, strict=False):
            self.answered.answer(asked, line)
        return LineRun(step.line, step.text, HOLDS if step.is_outcome else TOLD)

    # -- rows ----------------------------------------------------------------------------------------------------------

    def _with_rows(self, step: StepText, known: Step, blanks: Mapping[str, str]) -> Iterator[LineRun]:
        """A line with rows: each row by itself where it can't be understood, and the rest all together."""
        wrong = {at: why for at, row in enumerate(step.rows) if (why := self._row_mistake(known, blanks, row))}
        lines = [*step.row_lines, *itertools.repeat(step.line, len(step.rows) - len(step.row_lines))]
        right = [at for at in range(len(step.rows)) if at not in wrong]
        rows = tuple(step.rows[at] for at in right)
        head = LineRun(step.line, step.text, UNCLEAR, why="None of the lines under it can be read.")
        if rows:
            head = self._one(dataclasses.replace(step, rows=rows), known, blanks, [lines[at] for at in right])
        yield head
        for at, (row, line) in enumerate(zip(step.rows, lines, strict=True)):
            text = " | ".join(row)
            if at in wrong:
                meant = functools.partial(self._meant_by_row, known, blanks, row)
                yield LineRun(line, text, UNCLEAR, of=step.line, **self._hinted(text, wrong[at], meant))
            else:
                yield LineRun(line, text, head.sign, of=step.line)

    def _row_mistake(self, known: Step, blanks: Mapping[str, str], row: tuple[str, ...]) -> StepMistake | None:
        """Why a row can't be understood; None where it can. It is tried on a story that nobody reads."""
        tried = dataclasses.replace(self.story, answers=dict(self.story.answers), partners=_copied(self.story.partners))
        tried.others, tried.answered = list(self.story.others), []
        try:
            known.run(tried, (row,), blanks)
        except StepMistake as error:
            return error
        except NotSo:
            return None
        return None

    # -- what went wrong -----------------------------------------------------------------------------------------------

    def _unclear(self, step: StepText, why: StepMistake) -> LineRun:
        return LineRun(step.line, step.text, UNCLEAR, **self._hinted(step.text, why, lambda: self._meant_by(step)))

    def _hinted(self, text: str, why: StepMistake, meant: Callable[[], tuple[str, ...]]) -> dict[str, Any]:
        """Why a line was not understood and, while there is effort left, what may have been meant."""
        return _ordered(text, str(why), meant()) if self.effort.spend("explained") else {"why": why.says}

    def _meant_by(self, step: StepText) -> tuple[str, ...]:
        """The statements nearest to a line; none where the line is one, and only its blanks hold what is not known."""
        try:
            known, blanks = find_step(step.text)
        except StepMistake:
            return ()
        if known.sentence == PARTNER_ANSWER:
            return self._meant(step.text, blanks)
        if known is not ANSWER or self._is_known(step.text):
            return ()
        if step in self.first and not step.is_outcome:
            return near_to_first(self.story.rulebook, step.text)
        return near_to(self.story.rulebook, step.text, self.story.partners, expects=step.is_outcome)

    def _meant_by_row(self, known: Step, blanks: Mapping[str, str], row: tuple[str, ...]) -> tuple[str, ...]:
        return () if known.expects else self._meant(" ".join(row), blanks)

    def _is_known(self, text: str) -> bool:
        try:
            self.story.vocabulary.told(text)
        except StepMistake:
            return False
        return True

    def _meant(self, text: str, blanks: Mapping[str, str]) -> tuple[str, ...]:
        """The statements nearest to a text, about the partner of the line that it stands in."""
        partner = blanks.get("partner", "")
        about = f"{partner} {text}" if partner and partner not in text else text
        return near_to(self.story.rulebook, about, [partner] if partner else self.story.partners)

    def _fails(self, step: StepText, known: Step, blanks: Mapping[str, str], error: NotSo) -> LineRun:
        if not self.effort.spend("explained"):
            return LineRun(step.line, step.text, FAILS, why=str(error), true=error.instead)
        return LineRun(
            step.line,
            step.text,
            FAILS,
            why=str(error),
            grounds=grounds(self.story, known, blanks),
            true=error.instead or self._true(step, known),
            change=self._change(known, blanks),
        )

    def _true(self, step: StepText, known: Step) -> str:
        """The true statement that reads most like one that is not, among those that speak of the same."""
        heading = MAY_BE_EXPECTED.get(known.sentence, ("", None))[0]
        among = [
            one.text
            for one in statements_of(self.story.rulebook)
            if one.heading == heading and one.expects and not one.takes_rows
        ]
        near = sorted(among, key=lambda one: -difflib.SequenceMatcher(None, step.text[:200], one).ratio())
        return next(filter(self._is_true, near), "") if known.sentence not in WITH_ROWS else ""

    def _is_true(self, text: str) -> bool:
        try:
            take(self.story, text, (), is_outcome=True)
        except (StepMistake, NotSo):
            return False
        return True

    def _change(self, known: Step, blanks: Mapping[str, str]) -> SmallestChange | None:
        """The fewest answers that make one way of working the advice; None where none were found or looked for."""
        modes = self.story.modes(blanks["modes"]) if known.sentence == THE_ADVICE else ()
        if len(modes) != 1 or not self.effort.spend("changes"):
            return None
        found = smallest_change(self.story.advice().explanation.reasoning, modes[0])
        return found and dataclasses.replace(found, in_place_of=tuple(map(self._line_told, found.statements)))

    def _line_told(self, statement: str) -> int:
        """The line that answers by now what a statement about the work answers; 0 where none does."""
        return self.answered.line.get(("", self.story.vocabulary.told(statement).factor.id), 0)


def _ordered(text: str, why: str, meant: tuple[str, ...]) -> dict[str, Any]:
    """Why a line was not understood, and the statements near to it; what it most likely meant stands first.

    What it may have meant is told once: near to it or, where nothing is, as a question.
    """
    says, asks, hint = why.partition(" Did you mean ")
    found = hint.removeprefix('"').removesuffix("?").removesuffix('"').rstrip(".")
    same = [one for one in meant if found and one.casefold().endswith(found.casefold())][:1]
    keeps = not asks or not (meant or asserts_what_is_denied(text, found))
    return {"why": why if keeps else says, "meant": (*same, *(one for one in meant if one not in same))}


def _copied(partners: Mapping[str, dict[str, tuple[str, ...]]]) -> dict[str, dict[str, tuple[str, ...]]]:
    return {name: dict(answers) for name, answers in partners.items()}
