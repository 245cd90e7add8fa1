"""A case goes out as a table and comes back the same, and a table means what people wrote in it."""

from __future__ import annotations

import csv
import dataclasses
import io
import re
import time
import zipfile
from functools import cache
from typing import Any

import openpyxl
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from spectrum.input.mistakes import BadSituation
from spectrum.input.signs import BROKEN, one_line
from spectrum.rulebook import Factor, Rulebook, load_rulebook
from spectrum.situation import UNTITLED, Partner, Situation, Task, Workstream
from spectrum.situation.schema import read_situation
from spectrum.spreadsheet import (
    UnwritableTable,
    as_csv,
    as_xlsx,
    laid_over,
    not_in_a_table,
    read_table,
    read_with_remarks,
    table_columns,
)
from spectrum.spreadsheet.choices import DONT_KNOW, in_one_form
from spectrum.spreadsheet.columns import CASE_REFERENCE, REFERENCE
from spectrum.spreadsheet.grid import MOST_ROWS
from spectrum.spreadsheet.keeping import OF_CASE, OF_PARTNER, OF_PIECE
from spectrum.spreadsheet.xlsx_writing import UNKEPT
from tests.conftest import ROOT
from tests.plausible import plausible

WRITTEN = {"csv": as_csv, "xlsx": as_xlsx}
DANGEROUS = (
    "=",
    "+",
    "-",
    "@",
    "'",
    "'=",
    "''@",
    ";=",
    "\n-",
    "\r\n+",
    '"',
    ",",
    "|",
    "_x0041_",
    "&<b>",
    "\t",
    "\uff1d",
    "\u2019",
)

texts = (
    st.lists(st.sampled_from(DANGEROUS) | st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=6), min_size=1)
    .map(lambda parts: one_line(BROKEN.sub("", "".join(parts)))[:200].strip())
    .filter(bool)
)  # fmt: skip
lines = st.just("") | texts
said = st.sampled_from(["", "yes", "no"])


def some_answers(factors: list[Factor]) -> st.SearchStrategy[dict[str, tuple[str, ...]]]:
    def in_order(factor: Factor) -> st.SearchStrategy[tuple[str, ...]]:
        some = st.sets(st.sampled_from(factor.option_ids))
        return some.map(lambda chosen: tuple(one for one in factor.option_ids if one in chosen))

    every = {factor.id: in_order(factor) for factor in factors}
    return st.sets(st.sampled_from(sorted(every)), max_size=6).flatmap(
        lambda names: st.fixed_dictionaries({name: every[name] for name in sorted(names)})
    )


@cache
def situations(version: str) -> st.SearchStrategy[Situation]:
    """Anything that a table can hold, of few pieces and partners."""
    book = load_rulebook()
    assert book.version == version
    of_work = [one for one in book.factors if one.scope in ("workstream", "partnership", "practice")]
    of_partner = [one for one in book.factors if one.scope == "partner"]
    partner = st.builds(Partner, texts, some_answers(of_partner), asked=said, small=said, invited=said)
    piece = st.builds(
        Workstream,
        title=texts,
        answers=some_answers(of_work),
        claimed_mode=st.sampled_from(["", "unknown", *book.factor["claimed_mode"].option_ids]),
        is_running=st.sampled_from(["", "unknown", *book.factor["is_running"].option_ids]),
        partners=st.lists(partner, max_size=3, unique_by=lambda one: one.name).map(tuple),
        answered_by=lines,
        decided_by=lines,
        result=lines,
        lightest=lines,
        meeting_hours=st.none() | st.floats(0, 744).map(lambda hours: round(hours, 2)),
    )
    pieces = st.lists(piece, min_size=1, max_size=3, unique_by=lambda one: one.title)
    return st.builds(Situation, st.just(UNTITLED) | texts, pieces.map(tuple))


@given(st.data())
def test_a_case_written_as_csv_and_read_again_is_the_same_in_every_byte(book: Rulebook, data: st.DataObject) -> None:
    case = data.draw(situations(book.version))
    content = as_csv(book, case)
    again = read_table(content, "case.csv", book)
    assert again == case
    assert as_csv(book, again) == content


@given(st.data())
def test_a_case_written_as_xlsx_and_read_again_is_the_same_in_every_byte(book: Rulebook, data: st.DataObject) -> None:
    case = data.draw(situations(book.version))
    assume(not any(UNKEPT.fullmatch(text) for text in _texts(case)))
    content = as_xlsx(book, case)
    again = read_table(content, "case.xlsx", book)
    assert again == case
    assert as_xlsx(book, again) == content


@settings(max_examples=30)
@given(hours=st.floats(0, 744))
def test_hours_of_any_kind_come_back_in_the_same_bytes(book: Rulebook, hours: float) -> None:
    case = Situation("N", (Workstream("A", meeting_hours=hours),))
    assert read_table(as_csv(book, case), "case.csv", book) == case
    content = as_xlsx(book, case)
    assert as_xlsx(book, read_table(content, "case.xlsx", book)) == content


def _texts(value: Any) -> list[str]:
    """Every text in a case."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for one in value.values() for text in _texts(one)]
    if isinstance(value, tuple):
        return [text for one in value for text in _texts(one)]
    return [text for field in dataclasses.fields(value) for text in _texts(getattr(value, field.name))] if dataclasses.is_dataclass(value) else []  # fmt: skip


@pytest.mark.parametrize("kind", WRITTEN)
def test_plausible_cases_come_back_the_same(book: Rulebook, kind: str) -> None:
    case = Situation("Northgate", tuple(plausible(book, seed) for seed in range(20)))
    content = WRITTEN[kind](book, case)
    again = read_table(content, "case", book)
    assert again == case
    assert WRITTEN[kind](book, again) == content


@pytest.mark.parametrize("name", ["frailty.yaml", "lifts.json"])
@pytest.mark.parametrize("kind", WRITTEN)
def test_the_examples_come_back_the_same(book: Rulebook, kind: str, name: str) -> None:
    case = read_situation((ROOT / "examples" / name).read_text(), name, book)
    assert laid_over(case, read_table(WRITTEN[kind](book, case), "case", book)) == case


def test_the_same_case_makes_the_same_workbook_in_another_second(book: Rulebook) -> None:
    case = Situation("Northgate", (plausible(book, 1),))
    first = as_xlsx(book, case)
    time.sleep(2.1)  # a zip knows every other second
    assert as_xlsx(book, case) == first
    with zipfile.ZipFile(io.BytesIO(first)) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not re.search(rb"\d{4}-\d\d-\d\d", parts.read("docProps/core.xml"))


@pytest.mark.parametrize("kind", WRITTEN)
def test_twelve_partners_in_ten_pieces_take_well_under_a_second(book: Rulebook, kind: str) -> None:
    partners = tuple(dataclasses.replace(plausible(book, 5).partners[0], name=f"Partner {n}") for n in range(12))
    pieces = tuple(dataclasses.replace(plausible(book, seed), partners=partners) for seed in range(10))
    case = Situation("Northgate", pieces)
    start = time.perf_counter()
    assert read_table(WRITTEN[kind](book, case), "case", book) == case
    assert time.perf_counter() - start < 0.8


# What stands where


def rows_of(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_the_columns_stand_in_the_order_of_the_rulebook(book: Rulebook) -> None:
    titles = [column.title for column in table_columns(book)]
    work = [one.name for one in book.factors if one.scope in ("workstream", "partnership", "practice")]
    partner = [one.name for one in book.factors if one.scope == "partner"]
    assert titles == [
        "Partnership", "Piece of work", "Partner", "What people would get", "Smallest version",
        book.factor["is_running"].name, book.factor["claimed_mode"].name, *work,
        "Hours of meetings a month", "Who answered", "Who decides", REFERENCE, CASE_REFERENCE,
        "Answered for itself", "Small organisation", "Invited today", *partner,
    ]  # fmt: skip
    assert len({in_one_form(title) for title in titles}) == len(titles)


def test_a_question_named_like_another_column_stands_there_itself(book: Rulebook) -> None:
    trust = dataclasses.replace(book.factor["trust"], name="who  Decides")
    doctored = dataclasses.replace(book, factors=tuple(trust if one.id == "trust" else one for one in book.factors))
    titles = [column.title for column in table_columns(doctored)]
    assert trust.question in titles
    assert titles.count("Who decides") == 1
    case = Situation("", (Workstream("A", {"trust": ("strong",)}, decided_by="Board"),))
    assert read_table(as_csv(doctored, case), "case", doctored).workstreams == case.workstreams


def test_every_answer_of_the_rulebook_is_written_in_its_own_words(book: Rulebook) -> None:
    for column in table_columns(book):
        if column.factor is not None and column.choices is not None:
            assert column.choices.told == (*(one.words for one in column.factor.options), DONT_KNOW)


def test_an_answer_whose_words_could_be_taken_for_another_is_written_as_its_id(book: Rulebook) -> None:
    first, second, third, *rest = book.factor["trust"].options
    options = (
        dataclasses.replace(first, words=second.id),
        dataclasses.replace(second, words="either | or"),
        dataclasses.replace(third, words="Unknown"),
        *rest,
    )
    trust = dataclasses.replace(book.factor["trust"], options=options)
    doctored = dataclasses.replace(book, factors=tuple(trust if one.id == "trust" else one for one in book.factors))
    for answer in [(one.id,) for one in options] + [(first.id, second.id), ()]:
        case = Situation("N", (Workstream("A", {"trust": answer}),))
        assert read_table(as_csv(doctored, case), "case", doctored) == case


def test_a_piece_of_work_has_a_row_and_each_of_its_partners_one_below(book: Rulebook) -> None:
    partners = (Partner("Police", {"affected": ("strongly",)}, invited="yes"), Partner("School", small="no"))
    piece = Workstream("Lifts", {"trust": ("broken", "strong"), "put_in": ()}, partners=partners, meeting_hours=3)
    titles, *rows = rows_of(as_csv(book, Situation("Northgate", (piece, Workstream("Roof")))))
    told = [{title: cell for title, cell in zip(titles, row, strict=True) if cell} for row in rows]
    broken, strong = (book.factor["trust"].option(one).words for one in ("broken", "strong"))
    assert told == [
        {"Partnership": "Northgate", "Piece of work": "Lifts", "Trust": f"{broken} | {strong}",
         book.factor["put_in"].name: "We don't know yet", "Hours of meetings a month": "3"},
        {"Partnership": "Northgate", "Piece of work": "Lifts", "Partner": "Police", "Invited today": "Yes",
         book.factor["affected"].name: "Strongly"},
        {"Partnership": "Northgate", "Piece of work": "Lifts", "Partner": "School", "Small organisation": "No"},
        {"Partnership": "Northgate", "Piece of work": "Roof"},
    ]  # fmt: skip


def test_a_spreadsheet_never_runs_what_is_in_a_cell_of_the_csv(book: Rulebook) -> None:
    evil = '=HYPERLINK("http://x")'
    names = (evil, "+1", "-1", "@x", "\uff1d1", "it;=1", "two\n=1", "two\r\n+1", 'a;"=1', "'=1")
    case = Situation("N", (Workstream(evil, partners=tuple(Partner(name) for name in names), result="\t=1"),))
    content = as_csv(book, case)
    for separator in ",;\t":
        for line in content.decode("utf-8-sig").splitlines():
            for cell in next(csv.reader([line], delimiter=separator)):
                assert not cell.lstrip(' "').startswith(("=", "+", "-", "@", "\uff1d"))
    assert [one.name for one in read_table(content, "case", book).workstreams[0].partners] == list(map(one_line, names))


@settings(max_examples=30)
@given(st.data())
def test_no_cell_of_a_workbook_is_a_formula(book: Rulebook, data: st.DataObject) -> None:
    case = data.draw(situations(book.version))
    assume(not any(UNKEPT.fullmatch(text) for text in _texts(case)))
    workbook = openpyxl.load_workbook(io.BytesIO(as_xlsx(book, case)))
    cells = [cell for sheet in workbook for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    numbers = [cell.value for cell in cells if cell.data_type == "n" and cell.value is not None]
    assert numbers == [piece.meeting_hours for piece in case.workstreams if piece.meeting_hours is not None]


def test_a_workbook_can_be_filled_in_and_printed(book: Rulebook) -> None:
    workbook = openpyxl.load_workbook(io.BytesIO(as_xlsx(book, Situation("N", (plausible(book, 3),)))))
    table, words = workbook.worksheets
    assert (table.title, words.title, table.freeze_panes) == ("Table", "Words", "D2")
    for sheet in (table, words):
        assert all(cell.font.bold and cell.alignment.wrap_text for cell in sheet[1])
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_title_rows == "$1:$1"


def test_each_column_of_answers_offers_its_words(book: Rulebook) -> None:
    workbook = openpyxl.load_workbook(io.BytesIO(as_xlsx(book, Situation("N", (plausible(book, 3),)))))
    table, words = workbook.worksheets
    offered = {}
    for rule in table.data_validations.dataValidation:
        (area,) = rule.sqref.ranges
        assert (area.min_row, area.max_row) == (2, MOST_ROWS + 1)
        if rule.type == "list":
            first, last = (int(one) for one in re.findall(r"\d+", rule.formula1))
            offered[area.min_col] = tuple(words.cell(row, 4).value for row in range(first, last + 1))
    wanted = {at: one.choices.told for at, one in enumerate(table_columns(book), start=1) if one.choices is not None}
    assert offered == wanted
    questions = {cell.value for cell in words["C"]}
    assert {one.asks for one in table_columns(book)} <= questions


# What people may write


def reads(book: Rulebook, text: str) -> Situation:
    return read_table(text.encode(), "table.csv", book)


def test_answers_are_read_as_words_or_ids_in_any_case_and_with_any_spaces(book: Rulebook) -> None:
    text = """Piece of work,Partner,TRUST,  what has  to be handed over ,goal_fit,What the partner would bring,Whether it is running
A,, STRONG ,no,shared|  partly  the same,, yes
A,P,,,,Something we can\u2019t do without,
B,,Small promises are kept,UNKNOWN,we don't know yet,,unknown
"""
    one, two = reads(book, text).workstreams
    assert one.answers == {"trust": ("strong",), "put_in": ("no",), "goal_fit": ("overlapping", "shared")}
    assert (one.is_running, two.is_running) == ("yes", "unknown")
    assert one.partners[0].answers == {"adds_value": ("essential",)}
    assert two.answers == {"trust": ("growing",), "put_in": (), "goal_fit": ()}


def test_columns_and_rows_may_come_in_any_order_and_blank_rows_anywhere(book: Rulebook) -> None:
    text = """

Partner,Trust,Piece of work,Partnership
Police,,Roof,
,,,
,broken,Lifts,
School,,Lifts,Northgate
,strong,Roof,
Clinic,,Roof,Northgate
"""
    case = reads(book, text)
    assert case.title == "Northgate"
    assert [(one.title, one.answers, [p.name for p in one.partners]) for one in case.workstreams] == [
        ("Roof", {"trust": ("strong",)}, ["Police", "Clinic"]),
        ("Lifts", {"trust": ("broken",)}, ["School"]),
    ]


def test_a_partner_makes_its_piece_of_work_and_people_are_told(book: Rulebook) -> None:
    reading = read_with_remarks(b"Piece of work,Partner\nLiffs,Police\n", "table.csv", book)
    (piece,) = reading.situation.workstreams
    assert (piece.title, piece.answers) == ("Liffs", {})
    assert '"Liffs" has no row of its own. It was made from the rows of its partners.' in reading.remarks
    assert "The table lacks 45 columns. What is asked there counts as not asked." in reading.remarks


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_separators_encodings_and_line_ends_of_every_program_are_read(
    book: Rulebook, separator: str, encoding: str, line_end: str
) -> None:
    lines = [["Piece of work", "Partner", "Hours of meetings a month", "Who decides"], ["Café, etc", "", "2,5", "Zoë"]]
    text = line_end.join(separator.join(f'"{cell}"' for cell in line) for line in lines)
    (piece,) = read_table(text.encode(encoding), "table.csv", book).workstreams
    assert (piece.title, piece.meeting_hours, piece.decided_by) == ("Café, etc", 2.5, "Zoë")


@pytest.mark.parametrize(
    ("written", "hours"),
    [("3", 3), ("3.0", 3), ("2.5", 2.5), ("2,5", 2.5), (" 12 ", 12), ("0", 0), ("744", 744), ("", None)],
)
def test_hours_are_read_as_people_write_them(book: Rulebook, written: str, hours: float | None) -> None:
    (piece,) = reads(book, f'Piece of work,Partner,Hours of meetings a month\nA,,"{written}"').workstreams
    assert piece.meeting_hours == hours


def test_true_and_false_mean_yes_and_no_where_that_is_asked(book: Rulebook) -> None:
    sheet = openpyxl.Workbook()
    sheet.active.append(["Piece of work", "Partner", "Small organisation", "Invited today", "Need to stay independent"])
    sheet.active.append(["A", "P", True, False, True])
    (piece,) = read_table(_saved(sheet), "table.xlsx", book).workstreams
    (partner,) = piece.partners
    assert (partner.small, partner.invited, partner.answers) == ("yes", "no", {"must_stay_independent": ("yes",)})


def test_numbers_are_read_as_the_text_people_see(book: Rulebook) -> None:
    sheet = openpyxl.Workbook()
    sheet.active.append(["Piece of work", "Partner", "Who decides"])
    sheet.active.append([2026.0, None, 3.5])
    sheet.active.append([2026, 111, None])
    (piece,) = read_table(_saved(sheet), "table.xlsx", book).workstreams
    assert (piece.title, piece.decided_by, piece.partners[0].name) == ("2026", "3.5", "111")


def _saved(workbook: Any) -> bytes:
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def test_a_workbook_saved_by_another_program_is_read(book: Rulebook) -> None:
    case = Situation("Northgate", tuple(plausible(book, seed) for seed in range(5)))
    workbook = openpyxl.load_workbook(io.BytesIO(as_xlsx(book, case)))
    assert read_table(_saved(workbook), "table.xlsx", book) == case


# What a table can't hold


def full(book: Rulebook) -> Situation:
    rule = book.current_rules[0].id
    partner = Partner("Police", {"affected": ("some",)}, {"affected": "They said so."}, asked="yes")
    piece = Workstream(
        "Lifts", {"trust": ("broken",)}, partners=(partner, Partner("School")), notes={"trust": "Ann says so."},
        tasks={rule: Task("Ann", "2027-03-31")}, dissent="Bob would wait.", review="2027-06-30", meeting_hours=2,
    )  # fmt: skip
    view = Situation("Northgate", (Workstream("Lifts", {"trust": ("strong",)}),), answers_of="Police")
    return Situation("Northgate", (piece, Workstream("Roof", review="2027-01-01")), "School", "yes", (view,))


def test_what_a_table_can_not_hold_is_kept_when_it_is_laid_over_its_case(book: Rulebook) -> None:
    case = full(book)
    table = read_table(as_csv(book, case), "table.csv", book)
    assert table != case
    assert laid_over(case, table) == case


def test_the_answers_of_the_table_win_and_new_names_keep_nothing(book: Rulebook) -> None:
    case = full(book)
    text = "Piece of work,Partner,Trust\nLifts,,strong\nLifts,Clinic,\nBridge,,broken\n"
    laid = laid_over(case, reads(book, text))
    lifts, bridge = laid.workstreams
    assert (lifts.answers, lifts.notes, lifts.meeting_hours) == (
        {"trust": ("strong",)},
        {"trust": "Ann says so."},
        None,
    )
    assert lifts.partners == (Partner("Clinic"),)
    assert bridge == Workstream("Bridge", {"trust": ("broken",)})
    assert laid.views == case.views


def test_people_are_told_what_a_table_would_lose(book: Rulebook) -> None:
    assert not_in_a_table(full(book)) == (
        "2 notes beside answers",
        "Who sees to 1 thing that the advice asks for, and by when",
        "Who sees it differently, in 1 piece of work",
        "The day on which to look again, in 2 pieces of work",
        "The answers that 1 partner gave each for itself",
        "Whose own answers these are, and whether others may see that",
    )
    assert not_in_a_table(Situation("N", (plausible(book, 1),))) == ()


def test_everything_a_case_holds_has_a_column_or_is_kept(book: Rulebook) -> None:
    names = {name for column in table_columns(book) for name in column.path}
    for held, kept, inside in (
        (Situation, OF_CASE, {"workstreams"}),
        (Workstream, OF_PIECE, {"partners"}),
        (Partner, OF_PARTNER, set()),
    ):
        assert {field.name for field in dataclasses.fields(held)} == {
            field.name for field in dataclasses.fields(held) if field.name in {*names, *kept, *inside}
        }


# What can't be written


def refused(book: Rulebook, case: Situation, kind: str = "csv") -> list[str]:
    with pytest.raises(UnwritableTable) as caught:
        WRITTEN[kind](book, case)
    assert str(caught.value).endswith("nothing was written.")
    return [str(mistake) for mistake in caught.value.mistakes]


@pytest.mark.parametrize("kind", WRITTEN)
def test_what_could_not_be_read_again_is_not_written(book: Rulebook, kind: str) -> None:
    twins = Situation("N", (Workstream("A"), Workstream("A "), Workstream("B", partners=(Partner("P"), Partner("P")))))
    assert refused(book, twins, kind) == [
        '"A": another piece of work has this name too. Give each a name of its own, then save the table.',
        '"B", "P": another partner has this name too. Give each a name of its own, then save the table.',
    ]
    nameless = Situation("N", (Workstream(" "), Workstream("B", partners=(Partner(""),))))
    assert len(refused(book, nameless, kind)) == 2
    hidden = Situation("N", (Workstream("A\x07", partners=(Partner("P\ud800"),), decided_by="\x00"),))
    assert [said.split("(")[1].split(")")[0] for said in refused(book, hidden, kind)] == ["number 7", "number 0", "number 7", "number 55296"]  # fmt: skip
    many = Situation(
        "N", tuple(Workstream(str(n), partners=tuple(Partner(str(p)) for p in range(100))) for n in range(200))
    )
    assert "5,000 rows at most" in refused(book, many, kind)[0]


def test_a_table_of_more_than_two_megabytes_is_not_written(book: Rulebook) -> None:
    partners = tuple(Partner(f"{n} {'x' * 190}") for n in range(24))
    pieces = tuple(Workstream(f"{n} {'y' * 190}", partners=partners) for n in range(190))
    assert "more than 2 MB" in refused(book, Situation("z" * 200, pieces))[0]


@pytest.mark.parametrize("text", ["<r>Police</r>", "<r><t>&</r>", "_x0041_x0042_", "a_x005F_x000D_"])
def test_texts_that_a_workbook_would_change_are_refused_there_and_held_by_csv(book: Rulebook, text: str) -> None:
    case = Situation("N", (Workstream("A", partners=(Partner(text),)),))
    assert "can't keep this text as it is" in refused(book, case, "xlsx")[0]
    assert read_table(as_csv(book, case), "table.csv", book) == case


def test_a_bad_table_is_a_bad_situation(book: Rulebook) -> None:
    with pytest.raises(BadSituation):
        read_table(b"", "table.csv", book)
