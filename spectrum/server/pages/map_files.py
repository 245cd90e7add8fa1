"""The table of a map as a file: taken away for a spreadsheet, and brought back, with what changed."""

from __future__ import annotations

from collections.abc import Sequence

import flask
from flask import Blueprint
from werkzeug.wrappers import Response as Answer

from spectrum.atlas import Atlas
from spectrum.input.mistakes import BadInput
from spectrum.printing.file_names import file_name
from spectrum.rulebook import Rulebook
from spectrum.server.pages.addresses import go
from spectrum.server.pages.case import Case, empty_case, read_case
from spectrum.server.pages.downloads import download
from spectrum.server.pages.fields import one_file
from spectrum.situation import UNTITLED
from spectrum.spreadsheet import LARGEST_FILE, as_csv, as_xlsx, laid_over, not_in_a_table, read_table

WRITTEN = {
    "csv": (as_csv, "text/csv; charset=utf-8"),
    "xlsx": (as_xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}
ROOM_BESIDE = 100_000
"""How much the rest of a form may take beside the file."""
NO_FILE = "Choose a file first"
Page = str | Answer | tuple[str, int]


def map_file_routes(pages: Blueprint, atlas: Atlas) -> None:
    """The routes that give the table of a map as a file, and take one."""
    book = atlas.rulebook

    def sent() -> Case:
        return read_case(flask.request.values, book)

    @pages.get("/map/table.csv")
    def map_csv() -> Page:
        return _table(book, sent(), "csv")

    @pages.get("/map/table.xlsx")
    def map_xlsx() -> Page:
        return _table(book, sent(), "xlsx")

    @pages.get("/map/open")
    def map_open() -> str:
        return _open_page(sent(), ())

    @pages.post("/map/open")
    def map_opened() -> Page:
        flask.request.max_content_length = LARGEST_FILE + ROOM_BESIDE
        case = sent()
        given = one_file("table")
        content = given.stream.read(LARGEST_FILE + 1) if given else b""
        if not given or not content:
            return _open_page(case, (NO_FILE,)), 422
        try:
            table = read_table(content, given.filename or "table", book)
        except BadInput as error:
            return _open_page(case, [str(one) for one in error.mistakes]), 422
        new = Case(laid_over(case.situation, table))
        before = case.address["case"] if case.situation != empty_case().situation else ""
        return go("map_changed" if before else "map", new, before=before)


def _open_page(case: Case, mistakes: Sequence[str]) -> str:
    has_case = case.situation != empty_case().situation
    kept = not_in_a_table(case.situation) if has_case else ()
    return flask.render_template("map_open.html", case=case, mistakes=mistakes, has_case=has_case, kept=kept)


def _table(book: Rulebook, case: Case, ending: str) -> Page:
    """The table as a file; where a case can't stand in one, the page says why."""
    write, kind = WRITTEN[ending]
    try:
        content = write(book, case.situation)
    except BadInput as error:
        return _open_page(case, [one.detail for one in error.mistakes]), 422
    title = "" if case.situation.title == UNTITLED else case.situation.title
    return download(content, kind, file_name(title, "map", ending))
