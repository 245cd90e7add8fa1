"""A rulebook that changed has a new version, a hash that is noted, and an entry in the changelog."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from spectrum.rulebook import Rulebook, load_rulebook

from .conftest import ROOT

RELEASES = ROOT / "releases"
NOTED: dict[str, str] = {
    one["version"]: one["hash"] for one in yaml.safe_load((RELEASES / "releases.yaml").read_text())["releases"]
}
KEPT = sorted(one for one in RELEASES.iterdir() if (one / "rulebook.yaml").exists())
CHANGELOG = (ROOT / "CHANGELOG.md").read_text()
HEADINGS = re.findall(r"^## (.*)$", CHANGELOG, re.MULTILINE)


def entry(version: str) -> str:
    """The text under the heading that names a version of the rulebook."""
    found = re.search(rf"^## [^\n]*rulebook {re.escape(version)}\n(.*?)(?=^## |\Z)", CHANGELOG, re.M | re.S | re.I)
    return found[1] if found else ""


def complaint(book: Rulebook, noted: dict[str, str]) -> str:
    """What to do about a rulebook whose hash is not the one noted for its version; nothing when it is."""
    if noted.get(book.version) == book.hash:
        return ""
    if book.version in noted:
        first = (
            f"The rulebook changed, and still calls itself {book.version}. Give it a new version in rules/rulebook.yaml"
        )
    else:
        first = f"Version {book.version} of the rulebook has no hash yet. Keep its version"
    line = f"version: {book.version if book.version not in noted else 'THE NEW VERSION'}, hash: {book.hash}"
    if book.version in noted:
        line = f"{line}\n(or, while {book.version} is under way and has not been released, put this hash in its entry)"
    return f"{first}, tell in CHANGELOG.md what changes, and add an entry to releases/releases.yaml:\n{line}"


def test_the_rulebook_has_the_hash_that_is_noted_for_its_version(book: Rulebook) -> None:
    said = complaint(book, NOTED)
    assert not said, said


def test_a_rulebook_that_changed_is_told_what_to_do(book: Rulebook) -> None:
    assert not complaint(book, {book.version: book.hash})
    changed = complaint(book, {book.version: "another"})
    assert "Give it a new version" in changed
    assert f"version: THE NEW VERSION, hash: {book.hash}" in changed
    assert f"version: {book.version}, hash: {book.hash}" in complaint(book, {})


@pytest.mark.parametrize("version", NOTED)
def test_each_version_that_is_noted_has_an_entry(version: str) -> None:
    assert "**Rulebook.**" in entry(version), f'CHANGELOG.md needs a heading that ends in "rulebook {version}"'


def test_no_two_versions_have_the_same_hash() -> None:
    assert len(set(NOTED.values())) == len(NOTED)


@pytest.mark.parametrize("folder", KEPT, ids=lambda folder: folder.name)
def test_each_rulebook_that_is_kept_loads_and_is_what_was_noted(folder: Path) -> None:
    kept = load_rulebook(folder)
    assert (kept.version, kept.hash) == (folder.name, NOTED[folder.name])


def test_the_newest_entry_is_that_of_the_rulebook_that_ships(book: Rulebook) -> None:
    assert HEADINGS[0].endswith(f"rulebook {book.version}")


def test_the_entry_tells_what_moves_with_the_numbers_of_the_page(book: Rulebook) -> None:
    page = (ROOT / "docs" / "what-changed.md").read_text()
    told = entry(book.version)
    assert f"to version {book.version}." in page, "run `make docs`"
    for share in re.findall(r"combinations? \((.*?%)\)|more \((.*?%)\)", page):
        assert "".join(share) in told, f"docs/what-changed.md says {''.join(share)}, and the changelog does not"


def test_entries_are_written_in_points() -> None:
    _, *sections = re.split(r"^## .*$", CHANGELOG, flags=re.MULTILINE)
    loose = [line for text in sections for line in text.splitlines() if line and not re.match(r"- |  \S|\*\*", line)]
    assert not loose
