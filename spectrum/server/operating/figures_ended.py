"""Seeing to what a process counted that has ended."""

from __future__ import annotations

import os

from spectrum.server.operating.figures_folder import FOLDER


def process_ended(pid: int) -> None:
    """See to what an ended process counted; for gunicorn to call when one has."""
    folder = os.environ.get(FOLDER)
    if folder:
        from spectrum.server.operating.figures import add_up  # noqa: PLC0415  # only once the folder is known

        add_up(folder, pid)
