"""The JSON form of an interview and of what would change an advice."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields

from spectrum.advice.schema import REFERENCE, RulebookSchema, SingleChangeSchema
from spectrum.interview.ask import PARTS
from spectrum.interview.questions import Interview
from spectrum.reasoning import Reasoning
from spectrum.rulebook import Rulebook
from spectrum.rulebook.model import TOPICS, WHO


def _reference() -> fields.String:
    about = f"{REFERENCE}; that of the piece of work, or of the case where the piece has none"
    return fields.String(allow_none=True, metadata={"description": about})


class ChoiceSchema(Schema):
    """One answer to a question."""

    id = fields.String()
    words = fields.String()
    example = fields.String()


class AskSchema(Schema):
    """A question to ask, why it is asked, and what each answer would leave possible."""

    factor = fields.String(attribute="factor.id")
    part = fields.String(
        metadata={"enum": list(PARTS), "description": "what the work is, the mode, warnings, partners"}
    )
    partner = fields.String(metadata={"description": "the partner it is about; empty for the work"})
    text = fields.String(attribute="factor.question")
    hint = fields.String(attribute="factor.hint")
    topic = fields.String(metadata={"enum": list(TOPICS), "description": "what it is asked under"})
    why = fields.String()
    bearing = fields.String(metadata={"description": "what the answers may bring, without saying which brings what"})
    options = fields.List(fields.Nested(ChoiceSchema), attribute="factor.options")
    futures = fields.Dict(
        keys=fields.String(),
        values=fields.List(fields.String()),
        metadata={"description": "option -> what can still come of it: modes advised, modes in practice, or roles"},
    )


class InterviewSchema(Schema):
    """Where an interview stands."""

    rulebook = fields.Nested(RulebookSchema)
    reference = _reference()
    settled = fields.Boolean(metadata={"description": "whether nothing left can change the advised mode"})
    advised = fields.List(fields.String(), metadata={"description": "the modes still possible"})
    question = fields.Nested(AskSchema, allow_none=True, metadata={"description": "null when the interview is over"})
    relevant = fields.List(fields.String(), metadata={"description": "open questions that can still change the mode"})
    irrelevant = fields.List(fields.String(), metadata={"description": "open questions that can no longer matter"})
    open_warnings = fields.List(
        fields.String(), metadata={"description": "titles of misconceptions that may still turn out to be at work"}
    )


class AtomSchema(Schema):
    """One change: a factor, and the options of which any would do as well."""

    factor = fields.String()
    options = fields.List(fields.String())


class AnyOfSchema(Schema):
    """Any so many of several changes."""

    count = fields.Integer()
    of = fields.List(fields.Nested(AtomSchema))


class ChangeSchema(Schema):
    """A way to change the advice: all of some changes, and any so many of others."""

    size = fields.Integer(metadata={"description": "how many answers change"})
    count = fields.Integer(metadata={"description": "for how many exact sets of answers it stands"})
    who = fields.List(fields.String(metadata={"enum": list(WHO)}), metadata={"description": "who could make them"})
    all_of = fields.List(fields.Nested(AtomSchema))
    any_of = fields.List(fields.Nested(AnyOfSchema))


class ChangesToSchema(Schema):
    """What leads to one mode for certain."""

    count = fields.Integer(metadata={"description": "how many minimal sets of answer changes there are"})
    ways = fields.List(fields.Nested(ChangeSchema), metadata={"description": "all of them, told over counts"})


class ChangesSchema(Schema):
    """What would change the advice, and what it rests on."""

    rulebook = fields.Nested(RulebookSchema)
    reference = _reference()
    advised = fields.List(fields.String(), metadata={"description": "the modes still possible"})
    radius = fields.Integer(
        metadata={"description": "the fewest given answers which, if wrong, could move the mode; 0 when it is open"}
    )
    settled_by = fields.List(
        fields.String(), metadata={"description": "the smallest set of given answers that alone proves it"}
    )
    no_part = fields.List(fields.String(), metadata={"description": "given answers that belong to no such set"})
    single = fields.List(fields.Nested(SingleChangeSchema), metadata={"description": "every single-answer change"})
    to = fields.Dict(
        keys=fields.String(),
        values=fields.Nested(ChangesToSchema),
        metadata={
            "description": "mode -> all minimal sets of changes to given answers that make it certain, the nearest "
            "first, grouped where any of several changes would do"
        },
    )


def interview_document(book: Rulebook, found: Interview, reference: str = "") -> dict[str, Any]:
    """An interview as InterviewSchema dumps it; `reference` is what whoever asks calls the piece of work."""
    return {"rulebook": book, "reference": reference or None, **vars(found)}


def changes_document(book: Rulebook, reasoning: Reasoning, reference: str = "") -> dict[str, Any]:
    """What would change an advice as ChangesSchema dumps it; `reference` as for an interview."""
    advised = reasoning.sureness.modes
    ways = {mode: reasoning.changes_to(mode) for mode in book.mode_ids if advised != (mode,)}
    return {
        "rulebook": book,
        "reference": reference or None,
        "advised": advised,
        "radius": reasoning.sureness.radius,
        "settled_by": reasoning.settled_by,
        "no_part": reasoning.no_part,
        "single": reasoning.single,
        "to": {mode: {"count": sum(one.count for one in some), "ways": some} for mode, some in ways.items()},
    }
