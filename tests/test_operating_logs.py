"""The log tells what happened, and never what anybody asked, answered or was told, whatever goes wrong."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator
from datetime import datetime, timezone
from pathlib import Path
from typing import NoReturn

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.routing import Rule

from spectrum.atlas import Atlas
from spectrum.server import create_app
from spectrum.server.operating import Settings
from spectrum.server.operating.logs import set_up_logs
from spectrum.situation.link import packed

SECRET = "Zebrafish"
"""What nobody may find in the log: it stands in titles, notes, names, paths, headers, and in what is no answer at all."""
SITUATION = {
    "title": f"{SECRET} case",
    "reference": f"{SECRET}-reference",
    "partners": [{"name": f"{SECRET} partner", "answers": {"trust": "high"}}],
    "workstreams": [
        {"title": f"{SECRET} work", "answers": {"trust": f"{SECRET}"}, "notes": {"trust": f"{SECRET} said so"}}
    ],
}
GOOD = {
    "title": f"{SECRET} case",
    "workstreams": [{"title": f"{SECRET} work", "notes": {"trust": f"{SECRET} said so"}}],
}
BODIES = (SITUATION, GOOD, {"situations": [SITUATION]}, [SITUATION], {SECRET: SECRET})
CASE = packed(json.dumps(GOOD))
IN_PATHS = {"kind": "record", "ending": "docx"}
LINES = {"event", "level", "logger", "timestamp"}
OF_REQUESTS = {*LINES, "method", "route", "status", "bytes", "milliseconds", "request_id"}


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """The log as JSON lines, in place of what the tests themselves have set up."""
    root, written = logging.getLogger(), io.StringIO()
    before, level = root.handlers[:], root.level
    set_up_logs(Settings(log_format="json", log_level="debug"), written)
    yield written
    root.handlers[:] = before
    root.setLevel(level)
    logging.captureWarnings(False)


def lines(log: io.StringIO) -> list[dict[str, object]]:
    return [json.loads(line) for line in log.getvalue().splitlines()]


def fails(**_: object) -> NoReturn:
    try:
        raise KeyError(SECRET)
    except KeyError:
        raise ValueError(f"{SECRET} is not to be seen, nor is {CASE}") from None


@pytest.fixture(scope="module")
def own_app(atlas: Atlas) -> Flask:
    """An application of our own, that was told its name, and of which one page and one route of the API fail."""
    app = create_app(atlas, (), Settings(trusted_hosts=("localhost",)))
    app.view_functions["pages.check"] = fails
    app.view_functions["api.get_proof"] = fails
    return app


def ask_all(client: FlaskClient, rules: list[Rule]) -> int:
    """Ask at every door, rightly and wrongly; how many answers there were."""
    count = 0
    with_secrets = {"case": CASE, "note": SECRET, "draft": SECRET, SECRET: SECRET, "text": SECRET}
    for rule in rules:
        _, path = rule.build({name: IN_PATHS.get(name, SECRET) for name in rule.arguments}) or ("", "")
        for asked in (
            {"method": "GET", "query_string": with_secrets, "headers": {"Referer": f"http://localhost/{SECRET}"}},
            {"method": "GET", "headers": {"Host": f"{SECRET}.example"}},
            {"method": "POST", "data": with_secrets, "query_string": {"case": CASE}},
            {"method": "POST", "data": f'{{"{SECRET}', "content_type": "application/json"},
            {"method": "PUT", "json": SITUATION},
            *({"method": "POST", "json": body} for body in (BODIES if "/api/" in path else BODIES[:1])),
        ):
            client.open(path, buffered=True, **asked)
            count += 1
    return count


def test_no_door_ever_logs_what_was_asked_or_answered(own_app: Flask, log: io.StringIO) -> None:
    rules = [rule for rule in own_app.url_map.iter_rules() if rule.endpoint != "static"]
    count = ask_all(own_app.test_client(), rules)
    found = lines(log)
    assert len([one for one in found if one["event"] == "request"]) == count
    for hidden in (SECRET, SECRET.lower(), CASE[:20], "case="):
        assert hidden not in log.getvalue()
    statuses = {one["status"] for one in found if one["event"] == "request"}
    assert {200, 303, 400, 404, 405, 415, 422, 500} <= statuses


def test_an_error_of_ours_is_in_the_log_with_the_place_and_the_request_and_not_in_the_answer(
    own_app: Flask, log: io.StringIO
) -> None:
    answer = own_app.test_client().get("/api/v1/rulebook/proof", headers={"Request-Id": "to-find-it"}, buffered=True)
    assert answer.status_code == 500
    assert b"ValueError" not in answer.data
    told, request = lines(log)
    assert told["level"] == "error"
    assert told["request_id"] == request["request_id"] == "to-find-it"
    assert "test_operating_logs.py" in str(told["exception"])
    assert str(told["exception"]).endswith("builtins.ValueError")
    assert (request["status"], request["refused"]) == (500, "our-fault")


def test_one_line_a_request_says_what_happened(client: FlaskClient, log: io.StringIO) -> None:
    answer = client.get("/api/v1/rules/joint-creation", headers={"Request-Id": "abc"}, buffered=True)
    (line,) = lines(log)
    assert set(line) == OF_REQUESTS
    assert line["route"] == "/api/v1/rules/<rule_id>"
    assert line["bytes"] == len(answer.data)
    assert (line["method"], line["status"], line["request_id"]) == ("GET", 200, "abc")


def test_each_line_has_its_time_in_utc(client: FlaskClient, log: io.StringIO) -> None:
    before = datetime.now(timezone.utc)
    client.get("/healthz", buffered=True)
    (line,) = lines(log)
    assert str(line["timestamp"]).endswith("Z")
    assert before <= datetime.fromisoformat(str(line["timestamp"]).replace("Z", "+00:00")) <= datetime.now(timezone.utc)


def test_methods_and_paths_that_callers_make_up_are_not_written(client: FlaskClient, log: io.StringIO) -> None:
    client.open(f"/{SECRET}", method="ZEBRA", buffered=True)
    (line,) = lines(log)
    assert (line["method"], line["route"], line["status"], line["refused"]) == ("other", "none", 404, "not-found")


def test_a_refused_key_is_logged_by_its_kind_and_never_itself(atlas: Atlas, log: io.StringIO, tmp_path: Path) -> None:
    client = create_app(atlas, (), Settings(keys="required", store=tmp_path)).test_client()
    client.get("/api/v1/modes", buffered=True)
    client.get("/api/v1/modes", headers={"Authorization": f"Bearer spectrum_{SECRET}"}, buffered=True)
    assert [one.get("refused") for one in lines(log) if one["event"] == "request"] == ["key-missing", "key-not-valid"]
    assert SECRET not in log.getvalue()


def test_what_libraries_log_has_no_addresses_in_it_and_can_not_forge_a_line(log: io.StringIO) -> None:
    logging.getLogger("some.library").warning("failed at /question?case=%s\n{}", CASE)
    (line,) = lines(log)
    assert line["event"] == r"failed at /question?...\n{}"


def test_people_get_lines_for_people(client: FlaskClient, log: io.StringIO) -> None:
    set_up_logs(Settings(), log)
    client.get("/api/v1/modes", buffered=True)
    (line,) = log.getvalue().splitlines()
    assert "route=/api/v1/modes" in line
    assert "status=200" in line


def test_the_least_that_is_logged_can_be_set(client: FlaskClient, log: io.StringIO) -> None:
    set_up_logs(Settings(log_level="warning"), log)
    client.get("/api/v1/modes", buffered=True)
    assert log.getvalue() == ""
