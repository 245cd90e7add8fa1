"""Answering by one of several rulebooks. Each has views of its own, made by the same code, behind one application."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any, TypeVar

import flask
from flask import Flask

from spectrum.atlas import Atlas
from spectrum.server.arguments import Blueprint
from spectrum.server.guidance.asked import PARAMETER, AskedRelease, asked_for
from spectrum.server.guidance.described import IF_MATCH, NAMES_A_RULEBOOK, describe
from spectrum.server.guidance.differences import KnownDifferences
from spectrum.server.guidance.holding import hold_to, holds, note_what_holds_to_nothing
from spectrum.server.guidance.releases import Release
from spectrum.server.guidance.retiring import say_which
from spectrum.server.problems import READS, refuse_noted
from spectrum.server.this_request import this_request

Answering = TypeVar("Answering", bound=Callable[..., Any])
Views = Mapping[str, Callable[..., Any]]
READING = ("GET", "HEAD")
_MARK = "answers_by_a_rulebook"
_EXTENSION = "spectrum releases"


def by_rulebook(api: Blueprint) -> Callable[[Answering], Answering]:
    """Mark a view that answers by a rulebook: callers may name another (`?rulebook=`) or hold to one (If-Match).

    Stands right under `api.route`. The view itself knows only the rulebook it was made for.
    """

    def marked(view: Answering) -> Answering:
        refusals = (api.alt_response(410, "GONE"), api.alt_response(412, "PRECONDITION_FAILED"))
        describe(view, *refusals, parameters=[NAMES_A_RULEBOOK, IF_MATCH])
        setattr(view, _MARK, True)
        return view

    return marked


def answer_by_release(app: Flask, differences: KnownDifferences, blueprint_of: Callable[[Atlas], Blueprint]) -> None:
    """Let each marked view of an application answer by the release that a request names."""
    earlier = _Earlier(differences, blueprint_of)
    app.extensions[_EXTENSION] = earlier
    for endpoint, view in app.view_functions.items():
        if getattr(view, _MARK, False):
            app.view_functions[endpoint] = _choosing(endpoint, view, differences, earlier)
    app.after_request(lambda response: say_which(response, differences.shelf))


def prepare_releases(app: Flask) -> None:
    """Have everything of every release ready before the first request, so that none waits and all processes share it.

    Takes seconds where an atlas, or what moves between two rulebooks of one's own, was not kept before.
    """
    earlier: _Earlier = app.extensions[_EXTENSION]
    earlier.prepare()


def _choosing(
    endpoint: str, view: Callable[..., Any], differences: KnownDifferences, earlier: _Earlier
) -> Callable[..., Any]:
    shelf = differences.shelf
    by_default = AskedRelease(shelf.present)
    reads_more = getattr(view, READS, False)

    @wraps(view)
    def chosen(**arguments: str) -> Any:
        request = this_request()
        note_what_holds_to_nothing()
        asked = flask.g.asked = asked_for(shelf) if PARAMETER in request.args else by_default
        if not reads_more:
            refuse_noted()
        release = asked.release
        answering = view if release is shelf.present else earlier.views(release)[endpoint]
        if not holds(request):
            return answering(**arguments)
        if request.method not in READING:
            hold_to(differences, release)
            return answering(**arguments)
        response = flask.make_response(answering(**arguments))
        hold_to(differences, release, response.get_etag()[0])
        return response

    setattr(chosen, READS, True)
    return chosen


class _Earlier:
    """The views of earlier releases, each made when it is first asked for."""

    def __init__(self, differences: KnownDifferences, blueprint_of: Callable[[Atlas], Blueprint]) -> None:
        self._differences = differences
        self._blueprint_of = blueprint_of
        self._views: dict[str, Views] = {}
        self._making = threading.Lock()

    def prepare(self) -> None:
        shelf = self._differences.shelf
        for release in shelf.served:
            if release != shelf.present:
                self.views(release)
        self._differences.prepare()

    def views(self, release: Release) -> Views:
        with self._making:
            if release.hash not in self._views:
                # An application that only holds views: requests are answered within the one in front.
                holding = Flask("spectrum.server")
                holding.register_blueprint(self._blueprint_of(self._differences.shelf.atlas(release)))
                self._views[release.hash] = holding.view_functions
        return self._views[release.hash]
