"""What callers used lately, in SQLite: a storage for `limits` that several processes of one machine share.

Each count is one row that is changed in one step (an upsert that answers), so two processes can't both take the last
unit. Only sliding windows are used by the server; the plain counters are there because every storage has them.
"""

from __future__ import annotations

import contextlib
import logging
import os
import sqlite3
import threading
import time
import urllib.parse
from pathlib import Path

from limits.errors import StorageError
from limits.storage import SlidingWindowCounterSupport, Storage

from spectrum.server.callers.folder import owned

log = logging.getLogger(__name__)

WAITS = 1.0
"""How many seconds one waits for another process that is writing; after that the store is taken to have failed."""
TIDIED = 60.0
"""After how many seconds each process takes out what has run out."""

FORM = """
CREATE TABLE IF NOT EXISTS windows (
    key TEXT PRIMARY KEY, number INTEGER NOT NULL, used INTEGER NOT NULL, before INTEGER NOT NULL, gone REAL NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS counters (
    key TEXT PRIMARY KEY, used INTEGER NOT NULL, gone REAL NOT NULL
) WITHOUT ROWID;
"""
# A row may be of the window after ours, when another process looked at the clock a moment later.
USED = "CASE WHEN number IN (:number, :number + 1) THEN used ELSE 0 END"
BEFORE = "CASE WHEN number IN (:number, :number + 1) THEN before WHEN number = :number - 1 THEN used ELSE 0 END"
LEFT = "CASE WHEN number > :number THEN :length ELSE :left END"
TAKE = f"""
INSERT INTO windows VALUES (:key, :number, :amount, 0, :gone)
ON CONFLICT (key) DO UPDATE SET
    number = CASE WHEN number = :number + 1 THEN number ELSE :number END,
    used = {USED} + :amount, before = {BEFORE}, gone = max(gone, :gone)
WHERE CAST(({BEFORE}) * ({LEFT}) / :length + {USED} AS INTEGER) + :amount <= :most
RETURNING used
"""
LOOK = f"SELECT {BEFORE}, {USED} FROM windows WHERE key = :key"
COUNT = """
INSERT INTO counters VALUES (:key, :amount, :now + :length)
ON CONFLICT (key) DO UPDATE SET
    used = CASE WHEN gone <= :now THEN 0 ELSE used END + :amount,
    gone = CASE WHEN gone <= :now THEN :now + :length ELSE gone END
RETURNING used
"""


class EmbeddedCounts(Storage, SlidingWindowCounterSupport):
    """Counts in a file: `sqlite:///` and its path. Raises sqlite3.Error, or StorageError where that was asked for."""

    STORAGE_SCHEME = ["sqlite"]

    def __init__(self, uri: str, wrap_exceptions: bool = False, **_: float | str | bool) -> None:
        super().__init__(uri, wrap_exceptions=wrap_exceptions)
        self.file = Path(urllib.parse.unquote(urllib.parse.urlsplit(uri).path))
        self._lock = threading.Lock()
        self._connection: sqlite3.Connection | None = None
        self._opened_by = 0
        self._tidied = 0.0

    @property
    def base_exceptions(self) -> type[Exception] | tuple[type[Exception], ...]:
        return (sqlite3.Error, OSError)

    # -- sliding windows -----------------------------------------------------------------------------------------------

    def acquire_sliding_window_entry(self, key: str, limit: int, expiry: int, amount: int = 1) -> bool:
        if amount > limit:
            return False
        self._tidy()
        number, left = _window(expiry)
        gone = (number + 2) * expiry
        values = {"key": key, "number": number, "left": left, "length": float(expiry), "gone": gone}
        return bool(self._ask(TAKE, {**values, "amount": amount, "most": limit}))

    def get_sliding_window(self, key: str, expiry: int) -> tuple[int, float, int, float]:
        number, left = _window(expiry)
        ((before, used),) = self._ask(LOOK, {"key": key, "number": number}) or [(0, 0)]
        return before, left if before else 0.0, used, left + expiry

    def clear_sliding_window(self, key: str, expiry: int) -> None:  # noqa: ARG002  # one row holds both windows
        self.clear(key)

    # -- plain counters ------------------------------------------------------------------------------------------------

    def incr(self, key: str, expiry: float, amount: int = 1) -> int:
        self._tidy()
        ((used,),) = self._ask(COUNT, {"key": key, "amount": amount, "now": time.time(), "length": expiry})
        return int(used)

    def get(self, key: str) -> int:
        found = self._ask("SELECT used FROM counters WHERE key = ? AND gone > ?", (key, time.time()))
        return int(found[0][0]) if found else 0

    def get_expiry(self, key: str) -> float:
        found = self._ask("SELECT gone FROM counters WHERE key = ? AND gone > ?", (key, time.time()))
        return float(found[0][0]) if found else time.time()

    def clear(self, key: str) -> None:
        self._ask("DELETE FROM windows WHERE key = ?", (key,))
        self._ask("DELETE FROM counters WHERE key = ?", (key,))

    def check(self) -> bool:
        return [str(one) for (one,) in self._ask("PRAGMA quick_check", ())] == ["ok"]

    def reset(self) -> int:
        tables = ("windows", "counters")
        return sum(len(self._ask(f"DELETE FROM {table} RETURNING 1", ())) for table in tables)

    # -- the file ------------------------------------------------------------------------------------------------------

    def close(self) -> None:
        """Close the file. It opens again by itself; a process that is about to fork must not hold it open."""
        with self._lock:
            if self._connection is not None and self._opened_by == os.getpid():
                self._connection.close()
            self._connection = None

    def _tidy(self) -> None:
        """Take out what has run out, now and then: nobody is remembered for longer than two windows."""
        now = time.time()
        if not 0 <= now - self._tidied < TIDIED:
            self._tidied = now
            for table in ("windows", "counters"):
                self._ask(f"DELETE FROM {table} WHERE gone <= ?", (now,))

    def _ask(self, question: str, values: dict[str, object] | tuple[object, ...]) -> list[tuple[int, ...]]:
        with self._lock:
            if self._connection is None or self._opened_by != os.getpid():
                self._connection, self._opened_by = self._open(), os.getpid()
            return self._connection.execute(question, values).fetchall()

    def _open(self) -> sqlite3.Connection:
        """A connection of this process. Counts may be lost when the machine stops, so nothing waits for the disk."""
        connection = sqlite3.connect(owned(self.file), timeout=WAITS, isolation_level=None, check_same_thread=False)
        try:
            for pragma in ("journal_mode = WAL", "synchronous = OFF", "secure_delete = ON"):
                connection.execute(f"PRAGMA {pragma}")
            connection.executescript(FORM)
        except BaseException:
            connection.close()
            raise
        return connection


def embedded_counts(folder: Path) -> EmbeddedCounts:
    """The counts in a folder, ready to use. A damaged file is thrown away: a caller may use two minutes' worth again.

    Raises StorageError when there can't be one.
    """
    uri = f"sqlite://{urllib.parse.quote(str(folder.resolve() / 'counts.db'))}"
    counts = EmbeddedCounts(uri, wrap_exceptions=True)
    if not _sound(counts):
        counts.close()
        log.warning("%s was damaged; it was thrown away and made anew", counts.file)
        for end in ("", "-wal", "-shm"):
            with contextlib.suppress(FileNotFoundError):
                os.unlink(f"{counts.file}{end}")
        counts.check()
    counts.close()
    return counts


def _sound(counts: EmbeddedCounts) -> bool:
    """Whether the file is whole, and of the form that is used today."""
    try:
        counts.get_sliding_window("", 1)
        counts.get("")
        return counts.check()
    except StorageError:
        return False


def _window(length: float) -> tuple[int, float]:
    """The number of the window that it is now, and for how many seconds it goes on."""
    now = time.time()
    return int(now / length), (1 - ((now / length) % 1)) * length
