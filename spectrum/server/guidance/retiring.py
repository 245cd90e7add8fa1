"""Saying with every answer which rulebook spoke, and whether it is on its way out (RFC 9745 and RFC 8594)."""

from __future__ import annotations

import datetime

import flask
from flask import Response
from werkzeug.http import http_date

from spectrum.server.guidance.asked import AskedRelease, successor
from spectrum.server.guidance.feed import ATOM
from spectrum.server.guidance.shelf import Shelf

FEED = "api.get_releases_feed"


def say_which(response: Response, shelf: Shelf) -> Response:
    """Name the rulebook of an answer; of one that is retired also since when, until when, and what comes after."""
    asked: AskedRelease | None = flask.g.get("asked")
    release = asked.release if asked else shelf.present
    if release.rulebook:
        response.headers["Spectrum-Rulebook"] = release.rulebook.identity
    if asked and release.retired:
        response.headers["Deprecation"] = f"@{int(_midnight(release.retired).timestamp())}"
        response.headers.add("Link", f'<{flask.url_for(FEED)}>; rel="deprecation"; type="{ATOM}"')
        if release != shelf.present:
            response.headers.add("Link", successor(shelf))
    if asked and release.removed:
        response.headers["Sunset"] = http_date(_midnight(release.removed))
    return response


def _midnight(day: datetime.date) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time(), datetime.timezone.utc)
