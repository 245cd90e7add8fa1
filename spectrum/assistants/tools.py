"""The tools that an assistant gets. Each says what is still possible, and none fills in an answer for a person."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from marshmallow import Schema, fields

from spectrum.advice.schema import EXPLAIN, LINE, REASONS
from spectrum.assistants.forms import (
    Arguments,
    Form,
    answer_form,
    arguments_form,
    piece_field,
    piece_form,
    read_arguments,
)
from spectrum.assistants.guidance import GUIDANCE, guidance
from spectrum.atlas import Atlas
from spectrum.consultation import Consultation
from spectrum.input.mistakes import BadInput, Mistake
from spectrum.input.strict import OneOf
from spectrum.interview import SKIPPABLE, next_round
from spectrum.interview.schema import ChangesSchema, InterviewSchema, changes_document, interview_document
from spectrum.report.interview_sentences import stand_words
from spectrum.rulebook.phrases import mode_words

NOTE = (
    "This advises; people decide. `possible` holds every way of working that the answers leave open: say all of them, "
    "and call nothing settled while there is more than one. Nothing was filled in. Ask a person what is not known."
)
TOO_MANY_DIFFER = "So many questions have several answers that this would take too long. Settle some of them first."
HONEST = (
    "Never answer for a person: give only what somebody told you, and leave out or call `unknown` what nobody said. "
    "Unknown stays unknown, and the answer then holds more than one way of working."
)
INSTRUCTIONS = (
    "Spectrum answers one question about one piece of joint work of public services or charities: should we "
    "collaborate on this? It names the lightest way of working that fits: act alone, coexist, coordinate, cooperate or "
    "collaborate. Lighter is not worse. Begin with next_question and an empty piece of work, put each question to the "
    f"person in its own words, and add only what the person says. {HONEST} Tell every way of working that is still "
    "possible, and that people decide."
)
AMOUNTS = tuple(one for one in EXPLAIN if one in (LINE, REASONS))

Answer = dict[str, Any]


@dataclass(frozen=True)
class Tool:
    """A tool: its name, what it is for, what it takes and gives as JSON Schemas, and what works it out.

    `call` takes arguments as they came and raises BadInput with every mistake in them.
    """

    name: str
    title: str
    about: str
    takes: Form
    gives: Form
    call: Callable[[Mapping[str, Any]], Answer]


def tools_of(atlas: Atlas) -> tuple[Tool, ...]:
    """The tools for the rulebook of an atlas."""
    return (_next_question(atlas), _advise(atlas), _what_would_change_it(atlas), _guidance(atlas))


def _next_question(atlas: Atlas) -> Tool:
    book = atlas.rulebook
    reads = _reads(atlas, skip=fields.List(OneOf("something that may be skipped", SKIPPABLE)))

    def call(arguments: Mapping[str, Any]) -> Answer:
        told = read_arguments(reads(), arguments)
        (piece,) = told["piece"].workstreams
        found = next_round(atlas, piece, told.get("skip", ()))
        says = stand_words(book, found.now)
        document = InterviewSchema(exclude=("advised", "settled")).dump(
            interview_document(book, found, says, arguments["piece"])
        )
        return {**_possible(found.now.advised), **document}

    skip = {"type": "array", "items": {"enum": list(SKIPPABLE)}, "description": "what the person does not want to tell"}
    return Tool(
        "next_question",
        "What to ask next",
        "The next question to put to the person about a piece of work, in the words to use, with its options, why it "
        "is asked, what can be said besides (`also`), and where the answer goes in the piece (`at`, a JSON Pointer). "
        "Only what can still change something is asked; `question` is null when it is over, and `stop` says when no "
        f"question left can change the way of working. An empty piece begins. Put the question to the person. {HONEST}",
        arguments_form({"piece": piece_form(book), "skip": skip}, "piece"),
        answer_form(book, {"stop": {"type": "string"}, "question": {"type": ["object", "null"]}}),
        call,
    )


def _advise(atlas: Atlas) -> Tool:
    book = atlas.rulebook
    reads = _reads(atlas, explain=OneOf("an amount of explanation", AMOUNTS, load_default=REASONS))

    def call(arguments: Mapping[str, Any]) -> Answer:
        told = read_arguments(reads(), arguments)
        plain = Consultation(atlas, told["piece"]).plain(told["explain"])
        (one,) = plain["workstreams"]
        words = mode_words(book, one["advised"])
        return {**_possible(one["advised"]), "ways": words, "rulebook": plain["rulebook"], "advice": one}

    explain = {"enum": list(AMOUNTS), "description": f"how much to say of it; {REASONS} unless told otherwise"}
    return Tool(
        "advise",
        "The way of working that fits",
        "The lightest way of working that fits a piece of work, with what speaks for and against it, what stands in "
        "the way, and what to do next. `possible` holds every way of working that the answers leave open, from light "
        f"to deep; say all of them. It advises, and people decide. {HONEST}",
        arguments_form({"piece": piece_form(book), "explain": explain}, "piece"),
        answer_form(book, {"ways": {"type": "string"}, "advice": {"type": "object"}}),
        call,
    )


def _what_would_change_it(atlas: Atlas) -> Tool:
    book = atlas.rulebook
    reads = _reads(atlas)

    def call(arguments: Mapping[str, Any]) -> Answer:
        told = read_arguments(reads(), arguments)
        reasoning = Consultation(atlas, told["piece"]).reasoning()
        if reasoning.takes_too_long:
            raise BadInput([Mistake("/piece/answers", TOO_MANY_DIFFER)])
        document = ChangesSchema(exclude=("advised",)).dump(changes_document(book, reasoning))
        return {**_possible(reasoning.sureness.modes), **document}

    return Tool(
        "what_would_change_it",
        "What would change the advice",
        "Which answers the advice on a piece of work rests on, and which smallest sets of other answers would lead to "
        "each other way of working: a bounded number for each, with the count of all. It shows what is worth "
        "finding out or mending, and is no way to get a wished-for answer: an answer changes only when a person says "
        f"so. {HONEST}",
        arguments_form({"piece": piece_form(book)}, "piece"),
        answer_form(book, {"to": {"type": "object"}}),
        call,
    )


def _guidance(atlas: Atlas) -> Tool:
    book = atlas.rulebook
    reads: type[Schema] = Arguments.from_dict(
        {"about": OneOf("something to read about", GUIDANCE, required=True), "id": fields.String()}, name="Guidance"
    )

    def call(arguments: Mapping[str, Any]) -> Answer:
        told = read_arguments(reads(), arguments)
        return guidance(book, told["about"], told.get("id", ""))

    return Tool(
        "guidance",
        "Read the guidance",
        "What stands behind the advice: the ways of working and what one would see of each, the questions with their "
        "options, or the rules with their reasons and sources. Without `id` it lists them; with one it tells all of it."
        " Quote it rather than your own view of collaboration.",
        arguments_form(
            {
                "about": {"enum": list(GUIDANCE), "description": "what to read about"},
                "id": {"type": "string", "maxLength": 100, "description": "one of those that the list names"},
            },
            "about",
        ),
        {"type": "object", "properties": {"rulebook": {"type": "object"}}, "required": ["rulebook"]},
        call,
    )


def _reads(atlas: Atlas, **more: fields.Field[Any]) -> type[Schema]:
    """How the arguments of a tool about a piece of work are read."""
    return Arguments.from_dict({"piece": piece_field(atlas.rulebook), **more}, name="ArgumentsOfTool")


def _possible(modes: tuple[str, ...] | list[str]) -> Answer:
    return {"possible": list(modes), "settled": len(modes) == 1, "note": NOTE}
