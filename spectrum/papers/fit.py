"""How much of an A4 page a paper takes, counted in lines: what is told can be cut to fit before it is printed."""

from __future__ import annotations

import math

from spectrum.papers.paper import LONG, Block, Caution, Drawing, Field, Lines, Paper, Table, Text, ToOpen

WIDTH, WIDE, DENSE = 116, 168, 142
"""How many letters fit on a line of a page: upright, lying on its side, and set small."""
TO_FILL_IN = "_" * 14
HEADING, GAP = 1.9, 0.35
DRAWING, CODE, BLANK = 22.0, 7.5, 2.0


def lines_of(paper: Paper) -> float:
    """How many lines a paper takes."""
    width = WIDE if paper.wide else DENSE if paper.dense else WIDTH
    head = 3.6 + 0.9 * (_lines(paper.headline, width // 2) - 1)
    blocks = sum(_block(one, width) for one in paper.blocks)
    return head + HEADING * len(paper.sections) + blocks + sum(0.85 * _lines(one, width + 12) for one in paper.foot)


def _block(block: Block, width: int) -> float:
    if isinstance(block, Text):
        return _lines(f"{block.name} {block.text}", width) + GAP
    if isinstance(block, Caution):
        return _lines(block.text, width - 8) + 1
    if isinstance(block, Lines):
        return sum(_lines(one, width - 4) for one in block.lines) + GAP
    if isinstance(block, Table):
        return _table(block, width)
    if isinstance(block, Field):
        return BLANK + 2 * (block.kind == LONG)
    return DRAWING if isinstance(block, Drawing) else CODE if isinstance(block, ToOpen) else 0


def _table(table: Table, width: int) -> float:
    """A table takes for each row as much as its longest cell, in columns as wide as what stands in them."""
    rows = [table.head, *table.rows]
    told = [[one.value or TO_FILL_IN if isinstance(one, Field) else one for one in row] for row in rows]
    need = [max(*(len(row[at]) for row in told), 10) ** 0.75 for at in range(len(table.head))]
    widths = [max(9.0, width * one / sum(need) - 3) for one in need]
    return sum(max(_lines(text, int(room)) for text, room in zip(row, widths, strict=True)) + 0.4 for row in told)


def _lines(text: str, width: int) -> int:
    return max(1, math.ceil(len(text) / max(1, width)))
