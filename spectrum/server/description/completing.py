"""Completing the description: what each schema is, which keys are always there, what may go wrong, and examples."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Sequence
from typing import Any

from flask import Flask
from flask_smorest import Api

from spectrum.server.description.errors import describe_errors
from spectrum.server.description.examples import Examples
from spectrum.server.description.headers import describe_headers
from spectrum.server.description.operations import Described, describe_operations
from spectrum.server.description.schemas import describe_schemas
from spectrum.server.description.walking import references
from spectrum.server.problems import forms_given

Document = dict[str, Any]


def complete(api: Api, app: Flask, examples: Examples, rulebooks: Sequence[str]) -> Document:
    """The whole description of the API, in OpenAPI 3.1."""
    document: Document = copy.deepcopy(api.spec.to_dict())
    classes = {name: key[0] for key, name in api.ma_plugin.converter.refs.items()}
    describe_schemas(document, classes, examples.book)
    describe_operations(document, dict(_views(app)), rulebooks)
    describe_errors(document)
    describe_headers(document)
    examples.add_to(document, app)
    _drop_what_is_not_used(document)
    return document


def _views(app: Flask) -> Iterator[tuple[tuple[str, str], Described]]:
    """(path, method) -> the view, for every route; paths as OpenAPI writes them."""
    for rule in app.url_map.iter_rules():
        path = re.sub(r"<(?:\w+(?:\([^)]*\))?:)?(\w+)>", r"{\1}", rule.rule)
        name = rule.endpoint.rpartition(".")[2]
        described = Described(name, forms_given(app.view_functions[rule.endpoint]))
        for method in rule.methods or ():
            yield (path, method.lower()), described


def _drop_what_is_not_used(document: Document) -> None:
    """Leave out every component that nothing refers to, until all that are there are used."""
    parts = document["components"]
    while True:
        used = set(references(document))
        unused = [(kind, name) for kind in parts for name in parts[kind] if f"#/components/{kind}/{name}" not in used]
        unused = [one for one in unused if one[0] != "securitySchemes"]
        if not unused:
            break
        for kind, name in unused:
            del parts[kind][name]
    for kind in [kind for kind, some in parts.items() if not some]:
        del parts[kind]
