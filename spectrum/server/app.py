"""Putting the application together for one atlas."""

from __future__ import annotations

from collections.abc import Sequence
from http import HTTPStatus

import flask
import flask_smorest
from flask import Flask, Response
from jinja2 import ChoiceLoader, FileSystemLoader, PackageLoader, PrefixLoader
from werkzeug.exceptions import HTTPException

from spectrum import __version__
from spectrum.atlas import Atlas, load_atlas
from spectrum.files.shipped import shipped_folder
from spectrum.rulebook import Rulebook, load_rulebook
from spectrum.scenarios import Feature, load_features
from spectrum.server.api import API_PATH, api_blueprint
from spectrum.server.guidance import answer_by_release, keep_answers, open_shelf
from spectrum.server.operating import Settings, look_after, note_refusal
from spectrum.server.pages import error_page, pages_blueprint
from spectrum.server.problems import PROBLEM, ProblemSchema, answer_problem, kind_of, look_at_requests
from spectrum.server.safety import make_safe
from spectrum.situation.schema import LARGEST_TEXT, MOST_PARTNERS, MOST_WORKSTREAMS

DESCRIPTION = "api-docs.openapi_json"
"""The view that describes the API."""
FOR_PROGRAMS = ("/api", "/healthz", "/readyz", "/metrics")
NEWER_NAMES = frozenset({"CONTENT_TOO_LARGE", "UNPROCESSABLE_CONTENT"})
ABOUT = f"""
Post what is known about a piece of joint work; get the way of working that fits, and why.

Every list of modes in an answer holds exactly the modes still possible, from light to deep: a single one is proven.
A factor that is left out, or given as null, was not asked; `unknown` means that nobody knows; a list of options means
that it is one of these, or that people differ. Nothing is ever filled in by default.

Limits: a request holds at most {LARGEST_TEXT:,} bytes, {MOST_WORKSTREAMS} workstreams and {MOST_PARTNERS} partners in
one list.
"""


class Api(flask_smorest.Api):  # type: ignore[misc]  # flask_smorest carries no types
    """flask-smorest's API with problem details for errors, on the API's own paths only."""

    ERROR_SCHEMA = ProblemSchema

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
        return answer_problem(error) if _asked_by_a_program() else error_page(error)


def _asked_by_a_program() -> bool:
    """Whether an error is told as a problem: where programs ask, and to whoever takes JSON and no pages."""
    path = flask.request.path
    if path in FOR_PROGRAMS or path.startswith("/api/"):
        return True
    accepted = set(flask.request.accept_mimetypes.values())
    return bool(accepted & {PROBLEM, "application/json"}) and not accepted & {"text/html", "text/*", "*/*"}


def create_app(
    atlas: Atlas | None = None, features: Sequence[Feature] | None = None, settings: Settings | None = None
) -> Flask:
    """The application for an atlas and its scenarios; without them, for those that ship with Spectrum.

    Without settings it is set up as on one's own machine, whatever the environment says.
    """
    settings = settings or Settings()
    atlas = atlas or load_atlas(load_rulebook())
    features = load_features() if features is None else features
    web = shipped_folder("web")
    app = Flask("spectrum.server", static_folder=str(web / "static"))
    app.config.update(_configuration(atlas.rulebook, settings))
    app.jinja_env.loader = ChoiceLoader(
        [
            FileSystemLoader(web / "templates"),
            PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")}),
        ]
    )
    look_after(app, settings, atlas.rulebook.identity)
    make_safe(app, API_PATH)
    app.json.sort_keys = False  # type: ignore[attr-defined]  # Flask's own provider has it
    api = Api(app)
    differences = open_shelf(atlas, settings.releases)
    api.register_blueprint(api_blueprint(atlas, features, differences))
    app.register_blueprint(pages_blueprint(atlas, features))
    look_at_requests(app, ("api", "api-docs"))
    app.view_functions[DESCRIPTION] = keep_answers(app.view_functions[DESCRIPTION])
    answer_by_release(app, differences, lambda earlier: api_blueprint(earlier, (), differences))
    return app


def _configuration(rulebook: Rulebook, settings: Settings) -> dict[str, object]:
    """What Flask and flask-smorest are told."""
    return {
        "API_TITLE": f"Spectrum: {rulebook.title}",
        "API_VERSION": __version__,
        "API_SPEC_OPTIONS": {"info": _info(settings), "servers": [{"url": settings.public_address or "/"}]},
        "OPENAPI_VERSION": "3.1.0",
        "OPENAPI_URL_PREFIX": API_PATH,
        "OPENAPI_JSON_PATH": "openapi.json",
        "MAX_CONTENT_LENGTH": LARGEST_TEXT,
    }


def _info(settings: Settings) -> dict[str, object]:
    """What the description of the API says of itself, and whom to ask where that was set."""
    said = {"name": settings.contact_name, "email": settings.contact_email, "url": settings.contact_url}
    contact = {name: value for name, value in said.items() if value}
    return {"description": ABOUT, **({"contact": contact} if contact else {})}
