"""Partners and pieces of work as two lists to paste, from which the table of a map begins."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass

import flask

from spectrum.input.signs import broken, displayed, is_blank, one_line
from spectrum.server.pages.case import Case, empty_case
from spectrum.situation import UNTITLED, Partner, Situation, Workstream
from spectrum.situation.schema import LONGEST_TITLE, MOST_PARTNERS

MOST_PIECES = 20
"""How many pieces of work the pages take; more go through a spreadsheet or the API."""
LISTS = {"title": "", "pieces": "", "partners": ""}


@dataclass(frozen=True)
class Listing:
    """One list as it stands in the form: its field, its question, a hint, what is in it, and what is wrong with it."""

    name: str
    question: str
    hint: str
    value: str
    mistake: str
    longest: int = 0


def lists_page(case: Case, form: Mapping[str, str] | None) -> str:
    """The two lists, filled with what the case holds or with what was sent back."""
    told = {name: str(form.get(name, "")) for name in LISTS} if form is not None else _lists_of(case.situation)
    mistakes = wrong_lists(told) if form is not None else {}
    asked = {
        "pieces": ("Which pieces of work?", "One a line. Take things that can be finished, by people you can name."),
        "partners": ("Which partners, besides your own organisation?", "One a line. You can paste a list."),
    }
    return flask.render_template(
        "map_lists.html",
        case=case,
        mistakes=mistakes,
        title=Listing(
            "title",
            "What is the partnership called?",
            "",
            displayed(told["title"]),
            mistakes.get("title", ""),
            LONGEST_TITLE,
        ),
        lists=[Listing(name, *words, displayed(told[name]), mistakes.get(name, "")) for name, words in asked.items()],
    )


def _lists_of(situation: Situation) -> dict[str, str]:
    partners = dict.fromkeys(one.name for piece in situation.workstreams for one in piece.partners)
    pieces = [one_line(piece.title) for piece in situation.workstreams]
    pieces = [] if pieces == [UNTITLED] and not partners else pieces
    title = "" if situation.title == UNTITLED else situation.title
    return {"title": title, "pieces": "\n".join(pieces), "partners": "\n".join(map(one_line, partners))}


def _lines(text: str) -> list[str]:
    return [line for line in map(one_line, text.splitlines()) if not is_blank(line)]


def _names(text: str) -> list[str]:
    return list(dict.fromkeys(_lines(text)))


def wrong_lists(form: Mapping[str, str]) -> dict[str, str]:
    """What is wrong with the lists, by field."""
    wrong = {}
    title = one_line(form.get("title", ""))
    if len(title) > LONGEST_TITLE:
        wrong["title"] = f"Use {LONGEST_TITLE} characters or fewer for the name"
    for name in LISTS:
        hidden = broken("\n".join(_lines(form.get(name, ""))))
        if hidden:
            wrong[name] = f"This {hidden}"
    for name, thing, most in (("pieces", "piece of work", MOST_PIECES), ("partners", "partner", MOST_PARTNERS)):
        names = _lines(form.get(name, ""))
        if not names:
            wrong[name] = f"Name one {thing} at least"
        elif len(names) > most:
            wrong[name] = f"Name {most} or fewer; these are {len(names)}"
        elif any(len(one) > LONGEST_TITLE for one in names):
            wrong[name] = f"Use {LONGEST_TITLE} characters or fewer for each"
    return wrong


def with_lists(case: Case, form: Mapping[str, str]) -> Case:
    """The case with these pieces of work and partners; what is known of those that stay is kept.

    A partner that is new is in every piece of work at first, since the table says where it is not.
    """
    left = list(case.pieces)
    before = {one_line(one.name) for piece in case.pieces for one in piece.partners}
    names = _names(form.get("partners", ""))
    pieces = []
    for title in _lines(form.get("pieces", "")):
        known = next((piece for piece in left if one_line(piece.title) == title), None)
        if known:
            left.remove(known)
        new, piece = known is None, known or Workstream(title)
        here = {one_line(one.name): one for one in piece.partners}
        there = [name for name in names if name in here or new or name not in before]
        pieces.append(dataclasses.replace(piece, partners=tuple(here.get(name, Partner(name)) for name in there)))
    title = one_line(form.get("title", "")) or UNTITLED
    situation = dataclasses.replace(case.situation, title=title, workstreams=tuple(pieces))
    return dataclasses.replace(empty_case(), situation=situation)
