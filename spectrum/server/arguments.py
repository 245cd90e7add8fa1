"""Reading request bodies strictly: JSON said to be JSON, no key twice, and every trouble told apart."""

from __future__ import annotations

import json
from typing import Any, NoReturn

import flask_smorest
from webargs.flaskparser import FlaskParser

from spectrum.input.documents import read_json
from spectrum.input.mistakes import BadInput


class StrictParser(FlaskParser):
    """webargs' parser for Flask, with our reading of JSON."""

    def _raw_load_json(self, req: Any) -> object:
        if not req.is_json:
            said = req.mimetype or "nothing"
            _refuse(415, message=f"Send JSON, with Content-Type: application/json (not {said}).")
        try:
            return read_json(req.get_data(cache=True).decode("utf-8-sig"), "")
        except UnicodeDecodeError:
            _refuse(400, message="The body is not text in UTF-8.")
        except json.JSONDecodeError as error:
            where = f"line {error.lineno}, column {error.colno}"
            _refuse(400, message=f"The body is not JSON: {error.msg} at {where}.")
        except BadInput as error:
            _refuse(422, messages={"json": [str(mistake) for mistake in error.mistakes]})


def _refuse(status: int, **said: object) -> NoReturn:
    """Answer with an error. Raises werkzeug's HTTPException."""
    flask_smorest.abort(status, **said)
    raise AssertionError("abort always raises")


class Blueprint(flask_smorest.Blueprint):  # type: ignore[misc]  # flask_smorest carries no types
    """flask-smorest's blueprint, reading bodies with the strict parser."""

    ARGUMENTS_PARSER = StrictParser()
