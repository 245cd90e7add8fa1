"""A case as a workbook: the table, and a second sheet with the words to choose from."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import xlsxwriter

from spectrum.input.mistakes import Mistake
from spectrum.language.words import shown
from spectrum.rulebook import Rulebook
from spectrum.situation.model import Situation
from spectrum.situation.schema import MOST_HOURS
from spectrum.spreadsheet.choices import BETWEEN
from spectrum.spreadsheet.columns import ANY_ROW, PIECE, TABLE_SHEET, WORDS_SHEET, WORK_ROW, TableColumn, table_columns
from spectrum.spreadsheet.grid import MOST_ROWS
from spectrum.spreadsheet.writing import Cell, UnwritableTable, said_title, table_rows, within_size

AS_TEXT = "@"
"""The form of a cell in which whatever is typed stays text: no date, no formula."""
A4 = 9
NO_DATE = (1980, 1, 1, 0, 0, 0)
"""The earliest day that a zip can name, which stands for no day at all."""
DATES = re.compile(rb"<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\1>")
UNKEPT = re.compile(r"<r>.*</r>|.*_x[0-9A-Fa-f]{4}_x[0-9A-Fa-f]{4}_.*", re.DOTALL)
"""Texts that the writer of workbooks would not keep as they are: it takes them for marks of its own."""
ABOUT_WORDS = ("Column", "Where it is filled in", "What is asked", "What to write", "What that says")
WIDTHS_OF_WORDS = (26, 18, 48, 44, 48)
ONE = "Choose one of the words of the list. A cell left empty was not asked."
SEVERAL = (
    f'If people differ, write several answers with "{BETWEEN.strip()}" between them. A cell left empty was not asked.'
)


@dataclass(frozen=True)
class Looks:
    """How cells look: titles of columns, text, and numbers."""

    title: Any
    text: Any
    number: Any


def as_xlsx(book: Rulebook, situation: Situation) -> bytes:
    """A case as a workbook, every cell text or a number and none a formula. Raises UnwritableTable."""
    columns = table_columns(book)
    rows = table_rows(columns, situation)
    _refuse_unkept(rows)
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as workbook:
        workbook.set_properties({"title": said_title(situation)} if said_title(situation) else {})
        looks = _looks(workbook)
        table, words = workbook.add_worksheet(TABLE_SHEET), workbook.add_worksheet(WORDS_SHEET)
        _write_table(table, columns, rows, looks)
        _offer_words(table, columns, _write_words(words, columns, looks))
    return within_size(_without_dates(out.getvalue()))


def _refuse_unkept(rows: Sequence[Sequence[Cell]]) -> None:
    """Say which texts a workbook would not keep. Raises UnwritableTable."""
    unkept = dict.fromkeys(cell for row in rows for cell in row if isinstance(cell, str) and UNKEPT.fullmatch(cell))
    if unkept:
        says = "an Excel workbook can't keep this text as it is. Change it, or save the table as CSV."
        raise UnwritableTable(Mistake(shown(text), says) for text in unkept)


def _looks(workbook: Any) -> Looks:
    whole = {"text_wrap": True, "valign": "top", "num_format": AS_TEXT}
    title = {**whole, "bold": True, "bg_color": "#EEEEEE", "border": 1, "border_color": "#8A8A8A"}
    number = {**whole, "num_format": "General"}
    return Looks(*(workbook.add_format(one) for one in (title, whole, number)))


def _write_table(sheet: Any, columns: Sequence[TableColumn], rows: Sequence[Sequence[Cell]], looks: Looks) -> None:
    for at, column in enumerate(columns):
        sheet.set_column(at, at, _width(column), looks.number if column.hours else looks.text)
        sheet.write_string(0, at, column.title, looks.title)
    for number, row in enumerate(rows, start=1):
        for at, cell in enumerate(row):
            if isinstance(cell, int | float):
                sheet.write_number(number, at, cell, looks.number)
            elif cell:
                sheet.write_string(number, at, cell, looks.text)
    names = sum(column.rows == ANY_ROW for column in columns)
    sheet.freeze_panes(1, names)
    sheet.repeat_columns(0, names - 1)
    _set_page(sheet)


def _width(column: TableColumn) -> int:
    """How many signs wide a column is: names and lines of text wider, yes and no narrower."""
    if column.rows == ANY_ROW:
        return 24 if column.title == PIECE else 20
    if column.choices is None:
        return 12 if column.hours else 26
    return 12 if len(column.choices.words) == 2 else 22


def _set_page(sheet: Any) -> None:
    """Set how a sheet is printed: landscape on A4, one page wide, its first row on each page."""
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_footer("&L&A&RPage &P of &N")


def _write_words(sheet: Any, columns: Sequence[TableColumn], looks: Looks) -> dict[str, tuple[int, int]]:
    """Write what each column asks and which words it takes: column -> the first and last row of its words, from 1."""
    for at, (title, width) in enumerate(zip(ABOUT_WORDS, WIDTHS_OF_WORDS, strict=True)):
        sheet.set_column(at, at, width, looks.text)
        sheet.write_string(0, at, title, looks.title)
    row, places = 1, {}
    for column in columns:
        lines = list(_lines(column))
        for number, line in enumerate(lines, start=row):
            for at, text in enumerate(line):
                sheet.write_string(number, at, text, looks.text)
        places[column.title] = row + 1, row + len(lines)
        row += len(lines)
    sheet.write_string(row, 0, "Several answers", looks.text)
    sheet.write_string(row, 3, SEVERAL, looks.text)
    sheet.freeze_panes(1, 1)
    _set_page(sheet)
    return places


def _lines(column: TableColumn) -> Iterator[tuple[str, ...]]:
    """What a column asks, with a line for each of its answers."""
    where = {ANY_ROW: "In any row", WORK_ROW: "In the row of a piece of work"}.get(
        column.rows, "In the row of a partner"
    )
    first = (column.title, where, column.asks)
    if column.choices is None:
        yield (*first, "A number" if column.hours else "Text", "")
        return
    tells = {option.id: option.tells for option in column.factor.options} if column.factor else {}
    for number, (option, words) in enumerate(column.choices.words.items()):
        yield (*(first if number == 0 else (column.title, "", "")), words, tells.get(option, ""))


def _offer_words(sheet: Any, columns: Sequence[TableColumn], places: dict[str, tuple[int, int]]) -> None:
    """Offer the words of each column as a list to choose from; anything else may be typed after a reminder."""
    for at, column in enumerate(columns):
        first, last = places[column.title]
        rule: dict[str, object] = {"error_type": "information"}
        if column.hours:
            rule |= {"validate": "decimal", "criteria": "between", "minimum": 0, "maximum": MOST_HOURS}
            rule |= {"error_title": "A number?", "error_message": f"Write a number of hours, from 0 to {MOST_HOURS}."}
        elif column.choices is not None:
            rule |= {"validate": "list", "source": f"={WORDS_SHEET}!$D${first}:$D${last}"}
            rule |= {"error_title": "One of the words?", "error_message": SEVERAL if column.choices.several else ONE}
        if "validate" in rule:
            sheet.data_validation(1, at, MOST_ROWS, at, rule)


def _without_dates(content: bytes) -> bytes:
    """A workbook without the dates that its writer puts in, so that the same case makes the same file."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            part = zipfile.ZipInfo(name, NO_DATE)
            part.compress_type = zipfile.ZIP_DEFLATED
            data = before.read(name)
            after.writestr(part, DATES.sub(b"", data) if name == "docProps/core.xml" else data)
    return out.getvalue()
