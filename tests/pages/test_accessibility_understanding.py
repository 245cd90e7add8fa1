"""Every main state can be understood, and other programs can read it: the third and fourth principles."""

from __future__ import annotations

import re
from collections import defaultdict
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from spectrum.rulebook import Rulebook

from .browsing import Visit, visit
from .measuring import measure, told
from .states import ASKED, a_case, about, states

Tabs = dict[str, Page]
ROLES = {
    "link", "button", "radio", "checkbox", "textbox", "combobox", "DisclosureTriangle", "region", "Date",
}  # fmt: skip
IN_A_CASE = (
    "/begin",
    "/question",
    "/partners",
    "/check",
    "/answer",
    "/what-if",
    "/papers",
    "/papers/record",
    "/papers/meeting",
    "/map",
    "/map/table",
    "/map/changed",
    "/separately",
    "/together",
    "/yours",
    "/send-back",
    "/",
)


def test_pages_say_their_language(wide: Tabs) -> None:
    assert {page.get_attribute("html", "lang") for page in wide.values()} == {"en-GB"}


def test_all_words_are_of_one_language(wide: Tabs) -> None:
    for name, page in wide.items():
        assert not page.locator("body [lang]").count(), name
        foreign = {one for one in page.inner_text("body") if one.isalpha() and not one.isascii()}
        assert not foreign, name


def test_focus_changes_nothing(wide: Tabs) -> None:
    for name, page in wide.items():
        before = page.url, page.inner_text("body")
        measure(page, "for (const one of controls) one.focus(); return [];")
        assert (page.url, page.inner_text("body")) == before, name
        assert len(page.context.pages) == len(wide)


@pytest.mark.parametrize("state", ["begin", "question", "partners", "what-if", "answer", "open"])
def test_choosing_and_writing_change_nothing_by_themselves(visitor: Visit, book: Rulebook, state: str) -> None:
    page = visitor.page
    visitor.go(states(book)[state])
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    before, asked = page.url, _pages(visitor)
    for one in page.locator("input[type=radio], input[type=checkbox]").all():
        if one.is_visible():
            one.check()
    for one in page.locator("select").all():
        one.select_option(index=1)
    for one in page.locator("input[type=text], textarea:not([readonly])").all():
        one.fill("Some words")
    page.wait_for_timeout(100)
    assert page.url == before
    assert _pages(visitor) == asked


def _pages(visitor: Visit) -> list[str]:
    """The pages that were asked for; an icon may come at any time."""
    return [one for one in visitor.asked if "/static/" not in one]


AROUND = "return [...document.querySelectorAll(given)].map((one) => [one.textContent, new URL(one.href).pathname].join(' -> '));"


FOR_LEARNERS = (
    *("stories", "exercise-mistake", "story answer", "turns", "debrief"),
    *("flip", "flip-mistake", "pairs", "pair", "pair-mistake", "pair answer"),
)
"""Pages that look alike among themselves: what stands around them leads to no answer of a story."""


@pytest.mark.parametrize("part", ["header", "footer"])
def test_header_and_footer_are_the_same_everywhere(wide: Tabs, part: str) -> None:
    found = {name: tuple(measure(page, AROUND, given=f"{part} a")) for name, page in wide.items()}
    assert len({found.pop(name) for name in FOR_LEARNERS}) == 1
    assert len(set(found.values())) == 1
    assert len(found["home"]) > 3
    order = "return [...document.body.children].map((one) => one.tagName).filter((one) => one !== 'A');"
    orders = {tuple(measure(page, order)) for page in wide.values()}
    assert orders == {("HEADER", "DIV", "FOOTER")}


def test_help_stands_in_the_same_place(wide: Tabs) -> None:
    last = "return [...document.querySelectorAll('footer a')].map((one) => one.textContent);"
    places = {
        tuple(measure(page, last)).index("Accessibility") for name, page in wide.items() if name not in FOR_LEARNERS
    }
    assert len(places) == 1
    assert {tuple(measure(wide[name], last)) for name in FOR_LEARNERS} == {("Accessibility",)}
    assert wide["accessibility"].get_by_role("heading", name="How to tell us").is_visible()


def test_one_place_has_one_name(wide: Tabs) -> None:
    links = "return [...document.querySelectorAll('a[href]')].map((one) => [one.textContent.trim().replace(/\\s+/g, ' '), one.href]);"
    names = defaultdict(set)
    for page in wide.values():
        for words, place in measure(page, links):  # type: ignore[misc]
            to = urlsplit(place)
            of_one = "at=" in to.query or "story=" in to.query
            if to.scheme != "mailto" and to.path not in IN_A_CASE and not to.fragment and not of_one:
                names[to.path].add(words.casefold())
    assert len(names) > 10
    for place, those in names.items():
        longest = max(those, key=len)
        assert all(longest.startswith(one) for one in those), (place, those)
    going_on = {
        page.locator("form button").first.inner_text()
        for name, page in wide.items()
        if name in ("begin", "question", "partners")
    }
    assert going_on == {"Continue"}


MISTAKES = {
    "begin-mistake": ("title", "Give this piece of work a name"),
    "question-mistake": ("answer", "Choose an answer, or say that you don't know"),
}


@pytest.mark.parametrize("state", MISTAKES)
def test_a_mistake_is_named_where_it_is_and_above(visitor: Visit, book: Rulebook, state: str) -> None:
    field, says = MISTAKES[state]
    visitor.go(states(book)[state])
    page = visitor.page
    summary = page.get_by_role("alert")
    expect(summary).to_contain_text(says)
    assert summary.evaluate("(one) => one.closest('[tabindex]') === document.activeElement")
    expect(page.locator(f"#{field}-error")).to_have_text(re.compile(f"Error:\\s*{re.escape(says)}"))
    expect(page.locator(f"[aria-describedby~='{field}-error']")).to_have_count(1)
    page.get_by_role("link", name=says).click()
    assert page.evaluate("document.activeElement.id") == field
    assert page.locator(f"#{field}").get_attribute("aria-invalid") != "false"


def test_a_mistake_says_what_to_do_about_it(visitor: Visit) -> None:
    visitor.go("/begin")
    visitor.press("Continue")
    assert visitor.page.title().startswith("Error: ")
    told_at = visitor.page.locator(".govuk-error-summary__list").inner_text()
    assert re.match(r"(Give|Use|Name|Choose) \w+", told_at)
    visitor.page.fill("#title", "A shared front door")
    visitor.press("Continue")
    visitor.press("Continue")
    assert re.match(r"(Give|Use|Name|Choose) \w+", visitor.page.locator(".govuk-error-summary__list").inner_text())
    visitor.page.goto(visitor.address + "/open")
    visitor.page.fill("#case", "nothing like a case: [")
    visitor.press("Open")
    assert "Copy all of the text" in visitor.page.locator(".govuk-error-summary__list").inner_text()


def test_every_field_has_words_that_can_be_seen(wide: Tabs, narrow: Tabs) -> None:
    fields = {"textbox", "combobox", "radio", "checkbox"}
    for tabs in (wide, narrow):
        for name, page in tabs.items():
            assert not [one for one in told(page) if one.role in fields and not all((*one.seen, one.seen))], name
    optional = wide["begin"].locator(".govuk-form-group").filter(has=wide["begin"].locator("textarea"))
    assert all("ptional" in one for one in optional.all_inner_texts())


def test_nothing_is_asked_twice(visitor: Visit, book: Rulebook) -> None:
    visitor.go(about(a_case(book), "/begin", then="check"))
    piece = a_case(book).piece
    for field, said in (("title", piece.title), ("result", piece.result), ("lightest", piece.lightest)):
        assert visitor.page.input_value(f"#{field}") == said
    assert visitor.page.input_value("#partners").splitlines() == [one.name for one in piece.partners]
    assert visitor.page.locator("input[name=is_running]:checked").input_value() == piece.is_running
    visitor.go(about(a_case(book), "/question", of=ASKED))
    assert visitor.page.locator("input[name=answer]:checked").input_value() == piece.answers[ASKED][0]
    visitor.go(about(a_case(book), "/begin", another="1"))
    assert visitor.page.get_by_label("The youth club").is_visible()


def test_a_mistake_loses_nothing_that_was_written(visitor: Visit) -> None:
    visitor.go("/begin")
    visitor.page.fill("#result", "Help within a week")
    visitor.press("Continue")
    assert visitor.page.input_value("#result") == "Help within a week"


def test_nobody_logs_in_and_nothing_is_kept(wide: Tabs) -> None:
    for name, page in wide.items():
        assert not page.locator("input[type=password]").count(), name
        assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0], name
        assert not page.context.cookies()


def test_other_programs_are_told_what_everything_is(wide: Tabs, narrow: Tabs) -> None:
    for tabs in (wide, narrow):
        for name, page in tabs.items():
            controls = told(page)
            assert controls
            assert not [one for one in controls if one.role not in ROLES or not one.name], name
            folded = [one for one in controls if one.role == "DisclosureTriangle"]
            assert all("expanded" in one.states for one in folded), name
            assert all("checked" in one.states for one in controls if one.role in {"radio", "checkbox"}), name


def test_messages_are_announced(browser: Browser, address: str, book: Rulebook) -> None:
    with visit(browser, address, book, permissions=["clipboard-read", "clipboard-write"]) as visitor:
        visitor.go(about(a_case(book), "/answer"))
        status = visitor.page.get_by_role("status")
        assert status.inner_text() == ""
        visitor.button("Copy the link").click()
        expect(status).to_have_text("Copied.")
        assert visitor.page.evaluate("document.activeElement.id") == "copy"
        visitor.go("/open#%")
        expect(visitor.page.get_by_role("alert")).to_contain_text("This link is damaged")
