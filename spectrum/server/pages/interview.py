"""The routes of the guided questions: every page has an address that holds the case, and every form leads to one."""

from __future__ import annotations

import flask
from flask import Blueprint
from werkzeug.wrappers import Response

from spectrum.atlas import Atlas
from spectrum.server.pages.addresses import ask_again, draft_of, go
from spectrum.server.pages.begin import begin_page, left_blank, told, with_another
from spectrum.server.pages.case import Case, opened_case, read_case
from spectrum.server.pages.check import CHECK, check_page
from spectrum.server.pages.fields import one_file, text_of
from spectrum.server.pages.partners import partners_page, partners_told
from spectrum.server.pages.question import question_page, question_told

Page = str | Response | tuple[str, int]


def asking_routes(pages: Blueprint, atlas: Atlas) -> None:
    """The routes from the first page of a case to the check of its answers."""
    book = atlas.rulebook

    def sent() -> Case:
        return read_case(flask.request.values, book)

    @pages.get("/question")
    def question() -> Page:
        return question_page(atlas, sent(), flask.request.args)

    @pages.post("/question")
    def question_sent() -> Page:
        return question_told(atlas, sent(), flask.request.form)

    @pages.get("/partners")
    def partners() -> Page:
        return partners_page(atlas, sent(), _then())

    @pages.post("/partners")
    def partners_answered() -> Response:
        case = partners_told(book, sent(), flask.request.form)
        return go(CHECK if _then() else "question", case)

    @pages.get("/check")
    def check() -> str:
        return check_page(atlas, sent())

    _beginning(pages, atlas)
    _opening(pages, atlas)


def _then() -> str:
    """Where a page leads that was come to from the check of the answers."""
    return CHECK if flask.request.values.get("then") == CHECK else ""


def _beginning(pages: Blueprint, atlas: Atlas) -> None:
    """The page on what the work is; a partner that answers for itself was told that by whoever asks."""
    book = atlas.rulebook

    @pages.get("/begin")
    def begin() -> Page:
        case = read_case(flask.request.values, book)
        if case.answers_of:
            return go(case.start, case)
        case = with_another(case) if flask.request.args.get("another") else case
        return begin_page(book, case, draft_of(flask.request.args), _then())

    @pages.post("/begin")
    def begun() -> Page:
        case, form = read_case(flask.request.values, book), flask.request.form
        if case.answers_of:
            return go(case.start, case)
        piece, mistakes = told(book, case.piece, form)
        if mistakes:
            sent_back = ask_again("begin", case, form, then=_then())
            return sent_back or (begin_page(book, case, form, _then()), 422)
        return go(CHECK if _then() else "question", case.with_piece(piece).skipping(*left_blank(piece)))


def _opening(pages: Blueprint, atlas: Atlas) -> None:
    @pages.get("/open")
    def open_case() -> str:
        return flask.render_template("open.html", mistakes=(), text="")

    @pages.post("/open")
    def opened() -> Response:
        file = one_file("file")
        case = opened_case((text_of(file) if file else "") or flask.request.form.get("case") or "{}", atlas.rulebook)
        return go("together" if case.situation.views else "yours" if case.answers_of else "answer", case)
