"""How the API's description tells of versions and of what is kept."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from functools import wraps
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


def with_parameters(*parameters: dict[str, Any]) -> Callable[[View], View]:
    """Describe parameters that a view does not read itself."""

    def described(view: View) -> View:
        @wraps(view)
        def same(*values: Any, **named: Any) -> Any:
            return view(*values, **named)

        about = deepcopy(getattr(view, "_apidoc", {}))
        about.setdefault("arguments", {}).setdefault("parameters", []).extend(parameters)
        same._apidoc = about  # type: ignore[attr-defined]  # where flask-smorest keeps what it describes
        return same  # type: ignore[return-value]

    return described
