"""A paper as a PDF: tagged, so that it can be read aloud, and made without asking anything of the net."""

from __future__ import annotations

import datetime
import functools
import logging
import threading
from typing import Any

from spectrum.files.shipped import shipped_folder
from spectrum.printing.length import refuse_too_long
from spectrum.printing.page import whole_page
from spectrum.printing.paper import Paper

MEDIA_TYPE = "application/pdf"
_one_at_a_time = threading.Lock()


def as_pdf(paper: Paper, now: datetime.datetime) -> bytes:
    """A paper as a PDF, made at this moment.

    Raises BadInput where it is too long for a file, and ImportError or OSError where weasyprint, of the extra
    `report`, can't be used.
    """
    refuse_too_long(paper)
    from weasyprint import CSS, HTML  # noqa: PLC0415  # an extra
    from weasyprint.urls import URLFetcher  # noqa: PLC0415

    logging.getLogger("weasyprint").setLevel(logging.ERROR)  # it warns of what only browsers can do
    nothing = URLFetcher(allowed_protocols=())  # all that a paper needs stands in it
    text = whole_page(paper, now)
    with _one_at_a_time:
        fonts = _fonts()
        sheet = str(shipped_folder("web") / "static" / "paper.css")
        style = CSS(filename=sheet, url_fetcher=nothing, font_config=fonts)
        page = HTML(string=text, url_fetcher=nothing)
        return bytes(page.write_pdf(stylesheets=[style], pdf_tags=True, font_config=fonts))


@functools.cache
def _fonts() -> Any:
    """The fonts of this machine, looked up once: a new look for each paper holds some 200 kB that never come back.

    They are not made for several threads at once.
    """
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415

    return FontConfiguration()
