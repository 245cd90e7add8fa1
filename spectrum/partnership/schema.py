"""The JSON form of a map, the same from the API and from the command line."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields

from spectrum.advice.schema import REFERENCE, RulebookSchema
from spectrum.partnership.burden import burdens, invited_to_everything
from spectrum.partnership.map import PartnershipMap, PieceOnMap, Place
from spectrum.partnership.parts import PARTS

LARGEST_MAP = 2_000
"""How many places (partners in pieces of work) a map may have where somebody asks for it from outside."""
MOST_MAPPED = 50
"""How many pieces of work such a map may have."""


def _text(description: str) -> fields.String:
    return fields.String(metadata={"description": description})


def _names(description: str, attribute: str | None = None) -> fields.List[Any]:
    return fields.List(fields.String(), attribute=attribute, metadata={"description": description})


class PlaceSchema(Schema):
    """One partner in one piece of work."""

    partner = fields.String()
    workstream = fields.Integer(metadata={"description": "which piece of work, from 0"})
    part = fields.String(metadata={"enum": [one.id for one in PARTS], "description": "the part that fits"})
    role = _text("the role that the advice on this piece of work gives it; empty while it is open")
    reason = _text("why")
    asked = fields.Boolean(metadata={"description": "whether the partner answered for itself"})
    invited = fields.Boolean(allow_none=True, metadata={"description": "whether it is invited today; null: not said"})
    can_be_spared = fields.Boolean(metadata={"description": "whether it can stay away from the meetings"})


class MappedSchema(Schema):
    """One piece of work on the map."""

    title = fields.String()
    reference = fields.String(allow_none=True, metadata={"description": REFERENCE})
    needed = _names("ways of working that the work itself may need, in order")
    advised = _names("ways of working that may be advised now, in order")
    core = _names("partners in the core")
    must_work_closely = _names("the smallest set that must work closely: without any one a stated need is unmet")
    may_have_to_work_closely = _names("partners of whom that is still open")


class HoursSchema(Schema):
    """What a partner gives to meetings in a month, in hours, and what of it can be spared."""

    partner = fields.String()
    now = fields.Float()
    for_its_part = fields.Float(metadata={"description": "for work in which it is in the core or contributes"})
    spared = fields.Float()
    if_heard_otherwise = fields.Float(metadata={"description": "spared besides, if it is heard in another way"})
    without_figure = fields.Integer(metadata={"description": "pieces of work it is invited to that have no figure"})
    not_said = fields.Integer(metadata={"description": "pieces of work of which nobody said whether it is invited"})


class PairSchema(Schema):
    """Two partners that answered for themselves, chose to be named, and see a piece of work differently."""

    workstream = fields.Integer(attribute="at", metadata={"description": "which piece of work, from 0"})
    first = fields.String(attribute="one")
    first_advised = _names("ways of working possible by the first partner's own answers", "one_advised")
    second = fields.String(attribute="other")
    second_advised = _names("ways of working possible by the second partner's own answers", "other_advised")


class MapSchema(Schema):
    """Who should be in what: partners and pieces of work, and the part that fits each partner in each."""

    rulebook = fields.Nested(RulebookSchema)
    title = fields.String()
    reference = fields.String(allow_none=True, metadata={"description": REFERENCE})
    partners = _names("everybody named, besides the organisation that asks")
    workstreams = fields.List(fields.Nested(MappedSchema))
    places = fields.List(fields.Nested(PlaceSchema))
    invited_to_everything = _names("partners invited to the meetings of every piece of work, where there are several")
    small = _names("small organisations")
    differing = fields.List(fields.Nested(PairSchema), metadata={"description": "pairs that see it differently"})
    hours = fields.List(fields.Nested(HoursSchema), metadata={"description": "only from figures that were given"})


def plain_map(map_: PartnershipMap) -> dict[str, Any]:
    """A map as plain data."""
    plain: dict[str, Any] = MapSchema().dump(
        {
            "rulebook": map_.rulebook,
            "title": map_.title,
            "reference": map_.reference or None,
            "partners": map_.partners,
            "workstreams": [_plain_piece(one) for one in map_.pieces],
            "places": [_plain_place(one) for one in map_.places],
            "invited_to_everything": invited_to_everything(map_),
            "small": map_.small,
            "differing": map_.differing,
            "hours": burdens(map_),
        }
    )
    return plain


def _plain_piece(piece: PieceOnMap) -> dict[str, Any]:
    return {
        "title": piece.advice.title,
        "reference": piece.advice.reference or None,
        "needed": piece.advice.needed,
        "advised": piece.advice.advised,
        "core": piece.core,
        "must_work_closely": piece.closely,
        "may_have_to_work_closely": piece.may_be_closely,
    }


def _plain_place(place: Place) -> dict[str, Any]:
    return {
        "partner": place.partner,
        "workstream": place.at,
        "part": place.part,
        "role": place.role,
        "reason": place.reason,
        "asked": place.asked,
        "invited": place.invited,
        "can_be_spared": place.can_be_spared,
    }
