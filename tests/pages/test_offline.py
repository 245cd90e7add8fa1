"""The page that needs no network, opened as a file in a browser that has none."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from spectrum.atlas import Atlas
from spectrum.consultation import Consultation
from spectrum.interview import Ask, next_round
from spectrum.offline import offline_page
from spectrum.report import sentences
from spectrum.rulebook import Rulebook
from spectrum.rulebook.model import UNKNOWN
from spectrum.situation import UNTITLED, Partner, Situation, Workstream, answered
from spectrum.situation.plain import plain_situation
from spectrum.situation.schema import read_situation

from ..plausible import plausible
from .browsing import Visit, visit
from .states import NARROW

SEEDS = (5, 12)
"""Running and planned work, with partners and without."""


@pytest.fixture(scope="module")
def file(atlas: Atlas, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The file's address on the disk, as on a USB stick."""
    place = tmp_path_factory.mktemp("stick") / "spectrum.html"
    place.write_text(offline_page(atlas), encoding="utf-8")
    return place.as_uri()


@pytest.fixture
def stick(browser: Browser, file: str, book: Rulebook) -> Iterator[Visit]:
    """Somebody who opened the file without a network; what it asks for is noted, and anything but the file is wrong."""
    with visit(browser, file, book, offline=True, viewport=NARROW) as one:
        one.page.on("dialog", lambda dialog: dialog.accept())  # that what was not saved would be gone
        one.go("")
        yield one


def begin(page: Page, piece: Workstream) -> None:
    page.get_by_role("button", name="Start").click()
    page.fill("#title", piece.title)
    page.fill("#partners", "\n".join(one.name for one in piece.partners))
    page.check(f"input[name=is_running][value={piece.is_running or UNKNOWN}]")
    page.check(f"input[name=claimed_mode][value={piece.claimed_mode or UNKNOWN}]")
    page.get_by_role("button", name="Continue").click()


def answer(page: Page, options: tuple[str, ...]) -> None:
    page.check(f"input[name=answer][value={options[0] if options else UNKNOWN}]")
    page.get_by_role("button", name="Continue").click()


def asked_now(page: Page) -> str:
    form = page.locator("form[data-form=question]")
    return form.get_attribute("data-factor") or "" if form.count() else ""


@pytest.mark.parametrize("seed", SEEDS)
def test_a_case_is_told_from_its_beginning_to_its_answer_as_the_library_asks(
    atlas: Atlas, book: Rulebook, stick: Visit, seed: int
) -> None:
    whole, page = plausible(book, seed), stick.page
    about = {"is_running": whole.is_running or UNKNOWN, "claimed_mode": whole.claimed_mode or UNKNOWN}
    piece = Workstream(whole.title, partners=tuple(Partner(one.name) for one in whole.partners), **about)  # type: ignore[arg-type]
    begin(page, whole)
    asked, skip = 0, ()
    while (found := next_round(atlas, piece, skip, begun=True)).asks:
        ask = found.first
        assert isinstance(ask, Ask)
        if ask.partner:
            assert page.locator("h1").inner_text() == "What does each partner bring, and want?"
            piece, skip = tell_of_partners(page, piece, whole), ("partner",)
            continue
        assert asked_now(page) == ask.factor.id
        told = whole.answers.get(ask.factor.id, ())
        piece, asked = answered(piece, ("", ask.factor.id), told), asked + 1
        answer(page, told)
    assert asked > 5
    assert page.locator("h1").inner_text() == "Check your answers"
    page.get_by_role("button", name="See the answer").click()
    advice = Consultation.of(atlas, piece).advice_on(0)
    assert page.locator("h1").inner_text() == sentences.answer_headline(book, advice)
    words = stick.words()
    assert all(one.title in words for one in (*advice.conditions, *advice.alerts))
    assert all(one.text in words for one in (*advice.next_steps, *advice.reasons[:3]))
    assert kept(stick, book) == Situation(UNTITLED, (piece,))


def tell_of_partners(page: Page, piece: Workstream, whole: Workstream) -> Workstream:
    """Tell all that is known of every partner in the table."""
    for place, partner in enumerate(whole.partners):
        for name, options in partner.answers.items():
            page.select_option(f"#partner-{place}-{name}", options[0])
            piece = answered(piece, (partner.name, name), options)
    page.get_by_role("button", name="Continue").click()
    return piece


def kept(stick: Visit, book: Rulebook) -> Situation:
    """The case as the website reads the file that is saved."""
    with stick.page.expect_download() as waiting:
        stick.button("Save the case as a file").click()
    return read_situation(Path(waiting.value.path()).read_text(encoding="utf-8"), "kept", book)


def test_a_case_of_the_website_is_opened_changed_and_kept_whole(stick: Visit, book: Rulebook, tmp_path: Path) -> None:
    pieces = (plausible(book, 1), plausible(book, 2))
    case = Situation("Ours", pieces, reference="7/A")
    place = tmp_path / "case.json"
    place.write_text(json.dumps(plain_situation(case)))
    stick.page.set_input_files("#file", place)
    stick.page.get_by_role("link", name=pieces[1].title).click()
    stick.page.get_by_role("button", name="Change my answers").click()
    stick.page.get_by_role("link", name=f"Change the answer to: {book.factor['trust'].question}").click()
    answer(stick.page, ("strong",))
    stick.page.get_by_role("button", name="See the answer").click()
    stick.page.fill("#decided_by", "The board")
    changed = answered(pieces[1], ("", "trust"), ("strong",))
    found = kept(stick, book)
    assert found.workstreams[0] == pieces[0]
    assert found.workstreams[1].answers == changed.answers
    assert found.workstreams[1].decided_by == "The board"
    assert "Who decides: The board" in stick.words()


def test_what_is_no_case_is_told_and_nothing_is_lost(stick: Visit, tmp_path: Path) -> None:
    place = tmp_path / "case.json"
    place.write_text('{"answers": {"trust": "huge"}, "titel": "x"}')
    stick.page.set_input_files("#file", place)
    told = stick.page.locator(".govuk-error-summary")
    told.wait_for()
    assert "“titel” has no place in the case." in told.inner_text()
    assert "has to be “broken”" in told.inner_text()
    assert stick.page.evaluate("document.activeElement.className") == "govuk-error-summary"


def test_steps_back_bring_back_what_was_told_there(stick: Visit, book: Rulebook) -> None:
    page = stick.page
    begin(page, Workstream("A rota"))
    first = asked_now(page)
    page.get_by_role("button", name="Continue").click()
    assert "Choose an answer" in page.locator(".govuk-error-summary").inner_text()
    assert page.title().startswith("Error: ")
    answer(page, book.factor[first].option_ids[:1])
    second = asked_now(page)
    assert second != first
    page.go_back()
    assert asked_now(page) == first
    assert not page.locator("input[name=answer]:checked").count()
    page.go_forward()
    page.get_by_role("link", name="Back").click()
    assert asked_now(page) == first
    assert page.locator("input[name=answer]:checked").input_value() == book.factor[first].option_ids[0]
    with page.expect_event("dialog") as asked:
        page.reload()
    assert asked.value.type == "beforeunload"
    assert asked_now(page) == first


def test_words_stay_words(stick: Visit) -> None:
    name = "<img src=x onerror=alert(1)> & “us”"
    begin(stick.page, Workstream(name, partners=(Partner('"><script>alert(2)</script>'),)))
    assert name in stick.page.inner_text("main")
    stick.page.get_by_role("button", name="Stop here").click()
    assert '"><script>alert(2)</script>' in stick.page.inner_text("main")
    stick.page.get_by_role("button", name="See the answer").click()
    assert name in stick.page.inner_text("main")


def test_it_can_be_used_with_the_keyboard_alone(stick: Visit) -> None:
    page = stick.page
    press(page, "Start")
    page.locator("#title").focus()
    page.keyboard.type("One rota")
    press(page, "Continue")
    assert page.evaluate("document.activeElement.id") == "main"
    while page.evaluate("document.activeElement.name") != "answer":
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    press(page, "Stop here")
    press(page, "See the answer")
    assert page.locator("h1").inner_text().startswith("Still open")
    assert page.evaluate("document.activeElement.id") == "main"


def press(page: Page, name: str) -> None:
    """Go to a button with the tabulator, and press it."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent").strip() == name:
            page.keyboard.press("Enter")
            return
    raise AssertionError(name)


def test_axe_finds_nothing(stick: Visit, book: Rulebook, tmp_path: Path) -> None:
    place, page = tmp_path / "case.json", stick.page
    place.write_text(json.dumps(plain_situation(Situation(UNTITLED, (plausible(book, 3),)))))
    found = [_axe(page)]
    begin(page, Workstream("One rota", partners=(Partner("The church"),)))
    found.append(_axe(page))
    page.go_back()
    found.append(_axe(page))
    page.go_back()
    page.set_input_files("#file", place)
    page.get_by_role("button", name="Change my answers").wait_for()
    stick.unfold()
    found.append(_axe(page))
    page.get_by_role("button", name="Change my answers").click()
    found.append(_axe(page))
    page.get_by_role("link", name="Tell about the partners").click()
    found.append(_axe(page))
    assert found == [[]] * 6


def _axe(page: Page) -> list[str]:
    return [f"{one['id']}: {one['nodes'][0]['html']}" for one in Axe().run(page).response["violations"]]


def test_everything_is_printed(stick: Visit, book: Rulebook, tmp_path: Path) -> None:
    place = tmp_path / "case.json"
    place.write_text(json.dumps(plain_situation(Situation(UNTITLED, (plausible(book, 3),)))))
    stick.page.set_input_files("#file", place)
    stick.page.get_by_role("button", name="Print").wait_for()
    stick.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert not stick.page.locator("details:not([open])").count()
    stick.page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert not stick.page.locator("details.s-section[open]").count()
