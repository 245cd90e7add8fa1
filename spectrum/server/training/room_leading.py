"""Leading a room: only its trainer moves it on, ends it, or takes the lead along to another device."""

from __future__ import annotations

import flask
from flask import Blueprint, Response
from werkzeug.exceptions import Forbidden
from werkzeug.wrappers import Response as BaseResponse

from spectrum.classroom import OpenRoom
from spectrum.printing.code import code_of
from spectrum.server.training.room_address import PhoneAddress, phone_address
from spectrum.server.training.room_keeping import LEADS, NO_ROOM, NoSuchRoom, RoomKeeper, keep_cookie, only_now

NOT_YOURS = "Only the trainer who opened this room can do this, in the browser that opened it or by the trainer's link."

NOT_THE_SCREEN = "This form was not sent from the trainer's screen. Open the screen again, and use its buttons."


def leading_routes(pages: Blueprint, keeper: RoomKeeper) -> None:
    """The routes by which a trainer leads a room."""

    @pages.post("/room/<code>/move")
    def room_moved(code: str) -> BaseResponse:
        room, form = led_by_form(keeper, code), flask.request.form
        keeper.store.move(room.code, (form.get("now", ""), form.get("then", "")), keeper.ballot)
        return flask.redirect(flask.url_for("pages.room_screen", code=room.code), 303)

    @pages.post("/room/<code>/again")
    def room_again(code: str) -> BaseResponse:
        keeper.store.start_again(led_by_form(keeper, code).code)
        return flask.redirect(flask.url_for("pages.room_screen", code=code), 303)

    @pages.post("/room/<code>/end")
    def room_ended(code: str) -> BaseResponse:
        keeper.store.end(led_by_form(keeper, code).code)
        return flask.redirect(flask.url_for("pages.room", ended="yes"), 303)

    @pages.get("/room/<code>/lead")
    def room_lead(code: str) -> BaseResponse:
        room = led(keeper, code)
        address = link_to(where_phones_come(keeper), "room_screen", room, lead=flask.request.cookies[LEADS])
        page = flask.render_template("training/room_lead.html", room=room, address=address, picture=code_of(address))
        return only_now(Response(page, mimetype="text/html"))


def led(keeper: RoomKeeper, code: str) -> OpenRoom:
    """The room with a code, for its trainer. Raises NoSuchRoom, and Forbidden for everybody else."""
    room = keeper.admitted(code)
    if not keeper.leads(room):
        raise Forbidden(NOT_YOURS)
    return room


def led_by_form(keeper: RoomKeeper, code: str) -> OpenRoom:
    """The room with a code, for its trainer and by a form of its screen. Raises NoSuchRoom and Forbidden."""
    room = led(keeper, code)
    if not keeper.sent_from(room):
        raise Forbidden(NOT_THE_SCREEN)
    return room


def take_the_lead(keeper: RoomKeeper, code: str, secret: str) -> BaseResponse:
    """Make this browser the trainer's, and take what it holds out of the address. Raises NoSuchRoom."""
    room = keeper.admitted(code)
    if not room.led_by(secret):
        raise NoSuchRoom(NO_ROOM)
    response = flask.redirect(flask.url_for("pages.room_screen", code=room.code), 303)
    keep_cookie(response, room, LEADS, secret)
    return only_now(response)


def where_phones_come(keeper: RoomKeeper) -> PhoneAddress:
    """Where phones find this server."""
    return phone_address(flask.request.host_url, keeper.settings.host)


def link_to(where: PhoneAddress, page: str, room: OpenRoom, **more: str) -> str:
    """The whole address of a page of a room, as phones find it."""
    values = {"code": room.code, **more}
    return where.begins + flask.url_for(f"pages.{page}", **values)  # type: ignore[arg-type]
