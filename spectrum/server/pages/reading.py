"""Pages to read: the front door, the ways of working, the misconceptions, the questions and the rules."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import flask
import flask_swagger_ui
from flask import Blueprint, Response

from spectrum.atlas import Atlas
from spectrum.interview import interview
from spectrum.rulebook import Citation, Rulebook
from spectrum.rulebook.phrases import citation_words, conclusion_words, condition_words
from spectrum.scenarios import load_features, scenarios_of
from spectrum.server.pages.examples import EXAMPLES
from spectrum.situation import UNTITLED, Workstream

SWAGGER_UI = Path(flask_swagger_ui.__file__).parent / "dist"
QUESTION_GROUPS = {
    "workstream": "About the piece of work",
    "partnership": "About the partners together",
    "partner": "About one partner",
    "practice": "About what it is like in practice",
    "context": "Before anything else",
}
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


def reading_routes(pages: Blueprint, atlas: Atlas) -> None:
    """The routes of pages that hold nobody's answers."""
    book = atlas.rulebook
    deciding = len(interview(atlas, Workstream(UNTITLED)).relevant)

    @pages.get("/")
    def home() -> str:
        return flask.render_template("home.html", deciding=deciding, examples=EXAMPLES)

    @pages.get("/ways-of-working")
    def ways() -> str:
        return flask.render_template("ways.html", book=book)

    @pages.get("/misconceptions")
    def misconceptions() -> str:
        passages = {one.id: one for one in book.passages}
        places = {name: citation_words(book, Citation("essay", name)) for name in passages}
        return flask.render_template("misconceptions.html", book=book, passages=passages, places=places)

    @pages.get("/questions")
    def questions() -> str:
        groups = {
            heading: [one for one in book.factors if one.scope == scope] for scope, heading in QUESTION_GROUPS.items()
        }
        return flask.render_template("questions.html", book=book, groups=groups)

    _trainers(pages, book)

    @pages.get("/healthz")
    def health() -> Response:
        return flask.redirect(flask.url_for("api.get_health"), 307)  # type: ignore[return-value]

    @pages.get("/api/v1/docs")
    def docs() -> str:
        return flask.render_template("docs.html", book=book)

    @pages.get("/swagger-ui/<path:name>")
    def swagger_ui(name: str) -> Response:
        return flask.send_from_directory(SWAGGER_UI, name)


def _trainers(pages: Blueprint, book: Rulebook) -> None:
    """Every piece of guidance with its scenarios, for people who teach."""
    features = load_features()

    @pages.get("/guidance")
    def guidance() -> str:
        told = [
            {
                "rule": rule,
                "when": [condition_words(book, one.name, one.values) for one in rule.when],
                "then": list(conclusion_words(book, rule)),
                "grade": GRADES[rule.evidence],
                "from": [citation_words(book, one) for one in rule.source],
                "scenarios": scenarios_of(features, rule.id),
            }
            for rule in book.current_rules
        ]
        groups = groupby(told, key=lambda one: one["rule"].layer)  # type: ignore[attr-defined]  # rules come in this order
        return flask.render_template(
            "guidance.html", book=book, groups=[(GUIDANCE_GROUPS[layer], list(ones)) for layer, ones in groups]
        )
