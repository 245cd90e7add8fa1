"""Watching requests from outside of Flask: each gets its id, one line in the log, and its place in the figures."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

import flask
import structlog
from flask import Flask

from spectrum.server.operating.figures_folder import FOLDER
from spectrum.server.operating.request_id import IN_ENVIRON, REQUEST_ID, request_id_of
from spectrum.server.this_request import this_request

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

    from spectrum.server.operating.figures import Figures

_log = logging.getLogger("spectrum.access")
ROUTE = "spectrum.route"
REFUSED = "spectrum.refused"
NO_ROUTE = "none"
"""What stands for the route of a request that has none: never the path, which callers choose."""
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


def watch(app: Flask, figures: Figures | None) -> None:
    """Watch every request to an application; with figures, count it there as well."""

    @app.before_request
    def know_the_request() -> None:
        """Tell those outside which route it is, and those inside which id it has."""
        request = this_request()
        request.environ[ROUTE] = request.url_rule.rule if request.url_rule else NO_ROUTE
        flask.g.request_id = request.environ[IN_ENVIRON]

    app.ensure_sync = _as_it_is  # type: ignore[method-assign, assignment]  # no view is asynchronous; to look takes long
    app.log_exception = _log_exception  # type: ignore[method-assign, assignment]  # Flask's own writes the path
    app.wsgi_app = Watch(app.wsgi_app, figures)  # type: ignore[method-assign]  # as Flask wants it


def _as_it_is(view: Callable[..., Any]) -> Callable[..., Any]:
    return view


def _log_exception(*about: Any) -> None:
    """Log an error that nobody caught; Flask gives what `sys.exc_info` does, and from 3.2 on its context before it."""
    _log.error("a request failed", exc_info=about[-1], extra={"route": flask.request.environ.get(ROUTE, NO_ROUTE)})


def note_refusal(kind: str) -> None:
    """Keep for the log and the figures of which kind of problem the answer is."""
    flask.request.environ[REFUSED] = kind


def note_early_refusal(kind: str, status: int, method: str | None, sent_id: str | None) -> str:
    """Tell of a request that was refused before the application saw it; its id, which the answer should give."""
    request_id = request_id_of(sent_id)
    said = {"method": _known(method), "route": NO_ROUTE, "status": status, "refused": kind, "request_id": request_id}
    _log.info("request", extra=said)
    if os.environ.get(FOLDER):
        from spectrum.server.operating.figures import figures  # noqa: PLC0415  # only where figures are kept

        figures().refused_early(NO_ROUTE, _known(method), status, kind)
    return request_id


def _known(method: str | None) -> str:
    return method if method in METHODS else "other"


class Watch:
    """An application of WSGI, watched."""

    def __init__(self, app: WSGIApplication, figures: Figures | None) -> None:
        self.app = app
        self.figures = figures

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        environ[IN_ENVIRON] = request_id_of(environ.get("HTTP_REQUEST_ID"))
        structlog.contextvars.bind_contextvars(request_id=environ[IN_ENVIRON])
        answer = WatchedAnswer(environ, start_response, self.figures)
        try:
            answer.parts = self.app(environ, answer.start)
        except BaseException:
            answer.end()
            raise
        return answer


class WatchedAnswer:
    """An answer on its way: its parts as they are sent, and at the end one line in the log."""

    def __init__(self, environ: WSGIEnvironment, start_response: StartResponse, figures: Figures | None) -> None:
        self.environ = environ
        self.start_response = start_response
        self.figures = figures
        self.parts: Iterable[bytes] = ()
        self.began = time.perf_counter()
        self.status = 500
        self.sent = 0
        self.ended = False
        if figures:
            figures.begun()

    def start(self, status: str, headers: list[tuple[str, str]], *more: Any) -> Any:
        """Note the status, and give the answer the id of its request."""
        self.status = int(status[:3])
        return self.start_response(status, [*headers, (REQUEST_ID, self.environ[IN_ENVIRON])], *more)

    def __iter__(self) -> Iterator[bytes]:
        for part in self.parts:
            self.sent += len(part)
            yield part
        self.end()

    def close(self) -> None:
        """Whoever sends the answer is done with it, or gave it up."""
        try:
            getattr(self.parts, "close", lambda: None)()
        finally:
            self.end()

    def end(self) -> None:
        """Tell of it, once."""
        if self.ended:
            return
        self.ended = True
        seconds = time.perf_counter() - self.began
        method = _known(self.environ["REQUEST_METHOD"])
        route, refused = self.environ.get(ROUTE, NO_ROUTE), self.environ.get(REFUSED)
        said = {"method": method, "route": route, "status": self.status, "bytes": self.sent}
        said["milliseconds"] = round(seconds * 1000, 1)
        if refused:
            said["refused"] = refused
        _log.info("request", extra=said)
        if self.figures:
            self.figures.ended(route, method, self.status, seconds, refused)
        structlog.contextvars.unbind_contextvars("request_id")
