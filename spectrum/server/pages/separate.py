"""Partners answer separately: a link for each, its own pages, and what it sends back. Nothing of it is kept here."""

from __future__ import annotations

import dataclasses
import urllib.parse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import flask
from flask import Blueprint
from werkzeug.wrappers import Response

from spectrum.atlas import Atlas
from spectrum.language.words import quoted
from spectrum.partnership.sending import has_answers, partners_of, to_send, to_send_back
from spectrum.printing.file_names import file_name
from spectrum.server.pages.addresses import go
from spectrum.server.pages.case import Case, read_case
from spectrum.server.pages.downloads import download
from spectrum.server.pages.own_answers import pieces_to_answer
from spectrum.situation.schema import YES_OR_NO

LONGEST_LETTER = 1_900
"""How many characters an email may have that a link begins; programs that write email lose the rest of longer ones."""
MOST_TITLES = 5


@dataclass(frozen=True)
class PartnerLink:
    """What to send to a partner: the link, an email with it (empty where it is too long), and where it takes part."""

    name: str
    link: str
    letter: str
    pieces: str
    has_answered: bool


def separate_routes(pages: Blueprint, atlas: Atlas) -> None:
    """The routes from the links for the partners to what a partner sends back."""
    book = atlas.rulebook

    def sent() -> Case:
        return read_case(flask.request.values, book)

    @pages.get("/separately")
    def separately() -> str | Response:
        case = sent()
        return go(case.start, case) if case.answers_of else _links_page(case)

    @pages.get("/yours")
    def yours() -> str | Response:
        case = sent()
        return _own_page(case) if case.answers_of else go("check", case)

    @pages.get("/send-back")
    def send_back() -> str | Response:
        case = sent()
        return _send_back_page(case) if case.answers_of else go("answer", case)

    @pages.post("/send-back")
    def named_or_not() -> Response:
        case, chosen = sent(), flask.request.form.get("may_be_named", "")
        may_be_named = chosen if chosen in YES_OR_NO else ""
        situation = dataclasses.replace(case.situation, may_be_named=may_be_named if case.answers_of else "")
        return go("send_back", dataclasses.replace(case, situation=situation))

    @pages.get("/answers-file")
    def answers_file() -> Response:
        case = _back(sent())
        if not case.answers_of:
            return go("check", case)
        return as_file(case, f"answers of {case.answers_of}")


def as_file(case: Case, what: str) -> Response:
    """A case as a file to keep, named after what it is about and what it holds."""
    return download(case.text, "application/json", file_name(case.title, what, "json"))


def _links_page(case: Case) -> str:
    return flask.render_template("separate/links.html", case=case, links=list(_links(case)), own=_whole("answer", case))


def _links(case: Case) -> Iterator[PartnerLink]:
    answered = {view.answers_of for view in case.situation.views}
    for name in partners_of(case.situation):
        link = _whole("yours", Case(to_send(case.situation, name)))
        yield PartnerLink(name, link, _invitation(case, name, link), _part_in(case, name), name in answered)


def _part_in(case: Case, name: str) -> str:
    """In which pieces of work a partner is named; nothing where there is only one."""
    titles = [piece.title for piece in case.pieces if name in [one.name for one in piece.partners]]
    if len(case.pieces) == 1:
        return ""
    return "all pieces of work" if len(titles) == len(case.pieces) else _titles(titles)


def _own_page(case: Case) -> str:
    pieces = pieces_to_answer(case)
    return flask.render_template(
        "separate/yours.html",
        case=case,
        named=[one for one in pieces if one.takes_part],
        others=[one for one in pieces if not one.takes_part],
        begun=any(one.answered for one in pieces),
    )


def _send_back_page(case: Case) -> str:
    link, pieces = _whole("yours", _back(case)), pieces_to_answer(case)
    return flask.render_template(
        "separate/send_back.html",
        case=case,
        link=link,
        letter=_letter_back(case, link),
        answered=[one for one in pieces if one.answered],
        begun=any(one.answered for one in pieces),
        missing=_titles([one.title for one in pieces if one.takes_part and not one.answered]),
        alone=[(one.piece.title, one) for one in map(case.about, range(len(pieces))) if has_answers(one.piece)],
    )


def _titles(titles: Sequence[str]) -> str:
    """Some titles in a sentence; of many, the first few and how many more."""
    more = len(titles) - MOST_TITLES
    told = quoted(titles[:MOST_TITLES], "and")
    return f"{told}, and {more} more" if more > 0 else told


def _back(case: Case) -> Case:
    return Case(to_send_back(case.situation))


def _whole(endpoint: str, case: Case) -> str:
    """The whole address of a page about a case, to send to somebody."""
    return flask.url_for(f"pages.{endpoint}", _external=True, **case.address)


# -- letters -----------------------------------------------------------------------------------------------------------


def _invitation(case: Case, name: str, link: str) -> str:
    title = case.title
    lines = [
        "Hello,",
        f"How does {name} see this: {title}? Please answer for {name} alone.",
        link,
        "The link shows you the questions, and nobody's answers. At the end you get a small file, or a link. Send me "
        "one of them. I can read what is in it.",
    ]
    return _letter(f"Your answers: {title}", lines)


def _letter_back(case: Case, link: str) -> str:
    title, name = case.title, case.answers_of
    return _letter(f"Answers of {name}: {title}", ["Hello,", f"Here are the answers of {name}:", link])


def _letter(subject: str, lines: list[str]) -> str:
    """An email as a link that begins it, to nobody yet; nothing where it would be too long."""
    fields = {"subject": subject, "body": "\r\n\r\n".join(lines)}
    letter = f"mailto:?{urllib.parse.urlencode(fields, quote_via=urllib.parse.quote)}"
    return letter if len(letter) <= LONGEST_LETTER else ""
