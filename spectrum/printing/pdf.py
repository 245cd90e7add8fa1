"""A paper as a PDF: tagged, so that it can be read aloud, and made without asking anything of the net."""

from __future__ import annotations

import datetime
import functools
import logging
import threading
from typing import Any

from spectrum.files.shipped import shipped_folder
from spectrum.printing.counts import sizes_css
from spectrum.printing.length import refuse_too_long
from spectrum.printing.page import whole_page
from spectrum.printing.paper import Paper

MEDIA_TYPE = "application/pdf"
_one_at_a_time = threading.Lock()


def as_pdf(paper: Paper, now: datetime.datetime, *more: Paper) -> bytes:
    """A paper as a PDF, made at this moment; `more` are printed after it in the same file.

    Raises BadInput where it is too long for a file, and ImportError or OSError where weasyprint, of the extra
    `report`, can't be used.
    """
    refuse_too_long(paper, *more)
    from weasyprint import CSS, HTML  # noqa: PLC0415  # an extra
    from weasyprint.urls import URLFetcher  # noqa: PLC0415

    logging.getLogger("weasyprint").setLevel(logging.ERROR)  # it warns of what only browsers can do
    nothing = URLFetcher(allowed_protocols=())  # all that a paper needs stands in it
    text = whole_page(paper, now, *more)
    with _one_at_a_time:
        page = HTML(string=text, url_fetcher=nothing)
        sizes = CSS(string=sizes_css(text), url_fetcher=nothing, font_config=_fonts())
        return bytes(page.write_pdf(stylesheets=[_style(), sizes], pdf_tags=True, font_config=_fonts()))


@functools.cache
def _style() -> Any:
    """How papers look, read once."""
    from weasyprint import CSS  # noqa: PLC0415
    from weasyprint.urls import URLFetcher  # noqa: PLC0415

    sheet = str(shipped_folder("web") / "static" / "paper.css")
    return CSS(filename=sheet, url_fetcher=URLFetcher(allowed_protocols=()), font_config=_fonts())


@functools.cache
def _fonts() -> Any:
    """The fonts of this machine, looked up once: a new look for each paper holds some 200 kB that never come back.

    They are not made for several threads at once.
    """
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415

    return FontConfiguration()
