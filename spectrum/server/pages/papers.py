"""The routes of the papers that people table: the list of them, each as a page, and each as a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import flask
from flask import Blueprint
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response

from spectrum.atlas import Atlas
from spectrum.papers.kinds import KINDS, Kind
from spectrum.server.pages.addresses import draft_of, go
from spectrum.server.pages.case import Case, read_case
from spectrum.server.pages.dear import A_FILE, while_it_is_its_turn
from spectrum.server.pages.fields import one_of
from spectrum.server.pages.paper_files import cost_of_first_asking, endings_of, paper_file
from spectrum.server.pages.paper_pages import list_page, paper_page
from spectrum.server.pages.sheet import sheet_of, typed_in

Page = str | Response | tuple[str, int]


def papers_routes(pages: Blueprint, atlas: Atlas, kinds: Sequence[Kind] = KINDS) -> None:
    """The routes of all papers of these kinds."""
    named = {one.name: one for one in kinds}

    def kind_of(name: str) -> Kind:
        if name not in named:
            raise NotFound
        return named[name]

    def sent() -> Case:
        return read_case(flask.request.values, atlas.rulebook)

    @pages.get("/papers")
    def papers() -> str:
        case = sent()
        with while_it_is_its_turn(case, cost_of_first_asking()):
            return list_page(atlas, case, kinds)

    @pages.get("/papers/<kind>")
    def paper(kind: str) -> Page:
        one, case = kind_of(kind), sent()
        with while_it_is_its_turn(case, cost_of_first_asking()):
            return _without_a_case(one) or paper_page(sheet_of(atlas, one, case, _drafted()))

    @pages.post("/papers/<kind>")
    def paper_typed(kind: str) -> Page:
        one, case = kind_of(kind), sent()
        with while_it_is_its_turn(case, cost_of_first_asking()):
            return _without_a_case(one) or _typed(atlas, one, case)

    @pages.get("/record")
    def record() -> Response:
        """Where the record stood before there were other papers."""
        place = flask.url_for("pages.paper", kind="record")
        return flask.redirect(f"{place}?{flask.request.query_string.decode()}", 301)

    _file_routes(pages, atlas, kind_of)


def _file_routes(pages: Blueprint, atlas: Atlas, kind_of: Callable[[str], Kind]) -> None:
    """The routes of what is downloaded."""

    @pages.get("/papers/<kind>.<ending>", endpoint="paper_file")
    def file_of_paper(kind: str, ending: str) -> Response:
        one = kind_of(kind)
        case = read_case(flask.request.args, atlas.rulebook)
        with while_it_is_its_turn(case, A_FILE + cost_of_first_asking()):
            if ending not in endings_of(one):
                raise NotFound
            return _without_a_case(one) or paper_file(sheet_of(atlas, one, case, _drafted()), ending)


def _typed(atlas: Atlas, kind: Kind, case: Case) -> Page:
    """Where the browser goes after a paper was typed on: to the paper as it now is, or to a file of it."""
    sheet, draft = typed_in(atlas, kind, case, flask.request.form)
    if not sheet.has_room(draft):
        return paper_page(sheet.without_room(case)), 422
    ending = one_of("then", flask.request.form.get("then", ""), endings_of(kind))
    if ending and not sheet.mistakes:
        return go("paper_file", sheet.case, kind=kind.name, ending=ending, draft=draft)
    return go("paper", sheet.case, kind=kind.name, draft=draft)


def _drafted() -> dict[str, str]:
    """What was typed on the paper and stands in its address."""
    return dict((draft_of(flask.request.args) or {}).items())


def _without_a_case(kind: Kind) -> Response | None:
    """Whoever comes without a case to a paper about one begins one."""
    missing = kind.needs_case and not flask.request.values.get("case")
    return flask.redirect(flask.url_for("pages.begin"), 303) if missing else None
