"""Whatever a form sends, a page comes back, and what was told is not lost."""

from __future__ import annotations

import json
import re

import pytest
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from spectrum.atlas import Atlas
from spectrum.server import create_app

PATHS = ("/begin", "/question", "/next", "/check", "/another", "/open", "/result", "/record")
CASE = {
    "lone_gap": "condition",
    "workstreams": [
        {
            "title": "Lifts & <b>stairs</b>",
            "is_running": "yes",
            "claimed_mode": "collaborate",
            "answered_by": "Two of us",
            "answers": {"solo_reach": "yes_all", "trust": ["broken", "strong"], "give_up": "unknown"},
            "partners": [{"name": "The college/2", "answers": {"adds_value": "useful"}}],
        },
        {"title": "Stairs", "answers": {}},
    ],
}
JUNK = st.text(max_size=20)


@pytest.fixture(scope="module")
def client(atlas: Atlas) -> FlaskClient:
    return create_app(atlas).test_client()


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
    assert "Two of us" in answer.text or form.get("answered_by") is not None
    assert "condition" in answer.text
