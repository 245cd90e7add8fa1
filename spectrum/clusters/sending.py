"""An atlas as one parcel of bytes: sent to a cluster once, and made into a decider once in each of its processes.

The parcel holds a pickle. It goes where the cluster's own pickled functions go, and must come from nowhere else.
"""

from __future__ import annotations

import functools
import pickle
import threading
import zlib
from dataclasses import dataclass, field, replace

from spectrum import __version__
from spectrum.atlas import Atlas
from spectrum.columnar import ColumnarDecider
from spectrum.engine import ENGINE
from spectrum.files.sealed import NotUsable, seal, unseal

FORMAT = 1
MAGIC = b"spectrum parcel\n"
KEPT = 4
"""As many deciders as a process keeps: jobs with several rulebooks may share it."""
_making = threading.Lock()


@dataclass(frozen=True)
class AtlasParcel:
    """An atlas with its rulebook as bytes; two of the same rulebook are the same."""

    rulebook_hash: str
    content: bytes = field(compare=False, repr=False)


def packed(atlas: Atlas) -> AtlasParcel:
    """An atlas as some tens of kilobytes, without what it or its rulebook has worked out since it was made."""
    bare = Atlas(replace(atlas.rulebook), tuple(replace(table) for table in atlas.tables))
    body = zlib.compress(pickle.dumps(bare, pickle.HIGHEST_PROTOCOL))
    return AtlasParcel(atlas.rulebook.hash, seal(MAGIC, _made_for(atlas.rulebook.hash), {}, body))


def decider_from(parcel: AtlasParcel) -> ColumnarDecider:
    """The decider of the atlas that was packed: made once in a process for each rulebook, and shared by its threads.

    Raises NotUsable unless the parcel is whole, and was packed for its rulebook by the same version of Spectrum.
    """
    with _making:
        return made(parcel)


@functools.lru_cache(KEPT)
def made(parcel: AtlasParcel) -> ColumnarDecider:
    """Make a decider. What the cache tells of itself says how often one was asked for, and how often one was made."""
    try:
        _, body = unseal(MAGIC, _made_for(parcel.rulebook_hash), parcel.content)
    except NotUsable as reason:
        raise NotUsable(
            f"the atlas that came to this worker can't be used: {reason}. "
            f"The worker has Spectrum {__version__}; install the same version wherever the job runs."
        ) from None
    return ColumnarDecider(pickle.loads(zlib.decompress(body)))


def _made_for(rulebook_hash: str) -> dict[str, object]:
    return {"format": FORMAT, "spectrum": __version__, "engine": ENGINE, "rulebook": rulebook_hash}
