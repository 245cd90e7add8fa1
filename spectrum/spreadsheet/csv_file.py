"""A table as CSV: written so that a spreadsheet never runs what is in a cell, and read in each form it comes in."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from spectrum.input.signs import BEFORE_SHOWN, one_line
from spectrum.language.words import shown
from spectrum.spreadsheet.choices import in_one_form
from spectrum.spreadsheet.columns import NEEDED, PIECE
from spectrum.spreadsheet.grid import (
    FORMULA,
    MOST_COLUMNS,
    Grid,
    NotATable,
    Row,
    Trouble,
    Value,
    cell_name,
    text_value,
)

SEPARATORS = ",;\t"
MARKS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
LONGEST_HEADER = 100_000
"""How many characters are looked at to find out what kind of text a file holds."""
LINE_END = re.compile("\r\n|\r|\n")
SAVE_AGAIN = (
    'The file is not saved as UTF-8. In Excel, save it as "CSV UTF-8 (Comma delimited)" or "Excel Workbook (.xlsx)".'
)
NEITHER = (
    "this is neither an Excel workbook (.xlsx) nor a table as CSV. "
    'In Excel, save it as "Excel Workbook (.xlsx)" or "CSV UTF-8 (Comma delimited)".'
)
BAD_QUOTES = 'a quotation mark (") in this row is not closed, or closes too early. Inside a text, write it twice.'
CSV_TROUBLE = {
    "limit": 'a cell in this row is too long to read. A quotation mark (") may not be closed.',
    "NUL": "this row holds a sign that can't be seen (number 0). Delete it.",
}
"""A word in what the reader of CSV says -> what that means, where it is not about quotation marks."""
UNSEEN = (
    "\\x0b\\x0c\\x1c-\\x1f\x85\xa0\xad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f"
    "\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb"
)
"""Signs that nobody sees before a formula, and that a spreadsheet may pass over."""
COULD_START = f"""((?:^|[;\\t\\r\\n])[ "{UNSEEN}]*)"""
"""Where a spreadsheet could take a sign for the beginning of a formula, in a file whose separator it mistakes too."""
BEGINS_FORMULA = r"(?='*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])"
TO_GUARD = re.compile(COULD_START + BEGINS_FORMULA)
GUARDED = re.compile(COULD_START + "'" + BEGINS_FORMULA)


def csv_bytes(rows: Iterable[Sequence[str | int | float]]) -> bytes:
    """Rows as CSV that Excel reads: UTF-8 with its mark, and no cell that could run."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows([csv_cell(cell) if isinstance(cell, str) else cell for cell in row] for row in rows)
    return codecs.BOM_UTF8 + out.getvalue().encode()


def csv_cell(text: str) -> str:
    """The text of a cell as it is written: what a spreadsheet would run as a formula is kept from it."""
    return TO_GUARD.sub(r"\1'", text)


def csv_grid(content: bytes) -> Grid:
    """What stands in a CSV file. Raises NotATable."""
    text = _decoded(content)
    grid = Grid()
    separator = _separator(text)
    for number, cells in enumerate(_records(text, separator), start=1):
        grid.add(number, _row(cells))
    return grid


def _row(cells: Sequence[str]) -> Row:
    values = ((at, _value(cell)) for at, cell in enumerate(cells, start=1) if cell)
    filled = ((at, value) for at, value in values if value is not None)
    return dict(islice(filled, MOST_COLUMNS + 1))  # one more than a grid takes: it says so


def _value(cell: str) -> Value | None:
    if one_line(cell).startswith("="):
        return Trouble(FORMULA)
    return text_value(GUARDED.sub(r"\1", cell.strip()))


def _records(text: str, separator: str) -> Iterator[list[str]]:
    """The rows of a CSV text. Raises NotATable where its quotation marks make no sense."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    done = 0
    try:
        for record in reader:
            done += 1
            yield record
    except csv.Error as error:
        says = next((says for word, says in CSV_TROUBLE.items() if word in str(error)), BAD_QUOTES)
        raise NotATable(says, f"row {done + 1}") from None


def _separator(text: str) -> str:
    """The separator with which the first row shows most of the columns that are needed, then most columns."""
    first = next(io.StringIO(text.lstrip("\r\n")[:LONGEST_HEADER].replace("\0", ""), newline=""), "")

    def shows(separator: str) -> tuple[int, int]:
        cells = [in_one_form(cell) for cell in next(csv.reader([first], delimiter=separator), [])]
        return sum(in_one_form(one) in cells for one in NEEDED), len(cells)

    return max(SEPARATORS, key=shows)


def _decoded(content: bytes) -> str:
    """A file as text, in UTF-8 or in UTF-16 with its mark. Raises NotATable at the first byte that can't be read."""
    mark, encoding = next(((mark, name) for mark, name in MARKS.items() if content.startswith(mark)), (b"", "utf-8"))
    data = content[len(mark) :]
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _unreadable(data[: error.start].decode(encoding), data, error) from None
    if "\0" in text and not _is_a_table(text):
        raise NotATable(NEITHER)
    return text


def _is_a_table(text: str) -> bool:
    """Whether a text names, where the titles should be, a column that no table can do without."""
    return in_one_form(PIECE) in in_one_form(text[:LONGEST_HEADER])


def _unreadable(before: str, data: bytes, error: UnicodeDecodeError) -> NotATable:
    """What to say of a byte that can't be read: its line and cell, and how to save the file instead."""
    if not _is_a_table(data[:LONGEST_HEADER].decode(error.encoding, errors="replace")):
        return NotATable(NEITHER)
    line = len(LINE_END.findall(before)) + 1
    try:
        records = list(csv.reader(io.StringIO(f"{before}.", newline=""), delimiter=_separator(before)))
    except csv.Error:
        return NotATable(f"this line holds a sign that can't be read. {SAVE_AGAIN}", f"line {line}")
    cell = records[-1][-1][:-1].strip()
    after = f", after {shown(cell[-BEFORE_SHOWN:])}" if cell else ""
    says = f"line {line} holds a sign that can't be read{after}. {SAVE_AGAIN}"
    return NotATable(says, cell_name(len(records), len(records[-1])))
