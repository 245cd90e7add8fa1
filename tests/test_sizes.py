"""The largest answers that anybody can ask for stay under a megabyte, or are refused with what would fit."""

from __future__ import annotations

import dataclasses
import io
import json
import random

import pytest
from flask.testing import FlaskClient

from spectrum.atlas import Atlas
from spectrum.consultation import Consultation
from spectrum.interview.schema import MOST_WAYS, ChangesSchema, changes_document
from spectrum.rulebook import Factor, Rulebook
from spectrum.server.pages.case import LONGEST_NAMES, MOST_PLACES, Case
from spectrum.situation import Partner, Situation, Workstream
from spectrum.situation.link import packed
from spectrum.situation.schema import LARGEST_TEXT, LONGEST_TITLE

LARGEST_ANSWER = 1_000_000
PAGES = [
    "map",
    "map/table",
    "map/lists",
    "partners",
    "check",
    "question",
    "answer",
    "papers",
    "papers/map",
    "papers/record",
    "separately",
    "together",
]


def large(  # noqa: PLR0913  # what makes a case large
    book: Rulebook, pieces: int, partners: int, longest: int, views: int = 0, *, told: bool = False
) -> Situation:
    """A case whose names are as long as that, of signs that take most room in HTML."""
    of_work = [one for one in book.factors if told and one.scope in ("workstream", "partnership")]
    of_partner = [one for one in book.factors if told and one.scope == "partner"]
    answers, itself = ({one.id: one.option_ids[:1] for one in some} for some in (of_work, of_partner))
    names = [f"{'<' * (longest - 4)}{at:04}" for at in range(partners)]
    everybody = tuple(Partner(name, itself) for name in names)
    whole = tuple(Workstream(f"{'<' * (longest - 4)}{at:04}", answers, partners=everybody) for at in range(pieces))
    laid = [
        Situation("v", tuple(dataclasses.replace(one, partners=(everybody[at],)) for one in whole), names[at], "yes")
        for at in range(views)
    ]
    return Situation("N", whole, views=tuple(laid))


@pytest.mark.parametrize(
    ("pieces", "partners", "longest", "views", "told"),
    [(10, 100, 12, 0, False), (24, 41, 12, 0, False), (1, 100, LONGEST_TITLE // 2, 50, True), (2, 100, 60, 0, False)],
)
def test_pages(  # noqa: PLR0913, PLR0917  # what makes a case large
    client: FlaskClient, book: Rulebook, pieces: int, partners: int, longest: int, views: int, told: bool
) -> None:
    case = Case(large(book, pieces, partners, longest, views, told=told))
    for page in PAGES:
        answer = client.get(f"/{page}", query_string=case.address)
        assert answer.status_code in {200, 303}, page
        assert len(answer.data) < LARGEST_ANSWER, (page, len(answer.data))


def test_names_that_no_page_can_hold_so_often_are_refused(client: FlaskClient, book: Rulebook) -> None:
    case = Case(large(book, 10, MOST_PLACES // 10, 20 + LONGEST_NAMES // MOST_PLACES // 4))
    answer = client.get("/map", query_string=case.address)
    assert answer.status_code == 422
    assert "names in this case are too long" in answer.get_data(as_text=True)


def test_a_check_lists_so_many_answers_and_says_where_the_others_are(client: FlaskClient, book: Rulebook) -> None:
    case = Case(large(book, 1, 100, 8, told=True))
    text = client.get("/check", query_string=case.address).get_data(as_text=True)
    assert "more answers about partners" in text
    assert f"/partners?case={case.address['case']}" in text


def test_a_case_that_is_too_large_to_be_shown_again_says_so(client: FlaskClient) -> None:
    dice = random.Random(1)
    titles = ["".join(chr(dice.randrange(0x4E00, 0x9FFF)) for _ in range(190)) for _ in range(24)]
    large_case = json.dumps({"workstreams": [{"title": title} for title in titles]})
    file = {"file": (io.BytesIO(large_case.encode()), "case.json")}
    for data in ({"case": large_case}, file, {"case": '{"title": "' + "<" * 300_000 + '"}'}):
        answer = client.post("/open", data=data)
        assert answer.status_code == 422
        assert len(answer.data) < LARGEST_ANSWER
    assert "too large to be shown here" in answer.get_data(as_text=True)


def test_a_packed_case_may_not_swell(client: FlaskClient) -> None:
    for size in (LARGEST_TEXT + 1, 5 * LARGEST_TEXT):
        answer = client.post("/together", data={"everything": packed("x" * size), "look": "1"})
        assert answer.status_code == 422
        assert len(answer.data) < 10_000


def test_changes_are_told_in_few_lines_that_stand_for_all_of_them(atlas: Atlas) -> None:
    """Answers at random, which need the most lines; what no line tells is counted."""
    dice = random.Random(5)
    asked = [one for one in atlas.rulebook.factors if one.scope in ("workstream", "partnership", "practice")]
    for _ in range(25):
        answers = {one.id: said(dice, one) for one in asked}
        consultation = Consultation(atlas, Situation("x", (Workstream("x", answers),)))
        told = ChangesSchema().dump(changes_document(atlas.rulebook, consultation.reasoning()))
        assert len(json.dumps(told)) < 100_000
        for mode, some in told["to"].items():
            exact = sum(one.count for one in consultation.reasoning().changes_to(mode))
            assert some["count"] == exact == sum(one["count"] for one in some["ways"]) + some["not_told"]
            assert len(some["ways"]) <= MOST_WAYS


def said(dice: random.Random, factor: Factor) -> tuple[str, ...]:
    return (dice.choice(factor.option_ids),)
