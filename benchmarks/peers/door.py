"""The same small application around every peer in Python, so that doors can be compared."""

from __future__ import annotations

import functools
from collections.abc import Callable

import flask
import waitress

from benchmarks.peers.plain import Decide


def serve(load: Callable[[], Decide], port: int) -> None:
    """Answer at a port for ever. The peer is made in the thread that asks it: some allow no other."""
    made = functools.lru_cache(maxsize=1)(load)
    app = flask.Flask(__name__)

    @app.post("/")
    def decide() -> flask.Response:
        return flask.jsonify(list(made()(flask.request.get_json())))

    waitress.create_server(app, host="127.0.0.1", port=port, threads=1).run()
