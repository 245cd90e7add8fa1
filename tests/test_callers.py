"""Limits for each caller, as callers meet them: told on every answer, kindly refused, and not escaped by pretending."""

from __future__ import annotations

import html
import itertools
import logging
import re
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import fakeredis
import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from spectrum.atlas import Atlas
from spectrum.input.mistakes import BadInput
from spectrum.server import create_app
from spectrum.server.callers import Door, open_door, spend
from spectrum.server.callers.folder import default_folder
from spectrum.server.callers.meter import Caller
from spectrum.server.callers.who import by_address
from spectrum.server.operating import Settings, settings_from
from tests.clocks import standing_clock

MODES = "/api/v1/modes"
Made = Callable[..., FlaskClient]


@pytest.fixture
def made(atlas: Atlas, tmp_path: Path) -> Made:
    """An application with limits of its own, and two routes that cost something."""

    def make(**said: object) -> FlaskClient:
        app = create_app(atlas, (), Settings(**{"store": tmp_path / "store", **said}))  # type: ignore[arg-type]
        app.add_url_rule("/api/v1/costs/<int:units>", view_func=costs)
        app.add_url_rule("/api/v1/works/<int:milliseconds>", view_func=works)
        return app.test_client()

    return make


def costs(units: int) -> str:
    spend(units)
    return "done"


def works(milliseconds: int) -> str:
    until = time.thread_time() + milliseconds / 1000
    while time.thread_time() < until:
        pass
    return "done"


def left(answer: TestResponse) -> dict[str, int]:
    """What is left of each quota, read as a structured field."""
    items = re.findall(r'"([a-z]+)";r=([0-9]+);t=([0-9]+)', answer.headers["RateLimit"])
    assert ", ".join(f'"{name}";r={rest};t={window}' for name, rest, window in items) == answer.headers["RateLimit"]
    return {name: int(rest) for name, rest, _ in items}


def used_up(client: FlaskClient, path: str = MODES, **more: object) -> TestResponse:
    """The first answer that refuses."""
    for _ in range(50):
        answer = client.get(path, **more)  # type: ignore[arg-type]
        if answer.status_code == 429:
            return answer
    raise AssertionError("it was never refused")


# -- what is told --------------------------------------------------------------------------------------------------------


def test_every_answer_of_the_api_tells_the_quotas_and_what_is_left(made: Made) -> None:
    client = made(limit_requests=600, limit_units=1000)
    first, second = client.get(MODES), client.get("/api/v1/nothing")
    assert first.headers["RateLimit-Policy"] == '"requests";q=600;w=60, "units";q=1000;w=60;qu="cost-units"'
    assert (left(first)["requests"], left(second)["requests"]) == (599, 598)
    assert left(second)["units"] < left(first)["units"] < 1000, "each costs one at least"


def test_health_files_and_pages_tell_nothing_and_the_first_two_cost_nothing(made: Made) -> None:
    client = made(limit_requests=10)
    for path in ("/healthz", "/api/v1/healthz", "/static/spectrum.css", "/swagger-ui/swagger-ui.css"):
        for _ in range(15):
            answer = client.get(path)
            assert (answer.status_code < 400, answer.headers.get("RateLimit")) == (True, None)
            answer.close()
    assert "RateLimit" not in client.get("/").headers
    assert left(client.get(MODES))["requests"] == 8


def test_without_settings_or_with_limits_of_0_nobody_is_counted(atlas: Atlas, made: Made) -> None:
    for client in (create_app(atlas, ()).test_client(), made(limit_requests=0, limit_units=0)):
        assert "RateLimit" not in client.get(MODES).headers


def test_one_of_the_two_limits_is_enough(made: Made) -> None:
    assert made(limit_requests=0, limit_units=10).get(MODES).headers["RateLimit-Policy"].startswith('"units";q=10')


# -- refusals ------------------------------------------------------------------------------------------------------------


def test_the_request_after_the_last_is_refused_with_when_to_ask_again(made: Made) -> None:
    client = made(limit_requests=3)
    answer = used_up(client)
    problem = answer.get_json()
    wait = int(answer.headers["Retry-After"])
    assert answer.content_type == "application/problem+json"
    assert (problem["status"], problem["violated-policies"]) == (429, ["requests"])
    assert f"Ask in {wait} second" in problem["detail"]
    assert 1 <= wait <= 120
    assert f'"requests";r=0;t={wait}' in answer.headers["RateLimit"]


def test_a_cost_that_is_known_before_is_spent_before(made: Made) -> None:
    client = made(limit_units=100)
    assert left(client.get("/api/v1/costs/60"))["units"] == 40
    refused = client.get("/api/v1/costs/60")
    assert (refused.status_code, refused.get_json()["violated-policies"]) == (429, ["units"])
    assert client.get("/api/v1/costs/20").status_code == 200, "what was refused is not paid for"


def test_a_cost_that_never_fits_is_no_matter_of_waiting(made: Made) -> None:
    answer = made(limit_units=100).get("/api/v1/costs/5000")
    assert (answer.status_code, answer.get_json()["type"]) == (422, "/problems/too-costly")
    assert "Retry-After" not in answer.headers


def test_other_work_costs_the_cpu_that_it_took(made: Made) -> None:
    client = made(limit_units=100)
    assert left(client.get("/api/v1/works/70"))["units"] <= 30
    assert client.get("/api/v1/works/70").status_code == 200, "it is known only afterwards"
    assert client.get(MODES).status_code == 429


def test_people_are_told_on_a_page_and_lose_nothing_that_they_typed(made: Made) -> None:
    client = made(limit_requests=2)
    used_up(client)
    typed = {"title": 'Ways & <means> "for" all', "lines": ["one\ntwo", "three"]}
    answer = client.post("/begin?then=check", data=typed)
    assert (answer.status_code, answer.mimetype) == (429, "text/html")
    assert answer.headers["Cache-Control"] == "no-store"
    assert f"Wait {answer.headers['Retry-After']} second" in answer.text
    assert '<form method="post" action="/begin?then=check">' in answer.text
    hidden = re.findall(r'<input type="hidden" name="(.*?)" value="(.*?)">', answer.text, re.DOTALL)
    told = [(name, html.unescape(value)) for name, value in hidden]
    assert told == [("title", typed["title"]), ("lines", "one\ntwo"), ("lines", "three")]


def test_a_page_that_was_only_opened_has_a_link_to_try_again(made: Made) -> None:
    client = made(limit_requests=2)
    used_up(client)
    assert 'href="/what-if?case=abc&amp;of=trust"' in client.get("/what-if?case=abc&of=trust").text
    assert 'href="//' not in client.get("//elsewhere.example/what-if").text


# -- who a caller is -----------------------------------------------------------------------------------------------------

ADDRESSES = [
    ("192.0.2.7", "192.0.2.7"),
    ("::ffff:192.0.2.7", "192.0.2.7"),
    ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
    ("2001:db8:1:2:ffff::", "2001:db8:1:2::/64"),
    ("fe80::1%eth0", "fe80::/64"),
    (None, "this machine"),
    ("", "this machine"),
]


@pytest.mark.parametrize(("address", "name"), ADDRESSES)
def test_a_caller_is_an_address_or_a_64_of_ipv6(address: str | None, name: str) -> None:
    assert by_address(address) == Caller(name)


def test_two_addresses_are_two_callers(made: Made) -> None:
    client = made(limit_requests=3)
    used_up(client, environ_base={"REMOTE_ADDR": "192.0.2.1"})
    assert client.get(MODES, environ_base={"REMOTE_ADDR": "192.0.2.2"}).status_code == 200
    assert client.get(MODES, environ_base={"REMOTE_ADDR": "192.0.2.1"}).status_code == 429


PRETENDED = ("X-Forwarded-For", "Forwarded", "X-Real-IP", "X-Client-IP", "CF-Connecting-IP", "True-Client-IP", "From")


def test_nobody_escapes_by_saying_where_they_are(made: Made) -> None:
    client = made(limit_requests=3)
    used_up(client)
    for name, number in itertools.product(PRETENDED, range(3)):
        said = f"for=192.0.2.{number}" if name == "Forwarded" else f"192.0.2.{number}"
        assert client.get(MODES, headers={name: said}).status_code == 429


def test_behind_a_proxy_the_address_it_saw_is_believed_and_none_before_it(made: Made) -> None:
    client = made(limit_requests=3, trusted_proxies=1)
    here = {"X-Forwarded-For": "192.0.2.1"}
    used_up(client, headers=here)
    assert client.get(MODES, headers={"X-Forwarded-For": "192.0.2.2"}).status_code == 200
    for number in range(5):
        assert client.get(MODES, headers={"X-Forwarded-For": f"198.51.100.{number}, 192.0.2.1"}).status_code == 429


def test_nobody_escapes_by_changing_keys_where_there_are_none(made: Made) -> None:
    for keys in ("off", "optional"):
        client = made(limit_requests=3, keys=keys)
        used_up(client)
        for number in range(5):
            key = f"spectrum_{number:010x}_{number:064x}"
            assert client.get(MODES, headers={"Authorization": f"Bearer {key}"}).status_code == 429


# -- the store -----------------------------------------------------------------------------------------------------------


def test_a_store_that_fails_lets_callers_through_and_says_so_once(
    made: Made, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    client = made(limit_requests=3)
    (tmp_path / "store" / "counts.db").write_bytes(b"not a database" * 1000)
    with caplog.at_level(logging.ERROR):
        assert [client.get(MODES).status_code for _ in range(20)] == [200] * 20
    assert [one.name for one in caplog.records] == ["spectrum.server.callers.meter"]
    assert "127.0.0.1" not in caplog.text


def test_counts_outlive_a_restart(made: Made) -> None:
    with standing_clock():
        used_up(made(limit_requests=3))
        assert made(limit_requests=3).get(MODES).status_code == 429


def door(**said: object) -> Door | None:
    return open_door(Settings(**said), "/api/v1")  # type: ignore[arg-type]


def test_a_folder_that_cant_be_used_is_told_before_the_start(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for said in ({}, {"limit_requests": 0, "limit_units": 0, "keys": "required"}):
        with pytest.raises(BadInput, match=r"SPECTRUM_STORE: .*file/store can't be written: Not a directory"):
            door(store=tmp_path / "file" / "store", **said)


def test_where_nobody_named_a_folder_the_server_starts_and_says_that_it_counts_less_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("SPECTRUM_CACHE", str(tmp_path / "file" / "cache"))
    assert door() is not None
    assert "each process counts callers alone" in caplog.text
    with pytest.raises(BadInput):
        door(keys="optional")


def test_the_usual_folder_is_beside_the_cache_or_where_a_user_keeps_things(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SPECTRUM_CACHE", "/somewhere/cache")
    assert default_folder() == Path("/somewhere/cache-store")
    monkeypatch.delenv("SPECTRUM_CACHE")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert default_folder() == tmp_path / "spectrum"


def test_the_folder_is_closed_to_others(tmp_path: Path) -> None:
    assert door(store=tmp_path / "store", keys="optional") is not None
    assert (tmp_path / "store").stat().st_mode & 0o777 == 0o700
    assert {file.stat().st_mode & 0o077 for file in (tmp_path / "store").iterdir()} == {0}


# -- Redis ---------------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def redis() -> Iterator[str]:
    """A server that speaks as Redis does, with its scripts, on a port of this machine."""
    server = fakeredis.TcpFakeServer(("127.0.0.1", 0))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"redis://127.0.0.1:{server.server_address[1]}/0"
    server.shutdown()
    server.server_close()


def test_redis_counts_for_several_machines(made: Made, redis: str) -> None:
    here, there = made(limit_requests=4, counts=redis), made(limit_requests=4, counts=redis)
    assert [left(one.get(MODES))["requests"] for one in (here, there, here, there)] == [3, 2, 1, 0]
    assert 1 <= int(used_up(here).headers["Retry-After"]) <= 120
    assert there.get(MODES).status_code == 429


def test_a_redis_that_does_not_answer_is_told_and_lets_callers_through(
    made: Made, caplog: pytest.LogCaptureFixture
) -> None:
    client = made(limit_requests=3, counts="redis://user:secret@127.0.0.1:1/0")
    assert "Redis at 127.0.0.1 does not answer" in caplog.text
    assert [client.get(MODES).status_code for _ in range(10)] == [200] * 10
    assert "secret" not in caplog.text


def test_only_addresses_of_redis_are_taken() -> None:
    with pytest.raises(BadInput, match=r"SPECTRUM_COUNTS: .*the address of a Redis"):
        settings_from({"SPECTRUM_COUNTS": "memcached://127.0.0.1"})
    with pytest.raises(BadInput, match="SPECTRUM_COUNTS: this is no address of a Redis"):
        door(counts="redis://127.0.0.1:port/0")
