"""The routes of the one-page record: to print, as PDF, and for Word."""

from __future__ import annotations

import datetime
import functools
import importlib

import flask
from flask import Blueprint, Response
from werkzeug.exceptions import NotFound

from spectrum.atlas import Atlas
from spectrum.consultation import Consultation
from spectrum.files.shipped import shipped_folder
from spectrum.report import Beside, Record, as_word, make_record, to_find_out
from spectrum.report.sentences import noted
from spectrum.server.pages.case import Case, read_case

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def record_routes(pages: Blueprint, atlas: Atlas) -> None:
    """The routes of the record of one piece of work."""

    def sent() -> Case:
        return read_case(flask.request.args, atlas.rulebook)

    def record_of(case: Case) -> Record:
        one, today = case.alone(), datetime.date.today()
        consultation = Consultation(atlas, one.situation)
        find_out = to_find_out(consultation, 0, today)
        beside = Beside(list(noted(atlas.rulebook, one.piece)), find_out.question if find_out else "")
        return make_record(atlas.rulebook, consultation.advice_on(), one.text, today, beside)

    @pages.get("/record")
    def record() -> str:
        case = sent()
        one = record_of(case)
        return flask.render_template("record.html", record=one, case=case, downloads=can_download(), alone=False)

    @pages.get("/record.pdf")
    def record_pdf() -> Response:
        _only_where_it_works()
        return _file(as_pdf(record_of(sent())), "application/pdf", "pdf")

    @pages.get("/record.docx")
    def record_word() -> Response:
        _only_where_it_works()
        return _file(as_word(record_of(sent())), WORD, "docx")


@functools.cache
def can_download() -> bool:
    """Whether what makes PDF and Word files works on this machine; without it the page can still be printed."""
    try:
        importlib.import_module("weasyprint")
        importlib.import_module("docx")
    except (ImportError, OSError):  # OSError: a library of the system is missing
        return False
    return True


def _only_where_it_works() -> None:
    if not can_download():
        raise NotFound


def as_pdf(record: Record) -> bytes:
    """The record as a PDF of one page. Raises ImportError or OSError when weasyprint can't be used here."""
    from weasyprint import CSS, HTML  # noqa: PLC0415  # an extra

    page = flask.render_template("record.html", record=record, alone=True)
    style = CSS(filename=str(shipped_folder("web") / "static" / "record.css"))
    return bytes(HTML(string=page).write_pdf(stylesheets=[style]))


def _file(content: bytes, kind: str, ending: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="record.{ending}"', "Cache-Control": "no-store"}
    return Response(content, mimetype=kind, headers=headers)
