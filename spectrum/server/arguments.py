"""Reading requests strictly: bodies said to be JSON, and the mistakes of every place told at once."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable
from typing import Any

import flask_smorest
from marshmallow import ValidationError
from webargs.flaskparser import FlaskParser

from spectrum.input.documents import read_json
from spectrum.input.mistakes import BadInput
from spectrum.input.strict import Detail
from spectrum.server.problems import READS, note_mistake, note_more, places_of, refuse, refuse_noted

View = Callable[..., Any]


class _Noted(Exception):
    """What was sent in one place can't be used; its mistakes are noted."""


class StrictParser(FlaskParser):
    """webargs' parser for Flask, with our reading of JSON. Where it finds mistakes it notes them and gives None."""

    def parse(self, *told: Any, **more: Any) -> Any:
        try:
            return super().parse(*told, **more)
        except _Noted:
            return None

    def handle_error(self, error: ValidationError, *_: Any, **__: Any) -> Any:
        found, more = places_of(error.messages)
        for place, detail in found:
            note_mistake(place, detail)
        note_more(more)
        raise _Noted

    def _raw_load_json(self, req: Any) -> object:
        if not req.is_json:
            said = req.mimetype or "nothing"
            refuse("wrong-content-type", f"Send JSON, with Content-Type: application/json (not {said}).")
        try:
            return read_json(req.get_data(cache=True).decode("utf-8-sig"), "")
        except UnicodeDecodeError:
            refuse("not-text", "The body is not text in UTF-8.")
        except json.JSONDecodeError as error:
            where = f"line {error.lineno}, column {error.colno}"
            refuse("not-json", f"The body is not JSON: {error.msg} at {where}.")
        except BadInput as error:
            raise ValidationError([Detail(one.detail, code="too-deep") for one in error.told]) from None


class Blueprint(flask_smorest.Blueprint):  # type: ignore[misc]  # flask_smorest carries no types
    """flask-smorest's blueprint, reading with the strict parser; a view is called when all places were read."""

    ARGUMENTS_PARSER = StrictParser()

    def arguments(self, *told: Any, **more: Any) -> Callable[[View], View]:
        """As in flask-smorest: what a view takes from one place of the request."""
        reads = super().arguments(*told, **more)

        def decorated(view: View) -> View:
            reads_already = getattr(view, READS, False)
            read: View = reads(view if reads_already else _when_nothing_is_noted(view))
            return read

        return decorated


def _when_nothing_is_noted(view: View) -> View:
    """The view behind the last place that is read: it is not called where there are mistakes."""

    @functools.wraps(view)
    def called(*told: Any, **more: Any) -> Any:
        refuse_noted()
        return view(*told, **more)

    setattr(called, READS, True)
    return called
