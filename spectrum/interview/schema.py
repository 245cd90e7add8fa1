"""The JSON form of an interview and of what would change an advice."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import Schema, fields

from spectrum.advice.schema import REFERENCE, RulebookSchema, SingleChangeSchema
from spectrum.interview.answering import FORMS, LINE, NAMES, OPTION, SEVERAL, accepts, place_in
from spectrum.interview.ask import DONT_AGREE, DONT_KNOW, PARTS, Ask
from spectrum.interview.beginning import Line
from spectrum.interview.rounds import STOPS, Round
from spectrum.reasoning import Change, Lines, Reasoning
from spectrum.reasoning.lines import EARN, LOSE, SETTLE
from spectrum.rulebook import Rulebook
from spectrum.rulebook.model import TOPICS, UNKNOWN, USUAL_TOPICS, WHO

MOST_TOGETHER = 24
"""How many of the questions that are asked together are listed."""

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


class AlsoSchema(Schema):
    """What can be said to a question besides its options."""

    id = fields.String(
        metadata={
            "enum": [UNKNOWN, SEVERAL],
            "description": f"`{UNKNOWN}` is put in as it is; `{SEVERAL}` stands for a list of the options that people "
            "differ over",
        }
    )
    words = fields.String(metadata={"description": "what the pages say for it"})


class AskSchema(Schema):
    """A question to ask, why it is asked, how it is answered, and what each answer would leave possible."""

    factor = fields.String(
        metadata={
            "description": "what is asked: a factor, or for words to write `title`, `result`, `lightest` or `partners`"
        }
    )
    part = fields.String(
        metadata={"enum": list(PARTS), "description": "what the work is, the mode, warnings, partners"}
    )
    partner = fields.String(metadata={"description": "the partner it is about; empty for the work"})
    text = fields.String()
    hint = fields.String()
    topic = fields.String(metadata={"enum": list(TOPICS), "description": "what it is asked under"})
    why = fields.String()
    bearing = fields.String(metadata={"description": "what the answers may bring, without saying which brings what"})
    form = fields.String(
        metadata={"enum": list(FORMS), "description": "choose one of the options, write a line, or write several names"}
    )
    options = fields.List(fields.Nested(ChoiceSchema), metadata={"description": "what to choose from; empty for words"})
    also = fields.List(fields.Nested(AlsoSchema), metadata={"description": "what people can say besides the options"})
    may_skip = fields.Boolean(
        metadata={"description": "whether it may be left out: then name it, or its part, in the parameter `skip`"}
    )
    at = fields.String(
        metadata={
            "description": "where the answer goes in the situation that was sent, as a JSON Pointer (RFC 6901). Make "
            "objects on the way where they are missing"
        }
    )
    accepts = fields.Dict(
        keys=fields.String(), metadata={"description": "what may be put there, as a JSON Schema (2020-12)"}
    )
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
    stop = fields.String(
        metadata={
            "enum": list(STOPS),
            "description": "which stop was reached: `mode` when no question left can change the way of working, but "
            "shows what to watch for and how partners take part; `all` when nothing is left to ask",
        }
    )
    says = fields.String(metadata={"description": "where it stands, in the words that people read on the pages"})
    question = fields.Nested(AskSchema, allow_none=True, metadata={"description": "null when the interview is over"})
    questions = fields.List(
        fields.Nested(AskSchema),
        metadata={
            "description": f"what the pages ask together with it, itself included: all that opens an interview, or "
            f"what is left to ask about partners, {MOST_TOGETHER} at most. Answer them in one go or one by one"
        },
    )
    together = fields.Integer(metadata={"description": "how many are asked together, also where not all are listed"})
    relevant = fields.List(fields.String(), metadata={"description": "open questions that can still change the mode"})
    irrelevant = fields.List(fields.String(), metadata={"description": "open questions that can no longer matter"})
    open_warnings = fields.List(
        fields.String(), metadata={"description": "titles of misconceptions that may still turn out to be at work"}
    )


class AtomSchema(Schema):
    """One change: a factor, and the options of which any would do as well."""

    factor = fields.String(
        metadata={
            "description": "the id of a question; or `essential_partners`, which sums up what the partners that the "
            "work can't do without say of themselves"
        }
    )
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


def interview_document(
    book: Rulebook, found: Round, says: str, sent: Mapping[str, Any], reference: str = ""
) -> dict[str, Any]:
    """What is asked next as InterviewSchema dumps it.

    `says` tells where it stands, `sent` is the situation as it came in, and `reference` what whoever asks calls it.
    """
    questions = [_question(one, sent) for one in found.asks[:MOST_TOGETHER]]
    asked = {"question": questions[0] if questions else None, "questions": questions, "together": len(found.asks)}
    about = {"rulebook": book, "reference": reference or None, "stop": found.stop, "says": says}
    return {**vars(found.now), **about, **asked}


def _question(ask: Line | Ask, sent: Mapping[str, Any]) -> dict[str, Any]:
    """Something to ask as AskSchema dumps it."""
    how = {"may_skip": ask.may_skip, "at": place_in(sent, ask), "accepts": accepts(ask)}
    asked = _line(ask) if isinstance(ask, Line) else _choice(ask)
    return {"part": ask.part, "partner": ask.partner, "why": ask.why, **asked, **how}


def _line(line: Line) -> dict[str, Any]:
    return {
        "factor": line.id,
        "text": line.question,
        "hint": line.hint,
        "topic": USUAL_TOPICS[line.part],
        "bearing": "",
        "form": LINE if line.most == 1 else NAMES,
        "options": (),
        "also": (),
        "futures": {},
    }


def _choice(ask: Ask) -> dict[str, Any]:
    also = {UNKNOWN: DONT_KNOW, **({SEVERAL: DONT_AGREE} if ask.may_differ else {})}
    return {
        "factor": ask.factor.id,
        "text": ask.factor.question,
        "hint": ask.factor.hint,
        "topic": ask.topic,
        "bearing": ask.bearing,
        "form": OPTION,
        "options": ask.factor.options,
        "also": [{"id": name, "words": words} for name, words in also.items()],
        "futures": ask.futures,
    }


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
