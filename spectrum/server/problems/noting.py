"""Noting mistakes while a request is read, place by place, so that all of them are told at once."""

from __future__ import annotations

from typing import Any

import flask

from spectrum.input.strict import Detail, flatten
from spectrum.server.problems.body import InHeader, InParameter, Place
from spectrum.server.problems.refusing import refuse

PLACES = {"query": InParameter, "path": InParameter, "headers": InHeader}
"""How webargs names the places it reads that are not the body."""

READS = "reads_places"
"""The mark of a view that reads places of the request itself, and refuses what was noted once it has read them."""


def note_mistake(place: Place, detail: Detail) -> None:
    """Keep a mistake until the whole request was read."""
    flask.g.setdefault("mistakes", []).append((place, detail))


def refuse_noted() -> None:
    """Refuse the request when a mistake was noted. Raises an HTTPException."""
    noted = flask.g.get("mistakes")
    if noted:
        refuse("mistakes", errors=noted)


def places_of(messages: Any) -> list[tuple[Place, Detail]]:
    """Mistakes as webargs keeps them, by the place where they were found."""
    if not isinstance(messages, dict):
        return list(flatten(messages))
    found: list[tuple[Place, Detail]] = []
    known = {"json", *PLACES}
    for location, inner in messages.items() if known.issuperset(messages) else [("json", messages)]:
        place = PLACES.get(location)
        for path, detail in flatten(inner):
            found.append((place(".".join(str(part) for part in path)) if place else path, detail))
    return found
