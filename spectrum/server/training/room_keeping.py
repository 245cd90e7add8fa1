"""The rooms of this server: where they are kept, that they go in time, and who is let into one.

A phone is known to a room by a random token in a cookie, which is that room's alone, and so is the trainer's browser.
Neither says who anybody is. Both go with the room.
"""

from __future__ import annotations

import hmac
import logging
import os
import sqlite3
import threading
import time
from functools import cached_property
from typing import TypeVar

import flask
from werkzeug.exceptions import NotFound, ServiceUnavailable
from werkzeug.wrappers import Response as BaseResponse

from spectrum.classroom import Ballot, OpenRoom, RoomStore, read_code
from spectrum.input.mistakes import BadInput
from spectrum.rulebook import Rulebook
from spectrum.server.callers import Caller, spend
from spectrum.server.callers.folder import default_folder, owned, ready_folder
from spectrum.server.callers.who import by_address
from spectrum.server.operating import Settings
from spectrum.training import reasons_of

log = logging.getLogger(__name__)

FILE = "rooms.db"
SWEPT = 30.0
"""After how many seconds each process looks for rooms that have run out, as long as there are any."""
OWED = 1.0
"""After how many seconds it is tried again to erase what could not be."""
A_TRY = 100
"""Units that a code costs which is nobody's: some three hundred of them are a caller's whole minute."""
SHARES = {"trainer": 6, "seats": 2, "door": 6}
"""By what a caller's units in a minute are parted for those of a room: half of them do for forty phones."""
LEADS, SEAT = "room_leads", "room_seat"
"""Cookies: what the trainer holds, and the token of a phone."""
NO_ROOM = "There is no room with this code."


AnyResponse = TypeVar("AnyResponse", bound=BaseResponse)


class NoSuchRoom(NotFound):
    """A room that there is not, or no longer."""


class RoomKeeper:
    """The rooms of this server; their file is opened when the first one is asked for."""

    def __init__(self, settings: Settings, book: Rulebook) -> None:
        self.settings = settings
        self.ballot = Ballot(book.mode_ids, tuple(one.id for one in reasons_of(book)))
        self._sweeping_in = 0

    @cached_property
    def store(self) -> RoomStore:
        """The store. Raises ServiceUnavailable where there can't be one."""
        try:
            return RoomStore(owned(ready_folder(self.settings.store) / FILE), self.settings.room_hours * 3600)
        except (BadInput, OSError) as error:
            log.error("no room can be opened: %s", error)
            raise ServiceUnavailable("This server has no place to keep votes in, so no room can be opened.") from None

    def sweep_at_the_start(self) -> None:
        """Erase what ran out while no server was there to do it. The processes to come open the file for themselves."""
        try:
            if ((self.settings.store or default_folder()) / FILE).exists():
                self.store.sweep()
                self.store.close()
        except (BadInput, sqlite3.Error, ServiceUnavailable) as error:
            log.warning("rooms that ran out could not be erased: %s", error)

    def forget(self) -> None:
        """Erase every room, since the server stops."""
        try:
            if ((self.settings.store or default_folder()) / FILE).exists():
                self.store.forget()
        except (BadInput, sqlite3.Error, ServiceUnavailable):
            log.exception("rooms could not be erased; what has run out is erased at the next start")

    def open(self, story: str) -> tuple[OpenRoom, str]:
        """Open a room; its trainer's secret comes with it, and can't be had again.

        Raises TooManyRooms and TooManyOfOne.
        """
        code, secret = self.store.open(story, by_address(flask.request.remote_addr).name if flask.request else "")
        self._keep_sweeping()
        room = self.store.find(code)
        assert room is not None
        return room, secret

    def admitted(self, code: str) -> OpenRoom:
        """The room with a code, for whoever asks now. Raises NoSuchRoom; a code that is nobody's is paid for."""
        room = self._found(code)
        if room is None:
            spend(A_TRY, also_if_refused=True)
            raise NoSuchRoom(NO_ROOM)
        if self.leads(room) or self.seat_in(room):
            self._keep_sweeping()
        return room

    def caller(self) -> Caller | None:
        """Under what a request is counted that comes to a room: its trainer, its seats, or those who come in.

        Many people sit behind one address. Whatever another of them does, whoever has a right code gets in, and nobody
        but its trainer uses up what the trainer may. Wrong codes are counted under the address.
        """
        code = (flask.request.view_args or {}).get("code", "")
        room = self._found(code) if (flask.request.endpoint or "").startswith("pages.room_") else None
        if room is None:
            return None
        who = "trainer" if self.leads(room) else "seats" if self.seat_in(room) else "door"
        return Caller(f"{who} of {room.leader.hex()[:32]}", max(1, self.settings.limit_units // SHARES[who]))

    def form_for(self, room: OpenRoom, seat: str = "") -> str:
        """What the forms of whoever asks hold: of a seat, else of the trainer."""
        return room.form_of(seat or _cookie(LEADS))

    def sent_from(self, room: OpenRoom, seat: str = "") -> bool:
        """Whether a form that came is one that was made for whoever sends it."""
        return hmac.compare_digest(flask.request.form.get("form", "").encode(), self.form_for(room, seat).encode())

    def _found(self, code: str) -> OpenRoom | None:
        return self.store.find(code) if read_code(code) == code else None

    def leads(self, room: OpenRoom) -> bool:
        """Whether whoever asks is the trainer of a room."""
        return room.led_by(_cookie(LEADS))

    def seat_in(self, room: OpenRoom) -> str:
        """The seat of whoever asks; empty where they have none in this room."""
        seat = _cookie(SEAT)
        return seat if room.knows(seat) else ""

    def _keep_sweeping(self) -> None:
        """Have this process erase rooms when they run out, also when nobody asks for anything."""
        if self._sweeping_in != os.getpid():
            self._sweeping_in = os.getpid()
            threading.Thread(target=self._sweep, name="rooms", daemon=True).start()

    def _sweep(self) -> None:
        open_rooms = True
        while open_rooms or self.store.owes:
            time.sleep(min(SWEPT, OWED) if self.store.owes else SWEPT)
            try:
                open_rooms = bool(self.store.sweep())
            except sqlite3.Error:
                log.exception("rooms that ran out could not be erased; it is tried again")
        self._sweeping_in = 0


def keep_cookie(response: BaseResponse, room: OpenRoom, name: str, value: str) -> None:
    """Have the browser keep something for as long as a room lasts, and send it to that room alone."""
    response.set_cookie(
        name,
        value,
        max_age=max(1, int(room.until - time.time())),
        path=f"/room/{room.code}",
        secure=flask.request.is_secure,
        httponly=True,
        samesite="Lax",
    )


def only_now(response: AnyResponse) -> AnyResponse:
    """A page as it is now: nothing keeps it."""
    response.headers["Cache-Control"] = "no-store"
    return response


def as_it_is_now(**said: object) -> BaseResponse:
    """A few words for a page that asks again and again; the same are not sent twice."""
    response = flask.jsonify(said)
    response.add_etag()
    response.headers["Cache-Control"] = "private, no-cache"
    return response.make_conditional(flask.request)


def _cookie(name: str) -> str:
    return flask.request.cookies.get(name, "")
