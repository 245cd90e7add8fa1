"""Everybody's answers laid over each other: taken in as files and links, and shown by what of them matters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import flask
from flask import Blueprint
from werkzeug.wrappers import Response

from spectrum.atlas import Atlas
from spectrum.input.mistakes import BadInput, Mistake
from spectrum.input.signs import displayed
from spectrum.language.words import listed
from spectrum.partnership.differences import Differences, differences_on
from spectrum.partnership.differences_words import WHO_IS_SHOWN, differences_words, short_stand, who_answered
from spectrum.partnership.views import all_voices, lay_over
from spectrum.server.pages.addresses import go, to
from spectrum.server.pages.case import Case, CaseTooLong, empty_case, opened_case, read_case
from spectrum.server.pages.separate import as_file
from spectrum.server.pages.taken_in import LARGEST_FILE, LARGEST_KEPT, LONGEST_KEPT, MOST_SENT, Taken, take_in
from spectrum.situation.link import packed, unpacked
from spectrum.situation.schema import LARGEST_TEXT

MOST_AT_ONCE = 12
"""So many pieces of work are worked out on one page; of more, one at a time."""
PAPER, PAPER_ON_ALL = "differences", "all-differences"
"""The kinds of paper that hold what this page shows: of one piece of work, and of several."""
WHAT_TO_KEEP = ("everything", "one_case")
"""What can be kept as a file: the case with each partner's answers, or one case with all answers in it."""


def together_routes(pages: Blueprint, atlas: Atlas) -> None:
    """The routes of what partners sent back, laid over each other."""
    book = atlas.rulebook

    @pages.get("/together")
    def together() -> str | Response:
        case = read_case(flask.request.args, book)
        if case.answers_of:
            return go(case.start, case)
        return _page(atlas, case, replaced=_replaced(case))

    @pages.post("/together")
    def laid_together() -> str | Response | tuple[str, int]:
        _let_in_files()
        case = _sent(atlas)
        if flask.request.form.get("look"):
            return _page(atlas, case)
        taken = take_in(book, case, flask.request.form.get("links", ""), flask.request.files.getlist("files"))
        if taken.mistakes:
            return _page(atlas, case, mistakes=taken.mistakes), 422
        return _shown(atlas, taken)

    @pages.get("/together-file")
    def together_file() -> Response:
        return _file(atlas, read_case(flask.request.args, book))

    @pages.post("/together-file")
    def together_file_of_much() -> Response:
        _let_in_files()
        return _file(atlas, _sent(atlas))


def _let_in_files() -> None:
    """Let in as much as the files may be, and no more."""
    flask.request.max_content_length = MOST_SENT * LARGEST_FILE + 3 * LARGEST_TEXT
    flask.request.max_form_memory_size = 2 * LARGEST_TEXT


def _sent(atlas: Atlas) -> Case:
    """The case that a form holds: as it travels in addresses, or as a longer link of the same kind."""
    kept = flask.request.form.get("everything", "")
    text = unpacked(kept, LONGEST_KEPT, LARGEST_KEPT) if kept else ""
    case = opened_case(text, atlas.rulebook) if text else read_case(flask.request.form, atlas.rulebook)
    at = flask.request.form.get("at", "")
    return case.about(int(at)) if at in map(str, range(len(case.pieces))) else case


def _shown(atlas: Atlas, taken: Taken) -> str | Response:
    """Send the browser to the page, or show it at once where the case is too long for an address."""
    try:
        return go("together", taken.case, replaced=list(taken.replaced))
    except CaseTooLong:
        return _page(atlas, taken.case, replaced=taken.replaced)


def _links_again() -> str:
    """The links that were pasted, to be mended; far too many of them are not sent back."""
    links = flask.request.form.get("links", "")
    return displayed(links) if len(links) <= LARGEST_FILE else ""


def _replaced(case: Case) -> tuple[str, ...]:
    """Whose earlier answers were just replaced, as far as these partners have answered at all."""
    named = flask.request.args.getlist("replaced")
    return tuple(view.answers_of for view in case.situation.views if view.answers_of in named)


def _page(atlas: Atlas, case: Case, replaced: Sequence[str] = (), mistakes: Sequence[Mistake] = ()) -> str:
    few = len(case.pieces) <= MOST_AT_ONCE
    at_once = range(len(case.pieces)) if few else [case.at]
    answered = bool(case.situation.views)
    told = [differences_on(atlas, case.situation, at) for at in at_once] if answered else []
    return flask.render_template(
        "separate/together.html",
        case=case,
        is_new=case == empty_case(),
        fits=_fits(case),
        everything=packed(case.text),
        who=who_answered(case.situation),
        own=any(not voice.of for voices in all_voices(case.situation) for voice in voices),
        who_is_shown=WHO_IS_SHOWN,
        replaced=listed(list(replaced)),
        mistakes=mistakes,
        links=_links_again() if mistakes else "",
        pieces=[(one, differences_words(atlas.rulebook, one)) for one in told],
        stands=[(one.title, short_stand(atlas.rulebook, one), f"piece-{one.at}") for one in told],
        others=[] if few else [(at, piece.title) for at, piece in enumerate(case.pieces)],
        go_on=_go_on(atlas, case, told),
        most_sent=MOST_SENT,
        paper=_paper(case) if answered else "",
    )


def _fits(case: Case) -> bool:
    """Whether a case can travel in an address."""
    try:
        return bool(case.address)
    except CaseTooLong:
        return False


def _go_on(atlas: Atlas, case: Case, told: Sequence[Differences]) -> str:
    """The address of the answer with everybody's answers; nothing while there are not two to lay over each other."""
    if not any(one.voices > 1 for one in told):
        return ""
    laid = Case(lay_over(case.situation, atlas.rulebook), case.at)
    return to("answer", laid) if _fits(laid) else ""


def _paper(case: Case) -> str:
    """The address of the paper for the meeting; nothing where the case is too long for one."""
    return to("paper", case, kind=PAPER if len(case.pieces) == 1 else PAPER_ON_ALL) if _fits(case) else ""


def _file(atlas: Atlas, case: Case) -> Response:
    kept: Any = flask.request.values.get("what", "")
    if kept not in WHAT_TO_KEEP:
        raise BadInput([Mistake("what", "choose what to keep.", WHAT_TO_KEEP)])
    if kept == "everything":
        return as_file(case, "answers of each partner")
    return as_file(Case(lay_over(case.situation, atlas.rulebook)), "all answers as one")
