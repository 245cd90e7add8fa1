"""The JSON form of an advice, the same from the API and from the command line."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields

from spectrum.advice import Reason


class RulebookSchema(Schema):
    """Which rulebook spoke."""

    name = fields.String()
    version = fields.String()
    hash = fields.String(metadata={"description": "SHA-256 over the rulebook's parsed meaning"})


class CitationSchema(Schema):
    """A source, or a passage of the essay with the number of its sentence (0: the passage as a whole)."""

    id = fields.String(attribute="source", metadata={"description": "id of a source"})
    passage = fields.String(metadata={"description": "INTRO, M1 to M7 or CONCL; empty for other sources"})
    sentence = fields.Integer()


class _ReasonSchema(Schema):
    rule = fields.String()
    title = fields.String()
    text = fields.String()
    strength = fields.String(metadata={"enum": ["strong", "medium", "weak"]})
    source = fields.List(fields.Nested(CitationSchema))


def _only_mode(reason: Reason) -> str:
    return reason.modes[0]


class ReasonForSchema(_ReasonSchema):
    """An argument for a way of working."""

    mode = fields.Function(
        _only_mode, data_key="for", metadata={"type": "string", "description": "the mode argued for"}
    )
    decides = fields.Boolean(metadata={"description": "whether the need rests on this argument"})
    set_aside = fields.Boolean(metadata={"description": "whether another rule has thrown this argument out"})


class ReasonAgainstSchema(_ReasonSchema):
    """An argument against one or more ways of working."""

    against = fields.List(fields.String(), attribute="modes")


class LimitSchema(Schema):
    """A ceiling on how closely people can work now."""

    rule = fields.String()
    title = fields.String()
    text = fields.String()
    cap = fields.String(metadata={"description": "the closest mode that remains possible"})
    gap = fields.Function(
        lambda limit: limit.gap or None,
        metadata={
            "type": ["string", "null"],
            "description": "what is not ready yet; null for law, clock or independence",
        },
    )
    closes = fields.String(metadata={"description": "a first step that would lift it"})
    binds = fields.Boolean(metadata={"description": "whether the work certainly needs more than this allows"})
    source = fields.List(fields.Nested(CitationSchema))


def _modes(description: str) -> fields.List[Any]:
    return fields.List(fields.String(), metadata={"description": f"{description}; every mode still possible, in order"})


class PartnerAdviceSchema(Schema):
    """How closely one partner can be involved."""

    name = fields.String()
    ceiling = _modes("the closest this partner can be involved")
    limits = fields.List(fields.Nested(LimitSchema))
    fired = fields.List(fields.String())
    may_fire = fields.List(fields.String())


class WorkstreamAdviceSchema(Schema):
    """The advice on one piece of work."""

    title = fields.String()
    claimed_mode = fields.Function(
        lambda piece: piece.claimed_mode or None,
        metadata={"type": ["string", "null"], "description": "what people call it"},
    )
    line = fields.String(metadata={"description": "the advice in one sentence"})
    needed = _modes("what the task argues for")
    feasible = _modes("what law, clock and partners allow now")
    advised = _modes("the shallower of the two")
    actual = _modes("what it is in practice; empty when practice was not asked about")
    floor = fields.String(allow_none=True, metadata={"description": "the least a duty asks for, when proven"})
    floors = fields.List(
        fields.String(allow_none=True), metadata={"description": "every duty still possible; null stands for none"}
    )
    comply_light = fields.Boolean(
        allow_none=True,
        metadata={"description": "whether the advice is lighter than the duty; null when it depends on open answers"},
    )
    unsafe = fields.Boolean(
        allow_none=True,
        metadata={"description": "whether the advice is lighter than safety asks for: a gap to escalate, not a choice"},
    )
    reasons = fields.List(fields.Nested(ReasonForSchema))
    against = fields.List(fields.Nested(ReasonAgainstSchema))
    limits = fields.List(fields.Nested(LimitSchema))
    fired = fields.List(fields.String(), metadata={"description": "rules that hold whatever the open answers are"})
    may_fire = fields.List(fields.String(), metadata={"description": "rules that hold for some of the open answers"})
    unanswered = fields.List(fields.String(), metadata={"description": "factors without a single answer"})
    partners = fields.List(fields.Nested(PartnerAdviceSchema))


class AdviceSchema(Schema):
    """The advice on a whole situation."""

    rulebook = fields.Nested(RulebookSchema)
    title = fields.String()
    workstreams = fields.List(fields.Nested(WorkstreamAdviceSchema))


def plain_advice(advice: object) -> dict[str, Any]:
    """An advice as plain data, ready for JSON."""
    plain: dict[str, Any] = AdviceSchema().dump(advice)
    return plain
