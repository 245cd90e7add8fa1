"""The report on a portfolio, opened as a file in a browser without a network, and printed from it."""

from __future__ import annotations

import datetime
import io
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser
from pypdf import PdfReader

from spectrum.atlas import Atlas
from spectrum.columnar import ColumnarDecider, coded
from spectrum.portfolio import PortfolioTotals
from spectrum.portfolio.report import ReportFile
from spectrum.rulebook import Rulebook
from spectrum.situation import Workstream

from ..plausible import plausible
from .browsing import visit
from .states import NARROW, WIDE

NOW = datetime.datetime(2026, 11, 30, 9, 5, 7, tzinfo=datetime.timezone.utc)
MOST_PAGES = 2


@pytest.fixture(scope="module")
def file(atlas: Atlas, book: Rulebook, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a report on 300 pieces of work, on the disk."""
    some = [plausible(book, seed) for seed in range(300)]
    decider = ColumnarDecider(atlas)
    codes = coded(decider.columns, [Workstream("", one.answers, one.claimed_mode, one.is_running) for one in some])
    totals = PortfolioTotals(decider)
    totals.add(codes, decider.decide(codes))
    place: Path = tmp_path_factory.mktemp("report") / "report.html"
    ReportFile(place).write(totals, "Northshire, all bids of 2026", NOW)
    return place.as_uri()


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_everybody_can_read_it_on_any_screen(browser: Browser, file: str, book: Rulebook, size: dict[str, int]) -> None:
    with visit(browser, file, book, offline=True, viewport=size) as one:
        one.go("")
        assert not [found["id"] for found in Axe().run(one.page).response["violations"]]
        for larger in ("100%", "200%"):
            one.page.evaluate("(size) => { document.documentElement.style.fontSize = size; }", larger)
            assert one.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), larger


def test_bars_and_circles_are_drawn_and_all_is_printed_on_two_pages(
    browser: Browser, file: str, book: Rulebook
) -> None:
    with visit(browser, file, book, offline=True, viewport=WIDE) as one:
        one.go("")
        wide = "(name) => [...document.querySelectorAll(name)].map((one) => one.getBoundingClientRect().width)"
        for drawn in (".p-bar .p-shade", ".p-disc"):
            sizes = one.page.evaluate(wide, drawn)
            assert min(sizes) > 1
            assert max(sizes) > 20
        printed = PdfReader(io.BytesIO(one.page.pdf(format="A4", prefer_css_page_size=True)))
        assert len(printed.pages) == MOST_PAGES
