"""Putting the pages together."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

import flask
import markupsafe
from flask import Blueprint, Response
from werkzeug.exceptions import HTTPException

from spectrum.atlas import Atlas
from spectrum.input.mistakes import BadInput, Mistake
from spectrum.input.signs import displayed
from spectrum.rulebook.phrases import mode_words, role_words
from spectrum.scenarios import Feature
from spectrum.server.operating import Settings
from spectrum.server.pages.accessibility import accessibility_routes
from spectrum.server.pages.addresses import to
from spectrum.server.pages.answer import answer_routes
from spectrum.server.pages.case import TOO_LONG, TRAVELS, CaseTooLong
from spectrum.server.pages.case_files import case_file_routes
from spectrum.server.pages.check import CHECK
from spectrum.server.pages.examples import examples_of
from spectrum.server.pages.fields import refuse_repeated
from spectrum.server.pages.guidance import reading_routes
from spectrum.server.pages.interview import asking_routes
from spectrum.server.pages.map import map_routes
from spectrum.server.pages.map_files import map_file_routes
from spectrum.server.pages.map_table import BRINGS
from spectrum.server.pages.offline import offline_routes
from spectrum.server.pages.papers import papers_routes
from spectrum.server.pages.problems import problem_routes
from spectrum.server.pages.scenarios import training_routes
from spectrum.server.pages.separate import separate_routes
from spectrum.server.pages.together import together_routes
from spectrum.server.pages.waiting import WAIT, waiting_page
from spectrum.server.pages.what_if import what_if_routes
from spectrum.server.problems.refusing import Refused
from spectrum.server.training.exercise import exercise_routes
from spectrum.server.training.flip import flip_routes
from spectrum.server.training.library import library_routes
from spectrum.server.training.packs import packs_routes
from spectrum.server.training.pairs import pair_routes
from spectrum.server.training.room import room_routes
from spectrum.server.training.turns import turns_routes
from spectrum.server.training.writing import writing_routes
from spectrum.situation.link import LONGEST_LINK
from spectrum.training import stories_of

ABOUT_A_CASE = (
    "begin",
    "question",
    "partners",
    "check",
    "answer",
    "what_if",
    "papers",
    "map",
    "map_table",
    "separately",
    "yours",
    "send_back",
    "together",
)
"""The pages that are about a case, and to which somebody may want to go back."""
LARGEST_SHOWN = 700_000
"""How many characters of HTML a case may take that is shown again."""
NOT_SHOWN = (
    "This case is too large to be shown here. Keep the file that it came from, and make a case of each part of it."
)
IN_PLAIN_WORDS = {
    400: "What your browser sent can't be read here.",
    405: "This address can't be opened in this way.",
    413: "What you sent is more than this page takes. Send less at once, or a smaller file.",
}
"""What is said of errors that Flask and its neighbours have words of their own for."""
NEEDS_A_CASE = tuple(one for one in ABOUT_A_CASE if one not in ("begin", "papers", "map", "map_table", "together"))


def pages_blueprint(atlas: Atlas, features: Sequence[Feature], settings: Settings) -> Blueprint:
    """The pages' routes, bound to one atlas, the scenarios that show it at work, and how the server is set up."""
    pages = Blueprint("pages", __name__)
    examples = examples_of(atlas, features)
    library = stories_of(atlas, features)
    reading_routes(pages, atlas, examples, library)
    accessibility_routes(pages)
    problem_routes(pages)
    training_routes(pages, atlas, features)
    library_routes(pages, atlas, library)
    exercise_routes(pages, atlas, library)
    turns_routes(pages, atlas, library)
    flip_routes(pages, atlas, library)
    pair_routes(pages, atlas, library, features)
    writing_routes(pages, atlas, library)
    room_routes(pages, atlas, library, settings)
    packs_routes(pages, atlas, library)
    asking_routes(pages, atlas)
    answer_routes(pages, atlas, examples)
    what_if_routes(pages, atlas)
    map_routes(pages, atlas)
    map_file_routes(pages, atlas)
    papers_routes(pages, atlas)
    case_file_routes(pages, atlas)
    offline_routes(pages, atlas)
    separate_routes(pages, atlas)
    together_routes(pages, atlas)

    @pages.app_context_processor
    def words() -> dict[str, object]:
        """Wording that several pages share, and where they lead."""
        here = _here()
        return {
            "mode_words": partial(mode_words, atlas.rulebook),
            "role_words": partial(role_words, atlas.rulebook),
            "to": to,
            "here": here,
            "way_back": _way_back(here),
            "maps": BRINGS in atlas.rulebook.factor,
        }

    @pages.before_request
    def each_field_once() -> None:
        refuse_repeated(flask.request.args)

    @pages.before_request
    def begin_with_a_case() -> Response | None:
        """Whoever comes without a case to a page about one begins one."""
        asked_for = (flask.request.endpoint or "").removeprefix("pages.")
        without = flask.request.method == "GET" and asked_for in NEEDS_A_CASE and not flask.request.args.get("case")
        return flask.redirect(flask.url_for("pages.begin")) if without else None  # type: ignore[return-value]

    @pages.errorhandler(BadInput)
    def damaged(error: BadInput) -> tuple[str, int]:
        text = error.text if isinstance(error, CaseTooLong) else flask.request.values.get("case", "")
        return _open_page([_told(one) for one in error.mistakes], text), 422

    return pages


def _told(mistake: Mistake) -> str:
    """A mistake for people: which line it is in, where there are lines, and what is wrong."""
    line = mistake.place.rpartition(":")[2]
    text = f"Line {line}: {mistake.detail}" if line.isdecimal() else mistake.detail
    return text[:1].upper() + text[1:]


def _here() -> dict[str, str]:
    """The case that the page is about, as the fields of an address, for links that lead away from it and back."""
    sent = flask.request.args
    here = {name: sent[name] for name in TRAVELS if 0 < len(sent.get(name, "")) <= LONGEST_LINK}
    if "case" not in here:
        return {}
    name = (flask.request.endpoint or "").removeprefix("pages.")
    page = name if name in ABOUT_A_CASE else sent.get("page", "")
    return {**here, "page": page} if page in ABOUT_A_CASE else here


def _way_back(here: dict[str, str]) -> str:
    """The address of the page about the case from which somebody came to a page to read."""
    fields: dict[str, Any] = {name: said for name, said in here.items() if name in TRAVELS}
    return flask.url_for(f"pages.{here.get('page', CHECK)}", **fields) if here else ""


def _open_page(mistakes: Sequence[str], text: str) -> str:
    """Whatever went wrong, the case that was sent is still there to be opened again, if a page can hold it."""
    if len(markupsafe.escape(text)) > LARGEST_SHOWN:
        mistakes, text = [*(one for one in mistakes if one[1:] != TOO_LONG[1:]), NOT_SHOWN], ""
    return flask.render_template("open.html", mistakes=mistakes, text=displayed(text))


def error_page(error: HTTPException) -> Response:
    """An error as a page."""
    if error.code in WAIT:
        return waiting_page(error)
    ours = isinstance(error, Refused)
    says = error.description if ours else IN_PLAIN_WORDS.get(error.code or 500, error.description)
    page = flask.render_template("error.html", code=error.code or 500, says=says)
    return Response(page, status=error.code or 500, mimetype="text/html")
