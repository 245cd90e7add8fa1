"""Words set in a picture: broken into lines that fit, from how wide letters are in the sans serif that papers use."""

from __future__ import annotations

from dataclasses import dataclass
from xml.sax.saxutils import escape

LEADING = 1.2
"""How far one line stands below another, as a part of the size of the letters."""
BOLDER = 1.08
WIDTHS = {
    "ijl'|": 0.23,
    " ftI.,:;/!“”": 0.3,
    'r-()"': 0.35,
    "mMW": 0.86,
    "wCDHNRUGOQ": 0.74,
    "ABEKPSVXY&": 0.68,
}
"""How wide letters are, as a part of their size; a little more than they are, so that nothing runs over."""
OTHER = 0.57


@dataclass(frozen=True)
class Words:
    """Some words as they are set: their lines, the size of the letters, and how they look."""

    lines: tuple[str, ...]
    size: float
    bold: bool
    fill: str

    @property
    def height(self) -> float:
        return len(self.lines) * self.size * LEADING

    def svg(self, x: float, top: float) -> str:
        """The words as SVG, with their left upper corner at a place."""
        weight = ' font-weight="bold"' if self.bold else ""
        rows = enumerate(self.lines, 1)
        return "".join(
            f'<text x="{x:.1f}" y="{top + (row - 0.22) * self.size * LEADING:.1f}" font-size="{self.size:.1f}"'
            f' fill="{self.fill}"{weight}>{escape(line)}</text>'
            for row, line in rows
        )


def set_in(width: float, text: str, size: float, fill: str, *, bold: bool = False) -> Words:
    """A text in lines no wider than `width`; a word that is wider stands alone on its line."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, size, bold=bold) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return Words(tuple(lines), size, bold, fill)


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """How wide a text is on one line."""
    return sum(map(_letter, text)) * size * (BOLDER if bold else 1)


def _letter(one: str) -> float:
    return next((width for letters, width in WIDTHS.items() if one in letters), OTHER)
