"""What is the same for everybody is sent once: tagged by its bytes, packed, and kept for as long as it stays true."""

from __future__ import annotations

import gzip
import re

import brotli
import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from spectrum.rulebook import Rulebook
from spectrum.server.guidance.packed import keep

GUIDANCE = (
    "rulebook",
    "rulebook/proof",
    "modes",
    "factors",
    "rules",
    "rules/joint-creation",
    "misconceptions",
    "sources",
)
ALSO_KEPT = ("openapi.json", "releases", "releases.atom")
UNPACK = {"br": brotli.decompress, "gzip": gzip.decompress, None: lambda content: content}


def get(client: FlaskClient, path: str, **headers: str) -> TestResponse:
    return client.get(f"/api/v1/{path}", headers={name.replace("_", "-"): said for name, said in headers.items()})


@pytest.mark.parametrize("path", [*GUIDANCE, *ALSO_KEPT])
def test_each_encoding_holds_the_same_and_has_a_tag_of_its_own(client: FlaskClient, path: str) -> None:
    seen = {}
    for accepted in ("identity", "gzip", "br", "gzip, br"):
        response = get(client, path, Accept_Encoding=accepted)
        assert response.status_code == 200
        assert response.headers["Vary"] == "Accept-Encoding"
        assert int(response.headers["Content-Length"]) == len(response.data)
        encoding = response.headers.get("Content-Encoding")
        seen[encoding] = (response.headers["ETag"], UNPACK[encoding](response.data))
    tags, contents = zip(*seen.values(), strict=True)
    assert len(set(tags)) == len(tags)
    assert len(set(contents)) == 1
    assert all(re.fullmatch(r'"[0-9a-f]{32}"', tag) for tag in tags)


@pytest.mark.parametrize("path", ["rules", "factors", "openapi.json"])
def test_what_is_long_is_packed_well(client: FlaskClient, path: str) -> None:
    whole, packed, tight = (len(get(client, path, Accept_Encoding=one).data) for one in ("identity", "gzip", "br"))
    assert tight < packed < whole / 3


@pytest.mark.parametrize("path", [*GUIDANCE, *ALSO_KEPT])
def test_who_has_it_is_not_sent_it_again(client: FlaskClient, path: str) -> None:
    first = get(client, path, Accept_Encoding="gzip")
    tag = first.headers["ETag"]
    for named in (tag, f"W/{tag}", f'"another", {tag}', "*"):
        again = get(client, path, Accept_Encoding="gzip", If_None_Match=named)
        assert (again.status_code, again.data) == (304, b"")
        for header in ("ETag", "Cache-Control", "Vary", "Spectrum-Rulebook"):
            assert again.headers[header] == first.headers[header]
        assert "Content-Encoding" not in again.headers
    assert get(client, path, Accept_Encoding="gzip", If_None_Match='"another"').status_code == 200
    assert get(client, path, Accept_Encoding="identity", If_None_Match=tag).status_code == 200


def test_what_can_be_packed_no_smaller_goes_as_it_is() -> None:
    short = keep(b"{}", "application/json")
    assert list(short.packed) == ["identity"]


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("", None),
        ("identity", None),
        ("*", "br"),
        ("br;q=0.5, gzip", "gzip"),
        ("gzip;q=0, *", "br"),
        ("deflate", None),
        ("gzip," * 200, None),
    ],
)
def test_the_caller_says_which_encoding_it_likes_best(client: FlaskClient, accepted: str, encoding: str | None) -> None:
    assert get(client, "rules", Accept_Encoding=accepted).headers.get("Content-Encoding") == encoding


def test_an_address_with_the_hash_can_be_kept_for_long_and_others_are_asked_again(
    client: FlaskClient, book: Rulebook
) -> None:
    assert get(client, f"rules?rulebook={book.hash}").headers["Cache-Control"] == "public, max-age=2592000, immutable"
    for path in ("rules", f"rules?rulebook={book.version}", "openapi.json", f"rulebook/proof?rulebook={book.hash}"):
        assert get(client, path).headers["Cache-Control"] == "public, max-age=60, must-revalidate"


def test_what_was_given_for_a_key_is_kept_by_nobody_else(client: FlaskClient, book: Rulebook) -> None:
    for path in ("rules", f"rules?rulebook={book.hash}"):
        assert get(client, path, Authorization="Bearer x").headers["Cache-Control"].startswith("private, ")


def test_answers_about_people_are_neither_kept_nor_packed(client: FlaskClient) -> None:
    for path in ("advice", "changes", "map", "interview/next"):
        response = client.post(f"/api/v1/{path}", json={"title": "A" * 200}, headers={"Accept-Encoding": "gzip, br"})
        assert response.status_code == 200
        assert response.headers["Cache-Control"] == "no-store"
        assert {"ETag", "Content-Encoding"}.isdisjoint(response.headers.keys())


@pytest.mark.parametrize("path", ["rules/none", "rules?rulebook=none", "none"])
def test_a_refusal_is_not_kept(client: FlaskClient, path: str) -> None:
    response = get(client, path, Accept_Encoding="gzip")
    assert response.status_code in (404, 422)
    assert response.headers["Cache-Control"] == "no-store"
    assert {"ETag", "Content-Encoding"}.isdisjoint(response.headers.keys())


def test_head_tells_what_get_would(client: FlaskClient) -> None:
    got = get(client, "rules", Accept_Encoding="br")
    told = client.head("/api/v1/rules", headers={"Accept-Encoding": "br"})
    assert told.data == b""
    for header in ("ETag", "Content-Length", "Content-Encoding", "Cache-Control"):
        assert told.headers[header] == got.headers[header]


def test_it_is_written_and_packed_once(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    get(client, "rules")
    monkeypatch.setattr("spectrum.server.guidance.keeping.keep", lambda *_: pytest.fail("packed again"))
    for accepted in ("identity", "gzip", "br"):
        assert get(client, "rules", Accept_Encoding=accepted).status_code == 200


def test_an_unknown_rule_leaves_nothing_behind(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("spectrum.server.guidance.keeping.keep", lambda *_: pytest.fail("kept"))
    for number in range(50):
        assert get(client, f"rules/none-{number}").status_code == 404
