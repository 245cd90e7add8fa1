"""What stands in front: which names the server goes by, which proxies it believes, and whether all is https."""

from __future__ import annotations

from typing import TYPE_CHECKING

import flask
from flask import Flask, Response
from werkzeug.middleware.proxy_fix import ProxyFix
from werkzeug.sansio.utils import host_is_trusted

from spectrum.server.operating.health import HEALTH
from spectrum.server.operating.settings import Settings
from spectrum.server.problems import refuse

if TYPE_CHECKING:
    from collections.abc import Iterable

    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

KEEP_TO_HTTPS = "max-age=31536000; includeSubDomains"
COOKIES = {"SESSION_COOKIE_SECURE": True, "SESSION_COOKIE_HTTPONLY": True, "SESSION_COOKIE_SAMESITE": "Lax"}
"""For a session, which there is not. A room's own cookies are set in the same way, by `training/room_keeping.py`."""


def stand_in_front(app: Flask, settings: Settings) -> None:
    """Set an application up for what is in front of it."""
    if settings.trusted_hosts:
        _answer_only_to(app, settings.trusted_hosts)
    if settings.https:
        _keep_to_https(app)
    if settings.trusted_proxies:
        app.wsgi_app = ProxyFix(  # type: ignore[method-assign]  # as Flask wants it
            app.wsgi_app, x_for=settings.trusted_proxies, x_proto=1, x_host=0
        )


def _answer_only_to(app: Flask, names: tuple[str, ...]) -> None:
    @app.before_request
    def only_by_our_names() -> None:
        """Refuse a request that calls us by another name; those who ask for our health may use any."""
        if flask.request.endpoint in HEALTH:
            return
        if not host_is_trusted(flask.request.environ.get("HTTP_HOST", "").casefold(), names):
            refuse("host-not-served", "This server goes by another name. Use the address that you were given.")


def _keep_to_https(app: Flask) -> None:
    app.config.update(COOKIES)
    app.wsgi_app = _AllIsHttps(app.wsgi_app)  # type: ignore[method-assign]  # as Flask wants it

    @app.after_request
    def keep_to_https(response: Response) -> Response:
        response.headers["Strict-Transport-Security"] = KEEP_TO_HTTPS
        return response


class _AllIsHttps:
    """An application to which every request came by https, since a proxy took TLS off it."""

    def __init__(self, app: WSGIApplication) -> None:
        self.app = app

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        environ["wsgi.url_scheme"] = "https"
        return self.app(environ, start_response)
