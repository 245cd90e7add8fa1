"""What the description of the API says of keys, where the server takes them."""

from __future__ import annotations

from typing import Any

from spectrum.server.callers.guard import Door

SCHEME = {
    "type": "http",
    "scheme": "bearer",
    "bearerFormat": "spectrum_ID_SECRET",
    "description": "A key from whoever runs this server. It gives a caller a limit of its own.",
}


def describe_keys(document: dict[str, Any], door: Door | None) -> None:
    """Name the key that a server takes, at every operation that asks for one."""
    if door is None or door.ring is None:
        return
    document["components"]["securitySchemes"] = {"key": SCHEME}
    needed: list[dict[str, list[str]]] = [{"key": []}] if door.keys_required else [{}, {"key": []}]
    for path, operations in document["paths"].items():
        for operation in operations.values():
            if isinstance(operation, dict) and "operationId" in operation:
                operation["security"] = needed if door.asks_for_keys(path) else []
