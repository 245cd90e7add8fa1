"""What a request costs is known before the work is done, and is never less than what it takes."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest
from flask.testing import FlaskClient

from spectrum.advice.schema import EXPLAIN, LINE, PROOF, REASONS
from spectrum.atlas import Atlas
from spectrum.consultation import Consultation
from spectrum.rulebook import Rulebook
from spectrum.server import cost
from spectrum.situation import Partner, Workstream
from spectrum.situation.plain import plain_piece

from .plausible import plausible


def refused(client: FlaskClient, path: str, body: object) -> dict[str, Any]:
    response = client.post(path, json=body)
    assert response.status_code == 422, response.text[:300]
    assert response.json is not None
    assert response.json["type"] == "/problems/too-costly"
    return dict(response.json)


def differing(book: Rulebook, seed: int) -> dict[str, list[str]]:
    """Several answers to every question: the dearest there is to reason about."""
    chance = random.Random(seed)
    asked = [one for one in book.factors if one.scope in ("workstream", "partnership", "practice")]
    return {one.id: sorted(chance.sample(one.option_ids, 2), key=one.option_ids.index) for one in asked}


def test_no_answer_is_larger_than_was_reckoned(atlas: Atlas) -> None:
    for seed in range(40):
        piece = plausible(atlas.rulebook, 52_000 + seed)
        for explain in EXPLAIN:
            answer = Consultation.of(atlas, piece).plain(explain)
            size = len(json.dumps(answer["workstreams"][0]))
            assert size <= cost.cost_of_advice(atlas, piece, explain).size, (seed, explain, size)


def test_what_would_be_too_large_names_how_much_fits(client: FlaskClient, book: Rulebook) -> None:
    piece = plain_piece(plausible(book, 7))
    body = {"workstreams": [{**piece, "title": f"Piece {at}"} for at in range(100)]}
    said = refused(client, "/api/v1/advice", body)["detail"]
    count = int(said.partition("ask about ")[2].split()[0])
    assert "explain=line" in said
    some = {"workstreams": body["workstreams"][:count]}
    response = client.post("/api/v1/advice", json=some)
    assert response.status_code == 200
    assert len(response.get_data()) < cost.LARGEST_ANSWER
    assert client.post("/api/v1/advice?explain=line", json=body).status_code == 200


def test_two_hundred_pieces_fit_in_a_line(client: FlaskClient, book: Rulebook) -> None:
    body = {"workstreams": [{**plain_piece(plausible(book, at)), "partners": [{"name": "A"}]} for at in range(200)]}
    response = client.post("/api/v1/advice?explain=line", json=body)
    assert response.status_code == 200
    assert len(response.get_data()) < cost.LARGEST_ANSWER


def test_a_proof_of_what_is_wholly_open_is_refused_before_it_begins(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("spectrum.server.api_situations.Consultation.prove", None)
    said = refused(client, "/api/v1/advice?explain=proof", {})
    assert said["units"] > said["most_units"] == cost.MOST_UNITS
    assert "explain=reasons" in said["detail"]


def test_changes_are_refused_where_people_differ_on_everything(client: FlaskClient, book: Rulebook) -> None:
    partner = {"name": "A", "answers": {"adds_value": ["useful", "essential"], "partner_wants": ["no", "keen"]}}
    body = {"answers": differing(book, 1), "is_running": "yes", "partners": [partner]}
    said = refused(client, "/api/v1/changes", body)
    assert "several answers to fewer questions" in said["detail"]


def test_what_people_could_ask_is_never_too_costly(client: FlaskClient, book: Rulebook) -> None:
    for seed in range(6):
        body = {"workstreams": [plain_piece(plausible(book, 300 + seed))]}
        for path in ("advice", "advice?explain=proof", "changes", "interview/next", "map"):
            assert client.post(f"/api/v1/{path}", json=body).status_code in (200, 422), path
            if "proof" not in path:
                assert client.post(f"/api/v1/{path}", json=body).status_code == 200, path


def test_partners_and_texts_count(atlas: Atlas) -> None:
    bare = Workstream("A", {})
    more = Workstream("A" * 200, {}, partners=tuple(Partner(f"P{at}", {}) for at in range(100)))
    for explain in (LINE, REASONS, PROOF):
        assert cost.cost_of_advice(atlas, more, explain).units > cost.cost_of_advice(atlas, bare, explain).units
        assert cost.cost_of_advice(atlas, more, explain).size > cost.cost_of_advice(atlas, bare, explain).size
