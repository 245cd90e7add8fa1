"""What moves between two rulebooks, kept beside the atlases with a checksum: it is worked out once for each pair."""

from __future__ import annotations

import hashlib
import json
import logging
from pathlib import Path
from typing import Any

from marshmallow import ValidationError

from spectrum.atlas import Atlas
from spectrum.checks.difference import difference
from spectrum.checks.difference_document import DifferenceSchema, difference_document
from spectrum.files.storage import cache_folder, read_own, write_whole

FORMAT = 1
_log = logging.getLogger(__name__)


def kept_difference(old: str, new: str) -> dict[str, Any] | None:
    """What was kept of the difference between two rulebooks, by their hashes; none when that is missing or damaged."""
    path = _place(old, new)
    try:
        checksum, _, body = read_own(path).partition(b"\n")
        if checksum != hashlib.sha256(body).hexdigest().encode():
            raise ValueError("its content does not match its checksum")
        return checked_difference(body, old, new)
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as reason:
        _log.warning("the kept difference %s is not used: %s", path, reason)
        return None


def checked_difference(text: bytes, old: str, new: str) -> dict[str, Any]:
    """The difference that a JSON text tells. Raises ValueError when it is none, or of other rulebooks."""
    try:
        found: dict[str, Any] = DifferenceSchema().load(json.loads(text))
    except ValidationError:
        raise ValueError("it is not in the form of a difference") from None
    if (found["old"]["hash"], found["new"]["hash"]) != (old, new):
        raise ValueError("it is of other rulebooks")
    return found


def keep_difference(old: Atlas, new: Atlas) -> dict[str, Any]:
    """Work out what moves between two rulebooks, which takes seconds, and keep it for later when it can be.

    Raises BadRulebook when they can't be compared.
    """
    found = difference_document(difference(old, new))
    body = json.dumps(found).encode()
    try:
        content = hashlib.sha256(body).hexdigest().encode() + b"\n" + body
        write_whole(_place(old.rulebook.hash, new.rulebook.hash), content)
    except OSError as reason:
        _log.warning("the difference can't be kept, so it will be worked out again next time: %s", reason)
    return found


def _place(old: str, new: str) -> Path:
    return cache_folder() / f"{old}-{new}.difference-{FORMAT}.json"
