"""The pages for people: for now a front door, the API's documentation, and errors."""

from __future__ import annotations

from pathlib import Path

import flask
import flask_swagger_ui
from flask import Blueprint, Response
from werkzeug.exceptions import HTTPException

from spectrum.rulebook import Rulebook

SWAGGER_UI = Path(flask_swagger_ui.__file__).parent / "dist"


def pages_blueprint(book: Rulebook) -> Blueprint:
    """The pages' routes."""
    pages = Blueprint("pages", __name__)

    @pages.get("/")
    def home() -> str:
        return flask.render_template("home.html", book=book)

    @pages.get("/healthz")
    def health() -> Response:
        return flask.redirect(flask.url_for("api.get_health"), 307)  # type: ignore[return-value]

    @pages.get("/api/v1/docs")
    def docs() -> str:
        return flask.render_template("docs.html", book=book)

    @pages.get("/swagger-ui/<path:name>")
    def swagger_ui(name: str) -> Response:
        return flask.send_from_directory(SWAGGER_UI, name)

    return pages


def error_page(error: HTTPException) -> Response:
    """An error as a page."""
    page = flask.render_template("error.html", error=error)
    return Response(page, status=error.code or 500, mimetype="text/html")
