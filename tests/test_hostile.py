"""Whatever is sent to whichever door: a clear refusal or a stated cleaning, in bounded time and space, and no insides.

`make hostile` sends everything everywhere; here each field is sent a few of the values, others at every door.
"""

from __future__ import annotations

import io
import itertools
import json
import os
import re
import time
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from marshmallow import ValidationError
from werkzeug.test import TestResponse

from spectrum.input.mistakes import BadInput
from spectrum.input.signs import BROKEN
from spectrum.rulebook import Rulebook
from spectrum.server.pages.case import Case
from spectrum.situation import Situation
from spectrum.situation.link import LARGEST_UNPACKED, case_text, packed
from spectrum.situation.schema import read_situation, situation_schema
from spectrum.spreadsheet import as_csv, as_xlsx, read_table, table_columns
from spectrum.spreadsheet.csv_file import csv_bytes

from .hostile_doors import Door, Field, body_doors, page_doors
from .hostile_values import HOSTILE, TEXTS, Raw
from .pages.states import a_case, states

ALL = bool(os.environ.get("SPECTRUM_HOSTILE"))
"""Whether every value is sent to every field of every door, which takes minutes."""
LARGEST_ANSWER, LONGEST_TIME = 1_000_000, 20
INSIDES = re.compile(r"Traceback|File \"|site-packages|/usr/|/home/|marshmallow|werkzeug|webargs|object at 0x|<class ")
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
FORMS = ("application/problem+json", "application/json", "text/html")
PROBLEM = FORMS[0]


def good(response: TestResponse, began: float, what: object) -> None:
    """Whether an answer may be given to somebody who means harm."""
    took, said = time.monotonic() - began, response.get_data()
    assert response.status_code < 500, what
    assert len(said) < LARGEST_ANSWER, (what, len(said))
    assert took < LONGEST_TIME, (what, took)
    form = response.content_type.partition(";")[0]
    if form == PROBLEM:
        told = json.loads(said)
        assert {"type", "title", "status", "detail"} <= set(told), what
        assert len(told.get("errors", ())) <= 50, what
    assert response.status_code < 400 or form in FORMS, (what, form)
    if form.startswith("text/") or form.endswith("json"):
        text = said.decode()
        assert not INSIDES.search(text), (what, INSIDES.findall(text))
        assert "<script>alert(1)" not in text or form != "text/html", what
        assert not CONTROL.search(text), (what, form)
    if form == "text/html" and response.status_code not in {301, 302, 303, 307, 308}:
        assert text.lstrip().lower().startswith("<!doctype html"), what
        assert text.rstrip().endswith("</html>"), what


def shares(values: Sequence[Any], first: int, most: int) -> list[tuple[int, Any]]:
    """Some of the values, others for every `first`; all of them where everything is sent."""
    places = range(len(values)) if ALL else ((first * most + at) % len(values) for at in range(most))
    return [(at, values[at]) for at in places]


# -- bodies ------------------------------------------------------------------------------------------------------------


def written(value: Any) -> str:
    """A body as JSON, with what only JSON can say as it stands."""
    if isinstance(value, Raw):
        return value.text
    if isinstance(value, dict):
        return "{" + ",".join(f"{json.dumps(key)}:{written(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(written, value)) + "]"
    return json.dumps(value)


def body_of(told: Mapping[Field, Any]) -> Any:
    """A body in which these places hold these values."""
    body: dict[str | int, Any] = {}
    for path, value in told.items():
        at = body
        for part in path[:-1]:
            at = at.setdefault(part, {})
        at[path[-1]] = value
    return as_lists(body)


def as_lists(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    inner = {key: as_lists(one) for key, one in value.items()}
    return [inner[0]] if set(inner) == {0} else inner


def parted(fields: Sequence[Field]) -> tuple[list[Field], list[Field]]:
    """The fields that hold no others, and those that do."""
    outer = {path[:length] for path in fields for length in range(1, len(path))}
    return [one for one in fields if one not in outer], [one for one in fields if one in outer]


def bodies(fields: Sequence[Field], first: int) -> Iterator[str]:
    """Bodies that send each field the values in turn: all fields at once, and those that hold others one by one."""
    inner, outer = parted(fields)
    for at, _ in shares(HOSTILE, first, 10):
        yield written(body_of({one: HOSTILE[(at + 7 * step) % len(HOSTILE)] for step, one in enumerate(inner)}))
    for step, one in enumerate(outer):
        for _, value in shares(HOSTILE, first + step, 3):
            yield written(body_of({one: value}))
    for _, value in shares(HOSTILE, first, 5):
        yield written(value)


def test_bodies(client: FlaskClient) -> None:
    doors = body_doors(client.get("/api/v1/openapi.json").get_json())
    assert len(doors) >= 5
    for number, (path, fields) in enumerate(doors.items()):
        assert len(fields) > 80, path
        for body in bodies(fields, number):
            began = time.monotonic()
            answer = client.post(path, data=body.encode(errors="surrogatepass"), content_type="application/json")
            good(answer, began, (path, body[:300]))


def test_queries_and_paths_of_the_api(app: Flask, client: FlaskClient) -> None:
    rules = [str(rule) for rule in app.url_map.iter_rules() if str(rule).startswith("/api/")]
    for number, rule in enumerate(sorted(rules)):
        for _, text in shares([*TEXTS.values()], number, 6):
            path = re.sub(r"<[^>]+>", lambda _, text=text: re.sub(r"[/\\]", "_", text[:2_000]), rule)
            for sent in ({"explain": text[:5_000]}, {text[:500]: "x"}, {"explain": ["line", "proof"]}):
                began = time.monotonic()
                good(client.get(path, query_string=sent), began, (path, sent))
                good(client.post(path, query_string=sent, json={}), began, (path, sent))


# -- pages -------------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def doors(app: Flask, client: FlaskClient, book: Rulebook) -> list[Door]:
    pages = {address: client.get(address).get_data(as_text=True) for address in states(book).values()}
    return page_doors(app, {address.partition("?")[0]: text for address, text in pages.items()})


def asked(client: FlaskClient, door: Door, sent: Mapping[str, Any], what: object) -> None:
    """Ask at a door, and go where it leads."""
    began = time.monotonic()
    if door.method == "GET":
        answer = client.get(door.path, query_string=sent)
    else:
        files = {name: (io.BytesIO(said.encode()), "x.csv") for name, said in sent.items() if name in FILES}
        answer = client.post(door.path, data={**sent, **files})
    good(answer, began, what)
    if answer.status_code in {302, 303} and len(answer.headers["Location"]) < 8_000:
        good(client.get(answer.headers["Location"]), time.monotonic(), (what, "and then"))


FILES = ("file", "table", "files")


def test_fields_of_pages(doors: list[Door], client: FlaskClient, book: Rulebook) -> None:
    assert len({door.path for door in doors}) > 25
    case = a_case(book).address
    texts = [*TEXTS.values()]
    for number, (door, name) in enumerate((one, name) for one in doors for name in one.fields):
        for _, text in shares(texts, number, 1):
            short = text[: 4_000 if door.method == "GET" else 20_000]
            asked(client, door, {**case, name: short}, (door.method, door.path, name, text[:50]))


def test_pages_without_a_case_and_with_everything_twice(doors: list[Door], client: FlaskClient, book: Rulebook) -> None:
    case = a_case(book).address["case"]
    for door in doors:
        asked(client, door, {}, (door.method, door.path, "nothing"))
        twice = {name: ["1", "2"] for name in door.fields if name not in FILES}
        asked(client, door, {**twice, "case": [case, case]}, (door.method, door.path, "twice"))
        asked(client, door, {"case": [case, f"{case}A"]}, (door.method, door.path, "two cases"))


# -- what a link, a file and a table hold ------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def fields(client: FlaskClient) -> tuple[Field, ...]:
    return body_doors(client.get("/api/v1/openapi.json").get_json())["/api/v1/advice"]


def test_links_files_and_pasted_cases(client: FlaskClient, book: Rulebook, fields: Sequence[Field]) -> None:
    few = [one for one in fields if one[0] not in {"views", "answers", "notes"} and len(one) < 4]
    for number, text in enumerate(itertools.chain(bodies(few, 1), bodies(few, 4))):
        with_mistakes(text, book)
        page = ("/check", "/answer", "/map", "/papers/record", "/together")[number % 5]
        if len(text) < LARGEST_UNPACKED and len(packed(text)) < 6_000:
            good(client.get(page, query_string={"case": packed(text)}), time.monotonic(), (page, text[:300]))
        good(client.post("/open", data={"case": text}), time.monotonic(), ("/open", text[:300]))
        file = {"file": (io.BytesIO(text.encode(errors="surrogatepass")), "case.json")}
        good(client.post("/open", data=file), time.monotonic(), ("a file", text[:300]))


def with_mistakes(text: str, book: Rulebook) -> None:
    try:
        read_situation(text, "case.json", book)
    except BadInput as error:
        assert len(error.told) <= 50
        assert len(str(error)) < 100_000
        assert not BROKEN.search(str(error))


def test_cells(client: FlaskClient, book: Rulebook) -> None:
    columns = [one.title for one in table_columns(book)]
    for at, _ in shares([*TEXTS], 3, 8):
        texts = [*TEXTS.values()]
        work = [texts[(at + 5 * step) % len(texts)][:40_000] for step in range(len(columns))]
        work[2] = ""
        for row in (work, ["N", "A", *work[2:]], ["N", "A", work[2] or work[3]]):
            content = csv_bytes([columns, row])
            table = {"table": (io.BytesIO(content), "table.csv")}
            good(client.post("/map/open", data=table), time.monotonic(), ("a table", row))
            try:
                found = read_table(content, "table.csv", book)
            except BadInput as error:
                assert len(error.mistakes) <= 51
            else:
                assert as_csv(book, found)
                assert read_table(as_xlsx(book, found), "table.xlsx", book) == found


# -- what was accepted -------------------------------------------------------------------------------------------------

PRINTED = [
    "answer",
    "check",
    "papers",
    "papers/record",
    "papers/record.docx",
    "papers/record.pdf",
    "papers/actions.csv",
    "papers/review.ics",
    "papers/case-file",
    "papers/picture.svg",
    "map",
    "map/table.csv",
    "map/table.xlsx",
    "map/table",
    "partners",
    "what-if",
    "begin",
    "separately",
]


def accepted(book: Rulebook) -> list[str]:
    """The texts that may be what a piece of work is called."""

    def fits(text: str) -> bool:
        try:
            situation_schema(book).load({"title": text})
        except ValidationError:
            return False
        return True

    return [text for text in TEXTS.values() if fits(text)]


def with_texts(book: Rulebook, texts: Iterator[str]) -> Situation:
    """A case that says these texts wherever it can say one."""
    notes, partners = {"trust": next(texts)}, [{"name": next(texts), "notes": {"adds_value": next(texts)}}]
    names = ("title", "result", "lightest", "answered_by", "decided_by", "dissent", "reference")
    piece = {name: next(texts) for name in names}
    tasks = {"people-stay-in-post": {"owner": next(texts)}}
    told = {**piece, "notes": notes, "partners": partners, "tasks": tasks, "review": "2027-03-01"}
    document = {"title": next(texts), "workstreams": [{**told, "answers": {"trust": "broken", "solo_reach": "no"}}]}
    found: Situation = situation_schema(book).load(document)
    return found


def test_what_is_accepted_can_be_printed(client: FlaskClient, book: Rulebook) -> None:
    texts = accepted(book)
    assert len(texts) > 15
    for first in range(0, len(texts), 1 if ALL else 11):
        situation = with_texts(book, itertools.islice(itertools.cycle(texts), first, None))
        assert read_situation(case_text(situation), "case", book) == situation
        for page in PRINTED:
            began = time.monotonic()
            answer = client.get(f"/{page}", query_string=Case(situation).address)
            assert answer.status_code == 200, (page, answer.headers, texts[first])
            good(answer, began, (page, texts[first]))
