"""What is kept with a seal: a first line says what it was made for and how its content adds up, so none is trusted."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any


class NotUsable(ValueError):
    """A kept file that is damaged, or that belongs to another rulebook, engine, format or person."""


def seal(magic: bytes, made_for: Mapping[str, object], more: Mapping[str, object], body: bytes) -> bytes:
    """A file to keep: `made_for` is what it must agree with to be used, and `more` what else is said of it."""
    head = {**made_for, **more, "sha256": hashlib.sha256(body).hexdigest()}
    return magic + json.dumps(head).encode() + b"\n" + body


def unseal(magic: bytes, made_for: Mapping[str, object], content: bytes) -> tuple[dict[str, Any], bytes]:
    """What was said of a kept file, and its body. Raises NotUsable unless it is whole and was made for just this."""
    if not content.startswith(magic):
        raise NotUsable(f"it does not start with {magic.decode().strip()!r}")
    line, found, body = content[len(magic) :].partition(b"\n")
    try:
        head = json.loads(line)
    except ValueError:
        raise NotUsable("its first line can't be read") from None
    if not found or not isinstance(head, dict):
        raise NotUsable("its first line can't be read")
    if {name: head.get(name) for name in made_for} != made_for:
        raise NotUsable("it was made for another rulebook, engine, format or version")
    if head.get("sha256") != hashlib.sha256(body).hexdigest():
        raise NotUsable("its content does not match its checksum")
    return head, body
