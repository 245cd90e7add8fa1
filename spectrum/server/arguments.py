"""Reading requests strictly: bodies said to be JSON, and the mistakes of every place told at once."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable
from typing import Any, TypeVar

import flask
import flask_smorest
from marshmallow import ValidationError
from webargs.flaskparser import FlaskParser

from spectrum.input.documents import read_json
from spectrum.input.mistakes import BadInput
from spectrum.input.strict import Detail
from spectrum.server.problems import READS, note_mistake, note_more, places_of, refuse, refuse_noted
from spectrum.server.this_request import this_request
from spectrum.situation.loading import quick_loader

BYTE_ORDER_MARK = "\ufeff"
View = Callable[..., Any]
Kept = TypeVar("Kept", bound=View)


class _Noted(Exception):
    """What was sent in one place can't be used; its mistakes are noted."""


class StrictParser(FlaskParser):
    """webargs' parser for Flask, with our reading of JSON. Where it finds mistakes it notes them and gives None."""

    def parse(self, argmap: Any, req: Any = None, *, location: str | None = None, **more: Any) -> Any:
        """What was sent in one place of a request, loaded by a schema; None where mistakes were noted."""
        request = req or this_request()
        try:
            if location == "json":
                return quick_loader(argmap)(self._raw_load_json(request))
            if location == "query" and not flask.g.get("mistakes"):
                return quick_loader(argmap)(request.args.to_dict())
            return super().parse(argmap, request, location=location, **more)
        except ValidationError as error:
            self._note({location: error.messages})
        except _Noted:
            pass
        return None

    def handle_error(self, error: ValidationError, *_: Any, **__: Any) -> Any:
        self._note(error.messages)
        raise _Noted

    def _note(self, messages: Any) -> None:
        found, more = places_of(messages)
        for place, detail in found:
            note_mistake(place, detail)
        note_more(more)

    def _raw_load_json(self, req: Any) -> object:
        if not req.is_json:
            said = req.mimetype or "nothing"
            refuse("wrong-content-type", f"Send JSON, with Content-Type: application/json (not {said}).")
        try:
            return read_json(req.get_data(cache=True).decode().removeprefix(BYTE_ORDER_MARK), "")
        except UnicodeDecodeError:
            refuse("not-text", "The body is not text in UTF-8.")
        except json.JSONDecodeError as error:
            where = f"line {error.lineno}, column {error.colno}"
            refuse("not-json", f"The body is not JSON: {error.msg} at {where}.")
        except BadInput as error:
            raise ValidationError([Detail(one.detail, code="too-deep") for one in error.told]) from None


class Blueprint(flask_smorest.Blueprint):  # type: ignore[misc]  # flask_smorest carries no types
    """flask-smorest's blueprint, reading with the strict parser; a view is called when all places were read.

    What flask-smorest would put around a view is used for the description alone: it costs as much as a short answer.
    """

    ARGUMENTS_PARSER = StrictParser()

    def arguments(self, schema: Any, *, location: str = "json", **more: Any) -> Callable[[View], View]:
        """As in flask-smorest: what a view takes from one place of the request."""
        describes = super().arguments(schema, location=location, **more)

        def decorated(view: View) -> View:
            inner = view if getattr(view, READS, False) else _when_nothing_is_noted(view)

            @functools.wraps(view)
            def reading(*told: Any, **named: Any) -> Any:
                return inner(*told, self.ARGUMENTS_PARSER.parse(schema, location=location), **named)

            _describe(reading, describes(view))
            setattr(reading, READS, True)
            return reading

        return decorated

    def response(self, status_code: Any, schema: Any = None, **more: Any) -> Callable[[View], View]:
        """As in flask-smorest: what is answered. What a view has put into a response itself needs nothing more."""
        describes = super().response(status_code, schema, **more)

        def decorated(view: View) -> View:
            finish = describes(_as_it_is)

            @functools.wraps(view)
            def answering(*told: Any, **named: Any) -> Any:
                answer = view(*told, **named)
                return answer if isinstance(answer, flask.Response) else finish(answer)

            _describe(answering, describes(view))
            return answering

        return decorated

    def alt_response(self, *told: Any, **more: Any) -> Callable[[Kept], Kept]:
        """As in flask-smorest: what may be answered besides."""
        describes = super().alt_response(*told, **more)

        def decorated(view: Kept) -> Kept:
            _describe(view, describes(view))
            return view

        return decorated


def _as_it_is(answer: Any) -> Any:
    return answer


def _describe(view: View, described: View) -> None:
    """Give a view the description of another one, where flask-smorest keeps it."""
    view._apidoc = described._apidoc  # type: ignore[attr-defined]


def _when_nothing_is_noted(view: View) -> View:
    """The view behind the last place that is read: it is not called where there are mistakes."""

    @functools.wraps(view)
    def called(*told: Any, **more: Any) -> Any:
        refuse_noted()
        return view(*told, **more)

    return called
