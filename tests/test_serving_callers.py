"""Callers that are slow, greedy, broken or gone: whatever one of them does, the others are answered."""

from __future__ import annotations

import contextlib
import http.client
import json
import signal
import socket
import subprocess
import threading
import time
import urllib.request
from collections.abc import Iterator
from typing import Any

import pytest

from spectrum.server.problems import KINDS, PROBLEM
from spectrum.server.running.limits import LARGEST_BODY, LONGEST_ADDRESS
from tests import slow_callers
from tests.serving import free_port, running, seconds_of_cpu, workers_of
from tests.slow_callers import connect, seconds_for

SOON = 1.0
"""Within how many seconds a short question is answered, whatever else goes on."""
GET = b"GET /short HTTP/1.1\r\nHost: localhost\r\n"
POST = b"POST /sent HTTP/1.1\r\nHost: localhost\r\n"
NOT_READABLE = {
    "no HTTP": b"hello\r\n\r\n",
    "an address with half a bracket": b"GET http://[half/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "a header without a colon": GET + b"nonsense\r\n\r\n",
    "a bare line feed": GET + b"A: b\nc\r\n\r\n",
    "no host": b"GET /short HTTP/1.1\r\n\r\n",
    "two hosts": GET + b"Host: elsewhere\r\n\r\n",
    "a length that is none": POST + b"Content-Length: five\r\n\r\n",
    "a length of 5,000 digits": POST + b"Content-Length: " + b"9" * 5000 + b"\r\n\r\n",
    "two lengths": POST + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\nab",
    "a length and chunks": POST + b"Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "another coding than chunks": POST + b"Transfer-Encoding: gzip\r\n\r\n",
    "chunks in HTTP/1.0": b"POST /sent HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "a chunk without a size": POST + b"Transfer-Encoding: chunked\r\n\r\nhello\r\n",
    "the size of a chunk that never ends": POST + b"Transfer-Encoding: chunked\r\n\r\n" + b"1" * 3000,
}
TOO_MUCH = {
    "address-too-long": [
        b"GET /" + b"a" * LONGEST_ADDRESS + b" HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"GET /" + b"a" * 100_000,
    ],
    "headers-too-large": [
        GET + b"Note: " + b"a" * 60_000 + b"\r\n\r\n",
        GET + b"A: b\r\n" * 20_000,
    ],
    "too-large": [
        POST + b"Content-Length: 99999999\r\n\r\n" + b"x" * 4_000_000,
        POST + b"Content-Length: 99999999\r\nExpect: 100-continue\r\n\r\n",
        POST
        + b"Transfer-Encoding: chunked\r\n\r\n"
        + b"10000\r\n%b\r\n" % (b"x" * 65536) * (LARGEST_BODY // 65536 + 1),
    ],
}


def asked(port: int, sent: bytes) -> tuple[int, http.client.HTTPMessage, Any]:
    """What comes back for these bytes: the status, the headers and the JSON."""
    with socket.create_connection(("127.0.0.1", port), timeout=20) as caller:
        caller.sendall(sent)
        answer = http.client.HTTPResponse(caller)
        answer.begin()
        return answer.status, answer.msg, json.loads(answer.read())


def is_problem(kind: str, status: int, headers: http.client.HTTPMessage, body: dict[str, Any]) -> None:
    assert (body["type"], status) == (f"/problems/{kind}", KINDS[kind].status)
    assert headers.get_content_type() == PROBLEM
    assert headers["Connection"] == "close"
    assert [name for name in headers if name.lower().startswith(("x-", "server", "via"))] == ["X-Content-Type-Options"]
    assert not any(word in json.dumps(body) for word in ("waitress", "gunicorn", "Traceback", "max_body"))


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    """One process that waits for callers as it does in earnest."""
    found = free_port()
    with running("tests.serving_app", str(found), "1", "100000"):
        yield found


@pytest.fixture(scope="module")
def impatient() -> Iterator[tuple[int, subprocess.Popen[str]]]:
    """One process that waits for nobody longer than a second, and is replaced after 40 requests."""
    found = free_port()
    with running("tests.serving_app", str(found), "1", "40", "1") as process:
        yield found, process


@pytest.mark.parametrize("count", [12, 200])
@pytest.mark.parametrize("kind", slow_callers.KINDS)
def test_slow_callers_stop_nobody(port: int, kind: str, count: int) -> None:
    with slow_callers.slow_callers(port, kind, count):
        seconds_for(port)  # until what they sent was taken, and answered if it was whole
        assert max(seconds_for(port) for _ in range(3)) < SOON


def test_more_callers_than_there_are_places_stop_nobody(port: int) -> None:
    with slow_callers.slow_callers(port, "half a head", 1_300):
        assert max(seconds_for(port) for _ in range(3)) < SOON


@pytest.mark.parametrize("what", NOT_READABLE)
def test_what_is_no_request_is_refused_as_a_problem(port: int, what: str) -> None:
    is_problem("bad-request", *asked(port, NOT_READABLE[what]))


@pytest.mark.parametrize(("kind", "at"), [(kind, at) for kind, some in TOO_MUCH.items() for at in range(len(some))])
def test_too_much_is_refused_and_the_limit_is_told(port: int, kind: str, at: int) -> None:
    status, headers, body = asked(port, TOO_MUCH[kind][at])
    is_problem(kind, status, headers, body)
    assert f"{body['limit']:,}" in body["detail"]


def test_a_body_in_chunks_arrives_whole(port: int) -> None:
    chunks = b"10000\r\n%b\r\n" % (b"x" * 65536) * 40 + b"0\r\n\r\n"
    status, _, body = asked(port, POST + b"Transfer-Encoding: chunked\r\n\r\n" + chunks)
    assert (status, body) == (200, {"bytes": 40 * 65536})


def test_the_longest_first_line_is_taken(port: int) -> None:
    room = LONGEST_ADDRESS - len("GET /short? HTTP/1.1")
    address = b"GET /short?" + b"a" * room + b" HTTP/1.1\r\nHost: localhost\r\n\r\n"
    with socket.create_connection(("127.0.0.1", port), timeout=20) as caller:
        caller.sendall(address)
        assert caller.recv(12) == b"HTTP/1.1 200"


@pytest.mark.parametrize("kind", ["half a head", "half a body"])
def test_half_a_request_is_given_up_on_in_time(impatient: tuple[int, Any], kind: str) -> None:
    is_problem("timed-out", *asked(impatient[0], slow_callers.KINDS[kind]))


def test_a_caller_that_reads_nothing_or_says_nothing_loses_its_connection(impatient: tuple[int, Any]) -> None:
    port, _ = impatient
    with connect(port, slow_callers.READS_NOTHING) as reads_nothing, connect(port) as says_nothing:
        time.sleep(3)
        assert _is_closed(reads_nothing)
        assert _is_closed(says_nothing)


def _is_closed(caller: socket.socket) -> bool:
    """Whether the other side has closed, once what it had sent before is read."""
    try:
        while caller.recv(65_536):
            pass
    except ConnectionError:
        pass
    except TimeoutError:
        return False
    return True


def test_short_questions_are_answered_soon_while_eight_of_the_dearest_run(port: int) -> None:
    callers = [connect(port, b"GET /dear/100 HTTP/1.1\r\nHost: localhost\r\n\r\n") for _ in range(8)]
    try:
        assert max(seconds_for(port) for _ in range(10)) < SOON
    finally:
        for one in callers:
            one.close()


def test_a_caller_that_hung_up_costs_nothing_more(impatient: tuple[int, subprocess.Popen[str]]) -> None:
    port, process = impatient
    (worker,) = workers_of(process)
    with connect(port, b"GET /dear/300 HTTP/1.1\r\nHost: localhost\r\n\r\n"):
        before = seconds_of_cpu(worker)
        time.sleep(1)
        assert seconds_of_cpu(worker) - before > 0.1
    time.sleep(0.5)
    before = seconds_of_cpu(worker)
    time.sleep(1)
    assert seconds_of_cpu(worker) - before < 0.1


def test_processes_are_replaced_and_no_request_is_lost(impatient: tuple[int, subprocess.Popen[str]]) -> None:
    port, process = impatient
    before = workers_of(process)
    with contextlib.closing(http.client.HTTPConnection("127.0.0.1", port, timeout=10)) as caller:
        for _ in range(100):
            caller.request("GET", "/short")
            answer = caller.getresponse()
            assert (answer.status, answer.read()) == (200, b"short")
    assert not before & workers_of(process)


def test_what_has_come_is_answered_when_the_server_is_told_to_stop() -> None:
    port = free_port()
    with running("tests.serving_app", str(port), "1", "1000") as process:
        found: list[bytes] = []
        address = f"http://127.0.0.1:{port}/slow/2.0"
        caller = threading.Thread(target=lambda: found.append(urllib.request.urlopen(address, timeout=20).read()))
        caller.start()
        time.sleep(0.7)
        process.send_signal(signal.SIGTERM)
        caller.join()
        assert found == [b"slow"]
        assert process.wait(20) == 0
        with pytest.raises(ConnectionRefusedError):
            connect(port)
