"""The form of a problem in JSON."""

from __future__ import annotations

from marshmallow import Schema, fields

from spectrum.input.codes import CODES
from spectrum.server.problems.kinds import KINDS

STATUSES = sorted({one.status for one in KINDS.values()})


class MistakeSchema(Schema):
    """One mistake in what was sent, and where: one of pointer, parameter and header says it."""

    pointer = fields.String(metadata={"description": "JSON pointer to the place in the body; empty for all of it"})
    parameter = fields.String(metadata={"description": "the parameter of the address it is in"})
    header = fields.String(metadata={"description": "the header it is in"})
    detail = fields.String(required=True, metadata={"description": "what is wrong, in plain words"})
    code = fields.String(
        required=True, metadata={"enum": list(CODES), "description": "what is wrong, for programs; new codes may come"}
    )
    allowed = fields.List(fields.String(), metadata={"description": "what is accepted there, where a list helps"})


class ProblemSchema(Schema):
    """What went wrong (RFC 9457). Some kinds have members of their own, such as a limit."""

    type = fields.String(required=True, metadata={"description": "the kind of problem: the address of a page about it"})
    title = fields.String(required=True, metadata={"description": "the kind of problem in a few words"})
    status = fields.Integer(
        required=True,
        metadata={"enum": STATUSES, "description": "the HTTP status"},
    )
    detail = fields.String(required=True, metadata={"description": "what went wrong this time, in plain words"})
    request_id = fields.String(metadata={"description": "the request it is about, as in the header Request-Id"})
    errors = fields.List(
        fields.Nested(MistakeSchema), metadata={"description": "the mistakes in the request, at most 50"}
    )
    not_told = fields.Integer(metadata={"description": "how many more mistakes there are than errors tells"})
