"""The first page of a case: what the piece of work is."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

import flask

from spectrum.rulebook import Rulebook
from spectrum.rulebook.model import UNKNOWN
from spectrum.server.pages.case import Case
from spectrum.situation import UNTITLED, Partner, Workstream
from spectrum.situation.schema import LIGHTEST, LONGEST_LINE, LONGEST_TITLE, MOST_PARTNERS, RESULT


def begin_page(book: Rulebook, case: Case, mistakes: Mapping[str, str], form: Mapping[str, str]) -> str:
    """The page; `mistakes` maps fields to what is wrong with them, and `form` is what was sent, if this page was."""
    lines = {"result": RESULT, "lightest": LIGHTEST}
    shown = {"mistakes": mistakes, "form": form, "lines": lines, "untitled": UNTITLED}
    return flask.render_template("begin.html", book=book, case=case, **shown)


def told(book: Rulebook, piece: Workstream, form: Mapping[str, str]) -> tuple[Workstream, dict[str, str]]:
    """What the first page tells of a piece of work, and what is wrong with it, by field."""
    title = str(form.get("title", "")).strip()
    before = {"result": piece.result, "lightest": piece.lightest}
    lines = {name: " ".join(str(form.get(name, said)).split()) for name, said in before.items()}
    names = list(dict.fromkeys(line.strip() for line in str(form.get("partners", "")).splitlines() if line.strip()))
    known = {}
    for name in ("is_running", "claimed_mode"):
        given = str(form.get(name, ""))
        known[name] = given if given in (*book.factor[name].option_ids, UNKNOWN) else ""
    earlier = {one.name: one for one in piece.partners}
    partners = tuple(earlier.get(name, Partner(name)) for name in names)
    told = dataclasses.replace(
        piece,
        title=title or UNTITLED,
        partners=partners,
        is_running=known["is_running"],
        claimed_mode=known["claimed_mode"],
        result=lines["result"],
        lightest=lines["lightest"],
    )
    return told, _mistakes(title, lines, names)


def _mistakes(title: str, lines: Mapping[str, str], names: list[str]) -> dict[str, str]:
    mistakes = {}
    if not title:
        mistakes["title"] = "Give this piece of work a name"
    elif len(title) > LONGEST_TITLE:
        mistakes["title"] = f"Use {LONGEST_TITLE} characters or fewer for the name"
    for name, text in lines.items():
        if len(text) > LONGEST_LINE:
            mistakes[name] = f"Use {LONGEST_LINE} characters or fewer for this"
    if len(names) > MOST_PARTNERS:
        mistakes["partners"] = f"Name {MOST_PARTNERS} partners or fewer"
    elif any(len(name) > LONGEST_TITLE for name in names):
        mistakes["partners"] = f"Use {LONGEST_TITLE} characters or fewer for each partner"
    return mistakes
