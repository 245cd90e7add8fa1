"""What the tests of the pages share: the pages at an address, a browser, and somebody who visits."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from spectrum.atlas import Atlas
from spectrum.rulebook import Rulebook

from .browsing import CHROMIUM, Visit, served, visit
from .states import NARROW, WIDE, opened


@pytest.fixture(scope="package")
def address(atlas: Atlas) -> Iterator[str]:
    with served(atlas) as place:
        yield place


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    with sync_playwright() as play:
        running = play.chromium.launch(**CHROMIUM)  # type: ignore[arg-type]
        expect.set_options(timeout=10_000)
        yield running
        running.close()


@pytest.fixture
def visitor(browser: Browser, address: str, book: Rulebook) -> Iterator[Visit]:
    with visit(browser, address, book) as one:
        yield one


@pytest.fixture(scope="package")
def wide(browser: Browser, address: str, book: Rulebook) -> Iterator[dict[str, Page]]:
    """Every main state on a wide screen, each in a tab of its own; whoever changes one puts it back."""
    with opened(browser, address, book, viewport=WIDE) as tabs:
        yield tabs


@pytest.fixture(scope="package")
def narrow(browser: Browser, address: str, book: Rulebook) -> Iterator[dict[str, Page]]:
    """Every main state on a narrow screen, each in a tab of its own; whoever changes one puts it back."""
    with opened(browser, address, book, viewport=NARROW) as tabs:
        yield tabs
