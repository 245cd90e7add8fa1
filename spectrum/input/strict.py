"""The strictness every schema shares: no unknown key passes, and each mistake says what is accepted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NoReturn

from marshmallow import RAISE, Schema, ValidationError, fields

from spectrum.input.codes import Code
from spectrum.input.documents import Path
from spectrum.language.words import describe, did_you_mean, listed, shown

LONGEST_LIST_SHOWN = 12
_UNKNOWN = "unknown key"
_NAMED = "must be a set of named values (name: value)."


class Detail(str):
    """The text of one mistake; for those who read by program, the accepted values as a list, and a code."""

    allowed: tuple[str, ...]
    code: Code

    def __new__(cls, text: str, allowed: Iterable[str] = (), code: Code = "not-accepted") -> Detail:
        detail = super().__new__(cls, text)
        detail.allowed = tuple(allowed)
        detail.code = code
        return detail


def refuse(text: str, allowed: Iterable[str] = (), code: Code = "not-accepted") -> NoReturn:
    """Refuse a value, saying why and what is accepted. Raises marshmallow's ValidationError."""
    raise ValidationError([Detail(text, allowed, code)])


def not_among(value: object, thing: str, allowed: Sequence[str], code: Code = "not-an-option") -> Detail:
    """'"huge" is no mode. Accepted: act_alone, coexist ...', with the nearest right word when one is close."""
    accepted = f"Accepted: {_short_list(allowed)}."
    if not isinstance(value, str):
        return Detail(f"must be {thing}, not {describe(value)}. {accepted}", allowed, "wrong-type")
    return Detail(f"{shown(value)} is not {thing}.{did_you_mean(value, allowed)} {accepted}", allowed, code)


def _short_list(allowed: Sequence[str]) -> str:
    if len(allowed) <= LONGEST_LIST_SHOWN:
        return ", ".join(allowed) or "nothing (none are defined)"
    return f"{', '.join(allowed[:LONGEST_LIST_SHOWN])} … ({len(allowed)} in all)"


class StrictSchema(Schema):
    """A schema that refuses unknown keys and names the nearest right one."""

    class Meta:
        unknown = RAISE

    error_messages = {"unknown": _UNKNOWN, "type": _NAMED}
    key_is = "a key here"

    def handle_error(self, error: ValidationError, data: Any, *, many: bool, **kwargs: Any) -> None:
        """Say for every unknown key what the accepted keys are."""
        messages: Any = error.messages
        for entry in messages.values() if many and isinstance(messages, dict) else [messages]:
            for key, found in entry.items() if isinstance(entry, dict) else ():
                if found == [_UNKNOWN]:
                    entry[key] = [self.unknown_key(key)]

    def unknown_key(self, key: str) -> Detail:
        """What to say about a key that this schema doesn't have."""
        return not_among(key, self.key_is, list(self.fields), "unknown-name")


class Text(fields.String):
    """Words for people: not empty, and no longer than `longest` characters."""

    def __init__(self, longest: int = 1000, **kwargs: Any) -> None:
        super().__init__(metadata={"maxLength": longest, **kwargs.pop("metadata", {})}, **kwargs)
        self.longest = longest

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:
        if not isinstance(value, str):
            refuse(f"must be text, not {describe(value)}; put it in quotes if it is meant as text.", code="wrong-type")
        text = value.strip()
        if not text:
            refuse("is empty; leave it out or write something.", code="empty")
        if any("\ud800" <= sign <= "\udfff" for sign in text):
            refuse("holds half of a sign, which can't be kept or shown. Write it anew.", code="not-readable")
        if len(text) > self.longest:
            said = f"is too long: {len(text):,} characters, at most {self.longest:,} are accepted."
            refuse(said, code="too-long")
        return text


class OneOf(fields.String):
    """One word out of a list; a mistyped one is answered with the nearest right word."""

    def __init__(self, thing: str, allowed: Sequence[str], **kwargs: Any) -> None:
        super().__init__(metadata={"enum": list(allowed), **kwargs.pop("metadata", {})}, **kwargs)
        self.thing = thing
        self.allowed = list(allowed)

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:
        if not isinstance(value, str) or value not in self.allowed:
            raise ValidationError([not_among(value, self.thing, self.allowed)])
        return value


def flatten(messages: Any, path: Path = ()) -> Iterator[tuple[Path, Detail]]:
    """Every mistake in marshmallow's nested messages, with the path to where it is."""
    if isinstance(messages, dict):
        for key, inner in messages.items():
            yield from flatten(inner, path if key == "_schema" else (*path, key))
        return
    for message in messages if isinstance(messages, list) else [messages]:
        if isinstance(message, dict | list):
            yield from flatten(message, path)
        else:
            yield path, _in_our_words(message, path)


def _in_our_words(message: object, path: Path) -> Detail:
    code: Code
    text, code = _STOCK.get(str(message), (str(message), "not-accepted"))
    allowed: tuple[str, ...] = ()
    if isinstance(message, Detail):
        allowed, code = message.allowed, message.code
    about_itself = text.startswith(("is ", "must ", "needs ", "holds "))
    name = next((part for part in reversed(path) if isinstance(part, str)), None)
    return Detail(f'"{name}" {text}' if about_itself and name else text, allowed, code)


_STOCK: dict[str, tuple[str, Code]] = {
    "Missing data for required field.": ("is missing.", "missing"),
    "Field may not be null.": ("is empty; leave it out or write something.", "empty"),
    "Not a valid string.": ("must be text.", "wrong-type"),
    "Not a valid list.": ("must be a list.", "wrong-type"),
    "Not a valid boolean.": ("must be true or false.", "wrong-type"),
    "Not a valid integer.": ("must be a whole number.", "wrong-type"),
    "Invalid type.": ("must be a list of sets of named values.", "wrong-type"),
    "Invalid input type.": (_NAMED, "wrong-type"),
    _NAMED: (_NAMED, "wrong-type"),
}


def choices(words: Sequence[str]) -> str:
    """'a, b or c', in quotes, for messages."""
    return listed([f'"{word}"' for word in words], "or")
