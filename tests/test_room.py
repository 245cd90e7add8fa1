"""A room: its code, its steps, its file, and that it forgets."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import random
import sqlite3
import stat
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from spectrum.atlas import Atlas
from spectrum.classroom import (
    MOST_VOTES,
    Ballot,
    KeptOfRoom,
    RoomStore,
    TooManyOfOne,
    TooManyRooms,
    Vote,
    parting_answer,
    read_code,
    rows_of,
    shown_code,
    two_to_read,
)
from spectrum.classroom import store as of_store
from spectrum.classroom.codes import LETTERS, new_code
from spectrum.classroom.keeping import kept_after
from spectrum.classroom.reasons import draw_reasons
from spectrum.classroom.steps import FIRST, MOVES, REVEAL, SECOND, STEPS, TALK, TOLD
from spectrum.classroom.store import OpenRoom
from spectrum.scenarios import load_features
from spectrum.scenarios.feature_files import read_feature
from spectrum.situation import answered
from spectrum.training import reasons_of, stories_of

from .test_stories import FEATURE

WAYS = ("alone", "beside", "in step", "by turns", "with")
BALLOT = Ballot(WAYS, ("because", "since", "although"))
HOUR = 3600.0


class Clock:
    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[RoomStore]:
    found = RoomStore(tmp_path / "rooms.db", 4 * HOUR, clock)
    yield found
    found.close()


def opened(store: RoomStore, story: str = "a-list") -> OpenRoom:
    code, _ = store.open(story)
    return again(store, code)


def again(store: RoomStore, code: str) -> OpenRoom:
    room = store.find(code)
    assert room is not None
    return room


def everybody_votes(store: RoomStore, room: OpenRoom, ways: list[str], before: list[str] | None = None) -> list[str]:
    """Everybody votes from a seat of their own, which is given."""
    seats = [room.seat() for _ in ways]
    for at, (seat, way) in enumerate(zip(seats, ways, strict=True)):
        assert store.vote(room, seat, Vote(way, "because", before[at] if before else ""))
    return seats


def moved(store: RoomStore, room: OpenRoom, *steps: str) -> OpenRoom:
    for step in steps:
        assert store.move(room.code, (room.step, step), BALLOT)
        room = again(store, room.code)
    return room


# -- the code --------------------------------------------------------------------------------------------------------


def test_a_code_is_read_as_people_type_it() -> None:
    for typed in ("krtmwpxb", "KRTM WPXB", " krtm-wpxb ", "k.r.t.m.w.p.x.b"):
        assert read_code(typed) == "KRTMWPXB"
    assert shown_code("KRTMWPXB") == "KRTM WPXB"
    assert read_code(shown_code("KRTMWPXB")) == "KRTMWPXB"


@pytest.mark.parametrize("typed", ["", "KRTMWPX", "KRTMWPXBB", "KRTMWPXO", "KRTMWPX0", "Krtmwpxß", "k" * 10_000])
def test_what_can_be_no_code_is_none(typed: str) -> None:
    assert read_code(typed) == ""


def test_no_letter_of_a_code_looks_like_another_sign() -> None:
    assert not set(LETTERS) & set("ILO0123456789AEUY")
    codes = {new_code() for _ in range(200)}
    assert len(codes) == 200
    assert all(read_code(one) == one for one in codes)


# -- its steps -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("now", STEPS)
@pytest.mark.parametrize("then", [*STEPS, "", "elsewhere"])
def test_a_room_moves_on_and_never_back(store: RoomStore, now: str, then: str) -> None:
    ways = {FIRST: (), TALK: (TALK,), SECOND: (TALK, SECOND), TOLD: (TOLD,), REVEAL: (TOLD, REVEAL)}
    room = moved(store, opened(store), *ways[now])
    assert store.move(room.code, (now, then), BALLOT) == (then in MOVES[now])
    assert again(store, room.code).step == (then if then in MOVES[now] else now)


def test_a_button_that_is_pressed_twice_moves_once(store: RoomStore) -> None:
    room = opened(store)
    assert store.move(room.code, (FIRST, TALK), BALLOT)
    assert not store.move(room.code, (FIRST, TALK), BALLOT)
    assert again(store, room.code).step == TALK


def test_only_its_trainer_leads_a_room(store: RoomStore) -> None:
    code, secret = store.open("a-list")
    other, others_secret = store.open("a-list")
    assert again(store, code).led_by(secret)
    for wrong in ("", secret[:-1], others_secret, code):
        assert not again(store, code).led_by(wrong)
    assert code != other


# -- votes -----------------------------------------------------------------------------------------------------------


def test_a_vote_can_be_changed_while_it_is_open_and_counts_once(store: RoomStore) -> None:
    room = opened(store)
    seat = room.seat()
    assert not store.has_voted(room, seat)
    assert store.vote(room, seat, Vote("alone", "because"))
    assert store.vote(room, seat, Vote("with", "since"))
    assert store.has_voted(room, seat)
    assert again(store, room.code).votes == 1


def test_a_vote_that_comes_too_late_is_not_taken(store: RoomStore) -> None:
    room = opened(store)
    talking = moved(store, room, TALK)
    seat = room.seat()
    assert not store.vote(room, seat, Vote("alone", "because"))
    assert not store.vote(talking, seat, Vote("alone", "because"))
    second = moved(store, talking, SECOND)
    assert not store.vote(room, seat, Vote("alone", "because")), "a form of the first vote is none of the second"
    assert store.vote(second, seat, Vote("alone", "because"))


def test_a_room_has_forty_seats_and_whoever_has_one_can_still_change(store: RoomStore) -> None:
    room = opened(store)
    seats = everybody_votes(store, room, ["with"] * MOST_VOTES)
    assert not store.vote(room, room.seat(), Vote("alone", "because"))
    assert store.vote(room, seats[0], Vote("alone", "because"))
    assert again(store, room.code).votes == MOST_VOTES == 40


def test_a_seat_is_of_one_room(store: RoomStore) -> None:
    one, other = opened(store), opened(store)
    seat = one.seat()
    assert one.knows(seat)
    assert not other.knows(seat)
    for made_up in ("", "0" * 64, seat[:-1], seat[:32] + "é" * 32):
        assert not one.knows(made_up)


def test_two_votes_count_those_who_voted_both_times(store: RoomStore) -> None:
    before = ["alone"] * 9 + ["with"] * 9
    room = opened(store)
    everybody_votes(store, room, [*before, "beside"])
    room = moved(store, room, TALK, SECOND)
    everybody_votes(store, room, ["with"] * 20, before=[*before, "", "never offered"])
    outcome = moved(store, room, TOLD).kept.outcome
    assert outcome is not None
    assert outcome.first is not None
    assert (outcome.first.votes, dict(outcome.first.at_least)) == (18, {"alone": 5, "with": 5})
    assert (outcome.last.votes, dict(outcome.last.at_least)) == (18, {"with": 5}), "not 10: the rest would be known"


@pytest.mark.parametrize("way", [(TOLD,), (TALK, TOLD)])
def test_a_second_vote_can_be_left_out(store: RoomStore, way: tuple[str, ...]) -> None:
    room = opened(store)
    everybody_votes(store, room, ["with"] * 9 + ["alone"] * 9 + ["beside"] * 2)
    outcome = moved(store, room, *way).kept.outcome
    assert outcome is not None
    assert outcome.first is None
    assert dict(outcome.last.at_least) == {"with": 5, "alone": 5}
    assert dict(outcome.reasons.at_least) == {"because": 10}


def test_what_the_first_vote_told_is_forgotten_when_a_second_begins(store: RoomStore) -> None:
    room = opened(store)
    everybody_votes(store, room, ["with"] * 9)
    talking = moved(store, room, TALK)
    assert talking.kept.so_far
    second = moved(store, talking, SECOND)
    assert second.kept.so_far is None
    assert second.kept.to_read == talking.kept.to_read


def test_the_table_for_a_spreadsheet_tells_what_the_screen_tells(store: RoomStore) -> None:
    room = opened(store)
    everybody_votes(store, room, ["with"] * 9 + ["alone"] * 4)
    outcome = moved(store, room, TOLD).kept.outcome
    assert outcome is not None
    rows = list(rows_of(outcome, {one: one.upper() for one in WAYS}, {"because": "Because."}))
    assert rows[1:] == [
        ("first", "way of working", "ALONE", "", "13"),
        ("first", "way of working", "BESIDE", "", "13"),
        ("first", "way of working", "IN STEP", "", "13"),
        ("first", "way of working", "BY TURNS", "", "13"),
        ("first", "way of working", "WITH", "5", "13"),
        ("first", "reason", "Because.", "5", "13"),
    ]


# -- two reasons of others -------------------------------------------------------------------------------------------


def test_reasons_of_the_room_are_told_only_where_eight_voted() -> None:
    listed = [f"listed-{at}" for at in range(30)]
    of_few = [draw_reasons(["often"] * 7, listed, random.Random(seed)) for seed in range(300)]
    assert not any("often" in one for one in of_few)
    of_many = [draw_reasons(["often"] * 8, listed, random.Random(seed)) for seed in range(300)]
    assert sum("often" in one for one in of_many) > 200
    assert all(len(set(one)) == 3 for one in of_many)
    assert set(listed) <= {reason for one in of_many for reason in one}, "whatever people said, any may be drawn"


def test_who_chose_which_way_has_no_part_in_the_reasons_to_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """A room that all agrees and one that is split read the same, where their reasons and the lot are the same."""
    given = ["because"] * 6 + ["since"] * 3
    read = []
    for ways in (["with"] * 9, ["alone"] * 9, ["with", "alone", "beside"] * 3):
        monkeypatch.setattr("spectrum.classroom.reasons.secrets.SystemRandom", lambda: random.Random(16))
        votes = [Vote(way, reason) for way, reason in zip(ways, given, strict=True)]
        read.append(kept_after((FIRST, TALK), votes, BALLOT, KeptOfRoom()).to_read)
    assert read[0] == read[1] == read[2]


def test_nobody_reads_their_own_reason_as_one_of_others() -> None:
    assert two_to_read(("a", "b", "c"), own="a") == ("b", "c")
    assert two_to_read(("a", "b", "c"), own="d") == ("a", "b")
    assert draw_reasons([], ["only", "these"]) in {("only", "these"), ("these", "only")}


# -- the file ----------------------------------------------------------------------------------------------------------


def test_a_room_ends_by_itself(store: RoomStore, clock: Clock) -> None:
    room = opened(store)
    clock.now += 4 * HOUR - 1
    assert store.find(room.code)
    clock.now += 1
    assert store.find(room.code) is None
    assert not store.vote(room, room.seat(), Vote("alone", "because"))
    assert not store.move(room.code, (FIRST, TALK), BALLOT)
    assert store.sweep() == 0


@pytest.mark.parametrize("how", ["ended", "run out"])
def test_nothing_of_a_room_is_left_in_the_bytes_of_its_file(store: RoomStore, clock: Clock, how: str) -> None:
    room = opened(store, story="a-story-about-nobody")
    everybody_votes(store, room, ["with"] * 20 + ["alone"] * 20)
    room = moved(store, room, TALK, SECOND)
    everybody_votes(store, room, ["with"] * 40, before=["alone"] * 40)
    assert b"alone" in on_disk(store)
    if how == "ended":
        store.end(room.code)
    else:
        clock.now += 5 * HOUR
        store.sweep()
    left = on_disk(store)
    for word in (b"alone", b"with", b"because", room.code.encode(), b"nobody", room.leader):
        assert word not in left


def test_no_vote_is_left_in_the_bytes_once_it_is_closed(store: RoomStore) -> None:
    """Of 40 votes, 3 are for a way that is not told of: its name is gone, and so is every seat."""
    room = opened(store)
    seats = everybody_votes(store, room, ["with"] * 37 + ["beside"] * 3)
    hashes = [of_store._digest(one) for one in seats]
    assert all(one in on_disk(store) for one in hashes)
    moved(store, room, TOLD)
    left = on_disk(store)
    assert not [one for one in hashes if one in left]
    assert b"beside" not in left


def test_a_reader_who_stays_holds_nobody_up_and_once_they_go_the_rest_is_erased(store: RoomStore) -> None:
    room, other = opened(store), opened(store)
    everybody_votes(store, room, ["with"] * 5 + ["beside"] * 4)
    reader = sqlite3.connect(store.file, isolation_level=None)
    reader.execute("BEGIN")
    assert len(reader.execute("SELECT * FROM votes").fetchall()) == 9
    started = time.monotonic()
    moved(store, room, TOLD)
    assert time.monotonic() - started < 2
    assert store.owes
    assert b"beside" in on_disk(store)
    reader.close()
    store.sweep()
    assert not store.owes
    assert b"beside" not in on_disk(store)
    assert again(store, other.code)


def test_what_is_owed_is_erased_with_the_next_vote_as_well(store: RoomStore) -> None:
    room, other = opened(store), opened(store)
    everybody_votes(store, room, ["beside"] * 4)
    with contextlib.closing(sqlite3.connect(store.file, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM votes").fetchall()
        store.end(room.code)
    assert b"beside" in on_disk(store)
    everybody_votes(store, other, ["with"])
    assert b"beside" not in on_disk(store)


def test_nobody_else_can_read_the_file(store: RoomStore) -> None:
    opened(store)
    for end in ("", "-wal", "-shm"):
        mode = stat.S_IMODE(os.stat(f"{store.file}{end}").st_mode)
        assert not mode & 0o077


def on_disk(store: RoomStore) -> bytes:
    return b"".join(one.read_bytes() for one in store.file.parent.iterdir())


def test_there_are_so_many_rooms_and_those_without_their_trainer_make_way(
    store: RoomStore, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(of_store, "MOST_ROOMS", 2)
    watched, left = opened(store), opened(store)
    everybody_votes(store, left, ["with"])
    with pytest.raises(TooManyRooms):
        store.open("a-list")
    clock.now += of_store.UNWATCHED + 1
    store.watch(watched)
    store.open("a-list")
    assert store.find(watched.code)
    assert store.find(left.code) is None


def test_nobody_fills_the_server_alone(store: RoomStore) -> None:
    for _ in range(of_store.ROOMS_OF_ONE):
        store.open("a-list", "198.51.100.1")
    with pytest.raises(TooManyOfOne):
        store.open("a-list", "198.51.100.1")
    store.open("a-list", "198.51.100.9")
    assert b"198.51" not in on_disk(store)


def test_a_first_vote_can_be_started_again_and_its_seats_end(store: RoomStore) -> None:
    room = opened(store)
    seats = everybody_votes(store, room, ["beside"] * MOST_VOTES)
    sign = room.sign_of_first(seats[0], "beside", "because")
    assert store.start_again(room.code)
    fresh = again(store, room.code)
    assert fresh.votes == 0
    assert not any(fresh.knows(one) for one in seats)
    assert fresh.sign_of_first(seats[0], "beside", "because") != sign
    assert b"beside" not in on_disk(store)
    everybody_votes(store, fresh, ["with"] * 9)
    moved(store, fresh, TALK)
    assert not store.start_again(room.code), "what was voted stays when people have talked"


def test_whoever_did_not_vote_first_takes_no_place_of_those_who_did(store: RoomStore) -> None:
    second = moved(store, opened(store), TALK, SECOND)
    everybody_votes(store, second, ["with"] * MOST_VOTES)
    assert not store.vote(second, second.seat(), Vote("with", "because"))
    assert store.vote(second, second.seat(), Vote("with", "because", "alone"))


def test_two_processes_share_their_rooms(store: RoomStore) -> None:
    room = opened(store)
    everybody_votes(store, room, ["with"] * 2)
    fork = multiprocessing.get_context("spawn")
    others = [fork.Process(target=_vote_there, args=(store.file, room.code)) for _ in range(2)]
    for one in others:
        one.start()
    for one in others:
        one.join(30)
        assert one.exitcode == 0
    assert again(store, room.code).votes == 2 + 2 * 10


def _vote_there(file: Path, code: str) -> None:
    """In another process: find the room, and vote from ten seats."""
    store = RoomStore(file, HOUR, Clock())
    everybody_votes(store, again(store, code), ["alone"] * 10)


# -- the answer that separates the camps -----------------------------------------------------------------------------------


def test_the_answer_that_separates_camps_is_true(atlas: Atlas) -> None:
    """Each sentence, put in place of the one that is told, makes its way of working the advice."""
    from spectrum.consultation import Consultation  # noqa: PLC0415

    book, library = atlas.rulebook, stories_of(atlas, load_features())
    found = 0
    for story in library.stories[:12]:
        parting = parting_answer(atlas, story, book.mode_ids)
        for way, sentence in parting.instead.items() if parting else ():
            said = [(name, options[0]) for name, options in story.piece.answers.items() if len(options) == 1]
            (name,) = [one for one, option in said if book.factor[one].option(option).tells == parting.tells]
            (option,) = [one.id for one in book.factor[name].options if one.tells == sentence]
            changed = answered(story.piece, ("", name), (option,))
            assert Consultation.of(atlas, changed, *story.others).advice_on().advised == (way,)
            found += 1
    assert found


def test_where_no_single_answer_separates_camps_none_is_told(atlas: Atlas) -> None:
    story = stories_of(atlas, [read_feature(FEATURE, "a.feature")]).story("a-list")
    assert parting_answer(atlas, story, ()) is None
    assert parting_answer(atlas, story, ("act_alone",)) is None
    today = ("cooperate", "collaborate")
    assert parting_answer(atlas, story, today) is None, "the advice leaves both possible as it is"
    assert len(reasons_of(atlas.rulebook)) >= 2
