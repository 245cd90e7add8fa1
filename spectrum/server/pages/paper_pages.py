"""The pages of papers: the list of them, and a paper to read, to type on and to print."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Sequence
from typing import Any

import flask

from spectrum.atlas import Atlas
from spectrum.consultation import Consultation
from spectrum.papers.kinds import Kind
from spectrum.papers.review_day import review_days
from spectrum.papers.slide import three_sentences
from spectrum.printing.length import length_of
from spectrum.printing.page import as_html, places_of_fields
from spectrum.server.pages.addresses import to
from spectrum.server.pages.case import Case
from spectrum.server.pages.paper_files import MADE_WITH, PDF, WORD, can_make, can_make_dots
from spectrum.server.pages.sheet import Sheet

DOWNLOADS = {PDF: "Download as PDF", WORD: "Download for Word"}


def list_page(atlas: Atlas, case: Case, kinds: Sequence[Kind]) -> str:
    """All papers of a case; without one, those that are the same for everybody."""
    told = bool(flask.request.args.get("case"))
    consultation, today = Consultation(atlas, case.situation), datetime.date.today()
    shown = [one for one in kinds if not one.needs_case or (told and one.fits(consultation))]
    return flask.render_template(
        "papers.html",
        case=case if told else None,
        whole=[one for one in shown if one.needs_case and one.whole],
        of_piece=[one for one in shown if one.needs_case and not one.whole],
        for_anybody=[one for one in shown if not one.needs_case],
        files=[(one, DOWNLOADS[one]) for one in MADE_WITH if can_make(one)],
        address=functools.partial(_address, case),
        sentences=three_sentences(consultation, case.at, today),
        dots=can_make_dots(),
        reviewed=bool(review_days(consultation, today)),
    )


def paper_page(sheet: Sheet) -> str:
    """A paper as a page, with boxes to type in and what is wrong with what was typed."""
    fits = length_of(sheet.paper).fits
    made = [(one, DOWNLOADS[one]) for one in MADE_WITH if can_make(one) and fits]
    return flask.render_template(
        "paper.html",
        sheet=sheet,
        paper=sheet.paper,
        fits=fits,
        body=as_html(sheet.paper, typing=True, mistakes=sheet.by_field),
        places=places_of_fields(sheet.paper),
        files=[*made, *((one.ending, one.words) for one in sheet.kind.files)],
        address=functools.partial(_address, sheet.case, sheet.kind),
    )


def _address(case: Case, kind: Kind, ending: str = "") -> str:
    """The address of a paper, or of a file of it."""
    endpoint = "paper_file" if ending else "paper"
    more: dict[str, Any] = {"ending": ending} if ending else {}
    if kind.needs_case:
        return to(endpoint, case, kind=kind.name, **more)
    return flask.url_for(f"pages.{endpoint}", kind=kind.name, **more)
