"""Every mistake in a table is told at the cell where people find it, all at once, and nothing of the table is read."""

from __future__ import annotations

import csv
import datetime
import io
import time
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.formula import ArrayFormula

from spectrum.input.mistakes import Mistake
from spectrum.rulebook import Rulebook
from spectrum.situation import Situation, Workstream
from spectrum.spreadsheet import BadTable, as_csv, read_table, table_columns

PIECE_AND_PARTNER = ["Piece of work", "Partner"]


def caught(book: Rulebook, content: bytes | str) -> BadTable:
    with pytest.raises(BadTable) as error:
        read_table(content.encode() if isinstance(content, str) else content, "table", book)
    assert str(error.value).endswith("nothing was read.")
    return error.value


def mistakes(book: Rulebook, content: bytes | str) -> list[str]:
    return [str(one) for one in caught(book, content).mistakes]


def workbook(*rows: list[Any]) -> Any:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    return book


def saved(book: Any) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


HEAD = "Piece of work,Partner,Trust,What people call it,Small organisation,The partner's own wish,Hours of meetings a month,Who decides"
BAD: dict[str, tuple[str, str]] = {
    # what is wrong with a cell: rows under the head -> what is told
    "a mistyped word": ("A,,Smal promises are kept", 'C2: "Trust" says "Smal promises are kept", which is not one of its answers. Did you mean "Small promises are kept"? Accepted: "No, there is bad history, or promises keep being missed", '),
    "no word at all": ("A,,42", 'C2: "Trust" says "42", which is not one of its answers. Accepted: '),
    "a partner's answer mistyped": ("A,P,,,,kean", 'F2: "The partner\'s own wish" says "kean", which is not one of its answers. Did you mean "keen" ("It is keen")?'),
    "an id mistyped": ("A,,stong", 'Did you mean "strong" ("Yes, and it has survived disagreement")?'),
    "one of several mistyped": ("A,,strong | brocken", 'C2: "Trust" says "brocken", which is not one of its answers.'),
    "nobody knows beside an answer": ("A,,strong | unknown", 'C2: "Trust" says "We don\'t know yet" beside another answer. Keep one of the two.'),
    "only a bar": ("A,,|", 'C2: "Trust" says "|", which is not one of its answers.'),
    "several names": ("A,,,cooperating | collaborating", 'D2: "What people call it" takes one answer, not several.'),
    "maybe": ("A,P,,,maybe", 'E2: "Small organisation" says "maybe", which is not one of its answers. Accepted: "Yes" or "No".'),
    "unknown where only yes and no are kept": ("A,P,,,unknown", 'E2: "Small organisation" says "unknown"'),
    "words of hours": ("A,,,,,,three", 'G2: "Hours of meetings a month" must be a number of hours a month from 0 to 744, not "three".'),
    "too many hours": ("A,,,,,,745", "from 0 to 744"),
    "thousands": ('A,,,,,,"1,000"', 'from 0 to 744, not "1,000"'),
    "fewer than no hours": ("A,,,,,,-1", "from 0 to 744"),
    "no number of hours": ("A,,,,,,nan", "from 0 to 744"),
    "yes for hours": ("A,,,,,,TRUE", 'from 0 to 744, not "TRUE"'),
    "a work answer of a partner": ("A,P,strong", 'C2: "Trust" is asked of a piece of work, but this is the row of a partner. Write it in the row of "A" in which "Partner" is empty.'),
    "a partner's answer of the work": ("A,,,,yes", 'E2: "Small organisation" is asked of a partner, but this is the row of a piece of work.'),
    "a piece twice": ("A\nB\nA", 'A4: "Piece of work": "A" has a row of its own already, in A2. Keep one of the two rows.'),
    "a partner twice": ("A,P\nA\nA,Q\nA,P", 'B5: "Partner": "P" is a partner in this piece of work already, in B2. Keep one of the two rows.'),
    "no piece": (",P", 'A2: "Piece of work" is empty, but this row says something.'),
    "an answer without a piece": (",,strong", 'A2: "Piece of work" is empty, but this row says something.'),
    "a cell without a title": ("A,,,,,,,,more", "I2: this cell holds something, but its column has no title."),
    "a long title": ("x" * 201, 'A2: "Piece of work" is too long: 201 characters, at most 200 are accepted.'),
    "a long partner": ("A," + "x" * 201, 'B2: "Partner" is too long: 201 characters, at most 200 are accepted.'),
    "a long line": ("A,,,,,,," + "x" * 201, 'H2: "Who decides" is too long: 201 characters, at most 200 are accepted.'),
    "a very long cell": ("A,,,,,,," + "x" * 40_000, 'H2: "Who decides" holds 40,000 characters. A cell holds 32,767 at most.'),
    "a formula": ("A,,,,,,,=1+1", 'H2: "Who decides" holds a formula; paste its value instead.'),
    "a formula in quotes": ('A,,,,,,,"=HYPERLINK(""http://x"")"', 'H2: "Who decides" holds a formula; paste its value instead.'),
    "a formula after spaces": ("A,,,,,,,  =1", 'H2: "Who decides" holds a formula; paste its value instead.'),
    "a formula as a name": ("=A", 'A2: "Piece of work" holds a formula; paste its value instead.'),
    "a formula as an answer": ("A,,=C1", 'C2: "Trust" holds a formula; paste its value instead.'),
    "a sign of nothing at all": ("A,,,,,,,x\0y", "sign that can't be seen (number 0)"),
    "a bell": ("Li\x07fts", 'A2: "Piece of work" holds a sign that can\'t be seen (number 7), after "Li". Delete it.'),
    "a sign that can't be seen first": ("A,,,,,,,\x1bx", "(number 27), at its beginning"),
    "no rows": ("", "A2: there is no row under the titles. Write a row for each piece of work."),
    "an open quotation mark": ('A,"P\nB,Q\n', 'row 2: a quotation mark (") in this row is not closed, or closes too early. Inside a text, write it twice.'),
    "a quotation mark that closes early": ('A,P\nB,"Q"R\n', "row 3: a quotation mark"),
}  # fmt: skip


@pytest.mark.parametrize("kind", BAD)
def test_a_mistake_is_told_at_its_cell(book: Rulebook, kind: str) -> None:
    rows, said = BAD[kind]
    (told,) = mistakes(book, f"{HEAD}\n{rows}")
    assert said in told
    assert "\n" not in told


BAD_HEADS: dict[str, tuple[str, list[str]]] = {
    "no piece": ("Partner,Trust\nP,", ['A1: the first row must hold the titles of the columns. It lacks the column "Piece of work".']),
    "no partner": ("Trust,Piece of work\n,A", ['A1: the first row must hold the titles of the columns. It lacks the column "Partner".']),
    "neither": ("Dear all\n", ['A1: the first row must hold the titles of the columns. It lacks the columns "Piece of work" and "Partner".', 'A1: "Dear all" is not a column of this table. Take it out, or give it the title of a column.']),
    "mistyped": ("Piece of work,Partner,Trsut\nA,,x", ['C1: "Trsut" is not a column of this table. Did you mean "Trust"?']),
    "mistyped and needed": ("Peice of work,Partner\nA,", ['A1: the first row must hold the titles of the columns. It lacks the column "Piece of work".', 'A1: "Peice of work" is not a column of this table. Did you mean "Piece of work"?']),
    "twice": ("Piece of work,Trust,Partner, TRUST\nA,strong,,strong", ['D1: the column "Trust" stands in B1 already. Keep one.']),
    "twice by id": ("Piece of work,Trust,Partner,trust\nA,strong,,strong", ['D1: the column "Trust" stands in B1 already. Keep one.']),
    "a formula": ("Piece of work,Partner,=A1\nA,,x", ["C1: the title of this column holds a formula; paste its value instead."]),
    "below a heading": ("Our table\n\nPiece of work,Partner\nA,", ['A1: the first row must hold the titles of the columns. It lacks the columns "Piece of work" and "Partner".', 'A1: "Our table" is not a column of this table. Take it out, or give it the title of a column.']),
}  # fmt: skip


@pytest.mark.parametrize("kind", BAD_HEADS)
def test_a_mistake_in_the_titles_is_told_at_its_cell(book: Rulebook, kind: str) -> None:
    text, said = BAD_HEADS[kind]
    assert sorted(mistakes(book, text)) == sorted(said)


def test_a_table_holds_one_partnership(book: Rulebook) -> None:
    text = "Partnership,Piece of work,Partner\n,A,\nNorth,B,\nNorth,C,\nSouth,D,\n"
    assert mistakes(book, text) == ['A5: "Partnership" says "South", but "North" in A3. A table holds one partnership.']


def test_a_partnership_is_no_longer_than_elsewhere(book: Rulebook) -> None:
    text = f"Piece of work,Partner,Partnership\nA,,\nB,,{'x' * 201}\n"
    assert mistakes(book, text) == ['C3: "Partnership" is too long: 201 characters, at most 200 are accepted.']


def test_there_are_no_more_pieces_and_partners_than_elsewhere(book: Rulebook) -> None:
    pieces = "".join(f"{n},\n" for n in range(203))
    assert mistakes(book, f"Piece of work,Partner\n{pieces}") == [
        'A202: "Piece of work": this is one more than the 200 that a table may hold.'
    ]
    partners = "".join(f"A,{n}\n" for n in range(103))
    assert mistakes(book, f"Piece of work,Partner\n{partners}") == [
        'B102: "Partner": this is one more than the 100 that a piece of work may have.'
    ]


def test_all_mistakes_come_at_once_in_the_order_of_the_cells(book: Rulebook) -> None:
    rows = f"A,,x\nA,P,,,x,x\nB,,,,,,x,=1\n{'y' * 201},,strong\nB\n,Q,,,yes\nC,P,strong"
    places = [one.place for one in caught(book, f"{HEAD},Oops\n{rows}").mistakes]
    assert places == ["I1", "C2", "E3", "F3", "G4", "H4", "A5", "A6", "A7", "C8"]


def test_at_most_fifty_mistakes_are_told_and_the_rest_are_counted(book: Rulebook) -> None:
    rows = "".join(f"{n},,x\n" for n in range(60))
    error = caught(book, f"{HEAD}\n{rows}")
    assert len(error.mistakes) == 51
    assert error.mistakes[-1] == Mistake("", "10 more mistakes are not told here. Mend these first, then try again.")
    assert [one.place for one in error.mistakes[:50]] == [f"C{row}" for row in range(2, 52)]
    assert str(error).endswith("60 errors; nothing was read.")


def test_the_first_fifty_cells_are_told_whatever_is_found_first(book: Rulebook) -> None:
    rows = "".join(f"{'x' * 201}{n},,x\n" for n in range(100))
    error = caught(book, f"{HEAD}\n{rows}")
    assert [one.place for one in error.mistakes[:50]] == [f"{column}{row}" for row in range(2, 27) for column in "AC"]
    assert error.more == 150


def test_programs_get_the_accepted_words_as_a_list(book: Rulebook) -> None:
    (mistake,) = caught(book, f"{HEAD}\nA,,x").mistakes
    assert mistake.allowed == (*(one.words for one in book.factor["trust"].options), "We don't know yet")


def test_a_table_full_of_wrong_words_is_refused_quickly(book: Rulebook) -> None:
    titles = [one.title for one in table_columns(book) if one.choices is not None and one.choices.several][:30]
    out = io.StringIO()
    csv.writer(out).writerows(
        [[*PIECE_AND_PARTNER, *titles], *([str(n % 200), "", *["wrong"] * 30] for n in range(4_000))]
    )
    start = time.perf_counter()
    error = caught(book, out.getvalue())
    assert time.perf_counter() - start < 5
    assert (len(error.mistakes), error.more > 100_000) == (51, True)


# Only in workbooks


def test_formulas_of_every_kind_are_named_by_their_cell(book: Rulebook) -> None:
    made = workbook([*PIECE_AND_PARTNER, "Trust", "Who decides"], ["A", None, "=C1", "=1+1"], ["B"], ["C"], ["D"])
    made.active["D3"] = ArrayFormula("D3:D4", "=A2:A3")
    made.active["D4"] = "filled by the formula above"
    made.active["D5"] = "typed"
    assert mistakes(book, saved(made)) == [
        'C2: "Trust" holds a formula; paste its value instead.',
        'D2: "Who decides" holds a formula; paste its value instead.',
        'D3: "Who decides" holds a formula; paste its value instead.',
        'D4: "Who decides" holds a formula; paste its value instead.',
    ]


def test_a_text_that_only_looks_like_a_formula_is_text(book: Rulebook) -> None:
    made = workbook([*PIECE_AND_PARTNER, "Who decides"], ["A", None, "x"])
    made.active["C2"].value = "=1+1"
    made.active["C2"].data_type = "s"
    (piece,) = read_table(saved(made), "table", book).workstreams
    assert piece.decided_by == "=1+1"


@pytest.mark.parametrize("error", ["#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?"])
def test_the_error_of_a_formula_is_no_text(book: Rulebook, error: str) -> None:
    made = workbook([*PIECE_AND_PARTNER, "Who decides"], ["A", None, error])
    assert made.active["C2"].data_type == "e"
    assert mistakes(book, saved(made)) == [
        f'C2: "Who decides" holds the error {error}. Write what belongs there instead.'
    ]


def test_what_excel_makes_of_words_is_told_with_the_way_out(book: Rulebook) -> None:
    made = workbook(
        [*PIECE_AND_PARTNER, "Who decides", "Trust", "Hours of meetings a month"],
        [datetime.date(2026, 5, 3), None, True, 3, datetime.time(3, 0)],
        ["B", None, 0.5, False, 0.5],
        ["C", None, 12.5, None, 2.0],
        ["D", None, 1.5, 0.1 + 0.2, "3 h"],
    )
    made.active["C3"].number_format = made.active["E3"].number_format = "0%"
    made.active["C4"].number_format = '"£"#,##0.00'
    made.active["E4"].number_format = '0.0" h"'
    way_out = 'Give the cell the format "General" or "Text", and write what is meant.'
    day, percent = f"holds a date or a time. {way_out}", f"holds a percentage. {way_out}"
    told = mistakes(book, saved(made))
    assert [one.partition(" Accepted")[0] for one in told] == [
        f'A2: "Piece of work" {day}',
        'C2: "Who decides" holds TRUE, which a spreadsheet keeps as a yes or no. If the word is meant, type an apostrophe (\') before it.',
        'D2: "Trust" says "3", which is not one of its answers.',
        f'E2: "Hours of meetings a month" {day}',
        f'C3: "Who decides" {percent}',
        'D3: "Trust" says "FALSE", which is not one of its answers.',
        f'E3: "Hours of meetings a month" {percent}',
        f'C4: "Who decides" holds a number in a form of its own, such as money. {way_out}',
        'D5: "Trust" says "0.3", which is not one of its answers.',
        'E5: "Hours of meetings a month" must be a number of hours a month from 0 to 744, not "3 h".',
    ]


def test_titles_that_are_no_text_are_told_as_people_see_them(book: Rulebook) -> None:
    made = workbook([*PIECE_AND_PARTNER, 2026.0, True, 12.5, datetime.date(2026, 5, 3)], ["A"])
    made.active["E1"].number_format = '"£"#,##0.00'
    no_column = "is not a column of this table. Take it out, or give it the title of a column."
    assert mistakes(book, saved(made)) == [
        f'C1: "2026" {no_column}',
        'D1: "TRUE" is not a column of this table. Did you mean "Trust"?',
        f'E1: "12.5" {no_column}',
        'F1: the title of this column holds a date or a time. Give the cell the format "General" or "Text", and write what is meant.',
    ]


def test_merged_cells_that_hold_something_are_named(book: Rulebook) -> None:
    made = workbook(PIECE_AND_PARTNER, ["A", "P"], [None, "Q"], [None, None], ["B", None])
    made.active.merge_cells("A2:A3")
    made.active.merge_cells("A4:B4")  # empty: nothing can be lost
    assert mistakes(book, saved(made)) == [
        "A2: the cells A2:A3 are merged. Unmerge them, and write in each what belongs there.",
        'A3: "Piece of work" is empty, but this row says something.',
    ]


def test_hidden_signs_in_a_workbook_are_named(book: Rulebook) -> None:
    made = workbook([*PIECE_AND_PARTNER, "Who decides"], ["A_x0007_B", None, "x"])
    assert mistakes(book, saved(made)) == [
        'A2: "Piece of work" holds a sign that can\'t be seen (number 7), after "A". Delete it.'
    ]


def test_a_case_with_nothing_wrong_has_no_mistakes(book: Rulebook) -> None:
    case = Situation("N", (Workstream("A", {"trust": ("strong",)}),))
    assert read_table(as_csv(book, case), "table", book) == case
