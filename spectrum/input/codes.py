"""What can be wrong with one value, in words for programs. The list is short on purpose: it may grow, never shrink."""

from __future__ import annotations

from typing import Literal, get_args

Code = Literal[
    "missing",
    "empty",
    "unknown-name",
    "misplaced",
    "given-twice",
    "wrong-type",
    "not-an-option",
    "not-a-day",
    "out-of-range",
    "too-long",
    "too-many",
    "too-deep",
    "not-readable",
    "not-accepted",
]
CODES: dict[Code, str] = {
    "missing": "something that is needed was left out",
    "empty": "it is there, and nothing is in it",
    "unknown-name": "nothing of this name is known here",
    "misplaced": "it is known, and belongs elsewhere",
    "given-twice": "it is there twice, and only one can be meant",
    "wrong-type": "it is text, a number, a list or a set of named values, and something else is needed",
    "not-an-option": "it is none of the accepted values",
    "not-a-day": "it is no day of the calendar, written YYYY-MM-DD",
    "out-of-range": "it is a number, and too small or too large",
    "too-long": "the text is longer than is accepted",
    "too-many": "the list is longer than is accepted",
    "too-deep": "it is nested deeper than is accepted",
    "not-readable": "it holds a sign that can't be kept or shown",
    "not-accepted": "another reason, which its detail says",
}
"""Each code and what it means."""
assert tuple(CODES) == get_args(Code), "every code says what it means"
