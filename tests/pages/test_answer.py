"""The answer on one screen, then at most five folded sections; what decided is always told with its first step."""

from __future__ import annotations

import dataclasses
import datetime
import html
import re
from dataclasses import dataclass

import flask
import pytest
from flask.testing import FlaskClient
from playwright.sync_api import Browser

from spectrum.advice import WorkstreamAdvice
from spectrum.atlas import Atlas
from spectrum.consultation import Consultation
from spectrum.report import ResultView, result_view
from spectrum.report.picture import pictures_of_advice
from spectrum.rulebook import Rulebook
from spectrum.server import create_app
from spectrum.server.pages.case import Case
from spectrum.situation import Situation, Workstream

from ..plausible import plausible
from .browsing import visit

CASES = 100
PHONE = {"width": 390, "height": 844}
SECTION = 'class="s-section"'
EXAMPLES = ("frailty", "flood", "rough-sleeping", "one-building")


@dataclass(frozen=True)
class Shown:
    """A piece of work, the advice on it, its view, and its page."""

    piece: Workstream
    advice: WorkstreamAdvice
    view: ResultView
    page: str


@pytest.fixture(scope="module")
def shown(atlas: Atlas, client: FlaskClient) -> list[Shown]:
    return [_shown(atlas, client, plausible(atlas.rulebook, seed)) for seed in range(CASES)]


def _shown(atlas: Atlas, client: FlaskClient, piece: Workstream) -> Shown:
    consultation = Consultation.of(atlas, piece)
    address = Case(Situation(piece.title, (piece,))).address
    page = html.unescape(client.get("/answer", query_string=address).text)
    return Shown(piece, consultation.advice_on(), result_view(consultation, 0, datetime.date.today()), page)


def at_once(page: str) -> str:
    """What is told before anything is folded."""
    return page.partition('class="s-answer"')[2].partition(SECTION)[0]


def much(one: Shown) -> int:
    """How much is told at once: roughly a line for each thing in the way, and one for every 100 letters of the lead."""
    return sum(len(some.shown) for some in one.view.in_the_way) + sum(map(len, one.view.lead)) // 100


@pytest.mark.parametrize("place", range(8))
def test_two_to_three_phone_screens_before_the_fold(
    browser: Browser, address: str, book: Rulebook, shown: list[Shown], place: int
) -> None:
    """Also where many things stand in the way: the pages are looked at on which most is told."""
    piece = sorted(shown, key=much, reverse=True)[place].piece
    with visit(browser, address, book, viewport=PHONE) as visitor:
        fields = Case(Situation(piece.title, (piece,))).address
        visitor.go(f"/answer?case={fields['case']}")
        fold = visitor.page.evaluate("document.querySelector('.s-section').getBoundingClientRect().top")
        assert fold <= 3 * PHONE["height"]
        sections = visitor.page.locator(".s-section")
        assert sections.count() <= 5
        assert not visitor.page.locator(".s-section[open]").count()


@pytest.mark.parametrize("example", EXAMPLES)
def test_a_worked_example_says_so_and_tells_its_story_first(
    browser: Browser, address: str, book: Rulebook, example: str
) -> None:
    with visit(browser, address, book, viewport=PHONE) as visitor:
        visitor.go(f"/examples/{example}")
        words = visitor.page.inner_text("main")
        assert words.index("A worked example") < words.index(visitor.title)
        story = visitor.page.locator(".s-story p").first.inner_text()
        assert len(story) > 100
        visitor.unfold()
        assert "To talk about" in visitor.page.inner_text(".s-story")


def test_what_decided_is_shown_with_its_first_step_its_owner_and_its_day(shown: list[Shown]) -> None:
    dated = 0
    for one in shown:
        told = at_once(one.page)
        for thing in (*one.advice.limits, *one.advice.to_mend):
            if thing.binds:
                assert thing.title in told
                assert thing.first_step in told
                assert f"Who: {thing.who}" in told
        dated += len(re.findall(r"By: [0-9]{1,2} [A-Z][a-z]+ [0-9]{4}", told))
    assert dated > CASES / 4


def test_nothing_stands_in_the_way_is_never_said_over_what_does(shown: list[Shown]) -> None:
    for one in shown:
        if any(thing.binds for thing in (*one.advice.limits, *one.advice.to_mend)) or one.advice.conditions:
            assert not re.search("othing (that is )?(known )?stands in the way", one.page)


def test_a_warning_comes_before_everything_and_nothing_fits_under_it(shown: list[Shown], atlas: Atlas) -> None:
    """The shipped limits never go below what safety asks for, so a case says so whose safety asks for more."""
    view = dataclasses.replace(shown[0].view, warning="Take this to whoever can change it today.", headline="Not safe.")
    assert not any(one.view.warning for one in shown)
    app, pictures = create_app(atlas, ()), pictures_of_advice(atlas.rulebook, shown[0].advice)
    with app.test_request_context("/answer"):
        case = Case(Situation("x", (plausible(atlas.rulebook, 0),)))
        page = flask.render_template(
            "answer.html", case=case, example=None, longest=200, pictures=pictures, view=view, whole=[]
        )
    told = at_once(page)
    assert told.index(view.warning) < told.index(view.headline)
    assert "that fits" not in told.partition("</h1>")[0]


def test_at_most_two_misconceptions_are_open(shown: list[Shown]) -> None:
    for one in shown:
        section = one.page.partition('id="misconceptions"')[2].partition(SECTION)[0]
        opened = len(re.findall(r'<details class="govuk-details" open', section))
        assert opened == min(2, len(one.advice.alerts))
        assert section.count('<details class="govuk-details"') == len(one.advice.alerts)
    assert sum(len(one.advice.alerts) > 2 for one in shown) > CASES / 10


def test_the_first_step_is_always_there_and_fits_the_advice(shown: list[Shown], atlas: Atlas) -> None:
    for one in shown:
        step, advised = one.view.first_step, one.advice.advised
        assert step.text in at_once(one.page)
        if len(advised) == 1:
            assert step.name == f"First {atlas.rulebook.mode[advised[0]].name.lower()}"
            assert step.text == one.advice.next_steps[0].text
        else:
            assert step.name.startswith(("First find out", "First settle", "First"))


def test_name_and_practice_are_told_in_words(shown: list[Shown]) -> None:
    told = [one for one in shown if one.advice.name_and_practice]
    assert len(told) > CASES / 10
    assert all(one.advice.name_and_practice in at_once(one.page) for one in told)
