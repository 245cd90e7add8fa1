"""Showing what a portfolio comes to in a terminal: the report that is printed, without its bars and circles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from spectrum.cli.screen import section
from spectrum.printing.legible import legible
from spectrum.printing.paper import Bars, Block, Bullets, Caution, Circles, Paper, Paragraph

NAME_AND_COUNT = 2


def show_report(to: Console, report: Paper) -> None:
    """Print a report on a portfolio; plain where nobody watches, as everything on this console is."""
    report = legible(report)
    to.print()
    to.rule(Text(report.about, style="bold"), align="left", style="dim")
    for block in report.first:
        if isinstance(block, Caution):
            to.print(Text(block.text, style="bold"))
    to.print(Text(report.headline, style="bold"))
    for block in report.first:
        to.print(*_shown(block), sep="\n")
    for one in report.sections:
        for shown in section(one.heading, (shown for block in one.blocks for shown in _shown(block))):
            to.print(shown)
    for line in report.foot:
        to.print(Text(f"\n{line}", style="dim"))


def _shown(block: Block) -> Iterator[RenderableType]:
    if isinstance(block, Bullets):
        yield from (Text(f"- {line}") for line in block.lines)
    if isinstance(block, Paragraph):
        yield Text(block.text)
    if isinstance(block, Bars) and len(block.head) == NAME_AND_COUNT:
        yield _list(block)
    elif isinstance(block, Bars | Circles):
        yield Padding(Text(block.about, style="dim"), (1, 0, 0, 0))
        yield _table(block.head, block.rows) if isinstance(block, Bars) else _turned(block)


def _list(block: Bars) -> Table:
    """Names with one count each, which needs no heading."""
    table = Table.grid(padding=(0, 2))
    table.add_column(justify="right")
    for name, (count,) in block.rows:
        table.add_row(f"{count:,}", Text(name))
    return table


def _turned(block: Circles) -> Table:
    """Its columns as rows, since their names are short and there are more of them."""
    names = (block.head[0], *(name for name, _ in block.rows))
    columns = zip(*(counts for _, counts in block.rows), strict=True)
    return _table(names, zip(block.head[1:], columns, strict=True))


def _table(head: Sequence[str], rows: Iterable[tuple[str, Sequence[int]]]) -> Table:
    """Counts as a table, the name at the left and each count at the right of its column."""
    table = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for place, name in enumerate(head):
        table.add_column(name, justify="right" if place else "left")
    for name, counts in rows:
        table.add_row(Text(name), *(f"{count:,}" for count in counts))
    return table
