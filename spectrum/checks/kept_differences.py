"""What moves between two rulebooks, kept beside the atlases with a seal: it is worked out once for each pair."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Any

from marshmallow import ValidationError

from spectrum import __version__
from spectrum.atlas import Atlas
from spectrum.checks.difference import difference
from spectrum.checks.difference_document import DifferenceSchema, difference_document
from spectrum.files.sealed import seal, unseal
from spectrum.files.storage import cache_folder, read_own, write_whole

FORMAT = 2
MAGIC = b"spectrum difference\n"
_log = logging.getLogger(__name__)


def kept_difference(old: str, new: str) -> dict[str, Any] | None:
    """What was kept of the difference between two rulebooks, by their hashes; none when that is missing or damaged."""
    path = _place(old, new)
    try:
        _, body = unseal(MAGIC, _made_for(old, new), read_own(path))
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
    pair = (old.rulebook.hash, new.rulebook.hash)
    try:
        write_whole(_place(*pair), seal(MAGIC, _made_for(*pair), {}, json.dumps(found).encode()))
    except OSError as reason:
        _log.warning("the difference can't be kept, so it will be worked out again next time: %s", reason)
    return found


def _made_for(old: str, new: str) -> dict[str, object]:
    """What a kept difference must agree with to be used; another Spectrum may tell it in other words."""
    return {"format": FORMAT, "spectrum": __version__, "old": old, "new": new}


def _place(old: str, new: str) -> Path:
    return cache_folder() / f"{old}-{new}.difference"
