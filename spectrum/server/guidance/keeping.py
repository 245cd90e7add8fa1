"""Giving an answer that is kept: with a tag, so that nobody fetches twice what has not changed, and packed.

Only what is the same for everybody is kept and packed. What holds people's answers is neither: it is nobody else's, and
a packed answer tells by its length how much of it repeats what somebody else put into the request (the BREACH attack).
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import wraps
from http import HTTPStatus
from typing import Any

import flask
from flask import Response
from werkzeug.datastructures import Accept
from werkzeug.http import parse_accept_header

from spectrum.server.arguments import Blueprint
from spectrum.server.guidance.described import IF_NONE_MATCH, describe
from spectrum.server.guidance.freshness import Freshness, soon_again
from spectrum.server.guidance.packed import IDENTITY, KeptAnswer, keep

View = Callable[..., Any]


State = Callable[[], Hashable]
LONGEST_SAID = 500
"""So many characters a caller may take to say which encodings it accepts."""


def kept(api: Blueprint, freshness: Freshness = soon_again, state: State = lambda: None) -> Callable[[View], View]:
    """Keep what a view answers, and give that from then on. Stands above `api.response`."""

    def kept_view(view: View) -> View:
        given = keep_answers(view, freshness, state)
        unchanged = api.alt_response(304, description="The answer is the one that the caller has.")
        describe(given, unchanged, parameters=[IF_NONE_MATCH])
        return given

    return kept_view


def keep_answers(view: View, freshness: Freshness = soon_again, state: State = lambda: None) -> View:
    """A view that keeps what another one answers.

    For views that answer by their arguments alone, and refuse all but a bounded number of these: a refusal is not kept.
    `state` is what the answer also depends on; what was kept in another state is forgotten.
    """

    answers: dict[tuple[Hashable, Hashable], KeptAnswer] = {}

    @wraps(view)
    def given(**arguments: str) -> Response:
        asked = (state(), tuple(sorted(arguments.items())))
        answer = answers.get(asked)
        if answer is None:
            response = flask.make_response(view(**arguments))
            if response.status_code != HTTPStatus.OK:
                return response
            answer = keep(response.get_data(), response.content_type or "")
            for passed in list(answers):
                if passed[0] != asked[0]:
                    answers.pop(passed, None)
            answers[asked] = answer
        return give(answer, freshness())

    return given


def _accepted() -> Accept:
    """The encodings that the caller accepts; to one that names thousands, which are dear to read, none are."""
    said = flask.request.headers.get("Accept-Encoding", "")
    return parse_accept_header(said if len(said) <= LONGEST_SAID else "", Accept)


def give(answer: KeptAnswer, cache_control: str) -> Response:
    """A kept answer in the encoding that the caller likes best; 304 to a caller who has it."""
    chosen = answer.best_for(_accepted())
    response = Response(chosen.content, content_type=answer.content_type)
    response.headers["Cache-Control"] = cache_control
    response.headers["Vary"] = "Accept-Encoding"
    if chosen.encoding != IDENTITY:
        response.headers["Content-Encoding"] = chosen.encoding
    response.set_etag(chosen.tag)
    if flask.request.if_none_match.contains_weak(chosen.tag):
        response.status_code = HTTPStatus.NOT_MODIFIED
    return response
