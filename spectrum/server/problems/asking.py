"""What is looked at before any view of the API: what the caller accepts, and which parameters it gives."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import flask
from flask import Flask

from spectrum.input.strict import Detail, not_among
from spectrum.language.words import listed, shown
from spectrum.server.problems.body import InParameter
from spectrum.server.problems.noting import READS, note_mistake, refuse_noted
from spectrum.server.problems.refusing import refuse
from spectrum.server.this_request import QuickRequest, this_request

JSON = "application/json"
IDENTITY = "identity"
"""The encoding of what is sent as it is."""
WITHOUT_A_BODY = ("GET", "HEAD")


def look_at_requests(app: Flask, blueprints: Sequence[str]) -> None:
    """Refuse requests to the views of some blueprints that take no form we give, or name parameters we don't know."""

    @app.before_request
    def look() -> None:
        asked = this_request()
        if asked.blueprint not in blueprints or asked.method == "OPTIONS":
            return
        view = app.view_functions[asked.endpoint or ""]
        if "HTTP_ACCEPT" in asked.environ:
            _refuse_what_is_not_given(forms_given(view))
        _refuse_packed(asked)
        _note_parameters(asked, _parameters(view))
        if not getattr(view, READS, False):
            refuse_noted()


@functools.lru_cache(256)
def forms_given(view: Callable[..., object]) -> tuple[str, ...]:
    """The forms in which a view answers, by its own description."""
    about: dict[str, Any] = getattr(view, "_apidoc", {})
    said = about.get("response", {}).get("responses", {})
    succeeding = [said[status] for status in about.get("success_status_codes", ()) if status in said]
    forms = [one.get("content_type") or JSON for some in succeeding for one in some if isinstance(one, dict)]
    return tuple(dict.fromkeys(forms or [JSON]))


@functools.lru_cache(256)
def _parameters(view: Callable[..., object]) -> list[str]:
    """The parameters of the query that a view takes, by its own description."""
    about: dict[str, Any] = getattr(view, "_apidoc", {})
    told = about.get("arguments", {}).get("parameters", ())
    return [name for one in told if one.get("in") == "query" for name in _names(one)]


def _names(told: dict[str, Any]) -> Iterable[str]:
    """One parameter is described by its name, several by a schema."""
    if "name" in told:
        return [told["name"]]
    schema = told["schema"]() if isinstance(told["schema"], type) else told["schema"]
    return [field.data_key or name for name, field in schema.fields.items()]


def _refuse_what_is_not_given(forms: tuple[str, ...]) -> None:
    accepted = flask.request.accept_mimetypes
    if accepted and accepted.best_match(forms) is None:
        detail = f"This is given as {listed(forms, 'or')}, and the header Accept leaves that out."
        refuse("not-acceptable", detail, accepted=forms)


def _refuse_packed(asked: QuickRequest) -> None:
    said = asked.environ.get("HTTP_CONTENT_ENCODING", IDENTITY)
    if asked.method not in WITHOUT_A_BODY and said.strip().lower() != IDENTITY:
        detail = f"The body is packed ({shown(said)}). Send it as it is, without the header Content-Encoding."
        refuse("packed", detail, headers={"Accept-Encoding": IDENTITY})


def _note_parameters(asked: QuickRequest, known: list[str]) -> None:
    for name, values in asked.args.lists():
        if name not in known:
            note_mistake(InParameter(name), _unknown(name, known))
        elif len(values) > 1:
            says = f"{shown(name)} is given {len(values)} times; keep one."
            note_mistake(InParameter(name), Detail(says, code="given-twice"))


def _unknown(name: str, known: list[str]) -> Detail:
    if not known:
        return Detail(f"{shown(name)} is not a parameter here; none is taken.", code="unknown-name")
    return not_among(name, "a parameter here", known, "unknown-name")
