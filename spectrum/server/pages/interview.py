"""The routes of the guided questions. The answers travel in the page; nothing is kept on the server."""

from __future__ import annotations

import flask
from flask import Blueprint

from spectrum.atlas import Atlas
from spectrum.server.pages.begin import begin_page, told
from spectrum.server.pages.case import Case, empty_case, read_case
from spectrum.server.pages.check import check_page
from spectrum.server.pages.question import after_question, next_page
from spectrum.situation import UNTITLED, Workstream


def asking_routes(pages: Blueprint, atlas: Atlas) -> None:
    """The routes from the first page of a case to the check of its answers."""
    book = atlas.rulebook

    def sent() -> Case:
        return read_case(flask.request.form, book)

    @pages.get("/begin")
    def begin() -> str:
        return begin_page(book, empty_case(), {}, {})

    @pages.post("/begin")
    def begun() -> str:
        case = sent()
        piece, mistakes = told(book, case.piece, flask.request.form)
        if mistakes:
            return begin_page(book, case, mistakes, flask.request.form)
        case = case.with_piece(piece)
        return check_page(atlas, case) if flask.request.form.get("return") == "check" else next_page(atlas, case)

    @pages.post("/question")
    def question() -> str:
        return after_question(atlas, sent(), flask.request.form)

    @pages.post("/next")
    def go_on() -> str:
        return next_page(atlas, sent())

    @pages.post("/check")
    def check() -> str:
        return check_page(atlas, sent())

    @pages.post("/another")
    def another() -> str:
        return begin_page(book, _with_another(atlas, sent()), {}, {})

    _opening(pages, atlas)


def _with_another(atlas: Atlas, case: Case) -> Case:
    """The case with another piece of work of the same partners, whose answers about themselves are kept."""
    scopes = {factor.id: factor.scope for factor in atlas.rulebook.factors}
    now = case.piece
    shared = {name: options for name, options in now.answers.items() if scopes[name] == "partnership"}
    new = Workstream(UNTITLED, shared, answered_by=now.answered_by, decided_by=now.decided_by)
    return Case(case.with_pieces((*case.pieces, new)).situation, len(case.pieces))


def _opening(pages: Blueprint, atlas: Atlas) -> None:
    @pages.get("/open")
    def open_case() -> str:
        return flask.render_template("open.html", mistakes=(), text="")

    @pages.post("/open")
    def opened() -> str:
        return check_page(atlas, read_case(flask.request.form, atlas.rulebook))
