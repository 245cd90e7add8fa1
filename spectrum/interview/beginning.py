"""What is written of a piece of work before any question about it: what it is called, what it is for, who is in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spectrum.interview.ask import CONTEXT
from spectrum.situation import UNTITLED, Workstream
from spectrum.situation.schema import LIGHTEST, LONGEST_LINE, LONGEST_TITLE, MOST_PARTNERS, RESULT


@dataclass(frozen=True)
class Line:
    """Something that people write in their own words: a line, or with `most` above one a name for each of several.

    `id` is the field of a piece of work that holds it, and `longest` how many characters each line takes. It decides
    nothing. Where it `may_skip`, people need not write anything.
    """

    id: str
    question: str
    why: str
    hint: str = ""
    longest: int = LONGEST_LINE
    most: int = 1
    may_skip: bool = True

    part = CONTEXT
    partner = ""


TITLE = Line(
    "title",
    "What do you call this piece of work?",
    "Everything that is said of it, on any page or paper, stands under its name.",
    longest=LONGEST_TITLE,
    may_skip=False,
)
OUTCOME = Line("result", RESULT, "All questions are about this, and it is shown beside each.")
SMALLEST = Line("lightest", LIGHTEST, "All questions are about this too.", "It need not be what was proposed.")
NAMES = Line(
    "partners",
    "Which partners, besides your own organisation, do you want to look at one by one?",
    "Each is asked about by itself: what it brings, and whether it wants to be in it.",
    longest=LONGEST_TITLE,
    most=MOST_PARTNERS,
)
BEFORE, AFTER = (TITLE, OUTCOME, SMALLEST), (NAMES,)
"""What is written before and after the questions on what the work is."""
LINES = (*BEFORE, *AFTER)


def unwritten(piece: Workstream, lines: tuple[Line, ...], skip: tuple[str, ...]) -> Iterator[Line]:
    """Those lines of which nothing is written yet, without those that may be skipped and are."""
    for line in lines:
        written = getattr(piece, line.id) not in ("", (), UNTITLED)
        if not written and not (line.may_skip and line.id in skip):
            yield line
