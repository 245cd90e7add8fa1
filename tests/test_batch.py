"""Many situations in one request: each is decided as it would be alone, and a mistake in one does nothing to others."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
from collections.abc import Iterator
from typing import Any

import pytest
from flask.testing import FlaskClient

from spectrum.atlas import Atlas
from spectrum.columnar import CodedColumns
from spectrum.rulebook import Rulebook
from spectrum.server.batch import answers, items, plain
from spectrum.server.batch.routes import MOST_ITEMS
from spectrum.server.running.hung_up import HungUp
from spectrum.situation.plain import plain_piece

from .plausible import plausible

ALONE = ("needed", "feasible", "advised", "actual", "unsafe", "fired")
WRONG = [
    {"answers": {"trust": "huge"}},
    {"titel": "A", "reference": "12"},
    {f"key {at}": 1 for at in range(60)},
    {"workstreams": [{}, {}]},
    "no situation",
]


def sent(client: FlaskClient, body: str | bytes, form: str) -> Any:
    return client.post("/api/v1/advice/batch", data=body, content_type=form)


def told_in_lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


@pytest.fixture(scope="module")
def cases(book: Rulebook) -> list[dict[str, Any]]:
    """Situations as people could tell them; some name partners, and some leave answers open."""
    pieces = (dataclasses.replace(plausible(book, 41_000 + seed), title=f"Piece {seed}") for seed in range(60))
    return [{"reference": f"case {at}", **plain_piece(one)} for at, one in enumerate(pieces)]


@pytest.mark.parametrize("form", [items.JSON, items.LINES])
def test_each_item_is_decided_as_it_would_be_alone(
    client: FlaskClient, cases: list[dict[str, Any]], form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answers, "AT_ONCE", 7)
    body = json.dumps(cases) if form == items.JSON else "\n\n".join(map(json.dumps, cases))
    response = sent(client, body, form)
    assert (response.status_code, response.mimetype) == (200, form)
    told = response.json if form == items.JSON else told_in_lines(response.text)
    assert [one["item"] for one in told] == list(range(len(cases)))
    for case, one in zip(cases, told, strict=True):
        alone = client.post("/api/v1/advice", json=case).json
        assert alone is not None
        (piece,), (expected,) = one["workstreams"], alone["workstreams"]
        assert one["reference"] == case["reference"]
        assert {name: piece[name] for name in ALONE} == {name: expected[name] for name in ALONE}


def test_a_table_says_the_same(client: FlaskClient, cases: list[dict[str, Any]], book: Rulebook) -> None:
    some = [{name: said for name, said in one.items() if name != "partners"} for one in cases]
    asked = [one.id for one in book.factors if one.scope in ("workstream", "partnership", "practice")]
    columns = ["reference", "title", "claimed_mode", "is_running", *asked]
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(columns)
    for one in some:
        said = {**one, **one.get("answers", {})}
        writer.writerow([_cell(said.get(name)) for name in columns])
    rows = list(csv.DictReader(io.StringIO(sent(client, out.getvalue(), items.TABLE).text)))
    lines = told_in_lines(sent(client, "\n".join(map(json.dumps, some)), items.LINES).text)
    for row, line in zip(rows, lines, strict=True):
        (piece,) = line["workstreams"]
        assert row["reference"] == line["reference"]
        assert row["problem"] == ""
        for name in ("needed", "feasible", "advised", "actual", "fired"):
            assert row[name] == "|".join(piece[name])


def _cell(said: object) -> str:
    return "|".join(said) if isinstance(said, list) else str(said or "")


ODD = [
    '{"title": "A", "title": "B"}',
    '{"title": "A: and so on", "reference": "12:30"}',
    '{"answers": {"trust": "broken", "trust": "strong"}}',
    '{"answers": {"trust": "broken"}, "answers": {"trust": "strong"}}',
    r'{"answers": {"trust": "broken", "tru\u0073t": "strong"}}',
    r'{"title": "A\u003a", "title": "B:"}',
    r'{"title": "A \"quoted\" title"}',
    '{"title": "Caf\u00e9 und  B\u00fccherei"}',
    '{"title": "zero\u200bwidth"}',
    '{"title": "  "}',
    '{"title": ""}',
    '{"title": " A "}',
    '{"title": null}',
    '{"title": 1}',
    f'{{"title": "{"A" * 201}"}}',
    '{"result": "Less waiting", "lightest": "A phone call", "answered_by": "Ann", "decided_by": "Bob"}',
    '{"answers": {"trust": null, "power_gap": "unknown"}, "is_running": null, "claimed_mode": "unknown"}',
    '{"is_running": "unknown", "answers": {"work_changed": "dates"}}',
    '{"answers": {"work_changed": "dates"}}',
    '{"answers": {}}',
    '{"answers": null}',
    '{"answers": ["trust"]}',
    '{"answers": {"trust": ["broken", "strong"]}}',
    '{"answers": {"trust": "huge"}}',
    '{"answers": {"trust": NaN}}',
    '{"answers": {"trust": 1e400}}',
    '{"answers": {"is_running": "yes"}}',
    '{"answers": {"adds_value": "essential"}}',
    '{"is_running": "perhaps"}',
    '{"meeting_hours": 2}',
    '{"partners": [{"name": "A"}]}',
    '{"workstreams": [{"title": "A"}]}',
    "[]",
    "null",
    "{} {}",
]


def test_plain_items_are_answered_as_all_others_are(
    client: FlaskClient, cases: list[dict[str, Any]], book: Rulebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = [*ODD, *map(json.dumps, cases), *({"answers": {one.id: "unknown"}} for one in book.factors)]
    body = "\n".join(one if isinstance(one, str) else json.dumps(one) for one in said)
    quickly = sent(client, body, items.LINES).text
    monkeypatch.setattr(plain.PlainReading, "of_data", lambda *_: None)
    assert quickly == sent(client, body, items.LINES).text


def test_most_items_are_plain(atlas: Atlas, cases: list[dict[str, Any]]) -> None:
    reading = plain.PlainReading(CodedColumns(atlas.rulebook))
    found = [reading.of_text(json.dumps(one)) for one in cases]
    assert [one is None for one in found] == ["partners" in one for one in cases]


@pytest.mark.parametrize("form", [items.JSON, items.LINES])
@pytest.mark.parametrize("wrong", WRONG)
def test_a_mistake_in_one_item_does_nothing_to_the_others(client: FlaskClient, form: str, wrong: object) -> None:
    batch = [{"title": "A"}, wrong, {"title": "B"}]
    body = json.dumps(batch) if form == items.JSON else "\n".join(map(json.dumps, batch))
    response = sent(client, body, form)
    told = response.json if form == items.JSON else told_in_lines(response.text)
    assert [one.get("title") for one in told] == ["A", None, "B"]
    problem = told[1]["problem"]
    assert (problem["type"], problem["status"]) == ("/problems/mistakes", 422)
    assert all({"pointer", "detail", "code"} <= set(error) for error in problem["errors"])


def test_a_line_that_is_no_json_has_its_own_problem(client: FlaskClient) -> None:
    told = told_in_lines(sent(client, '{"title": "A"}\n{"title": \n{"a": 1, "a": 2}\n' + "[" * 5_000, items.LINES).text)
    kinds = [one.get("problem", {}).get("type") for one in told]
    assert kinds == [None, "/problems/not-json", "/problems/mistakes", "/problems/mistakes"]
    assert "given-twice" in {one["code"] for one in told[2]["problem"]["errors"]}
    assert told[3]["problem"]["errors"][0]["code"] == "too-deep"


@pytest.mark.parametrize(
    ("body", "form", "status", "says"),
    [
        ("{}", items.JSON, 400, "begins with [: line 1, column 1"),
        ("[{}", items.JSON, 400, "line 1, column 4"),
        ("[{}] {}", items.JSON, 400, "Something follows the array: line 1, column 6"),
        ("[{},]", items.JSON, 400, "line 1, column 5"),
        ("[" * 50_000, items.JSON, 422, ""),
        ("[1" + "0" * 6_000 + "]", items.JSON, 400, "too many digits"),
        (b"\xff", items.LINES, 400, "UTF-8"),
        ("a", "text/plain", 415, "application/x-ndjson"),
        ("title,title\n", items.TABLE, 422, "twice"),
        ("title,trustt\n", items.TABLE, 422, "trust"),
        ("title;trust\n", items.TABLE, 422, "commas"),
        ("", items.TABLE, 422, "first line names the columns"),
        (",".join(str(at) for at in range(15_000)), items.TABLE, 422, "15,000 columns"),
        ("," * 1_000_000, items.TABLE, 422, "Line 1 is too long"),
        ("title\n" + "x," * 100_000, items.TABLE, 422, "Line 2 is too long"),
        ('title\n"open', items.TABLE, 422, ""),
        ("[" + "{}," * MOST_ITEMS + "{}]", items.JSON, 422, "more than 10,000 items"),
        ("{}\n" * (MOST_ITEMS + 1), items.LINES, 422, "more than 10,000 items"),
    ],
)
def test_what_is_no_batch_is_refused_whole(
    client: FlaskClient, body: str | bytes, form: str, status: int, says: str
) -> None:
    response = sent(client, body, form)
    assert (response.status_code, response.mimetype) == (status, "application/problem+json")
    assert says in response.text


@pytest.mark.parametrize(("form", "body"), [(items.JSON, "[]"), (items.LINES, ""), (items.TABLE, "title\n")])
def test_an_empty_batch_is_answered_by_none(client: FlaskClient, form: str, body: str) -> None:
    response = sent(client, body, form)
    assert response.status_code == 200
    assert response.text.strip() in ("[]", "", ",".join(answers.COLUMNS))


def test_a_row_may_name_what_it_likes_and_no_cell_runs(client: FlaskClient) -> None:
    told = sent(client, 'title,reference,trust\n"=1+1, x",=2,strong\nB,,strog\n,,\nC,1,2,3,4\n', items.TABLE).text
    rows = list(csv.DictReader(io.StringIO(told)))
    assert [row["item"] for row in rows] == ["0", "1", "2"]
    assert (rows[0]["title"], rows[0]["reference"]) == ("'=1+1, x", "'=2")
    assert "no option of trust" in rows[1]["problem"]
    assert "5 cells" in rows[2]["problem"]


def test_what_is_past_the_budget_is_told_item_by_item(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answers, "AT_ONCE", 3)
    monkeypatch.setattr(answers, "MOST_UNITS", 4 * answers.A_DECISION)
    told = told_in_lines(sent(client, "{}\n" * 8, items.LINES).text)
    assert ["problem" in one for one in told] == [False] * 4 + [True] * 4
    assert {one["problem"]["type"] for one in told[4:]} == {"/problems/too-costly"}
    assert [one["item"] for one in told] == list(range(8))


def test_what_is_past_the_budget_is_not_even_read(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def counted(text: str, name: str) -> object:
        read.append(text)
        return real(text, name)

    real = items.read_json
    monkeypatch.setattr(items, "read_json", counted)
    monkeypatch.setattr(answers, "MOST_UNITS", 20 * answers.A_REFUSAL)
    told = told_in_lines(sent(client, '{"titel": "A"}\n' * 1_000, items.LINES).text)
    assert [one["item"] for one in told] == list(range(1_000))
    assert len(read) <= 21


def test_an_item_pays_for_its_mistakes_and_is_not_too_long(client: FlaskClient) -> None:
    many = {"answers": {f"key {at}": 1 for at in range(4_000)}}
    long = {"answers": {f"key {at}": 1 for at in range(12_000)}}
    told = told_in_lines(sent(client, f"{json.dumps(many)}\n{json.dumps(long)}\n{{}}", items.LINES).text)
    assert told[0]["problem"]["not_told"] == 3_950
    assert [one["code"] for one in told[1]["problem"]["errors"]] == ["too-long"]
    assert told[2]["workstreams"]
    item = items.Item(None, {}, size=60_000)
    assert answers._cost(item) > 60 * answers.A_REFUSAL


def test_nothing_more_is_decided_for_a_caller_that_hung_up(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    decided: list[int] = []

    def counted(deciding: answers.BatchDeciding, some: list[Any], start: int) -> Iterator[Any]:
        decided.append(len(some))
        return real(deciding, some, start)

    def gone() -> None:
        raise HungUp

    real = answers.BatchDeciding.answers
    monkeypatch.setattr(answers, "AT_ONCE", 2)
    monkeypatch.setattr(answers.BatchDeciding, "answers", counted)
    monkeypatch.setattr("spectrum.server.batch.routes.stop_if_hung_up", gone)
    sent(client, "{}\n" * 100, items.LINES)
    assert decided == [2]


def test_the_next_caller_has_its_turn_after_one_that_never_read(client: FlaskClient) -> None:
    for _ in range(3):
        response = client.post("/api/v1/advice/batch", data="{}\n" * 1_000, content_type=items.LINES, buffered=False)
        response.close()
        assert response.status_code == 200
