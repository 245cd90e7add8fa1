"""Running the application under gunicorn."""

from __future__ import annotations

from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication

from spectrum.atlas import Atlas
from spectrum.server.app import create_app


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


def serve(atlas: Atlas, host: str, port: int, workers: int, threads: int) -> None:
    """Serve until stopped."""
    settings = {
        "bind": f"{host}:{port}",
        "workers": workers,
        "threads": threads,
        "worker_class": "gthread",
        "preload_app": True,
        "loglevel": "warning",
        "control_socket_disable": True,
    }
    Server(create_app(atlas), settings).run()
