"""Schemas as they really are: what each is, which keys are always there, and the ways of working of the rulebook."""

from __future__ import annotations

import copy
import inspect
from collections.abc import Iterable, Mapping
from typing import Any

from marshmallow import Schema

from spectrum.advice.schema import SHORT
from spectrum.input.strict import StrictSchema, Text
from spectrum.rulebook import Rulebook
from spectrum.server.description.facts import (
    ABOUT,
    LEFT_OUT_AT_TIMES,
    MAY_HOLD_LITTLE,
    NAMED_BY_WAYS_OF_WORKING,
    WAYS_OF_WORKING,
)
from spectrum.server.description.walking import name_of
from spectrum.situation.schema import Day

Parts = dict[str, dict[str, Any]]
WAY = "WayOfWorking"
A_WAY = {"$ref": f"#/components/schemas/{WAY}"}
IN_A_LINE = "InALine"
"""What the short form of a schema is called, after its name."""


def describe_schemas(document: dict[str, Any], classes: Mapping[str, type[Schema]], book: Rulebook) -> None:
    """Complete every schema of a description; `classes` are those that they were made from."""
    schemas: Parts = document["components"]["schemas"]
    for name, made_from in classes.items():
        if name not in schemas:
            continue
        schemas[name] = {"description": ABOUT.get(name) or _told(made_from), **schemas[name]}
        if issubclass(made_from, StrictSchema):
            _as_sent(made_from, schemas[name])
        else:
            _as_answered(name, schemas[name])
    _bind(schemas, book.mode_ids)
    if "Advice" in schemas:
        _shortened(schemas, "Advice", SHORT)


def _told(made_from: type[Schema]) -> str:
    """What the docstring of a schema says, without the line breaks of the code."""
    return "\n\n".join(" ".join(part.split()) for part in (inspect.getdoc(made_from) or "").split("\n\n"))


def _as_sent(made_from: type[Schema], schema: dict[str, Any]) -> None:
    """Texts must hold something that shows, and days must be days."""
    for name, field in made_from._declared_fields.items():
        if isinstance(field, Day):
            schema["properties"][name].update(format="date")
        elif isinstance(field, Text):
            schema["properties"][name].update(minLength=1, pattern=r"\S")


def _as_answered(name: str, schema: dict[str, Any]) -> None:
    """An answer may grow new fields, and has all that are described but those that are left out at times."""
    schema.pop("additionalProperties", None)
    schema.pop("required", None)
    at_times = LEFT_OUT_AT_TIMES.get(name, ())
    always = [key for key in schema.get("properties", {}) if key not in at_times]
    if always and name not in MAY_HOLD_LITTLE:
        schema["required"] = always


def _bind(schemas: Parts, modes: Iterable[str]) -> None:
    """Say of every property that holds ways of working which there are."""
    schemas[WAY] = {
        "type": "string",
        "enum": list(modes),
        "description": "A way of working, by its id in the rulebook. They are different tools, from light to deep.",
    }
    for name, properties in WAYS_OF_WORKING.items():
        for one in properties if name in schemas else ():
            told = schemas[name]["properties"]
            told[one] = _way(told[one])
    for name, properties in NAMED_BY_WAYS_OF_WORKING.items():
        for one in properties if name in schemas else ():
            schemas[name]["properties"][one].update(title=f"{name}ByMode", propertyNames=dict(A_WAY))


def _way(schema: dict[str, Any]) -> dict[str, Any]:
    """A schema of text as one of a way of working."""
    if schema.get("type") == "array":
        return {**schema, "items": _way(schema["items"])}
    about = {"description": schema["description"]} if "description" in schema else {}
    return {"anyOf": [dict(A_WAY), {"type": "null"}], **about} if "null" in schema["type"] else {**A_WAY, **about}


def _shortened(schemas: Parts, name: str, kept: Iterable[str]) -> str:
    """Add the short form of a schema, of which only some keys are kept, written `key` or `key.key`; give its name."""
    parts: dict[str, list[str]] = {}
    for path in kept:
        first, _, rest = path.partition(".")
        parts.setdefault(first, []).extend([rest] if rest else [])
    whole = schemas[name]
    properties = {key: copy.deepcopy(whole["properties"][key]) for key in whole["properties"] if key in parts}
    for key, inner in parts.items():
        if inner:
            held = properties[key].get("items", properties[key])
            held["$ref"] = f"#/components/schemas/{_shortened(schemas, name_of(held['$ref']), inner)}"
    about = f"{whole['description']} The short form, as `explain=line` gives it."
    schemas[name + IN_A_LINE] = {**whole, "description": about, "properties": properties, "required": list(properties)}
    return name + IN_A_LINE
