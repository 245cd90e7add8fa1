"""Whether the server is alive, whether it is ready, and its figures: for whatever watches over it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import flask
from flask import Blueprint, Response

from spectrum.server.problems import refuse

if TYPE_CHECKING:
    from spectrum.server.operating.figures import Figures

HEALTH = ("operating.healthz", "operating.readyz")
"""What is answered to anybody, by whatever name, key or limit: those who watch over it call it by its address."""
Look = Callable[[], str]
"""Looks at something and says in plain words how it is."""


@dataclass(frozen=True)
class Readiness:
    """What `/readyz` looks at, each time it is asked.

    `needs` say what is in the way of answering, and nothing when all is well. `tells` are of things that answers can do
    without: if what is counted in were out of reach, and all servers said so by not being ready, nobody would answer.
    """

    rulebook: str
    needs: Mapping[str, Look]
    tells: Mapping[str, Look]


def operating_blueprint(readiness: Readiness, figures: Figures | None) -> Blueprint:
    """The routes for whoever looks after the server."""
    operating = Blueprint("operating", __name__)

    @operating.get("/healthz")
    def healthz() -> Response:
        """Alive: this process answers. If it does not, start it anew."""
        return _fresh({"status": "ok"})

    @operating.get("/readyz")
    def readyz() -> Response:
        """Ready: everything that an answer needs is there. While it is not, send requests elsewhere."""
        found = {name: look() for name, look in readiness.needs.items()}
        trouble = {name: said for name, said in found.items() if said}
        if trouble:
            refuse("not-ready", " ".join(trouble.values()), needs=sorted(trouble))
        told = {name: look() for name, look in readiness.tells.items()}
        return _fresh({"status": "ready", "rulebook": readiness.rulebook, **told})

    if figures:

        @operating.get("/metrics")
        def metrics() -> Response:
            return Response(figures.text(), content_type=figures.form)

    return operating


def _fresh(said: dict[str, object]) -> Response:
    response = flask.jsonify(said)
    response.headers["Cache-Control"] = "no-store"
    return response
