"""The headers of answers: which there are, and with which answers they come."""

from __future__ import annotations

from typing import Any

from spectrum.server.description.walking import operations

SERVICE = "service"
"""The tag of what is never counted."""
TEXT = {"type": "string"}
SECONDS = {"type": "integer", "minimum": 0}
HEADERS: dict[str, dict[str, Any]] = {
    "Spectrum-Rulebook": {"description": "which rulebook answers: its name, version and hash", "schema": TEXT},
    "Request-Id": {"description": "the id of this request; the one that was sent, if any", "schema": TEXT},
    "RateLimit-Policy": {"description": "how much one caller may ask, where that is limited", "schema": TEXT},
    "RateLimit": {"description": "how much of that is left, and for how many seconds it has to do", "schema": TEXT},
    "Retry-After": {"description": "how many seconds to wait before asking again", "schema": SECONDS},
    "ETag": {"description": "what this answer is known by; send it back in If-None-Match", "schema": TEXT},
    "Cache-Control": {"description": "for how long it may be kept", "schema": TEXT},
    "Deprecation": {"description": "since when not to hold to this rulebook (RFC 9745)", "schema": TEXT},
    "Sunset": {"description": "when this rulebook will no longer be answered by (RFC 8594)", "schema": TEXT},
    "Link": {"description": "where the same is by the present rulebook", "schema": TEXT},
}
ALWAYS = ("Spectrum-Rulebook", "Request-Id")
COUNTED = ("RateLimit-Policy", "RateLimit")
KEPT = ("ETag", "Cache-Control")
OF_A_RETIRED_ONE = ("Deprecation", "Sunset", "Link")
TO_WAIT = {"TooManyRequests": ("Retry-After",), "Busy": ("Retry-After",), "RulebookRemoved": ("Link",)}


def describe_headers(document: dict[str, Any]) -> None:
    """Say of every answer which headers it has, and which it may have."""
    document["components"]["headers"] = {name: dict(said) for name, said in HEADERS.items()}
    for _, _, operation in operations(document):
        parameters = {one["name"] for one in operation.get("parameters", ())}
        for status in ("200", "304"):
            if status in operation["responses"]:
                kept = KEPT if "If-None-Match" in parameters else ()
                at_times = OF_A_RETIRED_ONE if "rulebook" in parameters else ()
                counted = COUNTED if operation["tags"] != [SERVICE] else ()
                _add(operation["responses"][status], (*ALWAYS, *counted, *kept, *at_times))
    for name, response in document["components"]["responses"].items():
        _add(response, (*ALWAYS, *COUNTED, *TO_WAIT.get(name, ())))


def _add(response: dict[str, Any], names: tuple[str, ...]) -> None:
    told = {name: {"$ref": f"#/components/headers/{name}"} for name in names}
    response["headers"] = {**told, **response.get("headers", {})}
