"""The JSON API: situations in, advice out; and the rulebook for reading."""

from __future__ import annotations

import datetime
import threading
from collections.abc import Sequence

import flask_smorest

from spectrum.atlas import Atlas
from spectrum.checks import kept_proof
from spectrum.language.words import did_you_mean
from spectrum.rulebook import Misconception, Rulebook
from spectrum.scenarios import Feature, scenarios_of
from spectrum.server.api_schemas import (
    FactorsSchema,
    HealthSchema,
    MisconceptionsSchema,
    ModesSchema,
    OneRuleSchema,
    RulesSchema,
    SourcesSchema,
    WholeProofSchema,
    WholeRulebookSchema,
)
from spectrum.server.api_situations import situation_routes
from spectrum.server.arguments import Blueprint

API_PATH = "/api/v1"


def api_blueprint(atlas: Atlas, features: Sequence[Feature]) -> Blueprint:
    """The API's routes, bound to one atlas and the scenarios that show it at work."""
    api = Blueprint("api", __name__, url_prefix=API_PATH, description="Advice, and the guidance behind it")
    situation_routes(api, atlas)
    _rulebook_routes(api, atlas, features)
    _background_routes(api, atlas.rulebook)
    return api


def _rulebook_routes(api: Blueprint, atlas: Atlas, features: Sequence[Feature]) -> None:
    """The rulebook, its questions and its rules."""
    book = atlas.rulebook
    proving = threading.Lock()

    @api.route("/healthz")
    @api.response(200, HealthSchema)
    def get_health() -> dict[str, object]:
        """Whether the service answers, and with which rulebook"""
        return {"rulebook": book, "status": "ok"}

    @api.route("/rulebook")
    @api.response(200, WholeRulebookSchema)
    def get_rulebook() -> dict[str, object]:
        """The rulebook in brief"""
        counts = {name: len(getattr(book, name)) for name in ("modes", "factors", "rules", "sources")}
        return {"rulebook": book, "title": book.title, "about": book.about, "counts": {**counts, "cells": atlas.cells}}

    @api.route("/rulebook/proof")
    @api.response(200, WholeProofSchema)
    def get_proof() -> dict[str, object]:
        """What was proven of the rulebook, on every combination of answers, and when

        A rulebook that was not proven before is proven now, which takes some seconds; after that the proof is kept.
        """
        with proving:
            return {"rulebook": book, **kept_proof(atlas, datetime.date.today())}

    @api.route("/factors")
    @api.response(200, FactorsSchema)
    def get_factors() -> dict[str, object]:
        """Every question with its options"""
        return {"rulebook": book, "factors": book.factors}

    @api.route("/rules")
    @api.response(200, RulesSchema)
    def get_rules() -> dict[str, object]:
        """Every rule"""
        return {"rulebook": book, "rules": book.rules}

    @api.route("/rules/<rule_id>")
    @api.response(200, OneRuleSchema)
    @api.alt_response(404, "NOT_FOUND")
    def get_rule(rule_id: str) -> dict[str, object]:
        """One rule with its scenarios"""
        if rule_id not in book.rule:
            hint = did_you_mean(rule_id, book.rule)
            flask_smorest.abort(404, message=f"No rule is called {rule_id!r}.{hint}")
        rule = book.rule[rule_id]
        return {"rulebook": book, "rule": rule, "scenarios": scenarios_of(features, rule.id)}


def _background_routes(api: Blueprint, book: Rulebook) -> None:
    """What stands behind the rules: modes, misconceptions and sources."""

    @api.route("/modes")
    @api.response(200, ModesSchema)
    def get_modes() -> dict[str, object]:
        """The ways of working, from light to deep, and what other charts call them"""
        parts = {name: getattr(book, name) for name in ("modes", "dimensions", "boundaries", "charts")}
        return {"rulebook": book, **parts}

    @api.route("/misconceptions")
    @api.response(200, MisconceptionsSchema)
    def get_misconceptions() -> dict[str, object]:
        """The misconceptions that alerts name, and the rules that raise them"""
        return {"rulebook": book, "misconceptions": [_misconception(book, one) for one in book.misconceptions]}

    @api.route("/sources")
    @api.response(200, SourcesSchema)
    def get_sources() -> dict[str, object]:
        """Where the guidance comes from"""
        return {"rulebook": book, "sources": book.sources, "passages": book.passages}


def _misconception(book: Rulebook, one: Misconception) -> dict[str, object]:
    raised_by = [rule.id for rule in book.current_rules if one.id in rule.then.alerts]
    return {**vars(one), "rules": raised_by}
