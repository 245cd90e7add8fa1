"""What the server itself refuses, before the application sees it: as problems, like those of the application."""

from __future__ import annotations

import json
from http import HTTPStatus

from waitress.parser import HTTPRequestParser
from waitress.task import ErrorTask
from waitress.utilities import (
    BadRequest,
    Error,
    InternalServerError,
    RequestEntityTooLarge,
    RequestHeaderFieldsTooLarge,
    ServerNotImplemented,
)

from spectrum.server import safety
from spectrum.server.operating.request_id import REQUEST_ID
from spectrum.server.operating.watching import note_early_refusal
from spectrum.server.problems import PROBLEM, problem_body
from spectrum.server.running.limits import LARGEST_BODY, LARGEST_HEAD, LONGEST_ADDRESS

HEADERS = (("Content-Type", PROBLEM), ("Cache-Control", "no-store"), *safety.HEADERS.items())


class Refusal(Error):  # type: ignore[misc]  # waitress carries no types
    """A request that the server refuses itself."""

    def __init__(self, kind: str, detail: str, **more: object) -> None:
        super().__init__(detail)
        self.kind = kind
        self.problem = problem_body(kind, detail, (), 0, **more)

    def tell(self, request: HTTPRequestParser) -> None:
        """Log it, and give it the id of its request, as far as that was read."""
        told = note_early_refusal(self.kind, self.problem["status"], request.command, request.headers.get("REQUEST_ID"))
        self.problem["request_id"] = told

    def to_response(self, ident: str | None = None) -> tuple[str, list[tuple[str, str]], bytes]:  # noqa: ARG002
        """The status line's end, the headers and the body."""
        status = HTTPStatus(self.problem["status"])
        headers = [*HEADERS, (REQUEST_ID, self.problem["request_id"])]
        return f"{status.value} {status.phrase}", headers, json.dumps(self.problem).encode()


class NotReadable(Refusal):
    def __init__(self) -> None:
        super().__init__("bad-request", "The first line, a header or a chunk of the body is not as HTTP wants it.")


class AddressTooLong(Refusal):
    def __init__(self) -> None:
        detail = f"The first line of the request is longer than {LONGEST_ADDRESS:,} characters."
        super().__init__("address-too-long", detail, limit=LONGEST_ADDRESS)


class HeadTooLarge(Refusal):
    def __init__(self) -> None:
        detail = f"The first line and the headers are larger than {LARGEST_HEAD:,} bytes in all."
        super().__init__("headers-too-large", detail, limit=LARGEST_HEAD)


class BodyTooLarge(Refusal):
    def __init__(self) -> None:
        detail = f"The body is too large: at most {LARGEST_BODY:,} bytes are accepted."
        super().__init__("too-large", detail, limit=LARGEST_BODY)


class TooSlow(Refusal):
    def __init__(self) -> None:
        super().__init__("timed-out", "The request did not arrive in time.")


class OurFault(Refusal):
    def __init__(self) -> None:
        super().__init__("our-fault", "")


OURS = {
    RequestHeaderFieldsTooLarge: HeadTooLarge,
    RequestEntityTooLarge: BodyTooLarge,
    InternalServerError: OurFault,
    ServerNotImplemented: NotReadable,
    BadRequest: NotReadable,
}


def refusal_of(error: Error) -> Refusal:
    """An error of waitress as one of ours."""
    return error if isinstance(error, Refusal) else OURS.get(type(error), OurFault)()


class RefusalTask(ErrorTask):  # type: ignore[misc]  # waitress carries no types
    """Sends a refusal, and has the caller hear it out: it may be in the middle of sending."""

    def execute(self) -> None:
        self.request.error = refusal_of(self.request.error)
        self.request.error.tell(self.request)
        self.channel.refused = True
        super().execute()
