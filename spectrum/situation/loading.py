"""Loading situations quickly: one without mistakes takes some microseconds, one with mistakes tells them all."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from marshmallow import Schema, fields

from spectrum.input.quick import Load, Special, loader, quick_loader_within
from spectrum.input.strict import OneLine, OneOf
from spectrum.rulebook import Rulebook
from spectrum.rulebook.model import UNKNOWN
from spectrum.situation.model import Situation
from spectrum.situation.schema import Answer, AnswersSchema, Day, situation_schema


@functools.lru_cache(64)
def quick_loader(schema: Schema | type[Schema]) -> Callable[[Any], Any]:
    """What loads the data of a schema, quickly where there are no mistakes. Raises ValidationError with all of them."""
    return loader(schema() if isinstance(schema, type) else schema, _SPECIAL)


def situation_loader(rulebook: Rulebook) -> Callable[[Any], Situation]:
    """What makes a situation of plain data. Raises ValidationError with every mistake."""
    return quick_loader(situation_schema(rulebook))


def _answers(schema: AnswersSchema) -> Load:
    """What loads answers: at once where each question has one, and otherwise one by one."""
    plain = {
        name: {one: (one,) for one in field.factor.option_ids} | {UNKNOWN: ()}
        for name, field in schema.fields.items()
        if isinstance(field, Answer)
    }
    one_by_one = quick_loader_within(schema, {Answer: _answer})

    def load(data: Any) -> Any:
        if type(data) is dict:
            try:
                return {name: plain[name][said] for name, said in data.items()}
            except (KeyError, TypeError):
                pass
        return one_by_one(data)

    return load


def _answer(field: Answer) -> Load:
    known: dict[str, tuple[str, ...]] = {option: (option,) for option in field.factor.option_ids}
    known[UNKNOWN] = ()

    def load(value: Any) -> Any:
        if type(value) is str and value in known:
            return known[value]
        return None if value is None else field.deserialize(value)

    return load


def line_loader(field: OneLine) -> Load:
    """What loads words on one line: most are as they should be. Raises ValidationError for what can't be taken."""

    def load(value: Any) -> Any:
        if type(value) is str and 0 < len(value) <= field.longest and _is_in_order(value):
            return value
        return field.deserialize(value)

    return load


def _is_in_order(text: str) -> bool:
    """Whether words are plain enough that nothing would become of them; of others that is not known."""
    return text.isascii() and text.isprintable() and "  " not in text and text[0] != " " != text[-1]


def _word_loader(field: OneOf) -> Load:
    """What loads one word out of a list. Raises ValidationError for any other."""
    known = {word: word for word in field.allowed}

    def load(value: Any) -> Any:
        return known[value] if type(value) is str and value in known else field.deserialize(value)

    return load


def _itself(field: fields.Field[Any]) -> Load:
    return field.deserialize


_SPECIAL: Special = {AnswersSchema: _answers, Day: _itself, OneLine: line_loader, OneOf: _word_loader}
