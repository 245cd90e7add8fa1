"""The pages, the API and the command line speak for any rulebook, also one that has little of what ours has."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from flask.testing import FlaskClient

from spectrum.atlas import Atlas
from spectrum.cli import main
from spectrum.server import create_app
from spectrum.server.pages.case import Case
from spectrum.situation import Situation

from ..test_own_rulebook import folder, own, pieces

__all__ = ["folder", "own"]


@pytest.fixture
def client(own: Atlas) -> FlaskClient:
    return create_app(own, ()).test_client()


def page(client: FlaskClient, path: str, **fields: str) -> str:
    answer = client.get(path, query_string=fields)
    assert answer.status_code == 200, answer.text
    return html.unescape(answer.text)


def sent(client: FlaskClient, path: str, **form: str) -> str:
    answer = client.post(path, data=form, follow_redirects=True)
    assert answer.status_code == 200, answer.text
    return html.unescape(answer.text)


def test_every_result_and_record_is_told(client: FlaskClient) -> None:
    for piece in pieces():
        address = Case(Situation("Dig", (piece, piece))).address
        assert "What would change this" in page(client, "/answer", **address)
        assert "Review and decision" in page(client, "/papers/record", **address)
        assert "Check your answers" in page(client, "/check", **address)


def test_every_page_to_read_is_there_and_none_shows_our_examples(client: FlaskClient) -> None:
    for path in ("/", "/ways-of-working", "/misconceptions", "/questions", "/guidance", "/guidance/one-root"):
        answer = client.get(path)
        assert answer.status_code == 200
        assert "frailty" not in answer.text
    assert client.get("/examples/frailty").status_code == 404


def test_from_the_first_page_to_the_record(client: FlaskClient) -> None:
    shown = sent(client, "/begin", title="The tree", is_running="no", claimed_mode="together", partners="Ann")
    while question := re.search(r'name="factor" value="([^"]*)"', shown):
        case = re.search(r'name="case" value="([^"]*)"', shown)
        partner = re.search(r'name="partner" value="([^"]*)"', shown)
        assert case
        assert partner
        shown = sent(
            client,
            "/question",
            case=case[1],
            factor=question[1],
            partner=partner[1],
            answer="yes" if question[1] != "goodwill" else "poor",
        )
    assert "What does each partner bring, and want?" in shown
    case = re.search(r'name="case" value="([^"]*)"', shown)
    assert case
    shown = sent(client, "/partners", case=case[1], **{"partner-0-spade": "yes"})
    assert "Nothing left to ask" in shown
    found = re.search(r'href="/answer\?case=([^"&]*)', shown)
    assert found
    assert "on one condition" in page(client, "/answer", case=found[1])


def test_the_api_and_the_command_line_answer(client: FlaskClient, folder: Path) -> None:
    body = {"title": "Dig", "answers": {"tree": "yes", "goodwill": "poor"}}
    for path in ("advice", "advice?explain=proof", "changes", "interview/next"):
        assert client.post(f"/api/v1/{path}", json=body).status_code == 200
    for command in (["advise", "-"], ["advise", "-", "--explain", "proof", "--live"], ["changes", "-"]):
        told = CliRunner().invoke(main, [*command, "--rulebook", str(folder)], input=json.dumps(body))
        assert told.exit_code == 0, told.output
        assert "together" in told.output.casefold()
