"""The pages to read hold what the guidance holds."""

from __future__ import annotations

import html

from flask.testing import FlaskClient

from spectrum.rulebook import Rulebook
from spectrum.rulebook.telling import GRADES
from spectrum.scenarios import load_features, scenarios_of
from spectrum.server.pages.scenarios import GUIDANCE_GROUPS


def test_every_rule_is_told_with_all_its_scenarios(client: FlaskClient, book: Rulebook) -> None:
    features = load_features()
    whole = html.unescape(client.get("/guidance").text)
    for rule in book.current_rules:
        assert rule.title in whole
        page = html.unescape(client.get(f"/guidance/{rule.id}").text)
        scenarios = scenarios_of(features, rule.id)
        assert scenarios
        assert all(one.name in page for one in scenarios)
        assert sum(step.is_outcome for one in scenarios for step in one.steps) <= page.count("<strong>")
    assert set(GUIDANCE_GROUPS) == {rule.layer for rule in book.current_rules}
    assert set(GRADES) == {rule.evidence for rule in book.current_rules}
    assert client.get("/guidance/nothing").status_code == 404


def test_every_question_misconception_and_way_of_working_is_told(client: FlaskClient, book: Rulebook) -> None:
    told = {
        "/questions": [text for one in book.factors for text in (one.question, one.why)],
        "/misconceptions": [text for one in book.misconceptions for text in (one.title, one.question)],
        "/ways-of-working": [text for one in book.modes for text in (one.definition, *one.looks_like.values())],
    }
    for path, texts in told.items():
        page = html.unescape(client.get(path).text)
        assert [text for text in texts if text not in page] == []
