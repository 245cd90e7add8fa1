"""A paper as a Word document, with real headings, lists and tables, so that it can be worked on and read aloud."""

from __future__ import annotations

import datetime
import io
from collections.abc import Callable
from typing import Any

from spectrum.printing.code import TOO_LONG_FOR_A_CODE, code_of, code_picture
from spectrum.printing.drawing import as_png
from spectrum.printing.legible import legible
from spectrum.printing.length import refuse_too_long
from spectrum.printing.page import CODE_WORDS, as_typed
from spectrum.printing.paper import (
    BOX,
    LARGE,
    LARGER,
    LONG,
    SHEET,
    Bars,
    Blank,
    Block,
    Bullets,
    Cards,
    Caution,
    Cell,
    Circles,
    Counts,
    Drawing,
    Fold,
    Paper,
    PaperTable,
    Paragraph,
    RuledLines,
    Seal,
    ToOpen,
)
from spectrum.printing.word_cards import write_cards, write_fold, write_lines, write_seal
from spectrum.printing.word_parts import (
    begin_again,
    begin_anew,
    border,
    empty_document,
    fill_line,
    head_row,
    link_to,
    make_small,
    picture,
    resize,
    set_widths,
    shade,
)
from spectrum.report.sentences import day_words

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
LONGEST_WORD_LINK = 2_000
"""How many characters a link in a Word document may have: Word takes a document with a longer one for damaged."""
MORE = {"": 0.0, LARGER: 1.5, LARGE: 2.5}
"""How many points larger a paper is set, by the size of its letters."""
LEAST_SHARE, MOST_SHARE = 12, 60
"""Between how many characters a line the columns of a table are weighed."""
WIDE = 950
"""How many characters stand in a line of a table, times how many points they are large."""
BOLD, BESIDE = 1.15, 3
"""How much wider bold letters are, and the room beside words in a column, in characters."""
LONGEST_WORD = 24
"""A longer word is broken, so that it leaves room for the other columns."""
TICK = 18
"""How many points a box to tick is large."""
TOO_LONG_FOR_WORD = "This link is too long for Word. The case file opens the case."


def as_word(paper: Paper, now: datetime.datetime, *more: Paper) -> bytes:
    """A paper as a .docx file, made at this moment; `more` stand after it in the same file, set as it is.

    Raises BadInput where it is too long for a file, and ImportError without python-docx, of the extra `report`.
    """
    refuse_too_long(paper, *more)
    document = empty_document(legible(paper.title), now, wide=paper.wide, more=MORE[paper.letters])
    _whole(document, legible(paper))
    for one in more:
        begin_anew(document, on_a_sheet=one.begins == SHEET)
        _whole(document, legible(one))
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


def _whole(document: Any, paper: Paper) -> None:
    _head(document, paper)
    for block in paper.first:
        if not isinstance(block, Caution):
            _write(document, block)
    for section in paper.sections:
        if section.heading:
            document.add_heading(section.heading, level=2)
        for block in section.blocks:
            _write(document, block)
    for line in paper.foot:
        make_small(document.add_paragraph(line))


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
        Bars: _counts,
        Circles: _counts,
        Drawing: _drawing,
        Blank: _field,
        ToOpen: _to_open,
        RuledLines: write_lines,
        Cards: write_cards,
        Fold: write_fold,
        Seal: write_seal,
    }
    writers[type(block)](document, block)


def _counts(document: Any, block: Counts) -> None:
    """Counts as a table alone: Word draws no bars or circles in one."""
    rows = tuple((name, *(f"{count:,}" for count in counts)) for name, counts in block.rows)
    _table(document, PaperTable(block.about, block.head, rows))


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
            if cell == BOX:
                resize(place.paragraphs[0], size=TICK)
            if number in block.marked:
                shade(place)
    head_row(table, block.about)
    set_widths(document, table, _shares(block, WIDE / document.styles["Normal"].font.size.pt))
    make_small(document.add_paragraph())


def _in_cell(cell: Cell) -> str:
    return as_typed(cell) if isinstance(cell, Blank) else cell


def _shares(block: PaperTable, wide: float) -> list[float]:
    """How many of the `wide` characters of a line each column takes: its longest word, and more where more stands."""
    columns = list(zip(*([_in_cell(one) for one in row] for row in (block.head, *block.rows)), strict=True))
    least = [BESIDE + BOLD * max(map(_longest_word, column)) for column in columns]
    usual = (sum(map(len, column)) / len(column) for column in columns)
    wanted = [min(max(one, LEAST_SHARE), MOST_SHARE) for one in usual]
    room = max(wide - sum(least), 0.0)
    return [word + room * one / sum(wanted) for word, one in zip(least, wanted, strict=True)]


def _longest_word(text: str) -> int:
    return min(max(map(len, text.split()), default=1), LONGEST_WORD)


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
