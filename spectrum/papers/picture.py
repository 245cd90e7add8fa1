"""The picture of the five ways of working as a file of its own, to put on a slide: as SVG, and as PNG.

It stands by itself: nothing in it comes from outside, and the answer stands over it as a heading.
"""

from __future__ import annotations

import dataclasses
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from spectrum.printing.legible import legible
from spectrum.report.picture import Picture, Room, Row, picture_of
from spectrum.rulebook import Rulebook
from spectrum.rulebook.phrases import mode_words

WIDTH, HEIGHT, MARGIN = 1280, 720, 72
"""A slide of 16 to 9, in the picture's own units, and what is left free at its edges."""
DOTS = 1920
"""How many dots a PNG is wide."""
FOOT = HEIGHT - 40
LOWEST = FOOT - 32
"""How far down the rows may reach."""
ROOM = Room("slide", width=WIDTH - 2 * MARGIN, left=280, names=0, lower=0, top=44, row=64, heading=8, radius=15)
SMALL_MARK = 6
TITLE, ANSWER, WORDS, NAMES, NOTE = 26, 44, 23, 24, 20
"""How high letters are."""
MOST_LINES = 2
LETTER, BOLD_LETTER = 0.54, 0.6
"""How wide a letter is on average, as a part of its height; wide letters, such as Chinese, are as wide as high."""
INK, QUIET, LINE, WASH, EMPTY, ON, FITS = "#1b2426", "#4c595e", "#d9dfdd", "#f3f6f4", "#76848a", "#5f8f95", "#0d3b41"
"""The colours of the page."""
FONTS = "Liberation Sans, Arial, Helvetica, DejaVu Sans, sans-serif"
RINGS = "Rings show what is still possible."
ADVICE = "This is advice; people decide."
NO_FONTS = "no letters can be drawn, since this machine has no fonts"


def picture_svg(book: Rulebook, told: Mapping[str, Sequence[str]], title: str, answer: str = "") -> str:
    """The picture of what is told of modes (row heading -> modes, the advice last) as an SVG file.

    `title` says what it is about, and `answer` stands over it in large letters: the last row in words where it is
    left out.
    """
    last, modes = list(told.items())[-1]
    heading = legible(answer or f"{last}: {mode_words(book, modes)}")
    head, top = _head(legible(title), heading)
    picture = picture_of(book, told, _room(top, len(told)))
    down = top + (LOWEST - top - picture.height) / 2
    drawn = "".join([*head, f'<g transform="translate({MARGIN} {down:g})">', *_drawn(picture), "</g>", *_foot(picture)])
    words = escape(f"{heading.rstrip('.')}. {picture.words}")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
        f'role="img" aria-labelledby="title words" lang="en" font-family="{FONTS}" fill="{INK}">'
        f'<title id="title">{escape(legible(title))}</title><desc id="words">{words}</desc>'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>{drawn}</svg>\n'
    )


def picture_png(svg: str, fonts: Path | None = None) -> bytes:
    """A picture of ours as a PNG, 1920 dots wide; `fonts` is a folder of fonts to use in place of the machine's.

    Raises ImportError without resvg-py, of the extra `report`, and OSError where there are no fonts at all: letters
    would be missing, and nobody would see that they are.
    """
    import resvg_py  # noqa: PLC0415  # an extra

    some: dict[str, Any] = {"skip_system_fonts": True, "font_dirs": [str(fonts)]} if fonts else {}
    letter, nothing = (resvg_py.svg_to_bytes(svg_string=_letter(one), **some) for one in ("A", ""))
    if letter == nothing:
        raise OSError(NO_FONTS)
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, width=DOTS, background="#ffffff", **some))


def _letter(letter: str) -> str:
    """A picture of one letter, which shows whether any can be drawn."""
    text = f'<text y="20" font-family="{FONTS}" font-size="20">{letter}</text>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24">{text}</svg>'


# -- the parts ---------------------------------------------------------------------------------------------------------


def _head(title: str, heading: str) -> tuple[list[str], float]:
    """What it is about and the answer, in lines that fit, and how far down the rest may begin."""
    down, drawn = 40.0, []
    for line in _lines(title, TITLE * LETTER, MOST_LINES + 1):
        down += TITLE * 1.25
        drawn.append(_text(MARGIN, down, TITLE, line, fill=QUIET))
    down += 8
    for line in _lines(heading, ANSWER * BOLD_LETTER, MOST_LINES):
        down += ANSWER * 1.25
        drawn.append(_text(MARGIN, down, ANSWER, line, fill=FITS, font_weight="bold"))
    return drawn, down + 40


def _room(top: float, rows: int) -> Room:
    """The room for so many rows, closer together where a long heading leaves less of it."""
    return dataclasses.replace(ROOM, row=min(ROOM.row, int((LOWEST - top - ROOM.top) / rows)))


def _drawn(picture: Picture) -> Iterator[str]:
    room, last = picture.room, len(picture.rows) - 1
    band = f'x="-16" y="{picture.rows[last].y - room.row / 2 + 5:g}" width="{room.width + 32}" height="{room.row - 10}"'
    yield f'<rect {band} rx="8" fill="{WASH}"/>'
    for column in picture.columns:
        line = f'x1="{column.x:g}" x2="{column.x:g}" y1="16" y2="{picture.height}" stroke="{LINE}" stroke-width="2"'
        yield f"<line {line}/>"
        yield _text(column.x, column.y, NAMES, column.name, font_weight="bold", text_anchor="middle")
    for at, row in enumerate(picture.rows):
        weight, ink = ("bold", INK) if at == last else ("normal", QUIET)
        yield _text(0, row.y + room.heading, WORDS, row.says, fill=ink, font_weight=weight)
        yield from (_mark(column.x, row, column.mode in row.modes, last=at == last) for column in picture.columns)


def _mark(x: float, row: Row, on: bool, *, last: bool) -> str:
    """One mark: a small circle, or a large one where a way of working is meant; a ring where it is one of several."""
    place, ink = f'cx="{x:g}" cy="{row.y:g}"', FITS if last else ON
    if not on:
        return f'<circle {place} r="{SMALL_MARK}" fill="#ffffff" stroke="{EMPTY}" stroke-width="2"/>'
    if row.is_open:
        return f'<circle {place} r="{ROOM.radius - 2}" fill="#ffffff" stroke="{ink}" stroke-width="5"/>'
    return f'<circle {place} r="{ROOM.radius}" fill="{ink}"/>'


def _foot(picture: Picture) -> Iterator[str]:
    if any(row.is_open for row in picture.rows):
        yield _text(MARGIN, FOOT, NOTE, RINGS, fill=QUIET)
    yield _text(WIDTH - MARGIN, FOOT, NOTE, ADVICE, fill=QUIET, text_anchor="end")


def _text(x: float, y: float, size: int, words: str, **more: str) -> str:
    said = "".join(f' {name.replace("_", "-")}="{value}"' for name, value in more.items())
    return f'<text x="{x:g}" y="{y:g}" font-size="{size}"{said}>{escape(words)}</text>'


def _lines(text: str, letter: float, most: int) -> list[str]:
    """A text in lines that fit on the slide; what would need more lines than there are is cut, and told to be."""
    room, lines = (WIDTH - 2 * MARGIN) / letter, [""]
    for word in text.split():
        if lines[-1] and _width(f"{lines[-1]} {word}") > room:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    kept = lines[:most]
    kept[-1] += "…" if len(lines) > most else ""
    return [_cut(line, room) for line in kept]


def _cut(line: str, room: float) -> str:
    """A line that is one long word, cut to what fits."""
    while _width(line) > room:
        line = f"{line.rstrip('…')[:-1]}…"
    return line


def _width(text: str) -> float:
    """How wide a text is, in letters."""
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text)
