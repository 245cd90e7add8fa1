"""Examples of requests, answers and errors: worked scenarios, told to the application, and what it answers to them."""

from __future__ import annotations

import dataclasses
import functools
import json
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import Any

from flask import Flask, Response

from spectrum.atlas import Atlas
from spectrum.input.mistakes import BadInput
from spectrum.rulebook import Rulebook
from spectrum.scenarios import Feature, Scenario, StepMistake, told
from spectrum.server.description.errors import name_of_answer
from spectrum.server.description.walking import operations
from spectrum.server.problems import KINDS, PROBLEM, problem_body
from spectrum.situation import Situation, Workstream
from spectrum.situation.plain import plain_situation

JSON, LINES, TABLE = "application/json", "application/x-ndjson", "text/csv"
BATCH = "post_advice_batch"
WORKED = "worked"
"""The folder of the longer scenarios."""
NOT_RUN = ("get_proof", "get_releases")
"""Views that may work for seconds, or say something else on another day."""
HELD = 8
"""How many answers are given already in the example that asks what to ask next."""
LONGEST_LIST = 2
Body = dict[str, Any]


@dataclasses.dataclass(frozen=True)
class Worked:
    """A worked scenario as it would be sent."""

    name: str
    title: str
    piece: Workstream

    def sent(self) -> Body:
        return plain_situation(Situation(self.title, (self.piece,)))


class Examples:
    """Examples from the worked scenarios of a rulebook; a scenario that its words do not fit is none."""

    def __init__(self, atlas: Atlas, features: Sequence[Feature]) -> None:
        self.atlas = atlas
        self.features = features

    @property
    def book(self) -> Rulebook:
        return self.atlas.rulebook

    @functools.cached_property
    def worked(self) -> list[Worked]:
        return list(_worked(self.atlas, self.features))

    def add_to(self, document: Body, app: Flask) -> None:
        """Add to every operation what is sent and what comes back, and to every error what it says."""
        for path, method, operation in operations(document):
            if operation["operationId"] == BATCH:
                self._add_batch(path, operation, app)
            elif method == "post":
                self._add_sent(path, operation, app)
            else:
                self._add_read(path, operation, app)
        self._add_errors(document, app)

    def _add_sent(self, path: str, operation: Body, app: Flask) -> None:
        """Examples of what a view takes and gives."""
        takes = operation.get("requestBody", {}).get("content", {}).get(JSON, {})
        if not takes.get("schema", {}).get("$ref", "").endswith("/Situation"):
            return
        takes.pop("example", None)
        sent, answered = {}, {}
        for one in self._to_send(operation["operationId"]):
            sent[one.name] = {"summary": one.title, "value": one.sent()}
            for amount in _amounts(operation):
                answer = _asked(app, f"{path}{amount and '?explain='}{amount}", "POST", one.sent())
                name, more = (f"{one.name}-{amount}", f" ({amount})") if amount else (one.name, "")
                answered[name] = {"summary": one.title + more, "value": answer.json}
        if answered:
            takes["examples"] = sent
            operation["responses"]["200"]["content"][JSON]["examples"] = answered

    def _add_batch(self, path: str, operation: Body, app: Flask) -> None:
        """A batch in each of its forms, and what is answered to it; a table with a mistake in its second row."""
        for one in self.worked[:1]:
            items, (factor, *_) = [two.sent() for two in self.worked[:2]], one.piece.answers
            table = f"title,{factor}\n{one.piece.title},{one.piece.answers[factor][0]}\nAnother,perhaps\n"
            forms = {JSON: items, LINES: "".join(f"{json.dumps(item)}\n" for item in items), TABLE: table}
            for form, sent in forms.items():
                data = sent if isinstance(sent, str) else json.dumps(sent)
                answer = _asked(app, path, "POST", data=data.encode(), content_type=form)
                told = answer.json if form == JSON else answer.get_data(as_text=True)
                named = {"summary": one.title}
                operation["requestBody"]["content"][form]["examples"] = {one.name: {**named, "value": sent}}
                operation["responses"]["200"]["content"][form]["examples"] = {one.name: {**named, "value": told}}

    def _to_send(self, operation: str) -> list[Worked]:
        if operation == "post_map":
            return [one for one in self.worked if one.piece.partners][:1]
        if operation == "post_interview_next":
            return [_with_fewer_answers(one) for one in self.worked[:1]]
        return self.worked[:1]

    def _add_read(self, path: str, operation: Body, app: Flask) -> None:
        """An example of what is read, with the first of long lists; an address that names a rule names the first."""
        gives = operation["responses"].get("200", {}).get("content", {}).get(JSON)
        if gives is None or operation["operationId"] in NOT_RUN:
            return
        for one in operation.get("parameters", ()):
            if one["in"] == "path":
                one["example"] = self.book.rules[0].id
                path = path.replace("{" + one["name"] + "}", self.book.rules[0].id)
        answer = _asked(app, path, "GET")
        if answer.status_code == 200 and answer.is_json:
            summary = f"with at most {LONGEST_LIST} entries of each list"
            gives["examples"] = {"shortened": {"summary": summary, "value": _shorter(answer.json)}}

    def _add_errors(self, document: Body, app: Flask) -> None:
        """An example of every kind of error: of some what the application answers, else what it says in general."""
        seen = dict(self._refused(app))
        statuses = {name_of_answer(one.status): one.status for one in KINDS.values()}
        for name, response in document["components"]["responses"].items():
            if name in statuses:
                kinds = [one for one in KINDS.values() if one.status == statuses[name]]
                response["content"][PROBLEM]["examples"] = {
                    one.id: {"summary": one.title, "value": seen.get(one.id) or problem_body(one.id)} for one in kinds
                }

    def _refused(self, app: Flask) -> Iterator[tuple[str, Body | None]]:
        """Errors that the application answers with; its mistakes are in a worked scenario."""
        advice = "/api/v1/advice"
        yield "not-json", _asked(app, advice, "POST", data=b'{"answers": {"trust": }}', content_type=JSON).json
        yield "wrong-content-type", _asked(app, advice, "POST", data=b"{}", content_type="text/plain").json
        yield "not-found", _asked(app, f"/api/v1/rules/{self.book.rules[0].id}x", "GET").json
        for one in self.worked[:1]:
            body = one.sent()
            (piece,) = body["workstreams"]
            piece["answers"][next(iter(piece["answers"]))] = "perhaps"
            piece["titel"] = piece.pop("title")
            yield "mistakes", _asked(app, f"{advice}?explain=everything", "POST", body).json


def _worked(atlas: Atlas, features: Sequence[Feature]) -> Iterator[Worked]:
    for feature in features:
        place = PurePath(feature.file)
        if WORKED not in place.parts:
            continue
        for number, scenario in enumerate(feature.scenarios, start=1):
            piece = _piece(atlas, scenario)
            if piece is not None:
                yield Worked(f"{place.stem.replace('_', '-')}-{number}", scenario.name, piece)


def _piece(atlas: Atlas, scenario: Scenario) -> Workstream | None:
    try:
        piece = told(atlas, scenario).piece()
    except (StepMistake, BadInput):
        return None
    return dataclasses.replace(piece, title=piece.title or scenario.name)


def _with_fewer_answers(one: Worked) -> Worked:
    answers = dict(list(one.piece.answers.items())[:HELD])
    return dataclasses.replace(one, piece=dataclasses.replace(one.piece, answers=answers))


def _amounts(operation: Body) -> list[str]:
    """The amounts of explanation to ask for: all but the longest where one may choose, else none."""
    for one in operation.get("parameters", ()):
        if one["name"] == "explain":
            return list(one["schema"]["enum"][:-1])
    return [""]


def _asked(app: Flask, path: str, method: str, body: Body | None = None, **sent: Any) -> Response:
    """What a view answers, without what goes on before and after requests: nothing is logged or counted.

    Nothing is taken from the request in which the description is made, such as its id, and nothing is left in it.
    """
    sends = {"json": body} if body is not None else sent
    with app.app_context(), app.test_request_context(path, method=method, **sends):
        try:
            return app.make_response(app.dispatch_request())
        except Exception as error:  # whatever it is, the application says what comes of it
            return app.make_response(app.handle_user_exception(error))


def _shorter(data: Any) -> Any:
    if isinstance(data, list):
        return [_shorter(one) for one in data[:LONGEST_LIST]]
    return {name: _shorter(one) for name, one in data.items()} if isinstance(data, dict) else data
