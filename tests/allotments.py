"""Releases of a small rulebook: whether neighbours should dig together. Its atlas takes milliseconds."""

from __future__ import annotations

from pathlib import Path

from flask import Flask

from spectrum.atlas import build_atlas
from spectrum.rulebook import Rulebook, load_rulebook
from spectrum.server import create_app
from spectrum.server.operating import Settings

from .test_own_rulebook import FACTORS, HEAD, RULES

STRONG_CASE = "then: {for: together, strength: strong}"
OLDER_CASE = "then: {for: in_step, strength: strong}"
"""In the first version a tree across both plots only asked for taking turns."""


def write_version(folder: Path, version: str, changed: bool = False) -> Rulebook:
    """A version of the rulebook in a folder; a changed one moves the advice."""
    folder.mkdir(parents=True, exist_ok=True)
    rules = RULES.replace(STRONG_CASE, OLDER_CASE) if changed else RULES
    for name, text in (
        ("head", HEAD.replace('version: "1"', f'version: "{version}"')),
        ("factors", FACTORS),
        ("rules", rules),
    ):
        (folder / f"{name}.yaml").write_text(text)
    return load_rulebook(folder)


def entry(book: Rulebook, dated: str, **more: str) -> str:
    """The lines about one release in releases.yaml."""
    told = {
        "version": f'"{book.version}"',
        "hash": book.hash,
        "dated": dated,
        "about": f"The release {book.version}.",
        **more,
    }
    return "  - " + "\n    ".join(f"{name}: {said}" for name, said in told.items())


def write_list(folder: Path, *entries: str) -> None:
    (folder / "releases.yaml").write_text("\n".join(["releases:", *entries, ""]))


def app_of(present: Rulebook, folder: Path) -> Flask:
    return create_app(build_atlas(present), (), Settings(releases=folder))
