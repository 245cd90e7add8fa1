"""Make it flip: the page on which somebody looks for the fewest changed answers that lead to another way of working."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

import flask
from flask import Blueprint, Response

from spectrum.atlas import Atlas
from spectrum.input.strict import not_among
from spectrum.papers.questionnaire import TOPIC_NAMES
from spectrum.rulebook.phrases import mode_words
from spectrum.server.running import gate
from spectrum.server.training.exercise import not_kept, story_called
from spectrum.situation import AnswerKey
from spectrum.training import Library
from spectrum.training.flip import Chosen, FlipTask
from spectrum.training.flip_words import AttemptWords, SmallestWords, attempt_words, smallest_words, told_words

A_TRY = 25
"""What it costs to look at some changed answers, in milliseconds, beside the ways to look through."""
WAYS_A_TRY, WAYS_TOLD = 5_000, 1_500
"""How many ways are looked through in a millisecond for the fewest changes, and where each smallest way is told."""
NO_TARGET = "Choose the way of working that the advice should become."


@dataclass(frozen=True)
class FlipField:
    """One question: its field, what is asked, how it is told, what may be chosen, and what is chosen."""

    name: str
    question: str
    told: str
    options: tuple[tuple[str, str], ...]
    chosen: str
    is_changed: bool


@dataclass(frozen=True)
class FlipPart:
    """Some questions under one heading; `is_open` where one of them is changed, or wrong."""

    heading: str
    fields: tuple[FlipField, ...]
    is_open: bool


@dataclass(frozen=True)
class FlipSent:
    """What was sent: the target, the answers chosen, and what is wrong with either (field, and what to say)."""

    target: str
    chosen: Chosen
    mistakes: tuple[tuple[str, str], ...]


def flip_routes(pages: Blueprint, atlas: Atlas, library: Library) -> None:
    """The route of flipping a story's advice."""

    @pages.get("/stories/<story>/flip")
    def flip(story: str) -> Response:
        told = story_called(library, story)
        task = FlipTask(atlas, told.piece, told.others)
        if not task.is_small_enough:
            return not_kept(flask.render_template("training/flip_too_open.html", story=told))
        wants_ways = flask.request.args.get("show") == "fewest"
        with gate.passing(_cost(task, wants_ways)):
            sent = _sent(task, flask.request.args)
            words, ways = _outcome(task, sent, wants_ways)
            page = flask.render_template(
                "training/flip.html",
                story=told,
                now=mode_words(atlas.rulebook, task.now),
                is_settled=len(task.now) == 1,
                targets=[atlas.rulebook.mode[mode] for mode in task.pars],
                sent=sent,
                parts=list(_parts(task, sent)),
                outcome=words,
                ways=ways,
                again={**_chosen(task, sent), "to": sent.target, "show": "fewest"},
            )
        return not_kept(page, 422 if sent.mistakes else 200)


def _cost(task: FlipTask, wants_ways: bool) -> float:
    return A_TRY + task.effort / (WAYS_TOLD if wants_ways else WAYS_A_TRY)


def _sent(task: FlipTask, args: Mapping[str, str]) -> FlipSent:
    """What was sent, and everything that is wrong with it."""
    fields = _fields(task)
    given = {key: args[field] for field, key in fields.items() if args.get(field)}
    mistakes = []
    target = args.get("to", "")
    if target not in task.pars:
        if target:
            mistakes.append(("to", str(not_among(target, "a way of working that can be reached", [*task.pars]))))
        elif given:
            mistakes.append(("to", NO_TARGET))
        target = ""
    chosen = {}
    for key, said in given.items():
        factor = task.atlas.rulebook.factor[key[1]]
        if said in factor.option_ids:
            chosen[key] = said
        else:
            wrong = not_among(said, f'an answer to "{factor.question}"', factor.option_ids)
            mistakes.append((_field(task, key), str(wrong)))
    return FlipSent(target, chosen, tuple(mistakes))


def _outcome(task: FlipTask, sent: FlipSent, wants_ways: bool) -> tuple[AttemptWords | None, SmallestWords | None]:
    """What came of it, and the smallest ways where somebody asks for them."""
    if not sent.target or sent.mistakes:
        return None, None
    words = attempt_words(task, task.attempt(sent.chosen, sent.target))
    return words, smallest_words(task, sent.target) if wants_ways else None


def _fields(task: FlipTask) -> dict[str, AnswerKey]:
    return {_field(task, key): key for key in task.questions}


def _field(task: FlipTask, key: AnswerKey) -> str:
    """'work.trust', 'partner.2.partner_wants': a field of the form, where partners are counted from 1."""
    partner, name = key
    if not partner:
        return f"work.{name}"
    return f"partner.{[one.name for one in task.piece.partners].index(partner) + 1}.{name}"


def _parts(task: FlipTask, sent: FlipSent) -> Iterator[FlipPart]:
    """The questions by topic, then partner by partner."""
    book = task.atlas.rulebook

    def heading(key: AnswerKey) -> str:
        return key[0] or TOPIC_NAMES[book.factor[key[1]].asked_under]

    order = [*TOPIC_NAMES.values(), *(one.name for one in task.piece.partners)]
    changed, wrong = task.changed(sent.chosen), dict(sent.mistakes)
    for name, keys in groupby(sorted(task.questions, key=lambda key: order.index(heading(key))), key=heading):
        fields = tuple(_question(task, key, changed) for key in keys)
        yield FlipPart(name, fields, any(one.is_changed or one.name in wrong for one in fields))


def _question(task: FlipTask, key: AnswerKey, changed: Chosen) -> FlipField:
    factor, told = task.atlas.rulebook.factor[key[1]], task.told(key)
    options = tuple((one.id, one.words) for one in factor.options)
    settled = told[0] if len(told) == 1 else ""
    if not settled:
        options = (("", told_words(task, key)), *options)
    name = _field(task, key)
    return FlipField(
        name, factor.question, told_words(task, key), options, changed.get(key, settled), is_changed=key in changed
    )


def _chosen(task: FlipTask, sent: FlipSent) -> dict[str, str]:
    """The fields of a form that tries the same answers again."""
    return {_field(task, key): option for key, option in task.changed(sent.chosen).items()}
