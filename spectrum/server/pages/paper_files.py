"""What can be downloaded of papers: PDF, Word, and what else comes with a kind of paper."""

from __future__ import annotations

import datetime
import functools
import importlib

import flask
from werkzeug.wrappers import Response

from spectrum.papers.kinds import Kind
from spectrum.papers.picture import picture_png
from spectrum.printing import pdf, word_document
from spectrum.printing.file_names import file_name_of
from spectrum.printing.length import length_of
from spectrum.server.pages.addresses import go
from spectrum.server.pages.downloads import download
from spectrum.server.pages.sheet import Sheet

PDF, WORD = "pdf", "docx"
MADE_WITH = {PDF: "weasyprint", WORD: "docx"}
"""What makes each kind of file that only the extra `report` can make."""
A_FIRST_LOADING = 2_500


def can_make(ending: str) -> bool:
    """Whether what makes PDF or Word files works on this machine; without it a page can still be printed."""
    return load_maker(ending)


@functools.cache
def load_maker(ending: str) -> bool:
    """Load what makes files of a kind; whether it is there. Done once in a process."""
    try:
        importlib.import_module(MADE_WITH[ending])
    except (ImportError, OSError):  # OSError: a library of the system is missing
        return False
    return True


def cost_of_first_asking() -> int:
    """What `can_make` costs, in milliseconds of CPU: what makes files is loaded when a process first asks."""
    return A_FIRST_LOADING if load_maker.cache_info().currsize < len(MADE_WITH) else 0


@functools.cache
def can_make_dots() -> bool:
    """Whether a picture can be made of dots on this machine: what draws it is there, and so is a font."""
    try:
        return bool(picture_png('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'))
    except (ImportError, OSError):
        return False


def endings_of(kind: Kind) -> list[str]:
    """The endings of the files that there are of a kind of paper."""
    return [*(one for one in MADE_WITH if can_make(one)), *(one.ending for one in kind.files)]


def paper_file(sheet: Sheet, ending: str) -> Response:
    """A file of a paper; where it is too long for one, or what was typed can't be read, the page says so."""
    too_long = ending in MADE_WITH and not length_of(sheet.paper).fits
    if sheet.mistakes or too_long:
        return go("paper", sheet.case, kind=sheet.kind.name, draft=flask.request.args.get("draft", ""))
    now = datetime.datetime.now(datetime.timezone.utc)
    name = file_name_of(sheet.paper, ending)
    if ending == PDF:
        return download(pdf.as_pdf(sheet.paper, now), pdf.MEDIA_TYPE, name)
    if ending == WORD:
        return download(word_document.as_word(sheet.paper, now), word_document.MEDIA_TYPE, name)
    other = next(one for one in sheet.kind.files if one.ending == ending)
    content = other.make(sheet.consultation, sheet.case.at, sheet.paper.made)
    return download(content, other.media_type, name)
