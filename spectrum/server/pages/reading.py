"""Pages to read: the front door, the ways of working, the misconceptions, the questions and the rules."""

from __future__ import annotations

from pathlib import Path

import flask
import flask_swagger_ui
from flask import Blueprint, Response

from spectrum.rulebook import Rulebook
from spectrum.rulebook.phrases import conclusion_words, condition_words
from spectrum.scenarios import load_features, scenarios_of
from spectrum.server.pages.examples import EXAMPLES

SWAGGER_UI = Path(flask_swagger_ui.__file__).parent / "dist"
QUESTION_GROUPS = {
    "workstream": "About the piece of work",
    "partnership": "About the partners together",
    "partner": "About one partner",
    "practice": "About what it is like in practice",
    "context": "Before anything else",
}


def reading_routes(pages: Blueprint, book: Rulebook) -> None:
    """The routes of pages that hold nobody's answers."""

    @pages.get("/")
    def home() -> str:
        return flask.render_template("home.html", book=book, examples=EXAMPLES)

    @pages.get("/ways-of-working")
    def ways() -> str:
        return flask.render_template("ways.html", book=book)

    @pages.get("/misconceptions")
    def misconceptions() -> str:
        return flask.render_template("misconceptions.html", book=book)

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
                "scenarios": scenarios_of(features, rule.id),
            }
            for rule in book.current_rules
        ]
        return flask.render_template("guidance.html", book=book, told=told)
