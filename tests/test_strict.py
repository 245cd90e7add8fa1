"""What comes in is taken as it was meant, or refused with the place and the way out: the same at every door."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from spectrum.input.mistakes import MOST_TOLD, BadSituation
from spectrum.input.signs import BROKEN, broken, displayed, in_lines, is_blank, one_line
from spectrum.rulebook import Rulebook
from spectrum.server.pages.case import Case
from spectrum.situation import Situation
from spectrum.situation.link import case_text
from spectrum.situation.schema import read_situation
from spectrum.spreadsheet import as_csv, read_table
from spectrum.spreadsheet.csv_file import csv_bytes

from .pages.states import a_case

MANY = 95_000
any_text = st.text(st.characters(categories=None), max_size=40) | st.text(
    "a\x0b\u200b\u202e\ufeff\n =\u00a0\x92", max_size=12
)


def refused(book: Rulebook, text: str) -> BadSituation:
    with pytest.raises(BadSituation) as caught:
        read_situation(text, "case", book)
    return caught.value


def problem(client: FlaskClient, text: str) -> Any:
    answer = client.post("/api/v1/advice", data=text.encode(), content_type="application/json")
    assert answer.status_code == 422
    assert len(answer.data) < 100_000
    return answer.json


# -- signs -------------------------------------------------------------------------------------------------------------


@given(any_text)
def test_cleaning_once_is_enough(text: str) -> None:
    for cleaned in (one_line, in_lines):
        assert cleaned(cleaned(text)) == cleaned(text)
    assert one_line(in_lines(text)) == one_line(text)
    assert not broken(displayed(text))


@given(any_text)
def test_what_is_accepted_as_a_title_is_one_line_that_can_be_seen_and_read_again(book: Rulebook, text: str) -> None:
    try:
        found = read_situation(json.dumps({"title": text}), "case", book)
    except BadSituation:
        assert is_blank(one_line(text)) or BROKEN.search(one_line(text))
        return
    assert found.title == one_line(text)
    assert "\n" not in found.title
    assert read_situation(case_text(found), "case", book) == found


@given(any_text.filter(lambda text: not broken(one_line(text)) and not is_blank(one_line(text))))
def test_every_door_cleans_in_the_same_way(book: Rulebook, text: str) -> None:
    from_json = read_situation(json.dumps({"workstreams": [{"title": text}]}), "case", book)
    from_table = read_table(csv_bytes([("Piece of work", "Partner"), (text, "")]), "table.csv", book)
    assert from_json.workstreams[0].title == from_table.workstreams[0].title == one_line(text)


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\x1b", "\x7f", "\x92", "\ud800", "\ufffe", "\ufdd0", "\U0001ffff"])
def test_signs_that_show_that_something_broke_are_refused_with_their_place(book: Rulebook, sign: str) -> None:
    told = str(refused(book, json.dumps({"title": f"don{sign}t"})))
    assert f'(number {ord(sign)}), after "don". Delete it.' in told
    assert sign not in told


@pytest.mark.parametrize("text", ["", " ", "\u200b", "\u00a0\u3000", "\u3164", "\u2800\u200d", "\u0301"])
def test_what_nobody_can_see_is_empty(book: Rulebook, text: str) -> None:
    assert '"title" is empty' in str(refused(book, json.dumps({"title": text})))


def test_dissent_keeps_its_lines_and_nothing_else_does(book: Rulebook) -> None:
    told = json.dumps({"dissent": "The school:\r\nno\x0b\n\n\nThe desk:\u2028yes", "result": "a\x0b\nb"})
    (piece,) = read_situation(told, "case", book).workstreams
    assert (piece.dissent, piece.result) == ("The school:\nno\n\nThe desk:\nyes", "a b")


@pytest.mark.parametrize(
    "before", ["", " ", "\ufeff", "\u200b", "\u202e", "\u00a0", "\u200d", "\u200f", "\x0b", "\u3164"]
)
@pytest.mark.parametrize("sign", ["=", "+", "-", "@"])
def test_no_cell_begins_a_formula_behind_what_nobody_can_see(before: str, sign: str) -> None:
    cell = csv_bytes([(f"{before}{sign}1", "x")]).decode("utf-8-sig").removeprefix('"')
    assert cell.startswith(f"{before}'{sign}")


def test_a_formula_in_a_table_is_refused_wherever_it_hides(book: Rulebook) -> None:
    for before in ("", "\ufeff", "\u200b", "\u202e", "\u00a0"):
        table = f"Piece of work,Partner,Who decides\nA,,{before}=1+1\n"
        with pytest.raises(BadSituation, match="holds a formula"):
            read_table(table.encode(), "table.csv", book)


# -- numbers -----------------------------------------------------------------------------------------------------------

NUMBERS = (
    "1e400",
    "-1e400",
    "1" * 5_000,
    "-" + "9" * 4_301,
    "NaN",
    "Infinity",
    "-Infinity",
    "745",
    "-1",
    "1" * 400 + ".5",
)


@pytest.mark.parametrize("number", NUMBERS)
def test_numbers_of_any_size_are_refused_where_they_stand(client: FlaskClient, number: str) -> None:
    text = f'{{"meeting_hours": {number}, "title": {number}, "answers": {{"trust": {number}}}}}'
    told = problem(client, text)
    assert {one["pointer"] for one in told["errors"]} == {"/answers/trust", "/meeting_hours", "/title"}


@pytest.mark.parametrize("hours", ["0", "744", "2.5", "1e2", "1e-400", "0.1", '"2.5"', '"3"', "null"])
def test_hours_are_numbers(client: FlaskClient, hours: str) -> None:
    answer = client.post("/api/v1/advice", data=f'{{"meeting_hours": {hours}}}', content_type="application/json")
    assert answer.status_code == 200


@pytest.mark.parametrize("hours", ['"1_0"', '"\u0663"', '" 3"', '"+3"', '"inf"', '"nan"', '"0x10"', "true", '""', "[]"])
def test_what_only_looks_like_hours_is_refused(client: FlaskClient, hours: str) -> None:
    told = problem(client, f'{{"meeting_hours": {hours}}}')
    assert [one["pointer"] for one in told["errors"]] == ["/meeting_hours"]


# -- all mistakes, at most fifty ---------------------------------------------------------------------------------------


def test_a_key_given_twice_hides_no_other_mistake(client: FlaskClient, book: Rulebook) -> None:
    text = '{"title": "A", "title": "B", "mood": 1, "partners": [{"name": "P", "name": "Q", "asked": "maybe"}]}'
    told = {one["pointer"]: one["code"] for one in problem(client, text)["errors"]}
    assert told == {
        "/title": "given-twice",
        "/mood": "unknown-name",
        "/partners/0/name": "given-twice",
        "/partners/0/asked": "not-an-option",
    }
    assert len(refused(book, text).told) == len(told)
    yaml = "title: A\ntitle: B\nmood: 1\npartners:\n  - {name: P, name: Q, asked: maybe}\n"
    assert [one.place for one in refused(book, yaml).told] == ["case:2", "case:5", "case:5", "case:3"]


def test_a_key_that_nobody_knows_can_be_given_twice_too(client: FlaskClient) -> None:
    told = problem(client, '{"a": 1, "a": 2}')["errors"]
    assert [(one["pointer"], one["code"]) for one in told] == [("/a", "unknown-name"), ("/a", "given-twice")]


def test_very_many_unknown_keys_cost_little_and_are_counted(client: FlaskClient, book: Rulebook) -> None:
    text = json.dumps({f"{at:x}": 1 for at in range(MANY)}, separators=(",", ":"))
    told = problem(client, text[:-1] + ',"title":7}')
    assert len(told["errors"]) == MOST_TOLD
    assert told["not_told"] == MANY + 1 - MOST_TOLD
    assert f"{MANY + 1} mistakes" in told["detail"]
    assert {"/title", "/0", "/1"} <= {one["pointer"] for one in told["errors"]}
    error = refused(book, text)
    assert (len(error.told), error.count) == (MOST_TOLD, MANY)
    assert f"{MANY - MOST_TOLD:,} more mistakes are not told here" in str(error)


@pytest.mark.parametrize(
    "text",
    [
        json.dumps({"partners": [{f"k{at}": 1 for at in range(70)} for _ in range(100)]}),
        json.dumps({"workstreams": [{"partners": [{"name": 1, "small": "x"}] * 100}] * 200}),
        "{" + ",".join('"title":1' for _ in range(50_000)) + "}",
        '{"answers": {' + ",".join(f'"k{at}":1,"k{at}":2' for at in range(20_000)) + "}}",
        json.dumps({"tasks": {"x" * 900_000: {"owner": "Ann"}}}),
        json.dumps({"k" * 900_000: 1}),
        json.dumps({"title": "y" * 900_000}),
    ],
)
def test_mistakes_of_any_kind_are_few_and_short(client: FlaskClient, book: Rulebook, text: str) -> None:
    told = problem(client, text)
    assert 1 <= len(told["errors"]) <= MOST_TOLD
    assert all(len(one["detail"]) < 2_000 and len(one.get("pointer", "")) < 300 for one in told["errors"])
    assert refused(book, text).count == len(told["errors"]) + told["not_told"]


def test_hidden_signs_on_every_line_are_counted(book: Rulebook) -> None:
    error = refused(book, "\x07\n" * 100_000)
    assert (len(error.told), error.count) == (MOST_TOLD, 100_000)


# -- addresses and forms -----------------------------------------------------------------------------------------------


@pytest.fixture
def case(book: Rulebook) -> Case:
    return a_case(book)


def test_two_files_are_not_one(client: FlaskClient, book: Rulebook) -> None:
    table = as_csv(book, Situation("N", a_case(book).pieces))
    for path, name in (("/map/open", "table"), ("/open", "file")):
        files = {name: [(io.BytesIO(table), "one.csv"), (io.BytesIO(table), "two.csv")]}
        answer = client.post(path, data=files, content_type="multipart/form-data")
        assert answer.status_code == 422
        assert "These are 2 files" in answer.get_data(as_text=True)


def test_a_file_in_another_encoding_is_not_guessed_at(client: FlaskClient) -> None:
    answer = client.post("/open", data={"file": (io.BytesIO("title: Café".encode("latin-1")), "case.yaml")})
    assert answer.status_code == 422
    assert "not text in UTF-8" in answer.get_data(as_text=True)


@pytest.mark.parametrize("at", ["1", "-1", "01", "x", "\u0660", "9" * 5_000])
def test_a_piece_of_work_that_there_is_not(client: FlaskClient, case: Case, at: str) -> None:
    answer = client.get("/check", query_string={**case.address, "at": at})
    assert answer.status_code == 422
    assert "one piece of work" in answer.get_data(as_text=True)


def test_a_field_that_says_two_things_is_refused_and_one_twice_is_not(client: FlaskClient, case: Case) -> None:
    link = case.address["case"]
    for fields in ({"case": [link, link]}, {"case": link, "utm_source": ["mail"]}):
        assert client.get("/check", query_string=fields).status_code == 200
    for fields in ({"case": [link, f"{link}A"]}, {"case": link, "of": ["trust", "law"]}):
        answer = client.get("/question", query_string=fields)
        assert answer.status_code == 422
        assert "says two things" in answer.get_data(as_text=True)
    assert client.post(f"/check?case={link}", data={"case": "x"}).status_code == 405
    assert client.post(f"/question?case={link}", data={"case": f"{link}A"}).status_code == 422


def test_a_paper_makes_only_what_there_is_of_it(client: FlaskClient, case: Case) -> None:
    answer = client.post("/papers/record", data={**case.address, "then": "../x"})
    assert answer.status_code == 422
    assert "docx" in answer.get_data(as_text=True)


def test_a_paper_about_a_case_needs_one(client: FlaskClient) -> None:
    answer = client.post("/papers/record", data={"decided_by-0": "Ann"})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/begin")


def test_a_field_that_is_not_on_the_paper_is_told_and_not_kept(client: FlaskClient, case: Case) -> None:
    sent = {**case.address, "owner-0-x": "Ann", "decided_by-0": "The board"}
    answer = client.post("/papers/record", data=sent)
    assert answer.status_code == 303
    page = client.get(answer.headers["Location"]).get_data(as_text=True)
    assert "no field &#34;owner-0-x&#34; on this paper" in page
    assert "The board" in page
    kept = client.get("/papers/case-file", query_string=answer.headers["Location"].partition("?")[2])
    assert "owner" not in kept.get_data(as_text=True)


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/begin", "title"),
        ("/begin", "partners"),
        ("/begin", "result"),
        ("/map/lists", "pieces"),
        ("/map/lists", "title"),
    ],
)
def test_forms_refuse_what_files_refuse_and_show_where(client: FlaskClient, path: str, name: str) -> None:
    fields = {"title": "A desk", "pieces": "Roof", "partners": "Police", name: "don\x92t"}
    answer = client.post(path, data=fields)
    page = client.get(answer.headers["Location"]).get_data(as_text=True)
    assert "number 146" in page
    assert "don\ufffdt" in page


def test_a_title_pasted_from_a_slide_reaches_the_word_record(client: FlaskClient) -> None:
    answer = client.post("/begin", data={"title": "Frailty\x0bat home", "partners": "Police\x0bThe school"})
    sent = answer.headers["Location"].partition("?")[2]
    assert "Frailty at home" in client.get(f"/check?{sent}").get_data(as_text=True)
    assert client.get(f"/papers/record.docx?{sent}").status_code == 200
