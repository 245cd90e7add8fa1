"""The JSON form of releases."""

from __future__ import annotations

from marshmallow import Schema, fields

from spectrum.checks import DifferenceSchema
from spectrum.server.api_schemas import Named


class ReleaseSchema(Schema):
    """One release of the rulebook."""

    version = fields.String()
    hash = fields.String()
    about = fields.String()
    dated = fields.Date(
        allow_none=True,
        metadata={
            "description": "when it was released or, while it is under way, last changed; null if nobody noted it"
        },
    )
    under_way = fields.Boolean(metadata={"description": "whether it is not released yet, so that its hash may change"})
    present = fields.Boolean(metadata={"description": "whether it answers where no other is asked for"})
    served = fields.Boolean(metadata={"description": "whether it can be asked for with ?rulebook="})
    retired = fields.Date(
        allow_none=True, metadata={"description": "from when on nobody should hold to it any more; else null"}
    )
    removed = fields.Date(allow_none=True, metadata={"description": "from when on nobody is answered by it; else null"})
    since = fields.Nested(
        DifferenceSchema,
        allow_none=True,
        metadata={"description": "what moves from the release before; null where that is not known"},
    )


class ReleasesSchema(Named):
    """The releases of the rulebook, the newest first."""

    releases = fields.List(fields.Nested(ReleaseSchema))
