"""Pages for people who teach: every piece of guidance, where it comes from, and its scenarios, run when asked for."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import flask
from flask import Blueprint
from werkzeug.exceptions import NotFound

from spectrum.atlas import Atlas
from spectrum.report.sentences import day_words
from spectrum.rulebook import Rule, Rulebook
from spectrum.rulebook.telling import RulePart, rule_parts
from spectrum.scenarios import BadScenario, Feature, Scenario, run_scenario, scenarios_of
from spectrum.scenarios.reading_aloud import ReadStep, read_aloud
from spectrum.server.running import gate

GUIDANCE_GROUPS = {
    "finding": "What the answers show",
    "argument_for": "What speaks for working more closely",
    "argument_against": "What speaks against it",
    "gap": "What is missing and can be mended",
    "limit": "What can't be mended by trying harder",
    "floor": "What a duty asks for at least",
    "practice": "What it is like in practice",
    "partner": "Who takes part, and how closely",
    "alert": "When a misconception may be at work",
    "contradiction": "When answers do not go together",
    "next_step": "What to do next",
    "note": "What to keep",
    "hedge": "What is said with every answer",
}
A_RUN = 4
"""What running one scenario costs, in milliseconds: most take two."""


@dataclass(frozen=True)
class Guidance:
    """One piece of guidance in words, with its scenarios; `group` is the heading that it stands under."""

    rule: Rule
    group: str
    parts: tuple[RulePart, ...]
    scenarios: tuple[Scenario, ...]

    def lines(self, *names: str) -> list[str]:
        """What the parts about these fields say."""
        return [line for part in self.parts if part.field in names for line in part.lines]

    def others(self, *names: str) -> list[RulePart]:
        """The parts about all other fields."""
        return [part for part in self.parts if part.field not in names]


@dataclass(frozen=True)
class ShownScenario:
    """A scenario in sentences, as it ended when it was run: the line that does not hold and why, empty when all do."""

    scenario: Scenario
    steps: tuple[ReadStep, ...]
    line: str
    why: str


def training_routes(pages: Blueprint, atlas: Atlas, features: Sequence[Feature]) -> None:
    """The routes of the guidance: all of it, and one piece with its scenarios."""
    book = atlas.rulebook
    told = {rule.id: _guidance(book, features, rule) for rule in book.current_rules}
    layers = groupby(told.values(), key=lambda one: one.rule.layer)  # rules come in the order of their layers
    groups = [(GUIDANCE_GROUPS[layer], list(ones)) for layer, ones in layers]

    @pages.get("/guidance")
    def guidance() -> str:
        return flask.render_template("guidance.html", book=book, groups=groups)

    @pages.get("/guidance/<name>")
    def one_guidance(name: str) -> str:
        if name not in told:
            raise NotFound
        one = told[name]
        with gate.passing(A_RUN * len(one.scenarios)):
            shown = list(_run(atlas, one.scenarios))
        return flask.render_template("scenarios.html", book=book, one=one, shown=shown, now=_now())


def _guidance(book: Rulebook, features: Sequence[Feature], rule: Rule) -> Guidance:
    scenarios = tuple(scenarios_of(features, rule.id))
    return Guidance(rule, GUIDANCE_GROUPS[rule.layer], rule_parts(book, rule), scenarios)


def _run(atlas: Atlas, scenarios: Sequence[Scenario]) -> Iterator[ShownScenario]:
    """Each scenario as it ends now: nothing of an earlier run is kept that could no longer be so."""
    for one in scenarios:
        steps = read_aloud(atlas.rulebook, one)
        try:
            outcome = run_scenario(atlas, one)
        except BadScenario as error:
            yield ShownScenario(one, steps, "", str(error.mistakes[0]))
        else:
            read = dict(zip((step.text for step in one.steps), steps, strict=True))
            yield ShownScenario(one, steps, read[outcome.step].sentence if outcome.why else "", outcome.why)


def _now() -> str:
    """This moment in words, such as '30 November 2026 at 14:09 UTC'."""
    now = datetime.datetime.now(datetime.timezone.utc)
    return f"{day_words(now.date())} at {now:%H:%M} UTC"
