"""Whatever a form sends, a page comes back, and what was told is not lost."""

from __future__ import annotations

import html
import io
import json
import random
import string
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from spectrum.atlas import Atlas
from spectrum.input.signs import displayed
from spectrum.situation.link import packed, unpacked
from spectrum.situation.schema import LARGEST_TEXT

PAGES = ("/begin", "/question", "/partners", "/check", "/answer", "/what-if", "/papers", "/papers/record", "/map")
FORMS = ("/begin", "/question", "/partners")
CASE = {
    "workstreams": [
        {
            "title": "Lifts & <b>stairs</b>",
            "is_running": "yes",
            "claimed_mode": "collaborate",
            "answered_by": "Two of us",
            "result": "Everyone gets <b>upstairs</b>",
            "lightest": 'One "list"',
            "answers": {"solo_reach": "yes_all", "trust": ["broken", "strong"], "give_up": "unknown"},
            "partners": [{"name": "The college/2", "answers": {"adds_value": "useful"}}],
        },
        {"title": "Stairs", "answers": {}},
    ],
}
JUNK = st.text(max_size=20)


LINK = packed(json.dumps(CASE))


def forms(factors: list[str], options: list[str]) -> st.SearchStrategy[dict[str, object]]:
    names, answers = st.sampled_from(factors) | JUNK, st.sampled_from([*options, "unknown", "several"]) | JUNK
    partners = st.sampled_from(["", "The college/2"]) | JUNK
    drafts = st.just(packed('{"answer": ["several"], "note": ["x"], "title": []}')) | JUNK
    changes = st.tuples(names, answers).map(":".join)
    return st.fixed_dictionaries(
        {},
        optional={
            "at": st.sampled_from(["0", "1", "2", "-1", "99999", "²"]) | JUNK,
            "skip": st.sampled_from(["partner", "warning,partner", "context"]) | JUNK,
            "action": st.just("check") | JUNK,
            "then": st.just("check") | JUNK,
            "of": names,
            "after": names,
            "draft": drafts,
            "factor": names,
            "partner": partners,
            "answer": answers,
            "options": st.lists(answers, max_size=4),
            "note": JUNK | st.just("x" * 401),
            "change": st.lists(changes, max_size=3),
            "another": st.just("1") | JUNK,
            "title": JUNK,
            "partners": st.lists(JUNK).map("\n".join),
            "known": st.lists(JUNK, max_size=3),
            "is_running": answers,
            "claimed_mode": answers,
            "result": JUNK | st.just("x" * 401),
            "lightest": JUNK,
            "answered_by": JUNK | st.just("x" * 201),
            "partner-0-adds_value": answers,
            "partner-7-adds_value": answers,
        },
    )


def fields(atlas: Atlas, data: st.DataObject) -> dict[str, object]:
    book = atlas.rulebook
    options = sorted({option for factor in book.factors for option in factor.option_ids})
    return data.draw(forms([one.id for one in book.factors], options))


@given(data=st.data(), path=st.sampled_from(PAGES))
def test_every_address_is_answered_with_a_page(
    client: FlaskClient, atlas: Atlas, data: st.DataObject, path: str
) -> None:
    answer = client.get(path, query_string={"case": LINK, **fields(atlas, data)}, follow_redirects=True)
    assert answer.status_code in (200, 422)
    assert answer.content_type.startswith("text/html")
    assert answer.headers["Cache-Control"] == "no-store"
    assert "<b>stairs" not in answer.text
    assert "<b>upstairs" not in answer.text


@given(data=st.data(), path=st.sampled_from(FORMS))
def test_every_form_leads_to_a_page_with_its_own_address_and_loses_nothing(
    client: FlaskClient, atlas: Atlas, data: st.DataObject, path: str
) -> None:
    form = fields(atlas, data)
    answer = client.post(path, data={"case": LINK, **form})
    assert answer.status_code == 303 or (answer.status_code == 422 and {"answered_by", "at"} & {*form})
    if answer.status_code == 303:
        assert len(answer.headers["Location"]) < 8_000
        page = client.get(answer.headers["Location"])
        assert page.status_code in (200, 303)
        kept = case_of(answer.headers["Location"])
        assert kept["workstreams"][0].get("answered_by") == "Two of us" or "answered_by" in form
        assert {"trust", "give_up"} <= {*kept["workstreams"][0]["answers"], *kept["workstreams"][1]["answers"]}


def case_of(address: str) -> dict[str, Any]:
    """The case in the address of a page."""
    (link,) = parse_qs(urlsplit(address).query)["case"]
    found: dict[str, Any] = json.loads(unpacked(link))
    return found


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://elsewhere.example"},
        {"Origin": "http://["},
    ],
)
def test_forms_are_taken_from_our_own_pages_only(client: FlaskClient, headers: dict[str, str]) -> None:
    for path in (*FORMS, "/open"):
        assert client.post(path, data={"case": LINK}, headers=headers).status_code == 403


def test_pages_load_nothing_from_elsewhere_and_set_no_cookie(client: FlaskClient) -> None:
    page = client.get("/answer", query_string={"case": LINK})
    assert "unsafe-inline" not in page.headers["Content-Security-Policy"]
    assert "default-src 'self'" in page.headers["Content-Security-Policy"]
    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert "Set-Cookie" not in page.headers
    own = {"Sec-Fetch-Site": "same-origin", "Origin": "http://localhost"}
    assert client.post("/open", data={"case": LINK}, headers=own).status_code == 303


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{", ["Copy all of the text", "Line 2: "]),
        ("[]", ["Copy all of the text"]),
        ('{"title": 1, "title": 2}', ['"title" is given twice', '"title" must be text']),
        ("[" * 1000, ["nested more than"]),
        (
            "title: a desk\nresult: a\x07b\nlightest: \x00",
            ["Line 2: ", "can't be seen (number 7)", "Delete it", "Line 3: "],
        ),
        (
            "title: A desk\nanswers:\n  trust: huge\n  mood: good",
            ["Line 3: ", '"huge"', "Line 4: ", '"mood"'],
        ),
        ('{"workstreams": [{"answers": {"trust": "huge"}}]}', ['"huge" is no option']),
    ],
)
def test_a_damaged_case_is_told_with_every_mistake_and_kept(client: FlaskClient, text: str, told: list[str]) -> None:
    opened = client.post("/open", data={"case": text})
    addresses = [client.get(path, query_string={"case": packed(text)}) for path in PAGES]
    for answer in (opened, *addresses) if text not in ("{", "[" * 1000) and "\x00" not in text else (opened,):
        assert answer.status_code == 422
        page = html.unescape(answer.text)
        assert [one for one in told if one not in page] == []
    assert displayed(text) in html.unescape(opened.text)


@pytest.mark.parametrize(
    "link", ["1", "1!!!!", "2abc", packed("{}")[:-2], LINK[:40], "x" * 7_000, packed("x" * 300_000)]
)
def test_a_damaged_link_says_what_to_do(client: FlaskClient, link: str) -> None:
    for path in PAGES:
        answer = client.get(path, query_string={"case": link})
        assert answer.status_code == 422
        assert "This link is damaged" in answer.text or "Copy all of the text" in answer.text


def test_a_case_too_long_for_an_address_is_told_and_kept(client: FlaskClient) -> None:
    chance = random.Random(1)
    names = ["solo_reach", "interdependence", "problem_type", "side_effects", "put_in", "value_gain", "joint_cost"]
    letters = string.ascii_letters + string.digits
    pieces = [
        {"title": "A desk", "notes": {name: "".join(chance.choices(letters, k=400)) for name in names}}
        for _ in range(4)
    ]
    text = json.dumps({"workstreams": pieces})
    answer = client.post("/open", data={"case": text})
    assert answer.status_code == 422
    assert "too long for an address" in answer.text
    assert all(note in answer.text for piece in pieces for note in piece["notes"].values())


def test_more_than_a_page_may_send_is_refused(client: FlaskClient) -> None:
    answer = client.post("/open", data={"case": "x" * LARGEST_TEXT})
    assert answer.status_code == 413
    assert "<title>This did not work" in answer.text
    assert "What you sent is more than this page takes" in answer.text


def test_an_address_that_takes_no_form_says_so_in_plain_words(client: FlaskClient) -> None:
    answer = client.post("/answer")
    assert answer.status_code == 405
    assert "This address can't be opened in this way." in html.unescape(answer.text)
    assert "ethod" not in answer.text


def test_what_is_no_address_is_no_case(client: FlaskClient) -> None:
    assert client.post("/open", data={"case": "http://["}).status_code == 422
    answer = client.post("/together", data={"links": "http://[\nhttps://a/b?case=1"})
    assert answer.status_code == 422
    assert "Link 1" in answer.text


def test_what_was_sent_comes_back_in_bearable_length(client: FlaskClient) -> None:
    name = "<" * 900_000
    answer = client.post("/together", data={"files": (io.BytesIO(b"x"), name)}, content_type="multipart/form-data")
    answer.request.environ["wsgi.input"].close()
    assert answer.status_code == 422
    assert len(answer.get_data()) < 100_000
    answer = client.post("/together", data={"links": "<" * 600_000})
    assert answer.status_code == 422
    assert len(answer.get_data()) < 1_000_000


def test_no_link_leads_to_a_case_that_no_page_opens(client: FlaskClient, atlas: Atlas) -> None:
    """A case of many answers packs well: what is too long once it is unpacked is told at once, and not of its link."""
    asked = {one.id: list(one.option_ids) for one in atlas.rulebook.factors if one.scope == "partner"}
    partners = [{"name": f"Partner {at}", "answers": asked} for at in range(41)]
    whole = json.dumps({"workstreams": [{"title": f"Piece {at}", "partners": partners} for at in range(24)]})
    answer = client.post("/open", data={"case": whole})
    assert answer.status_code == 422
    assert "too long for an address" in html.unescape(answer.text)
