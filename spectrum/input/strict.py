"""The strictness every schema shares: no unknown key passes, and each mistake says what is accepted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Any, NoReturn

from marshmallow import RAISE, Schema, ValidationError, fields, validates_schema

from spectrum.input.codes import Code
from spectrum.input.documents import GIVEN_TWICE, Path, Twins
from spectrum.input.mistakes import MOST_TOLD, not_told
from spectrum.input.signs import broken, in_lines, is_blank, one_line
from spectrum.language.words import LONGEST_SHOWN, describe, did_you_mean, listed, shown

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


@dataclass(frozen=True)
class Later:
    """What is wrong, put into words only when it is told: looking for the nearest right word takes time."""

    say: Callable[[], Detail]


@dataclass(frozen=True)
class More:
    """So many more mistakes of a kind, which are only counted."""

    count: int


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
        if not many:
            self._tell_unknown(messages, data)
        elif isinstance(messages, dict):
            for at, entry in messages.items():
                self._tell_unknown(entry, data[at] if isinstance(at, int) else None)

    def _tell_unknown(self, messages: Any, data: Any) -> None:
        """Put the first unknown keys into words, in the order in which they were sent, and count the others."""
        if not isinstance(messages, dict) or not isinstance(data, dict):
            return
        unknown = {key: messages.pop(key) for key in data if _is_unknown(messages.get(key))}
        for key, found in islice(unknown.items(), MOST_TOLD):
            messages[key] = [Later(partial(self.unknown_key, key)), *found[1:]]
        more = sum(len(found) for found in islice(unknown.values(), MOST_TOLD, None))
        if more:
            messages.setdefault("_schema", []).append(More(more))

    def unknown_key(self, key: str) -> Detail:
        """What to say about a key that this schema doesn't have."""
        return not_among(key, self.key_is, list(self.fields), "unknown-name")

    @validates_schema(pass_original=True, skip_on_field_errors=False)
    def no_key_twice(self, _: Any, original: Any, **kwargs: Any) -> None:
        """Refuse keys that were given more than once: which of them was meant can't be known."""
        refuse_twins(original)


def _is_unknown(found: object) -> bool:
    """Whether what marshmallow found of a key begins with that it is unknown."""
    return isinstance(found, list) and found[:1] == [_UNKNOWN]


def refuse_twins(data: object) -> None:
    """Refuse a set of named values in which a name was given more than once. Raises ValidationError."""
    if isinstance(data, Twins):
        found: dict[str, list[object]] = {
            key: [Detail(GIVEN_TWICE, code="given-twice")] for key in data.twice[:MOST_TOLD]
        }
        more = len(data.twice) - len(found)
        raise ValidationError({**found, "_schema": [More(more)]} if more else found)


class Text(fields.String):
    """Words for people: not empty, and no longer than `longest` characters."""

    def __init__(self, longest: int = 1000, **kwargs: Any) -> None:
        super().__init__(metadata={"maxLength": longest, **kwargs.pop("metadata", {})}, **kwargs)
        self.longest = longest

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:
        if not isinstance(value, str):
            refuse(f"must be text, not {describe(value)}; put it in quotes if it is meant as text.", code="wrong-type")
        text = self.cleaned(value)
        wrong = wrong_with(text, self.longest)
        if wrong:
            raise ValidationError([wrong])
        return text

    def cleaned(self, text: str) -> str:
        """A text without the blanks around it."""
        return text.strip()


class OneLine(Text):
    """Words for people on one line: blanks and line breaks of any kind are one blank, and what shows nothing goes."""

    def cleaned(self, text: str) -> str:
        return one_line(text)


class SeveralLines(Text):
    """Words for people on any number of lines, each of them as in OneLine."""

    def cleaned(self, text: str) -> str:
        return in_lines(text)


def wrong_with(text: str, longest: int) -> Detail | None:
    """Why words for people can't be taken, as the end of a sentence about them; None where they can."""
    if is_blank(text):
        return Detail("is empty; leave it out or write something.", code="empty")
    if len(text) > longest:
        said = f"is too long: {len(text):,} characters, at most {longest:,} are accepted."
        return Detail(said, code="too-long")
    hidden = broken(text)
    return Detail(hidden, code="not-readable") if hidden else None


class OneOf(fields.String):
    """One word out of a list; a mistyped one is answered with the nearest right word."""

    def __init__(self, thing: str, allowed: Sequence[str], **kwargs: Any) -> None:
        super().__init__(metadata={"enum": list(allowed), **kwargs.pop("metadata", {})}, **kwargs)
        self.thing = thing
        self.allowed = list(allowed)

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:
        if not isinstance(value, str) or value not in self.allowed:
            raise ValidationError([Later(partial(not_among, value, self.thing, self.allowed))])
        return value


Found = tuple[Path, Detail]
"""A mistake, and the path to where it is."""


def flatten(messages: Any) -> list[Found]:
    """Every mistake in marshmallow's nested messages, with the path to it; of some only how many there are."""
    return [
        (_quotable(path), Detail(not_told(one.count)) if isinstance(one, More) else _in_our_words(one, path))
        for path, one in _leaves(messages, ())
    ]


def told(messages: Any, most: int = MOST_TOLD) -> tuple[list[Found], int]:
    """The first mistakes in marshmallow's nested messages, and how many more there are.

    Those that are only counted are never put into words. The path of a mistake ends before a key that can't be quoted.
    """
    leaves = _leaves(messages, ())
    found: list[Found] = []
    more = 0
    for path, message in islice(leaves, most):
        if isinstance(message, More):
            more += message.count
        else:
            found.append((_quotable(path), _in_our_words(message, path)))
    return found, more + sum(one.count if isinstance(one, More) else 1 for _, one in leaves)


def _leaves(messages: Any, path: Path) -> Iterator[tuple[Path, object]]:
    if isinstance(messages, dict):
        for key, inner in messages.items():
            yield from _leaves(inner, path if key == "_schema" else (*path, key))
        return
    for message in messages if isinstance(messages, list) else [messages]:
        if isinstance(message, dict | list):
            yield from _leaves(message, path)
        else:
            yield path, message


def _quotable(path: Path) -> Path:
    """A path as far as each of its keys can be quoted whole."""
    bad = (at for at, key in enumerate(path) if isinstance(key, str) and (len(key) > LONGEST_SHOWN or broken(key)))
    return path[: next(bad, len(path))]


def _in_our_words(message: object, path: Path) -> Detail:
    said = message.say() if isinstance(message, Later) else message
    code: Code
    text, code = _STOCK.get(str(said), (str(said), "not-accepted"))
    allowed: tuple[str, ...] = ()
    if isinstance(said, Detail):
        allowed, code = said.allowed, said.code
    about_itself = text.startswith(("is ", "must ", "needs ", "holds "))
    name = next((part for part in reversed(path) if isinstance(part, str)), None)
    return Detail(f"{shown(name)} {text}" if about_itself and name else text, allowed, code)


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
