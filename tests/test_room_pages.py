"""The pages of a room: who may do what, what each shows when, and that nothing tells the answer or a vote too early."""

from __future__ import annotations

import http.client
import io
import itertools
import json
import logging
import re
import threading
import time
import urllib.parse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from spectrum.atlas import Atlas
from spectrum.classroom import keeping
from spectrum.classroom.steps import FIRST, REVEAL, SECOND, TALK, TOLD
from spectrum.consultation import Consultation
from spectrum.rulebook import Rulebook
from spectrum.scenarios import load_features
from spectrum.server import create_app
from spectrum.server.operating import Settings
from spectrum.server.operating.logs import set_up_logs
from spectrum.server.training import room_address, room_keeping
from spectrum.training import Library, load_teaching, reasons_of, stories_of

from .serving import free_port, running

STORY = "share-the-building-and-its-front-desk"
OTHER = "start-with-one-neighbourhood"
HERE = "http://localhost"


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    return Settings(store=tmp_path_factory.mktemp("rooms"), limit_requests=0, limit_units=0)


@pytest.fixture(scope="module")
def server(atlas: Atlas, settings: Settings) -> Flask:
    made = create_app(atlas, settings=settings)
    made.test_client_class = ReadsToTheEnd
    return made


class ReadsToTheEnd(FlaskClient):
    """A client that takes all of each answer, as browsers do."""

    def open(self, *what: Any, **how: Any) -> TestResponse:
        return super().open(*what, **{"buffered": True, **how})


@pytest.fixture(scope="module")
def library(atlas: Atlas) -> Library:
    return stories_of(atlas, load_features())


class Trainer:
    """A trainer with a room."""

    def __init__(self, app: Flask, story: str = STORY) -> None:
        self.app = app
        self.client = app.test_client()
        opened = self.client.post("/room", data={"story": story})
        assert opened.status_code == 303
        self.screen = opened.location
        self.code = opened.location.split("/")[2]
        self.step = FIRST

    def moves(self, *steps: str) -> None:
        for then in steps:
            answer = self.client.post(f"/room/{self.code}/move", data=self.form(now=self.step, then=then))
            assert answer.status_code == 303
            self.step = then
            assert self.now()["step"] == then

    def form(self, **values: str) -> dict[str, str]:
        """What a form of the screen holds."""
        return {"form": form_in(self.client.get(self.screen)), **values}

    def now(self) -> dict[str, object]:
        return dict(self.client.get(f"{self.screen}/now").json or {})

    def shows(self) -> str:
        return words(self.client.get(self.screen))

    def phones(self, count: int) -> list[FlaskClient]:
        found = [self.app.test_client() for _ in range(count)]
        for one in found:
            assert one.get(f"/room/{self.code}").status_code == 200
        return found

    def vote(self, phone: FlaskClient, way: str, reason: str, step: str = "") -> TestResponse:
        form = form_in(phone.get(f"/room/{self.code}?change=yes"))
        return phone.post(
            f"/room/{self.code}/vote", data={"step": step or self.step, "form": form, "way": way, "reason": reason}
        )

    def all_vote(self, phones: list[FlaskClient], ways: list[str], reasons: list[str]) -> None:
        for phone, way, reason in zip(phones, ways, itertools.cycle(reasons)):
            assert self.vote(phone, way, reason).status_code == 303


@pytest.fixture
def trainer(server: Flask) -> Iterator[Trainer]:
    """A trainer who ends the room, so that there is place for others from the same address."""
    found = Trainer(server)
    yield found
    if found.client.get(found.screen).status_code == 200:
        found.client.post(f"/room/{found.code}/end", data=found.form())


@pytest.fixture(scope="module")
def reasons(book: Rulebook) -> list[str]:
    return [one.id for one in reasons_of(book)]


def form_in(answer: TestResponse | str) -> str:
    """What shows that a form was made for whoever sends it; empty where the page has no form."""
    text = answer if isinstance(answer, str) else answer.text
    return (re.findall(r'name="form" value="([0-9a-f]+)"', text) or [""])[0]


def words(answer: TestResponse) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", answer.text).split())


# -- a whole session -----------------------------------------------------------------------------------------------------


def test_a_room_goes_from_the_first_vote_to_the_advice(trainer: Trainer, reasons: list[str]) -> None:
    phones = trainer.phones(14)
    trainer.all_vote(phones, ["collaborate"] * 9 + ["cooperate"] * 5, reasons[:1])
    assert trainer.now() == {"step": FIRST, "votes": 14}
    trainer.moves(TALK)
    assert "Others might say:" in words(phones[0].get(f"/room/{trainer.code}"))
    trainer.moves(SECOND)
    trainer.all_vote(phones, ["cooperate"] * 11 + ["collaborate"] * 3, reasons[1:2])
    trainer.moves(TOLD)
    screen = trainer.shows()
    assert "Counted are the 14 people who voted both times." in screen
    assert "Cooperate \N{EN DASH} no number 5 or more" in screen
    assert "Collaborate 5 or more \N{EN DASH} no number" in screen
    trainer.moves(REVEAL)
    screen = trainer.shows()
    assert "On these answers, the lightest way of working that fits is cooperating." in screen
    assert "What separates the camps" in screen
    phone = words(phones[0].get(f"/room/{trainer.code}"))
    assert "What you chose Cooperate. That is the advice too." in phone
    ended = trainer.client.post(f"/room/{trainer.code}/end", data=trainer.form())
    assert "all of its votes are erased" in words(trainer.client.get(ended.location))
    assert phones[0].get(f"/room/{trainer.code}").status_code == 404


def test_the_table_says_what_the_screen_says_and_only_to_the_trainer(trainer: Trainer, reasons: list[str]) -> None:
    where = f"/room/{trainer.code}/choices.csv"
    phones = trainer.phones(9)
    assert trainer.client.get(where).status_code == 404
    trainer.all_vote(phones, ["cooperate"] * 9, reasons[:1])
    assert trainer.client.get(where).status_code == 404
    trainer.moves(TOLD)
    table = trainer.client.get(where).data.decode("utf-8-sig").splitlines()
    assert "first,way of working,Cooperate,5,9" in table
    assert "first,way of working,Collaborate,,9" in table
    assert phones[0].get(where).status_code == 403


@pytest.mark.parametrize("votes", [0, 1, 4, 5, 7])
def test_of_fewer_than_eight_votes_nothing_is_shown(trainer: Trainer, reasons: list[str], votes: int) -> None:
    trainer.all_vote(trainer.phones(votes), ["cooperate"] * votes, reasons)
    trainer.moves(TALK)
    assert "Ask for a show of hands instead" in trainer.shows()
    trainer.moves(TOLD)
    assert "or more" not in trainer.shows()
    assert "Ask for a show of hands instead" in trainer.shows()


def test_two_servers_on_one_file_see_one_room(
    atlas: Atlas, trainer: Trainer, settings: Settings, reasons: list[str]
) -> None:
    other = create_app(atlas, settings=settings).test_client()
    assert other.get(f"/room/{trainer.code}").status_code == 200
    assert trainer.vote(other, "cooperate", reasons[0]).status_code == 303
    assert trainer.now()["votes"] == 1


# -- who may do what -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("method", "where"),
    [
        ("GET", "screen"),
        ("GET", "screen/now"),
        ("GET", "lead"),
        ("POST", "move"),
        ("POST", "end"),
        ("GET", "choices.csv"),
    ],
)
def test_only_the_trainer_leads(trainer: Trainer, method: str, where: str) -> None:
    (phone,) = trainer.phones(1)
    for one in (phone, trainer.app.test_client(), Trainer(trainer.app).client):
        assert (
            one.open(f"/room/{trainer.code}/{where}", method=method, data={"now": FIRST, "then": TALK}).status_code
            == 403
        )
    assert trainer.now()["step"] == FIRST


def test_the_trainers_link_leads_from_another_device_and_leaves_the_address(trainer: Trainer) -> None:
    page = trainer.client.get(f"/room/{trainer.code}/lead").text
    link = urllib.parse.urlsplit(re.findall(r'href="(http[^"]+lead=[^"]+)"', page)[0].replace("&amp;", "&"))
    other = trainer.app.test_client()
    answer = other.get(f"{link.path}?{link.query}")
    assert (answer.status_code, answer.location) == (303, trainer.screen)
    assert answer.headers["Cache-Control"] == "no-store"
    assert other.get(trainer.screen).status_code == 200
    wrong = trainer.app.test_client().get(f"{link.path}?lead={'0' * 64}")
    assert wrong.status_code == 404


def test_what_a_trainer_holds_is_in_no_page_but_the_one_for_it(trainer: Trainer) -> None:
    (secret,) = [one.value for one in [trainer.client.get_cookie("room_leads", path=f"/room/{trainer.code}")] if one]
    for where in ("screen", "screen/now"):
        answer = trainer.client.get(f"/room/{trainer.code}/{where}")
        assert secret not in answer.text
        assert secret not in str(answer.headers)
    assert secret in trainer.client.get(f"/room/{trainer.code}/lead").text


@pytest.mark.parametrize("headers", [{"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://evil.example"}])
def test_no_other_site_can_vote_move_or_end(trainer: Trainer, headers: dict[str, str], reasons: list[str]) -> None:
    (phone,) = trainer.phones(1)
    vote = {"step": FIRST, "way": "cooperate", "reason": reasons[0]}
    assert phone.post(f"/room/{trainer.code}/vote", data=vote, headers=headers).status_code == 403
    for where in ("move", "end"):
        data = {"now": FIRST, "then": TALK}
        assert trainer.client.post(f"/room/{trainer.code}/{where}", data=data, headers=headers).status_code == 403
    assert trainer.client.post("/room", data={"story": STORY}, headers=headers).status_code == 403
    assert trainer.now() == {"step": FIRST, "votes": 0}


def test_a_form_that_is_not_from_the_page_itself_does_nothing(trainer: Trainer, reasons: list[str]) -> None:
    """Where neither https nor a browser's word helps, as in a classroom's own network."""
    phone, other = trainer.phones(2)
    form = form_in(other.get(f"/room/{trainer.code}"))
    headers = {"Origin": "null"}
    for made_up in ("", form):
        vote = {"step": FIRST, "form": made_up, "way": "cooperate", "reason": reasons[0]}
        assert phone.post(f"/room/{trainer.code}/vote", data=vote, headers=headers).status_code == 422
        for where in ("move", "end"):
            data = {"form": made_up, "now": FIRST, "then": TALK}
            assert trainer.client.post(f"/room/{trainer.code}/{where}", data=data, headers=headers).status_code == 403
    assert trainer.now() == {"step": FIRST, "votes": 0}


def test_cookies_are_of_one_room_for_no_script_and_for_no_other_site(
    atlas: Atlas, settings: Settings, reasons: list[str]
) -> None:
    app = create_app(atlas, settings=Settings(store=settings.store, https=True))
    client = app.test_client()
    opened = client.post("/room", data={"story": STORY})
    code = opened.location.split("/")[2]
    phone = app.test_client()
    first = phone.get(f"/room/{code}", base_url="https://localhost")
    vote = {"step": FIRST, "form": form_in(first), "way": "cooperate", "reason": reasons[0]}
    voted = phone.post(f"/room/{code}/vote", data=vote, base_url="https://localhost")
    for answer in (opened, first, voted):
        (cookie,) = answer.headers.getlist("Set-Cookie")
        for part in ("Secure", "HttpOnly", "SameSite=Lax", f"Path=/room/{code}"):
            assert part in cookie


def test_a_vote_needs_a_way_a_reason_and_a_seat(trainer: Trainer, reasons: list[str]) -> None:
    (phone,) = trainer.phones(1)
    for way, reason in (("", reasons[0]), ("cooperate", ""), ("none", reasons[0]), ("cooperate", "none"), ("", "")):
        answer = trainer.vote(phone, way, reason)
        assert answer.status_code == 422
        assert "There is a problem" in answer.text
    chosen = trainer.vote(phone, "cooperate", "").text
    assert re.search(r'value="cooperate"[^>]* checked', chosen), "what was chosen is not lost"
    stranger = trainer.app.test_client(use_cookies=False)
    assert "keeps no cookie" in words(trainer.vote(stranger, "cooperate", reasons[0]))
    (stranger,) = trainer.phones(1)
    assert trainer.vote(stranger, "cooperate", reasons[0]).status_code == 303
    assert trainer.now()["votes"] == 1


def test_a_vote_that_comes_too_late_is_told_so(trainer: Trainer, reasons: list[str]) -> None:
    (phone,) = trainer.phones(1)
    trainer.moves(TALK)
    answer = trainer.vote(phone, "cooperate", reasons[0], step=FIRST)
    assert answer.status_code == 422
    assert "closed this vote before yours came in" in words(answer)


def test_the_forty_first_is_told_that_there_is_no_place(trainer: Trainer, reasons: list[str]) -> None:
    trainer.all_vote(trainer.phones(40), ["cooperate"] * 40, reasons)
    (phone,) = trainer.phones(1)
    assert "no place for more" in words(trainer.vote(phone, "cooperate", reasons[0]))
    assert trainer.now()["votes"] == 40


def test_a_trainer_starts_a_vote_again_and_whoever_votes_does_so_anew(trainer: Trainer, reasons: list[str]) -> None:
    (phone,) = trainer.phones(1)
    trainer.vote(phone, "cooperate", reasons[0])
    assert phone.post(f"/room/{trainer.code}/again", data=trainer.form()).status_code == 403
    answer = trainer.client.post(f"/room/{trainer.code}/again", data=trainer.form())
    assert (answer.status_code, answer.location) == (303, trainer.screen)
    assert trainer.now() == {"step": FIRST, "votes": 0}
    assert "Your vote is in" not in words(phone.get(f"/room/{trainer.code}"))
    assert trainer.vote(phone, "cooperate", reasons[0]).status_code == 303
    assert trainer.now()["votes"] == 1


def test_whoever_came_after_the_first_vote_votes_along_and_is_told_so(trainer: Trainer, reasons: list[str]) -> None:
    trainer.all_vote(trainer.phones(6), ["cooperate"] * 6, reasons)
    trainer.moves(TALK)
    (late,) = trainer.phones(1)
    assert "The first vote is closed" in words(late.get(f"/room/{trainer.code}"))
    trainer.moves(SECOND)
    assert "counted are those who voted both times" in words(late.get(f"/room/{trainer.code}"))
    assert trainer.vote(late, "collaborate", reasons[0]).status_code == 303


# -- phones that attack --------------------------------------------------------------------------------------------------


def makes_up(trainer: Trainer, phone: FlaskClient, way: str, reason: str) -> None:
    """Have a phone say that it chose something in the first vote, with every sign that it can think of."""
    phone.set_cookie("room_first", f"{way}.{reason}.{'0' * 32}", path=f"/room/{trainer.code}")


def test_a_first_vote_that_is_made_up_counts_nowhere(trainer: Trainer, reasons: list[str]) -> None:
    people = trainer.phones(10)
    trainer.all_vote(people, ["cooperate"] * 10, reasons)
    trainer.moves(TALK, SECOND)
    trainer.all_vote(people, ["cooperate"] * 10, reasons)
    late = trainer.phones(4)
    for one in late:
        makes_up(trainer, one, "act_alone", reasons[0])
        assert trainer.vote(one, "act_alone", reasons[0]).status_code == 303
    theirs = people[0].get_cookie("room_first", path=f"/room/{trainer.code}")
    assert theirs is not None
    late[0].set_cookie("room_first", theirs.value, path=f"/room/{trainer.code}")
    assert trainer.vote(late[0], "act_alone", reasons[0]).status_code == 303
    trainer.moves(TOLD)
    assert "Counted are the 10 people who voted both times." in trainer.shows()
    assert "10 votes were counted" in words(people[0].get(f"/room/{trainer.code}")), "so that all can count the heads"


def test_whoever_did_not_vote_reads_no_reasons(trainer: Trainer, reasons: list[str]) -> None:
    people = trainer.phones(8)
    trainer.all_vote(people, ["cooperate"] * 8, reasons[:1])
    trainer.moves(TALK)
    (outsider,) = trainer.phones(1)
    for way in ("act_alone", "cooperate"):
        makes_up(trainer, outsider, way, reasons[0])
        assert "s-voice" not in outsider.get(f"/room/{trainer.code}").text
    read = {
        re.sub(r".*?(<blockquote.*</blockquote>).*", r"\1", one.get(f"/room/{trainer.code}").text, flags=re.S)
        for one in people
    }
    assert len(read) == 1, "whoever gave the same reason reads the same"


# -- the way in ------------------------------------------------------------------------------------------------------------


def test_a_code_is_taken_as_it_is_typed(trainer: Trainer) -> None:
    typed = f" {trainer.code[:4].lower()}-{trainer.code[4:].lower()} "
    answer = trainer.app.test_client().get("/room/join", query_string={"code": typed})
    assert (answer.status_code, answer.location) == (303, f"/room/{trainer.code}")
    for spelling in (trainer.code.lower(), f"{trainer.code[:4]} {trainer.code[4:]}"):
        answer = trainer.app.test_client().get(f"/room/{spelling}")
        assert (answer.status_code, answer.location) == (303, f"/room/{trainer.code}")
    wrong = trainer.app.test_client().get("/room/join", query_string={"code": "hello there"})
    assert wrong.status_code == 422
    assert 'value="hello there"' in wrong.text


@pytest.mark.parametrize(("story", "says"), [("", "Choose a story."), ("nothing", "There is no such story here.")])
def test_a_room_needs_a_story(server: Flask, story: str, says: str) -> None:
    answer = server.test_client().post("/room", data={"story": story})
    assert answer.status_code == 422
    assert says in answer.text


def test_wrong_codes_cost_whoever_tries_and_keep_nobody_out_of_a_room(atlas: Atlas, tmp_path: Path) -> None:
    """All of them come from one address, as in a school."""
    app = create_app(atlas, settings=Settings(store=tmp_path, limit_units=1_500))
    trainer = Trainer(app)
    (phone,) = trainer.phones(1)
    tried = [app.test_client().get(f"/room/{letter * 7}").status_code for letter in "BCDFGHJKMNPQRSTVWXZ" * 3]
    assert tried[0] == 404
    assert tried[-3:] == [429] * 3
    assert app.test_client().get("/room").status_code == 429
    assert app.test_client().get(f"/room/{trainer.code}").status_code == 200, "a right code gets in"
    assert phone.get(f"/room/{trainer.code}").status_code == 200
    assert 429 in {phone.get(f"/room/{trainer.code}/now").status_code for _ in range(800)}
    trainer.moves(TALK, TOLD)
    assert trainer.client.post(f"/room/{trainer.code}/end", data=trainer.form()).status_code == 303


def test_being_refused_does_not_cost_what_trying_costs(atlas: Atlas, tmp_path: Path) -> None:
    app = create_app(atlas, settings=Settings(store=tmp_path, limit_units=250))
    tried = [app.test_client().get(f"/room/{letter * 7}").status_code for letter in "BCDF"]
    assert tried == [404, 404, 429, 429]
    assert app.test_client().get("/healthz").status_code == 200
    assert app.test_client().get("/room/join?code=x").status_code == 422, "what is left is still there"


@pytest.mark.parametrize(
    ("asked", "listens_on", "own", "found"),
    [
        ("http://192.168.1.20:8000/", "0.0.0.0", "10.0.0.5", ("http://192.168.1.20:8000", False)),
        ("https://advice.example.org/", "127.0.0.1", "10.0.0.5", ("https://advice.example.org", False)),
        ("http://localhost:8000/", "127.0.0.1", "10.0.0.5", ("http://localhost:8000", True)),
        ("http://127.0.0.1:8000/", "localhost", "10.0.0.5", ("http://127.0.0.1:8000", True)),
        ("http://localhost:8000/", "0.0.0.0", "10.0.0.5", ("http://10.0.0.5:8000", False)),
        ("http://[::1]:8000/", "::", "10.0.0.5", ("http://10.0.0.5:8000", False)),
        ("http://localhost:8000/", "0.0.0.0", "", ("http://localhost:8000", True)),
        ("http://localhost:8000/", "10.0.0.7", "10.0.0.5", ("http://10.0.0.7:8000", False)),
    ],
)
def test_phones_are_told_an_address_that_they_can_reach(
    monkeypatch: pytest.MonkeyPatch, asked: str, listens_on: str, own: str, found: tuple[str, bool]
) -> None:
    monkeypatch.setattr(room_address, "own_addresses", lambda: iter([own] if own else []))
    where = room_address.phone_address(asked, listens_on)
    assert (where.begins, where.only_here) == found


def test_a_server_for_this_computer_alone_says_so_and_what_to_start_instead(trainer: Trainer) -> None:
    assert "--host 0.0.0.0" in words(trainer.app.test_client().get("/room"))
    assert "Only this computer reaches this address." in trainer.shows()
    assert "the way into this room" not in trainer.shows().lower(), "no code leads phones to themselves"


# -- nothing too early -----------------------------------------------------------------------------------------------------


RANDOM = ("Request-Id", "Set-Cookie", "Content-Length", "Date")
"""Headers that hold something random, the length of a picture of it, or the second."""


def channels(trainer: Trainer, phone: FlaskClient) -> dict[str, str]:
    """All that a trainer and a phone can be told at a moment: bodies and headers, without what is random in them."""
    seen = {}
    for who, client in (("trainer", trainer.client), ("phone", phone)):
        for where in ("", "/now", "/screen", "/screen/now", "/choices.csv", "/lead"):
            answer = client.get(f"/room/{trainer.code}{where}")
            headers = sorted(one for one in answer.headers if one[0] not in RANDOM)
            told = f"{answer.status_code} {headers} {answer.text}"
            seen[f"{who} {where}"] = unmarked(told, trainer.code)
    return seen


def unmarked(text: str, code: str) -> str:
    """Text without the room's code, what its trainer holds, and the pictures of both."""
    text = text.replace(code, "CODE").replace(f"{code[:4]} {code[4:]}", "CODE")
    return re.sub(r'lead=[0-9a-f]+|name="form" value="[0-9a-f]+"|<svg.*?</svg>', "", text, flags=re.DOTALL)


def test_no_channel_tells_two_votes_apart_of_which_the_same_may_be_told(
    server: Flask, reasons: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two rooms vote differently throughout, and everything that is shown of them is the same, byte by byte."""
    monkeypatch.setattr(keeping, "draw_reasons", lambda *_: tuple(reasons[:3]))
    first = (["cooperate"] * 8 + ["collaborate"] * 3 + ["coexist"], ["cooperate"] * 9 + ["act_alone"] * 3)
    again = (["collaborate"] * 8 + ["cooperate"] * 4, ["collaborate"] * 9 + ["coordinate"] * 2 + ["coexist"])
    rooms = [Trainer(server), Trainer(server)]
    watchers = [room.phones(1)[0] for room in rooms]
    people = [room.phones(12) for room in rooms]
    seen: list[list[dict[str, str]]] = [[], []]
    for votes in (first, again):
        for count in range(0, 13, 4):
            for at, room in enumerate(rooms):
                room.all_vote(people[at][count : count + 4], votes[at][count : count + 4], reasons[:1])
                seen[at].append(channels(room, watchers[at]))
        for at, room in enumerate(rooms):
            room.moves(*((TALK,) if votes is first else (TOLD,)))
            seen[at].append(channels(room, watchers[at]))
            if votes is first:
                room.moves(SECOND)
                seen[at].append(channels(room, watchers[at]))
    for one, other in zip(*seen, strict=True):
        for where, told in one.items():
            assert told == other[where], where
    assert "Collaborate \N{EN DASH} no number 5 or more" in rooms[0].shows()


@pytest.mark.parametrize("steps", [(), (TALK,), (TALK, SECOND), (TOLD,), (TALK, SECOND, TOLD)])
def test_before_the_reveal_every_channel_is_the_same_whatever_the_advice_is(
    server: Flask, atlas: Atlas, library: Library, steps: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing of the answer is worked out before: with the advice out of reach, all works as it did."""

    def out_of_reach(*_: object, **__: object) -> None:
        raise AssertionError("the advice was asked for")

    trainer = Trainer(server)
    for where in ("marking.Consultation", "marking.Grounds"):
        monkeypatch.setattr(f"spectrum.training.{where}", out_of_reach)
    monkeypatch.setattr("spectrum.server.training.room_reveal.proven_mark", out_of_reach)
    monkeypatch.setattr("spectrum.server.training.room_reveal.parting_answer", out_of_reach)
    phones = trainer.phones(6)
    if trainer.step == FIRST:
        trainer.all_vote(phones, ["cooperate"] * 6, [reasons_of(atlas.rulebook)[0].id])
    trainer.moves(*steps)
    for where, told in channels(trainer, phones[0]).items():
        assert told[:3] in ("200", "403", "404"), where
    advice = Consultation(atlas, library.story(STORY).situation).advice_on()
    shown = " ".join(channels(trainer, phones[0]).values())
    for sentence in (advice.line, *(one.concludes for one in load_teaching(atlas.rulebook).misconceptions.values())):
        assert sentence not in shown


def test_the_file_holds_the_storys_name_and_nothing_of_its_answer(atlas: Atlas, book: Rulebook, tmp_path: Path) -> None:
    trainer = Trainer(create_app(atlas, settings=Settings(store=tmp_path)))
    trainer.phones(2)
    kept = b"".join(one.read_bytes() for one in tmp_path.glob("rooms.db*"))
    assert STORY.encode() in kept
    assert not [mode for mode in book.mode_ids if mode.encode() in kept], (
        "in a room without votes, no way of working stands"
    )


def test_a_page_that_asks_again_is_sent_nothing_new(trainer: Trainer) -> None:
    (phone,) = trainer.phones(1)
    for client, where in ((trainer.client, "screen/now"), (phone, "now")):
        answer = client.get(f"/room/{trainer.code}/{where}")
        again = client.get(f"/room/{trainer.code}/{where}", headers={"If-None-Match": answer.headers["ETag"]})
        assert (again.status_code, again.data) == (304, b"")


def test_without_scripts_pages_ask_again_by_themselves(trainer: Trainer, reasons: list[str]) -> None:
    (phone,) = trainer.phones(1)
    refresh = '<noscript><meta http-equiv="refresh"'
    assert refresh in trainer.client.get(trainer.screen).text
    assert refresh not in phone.get(f"/room/{trainer.code}").text, "nothing that somebody chooses is lost"
    trainer.vote(phone, "cooperate", reasons[0])
    assert refresh in phone.get(f"/room/{trainer.code}").text


def test_neither_a_code_nor_what_a_trainer_holds_nor_a_vote_is_logged(server: Flask, reasons: list[str]) -> None:
    root, written = logging.getLogger(), io.StringIO()
    before, level = root.handlers[:], root.level
    set_up_logs(Settings(log_format="json", log_level="debug"), written)
    try:
        trainer = Trainer(server)
        secret = trainer.client.get_cookie("room_leads", path=f"/room/{trainer.code}")
        assert secret is not None
        (phone,) = trainer.phones(1)
        trainer.vote(phone, "cooperate", reasons[0])
        trainer.app.test_client().get(f"/room/{trainer.code}/screen?lead={secret.value}")
        trainer.app.test_client().get("/room/QQQQQQQ")
        trainer.moves(TOLD)
    finally:
        root.handlers[:] = before
        root.setLevel(level)
        logging.captureWarnings(False)
    lines = [json.loads(line) for line in written.getvalue().splitlines()]
    assert {line["route"] for line in lines} >= {"/room/<code>", "/room/<code>/vote", "/room/<code>/screen"}
    for word in (trainer.code, secret.value, "cooperate", reasons[0], "QQQQQQQ", STORY):
        assert word not in written.getvalue()


def test_a_room_goes_by_itself_also_when_nobody_asks(
    atlas: Atlas, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room_keeping, "SWEPT", 0.05)
    keeper = room_keeping.RoomKeeper(Settings(store=tmp_path), atlas.rulebook)
    keeper.store.life = 0.1
    room, _ = keeper.open("a-story-about-nobody")
    kept = lambda: b"".join(one.read_bytes() for one in tmp_path.glob("rooms.db*"))  # noqa: E731
    end = time.monotonic() + 10
    while (room.code.encode() in kept() or b"nobody" in kept()) and time.monotonic() < end:
        time.sleep(0.05)
    assert room.code.encode() not in kept()
    assert b"nobody" not in kept()


def test_what_ran_out_while_no_server_was_there_is_erased_at_the_start(atlas: Atlas, tmp_path: Path) -> None:
    settings = Settings(store=tmp_path, limit_requests=0, limit_units=0)
    keeper = room_keeping.RoomKeeper(settings, atlas.rulebook)
    keeper.store.life = -1
    code, _ = keeper.store.open("a-story-about-nobody")
    keeper.store.close()
    create_app(atlas, settings=settings)
    assert b"nobody" not in b"".join(one.read_bytes() for one in tmp_path.glob("rooms.db*"))
    assert code


# -- a real server -----------------------------------------------------------------------------------------------------------


def test_forty_people_vote_on_a_server_of_two_processes_and_each_vote_shows_within_a_second(
    tmp_path: Path, reasons: list[str]
) -> None:
    port = free_port()
    with running("tests.serving_room", str(port), str(tmp_path)):
        trainer = Caller(port)
        trainer.post("/room", story=STORY)
        code = trainer.went_to.split("/")[2]
        phones = [Caller(port) for _ in range(40)]
        voted: list[float] = []
        threads = [threading.Thread(target=_read_and_vote, args=(one, code, reasons[0], voted)) for one in phones]
        for one in threads:
            one.start()
        shown: dict[int, float] = {}
        end = time.monotonic() + 60
        while max(shown, default=0) < 40 and time.monotonic() < end:
            count = int(json.loads(trainer.get(f"/room/{code}/screen/now"))["votes"])
            shown.setdefault(count, time.monotonic())
            time.sleep(0.5)
        for one in threads:
            one.join()
        for one in (trainer, *phones):
            one.line.close()
        assert b"cooperate" in kept_in(tmp_path)
    assert b"cooperate" not in kept_in(tmp_path), "a server that is stopped erases its rooms"
    assert code.encode() not in kept_in(tmp_path)
    assert max(shown) == 40
    moments = enumerate(sorted(voted), 1)
    waited = sorted(min(when for count, when in shown.items() if count >= place) - moment for place, moment in moments)
    assert waited[len(waited) // 2] < 1
    assert waited[-1] < 3, "also on a machine that does other things besides"


def kept_in(folder: Path) -> bytes:
    return b"".join(one.read_bytes() for one in folder.glob("rooms.db*"))


def _read_and_vote(phone: Caller, code: str, reason: str, voted: list[float]) -> None:
    form = form_in(phone.get(f"/room/{code}"))
    phone.get(f"/room/{code}/now")
    phone.post(f"/room/{code}/vote", form=form, step=FIRST, way="cooperate", reason=reason)
    voted.append(time.monotonic())


class Caller:
    """A browser without a screen: it keeps its cookies, whatever room they are of."""

    def __init__(self, port: int) -> None:
        self.line = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self.cookies: dict[str, str] = {}
        self.went_to = ""

    def get(self, path: str) -> str:
        return self._ask("GET", path)

    def post(self, path: str, **form: str) -> str:
        return self._ask("POST", path, urllib.parse.urlencode(form))

    def _ask(self, method: str, path: str, body: str | None = None) -> str:
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        self.line.request(method, path, body, headers)
        answer = self.line.getresponse()
        told = answer.read().decode()
        assert answer.status in (200, 303), told
        for one in answer.headers.get_all("Set-Cookie") or []:
            name, _, rest = one.partition("=")
            self.cookies[name] = rest.partition(";")[0]
        self.went_to = answer.headers.get("Location", "")
        return told
