"""The releases of a rulebook: which there were, which are still answered by, and until when.

They stand in one folder: `releases.yaml` names every release, and beside it stands a folder with the rulebook of each
that is still served. Everything is read when the server starts, strictly, and every mistake is told at once.
"""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from marshmallow import ValidationError

from spectrum.input.documents import Document, read_yaml
from spectrum.input.mistakes import BadInput, Mistake
from spectrum.input.strict import flatten
from spectrum.rulebook import Rulebook, load_rulebook
from spectrum.server.guidance.releases_schema import ReleasesFileSchema

LIST = "releases.yaml"
MOST_KEPT = 5
"""So many earlier rulebooks are served at most: each takes some megabytes for as long as the server runs."""


class BadReleases(BadInput):
    """A folder of releases that can't be used."""

    aftermath = "the server was not started"


@dataclass(frozen=True)
class Release:
    """One release of a rulebook.

    `dated` is the day of its release or, while it is `under_way`, of its last change; none where nobody noted one.
    From `retired` on nobody should hold to it any more; from `removed` on nobody is answered by it. `rulebook` is there
    when it is kept in the folder.
    """

    version: str
    hash: str
    dated: datetime.date | None
    about: str
    under_way: bool = False
    retired: datetime.date | None = None
    removed: datetime.date | None = None
    rulebook: Rulebook | None = field(default=None, compare=False, repr=False)

    def is_removed(self, today: datetime.date) -> bool:
        return self.removed is not None and self.removed <= today


def read_releases(folder: Path) -> tuple[Release, ...]:
    """The releases that a folder lists, the newest first, with the rulebooks that it keeps.

    Raises BadReleases with every mistake in the list and in the rulebooks beside it.
    """
    mistakes: list[Mistake] = []
    document = _document(folder, mistakes)
    noted = _noted(document, mistakes)
    kept = dict(_kept(folder, mistakes))
    if not mistakes:
        mistakes += [*_doubtful(document, noted), *_not_as_noted(kept, noted), *_too_many(folder, kept)]
    if mistakes:
        raise BadReleases(mistakes)
    books = {book.hash: book for book in kept.values()}
    return tuple(Release(**one, rulebook=books.get(str(one["hash"]))) for one in noted)  # type: ignore[arg-type]


Noted = Sequence[Mapping[str, object]]


def _document(folder: Path, mistakes: list[Mistake]) -> Document:
    file = folder / LIST
    try:
        return read_yaml(file.read_text(encoding="utf-8"), str(file))
    except UnicodeDecodeError:
        mistakes.append(Mistake(str(file), "this file is not text in UTF-8."))
    except OSError as error:
        mistakes.append(Mistake(str(file), f"this file can't be read: {error.strerror}. It lists the releases."))
    except BadInput as error:
        mistakes.extend(error.mistakes)
    return Document(str(file), None)


def _noted(document: Document, mistakes: list[Mistake]) -> Noted:
    if mistakes:
        return ()
    try:
        found: dict[str, list[dict[str, object]]] = ReleasesFileSchema().load(document.data)  # type: ignore[arg-type]
    except ValidationError as error:
        mistakes.extend(Mistake(document.place(path), str(said)) for path, said in flatten(error.messages))
        return ()
    return found["releases"]


def _kept(folder: Path, mistakes: list[Mistake]) -> Iterator[tuple[Path, Rulebook]]:
    """Every folder beside the list that holds YAML, as a rulebook; one that is none is told by its mistakes."""
    inners = [one for one in folder.glob("*") if one.is_dir() and any(one.rglob("*.yaml"))]
    for inner in sorted(inners):
        try:
            yield inner, load_rulebook(inner)
        except BadInput as error:
            mistakes.extend(error.mistakes)


def _doubtful(document: Document, noted: Noted) -> Iterator[Mistake]:
    """Releases named twice, out of order, or with days that can't be."""
    for name in ("version", "hash"):
        seen: dict[object, int] = {}
        for index, one in enumerate(noted):
            first = seen.setdefault(one[name], index)
            if first != index:
                place = document.place(("releases", index, name))
                yield Mistake(place, f'the {name} "{one[name]}" is that of another release already; no two share one.')
    for index, (newer, older) in enumerate(itertools.pairwise(noted), start=1):
        if older["dated"] > newer["dated"]:  # type: ignore[operator]
            place = document.place(("releases", index, "dated"))
            yield Mistake(place, f"this is later than {newer['version']} above it; the newest release stands first.")
    for index, one in enumerate(noted):
        yield from _impossible_days(document, index, one)


def _impossible_days(document: Document, index: int, one: Mapping[str, object]) -> Iterator[Mistake]:
    days = [(name, one[name]) for name in ("dated", "retired", "removed") if name in one]
    for (before, earlier), (name, later) in itertools.pairwise(days):
        if later < earlier:  # type: ignore[operator]
            says = f'"{name}" ({later}) is before "{before}" ({earlier}).'
            yield Mistake(document.place(("releases", index, name)), says)
    if "removed" in one and "retired" not in one:
        says = '"removed" needs "retired", so that people are told in time.'
        yield Mistake(document.place(("releases", index, "removed")), says)


def _not_as_noted(kept: Mapping[Path, Rulebook], noted: Noted) -> Iterator[Mistake]:
    known = {str(one["version"]): str(one["hash"]) for one in noted}
    for inner, book in kept.items():
        if book.version not in known:
            yield Mistake(str(inner), f"holds the rulebook {book.version}, which {LIST} does not list.")
        elif known[book.version] != book.hash:
            says = f"the rulebook {book.version} here has the hash {book.hash}; {LIST} notes {known[book.version]}."
            yield Mistake(str(inner), says)


def _too_many(folder: Path, kept: Iterable[Path]) -> Iterator[Mistake]:
    count = len(list(kept))
    if count > MOST_KEPT:
        says = f"holds {count} rulebooks; at most {MOST_KEPT} are served at once. Take out those that were removed."
        yield Mistake(str(folder), says)


def names_of(releases: Sequence[Release]) -> list[str]:
    """The names under which releases can be asked for: their versions, and their hashes."""
    return [*(one.version for one in releases), *(one.hash for one in releases)]
