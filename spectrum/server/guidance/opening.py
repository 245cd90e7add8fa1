"""Putting the shelf together: from the folder that is set, or from the releases that ship."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from spectrum.atlas import Atlas
from spectrum.files.shipped import shipped_folder
from spectrum.input.mistakes import Mistake
from spectrum.rulebook import Rulebook
from spectrum.server.guidance.differences import KnownDifferences, Pair, Told, shipped_differences
from spectrum.server.guidance.releases import LIST, BadReleases, Release, read_releases
from spectrum.server.guidance.shelf import Shelf

Found = tuple[tuple[Release, ...], dict[Pair, Told]]


def open_shelf(atlas: Atlas, folder: Path | None) -> KnownDifferences:
    """The releases in a folder, around the present rulebook; without a folder, those that ship, if it is one of them.

    Raises BadReleases with every mistake in the folder.
    """
    book = atlas.rulebook
    releases, differences = _read(folder) if folder else _shipped()
    if folder:
        _refuse_another_hash(folder, book, releases)
    elif book.hash not in {one.hash for one in releases}:
        releases = ()
    return KnownDifferences(Shelf(atlas, releases), differences)


def _read(folder: Path) -> Found:
    return read_releases(folder), shipped_differences(folder)


@lru_cache(maxsize=1)
def _shipped() -> Found:
    return _read(shipped_folder("releases"))


def _refuse_another_hash(folder: Path, book: Rulebook, releases: tuple[Release, ...]) -> None:
    noted = next((one.hash for one in releases if one.version == book.version), book.hash)
    if noted != book.hash:
        says = f"the present rulebook {book.version} has the hash {book.hash}, and here {noted} is noted for it."
        raise BadReleases([Mistake(str(folder / LIST), says)])
