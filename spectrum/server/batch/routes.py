"""The route of the batch."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

import flask
from flask import Flask, Response

from spectrum.atlas import Atlas
from spectrum.columnar import ColumnarDecider
from spectrum.server.arguments import Blueprint
from spectrum.server.batch.answers import A_DECISION, Answer, BatchDeciding, answers_to, written
from spectrum.server.batch.items import JSON, LINES, OUTSIDE, TABLE, BatchReading, read_batch
from spectrum.server.batch.plain import PlainReading
from spectrum.server.batch.schema import ANSWER_LINES, ANSWER_TABLE, BatchAnswerSchema, batch_body
from spectrum.server.cost import MOST_UNITS, Cost, pay
from spectrum.server.guidance.versions import by_rulebook
from spectrum.server.problems import refuse
from spectrum.server.running.gate import DEAR, passing
from spectrum.server.running.hung_up import HungUp, stop_if_hung_up
from spectrum.situation.loading import situation_loader

LARGEST_BATCH = 12_000_000
"""How many bytes a batch may have."""
READ_A_UNIT = LARGEST_BATCH / MOST_UNITS
"""How many characters are at least paid for with a unit, whatever they hold."""
SHORT = 100_000
"""A batch of more characters waits for its turn, for nobody knows yet what is wrong with it."""
MOST_ITEMS = 10_000
FORMS = (JSON, LINES, TABLE)
_EXTENSION = "spectrum batches"


def batch_routes(api: Blueprint, atlas: Atlas) -> None:
    """The route that decides many situations."""
    book = atlas.rulebook
    asked = [one.id for one in book.factors if one.scope in ("workstream", "partnership", "practice")]
    decider = ColumnarDecider(atlas)
    plain = PlainReading(decider.columns)
    reading = BatchReading(plain, situation_loader(book), (*OUTSIDE, *asked))
    deciding = BatchDeciding(decider, plain)
    api.record(lambda made: made.app.extensions.update({_EXTENSION: deciding}))

    @api.route("/advice/batch", methods=["POST"])
    @by_rulebook(api)
    @api.doc(requestBody=batch_body(atlas.rulebook))
    @api.response(200, BatchAnswerSchema(many=True))
    @api.response(200, {"type": "string", "description": ANSWER_LINES}, content_type=LINES)
    @api.response(200, {"type": "string", "description": ANSWER_TABLE}, content_type=TABLE)
    @api.alt_response(400, "BAD_REQUEST")
    @api.alt_response(413, "CONTENT_TOO_LARGE")
    @api.alt_response(415, "UNSUPPORTED_MEDIA_TYPE")
    @api.alt_response(422, "UNPROCESSABLE_CONTENT")
    def post_advice_batch() -> Response:
        """The ways of working for many situations, and the rules that hold

        Each item is decided for itself, as `POST /advice` decides it; an item with mistakes gets a problem of its own.
        The answer comes in the form of the request, item by item and in its order.
        """
        form, text = _form(), _text()
        batch = read_batch(form, text, reading, MOST_ITEMS)
        if batch.count > MOST_ITEMS:
            refuse("too-costly", f"The batch holds more than {MOST_ITEMS:,} items. Send it in parts.", most=MOST_ITEMS)
        pay(Cost(max(batch.count * A_DECISION, len(text) / READ_A_UNIT)), "send it in parts")
        turn = contextlib.ExitStack()
        turn.enter_context(passing(DEAR + 1 if len(text) > SHORT else flask.g.cost))
        answers = _heard(answers_to(deciding, batch.items, batch.count), turn)
        response = Response(flask.stream_with_context(written(form, answers)), mimetype=form)
        response.call_on_close(turn.close)  # also where nobody reads the answer
        return response


def prepare_batches(app: Flask) -> None:
    """Have what decides batches ready before the first request, so that all processes share it: some 12 MB."""
    deciding: BatchDeciding = app.extensions[_EXTENSION]
    deciding.prepare()


def _heard(answers: Iterator[list[Answer]], turn: contextlib.ExitStack) -> Iterator[list[Answer]]:
    """Answers as long as the caller is there to hear them; then it is the next caller's turn."""
    with turn, contextlib.suppress(HungUp):
        for some in answers:
            yield some
            stop_if_hung_up()


def _form() -> str:
    form = flask.request.mimetype
    if form not in FORMS:
        said = form or "nothing"
        refuse("wrong-content-type", f"Send a batch as {JSON} (an array), {LINES} or {TABLE} (not {said}).")
    accepted = flask.request.accept_mimetypes
    if accepted and accepted.best_match([form]) is None:
        refuse(
            "not-acceptable", f"A batch sent as {form} is answered as {form}, and the header Accept leaves that out."
        )
    return form


def _text() -> str:
    flask.request.max_content_length = LARGEST_BATCH
    try:
        return flask.request.get_data(cache=False).decode("utf-8-sig")
    except UnicodeDecodeError:
        refuse("not-text", "The body is not text in UTF-8.")
