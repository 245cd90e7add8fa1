"""Rooms in a file of SQLite that all processes of a machine share, and that forgets.

A vote is a row under the hash of a random token for as long as the vote is open, so that it can be changed. When it is
closed, all rows go in one step, and what may be told takes their place. No name, no address and no time of a vote is
kept. What was erased is gone from the bytes of the file as well.
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import logging
import os
import secrets
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spectrum.classroom.codes import new_code
from spectrum.classroom.keeping import Ballot, KeptOfRoom, kept_after, read_kept
from spectrum.classroom.steps import FIRST, VOTES, can_move
from spectrum.classroom.votes import Vote

log = logging.getLogger(__name__)

MOST_ROOMS = 100
"""How many rooms may be open at a time."""
MOST_VOTES = 40
"""How many people may vote in a room."""
ROOMS_OF_ONE = 20
"""How many of them may come from one opener, such as the address of a school."""
UNWATCHED = 600.0
"""After how many seconds without its trainer's screen a room makes way for another, where there are too many."""
WATCHED = 60.0
"""How often it is noted that the trainer's screen is there."""
WAITS = 5.0
"""How many seconds one waits for another process that is writing."""
SCRUB_WAITS = 0.2
"""How many seconds scrubbing waits for others who read or write; nobody who votes waits for it."""
TRIES = 2
"""How often it is tried at once to scrub the file while others read; after that it is owed."""

VERSION = 2
"""Of the form of the tables."""
FORM = """
CREATE TABLE IF NOT EXISTS rooms (
    code TEXT PRIMARY KEY, story TEXT NOT NULL, leader BLOB NOT NULL, step TEXT NOT NULL, kept TEXT NOT NULL,
    opener BLOB NOT NULL, watched REAL NOT NULL, round INTEGER NOT NULL, until REAL NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS votes (
    code TEXT NOT NULL, seat BLOB NOT NULL, way TEXT NOT NULL, reason TEXT NOT NULL, before TEXT NOT NULL,
    PRIMARY KEY (code, seat)
) WITHOUT ROWID;
"""
PRAGMAS = ("journal_mode = WAL", "synchronous = NORMAL", "secure_delete = ON", "temp_store = MEMORY")
EMPTY = "PRAGMA wal_checkpoint(TRUNCATE)"
FIND = """
SELECT code, story, leader, step, kept, until, watched, round,
    (SELECT count(*) FROM votes WHERE votes.code = rooms.code)
FROM rooms WHERE code = ? AND until > ?
"""
VOTE = """
INSERT INTO votes (code, seat, way, reason, before)
SELECT :code, :seat, :way, :reason, :before
WHERE (SELECT step FROM rooms WHERE code = :code AND until > :now) = :step
  AND (EXISTS (SELECT 1 FROM votes WHERE code = :code AND seat = :seat)
       OR (SELECT count(*) FROM votes WHERE code = :code AND (before = '') = (:before = '')) < :most)
ON CONFLICT (code, seat) DO UPDATE SET way = :way, reason = :reason, before = :before
RETURNING 1
"""
LONGEST_UNWATCHED = "SELECT code FROM rooms WHERE watched < ? ORDER BY watched LIMIT 1"


@dataclass(frozen=True)
class OpenRoom:
    """A room: its code, its story's id, its step, how many votes came in the vote that is open, and what is kept.

    `until` is when it ends by itself, in seconds of the clock of the machine. `leader` is the hash of what its trainer
    holds. `watched` is when its trainer's screen was last there, `round` how often its first vote was started again.
    """

    code: str
    story: str
    leader: bytes
    step: str
    kept: KeptOfRoom
    until: float
    watched: float
    round: int
    votes: int

    def led_by(self, secret: str) -> bool:
        """Whether a secret is that of its trainer, told in the same time whatever is wrong with it."""
        return hmac.compare_digest(self.leader, _digest(secret))

    def seat(self) -> str:
        """A new seat: a random token that only this room gives."""
        token = secrets.token_hex(16)
        return token + self._sign(token)

    def knows(self, seat: str) -> bool:
        """Whether a seat was given by this room."""
        token, sign = seat[:32], seat[32:]
        return hmac.compare_digest(sign.encode(), self._sign(token).encode())

    def sign_of_first(self, seat: str, way: str, reason: str) -> str:
        """What shows later that a seat chose this in the first vote. Nobody else can make it."""
        return self._sign(f"first {seat} {way} {reason}")

    def form_of(self, holder: str) -> str:
        """What a form holds that was made for a seat, or for its trainer by their secret. No other site can make it."""
        return self._sign(f"form {holder}")

    def _sign(self, token: str) -> str:
        return hmac.new(self.leader, f"{self.round} {token}".encode(), hashlib.sha256).hexdigest()[:32]


AskStore = Callable[..., list[tuple[Any, ...]]]
"""Asks the file a question in SQL, with its values, and gives the rows."""


class TooManyRooms(Exception):
    """There are as many rooms as there may be, and all are used."""


class TooManyOfOne(Exception):
    """Whoever opens rooms has as many as one may have."""


class RoomStore:
    """The rooms of a machine. `life` is how many seconds a room lasts. Raises sqlite3.Error where the file fails."""

    def __init__(self, file: Path, life: float, clock: Callable[[], float] = time.time) -> None:
        self.file = file
        self.life = life
        self._clock = clock
        self._lock = threading.RLock()
        self._connection: sqlite3.Connection | None = None
        self._opened_by = 0
        self._scrubbing = threading.Lock()
        self.owes = False
        """Whether something that was erased may still be in the bytes of the file or its journal."""

    def open(self, story: str, opener: str = "") -> tuple[str, str]:
        """Open a room for a story: its code, and the secret of its trainer, which can't be had again.

        Of the opener two bytes of a hash are kept, which many share. Raises TooManyRooms and TooManyOfOne.
        """
        self.sweep()
        secret, now, by = secrets.token_hex(32), self._clock(), _digest(opener)[:2]
        with self._change() as ask:
            if ask("SELECT count(*) FROM rooms WHERE opener = ?", (by,))[0][0] >= ROOMS_OF_ONE:
                raise TooManyOfOne
            if ask("SELECT count(*) FROM rooms")[0][0] >= MOST_ROOMS and not _make_way(ask, now):
                raise TooManyRooms
            taken = {code for (code,) in ask("SELECT code FROM rooms")}
            code = next(one for one in iter(new_code, "") if one not in taken)
            row = (code, story, _digest(secret), FIRST, KeptOfRoom().as_text(), by, now, 0, now + self.life)
            ask("INSERT INTO rooms VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
        return code, secret

    def find(self, code: str) -> OpenRoom | None:
        """The room with a code, if it is open."""
        found = self._ask(FIND, (code, self._clock()))
        if not found:
            return None
        name, story, leader, step, kept, *rest = found[0]
        return OpenRoom(name, story, leader, step, read_kept(kept), *rest)

    def watch(self, room: OpenRoom) -> None:
        """Note that the trainer's screen is there."""
        now = self._clock()
        if not 0 <= now - room.watched < WATCHED:
            self._ask("UPDATE rooms SET watched = ? WHERE code = ?", (now, room.code))

    def start_again(self, code: str) -> bool:
        """Start the first vote again: all of its votes go, and all seats end. False where it is not open."""
        with self._change() as ask:
            again = "UPDATE rooms SET round = round + 1 WHERE code = ? AND step = ? AND until > ? RETURNING 1"
            found = ask(again, (code, FIRST, self._clock()))
            if found:
                ask("DELETE FROM votes WHERE code = ?", (code,))
        self.scrub()
        return bool(found)

    def vote(self, room: OpenRoom, seat: str, vote: Vote) -> bool:
        """Take a vote, or change it; False where this vote is over by now, or the room is full."""
        if room.step not in VOTES:
            return False
        told = {"way": vote.way, "reason": vote.reason, "before": vote.before}
        where = {"code": room.code, "seat": _digest(seat), "step": room.step, "now": self._clock(), "most": MOST_VOTES}
        taken = bool(self._ask(VOTE, {**told, **where}))
        self._pay()
        return taken

    def has_voted(self, room: OpenRoom, seat: str) -> bool:
        """Whether a seat has voted in the vote that is open."""
        return bool(self._ask("SELECT 1 FROM votes WHERE code = ? AND seat = ?", (room.code, _digest(seat))))

    def move(self, code: str, move: tuple[str, str], ballot: Ballot) -> bool:
        """Move a room from one step to another, once; False where it is no longer at the first, or can't go there.

        All votes of the room go in the same moment.
        """
        now, then = move
        if not can_move(now, then):
            return False
        with self._change() as ask:
            found = ask("SELECT kept FROM rooms WHERE code = ? AND step = ? AND until > ?", (code, now, self._clock()))
            if not found:
                return False
            # in the order of hashes, which is none
            votes = [Vote(*row) for row in ask("SELECT way, reason, before FROM votes WHERE code = ?", (code,))]
            kept = kept_after(move, votes, ballot, read_kept(found[0][0]))
            ask("DELETE FROM votes WHERE code = ?", (code,))
            ask("UPDATE rooms SET step = ?, kept = ? WHERE code = ?", (then, kept.as_text(), code))
        self.scrub()
        return True

    def end(self, code: str) -> None:
        """End a room: nothing of it stays."""
        with self._change() as ask:
            _erase(ask, code)
        self.scrub()

    def sweep(self) -> int:
        """Erase what has run out; how many rooms are still open."""
        now = self._clock()
        with self._change() as ask:
            gone = [code for (code,) in ask("SELECT code FROM rooms WHERE until <= ?", (now,))]
            for code in gone:
                _erase(ask, code)
            left = int(ask("SELECT count(*) FROM rooms")[0][0])
        if gone:
            self.scrub()
        self._pay()
        return left

    def forget(self) -> None:
        """Erase every room, and close the file: nothing of any vote outlives the server."""
        with self._change() as ask:
            for table in ("votes", "rooms"):
                ask(f"DELETE FROM {table}")
        if not self.scrub():
            log.warning("others are reading %s; what was erased may be found in it until the next start", self.file)
        self.close()

    def scrub(self) -> bool:
        """Have nothing that was erased in the bytes of the file or its journal; nobody who votes waits for it.

        False while others keep reading: then it is owed, and tried again with each vote and each sweep.
        """
        self.owes = True
        if not self._scrubbing.acquire(blocking=False):
            return False
        try:
            self.owes = False  # what is erased from now on is owed again
            self.owes = not any(self._rewritten() for _ in range(TRIES)) or self.owes
        finally:
            self._scrubbing.release()
        return not self.owes

    def _pay(self) -> None:
        if self.owes:
            self.scrub()

    def _rewritten(self) -> bool:
        """Write the file anew and empty its journal, beside all other work; False where others read at this moment."""
        with (
            contextlib.suppress(sqlite3.OperationalError),
            contextlib.closing(self._connect(SCRUB_WAITS)) as connection,
        ):
            for step in (EMPTY, "VACUUM", EMPTY):  # first, so that the journal does not grow with each try
                busy = connection.execute(step).fetchall()
                if busy and busy[0][0]:
                    return False
            return True
        return False

    def close(self) -> None:
        """Close the file; it opens again by itself."""
        with self._lock:
            if self._connection is not None and self._opened_by == os.getpid():
                self._connection.close()
            self._connection = None

    @contextlib.contextmanager
    def _change(self) -> Iterator[AskStore]:
        """Several steps that are done together or not at all."""
        with self._lock:
            self._ask("BEGIN IMMEDIATE")
            try:
                yield self._ask
            except BaseException:
                self._ask("ROLLBACK")
                raise
            self._ask("COMMIT")

    def _ask(self, question: str, values: Any = ()) -> list[tuple[Any, ...]]:
        with self._lock:
            if self._connection is None or self._opened_by != os.getpid():
                self._connection, self._opened_by = self._open(), os.getpid()
            return self._connection.execute(question, values).fetchall()

    def _open(self) -> sqlite3.Connection:
        os.close(os.open(self.file, os.O_CREAT | os.O_RDWR, 0o600))  # what SQLite puts beside it can be read no further
        connection = self._connect(WAITS)
        try:
            _shape(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _connect(self, waits: float) -> sqlite3.Connection:
        connection = sqlite3.connect(self.file, timeout=waits, isolation_level=None, check_same_thread=False)
        try:
            for pragma in PRAGMAS:
                connection.execute(f"PRAGMA {pragma}")
        except BaseException:
            connection.close()
            raise
        return connection


def _shape(connection: sqlite3.Connection) -> None:
    """Have the tables of today; a file of an earlier form is emptied."""
    connection.execute("BEGIN IMMEDIATE")
    if connection.execute("PRAGMA user_version").fetchone()[0] != VERSION:
        for table in ("votes", "rooms", "guesses"):
            connection.execute(f"DROP TABLE IF EXISTS {table}")
        for made in FORM.split(";"):
            connection.execute(made)
        connection.execute(f"PRAGMA user_version = {VERSION}")
    connection.execute("COMMIT")


def _make_way(ask: AskStore, now: float) -> bool:
    """Erase the room whose trainer has been away for longest, if for a while."""
    found = ask(LONGEST_UNWATCHED, (now - UNWATCHED,))
    for (code,) in found:
        _erase(ask, code)
    return bool(found)


def _erase(ask: AskStore, code: object) -> None:
    for table in ("votes", "rooms"):
        ask(f"DELETE FROM {table} WHERE code = ?", (code,))


def _digest(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()
