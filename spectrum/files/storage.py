"""Where things worked out once are kept, and how: written whole or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path


class NowhereToKeep(FileNotFoundError):
    """No folder is named, and whoever runs this has no home."""


def cache_folder() -> Path:
    """Where things are kept: SPECTRUM_CACHE, else `spectrum` in the user's cache folder. Raises NowhereToKeep."""
    named = os.environ.get("SPECTRUM_CACHE")
    if named:
        return Path(named)
    caches = os.environ.get("XDG_CACHE_HOME")
    try:
        return (Path(caches) if caches else Path.home() / ".cache") / "spectrum"
    except RuntimeError:  # no HOME, and no entry for the user
        raise NowhereToKeep("there is no home folder; name one for this in SPECTRUM_CACHE") from None


def write_whole(path: Path, content: bytes) -> None:
    """Write beside the place and rename: a reader sees the whole file or none, whoever else is writing.

    Raises OSError when it can't be written; nothing half-done remains.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".kept-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.replace(name, path)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(name)
        raise


def read_own(path: Path) -> bytes:
    """The content of a file that was kept. Raises OSError, and PermissionError when it belongs to another user."""
    with path.open("rb") as file:
        if os.fstat(file.fileno()).st_uid != os.getuid():
            raise PermissionError("it belongs to another user")
        return file.read()
