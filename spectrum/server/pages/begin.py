"""The first page of a case: what the piece of work is."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass

import flask
from werkzeug.datastructures import MultiDict

from spectrum.input.signs import broken, displayed, is_blank, one_line
from spectrum.interview.beginning import LINES, NAMES, OUTCOME, SMALLEST, TITLE, Line
from spectrum.rulebook import Factor, Rulebook
from spectrum.rulebook.model import UNKNOWN
from spectrum.server.pages.case import Case
from spectrum.situation import CONTEXT, UNTITLED, Partner, Workstream


@dataclass(frozen=True)
class Field:
    """A field to write in: its name, the question over it, what stands in it, and how much it takes."""

    name: str
    question: str
    hint: str
    value: str
    longest: int
    mistake: str


@dataclass(frozen=True)
class Choice:
    """A question with options to choose from, and which is chosen."""

    factor: Factor
    value: str


def begin_page(book: Rulebook, case: Case, form: MultiDict[str, str] | None, then: str) -> str:
    """The page; `form` is what was filled in before it was sent back, and `then` where it leads."""
    piece, mistakes = told(book, case.piece, form) if form is not None else (case.piece, {})
    names = form.get("partners", "") if form is not None else "\n".join(one.name for one in piece.partners)
    title = form.get("title", "") if form is not None else "" if piece.title == UNTITLED else piece.title
    return flask.render_template(
        "begin.html",
        case=case,
        then=then,
        mistakes=mistakes,
        title=_field(TITLE, title, mistakes),
        lines=[_field(line, getattr(piece, line.id), mistakes) for line in (OUTCOME, SMALLEST)],
        choices=[Choice(book.factor[name], getattr(piece, name)) for name in CONTEXT],
        partners=_field(NAMES, names, mistakes),
        known_partners=sorted(_named_elsewhere(case)),
        chosen=form.getlist("known") if form is not None else [],
    )


def _field(line: Line, written: str, mistakes: Mapping[str, str]) -> Field:
    hint = f"Optional. {line.hint or line.why}" if line.may_skip else line.hint
    return Field(line.id, line.question, hint, displayed(written), line.longest, mistakes.get(line.id, ""))


def _named_elsewhere(case: Case) -> set[str]:
    """The partners named in the other pieces of work."""
    others = (one for at, one in enumerate(case.pieces) if at != case.at)
    return {partner.name for one in others for partner in one.partners} - {one.name for one in case.piece.partners}


def told(book: Rulebook, piece: Workstream, form: MultiDict[str, str]) -> tuple[Workstream, dict[str, str]]:
    """What the first page tells of a piece of work, and what is wrong with it, by field."""
    title = one_line(form.get("title", ""))
    before = {"result": piece.result, "lightest": piece.lightest}
    lines = {name: one_line(form.get(name, said)) for name, said in before.items()}
    written = [*form.getlist("known"), *form.get("partners", "").splitlines()]
    names = list(dict.fromkeys(name for name in map(one_line, written) if not is_blank(name)))
    known = {}
    for name in CONTEXT:
        given = str(form.get(name, ""))
        known[name] = given if given in (*book.factor[name].option_ids, UNKNOWN) else ""
    partners = _partners(piece.partners, names)
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


def left_blank(piece: Workstream) -> tuple[str, ...]:
    """What need not be written, and was not: it is not asked again."""
    return tuple(line.id for line in LINES if line.may_skip and not getattr(piece, line.id))


def _partners(earlier: tuple[Partner, ...], names: list[str]) -> tuple[Partner, ...]:
    """The partners of these names, with what is known of them; one that only got another name keeps its answers."""
    known = {one.name: one for one in earlier}
    gone = [one for one in earlier if one.name not in names]
    new = [name for name in names if name not in known]
    if len(gone) == len(new) == 1:
        known[new[0]] = dataclasses.replace(gone[0], name=new[0])
    return tuple(known.get(name, Partner(name)) for name in names)


def with_another(case: Case) -> Case:
    """The case with another piece of work, of which nothing is told yet.

    Neither answers nor names are taken over, since all are about one result and its smallest version, and no partner is
    in it until it is chosen: not everyone has to do everything.
    """
    return Case(case.with_pieces((*case.pieces, Workstream(UNTITLED))).situation, len(case.pieces))


def _mistakes(title: str, lines: Mapping[str, str], names: list[str]) -> dict[str, str]:
    mistakes = {}
    hidden = {name: broken(text) for name, text in {"title": title, **lines, "partners": "\n".join(names)}.items()}
    mistakes.update({name: f"This {says}" for name, says in hidden.items() if says})
    if is_blank(title):
        mistakes["title"] = "Give this piece of work a name"
    elif len(title) > TITLE.longest:
        mistakes["title"] = f"Use {TITLE.longest} characters or fewer for the name"
    for name, text in lines.items():
        if len(text) > OUTCOME.longest:
            mistakes[name] = f"Use {OUTCOME.longest} characters or fewer for this"
    if len(names) > NAMES.most:
        mistakes["partners"] = f"Name {NAMES.most} partners or fewer"
    elif any(len(name) > NAMES.longest for name in names):
        mistakes["partners"] = f"Use {NAMES.longest} characters or fewer for each partner"
    return mistakes
