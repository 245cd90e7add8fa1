"""For how long an answer may be used without asking again, as Cache-Control says it."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import flask

from spectrum.server.guidance.asked import AskedRelease

Freshness = Callable[[], str]
AGAIN_SOON = 60
"""Seconds for what may change with the next release or start of the server."""
LASTING = 30 * 24 * 3600
"""Seconds for what an address with a hash names. Its meaning never changes; a newer Spectrum may tell more of it."""


def soon_again() -> str:
    """What the next release changes: everybody asks again after a minute, which costs little (304)."""
    return f"{_whose()}, max-age={AGAIN_SOON}, must-revalidate"


def lasting() -> str:
    """What never changes where the address names it by its hash, until the rulebook is removed."""
    asked: AskedRelease | None = flask.g.get("asked")
    if asked is None or not asked.by_hash:
        return soon_again()
    return f"{_whose()}, max-age={_seconds_left(asked.release.removed)}, immutable"


def _seconds_left(removed: datetime.date | None) -> int:
    if removed is None:
        return LASTING
    now = datetime.datetime.now(datetime.timezone.utc)
    end = datetime.datetime.combine(removed, datetime.time(), datetime.timezone.utc)
    return max(0, min(LASTING, int((end - now).total_seconds())))


def _whose() -> str:
    """Everybody may keep an answer, unless it was given to a caller who showed a key for it."""
    return "private" if "Authorization" in flask.request.headers else "public"
