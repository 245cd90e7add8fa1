"""The form of releases.yaml."""

from __future__ import annotations

import datetime
import re
from typing import Any

from marshmallow import fields
from marshmallow.validate import Length

from spectrum.input.strict import StrictSchema, Text, refuse
from spectrum.language.words import shown

A_HASH = re.compile(r"[0-9a-f]{64}")
LONGEST_VERSION = 40
A_VERSION = re.compile(r"[0-9A-Za-z][0-9A-Za-z._-]*")


class ReleaseDay(fields.Field[datetime.date]):
    """A day, such as 2026-11-30."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> datetime.date:
        try:
            return datetime.datetime.strptime(value, "%Y-%m-%d").date()
        except (TypeError, ValueError):
            refuse(f"must be a day, such as 2026-11-30, not {shown(value)}.")


class Hash(fields.String):
    """The hash of a rulebook."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:
        if not isinstance(value, str) or not A_HASH.fullmatch(value):
            refuse(f"must be the 64 digits of a rulebook's hash, not {shown(value)}.")
        return value


class Version(Text):
    """The version of a rulebook, which stands in addresses."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:
        text = super()._deserialize(value, attr, data, **kwargs)
        if not A_VERSION.fullmatch(text) or A_HASH.fullmatch(text):
            refuse(f"must be letters, digits, dots and hyphens, such as 2026.11.3, not {shown(text)}.")
        return text


class ReleaseEntrySchema(StrictSchema):
    """One release."""

    version = Version(longest=LONGEST_VERSION, required=True)
    hash = Hash(required=True)
    dated = ReleaseDay(required=True)
    about = Text(longest=600, required=True)
    under_way = fields.Boolean()
    retired = ReleaseDay()
    removed = ReleaseDay()


class ReleasesFileSchema(StrictSchema):
    """Every release, the newest first."""

    releases = fields.List(
        fields.Nested(ReleaseEntrySchema), required=True, validate=Length(min=1, error="needs one release at least.")
    )
