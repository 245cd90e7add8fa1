"""The doors of the server and their fields, found in the application itself: a new route or field is walked unasked."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flask import Flask

Field = tuple[str | int, ...]
"""Where a field stands in a body: names, and 0 for the one entry of a list."""
READ = re.compile(
    r"""(?:get|getlist|pop|one_of|one_file|in)\(\s*f?["']([a-z_{}]+)["']|(?:args|form|values)\[["']([a-z_]+)["']\]"""
)
INPUT = re.compile(r'<(?:input|select|textarea|button)[^>]*\bname="([^"]+)"')
ALWAYS = ("case", "at", "skip", "then", "draft", "answered_by", "decided_by", "nobody_knows_this")


@dataclass(frozen=True)
class Door:
    """A route of the pages: how it is asked for, and the names of the fields that it or its form may read."""

    endpoint: str
    method: str
    path: str
    fields: tuple[str, ...]


def page_doors(app: Flask, pages: Mapping[str, str]) -> list[Door]:
    """Every route of the pages; `pages` holds HTML by the path it came from, whose forms name further fields."""
    doors = []
    for rule in sorted(app.url_map.iter_rules(), key=str):
        if str(rule).startswith("/api/") or rule.endpoint == "static":
            continue
        path = _filled(str(rule))
        names = {*ALWAYS, *_read_by(app.view_functions[rule.endpoint]), *INPUT.findall(pages.get(path, ""))}
        for method in sorted({"GET", "POST"} & set(rule.methods or ())):
            doors.append(Door(rule.endpoint, method, path, tuple(sorted(names))))
    return doors


def _filled(rule: str) -> str:
    """A path that there is, for a rule with parts in it."""
    known = {"kind": "record", "ending": "docx", "name": "frailty"}
    return re.sub(r"<(?:\w+:)?(\w+)>", lambda part: known.get(part[1], "x"), rule)


def _read_by(view: Any) -> Iterator[str]:
    """The names of the fields that the file of a view, and those that it imports from the pages, read."""
    source = Path(inspect.getsourcefile(inspect.unwrap(view)) or "")
    beside = [
        source,
        *(source.parent / f"{name}.py" for name in re.findall(r"pages\.(\w+) import", source.read_text())),
    ]
    for file in beside:
        for found in READ.findall(file.read_text()) if file.is_file() else ():
            name = found[0] or found[1]
            if "{" not in name:
                yield name


def body_doors(document: Mapping[str, Any]) -> dict[str, tuple[Field, ...]]:
    """Every path of the API that takes a body, with the places of the fields in it, from its own description."""
    doors = {}
    for path, methods in document["paths"].items():
        content = methods.get("post", {}).get("requestBody", {}).get("content", {})
        if "application/json" in content:
            schema = content["application/json"]["schema"]
            doors[path] = tuple(dict.fromkeys(_fields(document, schema, (), ())))
    return doors


def _fields(
    document: Mapping[str, Any], schema: Mapping[str, Any], path: Field, inside: tuple[str, ...]
) -> Iterator[Field]:
    """Where the fields of a schema stand; a schema within itself is not walked again."""
    name = str(schema.get("$ref", "")).rpartition("/")[2]
    if name in inside:
        return
    if name:
        schema = document["components"]["schemas"][name]
    for one in schema.get("allOf", ()):
        yield from _fields(document, one, path, (*inside, name))
    for key, inner in schema.get("properties", {}).items():
        yield (*path, key)
        yield from _fields(document, inner, (*path, key), (*inside, name))
    if "items" in schema:
        yield (*path, 0)
        yield from _fields(document, schema["items"], (*path, 0), (*inside, name))
    if isinstance(schema.get("additionalProperties"), dict):
        yield (*path, "a-rule")
        yield from _fields(document, schema["additionalProperties"], (*path, "a-rule"), (*inside, name))
