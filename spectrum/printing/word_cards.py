"""What is written on, cut out, folded and kept closed, in a Word document."""

from __future__ import annotations

from typing import Any

from spectrum.printing.paper import Card, Cards, Fold, RuledLines, Seal
from spectrum.printing.word_parts import (
    border,
    dashed_above,
    dashed_table,
    fill_line,
    keep_with_next,
    make_small,
    resize,
    set_heights,
    set_widths,
)

HEIGHTS = {2: 45, 3: 40}
"""How high a card is at least, in millimetres, by how many stand across."""
TITLE, WHEN = 24, 16
ABOVE = 170
"""How many points stand above what is closed, so that it is in the middle of the page."""


def write_lines(document: Any, block: RuledLines) -> None:
    """A label, and lines to write on."""
    paragraph = document.add_paragraph()
    paragraph.add_run(block.label).bold = True
    for _ in range(block.lines):
        keep_with_next(paragraph)
        paragraph = document.add_paragraph()
        resize(paragraph, above=9)
        fill_line(paragraph)


def write_cards(document: Any, block: Cards) -> None:
    """Cards in a table with dashed lines to cut along."""
    keep_with_next(document.add_paragraph(block.about))
    rows = list(block.rows)
    table = document.add_table(rows=len(rows), cols=block.across)
    places = iter(table._cells)
    for row in rows:
        for card in (*row, *([None] * (block.across - len(row)))):
            _card(next(places), card)
    dashed_table(table, block.about)
    set_widths(document, table, [1.0] * block.across)
    set_heights(table, HEIGHTS.get(block.across, HEIGHTS[3]))
    make_small(document.add_paragraph())


def _card(place: Any, card: Card | None) -> None:
    if card is None:
        return
    kind = place.paragraphs[0]
    kind.add_run(card.kind)
    make_small(kind)
    if card.title:
        place.add_paragraph().add_run(card.title).bold = True
    if card.text:
        place.add_paragraph(card.text)


def write_fold(document: Any, block: Fold) -> None:
    """A dashed line, and what is said of it."""
    paragraph = document.add_paragraph(block.text)
    make_small(paragraph)
    dashed_above(paragraph)
    resize(paragraph, above=12, right=True)


def write_seal(document: Any, block: Seal) -> None:
    """A box with what is kept closed, when it may be opened, and how it is kept so."""
    for text, size, above in ((block.title, TITLE, ABOVE), (block.when, WHEN, 0), (block.how, 0, 0)):
        paragraph = document.add_paragraph()
        paragraph.add_run(text).bold = bool(size)
        resize(paragraph, size=size, above=above, middle=True)
        border(paragraph)
