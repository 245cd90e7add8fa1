"""Write and run: the page on which a trainer changes a story or writes one, and sees what comes of each line.

What is written is text, and nothing else: it is read, never carried out, and nothing of it is kept on the server.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import flask
from flask import Blueprint
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response

from spectrum.atlas import Atlas
from spectrum.input.mistakes import BadInput, Mistake
from spectrum.input.signs import displayed
from spectrum.language.words import counted, quoted
from spectrum.printing.file_names import file_name
from spectrum.rulebook import Rulebook
from spectrum.scenarios import Statement, read_text, search_of, statements_of
from spectrum.scenarios.about import EXPERTS_DIFFER, TO_TALK_ABOUT
from spectrum.scenarios.feature_files import BYTES_A_SIGN, too_long
from spectrum.scenarios.ordinary_cases import OrdinaryCase
from spectrum.scenarios.typed_text import decoded
from spectrum.scenarios.writing import empty_frame, in_plain_words, in_words_of_files, story_lines
from spectrum.server.pages.case import read_case
from spectrum.server.pages.downloads import download
from spectrum.server.pages.fields import one_file
from spectrum.server.running import gate
from spectrum.server.training.written import (
    A_LINE,
    NAME,
    OF_PAGES,
    Written,
    capital,
    cost_of_reading,
    cost_of_running,
    read_written,
    run_written,
)
from spectrum.training import Library, MadeStory, TeachingStory, cost_of_story, story_of_case

LONGEST_SEARCH = 200
LARGEST_FILE = BYTES_A_SIGN * (OF_PAGES.text + 1)
"""How many bytes so long a text takes, with the mark in front of it."""
A_SEARCH = 80
"""What finding statements costs, in milliseconds of CPU."""
TIMES_READ = 3
"""How often a text is read, at most, until it is a file or stands in the box."""
NO_FILE = "Choose a file first, or write into the box."
FILE = "text/plain; charset=utf-8"
FIND = "find"
Groups = Sequence[tuple[str, Sequence[tuple[str, Sequence[Statement]]]]]


def writing_routes(pages: Blueprint, atlas: Atlas, library: Library) -> None:
    """The routes of writing a story: its page, running it, and a file to keep or to open."""
    desk = _Desk(atlas, library)
    _running_routes(pages, desk)
    _file_routes(pages, desk)


def _running_routes(pages: Blueprint, desk: _Desk) -> None:
    atlas = desk.atlas

    @pages.get("/write")
    def write() -> str:
        name = flask.request.args.get("story", "")
        return desk.page(desk.story(name) if name else empty_frame(atlas.rulebook))

    @pages.get("/write/from-case")
    def write_from_case() -> tuple[str, int] | Response:
        if not flask.request.args.get("case"):
            return flask.redirect(flask.url_for("pages.write"))
        case = read_case(flask.request.args, atlas.rulebook)
        with gate.passing(cost_of_story(case.situation, case.at)):
            try:
                made = story_of_case(atlas, case.situation, case.at)
            except BadInput as error:
                return desk.page(empty_frame(atlas.rulebook), wrong=[one.detail for one in error.mistakes]), 422
        return desk.page(made.text, made=_made_words(made)), 200

    @pages.post("/write")
    def run_written_text() -> tuple[str, int]:
        text = displayed(flask.request.form.get("text", ""))
        words = displayed(flask.request.form.get("words", "")[:LONGEST_SEARCH]).strip()
        if flask.request.form.get("do") == FIND:
            with gate.passing(A_SEARCH):
                return desk.page(text, words=words), 200
        return desk.run(text, words)


def _file_routes(pages: Blueprint, desk: _Desk) -> None:
    frame = empty_frame(desk.book)

    @pages.post("/write/open")
    def open_written() -> tuple[str, int]:
        file = one_file("file")
        if file is None:
            return desk.page(frame, wrong=[NO_FILE]), 422
        try:
            text = _opened(file.stream.read(LARGEST_FILE + 1), file.filename or NAME)
        except BadInput as error:
            return desk.page(frame, wrong=[capital(one.detail) for one in error.mistakes]), 422
        with gate.passing(TIMES_READ * cost_of_reading(text)):
            return desk.page(in_plain_words(text).replace("\ufeff", "")), 200

    @pages.post("/write/file")
    def keep_written() -> Response:
        text = displayed(flask.request.form.get("text", ""))
        with gate.passing(TIMES_READ * cost_of_reading(text)):
            return _kept(text)


def _opened(content: bytes, name: str) -> str:
    """The text of a file. Raises BadInput where it is none, or is longer than what can be run."""
    text = displayed(decoded(content, name)) if len(content) <= LARGEST_FILE else ""
    if len(content) > LARGEST_FILE or len(text) > OF_PAGES.text:
        raise BadInput([Mistake("", too_long(OF_PAGES))])
    return text


def _kept(text: str) -> Response:
    """A text as a file, called after its first story."""
    stories = read_text(text, NAME, must_expect=False, limits=OF_PAGES).feature.scenarios
    title = stories[0].name if stories else ""
    return download(in_words_of_files(text).encode(), FILE, file_name(title, "story", "feature"))


class _Desk:
    """What the page is made of: the statements to choose from, the stories to begin with, and the cases they name."""

    def __init__(self, atlas: Atlas, library: Library) -> None:
        self.atlas, self.library = atlas, library
        self.cases: tuple[OrdinaryCase, ...] = library.stories[0].scenario.cases if library.stories else ()
        self.named = tuple(one.name for one in self.cases)
        self.all = _grouped(statements_of(self.book, self.named))

    @property
    def book(self) -> Rulebook:
        return self.atlas.rulebook

    def story(self, name: str) -> str:
        """The text of a story of the library, with what is about all stories of its file and what is kept for later."""
        try:
            return _story_text(self.library.story(name))
        except KeyError:
            raise NotFound from None

    def run(self, text: str, words: str) -> tuple[str, int]:
        """What came of a text, or why it can't be run at all."""
        try:
            with gate.passing(cost_of_reading(text)):
                stories, mistakes = read_written(text, self.cases)
        except BadInput as error:
            return self.page(text, words=words, wrong=[one.detail for one in error.mistakes]), 422
        with gate.passing(cost_of_running(stories) + A_LINE * len(mistakes)):
            return self.page(text, words=words, ran=Written(run_written(self.atlas, text, stories), mistakes)), 200

    def page(
        self,
        text: str,
        *,
        words: str = "",
        ran: Written | None = None,
        wrong: Sequence[str] = (),
        made: Sequence[str] = (),
    ) -> str:
        """The page with a text in it, and with what is to be said of it."""
        return flask.render_template(
            "training/write.html",
            text=text,
            is_example=text.splitlines() == empty_frame(self.book).splitlines(),
            ran=ran,
            wrong=wrong,
            made=made,
            words=words,
            found=_grouped(search_of(self.book, self.named).found(words)) if words else [],
            topics=self.all,
            stories=sorted(self.library.stories, key=lambda one: one.title),
            longest=OF_PAGES.text,
            limits=OF_PAGES,
        )


def _grouped(statements: Sequence[Statement]) -> Groups:
    """Statements by topic, and in each by heading, in the order in which they were first told."""
    topics: dict[str, dict[str, list[Statement]]] = {}
    for one in statements:
        topics.setdefault(one.topic, {}).setdefault(one.heading, []).append(one)
    return [
        (topic, [(heading, tuple(some)) for heading, some in headings.items()]) for topic, headings in topics.items()
    ]


def _story_text(story: TeachingStory) -> str:
    later: Mapping[str, Sequence[str]] = {TO_TALK_ABOUT: story.to_talk_about, EXPERTS_DIFFER: story.experts_differ}
    kept = (f"{beginning} {one}" for beginning, paragraphs in later.items() for one in paragraphs)
    return story_lines(story.title, (*story.setting, *kept), story.scenario.steps)


def _made_words(made: MadeStory) -> list[str]:
    """What was done to make a story of a case."""
    found = [
        f"{counted(made.left_out, 'answer')} played no part in the advice, or in anything that the story expects, and "
        f"were left out. {counted(made.told, 'answer')} are told."
        if made.left_out
        else "Every answer plays a part.",
        "The titles and the names of partners were replaced, and what was written in free words was left out. Read it "
        "over before you show it to anyone: no machine can find every name.",
    ]
    if made.elsewhere:
        gone = quoted(made.elsewhere, "and")
        found.append(
            f"Words that are gone now brought up {gone} in your case. Tell it in the story if it belongs there."
        )
    return found
