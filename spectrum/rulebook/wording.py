"""What must hold of the words of a rulebook: they say something, and no two things are called the same."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator

from spectrum.input.mistakes import Mistake
from spectrum.language.words import shown
from spectrum.rulebook.book import Rulebook
from spectrum.rulebook.model import Factor

WITHOUT_LETTERS = ("year", "version", "hash", "place")
"""What may do without letters."""


def wording_mistakes(rulebook: Rulebook) -> Iterator[Mistake]:
    """Texts that say nothing, and questions, names or answers that can't be told apart."""
    yield from _letterless(rulebook, "rulebook")
    factors = rulebook.factors
    yield from _twins("the question", ((_at(one), one.question) for one in factors))
    yield from _twins("the name", ((_at(one), one.name) for one in factors))
    yield from _twins("what an answer tells", _tells(factors))
    for factor in factors:
        yield from _twins("an answer", ((f"{_at(factor)}, option {one.id}", one.words) for one in factor.options))
    yield from _twins(
        "the title of a misconception", ((f"misconceptions ({one.id})", one.title) for one in rulebook.misconceptions)
    )
    yield from _twins(
        "the title of a referral", ((f"{one.place} (referral {one.id})", one.title) for one in rulebook.referrals)
    )
    yield from _twins("the title", ((f"{rule.place} (rule {rule.id})", rule.title) for rule in rulebook.current_rules))


def _at(factor: Factor) -> str:
    return f"factors (factor {factor.id})"


def _tells(factors: Iterable[Factor]) -> Iterator[tuple[str, str]]:
    for factor in factors:
        yield from ((f"{_at(factor)}, option {option.id}", option.tells) for option in factor.options)


def _twins(what: str, texts: Iterable[tuple[str, str]]) -> Iterator[Mistake]:
    """Two texts that a reader would take for the same; capitals, spaces and closing marks make no difference."""
    first: dict[str, str] = {}
    for place, text in texts:
        plain = " ".join(text.split()).casefold().rstrip(".?! ")
        if plain in first:
            yield Mistake(place, f"{what} {shown(text)} stands at {first[plain]} too, so nobody could tell them apart.")
        first.setdefault(plain, place)


def _letterless(value: object, place: str) -> Iterator[Mistake]:
    """Every text in a value, however deep, that holds no letter."""
    if isinstance(value, str):
        if value and not any(one.isalpha() for one in value):
            yield Mistake(place, f"the text {shown(value)} has no letters in it, so it says nothing.")
    elif isinstance(value, tuple):
        for one in value:
            yield from _letterless(one, _inner(place, one))
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from _letterless(one, f"{place}, {key}")
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            if field.name not in WITHOUT_LETTERS:
                yield from _letterless(getattr(value, field.name), f"{place}, {field.name}")


def _inner(place: str, one: object) -> str:
    """The place of an entry, by its id when it has one."""
    name = getattr(one, "id", "")
    return f"{place} ({name})" if name else place
