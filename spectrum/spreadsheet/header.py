"""The first row of a table: which column stands where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from spectrum.input.strict import Detail
from spectrum.language.words import listed, nearest, shown
from spectrum.rulebook import Rulebook
from spectrum.spreadsheet.cell_mistakes import CellMistakes
from spectrum.spreadsheet.cell_values import as_text
from spectrum.spreadsheet.choices import LONGEST_WORD_COMPARED, in_one_form
from spectrum.spreadsheet.columns import NEEDED, NOT_ASKED, TableColumn, table_columns
from spectrum.spreadsheet.grid import Grid, Trouble, cell_name


@dataclass(frozen=True)
class Header:
    """The row with the titles; where each column stands, counted from 1; and the columns that can't be made out."""

    row: int
    columns: Mapping[int, TableColumn]
    unclear: frozenset[int]
    missing: tuple[str, ...]

    def at(self, title: str) -> int:
        """Where one of the needed columns stands, or 0 where it doesn't."""
        return next((at for at, column in self.columns.items() if column.title == title), 0)


def read_header(grid: Grid, book: Rulebook, mistakes: CellMistakes) -> Header:
    """What the first row that holds something says; what is wrong with it is added to the mistakes."""
    row, titles = grid.first
    known = table_columns(book)
    by_title = _titles_read(known)
    columns: dict[int, TableColumn] = {}
    for at, value in sorted(titles.items()):
        if isinstance(value, Trouble):
            mistakes.add(row, at, f"the title of this column {value.says}")
            continue
        title = as_text(value)
        column = by_title.get(in_one_form(title))
        before = next((where for where, one in columns.items() if one == column), 0)
        if column is None:
            mistakes.add(row, at, partial(_no_column, title, known))
        elif before:
            mistakes.add(
                row, at, f"the column {shown(column.title)} stands in {cell_name(row, before)} already. Keep one."
            )
        else:
            columns[at] = column
    found = {column.title for column in columns.values()}
    lacking = [shown(title) for title in NEEDED if title not in found]
    if lacking:
        plural = "columns" if len(lacking) > 1 else "column"
        mistakes.add(
            row, 1, f"the first row must hold the titles of the columns. It lacks the {plural} {listed(lacking)}."
        )
    missing = tuple(one.title for one in known if one.title not in found and one.title not in NOT_ASKED)
    return Header(row, columns, frozenset(set(titles) - set(columns)), missing)


def _titles_read(known: Sequence[TableColumn]) -> dict[str, TableColumn]:
    """Every title in the form in which titles are compared; a question's id is read as its title too."""
    by_id = {column.factor.id: column for column in known if column.factor is not None}
    return {**by_id, **{in_one_form(column.title): column for column in known}}


def _no_column(title: str, known: Sequence[TableColumn]) -> Detail:
    titles = {in_one_form(column.title): column.title for column in known}
    near = nearest(in_one_form(title), titles) if len(title) <= LONGEST_WORD_COMPARED else None
    hint = f" Did you mean {shown(titles[near])}?" if near else " Take it out, or give it the title of a column."
    return Detail(f"{shown(title)} is not a column of this table.{hint}", tuple(titles.values()))
