"""The JSON API keeps its contract, describes itself truly, and answers bad input with every mistake."""

from __future__ import annotations

import dataclasses
import json
from datetime import date
from pathlib import Path
from typing import Any

import durable_rules_engine
import pytest
import yaml
from click.testing import CliRunner
from flask import Flask
from flask.testing import FlaskClient
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate
from werkzeug.test import TestResponse

from spectrum.cli import main
from spectrum.rulebook import Rulebook
from spectrum.server.api_situations import EXAMPLE
from spectrum.situation.plain import plain_piece

from .conftest import ROOT
from .plausible import plausible

PROBLEM = "application/problem+json"


def post(client: FlaskClient, body: object) -> TestResponse:
    return client.post("/api/v1/advice", json=body)


def errors(response: TestResponse) -> list[tuple[str, str]]:
    assert response.content_type == PROBLEM
    assert response.json is not None
    assert response.json["status"] == response.status_code
    return [(error["pointer"], error["detail"]) for error in response.json["errors"]]


def test_a_situation_in_a_reasoned_mode_out(client: FlaskClient) -> None:
    text = (ROOT / "examples" / "frailty.yaml").read_text()
    response = post(client, yaml.load(text, Loader=yaml.BaseLoader))
    assert response.status_code == 200
    assert response.json is not None
    assert [piece["advised"] for piece in response.json["workstreams"]] == [
        ["cooperate"],
        ["coordinate"],
        ["act_alone"],
    ]


def test_what_is_open_stays_open(client: FlaskClient) -> None:
    response = post(
        client, {"answers": {"trust": None, "goal_fit": ["overlapping", "shared"], "joint_cost": "unknown"}}
    )
    assert response.json is not None
    (piece,) = response.json["workstreams"]
    assert len(piece["advised"]) == 5
    assert piece["floor"] is None
    assert None in piece["floors"]


@pytest.mark.parametrize(
    "path",
    [
        "rulebook",
        "modes",
        "factors",
        "rules",
        "rules/joint-creation",
        "misconceptions",
        "sources",
        "healthz",
        "openapi.json",
        "docs",
        "none",
    ],
)
def test_every_response_names_the_rulebook(client: FlaskClient, book: Rulebook, path: str) -> None:
    response = client.get(f"/api/v1/{path}")
    assert response.headers["Spectrum-Rulebook"] == book.identity
    assert response.headers["Content-Security-Policy"].startswith("default-src 'self'")
    if path in ("openapi.json", "docs", "none"):
        return
    assert response.json is not None
    assert response.json["rulebook"] == {"name": book.name, "version": book.version, "hash": book.hash}


def test_the_rulebook_can_be_read(client: FlaskClient, book: Rulebook) -> None:
    def read(path: str) -> Any:
        return client.get(f"/api/v1/{path}").json

    assert read("rulebook")["counts"]["rules"] == len(book.rules)
    assert [mode["id"] for mode in read("modes")["modes"]] == list(book.mode_ids)
    assert {chart["id"] for chart in read("modes")["charts"]} >= {"tamarack", "himmelman"}
    assert [factor["id"] for factor in read("factors")["factors"]] == [factor.id for factor in book.factors]
    assert [rule["id"] for rule in read("rules")["rules"]] == [rule.id for rule in book.rules]
    trust = next(one for one in read("factors")["factors"] if one["id"] == "trust")
    assert trust["options"][0]["tells"] == book.factor["trust"].options[0].tells
    missing = read("rules/trust-is-broken")["rule"]
    assert {name: missing[name] for name in ("closes", "who", "by")} == {
        name: getattr(book.rule["trust-is-broken"], name) for name in ("closes", "who", "by")
    }
    assert missing["then"] == {"gap": "trust", "otherwise": "coordinate"}
    assert read("rules/one-body-decides")["rule"]["bound_by"] == "law"
    assert read("rules/needed-but-unwilling")["rule"]["then"]["stance"] == "refuses"
    assert "one-lead-now" in read("rules/look-again")["rule"]["not_with"]
    one = read("rules/joint-creation")
    assert one["rule"]["then"] == {"finding": "joint_creation"}
    assert one["scenarios"]
    assert one["rule"]["source"][-1] == {"id": "essay", "passage": "M1", "sentence": 3}


CONDITIONS = {
    "result": "Young people get help within a week",
    "answers": {
        "solo_reach": "no", "interdependence": "back_and_forth", "problem_type": "unclear", "side_effects": "overlap",
        "put_in": "real", "value_gain": "large", "joint_cost": "steady", "time_pressure": "none", "mandate": "none",
        "sole_duty": "no", "info_lawful": "in_place", "goal_fit": "shared", "trust": "untested", "leader_backing": "words",
        "time_people": "set_aside", "give_up": "named", "incentives": "together", "convening": "trusted",
        "power_gap": "small", "power_talk": "openly",
    },
}  # fmt: skip


def test_conditions_come_with_who_would_do_what_by_when_and_what_fits_otherwise(client: FlaskClient) -> None:
    response = post(client, CONDITIONS)
    assert response.json is not None
    (piece,) = response.json["workstreams"]
    assert (piece["advised"], piece["result"], piece["lightest"]) == (["collaborate"], CONDITIONS["result"], None)
    assert [(one["rule"], one["by"], one["otherwise"]) for one in piece["conditions"]] == [
        ("trust-is-untested", "three months", ["cooperate"]),
        ("leaders-only-say-so", "six weeks", ["cooperate"]),
    ]
    assert all(one["text"] and one["first_step"] and one["who"] for one in piece["conditions"])


def test_the_short_form_never_holds_the_dangerous_half_alone(client: FlaskClient) -> None:
    response = client.post("/api/v1/advice?explain=line", json=CONDITIONS)
    assert response.json is not None
    (piece,) = response.json["workstreams"]
    assert piece["unsafe"] is False
    assert [one["title"] for one in piece["conditions"]] == ["Trust is untested", "Leaders back it in words only"]


def test_fifty_proofs_open_no_more_rulesets_than_the_first(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[int] = []
    closed: list[int] = []
    create, delete = durable_rules_engine.create_ruleset, durable_rules_engine.delete_ruleset

    def counted_create(*told: object) -> int:
        opened.append(create(*told))
        return opened[-1]

    def counted_delete(handle: int) -> None:
        closed.append(handle)
        delete(handle)

    monkeypatch.setattr(durable_rules_engine, "create_ruleset", counted_create)
    monkeypatch.setattr(durable_rules_engine, "delete_ruleset", counted_delete)
    assert client.post("/api/v1/advice?explain=proof", json=CONDITIONS).status_code == 200
    after_one = set(opened) - set(closed)
    for _ in range(50):
        assert client.post("/api/v1/advice?explain=proof", json=CONDITIONS).status_code == 200
    assert set(opened) - set(closed) == after_one


def test_every_door_gives_one_answer_to_one_piece_of_work(client: FlaskClient, book: Rulebook, tmp_path: Path) -> None:
    file = tmp_path / "one.json"
    for seed in range(12):
        piece = dataclasses.replace(
            plausible(book, 70_000 + seed), result="A place", lightest="A list", answered_by="Ann", decided_by="A board"
        )
        document = {"workstreams": [plain_piece(piece)]}
        file.write_text(json.dumps(document))
        for command, path in (("advise", "/api/v1/advice"), ("changes", "/api/v1/changes")):
            told = CliRunner().invoke(main, [command, str(file), "--json"])
            assert told.exit_code == 0, told.output
            assert json.loads(told.output) == client.post(path, json=document).json, (command, seed)


def test_what_would_change_it_is_told_over_counts(client: FlaskClient) -> None:
    told = client.post("/api/v1/changes", json=CONDITIONS).json
    assert told is not None
    for changes in told["to"].values():
        assert changes["count"] == sum(way["count"] for way in changes["ways"]) + changes["not_told"]
        assert [way["size"] for way in changes["ways"]] == sorted(way["size"] for way in changes["ways"])
    assert any(some["count"] > 1 for way in told["to"]["cooperate"]["ways"] for some in way["any_of"])


def test_an_interview_asks_what_the_work_is_first_and_says_which_warnings_are_open(client: FlaskClient) -> None:
    def ask(**known: str) -> Any:
        return client.post("/api/v1/interview/next", json={**CONDITIONS, **known}).json

    assert [ask()["question"][name] for name in ("factor", "part")] == ["is_running", "context"]
    assert ask(is_running="unknown")["question"]["factor"] == "claimed_mode"
    told = ask(is_running="talking", claimed_mode="collaborate")
    assert (told["settled"], told["question"]["part"]) == (True, "warning")
    assert told["open_warnings"]


def test_a_rule_that_is_not_there(client: FlaskClient) -> None:
    response = client.get("/api/v1/rules/joint-creatoin")
    assert response.status_code == 404
    assert response.content_type == PROBLEM
    assert response.json is not None
    assert 'Did you mean "joint-creation"?' in response.json["detail"]


def test_all_mistakes_come_at_once_with_pointer_and_accepted_values(client: FlaskClient) -> None:
    body = {
        "answers": {"trsut": "broken", "trust": "huge", "adds_value": "none", "a/b~c": "x"},
        "workstreams": [{"titel": "A"}, {"answers": {"solo_reach": True}}],
    }
    response = post(client, body)
    assert response.status_code == 422
    assert {pointer for pointer, _ in errors(response)} == {
        "/answers/trsut", "/answers/trust", "/answers/adds_value", "/answers/a~1b~0c", "/workstreams/0/titel",
        "/workstreams/1/answers/solo_reach",
    }  # fmt: skip
    assert response.json is not None
    allowed = {error["pointer"]: error.get("allowed") for error in response.json["errors"]}
    assert allowed["/answers/trust"] == ["broken", "mending", "untested", "growing", "strong", "unknown"]


@pytest.mark.parametrize(
    ("data", "content_type", "status", "said"),
    [
        (b"", "application/json", 400, "not JSON"),
        (b"{", "application/json", 400, "line 1, column 2"),
        (b"\xff", "application/json", 400, "not text in UTF-8"),
        (b"title: A", "application/yaml", 415, "application/json"),
        (b"{}", None, 415, "application/json"),
        (b'{"title": "' + b"x" * 1_100_000 + b'"}', "application/json", 413, ""),
    ],
)
def test_a_body_that_cannot_be_read(
    client: FlaskClient, data: bytes, content_type: str | None, status: int, said: str
) -> None:
    response = client.post("/api/v1/advice", data=data, content_type=content_type)
    assert (response.status_code, response.content_type) == (status, PROBLEM)
    assert response.json is not None
    assert said in response.json["detail"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[]", "must be a set of named values"),
        ("null", "must be a set of named values"),
        ('"a"', "must be a set of named values"),
        ('{"title": "A", "title": "B"}', '"title" is given twice'),
        ('{"title": "' + "x" * 300 + '"}', "at most 200"),
        ('{"answers": {"trust": NaN}}', "no option of trust"),
        ('{"workstreams": [' + ",".join(["{}"] * 10_000) + "]}", "at most 200"),
        ("[" * 20_000 + "]" * 20_000, "nested more than"),
    ],
)
def test_a_body_that_makes_no_situation(client: FlaskClient, text: str, said: str) -> None:
    response = client.post("/api/v1/advice", data=text, content_type="application/json")
    assert response.status_code == 422
    assert any(said in detail for _, detail in errors(response))


@pytest.mark.parametrize("marks", [1, 2])
def test_one_byte_order_mark_before_a_body_is_no_part_of_it(client: FlaskClient, marks: int) -> None:
    body = marks * "\ufeff" + json.dumps(CONDITIONS)
    response = client.post("/api/v1/advice", data=body.encode(), content_type="application/json")
    assert response.status_code == (200 if marks == 1 else 400), response.text


def test_a_query_is_read_the_same_after_a_request_that_took_a_part_of_it(client: FlaskClient, book: Rulebook) -> None:
    queries = ("explain=line", f"explain=line&rulebook={book.version}", f"rulebook={book.version}", "explain=proof")
    first, again = ([client.post(f"/api/v1/advice?{query}", json=CONDITIONS) for query in queries] for _ in range(2))
    assert [one.status_code for one in (*first, *again)] == [200] * 8
    assert [one.data for one in again] == [one.data for one in first]
    assert first[0].data == first[1].data != first[2].data


def test_a_wrong_method_says_which_are_right(client: FlaskClient) -> None:
    response = client.get("/api/v1/advice")
    assert (response.status_code, response.content_type) == (405, PROBLEM)
    assert "POST" in response.headers["Allow"]


def test_a_fault_of_ours_says_nothing_of_our_insides(
    app: Flask, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("spectrum.server.api_situations.Consultation", lambda *_: 1 / 0)
    monkeypatch.setitem(app.config, "PROPAGATE_EXCEPTIONS", False)
    response = post(app.test_client(), {})
    assert (response.status_code, response.content_type) == (500, PROBLEM)
    assert "division" not in response.get_data(as_text=True)
    assert "ZeroDivisionError" in caplog.text


def test_the_proof_of_the_rulebook_is_given_with_its_date(client: FlaskClient, book: Rulebook) -> None:
    proof = client.get("/api/v1/rulebook/proof").json
    assert proof is not None
    assert (proof["hash"], proof["clean"], proof["faults"]) == (book.hash, True, [])
    assert {law["id"] for law in proof["laws"]} == {law.id for law in book.laws}
    assert all(law["holds"] and law["pairs"] > 1 for law in proof["laws"])
    assert date.fromisoformat(proof["proven_on"]) >= date(2026, 11, 1)
    components = {"components": client.get("/api/v1/openapi.json").json["components"]}  # type: ignore[index]
    Draft202012Validator({"$ref": "#/components/schemas/WholeProof", **components}).validate(proof)


def test_it_describes_itself_truly(client: FlaskClient) -> None:
    document = client.get("/api/v1/openapi.json").json
    assert document is not None
    validate(document)
    assert document["openapi"] == "3.1.0"
    assert set(document["paths"]) == {
        "/api/v1/advice", "/api/v1/advice/batch", "/api/v1/rulebook", "/api/v1/rulebook/proof", "/api/v1/modes", "/api/v1/factors", "/api/v1/rules",
        "/api/v1/rules/{rule_id}", "/api/v1/map", "/api/v1/misconceptions", "/api/v1/sources", "/api/v1/releases", "/api/v1/releases.atom", "/api/v1/healthz", "/api/v1/changes", "/api/v1/interview/next",
    }  # fmt: skip
    assert "200 workstreams" in document["info"]["description"]
    refused = document["paths"]["/api/v1/advice"]["post"]["responses"]["422"]["$ref"]
    assert list(document["components"]["responses"][refused.rpartition("/")[2]]["content"]) == [PROBLEM]


ACCEPTED = [
    EXAMPLE,
    {},
    {"answers": {"trust": "unknown", "give_up": None, "incentives": ["apart", "neutral"]}, "is_running": None},
    {"partners": [{"name": "A", "answers": {"must_stay_independent": "yes"}}]},
    {"result": "People get seen", "lightest": "A rota", "claimed_mode": "only_a_name", "is_running": "talking"},
]
REFUSED = [
    {"answers": {"trust": []}},
    {"answers": {"trust": "x"}},
    {"partners": [{}]},
    {"x": 1},
    {"workstreams": []},
    {"lone_gap": "condition"},
    {"result": "x" * 401},
]


@pytest.mark.parametrize("body", [*ACCEPTED, *REFUSED])
def test_what_it_describes_is_what_it_accepts_and_answers(client: FlaskClient, body: object) -> None:
    document: Any = client.get("/api/v1/openapi.json").json
    schemas = {"components": document["components"]}
    asked = Draft202012Validator({"$ref": "#/components/schemas/Situation", **schemas})
    assert asked.is_valid(body) is (body in ACCEPTED)
    response = post(client, body)
    assert response.status_code == (200 if body in ACCEPTED else 422)
    answered = "Advice" if body in ACCEPTED else "Problem"
    Draft202012Validator({"$ref": f"#/components/schemas/{answered}", **schemas}).validate(response.json)


def test_the_docs_page_needs_nothing_from_outside(client: FlaskClient) -> None:
    page = client.get("/api/v1/docs").get_data(as_text=True)
    assert "://" not in page.replace("<!doctype html>", "")
    for name in ("swagger-ui.css", "swagger-ui-bundle.js"):
        with client.get(f"/swagger-ui/{name}") as response:
            assert response.status_code == 200
    assert client.get("/swagger-ui/../__init__.py").status_code == 404


def test_the_front_page_and_errors_are_pages(client: FlaskClient) -> None:
    assert "Five ways of working" in client.get("/").get_data(as_text=True)
    missing = client.get("/nowhere")
    assert (missing.status_code, missing.mimetype) == (404, "text/html")
    assert client.get("/healthz", follow_redirects=True).json is not None
