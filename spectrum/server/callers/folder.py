"""The folder of the embedded store: its own, closed to other users, and looked at before the server says it is up.

It holds three files. `keys.db` is to be kept and backed up. `counts.db` holds what callers used in the last two
minutes, and may be thrown away. Neither holds anything that anybody answered. `rooms.db` holds the rooms in which
people vote on a story, for as long as they last, and is never to be backed up.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
from pathlib import Path

from spectrum.files.storage import cache_folder
from spectrum.input.mistakes import BadInput, Mistake

NEEDED = (3, 35)
"""The first SQLite that can count and answer in one step (RETURNING)."""
SETTING = "SPECTRUM_STORE"


def default_folder() -> Path:
    """Beside the cache where that has a place of its own, else where a user's programs keep what they need again.

    Raises BadInput for a user without a home.
    """
    if os.environ.get("SPECTRUM_CACHE"):
        cache = cache_folder()
        return cache.with_name(f"{cache.name}-store")
    state = os.environ.get("XDG_STATE_HOME")
    try:
        return (Path(state) if state else Path.home() / ".local" / "state") / "spectrum"
    except RuntimeError:
        raise _refused("this user has no home, so there is no usual place for it.") from None


def ready_folder(named: Path | None) -> Path:
    """The folder that was named, else the default, made if need be, with files in it that can be written.

    Raises BadInput when it can't be used.
    """
    if sqlite3.sqlite_version_info < NEEDED:
        raise _refused(f"SQLite {sqlite3.sqlite_version} is too old; from {'.'.join(map(str, NEEDED))} it works.")
    folder = named or default_folder()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if os.geteuid() not in (0, folder.stat().st_uid):
            raise _refused(f"{folder} belongs to another user. Start as that user, or name another folder.")
        with tempfile.NamedTemporaryFile(dir=folder, prefix=".try-"):
            return folder
    except OSError as error:
        raise _refused(f"{folder} can't be written: {error.strerror}. Name another folder.") from None


def owned(file: Path) -> Path:
    """A file that only its owner may read, made empty if it is not there.

    It belongs to whom the folder belongs to: what root makes, the server has to read.
    """
    new = not file.exists()
    os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))
    if new and os.geteuid() == 0:
        of_folder = file.parent.stat()
        os.chown(file, of_folder.st_uid, of_folder.st_gid)
    return file


def _refused(trouble: str) -> BadInput:
    return BadInput([Mistake(SETTING, trouble)])
