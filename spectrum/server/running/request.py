"""Reading a request as its bytes arrive, and refusing what can't be one, or is too much."""

from __future__ import annotations

from waitress.parser import HTTPRequestParser, ParsingError
from waitress.receiver import ChunkedReceiver

from spectrum.server.running.limits import LARGEST_BODY, LARGEST_TRAILER, LONGEST_ADDRESS, LONGEST_CHUNK_LINE
from spectrum.server.running.refusing import (
    AddressTooLong,
    BodyTooLarge,
    NotReadable,
    Refusal,
    refusal_of,
)

NO_REQUEST = b"GET / HTTP/1.0\r\n"
"""What is read in place of a head that was refused before it was whole."""


class Request(HTTPRequestParser):  # type: ignore[misc]  # waitress carries no types
    """One request, as far as it has come. With an `error` it is complete, and only to be refused."""

    command = ""
    path = ""

    def received(self, data: bytes) -> int:
        """Take in bytes, and say how many of them belong to this request."""
        if self.body_rcv is None and _first_line(self.header_plus + data) > LONGEST_ADDRESS:
            super().parse_header(NO_REQUEST)
            self._refuse(AddressTooLong())
            return len(data)
        taken: int = super().received(data)
        wrong = refusal_of(self.error) if self.error else self._too_much()
        if wrong:
            self._refuse(wrong)
        return taken

    def parse_header(self, header_plus: bytes) -> None:
        """Read the first line and the headers. Raises ParsingError, for whatever is wrong with them."""
        try:
            super().parse_header(header_plus)
        except ValueError as error:  # a number of five thousand digits, an address with half a bracket
            raise ParsingError(str(error)) from None
        if header_plus is NO_REQUEST:
            return
        hosts = self.headers.get("HOST", "")
        if (self.version == "1.1" and not hosts) or "," in hosts:
            raise ParsingError("it takes one Host")
        if "TRANSFER_ENCODING" in self.headers or (self.chunked and "CONTENT_LENGTH" in self.headers):
            raise ParsingError("where the body ends can be read in two ways")

    def _too_much(self) -> Refusal | None:
        """What is too much of a body, whether its length was said or it comes in chunks."""
        body = self.body_rcv
        if self.content_length > LARGEST_BODY or (body is not None and len(body) > LARGEST_BODY):
            return BodyTooLarge()
        chunked = isinstance(body, ChunkedReceiver)
        if chunked and (len(body.control_line) > LONGEST_CHUNK_LINE or len(body.trailer) > LARGEST_TRAILER):
            return NotReadable()
        return None

    def _refuse(self, wrong: Refusal) -> None:
        self.error = wrong
        self.completed = True
        self.expect_continue = False  # waitress would tell the caller to go on


def _first_line(head: bytes) -> int:
    """How many bytes the first line has, or has so far."""
    head = head.lstrip(b"\r\n")
    end = head.find(b"\r\n")
    return len(head) if end < 0 else end
