"""The folder in which the processes of a server keep their figures for each other."""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from spectrum.input.mistakes import Mistake
from spectrum.server.operating.settings import BadSettings, Settings

FOLDER = "PROMETHEUS_MULTIPROC_DIR"
"""What prometheus-client calls it in the environment."""


@contextlib.contextmanager
def shared_figures(settings: Settings) -> Iterator[None]:
    """While a server runs, a folder for its figures, where they are wanted; it is empty when the server starts.

    Raises BadSettings when none can be written to.
    """
    if not settings.metrics:
        yield
        return
    ours, named = os.getpid(), os.environ.get(FOLDER)
    folder = _emptied(named)
    os.environ[FOLDER] = folder
    try:
        yield
    finally:
        if not named and os.getpid() == ours:  # its processes leave by here as well, while others still count
            del os.environ[FOLDER]
            shutil.rmtree(folder, ignore_errors=True)


def _emptied(named: str | None) -> str:
    """The folder that was named, without figures of an earlier server, or else a new one."""
    try:
        folder = named or tempfile.mkdtemp(prefix="spectrum-figures-")
        for old in Path(folder).glob("*.db"):
            old.unlink()
        with held(folder):
            return folder
    except OSError as error:
        trouble = f"figures need a folder that can be written to ({error.strerror}). Name one in {FOLDER}."
        raise BadSettings([Mistake("SPECTRUM_METRICS", trouble)]) from None


@contextlib.contextmanager
def held(folder: str) -> Iterator[None]:
    """Nobody reads while somebody adds up, in whichever process."""
    with Path(folder, "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
