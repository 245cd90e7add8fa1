"""Eight of the dearest requests at once: others are answered meanwhile, and whoever hangs up costs no more."""

from __future__ import annotations

import http.client
import json
import socket
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest
from flask.testing import FlaskClient

from spectrum.atlas import Atlas
from spectrum.server import cost
from spectrum.situation import Partner, Workstream
from spectrum.situation.plain import plain_piece

from .serving import free_port, megabytes_of, running, seconds_of_cpu, workers_of

DEAREST = 8
WITHOUT_LIMIT = {"SPECTRUM_LIMIT_REQUESTS": "0", "SPECTRUM_LIMIT_UNITS": "0"}
JSON = {"Content-Type": "application/json"}
ENOUGH = 2.0
"""How many seconds of CPU the dearest request may take."""
MOST_MEMORY = 100
"""How many MB more it may hold while it is worked out, and how little of it afterwards."""


def dearest(atlas: Atlas) -> Workstream:
    """Work of which as much as still fits is answered in several ways: the dearest of what would change an advice."""
    partner = {"must_stay_independent": ("no",), "adds_value": ("essential",), "partner_wants": ("keen",)}
    asked = [one for one in atlas.rulebook.factors if one.scope in ("workstream", "partnership", "practice")]
    answers = {one.id: one.option_ids[-1:] for one in asked}
    for one in asked:
        more = {**answers, one.id: (one.option_ids[0], one.option_ids[-1])}
        if cost.cost_of_changes(atlas, Workstream("A", more, "", "yes", (Partner("B", partner),))).fits:
            answers = more
    return Workstream("A", answers, "", "yes", (Partner("B", partner),))


@pytest.fixture(scope="module")
def body(atlas: Atlas) -> bytes:
    return json.dumps(plain_piece(dearest(atlas))).encode()


@pytest.fixture(scope="module")
def server() -> Iterator[tuple[int, Any]]:
    port = free_port()
    with running("spectrum.cli", "serve", f"--port={port}", "--workers=2", **WITHOUT_LIMIT) as process:
        yield port, process


def asked(port: int, method: str, path: str, body: bytes | None = None) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    connection.request(method, path, body, JSON if body else {})
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer.status


def test_the_dearest_takes_no_longer_than_was_promised(client: FlaskClient, body: bytes) -> None:
    start = time.process_time()
    assert client.post("/api/v1/changes", data=body, headers=JSON).status_code == 200
    assert time.process_time() - start < ENOUGH


def test_health_and_cheap_calls_are_answered_while_eight_of_the_dearest_run(
    server: tuple[int, Any], body: bytes
) -> None:
    port, _ = server
    statuses: list[int] = []

    def ask() -> None:
        statuses.append(asked(port, "POST", "/api/v1/changes", body))

    asking = [threading.Thread(target=ask) for _ in range(DEAREST)]
    for one in asking:
        one.start()
    waits = []
    while any(one.is_alive() for one in asking):
        for method, path, sent in (
            ("GET", "/healthz", None),
            ("GET", "/api/v1/modes", None),
            ("POST", "/api/v1/advice?explain=line", b"{}"),
        ):
            start = time.monotonic()
            assert asked(port, method, path, sent) == 200
            waits.append(time.monotonic() - start)
    assert max(waits) < 1
    assert set(statuses) <= {200, 503}
    assert statuses.count(200) >= 2


def test_memory_is_given_back_and_whoever_hangs_up_costs_no_more(server: tuple[int, Any], body: bytes) -> None:
    port, process = server
    workers = workers_of(process)
    before = {pid: megabytes_of(pid) for pid in workers}
    for _ in range(4):
        assert asked(port, "POST", "/api/v1/changes", body) == 200
    time.sleep(1)
    assert all(megabytes_of(pid) - before[pid] < MOST_MEMORY for pid in workers)
    pieces = json.dumps({"workstreams": [{"title": f"P{at}"} for at in range(15)]}).encode()
    head = f"POST /api/v1/advice HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: {len(pieces)}"
    for _ in range(30):
        with socket.create_connection(("127.0.0.1", port)) as caller:
            caller.sendall(head.encode() + b"\r\n\r\n" + pieces)
    time.sleep(3)
    spent = sum(map(seconds_of_cpu, workers))
    time.sleep(2)
    assert sum(map(seconds_of_cpu, workers)) - spent < 1
    assert asked(port, "GET", "/healthz") == 200
