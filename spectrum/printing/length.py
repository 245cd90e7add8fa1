"""How long a paper may be to become a file: counted before anything is made, since making one takes time."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from spectrum.input.mistakes import BadInput, Mistake
from spectrum.language.words import counted
from spectrum.printing.paper import Paper, ToOpen

MOST_PARTS = 2_000
"""How many paragraphs, lines and places in tables a file may hold; a field counts as four."""
MOST_SIGNS = 100_000
"""How many characters a file may hold, pictures included. The longest papers take about five seconds."""
CODE = 200
"""As many parts as a code for a phone is worth, by the time that it takes."""
TOO_LONG = "This paper is too long for a file"
INSTEAD = "Print it from your browser, or make the paper of one piece of work."


@dataclass(frozen=True)
class Length:
    """How much stands on a paper."""

    parts: int = 0
    signs: int = 0

    def __add__(self, other: Length) -> Length:
        return Length(self.parts + other.parts, self.signs + other.signs)

    @property
    def fits(self) -> bool:
        """Whether a file of it can be made within the time that one may take."""
        return self.parts <= MOST_PARTS and self.signs <= MOST_SIGNS


def length_of(value: object) -> Length:
    """How much stands on a paper, or on any part of one."""
    if isinstance(value, str):
        return Length(1, len(value))
    if isinstance(value, tuple):
        return sum((length_of(one) for one in value), Length())
    if not dataclasses.is_dataclass(value):
        return Length()
    if isinstance(value, ToOpen):
        return Length(CODE, len(value.link) + len(value.says))
    return sum((length_of(getattr(value, one.name)) for one in dataclasses.fields(value)), Length())


def refuse_too_long(paper: Paper, *more: Paper) -> None:
    """Refuse papers of which no file can be made in the time that one may take. Raises BadInput."""
    length = length_of((paper, *more))
    if not length.fits:
        most = f"at most {counted(MOST_PARTS, 'part')} and {counted(MOST_SIGNS, 'character')} are accepted"
        said = f"it has {counted(length.parts, 'part')} and {counted(length.signs, 'character')}; {most}"
        raise BadInput([Mistake(paper.title, f"{TOO_LONG}: {said}. {INSTEAD}")])
