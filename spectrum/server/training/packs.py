"""The papers of a lesson: chosen on one page, read as pages of their own, and given as files. Nothing is kept."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import flask
from flask import Blueprint
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response

from spectrum.atlas import Atlas
from spectrum.input.mistakes import BadInput, Mistake
from spectrum.language.words import shown
from spectrum.papers.pack import PACK_KINDS, Lesson, LessonPlan, PackKind, lesson_on
from spectrum.papers.pack.lesson import FEWEST_MINUTES, MOST_MINUTES, MOST_STORIES, USUAL_MINUTES
from spectrum.printing import pdf, word_document
from spectrum.printing.file_names import file_name
from spectrum.printing.page import all_as_html
from spectrum.server.pages.downloads import download
from spectrum.server.pages.fields import one_of
from spectrum.server.pages.paper_files import MADE_WITH, PDF, can_make, cost_of_first_asking
from spectrum.server.pages.paper_pages import DOWNLOADS
from spectrum.server.running import gate
from spectrum.training import Library, TeachingStory

KINDS: Mapping[str, PackKind] = {one.name: one for one in PACK_KINDS}
TURNS, YES = "turns", "yes"
MOST_DIGITS = 4
A_PAPER, A_STORY = 200, 900
"""What a paper costs, and each story on it, in milliseconds of CPU: the dearest, as measured."""


@dataclass(frozen=True)
class AskedLesson:
    """A lesson as an address asks for it: as it was typed, the lesson, and what is wrong with it, by field."""

    stories: tuple[str, ...]
    minutes: str
    in_turns: bool
    lesson: Lesson | None
    mistakes: tuple[Mistake, ...]

    @property
    def address(self) -> dict[str, Any]:
        """The same as the fields of an address."""
        turns = {TURNS: YES} if self.in_turns else {}
        return {"story": list(self.stories), "minutes": self.minutes, **turns}

    def beginning_with(self, story: str) -> dict[str, Any]:
        """The address of the same lesson in which this story is told first."""
        return {**self.address, "story": [story, *(one for one in self.stories if one != story)]}

    @property
    def wrong(self) -> dict[str, str]:
        """What is wrong with each field, all of it."""
        places = dict.fromkeys(one.place for one in self.mistakes)
        return {place: " ".join(_told(one) for one in self.mistakes if one.place == place) for place in places}


def packs_routes(pages: Blueprint, atlas: Atlas, library: Library) -> None:
    """The routes of the papers of a lesson."""
    stories = sorted(library.stories, key=lambda one: one.title.casefold())

    def asked() -> AskedLesson:
        return _asked(atlas, library)

    @pages.get("/packs")
    def packs() -> tuple[str, int]:
        one = asked() if flask.request.args else AskedLesson((), str(USUAL_MINUTES), False, None, ())
        if one.lesson is None:
            return _list_page(library, stories, one, ()), 422 if one.mistakes else 200
        with gate.passing(cost_of_first_asking()):
            return _list_page(library, stories, one, _files()), 200

    @pages.get("/packs/<name>")
    def pack_paper(name: str) -> str | Response:
        kind, one = _kind(name), asked()
        if one.lesson is None:
            return _back(one)
        with gate.passing(_cost(one.lesson)):
            files, body = _files(), all_as_html(kind.build(one.lesson))
        return flask.render_template("training/pack_paper.html", kind=kind, asked=one, body=body, files=files)

    @pages.get("/packs/<name>.<ending>")
    def pack_file(name: str, ending: str) -> Response:
        kind, one = _kind(name), asked()
        if ending not in MADE_WITH:
            raise NotFound
        if one.lesson is None:
            return _back(one)
        with gate.passing(_cost(one.lesson)):
            if not can_make(ending):
                raise NotFound
            return _file(one.lesson, kind, ending)


def _kind(name: str) -> PackKind:
    if name not in KINDS:
        raise NotFound
    return KINDS[name]


def _asked(atlas: Atlas, library: Library) -> AskedLesson:
    """The lesson that the address asks for, with everything that is wrong with it."""
    sent = flask.request.args
    stories, typed = tuple(sent.getlist("story")), sent.get("minutes", str(USUAL_MINUTES)).strip()
    in_turns = one_of(TURNS, sent.get(TURNS, ""), (YES,)) == YES
    number = int(typed) if typed.isascii() and typed.isdecimal() and len(typed) <= MOST_DIGITS else None
    mistakes: list[Mistake] = []
    if number is None:
        accepted = f"a whole number from {FEWEST_MINUTES} to {MOST_MINUTES} is accepted"
        mistakes.append(Mistake("minutes", f"{shown(typed)} is no number of minutes; {accepted}."))
    lesson = None
    try:
        plan = LessonPlan(stories, MOST_MINUTES if number is None else number, in_turns)
        lesson = lesson_on(atlas, library, plan, datetime.date.today())
    except BadInput as error:
        mistakes += error.mistakes
    return AskedLesson(stories, typed, in_turns, None if mistakes else lesson, tuple(mistakes))


def _told(mistake: Mistake) -> str:
    return f"{mistake.detail[:1].upper()}{mistake.detail[1:]}"


def _list_page(
    library: Library, stories: Sequence[TeachingStory], asked: AskedLesson, files: Sequence[tuple[str, str]]
) -> str:
    return flask.render_template(
        "training/packs.html",
        stories=stories,
        teaching=library.teaching,
        asked=asked,
        kinds=PACK_KINDS,
        files=files,
        most=MOST_STORIES,
        bounds=(FEWEST_MINUTES, MOST_MINUTES),
    )


def _files() -> list[tuple[str, str]]:
    """The endings of the files that can be made here, each with the words of its link."""
    return [(one, DOWNLOADS[one]) for one in MADE_WITH if can_make(one)]


def _back(asked: AskedLesson) -> Response:
    """To the page where stories are chosen, which says what is wrong."""
    place: Response = flask.redirect(flask.url_for("pages.packs", **asked.address), 303)
    return place


def _cost(lesson: Lesson) -> int:
    return A_PAPER + A_STORY * len(lesson.stories) + cost_of_first_asking()


def _file(lesson: Lesson, kind: PackKind, ending: str) -> Response:
    first, *more = kind.build(lesson)
    now = datetime.datetime.now(datetime.timezone.utc)
    name = file_name(lesson.title, kind.title, ending)
    if ending == PDF:
        return download(pdf.as_pdf(first, now, *more), pdf.MEDIA_TYPE, name)
    return download(word_document.as_word(first, now, *more), word_document.MEDIA_TYPE, name)
