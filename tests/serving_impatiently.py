"""The whole application in our server's processes, waiting for slow callers only a few seconds.

Run as a program, `python -m tests.serving_impatiently PORT SECONDS`, set up by the environment.
"""

from __future__ import annotations

import os
import sys

import click

from spectrum.server import create_app
from spectrum.server.operating import settings_from
from spectrum.server.running.serving import Processes, serve

from .serving_app import be_impatient


def main(port: int, seconds: float) -> None:
    be_impatient(seconds)
    app = create_app(settings=settings_from(os.environ))
    serve(app, ("127.0.0.1", port), Processes(1, 16, 1_000_000), click.echo)


if __name__ == "__main__":
    main(*(int(one) for one in sys.argv[1:]))
