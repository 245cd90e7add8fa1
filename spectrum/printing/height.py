"""How long a paper gets when it is printed on A4: estimated in lines of its text, before anything is made."""

from __future__ import annotations

import math
from functools import singledispatch

from spectrum.printing.paper import (
    LONG,
    Blank,
    Block,
    Bullets,
    Caution,
    Cell,
    Fold,
    Paper,
    PaperTable,
    Paragraph,
    RuledLines,
)

PAGE = 57
"""How many lines of text fit on one upright A4 page."""
DENSE_PAGE = 84
"""How many of these lines fit on a page that is set small, beside the longest link that is a code."""

WIDE = 112
"""How many characters of text stand in one line, on average."""
BOLD = 100
TITLE, HEADLINE, HEADING, SMALL = 50, 80, 86, 130
BLANK = 33
"""How many characters the blank beside a label takes."""
NARROW = 14
"""How many characters wide a column of blanks is at least."""
AFTER = 0.36
"""The space after a paragraph."""
ROW = 0.5
"""The space around a row of a table."""


def height_of(paper: Paper) -> float:
    """How many lines of an upright A4 page a paper takes, headings and spaces counted in parts of lines."""
    head = 2 + 1.7 * _lines(paper.about or paper.kind, TITLE) + 1.2 * _lines(paper.headline, HEADLINE) + AFTER
    first = sum(map(height_of_block, paper.first))
    sections = sum(_heading(one.heading) + sum(map(height_of_block, one.blocks)) for one in paper.sections)
    foot = 1 + sum(0.85 * _lines(line, SMALL) + 0.3 for line in paper.foot)
    return head + first + sections + foot


def _lines(text: str, width: float) -> int:
    """How many lines a text takes; what people wrote may hold line breaks of its own."""
    return sum(max(1, math.ceil(len(line) / width)) for line in text.splitlines())


def _heading(heading: str) -> float:
    return 0.75 + _lines(heading, HEADING) if heading else 0


@singledispatch
def height_of_block(block: Block) -> float:
    """How many lines one block takes. Raises TypeError for a kind of block that nobody has measured."""
    raise TypeError(f"nobody has measured a {type(block).__name__}")


@height_of_block.register
def _(block: Paragraph) -> float:
    return _lines(f"{block.name} {block.text}", WIDE) + AFTER


@height_of_block.register
def _(block: Caution) -> float:
    return _lines(block.text, BOLD) + 1.5


@height_of_block.register
def _(block: Bullets) -> float:
    return sum(_lines(line, WIDE - 4) + 0.15 for line in block.lines) + AFTER


@height_of_block.register
def _(block: Blank) -> float:
    if block.kind == LONG:
        return _lines(block.label, BOLD) + max(3, _lines(block.value, WIDE)) + 0.6
    return math.ceil((len(block.label) + max(BLANK, len(block.value))) / BOLD) + 0.45


@height_of_block.register
def _(block: RuledLines) -> float:
    return _lines(block.label, BOLD) + 1.9 * block.lines + AFTER


@height_of_block.register
def _(block: Fold) -> float:
    return _lines(block.text, WIDE) + 1.5


@height_of_block.register
def _(block: PaperTable) -> float:
    widths = _widths(block)
    head = max(_lines(one, width) for one, width in zip(block.head, widths, strict=True)) + ROW
    return _lines(block.about, WIDE) + head + sum(_row(row, widths) for row in block.rows) + 0.7


def _row(row: tuple[Cell, ...], widths: list[float]) -> float:
    return max(_cell(cell, width) for cell, width in zip(row, widths, strict=True)) + ROW


def _cell(cell: Cell, width: float) -> float:
    if isinstance(cell, str):
        return _lines(cell, width)
    return max(2.6 if cell.kind == LONG else 1.15, _lines(cell.value, width))


def _widths(table: PaperTable) -> list[float]:
    """How many characters wide each column gets: the longer what stands in it, the wider, and no word is cut."""
    columns = [[table.head[at], *(row[at] for row in table.rows)] for at in range(len(table.head))]
    longest = [max(len(cell) if isinstance(cell, str) else NARROW for cell in column) for column in columns]
    least = [max(_longest_word(cell) for cell in column) for column in columns]
    room = max(WIDE - 2 * len(columns) - sum(least), 0)
    more = [length - word for length, word in zip(longest, least, strict=True)]
    share = min(1.0, room / sum(more)) if sum(more) else 0
    return [word + share * one for word, one in zip(least, more, strict=True)]


def _longest_word(cell: Cell) -> int:
    return min(max(map(len, cell.split()), default=1), 30) if isinstance(cell, str) else NARROW
