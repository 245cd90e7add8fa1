"""The rulebook in brief, and what was proven of it."""

from __future__ import annotations

import datetime

from spectrum.atlas import Atlas
from spectrum.checks import found_proof, kept_proof
from spectrum.server.api_schemas import WholeProofSchema, WholeRulebookSchema
from spectrum.server.arguments import Blueprint
from spectrum.server.guidance.freshness import lasting
from spectrum.server.guidance.keeping import kept
from spectrum.server.guidance.versions import by_rulebook
from spectrum.server.running import gate

COST_OF_PROVING = 10_000
"""In units of a millisecond; it is paid once for a rulebook."""


def rulebook_routes(api: Blueprint, atlas: Atlas) -> None:
    """The routes about a rulebook as a whole."""
    book = atlas.rulebook

    @api.route("/rulebook")
    @by_rulebook(api)
    @kept(api, lasting)
    @api.response(200, WholeRulebookSchema)
    def get_rulebook() -> dict[str, object]:
        """The rulebook in brief"""
        counts = {name: len(getattr(book, name)) for name in ("modes", "factors", "rules", "sources")}
        return {"rulebook": book, "title": book.title, "about": book.about, "counts": {**counts, "cells": atlas.cells}}

    @api.route("/rulebook/proof")
    @by_rulebook(api)
    @kept(api)
    @api.response(200, WholeProofSchema)
    def get_proof() -> dict[str, object]:
        """What was proven of the rulebook, on every combination of answers, and when

        A rulebook that was not proven before is proven now, which takes some seconds; after that the proof is kept.
        """
        return {"rulebook": book, **(found_proof(atlas) or _made_now(atlas))}


def _made_now(atlas: Atlas) -> dict[str, object]:
    with gate.passing(COST_OF_PROVING):
        return kept_proof(atlas, datetime.date.today())
