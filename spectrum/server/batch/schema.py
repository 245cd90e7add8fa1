"""What a batch takes and gives, as the description of the API tells it."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields

from spectrum.rulebook import Rulebook
from spectrum.server.batch.items import JSON, LINES, OUTSIDE, SEVERAL, TABLE
from spectrum.server.problems import ProblemSchema
from spectrum.situation.schema import situation_schema


def _modes(description: str) -> fields.List[Any]:
    return fields.List(fields.String(), metadata={"description": f"{description}; every mode still possible, in order"})


class DecidedSchema(Schema):
    """What is decided about a piece of work: as in its advice, without the words."""

    title = fields.String()
    reference = fields.String(allow_none=True)
    needed = _modes("what the task argues for")
    feasible = _modes("what law, clock and partners allow now")
    advised = _modes("the shallower of the two")
    actual = _modes("what it is in practice; empty when practice was not asked about")
    unsafe = fields.Boolean(
        allow_none=True,
        metadata={"description": "whether the advice is lighter than safety asks for; null when that is open"},
    )
    fired = fields.List(fields.String(), metadata={"description": "rules that hold whatever the open answers are"})


class BatchAnswerSchema(Schema):
    """The answer to one item of a batch: what is decided, or the problem with it."""

    item = fields.Integer(metadata={"description": "which item it answers, counted from 0"})
    title = fields.String()
    reference = fields.String(allow_none=True)
    workstreams = fields.List(fields.Nested(DecidedSchema))
    problem = fields.Nested(ProblemSchema)


ANSWER_LINES = "An answer in JSON on each line."
ANSWER_TABLE = f"A head, then a row an item; {SEVERAL} stands between several things in a cell."


def batch_body(book: Rulebook) -> dict[str, Any]:
    """The body of a batch in each of its forms."""
    one = situation_schema(book)
    table = (
        f"A head with ids of questions and any of {', '.join(OUTSIDE)}; then a row a situation. A cell holds the id of "
        f"an answer, several with {SEVERAL} between, or nothing where it was not asked."
    )
    content = {
        JSON: {"schema": {"type": "array", "items": one}},
        LINES: {"schema": {"type": "string", "description": "A situation in JSON on each line."}},
        TABLE: {"schema": {"type": "string", "description": table}},
    }
    return {"required": True, "content": content}
