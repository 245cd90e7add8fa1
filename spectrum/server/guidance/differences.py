"""What moves between the releases on a shelf. It takes seconds to work out, so no request ever waits for it.

What ships was worked out by `make docs`. For rulebooks of one's own it is worked out once, before the first request or
beside them, and kept in the cache.
"""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from spectrum.checks import checked_difference, keep_difference, kept_difference
from spectrum.input.mistakes import BadRulebook, Mistake
from spectrum.server.guidance.releases import BadReleases, Release
from spectrum.server.guidance.shelf import Shelf

FOLDER = "differences"
Told = dict[str, Any]
Pair = tuple[str, str]
_log = logging.getLogger(__name__)


def shipped_differences(folder: Path) -> dict[Pair, Told]:
    """The differences beside a list of releases, by their two hashes. Raises BadReleases with each that is none."""
    mistakes: list[Mistake] = []
    found = dict(_read(folder / FOLDER, mistakes))
    if mistakes:
        raise BadReleases(mistakes)
    return found


def _read(folder: Path, mistakes: list[Mistake]) -> Iterator[tuple[Pair, Told]]:
    for file in sorted(folder.glob("*.json")):
        try:
            text = file.read_bytes()
            told = json.loads(text)
            pair = (told["old"]["hash"], told["new"]["hash"])
            yield pair, checked_difference(text, *pair)
        except (OSError, ValueError, KeyError, TypeError):
            mistakes.append(Mistake(str(file), "this is not in the form of a difference; `make docs` writes it anew."))


class KnownDifferences:
    """What moves from each release to each other, where that is known already."""

    def __init__(self, shelf: Shelf, shipped: Mapping[Pair, Told]) -> None:
        self.shelf = shelf
        self._known: dict[Pair, Told | None] = dict(shipped)
        self._working = threading.Lock()

    @property
    def known(self) -> int:
        """How many pairs are known by now."""
        return sum(told is not None for told in self._known.values())

    def between(self, old: Release, new: Release) -> Told | None:
        """What moves, in the form of DifferenceSchema.

        None where it can't be known, or not yet: then a thread begins to work it out, one pair at a time.
        """
        pair = (old.hash, new.hash)
        if pair not in self._known:
            self._known[pair] = kept_difference(*pair)
            if self._known[pair] is None and old.rulebook and new.rulebook:
                threading.Thread(target=self._work_out, args=(old, new), daemon=True).start()
        return self._known[pair]

    def prepare(self) -> None:
        """Know the difference of each release to the one before, and of each that is served to the present one."""
        pairs = [*zip(self.shelf.releases[1:], self.shelf.releases, strict=False)]
        pairs += [(one, self.shelf.present) for one in self.shelf.served if one != self.shelf.present]
        for old, new in pairs:
            pair = (old.hash, new.hash)
            if self._known.get(pair) is None:
                self._known[pair] = kept_difference(*pair)
            if self._known[pair] is None and old.rulebook and new.rulebook:
                self._work_out(old, new)

    def _work_out(self, old: Release, new: Release) -> None:
        with self._working:
            try:
                self._known[old.hash, new.hash] = keep_difference(self.shelf.atlas(old), self.shelf.atlas(new))
            except BadRulebook as reason:
                _log.warning("what moves from %s to %s can't be told: %s", old.version, new.version, reason)
