"""The description of the API says what is really so: of what is always there, of ways of working, and by example."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

from spectrum.rulebook import Rulebook
from spectrum.scenarios import load_features
from spectrum.server.description.facts import LEFT_OUT_AT_TIMES, NAMED_BY_WAYS_OF_WORKING, WAYS_OF_WORKING
from spectrum.server.description.headers import HEADERS
from spectrum.server.description.schemas import A_WAY, WAY
from spectrum.server.description.walking import name_of, operations, references
from spectrum.server.problems import KINDS, PROBLEM
from spectrum.situation.plain import plain_piece

from .plausible import plausible
from .test_api import CONDITIONS

JSON = "application/json"
NO_EXAMPLE = {"get_proof", "get_releases", "get_releases_feed"}
"""Operations whose answer is another one on another day, or is not JSON."""
AT_TIMES = {"Deprecation", "Sunset", "Link", "RateLimit", "RateLimit-Policy"}
"""Headers of answers by a rulebook that is retired, or to callers who are counted; their own tests look at them."""
OF_OTHER_RULEBOOKS = {("Move", "before"), ("Move", "after")}
"""Properties that hold ways of working of an earlier rulebook as well, which may have had others."""
OF_A_PROOF = {"WholeProof", "Law", "Fault"}
VIEWED = {
    **CONDITIONS,
    "partners": [{"name": "A"}, {"name": "B"}],
    "views": [
        {**CONDITIONS, "answers_of": "A", "may_be_named": "yes"},
        {"answers": {"solo_reach": "yes_all", "trust": "broken"}, "answers_of": "B", "may_be_named": "yes"},
    ],
}


@pytest.fixture(scope="module")
def document(client: FlaskClient) -> Any:
    return client.get("/api/v1/openapi.json").json


def schema_of(document: Any, schema: Any) -> Draft202012Validator:
    return Draft202012Validator({**schema, "components": document["components"]})


def answered(document: Any, name: str) -> Any:
    """The schema of what an operation answers."""
    for _, _, operation in operations(document):
        if operation["operationId"] == name:
            return operation["responses"]["200"]["content"][JSON]["schema"]
    raise KeyError(name)


def situations(book: Rulebook) -> list[dict[str, Any]]:
    """Situations as an integrator may send them: empty, half known, fully known, with partners and their own views."""
    found: list[dict[str, Any]] = [{}, CONDITIONS, VIEWED, {"answers": {"trust": ["broken", "strong"]}}]
    for seed in range(12):
        piece = plain_piece(plausible(book, 81_000 + seed))
        if seed % 4 == 0:
            piece["answers"] = dict(list(piece["answers"].items())[: 2 * seed])
        found.append({"workstreams": [piece]})
    return found


@pytest.fixture(scope="module")
def answers(client: FlaskClient, document: Any, book: Rulebook) -> list[tuple[str, Any]]:
    """Real answers of every operation, by its name."""
    sent = [(one, amount) for one in situations(book) for amount in ("line", "reasons")]
    found = [("post_advice", client.post(f"/api/v1/advice?explain={how}", json=one).json) for one, how in sent]
    for one in situations(book)[:7]:
        found.append(("post_changes", client.post("/api/v1/changes", json=one).json))
        found.append(("post_interview_next", client.post("/api/v1/interview/next", json=one).json))
        found.append(("post_map", client.post("/api/v1/map", json=one).json))
    found.append(("post_advice", client.post("/api/v1/advice?explain=proof", json=CONDITIONS).json))
    batch = [{}, CONDITIONS, {"answers": {"trust": "perhaps", "adds_value": "none"}, "titel": "A"}]
    found.append(("post_advice_batch", client.post("/api/v1/advice/batch", json=batch).json))
    for path, method, operation in operations(document):
        if (
            operation["operationId"] != "get_proof"
            and method == "get"
            and "{" not in path
            and JSON in operation["responses"]["200"].get("content", {})
        ):
            found.append((operation["operationId"], client.get(path).json))
    found.extend(("get_rule", client.get(f"/api/v1/rules/{rule.id}").json) for rule in book.rules)
    return found


def test_it_is_valid_and_complete(document: Any) -> None:
    validate(document)
    names = [operation["operationId"] for _, _, operation in operations(document)]
    assert len(names) == len(set(names))
    tags = {one["name"] for one in document["tags"] if one["description"]}
    for _, _, operation in operations(document):
        assert operation["summary"], operation["operationId"]
        assert operation["description"], operation["operationId"]
        assert set(operation["tags"]) <= tags
        assert [one["name"] for one in operation.get("parameters", ()) if not one["description"]] == []
    schemas = document["components"]["schemas"]
    assert [name for name, schema in schemas.items() if len(schema.get("description", "")) < 10] == []
    used = set(references(document))
    parts = document["components"].items()
    unused = [name for kind, some in parts for name in some if f"#/components/{kind}/{name}" not in used]
    assert unused == []


def walked(document: Any, schema: Any, data: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """(name of a schema, what it holds) for every object in an answer that a named schema describes."""
    if "$ref" in schema:
        name = name_of(schema["$ref"])
        inner = document["components"]["schemas"][name]
        if isinstance(data, dict):
            yield name, data
        yield from walked(document, inner, data)
    for one in schema.get("anyOf", ()):
        if schema_of(document, one).is_valid(data):
            yield from walked(document, one, data)
            break
    if isinstance(data, list) and "items" in schema:
        for entry in data:
            yield from walked(document, schema["items"], entry)
    if isinstance(data, dict):
        others = schema.get("additionalProperties")
        for key, value in data.items():
            inside = schema.get("properties", {}).get(key, others)
            if isinstance(inside, dict):
                yield from walked(document, inside, value)


def test_real_answers_are_as_described(document: Any, answers: list[tuple[str, Any]]) -> None:
    for name, answer in answers:
        schema_of(document, answered(document, name)).validate(answer)


def test_every_key_of_an_answer_is_described_and_those_called_optional_are_left_out_at_times(
    document: Any, answers: list[tuple[str, Any]]
) -> None:
    held: dict[str, list[set[str]]] = {}
    for name, answer in answers:
        for schema, data in walked(document, answered(document, name), answer):
            if schema not in ("Problem", "Mistake"):
                held.setdefault(schema, []).append(set(data))
    schemas = document["components"]["schemas"]
    for name, several in held.items():
        told = set(schemas[name].get("properties", {}))
        if told:
            assert set.union(*several) <= told, name
        optional = told - set(schemas[name].get("required", ()))
        assert optional & set.intersection(*several) == set(), name
    unseen = {name for name, schema in schemas.items() if name not in held and "properties" in schema} - sent_only(
        document
    )
    assert unseen == {"Problem", "Mistake", *OF_A_PROOF}


def sent_only(document: Any) -> set[str]:
    """Schemas that are only sent."""

    def reached(roots: set[str]) -> set[str]:
        schemas, found = document["components"]["schemas"], set[str]()
        while roots:
            name = roots.pop()
            found.add(name)
            roots |= {name_of(one) for one in references(schemas[name])} - found
        return found

    bodies = [operation.get("requestBody", {}) for _, _, operation in operations(document)]
    responses = [operation["responses"] for _, _, operation in operations(document)]
    given = {name_of(one) for one in references(responses) if "/schemas/" in one}
    return reached({name_of(one) for one in references(bodies)}) - reached(given)


def test_problems_leave_out_what_is_called_optional(client: FlaskClient, document: Any) -> None:
    sent = client.post("/api/v1/advice?x=1", json={"answers": {"trust": "x"}, "partners": [{}]}).json
    plain = client.get("/api/v1/none").json
    assert sent is not None
    assert plain is not None
    for one in (sent, plain):
        schema_of(document, {"$ref": "#/components/schemas/Problem"}).validate(one)
    assert "errors" not in plain
    keys = [set(one) for one in sent["errors"]]
    assert set.intersection(*keys) == {"detail", "code"}
    assert set(LEFT_OUT_AT_TIMES["Mistake"]) - set.union(*keys) == {"header"}


def test_every_property_that_holds_ways_of_working_says_which_there_are(
    document: Any, answers: list[tuple[str, Any]], book: Rulebook
) -> None:
    values: dict[tuple[str, str], set[object]] = {}
    for name, answer in answers:
        for schema, data in walked(document, answered(document, name), answer):
            for key, value in data.items():
                found = value if isinstance(value, list) else [value]
                plain = {one for one in found if isinstance(one, str | None)}
                values.setdefault((schema, key), set()).update(plain)
    assert document["components"]["schemas"][WAY]["enum"] == list(book.mode_ids)
    modes = set(book.mode_ids)
    held = {place for place, some in values.items() if len(some & modes) > 1 and some <= modes | {None}}
    assert {place for place in held if not says_modes(document, *place)} == OF_OTHER_RULEBOOKS
    for name, keys in WAYS_OF_WORKING.items():
        assert all(says_modes(document, name, key) for key in keys), name
    for name, keys in NAMED_BY_WAYS_OF_WORKING.items():
        for key in keys:
            told = document["components"]["schemas"][name]["properties"][key]["propertyNames"]
            assert told == A_WAY


def says_modes(document: Any, name: str, key: str) -> bool:
    schema = document["components"]["schemas"][name]["properties"][key]
    told = schema.get("items", schema)
    return A_WAY["$ref"] in (told.get("$ref"), told.get("anyOf", [{}])[0].get("$ref"))


def media(document: Any) -> Iterator[tuple[str, Any]]:
    """Everything that is sent or answered, with its place."""
    for _, _, operation in operations(document):
        name = operation["operationId"]
        for form, one in operation.get("requestBody", {}).get("content", {}).items():
            yield f"{name} takes {form}", one
        for form, one in operation["responses"].get("200", {}).get("content", {}).items():
            yield f"{name} gives {form}", one
    for name, response in document["components"]["responses"].items():
        yield name, response["content"][PROBLEM]


def test_each_example_is_as_its_schema_says(document: Any) -> None:
    seen = 0
    for place, one in media(document):
        for name, example in one.get("examples", {}).items():
            errors = list(schema_of(document, one["schema"]).iter_errors(example["value"]))
            assert errors == [], (place, name)
            seen += 1
    assert seen > 30


def test_every_operation_and_every_error_has_an_example(document: Any) -> None:
    without = {place for place, one in media(document) if "examples" not in one}
    assert {place.partition(" ")[0] for place in without} == {"Problem", *NO_EXAMPLE}
    responses = document["components"]["responses"].values()
    told = {name for one in responses for name in one["content"][PROBLEM].get("examples", ())}
    statuses = {KINDS[name].status for name in told}
    assert {one.id for one in KINDS.values() if one.status in statuses} == told


def test_examples_are_what_the_application_answers(client: FlaskClient, document: Any) -> None:
    for path, method, operation in operations(document):
        if method != "post":
            continue
        sent = operation["requestBody"]["content"].get(JSON, {}).get("examples", {})
        gives = operation["responses"]["200"]["content"].get(JSON, {}).get("examples", {})
        for name, example in gives.items():
            request = next(one for one in sent if name.startswith(one))
            amount = name.removeprefix(request).removeprefix("-")
            query = {"explain": amount} if amount else {}
            assert client.post(path, query_string=query, json=sent[request]["value"]).json == example["value"]


def test_the_examples_are_worked_scenarios(document: Any) -> None:
    names = {one.name for feature in load_features() for one in feature.scenarios if "worked" in feature.file}
    for _, method, operation in operations(document):
        if method == "post":
            for one in operation["requestBody"]["content"].get(JSON, {}).get("examples", {}).values():
                assert one["summary"] in names


def test_answers_have_the_headers_that_are_described(client: FlaskClient, document: Any) -> None:
    for path, method, operation in operations(document):
        if operation["operationId"] == "get_proof":
            continue
        body: object = [{}] if operation["operationId"] == "post_advice_batch" else {}
        response = client.open(path.replace("{rule_id}", "joint-creation"), method=method.upper(), json=body)
        assert response.status_code == 200
        told = set(operation["responses"]["200"]["headers"])
        assert told - set(response.headers.keys()) <= AT_TIMES
    missing = client.get("/api/v1/none")
    assert set(document["components"]["responses"]["Problem"]["headers"]) - AT_TIMES <= set(missing.headers.keys())
    assert set(HEADERS) - AT_TIMES - {"Retry-After"} <= set(client.get("/api/v1/modes").headers.keys())


def test_making_the_description_changes_nothing(app: Flask) -> None:
    client = app.test_client()
    first = client.get("/api/v1/openapi.json").json
    assert client.get("/api/v1/openapi.json").json == first
    assert json.loads(json.dumps(copy.deepcopy(first))) == first
