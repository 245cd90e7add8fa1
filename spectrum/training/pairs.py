"""Near-miss pairs, ready to be told: mined once for a rulebook and its cases, and kept beside the atlas with a seal.

Mining looks at no more than `MOST_CASES` cases, and takes two or three seconds for the sixty or so that ship.
"""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from slugify import slugify

from spectrum import __version__
from spectrum.atlas import Atlas
from spectrum.files.sealed import NotUsable, seal, unseal
from spectrum.files.storage import cache_folder, read_own, write_whole
from spectrum.situation import Workstream, answered
from spectrum.training.pair_mining import arounds
from spectrum.training.pair_ranking import NearMiss, ranked
from spectrum.training.told_cases import Together

FORMAT = 3
MAGIC = b"spectrum pairs\n"
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class TwoSituations:
    """A near-miss pair with its two situations in full, in the order of its options; `id` stands in addresses."""

    id: str
    pair: NearMiss
    pieces: tuple[Workstream, Workstream]


@dataclass(frozen=True)
class PairShelf:
    """The near-miss pairs of a rulebook around the cases that were told; worked out when they are first asked for."""

    atlas: Atlas
    cases: tuple[Workstream, ...]

    @cached_property
    def all(self) -> tuple[TwoSituations, ...]:
        """Every pair worth telling, the most surprising first in each round (see `pair_ranking`)."""
        return tuple(self._told(one) for one in near_misses(self.atlas, self.cases))

    @property
    def is_ready(self) -> bool:
        """Whether they are at hand already."""
        return "all" in self.__dict__

    def _told(self, pair: NearMiss) -> TwoSituations:
        piece = next(one for one in self.cases if one.title == pair.case)
        for key, option in pair.changed:
            piece = answered(piece, key, (option,))
        one, other = (answered(piece, pair.key, (option,)) for option in pair.options)
        name = slugify(self.atlas.rulebook.factor[pair.key[1]].name)
        about = json.dumps([pair.case, pair.changed, pair.key, pair.options])
        return TwoSituations(f"{name}-{hashlib.sha256(about.encode()).hexdigest()[:6]}", pair, (one, other))


def near_misses(atlas: Atlas, cases: Sequence[Workstream]) -> tuple[NearMiss, ...]:
    """The pairs worth telling: those that were kept for just this rulebook and these cases, else mined and kept."""
    made_for = _made_for(atlas, cases)
    try:
        return _kept(_place(atlas), made_for)
    except FileNotFoundError:
        pass
    except (NotUsable, OSError) as reason:
        _log.warning("the kept pairs %s are not used and are mined again: %s", _place(atlas), reason)
    found = ranked(atlas, arounds(atlas, cases), Together(cases))
    try:
        body = json.dumps([asdict(one) for one in found]).encode()
        write_whole(_place(atlas), seal(MAGIC, made_for, {}, body))
    except OSError as reason:
        _log.warning("the pairs can't be kept, so they will be mined again next time: %s", reason)
    return found


def _kept(path: Path, made_for: dict[str, object]) -> tuple[NearMiss, ...]:
    """Kept pairs. Raises OSError or NotUsable."""
    _, body = unseal(MAGIC, made_for, read_own(path))
    return tuple(_near_miss(one) for one in json.loads(body))


def _near_miss(said: dict[str, Any]) -> NearMiss:
    """A pair from plain data, which has lists for tuples."""
    changed = tuple((tuple(key), option) for key, option in said["changed"])
    tuples = {name: tuple(said[name]) for name in ("key", "options", "ways")}
    return NearMiss(**{**said, **tuples, "changed": changed})


def _made_for(atlas: Atlas, cases: Sequence[Workstream]) -> dict[str, object]:
    """What kept pairs must agree with to be used; another Spectrum may rank them in another way."""
    told = hashlib.sha256(repr(cases).encode()).hexdigest()
    return {"format": FORMAT, "spectrum": __version__, "rulebook": atlas.rulebook.hash, "cases": told}


def _place(atlas: Atlas) -> Path:
    return cache_folder() / f"{atlas.rulebook.hash}.pairs"
