"""A workbook of Excel: read whole, since it holds few rows, and written at the end from what was decided."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa

from spectrum.columnar import CodedColumns
from spectrum.input.mistakes import Mistake
from spectrum.portfolio.csv_rows import unique
from spectrum.portfolio.forms import BadPortfolio
from spectrum.portfolio.rows import RowMistake, RowsRead, rows_of
from spectrum.portfolio.titles import TitlesRead
from spectrum.spreadsheet.cell_values import as_text as cell_text
from spectrum.spreadsheet.grid import LARGEST_FILE, Dressed, NotATable, Row, Trouble, Value, cell_name
from spectrum.spreadsheet.reading import TOO_LARGE
from spectrum.spreadsheet.xlsx_parts import refuse_old
from spectrum.spreadsheet.xlsx_reading import FoundSheet, xlsx_sheet

AS_CSV = 'Saved as "CSV UTF-8", a table of any size is read.'


@dataclass(frozen=True)
class Workbook:
    """The first sheet that people see: its titles, the rows under them with their numbers, and its name."""

    titles: tuple[str, ...]
    rows: Mapping[int, Row]
    first: int


def read_workbook(content: bytes, place: str) -> Workbook:
    """The sheet with the table. Raises BadPortfolio."""
    try:
        if len(content) > LARGEST_FILE:
            raise NotATable(TOO_LARGE)
        refuse_old(content)
        found = xlsx_sheet(content)
    except NotATable as error:
        raise BadPortfolio([Mistake(error.place or place, f"{error.says} {AS_CSV}")]) from None
    return _as_workbook(found, place)


def _as_workbook(found: FoundSheet, place: str) -> Workbook:
    first, titles = found.grid.first
    if found.merged:
        says = f"the cells {found.merged[0][1]} are merged. Unmerge all cells, and write in each what belongs there."
        raise BadPortfolio([Mistake(place, says)])
    wrong = [
        Mistake(cell_name(first, at), f"the title of this column {one.says}")
        for at, one in titles.items()
        if isinstance(one, Trouble)
    ]
    if wrong or not titles:
        raise BadPortfolio(wrong or [Mistake(place, "its first sheet is empty.")])
    names = tuple(cell_text(titles[at]) if at in titles else "" for at in range(1, max(titles) + 1))
    return Workbook(names, {number: row for number, row in found.grid.rows.items() if number > first}, first)


@dataclass(frozen=True)
class WorkbookReader:
    """Reads the rows of a workbook."""

    titles: tuple[str, ...]
    first: int
    reading: TitlesRead

    def read(self, columns: CodedColumns, data: Mapping[int, Row]) -> Iterator[RowsRead]:
        """All rows; a cell that can't be used, such as a formula or a date, is a mistake of its row."""
        numbers = sorted(data)
        wrong = {number: list(self._wrong(number, data[number])) for number in numbers}
        sound = [number for number in numbers if not wrong[number]]
        places = range(1, len(self.titles) + 1)
        arrays = [pa.array([_text(data[number].get(at)) for number in sound], pa.string()) for at in places]
        batch = pa.RecordBatch.from_arrays(arrays, names=unique(self.titles))
        count = max(numbers, default=self.first) - self.first
        own = np.array(sound, dtype=np.int64) - self.first - 1
        rows = rows_of(columns, self.reading, batch, own, count)
        found = [*rows.mistakes, *(one for some in wrong.values() for one in some)]
        rows.mistakes = sorted(found, key=lambda one: one.row)
        yield rows

    def _wrong(self, number: int, row: Row) -> Iterator[RowMistake]:
        """The cells that can't be used, of the columns that are read."""
        read = self._titles_read()
        called = _text(row.get(self._at_reference)) or ""
        for at, value in sorted(row.items()):
            title = self.titles[at - 1] if at <= len(self.titles) else ""
            if isinstance(value, Trouble) and title in read:
                yield RowMistake(number - self.first - 1, called, title, "", f"{title} {value.says}", "")

    @property
    def _at_reference(self) -> int:
        """Which column holds the reference, counted from 1; 0 where none does."""
        return next((self.titles.index(title) + 1 for title, name in self.reading.kept if name == "reference"), 0)

    def _titles_read(self) -> Sequence[Any]:
        answered = [one.title for one in self.reading.answers.values()]
        return [*answered, *(title for title, _ in self.reading.kept)]


def _text(value: Value | None) -> str | None:
    if value is None or isinstance(value, Trouble):
        return None
    return cell_text(value.number if isinstance(value, Dressed) else value)
