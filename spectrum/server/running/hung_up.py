"""Hearing that a caller hung up, so that nobody works for somebody who is gone."""

from __future__ import annotations

import flask
from werkzeug.exceptions import HTTPException

IS_GONE = "waitress.client_disconnected"
"""The entry of a WSGI environment that says whether the caller is gone; other servers don't know."""


class HungUp(HTTPException):
    """The caller is gone. Nobody reads the answer that this becomes; logs count it under what nginx made its number."""

    code = 499
    description = "The caller hung up."


def stop_if_hung_up() -> None:
    """Stop when the caller of this request is gone; for between two pieces of work. Raises HungUp.

    Outside of a request, and in one whose server can't tell, it does nothing.
    """
    if flask.has_request_context() and hung_up():
        raise HungUp


def hung_up() -> bool:
    """Whether the caller of this request is gone."""
    is_gone = flask.request.environ.get(IS_GONE)
    return bool(is_gone and is_gone())
