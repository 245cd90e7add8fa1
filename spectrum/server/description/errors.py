"""What may go wrong at each operation, as answers of the description that all operations share."""

from __future__ import annotations

from typing import Any

from spectrum.server.description.walking import operations
from spectrum.server.problems import KINDS, PROBLEM
from spectrum.server.problems.kinds import KIND_OF_STATUS

ANYWHERE = (401, 406, 422, 429, 500, 503)
WITH_A_BODY = (400, 408, 413, 415)
OF_A_NAME = (404,)
"""Statuses of errors: of every operation, of those that read a body, and of those with a name in their address."""
SCHEMA = {"$ref": "#/components/schemas/Problem"}


def describe_errors(document: dict[str, Any]) -> None:
    """Give every operation the errors that it may answer with."""
    shared = document["components"].setdefault("responses", {})
    shared["Problem"] = {"description": "any other error", "content": {PROBLEM: {"schema": SCHEMA}}}
    for _, _, operation in operations(document):
        told = operation["responses"]
        named = any(one["in"] == "path" for one in operation.get("parameters", ()))
        said = {int(status) for status in told if status.isdecimal() and int(status) >= 400}
        said |= {*ANYWHERE, *(WITH_A_BODY if "requestBody" in operation else ()), *(OF_A_NAME if named else ())}
        for status in sorted(said):
            told[str(status)] = {"$ref": f"#/components/responses/{_shared(shared, status)}"}
        told["default"] = {"$ref": "#/components/responses/Problem"}
        operation["responses"] = dict(sorted(told.items()))


def _shared(shared: dict[str, Any], status: int) -> str:
    """The name of the answer for a status; it is added when it is not there."""
    name = name_of_answer(status)
    kinds = [kind for kind in KINDS.values() if kind.status == status]
    about = "; or ".join(f"{kind.title} (`/problems/{kind.id}`)" for kind in kinds)
    shared.setdefault(name, {"description": about, "content": {PROBLEM: {"schema": SCHEMA}}})
    return name


def name_of_answer(status: int) -> str:
    """The name under which the description has the errors of a status: NotFound for 404."""
    return "".join(part.title() for part in KIND_OF_STATUS[status].split("-"))
