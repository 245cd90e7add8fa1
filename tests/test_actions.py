"""The actions of a case for a spreadsheet, and its review days for a calendar."""

from __future__ import annotations

import csv
import dataclasses
import datetime
import io
from pathlib import PurePath

import pytest
from flask import Blueprint, Flask
from flask.testing import FlaskClient
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Component

from spectrum.advice.headline import ESCALATE as ESCALATED
from spectrum.atlas import Atlas
from spectrum.consultation import Consultation
from spectrum.language.periods import end_of
from spectrum.mutation.mutants import Mutant
from spectrum.mutation.mutated_atlas import with_change
from spectrum.papers.actions import ALL_PIECES, HEAD, actions_csv
from spectrum.papers.review_day import review_days, review_ics
from spectrum.printing.file_names import file_name
from spectrum.printing.legible import legible
from spectrum.report import to_find_out
from spectrum.report.sentences import ESCALATE, binding, presses, to_mend
from spectrum.rulebook import Rulebook
from spectrum.scenarios import load_features, told
from spectrum.server.pages.case_files import case_file_routes
from spectrum.server.safety import make_safe
from spectrum.situation import Partner, Situation, Task, Workstream
from spectrum.situation.link import case_text, packed

from .conftest import ROOT
from .plausible import plausible

TODAY = datetime.date(2026, 12, 7)
NOW = datetime.datetime(2026, 12, 7, 9, 30, tzinfo=datetime.timezone.utc)
PIECE, ACTION, FOR, CONDITION, USUALLY, OWNER, BY, REVIEW = range(len(HEAD))
COULD_RUN = tuple("=+-@\t\r\uff1d\uff0b\uff0d\uff20")
CASES = 120

anything = st.text(min_size=1, max_size=60).map(str.strip).filter(bool)


@pytest.fixture(scope="module")
def worked(atlas: Atlas) -> dict[str, Consultation]:
    """Every worked feature with all of its pieces of work."""
    found = {}
    for feature in load_features(ROOT / "features" / "worked"):
        pieces = tuple(dataclasses.replace(told(atlas, one).piece(), title=one.name) for one in feature.scenarios)
        found[PurePath(feature.file).stem] = Consultation(atlas, Situation(feature.name, pieces))
    return found


@pytest.fixture(scope="module")
def several(atlas: Atlas, worked: dict[str, Consultation]) -> list[Consultation]:
    """The worked cases, and pieces of work that people could tell of."""
    return [*worked.values(), *(Consultation.of(atlas, plausible(atlas.rulebook, seed)) for seed in range(CASES))]


@pytest.fixture(scope="module")
def unsafe(atlas: Atlas, worked: dict[str, Consultation]) -> Consultation:
    """Work that nobody may leave as light as these partners can only have it."""
    rule = atlas.rulebook.rule["aims-clash"]
    lower = dataclasses.replace(rule, then=dataclasses.replace(rule.then, cap="coexist"))
    piece = worked["frailty"].pieces[0]
    clash = dataclasses.replace(piece, answers={**piece.answers, "goal_fit": ("opposed",)})
    return Consultation.of(with_change(atlas, Mutant(rule, "conclude", "a lower cap", lower)), clash)


def rows(content: bytes) -> list[list[str]]:
    """The table, as a spreadsheet reads it; its first row names the columns."""
    assert content.startswith(b"\xef\xbb\xbf")
    table = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert tuple(table[0]) == HEAD
    assert all(len(row) == len(HEAD) for row in table)
    return table[1:]


# -- actions -----------------------------------------------------------------------------------------------------------


def test_every_step_that_an_advice_asks_for_is_one_row(several: list[Consultation]) -> None:
    for consultation in several:
        table = rows(actions_csv(consultation, TODAY))
        for piece, advice in zip(consultation.pieces, consultation.advice.workstreams, strict=True):
            of_piece = [row for row in table if row[PIECE] == piece.title]
            steps = [(row[FOR], row[ACTION]) for row in of_piece]
            mending = (*binding(advice), *advice.conditions, *to_mend(advice))
            asked = [(one.title, one.first_step) for one in mending]
            asked += [(one.title, one.text) for one in advice.next_steps if one.rule != "different-work-different-ways"]
            open_ = [step for _, step in steps if step.startswith(("Find out: ", "Settle: "))]
            assert steps[len(open_) :] == asked
            assert bool(open_) == (to_find_out(consultation, consultation.pieces.index(piece), TODAY) is not None)
            conditions = [row[FOR] for row in of_piece if row[CONDITION] == "yes"]
            assert conditions == [one.title for one in advice.conditions]


def test_a_step_about_all_pieces_of_work_is_told_once_with_its_owner(worked: dict[str, Consultation]) -> None:
    consultation = worked["frailty"]
    rule = consultation.rulebook.rule["different-work-different-ways"]
    first, second, third = consultation.pieces
    owned = dataclasses.replace(second, tasks={rule.id: Task("The chair", "2027-01-10")})
    changed = Consultation(consultation.atlas, Situation("Whole", (first, owned, third)))
    said = [row for row in rows(actions_csv(changed, TODAY)) if row[ACTION] == rule.step]
    assert said == [[ALL_PIECES, rule.step, rule.title, "no", "", "The chair", "2027-01-10", ""]]


def test_owners_and_days_are_those_of_the_case_and_else_the_day_of_the_guidance(
    book: Rulebook, worked: dict[str, Consultation]
) -> None:
    piece = worked["one_neighbourhood"].pieces[0]
    tasks = {"leaders-only-say-so": Task("Jo", "2027-02-01"), "on-top-of-other-work": Task("Ann", "")}
    consultation = Consultation.of(worked["frailty"].atlas, dataclasses.replace(piece, tasks=tasks))
    table = {row[FOR]: row for row in rows(actions_csv(consultation, TODAY))}
    told_of = table[book.rule["leaders-only-say-so"].title]
    assert (told_of[OWNER], told_of[BY], told_of[CONDITION]) == ("Jo", "2027-02-01", "yes")
    spare = book.rule["on-top-of-other-work"]
    assert table[spare.title][OWNER] == "Ann"
    assert table[spare.title][BY] == end_of(spare.by, TODAY).isoformat()
    assert table[spare.title][USUALLY] == spare.who
    assert {row[REVIEW] for row in table.values()} == {"2027-01-18"}
    chosen = dataclasses.replace(piece, review="2027-06-30")
    again = rows(actions_csv(Consultation.of(consultation.atlas, chosen), TODAY))
    assert {row[REVIEW] for row in again} == {"2027-06-30"}


def test_nobody_is_no_owner(book: Rulebook, atlas: Atlas, worked: dict[str, Consultation]) -> None:
    piece = worked["frailty"].pieces[0]
    days = dataclasses.replace(piece, answers={**piece.answers, "time_pressure": ("days",)})
    rule = book.rule["no-time-to-redesign"]
    assert rule.who.startswith("nobody")
    table = {row[FOR]: row for row in rows(actions_csv(Consultation.of(atlas, days), TODAY))}
    assert table[rule.title][USUALLY] == ""
    assert {row[BY] for row in table.values()} == {""}, "when time presses, nothing is put off by weeks"


def test_what_cannot_wait_is_the_first_row(unsafe: Consultation) -> None:
    assert unsafe.advice_on().unsafe
    first = rows(actions_csv(unsafe, TODAY))[0]
    assert first[ACTION] == ESCALATE
    assert first[FOR] == ESCALATED


@settings(max_examples=40)
@given(start=st.sampled_from(["", *COULD_RUN]), title=anything, owner=anything)
def test_nothing_that_people_wrote_is_run_by_a_spreadsheet_and_nothing_is_lost(
    worked: dict[str, Consultation], start: str, title: str, owner: str
) -> None:
    lifts, tasks = worked["frailty"].pieces[2], {"begin-alone": Task(f"{start}{owner}")}
    piece = dataclasses.replace(lifts, title=f"{start}{title}", tasks=tasks)
    table = rows(actions_csv(Consultation.of(worked["frailty"].atlas, piece), TODAY))
    assert not [cell for row in table for cell in row if cell.lstrip(' "').startswith(COULD_RUN)]
    guard = str.maketrans("", "", "'")
    assert {row[PIECE].translate(guard) for row in table} == {legible(piece.title).translate(guard)}
    assert [row[OWNER].translate(guard) for row in table] == [legible(f"{start}{owner}").translate(guard)]


def test_lines_end_as_spreadsheets_expect(worked: dict[str, Consultation]) -> None:
    text = actions_csv(worked["frailty"], TODAY).decode("utf-8-sig")
    assert text.endswith("\r\n")
    assert text.count("\n") == text.count("\r\n") == len(rows(actions_csv(worked["frailty"], TODAY))) + 1


def test_letters_of_all_languages_stay_as_they_are(atlas: Atlas) -> None:
    piece = Workstream("Żółć für 東京 🙂")
    assert {row[PIECE] for row in rows(actions_csv(Consultation.of(atlas, piece), TODAY))} == {piece.title}


# -- review days -------------------------------------------------------------------------------------------------------


def events(content: bytes) -> list[Component]:
    """What a calendar makes of a file."""
    return list(Calendar.from_ical(content).walk("VEVENT"))


def test_each_piece_of_work_with_a_day_is_one_event_all_day_long(several: list[Consultation]) -> None:
    with_days = 0
    for consultation in several:
        days = dict(review_days(consultation, TODAY))
        found = events(review_ics(consultation, TODAY, NOW))
        assert [one["summary"] for one in found] == [f"Look again: {consultation.pieces[at].title}" for at in days]
        for event, (at, day) in zip(found, days.items(), strict=True):
            advice = consultation.advice_on(at)
            assert event.decoded("dtstart") == day
            assert type(day) is datetime.date
            assert event.decoded("dtstamp") == NOW
            assert day == min(end_of(one.by, TODAY) for one in (*advice.conditions, *to_mend(advice)) if one.by)
            with_days += 1
        for at, advice in enumerate(consultation.advice.workstreams):
            if presses(consultation.rulebook, advice):
                assert at not in days
    assert with_days > 10


def test_the_day_that_people_chose_goes_first(worked: dict[str, Consultation]) -> None:
    for chosen in ("2027-06-30", "9999-12-31", "2020-01-01"):
        pieces = tuple(dataclasses.replace(one, review=chosen) for one in worked["frailty"].pieces)
        consultation = Consultation(worked["frailty"].atlas, Situation("x", pieces))
        days = [one.decoded("dtstart").isoformat() for one in events(review_ics(consultation, TODAY, NOW))]
        assert days == [chosen] * 3


def test_a_reminder_comes_a_week_before(worked: dict[str, Consultation]) -> None:
    for event in events(review_ics(worked["frailty"], TODAY, NOW)):
        (alarm,) = event.walk("VALARM")
        assert alarm.decoded("trigger") == datetime.timedelta(days=-7)
        assert alarm["action"] == "DISPLAY"
        assert "week" in alarm["description"]


def test_the_event_tells_what_to_look_at_again(book: Rulebook, worked: dict[str, Consultation]) -> None:
    consultation = worked["one_neighbourhood"]
    (event,) = events(review_ics(consultation, TODAY, NOW))
    lines = str(event["description"]).split("\n")
    assert lines[0] == "The answer on 7 December 2026: Collaborate, on three conditions."
    for one in consultation.advice_on().conditions:
        (said,) = [line for line in lines if one.title in line]
        assert said.endswith("If that is not done by then, cooperate.")
    assert [line for line in lines if line.startswith("- If “")]
    piece = dataclasses.replace(consultation.pieces[0], tasks={"leaders-only-say-so": Task("Jo", "2027-02-01")})
    (again,) = events(review_ics(Consultation.of(consultation.atlas, piece), TODAY, NOW))
    title = book.rule["leaders-only-say-so"].title
    assert f"- {title}. To be mended by 1 February 2027." in str(again["description"])


def test_the_same_case_gives_the_same_events_and_each_piece_its_own(worked: dict[str, Consultation]) -> None:
    pieces = tuple(dataclasses.replace(one, review="2027-06-30") for one in worked["frailty"].pieces)
    consultation = Consultation(worked["frailty"].atlas, Situation("x", pieces))
    later = datetime.datetime(2027, 1, 1, tzinfo=datetime.timezone.utc)
    ids = [str(one["uid"]) for one in events(review_ics(consultation, TODAY, NOW))]
    assert ids == [str(one["uid"]) for one in events(review_ics(consultation, TODAY, later))]
    other = Consultation(consultation.atlas, Situation("y", pieces))
    assert len({*ids, *(str(one["uid"]) for one in events(review_ics(other, TODAY, NOW)))}) == 6


@settings(max_examples=60)
@given(title=anything, zone=st.timezones())
def test_a_calendar_can_read_whatever_a_title_holds(atlas: Atlas, title: str, zone: datetime.tzinfo) -> None:
    piece = Workstream(title, {"solo_reach": ("no",)}, review="2027-06-30")
    content = review_ics(Consultation.of(atlas, piece), TODAY, NOW.astimezone(zone))
    lines = content.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert all(line.decode() or line == b"" for line in lines), "no sign is cut in two"
    assert b"\n" not in content.replace(b"\r\n", b"")
    (event,) = events(content)
    assert event.decoded("dtstamp") == NOW
    seen = "".join(one for one in title if one.isprintable() and one not in "\u202a\u202b\u202c\u202d\u202e")
    assert "".join(seen.split()) in "".join(str(event["summary"]).split()) or not title.isprintable()


def test_no_partner_is_named(atlas: Atlas, worked: dict[str, Consultation]) -> None:
    piece = dataclasses.replace(
        worked["rough_sleeping"].pieces[0],
        review="2027-06-30",
        partners=(Partner("Tell Tale Trust", {"adds_value": ("none",)}, {"adds_value": "Hidden words"}),),
    )
    content = review_ics(Consultation.of(atlas, piece), TODAY, NOW).replace(b"\r\n ", b"")
    assert b"Tell Tale" not in content
    assert b"Hidden words" not in content


# -- as files ----------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def files(atlas: Atlas) -> FlaskClient:
    """Only the routes of files, with the headers that all pages have."""
    app, pages = Flask("files"), Blueprint("pages", "pages")
    pages.add_url_rule("/begin", "begin", lambda: "begin")
    case_file_routes(pages, atlas)
    app.register_blueprint(pages)
    make_safe(app, "/api/v1")
    return app.test_client()


def link(consultation: Consultation) -> str:
    return packed(case_text(consultation.situation))


def test_the_actions_come_as_a_file_named_after_the_case(files: FlaskClient, worked: dict[str, Consultation]) -> None:
    found = files.get("/papers/actions.csv", query_string={"case": link(worked["frailty"])})
    assert found.status_code == 200
    assert found.headers["Content-Type"] == "text/csv; charset=utf-8"
    named = file_name(worked["frailty"].situation.title, "actions", "csv")
    assert named.startswith("a-health-and-care-partnership-")
    assert named.endswith("-actions.csv")
    assert found.headers["Content-Disposition"] == f'attachment; filename="{named}"'
    assert found.headers["Cache-Control"] == "no-store"
    assert found.headers["X-Content-Type-Options"] == "nosniff"
    assert found.data == actions_csv(worked["frailty"], datetime.date.today())


def test_the_review_days_come_as_a_file_and_there_is_none_without_a_day(
    files: FlaskClient, worked: dict[str, Consultation]
) -> None:
    found = files.get("/papers/review.ics", query_string={"case": link(worked["one_neighbourhood"])})
    assert found.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert found.headers["Content-Disposition"].endswith('-review.ics"')
    assert len(events(found.data)) == 1
    without = files.get("/papers/review.ics", query_string={"case": link(worked["one_building"])})
    assert without.status_code == 404


@pytest.mark.parametrize("name", ["actions.csv", "review.ics", "picture.svg", "picture.png"])
def test_whoever_comes_without_a_case_begins_one(files: FlaskClient, name: str) -> None:
    found = files.get(f"/papers/{name}")
    assert found.status_code == 302
    assert found.headers["Location"] == "/begin"
