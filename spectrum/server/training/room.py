"""In the room: where a trainer opens a room for a story, and where learners type its code."""

from __future__ import annotations

import flask
from flask import Blueprint, Response
from werkzeug.wrappers import Response as BaseResponse

from spectrum.atlas import Atlas
from spectrum.classroom import ENOUGH, MOST_VOTES, TooManyOfOne, TooManyRooms, read_code
from spectrum.classroom.store import ROOMS_OF_ONE
from spectrum.server.callers import count_as, spend
from spectrum.server.operating import Settings, at_the_end
from spectrum.server.training.room_address import phone_address
from spectrum.server.training.room_keeping import LEADS, NoSuchRoom, RoomKeeper, keep_cookie, only_now
from spectrum.server.training.room_leading import leading_routes
from spectrum.server.training.room_phone import phone_routes
from spectrum.server.training.room_reveal import Revealing
from spectrum.server.training.room_screen import screen_routes
from spectrum.training import Library

OPENING = 1_000
"""Units that it costs to open a room: thirty a minute."""
NO_STORY = "Choose a story."
UNKNOWN_STORY = "There is no such story here. Choose one of the list."
NO_CODE = "Type the code that stands on the trainer's screen: eight letters."
FULL = "There are as many rooms open as this server keeps, and all are in use. Try again later."
YOURS = (
    f"{ROOMS_OF_ONE} rooms that were opened from your network are still open. End one of them, and open this one then."
)


def room_routes(pages: Blueprint, atlas: Atlas, library: Library, settings: Settings) -> None:
    """The routes of rooms: the way in, the trainer's screen, and the phones."""
    keeper = RoomKeeper(settings, atlas.rulebook)
    keeper.sweep_at_the_start()
    pages.record(lambda state: count_as(state.app, keeper.caller))
    pages.record(lambda state: at_the_end(state.app, keeper.forget))

    def way_in(status: int = 200, **more: str) -> Response:
        page = flask.render_template(
            "training/room_in.html",
            stories=sorted(library.stories, key=lambda one: one.title),
            sectors=library.teaching.sectors,
            chosen=flask.request.values.get("story", ""),
            address=phone_address(flask.request.host_url, settings.host),
            most=MOST_VOTES,
            enough=ENOUGH,
            hours=settings.room_hours,
            **more,
        )
        return only_now(Response(page, status, mimetype="text/html"))

    @pages.get("/room")
    def room() -> Response:
        return way_in()

    @pages.post("/room")
    def room_opened() -> BaseResponse:
        story = flask.request.form.get("story", "")
        if story not in {one.id for one in library.stories}:
            return way_in(422, no_story=UNKNOWN_STORY if story else NO_STORY)
        spend(OPENING)
        try:
            opened, secret = keeper.open(story)
        except TooManyRooms:
            return way_in(503, no_story=FULL)
        except TooManyOfOne:
            return way_in(503, no_story=YOURS)
        response = flask.redirect(flask.url_for("pages.room_screen", code=opened.code), 303)
        keep_cookie(response, opened, LEADS, secret)
        return response

    @pages.get("/room/join")
    def room_join() -> BaseResponse:
        code = read_code(flask.request.args.get("code", ""))
        if not code:
            return way_in(422, no_code=NO_CODE, typed=flask.request.args.get("code", "")[:40])
        return flask.redirect(flask.url_for("pages.room_phone", code=code), 303)

    revealing = Revealing(atlas, library)
    screen_routes(pages, revealing, keeper)
    leading_routes(pages, keeper)
    phone_routes(pages, revealing, keeper)

    @pages.errorhandler(NoSuchRoom)
    def no_room(_: NoSuchRoom) -> Response:
        return only_now(Response(flask.render_template("training/room_gone.html"), 404, mimetype="text/html"))
