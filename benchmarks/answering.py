"""How fast the server answers, against an empty JSON endpoint of the same application, in one run.

`python -m benchmarks.answering` starts the server with one process and asks it in turns, round by round, for an empty
answer, the short form, the reasons, and a batch. It prints requests a second, CPU of the server a request, and how the
slowest answers compare with the median. Situations are as people could tell them, and no two are the same.
"""

from __future__ import annotations

import http.client
import json
import statistics
import sys
import threading
import time
from collections.abc import Callable, Sequence
from typing import NamedTuple

import click
import flask

from spectrum.atlas import load_atlas
from spectrum.rulebook import Rulebook, load_rulebook
from spectrum.server import create_app
from spectrum.server.operating import Settings
from spectrum.server.running.machine import prepare_machine
from spectrum.server.running.serving import Processes, serve
from spectrum.situation.plain import plain_piece
from tests.plausible import plausible
from tests.serving import free_port, running, seconds_of_cpu, workers_of

ROUNDS = 7
CONNECTIONS = 4
JSON = {"Content-Type": "application/json"}
MANY = 10_000
WANTED = {"line": 0.6, "reasons": 0.2}
"""What share of the requests a second of the empty endpoint is wanted."""


class Kind(NamedTuple):
    """A kind of request: what it is called, how it is asked, how often in a round, and its bodies in turn."""

    name: str
    method: str
    path: str
    count: int
    bodies: Sequence[bytes | None]


class Round(NamedTuple):
    """What was measured in one round: requests a second, CPU of the server a request, and seconds of each answer."""

    rate: float
    cpu: float
    times: list[float]


def serve_it(port: int) -> None:
    """Serve the application with an empty endpoint beside its own."""
    app = create_app(settings=Settings(limit_units=0, limit_requests=0, log_level="error"))
    app.add_url_rule("/api/v1/empty", "empty", lambda: flask.jsonify({"empty": True}))
    prepare_machine()
    serve(app, ("127.0.0.1", port), Processes(1, 16, 10_000_000), click.echo)


def main() -> None:
    """Measure and print."""
    book = load_rulebook()
    load_atlas(book)
    settled, any_, batch = _bodies(book)
    kinds = [
        Kind("empty", "GET", "/api/v1/empty", 1_500, [None]),
        Kind("line", "POST", "/api/v1/advice?explain=line", 1_500, settled),
        Kind("line, some open", "POST", "/api/v1/advice?explain=line", 1_500, any_),
        Kind("reasons", "POST", "/api/v1/advice", 300, settled),
        Kind(f"batch of {MANY:,}", "POST", "/api/v1/advice/batch", 1, [batch]),
    ]
    port = free_port()
    found: dict[str, list[Round]] = {kind.name: [] for kind in kinds}
    with running("benchmarks.answering", str(port)) as process:
        (worker,) = workers_of(process)
        for number in range(ROUNDS + 1):
            for kind in kinds:
                measured = _round(port, worker, kind)
                if number:  # the first round warms up
                    found[kind.name].append(measured)
    _show(found)


def _bodies(book: Rulebook) -> tuple[list[bytes | None], list[bytes | None], bytes]:
    """Situations in which everything that decides is answered, any situations, and many of any in lines."""
    pieces = [plausible(book, seed) for seed in range(2 * MANY)]
    alone = [one for one in pieces if not one.partners]
    whole = [one for one in alone if one.is_running == "no" and len(one.answers) >= 20]
    texts = [[json.dumps({"workstreams": [plain_piece(one)]}).encode() for one in some] for some in (whole, pieces)]
    lines = [json.dumps(plain_piece(one)).encode() for one in alone]
    return [*texts[0]], [*texts[1]], b"\n".join((lines * 3)[:MANY])


def _round(port: int, worker: int, kind: Kind) -> Round:
    """One kind of request from several connections at once."""
    times: list[float] = []
    before, start = seconds_of_cpu(worker), time.perf_counter()
    share = max(1, kind.count // CONNECTIONS)
    threads = [
        threading.Thread(target=_ask, args=(port, kind, at, share, times))
        for at in range(CONNECTIONS if kind.count > 1 else 1)
    ]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    asked = len(times)
    return Round(asked / (time.perf_counter() - start), (seconds_of_cpu(worker) - before) / asked, times)


def _ask(port: int, kind: Kind, at: int, count: int, times: list[float]) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    headers = {**JSON, "Content-Type": "application/x-ndjson"} if "batch" in kind.name else JSON
    for number in range(count):
        body = kind.bodies[(at * count + number) % len(kind.bodies)]
        start = time.perf_counter()
        connection.request(kind.method, kind.path, body, headers if body else {})
        answer = connection.getresponse()
        answer.read()
        times.append(time.perf_counter() - start)
        if answer.status != 200:
            raise AssertionError(f"{kind.name}: {answer.status}")
    connection.close()


def _show(found: dict[str, list[Round]]) -> None:
    empty = _middle(found["empty"], lambda one: one.rate)
    click.echo(f"{'':20}{'a second':>10}{'of empty':>10}{'CPU ms':>9}{'p50 ms':>9}{'p99 ms':>9}{'p99/p50':>9}")
    for name, rounds in found.items():
        times = sorted(second for one in rounds for second in one.times)
        half, slow = times[len(times) // 2], times[int(len(times) * 0.99)]
        rate, cpu = _middle(rounds, lambda one: one.rate), _middle(rounds, lambda one: one.cpu)
        wanted = f"  (wanted: {WANTED[name]})" if name in WANTED else ""
        click.echo(
            f"{name:20}{rate:10.1f}{rate / empty:10.2f}{cpu * 1e3:9.2f}{half * 1e3:9.2f}{slow * 1e3:9.2f}"
            f"{slow / half:9.1f}{wanted}"
        )


def _middle(rounds: Sequence[Round], of: Callable[[Round], float]) -> float:
    return statistics.median(map(of, rounds))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        serve_it(int(sys.argv[1]))
    else:
        main()
