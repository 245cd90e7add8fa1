"""Errors of the API as problem details (RFC 9457): one entry for every mistake, and never a word about our insides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import flask
from flask import Response
from marshmallow import Schema, fields
from werkzeug.exceptions import HTTPException

from spectrum.input.documents import Path
from spectrum.input.strict import Detail, flatten

PROBLEM = "application/problem+json"


class MistakeSchema(Schema):
    """One mistake in what was sent."""

    pointer = fields.String(metadata={"description": "JSON pointer to the place in the request body"})
    detail = fields.String(metadata={"description": "what is wrong, in plain words"})
    allowed = fields.List(fields.String(), metadata={"description": "what is accepted there, where a list helps"})


class ProblemSchema(Schema):
    """What went wrong."""

    type = fields.String()
    title = fields.String()
    status = fields.Integer()
    detail = fields.String()
    errors = fields.List(fields.Nested(MistakeSchema))


def problem(error: HTTPException) -> Response:
    """An HTTP error as a problem document."""
    data: Mapping[str, Any] = getattr(error, "data", None) or {}
    status = error.code or 500
    body: dict[str, Any] = {"type": "about:blank", "title": error.name, "status": status}
    mistakes = _mistakes(data.get("messages", {}))
    if mistakes:
        count = len(mistakes)
        body["detail"] = f"{count} mistake{'' if count == 1 else 's'} in the request; nothing was done."
        body["errors"] = mistakes
    else:
        body["detail"] = data.get("message") or error.description
    response = flask.jsonify(body)
    response.status_code = status
    response.content_type = PROBLEM
    response.headers.extend(data.get("headers") or {})
    for name, value in error.get_headers():
        if name.lower() in ("allow", "retry-after"):
            response.headers[name] = value
    return response


def _mistakes(messages: Any) -> list[dict[str, Any]]:
    body = messages.get("json", messages) if isinstance(messages, dict) else messages
    return [_entry(path, detail) for path, detail in flatten(body)] if body else []


def _entry(path: Path, detail: Detail) -> dict[str, Any]:
    entry: dict[str, Any] = {"pointer": pointer(path), "detail": str(detail)}
    if detail.allowed:
        entry["allowed"] = list(detail.allowed)
    return entry


def pointer(path: Iterable[str | int]) -> str:
    """A path as a JSON pointer (RFC 6901)."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in path)
