"""The map's pages: who should be in what, the table behind it, and what changed since an earlier one."""

from __future__ import annotations

import flask
from flask import Blueprint
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response

from spectrum.atlas import Atlas
from spectrum.partnership import map_of
from spectrum.partnership.changes import changes_between
from spectrum.report.map_picture import map_svg
from spectrum.report.map_view import changes_view, map_view
from spectrum.server.pages.addresses import ask_again, draft_of, go, to
from spectrum.server.pages.case import Case, read_case
from spectrum.server.pages.dear import cost_of, while_it_is_its_turn
from spectrum.server.pages.map_lists import lists_page, with_lists, wrong_lists
from spectrum.server.pages.map_table import BRINGS, filled_down, table_page, with_table, wrong_hours

Page = str | Response | tuple[str, int]


def map_routes(pages: Blueprint, atlas: Atlas) -> None:
    """The routes of the map of a case."""
    _showing(pages, atlas)
    _listing(pages, atlas)
    _filling(pages, atlas)


def _sent(atlas: Atlas) -> Case:
    """The case that was sent. Answers with 404 under a rulebook that does not ask what partners bring."""
    if BRINGS not in atlas.rulebook.factor:
        raise NotFound
    return read_case(flask.request.values, atlas.rulebook)


def _has_partners(case: Case) -> bool:
    return any(piece.partners for piece in case.pieces)


def _showing(pages: Blueprint, atlas: Atlas) -> None:
    """The map, and what changed since an earlier one."""

    @pages.get("/map", endpoint="map")
    def map_page() -> Page:
        case = _sent(atlas)
        if not _has_partners(case):
            return go("map_lists", case)
        addresses = [to("answer" if one.answers else "question", case.about(at)) for at, one in enumerate(case.pieces)]
        with while_it_is_its_turn(case):
            found = map_of(atlas, case.situation)
            return flask.render_template(
                "map.html", case=case, view=map_view(found), picture=map_svg(found), addresses=addresses
            )

    @pages.get("/map/changed")
    def map_changed() -> Page:
        case, before = _sent(atlas), flask.request.args.get("before", "")
        if not before:
            return go("map", case)
        earlier = read_case({"case": before}, atlas.rulebook)
        with while_it_is_its_turn(case, cost_of(earlier)):
            found = changes_between(atlas, earlier.situation, case.situation)
        return flask.render_template("map_changed.html", case=case, view=changes_view(found))


def _listing(pages: Blueprint, atlas: Atlas) -> None:
    """The names of partners and of pieces of work."""

    @pages.get("/map/lists")
    def map_lists() -> str:
        return lists_page(_sent(atlas), draft_of(flask.request.args))

    @pages.post("/map/lists")
    def map_listed() -> Page:
        case, form = _sent(atlas), flask.request.form
        if wrong_lists(form):
            return ask_again("map_lists", case, form) or (lists_page(case, form), 422)
        return go("map_table", with_lists(case, form))


def _filling(pages: Blueprint, atlas: Atlas) -> None:
    """The table behind the map."""
    book = atlas.rulebook

    @pages.get("/map/table")
    def map_table() -> Page:
        case = _sent(atlas)
        if not _has_partners(case):
            return go("map_lists", case)
        return table_page(book, case, draft_of(flask.request.args))

    @pages.post("/map/table")
    def map_told() -> Page:
        case, form = _sent(atlas), flask.request.form
        told = filled_down(case, form) if form.get("fill") else dict(form.items())
        if wrong_hours(case, told):
            return ask_again("map_table", case, form) or (table_page(book, case, told), 422)
        return go("map_table" if form.get("fill") else "map", with_table(book, case, told))
