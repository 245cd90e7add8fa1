"""What stands behind the rules: modes, misconceptions and sources."""

from __future__ import annotations

from spectrum.rulebook import Misconception, Rulebook
from spectrum.server.api_schemas import MisconceptionsSchema, ModesSchema, SourcesSchema
from spectrum.server.arguments import Blueprint
from spectrum.server.guidance.freshness import lasting
from spectrum.server.guidance.keeping import kept
from spectrum.server.guidance.versions import by_rulebook


def background_routes(api: Blueprint, book: Rulebook) -> None:
    """The routes about what rules rest on."""

    @api.route("/modes")
    @by_rulebook(api)
    @kept(api, lasting)
    @api.response(200, ModesSchema)
    def get_modes() -> dict[str, object]:
        """The ways of working, from light to deep, and what other charts call them"""
        parts = {name: getattr(book, name) for name in ("modes", "dimensions", "boundaries", "charts")}
        return {"rulebook": book, **parts}

    @api.route("/misconceptions")
    @by_rulebook(api)
    @kept(api, lasting)
    @api.response(200, MisconceptionsSchema)
    def get_misconceptions() -> dict[str, object]:
        """The misconceptions that alerts name, and the rules that raise them"""
        return {"rulebook": book, "misconceptions": [_misconception(book, one) for one in book.misconceptions]}

    @api.route("/sources")
    @by_rulebook(api)
    @kept(api, lasting)
    @api.response(200, SourcesSchema)
    def get_sources() -> dict[str, object]:
        """Where the guidance comes from"""
        return {"rulebook": book, "sources": book.sources, "passages": book.passages}


def _misconception(book: Rulebook, one: Misconception) -> dict[str, object]:
    raised_by = [rule.id for rule in book.current_rules if one.id in rule.then.alerts]
    return {**vars(one), "rules": raised_by}
