"""The trainer's screen of a room: its code for all to see, how many have voted, and the buttons that move it on.

While a vote is open it shows how many votes there are, and nothing else of them.
"""

from __future__ import annotations

import flask
from flask import Blueprint, Response
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response as BaseResponse

from spectrum.classroom import ENOUGH, OpenRoom, rows_of, shown_code
from spectrum.classroom.steps import REVEAL
from spectrum.printing.code import code_of
from spectrum.printing.file_names import file_name
from spectrum.rulebook import Rulebook
from spectrum.server.pages.downloads import download
from spectrum.server.training.exercise import story_called
from spectrum.server.training.room_keeping import RoomKeeper, as_it_is_now, only_now
from spectrum.server.training.room_leading import led, link_to, take_the_lead, where_phones_come
from spectrum.server.training.room_reveal import Revealing
from spectrum.spreadsheet.csv_file import csv_bytes
from spectrum.training import reason_of, reasons_of

CSV = "text/csv; charset=utf-8"


def screen_routes(pages: Blueprint, revealing: Revealing, keeper: RoomKeeper) -> None:
    """The routes of the trainer's screen: as a page, in few words for the page to ask again, and as a table."""
    book, library = revealing.atlas.rulebook, revealing.library

    @pages.get("/room/<code>/screen")
    def room_screen(code: str) -> BaseResponse:
        if "lead" in flask.request.args:
            return take_the_lead(keeper, code, flask.request.args["lead"])
        room = led(keeper, code)
        keeper.store.watch(room)
        where = where_phones_come(keeper)
        page = flask.render_template(
            "training/room_screen.html",
            room=room,
            story=story_called(library, room.story),
            book=book,
            code=shown_code(room.code),
            where=where,
            picture=code_of(link_to(where, "room_phone", room)),
            outcome=room.kept.outcome,
            enough=ENOUGH,
            form=keeper.form_for(room),
            reason_of=lambda name: reason_of(book, name),
            **(revealing.for_screen(room.story, room.kept.outcome) if room.step == REVEAL else {}),
        )
        return only_now(Response(page, mimetype="text/html"))

    @pages.get("/room/<code>/screen/now")
    def room_screen_now(code: str) -> BaseResponse:
        room = led(keeper, code)
        keeper.store.watch(room)
        return as_it_is_now(step=room.step, votes=room.votes)

    @pages.get("/room/<code>/choices.csv")
    def room_choices(code: str) -> BaseResponse:
        room = led(keeper, code)
        name = file_name(story_called(library, room.story).title, "How the room voted", "csv")
        return download(_table(book, room), CSV, name)


def _table(book: Rulebook, room: OpenRoom) -> bytes:
    """What may be told of the votes, for a spreadsheet. Raises NotFound as long as nothing may."""
    if room.kept.outcome is None:
        raise NotFound
    ways = {one.id: one.name for one in book.modes}
    return csv_bytes(rows_of(room.kept.outcome, ways, {one.id: one.words for one in reasons_of(book)}))
