"""What decides: the questions, and the rules with their scenarios."""

from __future__ import annotations

from collections.abc import Sequence

from spectrum.language.words import did_you_mean, shown
from spectrum.rulebook import Rulebook
from spectrum.scenarios import Feature, scenarios_of
from spectrum.server.api_schemas import FactorsSchema, OneRuleSchema, RulesSchema
from spectrum.server.arguments import Blueprint
from spectrum.server.guidance.freshness import lasting
from spectrum.server.guidance.keeping import kept
from spectrum.server.guidance.versions import by_rulebook
from spectrum.server.problems import refuse


def rules_routes(api: Blueprint, book: Rulebook, features: Sequence[Feature]) -> None:
    """The routes about questions and rules."""

    @api.route("/factors")
    @by_rulebook(api)
    @kept(api, lasting)
    @api.response(200, FactorsSchema)
    def get_factors() -> dict[str, object]:
        """Every question with its options"""
        return {"rulebook": book, "factors": book.factors}

    @api.route("/rules")
    @by_rulebook(api)
    @kept(api, lasting)
    @api.response(200, RulesSchema)
    def get_rules() -> dict[str, object]:
        """Every rule"""
        return {"rulebook": book, "rules": book.rules}

    @api.route("/rules/<rule_id>")
    @by_rulebook(api)
    @kept(api, lasting)
    @api.response(200, OneRuleSchema)
    @api.alt_response(404, "NOT_FOUND")
    def get_rule(rule_id: str) -> dict[str, object]:
        """One rule with its scenarios"""
        if rule_id not in book.rule:
            hint = did_you_mean(rule_id, book.rule)
            refuse("not-found", f"No rule is called {shown(rule_id)}.{hint}")
        rule = book.rule[rule_id]
        return {"rulebook": book, "rule": rule, "scenarios": scenarios_of(features, rule.id)}
