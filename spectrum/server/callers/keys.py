"""Keys of the API: made, listed and revoked by command line, and kept as SHA-256 only.

A key is `spectrum_`, an id of 10 signs that may be shown to anybody, `_`, and a secret of 256 random bits. A slow hash,
as for passwords, is not needed: those are slow so that words and dates can't be tried one by one, and nobody can try
2^256 secrets at any speed. So looking at a key costs microseconds, and can't be used to keep the server busy.
"""

from __future__ import annotations

import contextlib
import datetime
import hashlib
import hmac
import logging
import re
import secrets
import sqlite3
import threading
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from spectrum.input.mistakes import BadInput, Mistake
from spectrum.language.words import did_you_mean, shown
from spectrum.server.callers.folder import owned

log = logging.getLogger(__name__)

A_KEY = re.compile(r"spectrum_([0-9a-f]{10})_([0-9a-f]{64})")
LONGEST_NAME = 100
READ_AGAIN = 2.0
"""After how many seconds a process reads the keys anew: so soon a new key works, and a revoked one stops."""

FORM = """
CREATE TABLE IF NOT EXISTS keys (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, digest BLOB NOT NULL, made TEXT NOT NULL,
    until TEXT, units INTEGER, revoked TEXT
)
"""
COLUMNS = "id, name, digest, made, until, units, revoked"


@dataclass(frozen=True)
class Key:
    """What is kept of a key: all but its secret. Days are days in UTC."""

    id: str
    name: str
    digest: bytes
    made: datetime.date
    until: datetime.date | None = None
    """The last day on which it works."""
    units: int | None = None
    """Units a minute, where they are not those of everybody."""
    revoked: datetime.date | None = None

    def opened_by(self, secret: str) -> bool:
        """Whether a secret is the right one, told in the same time whatever is wrong with it."""
        return hmac.compare_digest(self.digest, _digest(secret))

    def trouble(self, today: datetime.date) -> str:
        """Why it does not work on a day; empty when it does."""
        if self.revoked:
            return f"it was revoked on {self.revoked}"
        return f"it worked until {self.until}" if self.until and self.until < today else ""


class KeyFile:
    """The file of keys in a folder. Raises BadInput when it can't be used."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "keys.db"

    def make(self, name: str, until: datetime.date | None = None, units: int | None = None) -> tuple[Key, str]:
        """A new key, and the text of it, which can't be had again."""
        if not name.strip() or len(name) > LONGEST_NAME or not name.isprintable():
            says = f"a name is 1 to {LONGEST_NAME} characters that can be printed, not {shown(name)}."
            raise BadInput([Mistake("NAME", says)])
        if until and until < today():
            raise BadInput([Mistake("--until", f"{until} is over. Give today or a later day.")])
        secret = secrets.token_hex(32)
        key = Key(secrets.token_hex(5), name.strip(), _digest(secret), today(), until, units)
        with self._open() as connection:
            row = (key.id, key.name, key.digest, key.made.isoformat(), until and until.isoformat(), units, None)
            connection.execute(f"INSERT INTO keys ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)", row)
        return key, f"spectrum_{key.id}_{secret}"

    def all(self) -> list[Key]:
        """Every key that was ever made, the oldest first."""
        with self._open() as connection:
            rows = connection.execute(f"SELECT {COLUMNS} FROM keys ORDER BY made, rowid").fetchall()
        return [_key(row) for row in rows]

    def revoke(self, key_id: str) -> Key:
        """The key of an id, which from now on works no more. Raises BadInput when there is none, or it was revoked."""
        known = {one.id: one for one in self.all()}
        if key_id not in known:
            says = f'no key has the id {shown(key_id)}.{did_you_mean(key_id, known)} "spectrum keys list" lists them.'
            raise BadInput([Mistake("ID", says)])
        key = known[key_id]
        if key.revoked:
            raise BadInput([Mistake("ID", f"{key_id} was revoked already, on {key.revoked}.")])
        with self._open() as connection:
            connection.execute("UPDATE keys SET revoked = ? WHERE id = ?", (today().isoformat(), key_id))
        return key

    def check(self) -> None:
        """Raise BadInput unless the file is whole."""
        with self._open() as connection:
            if connection.execute("PRAGMA quick_check").fetchall() != [("ok",)]:
                raise self._unusable("it is damaged")

    @contextlib.contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        """A connection that is closed after, with what was done written to the disk, or nothing of it."""
        try:
            connection = sqlite3.connect(owned(self.file), timeout=5)
            try:
                connection.execute("PRAGMA synchronous = FULL")
                connection.execute(FORM)
                with connection:
                    yield connection
            finally:
                connection.close()
        except (sqlite3.Error, OSError) as error:
            raise self._unusable(str(error)) from None

    def _unusable(self, trouble: str) -> BadInput:
        return BadInput(
            [Mistake(str(self.file), f"this file of keys can't be used: {trouble}. Put a copy in its place.")]
        )


class KeyRing:
    """The keys as a running server knows them: read again every few seconds, so that nothing need be restarted."""

    def __init__(self, file: KeyFile) -> None:
        self._file = file
        self._lock = threading.Lock()
        self._keys: Mapping[str, Key] = {}
        self._read_at = float("-inf")

    def find(self, text: str) -> Key | None:
        """The key of a text, whether or not it still works; none where the id or the secret is not right."""
        parts = A_KEY.fullmatch(text)
        key = self._now().get(parts[1]) if parts else None
        return key if parts and key and key.opened_by(parts[2]) else None

    def _now(self) -> Mapping[str, Key]:
        """The keys as the file has them, or, as long as that can't be read, as it had them last."""
        with self._lock:
            if time.monotonic() - self._read_at >= READ_AGAIN:
                try:
                    self._keys = {one.id: one for one in self._file.all()}
                except BadInput as error:
                    log.error("the keys can't be read, so new and revoked ones are not known: %s", error.mistakes[0])
                self._read_at = time.monotonic()
            return self._keys


def today() -> datetime.date:
    return datetime.datetime.now(datetime.timezone.utc).date()


def _digest(secret: str) -> bytes:
    return hashlib.sha256(secret.encode()).digest()


def _key(row: tuple[str, str, bytes, str, str | None, int | None, str | None]) -> Key:
    key_id, name, digest, made, until, units, revoked = row
    day = datetime.date.fromisoformat
    return Key(key_id, name, digest, day(made), day(until) if until else None, units, day(revoked) if revoked else None)
