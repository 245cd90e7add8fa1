"""The JSON API: situations in, advice out; and the rulebook for reading."""

from __future__ import annotations

from collections.abc import Sequence

from spectrum.atlas import Atlas
from spectrum.rulebook import Rulebook
from spectrum.scenarios import Feature
from spectrum.server.api_schemas import HealthSchema
from spectrum.server.api_situations import situation_routes
from spectrum.server.arguments import Blueprint
from spectrum.server.batch import batch_routes
from spectrum.server.guidance import KnownDifferences, guidance_routes

API_PATH = "/api/v1"


def api_blueprint(atlas: Atlas, features: Sequence[Feature], differences: KnownDifferences) -> Blueprint:
    """The API's routes, bound to one atlas, the scenarios that show it at work, and the releases before it."""
    api = Blueprint("api", __name__, url_prefix=API_PATH, description="Advice, and the guidance behind it")
    situation_routes(api, atlas)
    batch_routes(api, atlas)
    _health_route(api, atlas.rulebook)
    guidance_routes(api, atlas, features, differences)
    return api


def _health_route(api: Blueprint, book: Rulebook) -> None:
    @api.route("/healthz")
    @api.response(200, HealthSchema)
    def get_health() -> dict[str, object]:
        """Whether the service answers, and with which rulebook"""
        return {"rulebook": book, "status": "ok"}
