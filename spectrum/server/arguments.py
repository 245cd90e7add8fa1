"""Reading request bodies strictly: JSON said to be JSON, no key twice, and every trouble told apart."""

from __future__ import annotations

import json
from typing import Any

import flask_smorest
from webargs.flaskparser import FlaskParser

from spectrum.input.codes import Code
from spectrum.input.documents import TOO_DEEP, read_json
from spectrum.input.mistakes import BadInput, Mistake
from spectrum.input.strict import Detail
from spectrum.server.problems import refuse


class StrictParser(FlaskParser):
    """webargs' parser for Flask, with our reading of JSON."""

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
            refuse("mistakes", errors=[((), Detail(str(mistake), code=_code(mistake))) for mistake in error.mistakes])


def _code(mistake: Mistake) -> Code:
    """A text that is JSON has a key twice, or is nested too deep."""
    return "too-deep" if mistake.detail == TOO_DEEP else "given-twice"


class Blueprint(flask_smorest.Blueprint):  # type: ignore[misc]  # flask_smorest carries no types
    """flask-smorest's blueprint, reading bodies with the strict parser."""

    ARGUMENTS_PARSER = StrictParser()
