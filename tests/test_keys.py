"""Keys of the API: made, listed and revoked by command line, kept as hashes, and looked at by servers that run."""

from __future__ import annotations

import datetime
import hashlib
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from flask.testing import FlaskClient
from openapi_spec_validator import validate

from spectrum.atlas import Atlas
from spectrum.cli import main
from spectrum.input.mistakes import BadInput
from spectrum.server import create_app
from spectrum.server.callers import keys as keys_module
from spectrum.server.callers.keys import A_KEY, Key, KeyFile, KeyRing
from spectrum.server.operating import Settings

MODES = "/api/v1/modes"
Asked = Callable[[str], FlaskClient]


@pytest.fixture
def store(tmp_path: Path) -> Path:
    folder = tmp_path / "store"
    folder.mkdir(mode=0o700)
    return folder


@pytest.fixture
def keys(store: Path) -> KeyFile:
    return KeyFile(store)


@pytest.fixture
def asked(atlas: Atlas, store: Path, monkeypatch: pytest.MonkeyPatch) -> Asked:
    """A client of an application in which keys are `optional` or `required`; keys are read at each request."""
    monkeypatch.setattr(keys_module, "READ_AGAIN", 0.0)
    return lambda how: create_app(atlas, (), Settings(store=store, keys=how)).test_client()


def bearer(text: str, scheme: str = "Bearer") -> dict[str, str]:
    return {"Authorization": f"{scheme} {text}"}


def run(store: Path, *arguments: str) -> Result:
    environment = {"SPECTRUM_STORE": str(store), "COLUMNS": "100"}
    return CliRunner().invoke(main, ["keys", *arguments], env=environment, catch_exceptions=False)


# -- the command line ----------------------------------------------------------------------------------------------------


def test_a_key_is_made_listed_and_revoked(store: Path) -> None:
    made = run(store, "make", "Northgate grants", "--until", "2999-12-31", "--limit", "120000")
    assert made.exit_code == 0
    parts = A_KEY.fullmatch(made.stdout.strip())
    assert parts, "what is printed can be piped to where secrets are kept: the key and nothing else"
    assert f'Made the key {parts[1]} for "Northgate grants".' in made.stderr
    listed = run(store, "list").output
    assert re.search(rf"{parts[1]} .*Northgate grants .*120,000 .*until 2999-12-31", listed)
    assert parts[2] not in listed
    assert run(store, "revoke", parts[1]).output == f'Revoked the key {parts[1]} of "Northgate grants".\n'
    assert re.search(rf"{parts[1]} .*no: it was revoked on", run(store, "list").output)


REFUSED = [
    (("make", ""), "NAME: a name is 1 to 100 characters"),
    (("make", "a\x1b[2Jb"), "NAME: a name is 1 to 100 characters"),
    (("make", "A", "--until", "2020-02-02"), "--until: 2020-02-02 is over. Give today or a later day."),
    (("make", "A", "--until", "soon"), "does not match the format"),
    (("make", "A", "--limit", "0"), "is not in the range"),
    (("revoke", "0123456789"), 'ID: no key has the id "0123456789". "spectrum keys list" lists them.'),
]


@pytest.mark.parametrize(("arguments", "said"), REFUSED)
def test_what_cant_be_is_said_and_nothing_is_done(store: Path, arguments: tuple[str, ...], said: str) -> None:
    result = run(store, *arguments)
    assert result.exit_code == 2
    assert said in " ".join(result.output.split())
    assert run(store, "list").output.startswith("There is no key yet.")


def test_a_key_is_revoked_once_and_a_near_id_is_named(store: Path) -> None:
    key_id = run(store, "make", "A").stdout.split("_")[1]
    wrong = key_id[:-1] + ("0" if key_id[-1] != "0" else "1")
    assert f'Did you mean "{key_id}"?' in run(store, "revoke", wrong).output
    run(store, "revoke", key_id)
    assert "was revoked already" in run(store, "revoke", key_id).output


# -- what is kept --------------------------------------------------------------------------------------------------------


def test_only_the_hash_of_a_secret_is_kept_and_only_its_owner_reads_it(store: Path, keys: KeyFile) -> None:
    key, text = keys.make("A")
    secret = text.rpartition("_")[2]
    assert key.digest == hashlib.sha256(secret.encode()).digest()
    assert len(bytes.fromhex(secret)) == 32
    for file in store.iterdir():
        assert secret.encode() not in file.read_bytes()
        assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a folder to another user")
def test_what_root_makes_belongs_to_whom_the_folder_does(store: Path) -> None:
    os.chown(store, 4711, 4711)
    assert run(store, "make", "A").exit_code == 0
    found = (store / "keys.db").stat()
    assert (found.st_uid, found.st_gid) == (4711, 4711)


def test_a_damaged_file_of_keys_is_never_thrown_away(atlas: Atlas, store: Path) -> None:
    (store / "keys.db").write_bytes(b"not a database " * 1000)
    with pytest.raises(BadInput, match=r"keys\.db: this file of keys can't be used: .*not a database"):
        create_app(atlas, (), Settings(store=store, keys="optional"))
    assert "keys.db: this file of keys can't be used" in run(store, "make", "A").output
    assert (store / "keys.db").read_bytes().startswith(b"not a database")


def test_keys_that_cant_be_read_for_a_while_stay_as_they_were(
    store: Path, keys: KeyFile, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(keys_module, "READ_AGAIN", 0.0)
    _, text = keys.make("A")
    ring = KeyRing(keys)
    assert ring.find(text) is not None
    (store / "keys.db").write_bytes(b"not a database " * 1000)
    assert ring.find(text) is not None
    assert "the keys can't be read" in caplog.text
    assert text.rpartition("_")[2] not in caplog.text


def test_keys_are_read_again_after_some_seconds_and_not_at_each_request(
    keys: KeyFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [1000.0]
    monkeypatch.setattr(keys_module.time, "monotonic", lambda: now[0])
    ring = KeyRing(keys)
    assert ring.find(f"spectrum_{'0' * 10}_{'0' * 64}") is None
    _, text = keys.make("A")
    now[0] += keys_module.READ_AGAIN - 0.1
    assert ring.find(text) is None
    now[0] += 0.2
    assert ring.find(text) is not None


DAY = datetime.date(2026, 3, 1)


@pytest.mark.parametrize(
    ("until", "revoked", "says"),
    [
        (None, None, ""),
        (DAY, None, ""),
        (DAY - datetime.timedelta(1), None, "it worked until 2026-02-28"),
        (None, DAY, "it was revoked on 2026-03-01"),
    ],
)
def test_a_key_works_through_its_last_day(
    until: datetime.date | None, revoked: datetime.date | None, says: str
) -> None:
    assert Key("a", "A", b"", DAY, until, None, revoked).trouble(DAY) == says


# -- asking with one -----------------------------------------------------------------------------------------------------


def test_where_keys_are_required_the_api_answers_only_those_who_have_one(asked: Asked, keys: KeyFile) -> None:
    client, (_, text) = asked("required"), keys.make("A")
    refused = client.get(MODES)
    assert (refused.status_code, refused.get_json()["type"]) == (401, "/problems/key-missing")
    assert refused.headers["WWW-Authenticate"] == 'Bearer realm="Spectrum"'
    for scheme in ("Bearer", "bearer", "BEARER "):
        assert client.get(MODES, headers=bearer(text, scheme)).status_code == 200
    assert client.get(MODES, headers=bearer("dXNlcjpwYXNz", "Basic")).status_code == 401
    for path in ("/", "/questions", "/api/v1/healthz", "/api/v1/openapi.json", "/api/v1/docs"):
        assert client.get(path).status_code < 400
    assert client.get("/api/v1/nothing").status_code == 401, "what there is is not told either"


def test_where_keys_are_optional_one_that_is_given_has_to_be_right(asked: Asked, keys: KeyFile) -> None:
    client, (key, text) = asked("optional"), keys.make("A")
    assert client.get(MODES).status_code == 200
    assert client.get(MODES, headers=bearer(text)).status_code == 200
    other = f"spectrum_{key.id}_{'0' * 64}"
    for wrong in ("", "spectrum", text + "0", text[:-1], text.upper(), other, f"spectrum_{'0' * 10}_{text[-64:]}"):
        answer = client.get(MODES, headers=bearer(wrong))
        assert (answer.status_code, answer.get_json()["type"]) == (401, "/problems/key-not-valid")
        assert 'error="invalid_token"' in answer.headers["WWW-Authenticate"]
        assert wrong not in answer.text or not wrong.startswith("spectrum_")


def test_where_there_are_no_keys_none_is_looked_at(atlas: Atlas, store: Path) -> None:
    client = create_app(atlas, (), Settings(store=store)).test_client()
    assert client.get(MODES, headers=bearer("anything")).status_code == 200
    assert not (store / "keys.db").exists()


def test_a_key_that_is_revoked_or_made_counts_without_a_restart(asked: Asked, keys: KeyFile) -> None:
    client = asked("required")
    key, text = keys.make("A")
    assert client.get(MODES, headers=bearer(text)).status_code == 200
    keys.revoke(key.id)
    refused = client.get(MODES, headers=bearer(text))
    assert (refused.status_code, "it was revoked on" in refused.get_json()["detail"]) == (401, True)


@pytest.mark.parametrize("how", ["optional", "required"])
def test_a_key_in_an_address_is_refused_and_not_repeated(asked: Asked, keys: KeyFile, how: str) -> None:
    client, (_, text) = asked(how), keys.make("A")
    for query in (f"?key={text}", f"?explain={text}", f"?{text}", "?access_token=abc", "?API_KEY=abc"):
        answer = client.get(MODES + query, headers=bearer(text))
        assert (answer.status_code, answer.get_json()["type"]) == (400, "/problems/bad-request")
        assert text not in answer.text


def test_each_key_has_a_limit_of_its_own(atlas: Atlas, store: Path, keys: KeyFile) -> None:
    settings = Settings(store=store, keys="optional", limit_requests=10, limit_units=100)
    client = create_app(atlas, (), settings).test_client()
    (_, usual), (_, larger) = keys.make("usual"), keys.make("larger", units=1000)

    def policy(**more: dict[str, str]) -> str:
        return client.get(MODES, **more).headers["RateLimit-Policy"]  # type: ignore[arg-type]

    assert policy() == policy(headers=bearer(usual)) == '"requests";q=10;w=60, "units";q=100;w=60;qu="cost-units"'
    assert policy(headers=bearer(larger)) == '"requests";q=100;w=60, "units";q=1000;w=60;qu="cost-units"'
    while client.get(MODES, headers=bearer(usual)).status_code == 200:
        pass
    assert client.get(MODES, headers=bearer(larger)).status_code == 200


def test_trying_keys_counts_for_the_address_that_tries(atlas: Atlas, store: Path) -> None:
    client = create_app(atlas, (), Settings(store=store, keys="required", limit_requests=5)).test_client()
    found = [client.get(MODES, headers=bearer(f"spectrum_{n:010x}_{n:064x}")).status_code for n in range(8)]
    assert found == [401] * 5 + [429] * 3
    assert client.get(MODES).status_code == 429


def test_the_description_says_where_a_key_is_taken(asked: Asked, atlas: Atlas) -> None:
    def told(client: FlaskClient) -> tuple[object, object, object]:
        document = client.get("/api/v1/openapi.json").get_json()
        validate(document)
        at = {path: document["paths"][path]["get"].get("security") for path in (MODES, "/api/v1/healthz")}
        return document["components"].get("securitySchemes", {}).get("key", {}).get("scheme"), *at.values()

    assert told(asked("required")) == ("bearer", [{"key": []}], [])
    assert told(asked("optional")) == ("bearer", [{}, {"key": []}], [])
    assert told(create_app(atlas, ()).test_client()) == (None, None, None)
