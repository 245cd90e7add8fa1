"""The routes of files that come of a case: the case itself to keep, its actions, its review days, and its picture."""

from __future__ import annotations

import datetime

import flask
from flask import Blueprint
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response

from spectrum.atlas import Atlas
from spectrum.consultation import Consultation
from spectrum.papers.actions import actions_csv
from spectrum.papers.picture import picture_png, picture_svg
from spectrum.papers.review_day import review_days, review_ics
from spectrum.printing.file_names import file_name
from spectrum.report.picture import told_of
from spectrum.report.sentences import answer_headline
from spectrum.server.pages.case import Case, read_case
from spectrum.server.pages.downloads import download
from spectrum.situation import UNTITLED

CSV = "text/csv; charset=utf-8"
CALENDAR = "text/calendar; charset=utf-8"
CASE = "application/json"
SVG, PNG = "image/svg+xml", "image/png"


def case_file_routes(pages: Blueprint, atlas: Atlas) -> None:
    """The routes of files: on all pieces of work of a case, and the picture of one of them."""

    def sent() -> Case:
        if not flask.request.args.get("case"):
            flask.abort(flask.redirect(flask.url_for("pages.begin")))
        return read_case(flask.request.args, atlas.rulebook)

    @pages.get("/papers/actions.csv")
    def actions_file() -> Response:
        case = sent()
        content = actions_csv(Consultation(atlas, case.situation), datetime.date.today())
        return download(content, CSV, file_name(_title(case), "actions", "csv"))

    @pages.get("/papers/review.ics")
    def review_file() -> Response:
        case, today = sent(), datetime.date.today()
        consultation = Consultation(atlas, case.situation)
        if not review_days(consultation, today):
            raise NotFound
        content = review_ics(consultation, today, datetime.datetime.now(datetime.timezone.utc))
        return download(content, CALENDAR, file_name(_title(case), "review", "ics"))

    @pages.get("/papers/case-file")
    def case_file() -> Response:
        case = sent()
        return download(case.text.encode(errors="replace"), CASE, file_name(_title(case), "case", "json"))

    @pages.get("/papers/picture.svg")
    def picture_file() -> Response:
        case = sent()
        return download(_picture(atlas, case).encode(), SVG, file_name(case.piece.title, "picture", "svg"))

    @pages.get("/papers/picture.png")
    def picture_dots() -> Response:
        case = sent()
        try:
            content = picture_png(_picture(atlas, case))
        except (ImportError, OSError):  # OSError: a machine without fonts
            raise NotFound from None
        return download(content, PNG, file_name(case.piece.title, "picture", "png"))


def _title(case: Case) -> str:
    """What the whole case is called: by its first piece of work where it has no title of its own."""
    told = [one for one in (case.situation.title, case.piece.title) if one != UNTITLED]
    return told[0] if told else ""


def _picture(atlas: Atlas, case: Case) -> str:
    """The picture of the piece of work that the page is about."""
    book, advice = atlas.rulebook, Consultation(atlas, case.situation).advice_on(case.at)
    return picture_svg(book, told_of(book, advice), advice.title, answer_headline(book, advice))
