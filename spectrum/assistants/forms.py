"""What the tools of an assistant take and give, as JSON Schemas, and how strictly it is read: all mistakes at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import Schema, ValidationError, fields

from spectrum.input.documents import pointer
from spectrum.input.mistakes import BadInput, Mistake
from spectrum.input.strict import StrictSchema, told
from spectrum.rulebook import Factor, Rulebook
from spectrum.rulebook.model import UNKNOWN
from spectrum.situation.schema import LIGHTEST, LONGEST_LINE, LONGEST_TITLE, MOST_PARTNERS, RESULT, situation_schema

TAKEN = (
    *("title", "result", "lightest", "is_running", "claimed_mode", "answers"),
    *("partners.name", "partners.answers"),
)
"""What is taken of a situation: one piece of work, without what decides nothing."""
ANSWERS = (
    "What people said, by the id of the question: one option, or a list of options where people differ, or "
    f'"{UNKNOWN}" where nobody knows. Leave out what nobody was asked. Never fill in an answer that no person gave.'
)
Form = dict[str, Any]


def piece_form(book: Rulebook) -> Form:
    """One piece of work, as a JSON Schema."""
    partner = _object({"name": _text(LONGEST_TITLE), "answers": _answers(book, ("partner",))}, "name")
    return _object(
        {
            "title": {**_text(LONGEST_TITLE), "description": "what people call this piece of work"},
            "result": {**_text(LONGEST_LINE), "description": RESULT},
            "lightest": {**_text(LONGEST_LINE), "description": LIGHTEST},
            **{one.id: _one_of(one) for one in book.factors if one.scope == "context"},
            "answers": _answers(book, ("workstream", "partnership", "practice")),
            "partners": {
                "type": "array",
                "items": partner,
                "minItems": 1,
                "maxItems": MOST_PARTNERS,
                "description": "partners besides the organisation that asks",
            },
        }
    )


def arguments_form(arguments: Mapping[str, Form], *required: str) -> Form:
    """What a tool takes, as a JSON Schema."""
    return _object(arguments, *required)


def answer_form(book: Rulebook, more: Mapping[str, Form]) -> Form:
    """What a tool gives that is asked about a piece of work, as a JSON Schema: first of all what is still possible."""
    possible = {"type": "array", "items": {"enum": list(book.mode_ids)}, "minItems": 1, "uniqueItems": True}
    always = {"possible": possible, "settled": {"type": "boolean"}, "note": {"type": "string"}}
    return {"type": "object", "properties": {**always, **more}, "required": [*always, *more]}


def piece_field(book: Rulebook) -> fields.Nested:
    """The field of arguments that holds a piece of work; it reads a situation."""
    schema = type(situation_schema(book))
    return fields.Nested(lambda: schema(only=TAKEN), required=True)


def read_arguments(schema: Schema, arguments: Mapping[str, Any]) -> dict[str, Any]:
    """Arguments as a schema reads them. Raises BadInput with the mistakes, each with a JSON Pointer."""
    try:
        read: dict[str, Any] = schema.load(arguments)
    except ValidationError as error:
        found, more = told(error.messages)
        mistakes = [Mistake(pointer(path), str(detail), detail.allowed, path) for path, detail in found]
        raise BadInput(mistakes, more) from None
    return read


class Arguments(StrictSchema):
    """The arguments of a tool."""

    key_is = "an argument here"


def _answers(book: Rulebook, scopes: tuple[str, ...]) -> Form:
    asked = {one.id: _answer(one) for one in book.factors if one.scope in scopes}
    return {**_object(asked), "description": ANSWERS}


def _answer(factor: Factor) -> Form:
    options = list(factor.option_ids)
    several = {"type": "array", "items": {"enum": options}, "minItems": 1}
    return {"anyOf": [{"enum": [*options, UNKNOWN]}, several]}


def _one_of(factor: Factor) -> Form:
    return {"enum": [*factor.option_ids, UNKNOWN], "description": factor.question}


def _text(longest: int) -> Form:
    return {"type": "string", "minLength": 1, "maxLength": longest}


def _object(properties: Mapping[str, Form], *required: str) -> Form:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(required),
        "additionalProperties": False,
    }
