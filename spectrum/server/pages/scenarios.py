"""Pages for people who teach: every piece of guidance, where it comes from, and its scenarios in full."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

import flask
from flask import Blueprint
from werkzeug.exceptions import NotFound

from spectrum.rulebook import Rule, Rulebook
from spectrum.rulebook.phrases import citation_words, conclusion_words, condition_words
from spectrum.scenarios import Feature, Scenario, scenarios_of

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
GRADES = {"guidance": "Practice guidance", "research": "Research", "judgement": "Our own judgement"}


@dataclass(frozen=True)
class Guidance:
    """One piece of guidance in words: when it holds, what follows, how good the evidence is, where it comes from."""

    rule: Rule
    when: tuple[str, ...]
    then: tuple[str, ...]
    grade: str
    sources: tuple[str, ...]
    scenarios: tuple[Scenario, ...]


def training_routes(pages: Blueprint, book: Rulebook, features: Sequence[Feature]) -> None:
    """The routes of the guidance: all of it, and one piece with its scenarios."""
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
        return flask.render_template("scenarios.html", one=told[name])


def _guidance(book: Rulebook, features: Sequence[Feature], rule: Rule) -> Guidance:
    return Guidance(
        rule=rule,
        when=tuple(condition_words(book, one.name, one.values) for one in rule.when),
        then=tuple(conclusion_words(book, rule)),
        grade=GRADES[rule.evidence],
        sources=tuple(citation_words(book, one) for one in rule.source),
        scenarios=tuple(scenarios_of(features, rule.id)),
    )
