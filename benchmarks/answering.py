"""How fast the server answers, against an empty JSON endpoint of the same application, in one run.

`python -m benchmarks.answering` starts the server with one process and asks it in turns, round by round, for an empty
answer (by GET, and by POST with the body that a situation has), the short form, the reasons, and a batch. It prints
requests a second, CPU of the server a request, and how the slowest answers compare with the median. What else a
machine does comes and goes within seconds, so each round is held against the empty one beside it. Situations are as
people could tell them, and each is asked once, in whatever round and whatever form: what the server remembers of one
never answers it again.
"""

from __future__ import annotations

import http.client
import itertools
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
from spectrum.server.batch import prepare_batches
from spectrum.server.operating import Settings
from spectrum.server.running.machine import prepare_machine
from spectrum.server.running.serving import Processes, serve
from spectrum.situation import Workstream
from spectrum.situation.plain import plain_piece
from tests.plausible import plausible
from tests.serving import free_port, running, seconds_of_cpu, workers_of

WARMING_UP, ROUNDS = 2, 10
CONNECTIONS = 4
ASKED, ASKED_WHY = 600, 120
"""How many requests there are in a round, and how many for reasons."""
MANY, MANY_ANSWERS = 10_000, 20
ROUNDS_A_BATCH = 2
"""In one of how many rounds a batch is asked for."""
OK = 200
WANTED = {"line": 0.6, "reasons": 0.2}
"""What share of the requests a second of the empty endpoint is wanted."""


class Kind(NamedTuple):
    """A kind of request: how it is asked, and how its bodies in a round are taken from the situations to come.

    It is asked in one round of `every` so many.
    """

    method: str
    path: str
    bodies: Callable[[Situations], list[bytes | None]]
    form: str = "application/json"
    every: int = 1


class Round(NamedTuple):
    """What was measured in one round: requests a second, CPU of the server a request, and seconds of each answer."""

    number: int
    rate: float
    cpu: float
    times: list[float]


def serve_it(port: int) -> None:
    """Serve the application with an empty endpoint beside its own."""
    app = create_app(settings=Settings(limit_units=0, limit_requests=0, log_level="error"))
    app.add_url_rule("/api/v1/empty", "empty", _empty, methods=["GET", "POST"])
    prepare_batches(app)
    prepare_machine()
    serve(app, ("127.0.0.1", port), Processes(1, 16, 10_000_000), click.echo)


def _empty() -> flask.Response:
    flask.request.get_data()
    return flask.jsonify({"empty": True})


def main() -> None:
    """Measure and print."""
    book = load_rulebook()
    load_atlas(book)
    line, coming = "/api/v1/advice?explain=line", Situations(book)
    kinds = {
        "empty": Kind("GET", "/api/v1/empty", lambda _: [None] * ASKED),
        "empty, with a body": Kind("POST", "/api/v1/empty", lambda come: come.bodies(ASKED, _settled)),
        "line": Kind("POST", line, lambda come: come.bodies(ASKED, _settled)),
        "line, some open": Kind("POST", line, lambda come: come.bodies(ASKED, lambda _: True)),
        "reasons": Kind("POST", "/api/v1/advice", lambda come: come.bodies(ASKED_WHY, _settled)),
        f"batch of {MANY:,}": Kind(
            "POST", "/api/v1/advice/batch", Situations.batch, "application/x-ndjson", ROUNDS_A_BATCH
        ),
    }
    port = free_port()
    found: dict[str, list[Round]] = {name: [] for name in kinds}
    with running("benchmarks.answering", str(port)) as process:
        (worker,) = workers_of(process)
        for number in range(-WARMING_UP, ROUNDS):
            for name, kind in kinds.items():
                if number % kind.every == 0:
                    measured = _round(port, worker, kind, kind.bodies(coming), number)
                    if number >= 0:
                        found[name].append(measured)
    _show(found)


class Situations:
    """Situations as people could tell them, each given once."""

    def __init__(self, book: Rulebook) -> None:
        self._coming = (plausible(book, seed) for seed in itertools.count())

    def bodies(self, count: int, fits: Callable[[Workstream], bool]) -> list[bytes | None]:
        """So many requests, each about one that fits."""
        some = itertools.islice(filter(fits, self._coming), count)
        return [json.dumps({"workstreams": [plain_piece(one)]}).encode() for one in some]

    def batch(self) -> list[bytes | None]:
        """A batch of many without partners, in lines."""
        some = itertools.islice((one for one in self._coming if not one.partners), MANY)
        return [b"\n".join(json.dumps(plain_piece(one)).encode() for one in some)]


def _settled(one: Workstream) -> bool:
    """Whether everything that decides is answered, by whoever asks alone."""
    return not one.partners and one.is_running == "no" and len(one.answers) >= MANY_ANSWERS


def _round(port: int, worker: int, kind: Kind, bodies: Sequence[bytes | None], number: int) -> Round:
    """One kind of request from several connections at once."""
    times: list[float] = []
    before, start = seconds_of_cpu(worker), time.perf_counter()
    shares = [bodies[at::CONNECTIONS] for at in range(min(CONNECTIONS, len(bodies)))]
    threads = [threading.Thread(target=_ask, args=(port, kind, share, times)) for share in shares]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    took = time.perf_counter() - start
    return Round(number, len(times) / took, (seconds_of_cpu(worker) - before) / len(times), times)


def _ask(port: int, kind: Kind, bodies: Sequence[bytes | None], times: list[float]) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    for body in bodies:
        start = time.perf_counter()
        connection.request(kind.method, kind.path, body, {"Content-Type": kind.form} if body else {})
        answer = connection.getresponse()
        answer.read()
        times.append(time.perf_counter() - start)
        if answer.status != OK:
            raise AssertionError(f"{kind.path}: {answer.status}")
    connection.close()


def _show(found: dict[str, list[Round]]) -> None:
    empty = {one.number: one.rate for one in found["empty"]}
    click.echo(f"{'':20}{'a second':>10}{'of empty':>10}{'CPU ms':>9}{'p50 ms':>9}{'p99 ms':>9}{'p99/p50':>9}")
    for name, rounds in found.items():
        times = sorted(second for one in rounds for second in one.times)
        half, slow = times[len(times) // 2], times[int(len(times) * 0.99)]
        rate, cpu = _middle(rounds, lambda one: one.rate), _middle(rounds, lambda one: one.cpu)
        share = statistics.median(one.rate / empty[one.number] for one in rounds)
        wanted = f"  (wanted: {WANTED[name]})" if name in WANTED else ""
        click.echo(
            f"{name:20}{rate:10.1f}{share:10.2f}{cpu * 1e3:9.2f}{half * 1e3:9.2f}{slow * 1e3:9.2f}"
            f"{slow / half:9.1f}{wanted}"
        )


def _middle(rounds: Sequence[Round], of: Callable[[Round], float]) -> float:
    return statistics.median(map(of, rounds))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        serve_it(int(sys.argv[1]))
    else:
        main()
