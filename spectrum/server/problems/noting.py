"""Noting mistakes while a request is read, place by place, so that all of them are told at once."""

from __future__ import annotations

from typing import Any

import flask

from spectrum.input.strict import Detail, told
from spectrum.server.problems.body import InHeader, InParameter, Place
from spectrum.server.problems.refusing import refuse

PLACES = {"query": InParameter, "path": InParameter, "headers": InHeader}
"""How webargs names the places it reads that are not the body."""

READS = "reads_places"
"""The mark of a view that reads places of the request itself, and refuses what was noted once it has read them."""


def note_mistake(place: Place, detail: Detail) -> None:
    """Keep a mistake until the whole request was read."""
    flask.g.setdefault("mistakes", []).append((place, detail))


def note_more(count: int) -> None:
    """Count mistakes that are not told."""
    flask.g.not_told = flask.g.get("not_told", 0) + count


def refuse_noted() -> None:
    """Refuse the request when a mistake was noted. Raises an HTTPException."""
    noted = flask.g.get("mistakes")
    if noted:
        refuse("mistakes", errors=noted, not_told=flask.g.get("not_told", 0))


def places_of(messages: Any) -> tuple[list[tuple[Place, Detail]], int]:
    """The first mistakes as webargs keeps them, by the place where they were found, and how many more there are."""
    found: list[tuple[Place, Detail]] = []
    more = 0
    if not isinstance(messages, dict):
        messages = {"json": messages}
    known = {"json", *PLACES}
    for location, inner in messages.items() if known.issuperset(messages) else [("json", messages)]:
        place = PLACES.get(location)
        some, others = told(inner)
        more += others
        found += [(place(str(path[0])) if place and path else path, detail) for path, detail in some]
    return found, more
