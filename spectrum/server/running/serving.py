"""Running the application: gunicorn over processes in which waitress speaks with callers."""

from __future__ import annotations

import contextlib
import errno
import socket
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication

from spectrum.input.mistakes import BadInput, Mistake
from spectrum.server.operating import end_work
from spectrum.server.operating.figures_ended import process_ended
from spectrum.server.operating.logs import GunicornLog
from spectrum.server.running.machine import share_what_is_loaded


class Server(BaseApplication):  # type: ignore[misc]  # gunicorn carries no types
    """gunicorn with our application loaded before it forks, so that its processes share the atlas."""

    def __init__(self, app: Flask, settings: dict[str, Any]) -> None:
        self.app = app
        self.settings = settings
        super().__init__()

    def load_config(self) -> None:
        for name, value in self.settings.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        return self.app


@dataclass(frozen=True)
class Processes:
    """How many processes there are, how many threads each has, and after about how many requests it is replaced."""

    count: int
    threads: int
    requests_each: int


def serve(app: Flask, at: tuple[str, int], processes: Processes, when_ready: Callable[[str], None]) -> None:
    """Serve at a host and port until stopped; `when_ready` is given the address of the pages once they are there.

    Ask check_free first whether one can listen there, and prepare_machine for what serving takes.
    """
    share_what_is_loaded()
    host, port = at
    where = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    settings = {
        "bind": where,
        "when_ready": lambda _: when_ready(f"http://{where}"),
        "workers": processes.count,
        "threads": processes.threads,
        "max_requests": processes.requests_each,
        "max_requests_jitter": processes.requests_each // 10,
        "worker_class": "spectrum.server.running.worker.PatientWorker",
        "worker_tmp_dir": tempfile.gettempdir(),
        "preload_app": True,
        "loglevel": "warning",
        "logger_class": GunicornLog,
        "child_exit": lambda _, worker: process_ended(worker.pid),
        "on_exit": lambda _: end_work(app),
        "control_socket_disable": True,
    }
    Server(app, settings).run()


def check_free(host: str, port: int) -> None:
    """Raise BadInput when one can't listen there; gunicorn would try for some seconds, and name an error's number."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with contextlib.closing(socket.socket(family, kind, protocol)) as listening:
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listening.bind(address)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            trouble = f"{port} is in use already on {host}, perhaps by another Spectrum. Stop that or choose another."
            raise BadInput([Mistake("--port", trouble)]) from None
        if error.errno == errno.EACCES:
            trouble = f"{port} needs more rights than you have. Choose one from 1024 to 65535."
            raise BadInput([Mistake("--port", trouble)]) from None
        trouble = f'"{host}" is no address of this machine ({error.strerror}). Try 127.0.0.1, or 0.0.0.0 for all.'
        raise BadInput([Mistake("--host", trouble)]) from None
