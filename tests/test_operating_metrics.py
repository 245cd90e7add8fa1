"""The figures are right over all processes of a server, also over those that ended, and nothing of callers is in them."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from .test_serving import free_port

SECRET = "Zebrafish"
HELD_BY_US = ("route", "method", "status", "kind", "le")


class Running:
    """A server with two processes and its figures on."""

    def __init__(self, folder: Path) -> None:
        self.port, self.folder = free_port(), folder
        self.log = folder / "log"
        settings = {
            "SPECTRUM_METRICS": "on",
            "SPECTRUM_WORKERS": "2",
            "SPECTRUM_LOG_FORMAT": "json",
            "SPECTRUM_LOG_LEVEL": "info",
            "PROMETHEUS_MULTIPROC_DIR": str(folder),
        }
        command = [sys.executable, "-m", "spectrum.cli", "serve", "--port", str(self.port)]
        environment = {**os.environ, **settings}
        with self.log.open("w") as log:
            self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True, env=environment)
        assert self.process.stdout is not None
        assert "Spectrum is at" in self.process.stdout.readline()

    def ask(self, path: str, method: str = "GET") -> tuple[int, str]:
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", method=method)
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    def figure(self, name: str) -> float:
        status, text = self.ask("/metrics")
        assert status == 200, text
        found = re.findall(rf"^{re.escape(name)} (.*)$", text, re.MULTILINE)
        return float(found[0]) if found else 0.0

    def processes(self) -> list[int]:
        told = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text()
        return [int(one) for one in told.split()]


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    folder = tmp_path_factory.mktemp("figures")
    (folder / "counter_1.db").write_bytes(b"what an earlier server left")
    one = Running(folder)
    yield one
    one.process.send_signal(signal.SIGINT)
    one.process.communicate(timeout=30)


MODES = 'spectrum_requests_total{method="GET",route="/api/v1/modes",status="200"}'


def test_thirty_requests_are_thirty_whichever_process_answers_and_after_it_ended(running: Running) -> None:
    for _ in range(30):
        assert running.ask("/api/v1/modes")[0] == 200
    wait_until(lambda: running.figure(MODES) >= 30)  # the last is counted just after its answer was sent
    assert running.figure(MODES) == 30
    assert running.figure('spectrum_request_seconds_count{route="/api/v1/modes"}') == 30
    before = running.processes()
    for one in before:
        os.kill(one, signal.SIGTERM)
    wait_until(lambda: not set(before) & set(running.processes()) and len(running.processes()) == 2)
    assert running.figure(MODES) == 30
    running.ask("/api/v1/modes")
    wait_until(lambda: running.figure(MODES) >= 31)
    assert running.figure(MODES) == 31
    assert running.figure('spectrum_request_seconds_bucket{le="+Inf",route="/api/v1/modes"}') == 31
    wait_until(lambda: running.figure("spectrum_requests_in_flight") == 1)  # the one that asks
    assert not [one for pid in before for one in running.folder.glob(f"*_{pid}.db")]


def wait_until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.1)


def test_figures_are_told_while_a_process_begins_to_keep_its_own(running: Running) -> None:
    """For a moment its file is there and is empty."""
    for kind in ("counter", "histogram", "gauge_livesum"):
        (running.folder / f"{kind}_999999.db").touch()
    assert running.ask("/metrics")[0] == 200


def test_labels_hold_nothing_that_callers_choose(running: Running) -> None:
    for path in (f"/{SECRET}", f"/api/v1/rules/{SECRET}", f"/question?case={SECRET}", f"/guidance/{SECRET}"):
        running.ask(path, "GET")
        running.ask(path, SECRET.upper())
    _, text = running.ask("/metrics")
    assert SECRET.lower() not in text.lower()
    assert {name for labels in re.findall(r"\{(.*)\}", text) for name in re.findall(r'(\w+)="', labels)} <= set(
        HELD_BY_US
    )
    wait_until(lambda: running.figure('spectrum_refused_total{kind="not-found"}') >= 3)


def test_what_is_refused_before_the_application_is_counted_logged_and_has_an_id(running: Running) -> None:
    request = f"GET /{SECRET}?{'a' * 9000} HTTP/1.1\r\nHost: x\r\nRequest-Id: mine\r\n\r\n"
    with socket.create_connection(("127.0.0.1", running.port), timeout=30) as connection:
        connection.sendall(request.encode())
        with connection.makefile("rb") as answer:
            said = answer.read().decode()
    head, _, body = said.partition("\r\n\r\n")
    assert " 414 " in head.splitlines()[0]
    assert re.findall(r"(?m)^Request-Id: (.*)$", head)[0].strip() == json.loads(body)["request_id"]
    wait_until(lambda: running.figure('spectrum_refused_total{kind="address-too-long"}') == 1)
    logged = running.log.read_text()
    assert SECRET not in logged
    (line,) = [one for one in map(json.loads, logged.splitlines()) if one.get("refused") == "address-too-long"]
    assert line["request_id"] == json.loads(body)["request_id"]


def test_figures_are_told_only_where_they_were_wanted(client: FlaskClient) -> None:
    assert client.get("/metrics").status_code == 404


def test_a_server_that_can_not_keep_figures_says_so_before_it_is_up() -> None:
    settings = {"SPECTRUM_METRICS": "on", "PROMETHEUS_MULTIPROC_DIR": "/proc/no-such-folder"}
    command = [sys.executable, "-m", "spectrum.cli", "serve", "--port", str(free_port())]
    done = subprocess.run(
        command, check=False, capture_output=True, text=True, env={**os.environ, **settings}, timeout=60
    )
    assert done.returncode == 2
    assert done.stderr.startswith("SPECTRUM_METRICS: figures need a folder that can be written to")
    assert "PROMETHEUS_MULTIPROC_DIR" in done.stderr
