"""What trainers' tags are called, and what each misconception would have concluded: teaching.yaml."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from marshmallow import ValidationError, fields, post_load

from spectrum.files.shipped import shipped_folder
from spectrum.input.documents import Document, read_yaml
from spectrum.input.mistakes import BadInput, Mistake
from spectrum.input.strict import Found, StrictSchema, Text, flatten, not_among
from spectrum.rulebook import Rulebook

TEACHING = "teaching.yaml"


@dataclass(frozen=True)
class WouldConclude:
    """What a misconception would have concluded: in a sentence and, where it names one, as a way of working."""

    concludes: str
    way: str = ""


@dataclass(frozen=True)
class Teaching:
    """The names of tags (tag -> words on the page), and what each misconception (its id) would have concluded."""

    sectors: Mapping[str, str] = field(default_factory=dict)
    difficulties: Mapping[str, str] = field(default_factory=dict)
    phases: Mapping[str, str] = field(default_factory=dict)
    traits: Mapping[str, str] = field(default_factory=dict)
    misconceptions: Mapping[str, WouldConclude] = field(default_factory=dict)


class BadTeaching(BadInput):
    """A teaching.yaml that can't be used."""

    aftermath = "no story was read"


class WouldConcludeSchema(StrictSchema):
    """What one misconception would have concluded."""

    concludes = Text(required=True)
    way = fields.String()

    @post_load
    def make(self, data: dict[str, Any], **kwargs: Any) -> WouldConclude:
        return WouldConclude(**data)


class TeachingSchema(StrictSchema):
    """The whole file."""

    sectors = fields.Dict(keys=fields.String(), values=Text(), required=True)
    difficulties = fields.Dict(keys=fields.String(), values=Text(), required=True)
    phases = fields.Dict(keys=fields.String(), values=Text(), required=True)
    traits = fields.Dict(keys=fields.String(), values=Text(), required=True)
    misconceptions = fields.Dict(keys=fields.String(), values=fields.Nested(WouldConcludeSchema()), required=True)

    @post_load
    def make(self, data: dict[str, Any], **kwargs: Any) -> Teaching:
        return Teaching(**data)


def load_teaching(book: Rulebook, file: Path | None = None) -> Teaching:
    """The teaching.yaml at a path, or the one that ships with Spectrum. Raises BadTeaching with every mistake.

    The one that ships may name misconceptions and ways of working that a rulebook of one's own has not; they are left
    out. In a file of one's own they are mistakes.
    """
    shipped = file is None
    file = file or shipped_folder("features") / TEACHING
    name = f"features/{TEACHING}" if shipped else str(file)
    try:
        document = read_yaml(file.read_text(encoding="utf-8"), name)
    except OSError as error:
        raise BadTeaching([Mistake(name, f"this file can't be read: {error.strerror}.")]) from None
    except UnicodeDecodeError:
        raise BadTeaching([Mistake(name, "this file is not text in UTF-8.")]) from None
    except BadInput as error:
        raise BadTeaching(error.mistakes) from None
    try:
        teaching: Teaching = TeachingSchema().load(document.data)  # type: ignore[arg-type]  # the schema says what it is
    except ValidationError as error:
        raise BadTeaching(_placed(document, flatten(error.messages))) from None
    strange = list(_strange(book, teaching))
    if strange and not shipped:
        raise BadTeaching(_placed(document, strange))
    return _known(book, teaching) if strange else teaching


def _placed(document: Document, found: list[Found]) -> Iterator[Mistake]:
    return (Mistake(document.place(path), detail, detail.allowed, path) for path, detail in found)


def _strange(book: Rulebook, teaching: Teaching) -> Iterator[Found]:
    """Misconceptions and ways of working that the rulebook has not."""
    known = [one.id for one in book.misconceptions]
    for name, one in teaching.misconceptions.items():
        if name not in known:
            yield ("misconceptions", name), not_among(name, "a misconception", known)
        if one.way and one.way not in book.mode_ids:
            yield ("misconceptions", name, "way"), not_among(one.way, "a mode", book.mode_ids)


def _known(book: Rulebook, teaching: Teaching) -> Teaching:
    ids = {one.id for one in book.misconceptions}
    told = {
        name: one
        for name, one in teaching.misconceptions.items()
        if name in ids and (not one.way or one.way in book.mode_ids)
    }
    return dataclasses.replace(teaching, misconceptions=told)
