"""How far the pages are for everybody: each criterion of the standard, how it is met, and how we know."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import flask
from flask import Blueprint

from spectrum.files.shipped import shipped_folder
from spectrum.input.documents import read_document

PRINCIPLES = {
    "1": "Seeing and hearing it",
    "2": "Using it",
    "3": "Understanding it",
    "4": "Working with other programs",
}
MET, NOT_USED, NOT_MET = "met", "not_used", "not_met"
STATUSES = {MET: "Met", NOT_USED: "Nothing here that it is about", NOT_MET: "Not met"}


@dataclass(frozen=True)
class Check:
    """What was tried by hand, and on which day."""

    on: datetime.date
    what: str


@dataclass(frozen=True)
class Criterion:
    """One criterion of the standard: how far the pages meet it, how, and how we know.

    `tests` are names of tests with their files; `checked` is what was tried by hand.
    """

    number: str
    name: str
    level: str
    status: str
    how: str
    tests: tuple[str, ...]
    checked: Check | None

    @property
    def standing(self) -> str:
        return STATUSES[self.status]

    @property
    def proofs(self) -> tuple[str, ...]:
        """Each test in words: what it holds, and in which file."""
        return tuple(_in_words(one) for one in self.tests)


def accessibility_routes(pages: Blueprint) -> None:
    """The route of the statement."""
    criteria = load_criteria()

    @pages.get("/accessibility")
    def accessibility() -> str:
        return flask.render_template(
            "accessibility.html",
            criteria=criteria,
            principles=list(_by_principle(criteria)),
            counts=Counter(one.status for one in criteria),
            not_met=[one for one in criteria if one.status == NOT_MET],
        )


def load_criteria() -> tuple[Criterion, ...]:
    """Every criterion, in the order of the standard."""
    file = shipped_folder("web") / "accessibility.yaml"
    told: Any = read_document(file.read_text(encoding="utf-8"), file.name).data
    return tuple(_criterion(one) for one in told)


def _criterion(told: Mapping[str, Any]) -> Criterion:
    checked = told.get("checked")
    return Criterion(
        number=str(told["number"]),
        name=told["name"],
        level=told["level"],
        status=told["status"],
        how=told["how"],
        tests=tuple(told.get("tests", ())),
        checked=Check(datetime.date.fromisoformat(checked["on"]), checked["what"]) if checked else None,
    )


def _by_principle(criteria: Sequence[Criterion]) -> Iterator[tuple[str, list[Criterion]]]:
    for number, heading in PRINCIPLES.items():
        yield heading, [one for one in criteria if one.number.startswith(f"{number}.")]


def _in_words(test: str) -> str:
    file, _, name = test.partition("::")
    words = name.removeprefix("test_").replace("_", " ")
    return f"{words} ({file.rpartition('/')[2]})"
