"""How the server is set up and looked after: settings, request ids, hosts, proxies, and whether it is well."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import flask
import pytest
from click.testing import CliRunner
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.exceptions import HTTPException

from spectrum.atlas import Atlas
from spectrum.cli import main
from spectrum.input.mistakes import BadInput
from spectrum.rulebook import Rulebook
from spectrum.server import create_app
from spectrum.server.operating import Readiness, Settings, settings_from
from spectrum.server.operating.health import operating_blueprint
from spectrum.server.operating.settings import settings_page
from spectrum.server.problems import answer_problem

from .conftest import ROOT

# -- settings --------------------------------------------------------------------------------------------------------


def test_an_empty_environment_is_ones_own_machine() -> None:
    assert settings_from({"PATH": "/bin", "SPECTRUM_PORT": "", "SPECTRUM_HOST": " "}) == Settings()
    assert (Settings().host, Settings().port) == ("127.0.0.1", 8000)


def test_every_setting_is_read_by_its_own_kind() -> None:
    said = {
        "SPECTRUM_HOST": "0.0.0.0",
        "SPECTRUM_PORT": "8001",
        "SPECTRUM_RULEBOOK": "rules",
        "SPECTRUM_TRUSTED_HOSTS": "advice.example.org, .Example.net",
        "SPECTRUM_TRUSTED_PROXIES": "1",
        "SPECTRUM_HTTPS": "on",
        "SPECTRUM_PUBLIC_ADDRESS": "https://advice.example.org/",
        "SPECTRUM_CONTACT_EMAIL": "us@example.org",
        "SPECTRUM_LOG_FORMAT": "json",
    }
    assert settings_from(said) == Settings(
        host="0.0.0.0",
        port=8001,
        rulebook=Path("rules"),
        trusted_hosts=("advice.example.org", ".example.net"),
        trusted_proxies=1,
        https=True,
        public_address="https://advice.example.org",
        contact_email="us@example.org",
        log_format="json",
    )


REFUSED = [
    ("SPECTRUM_PROT", "8000", 'there is no such setting. Did you mean "SPECTRUM_PORT"?'),
    ("SPECTRUM_PORT", "http", '"http" is not accepted. It takes a whole number from 1 to 65,535.'),
    ("SPECTRUM_PORT", "0", "from 1 to 65,535"),
    ("SPECTRUM_PORT", "٨٠٠٠", "from 1 to 65,535"),
    ("SPECTRUM_PORT", "9" * 5000, "from 1 to 65,535"),
    ("SPECTRUM_HTTPS", "yes", '"yes" is not accepted. It takes on or off.'),
    ("SPECTRUM_LOG_LEVEL", "loud", "debug, info, warning or error"),
    ("SPECTRUM_PUBLIC_ADDRESS", "advice.example.org", "https://"),
    ("SPECTRUM_PUBLIC_ADDRESS", "https://us:secret@example.org", "https://"),
    ("SPECTRUM_CONTACT_EMAIL", "us", "an e-mail address"),
    ("SPECTRUM_TRUSTED_HOSTS", "https://example.org", "names of servers"),
    ("SPECTRUM_TRUSTED_HOSTS", "example.org,", "names of servers"),
    ("SPECTRUM_SERVICE_HOST", "10.0.0.1", "enableServiceLinks"),
]


@pytest.mark.parametrize(("name", "text", "told"), REFUSED)
def test_what_can_not_be_is_told_with_what_can(name: str, text: str, told: str) -> None:
    with pytest.raises(BadInput) as caught:
        settings_from({name: text})
    (mistake,) = caught.value.mistakes
    assert mistake.place == name
    assert told in mistake.detail
    assert len(str(mistake)) < 300


def test_every_mistake_is_told_at_once_and_nothing_is_started() -> None:
    result = CliRunner(env={"SPECTRUM_PROT": "1", "SPECTRUM_WORKERS": "many"}).invoke(main, ["serve"])
    assert result.exit_code == 2
    assert "SPECTRUM_PROT: there is no such setting." in result.output
    assert 'SPECTRUM_WORKERS: "many" is not accepted.' in result.output
    assert result.output.endswith("2 errors; the server was not started.\n")


def test_the_page_of_settings_is_fresh_and_tells_every_one() -> None:
    page = (ROOT / "docs" / "settings.md").read_text()
    assert page == settings_page(), "run `make docs`"
    assert page.count("| `SPECTRUM_") == len(dataclasses.fields(Settings))


def test_the_description_says_where_the_api_is_and_whom_to_ask(atlas: Atlas) -> None:
    settings = Settings(public_address="https://advice.example.org", contact_name="The desk", contact_email="us@x.org")
    said = create_app(atlas, (), settings).test_client().get("/api/v1/openapi.json").json
    assert [one["url"] for one in said["servers"]] == ["https://advice.example.org"]
    assert said["info"]["contact"] == {"name": "The desk", "email": "us@x.org"}


# -- ids of requests -------------------------------------------------------------------------------------------------

EVERYWHERE = [
    "/",
    "/nowhere",
    "/question",
    "/static/spectrum.css",
    "/healthz",
    "/readyz",
    "/api/v1/modes",
    "/api/nowhere",
]


@pytest.mark.parametrize("path", EVERYWHERE)
def test_every_answer_gives_the_id_of_its_request_back_or_a_new_one(client: FlaskClient, path: str) -> None:
    answer = client.get(path, headers={"Request-Id": "order-7.a_b"}, buffered=True)
    assert answer.headers.getlist("Request-Id") == ["order-7.a_b"]
    first, second = (client.get(path, buffered=True).headers["Request-Id"] for _ in range(2))
    assert first != second
    assert len(first) == 32


@pytest.mark.parametrize("sent", ["", "a b", "a" * 129, 'a"', "é", "{}", "a;b", "a\tb"])
def test_an_id_that_can_not_stand_in_a_log_is_replaced(client: FlaskClient, sent: str) -> None:
    assert len(client.get("/healthz", headers={"Request-Id": sent}).headers["Request-Id"]) == 32


def test_a_problem_tells_the_id_of_its_request(client: FlaskClient) -> None:
    answer = client.get("/api/v1/rules/none", headers={"Request-Id": "order-7"})
    assert answer.json is not None
    assert answer.json["request_id"] == answer.headers["Request-Id"] == "order-7"


# -- names, proxies and https ----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def guarded(atlas: Atlas) -> FlaskClient:
    """A server that was told its name, that it is behind one proxy, and that all is https."""
    named = ("advice.example.org", ".example.net")
    app = create_app(atlas, (), Settings(trusted_hosts=named, trusted_proxies=1, https=True))
    app.add_url_rule("/seen", view_func=seen)
    return app.test_client()


def seen() -> dict[str, str | None]:
    request = flask.request
    return {
        "caller": request.remote_addr,
        "host": request.host,
        "address": flask.url_for("pages.home", _external=True),
    }


@pytest.mark.parametrize(
    "host", ["advice.example.org", "advice.example.org:8443", "a.example.net", "ADVICE.example.org"]
)
def test_a_server_answers_to_its_names(guarded: FlaskClient, host: str) -> None:
    assert guarded.get("/api/v1/modes", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "advice.example.org.evil.example", "xexample.net", "", "a b", "[", "@"]
)
def test_a_server_that_was_told_its_names_answers_to_no_other(guarded: FlaskClient, host: str) -> None:
    for path in ("/api/v1/modes", "/api/nowhere"):
        answer = guarded.get(path, headers={"Host": host})
        assert (answer.status_code, answer.content_type) == (400, "application/problem+json")
        assert answer.json is not None
        assert answer.json["type"] == "/problems/host-not-served"
    page = guarded.get("/", headers={"Host": host})
    assert page.status_code == 400
    assert "This server goes by another name. Use the address that you were given." in page.text
    for path in ("/healthz", "/readyz"):
        assert guarded.get(path, headers={"Host": host}).status_code == 200


def test_without_names_a_server_answers_to_any(client: FlaskClient) -> None:
    assert client.get("/api/v1/modes", headers={"Host": "evil.example"}).status_code == 200


def test_only_what_the_nearest_proxy_says_is_believed(guarded: FlaskClient) -> None:
    sent = {
        "Host": "advice.example.org",
        "X-Forwarded-For": "6.6.6.6, 192.0.2.7",
        "X-Forwarded-Host": "evil.example",
        "X-Forwarded-Prefix": "/evil",
        "Forwarded": "for=6.6.6.6;host=evil.example",
    }
    said = guarded.get("/seen", headers=sent).json
    assert said == {"caller": "192.0.2.7", "host": "advice.example.org", "address": "https://advice.example.org/"}


def test_without_a_proxy_nothing_that_one_could_say_is_believed(atlas: Atlas) -> None:
    app = create_app(atlas, ())
    app.add_url_rule("/seen", view_func=seen)
    sent = {"X-Forwarded-For": "6.6.6.6", "X-Forwarded-Proto": "https", "X-Forwarded-Host": "evil.example"}
    said = app.test_client().get("/seen", headers=sent).json
    assert said == {"caller": "127.0.0.1", "host": "localhost", "address": "http://localhost/"}


@pytest.mark.parametrize("path", EVERYWHERE)
def test_browsers_are_told_to_keep_to_https_where_all_is_https(
    client: FlaskClient, guarded: FlaskClient, path: str
) -> None:
    answer = guarded.get(path, headers={"Host": "advice.example.org"}, buffered=True)
    assert answer.headers["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains"
    assert "Strict-Transport-Security" not in client.get(path, buffered=True).headers


@pytest.mark.parametrize("path", EVERYWHERE)
def test_there_is_no_cookie_and_would_be_none_that_others_can_read(guarded: FlaskClient, path: str) -> None:
    assert "Set-Cookie" not in guarded.get(path, headers={"Host": "advice.example.org"}, buffered=True).headers
    config = guarded.application.config
    assert config["SESSION_COOKIE_SECURE"]
    assert config["SESSION_COOKIE_HTTPONLY"]
    assert config["SESSION_COOKIE_SAMESITE"] == "Lax"
    assert config["SECRET_KEY"] is None


# -- whether it is well ----------------------------------------------------------------------------------------------


def test_a_server_says_that_it_is_alive_and_ready(client: FlaskClient, book: Rulebook) -> None:
    assert client.get("/healthz").json == {"status": "ok"}
    ready = client.get("/readyz")
    assert ready.json is not None
    assert (ready.status_code, ready.json["status"], ready.json["rulebook"]) == (200, "ready", book.identity)
    assert client.get("/api/v1/healthz").status_code == 200
    assert ready.headers["Cache-Control"] == client.get("/healthz").headers["Cache-Control"] == "no-store"


def test_a_server_that_lacks_something_is_alive_and_not_ready_and_says_why() -> None:
    app = Flask("lacking")
    lacking = Readiness("a rulebook", {"atlas": lambda: "The atlas decides nothing."}, {})
    app.register_blueprint(operating_blueprint(lacking, None))
    app.register_error_handler(HTTPException, answer_problem)
    answer = app.test_client().get("/readyz")
    assert (answer.status_code, answer.content_type) == (503, "application/problem+json")
    assert answer.json is not None
    assert (answer.json["detail"], answer.json["needs"]) == ("The atlas decides nothing.", ["atlas"])
    assert app.test_client().get("/healthz").status_code == 200


def test_what_answers_can_do_without_is_told_and_keeps_nobody_waiting(atlas: Atlas, tmp_path: Path) -> None:
    app = create_app(atlas, (), Settings(store=tmp_path))
    ready = app.test_client().get("/readyz").json
    assert ready is not None
    assert ready["counts"] == "within reach"
    assert ready["proof"].startswith(("kept", "not kept"))
    (tmp_path / "counts.db").write_bytes(b"damaged")
    later = app.test_client().get("/readyz")
    assert later.json is not None
    assert (later.status_code, later.json["counts"]) == (200, "out of reach: callers are not counted")


def test_errors_for_programs_are_problems(client: FlaskClient) -> None:
    for path in ("/healthz", "/readyz", "/metrics"):
        assert client.post(path).content_type == "application/problem+json"
