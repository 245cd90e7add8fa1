"""Counting at the door: every request is counted but for health and files, and told what is left.

A cost that is worked out before the work is done is spent with `spend`. Everything else costs the CPU that it took, in
milliseconds, and at least 1; that is known afterwards, and paid back by whoever asks next.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NoReturn

import flask
from flask import Flask, Response
from flask.sansio.app import App
from werkzeug.exceptions import HTTPException

from spectrum.server.callers.keys import KeyRing
from spectrum.server.callers.meter import REQUESTS, UNITS, Caller, Exceeded, Meter, Usage
from spectrum.server.callers.who import by_address, by_key
from spectrum.server.problems import refuse
from spectrum.server.this_request import noted_here

QUOTA_UNITS = {REQUESTS: "", UNITS: ';qu="cost-units"'}
"""How the fields say what is counted: requests need not be told, and of costs the standard knows no name."""
TOO_MANY = 429
OTHERWISE = "spectrum-counted-otherwise"
NOT_COUNTED = frozenset({"/healthz", "/readyz", "/metrics"})
FILES = frozenset({"static", "pages.swagger_ui"})
FOR_ALL = ("healthz", "openapi.json", "docs", "releases", "releases.atom")
"""What the API gives without a key: whether it is well, how to ask, and, to readers of feeds, its releases."""


@dataclass
class Spending:
    """What one request spends: its caller's usage, the units paid, and the CPU clock at its start."""

    usage: Usage
    paid: int
    started: float


@dataclass(frozen=True)
class Door:
    """How callers are let in: what counts them, and the keys, where there are any."""

    meter: Meter
    api_path: str
    ring: KeyRing | None = None
    keys_required: bool = False

    def counts(self, path: str) -> bool:
        """Whether a request is counted: neither health nor files are."""
        healthy = path in NOT_COUNTED or path == f"{self.api_path}/healthz"
        return not healthy and flask.request.endpoint not in FILES

    def asks_for_keys(self, path: str) -> bool:
        """Whether a key matters here: on the API, but for what everybody may read of it."""
        prefix = f"{self.api_path}/"
        return path.startswith(prefix) and path.removeprefix(prefix) not in FOR_ALL


def count_callers(app: Flask, door: Door) -> None:
    """Count who asks, refuse whoever asks for too much or without a key that is needed, and tell what is left."""

    @app.before_request
    def only_so_much() -> None:
        request = flask.request
        if not door.counts(request.path):
            return
        address = by_address(request.remote_addr)
        caller = _known_otherwise() or address
        if door.ring is not None and door.asks_for_keys(request.path):
            try:
                caller = by_key(request, door.ring, required=door.keys_required) or address
            except HTTPException:
                _enter(door, address)  # trying keys counts too
                raise
        _enter(door, caller)

    @app.after_request
    def with_what_is_left(response: Response) -> Response:
        spending: Spending | None = flask.g.get("spending")
        if spending is None:
            return response
        spending.usage.owe(UNITS, _due(spending, response.status_code) - spending.paid)
        if flask.request.path.startswith(f"{door.api_path}/"):
            _tell(response, spending.usage)
        return response


def count_as(app: App, who: Callable[[], Caller | None]) -> None:
    """Have requests counted under another name than the address they come from, where `who` knows one for them."""
    app.extensions.setdefault(OTHERWISE, []).append(who)


def _known_otherwise() -> Caller | None:
    known = (who() for who in flask.current_app.extensions.get(OTHERWISE, ()))
    return next((one for one in known if one), None)


def spend(cost: float, also_if_refused: bool = False) -> None:
    """Spend what this request will cost, before it is done. Refuses it with 429 when its caller has not so much left.

    A cost above the whole quota is refused as too costly: waiting would not help. What is not done is paid back, unless
    it was the trying that costs; for being refused here nobody pays that.
    """
    noted = noted_here()
    noted.cost, noted.also_if_refused = cost, also_if_refused
    spending: Spending | None = noted.get("spending")
    units = math.ceil(cost)
    if spending is None or units <= spending.paid:
        return
    exceeded = spending.usage.take(UNITS, units - spending.paid)
    if exceeded:
        _refuse(exceeded)
    spending.paid = units


def _enter(door: Door, caller: Caller) -> None:
    """Spend one request and one unit."""
    usage = door.meter.of(caller)
    flask.g.caller = caller.name
    flask.g.spending = Spending(usage, 1, time.thread_time())
    exceeded = usage.take(REQUESTS, 1) or usage.take(UNITS, 1)
    if exceeded:
        _refuse(exceeded)


def _due(spending: Spending, status: int) -> int:
    """The cost that was worked out for a request, else the milliseconds of CPU that it took; at least 1.

    Whoever was refused pays for the CPU only, since what was worked out was not done; unless the trying costs.
    """
    done = status < 400 or (flask.g.get("also_if_refused") and status != TOO_MANY)
    known: float | None = flask.g.get("cost") if done else None
    took = (time.thread_time() - spending.started) * 1000
    return max(1, round(took) if known is None else math.ceil(known))


def _tell(response: Response, usage: Usage) -> None:
    """Say what the quotas are and what is left, as draft 11 of the IETF's RateLimit fields has it."""
    told = usage.allowances.values()
    if told:
        response.headers["RateLimit-Policy"] = ", ".join(
            f'"{one.quota.name}";q={one.quota.amount};w=60{QUOTA_UNITS[one.quota.name]}' for one in told
        )
        response.headers["RateLimit"] = ", ".join(f'"{one.quota.name}";r={one.left()};t={one.wait()}' for one in told)


def _refuse(exceeded: Exceeded) -> NoReturn:
    quota, seconds = exceeded.quota, exceeded.wait
    if math.isinf(seconds):
        most = f"a caller may use {quota.amount:,} in a minute"
        refuse("too-costly", f"This request costs {exceeded.cost:,} units, and {most}. Ask for less at once.")
    wait = max(1, math.ceil(seconds))
    one = "second" if wait == 1 else "seconds"
    detail = f"The {quota.amount:,} {quota.name} that one caller may use in a minute are used up. Ask in {wait} {one}."
    told: dict[str, Any] = {"violated-policies": [quota.name]}
    refuse("too-many-requests", detail, headers={"Retry-After": str(wait)}, **told)
