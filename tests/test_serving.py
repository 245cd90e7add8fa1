"""The server as people start it: a process of its own, on a port of this machine."""

from __future__ import annotations

import contextlib
import json
import random
import signal
import socket
import string
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from spectrum.rulebook import load_rulebook
from spectrum.situation.link import LONGEST_LINK, packed
from tests.serving import free_port, megabytes_of, workers_of

FACTORS = [one.id for one in load_rulebook().factors if one.scope in ("workstream", "partnership")]
LIFTS = Path(__file__).parent.parent / "examples" / "lifts.json"


def serve(*options: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "spectrum.cli", "serve", *options]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@contextlib.contextmanager
def serving(port: int) -> Iterator[subprocess.Popen[str]]:
    process = serve("--port", str(port), "--workers", "1")
    try:
        yield process
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=30)


def ask(port: int, path: str, body: bytes | None = None) -> dict[str, object]:
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}{path}", body, {"Content-Type": "application/json"} if body else {}
    )
    with urllib.request.urlopen(request, timeout=30) as answer:
        found: dict[str, object] = json.load(answer)
        return found


def test_the_server_says_where_it_is_answers_there_and_stops_when_told() -> None:
    port = free_port()
    with serving(port) as process:
        assert process.stdout is not None
        assert f"http://127.0.0.1:{port} " in process.stdout.readline()
        (piece,) = ask(port, "/api/v1/advice", LIFTS.read_bytes())["workstreams"]  # type: ignore[misc]
        assert piece["advised"] == ["act_alone"]
    assert process.returncode == 0


def test_the_longest_address_that_a_case_may_have_is_answered() -> None:
    """A case just short enough for an address, with as much of a form that was sent back as there is room for."""
    chance, letters = random.Random(3), string.ascii_letters + string.digits
    notes = {name: "".join(chance.choices(letters, k=380)) for name in FACTORS[:14]}
    case = packed(json.dumps({"workstreams": [{"title": "A desk", "notes": notes}]}))
    assert LONGEST_LINK * 0.8 < len(case) <= LONGEST_LINK
    draft = "x" * (LONGEST_LINK - len(case))
    port = free_port()
    with serving(port) as process:
        assert process.stdout is not None
        process.stdout.readline()
        address = f"http://127.0.0.1:{port}/question?case={case}&of=trust&then=check&draft={draft}"
        with urllib.request.urlopen(address, timeout=30) as answer:
            assert answer.status == 200
            assert b"A desk" in answer.read()


def test_a_process_does_not_hold_more_with_every_request() -> None:
    """In brief; benchmarks/memory.py asks 200,000 times."""
    port = free_port()
    with serving(port) as process:
        assert process.stdout is not None
        process.stdout.readline()
        (worker,) = workers_of(process)
        after = []
        for _ in range(2):
            for _ in range(100):
                ask(port, "/api/v1/advice?explain=reasons", LIFTS.read_bytes())
                ask(port, "/api/v1/modes")
            after.append(megabytes_of(worker))
    assert after[1] - after[0] < 5


def test_a_port_in_use_is_named_at_once_and_what_else_to_do() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        out, err = serve("--port", str(port)).communicate(timeout=30)
    assert "Spectrum is at" not in out
    assert err.startswith(f"--port: {port} is in use already on 127.0.0.1")
    assert len(err.splitlines()) == 2


def test_an_address_that_is_not_of_this_machine_is_named() -> None:
    for host in ("192.0.2.1", "no.such.host.invalid"):
        process = serve("--host", host, "--port", str(free_port()))
        out, err = process.communicate(timeout=60)
        assert (process.returncode, out) == (2, "")
        assert err.startswith(f'--host: "{host}" is no address of this machine')
        assert len(err.splitlines()) == 2
