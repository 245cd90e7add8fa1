"""The feed of releases keeps the rules of Atom, tells what moves, and can be found."""

from __future__ import annotations

import datetime
import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as Xml

import feedparser
import pytest
from flask.testing import FlaskClient

from spectrum.atlas import Atlas, build_atlas, load_atlas
from spectrum.checks import difference
from spectrum.cli.rulebook_commands import beside_releases
from spectrum.files.shipped import shipped_folder
from spectrum.rulebook import Rulebook, load_rulebook
from spectrum.server import create_app
from spectrum.server.guidance.feed import feed
from spectrum.server.guidance.releases import Release, read_releases

from .allotments import app_of, entry, write_list, write_version

FEED = "/api/v1/releases.atom"
ATOM = "{http://www.w3.org/2005/Atom}"
MAY_REPEAT = {"link", "entry", "author", "category", "contributor"}
AN_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
TODAY = datetime.date(2030, 1, 1)


def parsed(text: bytes | str) -> Any:
    found = feedparser.parse(text)
    assert not found.bozo, found.get("bozo_exception")
    assert found.version == "atom10"
    return found


def keeps_the_rules(text: bytes) -> None:
    """What RFC 4287 demands of a feed and of each of its entries."""
    root = Xml.fromstring(text)
    assert root.tag == f"{ATOM}feed"
    entries = root.findall(f"{ATOM}entry")
    for one in (root, *entries):
        names = [child.tag.removeprefix(ATOM) for child in one]
        assert {"id", "title", "updated"} <= set(names)
        assert [name for name in names if names.count(name) > 1 and name not in MAY_REPEAT] == []
        assert "author" in names or root.find(f"{ATOM}author/{ATOM}name") is not None
        assert AN_INSTANT.fullmatch(one.findtext(f"{ATOM}updated", ""))
        assert (one.findtext(f"{ATOM}id") or "").startswith("urn:uuid:")
    assert [link.get("rel") for link in root.findall(f"{ATOM}link")].count("self") == 1
    ids = [one.findtext(f"{ATOM}id") for one in (root, *entries)]
    assert len(set(ids)) == len(ids)
    for one in entries:
        content = one.find(f"{ATOM}content")
        assert content is not None
        assert content.get("type") == "html"
        Xml.fromstring(f"<div>{content.text}</div>")
    assert max(one.findtext(f"{ATOM}updated", "") for one in entries) == root.findtext(f"{ATOM}updated")


def test_the_feed_that_ships_keeps_the_rules_and_tells_what_moves(client: FlaskClient, book: Rulebook) -> None:
    response = client.get(FEED)
    assert response.mimetype == "application/atom+xml"
    keeps_the_rules(response.data)
    newest, oldest = parsed(response.data).entries
    assert book.version in newest.title
    told = json.loads((shipped_folder("releases") / "differences" / f"2026.11.3-to-{book.version}.json").read_text())
    assert newest.summary == told["says"]
    assert f"{100 * told['share']:.1f} %" in newest.summary
    for move in told["moves"]:
        assert move["says"] in newest.content[0].value
    assert book.hash in newest.content[0].value
    assert "retired" in oldest.content[0].value


def test_what_moves_is_as_it_is_found_today(atlas: Atlas) -> None:
    file, text = beside_releases(difference(load_atlas(load_rulebook(shipped_folder("releases") / "2026.11.3")), atlas))
    assert file.read_text() == text, "run `make docs`"


def test_the_same_is_told_to_programs(client: FlaskClient) -> None:
    told = client.get("/api/v1/releases").json
    assert told is not None
    present, earlier = told["releases"]
    assert (present["present"], present["served"], earlier["present"], earlier["served"]) == (True, True, False, True)
    assert (earlier["retired"], earlier["removed"]) == ("2026-12-01", "2027-06-01")
    assert present["since"]["old"]["version"] == earlier["version"]
    assert earlier["since"] is None


def test_ids_stay_when_a_release_changes(tmp_path: Path) -> None:
    def ids(changed: bool, where: str) -> list[str]:
        book = write_version(tmp_path / where / "rules", "1", changed=changed)
        write_list(tmp_path / where, entry(book, "2020-01-01").replace("- version", "- under_way: true\n    version"))
        (tmp_path / where / "rules" / "head.yaml").rename(tmp_path / where / "rules" / "a.yaml")
        return [one.id for one in parsed(app_of(book, tmp_path / where).test_client().get(FEED).data).entries]

    assert ids(False, "a") == ids(True, "b")


def test_whatever_a_release_is_about_stays_text(book: Rulebook) -> None:
    nasty = "a <b>bold</b> & ]]> \"claim\" <script>alert('x')</script>"
    release = Release("1<2", "a" * 64, datetime.date(2020, 1, 1), nasty)
    text = feed(book, [release], lambda _: None, FEED, TODAY)
    keeps_the_rules(text)
    content = Xml.fromstring(text).findtext(f"{ATOM}entry/{ATOM}content", "")
    assert Xml.fromstring(f"<div>{content}</div>").findtext("p") == nasty


@pytest.mark.parametrize(
    ("today", "updated"), [("2020-06-01", "2020-01-01"), ("2021-06-01", "2021-01-01"), ("2023-01-01", "2022-01-01")]
)
def test_an_entry_is_new_when_its_release_is_retired_or_removed(book: Rulebook, today: str, updated: str) -> None:
    day = datetime.date.fromisoformat
    release = Release("1", "a" * 64, day("2020-01-01"), "A", retired=day("2021-01-01"), removed=day("2022-01-01"))
    text = feed(book, [release], lambda _: None, FEED, day(today))
    keeps_the_rules(text)
    assert parsed(text).entries[0].updated == f"{updated}T00:00:00Z"


def test_a_rulebook_whose_releases_nobody_noted_has_an_empty_feed(tmp_path: Path) -> None:
    text = create_app(build_atlas(write_version(tmp_path, "1")), ()).test_client().get(FEED).data
    assert parsed(text).entries == []
    assert parsed(text).feed.title


def test_the_start_page_says_where_the_feed_is(client: FlaskClient) -> None:
    (link,) = re.findall(r'<link rel="alternate"[^>]*>', client.get("/").text)
    assert 'type="application/atom+xml"' in link
    (address,) = re.findall(r'href="(.*?)"', link)
    assert client.get(address).status_code == 200


def test_the_releases_are_those_of_the_changelog() -> None:
    noted = [one.version for one in read_releases(shipped_folder("releases"))]
    changelog = (Path(__file__).parent.parent / "CHANGELOG.md").read_text()
    told = re.findall(r"(?m)^## .*?rulebook (\S+)$", changelog, re.IGNORECASE)
    assert noted == told[: len(noted)]
