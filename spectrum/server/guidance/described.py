"""How the API's description tells of versions and of what is kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import deepcopy
from typing import Any, TypeVar

View = TypeVar("View", bound=Callable[..., Any])
NAMES_A_RULEBOOK = {
    "in": "query",
    "name": "rulebook",
    "description": "answer by this rulebook, named by its version or its hash; without it, by the present one",
    "schema": {"type": "string"},
    "example": "2026.12.1",
}
IF_MATCH = {
    "in": "header",
    "name": "If-Match",
    "description": "the hash of the rulebook to hold to, in quotes; by any other one nothing is answered",
    "schema": {"type": "string"},
}
IF_NONE_MATCH = {
    "in": "header",
    "name": "If-None-Match",
    "description": "the ETag of the answer that the caller has; the same is not sent again",
    "schema": {"type": "string"},
}


def describe(view: View, *answers: Callable[[View], View], parameters: Sequence[dict[str, Any]]) -> None:
    """Describe parameters that a view does not read itself, and what else may be answered (`api.alt_response`).

    Only the description of a view is changed: it is called as often as there are requests, so nothing is put around it.
    """
    told = view
    for answer in answers:
        told = answer(told)
    about = deepcopy(getattr(told, "_apidoc", {}))
    about.setdefault("arguments", {}).setdefault("parameters", []).extend(parameters)
    view._apidoc = about  # type: ignore[attr-defined]  # where flask-smorest keeps what it describes
