"""Loading situations quickly: one without mistakes takes some microseconds, one with mistakes tells them all."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from marshmallow import Schema

from spectrum.input.quick import loader
from spectrum.rulebook import Rulebook
from spectrum.rulebook.model import UNKNOWN
from spectrum.situation.model import Situation
from spectrum.situation.schema import Answer, situation_schema


@functools.lru_cache(64)
def quick_loader(schema: Schema | type[Schema]) -> Callable[[Any], Any]:
    """What loads the data of a schema, quickly where there are no mistakes. Raises ValidationError with all of them."""
    return loader(schema() if isinstance(schema, type) else schema, {Answer: _answer})


def situation_loader(rulebook: Rulebook) -> Callable[[Any], Situation]:
    """What makes a situation of plain data. Raises ValidationError with every mistake."""
    return quick_loader(situation_schema(rulebook))


def _answer(field: Answer) -> Callable[[Any], tuple[str, ...] | None]:
    known: dict[str, tuple[str, ...]] = {option: (option,) for option in field.factor.option_ids}
    known[UNKNOWN] = ()

    def load(value: Any) -> Any:
        if type(value) is str and value in known:
            return known[value]
        return None if value is None else field.deserialize(value)

    return load
