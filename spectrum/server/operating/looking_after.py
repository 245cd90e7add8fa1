"""Setting an application up to be looked after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Flask

from spectrum.server.operating.front import stand_in_front
from spectrum.server.operating.health import Readiness, operating_blueprint
from spectrum.server.operating.settings import Settings
from spectrum.server.operating.watching import watch

if TYPE_CHECKING:
    from spectrum.server.operating.figures import Figures


def look_after(app: Flask, settings: Settings, readiness: Readiness) -> None:
    """Watch an application, set it up for what is in front of it, and have it say how it is."""
    figures = _figures(settings)
    watch(app, figures)
    stand_in_front(app, settings)
    app.register_blueprint(operating_blueprint(readiness, figures))


def _figures(settings: Settings) -> Figures | None:
    if not settings.metrics:
        return None
    from spectrum.server.operating.figures import figures  # noqa: PLC0415  # slow, and it looks where to keep them

    return figures()
