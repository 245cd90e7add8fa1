"""Small matters of wording that every storey shares: lists read aloud, nearest right words."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence

LONGEST_SHOWN = 60
LONGEST_LOOKED_AT = 1_000
"""How many characters of a value are looked at to quote it."""
JOINERS = "\u200c\u200d\u200e\u200f\u061c"
"""Signs without a shape of their own that some words can't be written without."""
UNPRINTABLE = "\ufffd"
"""What stands in a quoted value for a sign that can't be shown, or that could turn what follows."""


def nearest(word: str, among: Iterable[str]) -> str | None:
    """The right word that a mistyped one most likely meant, or None when nothing is close."""
    close = difflib.get_close_matches(word.casefold(), list(among), n=1, cutoff=0.6)
    return close[0] if close else None


def did_you_mean(word: str, among: Iterable[str]) -> str:
    """' Did you mean "trust"?', or nothing when no right word is near."""
    found = nearest(word, among)
    return f' Did you mean "{found}"?' if found else ""


def listed(words: Sequence[str], last: str = "and") -> str:
    """'a, b and c': a list as one would read it aloud."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def quoted(words: Iterable[str], last: str = "or") -> str:
    """'“a”, “b” or “c”': a list of what was said or of names."""
    return listed([f"“{word}”" for word in words], last)


def counted(count: int, thing: str, things: str | None = None) -> str:
    """'1 answer', '2 answers'."""
    return f"{count:,} {thing if count == 1 else things or thing + 's'}"


NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def in_words(count: int) -> str:
    """'two', 'twelve', '13': a number as it is written in a sentence."""
    return NUMBERS[count] if count < len(NUMBERS) else f"{count:,}"


def shown(value: object) -> str:
    """A value as an error quotes it: in quotes, and cut short when it is long."""
    text = value if isinstance(value, str) else describe(value)
    text = " ".join(text[:LONGEST_LOOKED_AT].split())
    if len(text) > LONGEST_SHOWN:
        text = text[:LONGEST_SHOWN] + "…"
    if not text.isprintable():
        text = "".join(one if one.isprintable() or one in JOINERS else UNPRINTABLE for one in text)
    return f'"{text}"' if isinstance(value, str) else text


def describe(value: object) -> str:
    """What kind of thing a value is, in plain words: 'a list', 'a number'."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, int | float):
        return "a number"
    if isinstance(value, str):
        return "text"
    return "a list" if isinstance(value, list | tuple) else "a set of named values"
