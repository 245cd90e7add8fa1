"""The rulebooks that one server answers by: the present one, and earlier ones that people still hold to."""

from __future__ import annotations

import datetime
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace

from spectrum.atlas import Atlas, load_atlas
from spectrum.server.guidance.releases import Release

Today = Callable[[], datetime.date]


class Shelf:
    """Every release that is known of, with the atlas of those that are served.

    An earlier atlas is loaded when it is first needed, or by `prepare`, and stays: there are few (MOST_KEPT).
    """

    def __init__(self, atlas: Atlas, releases: Sequence[Release] = (), today: Today = datetime.date.today) -> None:
        book = atlas.rulebook
        listed = [replace(one, rulebook=book) if one.hash == book.hash else one for one in releases]
        of_its_own = Release(book.version, book.hash, None, book.title, under_way=True, rulebook=book)
        self.present = next((one for one in listed if one.hash == book.hash), of_its_own)
        self.releases: tuple[Release, ...] = tuple(listed) if self.present in listed else (self.present, *listed)
        self.today = today
        self._atlases = {book.hash: atlas}
        self._loading = threading.Lock()

    @property
    def served(self) -> tuple[Release, ...]:
        """The releases by which requests are answered today, the newest first."""
        today = self.today()
        return tuple(one for one in self.releases if one.rulebook and not self.is_removed(one, today))

    def is_removed(self, release: Release, today: datetime.date | None = None) -> bool:
        """Whether nobody is answered by it any more; the present one is never removed."""
        return release != self.present and release.is_removed(today or self.today())

    def find(self, named: str) -> Release | None:
        """The release of a version or a hash."""
        return next((one for one in self.releases if named in (one.hash, one.version)), None)

    def atlas(self, release: Release) -> Atlas:
        """The atlas of a release whose rulebook is kept. Raises KeyError for another one."""
        if release.hash not in self._atlases:
            if release.rulebook is None:
                raise KeyError(release.version)
            with self._loading:
                if release.hash not in self._atlases:
                    self._atlases[release.hash] = load_atlas(release.rulebook)
        return self._atlases[release.hash]
