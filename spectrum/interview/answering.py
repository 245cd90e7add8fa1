"""How something that is asked is answered by another system: what is accepted, and where it goes in a situation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from spectrum.input.documents import pointer
from spectrum.input.strict import Text
from spectrum.interview.ask import CONTEXT, Ask
from spectrum.interview.beginning import Line
from spectrum.rulebook.model import UNKNOWN
from spectrum.situation.schema import LONGEST_TITLE

OPTION, LINE, NAMES = "option", "line", "names"
FORMS = (OPTION, LINE, NAMES)
SEVERAL = "several"
NAME = Text(longest=LONGEST_TITLE)


def accepts(ask: Line | Ask) -> dict[str, Any]:
    """What people are offered to answer, as a JSON Schema."""
    if isinstance(ask, Line):
        text = {"type": "string", "minLength": 1, "maxLength": ask.longest}
        return text if ask.most == 1 else _names(text, ask.most)
    options = list(ask.factor.option_ids)
    one = {"enum": [*options, UNKNOWN]}
    if not ask.may_differ:
        return one
    return {"anyOf": [one, {"type": "array", "items": {"enum": options}, "minItems": 1, "uniqueItems": True}]}


def _names(name: Mapping[str, Any], most: int) -> dict[str, Any]:
    partner = {"type": "object", "properties": {"name": name}, "required": ["name"]}
    return {"type": "array", "items": partner, "minItems": 1, "maxItems": most}


def place_in(sent: Mapping[str, Any], ask: Line | Ask) -> str:
    """Where an answer goes in a situation as it was sent, with one piece of work, as a JSON Pointer.

    >>> from spectrum.interview.beginning import TITLE
    >>> place_in({}, TITLE), place_in({"workstreams": [{}]}, TITLE)
    ('/title', '/workstreams/0/title')
    """
    pieces = sent.get("workstreams")
    piece: list[str | int] = ["workstreams", 0] if pieces else []
    own: Mapping[str, Any] = pieces[0] if pieces else sent
    if isinstance(ask, Line):
        return pointer([*piece, ask.id])
    if ask.part == CONTEXT:
        return pointer([*piece, ask.factor.id])
    if not ask.partner:
        return pointer([*piece, "answers", ask.factor.id])
    named = _names_in(own)
    about = [*piece, "partners"] if ask.partner in named else ["partners"]
    at = (named if ask.partner in named else _names_in(sent)).index(ask.partner)
    return pointer([*about, at, "answers", ask.factor.id])


def _names_in(told: Mapping[str, Any]) -> list[str]:
    """The partners named, as a situation holds them once it is read."""
    return [str(NAME.deserialize(one["name"])) for one in told.get("partners") or ()]
