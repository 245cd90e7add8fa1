"""How Schemathesis sends the forms of a batch that it does not know by itself."""

from __future__ import annotations

from typing import Any

import schemathesis


@schemathesis.serializer("application/x-ndjson", "text/csv")
def as_it_is(_: schemathesis.SerializationContext, value: Any) -> bytes:
    """Text as it was made up; what is made up to be no text is sent as it would be written."""
    return (value if isinstance(value, str) else str(value)).encode("utf-8", errors="replace")
