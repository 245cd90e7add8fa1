"""Callers name the rulebook that answers, or hold to one; retired ones say so, and removed ones are gone."""

from __future__ import annotations

import datetime
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from flask.testing import FlaskClient

from spectrum.atlas import Atlas, build_atlas, load_atlas
from spectrum.checks import difference, difference_document, kept_difference
from spectrum.cli import main
from spectrum.files.shipped import shipped_folder
from spectrum.rulebook import Rulebook, load_rulebook
from spectrum.server import create_app
from spectrum.server.guidance import BadReleases, open_shelf, prepare_releases
from spectrum.server.guidance.releases import MOST_KEPT, read_releases

from .allotments import app_of, entry, write_list, write_version
from .serving import free_port

TREE = {"answers": {"tree": "yes"}}
POSTED = ("advice", "changes", "map", "interview/next")
READ = ("rulebook", "modes", "factors", "rules", "rules/one-root", "misconceptions", "sources")
LATER, EARLIER = "2099-01-01", "2021-01-01"


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> tuple[Rulebook, Rulebook, Path]:
    """The first and the second version of a small rulebook, and the folder of releases, with the first in it."""
    folder = tmp_path_factory.mktemp("releases")
    first = write_version(folder / "first", "1", changed=True)
    second = write_version(tmp_path_factory.mktemp("rules"), "2")
    dates = {"retired": EARLIER, "removed": LATER}
    write_list(folder, entry(second, "2020-06-01"), entry(first, "2020-01-01", **dates))
    return first, second, folder


@pytest.fixture(scope="module")
def own(books: tuple[Rulebook, Rulebook, Path]) -> FlaskClient:
    _, second, folder = books
    app = app_of(second, folder)
    prepare_releases(app)
    return app.test_client()


def advised(client: FlaskClient, query: str = "", **headers: str) -> Any:
    response = client.post(f"/api/v1/advice{query}", json=TREE, headers=headers)
    assert response.json is not None
    return response.json["workstreams"][0]["advised"] if response.status_code == 200 else response.json


# -- naming a rulebook -------------------------------------------------------------------------------------------------


def test_a_request_names_the_rulebook_by_version_or_hash(
    own: FlaskClient, books: tuple[Rulebook, Rulebook, Path]
) -> None:
    first, second, _ = books
    for named, said in (("", ["together"]), (second.version, ["together"]), (first.version, ["in_step"])):
        assert advised(own, f"?rulebook={named}" if named else "") == said
    assert advised(own, f"?rulebook={first.hash}&explain=line") == ["in_step"]


@pytest.mark.parametrize("path", [*POSTED, *READ])
def test_every_route_answers_by_the_rulebook_that_is_named(
    own: FlaskClient, books: tuple[Rulebook, Rulebook, Path], path: str
) -> None:
    for book in books[:2]:
        address = f"/api/v1/{path}?rulebook={book.version}"
        response = own.post(address, json=TREE) if path in POSTED else own.get(address)
        assert response.status_code == 200
        assert response.headers["Spectrum-Rulebook"] == book.identity
        assert response.json is not None
        assert response.json["rulebook"]["hash"] == book.hash


@pytest.mark.parametrize(
    "query", ["rulebook=3", "rulebook=", "rulebook=1&rulebook=1", "rulebook=1&rulebook=2", "rulebook=ONE"]
)
@pytest.mark.parametrize("path", ["rules", "advice"])
def test_a_rulebook_that_is_not_there_is_a_mistake_in_the_query(own: FlaskClient, path: str, query: str) -> None:
    address = f"/api/v1/{path}?{query}"
    response = own.post(address, json=TREE) if path in POSTED else own.get(address)
    assert response.status_code == 422
    assert response.json is not None
    (mistake,) = response.json["errors"]
    assert mistake["parameter"] == "rulebook"
    if "&" not in query:
        assert mistake["allowed"] == ["2", "1"]


@pytest.mark.parametrize("path", ["rules", "advice"])
def test_all_mistakes_of_the_query_are_told_with_it(own: FlaskClient, path: str) -> None:
    for query, wrong in (("rulebook=none&x=1", {"rulebook", "x"}), ("x=1", {"x"}), ("rulebook=1&x=1", {"x"})):
        address = f"/api/v1/{path}?{query}"
        response = own.post(address, json=TREE) if path in POSTED else own.get(address)
        assert response.status_code == 422
        assert response.json is not None
        assert {one["parameter"] for one in response.json["errors"]} == wrong


@pytest.mark.parametrize("named", ["", "rulebook=1&", "rulebook=none&"])
@pytest.mark.parametrize("path", ["rules", "advice"])
def test_a_header_that_holds_to_nothing_is_told_beside_mistakes_of_the_query(
    own: FlaskClient, path: str, named: str
) -> None:
    address, headers = f"/api/v1/{path}?{named}x=1", {"If-Match": 'W/""'}
    response = own.post(address, json=TREE, headers=headers) if path in POSTED else own.get(address, headers=headers)
    assert response.json is not None
    told = {one.get("parameter") or one.get("header") for one in response.json["errors"]}
    assert told == {"x", "If-Match", *(["rulebook"] if "none" in named else [])}


def test_earlier_guidance_that_ships_answers_as_the_engine_does(client: FlaskClient) -> None:
    body = {"answers": {"solo_reach": "no", "interdependence": "back_and_forth", "trust": "untested"}}
    response = client.post("/api/v1/advice?rulebook=2026.11.3&explain=proof", json=body)
    assert response.status_code == 200
    assert response.json is not None
    assert response.json["rulebook"]["version"] == "2026.11.3"


def test_an_answer_that_the_named_rulebook_does_not_know_is_a_mistake(client: FlaskClient) -> None:
    response = client.post("/api/v1/advice?rulebook=2026.11.3", json={"answers": {"put_in": "real"}})
    assert response.status_code == 422
    assert response.json is not None
    assert response.json["errors"][0]["pointer"] == "/answers/put_in"


# -- retired and removed -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", [*POSTED, *READ])
def test_a_retired_rulebook_says_since_when_until_when_and_what_comes_after(own: FlaskClient, path: str) -> None:
    address = f"/api/v1/{path}?rulebook=1"
    response = own.post(address, json=TREE) if path in POSTED else own.get(address)
    assert (
        response.headers["Deprecation"]
        == f"@{int(datetime.datetime(2021, 1, 1, tzinfo=datetime.timezone.utc).timestamp())}"
    )
    assert response.headers["Sunset"] == "Thu, 01 Jan 2099 00:00:00 GMT"
    links = response.headers.getlist("Link")
    assert f'</api/v1/{path}?rulebook=2>; rel="successor-version"' in links
    assert any('rel="deprecation"' in link for link in links)


@pytest.mark.parametrize("rule", ["a%0Ab", "a%3Eb", "%E2%82%AC"])
def test_what_comes_after_is_a_link_whatever_the_address_holds(own: FlaskClient, rule: str) -> None:
    response = own.get(f"/api/v1/rules/{rule}?rulebook=1")
    assert response.status_code == 404
    assert f'</api/v1/rules/{rule}?rulebook=2>; rel="successor-version"' in response.headers.getlist("Link")


def test_what_comes_after_is_asked_in_the_same_way(own: FlaskClient) -> None:
    response = own.post("/api/v1/advice?explain=line&rulebook=1", json=TREE)
    assert '</api/v1/advice?explain=line&rulebook=2>; rel="successor-version"' in response.headers.getlist("Link")
    response = own.post("/api/v1/advice?rulebook=1&x=%3E%22,%0A%ED%A0%80", json=TREE)
    assert any(one.endswith('&rulebook=2>; rel="successor-version"') for one in response.headers.getlist("Link"))


def test_a_mistake_in_the_body_does_not_hide_that_the_rulebook_is_retired(own: FlaskClient) -> None:
    response = own.post("/api/v1/advice?rulebook=1", json={"answers": {"x": "y"}})
    assert response.status_code == 422
    assert "Deprecation" in response.headers


@pytest.mark.parametrize("path", ["/api/v1/advice", "/api/v1/rules", "/", "/api/v1/none"])
def test_the_present_rulebook_and_pages_say_nothing_of_it(own: FlaskClient, path: str) -> None:
    response = own.post(path, json=TREE) if path.endswith("advice") else own.get(path)
    assert {"Deprecation", "Sunset"}.isdisjoint(response.headers.keys())


@pytest.mark.parametrize("kept", [True, False])
def test_a_removed_rulebook_is_gone_whether_its_folder_is_or_not(tmp_path: Path, kept: bool) -> None:
    second = write_version(tmp_path / "rules", "2")
    folder = tmp_path / "releases"
    first = write_version(folder / "first" if kept else tmp_path / "elsewhere", "1", changed=True)
    folder.mkdir(exist_ok=True)
    write_list(folder, entry(second, "2020-06-01"), entry(first, "2020-01-01", retired=EARLIER, removed="2021-06-01"))
    client = app_of(second, folder).test_client()
    for response in (
        client.get(f"/api/v1/rules?rulebook={first.hash}"),
        client.post("/api/v1/advice?rulebook=1", json=TREE),
    ):
        assert response.status_code == 410
        assert response.json is not None
        assert response.json["type"].endswith("/rulebook-removed")
        assert (response.json["removed"], response.json["served"]) == ("2021-06-01", ["2"])
        assert 'rulebook=2>; rel="successor-version"' in response.headers["Link"]
    assert advised(client) == ["together"]


def test_an_answer_is_kept_no_longer_than_its_rulebook(tmp_path: Path) -> None:
    second = write_version(tmp_path / "rules", "2")
    first = write_version(tmp_path / "releases" / "first", "1", changed=True)
    soon = datetime.datetime.now(datetime.timezone.utc).date() + datetime.timedelta(days=2)
    dates = {"retired": EARLIER, "removed": str(soon)}
    write_list(tmp_path / "releases", entry(second, "2020-06-01"), entry(first, "2020-01-01", **dates))
    response = app_of(second, tmp_path / "releases").test_client().get(f"/api/v1/rules?rulebook={first.hash}")
    found = re.fullmatch(r"public, max-age=(\d+), immutable", response.headers["Cache-Control"])
    assert found
    assert 24 * 3600 <= int(found[1]) <= 48 * 3600


# -- holding to a rulebook ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", POSTED)
def test_whoever_holds_to_another_rulebook_is_told_what_moved(
    own: FlaskClient, books: tuple[Rulebook, Rulebook, Path], path: str
) -> None:
    first, second, _ = books
    response = own.post(f"/api/v1/{path}", json=TREE, headers={"If-Match": f'"{first.hash}"'})
    assert response.status_code == 412
    told = response.json
    assert told is not None
    assert told["type"].endswith("/rulebook-differs")
    assert told["rulebook"] == {"version": "2", "hash": second.hash}
    assert told["held_to"] == {"version": "1", "hash": first.hash}
    expected = difference_document(difference(build_atlas(first), build_atlas(second)))
    assert told["difference"] == expected
    assert expected["share"] > 0
    assert expected["says"] in told["detail"]
    assert told["difference"]["moves"][0]["says"].startswith("from digging in step to digging together in ")


def test_whoever_holds_to_the_rulebook_that_answers_is_answered(
    own: FlaskClient, books: tuple[Rulebook, Rulebook, Path]
) -> None:
    first, second, _ = books
    for held in ("*", f'"{second.hash}"', f'"x", "{second.hash}"', f'"{first.hash}", "{second.hash}"'):
        assert advised(own, **{"If-Match": held}) == ["together"]
    assert advised(own, "?rulebook=1", **{"If-Match": f'"{first.hash}"'}) == ["in_step"]
    assert advised(own, "?rulebook=1", **{"If-Match": f'"{second.hash}"'})["status"] == 412


def test_a_hash_that_nobody_knows_is_another_one(own: FlaskClient) -> None:
    told = advised(own, **{"If-Match": '"0123456789abcdef"'})
    assert told["status"] == 412
    assert "not known here" in told["detail"]
    assert "difference" not in told


@pytest.mark.parametrize("held", ["", '""', 'W/"{}"', ", ,", '"', "W/"])
def test_what_holds_to_nothing_is_refused_and_never_passed_over(
    own: FlaskClient, books: tuple[Rulebook, Rulebook, Path], held: str
) -> None:
    told = advised(own, **{"If-Match": held.format(books[1].hash)})
    assert told["status"] in (412, 422)


def test_it_is_looked_at_before_the_body_is(own: FlaskClient) -> None:
    response = own.post("/api/v1/advice", data=b"{", headers={"If-Match": '"x"'})
    assert response.status_code == 412


def test_what_is_read_can_be_held_to_by_the_rulebook_or_by_its_own_tag(
    own: FlaskClient, books: tuple[Rulebook, Rulebook, Path]
) -> None:
    tag = own.get("/api/v1/rules").headers["ETag"]
    for held, status in ((f'"{books[1].hash}"', 200), (tag, 200), (f'"{books[0].hash}"', 412), ('"x"', 412)):
        assert own.get("/api/v1/rules", headers={"If-Match": held}).status_code == status


def test_what_moved_is_worked_out_beside_the_requests_and_kept(tmp_path: Path) -> None:
    folder = tmp_path / "releases"
    first, second = write_version(folder / "first", "8", changed=True), write_version(tmp_path / "rules", "9")
    write_list(folder, entry(second, "2020-06-01"), entry(first, "2020-01-01"))
    client = app_of(second, folder).test_client()
    held = {"If-Match": f'"{first.hash}"'}
    told = advised(client, **held)
    assert told["difference"] is None or told["difference"]["share"] > 0
    wait_until(lambda: advised(client, **held)["difference"] is not None)
    assert kept_difference(first.hash, second.hash) == advised(client, **held)["difference"]


def wait_until(holds: Callable[[], bool]) -> None:
    for _ in range(600):
        if holds():
            return
        time.sleep(0.05)
    pytest.fail("it never came about")


def test_a_kept_difference_that_was_damaged_is_not_told(tmp_path: Path, cache: Path) -> None:
    folder = tmp_path / "releases"
    first, second = write_version(folder / "first", "6", changed=True), write_version(tmp_path / "rules", "7")
    write_list(folder, entry(second, "2020-06-01"), entry(first, "2020-01-01"))
    open_shelf(build_atlas(second), folder).prepare()
    (file,) = cache.glob(f"{first.hash}-{second.hash}.difference*")
    whole = file.read_bytes()
    for damaged in (
        whole.replace(b'"share": 0', b'"share": 1', 1),
        whole[:-9],
        b"",
        b"{}",
        b"x\n{}",
        whole.replace(b"\n", b"", 1),
    ):
        assert damaged != whole
        file.write_bytes(damaged)
        assert kept_difference(first.hash, second.hash) is None
    open_shelf(build_atlas(second), folder).prepare()
    assert file.read_bytes() == whole


def test_what_ships_is_known_at_once(client: FlaskClient, book: Rulebook) -> None:
    first = load_rulebook(shipped_folder("releases") / "2026.11.3")
    told = client.post("/api/v1/advice", json={}, headers={"If-Match": f'"{first.hash}"'}).json
    assert told is not None
    assert told["difference"]["new"]["hash"] == book.hash
    assert len(str(told)) < 10_000


# -- the folder of releases --------------------------------------------------------------------------------------------


def test_every_mistake_in_the_list_is_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "releases.yaml").write_text(
        "releases:\n"
        '  - {version: "1", hash: abc, dated: 2020-13-01, about: A}\n'
        '  - {version: "2/3", hash: ' + "a" * 64 + ', dated: yesterday, about: "", retierd: 2021-01-01}\n'
    )
    with pytest.raises(BadReleases) as caught:
        read_releases(tmp_path)
    text = str(caught.value)
    assert re.findall(r"releases\.yaml:(\d)", text) == ["2", "2", "3", "3", "3", "3"]
    for said in (
        "64 digits",
        "such as 2026-11-30",
        "is empty",
        'Did you mean "retired"?',
        "6 errors; the server was not started",
    ):
        assert said in text


def test_every_doubt_about_the_releases_is_told_at_once(tmp_path: Path) -> None:
    first = write_version(tmp_path / "first", "1", changed=True)
    second = write_version(tmp_path / "second", "2")
    write_version(tmp_path / "third", "3")
    lines = [
        entry(first, "2020-01-01", removed="2021-01-01"),
        entry(second, "2020-06-01", retired="2020-05-01").replace(second.hash, "b" * 64),
        entry(first, "2019-01-01"),
    ]
    write_list(tmp_path, *lines)
    with pytest.raises(BadReleases) as caught:
        read_releases(tmp_path)
    text = str(caught.value)
    for said in (
        'the version "1" is that of another release already',
        f'the hash "{first.hash}" is that of another release already',
        "the newest release stands first",
        '"retired" (2020-05-01) is before "dated" (2020-06-01)',
        '"removed" needs "retired"',
        "holds the rulebook 3, which releases.yaml does not list",
        f"here has the hash {second.hash}",
    ):
        assert said in text


def test_a_rulebook_that_cannot_be_read_is_told_with_its_mistakes(tmp_path: Path) -> None:
    first = write_version(tmp_path / "first", "1")
    write_list(tmp_path, entry(first, "2020-01-01"))
    head = tmp_path / "first" / "head.yaml"
    head.write_text(head.read_text().replace("format: 2", "format: 1"))
    with pytest.raises(BadReleases, match="this Spectrum reads rulebooks of format 2, not 1"):
        read_releases(tmp_path)


def test_no_more_are_kept_than_memory_is_meant_for(tmp_path: Path) -> None:
    some = [write_version(tmp_path / f"no-{number}", str(number)) for number in range(MOST_KEPT + 1)]
    write_list(tmp_path, *(entry(book, "2020-01-01") for book in some))
    with pytest.raises(BadReleases, match=f"holds {MOST_KEPT + 1} rulebooks; at most {MOST_KEPT}"):
        read_releases(tmp_path)


@pytest.mark.parametrize("text", [None, "", "releases: []", "releases: 3", "- 1", "releases:\n\t- x", "\xff"])
def test_a_list_that_is_none_is_refused(tmp_path: Path, text: str | None) -> None:
    if text is not None:
        (tmp_path / "releases.yaml").write_bytes(text.encode("latin-1"))
    with pytest.raises(BadReleases, match=r"releases\.yaml"):
        read_releases(tmp_path)


def test_a_present_rulebook_with_another_hash_than_noted_is_refused(tmp_path: Path) -> None:
    first = write_version(tmp_path / "rules", "1")
    releases = tmp_path / "releases"
    releases.mkdir()
    write_list(releases, entry(first, "2020-01-01").replace(first.hash, "c" * 64))
    with pytest.raises(BadReleases, match="the present rulebook 1 has the hash"):
        open_shelf(build_atlas(first), releases)


def test_the_server_does_not_start_on_a_bad_folder(tmp_path: Path) -> None:
    result = CliRunner().invoke(
        main, ["serve", "--port", str(free_port())], env={"SPECTRUM_RELEASES": str(tmp_path / "none")}
    )
    assert result.exit_code == 2
    assert "releases.yaml" in result.output


def test_a_rulebook_of_ones_own_has_none_of_the_releases_that_ship(tmp_path: Path) -> None:
    book = write_version(tmp_path, "1")
    client = create_app(build_atlas(book), ()).test_client()
    told = client.get("/api/v1/releases").json
    assert told is not None
    ((version, dated),) = [(one["version"], one["dated"]) for one in told["releases"]]
    assert (version, dated) == ("1", None)
    assert client.get("/api/v1/rules?rulebook=2026.12.1").status_code == 422


def test_the_releases_that_ship_are_as_noted(book: Rulebook, atlas: Atlas) -> None:
    folder = shipped_folder("releases")
    present, *earlier = read_releases(folder)
    assert (present.version, present.hash) == (book.version, book.hash)
    assert [one.version for one in earlier if one.rulebook] == ["2026.11.3"]
    shelf = open_shelf(atlas, None).shelf
    assert load_atlas(earlier[0].rulebook or book).cells == shelf.atlas(shelf.releases[1]).cells
