"""flask-smorest's API, with problems for errors and a description that is complete."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable, Sequence
from http import HTTPStatus

import flask
import flask_smorest
from flask import Response
from werkzeug.exceptions import HTTPException

from spectrum.server.callers import Door, describe_keys
from spectrum.server.description.completing import complete
from spectrum.server.description.examples import Examples
from spectrum.server.operating import note_refusal
from spectrum.server.problems import PROBLEM, ProblemSchema, answer_problem, kind_of

FOR_PROGRAMS = ("/api", "/healthz", "/readyz", "/metrics")
NEWER_NAMES = frozenset({"CONTENT_TOO_LARGE", "UNPROCESSABLE_CONTENT"})


class Api(flask_smorest.Api):  # type: ignore[misc]  # flask_smorest carries no types
    """flask-smorest's API with problems for errors of programs, and pages for those of people.

    `rulebooks` gives the names under which a rulebook can be asked for.
    """

    ERROR_SCHEMA = ProblemSchema

    def __init__(
        self,
        app: flask.Flask,
        examples: Examples,
        error_page: Callable[[HTTPException], Response],
        rulebooks: Callable[[], Sequence[str]],
        door: Door | None = None,
    ) -> None:
        self.examples = examples
        self.rulebooks = rulebooks
        self.door = door
        self.error_page = error_page
        super().__init__(app)

    def _register_responses(self) -> None:
        """Every status under Python's name for it, and two under the names that Python has had for them since 3.13."""
        self.DEFAULT_RESPONSE_CONTENT_TYPE = PROBLEM
        super()._register_responses()
        del self.DEFAULT_RESPONSE_CONTENT_TYPE
        for name in NEWER_NAMES.difference(HTTPStatus.__members__):
            said = {"description": name.replace("_", " ").title(), "content": {PROBLEM: {"schema": self.ERROR_SCHEMA}}}
            self.spec.components.response(name, said, lazy=True)

    def handle_http_exception(self, error: HTTPException) -> Response:
        note_refusal(kind_of(error))
        return answer_problem(error) if _asked_by_a_program() else self.error_page(error)

    def _openapi_json(self) -> Response:
        return Response(self.described, mimetype="application/json")

    @functools.cached_property
    def described(self) -> str:
        """The description, in JSON; it is made when it is first asked for."""
        document = complete(self, self._app, self.examples, self.rulebooks())
        describe_keys(document, self.door)
        return json.dumps(document, indent=1, ensure_ascii=False)


def _asked_by_a_program() -> bool:
    """Whether an error is told as a problem: where programs ask, and to whoever takes JSON and no pages."""
    path = flask.request.path
    if path in FOR_PROGRAMS or path.startswith("/api/"):
        return True
    accepted = set(flask.request.accept_mimetypes.values())
    return bool(accepted & {PROBLEM, "application/json"}) and not accepted & {"text/html", "text/*", "*/*"}
