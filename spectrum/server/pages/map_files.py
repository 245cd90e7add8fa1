"""The table of a map as a file: taken away for a spreadsheet, and brought back, with what changed."""

from __future__ import annotations

import flask
from flask import Blueprint, Response
from werkzeug.wrappers import Response as Answer

from spectrum.atlas import Atlas
from spectrum.input.mistakes import BadInput
from spectrum.printing.file_names import file_name
from spectrum.server.pages.addresses import go
from spectrum.server.pages.case import Case, empty_case, read_case
from spectrum.spreadsheet import as_csv, as_xlsx, laid_over, not_in_a_table, read_table

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LARGEST_FILE = 2_000_000
NO_FILE = "Choose a file first"
Page = str | Answer | tuple[str, int]


def map_file_routes(pages: Blueprint, atlas: Atlas) -> None:
    """The routes that give the table of a map as a file, and take one."""
    book = atlas.rulebook

    def sent() -> Case:
        return read_case(flask.request.values, book)

    @pages.get("/map/table.csv")
    def map_csv() -> Response:
        case = sent()
        return _file(as_csv(book, case.situation), "text/csv", file_name(case.situation.title, "map", "csv"))

    @pages.get("/map/table.xlsx")
    def map_xlsx() -> Response:
        case = sent()
        return _file(as_xlsx(book, case.situation), XLSX, file_name(case.situation.title, "map", "xlsx"))

    @pages.get("/map/open")
    def map_open() -> str:
        return _open_page(sent(), ())

    @pages.post("/map/open")
    def map_opened() -> Page:
        case = sent()
        given = flask.request.files.get("table")
        content = given.stream.read(LARGEST_FILE + 1) if given else b""
        if not given or not content:
            return _open_page(case, (NO_FILE,)), 422
        try:
            table = read_table(content, given.filename or "table", book)
        except BadInput as error:
            return _open_page(case, [f"{one.place}: {one.detail}" for one in error.mistakes]), 422
        new = Case(laid_over(case.situation, table))
        before = case.address["case"] if case.situation != empty_case().situation else ""
        return go("map_changed" if before else "map", new, before=before)

    def _open_page(case: Case, mistakes: list[str] | tuple[str, ...]) -> str:
        has_case = case.situation != empty_case().situation
        lost = not_in_a_table(case.situation) if has_case else ()
        return flask.render_template("map_open.html", case=case, mistakes=mistakes, has_case=has_case, kept=lost)


def _file(content: bytes, kind: str, name: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return Response(content, mimetype=kind, headers=headers)
