"""Reading YAML and JSON written by people: strict, line by line traceable, never executing anything.

Only `true`, `false`, whole numbers and an empty value have a type of their own; every other plain word is text, so
the options `yes`, `no` and `none` stay words. A key given twice, an anchor or an alias is a mistake, and does not keep
the rest from being looked at.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

import yaml

from spectrum.input.mistakes import MOST_TOLD, BadInput, Mistake
from spectrum.input.signs import BEFORE_SHOWN
from spectrum.language.words import shown

Path = tuple[str | int, ...]


def pointer(path: Iterable[str | int]) -> str:
    """A path as a JSON Pointer (RFC 6901); empty for the whole document.

    >>> pointer(("workstreams", 0, "a/b"))
    '/workstreams/0/a~1b'
    """
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in path)


DEEPEST = 20
TOO_DEEP = f"this is nested more than {DEEPEST} deep."
NULLS = ("", "~", "null", "Null", "NULL")
WHOLE_NUMBER = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})")
MOST_DIGITS = 18
"""How many digits a whole number is read with; of longer ones only the size counts, and nothing takes such a size."""
GIVEN_TWICE = "is given twice; keep one."


class Twins(dict[str, object]):
    """A set of named values in which some names were given more than once; of these, it holds the first."""

    def __init__(self, pairs: Iterable[tuple[str, object]]) -> None:
        super().__init__()
        twice: dict[str, None] = {}
        for key, value in pairs:
            if key in self:
                twice[key] = None
            else:
                self[key] = value
        self.twice = tuple(twice)


@dataclass(frozen=True)
class Document:
    """What a text says (plain dicts, lists and scalars), the line of each part, and what is wrong in its form."""

    name: str
    data: object
    lines: Mapping[Path, int] = field(default_factory=dict)
    mistakes: Sequence[Mistake] = ()

    def place(self, path: Path) -> str:
        """'rules/task.yaml:14' for a part of the document, or the nearest part that contains it."""
        for length in range(len(path), -1, -1):
            line = self.lines.get(path[:length])
            if line is not None:
                return f"{self.name}:{line}"
        return self.name


def read_document(text: str, name: str) -> Document:
    """A YAML or JSON text as a Document; a text that looks like JSON is read as JSON.

    Raises BadInput with every key given twice, or the one place where the text stops making sense.
    """
    return _without_mistakes(look_through(text, name))


def look_through(text: str, name: str) -> Document:
    """A text as `read_document` has it, with keys given twice and other mistakes in its form among its mistakes.

    So whoever reads it against a schema can tell these beside its own. In a text that is JSON they are not among the
    mistakes: each stands as Twins where it was found. Raises BadInput where the text stops making sense.
    """
    if text.lstrip()[:1] in ("{", "["):
        try:
            return Document(name, read_json(text, name))
        except json.JSONDecodeError:
            pass  # a YAML mapping may start with a brace too
    return _yaml(text, name)


def read_json(text: str, name: str) -> object:
    """A JSON text as plain data, with Twins where a key was given twice.

    Numbers that no field can take (NaN, 1e400, ten thousand digits) are floats beyond any bound. Raises
    json.JSONDecodeError, or BadInput where it is nested too deep.
    """
    try:
        return json.loads(text) if text.startswith("\ufeff") else _JSON.decode(text)  # it says what that mark is
    except RecursionError:
        raise BadInput([Mistake(name, TOO_DEEP)]) from None


def _pairs(pairs: list[tuple[str, object]]) -> dict[str, object]:
    plain = dict(pairs)
    return plain if len(plain) == len(pairs) else Twins(pairs)


def _whole(digits: str) -> int | float:
    """A whole number; Python refuses to read one of thousands of digits, and takes long for it."""
    return int(digits) if len(digits) <= MOST_DIGITS else float(digits)


_JSON = json.JSONDecoder(object_pairs_hook=_pairs, parse_int=_whole)


def read_yaml(text: str, name: str) -> Document:
    """A YAML text as a Document, with the line of every key, item and value. Raises BadInput with every mistake."""
    return _without_mistakes(_yaml(text, name))


def _without_mistakes(document: Document) -> Document:
    mistakes = [*document.mistakes, *_twins(document.data, document.name)]
    if mistakes:
        raise BadInput(mistakes)
    return document


def _twins(data: object, name: str) -> Iterator[Mistake]:
    """Every key given twice in what was read from JSON."""
    if isinstance(data, Twins):
        yield from (Mistake(name, f"the key {shown(key)} {GIVEN_TWICE}") for key in data.twice)
    inner = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    for one in inner:
        yield from _twins(one, name)


def _yaml(text: str, name: str) -> Document:
    signs = _hidden_signs(text, name)
    hidden = list(islice(signs, MOST_TOLD))
    if hidden:
        raise BadInput(hidden, more=sum(1 for _ in signs))
    reader = _Reader(name)
    try:
        data = reader.whole(yaml.parse(text, Loader=_LOADER))
    except yaml.MarkedYAMLError as error:
        raise BadInput([*reader.mistakes, _unreadable(name, error)]) from None
    except (yaml.YAMLError, ValueError) as error:
        reason = " ".join(str(error).split())
        raise BadInput([Mistake(name, f"this can't be read as YAML: {reason}.")]) from None
    return Document(name, data, reader.lines, reader.mistakes)


def _hidden_signs(text: str, name: str) -> Iterator[Mistake]:
    """Signs that can't be seen and that no text may hold: they often come along when something is copied."""
    for number, line in enumerate(text.split("\n"), start=1):
        found = yaml.reader.Reader.NON_PRINTABLE.search(line)
        if found:
            before = shown(line[: found.start()][-BEFORE_SHOWN:])
            where = f"after {before}" if found.start() else "at its beginning"
            says = f"this line holds a sign that can't be seen (number {ord(found[0])}), {where}. Delete it."
            yield Mistake(f"{name}:{number}", says)


def _unreadable(name: str, error: yaml.MarkedYAMLError) -> Mistake:
    mark = error.problem_mark or error.context_mark
    place = f"{name}:{mark.line + 1}" if mark else name
    return Mistake(place, f"this can't be read as YAML: {error.problem or error.context or 'no reason given'}.")


class _Reader:
    """Turns YAML events into plain data, noting lines and collecting mistakes."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.lines: dict[Path, int] = {}
        self.mistakes: list[Mistake] = []
        self.events: Iterator[yaml.Event] = iter(())

    def whole(self, events: Iterator[yaml.Event]) -> object:
        self.events = events
        data: object = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.complain(event, "a second document (---) starts here; one file holds one.")
                    return data
                data = self.value(next(events), ())
        return data

    def value(self, event: yaml.Event, path: Path) -> object:
        self.lines.setdefault(path, _line(event))
        if isinstance(event, yaml.AliasEvent):
            self.complain(event, f"an alias (*{event.anchor}) is not accepted; write the value out.")
            return None
        if len(path) > DEEPEST:
            place = f"{self.name}:{_line(event)}"
            raise BadInput([*self.mistakes, Mistake(place, TOO_DEEP)])
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(path)
        return self.scalar(event)

    def sequence(self, path: Path) -> list[object]:
        items: list[object] = []
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.append(self.value(event, (*path, len(items))))
        return items

    def mapping(self, path: Path) -> dict[str, object]:
        found: dict[str, object] = {}
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self.key(event, path)
            twice = key in found
            if twice:
                first = self.lines[(*path, key)]
                self.complain(event, f"the key {shown(key)} is given twice (first on line {first}); keep one.")
            else:
                self.lines[(*path, key)] = _line(event)
            value = self.value(next(self.events), (*path, key))
            if not twice:
                found[key] = value
        return found

    def key(self, event: yaml.Event, path: Path) -> str:
        if isinstance(event, yaml.ScalarEvent):
            return str(event.value)
        self.complain(event, "a key must be a plain word.")
        self.value(event, (*path, "?"))
        return "?"

    def scalar(self, event: Any) -> object:
        text = str(event.value)
        if event.tag is not None:
            self.complain(event, f"the tag {shown(event.tag)} is not accepted; write plain text.")
            return None
        if not event.implicit[0] or event.style not in (None, ""):
            return text
        if text in NULLS:
            return None
        if text in ("true", "false"):
            return text == "true"
        return int(text) if WHOLE_NUMBER.fullmatch(text) else text

    def complain(self, event: yaml.Event, detail: str) -> None:
        self.mistakes.append(Mistake(f"{self.name}:{_line(event)}", detail))


def _line(event: yaml.Event) -> int:
    """The line an event starts on, from 1."""
    return 1 + (event.start_mark.line if event.start_mark else 0)


# libyaml's parser where PyYAML carries it (ten times faster), the pure one elsewhere: they report the same events.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
