"""Whatever file comes in, people get a clear sentence, and it takes neither long nor much memory."""

from __future__ import annotations

import io
import os
import random
import struct
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spectrum.input.mistakes import BadSituation
from spectrum.rulebook import Rulebook
from spectrum.situation import Partner, Situation, Workstream
from spectrum.spreadsheet import BadTable, as_csv, as_xlsx, read_table, read_with_remarks
from tests.conftest import ROOT

SHEET, TEXTS = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"
END = b"</sheetData>"
TITLES = ["Piece of work", "Partner"]


def told(book: Rulebook, content: bytes) -> str:
    with pytest.raises(BadTable) as caught:
        read_table(content, "table.xlsx", book)
    (mistake,) = caught.value.mistakes
    return str(mistake)


def small(book: Rulebook) -> bytes:
    piece = Workstream("A", {"trust": ("broken",)}, partners=(Partner("P"),), meeting_hours=2)
    return as_xlsx(book, Situation("N", (piece,)))


def changed(content: bytes, part: str, change: Callable[[bytes], bytes], **more: bytes) -> bytes:
    """A workbook with one of its parts changed, and more parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            after.writestr(name, change(before.read(name)) if name == part else before.read(name))
        for name, data in more.items():
            after.writestr(name, data)
    return out.getvalue()


def with_rows(content: bytes, rows: bytes) -> bytes:
    return changed(content, SHEET, lambda xml: xml.replace(END, rows + END))


def saved(workbook: Any) -> bytes:
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def workbook(**sheets: list[list[str]]) -> Any:
    made = openpyxl.Workbook()
    made.remove(made.active)
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    return made


# Files that are no table


def old(stream: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + stream.encode("utf-16-le") + bytes(600)


def zipped(name: str, data: bytes = b"x") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr(name, data)
    return out.getvalue()


NO_TABLE: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "table.xlsx: this file is empty."),
    "blank": (b" \r\n\r\n ", "table.xlsx: this file is empty."),
    "too large": (b"x" * 2_000_001, "table.xlsx: this file has more than 2 MB, which is too much for a table."),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "table.xlsx: this is neither an Excel workbook (.xlsx) nor a table as CSV. "),
    "a PDF": (b"%PDF-1.7\n%\xb5\xb5\xb5\xb5\n", "table.xlsx: this is neither an Excel workbook (.xlsx) nor a table as CSV. "),
    "UTF-16 without its mark": ("Piece of work,Partner\nA,".encode("utf-16-le"), "this is neither"),
    "UTF-32": ("Piece of work,Partner\nA,".encode("utf-32"), "this is neither"),
    "an old workbook": (old("Workbook"), 'this is a workbook of the old kind (.xls). In Excel, save it as "Excel Workbook (.xlsx)".'),
    "a locked workbook": (old("EncryptedPackage"), "this workbook is locked with a password. Take the password away, and save it again."),
    "an OpenDocument spreadsheet": (zipped("mimetype"), "this is a spreadsheet of another kind."),
    "a binary workbook": (zipped("xl/workbook.bin"), "this is a spreadsheet of another kind."),
    "another zip": (zipped("letter.txt"), "this workbook is damaged, or is no Excel workbook."),
    "an empty zip": (b"PK\x05\x06" + bytes(18), "this workbook is damaged, or is no Excel workbook."),
    "half a zip": (zipped("letter.txt")[:30], "this workbook is damaged, or is no Excel workbook."),
}  # fmt: skip


@pytest.mark.parametrize("kind", NO_TABLE)
def test_a_file_that_is_no_table_is_called_what_it_is(book: Rulebook, kind: str) -> None:
    content, said = NO_TABLE[kind]
    assert said in told(book, content)


def test_a_byte_that_can_not_be_read_is_named_by_line_and_cell(book: Rulebook) -> None:
    text = 'Piece of work,Partner,Who decides\n"two\nlines",P,\n"A;B",Caf\xe9 Noir,\n'
    assert told(book, text.encode("latin-1")) == (
        'B3: line 4 holds a sign that can\'t be read, after "Caf". The file is not saved as UTF-8. '
        'In Excel, save it as "CSV UTF-8 (Comma delimited)" or "Excel Workbook (.xlsx)".'
    )
    assert told(book, "Piece of work;Partner\n\xe9t\xe9;P".encode("cp1252")).startswith("A2: line 2 holds a sign")
    assert told(book, "Piece of work\tPartner\tCaf\xe9".encode("mac-roman")).startswith("C1: line 1 holds a sign")
    assert told(book, "Piece of work,Partner\r\nA,\r\nB,Caf\xe9".encode("latin-1")).startswith("B3: line 3 holds")
    assert told(book, "Piece of work,Partner\rA,\rB,Caf\xe9".encode("latin-1")).startswith("B3: line 3 holds")
    assert told(book, f"Piece of work,Partner\nA,{'x' * 140_000}\xe9".encode("latin-1")).startswith(
        "line 2: this line holds"
    )


def test_half_a_sign_is_named_in_utf_16_too(book: Rulebook) -> None:
    content = "Piece of work,Partner\nA,P".encode("utf-16") + b"\x00\xd8" + "\n".encode("utf-16-le")
    assert told(book, content).startswith('B2: line 2 holds a sign that can\'t be read, after "P".')
    assert told(book, "Piece of work,Partner\nA,P".encode("utf-16")[:-1]).startswith("B2: line 2 holds a sign")


# Sheets


def test_the_sheet_with_the_right_titles_is_read_and_people_are_told_which(book: Rulebook) -> None:
    made = workbook(Notes=[["Dear all"]], Autumn=[TITLES, ["A", ""]], Empty=[])
    reading = read_with_remarks(saved(made), "table.xlsx", book)
    assert [one.title for one in reading.situation.workstreams] == ["A"]
    assert reading.remarks[:2] == (
        "This was read from the sheet “Autumn”.",
        "The sheets “Notes” and “Empty” were not read.",
    )


def test_mistakes_name_the_sheet_where_there_are_several(book: Rulebook) -> None:
    made = workbook(Notes=[["Dear all"]], Autumn=[[*TITLES, "Trust"], ["A", None, "x"]])
    assert told(book, saved(made)).startswith('C2 on the sheet “Autumn”: "Trust" says "x"')


def test_two_tables_in_one_workbook_are_not_guessed_between(book: Rulebook) -> None:
    made = workbook(Spring=[TITLES, ["A", ""]], Autumn=[TITLES, ["B", ""]])
    assert told(book, saved(made)) == (
        "table.xlsx: this workbook holds a table on each of the sheets “Spring” and “Autumn”. "
        "Keep one, and hide or delete the rest."
    )  # fmt: skip
    made["Spring"].sheet_state = "hidden"
    assert [one.title for one in read_table(saved(made), "table.xlsx", book).workstreams] == ["B"]


def test_a_table_that_nobody_sees_is_not_read(book: Rulebook) -> None:
    made = workbook(Notes=[["Dear all"]], Secret=[TITLES, ["A", ""]])
    made["Secret"].sheet_state = "veryHidden"
    assert (
        told(book, saved(made))
        == "table.xlsx: the table is on the hidden sheet “Secret”. Show that sheet, and save the workbook."
    )


def test_a_workbook_without_a_table_is_told_about_its_first_sheet(book: Rulebook) -> None:
    with pytest.raises(BadTable) as caught:
        read_table(saved(workbook(Cover=[["Dear all"]], More=[["x"]])), "table.xlsx", book)
    assert {one.place for one in caught.value.mistakes} == {"A1 on the sheet “Cover”"}


def test_a_workbook_with_titles_only_or_nothing_says_so(book: Rulebook) -> None:
    assert (
        told(book, saved(workbook(Table=[TITLES])))
        == "A2: there is no row under the titles. Write a row for each piece of work."
    )
    assert told(book, saved(workbook(Table=[]))).startswith("A1: the first row must hold the titles of the columns.")


# Workbooks as other programs write them


def test_a_sheet_that_is_said_to_be_smaller_than_it_is_loses_nothing(book: Rulebook) -> None:
    content = changed(small(book), SHEET, lambda xml: xml.replace(b'ref="A1:AX3"', b'ref="A1"'))
    assert read_table(content, "table.xlsx", book) == read_table(small(book), "table.xlsx", book)
    assert b'ref="A1"' in zipfile.ZipFile(io.BytesIO(content)).read(SHEET)


def test_texts_in_the_cell_in_runs_and_with_how_they_are_said_are_read(book: Rulebook) -> None:
    rows = (
        b'<row r="9"><c r="B9" t="inlineStr"><is><t>Li</t></is></c><c r="C9" t="inlineStr"><is><r><t>Po</t></r>'
        b'<r><rPr><b/></rPr><t>lice</t></r><rPh sb="0" eb="1"><t>said</t></rPh></is></c></row>'
        b'<row><c/><c t="str"><v>x005F_ _x005F_x0041_</v></c></row>'
    )
    lifts, odd = read_table(with_rows(small(book), rows), "table.xlsx", book).workstreams[1:]
    assert (lifts.title, lifts.partners) == ("Li", (Partner("Police"),))
    assert odd.title == "x005F_ _x0041_"


def test_a_workbook_of_the_strict_kind_is_read(book: Rulebook) -> None:
    content = small(book)
    for part in ("_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/workbook.xml", SHEET, TEXTS, "xl/styles.xml"):
        content = changed(content, part, lambda xml: xml.replace(b"http://schemas.openxmlformats.org/officeDocument/2006", b"http://purl.oclc.org/ooxml/officeDocument").replace(b"http://schemas.openxmlformats.org/spreadsheetml/2006/main", b"http://purl.oclc.org/ooxml/spreadsheetml/main"))  # fmt: skip
    assert read_table(content, "table.xlsx", book) == read_table(small(book), "table.xlsx", book)


DAMAGED: dict[str, bytes] = {
    "a text that is not there": b'<row><c t="s"><v>99999</v></c></row>',
    "a text before the first": b'<row><c t="s"><v>-1</v></c></row>',
    "no number": b"<row><c><v>x</v></c></row>",
    "no style": b'<row><c s="x"><v>1</v></c></row>',
    "a row that no sheet has": b'<row r="1048577"/>',
    "a row before the first": b'<row r="0"/>',
    "a row with very many digits": b'<row r="' + b"9" * 5000 + b'"/>',
    "a column that no sheet has": b'<row><c r="XFE9"><v>1</v></c></row>',
    "no cell": b'<row><c r="9B"><v>1</v></c></row>',
    "merged without an area": b"</sheetData><mergeCells><mergeCell/></mergeCells><sheetData>",
    "XML that ends too early": b"<row>",
    "a namespace of nobody": b"<a:row/>",
}


@pytest.mark.parametrize("kind", DAMAGED)
def test_a_damaged_sheet_is_called_damaged(book: Rulebook, kind: str) -> None:
    assert "this workbook is damaged" in told(book, with_rows(small(book), DAMAGED[kind]))


@pytest.mark.parametrize(
    "part", ["_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", SHEET, TEXTS, "xl/styles.xml"]
)
def test_a_workbook_that_lacks_a_part_or_holds_nonsense_there_is_called_damaged(book: Rulebook, part: str) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(small(book))) as before, zipfile.ZipFile(out, "w") as after:
        for name in before.namelist():
            if name != part:
                after.writestr(name, before.read(name))
    assert "this workbook is damaged" in told(book, out.getvalue())
    assert "this workbook is damaged" in told(book, changed(small(book), part, lambda xml: b"nonsense"))


@given(st.data())
def test_a_workbook_with_any_bytes_changed_is_read_or_refused(book: Rulebook, data: st.DataObject) -> None:
    part = data.draw(
        st.sampled_from(["_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", SHEET, TEXTS, "xl/styles.xml"])
    )
    places = random.Random(data.draw(st.integers(0, 10_000)))

    def spoiled(xml: bytes) -> bytes:
        spoil = bytearray(xml)
        for _ in range(places.randint(1, 8)):
            spoil[places.randrange(len(spoil))] = places.choice(b'0192aAzZ<>/"= &;:')
        return bytes(spoil)

    try:
        assert isinstance(read_table(changed(small(book), part, spoiled), "table.xlsx", book), Situation)
    except BadSituation as error:
        assert error.mistakes


@given(
    st.binary(max_size=300),
    st.sampled_from([b"", b"PK\x03\x04", b"\xff\xfe", b"Piece of work,Partner\n", b"\xd0\xcf\x11\xe0"]),
)
def test_any_bytes_at_all_are_read_or_refused(book: Rulebook, content: bytes, beginning: bytes) -> None:
    try:
        assert isinstance(read_table(beginning + content, "table", book), Situation)
    except BadSituation as error:
        assert error.mistakes


@given(st.text(max_size=200))
def test_any_text_at_all_is_read_or_refused_as_a_table(book: Rulebook, text: str) -> None:
    try:
        assert isinstance(
            read_table(f"Piece of work,Partner,{text}".encode(errors="replace"), "table", book), Situation
        )
    except BadSituation as error:
        assert error.mistakes


# Files made to do harm


def test_definitions_in_xml_are_refused(book: Rulebook) -> None:
    def defines(entity: bytes) -> bytes:
        content = with_rows(small(book), b'<row r="9"><c r="B9" t="inlineStr"><is><t>&a;&a;</t></is></c></row>')
        return changed(
            content, SHEET, lambda xml: xml.replace(b"<worksheet", b"<!DOCTYPE a [" + entity + b"]><worksheet", 1)
        )

    for entity in (b'<!ENTITY a "' + b"x" * 100_000 + b'">', b'<!ENTITY a SYSTEM "file:///etc/passwd">', b""):
        assert "holds definitions (DOCTYPE) that no spreadsheet needs" in told(book, defines(entity))


def test_a_part_is_packed_as_workbooks_are(book: Rulebook) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(small(book))) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_LZMA) as after:
        for name in before.namelist():
            after.writestr(name, before.read(name))
    assert "this workbook is damaged" in told(book, out.getvalue())


def test_a_part_that_is_locked_is_called_locked(book: Rulebook) -> None:
    content = bytearray(small(book))
    for mark, at in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        place = content.find(mark)
        while place >= 0:
            content[place + at] |= 1
            place = content.find(mark, place + 4)
    assert "locked with a password" in told(book, bytes(content))


def test_other_parts_of_a_workbook_are_not_read(book: Rulebook) -> None:
    content = changed(small(book), "docProps/app.xml", lambda xml: b"nonsense", **{"xl/vbaProject.bin": b"macro"})
    assert read_table(content, "table.xlsx", book) == read_table(small(book), "table.xlsx", book)


def lying(content: bytes) -> bytes:
    """A workbook of which one part says that it is small, and swells to 600 MB."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            with after.open(name, "w") as part:
                part.write(before.read(name))
                for _ in range(600 if name == SHEET else 0):
                    part.write(b" " * 1_000_000)
        size = after.getinfo(SHEET).file_size
    return out.getvalue().replace(struct.pack("<L", size), struct.pack("<L", 5_000))


def without_end(content: bytes) -> bytes:
    """A workbook with a cell that shows its number in a form of millions of signs."""
    content = with_rows(content, b"<row r='9'><c r='A9' s='1'><v>1</v></c></row>")
    form, endless = b'formatCode="@"', b'formatCode="%s"' % (b"[" * 20_000_000)
    return changed(content, "xl/styles.xml", lambda xml: xml.replace(form, endless))


def many_sheets(content: bytes, count: int = 3_000) -> bytes:
    """A workbook with very many sheets, which are all the same large part."""
    xml = b"<worksheet><sheetData><row/></sheetData>" + b" " * 20_000_000 + b"</worksheet>"
    kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
    leads = b"".join(
        b'<Relationship Id="q%d" Type="%s" Target="worksheets/big.xml"/>' % (n, kind) for n in range(count)
    )
    sheets = b"".join(b'<sheet name="s%d" sheetId="%d" r:id="q%d"/>' % (n, n + 10, n) for n in range(count))
    content = changed(content, "xl/workbook.xml", lambda one: one.replace(b"</sheets>", sheets + b"</sheets>"))
    rels = "xl/_rels/workbook.xml.rels"
    end = b"</Relationships>"
    return changed(content, rels, lambda one: one.replace(end, leads + end), **{"xl/worksheets/big.xml": xml})


def one_text_everywhere(content: bytes) -> bytes:
    """A workbook with one long text, to which a quarter of a million cells refer."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        number = parts.read(TEXTS).count(b"<si>")
    cells = b"<c t='s'><v>%d</v></c>" % number * 48
    content = with_rows(content, b"".join(b"<row r='%d'>%s</row>" % (row, cells) for row in range(5, 4_990)))
    return changed(content, TEXTS, lambda xml: xml.replace(b"</sst>", b"<si><t>" + b"x " * 16_000 + b"</t></si></sst>"))


def covering_formulas(content: bytes) -> bytes:
    cell = b"<row r='%d'><c r='B%d'><f t='array' ref='A1:XFD5000'>1</f></c></row>"
    return with_rows(content, b"".join(cell % (row, row) for row in range(5, 5_000)))


def lines_of(row: Callable[[int], str], count: int) -> bytes:
    return f"Piece of work,Partner\n{''.join(row(n) for n in range(count))}".encode()


HARM: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "very many rows": (lambda _: lines_of(lambda n: f"A{n % 150},P{n}\n", 10_000), "A5002: this table has more rows than the 5,000 that are accepted."),
    "very many rows in a workbook": (lambda one: with_rows(one, b"".join(b"<row r='%d'><c><v>1</v></c></row>" % n for n in range(4, 10_004))), "A5002: this table has more rows"),
    "very many columns": (lambda _: lines_of(lambda n: "x," * 980_000, 1), "SG2: this row fills more cells than the 500 that are accepted."),
    "a quotation mark that never closes": (lambda _: lines_of(lambda n: '"' + "\nx" * 900_000, 1), "row 2: a cell in this row is too long to read."),
    "very many empty rows": (lambda one: with_rows(one, b"<row/>" * 3_000_000), "this workbook"),
    "very many empty cells": (lambda one: with_rows(one, b"<row r='9'>" + b"<c/>" * 6_000_000 + b"</row>"), "this workbook"),
    "very many merged cells": (lambda one: with_rows(one, END + b"<mergeCells>" + b"<mergeCell ref='B2:B3'/>" * 1_000_000 + b"</mergeCells><sheetData>"), "holds more than is read for one table"),
    "formulas that cover everything": (covering_formulas, "holds more than is read for one table"),
    "more than 30 MB": (lambda one: with_rows(one, b" " * 40_000_000), "unpacks to more than 30 MB"),
    "a size that is not true": (lying, "this workbook is damaged"),
    "one sheet thousands of times": (many_sheets, "holds more than is read for one table"),
    "one large sheet some times": (lambda one: many_sheets(one, 200), "holds more than is read for one table"),
    "a form of numbers without end": (without_end, 'A9: "Partnership" holds a number in a form of its own'),
    "one text everywhere": (one_text_everywhere, 'A5: "Partnership" says "x x x'),
    "very deep": (lambda one: with_rows(one, b"<a>" * 1_600_000 + b"</a>" * 1_600_000), "holds more than is read for one table"),
}  # fmt: skip

MEASURED = """
import resource, sys, time
from spectrum.rulebook import load_rulebook
from spectrum.spreadsheet import BadTable, read_table
book = load_rulebook()
content = sys.stdin.buffer.read()
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
start = time.process_time()
try:
    read_table(content, "table.xlsx", book)
except BadTable as error:
    print(time.process_time() - start)
    print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
    print(error.mistakes[0])
"""


@pytest.mark.skipif(sys.platform != "linux", reason="memory is measured in other units elsewhere")
@pytest.mark.parametrize("kind", HARM)
def test_a_file_made_to_do_harm_takes_neither_long_nor_much_memory(book: Rulebook, kind: str) -> None:
    make, said = HARM[kind]
    content = make(small(book))
    assert len(content) < 2_000_000
    measure = [sys.executable, "-c", MEASURED]
    done = subprocess.run(
        measure, input=content, capture_output=True, check=True, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    seconds, megabytes, mistake = done.stdout.decode().split("\n", 2)
    assert said in mistake
    assert float(seconds) < 6
    assert int(megabytes) < 300


def test_the_largest_table_is_read_in_bounded_time(book: Rulebook) -> None:
    partners = tuple(Partner(str(p), small="yes") for p in range(99))
    case = Situation("N", tuple(Workstream(str(n), partners=partners) for n in range(50)))
    for content in (as_csv(book, case), as_xlsx(book, case)):
        start = time.perf_counter()
        assert read_table(content, "table", book) == case
        assert time.perf_counter() - start < 5
