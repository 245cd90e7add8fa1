"""Whether the server is alive, whether it is ready, and its figures: for whatever watches over it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

import flask
from flask import Blueprint, Response

from spectrum.server.problems import refuse

if TYPE_CHECKING:
    from spectrum.server.operating.figures import Figures

HEALTH = ("operating.healthz", "operating.readyz")
"""What is answered to anybody, by whatever name, key or limit: those who watch over it call it by its address."""
Check = Callable[[], str]
"""Says what is in the way of being ready, in plain words; nothing when it is well."""


def operating_blueprint(rulebook: str, checks: Mapping[str, Check], figures: Figures | None) -> Blueprint:
    """The routes for whoever looks after the server: `rulebook` is what it loaded.

    `checks` are what else must be well for it to be ready; they are asked each time, so others may add to them.
    """
    operating = Blueprint("operating", __name__)

    @operating.get("/healthz")
    def healthz() -> Response:
        """Alive: this process answers. If it does not, start it anew."""
        return _fresh({"status": "ok"})

    @operating.get("/readyz")
    def readyz() -> Response:
        """Ready: everything that an answer needs is there. While it is not, send requests elsewhere."""
        found = {name: check() for name, check in checks.items()}
        trouble = {name: said for name, said in found.items() if said}
        if trouble:
            refuse("not-ready", " ".join(trouble.values()), checks=sorted(trouble))
        return _fresh({"status": "ready", "rulebook": rulebook, "checks": sorted(checks)})

    if figures:

        @operating.get("/metrics")
        def metrics() -> Response:
            return Response(figures.text(), content_type=figures.form)

    return operating


def _fresh(said: dict[str, object]) -> Response:
    response = flask.jsonify(said)
    response.headers["Cache-Control"] = "no-store"
    return response
