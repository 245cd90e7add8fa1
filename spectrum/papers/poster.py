"""A poster of the ways of working: tools side by side, and the questions that tell neighbours apart."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from spectrum.language.words import in_words
from spectrum.papers.paper import Drawing, Paper
from spectrum.papers.setting import Words, set_in
from spectrum.rulebook import Mode, Rulebook
from spectrum.rulebook.model import Boundary
from spectrum.rulebook.phrases import mode_words

HEADLINE = "Different tools for different work. None is better than another."
WIDTH, HEIGHT = 1016.0, 560.0
"""The picture in px: what an A4 page on its side leaves beside its margins, its head and its foot."""
PX = 96 / 72
"""How many px a point is."""
GAP, INSET, SPACE = 10.0, 9.0, 4.0
NAME, TEXT, LABEL = 24.0, 18.0, 10.0
"""How large letters may be, in points: a name, what is read from two metres, and what stands over it."""
NEARER = 0.9
"""How much smaller is what is read from nearer: what a way of working looks like."""
LEAST = 8.0
"""No text is set smaller, however much a rulebook has to tell."""
DIMENSIONS = ("form", "decisions")
"""What is told of what a way of working looks like, where a rulebook tells it."""
INK, LINE, FILL, PALE = "#1b2426", "#14545c", "#eef4f2", "#ffffff"
NOTHING = Words((), 0.0, False, "")
FONT = 'font-family="Liberation Sans, Arial, Helvetica, sans-serif"'


@dataclass(frozen=True)
class Box:
    """One box of the poster, `width` wide: its words in parts, under one another."""

    width: float
    parts: tuple[Words, ...]


def poster_paper(book: Rulebook, today: datetime.date) -> Paper:
    """The poster of a rulebook's ways of working: one A4 page on its side."""
    kind = f"{in_words(len(book.modes)).capitalize()} ways of working"
    foot = f"{book.title} Version {book.version}. Other charts use the same words differently: go by the description."
    drawing = Drawing(poster_svg(book), poster_words(book))
    return Paper(kind, "", HEADLINE, (drawing,), (), (foot,), today, wide=True)


# -- what it tells -----------------------------------------------------------------------------------------------------


def poster_words(book: Rulebook) -> str:
    """The picture in words."""
    told = []
    for mode in book.modes:
        seen = (f"{name}: {said.rstrip('.')}." for name, said in _seen(book, mode))
        told.append(" ".join((f"{mode.name}: {_doing(mode)}", *seen)))
    asked = (f"{_between(book, one)} {one.question} {_if_yes(one)}" for one in neighbours(book))
    return " ".join([*told, *asked])


def _doing(mode: Mode) -> str:
    return f"{mode.doing[:1].upper()}{mode.doing[1:]}."


def _seen(book: Rulebook, mode: Mode) -> Iterator[tuple[str, str]]:
    names = {one.id: one.name for one in book.dimensions}
    yield from ((names[one], mode.looks_like[one]) for one in DIMENSIONS if one in names and mode.looks_like.get(one))


def neighbours(book: Rulebook) -> list[Boundary]:
    """The questions that tell two neighbours apart, in the order of the ways of working."""
    return sorted((one for one in book.boundaries if one.between), key=lambda one: book.depth(one.between[0]))


def _between(book: Rulebook, one: Boundary) -> str:
    words = mode_words(book, one.between)
    return f"{words[:1].upper()}{words[1:]}?"


def _if_yes(one: Boundary) -> str:
    return f"Yes? {one.if_yes}"


# -- how it looks ------------------------------------------------------------------------------------------------------


def poster_svg(book: Rulebook) -> str:
    """The picture as SVG, in letters as large as there is room for."""
    ways, questions = _set(book, text_size(book))
    body = [*_row(ways, 0, FILL), *_row(questions, _height(ways) + GAP, PALE)]
    height = max(HEIGHT, _height(ways) + GAP + _height(questions))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:.0f} {height:.0f}" width="{WIDTH:.0f}" '
        f'height="{height:.0f}" role="img" {FONT} fill="{INK}"><title>{escape(HEADLINE)}</title>'
        f"<desc>{escape(poster_words(book))}</desc>{''.join(body)}</svg>"
    )


def text_size(book: Rulebook) -> float:
    """The largest size of letters, in points, in which all of it fits on the page; never less than the least."""
    size = TEXT
    while size > LEAST and sum(map(_height, _set(book, size))) + GAP > HEIGHT:
        size -= 0.25
    return size


def _set(book: Rulebook, size: float) -> tuple[list[Box], list[Box]]:
    """The ways of working and the questions, each as a row of boxes, in letters of a size."""
    asked = neighbours(book)
    ways = zip(_widths([1.0] * len(book.modes)), book.modes, strict=True)
    questions = zip(_widths([len(one.question) + 80.0 for one in asked]), asked, strict=True)
    return [_way(book, mode, width, size) for width, mode in ways], [
        _question(book, one, width, size) for width, one in questions
    ]


def _widths(shares: Sequence[float]) -> list[float]:
    """How wide boxes are that stand side by side across the page, by their shares of it."""
    room = WIDTH - GAP * (len(shares) - 1)
    return [room * share / sum(shares) for share in shares]


def _way(book: Rulebook, mode: Mode, width: float, size: float) -> Box:
    parts = [_words(width, mode.name, min(NAME, size * 1.6), bold=True, fill=LINE)]
    parts.append(_words(width, _doing(mode), size, bold=True))
    for heading, said in _seen(book, mode):
        parts += [_words(width, heading, LABEL, bold=True, fill=LINE), _words(width, said, size * NEARER)]
    return Box(width, tuple(parts))


def _question(book: Rulebook, one: Boundary, width: float, size: float) -> Box:
    between = _words(width, _between(book, one), LABEL, bold=True, fill=LINE)
    return Box(width, (between, _words(width, one.question, size), _words(width, _if_yes(one), LABEL)))


def _words(width: float, text: str, size: float, *, bold: bool = False, fill: str = INK) -> Words:
    return set_in(width - 2 * INSET, text, size * PX, fill, bold=bold)


def _levels(boxes: Sequence[Box]) -> list[float]:
    """How high each part of a row of boxes is, so that what belongs beside each other stands beside each other."""
    return [
        max(one.height for one in parts) + SPACE
        for parts in itertools.zip_longest(*(box.parts for box in boxes), fillvalue=NOTHING)
    ]


def _height(boxes: Sequence[Box]) -> float:
    return sum(_levels(boxes)) - SPACE + 2 * INSET if boxes else 0.0


def _row(boxes: Sequence[Box], top: float, fill: str) -> Iterator[str]:
    """Boxes side by side, all of one height: none stands above another."""
    levels, height, x = _levels(boxes), _height(boxes), 0.0
    for box in boxes:
        yield (
            f'<rect x="{x + 1:.1f}" y="{top + 1:.1f}" width="{box.width - 2:.1f}" height="{height - 2:.1f}" rx="8" '
            f'fill="{fill}" stroke="{LINE}" stroke-width="1.5"/>'
        )
        down = top + INSET
        for words, level in zip(box.parts, levels, strict=False):
            yield words.svg(x + INSET, down)
            down += level
        x += box.width + GAP
