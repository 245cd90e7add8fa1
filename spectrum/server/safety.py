"""Keeping the pages safe: forms only from our own pages, nothing from elsewhere, and nothing left behind in caches.

There is no session, and nothing to keep but the votes in a room. Every other form only turns what was sent into an
address, as a link could, so there is nothing that a forged form could change. All forged forms are refused, and the
cookies of a room do not come along with them: they are `SameSite`.
"""

from __future__ import annotations

import urllib.parse

import flask
from flask import Flask, Response
from werkzeug.exceptions import Forbidden

from spectrum.server.this_request import this_request

HEADERS = {
    "Content-Security-Policy": "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
SAFE = ("GET", "HEAD", "OPTIONS")
OUR_OWN = ("same-origin", "none")
"""What browsers say of a form that was sent from our own pages, or from no page at all."""


def make_safe(app: Flask, api_path: str) -> None:
    """Guard the forms of an application, and set its headers."""

    @app.before_request
    def only_from_our_own_pages() -> None:
        """Forms may only be sent from our own pages; the API takes no forms."""
        request = this_request()
        if request.method in SAFE or request.path.startswith(f"{api_path}/"):
            return
        if request.headers.get("Sec-Fetch-Site", "none") not in OUR_OWN or not _same_host():
            raise Forbidden("This form was sent from another site.")

    @app.after_request
    def with_headers(response: Response) -> Response:
        request = this_request()
        response.headers.extend(HEADERS)  # no view sets them, and looking for each takes longer than all hooks else
        if request.method not in SAFE or "case" in request.args:
            response.headers["Cache-Control"] = "no-store"
        return response


def _same_host() -> bool:
    """Whether a browser that names where a form came from names us; with no referrer it may name nothing."""
    origin = flask.request.headers.get("Origin", "null")
    try:
        return origin == "null" or urllib.parse.urlsplit(origin).netloc == flask.request.host
    except ValueError:  # an address with half a bracket
        return False
