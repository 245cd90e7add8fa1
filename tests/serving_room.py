"""Our server in two processes with its rooms in a folder of their own: `python -m tests.serving_room PORT FOLDER`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from spectrum.server import create_app
from spectrum.server.operating import Settings
from spectrum.server.running.machine import prepare_machine
from spectrum.server.running.serving import Processes, serve

if __name__ == "__main__":
    prepare_machine()
    app = create_app(settings=Settings(store=Path(sys.argv[2])))
    serve(app, ("127.0.0.1", int(sys.argv[1])), Processes(2, 16, 20_000), click.echo)
