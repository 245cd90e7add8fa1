"""A paper as frozen values: what stands on it, in reading order. How it looks is left to whoever prints it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

TEXT, DAY, LONG = "text", "date", "long"
BOX = "□"
"""A box to tick by hand; alone in a place of a table, it is drawn large."""
LARGER, LARGE = "larger", "large"
"""How large the letters of a paper may be, beside as usual: to lead from while standing, to read at arm's length."""
LEFT, RIGHT = "left", "right"
PAGE, SHEET = "page", "sheet"
"""Where a paper may begin that is printed after another: on the next page, or on the next sheet, also on both sides."""


@dataclass(frozen=True)
class Blank:
    """Something for people to fill in: a blank on paper, a box on the page.

    `name` is the field of the form, and empty where nothing typed is kept. `label` says what belongs in it; `value` is
    what was filled in, empty for a blank. `kind` is TEXT, DAY (YYYY-MM-DD) or LONG (more than a line).
    """

    name: str
    label: str
    value: str = ""
    kind: str = TEXT


Cell = str | Blank
"""What a table holds in one place."""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; `name` stands before it in bold, and may be empty."""

    text: str
    name: str = ""


@dataclass(frozen=True)
class Caution:
    """What must be read before anything else, in a box."""

    text: str


@dataclass(frozen=True)
class Bullets:
    """A list of short lines, in no order of merit; `steps` when they come one after another."""

    lines: tuple[str, ...]
    steps: bool = False


@dataclass(frozen=True)
class PaperTable:
    """A table with a header for each column; the first cell of a row is its header. `about` says what it holds.

    `marked` counts the rows, from 0, that stand out.
    """

    about: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    marked: tuple[int, ...] = ()


@dataclass(frozen=True)
class Bars:
    """Counts in a table, and drawn as bars under the names: `head` names the first column, then each count.

    A row is a name and its counts. The first `undrawn` counts are written only; the others stand one after another in
    the bar, each in a shade of its own that says neither good nor bad. `longest` is what a bar across the whole column
    stands for. `about` says what it holds.
    """

    about: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int, ...]], ...]
    longest: int
    undrawn: int = 0


@dataclass(frozen=True)
class Circles:
    """Counts in a table, and a circle as large as its count in each place: `head` names the rows, then each column.

    A row is a name and its counts. The last column is drawn hollow, since it holds what is not settled, and the last
    row stands out. `about` says what it holds.
    """

    about: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int, ...]], ...]

    @property
    def most(self) -> int:
        """The largest count, which the largest circle stands for."""
        return max((count for _, counts in self.rows for count in counts), default=0)


@dataclass(frozen=True)
class Drawing:
    """A picture as SVG, and the same in words. In the SVG, everything that people wrote is escaped."""

    svg: str
    words: str


@dataclass(frozen=True)
class ToOpen:
    """A link, told by a few words, and the same link as a code for a phone; `says` what opens and what is left out."""

    link: str
    words: str
    says: str


@dataclass(frozen=True)
class RuledLines:
    """Ruled lines to write on by hand, so many; `label` says what belongs there. Nothing can be typed into it."""

    label: str
    lines: int


@dataclass(frozen=True)
class Card:
    """A card to cut out: `kind` in small print, what it is called, and what it says; either may be empty."""

    kind: str
    title: str = ""
    text: str = ""


@dataclass(frozen=True)
class Cards:
    """Cards beside each other, so many across; `about` says what they are."""

    about: str
    cards: tuple[Card, ...]
    across: int = 2

    @property
    def rows(self) -> Iterator[tuple[Card, ...]]:
        """The cards that stand beside each other."""
        for at in range(0, len(self.cards), self.across):
            yield self.cards[at : at + self.across]


@dataclass(frozen=True)
class Fold:
    """A line to fold a sheet along, and what is said of it."""

    text: str


@dataclass(frozen=True)
class Seal:
    """The outside of what is kept closed: what it is, in large print, when it may be opened, and how it is kept so."""

    title: str
    when: str
    how: str


Counts = Bars | Circles
Block = (
    Paragraph | Caution | Bullets | PaperTable | Counts | Drawing | Blank | ToOpen | RuledLines | Cards | Fold | Seal
)


@dataclass(frozen=True)
class Section:
    """A heading, and what stands under it; a `whole` one is printed on one page wherever one page can hold it.

    Two that follow each other, one at the LEFT `side` and one at the RIGHT, stand beside each other if there is room.
    """

    heading: str
    blocks: tuple[Block, ...]
    whole: bool = False
    side: str = ""


@dataclass(frozen=True)
class Paper:
    """A paper. `kind` is what it is, such as "Working agreement"; `about` is the title of the work or the partnership.

    `headline` is its first line, `first` stands before all sections, and `foot` in small print at the end. `wide`
    papers lie on their side, and `dense` ones are set small, so that all of them fits on one page. `made` is the day it
    was made. `letters` is how large it is set: LARGER, LARGE, or empty for as usual. `begins` is where it begins when
    another is printed before it: PAGE or SHEET.
    """

    kind: str
    about: str
    headline: str
    first: tuple[Block, ...]
    sections: tuple[Section, ...]
    foot: tuple[str, ...]
    made: datetime.date
    wide: bool = False
    dense: bool = False
    letters: str = ""
    begins: str = PAGE

    @property
    def title(self) -> str:
        """What a window, a file and a list of files call it."""
        return f"{self.about}: {self.kind.lower()}" if self.about else self.kind

    @property
    def blocks(self) -> Iterator[Block]:
        """Everything on it, in reading order."""
        yield from self.first
        for section in self.sections:
            yield from section.blocks

    @property
    def fields(self) -> Iterator[Blank]:
        """Everything that can be filled in."""
        for block in self.blocks:
            if isinstance(block, Blank):
                yield block
            if isinstance(block, PaperTable):
                yield from (cell for row in block.rows for cell in row if isinstance(cell, Blank))
