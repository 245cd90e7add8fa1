"""What is asked about situations: advice, what would change it, and what to ask next."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TypeVar

import flask
from flask import Response

from spectrum.advice.schema import PROOF, AdviceSchema
from spectrum.atlas import Atlas
from spectrum.consultation import Consultation
from spectrum.consultation.live_engine import LiveEngine
from spectrum.input.mistakes import BadSituation
from spectrum.input.strict import Detail
from spectrum.interview import next_round
from spectrum.interview.schema import ChangesSchema, InterviewSchema, changes_document, interview_document
from spectrum.partnership import map_of
from spectrum.partnership.schema import LARGEST_MAP, MOST_MAPPED, MapSchema, plain_map
from spectrum.partnership.views import check_views
from spectrum.report.interview_sentences import stand_words
from spectrum.server.answers_json import as_json
from spectrum.server.api_schemas import ExplainSchema, SkipSchema
from spectrum.server.arguments import Blueprint
from spectrum.server.cost import (
    Cost,
    cost_of_advice,
    cost_of_changes,
    cost_of_interview,
    cost_of_map,
    cost_of_proof,
    pay,
    pay_for_pieces,
)
from spectrum.server.guidance.versions import by_rulebook
from spectrum.server.problems import refuse
from spectrum.server.running.gate import one_after_another, passing
from spectrum.server.running.hung_up import stop_if_hung_up
from spectrum.situation import Situation
from spectrum.situation.schema import situation_schema

View = TypeVar("View", bound=Callable[..., object])

REFUSED = {
    400: "BAD_REQUEST",
    413: "CONTENT_TOO_LARGE",
    415: "UNSUPPORTED_MEDIA_TYPE",
    422: "UNPROCESSABLE_CONTENT",
}
EXAMPLE_OF_ONE = {
    "title": "Replace the hospital's lifts",
    "result": "Patients and staff get to every floor",
    "lightest": "Nothing together",
    "answers": {"solo_reach": "yes_all", "interdependence": "separate", "side_effects": "none"},
}
EXAMPLE = {
    "title": "Frailty in a health and care partnership",
    "claimed_mode": "collaborate",
    "answers": {"trust": "growing", "leader_backing": "words", "power_gap": "large"},
    "workstreams": [
        {
            "title": "Redesign support at home",
            "result": "Frail older people stay well at home for longer",
            "lightest": "One team for one part of town, with its own budget",
            "answers": {
                "solo_reach": "no",
                "interdependence": "back_and_forth",
                "goal_fit": ["overlapping", "shared"],
                "joint_cost": "unknown",
            },
        }
    ],
}

EXAMPLE_OF_MANY = {
    "title": "Northgate partnership",
    "workstreams": [
        {
            "title": "One timetable for sending people on",
            "answers": {"solo_reach": "part_only", "interdependence": "hand_offs", "side_effects": "friction"},
            "meeting_hours": 2,
            "partners": [
                {
                    "name": "Food bank",
                    "answers": {"adds_value": "essential", "partner_wants": "keen", "partner_capacity": "with_help"},
                    "asked": "yes",
                    "small": "yes",
                    "invited": "yes",
                },
                {
                    "name": "Police",
                    "answers": {"adds_value": "none", "affected": "no"},
                    "asked": "yes",
                    "invited": "yes",
                },
            ],
        }
    ],
}


def situation_routes(api: Blueprint, atlas: Atlas) -> None:
    """The routes that take a situation."""
    book = atlas.rulebook
    schema = situation_schema(book)
    live = functools.lru_cache(1)(lambda: LiveEngine(book))

    @api.route("/advice", methods=["POST"])
    @by_rulebook(api)
    @api.arguments(schema, example=EXAMPLE)
    @api.response(200, AdviceSchema)
    @_refuses(api)
    @api.arguments(ExplainSchema, location="query")
    def post_advice(situation: Situation, query: dict[str, str]) -> Response:
        """The way of working that fits each piece of work, and why

        `explain` chooses how much is said of it: `line`, `reasons` (as much as is good to read), or `proof` for the
        full chain as well, in which case the rules engine is asked again and must say the same.
        """
        explain = query["explain"]
        consultation, pieces = Consultation(atlas, situation), situation.workstreams
        costs = [cost_of_advice(atlas, piece, explain) for piece in pieces]
        asked = live() if explain == PROOF and sum(costs, Cost()).fits else None
        if asked is not None:
            looks = zip(costs, pieces, consultation.looks, strict=True)
            costs = [cost + cost_of_proof(asked, piece, look) for cost, piece, look in looks]
        pay_for_pieces(costs, explain)
        with passing(flask.g.cost):
            if asked is not None:
                consultation.prove(asked)
            with one_after_another(flask.g.cost):
                told = as_json(consultation.plain(explain, stop_if_hung_up))
            return Response(told + b"\n", mimetype="application/json")

    @api.route("/changes", methods=["POST"])
    @by_rulebook(api)
    @api.arguments(schema, example=EXAMPLE_OF_ONE)
    @api.response(200, ChangesSchema)
    @_refuses(api)
    def post_changes(situation: Situation) -> dict[str, object]:
        """What would change the advice on one piece of work, and which answers it rests on"""
        one = _about_one(atlas, situation)
        pay(cost_of_changes(atlas, one.pieces[0]))
        with passing(flask.g.cost):
            return changes_document(book, one.reasoning(), one.reference())

    @api.route("/interview/next", methods=["POST"])
    @by_rulebook(api)
    @api.arguments(schema, example=EXAMPLE_OF_ONE)
    @api.response(200, InterviewSchema)
    @_refuses(api)
    @api.arguments(SkipSchema, location="query")
    def post_interview_next(situation: Situation, query: dict[str, list[str]]) -> dict[str, object]:
        """The next question to ask about one piece of work, why it is asked, and what need not be asked

        It is the interview of the pages, from an empty situation to its end. Put the answer into the situation at `at`,
        send it again, and go on until `stop` says that it is over. Nobody has to be asked what `may_skip`: name it in
        `skip` from then on.
        """
        one = _about_one(atlas, situation)
        pay(cost_of_interview(one.pieces[0]))
        found = next_round(atlas, one.pieces[0], query.get("skip", ()))
        return interview_document(book, found, stand_words(book, found.now), flask.request.get_json(), one.reference())

    @api.route("/map", methods=["POST"])
    @by_rulebook(api)
    @api.arguments(schema, example=EXAMPLE_OF_MANY)
    @api.response(200, MapSchema)
    @_refuses(api)
    def post_map(situation: Situation) -> Response:
        """Who should be in what: the part that fits each partner in each piece of work

        Each place is what the advice on its piece of work says of the partner. Hours are only those that were given.
        """
        _refuse_a_large_map(situation)
        _refuse_views_that_do_not_fit(situation)
        pay(cost_of_map(situation))
        with passing(flask.g.cost):
            return flask.jsonify(plain_map(map_of(atlas, situation)))


def _refuse_a_large_map(situation: Situation) -> None:
    """Answer with 422 when a map has more places than are worked out at once."""
    places = sum(len(piece.partners) + len(situation.views) for piece in situation.workstreams)
    if len(situation.workstreams) > MOST_MAPPED:
        counted = f"holds {len(situation.workstreams)} pieces of work; a map takes {MOST_MAPPED} at most."
        says = Detail(counted, code="too-many")
        refuse("mistakes", errors=[(("workstreams",), says)])
    if places > LARGEST_MAP:
        counted = f"name {places:,} partners in all, each view counted again for every piece of work"
        says = Detail(f"{counted}; a map takes {LARGEST_MAP:,} at most. Ask for it in parts.", code="too-many")
        refuse("mistakes", errors=[(("workstreams",), says)])


def _refuse_views_that_do_not_fit(situation: Situation) -> None:
    """Answer with 422 when partners' own answers can't be laid over the case, since they would count for nothing."""
    try:
        check_views(situation)
    except BadSituation as error:
        errors = [(one.pointer, Detail(one.detail, code="misplaced")) for one in error.told]
        refuse("mistakes", errors=errors, not_told=error.more)


def _refuses(api: Blueprint) -> Callable[[View], View]:
    """Describe how every route that takes a situation refuses what it can't take."""

    def described(view: View) -> View:
        for status, name in REFUSED.items():
            view = api.alt_response(status, name)(view)
        return view

    return described


def _about_one(atlas: Atlas, situation: Situation) -> Consultation:
    """A consultation on the one piece of work of a situation. Answers with 422 when there are several."""
    if len(situation.workstreams) > 1:
        counted = f"holds {len(situation.workstreams)} pieces of work; this is asked about one at a time."
        says = Detail(counted, code="too-many")
        refuse("mistakes", errors=[(("workstreams",), says)])
    return Consultation(atlas, situation)
