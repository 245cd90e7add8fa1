"""A small application in our server's processes: quick to start, and with routes that take long on purpose.

Run as a program it serves on a port of this machine: `python -m tests.serving_app PORT WORKERS REQUESTS_A_PROCESS`, and
with one more number it waits for slow callers only so many seconds.
"""

from __future__ import annotations

import sys
import time
from typing import Any

import click
import flask
from flask import Flask

from spectrum.server.problems import answer_problem
from spectrum.server.running import connection, gate
from spectrum.server.running.hung_up import stop_if_hung_up
from spectrum.server.running.machine import prepare_machine
from spectrum.server.running.serving import Processes, serve

WHOLE = b"x" * 4_000_000
"""An answer that is larger than what the system takes for a caller that does not read: 4 MB."""


def app() -> Flask:
    made = Flask(__name__)
    made.register_error_handler(Exception, answer_problem)

    @made.get("/short")
    def short() -> str:
        return "short"

    @made.get("/large")
    def large() -> bytes:
        return WHOLE

    @made.get("/dear/<int:pieces>")
    def dear(pieces: int) -> str:
        """Reckons for about 0.1 s a piece."""
        with gate.passing(pieces * 100):
            for _ in range(pieces):
                stop_if_hung_up()
                _reckon(0.1)
        return "dear"

    @made.get("/slow/<float:seconds>")
    def slow(seconds: float) -> str:
        time.sleep(seconds)
        return "slow"

    @made.post("/sent")
    def sent() -> dict[str, Any]:
        return {"bytes": len(flask.request.get_data())}

    return made


def _reckon(seconds: float) -> None:
    until = time.thread_time() + seconds
    while time.thread_time() < until:
        sum(range(1000))


def be_impatient(seconds: float) -> None:
    """Wait for nobody longer than this."""
    for name in ("SECONDS_FOR_HEAD", "SECONDS_FOR_BODY", "SECONDS_TO_READ", "SECONDS_IDLE"):
        setattr(connection, name, seconds)


def main(port: int, workers: int, requests_a_process: int, impatience: float = 0) -> None:
    if impatience:
        be_impatient(impatience)
    prepare_machine()
    serve(app(), ("127.0.0.1", port), Processes(workers, 16, requests_a_process), click.echo)


if __name__ == "__main__":
    main(*(int(one) for one in sys.argv[1:]))
