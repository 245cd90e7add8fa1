"""Every route that only reads the guidance."""

from __future__ import annotations

from collections.abc import Sequence

from spectrum.atlas import Atlas
from spectrum.scenarios import Feature
from spectrum.server.arguments import Blueprint
from spectrum.server.guidance.background import background_routes
from spectrum.server.guidance.differences import KnownDifferences
from spectrum.server.guidance.releases_routes import releases_routes
from spectrum.server.guidance.rulebook import rulebook_routes
from spectrum.server.guidance.rules import rules_routes


def guidance_routes(api: Blueprint, atlas: Atlas, features: Sequence[Feature], differences: KnownDifferences) -> None:
    """The rulebook in brief, its questions and rules, what stands behind them, and its releases."""
    rulebook_routes(api, atlas)
    rules_routes(api, atlas.rulebook, features)
    background_routes(api, atlas.rulebook)
    releases_routes(api, atlas.rulebook, differences)
