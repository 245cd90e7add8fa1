"""What callers call a case and its pieces of work in their own files: it comes back everywhere, and decides nothing."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

import pytest
from flask.testing import FlaskClient
from hypothesis import given, settings
from hypothesis import strategies as st

from spectrum.advice.schema import REASONS
from spectrum.atlas import Atlas
from spectrum.consultation import Consultation
from spectrum.partnership.sending import to_send
from spectrum.rulebook import Rulebook
from spectrum.situation import Partner, Situation, Workstream
from spectrum.situation.link import case_text, packed, unpacked
from spectrum.situation.schema import LONGEST_REFERENCE, read_situation
from spectrum.spreadsheet import as_csv, as_xlsx, read_table

from .plausible import plausible

CASE, LIFTS, ROOF = "CM-2026/0417", "0417-a", "0417-b"
Write = Callable[[Rulebook, Situation], bytes]


def case(book: Rulebook) -> Situation:
    lifts = dataclasses.replace(plausible(book, 3), title="Lifts", reference=LIFTS)
    roof = dataclasses.replace(plausible(book, 4), title="Roof", partners=(Partner("Police"),), reference=ROOF)
    return Situation("Northgate", (lifts, roof), reference=CASE)


def sent(situation: Situation, at: int | None = None) -> dict[str, Any]:
    pieces = situation.workstreams if at is None else situation.workstreams[at : at + 1]
    told: dict[str, Any] = {"reference": situation.reference} if situation.reference else {}
    return {**told, "workstreams": [{"title": one.title, "reference": one.reference} for one in pieces]}


@pytest.mark.parametrize("explain", ["line", "reasons"])
def test_it_comes_back_with_the_advice(client: FlaskClient, book: Rulebook, explain: str) -> None:
    told = client.post(f"/api/v1/advice?explain={explain}", json=sent(case(book))).json
    assert told is not None
    assert [told["reference"], *(one["reference"] for one in told["workstreams"])] == [CASE, LIFTS, ROOF]


def test_it_comes_back_with_a_map(client: FlaskClient, book: Rulebook) -> None:
    told = client.post("/api/v1/map", json=sent(case(book))).json
    assert told is not None
    assert [told["reference"], *(one["reference"] for one in told["workstreams"])] == [CASE, LIFTS, ROOF]


@pytest.mark.parametrize("path", ["changes", "interview/next"])
def test_it_comes_back_where_one_piece_is_asked_about(client: FlaskClient, path: str) -> None:
    for body, expected in (
        ({"reference": CASE, "workstreams": [{"reference": LIFTS}]}, LIFTS),
        ({"reference": CASE, "workstreams": [{"title": "Lifts"}]}, CASE),
        ({"reference": CASE}, CASE),
        ({}, None),
    ):
        told = client.post(f"/api/v1/{path}", json=body).json
        assert told is not None
        assert told["reference"] == expected


def test_without_one_it_is_null(client: FlaskClient) -> None:
    told = client.post("/api/v1/advice", json={"title": "Lifts"}).json
    assert told is not None
    assert told["reference"] is None
    assert told["workstreams"][0]["reference"] is None


def test_a_case_of_one_piece_gives_it_to_both(book: Rulebook) -> None:
    situation = read_situation(f'{{"reference": "{CASE}"}}', "case", book)
    assert (situation.reference, situation.workstreams[0].reference) == (CASE, CASE)


def test_several_pieces_inherit_none(book: Rulebook) -> None:
    situation = read_situation(f'{{"reference": "{CASE}", "workstreams": [{{}}, {{}}]}}', "case", book)
    assert [one.reference for one in situation.workstreams] == ["", ""]


def test_it_has_an_end(client: FlaskClient) -> None:
    body = {"reference": "x" * (LONGEST_REFERENCE + 1), "workstreams": [{"reference": 7}]}
    told = client.post("/api/v1/advice", json=body).json
    assert told is not None
    assert {one["pointer"] for one in told["errors"]} == {"/reference", "/workstreams/0/reference"}


def test_files_and_links_keep_it(book: Rulebook) -> None:
    whole = case(book)
    assert read_situation(unpacked(packed(case_text(whole))), "case", book) == whole


@pytest.mark.parametrize("write", [as_csv, as_xlsx])
def test_spreadsheets_keep_it(book: Rulebook, write: Write) -> None:
    found = read_table(write(book, case(book)), "table", book)
    assert [found.reference, *(one.reference for one in found.workstreams)] == [CASE, LIFTS, ROOF]


def test_a_table_with_two_of_one_case_is_refused(book: Rulebook) -> None:
    table = "Piece of work,Partner,Your reference of the partnership\nLifts,,A\nRoof,,B\n"
    with pytest.raises(Exception, match='C3: "Your reference of the partnership" says "B", but "A" in C2'):
        read_table(table.encode(), "table.csv", book)


def test_partners_are_not_sent_it(book: Rulebook) -> None:
    assert "0417" not in case_text(to_send(case(book), "Police"))


@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 500), name=st.text("0123456789-/", min_size=1, max_size=20))
def test_it_decides_nothing(atlas: Atlas, seed: int, name: str) -> None:
    piece = plausible(atlas.rulebook, seed)
    named = dataclasses.replace(piece, reference=name)
    before = Consultation(atlas, Situation("x", (piece,))).plain(REASONS)
    after = Consultation(atlas, Situation("x", (named,), reference=name)).plain(REASONS)
    assert without(after) == without(before)


def without(plain: dict[str, Any]) -> dict[str, Any]:
    pieces = [{name: told for name, told in one.items() if name != "reference"} for one in plain["workstreams"]]
    return {**plain, "reference": None, "workstreams": pieces}


def test_no_page_shows_it(client: FlaskClient) -> None:
    named = packed(case_text(Situation("x", (Workstream("Lifts", reference=LIFTS),), reference=CASE)))
    for page in ("answer", "check", "papers/record", "begin"):
        text = client.get(f"/{page}?case={named}").get_data(as_text=True)
        assert LIFTS not in text
        assert CASE not in text
