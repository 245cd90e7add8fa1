"""Words looked for in what people wrote: whole words or phrases, or words that begin so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

ANY_ENDING = "*"
SHORTEST_BEGINNING = 3
FORM = re.compile(r"[^\W_]+(?:[ -][^\W_]+)*\*?")
"""Words with single spaces or hyphens between them, and perhaps `*` after the last for any ending."""

LETTER = r"[^\W_]"
"""A letter or a number, as part of a regular expression."""


def sought_pattern(sought: Iterable[str]) -> re.Pattern[str]:
    """What finds any of these words in a text, whatever its capitals, in time that grows with the text and no faster.

    Words of a phrase may stand apart by spaces or hyphens; a comma or the end of a sentence between them parts them.
    """
    some = "|".join(map(_one, sought))
    return re.compile(rf"(?<!{LETTER})(?:{some})(?!{LETTER})", re.IGNORECASE)


def _one(sought: str) -> str:
    """One word or phrase as a pattern, in which nothing can be matched in two ways."""
    words = [re.escape(word) for word in _words(sought)]
    return r"[\s-]+".join(words) + (f"{LETTER}*" if sought.endswith(ANY_ENDING) else "")


def _words(sought: str) -> list[str]:
    return re.split("[ -]", sought.removesuffix(ANY_ENDING))


def found_in(pattern: re.Pattern[str], texts: Iterable[str]) -> tuple[str, ...]:
    """What is found, as it was written, each once whatever its capitals."""
    found = (" ".join(one[0].split()) for text in texts for one in pattern.finditer(text))
    told: dict[str, str] = {}
    for one in found:
        told.setdefault(one.casefold(), one)
    return tuple(told.values())


def too_short(sought: str) -> bool:
    """Whether a beginning has so few letters that it would be found nearly everywhere."""
    return sought.endswith(ANY_ENDING) and len(_words(sought)[-1]) < SHORTEST_BEGINNING


def finds_too(sought: str, other: str) -> bool:
    """Whether everything that `other` finds is found by `sought` as well."""
    return _begins(_words(sought.casefold()), _words(other.casefold()), sought, other)


def _begins(words: Sequence[str], others: Sequence[str], sought: str, other: str) -> bool:
    if len(words) != len(others) or words[:-1] != others[:-1]:
        return False
    if sought.endswith(ANY_ENDING):
        return others[-1].startswith(words[-1])
    return words[-1] == others[-1] and not other.endswith(ANY_ENDING)
