"""Every main state of the pages can be used, in whichever way people point, type or speak: the second principle."""

from __future__ import annotations

import itertools
import string
from collections import Counter

import pytest
from flask import Flask
from playwright.sync_api import Browser, Locator, Page

from spectrum.rulebook import Rulebook

from .browsing import Visit
from .measuring import WHITE, Walk, colours, contrast, measure, told, walk
from .states import ASKED, a_case, about

Tabs = dict[str, Page]
IN_A_CASE = {
    *("begin", "question", "partners", "check", "answer", "what_if", "papers", "paper", "paper_file", "case_file"),
    *("actions_file", "review_file", "picture_file", "picture_dots"),
    *("map", "map_table", "map_changed", "map_csv", "map_xlsx", "map_open", "record"),
    *("separately", "yours", "send_back", "answers_file", "together", "together_file"),
    *("pack_paper", "pack_file", "write_from_case"),
}
"""Steps of telling a case, and what comes of it: they are not looked for by themselves."""
NO_PAGES = {"health", "swagger_ui"}
IN_A_ROOM = {
    *("room_join", "room_phone", "room_phone_now", "room_screen", "room_screen_now", "room_lead", "room_choices"),
}
"""Pages of a room, to which its code leads. They are looked at in the tests of rooms."""
OF_OURS = " \N{EN DASH} Spectrum"
"""What the title of every page ends with."""
LISTENED_TO = {"click", "blur", "focus", "hashchange", "pageshow", "DOMContentLoaded", "load", "change", "input"}
"""What a page may wait for: nothing that needs a gesture, a movement, or a finger that is still down."""


@pytest.fixture(scope="module")
def walks(wide: Tabs) -> dict[str, Walk]:
    """Through every main state with Tab."""
    return {name: walk(page) for name, page in wide.items()}


def test_a_whole_case_can_be_told_with_the_keyboard_alone(visitor: Visit) -> None:
    page = visitor.page
    visitor.go("/")
    _press(page, page.get_by_role("button", name="Start"), "Enter")
    _press(page, page.locator("#title"), "A shared front door", then="type")
    _press(page, page.locator("#partners"), "The school", then="type")
    _press(page, page.get_by_role("button", name="Continue"), "Enter")
    _press(page, page.locator("input[name=answer]").first, "Space")
    page.keyboard.press("ArrowDown")
    assert page.locator("input[name=answer]").nth(1).is_checked()
    _press(page, page.get_by_role("button", name="Stop here"), "Space")
    _press(page, page.get_by_role("link", name="Tell about the partners"), "Enter")
    _press(page, page.locator("select").first, "ArrowDown")
    _press(page, page.get_by_role("button", name="Continue"), "Enter")
    _press(page, page.get_by_role("button", name="See the answer"), "Space")
    _press(page, page.locator("#why summary").first, "Enter")
    assert page.locator("#why").get_attribute("open") is not None
    _press(page, page.get_by_role("button", name="Papers to print and keep"), "Enter")
    _press(page, page.get_by_role("link", name="Record for a board", exact=True), "Enter")
    page.wait_for_url("**/record?*")
    assert page.locator("h1").inner_text() == "A shared front door"


def _press(page: Page, wanted: Locator, key: str, *, then: str = "press") -> None:
    """Go on with Tab until something has the focus, and press a key there or type."""
    wanted.wait_for()
    reached = next((True for _ in range(80) if _tabbed_to(page, wanted)), False)
    assert reached, f"{wanted} can't be reached"
    getattr(page.keyboard, then)(key)
    page.wait_for_load_state("load")


def _tabbed_to(page: Page, wanted: Locator) -> bool:
    page.keyboard.press("Tab")
    return bool(wanted.evaluate("(one) => one === document.activeElement"))


def test_the_keyboard_reaches_everything_and_gets_out_again(walks: dict[str, Walk]) -> None:
    for name, one in walks.items():
        assert len(one.stops) == len(one.expected) > 0, name
        assert one.got_out, name


def test_focus_goes_in_reading_order(walks: dict[str, Walk]) -> None:
    for name, one in walks.items():
        assert [stop.number for stop in one.stops] == list(range(len(one.expected))), name


def test_focus_can_be_seen(walks: dict[str, Walk]) -> None:
    for name, stop in _stops(walks):
        assert stop.changed, (name, stop)
        seen = colours(stop.changed)
        assert max((contrast(one, WHITE) for one in seen), default=0) >= 3, (name, stop)


def test_focus_is_never_covered(walks: dict[str, Walk], narrow: Tabs) -> None:
    assert not [(name, stop) for name, stop in _stops(walks) if not stop.free]
    low = {name: walk(narrow[name]) for name in ("question", "partners", "answer")}
    assert not [(name, stop) for name, stop in _stops(low) if not stop.free]


def _stops(walks: dict[str, Walk]) -> list[tuple[str, object]]:
    return [(name, stop) for name, one in walks.items() for stop in one.stops]


def test_no_single_key_does_anything(wide: Tabs) -> None:
    for name, page in wide.items():
        measure(page, "document.activeElement.blur(); return [];")
        before = page.url, page.inner_html("body")
        for key in (*string.ascii_lowercase, *string.digits, "/", "?", ".", "Escape"):
            page.keyboard.press(key)
        assert (page.url, page.inner_html("body")) == before, name


LISTEN = """
  window.heard = [];
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (kind, ...rest) {
    window.heard.push(kind === 'keydown' && this.matches?.('a[role=button], button') ? 'keydown of a button' : kind);
    return listen.call(this, kind, ...rest);
  };
"""


def test_nothing_needs_a_gesture_a_movement_or_a_drag(browser: Browser, address: str, book: Rulebook) -> None:
    context = browser.new_context()
    context.add_init_script(LISTEN)
    heard = set()
    for path in ("/", "/begin", "/open", *(about(a_case(book), one) for one in ("/question", "/answer", "/what-if"))):
        page = context.new_page()
        page.goto(address + path)
        heard |= set(measure(page, "return window.heard;"))
        handlers = "return [...document.querySelectorAll('*')].flatMap((one) => one.getAttributeNames()).filter((one) => one.startsWith('on'));"
        assert not measure(page, handlers)
        assert not page.locator("[draggable=true]").count()
    context.close()
    assert "click" in heard
    assert heard <= LISTENED_TO | {"keydown of a button"}


def test_sliding_off_before_letting_go_does_nothing(visitor: Visit) -> None:
    visitor.go("/")
    place = visitor.button("Start").bounding_box()
    assert place
    visitor.page.mouse.move(place["x"] + 5, place["y"] + 5)
    visitor.page.mouse.down()
    visitor.page.mouse.move(place["x"] + 5, place["y"] - 60)
    visitor.page.mouse.up()
    assert visitor.page.url == visitor.address + "/"


def test_nothing_runs_out_of_time(visitor: Visit, book: Rulebook) -> None:
    page = visitor.page
    page.clock.install()
    visitor.go(about(a_case(book), "/question", of=ASKED))
    page.locator("input[name=answer]").first.check()
    before = page.url
    page.clock.fast_forward("48:00:00")
    assert page.url == before
    assert not page.locator("meta[http-equiv=refresh]").count()
    visitor.press("Continue")
    assert page.context.cookies() == []
    assert visitor.title


def test_nothing_moves(wide: Tabs) -> None:
    for name, page in wide.items():
        assert not measure(page, "return document.getAnimations().map(String);"), name
        assert not measure(page, "return controls.filter((one) => getComputedStyle(one).animationName !== 'none');"), (
            name
        )
    again = [wide["answer"].screenshot() for _ in range(2)]
    assert again[0] == again[1]


@pytest.mark.parametrize("path", ["/", "/begin", "/ways-of-working", "/examples/frailty", "/accessibility"])
def test_the_skip_link_leads_past_the_header(visitor: Visit, path: str) -> None:
    visitor.go(path)
    visitor.page.keyboard.press("Tab")
    assert visitor.page.evaluate("document.activeElement.textContent") == "Skip to the main content"
    visitor.page.keyboard.press("Enter")
    visitor.page.keyboard.press("Tab")
    assert visitor.page.evaluate("document.activeElement.closest('main, footer, nav:not(header nav)') !== null")
    assert visitor.page.evaluate("document.activeElement.closest('header, .s-back')") is None


def test_titles_tell_pages_apart(wide: Tabs) -> None:
    titles = {name: page.title() for name, page in wide.items()}
    assert not [title for title, count in Counter(titles.values()).items() if count > 1]
    own = {name: title.removesuffix(OF_OURS) for name, title in titles.items()}
    assert all(len(own[name]) > 8 and own[name] != titles[name] for name in titles), titles
    assert [name for name, title in titles.items() if title.startswith("Error: ")] == [
        "exercise-mistake",
        "flip-mistake",
        "room-mistake",
        "begin-mistake",
        "question-mistake",
        "map-lists-mistake",
        "pair-mistake",
    ]


def test_links_say_where_they_lead(wide: Tabs) -> None:
    places = "return [...document.querySelectorAll('a[href]')].filter(shown).map((one) => [one.textContent.trim().replace(/\\s+/g, ' '), one.href]);"
    for name, page in wide.items():
        links = {(words, place) for words, place in measure(page, places)}  # type: ignore[misc]
        twice = [words for words, count in Counter(words for words, _ in links).items() if count > 1]
        assert not twice, name
        assert not [words for words, _ in links if len(words) < 4 or words.casefold() in {"here", "more", "click here"}]


def test_every_page_can_be_found_in_two_ways(app: Flask, wide: Tabs, visitor: Visit) -> None:
    links = "return [...document.querySelectorAll(given)].map((one) => new URL(one.href).pathname);"
    everywhere = set(measure(wide["begin"], links, given="header a, footer a"))
    home = set(measure(wide["home"], links, given="main a"))
    visitor.go("/guidance")
    listed = set(measure(visitor.page, links, given="main a"))
    every = set(measure(wide["all pages"], links, given="main a")) | {"/pages"}
    visitor.go("/api/v1/docs")
    for_systems = set(measure(visitor.page, links, given="main a"))
    ways = [everywhere, home, listed, every, for_systems]
    routes = {
        one.rule for one in app.url_map.iter_rules() if _is_a_place(one.endpoint) and "GET" in (one.methods or ())
    }
    fixed = {one for one in routes if "<" not in one}
    several = {"/examples/", "/guidance/", "/pairs/", "/problems/", "/stories/"}
    assert {one.partition("<")[0] for one in routes - fixed} == several
    inside = {one for one in set().union(*ways) if str(one).startswith(("/examples/", "/guidance/"))}
    assert len(inside) > 50
    assert not {one: [one in way for way in ways] for one in fixed | inside if sum(one in way for way in ways) < 2}
    visitor.go("/stories")
    stories = {one for one in measure(visitor.page, links, given="main a") if str(one).startswith("/stories/")}
    visitor.go("/stories/for-trainers")
    assert len(stories) > 10
    assert stories <= set(measure(visitor.page, links, given="main a"))


def _is_a_place(endpoint: str) -> bool:
    blueprint, _, name = endpoint.partition(".")
    return blueprint == "pages" and name not in IN_A_CASE | IN_A_ROOM | NO_PAGES


def test_headings_and_labels_say_what_they_are_for(wide: Tabs) -> None:
    headings = "return [...document.querySelectorAll('h1, h2, h3, h4, legend, label')].filter(shown).map((one) => one.textContent.trim());"
    for name, page in wide.items():
        short = [one for one in measure(page, headings) if len(str(one)) < 3]
        assert not short, name
        fields = Counter((one.role, one.name) for one in told(page) if one.role in {"textbox", "combobox"})
        assert all(count == 1 for count in fields.values()), name
    unlike = "return [...document.querySelectorAll('h1, h2, h3')].filter((one) => shown(one) && !one.closest('.s-side')).map((one) => one.textContent.trim());"
    for name, page in wide.items():
        assert not [one for one, count in Counter(measure(page, unlike)).items() if count > 1], name


def test_spoken_names_hold_what_is_seen(wide: Tabs, narrow: Tabs) -> None:
    for name, page in itertools.chain(wide.items(), narrow.items()):
        for one in told(page):
            if one.role != "region":
                assert all(_plain(words) in _plain(one.name) for words in one.seen), (name, one)


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


SMALL = """
  const least = 24;
  const target = (one) => {
    const { left, top, right, bottom } = box(one);
    const size = Math.min(right - left, bottom - top);
    return { one, left, top, right, bottom, x: (left + right) / 2, y: (top + bottom) / 2, small: size < least };
  };
  const targets = controls.filter((one) => !one.matches('.govuk-skip-link') && one.matches(':not([tabindex="0"])')).map(target);
  const away = (place, other) => Math.hypot(
    Math.max(other.left - place.x, 0, place.x - other.right), Math.max(other.top - place.y, 0, place.y - other.bottom));
  const apart = (place) => targets.every((other) => other === place || other.one.contains(place.one) || place.one.contains(other.one) ||
    (other.small ? Math.hypot(place.x - other.x, place.y - other.y) >= least : away(place, other) >= least / 2));
  const inSentence = (place) => getComputedStyle(place.one).display === 'inline' && place.one.closest('p, li, dd') &&
    place.one.closest('p, li, dd').textContent.trim().length > place.one.textContent.trim().length + 3;
  return targets.filter((one) => one.small && !apart(one) && !inSentence(one)).map(({ one }) => one.outerHTML.slice(0, 120));
"""


def test_targets_are_large_or_apart(wide: Tabs, narrow: Tabs) -> None:
    for tabs in (wide, narrow):
        assert not {name: found for name, page in tabs.items() if (found := measure(page, SMALL))}
