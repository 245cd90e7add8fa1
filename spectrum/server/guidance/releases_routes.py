"""Which releases there are, for programs and as a feed."""

from __future__ import annotations

from collections.abc import Hashable

import flask
from flask import Response

from spectrum.rulebook import Rulebook
from spectrum.server.arguments import Blueprint
from spectrum.server.guidance.differences import KnownDifferences, Told
from spectrum.server.guidance.feed import ATOM, feed
from spectrum.server.guidance.keeping import kept
from spectrum.server.guidance.releases import Release
from spectrum.server.guidance.schemas import ReleasesSchema


def releases_routes(api: Blueprint, book: Rulebook, differences: KnownDifferences) -> None:
    """The routes about the releases of a rulebook; both say the same of it whichever release is asked for."""
    shelf = differences.shelf

    def state() -> Hashable:
        """What the answers depend on besides the releases: the day, and how much is known of what moves."""
        return shelf.today(), differences.known

    def since(release: Release) -> Told | None:
        index = shelf.releases.index(release)
        before = shelf.releases[index + 1 : index + 2]
        return differences.between(before[0], release) if before else None

    @api.route("/releases")
    @kept(api, state=state)
    @api.response(200, ReleasesSchema)
    def get_releases() -> dict[str, object]:
        """The releases of the rulebook: which are answered by and until when, and what each moves

        A feed of the same is at `/api/v1/releases.atom`.
        """
        return {"rulebook": book, "releases": [_told(one) for one in shelf.releases]}

    def _told(release: Release) -> dict[str, object]:
        served = release in shelf.served
        return {**vars(release), "served": served, "present": release == shelf.present, "since": since(release)}

    @api.route("/releases.atom")
    @kept(api, state=state)
    @api.response(200, content_type=ATOM)
    def get_releases_feed() -> Response:
        """The releases of the rulebook as an Atom feed, with what each moves in words and as a share"""
        address = flask.url_for("api.get_releases_feed")
        text = feed(book, shelf.releases, since, address, shelf.today())
        return Response(text, content_type=ATOM)
