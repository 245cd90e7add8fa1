"""Whether a process of the server holds more and more: requests of all kinds, and its own memory after each tenth.

`python -m benchmarks.memory REQUESTS` starts the server with one process that is never replaced, and asks it that often
from two connections. Without a number it asks 200,000 times.
"""

from __future__ import annotations

import http.client
import itertools
import json
import sys
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

import click

from spectrum.situation.link import packed
from tests.serving import free_port, megabytes_of, running, workers_of

EXAMPLES = Path(__file__).parent.parent / "examples"
LIFTS = (EXAMPLES / "lifts.json").read_bytes()
FRAILTY = (EXAMPLES / "frailty.yaml").read_bytes()
CASE = packed(FRAILTY.decode())
JSON = {"Content-Type": "application/json"}
CONNECTIONS = 2
WITHOUT_LIMIT = {"SPECTRUM_LIMIT_REQUESTS": "0", "SPECTRUM_LIMIT_UNITS": "0", "SPECTRUM_LOG_LEVEL": "error"}


@dataclass(frozen=True)
class Asked:
    """One kind of request, and in one of how many rounds it is made."""

    path: str
    body: bytes | None = None
    rounds: int = 1
    headers: dict[str, str] = field(default_factory=dict)


KINDS = (
    *(Asked(f"/api/v1/{name}") for name in ("modes", "factors", "rules", "sources", "openapi.json", "rulebook")),
    *(Asked(f"/api/v1/advice?explain={name}", LIFTS, headers=JSON) for name in ("line", "line", "reasons")),
    Asked("/api/v1/interview/next", b'{"answers": {"trust": "broken"}}', 4, JSON),
    Asked("/api/v1/advice", b'{"answers": {"trust": "huge", "nothing": 1}}', headers=JSON),
    Asked("/api/v1/advice", b'{"answers": ', headers=JSON),
    Asked("/api/v1/advice", LIFTS),
    Asked("/api/v1/nothing"),
    Asked("/nothing-here"),
    Asked("/healthz"),
    Asked("/static/spectrum.css"),
    Asked("/api/v1/advice?explain=proof", LIFTS, 50, JSON),
    Asked("/"),
    Asked("/questions", rounds=4),
    *(Asked(f"/{name}?case={CASE}", rounds=10) for name in ("check", "answer", "papers", "map", "what-if")),
    *(Asked(f"/papers/record{ending}?case={CASE}", rounds=100) for ending in ("", ".pdf", ".docx")),
    Asked(f"/question?case={CASE}&of=trust&then=check", rounds=10),
)


def _one_round(number: int) -> list[Asked]:
    return [one for one in KINDS if number % one.rounds == 0]


class Caller(threading.Thread):
    """Asks round after round until there were enough requests."""

    def __init__(self, port: int, count: itertools.count[int], most: int) -> None:
        super().__init__(daemon=True)
        self.port, self.count, self.most = port, count, most
        self.statuses: dict[str, set[int]] = {}
        self.asked = 0

    def run(self) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=300)
        for number in itertools.count(1):
            for one in _one_round(number):
                self.asked = next(self.count)
                if self.asked > self.most:
                    return
                connection.request("GET" if one.body is None else "POST", one.path, one.body, one.headers)
                answer = connection.getresponse()
                answer.read()
                self.statuses.setdefault(f"{one.path[:40]} {(one.body or b'')[:12]!r}", set()).add(answer.status)


def measure(requests: int) -> list[tuple[int, float]]:
    """How much memory of its own the process holds, in MB, after so many requests: eleven times from first to last."""
    port = free_port()
    options = ("--port", str(port), "--workers", "1")
    with running("spectrum.cli", "serve", *options, SPECTRUM_REQUESTS_A_PROCESS="10000000", **WITHOUT_LIMIT) as process:
        (worker,) = workers_of(process)
        count = itertools.count(1)
        callers = [Caller(port, count, requests) for _ in range(CONNECTIONS)]
        for one in callers:
            one.start()
        found = _watch(callers, worker, requests)
    _show_statuses(callers)
    return found


def _watch(callers: list[Caller], worker: int, requests: int) -> list[tuple[int, float]]:
    found: list[tuple[int, float]] = []
    began = time.monotonic()
    while any(one.is_alive() for one in callers):
        time.sleep(0.2)
        asked = min(requests, max(one.asked for one in callers))
        if asked >= len(found) * requests // 10:
            found.append((asked, megabytes_of(worker)))
            click.echo(f"{asked:>9,} requests {found[-1][1]:>8.1f} MB {time.monotonic() - began:>8.0f} s")
    return found


def _show_statuses(callers: list[Caller]) -> None:
    for what in sorted({what for one in callers for what in one.statuses}):
        statuses = set().union(*(one.statuses.get(what, set()) for one in callers))
        click.echo(f"  {json.dumps(sorted(statuses)):<12} {what}")


if __name__ == "__main__":
    measure(int(sys.argv[1]) if len(sys.argv) > 1 else 200_000)
