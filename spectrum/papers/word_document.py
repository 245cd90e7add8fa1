"""A paper as a Word document, with real headings, lists and tables, so that it can be worked on and read aloud."""

from __future__ import annotations

import datetime
import io
from collections.abc import Callable
from typing import Any

from spectrum.papers.code import TOO_LONG_FOR_A_CODE, code_of, code_picture
from spectrum.papers.drawing import as_png
from spectrum.papers.legible import legible
from spectrum.papers.length import refuse_too_long
from spectrum.papers.page import CODE_WORDS, as_typed
from spectrum.papers.paper import (
    LONG,
    Blank,
    Block,
    Bullets,
    Caution,
    Cell,
    Drawing,
    Paper,
    PaperTable,
    Paragraph,
    ToOpen,
)
from spectrum.papers.word_parts import (
    begin_again,
    border,
    empty_document,
    fill_line,
    head_row,
    link_to,
    make_small,
    picture,
    set_widths,
    shade,
)
from spectrum.report.sentences import day_words

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
LONGEST_WORD_LINK = 2_000
"""How many characters a link in a Word document may have: Word takes a document with a longer one for damaged."""
LEAST_SHARE, MOST_SHARE = 12, 60
"""Between how many characters a line the columns of a table are weighed."""
TOO_LONG_FOR_WORD = "This link is too long for Word. The case file opens the case."


def as_word(paper: Paper, now: datetime.datetime) -> bytes:
    """A paper as a .docx file, made at this moment.

    Raises BadInput where it is too long for a file, and ImportError without python-docx, of the extra `report`.
    """
    refuse_too_long(paper)
    told = legible(paper)
    document = empty_document(told.title, now, wide=told.wide)
    _head(document, told)
    for block in told.first:
        if not isinstance(block, Caution):
            _write(document, block)
    for section in told.sections:
        if section.heading:
            document.add_heading(section.heading, level=2)
        for block in section.blocks:
            _write(document, block)
    for line in told.foot:
        make_small(document.add_paragraph(line))
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


def _head(document: Any, paper: Paper) -> None:
    """What it is and of which day, what it is about, what must be read first, and its first line."""
    about = paper.about or paper.kind
    told = [paper.kind] if paper.about else []
    make_small(document.add_paragraph(" · ".join([*told, day_words(paper.made)])))
    document.add_heading(about, level=1)
    for block in paper.first:
        if isinstance(block, Caution):
            _caution(document, block)
    if paper.headline and paper.headline != about:
        document.add_paragraph(paper.headline, style="Subtitle")


def _write(document: Any, block: Block) -> None:
    writers: dict[type[Any], Callable[[Any, Any], None]] = {
        Paragraph: _text,
        Caution: _caution,
        Bullets: _lines,
        PaperTable: _table,
        Drawing: _drawing,
        Blank: _field,
        ToOpen: _to_open,
    }
    writers[type(block)](document, block)


def _text(document: Any, block: Paragraph) -> None:
    paragraph = document.add_paragraph()
    if block.name:
        paragraph.add_run(f"{block.name} ").bold = True
    paragraph.add_run(block.text)


def _caution(document: Any, block: Caution) -> None:
    paragraph = document.add_paragraph()
    paragraph.add_run(block.text).bold = True
    border(paragraph)


def _lines(document: Any, block: Bullets) -> None:
    style = "List Number" if block.steps else "List Bullet"
    paragraphs = [document.add_paragraph(line, style=style) for line in block.lines]
    if block.steps:
        begin_again(document, paragraphs)


def _table(document: Any, block: PaperTable) -> None:
    document.add_paragraph(block.about, style="Caption")
    table = document.add_table(rows=len(block.rows) + 1, cols=len(block.head), style="Table Grid")
    places = iter(table._cells)  # asked once: each look through .rows counts them all again
    for words in block.head:
        next(places).paragraphs[0].add_run(words).bold = True
    for number, row in enumerate(block.rows):
        for across, cell in enumerate(row):
            place = next(places)
            place.paragraphs[0].add_run(_in_cell(cell)).bold = across == 0
            if number in block.marked:
                shade(place)
    head_row(table, block.about)
    set_widths(document, table, _shares(block))
    make_small(document.add_paragraph())


def _in_cell(cell: Cell) -> str:
    return as_typed(cell) if isinstance(cell, Blank) else cell


def _shares(block: PaperTable) -> list[float]:
    """How much of the width each column takes: more where more is written, and enough to write on."""
    columns = zip(*((len(_in_cell(one)) for one in row) for row in (block.head, *block.rows)), strict=True)
    return [min(max(sum(column) / (len(block.rows) + 1), LEAST_SHARE), MOST_SHARE) for column in columns]


def _field(document: Any, block: Blank) -> None:
    paragraph = document.add_paragraph()
    paragraph.add_run(f"{block.label} ").bold = True
    if block.value:
        paragraph.add_run(as_typed(block))
    else:
        fill_line(paragraph)
        for _ in range(2 if block.kind == LONG else 0):
            fill_line(document.add_paragraph())


def _drawing(document: Any, block: Drawing) -> None:
    try:
        png = as_png(block)
    except ImportError:
        document.add_paragraph(block.words)
        return
    picture(document, png, block.words)


def _to_open(document: Any, block: ToOpen) -> None:
    if len(block.link) <= LONGEST_WORD_LINK:
        link_to(document.add_paragraph(), block.link, block.words)
    document.add_paragraph(block.says)
    code = code_of(block.link)
    if code:
        picture(document, code_picture(block.link), CODE_WORDS.format(block.words), millimetres=code.width)
    else:
        document.add_paragraph(TOO_LONG_FOR_A_CODE if len(block.link) <= LONGEST_WORD_LINK else TOO_LONG_FOR_WORD)
