"""Keeping the pages safe: forms only from our own pages, nothing from elsewhere, and nothing left behind in caches."""

from __future__ import annotations

import os
import secrets

import flask
from flask import Flask, Response
from flask_wtf import CSRFProtect
from werkzeug.exceptions import Forbidden

HEADERS = {
    "Content-Security-Policy": "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
SAFE = ("GET", "HEAD", "OPTIONS")


def make_safe(app: Flask, api_path: str) -> None:
    """Guard the forms of an application, and set its headers.

    The secret that signs forms is made anew at each start, or taken from SPECTRUM_SECRET where several servers share
    one address.
    """
    app.config.update(
        SECRET_KEY=os.environ.get("SPECTRUM_SECRET") or secrets.token_hex(32),
        SESSION_COOKIE_NAME="spectrum",
        SESSION_COOKIE_SAMESITE="Strict",
        WTF_CSRF_TIME_LIMIT=None,
        WTF_CSRF_SSL_STRICT=False,
    )
    guard = CSRFProtect()
    app.config["WTF_CSRF_CHECK_DEFAULT"] = False
    guard.init_app(app)

    @app.before_request
    def only_from_our_own_pages() -> None:
        """Forms may only be sent from our own pages; the API takes no forms and knows no session."""
        if flask.request.method in SAFE or flask.request.path.startswith(f"{api_path}/"):
            return
        if flask.request.headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none"):
            raise Forbidden("This form was sent from another site.")
        guard.protect()

    @app.after_request
    def with_headers(response: Response) -> Response:
        response.headers.update(HEADERS)
        if response.mimetype == "text/html" and flask.request.method not in SAFE:
            response.headers["Cache-Control"] = "no-store"
        return response
