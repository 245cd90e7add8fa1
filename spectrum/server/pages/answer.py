"""The answer: what to read out at once, then as much depth as anyone wants."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import flask
from flask import Blueprint
from werkzeug.exceptions import NotFound

from spectrum.atlas import Atlas
from spectrum.consultation import Consultation
from spectrum.report import result_view
from spectrum.report.picture import pictures_of_advice
from spectrum.rulebook.phrases import mode_words
from spectrum.server.pages.addresses import to
from spectrum.server.pages.case import Case, read_case
from spectrum.server.pages.dear import while_it_is_its_turn
from spectrum.server.pages.examples import Example
from spectrum.situation.schema import LONGEST_TITLE


@dataclass(frozen=True)
class Tab:
    """A piece of work above the answer: what is advised on it, and its address; empty for the one shown here."""

    title: str
    advised: str
    address: str


def answer_routes(pages: Blueprint, atlas: Atlas, examples: Mapping[str, Example]) -> None:
    """The routes of answers: on somebody's case, and on worked examples."""

    @pages.get("/answer")
    def answer() -> str:
        case = read_case(flask.request.args, atlas.rulebook)
        with while_it_is_its_turn(case):
            return _answer_page(atlas, case, lambda at: to("answer", case.about(at)))

    @pages.get("/examples/<name>")
    def example(name: str) -> str:
        if name not in examples:
            raise NotFound
        one = examples[name]
        at = flask.request.args.get("at", "0")
        case = Case(one.situation, int(at) if at in map(str, range(len(one.to_talk_about))) else 0)
        return _answer_page(atlas, case, lambda at: flask.url_for("pages.example", name=name, at=str(at)), one)


def _answer_page(atlas: Atlas, case: Case, address: Callable[[int], str], example: Example | None = None) -> str:
    """The answer on the piece of work that the page is about; `address` is that of the same page about another."""
    consultation = Consultation(atlas, case.situation)
    return flask.render_template(
        "answer.html",
        case=case,
        example=example,
        longest=LONGEST_TITLE,
        pictures=pictures_of_advice(atlas.rulebook, consultation.advice_on(case.at)),
        view=result_view(consultation, case.at, datetime.date.today()),
        whole=list(_tabs(consultation, case.at, address)),
    )


def _tabs(consultation: Consultation, here: int, address: Callable[[int], str]) -> Iterator[Tab]:
    for at, one in enumerate(consultation.advice.workstreams):
        yield Tab(one.title, mode_words(consultation.rulebook, one.advised), "" if at == here else address(at))
