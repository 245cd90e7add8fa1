"""A link as a code that a phone can read off paper, where it is short enough for one."""

from __future__ import annotations

import io
from dataclasses import dataclass
from xml.sax.saxutils import escape

import segno

LONGEST_CODE = 1_200
"""How many characters a link may have to be a code: more would take more than 117 squares a side.

A code of that many squares is four centimetres wide, and phones read it off paper from a hand's breadth away.
"""
SQUARE = 0.33
"""How wide each square of a code is printed, in millimetres."""
QUIET = 4
"""How many squares stay white around a code, so that a phone sees where it begins."""
LEAST_WIDTH = 22.0
TOO_LONG_FOR_A_CODE = "This link is too long for a code that a phone can read. On paper, the case file opens the case."


@dataclass(frozen=True)
class Code:
    """A code: for each row of squares, which are black; the white around it is not in it."""

    rows: tuple[tuple[bool, ...], ...]

    @property
    def squares(self) -> int:
        """How many squares it has a side, with the white around it."""
        return len(self.rows) + 2 * QUIET

    @property
    def width(self) -> float:
        """How wide it is printed, in millimetres."""
        return round(max(self.squares * SQUARE, LEAST_WIDTH), 1)

    def as_svg(self, words: str, name: str) -> str:
        """The code as SVG to stand in a page; `words` tell what it is, and `name` is no other id on the page."""
        path = "".join(f"M{x + QUIET} {y + QUIET}h{long}v1h-{long}z" for x, y, long in self._bars())
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" class="p-code" role="img" aria-labelledby="{escape(name)}" '
            f'width="{self.width}mm" height="{self.width}mm" viewBox="0 0 {self.squares} {self.squares}" '
            f'shape-rendering="crispEdges"><title id="{escape(name)}">{escape(words)}</title>'
            f'<path fill="#fff" d="M0 0h{self.squares}v{self.squares}H0z"/><path fill="#000" d="{path}"/></svg>'
        )

    def _bars(self) -> list[tuple[int, int, int]]:
        """Black squares beside each other as one bar: where it begins, and how long it is."""
        bars = []
        for y, row in enumerate(self.rows):
            x = 0
            while x < len(row):
                end = next((at for at in range(x, len(row)) if row[at] != row[x]), len(row))
                if row[x]:
                    bars.append((x, y, end - x))
                x = end
        return bars


def code_of(link: str) -> Code | None:
    """A link as a code; None where it is too long for one that a phone can read off paper."""
    if len(link.encode()) > LONGEST_CODE:
        return None
    made = segno.make(link, error="l", micro=False)
    return Code(tuple(tuple(bool(one) for one in row) for row in made.matrix))


def code_picture(link: str) -> bytes:
    """A link as a code in a PNG, six dots for each square."""
    kept = io.BytesIO()
    segno.make(link, error="l", micro=False).save(kept, kind="png", scale=6, border=QUIET)
    return kept.getvalue()
