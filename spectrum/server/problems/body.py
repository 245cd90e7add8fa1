"""What a problem says, as plain data; it needs no Flask, so that the server itself can answer with one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from spectrum.input.documents import Path, pointer
from spectrum.input.mistakes import MOST_TOLD
from spectrum.input.strict import Detail
from spectrum.server.problems.kinds import KINDS

PROBLEM = "application/problem+json"
PAGES = "/problems"


class InParameter(str):
    """The name of a parameter of the query, or of the address, as the place of a mistake."""


class InHeader(str):
    """The name of a header of the request, as the place of a mistake."""


Place = Path | InParameter | InHeader


def problem_body(
    kind: str, detail: str = "", errors: Sequence[tuple[Place, Detail]] = (), not_told: int = 0, **more: object
) -> dict[str, Any]:
    """A problem of a kind. Without a detail it counts the mistakes; `more` are members of its own, such as a limit.

    `not_told` mistakes were found besides the errors. At most MOST_TOLD errors are told; the others are counted.
    """
    about = KINDS[kind]
    said: dict[str, Any] = {"type": f"{PAGES}/{about.id}", "title": about.title, "status": about.status}
    said["detail"] = detail or (_counted(len(errors) + not_told) if errors else about.cause)
    said.update(more)
    if errors:
        said["errors"] = [_entry(place, found) for place, found in errors[:MOST_TOLD]]
        said["not_told"] = max(0, len(errors) - MOST_TOLD) + not_told
    return said


def _counted(count: int) -> str:
    some = f"; the first {MOST_TOLD} are told here" if count > MOST_TOLD else ""
    return f"{count} mistake{'' if count == 1 else 's'} in the request{some}; nothing was done."


def _entry(place: Place, found: Detail) -> dict[str, Any]:
    entry: dict[str, Any] = {**_where(place), "detail": str(found), "code": found.code}
    if found.allowed:
        entry["allowed"] = list(found.allowed)
    return entry


def _where(place: Place) -> dict[str, str]:
    if isinstance(place, InParameter):
        return {"parameter": str(place)}
    if isinstance(place, InHeader):
        return {"header": str(place)}
    return {"pointer": pointer(place)}
