"""A learner's phone in a room: the story, a vote, two reasons of others, a second vote, and in the end the answer.

Until the trainer reveals it, nothing of the answer is worked out for a phone.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass

import flask
from flask import Blueprint, Response
from werkzeug.wrappers import Response as BaseResponse

from spectrum.classroom import MOST_VOTES, OpenRoom, Vote, read_code, two_to_read
from spectrum.classroom.steps import FIRST, REVEAL, SECOND, VOTES
from spectrum.rulebook import Rulebook
from spectrum.server.training.exercise import NO_REASON, NO_WAY, reason_groups, story_called
from spectrum.server.training.room_keeping import SEAT, RoomKeeper, as_it_is_now, keep_cookie, only_now
from spectrum.server.training.room_reveal import Revealing
from spectrum.training import reason_of, reasons_of

CHOSEN = {FIRST: "room_first", SECOND: "room_second"}
"""Cookies in which a phone keeps what was chosen in each vote; the server does not. The first is signed."""
TOO_LATE = "The trainer closed this vote before yours came in, so it does not count."
NO_SEAT_LEFT = f"{MOST_VOTES} people have voted in this room, and there is no place for more."
NO_COOKIE = "Your browser keeps no cookie for this page, and without one nobody can vote. Allow it, and vote again."

NOT_THIS_PAGE = "This vote was not sent from this phone's page, or the page was an old one. Go on, and vote again."


@dataclass(frozen=True)
class OwnVote:
    """What a phone says that it chose: ids of a way of working and of a reason, or neither."""

    way: str = ""
    reason: str = ""

    def __bool__(self) -> bool:
        return bool(self.way)


def phone_routes(pages: Blueprint, revealing: Revealing, keeper: RoomKeeper) -> None:
    """The routes of the phones in a room."""
    book, library = revealing.atlas.rulebook, revealing.library

    def page(room: OpenRoom, mistakes: dict[str, str], trouble: str = "") -> Response:
        seat = keeper.seat_in(room)
        given = seat or room.seat()
        own = {step: own_vote(book, room, seat, step) for step in VOTES}
        told = flask.render_template(
            "training/room_phone.html",
            room=room,
            story=story_called(library, room.story),
            book=book,
            own=own,
            last=own[SECOND] or own[FIRST],
            voted=room.step in VOTES and keeper.store.has_voted(room, seat),
            changing="change" in flask.request.args,
            sent=flask.request.form,
            to_read=[reason_of(book, name) for name in _to_read(room, own[FIRST])],
            ways=book.modes,
            groups=list(reason_groups(reasons_of(book))),
            reason_of=lambda name: reason_of(book, name),
            mistakes=mistakes,
            trouble=trouble,
            form=keeper.form_for(room, given),
            **(revealing.for_phone(room.story, own[SECOND] or own[FIRST]) if room.step == REVEAL else {}),
        )
        response = only_now(Response(told, 422 if mistakes or trouble else 200, mimetype="text/html"))
        if not seat:
            keep_cookie(response, room, SEAT, given)
        return response

    @pages.get("/room/<code>")
    def room_phone(code: str) -> BaseResponse:
        if read_code(code) not in ("", code):
            return flask.redirect(flask.url_for("pages.room_phone", code=read_code(code)), 303)
        return page(keeper.admitted(code), {})

    @pages.get("/room/<code>/now")
    def room_phone_now(code: str) -> BaseResponse:
        return as_it_is_now(step=keeper.admitted(code).step)

    @pages.post("/room/<code>/vote")
    def room_vote(code: str) -> BaseResponse:
        room, form = keeper.admitted(code), flask.request.form
        seat = keeper.seat_in(room)
        trouble = _trouble(keeper, room, seat)
        if trouble:
            return page(room, {}, trouble)
        vote = OwnVote(form.get("way", ""), form.get("reason", ""))
        mistakes = _mistakes(keeper, vote)
        if mistakes:
            return page(room, mistakes)
        before = own_vote(book, room, seat, FIRST).way if room.step == SECOND else ""
        if not keeper.store.vote(room, seat, Vote(vote.way, vote.reason, before)):
            closed = keeper.admitted(code).step != room.step
            return page(room, {}, TOO_LATE if closed else NO_SEAT_LEFT)
        response = flask.redirect(flask.url_for("pages.room_phone", code=room.code), 303)
        sign = room.sign_of_first(seat, vote.way, vote.reason) if room.step == FIRST else ""
        keep_cookie(response, room, CHOSEN[room.step], f"{vote.way}.{vote.reason}.{sign}")
        return response


def own_vote(book: Rulebook, room: OpenRoom, seat: str, step: str) -> OwnVote:
    """What this phone kept of a vote; nothing where it kept none, or something else.

    Of the first vote only what was really cast from this seat: others would read and count what is made up.
    """
    way, reason, sign = (*flask.request.cookies.get(CHOSEN[step], "").split("."), "", "", "")[:3]
    known = way in book.mode and reason in {one.id for one in reasons_of(book)}
    if step == FIRST:
        known = known and hmac.compare_digest(sign.encode(), room.sign_of_first(seat, way, reason).encode())
    return OwnVote(way, reason) if known else OwnVote()


def _to_read(room: OpenRoom, own: OwnVote) -> tuple[str, ...]:
    return two_to_read(room.kept.to_read, own.reason) if own else ()


def _trouble(keeper: RoomKeeper, room: OpenRoom, seat: str) -> str:
    """Why no vote can be taken that comes now; empty where one can."""
    if flask.request.form.get("step") not in VOTES or flask.request.form.get("step") != room.step:
        return TOO_LATE
    if not seat:
        return NO_COOKIE
    return "" if keeper.sent_from(room, seat) else NOT_THIS_PAGE


def _mistakes(keeper: RoomKeeper, vote: OwnVote) -> dict[str, str]:
    mistakes = {}
    if vote.way not in keeper.ballot.ways:
        mistakes["way"] = NO_WAY
    if vote.reason not in keeper.ballot.reasons:
        mistakes["reason"] = NO_REASON
    return mistakes
