"""Pages to read: the front door, the ways of working, the misconceptions and the questions."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import flask
import flask_swagger_ui
from flask import Blueprint, Response

from spectrum.atlas import Atlas
from spectrum.interview import USUALLY_IN_ALL, USUALLY_ON_THE_MODE
from spectrum.rulebook import Citation
from spectrum.rulebook.phrases import citation_words
from spectrum.server.pages.examples import Example
from spectrum.training import Library

SWAGGER_UI = Path(flask_swagger_ui.__file__).parent / "dist"
QUESTION_GROUPS = {
    "workstream": "About the piece of work",
    "partnership": "About the partners together",
    "partner": "About one partner",
    "practice": "About what it is like in practice",
    "context": "Before anything else",
}


def reading_routes(pages: Blueprint, atlas: Atlas, examples: Mapping[str, Example], library: Library) -> None:
    """The routes of pages that hold nobody's answers."""
    book = atlas.rulebook

    @pages.get("/")
    def home() -> str:
        usual = {"on_the_mode": USUALLY_ON_THE_MODE, "in_all": USUALLY_IN_ALL}
        return flask.render_template("home.html", examples=examples.values(), **usual)

    @pages.get("/ways-of-working")
    def ways() -> str:
        return flask.render_template("ways.html", book=book)

    @pages.get("/misconceptions")
    def misconceptions() -> str:
        passages = {one.id: one for one in book.passages}
        places = {name: citation_words(book, Citation("essay", name)) for name in passages}
        raised_by = {
            one.id: [rule for rule in book.current_rules if one.id in rule.then.alerts] for one in book.misconceptions
        }
        stories = {
            one.id: [story for story in library.stories if one.id in story.tags.points] for one in book.misconceptions
        }
        more = {"passages": passages, "places": places, "raised_by": raised_by, "stories": stories}
        return flask.render_template("misconceptions.html", book=book, **more)

    @pages.get("/questions")
    def questions() -> str:
        groups = {
            heading: [one for one in book.factors if one.scope == scope] for scope, heading in QUESTION_GROUPS.items()
        }
        return flask.render_template("questions.html", book=book, groups=groups)

    @pages.get("/pages")
    def all_pages() -> str:
        return flask.render_template("all_pages.html", book=book, examples=examples.values())

    @pages.get("/api/v1/docs")
    def docs() -> str:
        return flask.render_template("docs.html", book=book)

    @pages.get("/swagger-ui/<path:name>")
    def swagger_ui(name: str) -> Response:
        return flask.send_from_directory(SWAGGER_UI, name)
