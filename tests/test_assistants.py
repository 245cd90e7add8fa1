"""Spectrum as tools of an assistant, by the official SDK's client: in memory, and as a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Awaitable, Callable
from typing import Any

import anyio
import pytest
from flask.testing import FlaskClient
from jsonschema import Draft202012Validator
from mcp import Client, StdioServerParameters

from spectrum.assistants import Tool, server_of, tools_of
from spectrum.assistants.serving import LARGEST_CALL
from spectrum.assistants.tools import HONEST
from spectrum.assistants.wire import refusal
from spectrum.atlas import Atlas
from spectrum.input.mistakes import BadInput
from spectrum.rulebook import Rulebook

from .walking import put_at

LIFTS = {
    "title": "Replace the lifts",
    "is_running": "no",
    "claimed_mode": "unknown",
    "answers": {"solo_reach": "yes_all", "interdependence": "separate", "side_effects": "none", "put_in": "no"},
}
ABOUT_A_PIECE = ("next_question", "advise", "what_would_change_it")


@pytest.fixture(scope="module")
def tools(atlas: Atlas) -> dict[str, Tool]:
    return {one.name: one for one in tools_of(atlas)}


def talk(server: Any, said: Callable[[Client], Awaitable[Any]]) -> Any:
    """What comes of a talk between an assistant and the server."""

    async def connected() -> Any:
        async with Client(server) as client:
            return await said(client)

    return anyio.run(connected)


def test_an_assistant_finds_the_tools_and_what_they_are_for(atlas: Atlas) -> None:
    async def listed(client: Client) -> Any:
        return await client.list_tools()

    found = {one.name: one for one in talk(server_of(atlas), listed).tools}
    assert set(found) == {*ABOUT_A_PIECE, "guidance"}
    for one in found.values():
        Draft202012Validator.check_schema(one.input_schema)
        assert one.input_schema["additionalProperties"] is False
        assert one.annotations.read_only_hint
    for name in ABOUT_A_PIECE:
        assert HONEST in found[name].description
        assert "possible" in found[name].output_schema["required"]


def test_an_answer_says_all_that_is_possible_and_the_same_as_the_api(atlas: Atlas, client: FlaskClient) -> None:
    async def asked(assistant: Client) -> Any:
        return [await assistant.call_tool(name, {"piece": LIFTS}) for name in ABOUT_A_PIECE]

    question, advice, changes = (one.structured_content for one in talk(server_of(atlas), asked))
    api = {path: client.post(f"/api/v1/{path}", json=LIFTS).json for path in ("advice", "changes", "interview/next")}
    (piece,) = api["advice"]["workstreams"]
    for told in (question, advice, changes):
        assert told["possible"] == piece["advised"]
        assert told["settled"] == (len(piece["advised"]) == 1)
        assert "people decide" in told["note"]
    assert advice["advice"] == piece
    assert question["question"] == api["interview/next"]["question"]
    assert changes["to"] == api["changes"]["to"]


def test_nothing_is_filled_in(tools: dict[str, Tool], book: Rulebook) -> None:
    everything = list(book.mode_ids)
    for name in ABOUT_A_PIECE:
        assert tools[name].call({"piece": {}})["possible"] == everything
        unknown = {one.id: "unknown" for one in book.factors if one.scope == "workstream"}
        assert tools[name].call({"piece": {"answers": unknown}})["possible"] == everything


def test_the_interview_is_walked_to_its_end_with_what_the_tool_says(tools: dict[str, Tool]) -> None:
    piece: dict[str, Any] = {}
    asked = 0
    while (told := tools["next_question"].call({"piece": piece, "skip": ["warning", "partner"]}))["question"]:
        question = told["question"]
        options = [one["id"] for one in question["options"]]
        put_at(
            piece, question["at"], options[0] if options else [{"name": "A"}] if question["form"] == "names" else "A"
        )
        asked += 1
    assert asked > 6
    assert told["stop"] == "all"
    assert tools["advise"].call({"piece": piece})["possible"] == told["possible"]


def test_all_mistakes_come_at_once_as_an_error_of_the_tool(atlas: Atlas) -> None:
    wrong = {"piece": {"titel": "A", "answers": {"trust": "huge", "trsut": "broken"}}, "explain": "proof", "more": 1}

    async def asked(client: Client) -> Any:
        return [
            await client.call_tool("advise", wrong),
            await client.call_tool("advise", {}),
            await client.call_tool("advise", {"piece": {"title": "x" * LARGEST_CALL}}),
            await client.call_tool("guidance", {"about": "rules", "id": "joint-creatoin"}),
            await client.call_tool("decide", {}),
        ]

    many, missing, long, rule, tool = talk(server_of(atlas), asked)
    assert all(one.is_error for one in (many, missing, long, rule, tool))
    said = many.content[0].text
    for place in ("/piece/titel", "/piece/answers/trust", "/piece/answers/trsut", "/explain", "/more"):
        assert place in said
    assert "/piece" in missing.content[0].text
    assert "too long" in long.content[0].text
    assert 'Did you mean "joint-creation"?' in rule.content[0].text
    assert "There are: next_question" in tool.content[0].text


def test_of_many_mistakes_it_is_told_how_many_more_there_are(atlas: Atlas) -> None:
    async def asked(client: Client) -> Any:
        return await client.call_tool("advise", {"piece": {f"field-{number}": 1 for number in range(60)}})

    text = talk(server_of(atlas), asked).content[0].text
    assert text.count("/piece/field-") == 50
    assert "10 more mistakes are not told here." in text


def test_what_the_schema_takes_is_taken_and_nothing_else(tools: dict[str, Tool]) -> None:
    form = Draft202012Validator(tools["advise"].takes)
    for piece in (
        {}, LIFTS, {"title": ""}, {"title": 3}, {"answers": {"trust": []}}, {"answers": {"trust": ["broken", "strong"]}},
        {"answers": {"adds_value": "none"}}, {"partners": []}, {"partners": [{}]}, {"partners": [{"name": "A"}]},
        {"partners": [{"name": "A", "answers": {"adds_value": "none"}}]}, {"partners": [{"name": "A", "asked": "yes"}]},
        {"workstreams": [{}]}, {"is_running": "maybe"}, {"views": []}, {"notes": {}},
    ):  # fmt: skip
        try:
            tools["advise"].call({"piece": piece})
        except BadInput:
            assert not form.is_valid({"piece": piece}), piece
        else:
            assert form.is_valid({"piece": piece}), piece


def test_the_guidance_is_read_list_by_list_and_whole(tools: dict[str, Tool], book: Rulebook) -> None:
    read = tools["guidance"].call
    for about, there in (("ways_of_working", book.mode), ("questions", book.factor), ("rules", book.rule)):
        listed = read({"about": about})
        assert [one["id"] for one in listed[about]] == list(there)
        assert len(json.dumps(listed)) < 60_000
        for one in there:
            whole = read({"about": about, "id": one})
            assert whole["id"] == one
            assert len(json.dumps(whole)) < 10_000


def test_it_works_as_a_process_of_its_own() -> None:
    command = StdioServerParameters(
        command=sys.executable, args=["-m", "spectrum.cli", "assist"], env={**os.environ, "PYTHONWARNINGS": "default"}
    )

    async def asked(client: Client) -> Any:
        return await client.call_tool("advise", {"piece": LIFTS, "explain": "line"})

    told = talk(command, asked).structured_content
    assert told["advice"]["advised"] == told["possible"]


@pytest.mark.parametrize(
    ("line", "named", "says"),
    [
        ('{"jsonrpc": "2.0", "id": 7, "method": "tools/call", "params": {"name": "\\ud800"}}', 7, "half of a sign"),
        (
            '{"jsonrpc": "2.0", "id": 8, "method": "tools/call", "params": {"a": 1, "a": 2}}',
            8,
            'key "a" is given twice',
        ),
        ('{"jsonrpc": "2.0", "id": "n", "params": ' + "[" * 500 + "]" * 500 + "}", "n", "nested more than"),
        ("[" * 100_000, None, "nested more than"),
        ('{"jsonrpc": ', None, "can't be read as JSON"),
        ("\udcff\udcfe", None, "can't be read as JSON"),
    ],
)
def test_a_line_that_cannot_be_read_is_answered(line: str, named: object, says: str) -> None:
    told: Any = refusal(line)
    assert told["id"] == named
    assert says in told["error"]["message"]


def test_after_lines_that_cannot_be_read_the_talk_goes_on() -> None:
    said = [
        b"\xff\xfe",
        b'{"jsonrpc": "2.0", "id": 1, "method": "ping", "method": "ping"}',
        b'{"jsonrpc": "2.0", "id": 2, "method": "initialize", "params": {"protocolVersion": "2025-06-18",'
        b' "capabilities": {}, "clientInfo": {"name": "a", "version": "1"}}}',
    ]
    command = [sys.executable, "-m", "spectrum.cli", "assist"]
    ended = subprocess.run(command, input=b"\n".join(said) + b"\n", capture_output=True, timeout=60, check=True)
    first, second, third = (json.loads(line) for line in ended.stdout.splitlines())
    assert (first["id"], second["id"]) == (None, 1)
    assert "given twice" in second["error"]["message"]
    assert third["result"]["serverInfo"]["name"] == "spectrum"


def test_what_would_take_too_long_is_refused(tools: dict[str, Tool], book: Rulebook) -> None:
    asked = [one for one in book.factors if one.scope in ("workstream", "partnership", "practice")]
    answers = {one.id: [one.option_ids[0], one.option_ids[-1]] for one in asked}
    partner = {"name": "A", "answers": {"adds_value": ["useful", "essential"], "partner_wants": ["no", "keen"]}}
    piece = {"answers": answers, "is_running": "yes", "partners": [partner]}
    with pytest.raises(BadInput, match="Settle some of them first"):
        tools["what_would_change_it"].call({"piece": piece})
