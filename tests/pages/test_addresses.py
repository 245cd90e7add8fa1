"""Every page about a case has an address: Back, reload, header links and second tabs never lose anything."""

from __future__ import annotations

import base64
import json
import re

from playwright.sync_api import Browser, expect

from spectrum.atlas import Atlas
from spectrum.rulebook import Rulebook
from spectrum.server.pages.case import Case
from spectrum.situation import Situation

from ..plausible import plausible
from .browsing import Visit, visit

SHORT = 1_100
"""How long a link may be for three pieces of work and five partners, all told with sentences."""
FRONT_DOOR = """title: A shared front door
result: Young people get help within a week
answers: {solo_reach: no, interdependence: back_and_forth, trust: broken}
"""


def test_back_and_reload_show_each_question_with_its_answer(visitor: Visit) -> None:
    visitor.begin("A shared front desk")
    seen = []
    for _ in range(3):
        seen.append(visitor.factor)
        visitor.answer("unknown")
        visitor.page.reload()
    for name in reversed(seen):
        visitor.page.go_back()
        assert visitor.factor == name
        visitor.page.reload()
        assert visitor.factor == name
    visitor.page.go_back()
    assert visitor.page.url.endswith("/begin")
    visitor.page.go_forward()
    visitor.page.go_forward()
    visitor.page.go_forward()
    assert visitor.factor == seen[2]
    assert "Your answers so far: 4" in visitor.page.inner_text("main")


def test_back_after_a_mistake_ends_on_a_page(visitor: Visit) -> None:
    visitor.begin("A shared front desk")
    name = visitor.factor
    visitor.page.locator("summary", has_text="Add a note").click()
    visitor.page.fill("#note", "Ann says so")
    visitor.press("Continue")
    assert visitor.page.get_by_role("alert").count()
    assert visitor.page.input_value("#note") == "Ann says so"
    visitor.page.reload()
    assert visitor.page.get_by_role("alert").count()
    visitor.answer("unknown")
    assert visitor.factor != name
    visitor.page.go_back()
    assert visitor.factor == name
    visitor.page.go_back()
    assert visitor.factor == name
    visitor.page.go_back()
    assert visitor.page.url.endswith("/begin")


def test_a_mistake_on_the_first_page_keeps_what_was_written(visitor: Visit) -> None:
    visitor.go("/begin")
    visitor.page.fill("#result", "People get seen")
    visitor.page.fill("#partners", "The college\nThe hospice")
    visitor.page.locator("input[name=is_running][value=yes]").check()
    visitor.press("Continue")
    assert "Give this piece of work a name" in visitor.page.get_by_role("alert").inner_text()
    assert visitor.page.input_value("#result") == "People get seen"
    assert visitor.page.input_value("#partners") == "The college\nThe hospice"
    assert visitor.page.locator("input[name=is_running]:checked").input_value() == "yes"
    visitor.page.reload()
    assert visitor.page.input_value("#result") == "People get seen"


def test_reading_in_the_middle_of_a_case_leads_back_to_it(visitor: Visit) -> None:
    visitor.begin("A shared front desk")
    visitor.answer("unknown")
    for name in ("Five ways of working", "Misconceptions", "The questions", "For other systems", "Spectrum"):
        asked = visitor.factor
        visitor.follow(name)
        visitor.follow("Back to your case")
        assert visitor.factor == asked
    visitor.press("Stop here")
    visitor.press("See the answer")
    visitor.follow("Misconceptions")
    visitor.follow("The questions")
    visitor.follow("Back to your case")
    assert visitor.title == "Still open"


def test_a_page_about_a_case_without_one_begins_one(visitor: Visit) -> None:
    for path in ("/answer", "/record", "/check", "/what-if", "/question", "/partners"):
        visitor.go(path)
        assert visitor.title == "What is this piece of work?"


def test_a_partner_that_gets_another_name_keeps_its_answers(visitor: Visit) -> None:
    visitor.open("{title: A desk, partners: [{name: The hospice, answers: {adds_value: essential}}, {name: B}]}")
    visitor.press("Change my answers")
    visitor.page.get_by_role("link", name=re.compile("Change ?: The piece of work")).click()
    visitor.page.fill("#partners", "The Hospice of St Anne\nB")
    visitor.press("Continue")
    visitor.press("See the answer")
    partners = json.loads(visitor.case)["workstreams"][0]["partners"]
    assert partners[0] == {"name": "The Hospice of St Anne", "answers": {"adds_value": "essential"}}


def test_a_word_without_end_breaks_no_page(browser: Browser, address: str, book: Rulebook) -> None:
    with visit(browser, address, book, viewport={"width": 390, "height": 844}) as visitor:
        visitor.open(f"title: {'x' * 190}")
        for _ in range(2):
            wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            assert visitor.page.evaluate(wide) <= 0
            visitor.page.goto(visitor.page.url.replace("/answer?", "/question?"))


def test_one_case_in_two_tabs(browser: Browser, address: str, book: Rulebook) -> None:
    with visit(browser, address, book) as first:
        first.begin("A shared front desk")
        other = first.page.context.new_page()
        other.goto(first.page.url)
        name = first.factor
        other.locator("input[name=answer]").nth(0).check()
        other.get_by_role("button", name="Continue").click()
        expect(other.locator("input[name=factor]")).not_to_have_value(name)
        first.answer("unknown")
        assert first.factor != name
        other.get_by_role("button", name="Stop here").click()
        expect(other.locator("h1")).to_have_text("Check your answers")
        first.press("Stop here")
        theirs, ours = (page.locator(".s-checks").inner_text() for page in (other, first.page))
        assert theirs != ours


def test_a_link_opens_on_the_answer_and_replaces_the_case_in_a_tab(
    browser: Browser, address: str, book: Rulebook
) -> None:
    with visit(browser, address, book) as first:
        first.go("/examples/rough-sleeping")
        headline = first.title
        link = str(first.page.locator("#link").get_attribute("href"))
    with visit(browser, address, book) as second:
        second.open("title: A desk")
        assert second.title == "Still open"
        second.page.goto(address + link)
        assert second.title == headline
        second.page.go_back()
        assert second.title == "Still open"
        second.open(address + link)
        assert second.title == headline


def test_links_opened_from_elsewhere_never_lose_what_is_being_typed_in_another_tab(
    browser: Browser, address: str
) -> None:
    """Mail and intranets like to open all their links in one tab, whose name they chose; ours are not to be had so."""
    elsewhere = f'<a target="work" href="{address}/begin">Begin</a> <a target="work" href="{address}/open">Open</a>'
    with browser.new_context() as context:
        context.route("https://elsewhere.example/", lambda it: it.fulfill(body=elsewhere, content_type="text/html"))
        page = context.new_page()
        page.goto("https://elsewhere.example/")
        with context.expect_page() as first:
            page.get_by_text("Begin").click()
        first.value.locator("[name=title]").fill("A desk that is being typed")
        with context.expect_page(timeout=5_000) as second:
            page.get_by_text("Open").click()
        expect(second.value.get_by_role("heading", level=1)).to_have_text("Open a case you have kept")
        expect(first.value.locator("[name=title]")).to_have_value("A desk that is being typed")


def test_a_link_that_an_earlier_version_made_still_opens(visitor: Visit) -> None:
    text = json.dumps({"workstreams": [{"title": "An old desk", "answers": {"trust": "broken"}}]})
    old = base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")
    visitor.go(f"/open#{old}")
    expect(visitor.page.locator(".govuk-caption-l")).to_have_text("An old desk")
    visitor.go("/open")
    visitor.page.evaluate(f"location.hash = '{old}'")
    expect(visitor.page.locator(".govuk-caption-l")).to_have_text("An old desk")


def test_the_link_can_be_copied_and_says_who_can_read_it(browser: Browser, address: str, book: Rulebook) -> None:
    with visit(browser, address, book, permissions=["clipboard-read", "clipboard-write"]) as visitor:
        visitor.open(FRONT_DOOR)
        assert "Whoever has the link can see all that you told." in visitor.page.inner_text(".s-keep")
        visitor.button("Copy the link").click()
        expect(visitor.page.get_by_role("status")).to_have_text("Copied.")
        copied = visitor.page.evaluate("navigator.clipboard.readText()")
        visitor.page.goto(copied)
        assert "A shared front door" in visitor.page.inner_text("main")


def test_links_stay_short_enough_for_an_email(atlas: Atlas) -> None:
    """Three pieces of work with all answers, five partners in each, and a sentence or two of their own."""
    names = (
        "Northshire Community Trust",
        "Riverside Housing",
        "The hospice",
        "Northshire Council",
        "Westbrook doctors",
    )
    lines = ("Carers get one answer on the same day", "One number to call, and one rota between us")
    lengths = []
    for seed in range(30):
        pieces = []
        for number in range(3):
            whole = plausible(atlas.rulebook, 3 * seed + number)
            partners = tuple(
                type(one)(name, one.answers)
                for name, one in zip(names, (whole.partners or _partners(atlas, seed)) * 5, strict=False)
            )
            told = {"result": lines[0], "lightest": lines[1], "title": f"Piece of work {number} of a partnership"}
            pieces.append(type(whole)(**{**vars(whole), **told, "partners": partners}))
        lengths.append(len(Case(Situation("Three things", tuple(pieces))).address["case"]))
    assert max(lengths) < SHORT
    assert re.fullmatch("[0-9A-Za-z_-]+", Case(Situation("x", (plausible(atlas.rulebook, 1),))).address["case"])


def _partners(atlas: Atlas, seed: int) -> tuple:  # type: ignore[type-arg]
    return next(found for at in range(seed, 999) if (found := plausible(atlas.rulebook, at).partners))
