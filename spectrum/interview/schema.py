"""The JSON form of an interview and of what would change an advice."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields

from spectrum.advice.schema import REFERENCE, RulebookSchema, SingleChangeSchema
from spectrum.interview.ask import PARTS
from spectrum.interview.questions import Interview
from spectrum.reasoning import Change, Lines, Reasoning
from spectrum.reasoning.lines import EARN, LOSE, SETTLE
from spectrum.rulebook import Rulebook
from spectrum.rulebook.model import TOPICS, WHO

MOST_WAYS = 20
"""How many lines tell what leads to a mode; in random cases one in some hundreds needs more."""


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


class AtomOrSomeSchema(AtomSchema):
    """One change, or any so many of several changes that go together: then `count` and `of` stand in its place."""

    count = fields.Integer(metadata={"description": "how many of those in `of`; absent for one change"})
    of = fields.List(fields.Nested(AtomSchema))


class AnyOfSchema(Schema):
    """Any so many of several changes."""

    count = fields.Integer()
    of = fields.List(fields.Nested(AtomOrSomeSchema))


class ChangeSchema(Schema):
    """A way to change the advice: all of some changes, and any so many of others."""

    size = fields.Integer(metadata={"description": "how many answers change at least"})
    count = fields.Integer(metadata={"description": "for how many exact sets of answers it stands"})
    who = fields.List(fields.String(metadata={"enum": list(WHO)}), metadata={"description": "who could make them"})
    all_of = fields.List(fields.Nested(AtomSchema))
    any_of = fields.List(fields.Nested(AnyOfSchema))
    loses = fields.Boolean(
        metadata={
            "description": "whether it holds something that speaks against closer work, or leads to a lighter mode"
        }
    )


class ChangesToSchema(Schema):
    """What leads to one mode for certain."""

    direction = fields.String(
        metadata={"enum": [EARN, LOSE, SETTLE], "description": "a deeper mode, a lighter one, or one in between"}
    )
    count = fields.Integer(metadata={"description": "how many minimal sets of answer changes there are"})
    ways = fields.List(
        fields.Nested(ChangeSchema),
        metadata={"description": f"these sets, told over counts, the nearest first; at most {MOST_WAYS} lines"},
    )
    not_told = fields.Integer(metadata={"description": "for how many of the sets no line stands; nearly always 0"})


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
            "description": "mode -> the minimal sets of changes to given answers that make it certain, the nearest "
            "first, grouped where any of several changes would do"
        },
    )


def interview_document(book: Rulebook, found: Interview, reference: str = "") -> dict[str, Any]:
    """An interview as InterviewSchema dumps it; `reference` is what whoever asks calls the piece of work."""
    return {"rulebook": book, "reference": reference or None, **vars(found)}


def changes_document(book: Rulebook, reasoning: Reasoning, reference: str = "") -> dict[str, Any]:
    """What would change an advice as ChangesSchema dumps it; `reference` as for an interview."""
    advised = reasoning.sureness.modes
    others = (mode for mode in book.mode_ids if advised != (mode,))
    return {
        "rulebook": book,
        "reference": reference or None,
        "advised": advised,
        "radius": reasoning.sureness.radius,
        "settled_by": reasoning.settled_by,
        "no_part": reasoning.no_part,
        "single": reasoning.single,
        "to": {mode: _changes_to(reasoning.lines_to(mode)) for mode in others},
    }


def _changes_to(lines: Lines) -> dict[str, Any]:
    """What leads to a mode, as ChangesToSchema dumps it."""
    earning = [{**_plain(one), "loses": False} for one in lines.earning]
    losing = [{**_plain(one), "loses": True} for one in lines.losing]
    whole = sorted([*earning, *losing], key=lambda one: one["size"])
    told = whole[:MOST_WAYS]
    not_told = sum(one["count"] for one in whole[MOST_WAYS:])
    count = sum(one["count"] for one in whole)
    return {"direction": lines.direction, "count": count, "ways": told, "not_told": not_told}


def _plain(change: Change) -> dict[str, Any]:
    return {name: getattr(change, name) for name in ("size", "count", "who", "all_of", "any_of")}
