"""What can be printed of what people wrote: signs that no page and no Word document can hold are taken out."""

from __future__ import annotations

import dataclasses
import unicodedata
from typing import Any, TypeVar

Printed = TypeVar("Printed")

BREAKS = str.maketrans(
    {"\r": "\n", "\x0b": "\n", "\x0c": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n", "\t": " "}
)
"""Signs that part words, and what they become; a slide, for one, holds U+000B where a line ends."""
TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Signs that turn the direction of what follows, and could make a paper read otherwise than it was written."""
NOT_SIGNS = ("Cc", "Cs")


def legible(value: Printed) -> Printed:
    """A paper, or any part of one, with all of its words fit to print."""
    if isinstance(value, str):
        return _words(value)  # type: ignore[return-value]
    if isinstance(value, tuple):
        return tuple(legible(one) for one in value)  # type: ignore[return-value]
    if not dataclasses.is_dataclass(value) or isinstance(value, type):
        return value
    parts: dict[str, Any] = {one.name: legible(getattr(value, one.name)) for one in dataclasses.fields(value)}
    return dataclasses.replace(value, **parts)


def _words(text: str) -> str:
    if text.isprintable():
        return text if TURNING.isdisjoint(text) else "".join(one for one in text if one not in TURNING)
    return "".join(one for one in text.replace("\r\n", "\n").translate(BREAKS) if _is_sign(one))


def _is_sign(one: str) -> bool:
    """Whether a printer and an XML file can hold it."""
    if one == "\n":
        return True
    return one not in TURNING and unicodedata.category(one) not in NOT_SIGNS and ord(one) & 0xFFFE != 0xFFFE
