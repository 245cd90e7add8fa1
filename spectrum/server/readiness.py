"""What the server needs to answer, and what else is good to know of it."""

from __future__ import annotations

from collections.abc import Callable

from spectrum.atlas import Atlas
from spectrum.checks import found_proof
from spectrum.server.callers import Door
from spectrum.server.operating import Readiness


def readiness_of(atlas: Atlas, door: Door | None) -> Readiness:
    """What `/readyz` looks at, for an atlas and for how callers are let in."""
    needs = {"atlas": lambda: "" if atlas.outlook({}).verdicts else "The atlas decides nothing."}
    tells: dict[str, Callable[[], str]] = {"proof": lambda: _proof(atlas)}
    if door:
        meter = door.meter
        tells["counts"] = lambda: "within reach" if meter.reachable() else "out of reach: callers are not counted"
    return Readiness(atlas.rulebook.identity, needs, tells)


def _proof(atlas: Atlas) -> str:
    return "kept" if found_proof(atlas) else "not kept: whoever asks for it first has to wait"
