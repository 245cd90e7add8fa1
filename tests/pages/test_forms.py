"""Whatever a form sends, a page comes back, and what was told is not lost."""

from __future__ import annotations

import html
import json
import re

import pytest
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from spectrum.atlas import Atlas
from spectrum.situation.schema import LARGEST_TEXT

PATHS = ("/begin", "/question", "/next", "/check", "/another", "/open", "/result", "/record")
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


@pytest.fixture(scope="module")
def token(client: FlaskClient) -> str:
    found = re.search(r'name="csrf_token" value="([^"]*)"', client.get("/open").text)
    assert found
    return found[1]


def forms(factors: list[str], options: list[str]) -> st.SearchStrategy[dict[str, object]]:
    names, answers = st.sampled_from(factors) | JUNK, st.sampled_from([*options, "unknown", "several"]) | JUNK
    partners = st.sampled_from(["", "The college/2"]) | JUNK
    places = st.tuples(partners, names)
    actions = st.sampled_from(["", "back", "stop", "about"]) | places.map(lambda place: f"change:{'/'.join(place)}")
    return st.fixed_dictionaries(
        {},
        optional={
            "at": st.sampled_from(["0", "1", "2", "-1", "99999", "²"]) | JUNK,
            "trail": st.lists(places).map(json.dumps) | JUNK,
            "action": actions | JUNK,
            "factor": names,
            "partner": partners,
            "answer": answers,
            "options": st.lists(answers, max_size=4),
            "return": st.just("check") | JUNK,
            "title": JUNK,
            "partners": st.lists(JUNK).map("\n".join),
            "is_running": answers,
            "claimed_mode": answers,
            "result": JUNK | st.just("x" * 401),
            "lightest": JUNK,
            "answered_by": JUNK | st.just("x" * 201),
            "what-if-trust": answers,
            "what-if-adds_value": answers,
        },
    )


@given(data=st.data(), path=st.sampled_from(PATHS))
def test_every_form_is_answered_with_a_page(
    client: FlaskClient, token: str, atlas: Atlas, data: st.DataObject, path: str
) -> None:
    book = atlas.rulebook
    options = sorted({option for factor in book.factors for option in factor.option_ids})
    form = data.draw(forms([one.id for one in book.factors], options))
    answer = client.post(path, data={"csrf_token": token, "case": json.dumps(CASE), **form})
    assert answer.status_code in (200, 422)
    assert answer.content_type.startswith("text/html")
    assert answer.headers["Cache-Control"] == "no-store"
    assert "<b>stairs" not in answer.text
    assert "<b>upstairs" not in answer.text
    assert "Two of us" in answer.text or form.get("answered_by") is not None
    assert "upstairs" in answer.text or form.get("result") is not None


def test_forms_are_taken_from_our_own_pages_only(client: FlaskClient, token: str) -> None:
    case = '{"workstreams": [{"title": "Lifts", "answers": {}}]}'
    unsigned = client.post("/check", data={"case": case})
    assert unsigned.status_code == 400
    assert "Lifts" in unsigned.text  # nothing is lost
    data = {"case": case, "csrf_token": token}
    assert client.post("/check", data=data, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
    checked = client.post("/check", data=data)
    assert checked.status_code == 200
    assert checked.headers["Cache-Control"] == "no-store"
    assert "unsafe-inline" not in checked.headers["Content-Security-Policy"]
    assert "default-src 'self'" in checked.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{", ["Copy all of the text", "Line 2: "]),
        ("[]", ["This is a list"]),
        ('{"title": 1, "title": 2}', ['The key "title" is given twice']),
        ("[" * 1000, ["nested more than"]),
        (
            "title: A desk\nanswers:\n  trust: huge\n  mood: good",
            ["Line 3: ", '"huge"', "Line 4: ", '"mood"'],
        ),
        ('{"workstreams": [{"answers": {"trust": "huge"}}]}', ['"huge" is no option']),
    ],
)
def test_a_damaged_case_is_told_with_every_mistake_and_kept(
    client: FlaskClient, token: str, text: str, told: list[str]
) -> None:
    for path in ("/open", "/check", "/question", "/result", "/record", "/begin"):
        answer = client.post(path, data={"case": text, "csrf_token": token})
        assert answer.status_code == 422
        page = html.unescape(answer.text)
        assert [one for one in told if one not in page] == []
        assert text in page


def test_more_than_a_page_may_send_is_refused(client: FlaskClient) -> None:
    answer = client.post("/result", data={"case": "x" * LARGEST_TEXT})
    assert answer.status_code == 413
    assert "This did not work" in answer.text
