"""What a line that nobody understood may have meant: statements near to it that say nothing it can't have meant."""

from __future__ import annotations

import re
from collections.abc import Iterable

from spectrum.rulebook import Rulebook
from spectrum.scenarios.statements import A_PARTNER, Statement, search_of

MOST_MEANT = 3
LEAST_LIKE_AT_FIRST = 0.25
"""How like a statement must be to be what a first line meant; below, the line more likely tells what the work is."""
LONGEST_TITLE = 200
OF_A_PARTNER = re.compile(r"\bpartner\b", re.IGNORECASE)
DENIES = re.compile(
    r"\b(not|no|never|nobody|none|nothing|neither|nor|cannot|hardly|without|only|broken|refuses?)\b|n't\b",
    re.IGNORECASE,
)
"""Words that say that something is not so, or little of it."""


def near_to(book: Rulebook, text: str, partners: Iterable[str] = (), *, expects: bool = False) -> tuple[str, ...]:
    """The statements nearest to a text: of a partner where it speaks of one, and to a denial no assertion.

    `partners` are the names of those that are known; the first that the text names is the one that is meant.
    """
    named = next((one for one in partners if one.casefold() in text.casefold()), "")
    speaks = bool(named or OF_A_PARTNER.search(text))

    def fits(one: Statement) -> bool:
        return (speaks or A_PARTNER not in one.text) and not asserts_what_is_denied(text, one.text)

    found = search_of(book).like(text, MOST_MEANT, expects=expects, fits=fits)
    return tuple(one.text.replace(A_PARTNER, named or A_PARTNER) for one in found)


def near_to_first(book: Rulebook, text: str) -> tuple[str, ...]:
    """What the first line of a story meant: the statements near to it, or that a piece of work is called so."""
    strongly = search_of(book).like(text, 1, expects=False, least=LEAST_LIKE_AT_FIRST)
    if strongly or len(text) > LONGEST_TITLE:
        return near_to(book, text)
    title = text.replace('"', "'")
    return (f'a piece of work called "{title[:1].upper()}{title[1:]}"',)


def asserts_what_is_denied(text: str, other: str) -> bool:
    """Whether a text says that something is not so, and the other says nothing of the kind.

    >>> asserts_what_is_denied("it is not collaborating", "the advice is collaborating")
    True
    """
    return bool(DENIES.search(text)) and not DENIES.search(other)
