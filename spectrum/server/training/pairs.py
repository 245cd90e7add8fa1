"""Near-miss pairs: two short stories one answer apart. People say which way fits each, and only then are they told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import flask
from flask import Blueprint, Response
from werkzeug.exceptions import NotFound

from spectrum.atlas import Atlas
from spectrum.input.strict import not_among
from spectrum.rulebook.phrases import mode_words
from spectrum.scenarios import Feature
from spectrum.server.running import gate
from spectrum.server.training.exercise import not_kept
from spectrum.training import Library
from spectrum.training.pair_words import PairSide, pair_sides, pair_story, surprise_words
from spectrum.training.pairs import PairShelf, TwoSituations
from spectrum.training.told_cases import told_cases

MINING, A_PAIR = 2_000, 30
"""What it costs to mine all pairs, which is done once, and to tell why two ways of working differ, in milliseconds."""
SIDES = ("first", "second")
CHOOSE = "Choose the way of working that fits the {} story."


@dataclass(frozen=True)
class PairSent:
    """What somebody chose for each story (empty: nothing yet), and what is wrong with it (field, and what to say)."""

    chosen: tuple[str, str]
    mistakes: tuple[tuple[str, str], ...]

    @property
    def is_committed(self) -> bool:
        return all(self.chosen) and not self.mistakes


@dataclass(frozen=True)
class PairAnswer:
    """One of the two stories after somebody chose: what was chosen, what is advised, and why."""

    chosen: str
    advised: str
    agrees: bool
    side: PairSide


def pair_routes(pages: Blueprint, atlas: Atlas, library: Library, features: Sequence[Feature]) -> None:
    """The routes of near-miss pairs: all of them, and one."""
    book = atlas.rulebook
    shelf = PairShelf(atlas, told_cases(book, features, library))

    def everything() -> Sequence[TwoSituations]:
        with gate.passing(0 if shelf.is_ready else MINING):
            return shelf.all

    @pages.get("/pairs")
    def pairs() -> str:
        stories = [pair_story(book, one) for one in everything()]
        return flask.render_template("training/pairs.html", pairs=stories)

    @pages.get("/pairs/<name>")
    def pair(name: str) -> Response:
        found = everything()
        at = next((at for at, one in enumerate(found) if one.id == name), None)
        if at is None:
            raise NotFound
        sent = _sent(atlas, flask.request.args)
        answers = None
        if sent.is_committed:
            with gate.passing(A_PAIR):
                answers = _answers(atlas, found[at], sent.chosen)
        page = flask.render_template(
            "training/pair.html",
            pair=pair_story(book, found[at]),
            modes=book.modes,
            sides=SIDES,
            sent=sent,
            answers=answers,
            wrong=dict(sent.mistakes),
            surprise=surprise_words(found[at].pair),
            next_one=found[(at + 1) % len(found)].id,
        )
        return not_kept(page, 422 if sent.mistakes else 200)


def _sent(atlas: Atlas, args: Mapping[str, str]) -> PairSent:
    """What somebody chose. Where one story was chosen for and not the other, that is a mistake."""
    modes = atlas.rulebook.mode_ids
    said = {side: args.get(side, "") for side in SIDES}
    mistakes = []
    for side, way in said.items():
        if way not in modes and (way or "sent" in args or any(said.values())):
            wrong = str(not_among(way, "a way of working", modes)) if way else CHOOSE.format(side)
            mistakes.append((side, wrong))
    first, second = (said[side] if said[side] in modes else "" for side in SIDES)
    return PairSent((first, second), tuple(mistakes))


def _answers(atlas: Atlas, both: TwoSituations, chosen: tuple[str, str]) -> list[PairAnswer]:
    book = atlas.rulebook
    return [
        PairAnswer(mode_words(book, [way]), mode_words(book, [side.way]), way == side.way, side)
        for way, side in zip(chosen, pair_sides(atlas, both), strict=True)
    ]
