"""What is done when a server stops, after its processes have ended: nothing stays that only a server would erase."""

from __future__ import annotations

from collections.abc import Callable

from flask.sansio.app import App

PLACE = "spectrum-at-the-end"


def at_the_end(app: App, work: Callable[[], None]) -> None:
    """Have something done when the server stops."""
    app.extensions.setdefault(PLACE, []).append(work)


def end_work(app: App) -> None:
    """Do what has to be done at the end."""
    for work in app.extensions.get(PLACE, ()):
        work()
