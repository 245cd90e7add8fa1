"""Every error of HTTP as an answer: ours as they are, those of Flask and its neighbours in our words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import flask
from flask import Response
from werkzeug.exceptions import HTTPException, MethodNotAllowed, RequestEntityTooLarge

from spectrum.language.words import listed, shown
from spectrum.server.problems.body import PROBLEM, problem_body
from spectrum.server.problems.kinds import KIND_OF_STATUS
from spectrum.server.problems.noting import places_of
from spectrum.server.problems.refusing import Refused

NOBODY_READS = 499
"""What nginx calls it when a caller hung up: there is no such status for callers, but one for logs and figures."""
KEPT = ("allow", "retry-after", "www-authenticate")


def answer_problem(error: HTTPException) -> Response:
    """An HTTP error as a problem document; nothing where nobody is there to read it."""
    if error.code == NOBODY_READS:
        return Response(status=NOBODY_READS)
    body, headers = (error.body, error.with_headers) if isinstance(error, Refused) else _in_our_words(error)
    request_id = flask.g.get("request_id")
    if request_id:
        body = {**body, "request_id": request_id}
    response = flask.jsonify(body)
    response.status_code = body["status"]
    response.content_type = PROBLEM
    response.headers["Cache-Control"] = "no-store"
    response.headers.extend(headers)
    return response


def kind_of(error: HTTPException) -> str:
    """The id of the kind of problem that an HTTP error is."""
    if isinstance(error, Refused):
        return str(error.body["type"]).rpartition("/")[2]
    status = error.code or 500
    return KIND_OF_STATUS.get(status, KIND_OF_STATUS[500 if status >= 500 else 400])


def _in_our_words(error: HTTPException) -> tuple[dict[str, Any], Mapping[str, str]]:
    data: Mapping[str, Any] = getattr(error, "data", None) or {}
    status = error.code or 500
    headers = {name: value for name, value in error.get_headers() if name.lower() in KEPT}
    headers.update(data.get("headers") or {})
    more: dict[str, object] = {}
    if isinstance(error, RequestEntityTooLarge) and flask.request.max_content_length:
        more["limit"] = flask.request.max_content_length
    errors, not_told = places_of(data.get("messages") or {})
    detail = "" if errors else data.get("message") or _detail(error, status)
    return problem_body(kind_of(error), detail, errors, not_told, **more), headers


def _detail(error: HTTPException, status: int) -> str:
    """What can be said of an error that Flask or werkzeug raised."""
    path = shown(flask.request.path)
    if isinstance(error, RequestEntityTooLarge) and flask.request.max_content_length:
        return f"The body is too large: at most {flask.request.max_content_length:,} bytes are accepted."
    if isinstance(error, MethodNotAllowed):
        accepted = listed(sorted(error.valid_methods or ()), "and")
        return f"{flask.request.method} is not accepted at {path}. Accepted: {accepted}."
    if status == 404:
        return f"Nothing is at {path}. The description at /api/v1/openapi.json lists what there is."
    return "" if status >= 500 else error.description or ""
