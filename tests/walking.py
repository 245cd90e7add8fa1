"""Random walks through the interview by two doors at once, the pages and the API, and wherever they differ.

Both are asked as anybody asks them: forms are read from the page and sent, and answers are put where the API says.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from flask.testing import FlaskClient

from spectrum.atlas import Atlas
from spectrum.interview import Ahead, Interview, interview, rounds
from spectrum.interview.answering import SEVERAL
from spectrum.rulebook import Rulebook
from spectrum.rulebook.model import UNKNOWN
from spectrum.server.pages import check, question
from spectrum.situation import Workstream

Answer = str | list[str] | None
"""What is said to something asked: an option, unknown, several options, words; None where it is left out."""
NAMES = ("Food bank", "The police", "Café ~1/2")
IN_LINES = {"title": "The desk", "result": "People are seen", "lightest": "One rota"}


@dataclass
class Within:
    """The pages and the API of an application, asked without a network."""

    client: FlaskClient

    def get(self, path: str, fields: Mapping[str, str]) -> str:
        """A page."""
        return self._page(self.client.get(path, query_string=fields, follow_redirects=True))

    def send(self, path: str, form: Mapping[str, Any]) -> str:
        """The page that a form leads to."""
        return self._page(self.client.post(path, data=form, follow_redirects=True))

    def post(self, path: str, body: Mapping[str, Any]) -> dict[str, Any]:
        """What the API answers to JSON."""
        answer = self.client.post(path, json=body)
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json
        return found

    @staticmethod
    def _page(answer: Any) -> str:
        assert answer.status_code == 200, answer.text
        return str(answer.text)


def quick(replace: Callable[[Any, str, Any], object]) -> None:
    """Work out each interview once for both doors, and nothing of what else stands on the pages."""
    known: dict[str, Interview] = {}

    def once(atlas: Atlas, piece: Workstream, without: Collection[str]) -> Interview:
        key = f"{piece}{sorted(without)}"
        if key not in known:
            known[key] = interview(atlas, piece, without)
        return known[key]

    replace(rounds, "interview", once)
    replace(question, "ahead", lambda *_: Ahead(1, 1, 1))
    replace(question, "asked_again", lambda *_: ())
    replace(check, "asked_again", lambda *_: ())


@dataclass(frozen=True)
class Seen:
    """Something asked as it is seen through a door: whom and what about, its words, and all that can be said to it."""

    name: str
    partner: str
    text: str
    options: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class View:
    """All that is asked now, which stop is told, and which ways of working are possible; None where it is not told."""

    asked: tuple[Seen, ...]
    stop: str | None
    possible: tuple[str, ...] | None

    def differences(self, other: View) -> Iterator[str]:
        """Where another door tells something else."""
        for name in ("asked", "stop", "possible"):
            one, two = getattr(self, name), getattr(other, name)
            if None not in (one, two) and one != two:
                yield f"{name}: {one} | {two}"


# -- the API -----------------------------------------------------------------------------------------------------------


@dataclass
class Integrator:
    """Another system that walks the interview: it knows nothing but what the answers say."""

    door: Within
    body: dict[str, Any] = field(default_factory=dict)
    skip: list[str] = field(default_factory=list)

    def look(self) -> View:
        """Ask for what comes next."""
        query = f"?skip={','.join(self.skip)}" if self.skip else ""
        self.found = self.door.post(f"/api/v1/interview/next{query}", self.body)
        assert self.found["together"] == len(self.found["questions"])
        assert self.found["question"] == next(iter(self.found["questions"]), None)
        return View(tuple(map(_seen, self.found["questions"])), self.found["stop"], tuple(self.found["advised"]))

    def answer(self, said: list[Answer]) -> None:
        """Put each answer where it goes; what is left out is skipped."""
        for one, answer in zip(self.found["questions"], said, strict=True):
            if answer is not None:
                put = [{"name": name} for name in answer] if one["form"] == "names" else answer
                put_at(self.body, one["at"], put)
            elif one["may_skip"]:
                self.leave_out(one["part"] if one["partner"] else one["factor"])

    def leave_out(self, name: str) -> None:
        self.skip += [] if name in self.skip else [name]


def _seen(one: Mapping[str, Any]) -> Seen:
    options = [(option["id"], option["words"]) for option in [*one["options"], *one["also"]]]
    return Seen(one["factor"], one["partner"], one["text"], tuple(options))


def put_at(body: dict[str, Any], pointer: str, value: object) -> None:
    """Put a value where a JSON Pointer says, making objects on the way where they are missing."""
    at: Any = body
    *way, last = [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]]
    for part in way:
        at = at[int(part)] if isinstance(at, list) else at.setdefault(part, {})
    at[last] = value


# -- the pages ---------------------------------------------------------------------------------------------------------


@dataclass
class Field:
    """A field of a form: its kind, what is in it, its options with the words of each, and what it is asked as."""

    kind: str
    value: str = ""
    options: dict[str, str] = field(default_factory=dict)
    text: str = ""


class Form(HTMLParser):
    """The form of a page, as a person sees it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.fields: dict[str, Field] = {}
        self.possible: list[str] = []
        self.title, self.settled = "", False
        self._labels: dict[str, str] = {}
        self._owners: dict[str, tuple[Field, str]] = {}
        self._into: list[tuple[str, str]] = []
        self._legend = self._select = self._option = ""
        self.feed(page)
        for id_, (one, option) in self._owners.items():
            if option:
                one.options[option] = self._labels.get(id_, "")
            else:
                one.text = self._labels.get(id_, "")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        classes = told.get("class", "").split()
        self.settled |= tag == "div" and "s-settled" in classes
        if tag in ("label", "legend", "h1", "li", "option", "textarea"):
            self._open(tag, told, classes)
        elif tag == "span" and ("govuk-caption-l" in classes or "govuk-visually-hidden" in classes):
            self._into.append(("span", ""))
        elif tag == "input":
            self._input(told)
        elif tag == "select":
            self._select = told["name"]
            self._owners[told["id"]] = (self.fields.setdefault(self._select, Field(tag)), "")

    def _open(self, tag: str, told: Mapping[str, str], classes: list[str]) -> None:
        key = {"label": told.get("for", ""), "option": told.get("value", ""), "textarea": told.get("name", "")}
        self._into.append((tag, key.get(tag, "out" if "s-possible--out" in classes else "")))
        if tag == "legend":
            self._legend = ""
        if tag == "option" and "selected" in told:
            self.fields[self._select].value = told["value"]
        if tag == "option":
            self.fields[self._select].options[told["value"]] = ""
        if tag == "textarea":
            self._owners[told["id"]] = (self.fields.setdefault(told["name"], Field(tag)), "")

    def _input(self, told: Mapping[str, str]) -> None:
        kind, name = told.get("type", "text"), told["name"]
        one = self.fields.setdefault(name, Field(kind))
        if kind in ("radio", "checkbox"):
            one.text = self._legend
            one.options[told["value"]] = ""
            self._owners[told["id"]] = (one, told["value"])
            one.value = told["value"] if "checked" in told else one.value
        else:
            one.value = told.get("value", "")
            self._owners[told.get("id", name)] = (one, "")

    def handle_endtag(self, tag: str) -> None:
        if self._into and self._into[-1][0] == tag:
            self._into.pop()

    def handle_data(self, data: str) -> None:
        tag, key = self._into[-1] if self._into else ("", "")
        words = " ".join(data.split())
        if not words or tag in ("", "span"):
            return
        if tag == "label":
            self._labels[key] = f"{self._labels.get(key, '')} {words}".strip()
        elif tag in ("legend", "h1"):
            self._legend, self.title = f"{self._legend} {words}".strip(), f"{self.title} {words}".strip()
        elif tag == "option":
            self.fields[self._select].options[key] = words
        elif tag == "textarea":
            self.fields[key].value = words
        elif tag == "li" and not key:
            self.possible.append(words)


@dataclass
class Person:
    """Somebody at the pages, without a browser."""

    door: Within
    modes: Mapping[str, str]
    page: str = ""

    def begin(self) -> None:
        self.page = self.door.get("/begin", {})

    def look(self) -> View:
        """What the page asks."""
        self.form = Form(self.page)
        fields = self.form.fields
        if "factor" in fields:
            stop = "mode" if self.form.settled else "none"
            possible = tuple(mode for mode, name in self.modes.items() if name in self.form.possible)
            return View((self._question(),), stop, possible)
        if self.form.title == "Check your answers":
            return View((), "all", None)
        return View(tuple(self._beginning() if "title" in fields else self._table()), None, None)

    def _question(self) -> Seen:
        fields = self.form.fields
        answer = fields["answer"]
        return Seen(fields["factor"].value, fields["partner"].value, answer.text, tuple(answer.options.items()))

    def _beginning(self) -> Iterator[Seen]:
        for name in ("title", "result", "lightest", "is_running", "claimed_mode", "partners"):
            one = self.form.fields[name]
            if not one.value:
                yield Seen(name, "", one.text, tuple(one.options.items()))

    def _table(self) -> Iterator[Seen]:
        for name, one in self.form.fields.items():
            if one.kind == "select" and one.options[""] != "Need not be asked" and not one.value:
                factor, options = name.split("-", 2)[2], {id_: said for id_, said in one.options.items() if id_}
                yield Seen(factor, NAMES[int(name.split("-")[1])], one.text, tuple(options.items()))

    def answer(self, said: list[Answer]) -> None:
        """Fill in the form, and send it."""
        hidden = {name: one.value for name, one in self.form.fields.items() if one.kind == "hidden"}
        if "factor" in self.form.fields:
            (one,) = said
            assert one is not None
            filled = {"answer": SEVERAL, "options": one} if isinstance(one, list) else {"answer": one}
            self.page = self.door.send("/question", {**hidden, **filled})
        elif "title" in self.form.fields:
            filled = {
                seen.name: "\n".join(one) if isinstance(one, list) else one or ""
                for seen, one in zip(self._beginning(), said, strict=True)
            }
            self.page = self.door.send("/begin", {**hidden, **filled})
        else:
            places = [name for name, one in self.form.fields.items() if one.kind == "select" and not one.value]
            open_ = [name for name in places if self.form.fields[name].options[""] != "Need not be asked"]
            filled = {at: one or "" for at, one in zip(open_, said, strict=True)}
            self.page = self.door.send("/partners", {**hidden, **filled})

    def leave_out(self, name: str) -> None:
        """Go on without a part of the interview."""
        fields = {at: one.value for at, one in self.form.fields.items() if at in ("case", "at", "skip")}
        self.page = self.door.get("/question", {**fields, "skip": f"{fields.get('skip', '')},{name}"})


# -- walking -----------------------------------------------------------------------------------------------------------


def walk(door: Within, book: Rulebook, seed: int) -> tuple[int, list[str]]:
    """One random walk from an empty case to its end: how many questions were asked, and where the doors differ."""
    chance, count = random.Random(seed), 0
    integrator, person = Integrator(door), Person(door, {mode.id: mode.name for mode in book.modes})
    person.begin()
    while True:
        one, two = integrator.look(), person.look()
        found = [f"walk {seed}, after {count} questions: {what}" for what in one.differences(two)]
        if found or not one.asked:
            return count, found
        count += len(one.asked)
        part = integrator.found["question"]["part"]
        if part == "warning" and chance.random() < 0.05:
            integrator.leave_out(part)
            person.leave_out(part)
            continue
        said = [_said(chance, asked, len(one.asked) > 1) for asked in integrator.found["questions"]]
        integrator.answer(said)
        if part == "partner":
            integrator.leave_out(part)  # the page asks of all partners once
        person.answer(said)


def _said(chance: random.Random, asked: Mapping[str, Any], together: bool) -> Answer:
    """What a person says, any way it can be said; among several things asked, now and then nothing to one."""
    if asked["form"] == "names":
        return list(NAMES[: chance.choice((1, 1, 2, 3))]) if chance.random() < 0.6 else None
    if asked["form"] == "line":
        return IN_LINES[asked["factor"]] if not asked["may_skip"] or chance.random() < 0.6 else None
    if together and chance.random() < 0.2:
        return None
    options = [one["id"] for one in asked["options"]]
    if len(asked["also"]) > 1 and chance.random() < 0.15:
        several = set(chance.sample(options, chance.randint(2, len(options))))
        return [one for one in options if one in several]
    return UNKNOWN if chance.random() < 0.2 else chance.choice(options)
