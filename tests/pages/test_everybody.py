"""Every state of every page is for everybody: assistive technology, small and zoomed screens, and plain words."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from spectrum.rulebook import Rulebook

from .browsing import Visit, visit
from .states import TEXT

READING_LIMIT = 9.0
"""The school year, by the automated readability index, that texts may ask of their readers on average."""

SENTENCE = 4
"""From how many words on a line is read as a sentence, not as a heading or a button."""


WHAT_IF = {
    "What if": lambda visitor: visitor.page.goto(visitor.page.url.replace("/answer?", "/what-if?")),
    "try": lambda visitor: visitor.page.goto(visitor.page.url + "&change=trust:strong&change=put_in:no"),
    "Tell about the partners": lambda visitor: visitor.follow("Tell about the partners"),
}


def _press(*names: str) -> Callable[[Visit], None]:
    def do(visitor: Visit) -> None:
        for name in names:
            WHAT_IF.get(name, lambda visitor, name=name: visitor.press(name))(visitor)

    return do


def _begin(*, several: bool = False, nothing: bool = False) -> Callable[[Visit], None]:
    def do(visitor: Visit) -> None:
        visitor.begin("A desk")
        if several:
            visitor.page.locator("input[name=answer][value=several]").check()
        if nothing:
            visitor.press("Continue")

    return do


def _follow(*names: str) -> Callable[[Visit], None]:
    def do(visitor: Visit) -> None:
        for name in names:
            visitor.follow(name)

    return do


def _checked(text: str, *names: str) -> Callable[[Visit], None]:
    return _opened(text, "Change my answers", *names)


def _opened(text: str, *names: str) -> Callable[[Visit], None]:
    def do(visitor: Visit) -> None:
        visitor.open(text)
        _press(*names)(visitor)

    return do


LIFTS = "title: Lifts\nanswers: {solo_reach: yes_all, interdependence: separate, side_effects: none, value_gain: %s}\n"
KNOWN = "is_running: no\nclaimed_mode: only_a_name\nresult: Everyone gets upstairs\nlightest: Nothing\n"
PARTNER = "partners: [{name: The college, answers: {%s}}]\n"


def _paper(name: str) -> Callable[[Visit], None]:
    """Open a case with partners, and follow to one of its papers."""

    def go(visitor: Visit) -> None:
        _opened(LIFTS % "large" + PARTNER % "adds_value: essential", "Papers to print and keep")(visitor)
        visitor.follow(name)

    return go


STATES: dict[str, tuple[str, Callable[[Visit], None]]] = {
    "front": ("/", _press()),
    "begin": ("/begin", _press()),
    "begin-mistake": ("/begin", _press("Continue")),
    "begin-another": ("/", _opened(KNOWN + LIFTS % "none" + PARTNER % "", "Add another piece of work")),
    "open": ("/open", _press()),
    "open-mistake": ("/", _opened("{")),
    "open-damaged-link": ("/answer?case=1x", _press()),
    "answer": ("/examples/frailty", _press()),
    "answer-alone": ("/examples/frailty", _follow("Replace the hospital's lifts")),
    "answer-flood": ("/examples/flood", _press()),
    "answer-open": ("/", _opened("title: A desk")),
    "answer-partner": ("/", _opened(LIFTS % "large" + PARTNER % "adds_value: essential")),
    "answer-conditions": ("/", _opened(TEXT)),
    "answer-again": ("/", _opened(LIFTS % "large")),
    "what-if": ("/", _opened(TEXT, "What if")),
    "what-if-changed": ("/", _opened(TEXT, "What if", "try")),
    "check": ("/examples/frailty", _press("Change my answers")),
    "check-again": ("/", _checked(LIFTS % "large")),
    "papers": ("/examples/frailty", _press("Papers to print and keep")),
    "papers-open": ("/", _opened("title: A desk", "Papers to print and keep")),
    "papers-conditions": ("/", _opened(TEXT, "Papers to print and keep")),
    "record": ("/", _paper("Record for a board")),
    "meeting": ("/", _paper("Plan of a meeting")),
    "agreement": ("/", _paper("Working agreement")),
    "map-paper": ("/", _paper("Map of the partnership")),
    "questionnaire": ("/papers/questionnaire", _press()),
    "poster": ("/papers/poster", _press()),
    "map-open": ("/map/open", _press()),
    "map-open-mistake": ("/map/open", _press("Bring it in")),
    "question": ("/", _begin()),
    "question-several": ("/", _begin(several=True)),
    "question-mistake": ("/", _begin(nothing=True)),
    "question-practice": (
        "/",
        _checked(LIFTS % "none" + "is_running: yes\nclaimed_mode: collaborate", "Go on with the questions"),
    ),
    "question-context": ("/", _checked(LIFTS % "none", "Go on with the questions")),
    "partners": ("/", _checked(KNOWN + LIFTS % "none" + PARTNER % "", "Tell about the partners")),
    "ways": ("/ways-of-working", _press()),
    "misconceptions": ("/misconceptions", _press()),
    "questions": ("/questions", _press()),
    "guidance": ("/guidance", _press()),
    "guidance-one": ("/guidance/joint-creation", _press()),
    "accessibility": ("/accessibility", _press()),
    "missing": ("/nothing-here", _press()),
}


JARGON = {
    "fact",
    "engine",
    "gherkin",
    "factor",
    "factors",
    "workstream",
    "workstreams",
    "atlas",
    "cell",
}
FOR_TRAINERS = ("guidance", "guidance-one")


def jargon(visitor: Visit) -> set[str]:
    """The words of the trade on a page, and the names that only the files of the guidance use."""
    book = visitor.book
    ours = {one.id for one in (*book.rules, *book.factors, *book.findings)}
    names = {one for one in ours if "-" in one or "_" in one} | {one.id for one in book.passages}
    visitor.page.evaluate("document.querySelectorAll('.case, textarea').forEach(one => one.remove())")
    words = {one.casefold() for one in re.findall(r"[\w-]+", visitor.page.inner_text("main"))}
    return words & (JARGON | {one.casefold() for one in names})


@pytest.mark.parametrize("state", STATES)
def test_every_page_is_for_everybody(browser: Browser, address: str, book: Rulebook, state: str) -> None:
    path, then = STATES[state]
    with visit(browser, address, book, viewport={"width": 320, "height": 640}, reduced_motion="reduce") as visitor:
        visitor.go(path)
        then(visitor)
        visitor.page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
        found = Axe().run(visitor.page)
        assert not found.response["violations"], found.generate_report()
        wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert visitor.page.evaluate(wide) <= 0
        moving = "[...document.querySelectorAll('*')].some(one => getComputedStyle(one).transitionDuration !== '0s')"
        assert not visitor.page.evaluate(moving)
        visitor.page.set_viewport_size({"width": 1280, "height": 800})
        visitor.page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert visitor.page.evaluate(wide) <= 0
        assert state in FOR_TRAINERS or not jargon(visitor)


def grade(texts: list[str]) -> float:
    """The automated readability index of some texts: letters a word and words a sentence, as a school year."""
    sentences = [one for text in texts for one in re.split(r"(?<=[.?!:])\s+", text) if one]
    words = [word for one in sentences for word in re.findall(r"[\w']+", one)]
    return 4.71 * sum(map(len, words)) / len(words) + 0.5 * len(words) / len(sentences) - 21.43


def test_the_words_are_plain(book: Rulebook) -> None:
    kinds = {
        "questions": [one.question for one in book.factors],
        "hints": [one.hint for one in book.factors if one.hint],
        "reasons": [one.because for one in book.current_rules],
        "first steps": [one.closes for one in book.current_rules if one.closes],
        "next steps": [one.step for one in book.current_rules if one.step],
        "ways of working": [one.definition for one in book.modes],
        "misconceptions": [text for one in book.misconceptions for text in (one.text, one.question, one.otherwise)],
    }
    grades = {kind: grade(texts) for kind, texts in kinds.items()}
    assert max(grades.values()) <= READING_LIMIT, grades
    assert grade(["Interorganisational arrangements necessitate considerable infrastructural preparation."]) > 20


@pytest.mark.parametrize("example", ["frailty", "flood", "one-building", "rough-sleeping"])
def test_a_whole_result_is_plain(visitor: Visit, example: str) -> None:
    visitor.go(f"/examples/{example}")
    visitor.page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    visitor.page.evaluate("document.querySelectorAll('select, textarea, svg').forEach(one => one.remove())")
    sentences = [line for line in visitor.page.inner_text("main").splitlines() if len(line.split()) >= SENTENCE]
    assert grade(sentences) <= READING_LIMIT
