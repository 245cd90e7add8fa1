"""The strictness every schema shares: no unknown key passes, and each mistake says what is accepted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NoReturn

from marshmallow import RAISE, Schema, ValidationError, fields

from spectrum.input.documents import Path
from spectrum.language.words import describe, did_you_mean, listed, shown

LONGEST_LIST_SHOWN = 12
_UNKNOWN = "unknown key"


class Detail(str):
    """The text of one mistake, with the accepted values as a list for those who read by program."""

    allowed: tuple[str, ...]

    def __new__(cls, text: str, allowed: Iterable[str] = ()) -> Detail:
        detail = super().__new__(cls, text)
        detail.allowed = tuple(allowed)
        return detail


def refuse(text: str, allowed: Iterable[str] = ()) -> NoReturn:
    """Refuse a value, saying why and what is accepted. Raises marshmallow's ValidationError."""
    raise ValidationError([Detail(text, allowed)])


def not_among(value: object, thing: str, allowed: Sequence[str]) -> Detail:
    """'"huge" is no mode. Accepted: act_alone, coexist ...', with the nearest right word when one is close."""
    if not isinstance(value, str):
        return Detail(f"must be {thing}, not {describe(value)}. Accepted: {_short_list(allowed)}.", allowed)
    hint = did_you_mean(value, allowed)
    return Detail(f"{shown(value)} is not {thing}.{hint} Accepted: {_short_list(allowed)}.", allowed)


def _short_list(allowed: Sequence[str]) -> str:
    if len(allowed) <= LONGEST_LIST_SHOWN:
        return ", ".join(allowed) or "nothing (none are defined)"
    return f"{', '.join(allowed[:LONGEST_LIST_SHOWN])} … ({len(allowed)} in all)"


class StrictSchema(Schema):
    """A schema that refuses unknown keys and names the nearest right one."""

    class Meta:
        unknown = RAISE

    error_messages = {"unknown": _UNKNOWN, "type": "must be a set of named values (name: value)."}
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
        return not_among(key, self.key_is, list(self.fields))


class Text(fields.String):
    """Words for people: not empty, and no longer than `longest` characters."""

    def __init__(self, longest: int = 1000, **kwargs: Any) -> None:
        super().__init__(metadata={"maxLength": longest, **kwargs.pop("metadata", {})}, **kwargs)
        self.longest = longest

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:
        if not isinstance(value, str):
            refuse(f"must be text, not {describe(value)}; put it in quotes if it is meant as text.")
        text = value.strip()
        if not text:
            refuse("is empty; leave it out or write something.")
        if any("\ud800" <= sign <= "\udfff" for sign in text):
            refuse("holds half of a sign, which can't be kept or shown. Write it anew.")
        if len(text) > self.longest:
            refuse(f"is too long: {len(text):,} characters, at most {self.longest:,} are accepted.")
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
    text = _STOCK.get(str(message), str(message))
    allowed = message.allowed if isinstance(message, Detail) else ()
    about_itself = text.startswith(("is ", "must ", "needs ", "holds "))
    name = next((part for part in reversed(path) if isinstance(part, str)), None)
    return Detail(f'"{name}" {text}' if about_itself and name else text, allowed)


_STOCK = {
    "Missing data for required field.": "is missing.",
    "Field may not be null.": "is empty; leave it out or write something.",
    "Not a valid string.": "must be text.",
    "Not a valid list.": "must be a list.",
    "Not a valid mapping type.": "must be a set of named values (name: value).",
    "Not a valid boolean.": "must be true or false.",
    "Not a valid integer.": "must be a whole number.",
    "Invalid type.": "must be a list of sets of named values.",
    "Invalid input type.": "must be a set of named values (name: value).",
}


def choices(words: Sequence[str]) -> str:
    """'a, b or c', in quotes, for messages."""
    return listed([f'"{word}"' for word in words], "or")
