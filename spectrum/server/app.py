"""Putting the application together for one atlas."""

from __future__ import annotations

from collections.abc import Sequence

from flask import Flask
from jinja2 import ChoiceLoader, FileSystemLoader, PackageLoader, PrefixLoader

from spectrum.atlas import Atlas, load_atlas
from spectrum.files.shipped import shipped_folder
from spectrum.rulebook import Rulebook, load_rulebook
from spectrum.scenarios import Feature, load_features
from spectrum.server.api import API_PATH, api_blueprint
from spectrum.server.callers import count_callers, open_door
from spectrum.server.description import Api, Examples, configuration
from spectrum.server.guidance import answer_by_release, keep_answers, names_of, open_shelf
from spectrum.server.operating import Settings, look_after
from spectrum.server.pages import error_page, pages_blueprint
from spectrum.server.problems import look_at_requests
from spectrum.server.readiness import readiness_of
from spectrum.server.safety import make_safe
from spectrum.server.this_request import QuickRequest
from spectrum.situation.schema import LARGEST_TEXT

DESCRIPTION = "api-docs.openapi_json"
"""The view that describes the API."""


def create_app(
    atlas: Atlas | None = None, features: Sequence[Feature] | None = None, settings: Settings | None = None
) -> Flask:
    """The application for an atlas and its scenarios; without them, for those that ship with Spectrum.

    Without settings it is set up as on one's own machine, whatever the environment says, and callers are not counted.
    """
    door = open_door(settings, API_PATH) if settings else None
    settings = settings or Settings()
    atlas = atlas or load_atlas(load_rulebook())
    features = load_features() if features is None else features
    web = shipped_folder("web")
    app = Flask("spectrum.server", static_folder=str(web / "static"))
    app.request_class = QuickRequest
    app.json.sort_keys = False  # type: ignore[attr-defined]  # Flask's own provider has it
    app.config.update(_configuration(atlas.rulebook, settings))
    app.jinja_env.loader = ChoiceLoader(
        [
            FileSystemLoader(web / "templates"),
            PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")}),
        ]
    )
    look_after(app, settings, readiness_of(atlas, door))
    if door:
        count_callers(app, door)
    make_safe(app, API_PATH)
    differences = open_shelf(atlas, settings.releases)
    api = Api(app, Examples(atlas, features), error_page, lambda: names_of(differences.shelf.served), door)
    api.register_blueprint(api_blueprint(atlas, features, differences))
    app.register_blueprint(pages_blueprint(atlas, features, settings))
    look_at_requests(app, ("api", "api-docs"))
    app.view_functions[DESCRIPTION] = keep_answers(app.view_functions[DESCRIPTION])
    answer_by_release(app, differences, lambda earlier: api_blueprint(earlier, (), differences))
    return app


def _configuration(rulebook: Rulebook, settings: Settings) -> dict[str, object]:
    """What Flask and flask-smorest are told."""
    return {
        **configuration(rulebook, settings),
        "OPENAPI_URL_PREFIX": API_PATH,
        "OPENAPI_JSON_PATH": "openapi.json",
        "MAX_CONTENT_LENGTH": LARGEST_TEXT,
    }
