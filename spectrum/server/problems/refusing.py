"""Refusing a request, from anywhere in the application."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NoReturn

from werkzeug.exceptions import HTTPException

from spectrum.input.strict import Detail
from spectrum.server.problems.body import Place, problem_body


class Refused(HTTPException):
    """A request that is refused with a problem; on the pages it becomes an error page."""

    def __init__(self, body: dict[str, Any], headers: Mapping[str, str]) -> None:
        super().__init__(body["detail"])
        self.code = body["status"]
        self.body = body
        self.with_headers = headers


def refuse(
    kind: str,
    detail: str = "",
    *,
    errors: Sequence[tuple[Place, Detail]] = (),
    not_told: int = 0,
    headers: Mapping[str, str] | None = None,
    **more: object,
) -> NoReturn:
    """Answer with a problem of a kind (KINDS has them all). Raises an HTTPException; what was asked is not done."""
    raise Refused(problem_body(kind, detail, errors, not_told, **more), headers or {})
