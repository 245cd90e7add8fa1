"""Every error of the API says which kind it is, what is wrong and where, and what causes it can be read and tried."""

from __future__ import annotations

import gzip
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from spectrum.input.codes import CODES
from spectrum.server.problems import KINDS, PROBLEM, problem_body

SITUATION = {"answers": {"trust": "huge"}, "zz": 1}


def problem(response: TestResponse) -> Any:
    """The problem that a response is, after looking at its form."""
    assert response.content_type == PROBLEM
    said = response.json
    assert said is not None
    kind = KINDS[said["type"].removeprefix("/problems/")]
    assert (said["title"], said["status"], response.status_code) == (kind.title, kind.status, kind.status)
    assert said["detail"]
    return said


def places(said: Any) -> list[tuple[str, str, str]]:
    """Where each mistake is, and its code."""
    found = []
    for one in said["errors"]:
        ((where, place),) = ((name, one[name]) for name in ("pointer", "parameter", "header") if name in one)
        assert one["code"] in CODES
        found.append((where, place, one["code"]))
    return found


def test_mistakes_of_body_and_query_come_at_once(client: FlaskClient) -> None:
    said = problem(client.post("/api/v1/advice?explain=all&explain=line&deep=yes", json=SITUATION))
    assert sorted(places(said)) == [
        ("parameter", "deep", "unknown-name"),
        ("parameter", "explain", "given-twice"),
        ("parameter", "explain", "not-an-option"),
        ("pointer", "/answers/trust", "not-an-option"),
        ("pointer", "/zz", "unknown-name"),
    ]
    assert said["detail"].startswith("5 mistakes")


@pytest.mark.parametrize(
    ("body", "place", "code"),
    [
        ({"answers": {"trsut": "strong"}}, "/answers/trsut", "unknown-name"),
        ({"answers": {"adds_value": "none"}}, "/answers/adds_value", "misplaced"),
        ({"answers": {"trust": []}}, "/answers/trust", "empty"),
        ({"title": " "}, "/title", "empty"),
        ({"title": 3}, "/title", "wrong-type"),
        ({"title": "x" * 201}, "/title", "too-long"),
        ({"title": "\ud800"}, "/title", "not-readable"),
        ({"answers": []}, "/answers", "wrong-type"),
        ({"partners": [{}]}, "/partners/0/name", "missing"),
        ({"partners": [{"name": "A"}, {"name": "A"}]}, "/partners/1/name", "given-twice"),
        ({"partners": [{"name": "A"}] * 101}, "/partners", "too-many"),
        ({"meeting_hours": 800}, "/meeting_hours", "out-of-range"),
        ({"meeting_hours": "many"}, "/meeting_hours", "wrong-type"),
        ({"review": "31 March"}, "/review", "not-a-day"),
        ([], "", "wrong-type"),
    ],
)
def test_each_mistake_has_a_code_and_a_place(client: FlaskClient, body: object, place: str, code: str) -> None:
    assert places(problem(client.post("/api/v1/advice", json=body))) == [("pointer", place, code)]


@pytest.mark.parametrize(("text", "code"), [('[{"a": 1}]', "wrong-type"), ("[" * 9_999, "too-deep")])
def test_the_body_itself_can_be_the_mistake(client: FlaskClient, text: str, code: str) -> None:
    response = client.post("/api/v1/advice?x=1", data=text, content_type="application/json")
    assert sorted(places(problem(response))) == [("parameter", "x", "unknown-name"), ("pointer", "", code)]


def test_parameters_that_nobody_knows_are_mistakes_everywhere(client: FlaskClient) -> None:
    for path in ("modes", "rules/joint-creation", "openapi.json", "healthz"):
        assert places(problem(client.get(f"/api/v1/{path}?verbose=1"))) == [("parameter", "verbose", "unknown-name")]


@pytest.mark.parametrize("accept", ["image/png", "application/json;q=0", "text/*"])
def test_what_the_caller_does_not_accept_is_not_given(client: FlaskClient, accept: str) -> None:
    said = problem(client.get("/api/v1/modes", headers={"Accept": accept}))
    assert (said["status"], said["accepted"]) == (406, ["application/json"])


@pytest.mark.parametrize("accept", ["*/*", "application/*", "text/html, */*;q=0.1", "application/json"])
def test_what_the_caller_accepts_is_given(client: FlaskClient, accept: str) -> None:
    assert client.get("/api/v1/modes", headers={"Accept": accept}).status_code == 200


@pytest.mark.parametrize("path", ["/api", "/api/", "/api/v1", "/api/v2/advice", "/api/v1/rules/", "/api/v1/%00"])
def test_nothing_under_the_api_is_a_problem_and_not_a_page(client: FlaskClient, path: str) -> None:
    assert problem(client.get(path))["status"] == 404


def test_whoever_asks_for_data_is_answered_with_data(client: FlaskClient) -> None:
    assert problem(client.get("/nothing", headers={"Accept": "application/json"}))["status"] == 404
    for accept in ("text/html", "text/html, application/json", "*/*", ""):
        assert client.get("/nothing", headers={"Accept": accept}).mimetype == "text/html"


def test_a_wrong_method_names_the_right_ones(client: FlaskClient) -> None:
    response = client.delete("/api/v1/advice")
    assert problem(response)["status"] == 405
    assert set(response.headers["Allow"].split(", ")) == {"OPTIONS", "POST"}


def test_a_body_that_is_too_large_is_told_the_limit(client: FlaskClient) -> None:
    said = problem(client.post("/api/v1/advice", data=b"1" * 1_000_001, content_type="application/json"))
    assert (said["status"], said["limit"]) == (413, 1_000_000)


@pytest.mark.parametrize("path", ["advice", "advice/batch"])
def test_a_packed_body_is_refused_with_what_is_taken_instead(client: FlaskClient, path: str) -> None:
    headers = {"Content-Type": "application/json", "Content-Encoding": "gzip"}
    response = client.post(f"/api/v1/{path}", data=gzip.compress(b"{}"), headers=headers)
    assert (problem(response)["status"], response.headers["Accept-Encoding"]) == (415, "identity")
    plain = client.post("/api/v1/advice", json={}, headers={"Content-Encoding": "identity"})
    assert plain.status_code == 200


def test_at_most_fifty_mistakes_are_listed_and_all_are_counted(client: FlaskClient) -> None:
    said = problem(client.post("/api/v1/advice", json={f"key {number}": 1 for number in range(60)}))
    assert len(said["errors"]) == 50
    assert said["detail"].startswith("60 mistakes")


def test_without_a_detail_a_problem_says_its_cause() -> None:
    for kind in KINDS.values():
        assert problem_body(kind.id)["detail"] == kind.cause


@pytest.mark.parametrize("sent", ['"nil", "", W/"x"', '""', 'W/""', "nil", '"', ",", '"a" "b"'])
def test_whatever_is_held_to_is_refused_and_never_a_fault(client: FlaskClient, sent: str) -> None:
    for path in ("modes", "rules/joint-creation"):
        assert problem(client.get(f"/api/v1/{path}", headers={"If-Match": sent}))["status"] in (412, 422)


def test_a_caller_that_hung_up_is_told_nothing_and_counted_as_gone(client: FlaskClient) -> None:
    response = client.post("/api/v1/advice", json={}, environ_overrides={"waitress.client_disconnected": lambda: True})
    assert (response.status_code, response.get_data()) == (499, b"")
