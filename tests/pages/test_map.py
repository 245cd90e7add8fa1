"""The map in a real browser: names pasted, a table filled down or brought in from a spreadsheet, and the map printed."""

from __future__ import annotations

import dataclasses
import html
import random
import re
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

from flask.testing import FlaskClient
from playwright.sync_api import expect
from pypdf import PdfReader

from spectrum.input.signs import one_line
from spectrum.rulebook import Rulebook
from spectrum.server.pages.case import MOST_PIECES, Case, read_case
from spectrum.situation import UNTITLED, Partner, Situation, Workstream
from spectrum.spreadsheet import as_csv, as_xlsx
from tests import planted
from tests.plausible import plausible

from .browsing import Visit
from .states import a_case, about

PARTNERS = [f"Partner number {number}" for number in range(1, 13)]
PIECES = ["A front door", "A winter rota", "One list", "New lifts"]


def twelve_by_four(book: Rulebook) -> Situation:
    """Twelve partners in four pieces of work."""
    dice = random.Random(12)
    asked = [one for one in book.factors if one.scope == "partner"]
    pieces = []
    for at, title in enumerate(PIECES):
        here = [
            Partner(name, {one.id: (dice.choice(one.option_ids),) for one in asked}, asked="yes", invited="yes")
            for name in PARTNERS
        ]
        pieces.append(dataclasses.replace(plausible(book, at), title=title, partners=tuple(here), meeting_hours=3.0))
    return Situation("Northgate partnership", tuple(pieces))


def squares(visitor: Visit) -> list[list[str]]:
    """The words of the map's table, row by row."""
    table = visitor.page.get_by_role("table", name="Each partner, and the part that fits it in each piece of work")
    return [row.locator("th, td").all_inner_texts() for row in table.locator("tbody tr").all()]


def test_a_table_from_a_spreadsheet_becomes_a_map_that_prints(visitor: Visit, book: Rulebook, tmp_path: Path) -> None:
    table = tmp_path / "northgate.xlsx"
    table.write_bytes(as_xlsx(book, twelve_by_four(book)))
    visitor.go("/map/open")
    visitor.page.set_input_files("#table", table)
    visitor.press("Bring it in")
    expect(visitor.page.get_by_role("heading", level=1)).to_have_text("Who should be in what")
    rows = squares(visitor)
    assert [row[0] for row in rows] == PARTNERS
    assert all(len(row) == 1 + len(PIECES) and all(row) for row in rows)
    visitor.page.emulate_media(media="print")
    printed = tmp_path / "map.pdf"
    visitor.page.pdf(path=printed, format="A4")
    words = " ".join(page.extract_text() for page in PdfReader(printed).pages)
    assert all(name in words for name in PARTNERS)
    assert visitor.wrong == []


def test_names_are_pasted_and_what_is_left_open_is_filled_down(visitor: Visit) -> None:
    visitor.go("/map/lists")
    visitor.page.get_by_label("What is the partnership called?").fill("Northgate")
    visitor.page.get_by_label("Which pieces of work?").fill("A front door\nNew lifts\n")
    visitor.page.get_by_label("Which partners, besides your own organisation?").fill(
        "School\n\nYouth club\nPolice\nSchool"
    )
    visitor.press("Continue")
    visitor.page.get_by_label("School, A front door", exact=True).select_option("Something we can't do without")
    visitor.page.get_by_label("Fill what is left open in A front door with").select_option("Something useful")
    visitor.press("Fill A front door")
    chosen = [
        visitor.page.get_by_label(f"{name}, A front door", exact=True).input_value()
        for name in ("School", "Youth club", "Police")
    ]
    assert chosen == ["essential", "useful", "useful"]
    visitor.page.get_by_label("Police, New lifts", exact=True).select_option("Not in this one")
    visitor.page.get_by_label("New lifts", exact=True).fill("1.5")
    visitor.press("See the map")
    rows = squares(visitor)
    assert [row[0] for row in rows] == ["School", "Youth club", "Police"]
    assert "Not named here" in rows[2][2]
    assert "Not yet asked" in rows[0][1]


def test_hours_that_are_no_number_are_said_at_their_place_and_nothing_is_lost(visitor: Visit, book: Rulebook) -> None:
    visitor.go(about(a_case(book), "/map/table"))
    visitor.page.get_by_label("The youth club, How it touches the partner").select_option("Strongly")
    visitor.page.get_by_label("A shared front door", exact=True).fill("lots")
    visitor.press("See the map")
    expect(visitor.page.get_by_role("alert")).to_contain_text("Write hours a month as a number")
    assert visitor.page.get_by_label("The youth club, How it touches the partner").input_value() == "strongly"
    assert visitor.page.get_by_label("A shared front door", exact=True).input_value() == "lots"


def test_next_years_table_shows_what_changed(visitor: Visit, book: Rulebook, tmp_path: Path) -> None:
    before = twelve_by_four(book)
    first, *others = before.workstreams
    one = first.partners[0]
    now = next(option for option in ("useful", "none") if (option,) != one.answers["adds_value"])
    changed = dataclasses.replace(one, answers={**one.answers, "adds_value": (now,)})
    after = dataclasses.replace(first, partners=(changed, *first.partners[1:-1]))
    table = tmp_path / "next.csv"
    table.write_bytes(as_csv(book, dataclasses.replace(before, workstreams=(after, *others))))
    earlier = tmp_path / "this.csv"
    earlier.write_bytes(as_csv(book, before))
    visitor.go("/map/open")
    visitor.page.set_input_files("#table", earlier)
    visitor.press("Bring it in")
    visitor.follow("Bring in a table")
    visitor.page.set_input_files("#table", table)
    visitor.press("Bring it in")
    expect(visitor.page.get_by_role("heading", level=1)).to_have_text("What changed")
    said = visitor.page.get_by_role("main").inner_text()
    assert f"{PARTNERS[0]}, in “{PIECES[0]}”" in said
    assert f"{PARTNERS[-1]}, in “{PIECES[0]}”" in said
    assert PARTNERS[5] not in said
    visitor.press("See the map now")
    assert "Not named here" in squares(visitor)[-1][1]


def test_a_table_that_can_not_be_read_says_which_cell_and_keeps_the_case(visitor: Visit, tmp_path: Path) -> None:
    table = tmp_path / "wrong.csv"
    table.write_text("Piece of work,Partner,What the partner would bring\nLifts,,\nLifts,Police,Lots of things\n")
    visitor.go("/map/open")
    visitor.page.set_input_files("#table", table)
    visitor.press("Bring it in")
    expect(visitor.page.get_by_role("alert")).to_contain_text("C3")


def test_the_planted_partnership_reads_as_its_members_would_tell_it(visitor: Visit, book: Rulebook) -> None:
    case = dataclasses.replace(a_case(book), situation=planted.planted(book))
    visitor.go(about(case, "/map"))
    said = visitor.page.get_by_role("main").inner_text()
    assert "Of 23 partners, five have to work closely with you, on one of three pieces of work." in said
    by_name = {row[0]: row[1:] for row in squares(visitor)}
    for at, core in planted.IN_THE_CORE.items():
        assert tuple(name for name, row in by_name.items() if row[at] == "In the core") == core


def test_names_with_odd_blanks_and_names_that_come_twice_keep_their_answers(
    client: FlaskClient, book: Rulebook
) -> None:
    school = [Partner("The  school", {"adds_value": ("useful",)})]
    pieces = [
        Workstream(title, {"solo_reach": ("no",)}, partners=tuple(school))
        for title in ("Two  spaces", "same", "same", "a\u000bb", UNTITLED)
    ]
    case = Case(Situation("Northgate", tuple(pieces)))
    page = client.get("/map/lists", query_string=case.address).get_data(as_text=True)
    sent = {
        name: html.unescape(re.findall(rf'<textarea[^>]*id="{name}"[^>]*>(.*?)</textarea>', page, re.S)[0])
        for name in ("pieces", "partners")
    }
    answer = client.post("/map/lists", data={**case.address, **sent, "title": "Northgate"})
    assert answer.status_code == 303
    kept = read_case(dict(parse_qsl(urlsplit(answer.headers["Location"]).query)), book)
    plain = [one_line(one.title) for one in pieces]
    assert [one.title for one in kept.pieces] == plain == ["Two spaces", "same", "same", "a b", UNTITLED]
    known = Partner("The school", school[0].answers)
    assert [(one.answers, one.partners) for one in kept.pieces] == [(one.answers, (known,)) for one in pieces]


def test_a_case_that_no_page_works_out_in_time_is_refused_with_the_bound(client: FlaskClient) -> None:
    many = Case(Situation("Many", tuple(Workstream(str(at)) for at in range(MOST_PIECES + 1))))
    for path in ("/map", "/papers", "/papers/record", "/answer", "/map/table.csv"):
        answer = client.get(path, query_string=many.address)
        assert answer.status_code == 422
        assert f"The pages take {MOST_PIECES}" in answer.get_data(as_text=True)


def test_no_address_is_printed_beside_its_link(visitor: Visit, book: Rulebook) -> None:
    """An address holds the whole case."""
    for page in ("/map", "/answer", "/papers", "/papers/record"):
        visitor.go(about(a_case(book), page))
        visitor.page.emulate_media(media="print")
        said = "return [...document.querySelectorAll('a')].map((one) => getComputedStyle(one, '::after').content);"
        assert set(visitor.page.evaluate(f"(() => {{ {said} }})()")) <= {"none", "normal"}
