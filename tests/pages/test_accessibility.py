"""The statement on accessibility names every criterion of the standard, and how each is known is really so."""

from __future__ import annotations

import ast
import datetime
from collections import Counter

import pytest
from flask.testing import FlaskClient
from playwright.sync_api import Browser

from spectrum.rulebook import Rulebook
from spectrum.server.pages.accessibility import MET, NOT_MET, NOT_USED, STATUSES, Criterion, load_criteria

from ..conftest import ROOT
from .browsing import Visit, visit
from .test_everybody import READING_LIMIT, grade

CRITERIA = load_criteria()
LEVELS = {
    "A": """
      1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2
      2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4
      3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2
    """,
    "AA": """
      1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13
      2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3
    """,
}
"""Every criterion of WCAG 2.2 at these levels. 4.1.1 is no longer one of them."""
EXPECTED = {number: level for level, numbers in LEVELS.items() for number in numbers.split()}


def in_order(number: str) -> list[int]:
    return [int(one) for one in number.split(".")]


def test_every_criterion_is_there_once_and_in_order() -> None:
    assert len(EXPECTED) == 55
    assert {one.number: one.level for one in CRITERIA} == EXPECTED
    numbers = [one.number for one in CRITERIA]
    assert numbers == sorted(EXPECTED, key=in_order)
    assert max(Counter(one.name for one in CRITERIA).values()) == 1


@pytest.mark.parametrize("one", CRITERIA, ids=lambda one: one.number)
def test_how_a_criterion_is_known_is_really_so(one: Criterion) -> None:
    assert one.status in STATUSES
    assert one.name
    assert one.how.endswith(".")
    assert len(set(one.tests)) == len(one.tests)
    assert one.tests or one.checked, "there must be a test, or what was tried by hand"
    assert not [test for test in one.tests if not is_a_test(test)]
    if one.checked:
        assert datetime.date(2026, 11, 25) <= one.checked.on <= datetime.date.today()
        assert len(one.checked.what.split()) > 5


def is_a_test(name: str) -> bool:
    """Whether there is a test of this name, as pytest would call it."""
    file, _, function = name.partition("::")
    place = ROOT / file
    if not function.startswith("test_") or not place.is_file():
        return False
    return function in {one.name for one in ast.parse(place.read_text()).body if isinstance(one, ast.FunctionDef)}


def test_a_test_that_is_not_there_is_noticed() -> None:
    assert is_a_test("tests/pages/test_accessibility.py::test_a_test_that_is_not_there_is_noticed")
    assert not is_a_test("tests/pages/test_accessibility.py::test_of_nothing")
    assert not is_a_test("tests/pages/test_accessibility.py::in_order")
    assert not is_a_test("tests/pages/test_of_nothing.py::test_of_nothing")


def test_every_test_of_accessibility_is_named() -> None:
    """A test that no criterion names would be of no use to whoever reads the statement."""
    named = {test for one in CRITERIA for test in one.tests}
    for part in ("seeing", "using", "understanding"):
        file = f"tests/pages/test_accessibility_{part}.py"
        body = ast.parse((ROOT / file).read_text()).body
        tests = {
            f"{file}::{one.name}" for one in body if isinstance(one, ast.FunctionDef) and one.name.startswith("test_")
        }
        assert tests <= named


def test_the_page_shows_every_criterion(visitor: Visit) -> None:
    visitor.go("/accessibility")
    text = visitor.page.inner_text("main")
    headings = visitor.page.locator("h4").all_inner_texts()
    assert headings == [f"{one.number} {one.name} ({one.level})" for one in CRITERIA]
    for one in CRITERIA:
        assert f"{one.standing}. {' '.join(one.how.split())}" in text
        assert all(proof in text for proof in one.proofs)
        assert one.checked is None or f"{one.checked.on.day} {one.checked.on:%B %Y}: {one.checked.what}" in text


def test_the_page_claims_no_more_than_was_checked(client: FlaskClient) -> None:
    text = " ".join(client.get("/accessibility").text.split())
    counts = Counter(one.status for one in CRITERIA)
    assert f"{len(CRITERIA)} criteria." in text
    assert (
        f"{counts[MET]} are met as far as we could check, {counts[NOT_USED]} are about things that are not there"
        in text
    )
    assert f"{counts[NOT_MET] or 'none'} {'are' if counts[NOT_MET] else 'is'} known not to be met" in text
    assert "No people who use assistive technology have tried these pages yet." in text
    assert "conform" not in text
    assert "compliant" not in text


def test_the_page_is_plain_and_linked_from_every_other(visitor: Visit) -> None:
    visitor.go("/")
    visitor.page.get_by_role("contentinfo").get_by_role("link", name="Accessibility").click()
    assert visitor.title == "Accessibility"
    said = [*(one.how for one in CRITERIA), *(one.checked.what for one in CRITERIA if one.checked)]
    statement = visitor.page.locator("main > p, main > ul li").all_inner_texts()
    assert grade(said) <= READING_LIMIT
    assert grade(statement) <= READING_LIMIT


def test_the_pages_work_without_scripts_as_the_page_says(browser: Browser, address: str, book: Rulebook) -> None:
    with visit(browser, address, book, java_script_enabled=False) as visitor:
        visitor.go("/begin")
        visitor.press("Continue")
        assert visitor.page.get_by_role("alert").is_visible()
        visitor.page.fill("#title", "A shared front door")
        visitor.press("Continue")
        visitor.page.locator("input[name=answer]").first.check()
        visitor.press("Stop here")
        visitor.press("See the answer")
        visitor.page.locator("#why summary").first.click()
        assert visitor.page.locator("#why").get_attribute("open") is not None
        assert not visitor.page.locator("#copy").is_visible()
        assert visitor.page.locator("#link").is_visible()
