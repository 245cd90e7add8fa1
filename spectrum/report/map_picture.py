"""The map as a picture: for each piece of work the core, and round it who contributes, who is heard and who is told.

A partner has the same number everywhere. Nothing stands above anything else, and every place is told in words as well.
"""

from __future__ import annotations

import math
import textwrap
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

from spectrum.language.words import listed
from spectrum.partnership import PART, PartnershipMap
from spectrum.partnership.parts import CONTRIBUTES, CORE, HEARD, LEFT_OUT, OPEN, TOLD
from spectrum.report.sentences import answer_headline

WIDTH, COLUMNS = 720, 3
SIDE = WIDTH // COLUMNS
TARGET = 334
"""How high one piece of work stands, with its title and its answer."""
MIDDLE = 176
RADII = {CORE: 44, CONTRIBUTES: 66, HEARD: 88, TOLD: 110}
"""The outer edge of each ring, from the middle."""
ROOM_FOR_A_WORD = {CORE: 0.0, CONTRIBUTES: 0.4, HEARD: 0.2, TOLD: 0.2}
"""How far round from the top, in radians, the word of a ring needs for itself on each side."""
FILLS = {CORE: "#b9d3d4", CONTRIBUTES: "#dbe8e7", HEARD: "#eef4f2", TOLD: "#fbfcfb"}
DOT, SMALLEST_DOT = 9.0, 6.0
TITLE_WIDTH, NAME_WIDTH = 32, 34
"""How many letters fit on a line of a title, and how much of a name fits in the legend."""
MOST_NUMBERS = 12
LEGEND = 20
"""How high one line of the legend is."""
INK, LINE = "#1b2426", "#14545c"
OUTLINE = "A number in a broken line: this partner has not been asked itself."
FONT = 'font-family="Liberation Sans, Arial, Helvetica, sans-serif"'


def map_svg(map_: PartnershipMap) -> str:
    """The picture as SVG, for a page, a paper or a slide."""
    rows = math.ceil(len(map_.pieces) / COLUMNS)
    lines = math.ceil(len(map_.partners) / COLUMNS)
    height = rows * TARGET + lines * LEGEND + 40
    body = "".join([*_targets(map_), *_legend(map_, rows * TARGET + 24)])
    size = f'viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}"'
    title = '<title id="map-says">Who should be in what</title>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-labelledby="map-says" {FONT} fill="{INK}">'
        f"{title}<desc>{escape(map_words(map_))}</desc>{body}</svg>"
    )


def map_words(map_: PartnershipMap) -> str:
    """The picture in words."""
    return " ".join(" ".join(_piece_words(map_, at)) for at in range(len(map_.pieces)))


def _piece_words(map_: PartnershipMap, at: int) -> Iterator[str]:
    yield f"{map_.pieces[at].advice.title}."
    for part in PART.values():
        names = _in(map_, at, part.id)
        if names:
            yield f"{part.name}: {listed(names)}."


def _in(map_: PartnershipMap, at: int, part: str) -> list[str]:
    return [one.partner for one in map_.places if one.at == at and one.part == part]


def _targets(map_: PartnershipMap) -> Iterator[str]:
    numbers = {name: number for number, name in enumerate(map_.partners, 1)}
    for at, piece in enumerate(map_.pieces):
        x, y = (at % COLUMNS) * SIDE, (at // COLUMNS) * TARGET
        answer = answer_headline(map_.rulebook, piece.advice)
        inside = "".join([*_heading(piece.advice.title, answer), *_target(map_, at, numbers)])
        yield f'<g transform="translate({x} {y})">{inside}</g>'


def _heading(title: str, answer: str) -> Iterator[str]:
    """The title of a piece of work on at most two lines, and its answer below."""
    lines = textwrap.wrap(title, TITLE_WIDTH, max_lines=2, placeholder="…")
    for number, line in enumerate(lines):
        yield _text(SIDE / 2, 18 + 15 * number, 13, line, ' font-weight="bold"')
    yield _text(SIDE / 2, 52, 12, textwrap.shorten(answer, TITLE_WIDTH + 6, placeholder="…"))


def _text(x: float, y: float, size: float, words: str, more: str = "") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size:.1f}" text-anchor="middle"{more}>{escape(words)}</text>'


def _target(map_: PartnershipMap, at: int, numbers: dict[str, int]) -> Iterator[str]:
    for part, radius in reversed(RADII.items()):
        place = f'cx="{SIDE / 2}" cy="{MIDDLE}" r="{radius}"'
        yield f'<circle {place} fill="{FILLS[part]}" stroke="{LINE}" stroke-width="1"/>'
    for part, radius in RADII.items():
        yield _text(SIDE / 2, MIDDLE - radius + 10, 8, PART[part].short, f' fill="{LINE}"')
    asked = {one.partner for one in map_.places if one.at == at and one.asked}
    for part in RADII:
        yield from _dots([(numbers[name], name in asked) for name in _in(map_, at, part)], part)
    yield from _beside(map_, at, numbers)


def _dots(some: Sequence[tuple[int, bool]], part: str) -> Iterator[str]:
    """The partners of one ring, evenly round it, from just right of the top; smaller where there are many."""
    if not some:
        return
    inner = {CORE: 0, CONTRIBUTES: RADII[CORE], HEARD: RADII[CONTRIBUTES], TOLD: RADII[HEARD]}[part]
    middle = 22.0 if part == CORE else (RADII[part] + inner) / 2
    size = max(SMALLEST_DOT, min(DOT, math.pi * middle / (len(some) + 1)))
    free = ROOM_FOR_A_WORD[part]
    for place, (number, asked) in enumerate(some):
        angle = free + (2 * math.pi - 2 * free) * (place + 0.5) / len(some)
        x, y = SIDE / 2 + middle * math.sin(angle), MIDDLE - middle * math.cos(angle)
        yield _dot(number, x, y, size, asked)


def _dot(number: int, x: float, y: float, size: float, asked: bool) -> str:
    """A partner's number in a circle: filled when it answered for itself, else an outline."""
    fill, ink, dashes = (LINE, "#ffffff", "") if asked else ("#ffffff", INK, ' stroke-dasharray="2 2"')
    circle = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{size:.1f}" fill="{fill}" stroke="{LINE}"{dashes}/>'
    return circle + _text(x, y + size * 0.36, size * 1.1, str(number), f' fill="{ink}"')


def _beside(map_: PartnershipMap, at: int, numbers: dict[str, int]) -> Iterator[str]:
    """Below the rings: who is not in it, and whose part is not settled."""
    for line, part in enumerate((LEFT_OUT, OPEN)):
        found = [str(numbers[name]) for name in _in(map_, at, part)]
        if found:
            more = [f"{len(found) - MOST_NUMBERS} more"] if len(found) > MOST_NUMBERS else []
            says = f"{PART[part].name}: {', '.join([*found[:MOST_NUMBERS], *more])}"
            yield _text(SIDE / 2, MIDDLE + RADII[TOLD] + 15 + 13 * line, 10, says)


def _legend(map_: PartnershipMap, top: float) -> Iterator[str]:
    """Whose number is whose, in columns, and what an outline means."""
    lines = math.ceil(len(map_.partners) / COLUMNS)
    for place, name in enumerate(map_.partners):
        x, y = (place // lines) * SIDE + 8, top + (place % lines) * LEGEND
        short = textwrap.shorten(name, NAME_WIDTH, placeholder="…")
        number = f'<tspan font-weight="bold">{place + 1}</tspan>'
        yield f'<text x="{x}" y="{y}" font-size="12">{number} {escape(short)}</text>'
    if not all(one.asked for one in map_.places):
        yield f'<text x="8" y="{top + lines * LEGEND + 6}" font-size="11">{OUTLINE}</text>'
