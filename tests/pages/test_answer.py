"""The answer on one screen, then at most five folded sections; what decided is always told with its first step."""

from __future__ import annotations

import datetime
import html
import re

import pytest
from flask.testing import FlaskClient
from playwright.sync_api import Browser

from spectrum.atlas import Atlas
from spectrum.consultation import Consultation
from spectrum.report import result_view
from spectrum.rulebook import Rulebook
from spectrum.server.pages.case import Case
from spectrum.situation import Situation, Workstream

from ..plausible import plausible
from .browsing import visit

CASES = 150
PHONE = {"width": 390, "height": 844}
SECTION = 'class="s-section"'
EXAMPLES = ("frailty", "flood", "rough-sleeping", "one-building")


def page_of(client: FlaskClient, piece: Workstream) -> str:
    address = Case(Situation(piece.title, (piece,))).address
    return html.unescape(client.get("/answer", query_string=address).text)


def at_once(page: str) -> str:
    """What is told before anything is folded."""
    return page.partition('class="s-answer"')[2].partition(SECTION)[0]


@pytest.mark.parametrize("seed", range(8))
def test_two_to_three_phone_screens_before_the_fold(browser: Browser, address: str, atlas: Atlas, seed: int) -> None:
    """Also where many things stand in the way; what is longest of twenty plausible situations is looked at."""
    today = datetime.date(2026, 11, 25)

    def much(piece: Workstream) -> int:
        view = result_view(Consultation.of(atlas, piece), 0, today)
        return sum(len(one.shown) for one in view.in_the_way) + sum(map(len, view.lead)) // 100

    piece = max((plausible(atlas.rulebook, 20 * seed + one) for one in range(20)), key=much)
    with visit(browser, address, atlas.rulebook, viewport=PHONE) as visitor:
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


def test_what_decided_is_shown_with_its_first_step_its_owner_and_its_day(client: FlaskClient, atlas: Atlas) -> None:
    dated = 0
    for seed in range(CASES):
        piece = plausible(atlas.rulebook, seed)
        (advice,) = Consultation.of(atlas, piece).advice.workstreams
        told = at_once(page_of(client, piece))
        for one in (*advice.limits, *advice.to_mend):
            if one.binds:
                assert one.title in told
                assert one.first_step in told
                assert f"Who: {one.who}" in told
        dated += len(re.findall(r"By: [0-9]{1,2} [A-Z][a-z]+ [0-9]{4}", told))
    assert dated > CASES / 4


def test_nothing_stands_in_the_way_is_never_said_over_what_does(client: FlaskClient, atlas: Atlas) -> None:
    for seed in range(CASES):
        piece = plausible(atlas.rulebook, seed)
        (advice,) = Consultation.of(atlas, piece).advice.workstreams
        page = page_of(client, piece)
        if any(one.binds for one in (*advice.limits, *advice.to_mend)) or advice.conditions or advice.unsafe:
            assert not re.search("othing (that is )?(known )?stands in the way", page)


def test_a_warning_comes_before_everything_and_nothing_fits_under_it(client: FlaskClient, atlas: Atlas) -> None:
    """The shipped limits never go below what safety asks for, so the cases say so by a floor of their own."""
    unsafe = 0
    for seed in range(CASES):
        view = result_view(Consultation.of(atlas, plausible(atlas.rulebook, seed)), 0, datetime.date.today())
        unsafe += bool(view.warning)
        if view.warning:
            told = at_once(page_of(client, plausible(atlas.rulebook, seed)))
            assert told.index(view.warning) < told.index(view.headline)
            assert "fits" not in told


def test_at_most_two_misconceptions_are_open(client: FlaskClient, atlas: Atlas) -> None:
    many = 0
    for seed in range(CASES):
        piece = plausible(atlas.rulebook, seed)
        (advice,) = Consultation.of(atlas, piece).advice.workstreams
        section = page_of(client, piece).partition('id="misconceptions"')[2].partition(SECTION)[0]
        opened = len(re.findall(r'<details class="govuk-details" open', section))
        assert opened == min(2, len(advice.alerts))
        assert section.count('<details class="govuk-details"') == len(advice.alerts)
        many += len(advice.alerts) > 2
    assert many > CASES / 10


def test_the_first_step_is_always_there_and_fits_the_advice(atlas: Atlas) -> None:
    """Also where people stopped as soon as the way of working was settled."""
    for seed in range(CASES):
        consultation = Consultation.of(atlas, plausible(atlas.rulebook, seed))
        view, (advice,) = result_view(consultation, 0, datetime.date.today()), consultation.advice.workstreams
        assert view.first_step.text
        if len(advice.advised) == 1 and not advice.unsafe:
            mode = atlas.rulebook.mode[advice.advised[0]]
            assert view.first_step.name == f"First {mode.name.lower()}"
            assert view.first_step.text == advice.next_steps[0].text
        elif not advice.unsafe:
            assert view.first_step.name.startswith(("First find out", "First settle", "First"))


def test_name_and_practice_are_told_in_words(client: FlaskClient, atlas: Atlas) -> None:
    told = 0
    for seed in range(CASES):
        piece = plausible(atlas.rulebook, seed)
        (advice,) = Consultation.of(atlas, piece).advice.workstreams
        if advice.name_and_practice:
            told += 1
            assert advice.name_and_practice in at_once(page_of(client, piece))
    assert told > CASES / 10
