"""The form of working agreements on disk: headings, what people write under them, and sentences with conditions."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields, post_load

from spectrum.input.strict import OneOf, StrictSchema, Text, refuse
from spectrum.rulebook.fields import HYPHENS, Id, Names, RulebookWords, WhenAnswered
from spectrum.rulebook.model import Agreement, AgreementLine, AgreementSection

MOST_LINES = 400
"""More than seven printed pages are no agreement that anybody keeps in mind."""


class Several(fields.List[Any]):
    """A list of sets of named values, at least one."""

    def __init__(self, one: Schema, **kwargs: Any) -> None:
        super().__init__(fields.Nested(one), **kwargs)

    def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> Any:
        found = super()._deserialize(value, *args, **kwargs)
        return tuple(found or refuse("is an empty list; leave it out, or put something in it."))


def _may_be_taken(count: int) -> None:
    if not 1 <= count <= MOST_LINES:
        refuse(f"must be a number of lines from 1 to {MOST_LINES}.")


def agreement_schema(words: RulebookWords) -> Schema:
    """The schema of one agreement, bound to the rulebook's modes, factors and options."""

    class AgreementLineSchema(StrictSchema):
        when = WhenAnswered(words, required=True)
        text = Text(required=True)

        @post_load
        def make(self, data: dict[str, Any], **kwargs: Any) -> AgreementLine:
            return AgreementLine(**data)

    class AgreementSectionSchema(StrictSchema):
        heading = Text(required=True)
        prompt = Text(required=True)
        lines = Several(AgreementLineSchema(), load_default=())
        optional = fields.Boolean(truthy={True}, falsy={False})

        @post_load
        def make(self, data: dict[str, Any], **kwargs: Any) -> AgreementSection:
            return AgreementSection(**data)

    class AgreementSchema(StrictSchema):
        id = Id(HYPHENS)
        mode = OneOf("a mode", words.modes, required=True)
        name = Text(required=True)
        purpose = Text(required=True)
        most_lines = fields.Integer(required=True, strict=True, validate=_may_be_taken)
        columns = Names(load_default=())
        leaves_out = Names(load_default=())
        short = fields.Boolean(truthy={True}, falsy={False})
        sections = Several(AgreementSectionSchema(), required=True)

        @post_load
        def make(self, data: dict[str, Any], **kwargs: Any) -> Agreement:
            return Agreement(**data)

    return AgreementSchema()
