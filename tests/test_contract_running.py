"""Against a real server: each request that a page of problems tells of causes its problem, a program that was made
from the description can ask, and what is made up from the description is answered as it says.
"""

from __future__ import annotations

import contextlib
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from spectrum.files.shipped import shipped_folder
from spectrum.server.problems import KINDS, PROBLEM
from spectrum.server.problems.kinds import SERVER, ProblemKind

from .conftest import ROOT
from .fuzzing import command, environment
from .serving import free_port, running

SECONDS = 3
"""How long the servers here wait for slow callers."""
MADE_UP = 2
"""How many requests of each kind are made up for an operation; `make fuzz` makes up more."""
USE = """
import json, sys
from client import Client
from client.api.advice import post_advice, post_changes
from client.models import AdviceInALine, Advice, PostAdviceExplain, Problem, Situation, WayOfWorking

asked = Client(base_url=sys.argv[1])
lifts = Situation.from_dict(json.load(open(sys.argv[2])))
full = post_advice.sync(client=asked, body=lifts)
assert isinstance(full, Advice), full
assert full.workstreams[0].advised == [WayOfWorking.ACT_ALONE], full
short = post_advice.sync(client=asked, body=lifts, explain=PostAdviceExplain.LINE)
assert isinstance(short, AdviceInALine), short
assert short.workstreams[0].advised == [WayOfWorking.ACT_ALONE], short
assert post_changes.sync(client=asked, body=lifts).advised == [WayOfWorking.ACT_ALONE]
wrong = Situation.from_dict({"title": "x" * 201})
problem = post_advice.sync(client=asked, body=wrong)
assert isinstance(problem, Problem), problem
assert (problem.type_, problem.errors[0].pointer, problem.errors[0].code.value) == (
    "/problems/mistakes", "/title", "too-long"
), problem
"""


@contextlib.contextmanager
def at_an_address(**environment: str) -> Iterator[str]:
    port = free_port()
    with running("tests.serving_impatiently", str(port), str(SECONDS), SPECTRUM_LOG_LEVEL="error", **environment):
        yield f"http://127.0.0.1:{port}"


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with at_an_address(SPECTRUM_LIMIT_REQUESTS="0", SPECTRUM_LIMIT_UNITS="0") as address:
        yield address


def caused(kind: ProblemKind, server: str) -> tuple[list[str], dict[str, str], Any]:
    """The problem that the request of a kind really causes at a server: its status, headers and body."""
    typed = kind.request.replace(SERVER, server).replace("curl ", "curl --silent --show-error --include ", 1)
    told = subprocess.run(["sh", "-c", typed], capture_output=True, timeout=60, check=False, text=True)
    assert told.stdout, told.stderr
    head, _, body = re.split(r"(?m)^(?=HTTP/1)", told.stdout)[-1].partition("\n\n")
    first, *lines = head.splitlines()
    headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
    return first.split(), headers, json.loads(body)


def hold(kind: ProblemKind, server: str) -> None:
    first, headers, body = caused(kind, server)
    assert (first[1], headers["content-type"]) == (str(kind.status), PROBLEM), (kind.id, body)
    assert (body["type"], body["title"], body["status"]) == (f"/problems/{kind.id}", kind.title, kind.status)
    assert body["request_id"] == headers["request-id"], kind.id
    assert not any(name.startswith("x-") for name in headers if name != "x-content-type-options"), headers


def test_each_request_that_a_page_tells_of_causes_its_problem(server: str) -> None:
    told = [kind for kind in KINDS.values() if kind.request and not kind.where]
    assert len(told) >= 12
    with ThreadPoolExecutor(len(told)) as pool:
        list(pool.map(lambda kind: hold(kind, server), told))


def test_each_request_causes_its_problem_where_the_server_is_set_up_for_it(tmp_path: Path) -> None:
    releases = (shipped_folder("releases") / "releases.yaml").read_text()
    gone = re.sub(r"(retired|removed): [0-9-]+", r"\1: 2026-11-25", releases)
    (tmp_path / "releases.yaml").write_text(gone)
    store = {"SPECTRUM_STORE": str(tmp_path / "store")}
    few = {"SPECTRUM_TRUSTED_HOSTS": "127.0.0.1", "SPECTRUM_RELEASES": str(tmp_path), "SPECTRUM_LIMIT_REQUESTS": "150"}
    told = {kind.id for kind in KINDS.values() if kind.request and kind.where}
    by_keys = {"key-missing", "key-not-valid"}
    with at_an_address(**store, **few) as address:
        for name in ("host-not-served", "rulebook-removed", "too-many-requests"):
            hold(KINDS[name], address)
            told.remove(name)
    with at_an_address(**store, SPECTRUM_KEYS="required") as address:
        for name in by_keys:
            hold(KINDS[name], address)
    assert told == by_keys


NOT_CAUSED_HERE = {"our-fault", "busy", "not-ready"}
"""Kinds that no one request causes every time; their own tests cause them."""


def test_every_kind_has_a_page_that_says_how_it_comes(client: FlaskClient) -> None:
    listed = client.get("/problems").text
    for kind in KINDS.values():
        page = client.get(f"/problems/{kind.id}")
        assert page.status_code == 200
        assert f'href="/problems/{kind.id}"' in listed
        assert kind.request or kind.where, kind.id
        assert ("<pre" in page.text) is bool(kind.request)
    assert {kind.id for kind in KINDS.values() if not kind.request} == NOT_CAUSED_HERE
    assert client.get("/problems/none").status_code == 404


def test_a_program_made_from_the_description_asks_and_understands(server: str, tmp_path: Path) -> None:
    made = tmp_path / "client"
    settings = tmp_path / "settings.yaml"
    settings.write_text(
        "content_type_overrides: {application/x-ndjson: application/octet-stream, text/csv: application/octet-stream}"
    )
    options = ["generate", "--path", str(ROOT / "docs" / "openapi.json"), "--output-path", str(made), "--meta", "none"]
    options += ["--config", str(settings)]
    told = subprocess.run(
        [Path(sys.executable).with_name("openapi-python-client"), *options], capture_output=True, text=True, check=False
    )
    assert told.returncode == 0, told.stdout + told.stderr
    left_out = re.findall(r"WARNING parsing (.*) within", told.stdout + told.stderr)
    assert left_out == ["GET /api/v1/releases.atom"], "a feed is no JSON; all else is made"
    subprocess.run([sys.executable, "-m", "compileall", "-q", str(made)], check=True)
    asked = [sys.executable, "-c", USE, server, str(ROOT / "examples" / "lifts.json")]
    used = subprocess.run(asked, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert used.returncode == 0, used.stderr


def test_what_is_made_up_from_the_description_is_answered_as_it_says(server: str, tmp_path: Path) -> None:
    options = ("--phases=examples,fuzzing,stateful", f"--max-examples={MADE_UP}")
    asked = command(server, *options)
    told = subprocess.run(asked, cwd=tmp_path, env=environment(), capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stdout[-6_000:]
